import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { mostlyEdge } from './stop.ts';

const storage = (asked: number, core: number, edge: number) =>
	mostlyEdge(az104, {
		groups: new Map([
			['storage-access', { right: 0, of: asked - 1 }],
			['files-blobs', { right: 0, of: 1 }]
		]),
		missed: new Map([
			['storage-access', { core, edge: 0 }],
			['files-blobs', { core: 0, edge }]
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
		expect(storage(asked, core, edge)).toEqual(told ? [{ domain: 'storage', core, edge }] : []);
	});
});
