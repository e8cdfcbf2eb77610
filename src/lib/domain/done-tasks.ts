// What was done of the plans: what a person ticked or a round closed, and what proofs show.
import type { Proof } from '#lib/domain/proof.ts';
import { compareStamps, compareText, present } from '#lib/domain/stored.ts';
import type { TaskState } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The plan of one attempt, which begins on the day of its sitting. */
export interface PlanStart {
	readonly attempt: string;
	readonly day: Day;
}

export interface DoneInput {
	readonly ticks: readonly TaskState[];
	readonly proofs: readonly Proof[];
	/** Oldest first. */
	readonly plans: readonly PlanStart[];
}

const isWhole = ({ part }: TaskState): boolean => part === undefined;

/**
 * Returns whether a tick already says what a proof says. Older apps ticked the task of each proof: on its day, or, for a receipt, on the day on
 * which it was typed in.
 */
const covers = (tick: TaskState, { task, day, receipt }: Proof): boolean =>
	isWhole(tick) && tick.task === task && (tick.done === day || (receipt !== undefined && tick.done > day));

/**
 * Returns everything that was done, in all plans. A day's proofs of one task count as the next open turn of it, in the plan that was in
 * force; outside every plan they count as none. A state that follows from a proof has the id and stamp of that proof.
 */
export function doneTasks({ ticks, proofs, plans }: DoneInput): readonly TaskState[] {
	const ticked = present(ticks);
	const takenBack = ticks.filter((tick) => tick.deleted === true);
	const done = [...ticked];
	const taken = new Set<TaskState>();
	const inOrder = present(proofs).toSorted(
		(a, b) => compareText(a.day, b.day) || a.stamp.counter - b.stamp.counter
	);
	for (const proof of inOrder) {
		const { id, stamp, exam, task, day } = proof;
		const tick = ticked.find((one) => covers(one, proof) && (one.done === day || !taken.has(one)));
		if (tick !== undefined) {
			taken.add(tick);
			continue;
		}
		// Older apps took a tick back and left the proof: the work was said to be open.
		if (takenBack.some((one) => covers(one, proof) && compareStamps(one.stamp, stamp) > 0)) continue;
		const whole = done.filter((one) => one.task === task && isWhole(one));
		const plan = plans.findLast((one) => one.day <= day)?.attempt;
		if (plan === undefined || whole.some((one) => one.done === day)) continue;
		const before = Math.max(0, ...whole.flatMap((one) => (one.plan === plan ? [] : one.turn)));
		let turn = before + 1;
		while (whole.some((one) => one.plan === plan && one.turn === turn)) turn += 1;
		done.push({ id, stamp, exam, task, turn, plan, done: day });
	}
	return done;
}
