// The end of a session: counts with their size, and nothing that pretends to be a score.
import type { DomainId, Exam, GroupId } from '#lib/domain/exam.ts';
import { gradeVariant } from '#lib/domain/practice/grade.ts';
import { farBehind, itemsIn, usedIn } from '#lib/domain/practice/session/clock.ts';
import { answered, type Response } from '#lib/domain/practice/session/response.ts';
import { variantsIn, type PracticeSession } from '#lib/domain/practice/session/session-state.ts';
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
	/** Answers that were changed before the end, by what that did. */
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

/** Counts by key; a key of which nothing was counted has no entry. */
function tallies<K>() {
	const counts = new Map<K, Count>();
	return {
		counts,
		add: (key: K, right: boolean) => void counts.set(key, counted(counts.get(key), right)),
		get: (key: K) => counts.get(key) ?? none
	};
}

/** Returns the seconds an item took on average, by its type. */
const paceOf = (times: ReadonlyMap<AskType, { ms: number; of: number }>): Outcome['pace'] =>
	new Map([...times].map(([type, { ms, of }]) => [type, { seconds: Math.round(ms / of / 1000), of }]));

/** What changing an answer did; nothing where it was not changed. */
function changeOf(variant: Variant, { first, given, read }: Response): keyof Outcome['changed'] | undefined {
	if (first === undefined || JSON.stringify(first) === JSON.stringify(given)) return undefined;
	const [before, after] = [first, given].map((one) => gradeVariant(variant, { given: one, read }).right);
	return before === after ? 'same' : after ? 'better' : 'worse';
}

/** Returns what the variants of a session show. `variants`: one for each step; one that this app cannot make is left out. */
export function outcomeOf(
	session: Pick<PracticeSession, 'steps' | 'responses'>,
	variants: readonly (Variant | undefined)[]
): Outcome {
	const items = { all: none, read: none };
	const kinds = tallies<'core' | 'edge'>();
	const groups = tallies<GroupId>();
	const unansweredIn = new Map<GroupId, number>();
	const missed = new Map<GroupId, Missed>();
	const times = new Map<AskType, { ms: number; of: number }>();
	const changed = { better: 0, worse: 0, same: 0 };
	const beliefs = new Map<string, Outcome['again'][number]>();
	for (const [index, one] of session.responses.entries()) {
		const variant = variants[index];
		if (variant === undefined) continue;
		const { group, family } = variant;
		if (!answered(one)) {
			unansweredIn.set(group, (unansweredIn.get(group) ?? 0) + variant.items.length);
			continue;
		}
		const { grades, read } = gradeVariant(variant, one);
		for (const [place, item] of variant.items.entries()) {
			const { right, misconceptions } = grades[place]!;
			items.all = counted(items.all, right);
			groups.add(group, right);
			// A miss is what the person calls it; of what is right the family says what it would have been.
			const kind = right ? item.miss : (one.as ?? item.miss);
			kinds.add(kind, right);
			if (!right) {
				const before = missed.get(group) ?? { core: 0, edge: 0 };
				missed.set(group, { ...before, [kind]: before[kind] + 1 });
			}
			if (read[place] !== undefined) items.read = counted(items.read, read[place]);
			const time = times.get(item.type) ?? { ms: 0, of: 0 };
			times.set(item.type, { ms: time.ms + one.ms / variant.items.length, of: time.of + 1 });
			for (const id of misconceptions) {
				const key = `${family} ${id}`;
				beliefs.set(key, { family, id, times: (beliefs.get(key)?.times ?? 0) + 1 });
			}
		}
		const change = changeOf(variant, one);
		if (change !== undefined) changed[change] += 1;
	}
	const passed = itemsIn({
		steps: session.steps.filter((step, at) => 'family' in step && variants[at] === undefined)
	});
	return {
		...items,
		unanswered: itemsIn({ steps: variantsIn(session) }) - passed - items.all.of,
		passed,
		groups: groups.counts,
		unansweredIn,
		missed,
		core: kinds.get('core'),
		edge: kinds.get('edge'),
		pace: paceOf(times),
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
export function summaryOf(session: PracticeSession, outcome: Outcome, now: Instant, on: Day): SetSummary {
	const { id, size = 'minutes', limit = 0, behind, exam } = session;
	const { all, unanswered, read } = outcome;
	return {
		id,
		day: on,
		size,
		minutes: Math.min(limit, Math.round(usedIn(session, now) / 6000) / 10),
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

/** Our own judgment: fewer questions of a domain say nothing about it. */
const enoughAsked = 4;

export interface DomainMissed extends Missed {
	readonly domain: DomainId;
}

/**
 * Returns the domains of which enough was asked in the set, and whose misses are mostly edge cases: by the guide's stop rule the work on
 * them may end. A domain without a miss is none of them.
 */
export const mostlyEdge = (
	{ domains }: Pick<Exam, 'domains'>,
	{ groups, missed }: Pick<Outcome, 'groups' | 'missed'>
): readonly DomainMissed[] =>
	domains.flatMap(({ id, groups: own }) => {
		const sum = (count: (group: string) => number) =>
			own.reduce((total, group) => total + count(group.id), 0);
		const core = sum((group) => missed.get(group)?.core ?? 0);
		const edge = sum((group) => missed.get(group)?.edge ?? 0);
		const asked = sum((group) => groups.get(group)?.of ?? 0);
		return asked >= enoughAsked && edge > core ? [{ domain: id, core, edge }] : [];
	});
