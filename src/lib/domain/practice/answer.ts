// One answer that a person gave: a line of the append-only log.
import type { ExamId } from '#lib/domain/exam.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Zone } from '#lib/domain/time/zone.ts';

export const confidences = ['sure', 'think', 'guess'] as const;
export type Confidence = (typeof confidences)[number];

/** What was missed: the main rule, an edge of it, or the constraint that decides, overlooked. */
export const misses = ['core', 'edge', 'misread'] as const;
export type Miss = (typeof misses)[number];

export const missOverrides = ['core', 'edge'] as const;
/** What a miss may be called instead. A wrong tap stays a missed detail. */
export type MissOverride = (typeof missOverrides)[number];

/** What was asked, within its exam. */
export type Question =
	| { readonly prompt: string }
	| { readonly family: string; readonly edition: number; readonly seed: number; readonly axis?: string };

/** What was asked. */
export type Asked = { readonly exam: ExamId } & Question;

export interface Answer {
	readonly id: string;
	readonly at: Instant;
	readonly zone: Zone;
	readonly of: Asked;
	readonly given: unknown;
	readonly right: boolean;
	readonly miss?: Miss;
	/** Taken before the reveal. */
	readonly confidence?: Confidence;
	readonly ms?: number;
	readonly set?: string;
	/** Microsoft Learn was opened for it: right so, it is not yet known by heart. */
	readonly lookedUp?: true;
	/** The id of an earlier answer: no answer then, but the person's word that its miss is of this class. */
	readonly corrects?: string;
}

/** An answer before it is known in which exam it was asked. */
export type NewAnswer = Omit<Answer, 'of'> & { readonly of: Question };

/** What an answer says, without its id, time and set. */
export type AnswerLine = Omit<NewAnswer, 'id' | 'at' | 'zone' | 'set'>;

/** Returns the answer as one of this exam. */
export const answerIn = (exam: ExamId, answer: NewAnswer): Answer => ({
	...answer,
	of: { ...answer.of, exam }
});

/** Returns the key of an answer in the log. Ids may follow from what was asked, so two exams can have the same. */
export const answerKey = ({ id, of }: Pick<Answer, 'id' | 'of'>): string => `${of.exam}/${id}`;

/** Returns the line of the log for a person’s own word on what an answer missed. The answer itself stays as it was. */
export const correctionOf = ({ id, of }: Pick<NewAnswer, 'id' | 'of'>, miss: MissOverride): AnswerLine => ({
	of,
	given: 'disagreed',
	right: false,
	miss,
	corrects: id
});
