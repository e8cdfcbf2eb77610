// The conditions of a retake, each with what its state rests on, as codes with their numbers: never one number for all.
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { ProvedBy } from '#lib/domain/repair/repair.ts';
import type { TaskId } from '#lib/domain/task.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';

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

/** The one thing that closes a condition, and where to do it. */
export type Closes = { readonly goto: Goto } & (
	| {
			readonly action:
				| 'later day'
				| 'read rules'
				| 'add bars'
				| 'two sets'
				| 'fewer misses'
				| 'full set'
				| 'keep pace'
				| 'read first'
				| 'practice exam day'
				| 'debrief';
	  }
	| { readonly action: 'prove' | 'practice'; readonly group: GroupId }
	| { readonly action: 'task'; readonly title: string }
);

/** How far one cause of the last fail was addressed. */
export type CauseEvidence =
	/** `keptOver`: items of the last set whose pace was kept. */
	| { readonly cause: 'time'; readonly keptOver: number }
	| { readonly cause: 'time'; readonly sets: number }
	| { readonly cause: 'reading'; readonly last?: { readonly misread: number; readonly answered: number } }
	| { readonly cause: 'gaps'; readonly state: State }
	| { readonly cause: 'nerves'; readonly fullSets: number };

/** What a condition's state rests on. Minutes are whole: those taken round up, those allowed to the nearest. */
export type Evidence =
	| { readonly id: 'legal'; readonly allowed: WhatIf['allowed'] }
	| {
			readonly id: 'proved';
			readonly groups: number;
			readonly by: Readonly<Record<ProvedBy, number>>;
			/** Groups not proved yet. */
			readonly open: readonly GroupId[];
	  }
	/** Nothing points at a domain. */
	| { readonly id: 'no gap'; readonly unknownBars: number }
	| {
			readonly id: 'retained';
			/** There are answers enough to say anything. */
			readonly enough: boolean;
			readonly groups: number;
			/** Groups right on two different days. */
			readonly often: number;
			readonly answers: number;
			readonly days: number;
			/** Groups wrong when last asked, in a main rule or while sure. */
			readonly slips: readonly GroupId[];
	  }
	| { readonly id: 'too few sets'; readonly sets: number }
	| {
			readonly id: 'misses';
			readonly sets: number;
			readonly answers: number;
			readonly core: number;
			readonly misread: number;
			readonly edge: number;
	  }
	| {
			readonly id: 'full set';
			/** Two halves, counted together. */
			readonly halves?: boolean;
			readonly inTime: boolean;
			readonly answered: number;
			readonly items: number;
			readonly minutes: number;
			readonly allowed: number;
	  }
	/** Questions answered in time in sets of any size, and how many take the place of a full one. */
	| { readonly id: 'short sets'; readonly answered: number; readonly items: number }
	| { readonly id: 'no full set'; readonly sets: number }
	| { readonly id: 'causes'; readonly causes: readonly CauseEvidence[] }
	| { readonly id: 'no cause'; readonly debriefed: boolean }
	| { readonly id: 'logistics'; readonly done: boolean; readonly booked: boolean };

/** What is found of a condition. */
export interface Finding {
	readonly state: State;
	readonly evidence: Evidence;
	/** Absent where it is met. */
	readonly closes?: Closes;
}

export interface Condition extends Finding {
	readonly id: ConditionId;
}
