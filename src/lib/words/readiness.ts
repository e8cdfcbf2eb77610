// What “Ready?” says: each condition with what it rests on and what closes it, the gate, and where report and practice disagree.
// Over 200 lines: every sentence of one noun.
import type { Exam, GroupId } from '#lib/domain/exam.ts';
import type { BlindSpot } from '#lib/domain/readiness/blind-spots.ts';
import type { Gate } from '#lib/domain/readiness/gate.ts';
import { enough, rareIn } from '#lib/domain/readiness/sets.ts';
import type {
	CauseEvidence,
	Closes,
	Condition,
	ConditionId,
	Evidence,
	State
} from '#lib/domain/readiness/types.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';
import { domainName, groupNames } from '#lib/words/exam.ts';
import { counted, textFor, type Texts } from '#lib/words/text.ts';

const legalTexts: Readonly<Record<WhatIf['allowed'], string>> = {
	yes: 'By the exam day every wait of the policy is over.',
	unsettled: 'One reading of the policy allows that day, the strict one does not yet.',
	no: 'A wait of the policy still runs on that day.',
	unknown: 'No retake policy is known for that day.'
};

const evidenceTexts: Texts<Evidence, 'id', [exam: Exam]> = {
	legal: ({ allowed }) => legalTexts[allowed],
	proved: provedText,
	'no gap': ({ unknownBars }) =>
		unknownBars === 0
			? 'Neither a short bar nor the report’s list points at a domain.'
			: `${counted(unknownBars, 'bar is', 'bars are')} not known, and none that is known is short.`,
	retained: retainedText,
	'too few sets': ({ sets }) =>
		`${sets === 0 ? 'No set' : counted(sets, 'set')} with at least ${enough.answers} answers so far; it takes two on different days.`,
	misses: ({ sets, answers, core, misread, edge }) =>
		`In the last ${sets} sets, ${answers} answers: ${counted(core, 'core miss', 'core misses')}, ${counted(misread, 'misread requirement')}, ${counted(edge, 'edge case')}.`,
	'full set': ({ minutes, allowed, inTime, halves, items, answered }) =>
		inTime
			? `${halves === true ? 'Two half sets, together' : 'A full set of'} ${items} items, all answered in ${minutes} of ${counted(allowed, 'minute')}.`
			: `The last full set: ${answered} of ${items} items answered in ${minutes} of ${counted(allowed, 'minute')}.`,
	'no full set': ({ sets }) =>
		sets === 0 ? 'No timed set yet.' : `${counted(sets, 'set')} so far, none full and in exam conditions.`,
	causes: (of) => of.causes.map(causeText).join(' '),
	'no cause': ({ debriefed }) =>
		debriefed ? 'You looked back, and no cause of these stood out.' : 'No cause was noted after the sitting.',
	logistics: ({ done, booked }) => {
		if (done) return 'You have got the retake day ready.';
		return booked
			? 'Not done yet; it comes last in the plan.'
			: 'No day is booked; getting it ready comes last in the plan.';
	}
};

/** Returns what a condition's state rests on, in sentences with counts. */
export const evidenceText = (exam: Exam, evidence: Evidence): string =>
	textFor(evidenceTexts, 'id', evidence, exam);

/** More names than these are no help. */
const mostNames = 3;

function provedText({ groups, by, open }: Extract<Evidence, { id: 'proved' }>, exam: Exam): string {
	const kinds = [
		[by.checked, 'by checked output'],
		[by.word, 'by your word'],
		[by.predicted, 'by predictions']
	] as const;
	const parts = kinds.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
	const how = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
	const all = `${groups - open.length} of ${counted(groups, 'group')} proved${how}.`;
	return open.length === 0 ? all : `${all} Not yet: ${firstNames(exam, open)}.`;
}

function firstNames(exam: Exam, groups: readonly GroupId[]): string {
	if (groups.length <= mostNames) return groupNames(exam, groups);
	const first = groups.slice(0, mostNames).map((group) => groupNames(exam, [group]));
	return `${first.join(', ')}, and ${groups.length - mostNames} more`;
}

function retainedText(of: Extract<Evidence, { id: 'retained' }>, exam: Exam): string {
	const size = `${counted(of.answers, 'answer')} on ${counted(of.days, 'day')}`;
	const groups = counted(of.groups, 'group');
	if (!of.enough)
		return `${of.answers === 0 ? 'No answer yet' : `${size} so far`} in ${groups}; it takes ${enough.answers} on two different days.`;
	const retained = `${of.often} of ${groups} right on two different days, by ${size}.`;
	return of.slips.length === 0
		? retained
		: `${retained} Wrong when last asked, in a main rule or while sure: ${groupNames(exam, of.slips)}.`;
}

const gapTexts: Readonly<Record<State, string>> = {
	met: 'fixed, as the proofs show',
	open: 'not all proved yet',
	unknown: 'not known which'
};

function causeText(of: CauseEvidence): string {
	switch (of.cause) {
		case 'time':
			if ('keptOver' in of) return `Time: the pace was kept over a set of ${of.keptOver} items.`;
			return of.sets === 0
				? 'Time: no set yet that shows the pace.'
				: `Time: the pace was kept in none of ${counted(of.sets, 'set')}.`;
		case 'reading':
			return of.last === undefined
				? 'Reading: no set yet that shows it.'
				: `Reading: ${counted(of.last.misread, 'misread requirement')} in the last set, ${counted(of.last.answered, 'answer')}.`;
		case 'gaps':
			return `Gaps in what you know: ${gapTexts[of.state]}.`;
		case 'nerves':
			return of.fullSets === 0
				? 'Nerves: no full set yet, taken as in the exam.'
				: `Nerves: ${counted(of.fullSets, 'full set')} taken as in the exam.`;
	}
}

