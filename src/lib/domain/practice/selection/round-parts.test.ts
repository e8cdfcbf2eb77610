import { expect, it } from 'vitest';
import { fitting, roundItems } from '#lib/domain/practice/selection/round.ts';
import { day } from '#lib/domain/time/day.ts';

const prompts = ['access', 'governance', 'monitor'].flatMap((group) =>
	Array.from({ length: 8 }, (_, index) => ({ id: `${group}/${index}`, group }))
);
const families = ['access', 'governance', 'monitor'].flatMap((group) =>
	(['a', 'b'] as const).map((name) => ({ family: `${group}/${name}` as const, group, items: 1 }))
);
const wish = {
	examId: 'boat',
	prompts,
	families,
	progress: new Map(),
	minutes: 0,
	secondsAnItem: 120,
	today: day('2026-11-26'),
	order: []
};
const identity = { session: 'recall/identity#1', minutes: 10, groups: ['access', 'governance'] };
const monitoring = { session: 'recall/monitoring#1', minutes: 10, groups: ['monitor'] };
const kinds = (items: ReturnType<typeof roundItems>) => [
	items.filter((one) => 'prompt' in one).length,
	items.filter((one) => 'family' in one).length
];

it('asks for each session only from its groups, under its name, both kinds', () => {
	const items = roundItems([identity, monitoring], wish);
	const of = (session: string) => items.filter((one) => one.session === session);
	expect(kinds(of(identity.session))).toEqual([8, 2]);
	expect(kinds(of(monitoring.session))).toEqual([8, 2]);
	expect(of(identity.session).some(({ group }) => group === 'monitor')).toBe(false);
	expect(of(monitoring.session).every(({ group }) => group === 'monitor')).toBe(true);
});

it('mixes the sessions with each other: no group follows itself', () => {
	const groups = roundItems([identity, monitoring], wish).map(({ group }) => group);
	expect(groups.filter((group, index) => group === groups[index - 1])).toEqual([]);
});

it('fills the minutes that stay with what no session asks, and nothing twice', () => {
	const items = roundItems([identity], { ...wish, minutes: 40 });
	expect(kinds(items)).toEqual([24, 6]);
	const names = items.map((one) => ('prompt' in one ? one.prompt : one.family));
	expect(new Set(names).size).toBe(30);
	expect(items.filter(({ session }) => session !== undefined)).toHaveLength(10);
});

it('gives a retest more scenarios than facts by time', () =>
	expect(kinds(roundItems([{ ...identity, share: 2 / 3 }], wish))).toEqual([5, 3]));

it('asks first and most of the groups that it is for', () => {
	const one = { ...identity, minutes: 5, needs: ['governance'] };
	const groups = roundItems([one], { ...wish, order: ['access'] }).map(({ group }) => group);
	expect(groups.filter((group) => group === 'governance')).toHaveLength(4);
	expect(groups).toHaveLength(5);
});

it('may be one group alone, just after its rebuild', () => {
	const items = roundItems([{ minutes: 5, groups: ['monitor'] }], wish);
	expect(kinds(items)).toEqual([4, 1]);
	expect(items.every(({ group, session }) => group === 'monitor' && session === undefined)).toBe(true);
});

it('is all prompts where no family can be had', () =>
	expect(kinds(roundItems([identity], { ...wish, families: [] }))).toEqual([13, 0]));

it('is empty without minutes and sessions', () => expect(roundItems([], wish)).toEqual([]));

it('takes the sessions that fit, and skips one that does not', () => {
	const sessions = [{ minutes: 10 }, { minutes: 20 }, { minutes: 5 }];
	expect(fitting(sessions, 15)).toEqual({ chosen: [{ minutes: 10 }, { minutes: 5 }], left: 0 });
	expect(fitting(sessions, 4)).toEqual({ chosen: [], left: 4 });
});
