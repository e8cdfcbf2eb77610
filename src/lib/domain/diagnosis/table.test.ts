import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bar } from '#lib/domain/attempt.ts';
import { barsOf, shortBars } from '#lib/domain/diagnosis/bars.ts';
import { factsOf, matchLine, table } from '#lib/domain/diagnosis/table.ts';
import { weightOf } from '#lib/domain/exam.ts';
import { offshore } from '#tests/exam/offshore.ts';
import { runs } from '#tests/runs.ts';

const ids = offshore.domains.map(({ id }) => id);
const u = 'unsure';
type Five = readonly (Bar | undefined)[];

/** Bars in the order of the exam: navigation, weather, boat, rules, safety. `undefined`: untouched. */
const sections = (five: Five) =>
	five.flatMap((bar, index) => (bar === undefined ? [] : [{ domain: ids[index]!, bar }]));

function read(score: number | undefined, five: Five) {
	const bars = barsOf(offshore, sections(five));
	const short = shortBars(offshore, bars);
	const line = matchLine(factsOf(offshore.score, score, bars, short.size));
	return { line, short: ids.filter((id) => short.has(id)), because: [...short.values()] };
}

/** The rules once more, written straight from their text and on their own: a second opinion. */
function naive(
	score: number | undefined,
	five: Five
): { pattern: string; days: string; short: readonly string[] } {
	const rows = ids.map((id, index) => ({
		id,
		bar: five[index] ?? u,
		weight: weightOf(offshore.domains[index]!)
	}));
	const known = rows.filter(({ bar }) => bar !== u);
	const unknown = rows.length - known.length;
	const drawn = known.filter(({ bar }) => bar !== 'none').map(({ bar }) => bar as number);
	const sorted = known.map(({ bar }) => (bar === 'none' ? 0 : (bar as number))).sort((x, y) => x - y);
	const middle = sorted.length >> 1;
	const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
	const [lowest, highest] = [Math.min(...drawn), Math.max(...drawn)];
	const apart = drawn.length > 0 && highest - lowest > 20;
	let short = known.filter(({ bar }) => bar === 'none' || (bar as number) < 50);
	if (apart) {
		const beside = known.filter(
			({ bar }) => bar !== 'none' && (bar as number) <= lowest + 10 && (bar as number) < median
		);
		short = known.filter((row) => short.includes(row) || beside.includes(row));
		if (short.length === 0)
			short = known
				.filter(({ bar }) => bar === lowest)
				.sort((x, y) => y.weight - x.weight)
				.slice(0, 2);
	}
	const names = ids.filter((id) => short.some((row) => row.id === id));
	const answer = (pattern: string, days: string) => ({ pattern, days, short: names });
	const noneShown = known.length > drawn.length;
	if (known.length === 0 || (unknown >= 2 && short.length === 0))
		return answer('unread', score === undefined || score < 600 ? '10–10' : '5–9');
	if (score !== undefined && score < 600) return answer('broad', '10–14');
	const high = score !== undefined && score >= 650;
	if (high && short.length === 1 && short[0]!.bar !== 'none' && unknown < 2) return answer('near', '3–3');
	const together = unknown < 2 && !noneShown && highest - lowest <= 20;
	if (together && high && lowest >= 40) return answer('level', '3–5');
	if (together && score === undefined && short.length === 0) return answer('level', '3–5');
	if (short.length >= 3) return answer('broad', '10–14');
	return answer('focused', '5–9');
}

