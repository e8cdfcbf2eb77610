// Ticks: tasks of the plan marked done, where no proof shows it.
import { withDone, withoutDone, type Piece } from '#lib/domain/edits.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { PlannedTask } from '#lib/domain/schedule/types.ts';
import { isTicked, type TaskState } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { taskOf, titleOf } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { dropProof, restoreProof, editRecord } from '#lib/store/stamped-edits.ts';
import type { Edit } from '#lib/store/transact.ts';
import { tickedText } from '#lib/words/plan-edits.ts';

type Work = Pick<PlannedTask, 'task' | 'turn' | 'part'>;

/** Returns the edits that mark tasks of the plan done today. */
export function closeSessions(ids: readonly string[]): readonly Edit[] {
	const plan = derivedData.diagnosis?.attempt;
	if (plan === undefined) return [];
	// Replanned meanwhile: the answers count, and the plan schedules what it still needs.
	const sessions = derivedData.planned.map(({ session }) => session).filter(({ id }) => ids.includes(id));
	return sessions.map((session) => editRecord(withDone({ ...session, plan }, clock.today)));
}

/** Returns what marks this task done: a tick, or a proof that counts as one. */
const stateOf = ({ task, turn, part }: Pick<Piece, 'task' | 'turn' | 'part'>): TaskState | undefined =>
	derivedData.done.find(
		(one) =>
			one.task === task &&
			one.turn === turn &&
			one.plan === derivedData.diagnosis?.attempt &&
			one.part?.number === part?.number
	);
const isTick = ({ id }: TaskState): boolean => repository.record.tasks.some((tick) => tick.id === id);

/** Returns the proofs that show the whole task done on that day. Reopening it deletes them. */
const proofsOf = ({ task, part }: Pick<Piece, 'task' | 'part'>, done: Day): readonly string[] =>
	part === undefined
		? repository.proofs.flatMap((one) => (one.task === task && one.day === done ? [one.id] : []))
		: [];

/** Returns whether a proof shows this task done, ticked or not. */
export function isShown(work: Work): boolean {
	const state = stateOf(work);
	return state !== undefined && proofsOf(work, state.done).length > 0;
}

/** Returns whether a tap on its box marks this task done or open. One with a proof stays done: a tap must not delete text. */
export const canToggle = (work: Work): boolean =>
	isTicked(taskOf(work.task)?.kind, work.part) && !isShown(work);

/** Returns the edits that reopen a task, by deleting its tick and its proofs, and those that undo that. */
function reopening(piece: Piece): { readonly edits: readonly Edit[]; readonly back: readonly Edit[] } {
	const state = stateOf(piece);
	if (state === undefined) return { edits: [], back: [] };
	const ids = proofsOf(piece, state.done);
	const tick = isTick(state) ? marking(piece, state.done) : { edits: [], back: [] };
	return {
		edits: [...tick.back, ...ids.map(dropProof)],
		back: [...tick.edits, ...ids.map(restoreProof)]
	};
}

/** Returns the edits that mark a task done on that day, and those that undo that. */
const marking = (piece: Piece, day: Day) => ({
	edits: [editRecord(withDone(piece, day))],
	back: [editRecord(withoutDone(piece))]
});

/** Marks a task of the plan done on `day`, or reopens it where it is done. Offers to undo that. */
export async function toggle(
	{ task, turn, part }: Work,
	{ done, day }: { readonly done: boolean; readonly day: Day }
): Promise<StoreResult<unknown> | undefined> {
	const plan = derivedData.diagnosis?.attempt;
	if (plan === undefined) return undefined;
	const piece = { task, turn, plan, part };
	const { edits, back } = done ? reopening(piece) : marking(piece, day);
	const saved = await repository.transact(edits);
	if (saved.ok) undo.offer(tickedText(!done, titleOf(task)), () => repository.transact(back));
	return saved;
}
