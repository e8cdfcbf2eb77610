import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	queryText,
	runQuery,
	shown,
	operatorText,
	time,
	type Cell,
	type Row,
	type TabularOperator,
	type Table
} from './kql.ts';

const table: Table = {
	columns: [time, 'Computer', 'Level', 'Value'],
	rows: [
		{ [time]: 485, Computer: 'web-1', Level: 'Error', Value: 7 },
		{ [time]: 499, Computer: 'web-1', Level: 'error', Value: 3 },
		{ [time]: 540, Computer: 'web-2', Level: 'Warning', Value: 9 },
		{ [time]: 599, Computer: 'WEB-2', Level: 'Error', Value: 1 }
	]
};
const rows = (...steps: TabularOperator[]) => runQuery(table, steps).answer?.rows;

describe('a query', () => {
	it('is written as typed', () => {
		expect(
			queryText('Event', [
				{ where: ['Level', '==', 'Error'] },
				{ summarize: { count: true }, as: 'Errors', by: ['Computer'], bin: 60 },
				{ where: ['Errors', '>', 5] },
				{ project: ['Computer', 'Errors'] }
			])
		).toBe(
			[
				'Event',
				'| where Level == "Error"',
				'| summarize Errors = count() by Computer, bin(TimeGenerated, 1h)',
				'| where Errors > 5',
				'| project Computer, Errors'
			].join('\n')
		);
		expect(operatorText({ summarize: { dcount: 'Computer' }, as: 'N', by: [], bin: 15 })).toBe(
			'summarize N = dcount(Computer) by bin(TimeGenerated, 15m)'
		);
		expect(shown(time, 485)).toBe('08:05');
	});
	// https://learn.microsoft.com/en-us/kusto/query/datatypes-string-operators: its examples.
	it.each<[string, '==' | '!=' | '=~' | 'has' | 'contains', string, boolean]>([
		['aBc', '==', 'aBc', true],
		['abc', '==', 'ABC', false],
		['abc', '!=', 'ABC', true],
		['abc', '=~', 'ABC', true],
		['North America', 'has', 'america', true],
		['North America', 'has', 'amer', false],
		['FabriKam', 'contains', 'BRik', true]
	])('%s %s %s: %s', (text, is, part, holds) => {
		const one = { columns: ['a'], rows: [{ a: text }] };
		expect(runQuery(one, [{ where: ['a', is, part] }]).answer?.rows.length).toBe(holds ? 1 : 0);
	});
	// https://learn.microsoft.com/en-us/kusto/query/bin-function: 13:45:07 in bins of a day starts at 0; rounds down.
	it.each([
		[60, '08:00 08:00 09:00 09:00'],
		[15, '08:00 08:15 09:00 09:45'],
		[1440, '00:00 00:00 00:00 00:00']
	])('puts times into bins of %s minutes: %s', (bin, starts) => {
		const made = rows({ summarize: { count: true }, as: 'n', by: [], bin }) ?? [];
		expect(made.flatMap((row) => Array<string>(Number(row.n)).fill(shown(time, row[time] ?? '')))).toEqual(
			starts.split(' ')
		);
	});
	// https://learn.microsoft.com/en-us/kusto/query/summarize-operator: an empty table with and without keys.
	it('summarizes nothing into one row without keys, and into none with keys', () => {
		const none: TabularOperator = { where: ['Value', '>', 99] };
		expect(rows(none, { summarize: { count: true }, as: 'n', by: [] })).toEqual([{ n: 0 }]);
		expect(rows(none, { summarize: { count: true }, as: 'n', by: ['Level'] })).toEqual([]);
	});
	it('passes on only what an operator produces: a missing column is undefined', () => {
		expect(rows({ project: ['Computer'] }, { where: ['Level', '==', 'Error'] })).toBeUndefined();
		expect(
			rows({ where: ['n', '>', 1] }, { summarize: { count: true }, as: 'n', by: ['Level'] })
		).toBeUndefined();
		expect(
			rows({ summarize: { count: true }, as: 'n', by: ['Level'] }, { where: ['n', '>', 1] })?.[0]?.Level
		).toBe('Error');
	});
	it('agrees with a second reading that starts from the text', () => {
		const cell = fc.record({
			[time]: fc.nat(1439),
			Computer: fc.constantFrom('web-1', 'WEB-1', 'db'),
			Level: fc.constantFrom('Error', 'error', 'Warning'),
			Value: fc.nat(9)
		});
		const step = fc.oneof<fc.Arbitrary<TabularOperator>[]>(
			fc.record({
				where: fc.tuple(fc.constant('Value'), fc.constantFrom('>', '>=', '<', '<=', '==', '!='), fc.nat(9))
			}),
			fc.record({
				where: fc.tuple(
					fc.constant('Level'),
					fc.constantFrom('==', '!=', '=~', 'has', 'contains'),
					fc.constantFrom('Error', 'err')
				)
			}),
			fc.record({ project: fc.constantFrom(['Computer', 'Value'], ['Level', 'Computer', 'Value', time]) }),
			fc.record({
				summarize: fc.constantFrom({ count: true } as const, { dcount: 'Computer' }),
				as: fc.constant('Value'),
				by: fc.constantFrom([], ['Level'], ['Computer']),
				bin: fc.constantFrom(15, 60)
			})
		);
		fc.assert(
			fc.property(fc.array(cell, { maxLength: 12 }), fc.array(step, { maxLength: 4 }), (cells, steps) => {
				const drawn = { columns: table.columns, rows: cells };
				const made = runQuery(drawn, steps).answer;
				expect(made && made.rows.map(sorted).sort()).toEqual(
					naive(queryText('T', steps), cells)?.map(sorted).sort()
				);
			})
		);
	});
});

