// The evidence that a piece of work was done: a checked output, a receipt from the bench, predictions, or a sentence.
import type { DomainId, ExamId, GroupId } from '#lib/domain/exam.ts';
import { present, type Stored } from '#lib/domain/stored.ts';
import type { TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/**
 * `word`: the person's own sentence of what was seen. `checked`: outputs that met their conditions. `receipt`: the same,
 * checked on another device. `predicted`: given outputs read without help, every answer right.
 */
export const proofKinds = ['word', 'checked', 'receipt', 'predicted'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** One output that was checked. */
export interface Evidence {
	/**
	 * Id of the check; empty where the lab no longer has it. Missing in what an older app stored, which may have more than the
	 * proof needs: it's reduced at the next start.
	 */
	readonly check?: string;
	readonly title: string;
	readonly command: string;
	/** As JSON, only what the check reads. Secrets were removed before it came here. */
	readonly output: string;
	/** What was found, a sentence for each condition. */
	readonly said: readonly string[];
}

/** What the person said before looking. */
export interface Predicted {
	readonly ask: string;
	readonly said: string;
	readonly right: boolean;
	/** Why, in the person's own words. */
	readonly because?: string;
}

export interface Proof extends Stored {
	readonly exam: ExamId;
	readonly task: TaskId;
	readonly day: Day;
	readonly how: ProofKind;
	/** The sentence; for checked work what was proved. */
	readonly text: string;
	/** Title of the task when it was proved, so that it reads well after the task is gone. */
	readonly title: string;
	readonly domain?: DomainId;
	readonly group?: GroupId;
	/** Of the lab, where it was one. */
	readonly edition?: number;
	/** The bench's code: each is taken once. */
	readonly receipt?: string;
	readonly evidence?: readonly Evidence[];
	readonly predictions?: readonly Predicted[];
	/** Done without the steps on show. */
	readonly unaided?: true;
}

/** A proof before it is stored as one of an exam. */
export type NewProof = Omit<Proof, keyof Stored | 'exam'>;

/** On how many different days predictions must be right to count as a proof. */
export const daysToPredict = 2;

/** Returns the strongest kind of proof of one task that counts; undefined where none does yet. */
export function proofOf(proofs: readonly Proof[]): 'checked' | 'word' | 'predicted' | undefined {
	const own = present(proofs);
	if (own.some(({ how }) => how === 'checked' || how === 'receipt')) return 'checked';
	if (own.some(({ how }) => how === 'word')) return 'word';
	const days = new Set(own.filter(({ how }) => how === 'predicted').map(({ day }) => day));
	return days.size >= daysToPredict ? 'predicted' : undefined;
}

/** Returns whether an older app stored the proof: it may then have more of an output than the proof needs. */
export const isUnreduced = ({ evidence }: Proof): boolean =>
	evidence?.some(({ check }) => check === undefined) === true;

/** Shorter says that something was done, not what was seen. */
const leastLetters = 20;

/** How many letters a proof takes, and how many there are. */
export interface SentenceFault {
	readonly least: number;
	readonly found: number;
}

/** Returns why a sentence is no proof yet, or nothing where it may be one. */
export const sentenceFault = (sentence: string): SentenceFault | undefined =>
	sentence.length < leastLetters ? { least: leastLetters, found: sentence.length } : undefined;
