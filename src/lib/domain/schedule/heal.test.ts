import { describe, expect, it } from 'vitest';
import type { Week } from '#lib/domain/availability.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { schedule } from '#lib/domain/schedule/schedule.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import {
	broad,
	dayOfSession,
	done,
	failed,
	given,
	idsOf,
	mostShort,
	near,
	planned,
	shown,
	type Fail
} from '#tests/given/plan.ts';
import { offshoreAvailability } from '#tests/exam/offshore-tasks.ts';

type More = Parameters<typeof given>[1];
const plan = (fail: Fail, more: More = {}): Plan => planned(schedule(given(fail, more)));
/** The plan of a later day, compared with the one that was shown before. */
const after = (fail: Fail, before: Plan, more: More): Plan =>
	plan(fail, { previous: shown(before), ...more });
const noThursday = (week: Week) => week.map((minutes, at) => (at === 3 ? 0 : minutes)) as unknown as Week;
const week = (minutes: number): Week => [minutes, minutes, minutes, minutes, minutes, minutes, minutes];
const moved = ({ moved }: Plan) => moved.map(({ id, from, to, because }) => [id, from, to, because]);

describe('a missed day', () => {
	const before = plan(near, { sureFrom: addDays(failed, 15) });
	const missed = after(near, before, { sureFrom: addDays(failed, 15), today: day('2026-11-27') });

	it('is named, with its minutes', () => expect(missed.lost).toEqual([{ day: '2026-11-26', minutes: 40 }]));

	it('moves what was not done, and what must make room', () =>
		expect(moved(missed)).toEqual([
			['lab/sails/drill#1', '2026-11-26', '2026-11-27', 'missed'],
			['timed/mixed#1', '2026-11-27', '2026-11-28', 'room'],
			['sandbox#1', '2026-11-27', '2026-11-28', 'room'],
			['lab/engine/drill#1', '2026-11-28', '2026-11-29', 'room'],
			['assessment#1', '2026-11-29', '2026-11-30', 'room']
		]));

	it('moves work that was at the desk for want of other minutes, and does not blame the minutes', () => {
		const availability = { ...offshoreAvailability, desk: week(90), anywhere: week(0) };
		const more = { sureFrom: addDays(failed, 15), availability };
		const late = after(near, plan(near, more), { ...more, today: day('2026-11-27') });
		expect(moved(late)).toContainEqual(['timed/mixed#1', '2026-11-27', '2026-11-28', 'room']);
	});

	it('moves each part of a long task', () => {
		const more = { sureFrom: addDays(failed, 15), availability: { ...offshoreAvailability, desk: week(25) } };
		const late = after(near, plan(near, more), { ...more, today: day('2026-11-27') });
		expect(moved(late).slice(0, 2)).toEqual([
			['lab/sails/drill#1.1', '2026-11-26', '2026-11-27', 'missed'],
			['lab/sails/drill#1', '2026-11-27', '2026-11-28', 'room']
		]);
	});

	it('is not named where anything was answered on it', () => {
		const answered = { key: 'boat/prompt:x', answers: 1, right: 0, rightDays: [], lastRight: false };
		const missedOn = [day('2026-11-26')];
		const late = (progress: object) =>
			after(near, before, {
				sureFrom: addDays(failed, 15),
				today: day('2026-11-27'),
				progress: [{ ...answered, ...progress } as unknown as Progress]
			}).lost;
		expect(late({ lastDay: day('2026-11-26') })).toEqual([]);
		expect(late({ lastDay: day('2026-11-27'), missedOn })).toEqual([]);
		expect(late({ lastDay: day('2026-11-25') })).toHaveLength(1);
	});

	it('is not named where another piece of work was done on it', () => {
		const states = [
			done('lab/anything/else#1', day('2026-11-26')),
			done('recall/navigation#1', day('2026-11-26'))
		];
		const late = after(near, before, { sureFrom: addDays(failed, 15), today: day('2026-11-27'), states });
		expect(late.lost).toEqual([]);
	});

	it.each([
		['a day off', { ...offshoreAvailability, off: [day('2026-11-26')] }],
		[
			'set to 0 minutes',
			{
				...offshoreAvailability,
				desk: noThursday(offshoreAvailability.desk),
				anywhere: noThursday(offshoreAvailability.anywhere)
			}
		]
	])('is not named where it is %s', (_name, availability) => {
		const late = after(near, before, {
			sureFrom: addDays(failed, 15),
			today: day('2026-11-27'),
			availability
		});
		expect(late.lost).toEqual([]);
	});

	it('stays in the plan as a day gone by, and the exam day stays', () => {
		expect(missed.days[0]).toEqual({
			day: '2026-11-26',
			theme: { kind: 'moved on' },
			kind: 'free',
			sessions: []
		});
		expect(missed.exam.day).toBe(before.exam.day);
	});

	it('stays a day without minutes where it had none', () => {
		const off = { ...offshoreAvailability, off: [day('2026-11-26')] };
		const thursdays = ({ desk, anywhere }: typeof offshoreAvailability) => ({
			...offshoreAvailability,
			desk: desk.with(3, 0) as unknown as typeof desk,
			anywhere: anywhere.with(3, 0) as unknown as typeof anywhere
		});
		const kindOf = (availability: typeof offshoreAvailability) => {
			const [first] = after(near, plan(near, { availability }), {
				availability,
				today: day('2026-11-27')
			}).days;
			return [first?.kind, first?.theme.kind];
		};
		expect(kindOf(off)).toEqual(['off', 'off']);
		expect(kindOf(thursdays(offshoreAvailability))).toEqual(['off', 'no minutes']);
	});

	it('loses nothing', () => {
		const all = (of: Plan) =>
			[...of.days.flatMap(idsOf), ...of.leftOut.map(({ id }) => id)].filter((id) => id.endsWith('#1'));
		expect(all(missed)).toEqual(expect.arrayContaining(all(before).filter((id) => !id.startsWith('recall'))));
	});

	it('moves the sensible day where there is no room to catch up', () => {
		const first = plan(near);
		const late = after(near, first, { today: day('2026-11-27') });
		expect([first.sensible, late.sensible]).toEqual(['2026-11-29', '2026-11-30']);
	});

	it('catches up with at most one rebuild a day more than the pace', () => {
		const roomy = { ...offshoreAvailability, desk: [300, 300, 300, 300, 300, 300, 300] as const };
		const first = plan(broad, { availability: roomy });
		const late = after(broad, first, { availability: roomy, today: day('2026-12-03') });
		const rebuilds = late.days.map(
			({ sessions }) => sessions.filter(({ task }) => task.startsWith('lab/')).length
		);
		expect(Math.max(...rebuilds)).toBe(3);
	});
});

