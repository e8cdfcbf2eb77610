// What felt hard, kept with its attempt.
import type { Debrief } from '#lib/domain/attempt.ts';
import { emptyDebrief } from '#lib/domain/debrief/offer.ts';
import { edited } from '#lib/domain/edits.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import type { Result } from '#lib/domain/result.ts';
import { merge } from '#lib/domain/merge.ts';
import { repository } from '#lib/state/repository.svelte.ts';

/**
 * Saves what felt hard in the attempt with this id; whatever else was entered of it stays. `opened`: as the form found it, so that
 * what another window changed meanwhile stays too.
 */
export const saveDebrief = (id: string, debrief: Debrief, opened: Debrief): Promise<Result<ExamRecord>> =>
	repository.change((record, next) => ({
		...record,
		attempts: edited(record.attempts, id, (attempt) => ({
			...attempt,
			debrief: merge(opened, debrief, attempt.debrief ?? emptyDebrief).value as Debrief,
			stamp: next().stamp
		}))
	}));
