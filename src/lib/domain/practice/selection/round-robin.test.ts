import { expect, it } from 'vitest';
import { inTurns } from '#lib/domain/practice/selection/priority.ts';

it.each([
	['', '', ''],
	['ab', '', 'ab'],
	['', '12', '12'],
	['abc', '1', 'a1bc'],
	['a', '123', 'a123'],
	['ab', '12', 'a1b2']
])('%j and %j give %j', (first, second, expected) =>
	expect(inTurns([...first], [...second]).join('')).toBe(expected)
);
