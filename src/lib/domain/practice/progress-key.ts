// The key of a summary of answers: exam, kind and id, `exam/prompt:group/name`. Made and read here only.
import type { ExamId } from '#lib/domain/exam.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';

/** An axis of a family, as addresses and summaries name it. */
export type AxisPath = `${FamilyId}/${string}`;

/** What one summary is about: a prompt, a family, or what was predicted along an axis of a family. */
export type Summed =
	{ readonly prompt: string } | { readonly family: string } | { readonly foretold: AxisPath };

export type SummedKind = 'prompt' | 'family' | 'foretold';

/** Returns what every key of an exam begins with. */
export const keysOf = (exam: ExamId): string => `${exam}/`;

/** Returns the key of a summary. The id of an exam holds no slash. */
export function progressKey(exam: ExamId, of: Summed): string {
	if ('prompt' in of) return `${keysOf(exam)}prompt:${of.prompt}`;
	if ('family' in of) return `${keysOf(exam)}family:${of.family}`;
	return `${keysOf(exam)}foretold:${of.foretold}`;
}

export interface ReadKey {
	readonly exam: ExamId;
	readonly kind: SummedKind;
	/** The prompt, the family, or the axis as `family/axis`. */
	readonly id: string;
}

/** Returns what a key says; nothing for a text that is no key. */
export function readProgressKey(key: string): ReadKey | undefined {
	const [, exam, kind, id] = /^([^/:]+)\/(prompt|family|foretold):(.+)$/s.exec(key) ?? [];
	return exam === undefined || id === undefined ? undefined : { exam, kind: kind as SummedKind, id };
}

/** Whether a summary is about a prompt, a family or a prediction. */
export const isOfKind = (key: string, kind: SummedKind): boolean =>
	key.startsWith(`${kind}:`, key.indexOf('/') + 1);
