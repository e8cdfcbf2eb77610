// Keeps the plan as shown, so that tomorrow can say what moved. Where something moved, the person sees it first.
import { keptPlanOf } from '#lib/domain/schedule/kept-plan.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

/** The plan differs from the one last kept in a way that the person should hear of. */
export const movedSince = (): boolean =>
	derivedData.plan !== undefined &&
	repository.plan?.attempt === derivedData.diagnosis?.attempt &&
	(derivedData.plan.moved.length > 0 || derivedData.plan.lost.length > 0);

/** From now on this plan is the one that was shown. */
export async function keepPlan(): Promise<void> {
	const attempt = derivedData.diagnosis?.attempt;
	if (repository.phase !== 'ready' || derivedData.plan === undefined || attempt === undefined) return;
	await repository.rememberPlan(keptPlanOf(derivedData.plan, attempt));
}

/** Keeps it without a word where there is nothing to say. For an effect that lives as long as the app. */
export function keepQuietly(): void {
	if (!movedSince()) void keepPlan();
}