describe('what is done', () => {
	const before = plan(mostShort);
	const states = [
		done('lab/charts/drill#1', day('2026-11-26')),
		done('recall/navigation#1', day('2026-11-26'))
	];

	it('stays done, on its day', () => {
		const next = after(mostShort, before, { today: day('2026-11-27'), states });
		expect(next.days[0]).toMatchObject({ day: '2026-11-26', focus: ['navigation'], kind: 'work' });
		expect(next.days[0]?.sessions.map(({ id, done }) => [id, done])).toEqual([
			['lab/charts/drill#1', true],
			['recall/navigation#1', true]
		]);
		expect(next.lost).toEqual([]);
		expect(next.moved).toEqual([]);
	});

	it('changes nothing about the rest of the day', () => {
		const morning = after(mostShort, before, { today: day('2026-11-26') });
		const evening = after(mostShort, before, { today: day('2026-11-26'), states: [states[0]!] });
		const open = (of: Plan) =>
			of.days.map(({ sessions }) => sessions.filter(({ done }) => done !== true).map(({ id }) => id));
		expect(open(evening)).toEqual(
			open(morning).map((ids) => ids.filter((id) => id !== 'lab/charts/drill#1'))
		);
	});

	it('may be done before the plan begins', () => {
		const early = plan(mostShort, { states: [done('lab/charts/drill#1', failed)] });
		expect(early.days[0]).toMatchObject({
			day: failed,
			sessions: [{ id: 'lab/charts/drill#1', done: true }]
		});
		expect(early.days[1]?.day).toBe('2026-11-26');
	});

	it('on a day after the core does not bring the mixed run forward', () => {
		const rebuilt = [done('lab/sails/drill#1', day('2026-11-28'))];
		const late = after(near, plan(near), { today: day('2026-11-28'), states: rebuilt });
		expect(dayOfSession(late, 'timed/mixed#1')).toBe(day('2026-11-29'));
	});

	it('comes back when it is taken back', () => {
		const undone = { ...states[0]!, deleted: true as const };
		const next = after(mostShort, before, { today: day('2026-11-26'), states: [undone] });
		expect(next.days).toEqual(before.days);
	});

	it('of a task that is no longer shipped is not shown', () => {
		const gone = plan(near, {
			states: [done('rebuild/gone#1', day('2026-11-26'))],
			today: day('2026-11-27')
		});
		expect(gone.days.flatMap(idsOf)).not.toContain('rebuild/gone#1');
	});
});

