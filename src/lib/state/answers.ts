// Answers, added to the log and to their summaries.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { answerIn, type AnswerLine } from '#lib/domain/practice/answer.ts';
import { predictionLine } from '#lib/domain/practice/prediction.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { chosen } from '#lib/state/exam.ts';
import { newId } from '#lib/store/stamping.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { addAnswer } from '#lib/store/answers.ts';
import type { Edit } from '#lib/store/transact.ts';
import { storeFaultText } from '#lib/words/store.ts';

/** An answer given now. One with the id of another adds nothing. */
type GivenAnswer = AnswerLine & { readonly id?: string; readonly set?: string };

/** Returns the edit that adds an answer given now. */
export function answerEdit(given: GivenAnswer): Edit {
	const { now, zone } = clock.moment;
	return addAnswer(answerIn(chosen.id, { id: newId(), ...plain(given), at: now, zone }));
}

/** Adds an answer given now. */
export const addAnswerNow = (given: GivenAnswer): Promise<StoreResult<unknown>> =>
	repository.transact([answerEdit(given)]);

/** Keeps what was predicted of one item of a variation, before it is shown. Returns why it could not, as a sentence. */
export async function keepPrediction(
	before: Variant,
	varied: Variant,
	said: { readonly item: number; readonly changes: boolean; readonly title: string }
): Promise<string | undefined> {
	const saved = await addAnswerNow(predictionLine(before, varied, said));
	return saved.ok ? undefined : storeFaultText(saved.fault);
}
