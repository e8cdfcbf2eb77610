// How urgent each thing is: what was missed, then what is due and what is new in turns, then the rest.
import type { GroupId } from '#lib/domain/exam.ts';
import { askedKinds, dueOn } from '#lib/domain/practice/due-today.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { dueDay, urgencies, urgencyOf } from '#lib/domain/practice/spacing.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A prompt or a family, as far as its place in the order depends on it. */
export interface Candidate {
	/** As in `Progress`. */
	readonly key: string;
	/** The person wrote it on that day: not asked on it, and then before what is new as well. */
	readonly written?: Day;
}

export interface Practiced {
	/** By the key of what was answered. */
	readonly progress: ReadonlyMap<string, Progress>;
	readonly today: Day;
	readonly exam?: Day;
}

export type Prioritized<T> = T & {
	/** It should be asked today. */
	readonly due: boolean;
	/** It was sure and wrong: it hides best, so nothing comes before it. */
	readonly first: boolean;
};

/** Compares two texts by their characters. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two lists as one, each in its order: one of the first, one of the second, and so on; what is over comes last. */
export const inTurns = <T>(first: readonly T[], second: readonly T[]): readonly T[] =>
	Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [
		...first.slice(index, index + 1),
		...second.slice(index, index + 1)
	]).flat();

/** Returns the keys that are due today, the most urgent first, and no more than a day takes. */
export const dueToday = (
	candidates: readonly Candidate[],
	{ progress, today, exam }: Practiced
): ReadonlySet<string> => {
	const asked = candidates.flatMap(({ key }) => progress.get(key) ?? []);
	return new Set(askedKinds.flatMap((kind) => dueOn(asked, kind, today, exam).today.map(({ key }) => key)));
};

export interface PriorityOptions<T> {
	/** As `dueToday` gives them. */
	readonly due: ReadonlySet<string>;
	/** The order among equals. */
	readonly equals: (some: readonly T[]) => readonly T[];
	/** Where what is due and what is new take turns, new comes first. */
	readonly newFirst?: boolean;
}

/**
 * Returns all of them. First what was missed, the most urgent first; then what the person wrote; then what is due and what is new in
 * turns, so that neither waits for all of the other; last, by its day, what is not due, or due beyond what a day takes.
 * The same input gives the same order.
 */
export function prioritized<T extends Candidate>(
	candidates: readonly T[],
	{ progress, today, exam }: Practiced,
	{ due, equals, newFirst = false }: PriorityOptions<T>
): readonly Prioritized<T>[] {
	const isNew = urgencies.indexOf('new');
	const rows = new Map(
		candidates.map((one) => {
			const known = progress.get(one.key);
			const own = known === undefined && one.written !== undefined;
			const isDue = own ? one.written < today : known === undefined || due.has(one.key);
			// What was asked today comes last of all: asked again in one sitting it shows nothing.
			const later = known?.lastDay === today ? 'later' : '';
			const day = `${later}${known === undefined ? (one.written ?? '') : dueDay(known, today, exam)}`;
			return [one, { own, due: isDue, urgency: urgencies.indexOf(urgencyOf(known)), day }] as const;
		})
	);
	const row = (one: T) => rows.get(one)!;
	const take = (fits: (of: ReturnType<typeof row>) => boolean) =>
		equals(candidates.filter((one) => fits(row(one))));
	const missed = urgencies
		.slice(0, isNew)
		.flatMap((_, urgency) => take((of) => of.due && of.urgency === urgency));
	const written = take((of) => of.due && of.own);
	const again = take((of) => of.due && of.urgency > isNew);
	const fresh = take((of) => of.due && of.urgency === isNew && !of.own);
	const turns = newFirst ? inTurns(fresh, again) : inTurns(again, fresh);
	const rest = take((of) => !of.due).toSorted((a, b) => byText(row(a).day, row(b).day));
	return [...missed, ...written, ...turns, ...rest].map((one) => {
		const { due: on, urgency } = row(one);
		return { ...one, due: on, first: on && urgency === 0 };
	});
}

export interface GroupNeeds {
	/** Groups in the order in which they need work; others come after. */
	readonly order: readonly GroupId[];
	/** Groups that the report points at: they have a turn before the others, and two for each of theirs. Our judgment. */
	readonly short?: ReadonlySet<GroupId>;
}

/** Equals with the groups in turns: by their need, a short one twice as often; in each group the one not seen for longest first. */
export const groupsInTurns =
	<T extends Candidate & { readonly group: GroupId }>(
		progress: Practiced['progress'],
		{ order, short }: GroupNeeds
	) =>
	(some: readonly T[]): readonly T[] => {
		const placeOf = ({ group }: T) => (order.includes(group) ? order.indexOf(group) : order.length);
		const seen = ({ key }: T) => progress.get(key)?.lastDay ?? '';
		const before = new Map<GroupId, number>();
		return some
			.toSorted((a, b) => byText(seen(a), seen(b)) || byText(a.key, b.key))
			.map((one) => {
				const count = before.get(one.group) ?? 0;
				before.set(one.group, count + 1);
				return { one, turn: short?.has(one.group) ? count : 2 * count + 1 };
			})
			.sort((a, b) => a.turn - b.turn || placeOf(a.one) - placeOf(b.one))
			.map(({ one }) => one);
	};

/** Equals in the order in which they are due; what is not due keeps its order. */
export const inDueOrder =
	<T extends Candidate>(due: ReadonlySet<string>) =>
	(some: readonly T[]): readonly T[] => {
		const places = new Map([...due].map((key, index) => [key, index]));
		const placeOf = ({ key }: T) => places.get(key) ?? due.size;
		return some.toSorted((a, b) => placeOf(a) - placeOf(b));
	};
