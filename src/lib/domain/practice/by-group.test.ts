import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byGroup } from '#lib/domain/practice/by-group.ts';
import { progressAfter, type Progress } from '#lib/domain/practice/progress.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { startOfDay, zone } from '#lib/domain/time/zone.ts';

const utc = zone('UTC');
const first = day('2026-11-20');
const groups = new Map([
	['boat/prompt:a', 'access'],
	['boat/prompt:b', 'access'],
	['boat/prompt:c', 'monitor']
]);
const groupOfKey = (key: string) => groups.get(key);

/** A log of [prompt, days after the first, right], oldest first, summed as the app sums it. */
function practised(...log: [string, number, boolean][]): Progress[] {
	const sums = new Map<string, Progress>();
	for (const [prompt, later, right] of log) {
		const of = { exam: 'boat', prompt };
		const answer = { id: '', at: startOfDay(addDays(first, later), utc), zone: utc, of, given: null, right };
		sums.set(prompt, progressAfter(sums.get(prompt), answer));
	}
	return [...sums.values()];
}

describe('practice summed by group', () => {
	it('adds the prompts of a group, one right answer a day, and keeps the different days', () => {
		const log = practised(['a', 0, true], ['a', 0, true], ['b', 0, false], ['b', 1, true], ['c', 1, true]);
		expect(byGroup(log, groupOfKey, day('2026-11-21'))).toEqual([
			{ group: 'access', answers: 3, right: 2, days: ['2026-11-20', '2026-11-21'] },
			{ group: 'monitor', answers: 1, right: 1, days: ['2026-11-21'] }
		]);
	});

	it.each([
		['the day before', '2026-11-22', undefined],
		['the same day', '2026-11-23', { group: 'monitor', answers: 1, right: 1, days: ['2026-11-23'] }]
	])('counts what was right up to a day and with it: %s', (_name, until, expected) =>
		expect(byGroup(practised(['c', 3, true]), groupOfKey, day(until))[0]).toEqual(expected)
	);

	it('lets no miss after that day speak against what was before it', () => {
		const log = practised(['a', 0, true], ['a', 1, false], ['a', 5, false], ['b', 6, false]);
		expect(byGroup(log, groupOfKey, addDays(first, 2))).toEqual([
			{ group: 'access', answers: 2, right: 1, days: ['2026-11-20'] }
		]);
	});

	it('counts every miss of a summary that an older app wrote', () => {
		const log = practised(['a', 0, true], ['a', 5, false]).map(({ missedOn: _, ...one }) => one);
		expect(byGroup(log, groupOfKey, first)[0]).toMatchObject({ answers: 2, right: 1 });
	});

	it('counts the misses of which no day is kept any more', () => {
		const often = Array.from({ length: 10 }, (): [string, number, boolean] => ['a', 5, false]);
		expect(byGroup(practised(['a', 0, true], ...often), groupOfKey, first)[0]?.answers).toBe(3);
	});

	it('leaves out what belongs to no group', () => {
		expect(byGroup(practised(['elsewhere', 0, true]), groupOfKey, first)).toEqual([]);
	});

	it('never claims more than the log held up to that day', () => {
		const entry = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(12), fc.boolean());
		fc.assert(
			fc.property(fc.array(entry, { maxLength: 60 }), fc.nat(12), (entries, until) => {
				const log = entries.toSorted((x, y) => x[1] - y[1]);
				for (const { group, answers, right } of byGroup(
					practised(...log),
					groupOfKey,
					addDays(first, until)
				)) {
					const own = log.filter(
						([prompt, at]) => groups.get(`boat/prompt:${prompt}`) === group && at <= until
					);
					const truly = own.filter(([, , was]) => was).length;
					expect(right).toBeLessThanOrEqual(truly);
					expect(answers - right).toBeGreaterThanOrEqual(own.length - truly);
				}
			})
		);
	});
});
