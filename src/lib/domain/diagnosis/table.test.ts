import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bar } from '#lib/domain/attempt.ts';
import { barsOf, shortBars } from '#lib/domain/diagnosis/bars.ts';
import {
	checksFor,
	daysFor,
	explainsLittle,
	factsOf,
	matchLine,
	studyDaysFor,
	studyMinutesFor,
	table,
	type AreaFacts
} from '#lib/domain/diagnosis/table.ts';
import { offshore } from '#tests/exam/offshore.ts';
import { runs } from '#tests/runs.ts';

const ids = offshore.domains.map(({ id }) => id);
const u = 'unsure';
type Five = readonly (Bar | undefined)[];

/** Bars in the order of the exam: navigation, weather, boat, rules, safety. `undefined`: untouched. */
const sections = (five: Five) =>
	five.flatMap((bar, index) => (bar === undefined ? [] : [{ domain: ids[index]!, bar }]));

function read(score: number | undefined, five: Five, scale = offshore.score) {
	const bars = barsOf(offshore, sections(five));
	const short = shortBars(bars);
	const facts = factsOf(scale, score, bars, short.size);
	return {
		facts,
		pattern: matchLine(facts).pattern,
		days: daysFor(facts).from,
		vague: explainsLittle(facts),
		short: ids.filter((id) => short.has(id)),
		because: [...short.values()]
	};
}

/** The table once more, written straight from docs/plan.md and on its own: a second opinion. */
function naive(
	score: number | undefined,
	five: Five
): { pattern: string; days: number; short: readonly string[] } {
	const bars = ids.map((_, index) => five[index] ?? u);
	const unknown = bars.filter((bar) => bar === u).length;
	const isShort = (bar: Bar) => bar === 'none' || (typeof bar === 'number' && bar < 50);
	const names = ids.filter((_, index) => isShort(bars[index]!));
	const column = Math.min(4, names.length + (unknown >= 4 ? 2 : unknown >= 2 ? 1 : 0));
	const points = score ?? 600;
	const row =
		points >= 675
			? [3, 3, 5, 7, 7]
			: points >= 650
				? [3, 3, 6, 9, 10]
				: points >= 625
					? [4, 5, 7, 10, 10]
					: points >= 600
						? [5, 6, 8, 11, 11]
						: points >= 550
							? [6, 7, 10, 12, 12]
							: points >= 500
								? [7, 8, 11, 13, 13]
								: points >= 450
									? [8, 9, 12, 14, 14]
									: points >= 425
										? [9, 10, 13, 16, 16]
										: points >= 400
											? [11, 12, 15, 18, 18]
											: points >= 375
												? [13, 14, 17, 20, 20]
												: points >= 350
													? [15, 16, 19, 22, 22]
													: [17, 18, 21, 24, 24];
	const days = bars.includes('none') ? Math.max(5, row[column]!) : row[column]!;
	const pattern =
		unknown === 5 || (unknown >= 2 && names.length === 0)
			? 'unread'
			: points >= 650 && names.length === 1 && !bars.includes('none') && unknown < 2
				? 'near'
				: names.length === 0
					? 'level'
					: days >= 10 && names.length + unknown >= 2
						? 'broad'
						: 'focused';
	return { pattern, days, short: names };
}

describe('which bars are short', () => {
	it.each<[string, Five, string[], string[]]>([
		['one below half', [49, 60, 60, 60, 60], ['navigation'], ['below half']],
		['one at half', [50, 60, 60, 60, 60], [], []],
		['one far below the others, and not below half', [50, 90, 95, 90, 95], [], []],
		['no bar beside level ones', ['none', 50, 50, 50, 50], ['navigation'], ['no bar']],
		['no bar at all', ['none', 'none', 'none', 'none', 'none'], ids, ids.map(() => 'no bar')],
		['nothing known', [u, undefined, u, undefined, u], [], []],
		['all short and together', [42, 44, 46, 48, 49], ids, ids.map(() => 'below half')]
	])('%s', (_name, five, short, because) => {
		expect(read(undefined, five)).toMatchObject({ short, because });
	});

	it('takes a domain given twice and differently as unknown, and twice alike as known', () => {
		const twice = (second: Bar) =>
			barsOf(offshore, [
				{ domain: 'weather', bar: 40 },
				{ domain: 'weather', bar: second }
			]).get('weather');
		expect([twice(60), twice(40)]).toEqual(['unsure', 40]);
	});
});

