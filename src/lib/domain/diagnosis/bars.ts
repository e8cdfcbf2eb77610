// Which bars of a report are known, and which of those are short.
import type { Bar, Section } from '#lib/domain/attempt.ts';
import type { ShortBecause } from '#lib/domain/diagnosis/types.ts';
import { weightOf, type DomainId, type Exam } from '#lib/domain/exam.ts';

/** Our own judgment, in points of the track from 0 to 100. The report gives no such limits. */
export const limits = {
	/** Below half of the track a bar is short whatever the others do. */
	short: 50,
	/** Bars that lie within so much of each other say nothing against each other. */
	spread: 20,
	/** Read by eye, bars so near to the lowest cannot be told from it. */
	nearLowest: 10,
	/** Where the lowest are short only beside the others, more than two would be no focus. */
	lowestAtMost: 2,
	/** Below this a bar is too short to call a report level. */
	level: 40
} as const;

export type Bars = ReadonlyMap<DomainId, Bar>;

/** A bar's length. No bar at all is the shortest; unknown has none. */
export const lengthOf = (bar: Bar): number | undefined =>
	bar === 'unsure' ? undefined : bar === 'none' ? 0 : bar;

/** One bar for each domain of the exam. A domain left out, or given twice and differently, is not known. */
export const barsOf = (exam: Exam, sections: readonly Section[]): Bars =>
	new Map(
		exam.domains.map(({ id }) => {
			const given = new Set(sections.filter((section) => section.domain === id).map(({ bar }) => bar));
			return [id, given.size === 1 ? [...given][0]! : 'unsure'];
		})
	);

/** The lengths that the report shows: neither unknown nor missing. */
export const shownOf = (bars: Bars): readonly number[] =>
	[...bars.values()].filter((bar) => typeof bar === 'number');

/** How far the shown bars lie apart; 0 where fewer than two are shown. */
export const spreadOf = (shown: readonly number[]): number =>
	shown.length < 2 ? 0 : Math.max(...shown) - Math.min(...shown);

/** The middle of the known lengths, a missing bar counting as 0. */
function medianOf(bars: Bars): number {
	const known = [...bars.values()].flatMap((bar) => lengthOf(bar) ?? []).sort((a, b) => a - b);
	const half = known.length / 2;
	return ((known[Math.ceil(half) - 1] ?? 0) + (known[Math.floor(half)] ?? 0)) / 2;
}

function becauseOf(bar: Bar, lowest: number, median: number, apart: boolean): ShortBecause | undefined {
	if (bar === 'unsure') return undefined;
	if (bar === 'none') return 'no bar';
	if (bar < limits.short) return 'below half';
	return apart && bar - lowest <= limits.nearLowest && bar < median ? 'low beside the rest' : undefined;
}

/** The short bars, each with why, in the order of the exam. */
export function shortBars(exam: Exam, bars: Bars): ReadonlyMap<DomainId, ShortBecause> {
	const shown = shownOf(bars);
	const lowest = Math.min(...shown);
	const apart = spreadOf(shown) > limits.spread;
	const median = medianOf(bars);
	const short = [...bars].flatMap(([domain, bar]) => {
		const because = becauseOf(bar, lowest, median, apart);
		return because === undefined ? [] : [[domain, because] as const];
	});
	if (short.length > 0 || !apart) return new Map(short);
	return new Map(
		exam.domains
			.filter(({ id }) => bars.get(id) === lowest)
			.sort((a, b) => weightOf(b) - weightOf(a))
			.slice(0, limits.lowestAtMost)
			.map(({ id }) => [id, 'the lowest'])
	);
}
