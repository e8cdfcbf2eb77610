// What has to be done by the exam: one list that the plan schedules, Ready? checks and the fix list shows.
// Over 200 lines: the whole list in one place is the point of it.
import { askedTopics } from '#lib/domain/diagnosis/asked-topics.ts';
import { isMiddling, isVeryShort, lengthOf, limits } from '#lib/domain/diagnosis/bars.ts';
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { Practice } from '#lib/domain/needs/practice.ts';
import type { LabReason, TaskReason } from '#lib/domain/needs/reasons.ts';
import type { PlanMap } from '#lib/domain/needs/schedule-input.ts';
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
import type { Task, TaskKind } from '#lib/domain/task.ts';

type Gap = PlanMap['gaps'][number];

export interface Need {
	/**
	 * `check`: a topic, by a lab or by reading two. `mock`: a full set, or two halves. `diagnose`: a first half set that shows where to
	 * begin. `light`: for the last day. `study`: reading and pace. `extra`: what is useful once.
	 */
	readonly kind: 'set up' | 'diagnose' | 'check' | 'recall' | 'mixed' | 'mock' | 'study' | 'light' | 'extra';
	/** `core`: Ready? asks for it. `more`: the next best thing. */
	readonly level: 'core' | 'more';
	/** What does it, the first that fits. */
	readonly tasks: readonly Task[];
	/** On how many different days. */
	readonly times: number;
	/** An order of worth, the smaller the more. */
	readonly worth: number;
	readonly domain?: DomainId;
	/** The topics that it checks, or keeps right. */
	readonly topics: readonly GroupId[];
	/** The condition of Ready? that it closes. */
	readonly closes?: 'proved' | 'retained' | 'misses' | 'timed' | 'causes' | 'logistics';
	readonly reason: TaskReason;
}

export interface NeedsInput {
	readonly tasks: readonly Task[];
	readonly diagnosis: PlanMap;
	/** Absent: nothing was practiced. It only changes what is not core. */
	readonly practice?: Pick<Practice, 'missed' | 'solid'> | undefined;
	readonly debriefed?: boolean;
	/** No other attempt is left for months. It only changes what is not core. */
	readonly isLastAttempt?: boolean;
}

/** Where time allows weak areas come once more than Ready? asks for. */
const recallMore = daysToRetain + 1;
/** Topics of an area that are taken before the next area has its turn; of a very short one, one more. */
const together = 2;
/** How often the main cause is drilled. */
const drills = 4;

/** An order of worth, the smaller the more. */
export const worth = {
	logistics: 0,
	review: 1,
	mock: 2,
	setUp: 3,
	diagnose: 4,
	debrief: 5,
	check: 10,
	study: 60,
	mixed: 61,
	recall: 70,
	more: 100,
	/** Topics of areas that hold come after those of short and unknown ones, unless the report's list names them. */
	held: 15,
	/** Other labs of a short or unknown area; main ones, and those of a topic on the report's list, before areas that hold. */
	sibling: 150,
	main: 130,
	named: 131,
	barely: 149,
	/** Areas with a long bar come after all of that, also where Ready? asks for one of their topics. */
	long: 165,
	/** Other labs of an area that holds: after every topic has one. */
	heldSibling: 230
} as const;

/** Returns everything that has to be done by the exam, and what is worth doing beyond, the worthiest first. */
export function needs(input: NeedsInput): readonly Need[] {
	const list = [
		...lightNeeds(input),
		...setNeeds(input),
		...studyNeeds(input),
		...checkNeeds(input),
		...recallNeeds(input),
		...extraNeeds(input)
	];
	const asksLab = list.some(({ kind, level }) => kind === 'check' && level === 'core');
	const setUp = input.tasks.filter(({ lab }) => lab?.setUp === true);
	return [
		...list,
		...when<Need>(setUp.length > 0 && list.some(({ kind }) => kind === 'check'), {
			kind: 'set up',
			level: asksLab ? 'core' : 'more',
			tasks: setUp,
			times: 1,
			worth: asksLab ? worth.setUp : worth.more,
			topics: [],
			reason: { kind: 'lab', because: 'set up' }
		})
	].toSorted((a, b) => a.worth - b.worth);
}

const when = <T>(holds: boolean, value: T): readonly T[] => (holds ? [value] : []);
const ofKind = (tasks: readonly Task[], kind: TaskKind) => tasks.filter((task) => task.kind === kind);

/** Returns the labs of a topic, the likelier first. */
export const labsOf = (tasks: readonly Task[], topic: GroupId): readonly Task[] =>
	tasks.filter(({ kind, group, lab }) => kind === 'lab' && group === topic && lab?.setUp !== true);

/** Sets of questions by size: ten questions, half a set, a full one. */
export const setOf = (tasks: readonly Task[], size: Task['set']): readonly Task[] =>
	tasks.filter(({ kind, set }) => kind === 'timed' && set === size);

