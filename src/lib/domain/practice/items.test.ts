import { expect, it } from 'vitest';
import { fitting, roundItems } from '#lib/domain/practice/items.ts';
import { day } from '#lib/domain/time/day.ts';

const prompts = ['access', 'governance', 'monitor'].flatMap((group) =>
	Array.from({ length: 8 }, (_, index) => ({ id: `${group}/${index}`, group }))
);
const wish = { prompts, progress: new Map(), minutes: 0, today: day('2026-11-26'), order: [] };
const identity = { session: 'recall/identity#1', minutes: 5, groups: ['access', 'governance'] };
const monitoring = { session: 'recall/monitoring#1', minutes: 5, groups: ['monitor'] };

it('asks for each session only from its groups, under its name', () => {
	const items = roundItems([identity, monitoring], wish);
	expect(items).toHaveLength(12);
	expect(
		items
			.slice(0, 6)
			.every(({ prompt, session }) => session === identity.session && !prompt.startsWith('monitor'))
	).toBe(true);
	expect(
		items
			.slice(6)
			.every(({ prompt, session }) => session === monitoring.session && prompt.startsWith('monitor'))
	).toBe(true);
});

it('fills the minutes that stay with what no session asks, and nothing twice', () => {
	const items = roundItems([identity], { ...wish, minutes: 40 });
	expect(items).toHaveLength(24);
	expect(new Set(items.map(({ prompt }) => prompt)).size).toBe(24);
	expect(items.slice(6).some(({ session }) => session !== undefined)).toBe(false);
});

it('is empty without minutes and sessions', () => expect(roundItems([], wish)).toEqual([]));

it('takes the sessions that fit, and skips one that does not', () => {
	const sessions = [{ minutes: 10 }, { minutes: 20 }, { minutes: 5 }];
	expect(fitting(sessions, 15)).toEqual({ chosen: [{ minutes: 10 }, { minutes: 5 }], left: 0 });
	expect(fitting(sessions, 4)).toEqual({ chosen: [], left: 4 });
});