describe('the decision table', () => {
	it.each<[string, number | undefined, Five, string, number]>([
		['nothing but the day', undefined, [], 'unread', 8],
		['no bars, 599', 599, [], 'unread', 10],
		['all not sure, 699', 699, [u, u, u, u, u], 'unread', 5],
		['two not sure and none short, 660', 660, [u, u, 60, 65, 70], 'unread', 3],
		['two known, one short, 640', 640, [30, 65, u, u, u], 'focused', 7],
		['two known, one short, 680: too little for near', 680, [30, 65, u, u, u], 'focused', 5],
		['650, one short', 650, [45, 60, 60, 60, 60], 'near', 3],
		['649, one short', 649, [45, 60, 60, 60, 60], 'focused', 5],
		['590, one short: not a broad one', 590, [40, 70, 75, 80, 70], 'focused', 7],
		['699, one bar at 45, one not sure', 699, [45, 60, 60, 60, u], 'near', 3],
		['655, one bar missing', 655, ['none', 60, 60, 60, 60], 'focused', 5],
		['420 and level: never longer than with one short', 420, [60, 60, 60, 60, 60], 'level', 11],
		['390, one short: one area, whatever the days', 390, [30, 60, 60, 60, 60], 'focused', 14],
		['640, all at 55', 640, [55, 55, 55, 55, 55], 'level', 4],
		['699, all at 45', 699, [45, 45, 45, 45, 45], 'focused', 7],
		['649, all at 45', 649, [45, 45, 45, 45, 45], 'broad', 10],
		['620, two short', 620, [30, 40, 80, 80, 80], 'focused', 8],
		['620, three short', 620, [30, 40, 40, 80, 80], 'broad', 11],
		['690, three short', 690, [30, 40, 40, 80, 80], 'focused', 7],
		['599, two short', 599, [30, 40, 80, 80, 80], 'broad', 10],
		['480, all short', 480, [30, 20, 40, 10, 45], 'broad', 14],
		['no score, three short', undefined, [30, 40, 40, 80, 80], 'broad', 11]
	])('%s', (_name, score, five, pattern, days) => {
		expect(read(score, five)).toMatchObject({ pattern, days });
	});

	const lengths: readonly Bar[] = [u, 'none', 24, 25, 49, 50, 71];
	const scores = [
		undefined,
		1,
		399,
		400,
		449,
		450,
		499,
		500,
		549,
		550,
		599,
		600,
		624,
		625,
		649,
		650,
		674,
		675,
		699
	];
	const fives = ids.reduce<Bar[][]>(
		(all) => all.flatMap((five) => lengths.map((bar) => [...five, bar])),
		[[]]
	);

	it('agrees with a second reading of it on every combination of the corners, and uses every line', () => {
		const used = new Set<string>();
		const differ: unknown[] = [];
		for (const five of fives)
			for (const score of scores) {
				const { pattern, days, short } = read(score, five);
				used.add(pattern);
				const other = naive(score, five);
				if (pattern !== other.pattern || days !== other.days || short.join() !== other.short.join())
					differ.push([score, five, pattern, days, other]);
			}
		expect(differ.slice(0, 3)).toEqual([]);
		expect([...used].sort()).toEqual(table.map(({ pattern }) => pattern).sort());
	}, 60_000);

	it.each<[string, number | undefined, Five, boolean]>([
		['bars alike', 690, [60, 60, 65, 60, 60], true],
		['bars apart, none short, near', 690, [55, 90, 65, 60, 80], false],
		['bars apart, none short, 620', 620, [55, 90, 65, 60, 80], true],
		['one short, near', 690, [40, 60, 65, 60, 60], false],
		['one short, 590', 590, [40, 60, 65, 60, 60], true],
		['two short, 420', 420, [40, 30, 65, 60, 60], false],
		['two unknown', 690, [40, 30, 65, u, u], true]
	])('asks for questions first where the report says little: %s', (_name, score, five, vague) =>
		expect(read(score, five).vague).toBe(vague)
	);

	it.each<[string, number | undefined, Five, number]>([
		['75 minutes for each day of work', 690, [40, 60, 65, 60, 60], 3 * 75],
		['fifteen hours below 600 with three short bars', 599, [40, 40, 40, 60, 60], 900],
		['fifteen hours below 500', 499, [60, 60, 65, 60, 60], 900],
		['twenty hours below 450', 449, [60, 60, 65, 60, 60], 1200],
		['25 hours below 400', 399, [60, 60, 65, 60, 60], 1500],
		['without a score as for 600', undefined, [40, 60, 65, 60, 60], 6 * 75]
	])('asks for minutes of study: %s', (_name, score, five, minutes) =>
		expect(studyMinutesFor(read(score, five).facts)).toBe(minutes)
	);

	it.each([
		[500, {}],
		[449, { studyDays: 12 }],
		[399, { studyDays: 14 }]
	])('asks for study days below 450, whatever the bars: %i', (score, days) =>
		expect(studyDaysFor(read(score, [60, 60, 65, 60, 60]).facts)).toEqual(days)
	);

	it('counts on any scale by how much is missing', () =>
		expect(read(325, [45, 60, 60, 60, 60], { from: 1, to: 500, pass: 350 })).toMatchObject({
			pattern: 'near',
			days: 3
		}));
});