function lightNeeds({ tasks }: NeedsInput): readonly Need[] {
	const of = (kind: 'logistics' | 'review'): readonly Need[] =>
		when<Need>(ofKind(tasks, kind).length > 0, {
			kind: 'light',
			level: 'core',
			tasks: ofKind(tasks, kind),
			times: 1,
			worth: worth[kind],
			topics: [],
			...(kind === 'logistics' ? { closes: kind } : {}),
			reason: { kind }
		});
	return [...of('logistics'), ...of('review')];
}

function setNeeds({ tasks, diagnosis }: NeedsInput): readonly Need[] {
	const kind = 'timed';
	const [quarter, half, full] = [setOf(tasks, undefined), setOf(tasks, 'half'), setOf(tasks, 'full')];
	const base = { level: 'core', times: 1, topics: [] } as const;
	return [
		...when<Need>(full.length + half.length > 0, {
			...base,
			kind: 'mock',
			tasks: [...full, ...half],
			worth: worth.mock,
			closes: 'timed',
			reason: { kind, because: 'mock' }
		}),
		...when<Need>(diagnosis.vague && half.length > 0, {
			...base,
			kind: 'diagnose',
			tasks: [...half, ...quarter],
			worth: worth.diagnose,
			closes: 'misses',
			reason: { kind, because: 'diagnose' }
		}),
		...when<Need>(quarter.length > 0, {
			...base,
			kind: 'mixed',
			level: diagnosis.vague ? 'more' : 'core',
			tasks: quarter,
			worth: worth.mixed,
			closes: 'misses',
			reason: { kind, because: 'mixed' }
		})
	];
}

function studyNeeds({ tasks, diagnosis, debriefed = true }: NeedsInput): readonly Need[] {
	const flagged = (flag: string) => diagnosis.flags.some(({ id }) => id === flag);
	const level = diagnosis.pattern === 'level';
	const isMain = diagnosis.flags.some(({ id, main }) => id === 'misread' && main === true);
	const of = (
		kind: 'reading' | 'pace' | 'debrief',
		reason: TaskReason,
		holds: boolean,
		times = 1
	): readonly Need[] =>
		when<Need>(holds && ofKind(tasks, kind).length > 0, {
			kind: 'study',
			level: 'core',
			tasks: ofKind(tasks, kind),
			times,
			worth: kind === 'debrief' ? worth.debrief : worth.study,
			topics: [],
			closes: 'causes',
			reason
		});
	const reading = flagged('misread') ? 'noted' : level ? 'level' : 'stuck';
	return [
		...of('debrief', { kind: 'debrief' }, !debriefed),
		...of(
			'reading',
			{ kind: 'reading', because: reading },
			level || flagged('stuck') || flagged('misread'),
			isMain ? drills : 1
		),
		...of('pace', { kind: 'pace' }, level || flagged('pacing'), flagged('pacing') ? drills : 1)
	];
}

function checkNeeds({ tasks, diagnosis, practice, isLastAttempt = false }: NeedsInput): readonly Need[] {
	const stuck = diagnosis.flags.some(({ id }) => id === 'stuck');
	return diagnosis.gaps.flatMap((gap, rank) => {
		const { check } = askedTopics(gap);
		const length = lengthOf(gap.bar) ?? 0;
		return gap.groups.flatMap(({ group, reasons }, place): readonly Need[] => {
			const labs = labsOf(tasks, group);
			if (labs.length === 0) return [];
			const core = check.includes(group);
			const missed = practice?.missed.includes(group) === true;
			const listed = reasons.includes('listed');
			const most = diagnosis.pattern === 'broad' ? together : 1;
			const middling = gap.standing === 'held' && place < most && isMiddling(gap.bar);
			const breadth = isForBreadth(diagnosis, gap, place, isLastAttempt);
			const isHeld = gap.standing === 'held' && !missed && !listed;
			const isExtra = isHeld && !middling && !breadth;
			// Of areas that hold, each has one before any has two.
			const turn = isExtra ? 1 : together;
			const atOnce = turn + Number(isVeryShort(gap.bar));
			const round = place < atOnce ? 0 : 1 + Math.floor((place - atOnce) / turn);
			const base = core
				? worth.check
				: worth.more + 10 * (missed ? 0 : listed || gap.standing === 'short' ? 1 : 2);
			const isLong = length >= limits.long;
			const late = core || !isExtra ? 0 : place === 0 && !isLong ? together : 2 * together;
			const from = !isHeld ? base : isLong || late > 0 ? worth.long + 10 * late : base + worth.held;
			// The main labs of an area that barely holds come after those of short ones, and before their side labs.
			const isBarely = isExtra && !core && isMiddling(gap.bar) && labs[0]!.lab?.main === true;
			return [
				{
					kind: 'check',
					level: core ? 'core' : 'more',
					tasks: labs,
					times: 1,
					// Two topics of the first area, two of the next, then the third ones.
					worth: isBarely ? worth.barely + rank / 10 + place / 100 : from + round * 5 + rank + place / 10,
					domain: gap.domain,
					topics: [group],
					closes: 'proved',
					reason: missed
						? { kind: 'lab', because: 'missed', domain: gap.domain }
						: labReason(diagnosis, gap, {
								listed,
								felt: reasons.includes('felt'),
								stuck,
								core,
								middling,
								breadth
							})
				}
			];
		});
	});
}

