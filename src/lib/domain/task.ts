// One piece of repair work, its state, and the evidence that it was done.
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { Source } from '#lib/domain/source.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';

export const taskKinds = [
	'debrief',
	'rebuild',
	'recall',
	'timed',
	'reading',
	'pace',
	'sandbox',
	'assessment',
	'review',
	'logistics'
] as const;

export type TaskKind = (typeof taskKinds)[number];
export type Place = 'desk' | 'anywhere';
export type TaskId = string;

/** What the schedule needs to know of a task. Its text loads when it is opened. */
export interface Task {
	readonly id: TaskId;
	readonly kind: TaskKind;
	readonly title: string;
	readonly place: Place;
	readonly minutes: number;
	/** What it mends; absent for work that mixes everything. */
	readonly domain?: DomainId;
	readonly group?: GroupId;
}

/** What a person does in a task: short steps, what to observe, what proves it. */
export interface TaskText {
	readonly task: TaskId;
	readonly steps: readonly string[];
	/** A command worth copying, where there is one. */
	readonly command?: string;
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

/** One task done once. `turn` counts from 1: some tasks come round again. */
export interface TaskState extends Stored {
	readonly task: TaskId;
	readonly turn: number;
	/** Id of the attempt whose plan it was done in. */
	readonly plan: string;
	readonly done: Day;
	/** Only this part of it is done. */
	readonly part?: Part;
}

/** Evidence, as text. `word`: the person's own sentence of what was seen. */
export interface Proof extends Stored {
	readonly task: TaskId;
	readonly day: Day;
	readonly how: 'word';
	readonly text: string;
	/** Title of the task when it was proved, so that it reads well after the task is gone. */
	readonly title: string;
	readonly domain?: DomainId;
	readonly group?: GroupId;
}
