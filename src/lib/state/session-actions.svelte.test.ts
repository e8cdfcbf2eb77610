import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { missOf } from '#lib/domain/practice/grade.ts';
import { choose, responseAt } from '#lib/domain/practice/session/session-state.ts';
import { loadExam } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { answerVariant, callMissAs } from '#lib/state/session-actions.ts';
import { startSingle } from '#lib/state/session-start.ts';
import { single } from '#lib/state/session.svelte.ts';
import { undo } from '#lib/state/undo.svelte.ts';

beforeAll(async () => {
	await Promise.all([loadExam(), repository.open()]);
	await families.load();
});

/** A question of a family that misses its main rule, answered with nothing right. */
async function missed() {
	const family = [...families.byId.values()].find(({ make }) => {
		const { items } = make(0, 1);
		return items.length === 1 && items[0]!.miss === 'core' && items[0]!.type === 'one';
	})!;
	await startSingle(family, undefined);
	const [item] = single.variants[0]!.items;
	const wrong = item!.parts.map(({ id, options, right }) => [
		id,
		options
			.filter((option) => !right.includes(option.id))
			.slice(0, 1)
			.map((option) => option.id)
	]);
	single.act((session) => choose(session, Object.fromEntries(wrong)));
	await answerVariant(single, 'sure');
	return family;
}

it('a miss is called an edge case, and taken back, also once the question is no longer on show', async () => {
	const { id } = await missed();
	const counted = () => missOf(single.variants[0]!, responseAt(single.running!))?.kind;
	const logged = () => repository.progressOf({ family: id });
	expect([counted(), logged()?.lastMiss]).toEqual(['core', 'core']);

	await callMissAs(single, 0, 'edge');
	expect([counted(), logged()?.lastMiss]).toEqual(['edge', 'edge']);
	expect(undo.offered?.text).toBe('Counted as a special case.');
	await undo.take();
	expect([counted(), logged()?.lastMiss]).toEqual(['core', 'core']);

	await callMissAs(single, 0, 'edge');
	await single.leave(true);
	await undo.take();
	expect(logged()).toMatchObject({ answers: 1, lastMiss: 'core' });
});
