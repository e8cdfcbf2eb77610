import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Bar } from '#lib/domain/attempt.ts';
import type { Availability, Week } from '#lib/domain/availability.ts';
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import { isMissed } from '#lib/domain/needs/items.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { plannedId } from '#lib/domain/needs/turns.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { frameOf } from '#lib/domain/schedule/frame.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import type { TaskState } from '#lib/domain/task.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import {
	dayOfSession,
	done,
	failed,
	given,
	planId,
	planned,
	shown,
	type Fail,
	type Five
} from '#tests/given/plan.ts';

vi.setConfig({ testTimeout: 30_000 });

const bar: fc.Arbitrary<Bar> = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 0, max: 20 }).map((five) => five * 5) },
	{ weight: 1, arbitrary: fc.constantFrom<Bar[]>('none', 'unsure') }
);
const groups = ['tides', 'forecasts', 'rigging', 'right-of-way', 'distress'];
const fails: fc.Arbitrary<Fail> = fc.record(
	{
		bars: fc.tuple(bar, bar, bar, bar, bar) as fc.Arbitrary<Five>,
		score: fc.integer({ min: 1, max: 699 }),
		prioritise: fc.subarray(groups, { maxLength: 3 }),
		main: fc.constantFrom('time', 'reading', 'nerves')
	},
	{ requiredKeys: [] }
);
const minutes = fc.constantFrom(0, 0, 5, 9, 10, 19, 20, 29, 30, 44, 45, 60, 90, 180);
const weeks = fc.tuple(minutes, minutes, minutes, minutes, minutes, minutes, minutes) as fc.Arbitrary<Week>;
const ahead = fc.integer({ min: 0, max: 25 }).map((days) => addDays(failed, days));
const availabilities: fc.Arbitrary<Availability> = fc.record({
	desk: weeks,
	anywhere: weeks,
	off: fc.array(ahead, { maxLength: 6 })
});
const inputs: fc.Arbitrary<ScheduleInput> = fc
	.record(
		{
			fail: fails,
			availability: availabilities,
			today: fc.integer({ min: 0, max: 3 }).map((days) => addDays(failed, days)),
			sureFrom: fc.constantFrom(2, 15).map((days) => addDays(failed, days)),
			booking: ahead.map((day) => ({ day })),
			debriefed: fc.boolean()
		},
		{ requiredKeys: ['fail', 'today', 'sureFrom', 'debriefed'] }
	)
	.map(({ fail, ...more }) => given(fail, more));

/** What a person did: the first so many sessions of each day that a plan showed. */
const doneSome = (plan: Plan, until: Day, each: number): readonly TaskState[] =>
	plan.days
		.filter(({ day }) => day < until)
		.flatMap(({ day, sessions }) =>
			sessions
				.slice(0, each)
				.map(({ id, part }) =>
					done(part === undefined ? id : `${id.replace(/\.\d+$/, '')}.${part.number}/${part.of}`, day)
				)
		)
		// The last part of a task is the task.
		.map(({ part, ...state }) =>
			part === undefined || part.number === part.of ? state : { ...state, part }
		);

const of = (input: ScheduleInput) => planned(schedule(input));
const unbooked = (input: ScheduleInput): ScheduleInput => ({ ...input, booking: undefined });
const open = (plan: Plan) =>
	plan.days.flatMap(({ sessions }) => sessions.filter(({ done }) => done !== true));
const whole = (id: string) => id.replace(/\.\d+$/, '');
const check = (property: (input: ScheduleInput) => void, runs = 60) =>
	fc.assert(fc.property(inputs, property), { numRuns: runs });

function keepsMinutes(plan: Plan, { availability }: ScheduleInput): void {
	for (const { day, sessions } of plan.days) {
		const { desk, anywhere } = minutesOn(availability, day);
		const used = (place?: 'desk') =>
			sessions
				.filter((session) => (place === undefined || session.place === place) && session.done !== true)
				.reduce((total, session) => total + session.minutes, 0);
		expect(used('desk'), day).toBeLessThanOrEqual(desk);
		expect(used(), day).toBeLessThanOrEqual(desk + anywhere);
	}
}

/** Done, placed and left out make up what is wanted, each once. */
function losesNothing(plan: Plan, input: ScheduleInput): void {
	const map = input.diagnosis!;
	const frame = frameOf(input, map);
	const wanted = frame.items.filter(isMissed).map(({ task, turn }) => plannedId(task.id, turn));
	const done = input.states
		.filter(({ part }) => part === undefined)
		.map(({ task, turn }) => `${task}#${turn}`);
	const placed = [...new Set(open(plan).map(({ id }) => whole(id)))];
	const left = plan.leftOut.map(({ id }) => id);
	const found = [...done, ...placed, ...left];
	expect(left.filter((id) => placed.includes(id))).toEqual([]);
	for (const id of wanted)
		expect(
			found.filter((each) => each === id),
			id
		).toHaveLength(1);
	expect([...new Set(open(plan).map(({ id }) => id))]).toEqual(open(plan).map(({ id }) => id));
}

