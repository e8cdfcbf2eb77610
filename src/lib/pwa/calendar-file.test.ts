// The file is read back with another library than the one that wrote it.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Booking } from '#lib/domain/attempt.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import { calendarEvents, sequenceAt, type CalendarEvent } from '#lib/domain/plan/calendar-events.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { addMinutes, fromMs, instant, toMs } from '#lib/domain/time/instant.ts';
import { dayOf, instantAt, zone, type Time } from '#lib/domain/time/zone.ts';
import { microsoftRolePolicy as policies } from '#lib/exams/policies/microsoft-role-based.ts';
import { calendarFile, type CalendarEntry } from '#lib/pwa/calendar-file.ts';
import { calendarEntry } from '#lib/words/calendar.ts';
import { broad, focused, given, mostShort, near, planned } from '#tests/given/plan.ts';

const made = instant('2026-11-25T17:00:30Z');
const names = { code: 'OFF-1', titleOf: (id: string) => `Title of ${id}: “a; b, c\\d”` };
const fileOf = (events: readonly CalendarEvent[]) =>
	calendarFile(
		events.map((event) => calendarEntry(event, names)),
		made,
		sequenceAt(made)
	);

interface Alarm {
	readonly action: unknown;
	readonly text: unknown;
	readonly minutes: number;
}

/** What a calendar would make of a file. */
const read = (file: string) =>
	new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		const text = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
		return {
			uid: event.uid,
			sequence: event.sequence,
			title: event.summary,
			notes: event.description ?? '',
			allDay: event.startDate.isDate,
			// Read in UTC or as a day: no zone is ever named.
			zone: event.startDate.isDate ? 'none' : event.startDate.zone.tzid,
			start: text(event.startDate),
			end: text(event.endDate),
			made: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().toISOString(),
			canceled: component.getFirstPropertyValue('status') === 'CANCELLED',
			alarms: component.getAllSubcomponents('valarm').map((alarm): Alarm => ({
				action: alarm.getFirstPropertyValue('action'),
				text: alarm.getFirstPropertyValue('description'),
				minutes: -(alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds() / 60
			}))
		};
	});

/** What should be read of an entry. */
const expected = ({ alarms, ...entry }: CalendarEntry) => ({
	...entry,
	sequence: sequenceAt(made),
	zone: entry.allDay ? 'none' : 'UTC',
	made: '2026-11-25T17:00:30.000Z',
	alarms: alarms.map((minutes) => ({ action: 'DISPLAY', text: entry.title, minutes }))
});

const entry: CalendarEntry = {
	uid: 'exam-1@resit',
	title: 'OFF-1 exam',
	notes: '',
	start: '2026-12-08T09:30:00.000Z',
	end: '2026-12-08T11:30:00.000Z',
	allDay: false,
	alarms: [1440, 120],
	canceled: false
};
const roundTrip = (entries: readonly CalendarEntry[]) => read(calendarFile(entries, made, sequenceAt(made)));

describe('a calendar file', () => {
	it('is this one', () => {
		expect(calendarFile([entry], made, 7).split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//resit//resit//EN',
			'BEGIN:VEVENT',
			'UID:exam-1@resit',
			'SEQUENCE:7',
			'DTSTAMP:20261125T170030Z',
			'DTSTART:20261208T093000Z',
			'DTEND:20261208T113000Z',
			'SUMMARY:OFF-1 exam',
			'TRANSP:OPAQUE',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'TRIGGER:-P1D',
			'DESCRIPTION:OFF-1 exam',
			'END:VALARM',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'TRIGGER:-PT2H',
			'DESCRIPTION:OFF-1 exam',
			'END:VALARM',
			'STATUS:CONFIRMED',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});

	it('has a day as it is, and calls off what is gone', () => {
		const off = {
			...entry,
			start: '2026-12-08',
			end: '2026-12-09',
			allDay: true,
			alarms: [],
			canceled: true
		};
		const file = calendarFile([off], made, 7);
		expect(file).toContain('DTSTART;VALUE=DATE:20261208\r\nDTEND;VALUE=DATE:20261209\r\n');
		expect(file).toContain('STATUS:CANCELLED');
		expect(file).not.toContain('VALARM');
	});

	it('reads any text back as it was', () => {
		// A calendar has no other line end than this one, and no signs that can't be seen.
		const anyText = fc
			.string({ unit: 'grapheme', maxLength: 200 })
			// eslint-disable-next-line no-control-regex -- those are what is left out
			.map((text) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ''));
		fc.assert(
			fc.property(anyText, anyText, (title, notes) => {
				const [found] = roundTrip([{ ...entry, title, notes }]);
				expect(found).toMatchObject({ title, notes });
			})
		);
	});
});

