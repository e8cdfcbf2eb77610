import { describe, expect, it } from 'vitest';
import { groupOfPrompt } from '#lib/domain/practice/prompt.ts';

describe('the group of a prompt', () => {
	it.each([
		['access/notactions', 'access'],
		['users-groups/dynamic-by-hand', 'users-groups'],
		['access/a/b', 'access'],
		['access', undefined],
		['/notactions', undefined],
		['', undefined]
	])('of %j is %j', (id, group) => {
		expect(groupOfPrompt(id)).toBe(group);
	});
});
