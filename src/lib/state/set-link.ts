// The link of a set that was done on another computer: made there, read on the phone, and added to the log, the summaries and the plan.
import { resolve } from '$app/paths';
import { sealed, unsealed } from '#lib/domain/envelope.ts';
import { isOfDay } from '#lib/domain/practice/seed.ts';
import { sizeOf } from '#lib/domain/practice/selection/weighted.ts';
import { packSet, answersIn, unpackSet } from '#lib/domain/stored-data/set-payload.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { deflate, inflate } from '#lib/state/deflate.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { answersOfSet, importAnswers } from '#lib/store/answers.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { withDone, withSetSummary } from '#lib/domain/edits.ts';
import type { Answer } from '#lib/domain/practice/answer.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { secondsAnItem } from '#lib/domain/exam.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { PlannedTask } from '#lib/domain/schedule/types.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { pack, taskOf } from '#lib/state/exam.ts';
import { families } from '#lib/state/families.svelte.ts';
import { editRecord } from '#lib/store/stamped-edits.ts';
import type { LinkFault } from '#lib/words/set.ts';

/** Returns whether a set was started at a bench. */
export const isBenchSet = (questions: readonly { readonly seed: number }[]): boolean =>
	questions.some(({ seed }) => !isOfDay(seed));

/** Returns the link that brings a finished set to another device; undefined where no question of it was answered. */
export async function setLink(set: string): Promise<string | undefined> {
	const summary = repository.record.sets?.find(({ id }) => id === set);
	if (summary === undefined) return undefined;
	const { exam } = repository.record;
	const log = await repository.use((store) => answersOfSet(store, exam, set));
	const packed = log.ok ? packSet(exam, summary, log.value) : undefined;
	if (packed === undefined) return undefined;
	return `${location.origin}${resolve('/practice/import/')}#${sealed(await deflate(packed))}`;
}

/** What can be imported. */
export interface ReadSet {
	readonly summary: SetSummary;
	readonly answers: readonly Answer[];
	/** It was imported before, or done in this very browser. */
	readonly already: boolean;
	/** The session of the plan that it does, where it does one. */
	readonly session?: PlannedTask;
}

/** Returns today's timed session of the plan that is not done yet and no longer than the set. */
function sessionFor({ day, size, items, lookUp }: SetSummary): PlannedTask | undefined {
	const { minutes: most } = sizeOf(pack.exam, size, (items * secondsAnItem(pack.exam)) / 60);
	if (derivedData.diagnosis === undefined || day < derivedData.diagnosis.day || lookUp !== undefined)
		return undefined;
	return derivedData.plan?.days
		.flatMap(({ day: on, sessions }) => (on <= clock.today ? sessions : []))
		.find(({ task, done, minutes }) => done !== true && minutes <= most && taskOf(task)?.kind === 'timed');
}

const refuse = (fault: LinkFault) => ({ ok: false as const, fault });

/** Reads a link or a pasted text. Rejects where the families are not on this device and there is no network. */
export async function readSetLink(text: string): Promise<Result<ReadSet, LinkFault>> {
	const data = unsealed(text);
	if (!data.ok) return refuse(data.fault.code);
	const payload = unpackSet(await inflate(data.value).catch(() => ''));
	if (payload === undefined) return refuse('changed');
	if (payload.exam !== pack.exam.id) return refuse('exam');
	await families.load();
	const { summary } = payload;
	const answers = answersIn(
		payload,
		(question) => families.make(question),
		(family) => families.titleOf(family)
	);
	const last = answers.map(({ at, zone }) => dayOf(at, zone)).concat(summary.day);
	if (last.some((day) => day > clock.today)) return refuse('ahead');
	const already = repository.record.sets?.some(({ id }) => id === summary.id) === true;
	const session = already ? undefined : sessionFor(summary);
	return ok({ summary, answers, already, ...(session === undefined ? {} : { session }) });
}

/** Imports what was read, and deletes the draft of its form. An answer that is in the log already is not added again. */
export function importSet(
	{ summary, answers, session }: ReadSet,
	draft?: string
): Promise<StoreResult<unknown>> {
	const plan = derivedData.diagnosis?.attempt;
	return repository.transact([
		importAnswers(answers),
		editRecord(withSetSummary(summary)),
		session !== undefined && plan !== undefined && editRecord(withDone({ ...session, plan }, summary.day)),
		draft !== undefined && repository.drafts.remove(draft)
	]);
}
