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
	return `${pattern} ${days.from} ${initials(inOrder)}`.trim();
};

// Short domains by their first letters, in the order of the exam: n, w, b, r, s.
describe('pattern, days and short bars', () => {
	it.each<[why: string, bars: readonly Bar[], score: number | undefined, answer: string]>([
		['one short bar at 650', oneShort, 650, 'near 3 b'],
		['one short bar at 649: a little more, and no cliff', oneShort, 649, 'focused 5 b'],
		['one short bar at 600', oneShort, 600, 'focused 6 b'],
		['one short bar at 599: one cause is not a broad repair', oneShort, 599, 'focused 7 b'],
		['699 with one bar at 45', [60, 45, 62, 60, 61], 699, 'near 3 w'],
		['one bar at 0 is a short bar, not a missing one', [0, 60, 60, 60, 60], 660, 'near 3 n'],
		['no bar beside 50s: short, but too much for three days', [50, none, 50, 50, 50], 655, 'focused 5 w'],
		['no short bar never takes longer than one', flat, 420, 'level 11'],
		['level bars at 650', flat, 650, 'level 3'],
		['level bars at 649', flat, 649, 'level 4'],
		['level bars without a score', flat, undefined, 'level 5'],
		['without a score, one short', [45, 60, 60, 60, 60], undefined, 'focused 6 n'],
		['without a score, three short', [45, 46, 47, 60, 60], undefined, 'broad 11 nwb'],
		['four short is not level, however alike', [42, 44, 46, 48, 60], 660, 'broad 10 nwbr'],
		['nearer still', [42, 44, 46, 48, 60], 690, 'focused 7 nwbr'],
		['two short', [39, 48, 55, 59, 55], 660, 'focused 6 nw'],
		['a bar of 50 beside longer ones is not short', [50, 60, 90, 85, 90], 660, 'level 3'],
		['three short at 660', [40, 45, 48, 80, 80], 660, 'focused 9 nwb'],
		['three short at 649', [40, 45, 48, 80, 80], 649, 'broad 10 nwb'],
		['one unknown, one short', [unsure, 40, 70, 70, 70], 660, 'near 3 w'],
		['one unknown, the rest level', [unsure, 60, 60, 60, 60], 660, 'level 3'],
		['two unknown, none short', [unsure, unsure, 60, 60, 60], 660, 'unread 3'],
		['two unknown count as one short', [unsure, unsure, 45, 60, 60], 660, 'focused 6 b'],
		['four untouched, one short', [undefined as never, 40], 660, 'focused 9 w'],
		['all unsure without a score', dark, undefined, 'unread 8'],
		['all unsure at 599', dark, 599, 'unread 10'],
		['all unsure at 600', dark, 600, 'unread 8'],
		['nothing entered but the day', [], undefined, 'unread 8']
	])('%s', (_, bars, score, answer) => {
		expect(patternOf(bars, score)).toBe(answer);
	});
});

describe('order', () => {
	const felt = (...domains: string[]): Partial<Attempt> => ({
		debrief: { domains, groups: [], items: [], misread: [] }
	});
	it.each<[why: string, attempt: Attempt, order: string]>([
		['the short bar, then by weight and length', report(oneShort, 670), 'bwrns'],
		[
			'what the report lists never comes before a short bar',
			report(oneShort, 670, { prioritise: ['distress'] }),
			'bswrn'
		],
		[
			'weight beside length: a heavy bar of 30 before a light one of 20',
			report([80, 20, 30, 80, 80], 640),
			'bwnrs'
		],
		['five points don’t beat the weight', report([80, 25, 30, 80, 80], 640), 'bwnrs'],
		['no bar is the shortest', report([45, none, 80, 80, 80], 640), 'wnbrs'],
		['equally short: by weight', report([80, 40, 40, 80, 80], 660), 'bwnrs'],
		['a note lifts it a little among its equals', report(oneShort, 670, felt('rules')), 'brwns'],
		['a note does not outweigh a short bar', report(oneShort, 670, felt('safety')), 'bwrns'],
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
