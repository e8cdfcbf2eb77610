import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, same } from '#lib/domain/merge.ts';

const base = { score: 641, day: '2026-11-25', debrief: { timing: 'late', notes: ['a'] }, bars: [20, 40, 60] };

describe('two edits of one value', () => {
	it.each<[string, unknown, unknown, unknown, readonly string[]]>([
		['nothing changed', base, base, base, []],
		['only mine', { ...base, score: 655 }, base, { ...base, score: 655 }, []],
		['only theirs', base, { ...base, score: 655 }, { ...base, score: 655 }, []],
		[
			'each another member',
			{ ...base, startTime: '09:00' },
			{ ...base, score: 655 },
			{ ...base, score: 655, startTime: '09:00' },
			[]
		],
		['both the same', { ...base, score: 655 }, { ...base, score: 655 }, { ...base, score: 655 }, []],
		['both another value', { ...base, score: 1 }, { ...base, score: 2 }, { ...base, score: 1 }, ['score']],
		[
			'within a member',
			{ ...base, debrief: { ...base.debrief, timing: 'fine' } },
			{ ...base, debrief: { ...base.debrief, notes: ['b'] } },
			{ ...base, debrief: { timing: 'fine', notes: ['b'] } },
			[]
		],
		['mine removed', { day: base.day }, { ...base, day: '2026-11-26' }, { day: '2026-11-26' }, []],
		[
			'a list by index',
			{ ...base, bars: [25, 40, 60] },
			{ ...base, bars: [20, 40, 65] },
			{ ...base, bars: [25, 40, 65] },
			[]
		],
		[
			'lists of two lengths',
			{ ...base, bars: [20] },
			{ ...base, bars: [20, 40] },
			{ ...base, bars: [20] },
			['bars']
		]
	])('%s', (_, mine, theirs, value, clashes) => {
		expect(merge(base, mine, theirs)).toEqual({ value, clashes });
	});

	it('without a base keep what either has', () => {
		expect(merge(undefined, { a: 1 }, { b: 2 }).value).toEqual({ a: 1, b: 2 });
	});

	it('never lose what one of them changed alone, nor bring back what stayed', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (before, change) => {
				const mine = { ...before, mine: change };
				const theirs = { ...before, theirs: change };
				expect(merge(before, mine, theirs)).toEqual({
					value: { ...before, mine: change, theirs: change },
					clashes: []
				});
			})
		);
	});
});

it('two values are the same by what they hold', () => {
	expect(same({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
	expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(true);
	expect(same([1, 2], [2, 1])).toBe(false);
	expect(same({}, [])).toBe(false);
});
