import { describe, expect, it } from 'vitest';
import type { CalendarSubject } from '#lib/domain/plan/calendar-events.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { moving } from '#lib/exams/policies/microsoft-role-based.ts';
import { calendarEntry } from '#lib/words/calendar.ts';

const names = { code: 'OFF-1', titleOf: (id: string) => `Title of ${id}`, move: moving };
const on = { uid: 'x@resit', time: { on: day('2026-12-31') }, alarms: [] } as const;
const entry = (subject: CalendarSubject) => calendarEntry({ ...on, ...subject }, names);

describe('an event in a calendar', () => {
	it('of a day’s work lists its tasks', () => {
		const tasks = [
			{ id: 'a#1', task: 'a', turn: 1, place: 'desk', minutes: 45 },
			{ id: 'b#1', task: 'b', turn: 1, place: 'anywhere', minutes: 20, done: true }
		] as const;
		expect(entry({ kind: 'work', sessions: tasks })).toMatchObject({
			title: 'OFF-1: 1\u00a0h\u00a05\u00a0min of study',
			notes: '☐ Title of a, 45\u00a0min, at a computer\n☑ Title of b, 20\u00a0min'
		});
	});

	it('of a booking says where its limit is from', () => {
		expect(entry({ kind: 'move' }).notes).toBe(
			`After this, the fee is lost. Reschedule and cancellation policy: ${moving.url}`
		);
	});

	it('of a renewal says whether the day is sure', () => {
		const until = day('2027-11-25');
		expect(entry({ kind: 'expires', until, known: true }).notes).not.toContain('These dates count');
		expect(entry({ kind: 'renew', until, known: false }).notes).toMatch(
			/^Until Thu 25 Nov 2027\. .* These dates count from the day you passed\./
		);
	});

	it('ends the day after, or its minutes later', () => {
		expect(entry({ kind: 'sensible' })).toMatchObject({
			allDay: true,
			start: '2026-12-31',
			end: '2027-01-01',
			canceled: false
		});
		const at = instant('2026-12-31T23:45:00Z');
		const timed = calendarEntry({ ...on, kind: 'exam', time: { at, minutes: 30 } }, names);
		expect(timed).toMatchObject({ allDay: false, start: at, end: '2027-01-01T00:15:00.000Z' });
	});

	it('that is gone is called off', () => expect(entry({ kind: 'gone' }).canceled).toBe(true));
});
