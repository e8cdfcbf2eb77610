// The exams that Resit is for, each behind its own import: adding one is an entry here and a folder beside it.
import type { ExamId } from '#lib/domain/exam.ts';
import type { ExamPack } from '#lib/exams/pack.ts';

/** What the first screen says of an exam, before anything is known of the person. */
export interface ExamEntry {
	readonly id: ExamId;
	readonly code: string;
	readonly issuer: string;
	/** The score that passes. */
	readonly pass: number;
	/** Fetches the pack's first part. Rejects where it can't be fetched. */
	readonly load: () => Promise<ExamPack>;
}

/** The first one is the exam that is chosen. */
export const exams: readonly [ExamEntry, ...ExamEntry[]] = [
	{
		id: 'az-104',
		code: 'AZ-104',
		issuer: 'Microsoft',
		pass: 700,
		load: async () => (await import('#lib/exams/az-104/pack.ts')).pack
	}
];
