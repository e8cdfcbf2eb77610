// Too little time: the one or two things a person can do, each tried by making the plan with it.
import type { PlanMap, ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { longerDays } from '#lib/domain/plan/longer-day.ts';
import type { Made } from '#lib/domain/schedule/make-plan.ts';
import { steps, withMore } from '#lib/domain/schedule/sensible-reason.ts';
import type { Choice, LeftOut } from '#lib/domain/schedule/types.ts';
import type { Place } from '#lib/domain/task.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';

/** Returns core work that has no day although the person did not leave it out. */
export const undone = ({ leftOut }: Pick<Made, 'leftOut'>): readonly LeftOut[] =>
	leftOut.filter(({ need, reason }) => need === 'core' && reason !== 'yours');

type Make = (input: ScheduleInput) => Made;

/** Returns what would keep the exam on `target`, or bring it to the sensible day. Nothing where the plan fits as it is. */
export function choicesFor(
	input: ScheduleInput,
	map: PlanMap,
	plan: Made,
	target: Day,
	make: Make
): readonly Choice[] {
	const { booked, day } = plan.exam;
	const missing = undone(plan);
	const late = !booked && day > target;
	const early = booked && (day < plan.sensible || (map.veryLow && plan.exam.says === 'tight'));
	const first = longerDays(input, plan, make);
	// Nothing makes an exam fit on a day that is passed over.
	if (plan.exam.passedOver !== undefined) return [...first, sitLater(input, plan, make)];
	if (!late && !early && missing.length === 0) return [];
	const keeps = (next: Made) => undone(next).length === 0 && (!late || next.exam.day <= target);
	const others =
		(late || missing.length > 0) && plan.exam.noMock !== 'in parts'
			? moreMinutes(input, missing, keeps, make)
			: [];
	return [...first, ...(late || early ? [sitLater(input, plan, make)] : []), ...others];
}

function sitLater(input: ScheduleInput, plan: Made, make: Make): Choice {
	const { booked, day } = plan.exam;
	// Of a booked day that is tight, the same day a week later.
	const exam = booked && plan.sensible <= day ? addDays(day, 7) : plan.sensible;
	return { kind: 'exam', exam, undone: undone(make({ ...input, booking: { day: exam } })).length };
}

/** Only where days have minutes already: at the desk where only work for the desk is missing, else everywhere. */
function moreMinutes(
	input: ScheduleInput,
	missing: readonly LeftOut[],
	keeps: (next: Made) => boolean,
	make: Make
): readonly Choice[] {
	const order: readonly Place[] = missing.some(({ place }) => place === 'anywhere')
		? ['anywhere', 'desk']
		: ['desk', 'anywhere'];
	for (const place of order) {
		if (!input.availability[place].some((minutes) => minutes > 0)) continue;
		for (const add of steps) {
			const availability = withMore(input.availability, add, [place]);
			const next = make({ ...input, availability });
			if (!keeps(next)) continue;
			const isAll = next.leftOut.every(({ reason }) => reason === 'yours');
			const then = missing.length === 0 ? 'nearer' : isAll ? 'all' : undefined;
			const choice = {
				kind: 'minutes',
				add,
				places: [place],
				availability,
				exam: next.exam.day,
				undone: 0
			} as const;
			return [{ ...choice, ...(then === undefined ? {} : { then }) }];
		}
	}
	return [];
}
