// What the repair map says: why a domain or group ranks where it does, how little that rests on, and the report as a whole.
// Over 200 lines: every sentence of one noun.
import type { Bar } from '#lib/domain/attempt.ts';
import { lengthOf } from '#lib/domain/diagnosis/bars.ts';
import { moveFrom } from '#lib/domain/diagnosis/movement.ts';
import type {
	Diagnosis,
	Flag,
	GroupReason,
	Movement,
	Reason,
	Rest,
	ShortBecause,
	Unmoved
} from '#lib/domain/diagnosis/types.ts';
import type { Exam } from '#lib/domain/exam.ts';
import { itemTexts, requirementTexts, sinkTexts } from '#lib/words/debrief.ts';
import { domainName, groupNames } from '#lib/words/exam.ts';
import { capital, listed, numberWord, textFor, type Texts } from '#lib/words/text.ts';

const ordinals = ['shortest', 'second shortest', 'third shortest', 'fourth shortest'] as const;

const shortTexts: Readonly<Record<ShortBecause, string>> = {
	'no bar': 'Your report shows no bar for it, which is as short as it gets.',
	'below half': 'ends before the middle'
};

function shortReason({ because, shorter, same, of }: Extract<Reason, { id: 'short' }>): string {
	if (because === 'no bar') return shortTexts[because];
	if (of === 1) return `It’s the only bar you read, and it ${shortTexts[because]}.`;
	const place = ordinals[shorter] ?? 'longest';
	const which = same > 0 ? `one of the ${place}` : `the ${place}`;
	return `Its bar is ${which} of the ${of} you read, and ${shortTexts[because]}.`;
}

const shares = {
	most: 'No area has a larger share of the exam.',
	middle: 'Its share of the exam is in the middle.',
	least: 'No area has a smaller share of the exam.'
} as const;

const gapReasonTexts: Texts<Reason, 'id', [exam: Exam]> = {
	listed: ({ groups }, exam) => `Your report lists ${groupNames(exam, groups)}.`,
	short: shortReason,
	unknown: 'Its bar isn’t known yet.',
	held: 'Its bar isn’t short.',
	weight: ({ share }) => shares[share],
	felt: ({ groups }, exam) =>
		groups.length === 0 ? 'You said it felt hard.' : `You said ${groupNames(exam, groups)} felt hard.`
};

/** Returns why a domain ranks where it does. */
export const gapReasonText = (exam: Exam, reason: Reason): string =>
	textFor(gapReasonTexts, 'id', reason, exam);

/** Why a group ranks where it does in its domain. */
export const groupReasonTexts: Readonly<Record<GroupReason, string>> = {
	listed: 'Your report lists it.',
	felt: 'You said it felt hard.',
	'short domain': 'The bar of its area is short.',
	'unknown domain': 'Not known yet.',
	'held domain': 'The bar of its area isn’t short.'
};

const restTexts: Readonly<Record<Rest, string>> = {
	bar: 'one bar read by eye',
	'bar twice': 'two bars read by eye, much alike',
	'no bar': 'one missing bar',
	list: 'the report’s list',
	note: 'your own note',
	'domain bar': 'the bar of the whole area',
	weight: 'its share of the exam alone'
};

/** Returns on how little it rests, and what that is good for. */
export function restsText(rests: readonly Rest[]): string {
	const caution =
		rests.length > 1 ? 'a place to start, not a measurement' : 'that is little, and a place to start';
	return `This rests on ${listed(rests.map((rest) => restTexts[rest]))}: ${caution}.`;
}

const signTexts: Texts<Reason, 'id'> = {
	listed: 'named in your report',
	short: ({ because, shorter, of, same }) => {
		if (because === 'no bar') return 'no bar shown';
		if (shorter > 0 || of < 2) return 'short bar';
		return same > 0 ? 'among the shortest bars' : 'shortest bar';
	},
	unknown: 'bar not known',
	held: 'bar not short',
	felt: 'felt hard',
	weight: ''
};

/** Returns why it ranks here in a few words, for one line: `Shortest bar, named in your report`. */
export const signsLine = (reasons: readonly Reason[]): string =>
	capital(
		reasons
			.map((reason) => textFor(signTexts, 'id', reason))
			.filter(Boolean)
			.join(', ')
	);

const barText = (bar: Bar): string =>
	bar === 'none' ? 'no bar' : bar === 'unsure' ? 'not known' : `about ${bar}`;

/** Below this two readings by eye are the same: half a gridline. */
const sameTo = 5;

function change(by: number): string {
	const size = Math.abs(by);
	if (size <= sameTo) return 'much the same';
	return `${size > moveFrom ? 'clearly' : 'a little'} ${by > 0 ? 'longer' : 'shorter'}`;
}

/** Returns how a bar changed since the last report: length beside length. */
export function movementText({ from, to, by }: Movement): string {
	if (by !== undefined)
		return from === to
			? `As in the last report: ${barText(to)}.`
			: `Since the last report ${change(by)}: from ${barText(from)} to ${barText(to)}.`;
	return lengthOf(to) === undefined
		? `Not known this time; in the last report ${barText(from)}.`
		: `Not known in the last report; now ${barText(to)}.`;
}

