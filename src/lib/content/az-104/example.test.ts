// The made-up person holds only what the app ships and what a backup could hold.
import { expect, it } from 'vitest';
import { exampleSnapshot } from '#lib/content/az-104/example.ts';
import { loadAxes } from '#lib/content/az-104/load-axes.ts';
import { loadPrompts } from '#lib/content/az-104/load.ts';
import { tasks } from '#lib/content/az-104/tasks.ts';
import { examSignsIn } from '#lib/domain/debrief/exam-content.ts';
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
	const prompts = await loadPrompts('identity');
	expect(prompts.find(({ id }) => id === noted!.from!.id)?.ask).toBe(noted!.from!.text);
	expect((await loadAxes('identity')).map(({ id }) => id)).toContain(noted!.axis);
});

it('answered prompts and did tasks that are there', async () => {
	const prompts = (await loadPrompts('identity')).map(({ id }) => `prompt:${id}`);
	expect(snapshot.progress.filter(({ key }) => !prompts.includes(key))).toEqual([]);
	const known = tasks.map(({ id }) => id);
	expect(record!.tasks.filter(({ task }) => !known.includes(task))).toEqual([]);
});

it('wrote a note in categories', () => {
	expect(examSignsIn(record!.attempts[0]!.debrief!.note!)).toEqual([]);
});
