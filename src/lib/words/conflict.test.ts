import { expect, it } from 'vitest';
import type { Attempt } from '#lib/domain/attempt.ts';
import { conflictTitle, versionTexts } from '#lib/words/conflict.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';

const attempt: Attempt = {
	id: 'a1',
	stamp: { counter: 1, device: 'phone' },
	exam: 'sail-1',
	kind: 'sat',
	day: day('2026-11-25'),
	zone: zone('UTC'),
	score: 641,
	sections: [{ domain: 'hull', bar: 40 }],
	prioritise: []
};

it('a conflict names the entry, and of each version only what differs', () => {
	const versions = [
		attempt,
		{ ...attempt, score: 655, sections: [{ domain: 'hull', bar: 'none' }] },
		{ ...attempt, deleted: true as const }
	];
	expect(conflictTitle({ from: 'attempts', versions })).toBe('Attempt, Wed 25 Nov 2026');
	expect(versionTexts({ from: 'attempts', versions })).toEqual([
		'Score: 641 · Bars: hull 40',
		'Score: 655 · Bars: hull none',
		'Deleted'
	]);
	expect(versionTexts({ from: 'attempts', versions: [attempt, versions[2]!] })).toEqual([
		'Not deleted',
		'Deleted'
	]);
});
