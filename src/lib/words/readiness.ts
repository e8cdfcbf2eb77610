// What “Ready?” says: the verdict, each condition with what it rests on and what to do next, and where report and practice disagree.
import type { Exam } from '#lib/domain/exam.ts';
import type { BlindSpot } from '#lib/domain/readiness/blind-spots.ts';
import { toShow, type Gate, type ToShow } from '#lib/domain/readiness/gate.ts';
import type { CauseEvidence, Closes, Condition, Evidence, State } from '#lib/domain/readiness/types.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';
import { dayText } from '#lib/words/dates.ts';
import { offerTexts } from '#lib/words/debrief.ts';
import { domainName, groupNames } from '#lib/words/exam.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { capital, counted, numberWord, textFor, uncapital, type Texts } from '#lib/words/text.ts';

/** A condition in a few words. */
export const conditionTitles: Readonly<Record<ToShow['id'], string>> = {
	proved: 'Do a lab on each topic',
	retained: 'Get each topic right on two days',
	misses: 'Get 9 of 10 in two timed sets',
	timed: 'Finish a mock exam in time',
	causes: offerTexts.begin,
	logistics: 'Get ready for exam day'
};

const evidenceTexts: Texts<ToShow['evidence'], 'id', [exam: Exam]> = {
	proved: ({ groups, by, open }) =>
		[
			...(groups === 0 ? [] : [`${groups - open.length} of ${counted(groups, 'topic')}`]),
			...(by.word > 0 ? [`${by.word} by your word`] : []),
			...(by.predicted > 0 ? [`${by.predicted} by reading outputs`] : [])
		].join(', '),
	retained: retainedText,
	'too few sets': ({ sets }) =>
		sets === 0 ? '0 of 2 sets' : `${counted(sets, 'set')} so far, and one on another day to go`,
	misses: ({ answers, core, misread }) =>
		`${counted(core, 'main rule')} and ${counted(misread, 'detail')} missed in ${answers} answers`,
	'full set': ({ minutes, allowed, halves, items, answered }) =>
		`${halves === true ? 'Two halves: ' : ''}${answered} of ${items} questions in ${minutes} of ${allowed} min`,
	'short sets': ({ answered, items }) =>
		`${Math.min(answered, items)} of ${items} questions in time, in short sets`,
	'no full set': '',
	causes: (of) => of.causes.map(causeText).join(' · '),
	'no cause': ({ debriefed }) => (debriefed ? 'Nothing stood out' : 'Takes two minutes'),
	logistics: ({ done }) => (done ? 'Done' : '')
};

/** Returns what a condition's state rests on, in a line with counts; empty where there is nothing to count yet. */
export const evidenceText = (exam: Exam, evidence: ToShow['evidence']): string =>
	textFor(evidenceTexts, 'id', evidence, exam);

function retainedText(of: Extract<Evidence, { id: 'retained' }>, exam: Exam): string {
	if (of.enough) {
		const often = `${of.often} of ${counted(of.groups, 'topic')}`;
		return of.slips.length === 0 ? often : `${often}, then missed: ${groupNames(exam, of.slips)}`;
	}
	if (of.answers === 0) return `0 of ${counted(of.groups, 'topic')}`;
	return `${counted(of.answers, 'answer')}, ${of.days === 1 ? 'all on one day' : 'still too few'}`;
}

const gapTexts: Readonly<Record<State, string>> = {
	met: 'fixed',
	open: 'not all checked yet',
	unknown: 'not known which'
};

function causeText(of: CauseEvidence): string {
	switch (of.cause) {
		case 'time':
			if ('keptOver' in of) return `Time: pace kept over ${of.keptOver} questions`;
			return of.sets === 0 ? 'Time: no set yet' : `Time: pace not kept in ${counted(of.sets, 'set')}`;
		case 'reading':
			return of.last === undefined
				? 'Reading: no set yet'
				: `Reading: ${counted(of.last.misread, 'detail')} missed in ${of.last.answered} answers`;
		case 'gaps':
			return `Gaps: ${gapTexts[of.state]}`;
		case 'nerves':
			return `Nerves: ${of.fullSets === 0 ? 'no mock exam yet' : counted(of.fullSets, 'mock exam')}`;
	}
}

