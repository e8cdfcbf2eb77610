import { expect, it } from 'vitest';
import type { Expected } from '#lib/domain/parser/parser.ts';
import type { QuarantineReason } from '#lib/domain/stored-data/quarantine-reason.ts';
import { quarantineReasonText } from '#lib/words/stored-data.ts';

const misfit = (expected: Expected, found: unknown, ...path: (string | number)[]): QuarantineReason => ({
	code: 'shape',
	path,
	expected,
	found
});

it.each<[QuarantineReason, string]>([
	[misfit('day', undefined, 'day'), 'day: should be a day like 2026-03-29, and is missing'],
	[
		misfit('zone', null, 'zone'),
		'zone: should be a time zone that this device knows, like Europe/Paris, and is missing'
	],
	[
		misfit('bar', 101, 'sections', 1, 'bar'),
		'sections: 1: bar: should be a length from 0 to 100, none or unsure, and is 101'
	],
	[
		misfit({ oneOf: ['time', 'nerves'] }, 'luck', 'main'),
		'main: should be one of time, nerves, and is “luck”'
	],
	[
		misfit({ most: 3 }, ['a', 'b', 'c', 'd'], 'prioritise'),
		'prioritise: should be a list of at most 3, and is a list of 4'
	],
	[misfit({ from: 1, to: 1000 }, 0, 'score'), 'score: should be a whole number from 1 to 1000, and is 0'],
	[misfit('object', 'junk'), 'should be an object, and is “junk”'],
	[misfit('text', 'x'.repeat(50)), `should be text, and is “${'x'.repeat(39)} …`],
	[{ code: 'twice', id: 'a1' }, 'there are two of a1'],
	[{ code: 'list' }, 'should be a list']
])('%j', (reason, expected) => expect(quarantineReasonText(reason)).toBe(expected));
