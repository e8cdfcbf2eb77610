// The plan as last shown: kept so that tomorrow can say what moved. Where something moved, the person sees it first.
import { keptPlanOf, type KeptPlan } from '#lib/domain/schedule/kept-plan.ts';
import { same } from '#lib/domain/merge.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { chosen } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { showPlan } from '#lib/store/record.ts';

/** The plan on show, in the form in which it is kept. */
function planNow(): KeptPlan | undefined {
	const attempt = derivedData.diagnosis?.attempt;
	const { plan } = derivedData;
	return plan === undefined || attempt === undefined ? undefined : keptPlanOf(plan, attempt);
}

const isKept = (plan: KeptPlan): boolean => same({ exam: chosen.id, ...plan }, repository.shownPlan);

/** The plan differs from the one last kept in a way that the person should hear of. */
export function movedSince(): boolean {
	const { plan } = derivedData;
	const now = planNow();
	if (plan === undefined || now === undefined || repository.shownPlan?.attempt !== now.attempt) return false;
	return (plan.moved.length > 0 || plan.lost.length > 0) && !isKept(now);
}

/** From now on this plan is the one that was shown. The same plan again writes nothing. */
export async function keepPlan(): Promise<void> {
	const now = planNow();
	if (repository.phase !== 'ready' || now === undefined || isKept(now)) return;
	await repository.transact([showPlan({ exam: chosen.id, ...now })]);
}

/** Keeps it without a word where there is nothing to say. For an effect that lives as long as the app. */
export function keepQuietly(): void {
	if (!movedSince()) void keepPlan();
}