/** So many days of work: the score is below 600. */
const breadthFrom = 6;

/** Whether a topic of an area that holds is checked because the bars don't explain how low the score is. */
function isForBreadth(
	{ low, veryLow, vague, days, gaps, close }: PlanMap,
	{ standing, bar }: Gap,
	place: number,
	isLastAttempt: boolean
): boolean {
	const unknown = gaps.filter((gap) => gap.standing === 'unknown').length;
	const asks = low || (isLastAttempt && !close) || (vague && unknown < 2 && days.from >= breadthFrom);
	const more = Number(veryLow) * (isLastAttempt ? 2 : 1);
	return asks && standing === 'held' && (lengthOf(bar) ?? 0) < limits.long && place < together + more;
}

/** Returns why a lab of a topic is in the plan. */
function labReason(
	map: PlanMap,
	gap: Gap,
	{
		listed,
		felt,
		stuck,
		core,
		middling,
		breadth
	}: Readonly<Record<'listed' | 'felt' | 'stuck' | 'core' | 'middling' | 'breadth', boolean>>
): LabReason {
	const { domain } = gap;
	const kind = 'lab';
	if (map.unmoved.some((one) => one.domain === domain) || (stuck && gap.standing === 'short'))
		return { kind, because: 'another way', domain };
	if (listed) return { kind, because: 'group listed' };
	if (gap.standing === 'unknown') return { kind, because: 'bar unknown', domain };
	if (gap.standing === 'held')
		return {
			kind,
			because:
				core || (breadth && map.low)
					? 'low score'
					: breadth
						? map.vague
							? 'unexplained'
							: 'last attempt'
						: middling
							? 'middling'
							: 'bar held',
			domain,
			felt
		};
	if (gap.bar === 'none') return { kind, because: 'no bar', domain, felt };
	const lengths = map.gaps.flatMap((one) => (one.standing === 'short' ? (lengthOf(one.bar) ?? []) : []));
	const length = lengthOf(gap.bar);
	if (length !== Math.min(...lengths)) return { kind, because: 'short', domain, felt };
	const alone = lengths.filter((other) => other === length).length === 1;
	return { kind, because: alone ? 'shortest' : 'one of the shortest', domain, felt };
}

function recallNeeds({ tasks, diagnosis }: NeedsInput): readonly Need[] {
	return diagnosis.gaps.flatMap((gap, rank): readonly Need[] => {
		const own = ofKind(tasks, 'recall').filter(({ domain }) => domain === gap.domain);
		if (own.length === 0) return [];
		const topics = askedTopics(gap).right;
		const weak = topics.length > 0;
		return [
			{
				kind: 'recall',
				level: weak ? 'core' : 'more',
				tasks: own,
				times: weak ? daysToRetain : recallMore,
				worth: worth.recall + rank + (weak ? 0 : worth.more),
				domain: gap.domain,
				topics,
				closes: 'retained',
				reason: { kind: 'recall', because: weak ? 'first' : 'bar held' }
			}
		];
	});
}

function extraNeeds({ tasks, diagnosis, practice }: NeedsInput): readonly Need[] {
	const slowed = diagnosis.flags.some(({ id }) => id === 'slowed');
	const once = (kind: 'sandbox' | 'assessment', at: number, reason: TaskReason): readonly Need[] =>
		when<Need>(ofKind(tasks, kind).length > 0, {
			kind: 'extra',
			level: 'more',
			tasks: ofKind(tasks, kind),
			times: 1,
			worth: worth.more + at,
			topics: [],
			reason
		});
	const siblings = diagnosis.gaps
		.filter(
			(gap) =>
				askedTopics(gap).right.length > 0 ||
				(lengthOf(gap.bar) ?? 0) < limits.long ||
				gap.groups.some(({ reasons }) => reasons.includes('listed'))
		)
		.flatMap((gap, rank) =>
			gap.groups.flatMap(({ group, reasons }, place): readonly Need[] => {
				const labs = labsOf(tasks, group);
				const listed = reasons.includes('listed');
				const pressing = listed || gap.standing !== 'held';
				if (labs.length < 2 || practice?.solid.includes(group) === true) return [];
				return [
					{
						kind: 'extra',
						level: 'more',
						tasks: labs,
						times: labs.length - 1,
						worth:
							(listed ? worth.named : pressing ? worth.sibling : worth.heldSibling) + place / 10 + rank / 100,
						domain: gap.domain,
						topics: [group],
						reason: {
							kind: 'lab',
							because: 'sibling',
							domain: gap.domain,
							...(pressing ? { pressing: true as const } : {})
						}
					}
				];
			})
		);
	return [
		...once('sandbox', slowed ? 5 : 95, { kind: 'sandbox', because: slowed ? 'noted' : 'once' }),
		...once('assessment', 96, { kind: 'assessment' }),
		...siblings
	];
}
