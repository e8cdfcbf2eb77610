// What the map says about a domain or group: one short true sentence for each reason, movement and support.
import type { Bar } from '#lib/domain/attempt.ts';
import { lengthOf } from '#lib/domain/diagnosis/bars.ts';
import { moveFrom } from '#lib/domain/diagnosis/movement.ts';
import type { Gap, GroupReason, Movement, Reason, Rest, ShortBecause } from '#lib/domain/diagnosis/types.ts';
import { domainOf, groupOf, type DomainId, type Exam, type GroupId } from '#lib/domain/exam.ts';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `A, B and C`; `A and B, and C` where a name holds an “and” itself. */
export function listed(names: readonly string[]): string {
	const last = names.at(-1);
	if (last === undefined || names.length < 2 || !names.some((name) => name.includes(' and ')))
		return and.format(names);
	return `${names.slice(0, -1).join(', ')}, and ${last}`;
}
/** A domain as a sentence names it. */
export const domainName = (exam: Exam, id: DomainId): string => domainOf(exam, id)?.short ?? id;
/** Groups as a sentence names them, quoted so that they read as names. */
export const groupNames = (exam: Exam, ids: readonly GroupId[]): string =>
	listed(ids.map((id) => `“${groupOf(exam, id)?.label ?? id}”`));

const ordinals = ['shortest', 'second shortest', 'third shortest', 'fourth shortest'] as const;

const shortWords: Readonly<Record<ShortBecause, string>> = {
	'no bar': 'The report shows no bar for it, and a missing bar is the shortest there is.',
	'below half': 'ends before the middle of the track',
	'low beside the rest': 'is low beside the others, which lie far apart',
	'the lowest': 'is as low as any you read, and the bars lie far apart'
};

function shortReason({ because, shorter, same, of }: Extract<Reason, { id: 'short' }>): string {
	if (because === 'no bar') return shortWords[because];
	if (of === 1) return `It is the only bar you read, and it ${shortWords[because]}.`;
	const place = ordinals[shorter] ?? 'longest';
	const which = same > 0 ? `one of the ${place}` : `the ${place}`;
	return `Its bar is ${which} of the ${of} known, and ${shortWords[because]}.`;
}

const shares = {
	most: 'No domain has a larger share of the exam.',
	middle: 'Its share of the exam is neither the largest nor the smallest.',
	least: 'No domain has a smaller share of the exam.'
} as const;

/** Why a domain stands where it stands. */
export function reasonWords(exam: Exam, reason: Reason): string {
	switch (reason.id) {
		case 'listed':
			return `The report’s list names ${groupNames(exam, reason.groups)}.`;
		case 'short':
			return shortReason(reason);
		case 'unknown':
			return 'Its bar is not known: that says neither weak nor fine.';
		case 'held':
			return 'Its bar is not short.';
		case 'weight':
			return shares[reason.share];
		case 'felt':
			return reason.groups.length === 0
				? 'You noted that it felt hard.'
				: `You noted that ${groupNames(exam, reason.groups)} felt hard.`;
	}
}

/** Why a group stands where it stands in its domain. */
export const groupReasonWords: Readonly<Record<GroupReason, string>> = {
	listed: 'The report’s list names it.',
	felt: 'You noted that it felt hard.',
	'short domain': 'The bar of its domain is short; no report has a bar for the group alone.',
	'unknown domain': 'Nothing is known about it yet.',
	'held domain': 'The bar of its domain is not short.'
};

const restWords: Readonly<Record<Rest, string>> = {
	bar: 'one bar read by eye',
	'bar twice': 'two bars read by eye, much alike',
	'no bar': 'one missing bar',
	list: 'the report’s list',
	note: 'your own note',
	'domain bar': 'the bar of the whole domain',
	weight: 'its share of the exam alone'
};

/** On how little it rests, for one line: `Rests on one bar read by eye.` */
export const restsLine = (rests: readonly Rest[]): string =>
	`Rests on ${listed(rests.map((rest) => restWords[rest]))}.`;

/** On how little it rests, and what that is good for. */
export function restsWords(rests: readonly Rest[]): string {
	const caution =
		rests.length > 1 ? 'a place to start, not a measurement' : 'that is little, and a place to start';
	return `This rests on ${listed(rests.map((rest) => restWords[rest]))}: ${caution}.`;
}

function signWords(reason: Reason): string | undefined {
	switch (reason.id) {
		case 'listed':
			return 'on the report’s list';
		case 'short':
			if (reason.because === 'no bar') return 'no bar shown';
			return reason.shorter > 0 || reason.of < 2
				? 'short bar'
				: reason.same > 0
					? 'among the shortest bars'
					: 'shortest bar';
		case 'unknown':
			return 'bar not known';
		case 'held':
			return 'bar not short';
		case 'felt':
			return 'felt hard';
		case 'weight':
			return undefined;
	}
}

/** Why it ranks here in a few words, for one line: `Shortest bar, on the report’s list`. */
export function signsLine(reasons: readonly Reason[]): string {
	const text = reasons.flatMap((reason) => signWords(reason) ?? []).join(', ');
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const barWords = (bar: Bar): string =>
	bar === 'none' ? 'no bar' : bar === 'unsure' ? 'not known' : `about ${bar}`;

/** Below this two readings by eye are the same: half a gridline. */
const sameTo = 5;

function change(by: number): string {
	const size = Math.abs(by);
	if (size <= sameTo) return 'much the same';
	return `${size > moveFrom ? 'clearly' : 'a little'} ${by > 0 ? 'longer' : 'shorter'}`;
}

/** How a bar changed since the last report: length beside length. */
export function movementWords({ from, to, by }: Movement): string {
	if (by !== undefined)
		return from === to
			? `As in the last report: ${barWords(to)}.`
			: `Since the last report ${change(by)}: from ${barWords(from)} to ${barWords(to)}.`;
	return lengthOf(to) === undefined
		? `Not known this time; in the last report ${barWords(from)}.`
		: `Not known in the last report; now ${barWords(to)}.`;
}

/** What a gap is called: something to mend, not known, or not a gap now. */
export function standingWords({ standing, open }: Pick<Gap, 'standing' | 'open'>): string {
	if (standing === 'short') return 'Short bar';
	if (open) return 'On the report’s list';
	return standing === 'unknown' ? 'Not known' : 'Not a gap now';
}
