// Whether the policy allows the exam day by every reading.
import type { Closes, Condition, State } from '#lib/domain/readiness/types.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';

const states: Readonly<Record<WhatIf['allowed'], State>> = {
	yes: 'met',
	unsettled: 'open',
	no: 'open',
	unknown: 'unknown'
};

/** Returns whether the safe date has passed by the exam day. What only one reading allows is open. */
export function legal(allowed: WhatIf['allowed']): Condition {
	const state = states[allowed];
	const action = allowed === 'unknown' ? 'read rules' : 'later day';
	const closes: Closes = { action, goto: { to: 'when' } };
	return { id: 'legal', state, evidence: { id: 'legal', allowed }, ...(state === 'met' ? {} : { closes }) };
}