/** Returns `Three bars are short`, `One bar is short: Networking`, `No bar is short`. */
export function shortBarsText(exam: Exam, { gaps }: Pick<Diagnosis, 'gaps'>): string {
	const short = gaps
		.filter(({ standing }) => standing === 'short')
		.map(({ domain }) => domainName(exam, domain));
	if (short.length === 0) return 'No bar is short';
	const count = `${capital(numberWord(short.length))} ${short.length === 1 ? 'bar is' : 'bars are'} short`;
	return short.length > 2 ? count : `${count}: ${listed(short)}`;
}

/** So many short bars aren't taken one after the other. */
const manyShort = 3;

/** Returns the pattern in a sentence: what it is, and what follows from it. */
export function patternText(exam: Exam, diagnosis: Diagnosis): string {
	const { pattern, score, vague } = diagnosis;
	const { pass } = exam.score;
	const unknown = diagnosis.gaps.filter(({ standing }) => standing === 'unknown').length;
	switch (pattern) {
		case 'unread':
			return `${capital(numberWord(unknown))} bars aren’t known, so the work goes from area to area.`;
		case 'focused':
		case 'broad': {
			const short = diagnosis.gaps.filter(({ standing }) => standing === 'short').length;
			const bars = shortBarsText(exam, diagnosis);
			if (short === 1 && (pattern === 'broad' || vague))
				return `${bars}. ${unknown > 1 ? 'The bars that aren’t known ask' : 'The score asks'} for more than that, so the work goes from area to area.`;
			return pattern === 'focused' && short < manyShort
				? `${bars}. The plan is built around that.`
				: `${bars}. The work goes from area to area.`;
		}
		case 'near':
			return `${score} is close to ${pass}. ${shortBarsText(exam, diagnosis)}. The plan is built around that.`;
		case 'level':
			return vague
				? `No bar is short, so the bars don’t say where to begin. ${diagnosis.gaps.some(({ groups }) => groups.some(({ reasons }) => reasons.includes('listed'))) ? 'The report’s list does, and what you miss in timed sets.' : 'What you miss in timed sets does.'}`
				: 'No bar is short, so the days go to reading requirements, pace and mixed practice.';
	}
}

const flagTexts: Texts<Flag, 'id', [exam: Exam]> = {
	pacing: (_, exam) =>
		`You named time as the main cause. ${exam.minutes.exam} minutes are fixed, so pace is practiced on its own.`,
	'one domain': ({ short }) =>
		`You named one area as the main cause, but ${numberWord(short)} bars are short. The plan works on each of them.`,
	misread: misreadText,
	slowed: slowedText,
	stuck: ({ scores: [before, now], bars }) =>
		`Two results close together, ${before} and ${now}, and none of the ${bars} bars known in both moved much. Change how you work, not only how many days.`,
	'odd bars': ({ bars, score }) =>
		`${score} points with bars that are ${bars} on the whole: check the bars that you entered against the report.`,
	'blind spot': ({ groups, domain }, exam) =>
		`Practice in ${groupNames(exam, groups)} went well before the sitting, yet the bar of ${domainName(exam, domain)} is short. Look for what practice did not ask.`
};

/** Returns a flag in a sentence: what was seen, and what to do. */
export const flagText = (exam: Exam, flag: Flag): string => textFor(flagTexts, 'id', flag, exam);

const quoted = (words: readonly string[]): string => listed(words.map((word) => `“${word}”`));

function misreadText({ kinds }: Extract<Flag, { id: 'misread' }>): string {
	const what =
		kinds.length === 0
			? 'You named reading past a requirement as the main cause'
			: `You noted that you read past ${quoted(kinds.map((kind) => requirementTexts[kind]))}`;
	return `${what}. Before you choose, find the word that rules answers out.`;
}

function slowedText({ items, spent }: Extract<Flag, { id: 'slowed' }>): string {
	const kinds = quoted(items.map((item) => itemTexts[item]));
	const where = listed(spent.map((sink) => sinkTexts[sink]));
	const sandbox = 'The public exam sandbox shows each kind of question once.';
	if (items.length === 0) return `You noted that time went into ${where}.`;
	if (spent.length === 0) return `You noted that these kinds of question slowed you: ${kinds}. ${sandbox}`;
	return `You noted that these kinds of question slowed you: ${kinds}; and that time went into ${where}. ${sandbox}`;
}

/** Returns that work was proved and its bar did not get longer. */
export function unmovedText(exam: Exam, { domain, proofs }: Unmoved): string {
	const work = proofs === 1 ? 'One piece of work was' : `${capital(numberWord(proofs))} pieces of work were`;
	return `${work} proved in ${domainName(exam, domain)} since the last report, and its bar did not get longer. Work at it in another way this time: do it unaided, or say each step before you take it.`;
}

/** Returns how many areas of a report held up, and how many are to fix: `Three held up. Two to fix.` */
export const heldText = (held: number, short: number): string =>
	`${held === 0 ? '' : `${capital(numberWord(held))} held\u00a0up. `}${capital(numberWord(short))} to fix.`;
