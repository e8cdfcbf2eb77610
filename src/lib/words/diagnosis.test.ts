import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt, Bar, ItemType, Requirement, TimeSink } from '#lib/domain/attempt.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { rests, type Reason } from '#lib/domain/diagnosis/types.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import {
	flagText,
	gapReasonText,
	groupReasonTexts,
	movementText,
	patternText,
	restsText,
	shortBarsText,
	signsLine,
	unmovedText,
	heldText
} from '#lib/words/diagnosis.ts';
import { offshore } from '#tests/exam/offshore.ts';

const ids = offshore.domains.map(({ id }) => id);
const read = (score: number | undefined, ...five: Bar[]) => {
	const attempt: Attempt = {
		id: 'a',
		stamp: { counter: 1, device: 'a' },
		exam: offshore.id,
		kind: 'sat',
		day: day('2026-11-25'),
		zone: zone('Europe/Paris'),
		sections: five.map((bar, index) => ({ domain: ids[index]!, bar })),
		prioritise: [],
		...(score === undefined ? {} : { score })
	};
	return diagnose({ exam: offshore, attempts: [attempt] })!;
};
const said = (reason: Reason) => gapReasonText(offshore, reason);
const short = (because: 'below half', shorter: number, same: number, of: number) =>
	said({ id: 'short', because, shorter, same, of });

describe('a reason', () => {
	it.each([
		[short('below half', 0, 0, 4), 'Its bar is the shortest of the 4 you read, and ends before the middle.'],
		[
			short('below half', 1, 0, 5),
			'Its bar is the second shortest of the 5 you read, and ends before the middle.'
		],
		[
			short('below half', 0, 1, 5),
			'Its bar is one of the shortest of the 5 you read, and ends before the middle.'
		],
		[short('below half', 0, 0, 1), 'It’s the only bar you read, and it ends before the middle.'],
		[short('below half', 4, 0, 5), 'Its bar is the longest of the 5 you read, and ends before the middle.'],
		[
			said({ id: 'short', because: 'no bar', shorter: 0, same: 0, of: 3 }),
			'Your report shows no bar for it, which is as short as it gets.'
		],
		[
			said({ id: 'listed', groups: ['tides', 'distress'] }),
			'Your report lists “Tides” and “Distress calls”.'
		],
		[said({ id: 'felt', groups: [] }), 'You said it felt hard.'],
		[said({ id: 'felt', groups: ['rigging'] }), 'You said “Rigging” felt hard.'],
		[said({ id: 'unknown' }), 'Its bar isn’t known yet.'],
		[said({ id: 'weight', share: 'most' }), 'No area has a larger share of the exam.']
	])('%s', (words, expected) => expect(words).toBe(expected));
});

describe('what it rests on', () => {
	it('says how little one sign is, and that more of them are no measurement', () => {
		expect(restsText(['bar'])).toBe(
			'This rests on one bar read by eye: that is little, and a place to start.'
		);
		expect(restsText(['bar', 'list', 'note'])).toBe(
			'This rests on one bar read by eye, the report’s list and your own note: a place to start, not a measurement.'
		);
	});
});

describe('one line of the map', () => {
	const line = (score: number | undefined, ...five: Bar[]) =>
		read(score, ...five).gaps.map(({ reasons }) => signsLine(reasons));

	it('says in a few words why a domain stands there', () => {
		expect(line(640, 30, 'none', 60, 30, 'unsure')).toEqual([
			'No bar shown',
			'Short bar',
			'Short bar',
			'Bar not known',
			'Bar not short'
		]);
		expect(line(640, 30, 60, 60, 30, 60).slice(0, 2)).toEqual([
			'Among the shortest bars',
			'Among the shortest bars'
		]);
		expect(line(640, 30, 60, 60, 35, 60).slice(0, 2)).toEqual(['Shortest bar', 'Short bar']);
		expect(line(640, 30)[0]).toBe('Short bar');
		expect(signsLine([{ id: 'listed', groups: ['tides'] }, { id: 'held' }, { id: 'felt', groups: [] }])).toBe(
			'Named in your report, bar not short, felt hard'
		);
	});
});

describe('movement', () => {
	it.each<[Bar, Bar, string]>([
		[30, 30, 'As in the last report: about 30.'],
		['none', 'none', 'As in the last report: no bar.'],
		[30, 35, 'Since the last report much the same: from about 30 to about 35.'],
		[30, 36, 'Since the last report a little longer: from about 30 to about 36.'],
		[30, 45, 'Since the last report a little longer: from about 30 to about 45.'],
		[30, 46, 'Since the last report clearly longer: from about 30 to about 46.'],
		[30, 'none', 'Since the last report clearly shorter: from about 30 to no bar.'],
		['unsure', 40, 'Not known in the last report; now about 40.'],
		[40, 'unsure', 'Not known this time; in the last report about 40.']
	])('%s to %s', (from, to, expected) => {
		const length = (bar: Bar) => (bar === 'none' ? 0 : bar);
		const [a, b] = [length(from), length(to)];
		const movement = { domain: 'weather', from, to };
		expect(movementText(a === 'unsure' || b === 'unsure' ? movement : { ...movement, by: b - a })).toBe(
			expected
		);
	});
});

