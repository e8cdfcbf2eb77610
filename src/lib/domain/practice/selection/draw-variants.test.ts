import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSteps } from '#lib/domain/practice/selection/draw-variants.ts';
import { roundItems, type RoundAsk } from '#lib/domain/practice/selection/round.ts';
import { progressAfter, type Progress } from '#lib/domain/practice/progress.ts';
import { addDays, day, type Day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';

const today = day('2026-11-26');
const families = ['access', 'monitor'].flatMap((group) =>
	[0, 1, 2].map((index) => ({ family: `${group}/${index}` as const, group, items: 1 }))
);
const prompts = [0, 1, 2, 3].map((index) => ({ id: `access/${index}`, group: 'access' }));
const known = (more: Partial<Progress>): Progress => ({
	key: 'boat/family:monitor/0',
	answers: 1,
	right: 0,
	rightDays: [],
	lastDay: addDays(today, -1),
	lastRight: false,
	...more
});
const rightToday = { right: 1, rightDays: [today], lastDay: today, lastRight: true } as const;

describe('the scenarios of a round', () => {
	const editions = new Map(families.map(({ family }) => [family, { edition: 2 }]));
	const asks: readonly RoundAsk[] = [
		{ prompt: 'access/1', group: 'access', first: false, session: 'recall/identity#1' },
		{ family: 'access/1', group: 'access', first: false, session: 'recall/identity#1' },
		{ family: 'monitor/0', group: 'monitor', first: false }
	];
	const draw = { examId: 'boat', families: editions, progress: new Map(), today, waiting: new Map() };

	it('are drawSteps with edition and seed; one that cannot be had is left out', () => {
		expect(drawSteps(asks, draw)).toEqual([
			{ prompt: 'access/1', session: 'recall/identity#1' },
			{ family: 'access/1', edition: 2, seed: 98_700, session: 'recall/identity#1' },
			{ family: 'monitor/0', edition: 2, seed: 98_700 }
		]);
		expect(drawSteps(asks, { ...draw, families: new Map() })).toHaveLength(1);
	});

	it.each<[string, Partial<Progress> | undefined, number]>([
		['new: the main rule alone', undefined, 98_700],
		['wrong: the same', {}, 98_703],
		['once right: more', rightToday, 98_704],
		['retained: all', { ...rightToday, rightDays: [addDays(today, -3), today] }, 98_705]
	])('hold more the better it went; %s', (_, more, seed) => {
		const progress = new Map(more && [['boat/family:monitor/0', known(more)]]);
		expect(drawSteps(asks.slice(2), { ...draw, progress })).toMatchObject([{ seed }]);
	});

	it('lie above what waits in a set, and above the highest that was answered', () => {
		const waiting = new Map([['monitor/0', 98_712]]);
		expect(drawSteps(asks.slice(2), { ...draw, waiting })).toMatchObject([{ seed: 98_715 }]);
		const progress = new Map([['boat/family:monitor/0', known({ highestSeed: 99_000 })]]);
		expect(drawSteps(asks.slice(2), { ...draw, progress, waiting })).toMatchObject([{ seed: 99_003 }]);
	});

	it('never come again, however many rounds are answered, in part or whole, on whichever days', () => {
		const steps = fc.array(
			fc.record({
				later: fc.nat(2),
				minutes: fc.constantFrom(5, 10, 20),
				answered: fc.nat(12),
				right: fc.boolean()
			}),
			{ maxLength: 15 }
		);
		fc.assert(
			fc.property(steps, (rounds) => {
				let on: Day = today;
				const progress = new Map<string, Progress>();
				const asked: string[] = [];
				for (const { later, minutes, answered, right } of rounds) {
					on = addDays(on, later);
					const items = drawSteps(
						roundItems([], {
							examId: 'boat',
							prompts,
							families,
							order: [],
							today: on,
							minutes,
							secondsAnItem: 120,
							progress
						}),
						{
							...draw,
							today: on,
							progress
						}
					);
					for (const item of items.slice(0, answered)) {
						const key = 'prompt' in item ? `boat/prompt:${item.prompt}` : `boat/family:${item.family}`;
						if ('family' in item) asked.push(`${item.family} ${item.seed}`);
						const line = {
							id: `${asked.length}`,
							at: instant(`${on}T10:00:00Z`),
							zone: zone('Europe/Paris'),
							of: { exam: 'boat', ...item },
							given: '',
							right
						};
						progress.set(key, progressAfter(progress.get(key), line));
					}
				}
				expect(new Set(asked).size).toBe(asked.length);
			})
		);
	});
});