const zones = ['America/Santiago', 'Asia/Beirut', 'Pacific/Apia', 'Europe/Paris', 'UTC'].map(zone);
const pad = (count: number) => String(count).padStart(2, '0');
const anyTime = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${pad(h)}:${pad(m)}` as Time);
const anyPlan = fc.record({
	fail: fc.constantFrom(near, focused, broad, mostShort),
	of: fc.constantFrom(...zones),
	on: fc.integer({ min: 0, max: 800 }).map((days) => addDays(day('2026-11-25'), days)),
	ended: anyTime,
	booked: fc.option(
		fc.record({ after: fc.integer({ min: 1, max: 40 }), time: fc.option(anyTime, { nil: undefined }) }),
		{ nil: undefined }
	),
	passed: fc.boolean(),
	old: fc.uniqueArray(fc.integer({ min: -3, max: 30 }), { maxLength: 3 })
});

describe('whatever the plan and the zone', () => {
	const cases = anyPlan.map(({ fail, of, on, ended, booked, passed, old }) => {
		const moment = { now: instantAt(on, '23:00', of), zone: of };
		const sitting = sat(`${on} ${ended}`, { id: 'first', zone: of, result: passed ? 'pass' : 'fail' });
		const booking: Booking | undefined = booked && {
			id: 'b1',
			stamp: { counter: 1, device: 'a' },
			exam: 'boat',
			day: addDays(on, booked.after),
			zone: of,
			...(booked.time === undefined ? {} : { startTime: booked.time })
		};
		const standing = eligibility(policies, [sitting], moment);
		const input = given({ ...fail, day: on }, { today: on, zone: of, eligibility: standing });
		return {
			moment,
			policies,
			eligibility: standing,
			booking,
			sitting: 'first',
			seatMinutes: 120,
			plan: passed ? undefined : planned(schedule(booking ? { ...input, booking } : input)),
			exported: old.map((days) => ({ uid: `old-${days}@resit`, day: addDays(on, days) }))
		};
	});

	it('another library reads exactly these events, days, times and alarms', () => {
		fc.assert(
			fc.property(cases, (input) => {
				const events = calendarEvents(input);
				const entries = events.map((event) => calendarEntry(event, names));
				expect(read(fileOf(events))).toEqual(entries.map(expected));
			}),
			{ numRuns: 60 }
		);
	});

	it('the file has lines of 75 octets at most, ends each as calendars want it, and has no name twice', () => {
		fc.assert(
			fc.property(cases, (input) => {
				const events = calendarEvents(input);
				const file = fileOf(events);
				expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
				expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				for (const line of file.split('\r\n'))
					expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
				expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
			}),
			{ numRuns: 60 }
		);
	});

	it('no alarm is after the start, and none has no text', () => {
		fc.assert(
			fc.property(cases, (input) => {
				for (const { alarms } of read(fileOf(calendarEvents(input))))
					for (const { minutes, text, action } of alarms) {
						expect(minutes).toBeGreaterThan(0);
						expect(text).toMatch(/\w/);
						expect(action).toBe('DISPLAY');
					}
			}),
			{ numRuns: 30 }
		);
	});

	it('an instant is the wall clock that the person booked', () => {
		fc.assert(
			fc.property(fc.constantFrom(...zones), fc.nat(800), anyTime, (of, days, time) => {
				const on = addDays(day('2026-11-25'), days);
				const start = instantAt(on, time, of);
				const [found] = roundTrip([{ ...entry, start, end: addMinutes(start, 120) }]);
				expect(fromMs(Date.parse(found!.start))).toBe(start);
				expect(toMs(instant(found!.end)) - toMs(start)).toBe(7_200_000);
				expect([on, addDays(on, 1)]).toContain(dayOf(instant(found!.start), of));
			})
		);
	});
});