const closesTexts: Readonly<Record<Closes['action'], readonly [label: string, more?: string]>> = {
	'later day': ['See When'],
	'read rules': ['See When'],
	'add bars': ['Add', 'bars'],
	'two sets': ['Start', 'a set'],
	'fewer misses': ['Start', 'a set'],
	'full set': ['Start', 'a mock exam'],
	'keep pace': ['Start', 'a set'],
	'read first': ['Start', 'a set'],
	'practice exam day': ['Start', 'a mock exam'],
	debrief: ['Note it'],
	prove: ['Start', 'a lab on'],
	practice: ['Practice'],
	task: ['Prepare']
};

/** Returns what closes a condition: the label of its button, and what a screen reader says after it. */
export function closesText(exam: Exam, closes: Closes): readonly [label: string, more: string] {
	const [label, more = ''] = closesTexts[closes.action];
	return [label, 'group' in closes ? `${more} ${groupNames(exam, [closes.group])}`.trim() : more];
}

/** Returns when the plan has work for a condition: `planned Thu 26 Nov`. */
export const plannedText = ([first]: readonly Day[], today: Day): string =>
	first === undefined
		? 'no day for it'
		: first === today
			? 'starts today'
			: `planned ${dayText(first, today)}`;

const allowedTexts: Readonly<Record<Exclude<WhatIf['allowed'], 'yes'>, string>> = {
	no: 'Too early\nfor',
	unsettled: 'Not safe yet\non',
	unknown: 'No retake rules\nfor'
};

const isOpen = ({ state }: Pick<Condition, 'state'>): boolean => state !== 'met';

/** Returns the verdict, and on a second line what leads to the exam day: `Six checks to go`, `by`. */
export function verdictText(gate: Gate, conditions: readonly Condition[]): string {
	for (const { evidence } of conditions)
		if (evidence.id === 'legal' && evidence.allowed !== 'yes') return allowedTexts[evidence.allowed];
	const left = toShow(conditions).filter(isOpen).length;
	const count = numberWord(left);
	if (gate.answer === 'not yet') return `${capital(count)} to go\nby`;
	return left === 0 ? 'Ready\nfor' : `Ready\nwith ${count} ${left === 1 ? 'risk' : 'risks'}, for`;
}

/** What each state is called. */
export const stateTexts: Readonly<Record<State, string>> = {
	met: 'shown',
	open: 'not shown yet',
	unknown: 'not known yet'
};

/** Returns where report and practice disagree, with counts, and what to change. */
export function blindSpotText(
	exam: Exam,
	{ domain, misleads, answers, right }: BlindSpot
): { readonly evidence: string; readonly change: string } {
	const name = domainName(exam, domain);
	const of = `${right} of ${counted(answers, 'answer')} right`;
	return misleads === 'practice'
		? {
				evidence: `${name}: at least ${of} before the exam, and a short bar.`,
				change: 'Practice in another way: a lab without its steps, or against the clock.'
			}
		: {
				evidence: `${name}: no short bar, and ${of} in practice.`,
				change: 'A bar is one day, read by eye. Do a lab and some questions before the exam.'
			};
}

/** Returns the verdict in a line: what is left to show, and once nothing stops it, that it's ready. */
export function readyText(gate: Gate, conditions: readonly Condition[]): string {
	const left = toShow(conditions).filter(isOpen);
	if (gate.answer === 'not yet')
		return left.length === 0
			? 'Not allowed on exam day yet.'
			: `${counted(left.length, 'thing')} to do first.`;
	if (left.length === 0) return 'Ready. A checklist, not a prediction.';
	return `Ready. Still to do: ${left.map(({ id }) => uncapital(conditionTitles[id])).join(', ')}.`;
}
