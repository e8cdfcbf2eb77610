// A set that was done elsewhere, taken at once: its answers, their summaries and what changes in the record, or nothing.
import type { ExamId } from '#lib/domain/exam.ts';
import { answerKey, type Answer } from '#lib/domain/practice/answer.ts';
import { keyOf, progressAfter, type Progress } from '#lib/domain/practice/progress.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { parseAside, type Aside } from '#lib/domain/stored-data/aside.ts';
import { parseAnswer } from '#lib/domain/stored-data/practice.ts';
import type { Device } from '#lib/domain/stored-data/settings.ts';
import { oldestFirst } from '#lib/domain/practice/log.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { answersUnder, changeIn, progressOf, type Change, type Identity } from '#lib/store/edit.ts';
import type { Store, Writing } from '#lib/store/store.ts';

/** What was taken: answers that were there already are none of it. */
export interface Taken {
	readonly record: ExamRecord;
	readonly device: Device;
	readonly progress: readonly Progress[];
	readonly added: number;
}

/** The summary with these answers. They may be older than what is there: then it is folded anew, in the order of the log. */
async function summed(tx: Writing, key: string, answers: readonly Answer[]): Promise<Progress> {
	const before = await progressOf(tx, key);
	const late = before !== undefined && answers.some(({ at, zone }) => dayOf(at, zone) <= before.lastDay);
	const all = late ? [...(await answersUnder(tx, key)), ...answers].sort(oldestFirst) : answers;
	return all.reduce<Progress | undefined>(progressAfter, late ? undefined : before)!;
}

/** Tells one code among those that were set aside: under which key it lies changes with every backup taken in. */
export type Same = (code: string) => boolean;

/** What a code brings. */
export interface Taking {
	readonly answers: readonly Answer[];
	readonly change: Change;
	/** Whether a code that was set aside is the one that is taken now. */
	readonly same: Same;
}

/** Adds the answers that are not in the log yet, and changes the record, in one transaction. */
export const takeSet = (
	store: Store,
	who: Identity,
	exam: string,
	{ answers, change, same }: Taking
): Promise<Result<Taken>> =>
	store.write(
		['answers', 'progress', 'exams', 'device', 'aside'],
		async (tx) => {
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
				for (const answer of own) await tx.put('answers', answerKey(answer), answer);
				await tx.put('progress', key, after);
				progress.push(after);
			}
			const changed = await changeIn(tx, who, exam, change);
			if (!changed.ok) return changed;
			await letGo(tx, who, same);
			const added = [...fresh.values()].reduce((sum, own) => sum + own.length, 0);
			return ok({ ...changed.value, progress, added });
		},
		{ strict: true }
	);

const fromCode = 'code';

/** The code in something that was set aside; none where it is something else. */
function codeIn(value: unknown): string | undefined {
	const entry = parseAside(value);
	if (!entry.ok || entry.value.from !== fromCode) return undefined;
	return typeof entry.value.value === 'string' ? entry.value.value : undefined;
}

async function letGo(tx: Writing, who: Identity, same: Same): Promise<void> {
	const all = await tx.all('aside');
	const rest = all.filter((value) => !same(codeIn(value) ?? ''));
	if (rest.length === all.length) return;
	await tx.clear('aside');
	for (const value of rest) await tx.put('aside', who.newId(), value);
}

/** Keeps a code that this version cannot read, once: it is counted, goes into backups, and can be read later. */
export const setCodeAside = (
	store: Store,
	who: Identity,
	exam: ExamId,
	code: string,
	same: Same
): Promise<Result<true>> =>
	store.write(['aside'], async (tx) => {
		const entry: Aside = { from: fromCode, exam, code: 'version', value: code };
		const there = (await tx.all('aside')).some((value) => same(codeIn(value) ?? ''));
		if (!there) await tx.put('aside', who.newId(), entry);
		return ok(true);
	});

/** The codes that were set aside and not taken since, as they were typed. */
export const codesAside = (store: Store): Promise<Result<readonly string[]>> =>
	store.read(['aside'], async (tx) => ok((await tx.all('aside')).flatMap((value) => codeIn(value) ?? [])));
