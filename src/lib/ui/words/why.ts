// Why a retake is not allowed yet, or not surely: one sentence for each rule that decides, and for what it rests on.
import type { Eligibility } from '#lib/domain/eligibility.ts';
import type { Clause, WaitClause } from '#lib/domain/policy/clause.ts';
import { dayOf, type Moment } from '#lib/domain/time/zone.ts';
import { spanWords } from '#lib/ui/words/clauses.ts';
import { counted, dayText } from '#lib/ui/words/dates.ts';

/** Sentences, the deciding rule first. Empty where nothing rules a retake out. */
export function whyWords(eligibility: Eligibility, at: Moment): readonly string[] {
	if (eligibility.status === 'passed')
		return ['A pass that is valid closes the exam, whatever was sat before.'];
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
				: [`${counts}. It does not say whether they start afresh or are counted back from any day.`];
		}
		case 'pass':
			return ['The certification expires on that day, and no time of day is given.'];
	}
}

function waitSentences({ wait, after, repeats, ran, until }: WaitClause, at: Moment): readonly string[] {
	if (ran === undefined) return [];
	const whose =
		after === 1 && !repeats ? 'a first attempt' : repeats && after > 1 ? 'a later attempt' : 'each attempt';
	const rule = `The policy asks for ${spanWords(wait)} after ${whose}.`;
	if (until?.earliest === until?.safe) return [rule];
	const doubt =
		wait.unit === 'h'
			? 'It does not say whether they run from the start or the end of the exam.'
			: 'It does not say whether that means dates or full days.';
	return ran.timed
		? [rule, doubt]
		: [
				rule,
				doubt,
				`Without a start time, “sure from” counts from the end of ${dayText(ran.day, dayOf(at.now, at.zone))}.`
			];
}
