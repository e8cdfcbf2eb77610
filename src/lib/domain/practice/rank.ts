// The order in which things wait to be asked: the urgent first, then what is new or due; among equals the groups take turns.
import type { GroupId } from '#lib/domain/exam.ts';
import { askedKinds, comingBack } from '#lib/domain/practice/back.ts';
import { dueDay, urgencies, urgencyOf } from '#lib/domain/practice/due.ts';
import { inTurns } from '#lib/domain/practice/in-turns.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';

/** A prompt or a family, as far as its place in the order depends on it. */
export interface Waiting {
	/** As in `Progress`. */
	readonly key: string;
	readonly group: GroupId;
	/** The person wrote it on that day: not asked on it, and then before what is new as well. */
	readonly written?: Day;
}

export interface Standing {
	/** By the key of what was answered. */
	readonly progress: ReadonlyMap<string, Progress>;
	readonly today: Day;
	readonly exam?: Day;
	/** Groups in the order in which they need work; others come after. */
	readonly order: readonly GroupId[];
	/** Groups that the report points at: they have a turn before the others, and two for each of theirs. Our judgment. */
	readonly short?: ReadonlySet<GroupId>;
}

export type Ranked<T> = T & {
	/** It should be asked today. */
	readonly due: boolean;
	/** It was sure and wrong: it hides best, so nothing comes before it. */
	readonly first: boolean;
};

const newOne = urgencies.indexOf('new');
const asText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * All of them in order: what was missed, then what is new and what was right and is due in turns, so that neither waits for
 * all of the other, then what is due beyond what a day takes, then what is due later. The same input gives the same order.
 */
export function ranked<T extends Waiting>(waiting: readonly T[], standing: Standing): readonly Ranked<T>[] {
	const { progress, today, exam, order, short } = standing;
	const place = new Map(order.map((group, index) => [group, index]));
	const asked = waiting.flatMap(({ key }) => progress.get(key) ?? []);
	const back = new Set(
		askedKinds.flatMap((kind) => comingBack(asked, kind, today, exam).today.map(({ key }) => key))
	);
	const rows = waiting.map((one) => {
		const known = progress.get(one.key);
		const fresh = known === undefined ? one.written : undefined;
		const on = fresh === undefined ? dueDay(known, today, exam) : addDays(fresh, 1);
		return {
			one,
			// Due beyond what a day takes: behind all that is asked today, before what is due later.
			on: on > today ? on : known === undefined || back.has(one.key) ? '' : today,
			urgency: urgencies.indexOf(urgencyOf(known)),
			own: fresh === undefined ? 1 : 0,
			place: place.get(one.group) ?? order.length,
			seen: known?.lastDay ?? ''
		};
	});
	// What is due later waits by its day; an empty text, due now, comes before all of them.
	const alike = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
		asText(a.on, b.on) || a.urgency - b.urgency || a.own - b.own;
	rows.sort((a, b) => alike(a, b) || asText(a.seen, b.seen) || asText(a.one.key, b.one.key));
	const before = new Map<string, number>();
	const turns = rows.map((row) => {
		const { group } = row.one;
		const name = `${row.on} ${row.urgency} ${row.own} ${group}`;
		const count = before.get(name) ?? 0;
		before.set(name, count + 1);
		return { row, turn: short?.has(group) ? count : 2 * count + 1 };
	});
	turns.sort((a, b) => alike(a.row, b.row) || a.turn - b.turn || a.row.place - b.row.place);
	const all = turns.map(({ row }) => row);
	const now = (wanted: (row: (typeof rows)[number]) => boolean) =>
		all.filter((row) => row.on === '' && wanted(row));
	const isHeld = ({ urgency }: (typeof rows)[number]) => urgency > newOne;
	const isFresh = ({ urgency, own }: (typeof rows)[number]) => urgency === newOne && own === 1;
	const inOrder = [
		...now((row) => !isHeld(row) && !isFresh(row)),
		...inTurns(now(isFresh), now(isHeld)),
		...all.filter(({ on }) => on !== '')
	];
	return inOrder.map(({ one, on, urgency }) => ({ ...one, due: on === '', first: urgency === 0 }));
}
