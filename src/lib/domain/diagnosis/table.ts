// The decision table: from a score and bars to a pattern. Our judgment, said to be: the issuer publishes no such rule.
import type { Bar } from '#lib/domain/attempt.ts';
import { limits, shownOf, spreadOf, type Bars } from '#lib/domain/diagnosis/bars.ts';
import { thousandths, type Exam } from '#lib/domain/exam.ts';
import type { LineId, Pattern, Span } from '#lib/domain/diagnosis/types.ts';

/** Where bands of the score begin, in thousandths of the scale below the pass mark. `unknown`: no score. */
const below = { high: 50, middle: 100 } as const;
type Band = 'low' | 'middle' | 'high' | 'unknown';

/** What the table asks of a report. All but the band are counts of domains; `spread` is a length. */
export interface Facts {
	readonly band: Band;
	readonly known: number;
	readonly unknown: number;
	readonly short: number;
	readonly noBar: number;
	readonly belowLevel: number;
	readonly spread: number;
}

interface Range {
	readonly least?: number;
	readonly most?: number;
}
const none: Range = { most: 0 };

/** All named columns hold. */
type Case = { readonly band?: readonly Band[] } & { readonly [K in Exclude<keyof Facts, 'band'>]?: Range };

export interface Line {
	readonly id: LineId;
	readonly pattern: Pattern;
	readonly days: Span;
	/** Any of these. */
	readonly when: readonly Case[];
}

const weak: readonly Band[] = ['low', 'unknown'];
const better: readonly Band[] = ['middle', 'high'];
const mostUnknown: Case = { unknown: { least: 2 }, short: none };

/** The first line that matches holds. The last matches always. */
export const table: readonly Line[] = [
	{
		id: 'unread, far or no score',
		pattern: 'unread',
		days: { from: 10, to: 10 },
		when: [
			{ known: none, band: weak },
			{ ...mostUnknown, band: weak }
		]
	},
	{
		id: 'unread, nearer',
		pattern: 'unread',
		days: { from: 5, to: 9 },
		when: [
			{ known: none, band: better },
			{ ...mostUnknown, band: better }
		]
	},
	{
		id: 'broad by score',
		pattern: 'broad',
		days: { from: 10, to: 14 },
		when: [{ band: ['low'] }]
	},
	{
		id: 'near',
		pattern: 'near',
		days: { from: 3, to: 3 },
		when: [{ band: ['high'], short: { least: 1, most: 1 }, noBar: none, unknown: { most: 1 } }]
	},
	{
		id: 'level by score',
		pattern: 'level',
		days: { from: 3, to: 5 },
		when: [
			{
				band: ['high'],
				unknown: { most: 1 },
				noBar: none,
				belowLevel: none,
				spread: { most: limits.spread }
			}
		]
	},
	{
		id: 'level by bars',
		pattern: 'level',
		days: { from: 3, to: 5 },
		when: [
			{
				band: ['unknown'],
				unknown: { most: 1 },
				noBar: none,
				short: none,
				spread: { most: limits.spread }
			}
		]
	},
	{
		id: 'broad by bars',
		pattern: 'broad',
		days: { from: 10, to: 14 },
		when: [{ short: { least: 3 } }]
	},
	{
		id: 'focused',
		pattern: 'focused',
		days: { from: 5, to: 9 },
		when: [{}]
	}
];

/** The band in which a score lies. */
function bandOf(scale: Exam['score'], score: number | undefined): Band {
	if (score === undefined) return 'unknown';
	const missing = scale.pass - score;
	if (missing <= thousandths(scale, below.high)) return 'high';
	return missing <= thousandths(scale, below.middle) ? 'middle' : 'low';
}

/** The columns of the table, read off a report. */
export function factsOf(scale: Exam['score'], score: number | undefined, bars: Bars, short: number): Facts {
	const all: readonly Bar[] = [...bars.values()];
	const shown = shownOf(bars);
	const unknown = all.filter((bar) => bar === 'unsure').length;
	return {
		band: bandOf(scale, score),
		known: all.length - unknown,
		unknown,
		short,
		noBar: all.filter((bar) => bar === 'none').length,
		belowLevel: shown.filter((length) => length < limits.level).length,
		spread: spreadOf(shown)
	};
}

const columns = ['known', 'unknown', 'short', 'noBar', 'belowLevel', 'spread'] as const;

/** Whether a case of the table holds. */
const holds = (facts: Facts, one: Case): boolean =>
	(one.band?.includes(facts.band) ?? true) &&
	columns.every((column) => {
		const { least = 0, most = Infinity } = one[column] ?? {};
		return facts[column] >= least && facts[column] <= most;
	});

/** The first line of `lines` that matches. The table's own last line always does. */
export const matchLine = (facts: Facts, lines: readonly Line[] = table): Line =>
	lines.find((line) => line.when.some((one) => holds(facts, one))) ?? lines.at(-1)!;
