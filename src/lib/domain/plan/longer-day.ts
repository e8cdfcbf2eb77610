// Where no day of the week holds half a mock exam: one date that would, found by making the plan with it.
import type { LongerDay } from '#lib/domain/needs/calendar.ts';
import { rules } from '#lib/domain/needs/rules.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { undone } from '#lib/domain/plan/choices.ts';
import type { Made } from '#lib/domain/schedule/make-plan.ts';
import { addDays, weekdayOf } from '#lib/domain/time/day.ts';

/**
 * Returns the last date before the exam, a weekend first, that holds half a mock once it has the minutes: what the set shows is then gone
 * over on the next study day, and no lab loses its day. No date is named that has no work anyway.
 */
export function longerDay(
	input: ScheduleInput,
	{ exam, days, leftOut }: Made,
	make: (input: ScheduleInput) => Made
): LongerDay | undefined {
	if (exam.noMock !== 'in parts') return undefined;
	const { id, task, minutes } = undone({ leftOut })[0]!;
	const fits = (longer: LongerDay) => {
		const next = make({
			...input,
			longer,
			booking: { day: exam.day, tried: true },
			pins: [...input.pins, { session: id, day: longer.day }]
		});
		const [own, after] = next.days.filter(({ day, sessions }) => day >= longer.day && sessions.length > 0);
		return (
			next.leftOut.length <= leftOut.length &&
			own!.sessions.some((one) => one.task === task) &&
			after?.sessions.some(({ reason }) => reason?.kind === 'misses')
		);
	};
	const from = addDays(exam.day, -rules.halvesBefore);
	const near = days
		.filter(({ day, sessions }) => day > input.today && day >= from && sessions.length > 0)
		.map(({ day }) => ({ day, minutes }));
	return [...near, ...near.filter(({ day }) => weekdayOf(day) > 5)].findLast(fits);
}
