// What felt hard, kept with its attempt.
import type { Debrief } from '#lib/domain/attempt.ts';
import { edited } from '#lib/domain/edits.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import type { Result } from '#lib/domain/result.ts';
import { book } from '#lib/state/book.svelte.ts';

/** Saves what felt hard in the attempt with this id; whatever else was entered of it stays. */
export const saveDebrief = (id: string, debrief: Debrief): Promise<Result<ExamRecord>> =>
	book.change((record, next) => ({
		...record,
		attempts: edited(record.attempts, id, (attempt) => ({ ...attempt, debrief, stamp: next().stamp }))
	}));
