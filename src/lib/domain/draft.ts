// A form or a round in progress, kept until it is saved as what it is.
import type { ExamId } from '#lib/domain/exam.ts';
import type { Stored } from '#lib/domain/stored.ts';

/** Its counter grows with every write of this draft, and independently of the device's: a draft is written several times a second. */
export interface Draft extends Stored {
	/** Absent in a deleted one. Parse it: an older app may have written it. */
	readonly value?: unknown;
	/** Changes with every write; its part before the colon is the window that wrote. */
	readonly revision?: string;
}

/** Returns the id of a draft: the exam, and the name that its screen gives it. The id of an exam has no slash in it. */
export const draftId = (exam: ExamId, name: string): string => `${exam}/${name}`;

/** Returns the name in the id of a draft. */
export const draftName = (id: string): string => id.slice(id.indexOf('/') + 1);
