import { describe, expect, it } from 'vitest';
import { isBench, type Own } from '#lib/domain/is-bench.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { emptyRecord } from '#lib/domain/record.ts';
import { day } from '#lib/domain/time/day.ts';

const record = emptyRecord('sail-1');
const nobody: Own = { record, proofs: [], progress: new Map() };
const summary = (key: string): readonly [string, Progress] => [
	key,
	{ key, answers: 1, right: 1, rightDays: [], lastDay: day('2026-11-25'), lastRight: true }
];
const item = (deleted?: true) =>
	[{ id: 'x', stamp: { counter: 1, device: 'd' }, ...(deleted ? { deleted } : {}) }] as never;

describe('a browser', () => {
	it.each<[string, Partial<Own>, boolean]>([
		['with nothing in it', {}, true],
		['in which sets were done', { progress: new Map([summary('boat/family:access/a')]) }, true],
		['with a deleted attempt', { record: { ...record, attempts: item(true) } }, true],
		['with an attempt', { record: { ...record, attempts: item() } }, false],
		['with a booking', { record: { ...record, bookings: item() } }, false],
		['with a variation', { record: { ...record, notebook: item() } }, false],
		['with a proof', { proofs: item() }, false],
		['in which prompts were answered', { progress: new Map([summary('boat/prompt:tags/a')]) }, false]
	])('%s is a bench: %j', (_name, own, bench) => expect(isBench({ ...nobody, ...own })).toBe(bench));
});
