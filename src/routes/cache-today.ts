// Keeps what Today shows for the next start, where it shows the plan and nothing else.
import { isToday } from '#lib/domain/booking.ts';
import { waitingOf } from '#lib/domain/record.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { examSet } from '#lib/state/exam-set.svelte.ts';
import { dropGlance, keepGlance } from '#lib/state/today-cache.ts';
import { round } from '#lib/state/round.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { glanceOf } from './today-view-model.ts';

/** Whether something stands above the plan, or in its place. */
const more = (): boolean =>
	derivedData.unanswered !== undefined ||
	derivedData.passed ||
	round.left > 0 ||
	examSet.running !== undefined ||
	waitingOf(repository.record).length > 0 ||
	(derivedData.booking !== undefined && isToday(derivedData.booking, clock.moment.now));

/** The next instant at which the policy says something else. */
function untilNow(): Instant | undefined {
	if (!('until' in derivedData.eligibility) || derivedData.eligibility.until === undefined) return undefined;
	const { earliest, safe } = derivedData.eligibility.until;
	return [earliest, safe].find((at) => at > clock.moment.now);
}

/** Reads what Today shows; the function that it returns keeps that, or lets the last one go. Own data only. */
export function glanceToKeep(): () => void {
	if (derivedData.plan === undefined || more()) return dropGlance;
	const [glance, until] = [glanceOf(derivedData.plan), untilNow()];
	return () => keepGlance(glance, until);
}
