// The plan from the day after a fail to the exam: sensible day, every day's work, what moved, and what one can do.
import { isRunUp } from '#lib/domain/diagnosis/run-up.ts';
import { examOf } from '#lib/domain/needs/kept-plan.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { choicesFor } from '#lib/domain/plan/choices.ts';
import { missedOf } from '#lib/domain/plan/missed-days.ts';
import { lostDays, movesSince } from '#lib/domain/plan/plan-diff.ts';
import { makePlan } from '#lib/domain/schedule/make-plan.ts';
import type { Schedule } from '#lib/domain/schedule/types.ts';

/**
 * Returns the plan as of `today`. It depends on nothing but its input: unchanged input, same plan. Minutes are never exceeded, days off
 * never used, what was shown stays where it can, and what is wanted is done, has a day, or is named in `leftOut` with its reason.
 */
export function schedule(input: ScheduleInput): Schedule {
	const { diagnosis: map, eligibility, previous, today } = input;
	if (eligibility.status === 'passed') return { kind: 'none', because: 'passed' };
	if (map === undefined || (eligibility.status === 'first' && !isRunUp(map)))
		return { kind: 'none', because: 'no sitting' };
	if (eligibility.status === 'unknown') return { kind: 'none', because: 'no policy' };
	const plan = makePlan(input, map);
	const shown = previous?.attempt === map.attempt ? previous.days : [];
	const before = examOf(shown);
	const target = plan.exam.booked || before === undefined || before <= today ? plan.exam.day : before;
	const lost = lostDays(shown, plan, input);
	const missed = missedOf(input, map, plan, lost);
	const make = (next: ScheduleInput) => makePlan(next, map);
	return {
		kind: 'plan',
		...plan,
		moved: movesSince(shown, plan, input),
		lost,
		...(missed === undefined ? {} : { missed }),
		choices: choicesFor(input, map, plan, target, make)
	};
}
