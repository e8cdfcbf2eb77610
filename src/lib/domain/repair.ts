// How far the repair of one domain has come: diagnose, rebuild, prove, retest.
import type { Gap } from '#lib/domain/diagnosis/types.ts';
import type { GroupId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { proofOf, type Proof } from '#lib/domain/proof.ts';
import type { TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

export const steps = ['diagnose', 'rebuild', 'prove', 'retest'] as const;
export type Step = (typeof steps)[number];

/** How work was proved, the strongest kind that counts. */
export type ProvedBy = NonNullable<ReturnType<typeof proofOf>>;

export interface LabRepair {
	readonly task: TaskId;
	readonly by?: ProvedBy;
}

export interface GroupRepair {
	readonly group: GroupId;
	/** In the order in which to take them; one of them proves the group. */
	readonly labs: readonly LabRepair[];
	/** How work on it was proved since the sitting; absent where none was. */
	readonly by?: ProvedBy;
	/** How many recall prompts it has, and how many of them were asked. */
	readonly prompts: number;
	readonly asked: number;
	/** Days since the sitting on which enough different prompts of it were right. */
	readonly rightDays: readonly Day[];
	/** A prompt that the person was sure of and had wrong, not right since: the group is open again. */
	readonly slip?: { readonly prompt: string; readonly day: Day };
}

export interface Repair {
	/** In the order in which to take them. */
	readonly groups: readonly GroupRepair[];
	/** The ids of those that the repair asks for. */
	readonly wanted: readonly GroupId[];
	readonly done: Readonly<Record<Step, boolean>>;
	/** The step to take now; absent where the repair is closed. */
	readonly current?: Step;
	/** Everything was done, and then one slip opened it again. */
	readonly reopened?: GroupRepair;
}

export interface RepairInput {
	readonly gap: Gap;
	/** The day of the sitting that the map reads: work proved before it did not reach the report. */
	readonly since: Day;
	readonly proofs: readonly Proof[];
	readonly labs: readonly { readonly id: TaskId; readonly group?: GroupId }[];
	readonly prompts: readonly { readonly id: string; readonly group: GroupId }[];
	/** Under `prompt:ID`. */
	readonly progress: ReadonlyMap<string, Progress>;
}

/** So many different prompts right make a day count; on so many different days a group is retained. */
export const promptsADay = 3;
export const daysToRetain = 2;

/**
 * The state of a repair. Diagnosed: something is known about the domain. Rebuilt: a first group is proved. Proved: all
 * of them are. Retested: each group was right on two different days, with three different prompts each day, and no prompt
 * was sure and wrong since. Where the bar holds, only the groups that the report's list names are asked for.
 */
export function repairOf(input: RepairInput): Repair {
	const { gap } = input;
	const groups = gap.groups.map(({ group }) => groupRepair(group, input));
	const listed = new Set(
		gap.groups.flatMap(({ group, reasons }) => (reasons.includes('listed') ? [group] : []))
	);
	const wanted = gap.standing === 'held' ? groups.filter(({ group }) => listed.has(group)) : groups;
	const rightOften = ({ rightDays }: GroupRepair) => rightDays.length >= daysToRetain;
	const done: Record<Step, boolean> = {
		diagnose: gap.standing !== 'unknown' || gap.open,
		rebuild: wanted.some(({ by }) => by !== undefined),
		prove: wanted.every(({ by }) => by !== undefined),
		retest: wanted.every((group) => rightOften(group) && group.slip === undefined)
	};
	const current = steps.find((step) => !done[step]);
	const slipped = wanted.find(({ slip }) => slip !== undefined);
	const reopened = done.prove && wanted.every(rightOften) ? slipped : undefined;
	return {
		groups,
		wanted: wanted.map(({ group }) => group),
		done,
		...(current === undefined ? {} : { current }),
		...(reopened === undefined ? {} : { reopened })
	};
}

function groupRepair(group: GroupId, { since, proofs, labs, prompts, progress }: RepairInput): GroupRepair {
	const own = proofs.filter((proof) => proof.group === group && proof.day >= since);
	const asks = prompts.filter((prompt) => prompt.group === group);
	const known = asks.flatMap(({ id }) => progress.get(`prompt:${id}`) ?? []);
	const by = proofOf(own);
	const slip = slipOf(known, since);
	return {
		group,
		labs: labs
			.filter((lab) => lab.group === group)
			.map(({ id }) => {
				const labBy = proofOf(own.filter(({ task }) => task === id));
				return labBy === undefined ? { task: id } : { task: id, by: labBy };
			}),
		...(by === undefined ? {} : { by }),
		prompts: asks.length,
		asked: known.length,
		rightDays: rightDaysOf(known, since),
		...(slip === undefined ? {} : { slip })
	};
}

/** The days since the sitting on which at least three different prompts were right, oldest first. */
function rightDaysOf(known: readonly Progress[], since: Day): readonly Day[] {
	const counts = new Map<Day, number>();
	for (const { rightDays } of known)
		for (const day of rightDays) if (day >= since) counts.set(day, (counts.get(day) ?? 0) + 1);
	return [...counts].flatMap(([day, count]) => (count >= promptsADay ? [day] : [])).sort();
}

/** The latest prompt that was sure and wrong since the sitting, and is not put right. */
function slipOf(known: readonly Progress[], since: Day): GroupRepair['slip'] {
	const wrong = known
		.filter(
			({ lastRight, lastConfidence, lastDay }) => !lastRight && lastConfidence === 'sure' && lastDay >= since
		)
		.toSorted((a, b) => (a.lastDay < b.lastDay ? 1 : -1))[0];
	return wrong && { prompt: wrong.key.slice('prompt:'.length), day: wrong.lastDay };
}

/** The first wanted group whose work is not proved, the report's list first. */
export const nextGroup = ({ groups, wanted }: Repair): GroupRepair | undefined =>
	groups.find(({ by, group }) => by === undefined && wanted.includes(group));
