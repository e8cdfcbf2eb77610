// The plan as last shown, stored so that the next one can say what moved. Where something moved, the person sees that first.
import { keptPlanOf, type KeptPlan } from '#lib/domain/needs/kept-plan.ts';
import { same } from '#lib/domain/merge.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { derivedData, type DerivedData } from '#lib/state/derived-data.svelte.ts';
import { chosen } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { showPlan } from '#lib/store/stamped-edits.ts';

/** Returns the current plan as it is stored. */
function planNow({ diagnosis, plan }: DerivedData = derivedData): KeptPlan | undefined {
	const attempt = diagnosis?.attempt;
	return plan === undefined || attempt === undefined ? undefined : keptPlanOf(plan, attempt);
}

/** Returns the exam day of the plan as last shown; `undefined` where none was. */
export function shownExam(): Day | undefined {
	const last = repository.shownPlan?.days.at(-1)?.day;
	return last && addDays(last, 1);
}

const isKept = (plan: KeptPlan): boolean => same({ exam: chosen.id, ...plan }, repository.shownPlan);

/** Returns whether the plan differs from the stored one in a way that the person should see. */
export function movedSince(of: DerivedData = derivedData): boolean {
	const { plan } = of;
	const now = planNow(of);
	if (plan === undefined || now === undefined || repository.shownPlan?.attempt !== now.attempt) return false;
	return (plan.moved.length > 0 || plan.lost.length > 0) && !isKept(now);
}

/** Stores the current plan as the one last shown. An unchanged plan writes nothing. */
export async function keepPlan(): Promise<void> {
	const now = planNow();
	if (repository.phase !== 'ready' || now === undefined || isKept(now)) return;
	await repository.transact([showPlan({ exam: chosen.id, ...now })]);
}

/** Stores the plan where nothing moved that the person should see first. */
export function keepQuietly(): void {
	if (!movedSince()) void keepPlan();
}
