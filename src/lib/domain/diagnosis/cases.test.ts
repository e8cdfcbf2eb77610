// Each sentence of the reading of the report, worked out by hand: pattern, short domains and order, with the why of each line.
import { describe, expect, it } from 'vitest';
import type { Attempt, Bar } from '#lib/domain/attempt.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { offshore } from '#tests/exam/offshore.ts';

/** Bars of navigation, weather, boat, rules and safety. */
type Five = readonly [Bar, Bar, Bar, Bar, Bar];

const unsure = 'unsure';
const none = 'none';
const flat: Five = [60, 60, 60, 60, 60];
const dark: Five = [unsure, unsure, unsure, unsure, unsure];
const oneShort: Five = [80, 75, 40, 70, 75];

/** The sections of a report. Its lines may come in any order: here the last domain is first. */
const sections = (bars: readonly Bar[]) =>
	offshore.domains
		.map(({ id }, index) => ({ domain: id, bar: bars[index] }))
		.filter((section): section is { domain: typeof section.domain; bar: Bar } => section.bar !== undefined)
		.toReversed();

const report = (bars: readonly Bar[], score?: number, more: Partial<Attempt> = {}) =>
	sat('2026-11-25', { sections: sections(bars), ...(score === undefined ? {} : { score }), ...more });

function read(...attempts: readonly Attempt[]) {
	const found = diagnose({ exam: offshore, attempts });
	if (!found) throw new Error('nothing to read');
	return found;
}

const letters = new Map<string, string>(offshore.domains.map(({ id }) => [id, id[0]!]));
const initials = (ids: readonly string[]) => ids.map((id) => letters.get(id)).join('');

const patternOf = (bars: readonly Bar[], score?: number) => {
	const { pattern, days, gaps } = read(report(bars, score));
	const short = gaps.filter(({ standing }) => standing === 'short').map(({ domain }) => domain);
	const inOrder = offshore.domains.map(({ id }) => id).filter((id) => short.includes(id));
	return `${pattern} ${days.from}-${days.to} ${initials(inOrder)}`.trim();
};

// Short domains by their first letters, in the order of the exam: n, w, b, r, s.
describe('pattern, days and short bars', () => {
	it.each<[why: string, bars: readonly Bar[], score: number | undefined, answer: string]>([
		['one short bar at 650', oneShort, 650, 'near 3-3 b'],
		['one short bar at 649', oneShort, 649, 'focused 5-9 b'],
		['one short bar at 600', oneShort, 600, 'focused 5-9 b'],
		['one short bar at 599', oneShort, 599, 'broad 10-14 b'],
		['699 with one bar at 45', [60, 45, 62, 60, 61], 699, 'near 3-3 w'],
		['one bar at 0 is a short bar, not a missing one', [0, 60, 60, 60, 60], 660, 'near 3-3 n'],
		['no bar beside 50s: short, but too much for three days', [50, none, 50, 50, 50], 655, 'focused 5-9 w'],
		['level bars at 420: the score comes first', flat, 420, 'broad 10-14'],
		['level bars at 650', flat, 650, 'level 3-5'],
		['level bars at 649: none of the lines before the rest', flat, 649, 'focused 5-9'],
		['level bars without a score, none short', flat, undefined, 'level 3-5'],
		['without a score, one short', [45, 60, 60, 60, 60], undefined, 'focused 5-9 n'],
		['without a score, three short', [45, 46, 47, 60, 60], undefined, 'broad 10-14 nwb'],
		['level though four are short: none below 40, 650 or more', [42, 44, 46, 48, 60], 660, 'level 3-5 nwbr'],
		['the same at 649: three or more short', [42, 44, 46, 48, 60], 649, 'broad 10-14 nwbr'],
		['two short within 20, one of them below 40', [39, 48, 55, 59, 55], 660, 'focused 5-9 nw'],
		['two short within 20, none below 40', [40, 48, 55, 60, 55], 660, 'level 3-5 nw'],
		['a spread of 20 makes no other bar short', [50, 60, 70, 65, 70], 660, 'level 3-5'],
		[
			'a spread of 21 does: within 10 of the lowest and below the median of 65',
			[50, 60, 71, 65, 70],
			660,
			'focused 5-9 nw'
		],
		['11 above the lowest is not within 10 of it', [50, 61, 71, 65, 70], 660, 'near 3-3 n'],
		['within 10 of the lowest, but at the median', [55, 60, 80, 60, 60], 660, 'near 3-3 n'],
		[
			'spread, and nothing below the median: the lowest, at most two, by weight',
			[55, 55, 55, 90, 90],
			660,
			'focused 5-9 nb'
		],
		[
			'no bar is 0 in the median (60, so boat holds) and is not the lowest (55)',
			[none, 55, 60, 80, 85],
			660,
			'focused 5-9 nw'
		],
		[
			'no bar is no part of the spread: 20, so nothing else is short',
			[none, 60, 70, 75, 80],
			660,
			'focused 5-9 n'
		],
		['the median of four known bars lies between two', [50, 60, 72, 80, unsure], 660, 'focused 5-9 nw'],
		['three short at 660', [40, 45, 48, 80, 80], 660, 'broad 10-14 nwb'],
		['one unknown, one short', [unsure, 40, 70, 70, 70], 660, 'near 3-3 w'],
		['one unknown, the rest level', [unsure, 60, 60, 60, 60], 660, 'level 3-5'],
		['two unknown, none short', [unsure, unsure, 60, 60, 60], 660, 'unread 5-9'],
		[
			'two unknown, one short: too little known for three days',
			[unsure, unsure, 45, 60, 60],
			660,
			'focused 5-9 b'
		],
		['two unknown, one short, without a score', [unsure, unsure, 45, 60, 60], undefined, 'focused 5-9 b'],
		['four untouched, one short', [undefined as never, 40], 660, 'focused 5-9 w'],
		[
			'a missing bar is known: four unknown beside it',
			[none, unsure, unsure, unsure, unsure],
			660,
			'focused 5-9 n'
		],
		['all unsure without a score', dark, undefined, 'unread 10-10'],
		['all unsure at 599', dark, 599, 'unread 10-10'],
		['all unsure at 600', dark, 600, 'unread 5-9'],
		['nothing entered but the day', [], undefined, 'unread 10-10'],
		[
			'two unknown, none short, below 600: unread comes first',
			[unsure, unsure, 60, 60, 60],
			599,
			'unread 10-10'
		]
	])('%s', (_, bars, score, answer) => {
		expect(patternOf(bars, score)).toBe(answer);
	});
});

