// A proof given anywhere: saved, and the work that it proves marked done, so that every screen says the same.
import { withoutWaiting, withWaiting } from '#lib/domain/edits.ts';
import type { NewProof, Proof } from '#lib/domain/proof.ts';
import { waitingOf } from '#lib/domain/record.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { present } from '#lib/domain/stored.ts';
import type { Task, TaskId } from '#lib/domain/task.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { pack } from '#lib/state/exam.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

/** The task that a lab's number names in receipts and short addresses. */
export const taskOfNumber = (number: number): Task | undefined =>
	pack.tasks.find(({ lab }) => lab?.number === number);

/** The next turn of a task in the plan: the planned one, else the one after the last that was done. */
function turnOf(task: TaskId, attempt: string): number {
	const planned = derivedData.plan?.days
		.flatMap(({ sessions }) => sessions)
		.find((one) => one.task === task && !one.done);
	const done = repository.record.tasks.filter((state) => state.task === task && !state.deleted);
	const here = done.filter(({ plan }) => plan === attempt);
	return planned?.turn ?? Math.max(0, ...here.map(({ turn }) => turn), ...done.map(({ turn }) => turn)) + 1;
}

/** Keeps a proof. Answers with how to take it back. */
export async function keepProof(proof: NewProof): Promise<Result<() => Promise<void>>> {
	const saved = await repository.saveProof(proof);
	if (!saved.ok) return saved;
	const attempt = derivedData.plan === undefined ? undefined : derivedData.diagnosis?.attempt;
	const turn = attempt === undefined ? 0 : turnOf(proof.task, attempt);
	if (attempt !== undefined) await repository.markDone(proof.task, turn, attempt, clock.today);
	await stopWaiting(proof.task);
	return ok(async () => {
		await repository.removeProof(saved.value.id);
		if (attempt !== undefined) await repository.undoDone(proof.task, turn, attempt);
	});
}

/** Deletes a proof. Where no other proves its work, that is open again. Answers with how to bring both back. */
export async function removeProof({ id, task, day }: Proof): Promise<Result<() => Promise<void>>> {
	const removed = await repository.removeProof(id);
	if (!removed.ok) return removed;
	const left = repository.proofs.some((proof) => proof.task === task && proof.day === day);
	const states = left
		? []
		: present(repository.record.tasks).filter((one) => one.task === task && one.done === day);
	for (const { turn, plan, part } of states) await repository.undoDone(task, turn, plan, part);
	return ok(async () => {
		await repository.restoreProof(id);
		for (const { turn, plan, part } of states) await repository.markDone(task, turn, plan, day, part);
	});
}

/** The lab is started and Azure answers later: Today reminds. */
export const startWaiting = (task: TaskId): Promise<Result<unknown>> =>
	repository.change((record, next) => withWaiting(record, task, clock.moment.now, next));

/** No reminder any more. */
export async function stopWaiting(task: TaskId): Promise<void> {
	if (waitingOf(repository.record).some(({ id }) => id === task))
		await repository.change((record, next) => withoutWaiting(record, task, next));
}
