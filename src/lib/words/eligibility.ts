// When a retake is allowed, earliest and safe, in the few words that Today, Attempts and When have room for.
import type { Eligibility } from '#lib/domain/eligibility.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { dayOf, timeOf, type Moment } from '#lib/domain/time/zone.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { dayText, instantText, nearDayText } from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';

/** An instant; without its time where it is the start of a day. */
export function fromText(at: Instant, { now, zone }: Moment): string {
	const today = dayOf(now, zone);
	return timeOf(at, zone) === '00:00' ? nearDayText(dayOf(at, zone), today) : instantText(at, zone, today);
}

/** The same inside a sentence: `tomorrow, 14:20`. */
export const thenText = (at: Instant, moment: Moment): string =>
	fromText(at, moment).replace(/^(?:Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());

const unknown = {
	policy: 'Resit has no retake rules for this day. The booking page decides.',
	unread: 'One of your attempts can’t be read, so the wait isn’t known. The booking page decides.',
	clock: 'The date on this phone looks wrong, so the wait isn’t known. The booking page decides.'
} as const;

/** Returns where a retake stands in one line, and whether there is something to wait for: nothing to wait for where `booking` is after Safe, and no text where it's a first attempt that is booked. */
export function policyLine(
	eligibility: Eligibility,
	at: Moment,
	booking?: { readonly day: Day }
): { readonly text: string; readonly waits: boolean } {
	const { status, left } = eligibility;
	const attempts = Number.isFinite(left) ? ` · ${counted(left, 'attempt')} left` : '';
	if (booking && 'until' in eligibility && eligibility.until && status !== 'passed')
		if (booking.day > dayOf(eligibility.until.safe, at.zone))
			return {
				text: `You can retake on ${dayText(booking.day, dayOf(at.now, at.zone))}${attempts}`,
				waits: false
			};
	if (booking && status === 'first') return { text: '', waits: false };
	switch (status) {
		case 'first':
			return { text: `No wait before your first attempt${attempts}`, waits: false };
		case 'open':
			return { text: `You can retake now${attempts}`, waits: false };
		case 'unknown':
			return { text: unknown[eligibility.because ?? 'policy'], waits: false };
		case 'passed':
			return { text: 'You passed, so you don’t need a retake', waits: false };
		case 'unsettled':
			return { text: allowedText(eligibility, at), waits: true };
		case 'waiting': {
			const { earliest, safe } = eligibility.until;
			// Within a day one hour is enough here: the one that always holds.
			const sameDay = dayOf(earliest, at.zone) === dayOf(safe, at.zone);
			return {
				text: sameDay ? `You can retake it from ${thenText(safe, at)}` : allowedText(eligibility, at),
				waits: true
			};
		}
	}
}

/** Returns whether and when a retake is allowed, as a sentence; without a full stop. */
export function allowedText(eligibility: Eligibility, at: Moment): string {
	switch (eligibility.status) {
		case 'first':
			return 'You can take it any day';
		case 'open':
			return 'You can retake it any day';
		case 'unknown':
			return 'We can’t tell yet when you can retake it';
		case 'passed':
			return 'You passed, so you don’t need a retake';
		case 'unsettled':
			return `Earliest retake: now. Safe: from ${thenText(eligibility.until.safe, at)}`;
		case 'waiting': {
			const { earliest, safe } = eligibility.until;
			// Within a day both hours stand below; days apart the sentence must not promise the first.
			return dayOf(earliest, at.zone) === dayOf(safe, at.zone)
				? `You can retake it from ${thenText(earliest, at)}`
				: `Earliest retake: ${thenText(earliest, at)}. Safe: from ${thenText(safe, at)}`;
		}
	}
}

/** Returns what the plan says of the day, as a second sentence: to wait for it, or that it's a good one. `soonest`: the first safe day. `isTooSoon`: most of the work doesn't fit before it. */
export const sensibleText = (sensible: Day, soonest: Day, today: Day): string =>
	sensible > soonest
		? `We’d wait until ${dayText(sensible, today)}`
		: `${dayText(sensible, today)} is a good day for it`;

/** Returns how a booked day compares, as a second sentence. `soonest`: the first safe day. */
export function bookedText(
	booked: Day,
	{
		sensible,
		soonest,
		isTooSoon = false
	}: { readonly sensible: Day; readonly soonest: Day; readonly isTooSoon?: boolean },
	today: Day
): string {
	const on = dayText(booked, today);
	if (booked === today) return 'Today is the day';
	if (booked < soonest) return `${on} isn’t safe yet`;
	if (isTooSoon) return `${on} is too soon. Move it to ${dayText(sensible, today)}`;
	return booked < sensible
		? `${on} is a bit early, and we’d wait until ${dayText(sensible, today)}`
		: `${on} works: it’s allowed, and your plan fits`;
}

/** Returns what to know besides: why it can't be told, or when a certification ends; nothing where there is nothing. */
export function besidesText(eligibility: Eligibility, at: Moment): string | undefined {
	if (eligibility.status === 'unknown') return unknown[eligibility.because ?? 'policy'];
	return eligibility.status === 'passed' && eligibility.until
		? `You can only take it again once the certification expires, ${thenText(eligibility.until.earliest, at)}.`
		: undefined;
}

/** `4 left until Thu 25 Nov 2027`, with the strict count where it is less. Nothing without a cap. */
export function attemptsLeftText(eligibility: Eligibility, today: Day): string | undefined {
	const { left, leftSure, periodEnds } = eligibility;
	if (!Number.isFinite(left) || eligibility.status === 'unknown' || eligibility.status === 'passed')
		return undefined;
	const sure = leftSure === undefined ? '' : `, ${leftSure} by the strict reading,`;
	return `${left === 0 ? 'No attempt' : counted(left, 'attempt')} left${sure}${periodEnds ? ` until ${dayText(periodEnds, today)}` : ''}`;
}
