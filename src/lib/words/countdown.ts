// How long until an instant, as finely as it matters: hours when days are left, seconds in the last hour.
import { toMs, type Instant } from '#lib/domain/time/instant.ts';
import { counted } from '#lib/words/text.ts';

const hour = 3_600_000;

/** Whether seconds are shown, so that the screen need tick that often. */
export const showsSeconds = (then: Instant, now: Instant): boolean =>
	toMs(then) > toMs(now) && toMs(then) - toMs(now) < hour;

/** `12 days 5 h`, `21 h 40 min`, `4 min 09 s`; empty once it is past. */
export function countdownText(then: Instant, now: Instant): string {
	const left = toMs(then) - toMs(now);
	if (left <= 0) return '';
	const seconds = Math.ceil(left / 1000);
	if (left < hour) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
	const minutes = Math.ceil(left / 60_000);
	if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
	return `${counted(Math.floor(minutes / 1440), 'day')} ${Math.floor((minutes % 1440) / 60)} h`;
}
