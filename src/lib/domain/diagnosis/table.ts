// The decision table: from a score and bars to days of work and a pattern. Our judgment, said to be: the issuer publishes no such rule.
// A longer bar or a higher score never asks for more: each row and each column only grows. docs/plan.md has the reasons.
import { isVeryShort, limits, spreadOf, type Bars } from '#lib/domain/diagnosis/bars.ts';
import type { Bar } from '#lib/domain/attempt.ts';
import { thousandths, type Exam } from '#lib/domain/exam.ts';
import type { Pattern, Span, Standing } from '#lib/domain/diagnosis/types.ts';

/** What the table reads of a report. */
export interface Facts {
	/** How far the score is below the pass mark, in thousandths of the scale; `undefined` without a score. */
	readonly missing: number | undefined;
	/** Counts of areas. */
	readonly known: number;
	readonly unknown: number;
	readonly short: number;
	readonly noBar: number;
	/** How far the known bars lie apart. */
	readonly spread: number;
}

/**
 * Near the pass mark; far enough that the report's list counts; so far that two short bars are a broad fail; so far that large areas are
 * checked although their bars aren't short (`lowScore`, the others from `lowest`), and that short and unknown areas get one topic more
 * (`low`, large ones from `veryLow`). In thousandths of the scale.
 */
export const bands = {
	near: 50,
	listed: 75,
	far: 100,
	lowScore: 150,
	low: 200,
	veryLow: 250,
	lowest: 300
} as const;

/** Days of work: a row by how much the score misses, a column by how many bars count as short, four and more together. */
const days: readonly { readonly upTo: number; readonly days: readonly number[] }[] = [
	{ upTo: 25, days: [3, 3, 5, 7, 7] },
	{ upTo: 50, days: [3, 3, 6, 9, 10] },
	{ upTo: 75, days: [4, 5, 7, 10, 10] },
	{ upTo: 100, days: [5, 6, 8, 11, 11] },
	{ upTo: 150, days: [6, 7, 10, 12, 12] },
	{ upTo: 200, days: [7, 8, 11, 13, 13] },
	{ upTo: 250, days: [8, 9, 12, 14, 14] },
	{ upTo: 275, days: [9, 10, 13, 16, 16] },
	{ upTo: 300, days: [11, 12, 15, 18, 18] },
	{ upTo: 325, days: [13, 14, 17, 20, 20] },
	{ upTo: 350, days: [15, 16, 19, 22, 22] },
	{ upTo: Infinity, days: [17, 18, 21, 24, 24] }
];
/** From so many days on, a repair is broad. */
const broadFrom = 10;
/** One short bar that is missing altogether asks for more than three days. */
const missingBar = 5;
/** Without a score it is taken to be neither near nor far. */
const usualMissing = bands.far;

export interface Line {
	readonly pattern: Pattern;
	readonly when: (facts: Facts, days: number) => boolean;
}

/** The first line that matches counts. The last always matches. */
export const table: readonly Line[] = [
	{
		pattern: 'unread',
		when: ({ known, unknown, short }) => known === 0 || (unknown >= 2 && short === 0)
	},
	{
		pattern: 'near',
		when: ({ missing = usualMissing, short, noBar, unknown }) =>
			missing <= bands.near && short === 1 && noBar === 0 && unknown < 2
	},
	{
		pattern: 'level',
		when: ({ short }) => short === 0
	},
	{
		pattern: 'broad',
		when: ({ short, unknown }, days) => days >= broadFrom && short + unknown >= 2
	},
	{
		pattern: 'focused',
		when: () => true
	}
];

/** Returns the columns of the table, read off a report. */
export function factsOf(scale: Exam['score'], score: number | undefined, bars: Bars, short: number): Facts {
	const all = [...bars.values()];
	const unknown = all.filter((bar) => bar === 'unsure').length;
	return {
		missing: score === undefined ? undefined : (scale.pass - score) / thousandths(scale, 1),
		known: all.length - unknown,
		unknown,
		short,
		noBar: all.filter((bar) => bar === 'none').length,
		spread: spreadOf(bars)
	};
}

