// The end of a session: counts with their size, and nothing that pretends to be a score.
import type { DomainId, Exam, GroupId } from '#lib/domain/exam.ts';
import { gradeVariant } from '#lib/domain/practice/grade.ts';
import { farBehind, itemsIn, usedIn } from '#lib/domain/practice/session/clock.ts';
import { answered, type Response } from '#lib/domain/practice/session/response.ts';
import { variantsIn, type PracticeSession } from '#lib/domain/practice/session/session-state.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { MisconceptionId, Variant } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

/** How many of how many. */
export type Count = Readonly<Record<'right' | 'of', number>>;

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
	/** Answers that were changed before the end, by what that did. */
	readonly changed: { readonly better: number; readonly worse: number; readonly same: number };
	/** Wrong rules that showed more than once, the most frequent first. */
	readonly again: readonly {
		readonly family: string;
		readonly id: MisconceptionId;
		readonly times: number;
	}[];
}

/** Returns how many items of these groups were right, of all that were asked: what was asked and not answered isn't right. */
export function countIn({ groups, unansweredIn }: Outcome, ids: readonly GroupId[]): Count {
	const sum = (one: (id: GroupId) => number | undefined) => ids.reduce((all, id) => all + (one(id) ?? 0), 0);
	return {
		right: sum((id) => groups.get(id)?.right),
		of: sum((id) => groups.get(id)?.of) + sum((id) => unansweredIn.get(id))
	};
}

/** One item that was answered. `read`: whether the deciding constraint was tapped, where that was asked. */
interface ItemResult extends Pick<Variant, 'group' | 'family'> {
	readonly right: boolean;
	readonly kind: 'core' | 'edge';
	readonly read: boolean | undefined;
	readonly misconceptions: readonly MisconceptionId[];
}

function itemResults(variant: Variant, response: Response): readonly ItemResult[] {
	const { group, family, items } = variant;
	const { grades, read } = gradeVariant(variant, response);
	return items.map(({ miss }, place) => {
		const { right, misconceptions } = grades[place]!;
		// A miss is what the person calls it; of what is right the family says what it would have been.
		const kind = right ? miss : (response.as ?? miss);
		return { group, family, right, kind, read: read[place], misconceptions };
	});
}

const countOf = (rows: readonly { readonly right: boolean }[]): Count => ({
	right: rows.filter(({ right }) => right).length,
	of: rows.length
});

/** Returns what `sum` makes of the rows of each key, the keys in the order in which they first come. */
function sums<T, K, S>(
	rows: readonly T[],
	keyOf: (row: T) => K,
	sum: (rows: readonly T[]) => S
): ReadonlyMap<K, S> {
	const keys = [...new Set(rows.map(keyOf))];
	return new Map(keys.map((key) => [key, sum(rows.filter((row) => keyOf(row) === key))]));
}

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
	const asked = session.responses.flatMap((response, at) => {
		const variant = variants[at];
		return variant === undefined ? [] : [{ variant, response }];
	});
	const rows = asked.flatMap(({ variant, response }) =>
		answered(response) ? itemResults(variant, response) : []
	);
	const changes = asked.map(({ variant, response }) => answered(response) && changeOf(variant, response));
	const changed = (to: keyof Outcome['changed']) => changes.filter((one) => one === to).length;
	const beliefs = rows.flatMap(({ family, misconceptions }) => misconceptions.map((id) => ({ family, id })));
	const passed = itemsIn({
		steps: session.steps.filter((step, at) => 'family' in step && variants[at] === undefined)
	});
	const ofKind = (some: readonly ItemResult[], kind: ItemResult['kind']) =>
		countOf(some.filter((row) => row.kind === kind));
	return {
		all: countOf(rows),
		unanswered: itemsIn({ steps: variantsIn(session) }) - passed - rows.length,
		passed,
		groups: sums(rows, ({ group }) => group, countOf),
		unansweredIn: sums(
			asked.filter(({ response }) => !answered(response)),
			({ variant }) => variant.group,
			(some) => some.reduce((sum, { variant }) => sum + variant.items.length, 0)
		),
		missed: sums(
			rows.filter(({ right }) => !right),
			({ group }) => group,
			(some) => ({ core: ofKind(some, 'core').of, edge: ofKind(some, 'edge').of })
		),
		core: ofKind(rows, 'core'),
		edge: ofKind(rows, 'edge'),
		read: countOf(rows.flatMap(({ read }) => (read === undefined ? [] : [{ right: read }]))),
		changed: { better: changed('better'), worse: changed('worse'), same: changed('same') },
		again: [
			...sums(
				beliefs,
				({ family, id }) => `${family} ${id}`,
				(some) => ({ ...some[0]!, times: some.length })
			).values()
		]
			.filter(({ times }) => times > 1)
			.sort((a, b) => b.times - a.times)
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
		const sum = (counts: readonly (number | undefined)[]) =>
			counts.reduce<number>((total, count = 0) => total + count, 0);
		const core = sum(own.map((group) => missed.get(group.id)?.core));
		const edge = sum(own.map((group) => missed.get(group.id)?.edge));
		const asked = sum(own.map((group) => groups.get(group.id)?.of));
		return asked >= enoughAsked && edge > core ? [{ domain: id, core, edge }] : [];
	});
