// Whether to book: not yet because, or yes with these risks. Never a promise.
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

/** What is not so yet, for a condition that is open; and what nobody can say yet, for one on which too little is known. */
const lackWords: Readonly<Record<ConditionId, { readonly open: string; readonly unknown: string }>> = {
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

/** Why not yet, as part of a sentence. */
export const lackOf = ({ id, state }: Condition): string =>
	state === 'open' ? lackWords[id].open : `there is too little to say whether ${lackWords[id].unknown}`;

/** The gate in one line. */
export function gateLine(gate: Gate): string {
	if (gate.answer === 'yes')
		return gate.risks.length === 0
			? 'Yes: every condition is met. That is no promise.'
			: `Yes, with ${gate.risks.length === 1 ? 'this risk' : 'these risks'}: ${gate.risks
					.map(({ id }) => riskWords[id])
					.join('; ')}.`;
	const [first, ...rest] = gate.because.map(lackOf);
	const more = rest.length > 1 ? `${rest.length} more conditions are not met` : rest[0];
	return `Not yet: ${[first, ...(more === undefined ? [] : [more])].join(', and ')}.`;
}
