// How far the repair of one domain has come: diagnose, rebuild, prove, retest.
import { askedTopics } from '#lib/domain/diagnosis/asked-topics.ts';
import { compact } from '#lib/domain/compact.ts';
import type { Gap } from '#lib/domain/diagnosis/types.ts';
import type { ExamId, GroupId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { isOfKind, progressKey } from '#lib/domain/practice/progress-key.ts';
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
import { proofOf, type Proof } from '#lib/domain/proof.ts';
import { latestFirst, rightDaysOf, slipsOf, type Slip } from '#lib/domain/repair/retest.ts';
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
	/** How many kinds of scenario were asked. */
	readonly families: number;
	/** Days since the sitting on which it was right. */
	readonly rightDays: readonly Day[];
	/** What went wrong since and is not put right, the latest first: with any the group is open. */
	readonly slips: readonly Slip[];
}

export interface Repair {
	/** In the order in which to take them. */
	readonly groups: readonly GroupRepair[];
	/** Those that the repair asks to be right on two days, and those that it asks to be checked. */
	readonly wanted: readonly GroupRepair[];
	readonly check: readonly GroupRepair[];
	readonly done: Readonly<Record<Step, boolean>>;
	/** The step to take now; absent where the repair is closed. */
	readonly current?: Step;
	/** All else is done, and these keep it open, the latest first. */
	readonly slips: readonly Slip[];
	/** It was closed before the first of them. */
	readonly reopened?: true;
}

export interface RepairInput {
	readonly examId: ExamId;
	readonly gap: Gap;
	/** The day of the sitting that the map reads: work proved before it did not reach the report. */
	readonly since: Day;
	readonly proofs: readonly Proof[];
	readonly labs: readonly { readonly id: TaskId; readonly group?: GroupId }[];
	/** Only counted. None where they are not loaded. */
	readonly prompts: readonly { readonly id: string; readonly group: GroupId }[];
	readonly progress: ReadonlyMap<string, Progress>;
	readonly groupOfKey: (key: string) => GroupId | undefined;
	/** This app can ask it again: what it cannot is no slip, since nobody could put it right. */
	readonly canAsk?: (key: string) => boolean;
}

/**
 * The state of a repair. Diagnosed: something is known about the domain. Rebuilt: a first group is proved. Proved: all
 * of them are. Retested: each group was right on two different days, by new scenarios or by prompts, and nothing slipped
 * since. Where the bar holds, only the groups that the report's list names are asked for.
 */
export function repairOf(input: RepairInput): Repair {
	const { gap } = input;
	const groups = gap.groups.map(({ group }) => groupRepair(group, input));
	const asked = askedTopics(gap);
	const wanted = groups.filter(({ group }) => asked.right.includes(group));
	const check = groups.filter(({ group }) => asked.check.includes(group));
	const rightOften = ({ rightDays }: GroupRepair) => rightDays.length >= daysToRetain;
	const done: Record<Step, boolean> = {
		diagnose: gap.standing !== 'unknown' || gap.open || gap.checks > 0,
		rebuild: check.length === 0 || check.some(({ by }) => by !== undefined),
		prove: check.every(({ by }) => by !== undefined),
		retest: wanted.every((group) => rightOften(group) && group.slips.length === 0)
	};
	const current = steps.find((step) => !done[step]);
	const slips =
		done.prove && wanted.every(rightOften) ? wanted.flatMap((group) => group.slips).sort(latestFirst) : [];
	const first = slips.at(-1);
	const reopened = first !== undefined && first.day > closedOn(wanted, input) ? true : undefined;
	return compact({ groups, wanted, check, done, current, slips, reopened });
}

/** The day on which the last group was both proved and right often enough. */
function closedOn(groups: readonly GroupRepair[], { proofs, since }: RepairInput): Day {
	const days = groups.flatMap(({ group, rightDays }) => {
		const own = proofs.filter((proof) => proof.group === group && proof.day >= since);
		const proved = own.filter(({ day }) => proofOf(own.filter((proof) => proof.day <= day)) !== undefined);
		return [rightDays[daysToRetain - 1] ?? since, proved.map(({ day }) => day).sort()[0] ?? since];
	});
	return days.sort().at(-1) ?? since;
}

function groupRepair(group: GroupId, input: RepairInput): GroupRepair {
	const { examId, since, proofs, labs, prompts, progress, groupOfKey, canAsk = () => true } = input;
	const own = proofs.filter((proof) => proof.group === group && proof.day >= since);
	const asks = prompts.filter((prompt) => prompt.group === group);
	const known = [...progress.values()].filter(({ key }) => groupOfKey(key) === group);
	return compact({
		group,
		labs: labs
			.filter((lab) => lab.group === group)
			.map(({ id }) => compact({ task: id, by: proofOf(own.filter(({ task }) => task === id)) })),
		by: proofOf(own),
		prompts: asks.length,
		asked: asks.filter(({ id }) => progress.has(progressKey(examId, { prompt: id }))).length,
		families: known.filter(({ key }) => isOfKind(key, 'family')).length,
		rightDays: rightDaysOf(known, since),
		slips: slipsOf(
			known.filter(({ key }) => canAsk(key)),
			since
		)
	});
}

/** The first wanted group whose work is not proved, the report's list first. */
export const nextGroup = ({ check }: Repair): GroupRepair | undefined =>
	check.find(({ by }) => by === undefined);

/** How one topic stands in a step; `skipped`: the repair doesn't ask for it. */
export type StepState = 'done' | 'now' | 'ahead';
/** What a topic takes: its bar where the report has none yet, its lab if it needs one, and right answers on two days. */
export type TopicStep = 'bar' | 'lab' | 'first' | 'second';

/** Returns the steps that a topic needs, in their order. */
export function topicSteps({ check, done }: Repair, topic: GroupRepair): readonly [TopicStep, StepState][] {
	const { by, rightDays, slips } = topic;
	const states: [TopicStep, StepState][] = [
		...(done.diagnose ? [] : [['bar', 'ahead'] as [TopicStep, StepState]]),
		...(by !== undefined || check.includes(topic)
			? [['lab', by === undefined ? 'ahead' : 'done'] as [TopicStep, StepState]]
			: []),
		['first', rightDays.length > 0 ? 'done' : 'ahead'],
		['second', rightDays.length >= daysToRetain && slips.length === 0 ? 'done' : 'ahead']
	];
	const now = states.find(([, state]) => state === 'ahead');
	if (now) now[1] = 'now';
	return states;
}

/** Returns how much of each wanted topic is done, from 0 to 1: the share of the steps that it needs. */
export const topicShares = (repair: Repair): readonly number[] =>
	repair.wanted.map((topic) => {
		const states = topicSteps(repair, topic);
		return states.filter(([, state]) => state === 'done').length / states.length;
	});

/** How many of the wanted topics need nothing more. */
export const topicsFixed = (repair: Repair): number =>
	topicShares(repair).filter((share) => share === 1).length;
