import { expect, it } from 'vitest';
import { complete, nextPart } from '#lib/domain/practice/grade.ts';

const part = (id: string, right: readonly string[]) => ({ id, options: [], right });
const item = { parts: [part('1', ['a']), part('2', ['b', 'c'])] };

it.each([
	['nothing', {}, false, 0],
	['the first', { 1: ['c'] }, false, 1],
	['the second alone', { 2: ['b', 'c'] }, false, 0],
	['one of two', { 1: ['a'], 2: ['b'] }, false, 1],
	['all', { 1: ['a'], 2: ['a', 'b'] }, true, 2]
] as const)('with %s chosen', (_name, given, all, next) => {
	expect(complete(item, given)).toBe(all);
	expect(nextPart(item, given)).toBe(next);
});
