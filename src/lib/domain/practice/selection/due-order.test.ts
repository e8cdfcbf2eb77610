import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { dueToday, inDueOrder, prioritized } from '#lib/domain/practice/selection/priority.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { progressOf, right } from '#tests/given/readiness.ts';

const today = day('2026-12-01');
const of = (name: string, ago: number, more: Partial<Progress> = {}) =>
	right(`boat/family:tides/${name}`, [addDays(today, -ago)], more);
const wrong = { lastRight: false };
const order = (all: readonly Progress[], names: string, newFirst = false) => {
	const practiced = { progress: progressOf(all), today };
	const families = names.split(' ').map((name) => ({ key: `boat/family:tides/${name}` }));
	const due = dueToday(families, practiced);
	return prioritized(families, practiced, { due, equals: inDueOrder(due), newFirst })
		.map(({ key }) => key.slice('boat/family:tides/'.length))
		.join(' ');
};

describe('what waits for a set', () => {
	it('begins with what was missed, sure and wrong before guessed before wrong', () =>
		expect(
			order(
				[
					of('w', 1, wrong),
					of('g', 1, { lastConfidence: 'guess' }),
					of('s', 1, { ...wrong, lastConfidence: 'sure' })
				],
				'new w g s'
			)
		).toBe('s g w new'));

	it.each([
		[false, 'w due1 new1 due2 new2 new3'],
		[true, 'w new1 due1 new2 due2 new3']
	])('then what is due and what is new in turns, the new first: %s', (newFirst, expected) =>
		expect(
			order([of('w', 1, wrong), of('due1', 9), of('due2', 8)], 'new1 due2 w new2 due1 new3', newFirst)
		).toBe(expected)
	);

	it('ends with what is not due, the nearest first, and with what was asked today', () =>
		expect(order([of('today', 0, wrong), of('later', 1), of('soon', 2)], 'today later soon new')).toBe(
			'new soon later today'
		));

	it('takes no more back than a day holds: the rest comes after what is new', () => {
		const names = Array.from({ length: 9 }, (_, index) => `w${index}`);
		const all = names.map((name) => of(name, 1, wrong));
		expect(order(all, [...names, 'new'].join(' '))).toBe([...names.slice(0, 8), 'new', 'w8'].join(' '));
	});

	it('loses none and doubles none', () => {
		const one = fc
			.tuple(fc.nat(20), fc.nat(9), fc.boolean(), fc.constantFrom('sure', 'think', 'guess'))
			.map(([name, ago, lastRight, lastConfidence]) =>
				of(`${name}`, ago, { lastRight, lastConfidence } as const)
			);
		const names = Array.from({ length: 25 }, (_, index) => `${index}`);
		fc.assert(
			fc.property(fc.uniqueArray(one, { selector: ({ key }) => key }), fc.boolean(), (all, newFirst) => {
				const found = order(all, names.join(' '), newFirst).split(' ');
				expect(found.toSorted()).toEqual(names.toSorted());
			})
		);
	});
});
