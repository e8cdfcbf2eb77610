import { expect, it } from 'vitest';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';
import { groupStats } from '#lib/domain/practice/group-stats.ts';
import { right } from '#tests/given/readiness.ts';

const two = ['2026-11-27', '2026-11-29'];

it('counts prompts and kinds of question apart, and of each what is retained', () => {
	const found = groupStats(
		[
			right('boat/prompt:access/a', two),
			right('boat/prompt:access/b', two.slice(0, 1)),
			right('boat/family:access/c', two),
			right('boat/family:access/d', two, { lastConfidence: 'guess' }),
			right('boat/family:monitor/e', two, { lastRight: false }),
			right('boat/prompt:gone', two),
			right('boat/foretold:access/c/scope', two)
		],
		groupOfKey
	);
	expect([...found]).toEqual([
		['access', { prompts: { asked: 2, retained: 1 }, families: { asked: 2, retained: 1 } }],
		['monitor', { prompts: { asked: 0, retained: 0 }, families: { asked: 1, retained: 0 } }]
	]);
});

it('says nothing of a group that was not asked', () => expect(groupStats([], groupOfKey).size).toBe(0));