const closesTexts: Texts<Closes, 'action', [exam: Exam]> = {
	'later day': 'Choose a day after “sure from”.',
	'read rules': 'Read the rules on the booking page.',
	'add bars': 'Add the bars of your report.',
	'two sets': 'Take a mixed set, and another on the next day.',
	'fewer misses': `Repair what was missed, then take sets until core misses and misreads together are at most one in ${rareIn} answers.`,
	'full set': 'Take a full set in exam conditions.',
	'keep pace': 'Take a timed set and keep the pace.',
	'read first': 'Take a set with “read first”, and find each deciding constraint.',
	'practice exam day': 'Take a full set in exam conditions, so that the day holds nothing new.',
	debrief: 'Look back and name what cost you most.',
	prove: ({ group }, exam) => `Prove ${groupNames(exam, [group])} by a lab.`,
	practice: ({ group }, exam) => `Practice ${groupNames(exam, [group])}, then again on another day.`,
	task: ({ title }) => `${title}.`
};

/** Returns the one thing that closes a condition, as a request. */
export const closesText = (exam: Exam, closes: Closes): string =>
	textFor(closesTexts, 'action', closes, exam);

const plannedNouns: Readonly<Record<ConditionId, string>> = {
	legal: 'session',
	proved: 'lab',
	retained: 'practice session',
	misses: 'timed session',
	timed: 'timed session',
	causes: 'session',
	logistics: 'session'
};

/** Returns what is left in the plan for a condition: `Before then in the plan: 4 labs.` */
export const plannedText = (id: ConditionId, count: number): string =>
	count === 0
		? 'The plan holds nothing more for it before then.'
		: `Before then in the plan: ${counted(count, plannedNouns[id])}.`;

/** Returns where report and practice disagree, with counts, and what to change. */
export function blindSpotText(
	exam: Exam,
	{ domain, misleads, answers, right }: BlindSpot
): { readonly evidence: string; readonly change: string } {
	const name = domainName(exam, domain);
	const of = `${right} of ${counted(answers, 'answer')}`;
	return misleads === 'practice'
		? {
				evidence: `${name}: at least ${of} right before the sitting, and a short bar.`,
				change:
					'So that practice did not measure what the exam does. Change the method, not the amount: a lab without its steps, against the clock, and try what must fail as well as what must work.'
			}
		: {
				evidence: `${name}: its bar is not short, and ${of} were right in practice.`,
				change:
					'A bar is one day, read by eye. Give it a block of questions and one lab before the exam, and see which rule goes wrong.'
			};
}

/** A condition in a few words. */
export const conditionTitles: Readonly<Record<ConditionId, string>> = {
	legal: 'Surely allowed by the exam day',
	proved: 'Core workflows proved',
	retained: 'Right on different days',
	misses: 'Core misses and misreads rare',
	timed: 'A full set within time',
	causes: 'What went wrong last time is addressed',
	logistics: 'The day itself is settled'
};

/** The same as something that could go wrong. */
export const riskTexts: Readonly<Record<ConditionId, string>> = {
	legal: 'the policy may not allow that day',
	proved: 'core work is not proved',
	retained: 'what you learned may not have stayed',
	misses: 'core misses and misreads may not be rare',
	timed: 'no full set within time yet',
	causes: 'what went wrong last time may happen again',
	logistics: 'the day is not settled yet'
};

/** What is not so yet, for a condition that is open; and what can't be said yet, for one on which too little is known. */
const lackTexts: Readonly<Record<ConditionId, { readonly open: string; readonly unknown: string }>> = {
	legal: { open: 'the policy does not surely allow that day', unknown: 'that day is allowed' },
	proved: { open: 'not all core workflows are proved', unknown: 'the core workflows are proved' },
	retained: {
		open: 'not every group was right on two different days',
		unknown: 'what you learned has stayed'
	},
	misses: { open: 'core misses or misreads are not rare yet', unknown: 'core misses and misreads are rare' },
	timed: { open: 'no full set was within time', unknown: 'a full set is within time' },
	causes: {
		open: 'what went wrong last time is not all addressed',
		unknown: 'what went wrong last time is addressed'
	},
	logistics: { open: 'the day itself is not settled', unknown: 'the day itself is settled' }
};

/** Returns why it is not yet, as part of a sentence. */
export const lackText = ({ id, state }: Condition): string =>
	state === 'open' ? lackTexts[id].open : `there is too little to say whether ${lackTexts[id].unknown}`;

/** Returns the gate in one line. */
export function gateText(gate: Gate): string {
	if (gate.answer === 'yes')
		return gate.risks.length === 0
			? 'Yes: every condition is met. That is no promise.'
			: `Yes, with ${gate.risks.length === 1 ? 'this risk' : 'these risks'}: ${gate.risks
					.map(({ id }) => riskTexts[id])
					.join('; ')}.`;
	const [first, ...rest] = gate.because.map(lackText);
	const more = rest.length > 1 ? `${rest.length} more conditions are not met` : rest[0];
	return `Not yet: ${[first, ...(more === undefined ? [] : [more])].join(', and ')}.`;
}

/** Returns the gate where it's yes, else how many of its conditions are still to be shown. */
export function readyText(gate: Gate, conditions: readonly Condition[]): string {
	if (gate.answer === 'yes') return gateText(gate);
	const left = conditions.filter(({ state }) => state !== 'met').length;
	return `${counted(left, 'thing')} left to show.`;
}
