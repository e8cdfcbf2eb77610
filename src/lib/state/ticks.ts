// Ticks: tasks of the plan marked done, where no proof shows it.
import { deleted, revived, withDone, withoutDone, type Piece } from '#lib/domain/edits.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { PlannedTask } from '#lib/domain/schedule/types.ts';
import { isTicked, type TaskState } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { taskOf, titleOf } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { editProof } from '#lib/store/proofs.ts';
import { editRecord } from '#lib/store/record.ts';
import type { Edit } from '#lib/store/transact.ts';

type Work = Pick<PlannedTask, 'task' | 'turn' | 'part'>;

/** Returns the edit that marks tasks of the plan done today; none where there is nothing to mark. */
export function closeSessions(ids: readonly string[]): readonly Edit[] {
	const plan = derivedData.diagnosis?.attempt;
	// Replanned meanwhile: the answers count, and the plan schedules what it still needs.
	const sessions = derivedData.planned.map(({ session }) => session).filter(({ id }) => ids.includes(id));
	if (plan === undefined || sessions.length === 0) return [];
	const day = clock.today;
	return [
		editRecord((record, next) =>
			sessions.reduce<ExamRecord>(
				(all, { task, turn, part }) => withDone(all, { task, turn, plan, part }, day, next),
				record
			)
		)
	];
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
	const ticked = isTick(state);
	const ids = proofsOf(piece, state.done);
	return {
		edits: [
			...(ticked ? [editRecord((record, next) => withoutDone(record, piece, next))] : []),
			...ids.map((id) => editProof(id, (before, stamp) => before && deleted(before, stamp)))
		],
		back: [
			...(ticked ? [editRecord((record, next) => withDone(record, piece, state.done, next))] : []),
			...ids.map((id) => editProof(id, (before, stamp) => before && revived(before, stamp)))
		]
	};
}

/** Marks a task of the plan done on `day`, or reopens it where it is done. Offers to undo that. */
export async function toggle(
	{ task, turn, part }: Work,
	{ done, day }: { readonly done: boolean; readonly day: Day }
): Promise<StoreResult<unknown> | undefined> {
	const plan = derivedData.diagnosis?.attempt;
	if (plan === undefined) return undefined;
	const piece = { task, turn, plan, part };
	const { edits, back } = done
		? reopening(piece)
		: {
				edits: [editRecord((record, next) => withDone(record, piece, day, next))],
				back: [editRecord((record, next) => withoutDone(record, piece, next))]
			};
	const saved = await repository.transact(edits);
	if (saved.ok)
		undo.offer(`${done ? 'Not done' : 'Done'}: ${titleOf(task)}.`, () => repository.transact(back));
	return saved;
}
