// What a report and a person's notes point at: the words of the repair map, as data.
import type { Bar, ItemType, Requirement, TimeSink } from '#lib/domain/attempt.ts';
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { Day } from '#lib/domain/time/day.ts';

export const patterns = ['unread', 'broad', 'near', 'level', 'focused'] as const;
/** The shape of a fail, which decides how many days of repair it asks for. */
export type Pattern = (typeof patterns)[number];

/** Days of repair, from the fewest to the most. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Why a bar is short: our judgment, one reason a bar. */
export const shortBecause = ['no bar', 'below half'] as const;
export type ShortBecause = (typeof shortBecause)[number];

/** `unknown` is neither zero nor fine. `held`: a known bar that is not short. */
export type Standing = 'short' | 'unknown' | 'held';

/** How a bar changed since the last report. `by` is absent where one of the two is unknown; no bar counts as 0. */
export interface Movement {
	readonly domain: DomainId;
	readonly from: Bar;
	readonly to: Bar;
	readonly by?: number;
}

/** Why a domain stands where it stands, the weightiest first. */
export type Reason =
	/** The report's list names these groups of it. */
	| { readonly id: 'listed'; readonly groups: readonly GroupId[] }
	/** `shorter`: how many known bars are shorter. `same`: how many others are as short. `of`: how many are known. */
	| {
			readonly id: 'short';
			readonly because: ShortBecause;
			readonly shorter: number;
			readonly same: number;
			readonly of: number;
	  }
	| { readonly id: 'unknown' }
	| { readonly id: 'held' }
	/** Its published share of the exam beside the other domains. */
	| { readonly id: 'weight'; readonly share: 'most' | 'middle' | 'least' }
	/** The person's own note: the domain, or groups of it. */
	| { readonly id: 'felt'; readonly groups: readonly GroupId[] };

/** What a gap rests on, so that it can say how little that is. */
export const rests = ['bar', 'bar twice', 'no bar', 'list', 'note', 'domain bar', 'weight'] as const;
export type Rest = (typeof rests)[number];

export type GroupReason = 'listed' | 'felt' | 'short domain' | 'unknown domain' | 'held domain';

export interface GroupGap {
	readonly group: GroupId;
	readonly reasons: readonly GroupReason[];
	readonly rests: readonly Rest[];
}

/** A domain on the repair map. Held domains are on it too, last: they are not a gap now. */
export interface Gap {
	readonly domain: DomainId;
	/** From 1. A place in an order, not a measure. */
	readonly rank: number;
	readonly standing: Standing;
	readonly bar: Bar;
	/** Something points at it now: its bar is short, or the report's list names a group of it. */
	readonly open: boolean;
	/** How many of its topics to check by a lab before the exam, the first ones of `groups`. */
	readonly checks: number;
	readonly reasons: readonly Reason[];
	readonly rests: readonly Rest[];
	/** Its groups, in the order in which to take them. */
	readonly groups: readonly GroupGap[];
	readonly moved?: Movement;
}

export type Flag =
	/** Time was named as the main cause. */
	| { readonly id: 'pacing' }
	/** One area was named as the main cause, and several bars are short. */
	| { readonly id: 'one domain'; readonly short: number }
	/** Requirements were read past: the kinds that the person noted, or none where only the cause is named. */
	/** `main`: it was named as the main cause. */
	| { readonly id: 'misread'; readonly kinds: readonly Requirement[]; readonly main?: true }
	/** Kinds of question that slowed, and where the time went, as the person noted. */
	| {
			readonly id: 'slowed';
			readonly items: readonly ItemType[];
			readonly spent: readonly TimeSink[];
	  }
	/** Two fails alike: change the method, not only the days. `bars`: how many are known in both. */
	| { readonly id: 'stuck'; readonly scores: readonly [number, number]; readonly bars: number }
	/** The bars are long for a score that low, or all are very short and it's near the pass mark: one of them may be mistyped. */
	| { readonly id: 'odd bars'; readonly bars: 'long' | 'short'; readonly score: number }
	/** Practice before the sitting went well, and the bar is short all the same. */
	| { readonly id: 'blind spot'; readonly domain: DomainId; readonly groups: readonly GroupId[] };

/** Work was proved between two reports, and the bar did not get longer. */
export interface Unmoved {
	readonly domain: DomainId;
	readonly proofs: number;
}

export interface Diagnosis {
	/** Id of the sitting it reads. */
	readonly attempt: string;
	readonly day: Day;
	readonly score?: number;
	/** The last sitting before it whose report is known. */
	readonly previous?: { readonly attempt: string; readonly day: Day; readonly score?: number };
	readonly pattern: Pattern;
	readonly days: Span;
	/** At least so many study days, whatever the days of work: most of the exam is short, or the score isn't known. */
	readonly studyDays?: number;
	/** At least so many minutes of study, so that days with few take longer. */
	readonly studyMinutes: number;
	/** The score is just below the pass mark. */
	readonly close: boolean;
	/** It's far below. */
	readonly low: boolean;
	/** It's so far below that an exam with labs left undone is money lost. */
	readonly veryLow: boolean;
	/** The bars don't say where to begin. */
	readonly vague: boolean;
	readonly flags: readonly Flag[];
	/** Every domain of the exam, in the order in which to take them. */
	readonly gaps: readonly Gap[];
	/** Domains to mend in another way than last time. */
	readonly unmoved: readonly Unmoved[];
}
