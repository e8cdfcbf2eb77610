import { describe, expect, it } from 'vitest';
import type { Asked } from '#lib/domain/practice/answer.ts';
import { dueDay, urgencyOf } from '#lib/domain/practice/spacing.ts';
import { groupOfKeyIn } from '#lib/domain/practice/group-of.ts';
import { keyOf } from '#lib/domain/practice/progress.ts';
import { readBackup, writeBackup } from '#lib/domain/stored-data/backup.ts';
import { quarantineReason } from '#lib/domain/stored-data/quarantine-reason.ts';
import { emptySnapshot, readSnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { quarantineReasonText } from '#lib/words/stored-data.ts';

const made = instant('2026-11-26T08:00:00Z');
const exam = 'boat';
const answerOf = (of: unknown, index = 0) => ({
	id: `a${index}`,
	at: '2026-11-25T18:30:00.000Z',
	zone: 'Europe/Paris',
	of,
	given: { items: [{ '1': ['b'] }] },
	right: false,
	miss: 'core',
	confidence: 'sure'
});
/** What a device reads of a log with these. */
const read = (...answers: readonly unknown[]) => readSnapshot({ ...emptySnapshot('phone'), answers });

/** Well formed, and of nothing that this app has. */
const strange: readonly (readonly [string, Asked])[] = [
	['a family that is no more', { exam, family: 'storage-access/long-gone', edition: 1, seed: 3 }],
	['a family of a group that is no more', { exam, family: 'old-group/old', edition: 1, seed: 3 }],
	['a family without a group', { exam, family: 'odd', edition: 1, seed: 3 }],
	['a name that every object has', { exam, family: 'constructor', edition: 1, seed: 3 }],
	['an edition of a later app', { exam, family: 'files-blobs/early-days', edition: 99, seed: 3 }],
	['edition 0', { exam, family: 'files-blobs/early-days', edition: 0, seed: 3 }],
	['an axis that is no more', { exam, family: 'files-blobs/early-days', edition: 1, seed: 3, axis: 'moon' }],
	[
		'a seed beyond every day',
		{ exam, family: 'files-blobs/early-days', edition: 1, seed: Number.MAX_SAFE_INTEGER }
	]
];

describe('an answer that names nothing of this app', () => {
	it.each(strange)('reads and goes through a backup: %s', (_, of) => {
		const snapshot = read(answerOf(of));
		expect(snapshot.answers.map((answer) => answer.of)).toEqual([of]);
		expect(snapshot.aside).toEqual([]);
		expect(readBackup(writeBackup(snapshot, made))).toEqual({ ok: true, value: { made, snapshot } });
	});

	it.each(strange)('is summed up without loading anything: %s', (_, of) => {
		const [sum] = read(answerOf(of)).progress;
		expect(sum).toMatchObject({ key: keyOf({ of, given: {} }), answers: 1, right: 0, lastRight: false });
		expect(urgencyOf(sum)).toBe('sure and wrong');
		expect(dueDay(sum, day('2026-11-25'))).toBe('2026-11-26');
		expect(() => groupOfKeyIn([])(sum!.key)).not.toThrow();
	});

	it('is counted with the others', () => {
		const all = read(...strange.map(([, of], index) => answerOf(of, index)));
		expect(all.answers).toHaveLength(strange.length);
		expect(all.progress.reduce((count, { answers }) => count + answers, 0)).toBe(strange.length);
	});
});

describe('an answer that cannot be one', () => {
	it.each([
		['no family', { exam, edition: 1, seed: 3 }],
		['an empty family', { exam, family: '', edition: 1, seed: 3 }],
		['a seed below 0', { exam, family: 'files-blobs/early-days', edition: 1, seed: -1 }],
		['half a seed', { exam, family: 'files-blobs/early-days', edition: 1, seed: 1.5 }],
		['a seed as text', { exam, family: 'files-blobs/early-days', edition: 1, seed: '3' }],
		['no edition', { exam, family: 'files-blobs/early-days', seed: 3 }],
		['no exam', { family: 'files-blobs/early-days', edition: 1, seed: 3 }],
		['nothing', null]
	])('is set aside with its reason, never dropped: %s', (_, of) => {
		const bad = answerOf(of);
		const snapshot = read(bad, answerOf({ exam, prompt: 'access/scope' }, 1));
		expect(snapshot.answers).toHaveLength(1);
		expect(snapshot.aside).toEqual([expect.objectContaining({ from: 'answers', value: bad })]);
		expect(quarantineReasonText(quarantineReason(snapshot.aside[0]!))).toContain('of: ');
		expect(readBackup(writeBackup(snapshot, made))).toEqual({ ok: true, value: { made, snapshot } });
	});
});
