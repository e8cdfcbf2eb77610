import { describe, expect, it } from 'vitest';
import { mostlyEdge } from '#lib/domain/practice/session/outcome.ts';
import { offshore } from '#tests/exam/offshore.ts';

const weather = (asked: number, core: number, edge: number) =>
	mostlyEdge(offshore, {
		groups: new Map([
			['forecasts', { right: 0, of: asked - 1 }],
			['wind', { right: 0, of: 1 }]
		]),
		missed: new Map([
			['forecasts', { core, edge: 0 }],
			['wind', { core: 0, edge }]
		])
	});

describe('a domain whose misses are mostly edge cases', () => {
	it.each([
		['one edge case in four questions', 4, 0, 1, true],
		['three questions say too little', 3, 0, 1, false],
		['as many main rules as edge cases', 6, 1, 1, false],
		['more edge cases than main rules', 6, 1, 2, true],
		['nothing missed', 6, 0, 0, false]
	])('%s', (_, asked, core, edge, told) => {
		expect(weather(asked, core, edge)).toEqual(told ? [{ domain: 'weather', core, edge }] : []);
	});
});
