// Which bars of a report are known, and which of those are short.
import type { Bar, Section } from '#lib/domain/attempt.ts';
import type { ShortBecause } from '#lib/domain/diagnosis/types.ts';
import type { DomainId, Exam } from '#lib/domain/exam.ts';

/** Our own judgment, in points of the track from 0 to 100. The report gives no such limits. */
export const limits = {
	/** Below half of the track a bar is short, whatever the others do: so a longer bar never makes another one short. */
	short: 50,
	/** Below a quarter it is very short. */
	veryShort: 25,
	/** Below this a bar that isn't short isn't long either: one topic shows whether it holds. */
	middling: 70,
	/** From here on it's long: the area comes last. */
	long: 75,
	/** Bars that lie within so much of each other say nothing against each other. */
	spread: 20,
	/** Read by eye, bars in the same step can't be told apart. */
	step: 10
} as const;

export type Bars = ReadonlyMap<DomainId, Bar>;

/** A bar's length. No bar at all is the shortest; unknown has none. */
export const lengthOf = (bar: Bar): number | undefined =>
	bar === 'unsure' ? undefined : bar === 'none' ? 0 : bar;

/** Whether a bar ends before the middle. An unknown one isn't known to be short. */
export const isShort = (bar: Bar): boolean => (lengthOf(bar) ?? 100) < limits.short;

/** Whether little of a bar is there. An unknown one isn't known to be short. */
export const isVeryShort = (bar: Bar): boolean => (lengthOf(bar) ?? 100) < limits.veryShort;

/** Whether a bar isn't short, and not long either. */
export const isMiddling = (bar: Bar): boolean => {
	const length = lengthOf(bar);
	return length !== undefined && length >= limits.short && length < limits.middling;
};

/** One bar for each domain of the exam. A domain left out, or given twice and differently, is not known. */
export const barsOf = (exam: Exam, sections: readonly Section[]): Bars =>
	new Map(
		exam.domains.map(({ id }) => {
			const given = new Set(sections.filter((section) => section.domain === id).map(({ bar }) => bar));
			return [id, given.size === 1 ? [...given][0]! : 'unsure'];
		})
	);

/** How far the known bars lie apart, a missing one counting as 0; 0 where fewer than two are known. */
export function spreadOf(bars: Bars): number {
	const lengths = [...bars.values()].flatMap((bar) => lengthOf(bar) ?? []);
	return lengths.length < 2 ? 0 : Math.max(...lengths) - Math.min(...lengths);
}

/** The short bars, each with why, in the order of the exam. */
export const shortBars = (bars: Bars): ReadonlyMap<DomainId, ShortBecause> =>
	new Map(
		[...bars].flatMap(([domain, bar]) => {
			const length = lengthOf(bar);
			if (length === undefined || length >= limits.short) return [];
			return [[domain, bar === 'none' ? 'no bar' : 'below half'] as const];
		})
	);
