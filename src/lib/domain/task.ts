// One piece of repair work, and its state.
import type { DomainId, ExamId, GroupId } from '#lib/domain/exam.ts';
import type { Source } from '#lib/domain/source.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

export const taskKinds = [
	'debrief',
	'lab',
	'recall',
	'timed',
	'reading',
	'pace',
	'sandbox',
	'assessment',
	'repair',
	'review',
	'logistics'
] as const;

export type TaskKind = (typeof taskKinds)[number];
/** Checked, answered or written down elsewhere: that is what makes them done. */
const doneElsewhere: ReadonlySet<TaskKind> = new Set(['lab', 'recall', 'timed', 'debrief']);

/** Returns whether a person ticks it off and on. A part of something longer is always ticked. */
export const isTicked = (kind: TaskKind | undefined, part?: Part): boolean =>
	part !== undefined || kind === undefined || !doneElsewhere.has(kind);

export type Place = 'desk' | 'anywhere';
export type TaskId = string;

/** What is known of a lab before it is loaded. */
export interface LabFacts {
	/** Its number in receipts and short addresses. */
	readonly number: number;
	readonly edition: number;
	/** Hours for which Azure may keep one waiting. */
	readonly late?: number;
	/** Made once before the others: it proves no group. */
	readonly setUp?: true;
	/** Its area isn't repaired without it, also where another lab of its topic comes first. */
	readonly main?: true;
}

/** What the schedule needs to know of a task. Its text loads when it is opened. */
export interface Task {
	readonly id: TaskId;
	readonly kind: TaskKind;
	readonly title: string;
	readonly place: Place;
	readonly minutes: number;
	/** How much of a set it is, of a timed task; a short set without. */
	readonly set?: 'half' | 'full';
	/** What it repairs; absent for work that mixes everything. */
	readonly domain?: DomainId;
	readonly group?: GroupId;
	readonly lab?: LabFacts;
}

/** What a person does in a task: short steps, what to observe, what proves it. */
export interface TaskText {
	readonly task: TaskId;
	readonly steps: readonly string[];
	readonly observe?: string;
	/** The evidence asked for, as the start of a sentence the person finishes. */
	readonly proof: string;
	readonly sources: readonly Source[];
}

/** One of several sittings for a task that is longer than any day's minutes. `number` counts from 1. */
export interface Part {
	readonly number: number;
	readonly of: number;
}

/** A lab that was started and is proved later: Azure answers after hours. Its id is that of the task. */
export interface Waiting extends Stored {
	readonly since: Instant;
}

/** One task done once. `turn` counts from 1: some tasks come round again. */
export interface TaskState extends Stored {
	readonly exam: ExamId;
	readonly task: TaskId;
	readonly turn: number;
	/** Id of the attempt whose plan it was done in. */
	readonly plan: string;
	readonly done: Day;
	/** Only this part of it is done. */
	readonly part?: Part;
}
