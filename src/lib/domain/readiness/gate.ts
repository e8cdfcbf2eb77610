// Whether to book: not yet because, or yes with these risks. Never a promise.
import { counted } from '#lib/domain/readiness/enough.ts';
import type { Condition, ConditionId } from '#lib/domain/readiness/types.ts';

export type Gate =
	| { readonly answer: 'not yet'; readonly because: readonly Condition[] }
	| { readonly answer: 'yes'; readonly risks: readonly Condition[] };

/** Without these nothing else counts: they must be met. */
const needed: readonly ConditionId[] = ['legal', 'proved', 'retained'];
/** These must not be open; too little to say is a risk that a person may take. */
const weighty: readonly ConditionId[] = ['misses', 'timed', 'causes'];

/** Conditions in order of weight. */
export function gateOf(conditions: readonly Condition[]): Gate {
	const stops = ({ id, state }: Condition) =>
		(needed.includes(id) && state !== 'met') || (weighty.includes(id) && state === 'open');
	const because = conditions.filter(stops);
	if (because.length > 0) return { answer: 'not yet', because };
	return { answer: 'yes', risks: conditions.filter(({ state }) => state !== 'met') };
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
export const riskWords: Readonly<Record<ConditionId, string>> = {
	legal: 'the policy may not allow that day',
	proved: 'core work is not proved',
	retained: 'what you learned may not have stayed',
	misses: 'core misses and misreads may not be rare',
	timed: 'no full set within time yet',
	causes: 'what went wrong last time may happen again',
	logistics: 'the day is not settled yet'
};

/** The gate in one line. */
export function gateLine(gate: Gate): string {
	if (gate.answer === 'yes')
		return gate.risks.length === 0
			? 'Yes: every condition is met. That is no promise.'
			: `Yes, with ${gate.risks.length === 1 ? 'this risk' : 'these risks'}: ${gate.risks
					.map(({ id }) => riskWords[id])
					.join('; ')}.`;
	const open = gate.because.filter(({ state }) => state === 'open').length;
	const dark = gate.because.length - open;
	const parts = [
		...(open === 0 ? [] : [counted(open, 'condition is open', 'conditions are open')]),
		...(dark === 0 ? [] : [`there is too little to say about ${dark}${open === 0 ? '' : ' more'}`])
	];
	return `Not yet: ${parts.join(', and ')}.`;
}
