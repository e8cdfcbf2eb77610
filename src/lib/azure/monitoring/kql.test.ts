import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	highestCount,
	isFound,
	joinedRows,
	vmsFound,
	type JoinKind,
	type LogRecord,
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
		['FabriKam', 'contains', 'BRik', true]
	])('%s %s %s: %s', (text, operator, part, found) => {
		expect(isFound(text, operator, part)).toBe(found);
	});
	it('finds a term between characters that are neither letters nor digits', () => {
		for (const text of ['fail', 'disk-fail', 'a:fail.', 'FAIL 3'])
			expect(isFound(text, 'has', 'fail')).toBe(true);
		for (const text of ['fails', 'autofail', 'fail3']) expect(isFound(text, 'has', 'fail')).toBe(false);
	});
});

const records = fc.array(fc.tuple(fc.nat(1439), fc.constantFrom('web1', 'WEB1', 'db')), { maxLength: 12 });

describe('the highest N', () => {
	// https://learn.microsoft.com/en-us/kusto/query/bin-function: rounds down.
	it('is that of a bin which starts at a multiple of its length', () => {
		const log: LogRecord[] = [
			[499, 'a'],
			[500, 'b'],
			[539, 'a'],
			[540, 'a']
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

describe('a join', () => {
	// https://learn.microsoft.com/en-us/kusto/query/join-innerunique: the keys of its example. The numbers for the other kinds are calculated from their rules.
	it.each<[JoinKind, number]>([
		['innerunique', 3],
		['inner', 4],
		['leftouter', 5],
		['leftanti', 1],
		['leftsemi', 3]
	])('%s returns %i rows', (kind, rows) => {
		expect(joinedRows([...'abbc'], [...'bccd'], kind)).toBe(rows);
	});
	it('agrees with writing out its rows', () => {
		const keys = fc.array(fc.constantFrom(...'abcd'), { maxLength: 7 });
		fc.assert(
			fc.property(keys, keys, (left, right) => {
				const rows: Record<JoinKind, string[]> = {
					innerunique: [],
					inner: [],
					leftouter: [],
					leftsemi: [],
					leftanti: []
				};
				left.forEach((one, at) => {
					let isMatched = false;
					for (const other of right) {
						if (one !== other) continue;
						isMatched = true;
						rows.inner.push(one + other);
						rows.leftouter.push(one + other);
						if (left.indexOf(one) === at) rows.innerunique.push(one + other);
					}
					if (!isMatched) rows.leftouter.push(one);
					rows[isMatched ? 'leftsemi' : 'leftanti'].push(one);
				});
				for (const [kind, { length }] of Object.entries(rows))
					expect(joinedRows(left, right, kind as JoinKind)).toBe(length);
			})
		);
	});
});

describe('the scope of a query', () => {
	const sent = { VM1: 'A', VM2: 'B' };
	// https://learn.microsoft.com/en-us/azure/azure-monitor/logs/scope
	it('is a workspace, to which workspace() adds others', () => {
		expect(vmsFound(sent, 'A', true)).toEqual(['VM1']);
		expect(vmsFound(sent, 'A', false, 'B')).toEqual(['VM2']);
		expect(vmsFound(sent, 'A', true, 'B')).toEqual(['VM1', 'VM2']);
	});
	it('is a resource, whose records are found in any workspace, without workspace()', () => {
		expect(vmsFound(sent, ['VM2'], true)).toEqual(['VM2']);
		expect(vmsFound(sent, ['VM1', 'VM2'], true)).toEqual(['VM1', 'VM2']);
		expect(vmsFound(sent, ['VM2'], true, 'B')).toBe('error');
	});
	it('agrees with reading each record in turn', () => {
		const workspace = fc.constantFrom('A', 'B', 'C');
		fc.assert(
			fc.property(workspace, workspace, workspace, fc.boolean(), workspace, (one, two, scope, own, named) => {
				const records = [
					{ vm: 'VM1', in: one },
					{ vm: 'VM2', in: two }
				];
				const read = new Set(own ? [scope, named] : [named]);
				expect(vmsFound({ VM1: one, VM2: two }, scope, own, named)).toEqual(
					records.filter((record) => read.has(record.in)).map(({ vm }) => vm)
				);
			})
		);
	});
});
