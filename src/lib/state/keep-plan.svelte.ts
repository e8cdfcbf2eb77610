// Keeps the plan as shown, so that tomorrow can say what moved. Where something moved, the person sees it first.
import { keptPlanOf } from '#lib/domain/schedule/kept-plan.ts';
import { book } from '#lib/state/book.svelte.ts';
import { view } from '#lib/state/view.svelte.ts';

/** The plan differs from the one last kept in a way that the person should hear of. */
export const movedSince = (): boolean =>
	view.plan !== undefined &&
	book.plan?.attempt === view.diagnosis?.attempt &&
	(view.plan.moved.length > 0 || view.plan.lost.length > 0);

/** From now on this plan is the one that was shown. */
export async function keepPlan(): Promise<void> {
	const attempt = view.diagnosis?.attempt;
	if (book.phase !== 'ready' || view.plan === undefined || attempt === undefined) return;
	await book.rememberPlan(keptPlanOf(view.plan, attempt));
}

/** Keeps it without a word where there is nothing to say. For an effect that lives as long as the app. */
export function keepQuietly(): void {
	if (!movedSince()) void keepPlan();
}