describe('which bars are short', () => {
	it.each<[string, Five, string[], string[]]>([
		['one below half', [49, 60, 60, 60, 60], ['navigation'], ['below half']],
		['one at half', [50, 60, 60, 60, 60], [], []],
		['no bar beside level ones', ['none', 50, 50, 50, 50], ['navigation'], ['no bar']],
		['bars 20 apart', [60, 70, 75, 80, 80], [], []],
		[
			'bars 21 apart: the lowest and what is within 10 of it',
			[60, 70, 75, 80, 81],
			['navigation', 'weather'],
			['low beside the rest', 'low beside the rest']
		],
		['11 above the lowest', [60, 71, 75, 80, 81], ['navigation'], ['low beside the rest']],
		[
			'within 10 of the lowest and not below the median',
			[60, 65, 65, 65, 90],
			['navigation'],
			['low beside the rest']
		],
		[
			'apart, the three lowest are the median: two, by weight',
			[90, 60, 60, 60, 61.5],
			['weather', 'boat'],
			['the lowest', 'the lowest']
		],
		['two bars known and far apart', [u, 55, u, 90, u], ['weather'], ['low beside the rest']],
		['two bars known and near', [u, 55, u, 70, u], [], []],
		[
			'a missing bar pulls the median down, not the lowest',
			['none', 'none', 55, 60, 80],
			['navigation', 'weather'],
			['no bar', 'no bar']
		],
		[
			'no bar at all',
			['none', 'none', 'none', 'none', 'none'],
			ids,
			['no bar', 'no bar', 'no bar', 'no bar', 'no bar']
		],
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
	it.each<[string, number | undefined, Five, string, string]>([
		['nothing but the day', undefined, [], 'unread', '10–10'],
		['no bars, 599', 599, [], 'unread', '10–10'],
		['no bars, 600', 600, [], 'unread', '5–9'],
		['all not sure, 699', 699, [u, u, u, u, u], 'unread', '5–9'],
		['two not sure and none short, 660', 660, [u, u, 60, 65, 70], 'unread', '5–9'],
		['two not sure and none short, 420', 420, [u, u, 60, 65, 70], 'unread', '10–10'],
		['two known and near, no score', undefined, [60, 65, u, u, u], 'unread', '10–10'],
		['two known, one short, 640', 640, [30, 65, u, u, u], 'focused', '5–9'],
		['two known, one short, 680: too little for near', 680, [30, 65, u, u, u], 'focused', '5–9'],
		['one known and missing, no score', undefined, ['none', u, u, u, u], 'focused', '5–9'],
		['599, one short', 599, [45, 60, 60, 60, 60], 'broad', '10–14'],
		['600, one short', 600, [45, 60, 60, 60, 60], 'focused', '5–9'],
		['649, one short', 649, [45, 60, 60, 60, 60], 'focused', '5–9'],
		['650, one short', 650, [45, 60, 60, 60, 60], 'near', '3–3'],
		['699, one bar at 45', 699, [45, 60, 60, 60, 60], 'near', '3–3'],
		['699, one bar at 45, one not sure', 699, [45, 60, 60, 60, u], 'near', '3–3'],
		['699, one bar at 45, two not sure', 699, [45, 60, 60, u, u], 'focused', '5–9'],
		['699, one bar at 49', 699, [49, 69, 69, 69, 69], 'near', '3–3'],
		['699, one bar at 50, level', 699, [50, 70, 70, 70, 70], 'level', '3–5'],
		['699, one bar at 50, 21 apart', 699, [50, 71, 71, 71, 71], 'near', '3–3'],
		['no bar beside 50, 660', 660, ['none', 50, 50, 50, 50], 'focused', '5–9'],
		['no bar beside 50, no score', undefined, ['none', 50, 50, 50, 50], 'focused', '5–9'],
		['no bar beside 50, 580', 580, ['none', 50, 50, 50, 50], 'broad', '10–14'],
		['420 and level', 420, [60, 60, 60, 60, 60], 'broad', '10–14'],
		['599 and level', 599, [60, 60, 60, 60, 60], 'broad', '10–14'],
		['620 and level: the score asks for more than pace', 620, [60, 60, 60, 60, 60], 'focused', '5–9'],
		['649 and level', 649, [60, 60, 60, 60, 60], 'focused', '5–9'],
		['650 and level', 650, [60, 60, 60, 60, 60], 'level', '3–5'],
		['no score and level', undefined, [60, 60, 60, 60, 60], 'level', '3–5'],
		['no score, level and short', undefined, [45, 45, 45, 45, 45], 'broad', '10–14'],
		['650, all at 40', 650, [40, 40, 40, 40, 40], 'level', '3–5'],
		['650, one at 39', 650, [39, 40, 40, 40, 40], 'broad', '10–14'],
		['690, 20 apart with two short', 690, [45, 45, 65, 65, 65], 'level', '3–5'],
		['690, 21 apart with two short', 690, [45, 45, 66, 66, 66], 'focused', '5–9'],
		['690, level, one not sure', 690, [60, 60, 60, 60, u], 'level', '3–5'],
		['690, level, one untouched', 690, [60, 60, 60, 60], 'level', '3–5'],
		['620, two short', 620, [30, 40, 80, 80, 80], 'focused', '5–9'],
		['620, three short', 620, [30, 40, 40, 80, 80], 'broad', '10–14'],
		['690, three short', 690, [30, 40, 40, 80, 80], 'broad', '10–14'],
		['no score, three short', undefined, [30, 40, 40, 80, 80], 'broad', '10–14'],
		['641 as on the picture', 641, [38, 71, 44, 30, u], 'broad', '10–14']
	])('%s', (_name, score, five, pattern, days) => {
		const { line } = read(score, five);
		expect([line.pattern, `${line.days.from}–${line.days.to}`]).toEqual([pattern, days]);
	});

	const lengths: readonly Bar[] = [u, 'none', 39, 40, 49, 50, 60, 71];
	const scores = [undefined, 1, 599, 600, 649, 650, 699];
	const fives = ids.reduce<Bar[][]>(
		(all) => all.flatMap((five) => lengths.map((bar) => [...five, bar])),
		[[]]
	);

	it('agrees with a second reading of the rules on every combination of the corners, and uses every line', () => {
		const used = new Set<string>();
		const differ: unknown[] = [];
		for (const five of fives) {
			for (const score of scores) {
				const { line, short } = read(score, five);
				used.add(line.id);
				const other = naive(score, five);
				const same =
					line.pattern === other.pattern &&
					`${line.days.from}–${line.days.to}` === other.days &&
					short.join() === other.short.join();
				if (!same) differ.push([score, five, line.id, short, other]);
			}
		}
		expect(differ.slice(0, 3)).toEqual([]);
		expect([...used].sort()).toEqual(table.map(({ id }) => id).sort());
		// A hundred thousand combinations: more than the usual five seconds on a busy machine.
	}, 60_000);

	it('is total: only its last line asks for nothing', () => {
		expect(table.filter(({ when }) => when.some((one) => Object.keys(one).length === 0))).toEqual([
			table.at(-1)
		]);
	});

	it('misses every line that is taken out', () => {
		const some = fives.filter((_, index) => index % 3 === 0);
		for (const line of table.slice(0, -1)) {
			const rest = table.filter((other) => other !== line);
			const changed = some.some((five) => {
				const bars = barsOf(offshore, sections(five));
				const short = shortBars(offshore, bars).size;
				return scores.some((score) => {
					const facts = factsOf(offshore.score, score, bars, short);
					const { pattern, days } = matchLine(facts, rest);
					const same = pattern === line.pattern && days.from === line.days.from && days.to === line.days.to;
					return matchLine(facts) === line && !same;
				});
			});
			expect([line.id, changed]).toEqual([line.id, true]);
		}
	});
});

describe('whatever is read', () => {
	const bar = fc.oneof(
		fc.constantFrom<Bar | undefined>(u, 'none', undefined),
		fc.integer({ min: 0, max: 100 }),
		fc.integer({ min: 0, max: 20 }).map((step) => step * 5)
	);
	const five = fc.array(bar, { minLength: 5, maxLength: 5 });
	const score = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined });

	it('agrees with a second reading of the rules', () => {
		fc.assert(
			fc.property(score, five, (points, bars) => {
				const { line, short } = read(points, bars);
				expect({ pattern: line.pattern, days: `${line.days.from}–${line.days.to}`, short }).toEqual(
					naive(points, bars)
				);
			}),
			runs(300, 2000)
		);
	});

	it('never makes a bar short by not knowing it', () => {
		fc.assert(
			fc.property(five, fc.nat(4), (bars, at) => {
				const { short } = read(undefined, bars.with(at, u));
				expect(short).not.toContain(ids[at]);
			})
		);
	});

	it('does not ask in which order the sections stand', () => {
		const shuffled = five.chain((bars) =>
			fc.tuple(
				fc.constant(sections(bars)),
				fc.shuffledSubarray(sections(bars), { minLength: sections(bars).length })
			)
		);
		fc.assert(
			fc.property(shuffled, ([one, other]) => {
				const [a, b] = [barsOf(offshore, one), barsOf(offshore, other)];
				expect([...shortBars(offshore, b)]).toEqual([...shortBars(offshore, a)]);
			})
		);
	});

	it('has a short bar wherever the bars lie apart or one is missing', () => {
		fc.assert(
			fc.property(five, (bars) => {
				const shown = bars.filter((one) => typeof one === 'number');
				const apart = shown.length > 1 && Math.max(...shown) - Math.min(...shown) > 20;
				expect(read(undefined, bars).short.length > 0 || (!apart && !bars.includes('none'))).toBe(true);
			})
		);
	});
});

describe('the bands of a score', () => {
	const bandOf = (scale: Parameters<typeof factsOf>[0], score: number) =>
		factsOf(scale, score, barsOf(offshore, []), 0).band;

	it.each([
		[650, 'high'],
		[649, 'middle'],
		[600, 'middle'],
		[599, 'low']
	])('of 1000 with 700 to pass: %i is %s', (score, band) => expect(bandOf(offshore.score, score)).toBe(band));

	it.each([
		[325, 'high'],
		[324, 'middle'],
		[300, 'middle'],
		[299, 'low']
	])('of 500 with 350 to pass: %i is %s', (score, band) =>
		expect(bandOf({ from: 1, to: 500, pass: 350 }, score)).toBe(band)
	);
});
