import { expect, it } from 'vitest';
import type { Availability, Week } from '#lib/domain/availability.ts';
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { daysBetween } from '#lib/domain/time/day.ts';
import { broad, given, near, planned } from '#tests/given/plan.ts';

const none: Week = [0, 0, 0, 0, 0, 0, 0];
/** A phone for half an hour, and none on Saturdays. */
const phone: Availability = { desk: none, anywhere: [30, 30, 30, 30, 30, 0, 30], off: [] };

it.each([broad, near])('names a date with work that holds half a mock', (fail) => {
	const { exam, longer } = planned(schedule(given(fail, { availability: phone })));
	expect(exam.noMock).toBe('in parts');
	const { desk, anywhere } = minutesOn(phone, longer!.day);
	expect(desk + anywhere).toBeGreaterThan(0);
	expect(longer!.minutes).toBeGreaterThanOrEqual(45);
	expect(daysBetween(longer!.day, exam.day)).toBeGreaterThan(1);
});

it('names none where a day of the week holds half a mock', () => {
	expect(planned(schedule(given(broad))).longer).toBeUndefined();
});
