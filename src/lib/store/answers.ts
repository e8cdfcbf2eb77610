// Edits of the answer log and its summaries, always together.
import type { ExamId } from '#lib/domain/exam.ts';
import { answerKey, type Answer } from '#lib/domain/practice/answer.ts';
import { afterLine, completed, oldestFirst } from '#lib/domain/practice/log.ts';
import { keyOf, type Progress } from '#lib/domain/practice/progress.ts';
import { keysOf, readProgressKey } from '#lib/domain/practice/progress-key.ts';
import { fail, ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { parseAnswer, parseProgress } from '#lib/domain/stored-data/table-parsers.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import type { Reading, Store, Writing } from '#lib/store/store.ts';
import type { Edit } from '#lib/store/transact.ts';

const tables = ['answers', 'progress'] as const;
const correctsNothing = () => fail({ code: 'no answer' });

/** Returns the answers that pass, oldest first. Reads the whole log of the exam. */
const answersWhere = async (tx: Reading, exam: ExamId, passes: (answer: Answer) => boolean) =>
	(await tx.all('answers', keysOf(exam)))
		.flatMap((value) => {
			const answer = parseAnswer(value);
			return answer.ok && passes(answer.value) ? [answer.value] : [];
		})
		.sort(oldestFirst);

/** Returns the answers under this key, oldest first. */
const answersUnder = (tx: Reading, key: string): Promise<readonly Answer[]> =>
	answersWhere(tx, readProgressKey(key)?.exam ?? '', (answer) => keyOf(answer) === key);

/** Returns the summary under this key; rebuilt from the log where it can't be read. */
async function progressOf(tx: Reading, key: string): Promise<Progress | undefined> {
	const stored = await tx.get('progress', key);
	if (stored === undefined) return undefined;
	const read = parseProgress(stored);
	return read.ok ? read.value : completed([], await answersUnder(tx, key))[0];
}

/** Returns the summary once a card is compared again: what the person says last counts. Any other answer that is there stays. */
async function regraded(tx: Writing, answer: Answer, there: unknown, before: Progress): Promise<Progress> {
	const known = parseAnswer(there);
	if (answer.given !== 'recalled' || (known.ok && known.value.right === answer.right)) return before;
	await tx.put('answers', answerKey(answer), answer);
	const after = completed([], await answersUnder(tx, before.key))[0]!;
	await tx.put('progress', before.key, after);
	return after;
}

/**
 * Adds an answer, or a correction of one, to the log and its summary. One that is already there changes nothing, but for a card that
 * is compared again.
 */
export const addAnswer = (answer: Answer): Edit => ({
	tables,
	async apply(tx) {
		const checked = parseAnswer(answer);
		if (!checked.ok) return checked;
		const key = keyOf(answer);
		const before = await progressOf(tx, key);
		const there = before && (await tx.get('answers', answerKey(answer)));
		if (there !== undefined) return ok({ progress: [await regraded(tx, answer, there, before!)] });
		const after = afterLine(before, answer);
		if (after === undefined) return correctsNothing();
		await tx.put('answers', answerKey(answer), answer);
		await tx.put('progress', key, after);
		return ok({ progress: [after], added: 1 });
	}
});

/** Returns the summary with these answers. Where they are older than what is there, it is rebuilt in the order of the log. */
async function summed(tx: Reading, key: string, answers: readonly Answer[]): Promise<Progress | undefined> {
	const before = await progressOf(tx, key);
	const late = before !== undefined && answers.some(({ at, zone }) => dayOf(at, zone) <= before.lastDay);
	const all = late ? [...(await answersUnder(tx, key)), ...answers].sort(oldestFirst) : answers;
	return all.reduce<Progress | undefined>(afterLine, late ? undefined : before);
}

/** Adds those of these answers that are not in the log yet. They may be older than what is there. */
export const importAnswers = (answers: readonly Answer[]): Edit => ({
	tables,
	async apply(tx) {
		const fresh = new Map<string, Answer[]>();
		for (const answer of answers) {
			const checked = parseAnswer(answer);
			if (!checked.ok) return checked;
			if ((await tx.get('answers', answerKey(answer))) === undefined)
				fresh.set(keyOf(answer), [...(fresh.get(keyOf(answer)) ?? []), answer]);
		}
		const progress: Progress[] = [];
		for (const [key, own] of fresh) {
			const after = await summed(tx, key, own);
			if (after === undefined) return correctsNothing();
			for (const answer of own) await tx.put('answers', answerKey(answer), answer);
			await tx.put('progress', key, after);
			progress.push(after);
		}
		return ok({ progress, added: [...fresh.values()].flat().length });
	}
});

/** Returns what the log has of one set, its corrections too. */
export const answersOfSet = (
	store: Store,
	exam: ExamId,
	set: string
): Promise<StoreResult<readonly Answer[]>> =>
	store.read(['answers'], async (tx) => ok(await answersWhere(tx, exam, (answer) => answer.set === set)));
