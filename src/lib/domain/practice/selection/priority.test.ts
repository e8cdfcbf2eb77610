import { describe, expect, it } from 'vitest';
import { mostADay } from '#lib/domain/practice/due-today.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { dueToday, groupsInTurns, prioritized } from '#lib/domain/practice/selection/priority.ts';
import { pickRound, type RoundWish } from '#lib/domain/practice/selection/round.ts';
import { addDays } from '#lib/domain/time/day.ts';
import { progressOf, right } from '#tests/given/readiness.ts';
import { known, nameOf, rightToday, today } from '#tests/given/selection.ts';

const groups = ['tides', 'pilotage', 'distress'];
const promptsOf = (count: number) =>
	groups.flatMap((group) =>
		Array.from({ length: count }, (_, index) => ({ id: `${group}/${index}`, group }))
	);
const prompts = promptsOf(6);
const wish: RoundWish = {
	examId: 'boat',
	prompts,
	progress: new Map(),
	minutes: 5,
	secondsAnItem: 120,
	today,
	order: ['distress', 'tides']
};

describe('the order in which a round asks', () => {
	it('takes the groups in turn, in the order in which they need work', () =>
		expect(pickRound({ ...wish }).map(({ group }) => group)).toEqual([
			'distress',
			'tides',
			'pilotage',
			'distress',
			'tides',
			'pilotage'
		]));

	it('asks twice as much of a short group', () => {
		const picks = pickRound({ ...wish, minutes: 6, short: new Set(['distress']) });
		expect(picks.filter(({ group }) => group === 'distress')).toHaveLength(4);
		expect(picks.map(({ group }) => group[0]).join('')).toBe('ddtpddtp');
	});

	it('asks what was met today last of all', () => {
		const two = [known('boat/prompt:tides/0', { lastDay: today }), known('boat/prompt:tides/1', rightToday)];
		const later = known('boat/prompt:tides/2', {
			...rightToday,
			rightDays: [addDays(today, -1)],
			lastDay: addDays(today, -1)
		});
		const one = { ...wish, prompts: prompts.slice(0, 3), progress: new Map([...two, later]) };
		expect(pickRound(one).map(nameOf)).toEqual(['tides/2', 'tides/0', 'tides/1']);
	});
});

const of = (name: string, ago: number, more: Partial<Progress> = {}) =>
	right(`boat/family:tides/${name}`, [addDays(today, -ago)], more);
const wrong = { lastRight: false, lastConfidence: 'think' } as const;
const orderOf = (all: readonly Progress[], names: readonly string[]) => {
	const waiting = names.map((name) => ({ key: `boat/family:tides/${name}`, group: 'tides' }));
	const practiced = { progress: progressOf(all), today };
	return prioritized(waiting, practiced, {
		due: dueToday(waiting, practiced),
		equals: groupsInTurns(practiced.progress, { order: [] })
	});
};
const namesOf = (rows: ReturnType<typeof orderOf>) =>
	rows.map(({ key }) => key.slice('boat/family:tides/'.length));

describe('what waits for a round', () => {
	it('is what was missed, then what is due and what is new in turns, then what is due later', () => {
		const all = [
			of('due1', 9),
			of('due2', 8),
			of('later', 1),
			of('wrong', 1, wrong),
			of('sure', 1, { ...wrong, lastConfidence: 'sure' })
		];
		const names = ['due1', 'due2', 'later', 'new1', 'new2', 'new3', 'sure', 'wrong'];
		const rows = orderOf(all, names);
		expect(namesOf(rows)).toEqual(['sure', 'wrong', 'due1', 'new1', 'due2', 'new2', 'new3', 'later']);
		expect(rows.map(({ due }) => due)).toEqual([true, true, true, true, true, true, true, false]);
	});

	it('is no more back than a day takes: the rest waits behind what is new', () => {
		const names = Array.from({ length: mostADay.family + 1 }, (_, index) => `w${index}`);
		const rows = orderOf(
			[...names.map((name) => of(name, 1, wrong)), of('later', 1)],
			[...names, 'later', 'new']
		);
		expect(namesOf(rows)).toEqual([
			...names.slice(0, mostADay.family),
			'new',
			names[mostADay.family],
			'later'
		]);
		expect(rows.filter(({ due }) => due)).toHaveLength(mostADay.family + 1);
	});
});
