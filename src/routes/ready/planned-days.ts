// The days on which a plan serves a condition.
import type { ToShow } from '#lib/domain/readiness/gate.ts';
import { plannedFor } from '#lib/domain/readiness/planned.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { pack } from '#lib/state/exam.ts';

/** Returns them; `undefined` where no task closes it. Looking back is asked at once. */
export const plannedDays = ({ id, closes }: ToShow, plan: Plan): readonly Day[] | undefined =>
	closes && closes.action !== 'debrief' ? plannedFor(id, plan, pack.tasks, clock.today) : undefined;

/** Returns conditions in the order in which the plan comes to them; what has no task is quick, so it's for today. */
export function asPlanned(conditions: readonly ToShow[], plan: Plan): readonly ToShow[] {
	const when = (one: ToShow): string => (plannedDays(one, plan) ?? [clock.today])[0] ?? 'no day';
	return conditions.toSorted((a, b) => when(a).localeCompare(when(b)));
}

/** Returns them with what takes two minutes first, then what the day is for. */
export const withFirst = (conditions: readonly ToShow[], lead: ToShow): readonly ToShow[] => [
	...new Set([...conditions.filter(({ closes }) => closes?.action === 'debrief'), lead, ...conditions])
];
