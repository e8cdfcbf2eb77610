// Why the plan is as it is, as codes with their numbers and ids. The words are in lib/words.
import type { Pattern } from '#lib/domain/diagnosis/types.ts';
import type { DomainId } from '#lib/domain/exam.ts';
import type { Place, TaskKind } from '#lib/domain/task.ts';

/** Why a lab is in the plan. `felt`: the person noted its group as hard. */
export type LabReason = { readonly kind: 'lab' } & (
	| { readonly because: 'group listed' }
	/** `another way`: the bar didn't move after the last repair. `again`: proved before, and the bar is still short. */
	| { readonly because: 'another way' | 'again' | 'bar unknown'; readonly domain: DomainId }
	| { readonly because: 'by share'; readonly felt: boolean }
	| {
			readonly because:
				'domain listed' | 'bar held' | 'no bar' | 'shortest' | 'one of the shortest' | 'short';
			readonly domain: DomainId;
			readonly felt: boolean;
	  }
);

/** Why work that repairs no single domain is in the plan; most kinds have one reason. */
export type OtherReason =
	| { readonly kind: Exclude<TaskKind, 'lab' | 'recall' | 'reading' | 'sandbox'> }
	/** `noted`: the person noted requirements that they read past. `stuck`: two reports are alike. */
	| { readonly kind: 'reading'; readonly because: 'level' | 'stuck' | 'noted' }
	/** `noted`: the person noted what slowed them. */
	| { readonly kind: 'sandbox'; readonly because: 'once' | 'noted' };

/** Why a recall comes when it comes. `days`: the gap since the last one. */
export type RecallReason = { readonly kind: 'recall' } & (
	| { readonly because: 'after lab' | 'without lab' | 'shaky' | 'bar held' }
	| { readonly because: 'spaced'; readonly days: number }
);

/** Why a session is in the plan. `yours`: the person put it on this day. */
export type SessionReason =
	| LabReason
	| OtherReason
	| RecallReason
	| { readonly kind: 'upkeep'; readonly because: 'timed' | 'same lab' | 'other lab' }
	| { readonly kind: 'yours' };

/** What a day is for. `moved on`: a past day on which nothing was done. */
export type DayTheme =
	| {
			readonly kind:
				'off' | 'no minutes' | 'moved on' | 'free' | 'upkeep' | 'light' | 'reading and pace' | 'debrief';
	  }
	| { readonly kind: 'labs' | 'mixed' | 'recall'; readonly domains: readonly DomainId[] };

/** Why a session can't be on the day that the person chose. */
export type UnkeptReason =
	| { readonly kind: 'exam' | 'off' | 'same task' }
	| { readonly kind: 'minutes'; readonly minutes: number; readonly place: Place };

/** Why that day is the sensible one. */
export type SensibleReason = { readonly pattern: Pattern } &
	/** `no minutes`: in the whole week. `wait`: the work fits, and the policy's wait ends later. */
	(
		| { readonly kind: 'no minutes' | 'done' | 'wait' }
		| {
				readonly kind: 'work';
				readonly days: number;
				/** The plan has begun, so these are the days of what remains. */
				readonly begun: boolean;
				/** It takes more days than the pattern asks for. */
				readonly long: boolean;
		  }
	);
