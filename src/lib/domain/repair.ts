// How far the repair of one domain has come: diagnose, rebuild, prove, retest.
import type { Gap } from '#lib/domain/diagnosis/types.ts';
import type { GroupId } from '#lib/domain/exam.ts';
import { retained } from '#lib/domain/practice/due.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { present } from '#lib/domain/stored.ts';
import type { Proof } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

export const steps = ['diagnose', 'rebuild', 'prove', 'retest'] as const;
export type Step = (typeof steps)[number];

export interface GroupRepair {
	readonly group: GroupId;
	/** Work on it was proved since the sitting. */
	readonly proved: boolean;
	/** How many recall prompts it has, and how many of them were asked and are retained. */
	readonly prompts: number;
	readonly asked: number;
	readonly retained: number;
}

export interface Repair {
	/** In the order in which to take them. */
	readonly groups: readonly GroupRepair[];
	readonly done: Readonly<Record<Step, boolean>>;
	/** The step to take now; absent where all are done. */
	readonly current?: Step;
}

export interface RepairInput {
	readonly gap: Gap;
	/** The day of the sitting that the map reads: work proved before it did not reach the report. */
	readonly since: Day;
	readonly proofs: readonly Proof[];
	readonly prompts: readonly { readonly id: string; readonly group: GroupId }[];
	/** Under `prompt:ID`. */
	readonly progress: ReadonlyMap<string, Progress>;
}

/**
 * The state of a repair. Diagnosed: something is known about the domain. Rebuilt: a first group is proved. Proved: all
 * of them are. Retested: each recall prompt of theirs is retained. Where the bar holds, only the groups that the
 * report's list names are asked for.
 */
export function repairOf({ gap, since, proofs, prompts, progress }: RepairInput): Repair {
	const own = present(proofs).filter(({ day }) => day >= since);
	const groups = gap.groups.map(({ group }): GroupRepair => {
		const asks = prompts.filter((prompt) => prompt.group === group);
		const known = asks.flatMap(({ id }) => progress.get(`prompt:${id}`) ?? []);
		return {
			group,
			proved: own.some((proof) => proof.group === group),
			prompts: asks.length,
			asked: known.length,
			retained: known.filter(retained).length
		};
	});
	const listed = new Set(
		gap.groups.flatMap(({ group, reasons }) => (reasons.includes('listed') ? [group] : []))
	);
	const wanted = gap.standing === 'held' ? groups.filter(({ group }) => listed.has(group)) : groups;
	const done: Record<Step, boolean> = {
		diagnose: gap.standing !== 'unknown' || gap.open,
		rebuild: wanted.some(({ proved }) => proved),
		prove: wanted.every(({ proved }) => proved),
		retest: wanted.every((group) => group.prompts > 0 && group.retained === group.prompts)
	};
	const current = steps.find((step) => !done[step]);
	return current === undefined ? { groups, done } : { groups, done, current };
}

/** The first group whose work is not proved, the report's list first. */
export const nextGroup = ({ groups }: Repair): GroupId | undefined =>
	groups.find(({ proved }) => !proved)?.group;
