// The order in which things wait to be asked: the urgent first, then what is due; among equals the groups take turns.
import type { GroupId } from '#lib/domain/exam.ts';
import { askedKinds, comingBack } from '#lib/domain/practice/due-today.ts';
import { dueDay, urgencies, urgencyOf } from '#lib/domain/practice/spacing.ts';
import { inTurns } from '#lib/domain/practice/round-robin.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { Day } from '#lib/domain/time/day.ts';

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

const asText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * All of them. First what was missed, the most urgent first; then what the person wrote; then what is due and what is new in
 * turns, so that neither waits for all of the other; last, by its day, what is not due, or due beyond what a day takes.
 * Within each the groups take turns. The same input gives the same order.
 */
export function ranked<T extends Waiting>(waiting: readonly T[], standing: Standing): readonly Ranked<T>[] {
	const { progress, today, exam } = standing;
	const asked = waiting.flatMap(({ key }) => progress.get(key) ?? []);
	const back = new Set(
		askedKinds.flatMap((kind) => comingBack(asked, kind, today, exam).today.map(({ key }) => key))
	);
	const rows = waiting.map((one) => {
		const known = progress.get(one.key);
		const urgency = urgencies.indexOf(urgencyOf(known));
		const own = known === undefined && one.written !== undefined;
		const due = own ? one.written < today : known === undefined || back.has(one.key);
		return { one, known, urgency, own, due, first: due && urgency === 0 };
	});
	type Row = (typeof rows)[number];
	const isNew = urgencies.indexOf('new');
	const take = (fits: (row: Row) => boolean) => grouped(rows.filter(fits), standing);
	const missed = urgencies
		.slice(0, isNew)
		.flatMap((_, urgency) => take((row) => row.due && row.urgency === urgency));
	const written = take(({ due, own }) => due && own);
	const due = take((row) => row.due && row.urgency > isNew);
	const fresh = take((row) => row.due && row.urgency === isNew && !row.own);
	// What was met today comes last of all: asked again in one sitting it shows nothing.
	const day = ({ known, one }: Row): string =>
		`${known?.lastDay === today ? 'later' : ''}${known ? dueDay(known, today, exam) : (one.written ?? '')}`;
	const rest = take((row) => !row.due).toSorted((a, b) => asText(day(a), day(b)));
	return [...missed, ...written, ...inTurns(due, fresh), ...rest].map(({ one, due: on, first }) => ({
		...one,
		due: on,
		first
	}));
}

/** Equals, longest not seen first in each group, the groups in turns: by their need, a short one twice as often. */
function grouped<R extends { readonly one: Waiting; readonly known: Progress | undefined }>(
	rows: readonly R[],
	{ order, short }: Standing
): readonly R[] {
	const place = new Map(order.map((group, index) => [group, index]));
	const placeOf = ({ one }: R) => place.get(one.group) ?? order.length;
	const seen = ({ known }: R) => known?.lastDay ?? '';
	const before = new Map<GroupId, number>();
	return rows
		.toSorted((a, b) => asText(seen(a), seen(b)) || asText(a.one.key, b.one.key))
		.map((row) => {
			const { group } = row.one;
			const count = before.get(group) ?? 0;
			before.set(group, count + 1);
			return { row, turn: short?.has(group) ? count : 2 * count + 1 };
		})
		.sort((a, b) => a.turn - b.turn || placeOf(a.row) - placeOf(b.row))
		.map(({ row }) => row);
}
