// What has to hold before a retake is wise, as conditions: never a number.
import type { DomainId } from '#lib/domain/exam.ts';
import type { TaskId } from '#lib/domain/task.ts';

/** In order of weight. */
export const conditionIds = [
	'legal',
	'proved',
	'retained',
	'misses',
	'timed',
	'causes',
	'logistics'
] as const;
export type ConditionId = (typeof conditionIds)[number];

/** `unknown`: too little to say, which is neither met nor open. */
export type State = 'met' | 'open' | 'unknown';

/** Where to go. Screens know the addresses. */
export type Goto =
	| { readonly to: 'when' | 'report' | 'look back' | 'practice' | 'set' }
	| { readonly to: 'repair'; readonly domain: DomainId }
	| { readonly to: 'lab' | 'task'; readonly task: TaskId };

/** The one thing that closes a condition. */
export interface Closes {
	readonly words: string;
	readonly goto: Goto;
}

export interface Condition {
	readonly id: ConditionId;
	readonly state: State;
	/** What the state rests on, in plain words with counts. */
	readonly evidence: string;
	/** Absent where it is met. */
	readonly closes?: Closes;
}
