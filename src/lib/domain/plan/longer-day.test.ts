import { describe, expect, it } from 'vitest';
import type { Availability, Week } from '#lib/domain/availability.ts';
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { addDays, daysBetween } from '#lib/domain/time/day.ts';
import { offshoreTasks } from '#tests/exam/offshore-tasks.ts';
import { broad, failed, given, near, planned, shown, type Fail } from '#tests/given/plan.ts';

const none: Week = [0, 0, 0, 0, 0, 0, 0];
/** A phone for half an hour, and none on Saturdays. */
const phone: Availability = { desk: none, anywhere: [30, 30, 30, 30, 30, 0, 30], off: [] };
const plan = (fail: Fail, more: Parameters<typeof given>[1] = {}) =>
	planned(schedule(given(fail, { availability: phone, ...more })));
const choiceOf = (fail: Fail) => {
	const before = plan(fail);
	const [choice] = before.choices;
	if (choice?.kind !== 'minutes' || choice.dates === undefined) throw new Error('no dates');
	return { before, choice, dates: choice.dates };
};

describe.each([broad, near])('where no day of the week holds half a mock', (fail) => {
	const { before, choice, dates } = choiceOf(fail);
	const after = plan(fail, { availability: choice.availability });
	const has = (on: string, task: string) =>
		after.days.some(({ day, sessions }) => day === on && sessions.some((one) => one.task === task));

	it('the first choice makes dates longer, which have study time', () => {
		expect(before.exam.noMock).toBe('in parts');
		for (const { day } of dates) {
			const { desk, anywhere } = minutesOn(phone, day);
			expect(desk + anywhere).toBeGreaterThan(0);
			expect(daysBetween(day, choice.exam)).toBeGreaterThan(1);
		}
	});

	it('the plan then has half a mock on them, and what it shows on the next study day', () => {
		const half = before.leftOut.find(({ reason }) => reason === 'no minutes')!.task;
		for (const { day, misses } of dates) {
			expect(has(day, half)).toBe(true);
			const review = after.days.find((one) => one.day === misses)!;
			expect(review.sessions.some(({ reason }) => reason?.kind === 'misses')).toBe(true);
		}
		expect(after.exam.day).toBe(choice.exam);
	});

	it('no day has more than it was given', () => {
		for (const { day, sessions } of after.days) {
			const { desk, anywhere } = minutesOn(choice.availability, day);
			expect(sessions.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(desk + anywhere);
		}
	});

	it('isn’t asked again, and stays the next morning', () => {
		const isAsked = ({ choices }: typeof after) => choices.some((one) => 'dates' in one);
		expect(isAsked(after)).toBe(false);
		const input = { availability: choice.availability, previous: shown(after) };
		expect(plan(fail, input).days).toEqual(after.days);
	});

	it('gives way to a day off', () => {
		const [{ day }] = dates as [(typeof dates)[number]];
		const availability = { ...choice.availability, off: [day] };
		expect(plan(fail, { availability }).days.find((one) => one.day === day)?.sessions).toEqual([]);
	});
});

it('two such dates, about a week apart, are a mock exam from ten days on', () => {
	const { before, choice, dates } = choiceOf(broad);
	expect(daysBetween(addDays(before.days[0]!.day, 0), before.exam.day)).toBeGreaterThan(10);
	expect(dates.length).toBe(2);
	expect(plan(broad, { availability: choice.availability }).exam.noMock).toBeUndefined();
});

it('where one of two is left, says that half a mock has a day, and asks for one more beside it', () => {
	const { choice, dates } = choiceOf(broad);
	const left = dates.at(-1)!.day;
	const availability = {
		...choice.availability,
		longer: choice.availability.longer!.filter(({ day }) => day === left)
	};
	const { exam, choices } = plan(broad, { availability });
	expect(exam).toMatchObject({ noMock: 'in parts', half: true });
	const [more] = choices;
	if (more?.kind !== 'minutes') throw new Error('no dates');
	expect(more.dates?.length).toBe(1);
	expect(more.dates?.[0]?.day).not.toBe(left);
	expect(more.availability.longer?.map(({ day }) => day).sort()).toEqual([left, more.dates![0]!.day].sort());
	expect(plan(broad, { availability: more.availability }).exam.noMock).toBeUndefined();
});

it('makes none longer where a day of the week holds half a mock', () =>
	expect(planned(schedule(given(broad))).choices).toEqual([]));

describe('dates that a person makes longer', () => {
	const at = (days: number) => addDays(failed, days);
	const on = (...longer: readonly (readonly [days: number, minutes: number])[]) =>
		plan(broad, {
			availability: { ...phone, longer: longer.map(([days, minutes]) => ({ day: at(days), minutes })) }
		});
	const half = plan(broad).leftOut.find(({ reason }) => reason === 'no minutes')!.task;
	const halves = ({ days }: ReturnType<typeof on>) =>
		days.flatMap(({ day, sessions }) =>
			sessions.some(({ task }) => task === half) ? [daysBetween(failed, day)] : []
		);

	it('hold half a mock each, and what it shows is gone over on the next study day', () => {
		const { days } = on([8, 60]);
		const next = days.find(({ day, sessions }) => day > at(8) && sessions.length > 0);
		expect(halves(on([8, 60]))).toEqual([8]);
		expect(next?.sessions.some(({ reason }) => reason?.kind === 'misses')).toBe(true);
		expect(halves(on([8, 60], [11, 60]))).toEqual([8, 11]);
	});

	it('have no other set on a neighboring day', () =>
		expect(halves(on([8, 60], [9, 60], [12, 60]))).toEqual([9, 12]));

	it('have none where they’re too short for it, or over', () => {
		const { minutes } = offshoreTasks.find(({ id }) => id === half)!;
		expect(halves(on([8, minutes - 1]))).toEqual([]);
		expect(halves(on([8, minutes]))).toEqual([8]);
		expect(halves(on([-1, 60], [400, 60]))).toEqual([]);
	});

	it('have no fewer minutes than their weekday', () =>
		expect(minutesOn({ ...phone, longer: [{ day: at(1), minutes: 10 }] }, at(1))).toEqual(
			minutesOn(phone, at(1))
		));

	it('are found in the first weeks too where the exam is far', () => {
		const far = { sureFrom: at(200) };
		const [choice] = plan(broad, far).choices;
		const dates = choice?.kind === 'minutes' ? (choice.dates ?? []) : [];
		expect(dates.length).toBe(3);
		expect(daysBetween(failed, dates[0]!.day)).toBeLessThan(29);
		const { exam, days } = plan(broad, {
			...far,
			availability: (choice as { availability: Availability }).availability
		});
		expect(exam.day).toBe(choice?.exam);
		for (const { day } of dates)
			expect(days.find((one) => one.day === day)?.sessions.some(({ task }) => task === half)).toBe(true);
	});

	it('aren’t offered for an exam in so few days that none is left', () =>
		expect(plan(near, { booking: { day: at(3), tried: true } }).choices.some((one) => 'dates' in one)).toBe(
			false
		));
});