describe('the pattern', () => {
	it.each([
		['unread', read(undefined), /^Five bars aren’t known, so the work goes from area to area\.$/],
		['far off and level', read(420, 60, 60, 60, 60, 60), /don’t say where to begin/],
		['broad', read(640, 30, 30, 30, 80, 80), /^Three bars are short\. The work goes from area to area/],
		['focused', read(690, 30, 30, 30, 30, 30), /^Five bars are short\. The work goes from area to area/],
		['broad', read(433, 'unsure', 65, 80, 45, 55), /^One bar is short.*\. The score asks for more than that/],
		['near', read(690, 60, 45, 60, 60, 60), /^690 is close to 700\. One bar is short: Weather\. /],
		['level, and apart', read(690, 55, 60, 90, 60, 60), /^No bar is short, so the days go to reading/],
		['focused on two', read(640, 60, 45, 60, 45, 60), /^Two bars are short: Weather and Rules\. /],
		['level', read(640, 60, 60, 60, 60, 60), /^No bar is short, so the bars don’t say where to begin/]
	] as const)('%s', (_name, diagnosis, expected) =>
		expect(patternText(offshore, diagnosis)).toMatch(expected)
	);

	it('names two domains so that each reads as one', () => {
		expect(shortBarsText(offshore, read(640, 45, 60, 45, 60, 60))).toBe(
			'Two bars are short: Charts and tides, and Boat'
		);
	});

	it('counts short bars', () =>
		expect(shortBarsText(offshore, read(600, 'none', 'none', 'none', 'none', 'none'))).toBe(
			'Five bars are short'
		));
});

describe('flags and method', () => {
	it.each([
		[
			flagText(offshore, { id: 'pacing' }),
			'You named time as the main cause. 90 minutes are fixed, so pace is practiced on its own.'
		],
		[
			flagText(offshore, { id: 'one domain', short: 2 }),
			'You named one area as the main cause, but two bars are short. The plan works on each of them.'
		],
		[
			flagText(offshore, { id: 'stuck', scores: [620, 640], bars: 3 }),
			'Two results close together, 620 and 640, and none of the 3 bars known in both moved much. Change how you work, not only how many days.'
		],
		[
			flagText(offshore, { id: 'odd bars', bars: 'long', score: 382 }),
			'382 points with bars that are long on the whole: check the bars that you entered against the report.'
		],
		[
			flagText(offshore, { id: 'blind spot', domain: 'weather', groups: ['wind'] }),
			'Practice in “Wind and sea state” went well before the sitting, yet the bar of Weather is short. Look for what practice did not ask.'
		]
	])('%s', (words, expected) => expect(words).toBe(expected));

	it.each<[readonly Requirement[], string]>([
		[['least privilege'], 'You noted that you read past “least privilege”.'],
		[
			['scope', 'cost', 'order of steps'],
			'You noted that you read past “scope”, “lowest cost” and “order of steps”.'
		],
		[['sku'], 'You noted that you read past “SKU or tier”.'],
		[[], 'You named reading past a requirement as the main cause.']
	])('requirements read past: %j', (kinds, expected) =>
		expect(flagText(offshore, { id: 'misread', kinds: kinds })).toBe(
			`${expected} Before you choose, find the word that rules answers out.`
		)
	);

	const sandbox = 'The public exam sandbox shows each kind of question once.';
	it.each<[readonly ItemType[], readonly TimeSink[], string]>([
		[
			['series'],
			[],
			`You noted that these kinds of question slowed you: “series without going back”. ${sandbox}`
		],
		[
			[],
			['rereading', 'last third'],
			'You noted that time went into reading questions again and the last third.'
		],
		[
			['order', 'case study'],
			['looking up'],
			`You noted that these kinds of question slowed you: “put in order” and “case study”; and that time went into looking things up. ${sandbox}`
		],
		[[], ['first half'], 'You noted that time went into the first half.']
	])('what slowed: %j, %j', (items, spent, expected) =>
		expect(flagText(offshore, { id: 'slowed', items, spent })).toBe(expected)
	);

	it('counts the proofs', () => {
		expect(unmovedText(offshore, { domain: 'boat', proofs: 1 })).toMatch(
			/^One piece of work was proved in Boat /
		);
		expect(unmovedText(offshore, { domain: 'boat', proofs: 12 })).toMatch(/^12 pieces of work were proved /);
	});
});

it('never says a percentage, a probability or a pass rate, and always whole sentences', () => {
	const bar = fc.oneof(fc.constantFrom<Bar>('unsure', 'none'), fc.integer({ min: 0, max: 100 }));
	const five = fc.array(bar, { minLength: 5, maxLength: 5 });
	const score = fc.option(fc.integer({ min: 1, max: 699 }), { nil: undefined });
	const fixed = [
		...Object.values(groupReasonTexts),
		...rests.map((rest) => restsText([rest])),
		unmovedText(offshore, { domain: 'weather', proofs: 2 })
	];
	fc.assert(
		fc.property(score, five, (points, bars) => {
			const diagnosis = read(points, ...bars);
			const words = [
				patternText(offshore, diagnosis),
				...diagnosis.gaps.flatMap((gap) => [...gap.reasons.map(said), restsText(gap.rests)]),
				...fixed
			];
			for (const text of words) {
				expect(text).toMatch(/^[A-Z0-9].*\.$/);
				expect(text).not.toMatch(/%|per cent|probab|chance|likel|pass rate|undefined|!/i);
				expect(text).not.toContain('NaN');
			}
		})
	);
});

it.each([
	[3, 2, 'Three held\u00a0up. Two to fix.'],
	[0, 5, 'Five to fix.'],
	[4, 1, 'Four held\u00a0up. One to fix.']
])('%d areas that held up and %d that are short', (held, short, text) => {
	expect(heldText(held, short)).toBe(text);
});
