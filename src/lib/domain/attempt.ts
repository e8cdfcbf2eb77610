// An attempt: a sitting, or a booking that was missed. And a booking ahead.
import type { DomainId, ExamId, GroupId } from '#lib/domain/exam.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Time, Zone } from '#lib/domain/time/zone.ts';

/** A length read from the report by eye, 0–100; `none`: the report shows no bar; `unsure`: not known. */
export type Bar = number | 'none' | 'unsure';

export interface Section {
	readonly domain: DomainId;
	readonly bar: Bar;
}

export const causes = ['time', 'reading', 'one domain', 'several', 'nerves'] as const;
export const itemTypes = [
	'choice',
	'several',
	'order',
	'match',
	'hot area',
	'case study',
	'statements',
	'series',
	'lab'
] as const;
export const requirements = [
	'scope',
	'least privilege',
	'cost',
	'downtime',
	'region',
	'sku',
	'order of steps'
] as const;

export const timeSinks = [
	'case study',
	'long scenarios',
	'rereading',
	'looking up',
	'one question',
	'first half',
	'last third'
] as const;

export type Cause = (typeof causes)[number];
export type ItemType = (typeof itemTypes)[number];
export type Requirement = (typeof requirements)[number];
/** Where the time of a sitting went: into what, or in which part of it. */
export type TimeSink = (typeof timeSinks)[number];

/** What was hard, written the same day, in categories only: no exam content. */
export interface Debrief {
	/** The one main cause that the person names. */
	readonly main?: Cause;
	readonly domains: readonly DomainId[];
	readonly groups: readonly GroupId[];
	readonly items: readonly ItemType[];
	readonly misread: readonly Requirement[];
	/** Time pressure was felt. */
	readonly time?: true;
	/** Where the time went. */
	readonly spent?: readonly TimeSink[];
	/** In the person's own words. */
	readonly note?: string;
	/** The person said that this is all. */
	readonly finished?: true;
}

/** One sitting (`sat`), or a booking that was not kept (`missed`, which never counts). */
export interface Attempt extends Stored {
	readonly exam: ExamId;
	readonly kind: 'sat' | 'missed';
	/** Day of the sitting in `zone`. */
	readonly day: Day;
	readonly startTime?: Time;
	/** Only where the sitting was longer than the seat time. Before the start: on the next day. */
	readonly endTime?: Time;
	/** Where the exam was taken. */
	readonly zone: Zone;
	readonly result?: 'fail' | 'pass';
	/** Scaled, 1–1000; never a percentage. */
	readonly score?: number;
	readonly sections: readonly Section[];
	/** The groups that the report says to prioritise, 0–3. */
	readonly prioritise: readonly GroupId[];
	readonly debrief?: Debrief;
	readonly certificationExpires?: Day;
}

/** A booked exam. */
export interface Booking extends Stored {
	readonly exam: ExamId;
	readonly day: Day;
	readonly startTime?: Time;
	readonly zone: Zone;
}

/** Returns how an attempt ended: the result as given, else what the score says, else unknown. */
export function resultOf(
	attempt: Pick<Attempt, 'result' | 'score'>,
	pass: number
): 'fail' | 'pass' | 'unknown' {
	if (attempt.result !== undefined) return attempt.result;
	if (attempt.score === undefined) return 'unknown';
	return attempt.score >= pass ? 'pass' : 'fail';
}
