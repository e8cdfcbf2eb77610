// Whether to book: not yet because, or yes with these risks. Never a promise.
import type { Condition, ConditionId, Evidence } from '#lib/domain/readiness/types.ts';

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

/** A condition that the person shows. */
export interface ToShow extends Condition {
	readonly id: Exclude<ConditionId, 'legal'>;
	readonly evidence: Exclude<Evidence, { readonly id: 'legal' | 'no gap' }>;
}

/** Returns the conditions that the person shows: neither the policy's wait nor labs that the report doesn't ask for. */
export const toShow = (conditions: readonly Condition[]): readonly ToShow[] =>
	conditions.filter(
		(condition): condition is ToShow => condition.id !== 'legal' && condition.evidence.id !== 'no gap'
	);