describe('whatever the report, the minutes and the booking', () => {
	it('a day’s minutes are never exceeded, at the desk and in all', () =>
		check((input) => keepsMinutes(of(input), input)));

	it('nothing is lost, and nothing is planned twice', () => check((input) => losesNothing(of(input), input)));

	it('days off and days without minutes stay free, and so does the exam day', () =>
		check((input) => {
			const plan = of(input);
			for (const { day, sessions } of plan.days) {
				const { desk, anywhere } = minutesOn(input.availability, day);
				if (desk + anywhere === 0) expect(sessions).toEqual([]);
				expect(day < plan.exam.day).toBe(true);
			}
		}));

	it('the days follow each other up to the exam', () =>
		check((input) => {
			const plan = of(input);
			const days = plan.days.map(({ day }) => day);
			expect(days).toEqual(days.map((_, index) => addDays(days[0]!, index)));
			if (days.length > 0) expect(addDays(days.at(-1)!, 1)).toBe(plan.exam.day);
		}));

	it('unchanged input gives the same plan, and a plan that was shown stays as it is', () =>
		check((input) => {
			const plan = of(input);
			expect(of(input)).toEqual(plan);
			const again = of({ ...input, previous: shown(plan) });
			expect(again.days).toEqual(plan.days);
			expect(again.moved).toEqual([]);
		}));

	it('without a booking the core always fits, unless no weekday can hold it or it takes a year', () =>
		check((input) => {
			const plan = of(unbooked(input));
			if (plan.exam.day > addDays(failed, 300)) return;
			const left = plan.leftOut.filter(({ need }) => need === 'core');
			expect(left.filter(({ reason }) => reason !== 'no minutes')).toEqual([]);
		}));

	it('the sensible day is never before the policy is sure, nor today', () =>
		check((input) => {
			const { sensible } = of(input);
			expect(sensible > input.today).toBe(true);
			expect(sensible >= addDays(failed, 2)).toBe(true);
		}));

	it('each choice does what it says', () =>
		check((input) => {
			for (const choice of of(input).choices) {
				const next = of({
					...input,
					...(choice.kind === 'exam' ? { booking: { day: choice.exam } } : {}),
					...(choice.kind === 'minutes' ? { availability: choice.availability } : {})
				});
				expect(next.exam.day).toBe(choice.exam);
				expect(next.leftOut.filter(({ need, reason }) => need === 'core' && reason !== 'yours')).toHaveLength(
					choice.undone
				);
			}
		}, 40));
});

describe('days later', () => {
	const later = fc.record({
		input: inputs,
		days: fc.integer({ min: 1, max: 8 }),
		each: fc.integer({ min: 0, max: 3 })
	});

	it('a plan heals: nothing lost, no minutes exceeded, what is done on its day', () =>
		fc.assert(
			fc.property(later, ({ input, days, each }) => {
				const before = of(input);
				const today = addDays(input.today, days);
				const states = doneSome(before, today, each);
				const next = { ...input, today, states, previous: shown(before, planId) };
				const plan = of(next);
				keepsMinutes(plan, next);
				losesNothing(plan, next);
				for (const { task, turn, part, done } of states) {
					const id = part === undefined ? `${task}#${turn}` : `${task}#${turn}.${part.number}`;
					const stands = plan.days.filter(({ sessions }) =>
						sessions.some((session) => session.id === id && session.done)
					);
					expect(stands.map(({ day }) => day)).toEqual([done]);
				}
				expect(
					plan.days
						.filter(({ day }) => day < today)
						.flatMap(({ sessions }) => sessions)
						.every(({ done }) => done)
				).toBe(true);
			}),
			{ numRuns: 60 }
		));

	it('doing today’s work as planned changes nothing else', () =>
		fc.assert(
			fc.property(inputs.map(unbooked), fc.integer({ min: 0, max: 4 }), (input, count) => {
				const start = addDays(failed, 1) > input.today ? addDays(failed, 1) : input.today;
				const morning = of({ ...input, today: start });
				const first = morning.days.find(({ day }) => day === start);
				const states = doneSome(
					{ ...morning, days: first === undefined ? [] : [first] },
					addDays(start, 1),
					count
				);
				const evening = of({ ...input, today: start, states, previous: shown(morning, planId) });
				const ids = new Set(
					states.map(({ task, turn, part }) =>
						part === undefined ? `${task}#${turn}` : `${task}#${turn}.${part.number}`
					)
				);
				const rest = (plan: Plan) =>
					plan.days.map(({ day, sessions }) => [
						day,
						sessions
							.map(({ id }) => id)
							.filter((id) => !ids.has(id))
							.sort()
					]);
				expect(rest(evening)).toEqual(rest(morning));
			}),
			{ numRuns: 60 }
		));

	it('a pin is kept or its reason is given, and costs nothing', () =>
		fc.assert(
			fc.property(inputs, ahead, fc.nat(), (input, on, which) => {
				const before = of(input);
				const sessions = open(before);
				const session = sessions[which % Math.max(1, sessions.length)];
				if (session === undefined) return;
				const next = { ...input, pins: [{ session: session.id, day: on }] };
				const plan = of(next);
				keepsMinutes(plan, next);
				losesNothing(plan, next);
				const kept = dayOfSession(plan, session.id) === on;
				const told = plan.unkept.some((each) => each.session === session.id);
				expect(kept || told || on < input.today || on <= failed).toBe(true);
			}),
			{ numRuns: 60 }
		));
});
