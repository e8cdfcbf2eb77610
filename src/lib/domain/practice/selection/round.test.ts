import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleaved } from '#lib/domain/practice/selection/interleave.ts';
import { pickRound, secondsAPrompt, type RoundWish } from '#lib/domain/practice/selection/round.ts';
import { addDays } from '#lib/domain/time/day.ts';
import { known, nameOf, rightToday, today } from '#tests/given/selection.ts';

const groups = ['access', 'governance', 'monitor'];
const prompts = groups.flatMap((group) =>
	Array.from({ length: 6 }, (_, index) => ({ id: `${group}/${index}`, group }))
);
const families = groups.flatMap((group) =>
	Array.from({ length: 3 }, (_, index) => ({ family: `${group}/${index}` as const, group, items: 1 }))
);
const wish: RoundWish = {
	examId: 'boat',
	prompts,
	families,
	progress: new Map(),
	minutes: 5,
	secondsAnItem: 120,
	today,
	order: ['monitor', 'access']
};
const kinds = (picks: ReturnType<typeof pickRound>) => [
	picks.filter((one) => 'prompt' in one).length,
	picks.filter((one) => 'family' in one).length
];
const many = {
	prompts: groups.flatMap((group) =>
		Array.from({ length: 40 }, (_, index) => ({ id: `${group}/${index}`, group }))
	),
	families: groups.flatMap((group) =>
		Array.from({ length: 9 }, (_, index) => ({ family: `${group}/${index}` as const, group, items: 1 }))
	)
};

describe('a round', () => {
	it.each([
		[1, [1, 0]],
		[2, [0, 1]],
		[5, [4, 1]],
		[10, [8, 2]],
		[20, [13, 5]],
		[40, [26, 10]]
	])('of %i minutes asks %j: prompts, and scenarios of two minutes', (minutes, expected) =>
		expect(kinds(pickRound({ ...wish, ...many, minutes }))).toEqual(expected)
	);

	it('is all of one kind where the other has nothing', () => {
		expect(kinds(pickRound({ ...wish, minutes: 10, families: [] }))).toEqual([13, 0]);
		expect(kinds(pickRound({ ...wish, minutes: 10, prompts: [] }))).toEqual([0, 5]);
	});

	it('asks sure-and-wrong first, of either kind, before anything new', () => {
		const one = {
			...wish,
			progress: new Map([known('boat/prompt:governance/3'), known('boat/family:governance/2')])
		};
		expect(pickRound(one).slice(0, 2).map(nameOf).sort()).toEqual(['governance/2', 'governance/3']);
	});

	it('leaves what is not due yet for last, and takes the other kind instead', () => {
		const progress = new Map(prompts.map(({ id }) => known(`boat/prompt:${id}`, rightToday)));
		expect(kinds(pickRound({ ...wish, progress, minutes: 10 }))).toEqual([0, 5]);
		const half = new Map(prompts.slice(0, 12).map(({ id }) => known(`boat/prompt:${id}`, rightToday)));
		expect(
			pickRound({ ...wish, families: [], progress: half }).every(({ group }) => group === 'monitor')
		).toBe(true);
	});

	it.each([
		[20, 0],
		[31, 0],
		[32, 1],
		[40, 1]
	])(
		'of %i minutes holds %i case studies: they fill half of the time for scenarios at most',
		(minutes, cases) => {
			const long = families.map((one) => ({ ...one, items: 4 }));
			expect(kinds(pickRound({ ...wish, minutes, families: long }))[1]).toBe(cases);
		}
	);
});

describe('a interleaved round', () => {
	it('spreads the scenarios over the prompts', () => {
		const order = interleaved(pickRound({ ...wish, minutes: 10 })).map((one) =>
			'prompt' in one ? 'p' : 's'
		);
		expect(order.join('')).toBe('ppspppppsp');
	});

	it('lets no group follow itself while another is left', () => {
		const order = interleaved(pickRound({ ...wish, minutes: 40, short: new Set(['monitor']) }));
		const repeats = order.slice(1).filter(({ group }, index) => group === order[index]!.group);
		expect(repeats).toEqual([]);
	});

	it('keeps sure-and-wrong in front', () => {
		const progress = new Map([known('boat/prompt:governance/3'), known('boat/prompt:governance/4')]);
		const order = interleaved(pickRound({ ...wish, progress, minutes: 10 }));
		expect(order.slice(0, 2).map(nameOf)).toEqual(['governance/3', 'governance/4']);
	});
});

const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('whatever was answered before', () => {
	const aDay = fc.integer({ min: -9, max: 0 }).map((back) => addDays(today, back));
	const answered = fc.record({
		key: fc.constantFrom(
			...prompts.map(({ id }) => `boat/prompt:${id}`),
			...families.map(({ family }) => `boat/family:${family}`)
		),
		lastDay: aDay,
		lastRight: fc.boolean(),
		lastConfidence: fc.constantFrom('sure' as const, 'think' as const, 'guess' as const)
	});
	const wishes = fc
		.record({
			answers: fc.array(answered, { maxLength: 30 }),
			minutes: fc.constantFrom(1, 2, 5, 10, 20, 40),
			short: fc.subarray(groups),
			order: fc.shuffledSubarray(groups),
			share: fc.constantFrom(0.5, 2 / 3),
			long: fc.subarray(families.map(({ family }) => family))
		})
		.map(({ answers, short, long, ...rest }): Required<Omit<RoundWish, 'exam'>> => ({
			...wish,
			...rest,
			short: new Set(short),
			families: families.map((one) => ({ ...one, items: long.includes(one.family) ? 4 : 1 })),
			progress: new Map(
				answers.map(({ key, lastDay, ...more }) =>
					known(key, { lastDay, ...more, rightDays: more.lastRight ? [lastDay] : [] })
				)
			)
		}));

	it('fits the minutes, fills them, asks nothing twice, and is the same for the same', () =>
		fc.assert(
			fc.property(wishes, (one) => {
				const picks = pickRound(one);
				const items = new Map(one.families.map(({ family, items }) => [family, items]));
				const seconds = picks.map((pick) =>
					'prompt' in pick ? secondsAPrompt : 120 * items.get(pick.family)!
				);
				const all = seconds.reduce((sum, each) => sum + each, 0);
				expect(all).toBeLessThanOrEqual(one.minutes * 60);
				if (kinds(picks)[0]! < prompts.length) expect(one.minutes * 60 - all).toBeLessThan(secondsAPrompt);
				expect(new Set(picks.map((pick) => JSON.stringify(pick))).size).toBe(picks.length);
				expect(pickRound(one)).toEqual(picks);
			})
		));

	it('is mixed: the same things, and a group follows itself only where nothing else is left', () =>
		fc.assert(
			fc.property(wishes, (one) => {
				const picks = pickRound(one);
				const order = interleaved(picks);
				expect(order.toSorted(byName)).toEqual(picks.toSorted(byName));
				const rest = order.filter(({ first }) => !first);
				for (const [index, { group }] of rest.entries())
					if (index > 0 && group === rest[index - 1]!.group)
						expect(new Set(rest.slice(index).map((one) => one.group)).size).toBe(1);
			})
		));
});
