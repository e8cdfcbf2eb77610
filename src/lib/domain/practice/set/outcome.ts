// The end of a set: counts with their size, and nothing that pretends to be a score.
import type { GroupId } from '#lib/domain/exam.ts';
import { farBehind, itemsIn, usedIn } from '#lib/domain/practice/set/clock.ts';
import { judge } from '#lib/domain/practice/set/judge.ts';
import { answered, type RunningSet } from '#lib/domain/practice/set/running.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { AskType, MisconceptionId, Variant } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

/** How many of how many. */
export interface Count {
	readonly right: number;
	readonly of: number;
}

/** Items that were missed in a main rule, and in an edge of one. */
export type Missed = Pick<SetSummary, 'core' | 'edge'>;

export interface Outcome {
	readonly all: Count;
	/** Items that were asked and not answered, and those that another version made: these count neither way. */
	readonly unanswered: number;
	readonly passed: number;
	/** Right of what was answered, by group. */
	readonly groups: ReadonlyMap<GroupId, Count>;
	/** Items that were asked and not answered, by group. */
	readonly unansweredIn: ReadonlyMap<GroupId, number>;
	/** Items of a group that were missed, by what that was. */
	readonly missed: ReadonlyMap<GroupId, Missed>;
	/** Items by what a miss of them would be. */
	readonly core: Count;
	readonly edge: Count;
	/** Taps on the deciding constraint. */
	readonly read: Count;
	/** Seconds an item took on average, by its type, and of how many. */
	readonly pace: ReadonlyMap<AskType, { readonly seconds: number; readonly of: number }>;
	/** Answers that were changed on the way, by what that did. */
	readonly changed: { readonly better: number; readonly worse: number; readonly same: number };
	/** Wrong rules that showed more than once, the most frequent first. */
	readonly again: readonly {
		readonly family: string;
		readonly id: MisconceptionId;
		readonly times: number;
	}[];
}

const none: Count = { right: 0, of: 0 };
const counted = (before: Count | undefined, right: boolean): Count => ({
	right: (before?.right ?? 0) + (right ? 1 : 0),
	of: (before?.of ?? 0) + 1
});

/** What the questions of a set show. `variants`: one for each question; one that this app cannot make is left out. */
export function outcomeOf(
	set: Pick<RunningSet, 'questions' | 'tries'>,
	variants: readonly (Variant | undefined)[]
): Outcome {
	let all = none;
	const kinds = { core: none, edge: none };
	let read = none;
	const groups = new Map<GroupId, Count>();
	const unansweredIn = new Map<GroupId, number>();
	const missed = new Map<GroupId, Missed>();
	const times = new Map<AskType, { ms: number; of: number }>();
	const changed = { better: 0, worse: 0, same: 0 };
	const beliefs = new Map<string, { family: string; id: MisconceptionId; times: number }>();
	for (const [index, one] of set.tries.entries()) {
		const variant = variants[index];
		if (variant === undefined) continue;
		if (!answered(one)) {
			unansweredIn.set(variant.group, (unansweredIn.get(variant.group) ?? 0) + variant.items.length);
			continue;
		}
		const { grades, read: taps, right } = judge(variant, one);
		for (const [place, item] of variant.items.entries()) {
			const grade = grades[place]!;
			all = counted(all, grade.right);
			groups.set(variant.group, counted(groups.get(variant.group), grade.right));
			// A miss is what the person calls it; of what is right the family says what it would have been.
			const kind = grade.right ? item.miss : (one.as ?? item.miss);
			kinds[kind] = counted(kinds[kind], grade.right);
			if (!grade.right) {
				const before = missed.get(variant.group) ?? { core: 0, edge: 0 };
				missed.set(variant.group, { ...before, [kind]: before[kind] + 1 });
			}
			if (taps[place] !== undefined) read = counted(read, taps[place]);
			const time = times.get(item.type) ?? { ms: 0, of: 0 };
			times.set(item.type, { ms: time.ms + one.ms / variant.items.length, of: time.of + 1 });
			for (const id of grade.misconceptions) {
				const key = `${variant.family} ${id}`;
				beliefs.set(key, { family: variant.family, id, times: (beliefs.get(key)?.times ?? 0) + 1 });
			}
		}
		if (one.first !== undefined && JSON.stringify(one.first) !== JSON.stringify(one.given)) {
			const before = judge(variant, { ...one, given: one.first }).right;
			changed[before === right ? 'same' : right ? 'better' : 'worse'] += 1;
		}
	}
	const passed = set.questions.reduce((sum, { items }, at) => sum + (variants[at] ? 0 : items), 0);
	return {
		all,
		unanswered: itemsIn(set) - passed - all.of,
		passed,
		groups,
		unansweredIn,
		missed,
		...kinds,
		read,
		pace: new Map(
			[...times].map(([type, { ms, of }]) => [type, { seconds: Math.round(ms / of / 1000), of }])
		),
		changed,
		again: [...beliefs.values()].filter((one) => one.times > 1).sort((a, b) => b.times - a.times)
	};
}

/** Items missed in a main rule, and in an edge of one. */
export const missedIn = ({ core, edge }: Pick<Outcome, 'core' | 'edge'>): Missed => ({
	core: core.of - core.right,
	edge: edge.of - edge.right
});

/** What stays of a finished set. */
export function summaryOf(set: RunningSet, outcome: Outcome, now: Instant, on: Day): SetSummary {
	const { id, size, limit, behind, exam } = set;
	const { all, unanswered, read } = outcome;
	return {
		id,
		day: on,
		size,
		minutes: Math.min(limit, Math.round(usedIn(set, now) / 6000) / 10),
		allowed: limit,
		items: all.of + unanswered,
		answered: all.of,
		right: all.right,
		...missedIn(outcome),
		misread: read.of - read.right,
		paceKept: unanswered === 0 && behind <= farBehind,
		// Outside exam conditions it stands still while an answer is read, at the least.
		...(exam ? {} : { paused: true as const })
	};
}
