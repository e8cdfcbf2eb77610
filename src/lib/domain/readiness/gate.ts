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
