import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFound, vmsFound, type TextOperator } from './kql.ts';

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
