// Proofs: saved with their effects, and deleted. A task is done for as long as its proof exists.
import { doneTasks } from '#lib/domain/done-tasks.ts';
import { withDone, withoutDone, withoutWaiting, withWaiting } from '#lib/domain/edits.ts';
import type { NewProof, Proof } from '#lib/domain/proof.ts';
import { waitingOf } from '#lib/domain/record.ts';
import { ok } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { present } from '#lib/domain/stored.ts';
import type { Task, TaskId } from '#lib/domain/task.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { chosen, pack } from '#lib/state/exam.ts';
import { newId } from '#lib/store/stamping.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { dropProof, editProof, restoreProof, editRecord } from '#lib/store/stamped-edits.ts';
import { proofDeletedText } from '#lib/words/proof.ts';

/** Undoes what was done. */
type Undo = () => Promise<StoreResult<unknown>>;

/** Returns the task of the lab with this number, as receipts and short addresses name it. */
export const taskOfNumber = (number: number): Task | undefined =>
	pack.tasks.find(({ lab }) => lab?.number === number);

/**
 * Saves a proof; its lab no longer waits. Returns how to undo that. `draft`: the draft of its text, which is deleted, and restored by
 * undo. `turn`: the turn of the task that it is for.
 */
export async function keepProof(
	entry: NewProof,
	{ draft, turn }: { readonly draft?: string; readonly turn?: number } = {}
): Promise<StoreResult<Undo>> {
	const id = newId();
	const { drafts } = repository;
	const proof = { ...plain(entry), exam: chosen.id };
	const { task, day } = proof;
	const plan = derivedData.plan === undefined ? undefined : derivedData.diagnosis?.attempt;
	// A proof counts for the next open turn. One for a later turn ticks that turn.
	const counts = doneTasks({
		ticks: repository.record.tasks,
		proofs: [...repository.proofs, { ...proof, id, stamp: { counter: Infinity, device: '' } }],
		plans: derivedData.plans
	}).some((one) => one.task === task && one.turn === turn && one.plan === plan);
	const piece = turn === undefined || plan === undefined || counts ? undefined : { task, turn, plan };
	const waits = waitingOf(repository.record).some((one) => one.id === task);
	const saved = await repository.transact([
		editProof(id, (_before, stamp) => ({ ...proof, id, stamp })),
		waits && editRecord(withoutWaiting(task)),
		piece && editRecord(withDone(piece, day)),
		draft !== undefined && drafts.remove(draft)
	]);
	if (!saved.ok) return saved;
	return ok(() =>
		repository.transact([
			dropProof(id),
			piece && editRecord(withoutDone(piece)),
			draft !== undefined && drafts.put(draft, proof.text)
		])
	);
}

/** Deletes the proof with this id, and offers to undo that. */
export async function deleteProof(id: string): Promise<void> {
	const proof = repository.proofs.find((one) => one.id === id);
	const removed = proof && (await removeProof(proof));
	if (removed?.ok) undo.offer(proofDeletedText, removed.value);
}

/** Deletes a proof, and the ticks that an older app made of it. Returns how to undo that. */
export async function removeProof({ id, task, day }: Proof): Promise<StoreResult<Undo>> {
	const left = repository.proofs.some((proof) => proof.id !== id && proof.task === task && proof.day === day);
	const ticks = left
		? []
		: present(repository.record.tasks).filter((one) => one.task === task && one.done === day);
	const removed = await repository.transact([
		dropProof(id),
		...ticks.map((tick) => editRecord(withoutDone(tick)))
	]);
	if (!removed.ok) return removed;
	return ok(() =>
		repository.transact([restoreProof(id), ...ticks.map((tick) => editRecord(withDone(tick, day)))])
	);
}

/** Starts the reminder on Today for a lab whose result arrives later. */
export const startWaiting = (task: TaskId): Promise<StoreResult<unknown>> =>
	repository.transact([editRecord(withWaiting(task, clock.moment.now))]);

/** Stops the reminder. */
export const stopWaiting = (task: TaskId): Promise<StoreResult<unknown>> =>
	repository.transact([editRecord(withoutWaiting(task))]);
