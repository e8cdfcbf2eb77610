import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { choose, responseAt, variantAt } from '#lib/domain/practice/session/session-state.ts';
import { loadExam } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { keepQuestions } from '#lib/state/keep-questions.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { answerVariant } from '#lib/state/session-actions.ts';
import { startSingle } from '#lib/state/session-start.ts';
import { single } from '#lib/state/session.svelte.ts';

beforeAll(async () => {
	await Promise.all([loadExam(), repository.open()]);
	await families.load();
});

it('a question in progress is asked, explained and graded as before, whatever edition a newer version has', async () => {
	const family = families.byId.get('files-blobs/bring-back')!;
	await startSingle(family, undefined);
	const before = structuredClone(single.variants[0]!);
	expect(variantAt(single.running!)).not.toHaveProperty('kept');

	await keepQuestions();
	// What the newer version reads: the same draft, and an edition that it doesn't have.
	const stored = (await single.stored())!;
	expect(variantAt(stored)?.kept).toEqual(before);
	single.put({ ...stored, steps: stored.steps.map((step) => ({ ...step, edition: 99 })) });
	expect(single.variants[0]).toEqual(before);

	const [item] = before.items;
	single.act((session) =>
		choose(session, Object.fromEntries(item!.parts.map(({ id, right }) => [id, right])))
	);
	await answerVariant(single, 'sure');
	expect(responseAt(single.running!)).toMatchObject({ right: true });
	expect(repository.progressOf({ family: family.id })).toMatchObject({ answers: 1 });
});
