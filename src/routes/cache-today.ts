// Caches what Today shows, and what it will show tomorrow if nothing changes: most days begin with the first start of a day.
import { isToday } from '#lib/domain/booking.ts';
import { waitingOf } from '#lib/domain/record.ts';
import { addDays } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { startOfDay } from '#lib/domain/time/zone.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { DerivedData, derivedData } from '#lib/state/derived-data.svelte.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { round, timedSet } from '#lib/state/session.svelte.ts';
import { clearTodayCache, writeTodayCache, type DayView } from '#lib/state/today-cache.ts';
import { todayViewModel } from './today-view-model.ts';

/** Whether Today shows something above the plan, or in its place. */
const showsMore = ({ unanswered, passed, booking, clock }: DerivedData): boolean =>
	unanswered !== undefined ||
	passed ||
	round.left > 0 ||
	timedSet.underExam !== undefined ||
	waitingOf(repository.record).length > 0 ||
	(booking !== undefined && isToday(booking, clock.moment.now));

/** The next instant at which the policy says something else. */
function nextChange({ eligibility, clock }: DerivedData): Instant | undefined {
	if (!('until' in eligibility) || eligibility.until === undefined) return undefined;
	const { earliest, safe } = eligibility.until;
	return [earliest, safe].find((at) => at > clock.moment.now);
}

/** Returns what Today shows by this data; `undefined` where that is more than the plan. In an effect it follows the data and the clock. */
export const dayView = (of = derivedData): DayView | undefined =>
	of.plan === undefined || showsMore(of)
		? undefined
		: { shown: todayViewModel(of.plan, of), until: nextChange(of) };

/** The data as of tomorrow. Made from scratch: a plan doesn't follow the one that was last shown. */
function tomorrow(): DerivedData {
	const { today, zone } = clock;
	const day = addDays(today, 1);
	return new DerivedData({ today: day, zone, moment: { now: startOfDay(day, zone), zone } });
}

/** Caches Today for the next start, or clears the cache where more than the plan is shown. It makes tomorrow's plan, so call it when the browser is idle. */
export function cacheToday(): void {
	const today = dayView();
	if (today) writeTodayCache(today, dayView(tomorrow()));
	else clearTodayCache();
}
