// The rules of a policy: each with its state in a line, and why a retake isn't allowed yet.
import type { Eligibility } from '#lib/domain/eligibility.ts';
import type { CapClause, Clause, PassClause, Stand, WaitClause } from '#lib/domain/policy/clause.ts';
import type { Span } from '#lib/domain/policy/policy.ts';
import { dayOf, type Moment } from '#lib/domain/time/zone.ts';
import { dayText } from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';
import { thenText } from '#lib/words/eligibility.ts';

export interface ClauseWords {
	readonly title: string;
	readonly line: string;
}

/** One word for how a rule stands, so that its colour is not alone. */
export const standTexts: Readonly<Record<Stand, string>> = {
	idle: 'Not yet',
	holds: 'In force',
	unsettled: 'Unclear',
	met: 'Fine'
};

/** `24 hours`, `14 days`, `12 months`. */
export const spanText = ({ count, unit }: Span): string =>
	counted(count, unit === 'h' ? 'hour' : unit === 'd' ? 'day' : 'month');

/** The rule as a title, and how it stands as a sentence. */
export function clauseWords(clause: Clause, at: Moment): ClauseWords {
	switch (clause.rule) {
		case 'wait':
			return { title: waitTitle(clause), line: waitLine(clause, at) };
		case 'cap':
			return {
				title: `${counted(clause.cap.count, 'attempt')} in ${counted(clause.cap.months, 'month')}`,
				line: capLine(clause, at)
			};
		case 'pass':
			return { title: 'No retake while a pass is valid', line: passLine(clause, at) };
	}
}

function waitTitle({ wait, after, repeats }: WaitClause): string {
	if (repeats && after > 1) return `${spanText(wait)} between later attempts`;
	return `${spanText(wait)} after ${repeats ? 'each attempt' : after === 1 ? 'the first attempt' : `attempt ${after}`}`;
}

function waitLine({ stand, until, ran, after }: WaitClause, at: Moment): string {
	if (until === undefined || ran === undefined)
		return stand === 'met'
			? 'This wait is over.'
			: after === 1
				? 'You haven’t taken it yet.'
				: `It starts with attempt ${after}.`;
	const sat = `Attempt ${ran.number} was on ${dayText(ran.day, dayOf(at.now, at.zone))}.`;
	if (stand === 'holds') return `${sat} You can’t retake it before ${thenText(until.earliest, at)}.`;
	if (stand === 'unsettled') return `${sat} Read strictly, the wait ends ${thenText(until.safe, at)}.`;
	return `${sat} That wait is over.`;
}

function capLine({ stand, used, left, until, period }: CapClause, at: Moment): string {
	const today = dayOf(at.now, at.zone);
	const ends = period && ` until ${dayText(period.ends, today)}`;
	if (stand === 'idle') return 'You haven’t used any yet. The months start with your first attempt.';
	if (stand === 'holds' && until)
		return `${used} used. Your next one is possible from ${thenText(until.earliest, at)}. That counts from your first attempt, not your last.`;
	const counts = period
		? `${used} used, ${left} left${ends}.`
		: `A new period starts with your next attempt, so you have ${left}.`;
	return stand === 'unsettled' && until
		? `${counts} Counted back from today, you don’t have any left before ${thenText(until.safe, at)}.`
		: counts;
}

function passLine({ stand, until, pass }: PassClause, at: Moment): string {
	const today = dayOf(at.now, at.zone);
	if (pass === undefined) return 'Doesn’t apply yet.';
	const passed = `You passed on ${dayText(pass.day, today)}.`;
	if (pass.expires === undefined) return stand === 'holds' ? `${passed} It doesn’t expire.` : passed;
	const calculated = pass.known ? '' : ', based on the day you passed';
	const expiry = `${passed} The certification expires on ${dayText(pass.expires, today)}${calculated}.`;
	if (stand === 'holds')
		return pass.renewFrom ? `${expiry} You can renew it from ${dayText(pass.renewFrom, today)}.` : expiry;
	if (stand === 'unsettled' && until)
		return `${expiry} It’s over for certain from ${thenText(until.safe, at)}.`;
	return `${passed} The certification expired on ${dayText(pass.expires, today)}, so the exam is open to you again.`;
}

/** Sentences, the deciding rule first. Empty where nothing rules a retake out. */
export function whyTexts(eligibility: Eligibility, at: Moment): readonly string[] {
	if (eligibility.status === 'passed')
		return ['You can’t take the exam again while your certification is valid.'];
	if (eligibility.status !== 'waiting' && eligibility.status !== 'unsettled') return [];
	const { until } = eligibility;
	const deciding = eligibility.clauses.filter(
		(clause) =>
			(clause.stand === 'holds' || clause.stand === 'unsettled') &&
			(clause.until?.earliest === until.earliest || clause.until?.safe === until.safe)
	);
	return deciding.flatMap((clause) => sentences(clause, at));
}

function sentences(clause: Clause, at: Moment): readonly string[] {
	const today = dayOf(at.now, at.zone);
	switch (clause.rule) {
		case 'wait':
			return waitSentences(clause, at);
		case 'cap': {
			const { cap, period, stand } = clause;
			const counts = `The policy allows ${counted(cap.count, 'attempt')} in ${counted(cap.months, 'month')}`;
			return stand === 'holds' && period
				? [`${counts}, counted from the first, ${dayText(period.first, today)}.`]
				: [`${counts}. It doesn’t say whether they start again or count back from any day.`];
		}
		case 'pass':
			return ['Your certification expires on that day, and no time is given.'];
	}
}

function waitSentences({ wait, after, repeats, ran, until }: WaitClause, at: Moment): readonly string[] {
	if (ran === undefined) return [];
	const whose =
		after === 1 && !repeats ? 'a first attempt' : repeats && after > 1 ? 'a later attempt' : 'each attempt';
	const rule = `The policy asks for ${spanText(wait)} after ${whose}.`;
	if (until?.earliest === until?.safe) return [rule];
	const doubt =
		wait.unit === 'h'
			? 'It doesn’t say whether they count from the start or the end of the exam.'
			: 'It doesn’t say whether that means dates or full days.';
	return ran.timed
		? [rule, doubt]
		: [
				rule,
				doubt,
				`Without a start time, Safe counts from the end of ${dayText(ran.day, dayOf(at.now, at.zone))}.`
			];
}