/** Returns the days of work that a report asks for: two unknown bars count as one short one. */
export function daysFor({ missing = usualMissing, short, unknown, noBar }: Facts): Span {
	const column = Math.min(4, short + Math.floor(unknown / 2));
	const least = days.find(({ upTo }) => missing <= upTo)!.days[column]!;
	const from = noBar > 0 ? Math.max(least, missingBar) : least;
	return { from, to: from };
}

/** From three short bars on, or without a score, at least so many study days; with a very low score, whatever the bars. */
const leastStudyDays = { from: 3, days: 10, near: 9, veryLow: 12, lowest: 14 } as const;

/** Returns how many study days a report asks for at least, whatever the days of work. Nothing where these decide. */
export function studyDaysFor({ missing, short }: Facts): { readonly studyDays?: number } {
	if (missing === undefined) return { studyDays: leastStudyDays.days };
	if (missing > bands.lowest) return { studyDays: leastStudyDays.lowest };
	if (missing > bands.veryLow) return { studyDays: leastStudyDays.veryLow };
	if (short < leastStudyDays.from) return {};
	return { studyDays: missing <= bands.near ? leastStudyDays.near : leastStudyDays.days };
}

/** The days of work are for that many minutes a day. Far below the pass mark more is missing than the bars show. */
const workDay = 75;
const leastMinutes = { low: 15 * 60, veryLow: 20 * 60, lowest: 25 * 60 } as const;

/** Returns how many minutes of study a report asks for at least: with fewer a day, the work takes more days. */
export function studyMinutesFor(facts: Facts): number {
	const { missing = usualMissing } = facts;
	if (missing > bands.veryLow) return missing > bands.lowest ? leastMinutes.lowest : leastMinutes.veryLow;
	return Math.max(daysFor(facts).from * workDay, missing > bands.low ? leastMinutes.low : 0);
}

/** Returns the line of the table that a report matches. */
export const matchLine = (facts: Facts): Line => {
	const { from } = daysFor(facts);
	return table.find(({ when }) => when(facts, from))!;
};

/** Bars that are alike, unknown, or hold although the score is low don't say where to begin: questions have to. */
export const explainsLittle = ({ missing = usualMissing, short, unknown, spread }: Facts): boolean =>
	unknown >= 2 ||
	(short === 0 && (missing > bands.near || spread <= limits.spread)) ||
	(short === 1 && missing > bands.far);

/** What decides how many topics of an area have to be checked. */
export interface AreaFacts {
	readonly standing: Standing;
	readonly bar: Bar;
	/** It has one of the larger shares of the exam. */
	readonly heavy: boolean;
	/** How many of its topics the report's list names. */
	readonly listed: number;
	/** How many topics it has. */
	readonly topics: number;
}

/**
 * Returns how many topics of an area to check by a lab before the exam. It depends on the area and the score alone, so that a longer bar
 * never adds labs elsewhere.
 */
export function checksFor(
	{ standing, bar, heavy, listed, topics }: AreaFacts,
	{ missing = usualMissing, unknown }: Facts
): number {
	const when = (holds: boolean) => Number(holds);
	// Far below the pass mark one topic more: the smaller areas first, so that no point of the score is a cliff.
	const low = when(missing > (heavy ? bands.veryLow : bands.low));
	switch (standing) {
		case 'short':
			return Math.min(
				topics,
				2 + when(heavy && missing > bands.near) + when(missing > bands.far && isVeryShort(bar)) + low
			);
		case 'unknown':
			return unknown >= 2 || missing > bands.near
				? 1 + when(heavy && unknown >= 2 && missing > bands.near) + low
				: 0;
		case 'held':
			return Math.max(
				missing > bands.listed ? listed : 0,
				when(missing > (heavy ? bands.lowScore : bands.lowest))
			);
	}
}