describe('how many topics to check', () => {
	const facts = (score: number | undefined, unknown = 0) =>
		read(
			score,
			[60, 60, 60, 60, 60].map((bar, index) => (index < unknown ? u : bar))
		).facts;
	const area: AreaFacts = { standing: 'short', bar: 40, heavy: false, listed: 0, topics: 4 };
	it.each<[string, Partial<AreaFacts>, number | undefined, number, number]>([
		['a short bar near the pass mark', {}, 660, 0, 2],
		['a heavy one there', { heavy: true }, 660, 0, 2],
		['a heavy one further off', { heavy: true }, 640, 0, 3],
		['a very short one far off', { bar: 20 }, 590, 0, 3],
		['a heavy and very short one far off', { bar: 20, heavy: true }, 590, 0, 4],
		['no more than it has', { bar: 20, heavy: true, topics: 2 }, 590, 0, 2],
		['a bar that isn’t known, near', { standing: 'unknown', bar: u }, 660, 1, 0],
		['further off', { standing: 'unknown', bar: u }, 640, 1, 1],
		['two unknown, near', { standing: 'unknown', bar: u }, 660, 2, 1],
		['two unknown, heavy, further off', { standing: 'unknown', bar: u, heavy: true }, 640, 2, 2],
		['a bar that isn’t short', { standing: 'held', bar: 80 }, 480, 0, 0],
		['and two topics of it are listed, near', { standing: 'held', bar: 80, listed: 2 }, 660, 0, 0],
		['and far off', { standing: 'held', bar: 80, listed: 2 }, 600, 0, 2]
	])('%s', (_name, more, score, unknown, checks) =>
		expect(checksFor({ ...area, ...more }, facts(score, unknown))).toBe(checks)
	);
});

describe('whatever is read', () => {
	const bar = fc.oneof(
		fc.constantFrom<Bar | undefined>(u, 'none', undefined),
		fc.integer({ min: 0, max: 100 }),
		fc.integer({ min: 0, max: 20 }).map((step) => step * 5)
	);
	const five = fc.array(bar, { minLength: 5, maxLength: 5 });
	const score = fc.option(fc.integer({ min: 1, max: 699 }), { nil: undefined });

	it('agrees with a second reading of the table', () => {
		fc.assert(
			fc.property(score, five, (points, bars) => {
				const { pattern, days, short } = read(points, bars);
				expect({ pattern, days, short }).toEqual(naive(points, bars));
			}),
			runs(300, 2000)
		);
	});

	it('a longer bar or a higher score never asks for more', () => {
		const longer = fc.record({ at: fc.nat(4), by: fc.nat(40), more: fc.nat(60) });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 699 }), five, longer, (points, bars, { at, by, more }) => {
				const known = bars[at];
				const next = known === 'none' ? by : typeof known === 'number' ? Math.min(100, known + by) : known;
				const [before, after] = [read(points, bars), read(Math.min(699, points + more), bars.with(at, next))];
				expect(after.days).toBeLessThanOrEqual(before.days);
				expect(studyMinutesFor(after.facts)).toBeLessThanOrEqual(studyMinutesFor(before.facts));
				expect(before.short).toEqual(expect.arrayContaining(after.short));
			}),
			runs(300, 2000)
		);
	});

	it('never makes a bar short by not knowing it', () => {
		fc.assert(
			fc.property(five, fc.nat(4), (bars, at) => {
				expect(read(undefined, bars.with(at, u)).short).not.toContain(ids[at]);
			})
		);
	});

	it('does not ask in which order the sections are', () => {
		const shuffled = five.chain((bars) =>
			fc.tuple(
				fc.constant(sections(bars)),
				fc.shuffledSubarray(sections(bars), { minLength: sections(bars).length })
			)
		);
		fc.assert(
			fc.property(shuffled, ([one, other]) => {
				const [a, b] = [barsOf(offshore, one), barsOf(offshore, other)];
				expect([...shortBars(b)]).toEqual([...shortBars(a)]);
			})
		);
	});
});
