import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, type Cell } from '#lib/domain/csv.ts';

/** Reads a file as RFC 4180 says, without what wrote it. */
function read(text: string): string[][] {
	const rows: string[][] = [[]];
	const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
	cell.lastIndex = 1;
	for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
		const [, found = '', end] = match;
		rows.at(-1)!.push(found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found);
		if (end === '\r\n') rows.push([]);
		if (cell.lastIndex === text.length) break;
	}
	return rows.slice(0, -1);
}

describe('a table as CSV', () => {
	it('is this one', () => {
		expect(
			csvText([
				['Day', 'Score', 'Note'],
				['2026-11-25', 641, 'slow, then "fast"'],
				['2026-12-09', undefined, 'two\nlines']
			])
		).toBe('\uFEFFDay,Score,Note\r\n2026-11-25,641,"slow, then ""fast"""\r\n2026-12-09,,"two\nlines"\r\n');
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x")'])(
		'%j is no formula',
		(text) => {
			expect(read(csvText([[text]]))).toEqual([[`'${text}`]]);
		}
	);

	it.each([-5, 0, 1.5])('%d stays a number', (count) =>
		expect(csvText([[count]])).toBe(`\uFEFF${count}\r\n`)
	);

	it('is read back cell by cell, whatever was typed', () => {
		const cell: fc.Arbitrary<Cell> = fc.oneof(
			fc.string(),
			fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', 'a', "'", '-') }),
			fc.integer()
		);
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
				const found = read(csvText(rows));
				expect(found.map((row) => row.length)).toEqual(rows.map((row) => row.length));
				for (const [at, row] of rows.entries())
					for (const [index, given] of row.entries()) {
						const text = found[at]![index]!;
						expect(text === String(given) || text === `'${given}`).toBe(true);
						if (typeof given === 'string') expect(text).not.toMatch(/^[=+\-@\t\r]/);
					}
			})
		);
	});
});
