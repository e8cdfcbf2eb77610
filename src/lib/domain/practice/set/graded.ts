// An answer as the edition that asked it graded it: what the log keeps, whatever a later version makes of its seed.
import type { Answer } from '#lib/domain/practice/answer.ts';
import type { Given } from '#lib/domain/practice/grade.ts';

/** What was given, the key and the title of that edition, and the text of what was missed. */
export interface GivenToVariant {
	readonly items: readonly Given[];
	readonly key: readonly Given[];
	readonly title: string;
	readonly asked?: string;
}

export type Graded = Pick<Answer, 'right' | 'miss'> & { readonly given: GivenToVariant };
