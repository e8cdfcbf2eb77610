// The made-up person holds only what the app ships and what a backup could hold.
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { exampleSnapshot } from '#lib/exams/az-104/example.ts';
import { loadAxes } from '#lib/exams/az-104/load.ts';
import { loadFamilies, loadPrompts } from '#lib/exams/az-104/load.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { isOfKind } from '#lib/domain/practice/progress-key.ts';
import { examSignsIn } from '#lib/domain/debrief/exam-content.ts';
import type { Asked } from '#lib/domain/practice/answer.ts';
import { grade } from '#lib/domain/practice/grade.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import type { GivenToVariant } from '#lib/domain/practice/grade.ts';
import { readBackup, writeBackup } from '#lib/domain/stored-data/backup.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';

const snapshot = exampleSnapshot(day('2026-11-27'), zone('Europe/Paris'));
const made = instant('2026-11-27T08:00:00Z');
const [record] = snapshot.exams;

it('can be written into a backup and read again', () => {
	expect(readBackup(writeBackup(snapshot, made))).toEqual({ ok: true, value: { made, snapshot } });
});

it('varies a prompt that is there, by an axis that is there', async () => {
	const [noted] = record!.notebook!;
	const prompts = await loadPrompts('networking');
	expect(prompts.find(({ id }) => id === noted!.from!.id)?.ask).toBe(noted!.from!.text);
	expect((await loadAxes('networking')).map(({ id }) => id)).toContain(noted!.axis);
});

it('answered prompts and did tasks that are there', async () => {
	const prompts = (await Promise.all((['identity', 'networking'] as const).map(loadPrompts)))
		.flat()
		.map(({ id }) => `az-104/prompt:${id}`);
	const asked = snapshot.progress.filter(({ key }) => isOfKind(key, 'prompt'));
	expect(asked.filter(({ key }) => !prompts.includes(key))).toEqual([]);
	const known = tasks.map(({ id }) => id);
	expect(record!.tasks.filter(({ task }) => !known.includes(task))).toEqual([]);
});

describe('her set', () => {
	const [set] = record!.sets!;
	const answers = snapshot.answers.filter((answer) => answer.set === set!.id);
	const rows = answers.map(({ of, ...answer }) => ({
		...answer,
		of: of as Extract<Asked, { seed: number }>
	}));

	it('is summed up as its answers are', () => {
		const missed = (kind: string) => answers.filter(({ miss }) => miss === kind).length;
		expect(set).toMatchObject({
			items: answers.length,
			answered: answers.length,
			right: answers.filter(({ right }) => right).length,
			core: missed('core'),
			edge: missed('edge'),
			misread: missed('misread')
		});
	});

	it.each(rows)('asked $of.family, and the answer is what the scenario makes of it', async (answer) => {
		const domain = az104.domains.find(({ groups }) =>
			groups.some(({ id }) => answer.of.family.startsWith(`${id}/`))
		);
		const family = (await loadFamilies(domain!.id)).find(({ id }) => id === answer.of.family);
		expect(answer.of.edition).toBeLessThanOrEqual(family!.edition);
		// What an earlier edition asked is history: its answer keeps its own key.
		if (answer.of.edition < family!.edition) return;
		const [item, ...others] = family!.make(answer.of.seed, difficultyOf(answer.of.seed)).items;
		const { items, key, title } = answer.given as GivenToVariant;
		expect(others).toEqual([]);
		expect(title).toBe(family!.title);
		expect(key).toEqual([Object.fromEntries(item!.parts.map(({ id, right }) => [id, right]))]);
		const { right, misconceptions } = grade(item!, items[0]!);
		expect(answer.right).toBe(right);
		expect(misconceptions).toHaveLength(right ? 0 : 1);
		if (!right) expect(answer.miss).toBe(item!.miss);
	});
});

it('wrote a note in categories', () => {
	expect(examSignsIn(record!.attempts[0]!.debrief!.note!)).toEqual([]);
});
