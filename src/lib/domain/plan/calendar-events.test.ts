import { describe, expect, it } from 'vitest';
import type { Booking } from '#lib/domain/attempt.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import {
	calendarEvents,
	dayOfEvent,
	sequenceAt,
	type CalendarInput
} from '#lib/domain/plan/calendar-events.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { at, sat } from '#lib/domain/policy/sat.test-data.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { microsoftRolePolicy as policies } from '#lib/exams/policies/microsoft-role-based.ts';
import { focused, given, paris, planned } from '#tests/given/plan.ts';

const moment = at('2026-11-25T17:00Z');
const fail = sat('2026-11-25 14:20', { id: 'first' });
const input = (more: Partial<CalendarInput> = {}): CalendarInput => ({
	moment,
	policies,
	eligibility: eligibility(policies, [fail], more.moment ?? moment),
	sitting: 'first',
	seatMinutes: 120,
	exported: [],
	...more
});
const plan = planned(schedule(given(focused)));
const booking: Booking = {
	id: 'b1',
	stamp: { counter: 1, device: 'a' },
	exam: 'boat',
	day: day('2026-12-08'),
	startTime: '10:30',
	zone: paris
};
/** Kinds, names and times. */
const lines = (more: Partial<CalendarInput>) =>
	calendarEvents(input(more)).map(
		({ kind, uid, time }) => `${kind} ${uid} ${'on' in time ? time.on : `${time.at} ${time.minutes}`}`
	);

describe('a retake that isn’t booked', () => {
	it('has its earliest, safe and suggested days', () => {
		expect(lines({ plan: { ...plan, days: [] } })).toEqual([
			'earliest earliest-first@resit 2026-11-26T13:20:00.000Z 30',
			'safe safe-first@resit 2026-11-26T15:20:00.000Z 30',
			`sensible sensible-first@resit ${plan.sensible}`
		]);
	});

	it('is allowed from a day on where the hour isn’t known', () => {
		const attempts = [sat('2026-11-25', { id: 'first' })];
		expect(lines({ eligibility: eligibility(policies, attempts, moment) })).toEqual([
			'earliest earliest-first@resit 2026-11-26',
			'safe safe-first@resit 2026-11-27'
		]);
	});

	it('has no date that is past', () => {
		const later = at('2026-11-26T14:00Z');
		expect(lines({ moment: later })).toEqual(['safe safe-first@resit 2026-11-26T15:20:00.000Z 30']);
		expect(lines({ moment: at('2026-11-27T14:00Z') })).toEqual([]);
	});
});

describe('a booked exam', () => {
	it('has its hours and the last moment to move it for free, and no other date', () => {
		expect(lines({ booking })).toEqual([
			'exam exam-b1@resit 2026-12-08T09:30:00.000Z 120',
			'move move-b1@resit 2026-12-07T09:00:00.000Z 30'
		]);
	});

	it('has a day without its hour: then the limit is that of the day’s start', () => {
		const { startTime: _, ...dayOnly } = booking;
		expect(lines({ booking: dayOnly })).toEqual([
			'exam exam-b1@resit 2026-12-08',
			'move move-b1@resit 2026-12-06T22:30:00.000Z 30'
		]);
	});

	it('can’t be moved for free on its eve', () => {
		expect(lines({ booking, moment: at('2026-12-07T12:00Z') })).toEqual([
			'exam exam-b1@resit 2026-12-08T09:30:00.000Z 120'
		]);
	});

	it('keeps its names when it moves', () => {
		const names = (on: string) =>
			calendarEvents(input({ booking: { ...booking, day: day(on) } })).map(({ uid }) => uid);
		expect(names('2026-12-08')).toEqual(names('2026-12-20'));
	});

	it('that has to move has the days to move it to', () => {
		const passedOver = { day: booking.day, because: 'work' } as const;
		const late = { ...plan, days: [], exam: { ...plan.exam, passedOver } };
		expect(lines({ booking, plan: late })).toContain(`sensible sensible-first@resit ${plan.sensible}`);
	});
});

describe('the work of a plan', () => {
	const work = calendarEvents(input({ plan })).flatMap((event) => (event.kind === 'work' ? [event] : []));

	it('is one event for each day with work, with its tasks', () => {
		const days = plan.days.filter(({ sessions }) => sessions.length > 0);
		expect(work.map(({ time, sessions }) => ({ time, sessions }))).toEqual(
			days.map(({ day: on, sessions }) => ({ time: { on }, sessions }))
		);
		expect(work.length).toBeGreaterThan(3);
	});

	it('of past days stays as it was', () => {
		const on = at('2026-11-29T12:00Z');
		const events = calendarEvents(input({ plan, moment: on }));
		expect(events.every((event) => dayOfEvent(event, paris) >= day('2026-11-29'))).toBe(true);
		expect(events).toContainEqual(work.find(({ time }) => 'on' in time && time.on === day('2026-11-29')));
	});
});

describe('what an earlier file had', () => {
	const exported = (uid: string, on: string) => ({ uid, day: day(on) });
	const gone = (list: CalendarInput['exported'], more: Partial<CalendarInput> = {}) =>
		lines({ ...more, exported: list }).filter((line) => line.startsWith('gone'));

	it('is called off where it isn’t planned anymore', () => {
		expect(gone([exported('exam-old@resit', '2026-12-01')])).toEqual(['gone exam-old@resit 2026-12-01']);
	});

	it('is planned still, on whatever day', () => {
		expect(gone([exported('exam-b1@resit', '2026-12-01')], { booking })).toEqual([]);
	});

	it('stays where it’s today or past', () => {
		expect(gone([exported('a@resit', '2026-11-25'), exported('b@resit', '2026-11-24')])).toEqual([]);
	});

	it('is called off again in the next file, until its day', () => {
		const first = calendarEvents(input({ exported: [exported('a@resit', '2026-12-01')] }));
		const again = first.map((event) => ({ uid: event.uid, day: dayOfEvent(event, paris) }));
		expect(gone(again, { booking })).toContain('gone a@resit 2026-12-01');
	});
});

describe('a pass', () => {
	const passed = (more: Parameters<typeof sat>[1] = {}) =>
		lines({
			eligibility: eligibility(policies, [sat('2026-11-24', { result: 'pass', ...more })], moment)
		});

	it('has the renewal window', () => {
		expect(passed()).toEqual([
			'renew renew-first@resit 2027-05-24',
			'expires expires-first@resit 2027-11-24'
		]);
	});

	it('has the expiry that was entered', () => {
		expect(passed({ certificationExpires: day('2027-11-30') })).toContain(
			'expires expires-first@resit 2027-11-30'
		);
	});

	it('that can be renewed already has only its end', () => {
		const events = calendarEvents(
			input({
				moment: at('2027-06-01T12:00Z'),
				eligibility: eligibility(policies, [sat('2026-11-24', { result: 'pass' })], at('2027-06-01T12:00Z'))
			})
		);
		expect(events.map(({ kind }) => kind)).toEqual(['expires']);
	});
});

it('a name has no signs that a file reads', () => {
	const events = calendarEvents(input({ booking: { ...booking, id: 'a\r\nUID:b c' } }));
	expect(events[0]!.uid).toBe('exam-a--UID-b-c@resit');
});

it('a later file never has a lower number', () => {
	const numbers = ['2026-11-25T17:00:59Z', '2026-11-25T17:01Z', '2027-01-01T00:00Z'].map((text) =>
		sequenceAt(instant(text))
	);
	expect(numbers).toEqual([3_629_820, 3_629_821, 3_682_080]);
	expect(sequenceAt(instant('2019-05-01T00:00Z'))).toBe(0);
});