describe('order', () => {
	const felt = (...domains: string[]): Partial<Attempt> => ({
		debrief: { domains, groups: [], items: [], misread: [] }
	});
	it.each<[why: string, attempt: Attempt, order: string]>([
		['the short bar, then by weight', report(oneShort, 670), 'bnwrs'],
		[
			'what the report lists comes before a short bar',
			report(oneShort, 670, { prioritise: ['distress'] }),
			'sbnwr'
		],
		['shorter first, whatever the weight', report([45, 20, 30, 80, 80], 640), 'wbnrs'],
		['no bar is the shortest', report([45, none, 80, 80, 80], 640), 'wnbrs'],
		['equally short: by weight', report([80, 40, 40, 80, 80], 660), 'bwnrs'],
		['equal in all but a note: what felt hard', report(oneShort, 670, felt('rules')), 'bnrws'],
		['a note does not outweigh a short bar', report(oneShort, 670, felt('safety')), 'bnwrs'],
		['unknown is after short and before held', report([80, 80, 80, 40, unsure], 660), 'rsnbw'],
		['nothing known: by weight', report(dark), 'nbwrs']
	])('%s', (_, attempt, order) => {
		expect(initials(read(attempt).gaps.map(({ domain }) => domain))).toBe(order);
	});
});

describe('flags, and which report is read', () => {
	const earlier = (bars: readonly Bar[], score: number) =>
		sat('2026-11-01', { sections: sections(bars), score });
	const flags = (...attempts: readonly Attempt[]) => read(...attempts).flags.map(({ id }) => id);
	const main = { debrief: { main: 'time', domains: [], groups: [], items: [], misread: [] } } as const;

	it.each<[why: string, attempts: readonly Attempt[], flags: readonly string[]]>([
		['time as the main cause', [report(oneShort, 670, main)], ['pacing']],
		[
			'alike: 40 points and 15 of length',
			[earlier([65, 75, 40, 70, 75], 630), report(oneShort, 670)],
			['stuck']
		],
		['41 points apart', [earlier(oneShort, 629), report(oneShort, 670)], []],
		['one bar moved by 16', [earlier([64, 75, 40, 70, 75], 650), report(oneShort, 670)], []],
		[
			'one bar known in both',
			[earlier([80, unsure, unsure, unsure, unsure], 650), report(oneShort, 670)],
			[]
		],
		[
			'two bars known in both',
			[earlier([80, 75, unsure, unsure, unsure], 650), report(oneShort, 670)],
			['stuck']
		],
		['lower by 40 is alike too', [earlier(oneShort, 690), report(oneShort, 650)], ['stuck']]
	])('%s', (_, attempts, answer) => {
		expect(flags(...attempts)).toEqual(answer);
	});

	it('reads the latest, whatever the order in which they are kept', () => {
		const found = read(report(oneShort, 670), earlier([20, 20, 20, 20, 20], 400));
		expect(found.pattern).toBe('near');
		expect(found.gaps.find(({ domain }) => domain === 'navigation')?.moved).toEqual({
			domain: 'navigation',
			from: 20,
			to: 80,
			by: 60
		});
	});

	it('has nothing to say before a first sitting', () => {
		expect(diagnose({ exam: offshore, attempts: [] })).toBeUndefined();
	});
});