describe('a task put on another day', () => {
	const before = plan(mostShort);
	const pinned = (session: string, on: string) =>
		after(mostShort, before, { pins: [{ session, day: day(on) }] });

	it('stands there, and it is said that the person moved it', () => {
		const next = pinned('lab/charts/drill#1', '2026-11-28');
		expect(dayOfSession(next, 'lab/charts/drill#1')).toBe(day('2026-11-28'));
		expect(moved(next)).toContainEqual(['lab/charts/drill#1', '2026-11-26', '2026-11-28', 'yours']);
	});

	it('makes the others give way', () => {
		const next = pinned('lab/lights/drill#1', '2026-11-26');
		expect(idsOf(next.days[0]!)).toContain('lab/lights/drill#1');
		expect(idsOf(next.days[0]!)).not.toContain('lab/charts/drill#1');
	});

	it('works for what comes round again', () => {
		const next = pinned('recall/navigation#3', '2026-12-04');
		expect(dayOfSession(next, 'recall/navigation#3')).toBe(day('2026-12-04'));
	});

	it.each([
		['the exam day', '2026-12-07', { kind: 'exam' }],
		['a day off', '2026-11-30', { kind: 'off' }],
		['a day without the minutes', '2026-12-01', { kind: 'minutes', minutes: 40, place: 'desk' }]
	])('on %s is not kept, and it is said why', (_name, on, reason) => {
		const availability = {
			...offshoreAvailability,
			desk: [45, 30, 45, 45, 45, 90, 90] as const,
			off: [day('2026-11-30')]
		};
		const booking = { day: day('2026-12-07') };
		const session = 'lab/charts/drill#1';
		const next = plan(mostShort, { availability, booking, pins: [{ session, day: day(on) }] });
		expect(next.unkept).toEqual([{ session, day: on, reason }]);
		expect(dayOfSession(next, session)).toBeDefined();
	});

	it('on a day with another part of it is not kept', () => {
		const availability = { ...offshoreAvailability, desk: week(25) };
		const pins = ['lab/charts/drill#1.1', 'lab/charts/drill#1'].map((session) => ({
			session,
			day: day('2026-11-28')
		}));
		const next = plan(mostShort, { availability, pins });
		expect(next.unkept).toEqual([{ ...pins[1], reason: { kind: 'same task' } }]);
	});

	it('on a day that has gone by moves on like any other', () => {
		const session = 'lab/charts/drill#1';
		const next = after(mostShort, before, {
			today: day('2026-11-27'),
			pins: [{ session, day: day('2026-11-26') }]
		});
		expect(dayOfSession(next, session)).toBe(day('2026-11-27'));
		expect(next.unkept).toEqual([]);
	});
});

describe('what changes replans at once and says why', () => {
	const before = plan(mostShort);

	it.each<[string, More, string, string]>([
		[
			'a day off',
			{ availability: { ...offshoreAvailability, off: [day('2026-11-26')] } },
			'lab/charts/drill#1',
			'off'
		],
		[
			'fewer minutes',
			{ availability: { ...offshoreAvailability, desk: [45, 45, 45, 0, 45, 90, 90] } },
			'lab/charts/drill#1',
			'minutes'
		],
		['a later exam', { booking: { day: day('2026-12-20') } }, 'logistics#1', 'exam'],
		['a task left out', { dropped: ['lab/charts/drill#1'] }, 'lab/charts/drill#1', 'yours']
	])('%s', (_name, more, id, because) => {
		const next = after(mostShort, before, more);
		expect(next.moved.find((move) => move.id === id)?.because).toBe(because);
	});

	it('a task left out is named, and comes back when it is taken in again', () => {
		const next = after(mostShort, before, { dropped: ['lab/charts/drill#1'] });
		expect(next.leftOut).toContainEqual(
			expect.objectContaining({ id: 'lab/charts/drill#1', reason: 'yours' })
		);
		expect(after(mostShort, before, { dropped: [] }).days).toEqual(before.days);
	});

	it('a recall left out is named, and its next turn comes a gap later', () => {
		const next = after(mostShort, before, { dropped: ['recall/navigation#1'] });
		expect(next.leftOut.map(({ id }) => id)).toContain('recall/navigation#1');
		expect(dayOfSession(next, 'recall/navigation#2')).toBe(day('2026-11-28'));
	});
});
