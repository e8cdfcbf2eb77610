import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	highestCount,
	isFound,
	rowsAfter,
	type LogRecord,
	type Step,
	type TableCounts,
	type TextOperator
} from './kql.ts';

describe('a text operator', () => {
	// https://learn.microsoft.com/en-us/kusto/query/datatypes-string-operators: its examples.
	it.each<[string, TextOperator, string, boolean]>([
		['aBc', '==', 'aBc', true],
		['abc', '==', 'ABC', false],
		['abc', '!=', 'ABC', true],
		['abc', '=~', 'ABC', true],
		['North America', 'has', 'america', true],
		['North America', 'has', 'amer', false],
		['FabriKam', 'contains', 'BRik', true],
		['Fabrikam', 'startswith', 'fab', true],
		['Fabrikam', 'startswith', 'kam', false]
	])('%s %s %s: %s', (text, operator, part, found) => {
		expect(isFound(text, operator, part)).toBe(found);
	});
	it('finds a term between characters that are neither letters nor digits', () => {
		for (const text of ['fail', 'disk-fail', 'a:fail.', 'FAIL 3'])
			expect(isFound(text, 'has', 'fail')).toBe(true);
		for (const text of ['fails', 'autofail', 'fail3']) expect(isFound(text, 'has', 'fail')).toBe(false);
	});
});

const records = fc.array(
	fc.tuple(fc.nat(1439), fc.constantFrom('web1', 'WEB1', 'db'), fc.constantFrom('Error', 'Info')),
	{ maxLength: 12 }
);

describe('the highest N', () => {
	// https://learn.microsoft.com/en-us/kusto/query/bin-function: rounds down.
	it('is that of a bin which starts at a multiple of its length', () => {
		const log: LogRecord[] = [
			[499, 'a', ''],
			[500, 'b', ''],
			[539, 'a', ''],
			[540, 'a', '']
		];
		expect(highestCount(log, 'records', 60)).toBe(3);
		expect(highestCount(log, 'computers', 60)).toBe(2);
		expect(highestCount(log, 'records', 30)).toBe(2);
	});
	it('agrees with counting in each group alone', () => {
		fc.assert(
			fc.property(records, fc.constantFrom('all' as const, 'computer' as const, 30, 60), (log, by) => {
				const groupOf = ([minute, computer]: LogRecord): string =>
					by === 'all' ? '' : by === 'computer' ? computer : String(minute - (minute % by));
				const sizes = log.map((one) => log.filter((other) => groupOf(other) === groupOf(one)));
				expect(highestCount(log, 'records', by)).toBe(Math.max(0, ...sizes.map((group) => group.length)));
				expect(highestCount(log, 'computers', by)).toBe(
					Math.max(0, ...sizes.map((group) => new Set(group.map(([, computer]) => computer)).size))
				);
			})
		);
	});
});

type Line = Readonly<Record<string, unknown>>;
/** A second way: runs each step on rows with columns. `sample`: the rows that `take` happens to return. */
function run(lines: readonly Line[], step: Step, sample: (lines: readonly Line[]) => readonly Line[]) {
	const needs = {
		where: ['level'],
		top: ['minute'],
		take: [],
		distinct: ['computer']
	};
	if (lines.length > 0 && needs[step].some((column) => !(column in lines[0]!))) return undefined;
	if (step === 'where') return lines.filter(({ level }) => level === 'Error');
	if (step === 'top') return lines.toSorted((a, b) => Number(b['minute']) - Number(a['minute'])).slice(0, 10);
	if (step === 'take') return sample(lines);
	return [...new Set(lines.map(({ computer }) => computer))].map((computer) => ({ computer }));
}

it('two steps return as many rows as when each is run on the rows of the one before', () => {
	const steps: readonly Step[] = ['where', 'top', 'take', 'distinct'];
	const line = fc.record({
		computer: fc.constantFrom(...'abcdefghijklmno'),
		level: fc.constantFrom('Error', 'Info')
	});
	fc.assert(
		fc.property(
			fc.array(line, { minLength: 20, maxLength: 60 }),
			fc.constantFrom(...steps),
			fc.constantFrom(...steps),
			(all, first, second) => {
				fc.pre(
					first !== second &&
						all.some(({ level }) => level === 'Error') &&
						!all.every(({ level }) => level === 'Error')
				);
				const log = all.map((one, minute) => ({ ...one, minute }));
				const of = (lines: readonly { computer: string }[]): number =>
					new Set(lines.map(({ computer }) => computer)).size;
				const errors = log.filter(({ level }) => level === 'Error');
				fc.pre(errors.length >= 10);
				const newest = log.slice(-10);
				const counts: TableCounts = [
					of(log),
					of(errors),
					of(newest),
					newest.filter(({ level }) => level === 'Error').length
				];
				const after = (sample: (lines: readonly Line[]) => readonly Line[]) => {
					const then = run(log, first, sample);
					return then && run(then, second, sample)?.length;
				};
				const found = rowsAfter(first, second, counts);
				const some = [
					after((lines) => lines.slice(0, 10)),
					after((lines) => lines.slice(-10)),
					after((lines) =>
						lines
							.toSorted((a, b) => Number(b['level'] === 'Error') - Number(a['level'] === 'Error'))
							.slice(0, 10)
					)
				];
				if (found === 'error') expect(some).toEqual([undefined, undefined, undefined]);
				else if (found !== 'varies') expect(some).toEqual([found, found, found]);
				else expect(first).toBe('take');
			}
		)
	);
});