const sorted = (row: Row): string => JSON.stringify(Object.entries(row).sort());

/** A second way: reads the query line by line as text. */
function naive(query: string, from: readonly Row[]): Row[] | undefined {
	let rows = from.map((row) => new Map<string, Cell>(Object.entries(row)));
	let columns = new Set(table.columns);
	for (const line of query.split('\n| ').slice(1)) {
		const where = /^where (\w+) (\S+) "?([^"]*)"?$/.exec(line);
		const summarize = /^summarize (\w+) = (\w+)\((\w*)\) by (?:(\w+), )?bin\(TimeGenerated, (\w+)\)$/.exec(
			line
		);
		if (where) {
			const [, column = '', is = '', value = ''] = where;
			if (!columns.has(column)) return undefined;
			rows = rows.filter((row) => {
				const cell = row.get(column) ?? '';
				const [a, b] = [`${cell}`, value];
				const [low, part] = [a.toLocaleLowerCase('en'), b.toLocaleLowerCase('en')];
				const order = Number(a) - Number(b);
				if (is === '==') return a === b;
				if (is === '!=') return !(a === b);
				if (is === '=~') return low === part;
				if (is === 'has') return new RegExp(`(^|[^a-z0-9])${part}([^a-z0-9]|$)`).test(low);
				if (is === 'contains') return low.indexOf(part) >= 0;
				return is.startsWith('>')
					? order > 0 || (is === '>=' && order === 0)
					: order < 0 || (is === '<=' && order === 0);
			});
		} else if (line.startsWith('project ')) {
			const kept = line.slice(8).split(', ');
			if (kept.some((one) => !columns.has(one))) return undefined;
			columns = new Set(kept);
			rows = rows.map((row) => new Map([...row].filter(([column]) => columns.has(column))));
		} else if (summarize) {
			const [, as = '', what = '', of = '', by, width = ''] = summarize;
			const minutes = width.endsWith('h') ? Number.parseInt(width) * 60 : Number.parseInt(width);
			if ([time, ...(of ? [of] : []), ...(by ? [by] : [])].some((one) => !columns.has(one))) return undefined;
			const made: Map<string, Cell>[] = [];
			for (let start = 0; start < 1440; start += minutes)
				for (const key of new Set(rows.map((row) => (by ? row.get(by) : '')))) {
					const group = rows.filter((row) => {
						const at = Number(row.get(time));
						return at >= start && at < start + minutes && (!by || row.get(by) === key);
					});
					if (group.length === 0) continue;
					const values = group.map((row) => row.get(of) ?? '');
					const cell = what === 'count' ? group.length : new Set(values).size;
					made.push(
						new Map([...(by ? [[by, key] as const] : []), [time, start] as const, [as, cell] as const] as [
							string,
							Cell
						][])
					);
				}
			rows = made;
			columns = new Set([...(by ? [by] : []), time, as]);
		}
	}
	return rows.map((row) => Object.fromEntries(row));
}
