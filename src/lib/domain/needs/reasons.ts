// Why the plan is as it is, as codes with their numbers and ids. The words are in lib/words.
import type { Pattern } from '#lib/domain/diagnosis/types.ts';
import type { DomainId } from '#lib/domain/exam.ts';
import type { Span } from '#lib/domain/policy/policy.ts';
import type { Place } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Time } from '#lib/domain/time/zone.ts';

/** Why a lab is in the plan. `felt`: the person noted its group as hard. */
export type LabReason = { readonly kind: 'lab' } & (
	| { readonly because: 'group listed' | 'set up' | 'come back' | 'see costs' | 'second pass' }
	/** `another way`: the bar didn't move after the last repair. `again`: proved before, and the bar is still short. `missed`: wrong on two days.
	 * `low score`: the bar isn't short, and the score is far below the pass mark. `unexplained`: nor do the bars say why it's below. `middling`: the bar isn't short, and not long either. */
	| { readonly because: 'another way' | 'again' | 'bar unknown' | 'missed'; readonly domain: DomainId }
	/** `pressing`: the bar is very short, or the report's list names the topic. */
	| { readonly because: 'sibling'; readonly domain: DomainId; readonly pressing?: true }
	| {
			readonly because:
				| 'bar held'
				| 'middling'
				| 'low score'
				| 'unexplained'
				| 'last attempt'
				| 'no bar'
				| 'shortest'
				| 'one of the shortest'
				| 'short';
			readonly domain: DomainId;
			readonly felt: boolean;
	  }
);

/** Why a timed set is in the plan. `at`: the hour of the exam. */
export type SetReason = { readonly kind: 'timed' } &
	/** `stand-in`: with the set beside it, for half a mock that no day holds. */
	(
		| { readonly because: 'diagnose' | 'mixed' | 'upkeep' | 'first mock' | 'stand-in' }
		| { readonly because: 'mock' | 'half mock'; readonly at?: Time }
	);

/** Why work that repairs no single domain is in the plan; most kinds have one reason. */
export type OtherReason =
	| { readonly kind: 'debrief' | 'pace' | 'assessment' | 'repair' | 'review' | 'logistics' | 'misses' }
	/** `noted`: the person noted requirements that they overlooked. `stuck`: two reports are alike. */
	| { readonly kind: 'reading'; readonly because: 'level' | 'stuck' | 'noted' }
	/** `noted`: the person noted what slowed them. */
	| { readonly kind: 'sandbox'; readonly because: 'once' | 'noted' };

/** Why a recall comes when it comes. */
export type RecallReason = {
	readonly kind: 'recall';
	readonly because: 'first' | 'spaced' | 'shaky' | 'bar held';
};

/** Why a task is in the plan. `yours`: the person put it on this day. */
export type TaskReason = LabReason | SetReason | OtherReason | RecallReason | { readonly kind: 'yours' };

/** What a day is for. `moved on`: a past day on which nothing was done. */
export type DayTheme =
	| {
			readonly kind:
				| 'off'
				| 'no minutes'
				| 'moved on'
				| 'free'
				| 'upkeep'
				| 'light'
				| 'mock'
				| 'reading and pace'
				| 'debrief'
				| 'set up';
	  }
	| { readonly kind: 'labs' | 'mixed' | 'recall' | 'misses'; readonly domains: readonly DomainId[] };

/** Why a task can't be on the day that the person chose. */
export type UnkeptReason =
	| { readonly kind: 'exam' | 'off' | 'same task' }
	| { readonly kind: 'minutes'; readonly minutes: number; readonly place: Place };

/** That the wait decides the day, and what it rests on. */
export interface WaitReason {
	/** Of a last attempt a week is added. */
	readonly last?: true;
	/** What puts the exam a little later than the wait does: the days that the week has for study, the repair after the mock, labs that would have no day, or the day that was shown. */
	readonly later?: 'days' | 'mock' | 'labs' | 'shown';
	/** The attempt after which it runs, of that number. A cap is told before. */
	readonly by?: { readonly count: number; readonly unit: Span['unit']; readonly after: number };
}

/** Why that day is the sensible one. */
/** What so many minutes more on each day that has some would make of the exam day. */
export interface Nearer {
	readonly add: number;
	/** At the desk, and as many elsewhere. */
	readonly both?: true;
	readonly day: Day;
	readonly days: number;
}

export type SensibleReason = {
	readonly pattern: Pattern;
	/** How many bars are short. */
	readonly short: number;
	/** How many bars aren't known. */
	readonly unknown: number;
	/** The bars don't say where to begin. */
	readonly vague: boolean;
	/** The score is far below the pass mark. */
	readonly far?: true;
	/** … or close to it, and the fail is no near one. */
	readonly close?: true;
	/** What Ready? asks for fits, and no more can be said: labs that it doesn’t ask for have no day before it, or the score is low and the booked day soon. */
	readonly leaves?: true;
	/** The first attempt is still ahead. */
	readonly first?: true;
	/** All attempts that a cap allows are used, so that none comes before that day: it explains a date before anything else does. */
	readonly cap?: { readonly count: number; readonly months: number; readonly until: Day };
} &
	/**
	 * `no minutes`: in the whole week. `wait`: the work fits, and the policy's wait ends later. `never`: some core work fits into no day.
	 * `days`: the days that such a repair asks for. `work`: the work takes longer than those. No days of waiting are in either.
	 */
	(
		| { readonly kind: 'no minutes' | 'done' }
		| ({ readonly kind: 'wait' } & WaitReason)
		/** `wait`: the wait decides the day all the same. */
		| {
				readonly kind: 'never';
				readonly minutes: number;
				readonly wait?: WaitReason;
				readonly nearer?: Nearer;
		  }
		| {
				readonly kind: 'days';
				readonly days: number;
				/** How many of them have study time, where most have none or many don't. */
				readonly study?: number;
				readonly begun: boolean;
				/** The week that a last attempt is worth comes after them. */
				readonly last?: true;
		  }
		| {
				readonly kind: 'work';
				readonly days: number;
				readonly study?: number;
				/** The plan has begun, so these are the days of what remains. */
				readonly begun: boolean;
				/** Longer days wouldn't bring it nearer, and fewer days would be allowed, by enough of them to say what might. */
				readonly couldBeNearer: boolean;
				/** What so many minutes more on each day that has some would make of it, where that helps. */
				readonly nearer?: Nearer;
		  }
	);
