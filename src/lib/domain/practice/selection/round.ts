// Which prompts and variants a round asks: the urgent ones first, then what is due, half the time for each kind, all of it mixed.
import type { ExamId, GroupId } from '#lib/domain/exam.ts';
import { progressKey, type Summed } from '#lib/domain/practice/progress-key.ts';
import { interleaved } from '#lib/domain/practice/selection/interleave.ts';
import {
	dueToday,
	groupsInTurns,
	prioritized,
	type Candidate,
	type GroupNeeds,
	type Practiced,
	type Prioritized
} from '#lib/domain/practice/selection/priority.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** What a round needs to know of a prompt. */
export interface Askable {
	readonly id: string;
	readonly group: GroupId;
	/** The person wrote it on that day: not asked on it, and then before what is new as well. */
	readonly written?: Day;
}

/** What a round needs to know of a family. */
export interface Drawable {
	readonly family: FamilyId;
	readonly group: GroupId;
	/** Items in each of its variants: more than one in a case study. */
	readonly items: number;
}

export interface RoundWish extends Practiced, GroupNeeds {
	readonly examId: ExamId;
	readonly prompts: readonly Askable[];
	/** None where they cannot be had: then all is prompts. */
	readonly families?: readonly Drawable[];
	readonly minutes: number;
	/** As the exam gives them. */
	readonly secondsAnItem: number;
	/** The share of the minutes that is for variants, where there is enough of both kinds; half by default. */
	readonly share?: number;
}

type Pick = { readonly group: GroupId } & ({ readonly prompt: string } | { readonly family: FamilyId });

/** Something to ask: a prompt, or a fresh variant of a family. `first`: it was sure and wrong. */
export type Picked = Pick & { readonly first: boolean };

/** To read, decide, say how sure, and compare. Our own measure. */
export const secondsAPrompt = 45;
/** A case study fills at most this part of the time for scenarios. */
const caseShare = 0.5;

type Row = Prioritized<
	Candidate & {
		readonly group: GroupId;
		readonly pick: Pick;
		readonly seconds: number;
		readonly long: boolean;
	}
>;

/** The more pressing of two: due before not due, sure and wrong before all; 0 where the shares decide. */
const pressing = (a: Row, b: Row): number =>
	Number(b.due) - Number(a.due) || Number(b.first) - Number(a.first);

/** The prompts and the variants that may be asked, each in its order. */
function queuesOf(wish: RoundWish): { readonly prompts: Row[]; readonly variants: Row[] } {
	const { examId, minutes, share = 0.5 } = wish;
	const rows = (candidates: readonly Omit<Row, 'due' | 'first'>[]): Row[] => [
		...prioritized(candidates, wish, {
			due: dueToday(candidates, wish),
			equals: groupsInTurns(wish.progress, wish)
		})
	];
	const prompts = wish.prompts.map(({ id, group, written }) => ({
		key: progressKey(examId, { prompt: id }),
		group,
		...(written === undefined ? {} : { written }),
		pick: { group, prompt: id },
		seconds: secondsAPrompt,
		long: false
	}));
	const variants = (wish.families ?? []).map(({ family, group, items }) => ({
		key: progressKey(examId, { family }),
		group,
		pick: { group, family },
		seconds: items * wish.secondsAnItem,
		long: items > 1
	}));
	const fits = ({ seconds, long }: (typeof variants)[number]) =>
		!long || seconds <= minutes * 60 * share * caseShare;
	return { prompts: rows(prompts), variants: rows(variants.filter(fits)) };
}

/** Returns what to ask, the most pressing first: as much as fits, nothing twice. The same input gives the same. */
export function pickRound(wish: RoundWish): readonly Picked[] {
	const { minutes, share = 0.5 } = wish;
	const queues = queuesOf(wish);
	const used = { prompts: 0, variants: 0 };
	const picked: Picked[] = [];
	let left = minutes * 60;
	let cases = 1;
	const fits = ({ seconds, long }: Row) => seconds <= left && (!long || cases > 0);
	for (;;) {
		const prompt = queues.prompts.find(fits);
		const variant = queues.variants.find(fits);
		const next = prompt ?? variant;
		if (next === undefined) return picked;
		const both = prompt !== undefined && variant !== undefined;
		const behind = used.variants * (1 - share) <= used.prompts * share ? -1 : 1;
		const taken = both ? ((pressing(variant, prompt) || behind) < 0 ? variant : prompt) : next;
		const kind = taken === prompt ? 'prompts' : 'variants';
		queues[kind].splice(queues[kind].indexOf(taken), 1);
		picked.push({ ...taken.pick, first: taken.first });
		used[kind] += taken.seconds;
		left -= taken.seconds;
		if (taken.long) cases -= 1;
	}
}

/** A piece of work that is answered one by one. Without `groups` it mixes all; without `session` the plan has none. */
export interface RoundPart {
	readonly session?: string;
	readonly minutes: number;
	readonly groups?: readonly GroupId[] | undefined;
	/** Of those groups the ones that it is most for: first, and more of them. */
	readonly needs?: readonly GroupId[];
	/** As in `RoundWish`. */
	readonly share?: number;
}

/** Something to ask, and the session that it is asked for. */
export type RoundAsk = Picked & { readonly session?: string };

/** The sessions that fit into the minutes, in order, and the minutes that stay. */
export function fitting<T extends { readonly minutes: number }>(
	sessions: readonly T[],
	minutes: number
): { readonly chosen: readonly T[]; readonly left: number } {
	const chosen: T[] = [];
	let left = minutes;
	for (const session of sessions)
		if (session.minutes <= left) {
			chosen.push(session);
			left -= session.minutes;
		}
	return { chosen, left };
}

const first = (some: readonly GroupId[], order: readonly GroupId[]): readonly GroupId[] => [
	...some,
	...order.filter((group) => !some.includes(group))
];

/** What to ask, in order: no prompt and no family twice. `wish.minutes` are those beside the parts; 0 for none. */
export function roundItems(parts: readonly RoundPart[], wish: RoundWish): readonly RoundAsk[] {
	const taken = new Set<string>();
	const keyOf = (one: Summed): string => progressKey(wish.examId, one);
	const take = ({ session, minutes, groups, needs, share }: RoundPart): readonly RoundAsk[] => {
		const fits = ({ group }: { readonly group: GroupId }) => groups === undefined || groups.includes(group);
		const picks = pickRound({
			...wish,
			minutes,
			...(needs === undefined ? {} : { order: first(needs, wish.order), short: new Set(needs) }),
			...(share === undefined ? {} : { share }),
			prompts: wish.prompts.filter((one) => fits(one) && !taken.has(keyOf({ prompt: one.id }))),
			families: (wish.families ?? []).filter((one) => fits(one) && !taken.has(keyOf(one)))
		});
		for (const pick of picks) taken.add(keyOf(pick));
		return picks.map((pick) => (session === undefined ? pick : { ...pick, session }));
	};
	return interleaved([...parts.flatMap(take), ...take({ minutes: wish.minutes })]);
}
