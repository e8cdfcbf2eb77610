// Whether the policy allows the exam day by every reading.
import type { WhatIf } from '#lib/domain/what-if.ts';
import type { Condition } from '#lib/domain/readiness/types.ts';

const closes = { words: 'Choose a day after “sure from”.', goto: { to: 'when' } } as const;

/** “Sure from” has passed by the exam day. What only one reading allows is open. */
export function legal(allowed: WhatIf['allowed']): Condition {
	switch (allowed) {
		case 'yes':
			return { id: 'legal', state: 'met', evidence: 'By the exam day every wait of the policy is over.' };
		case 'unsettled':
			return {
				id: 'legal',
				state: 'open',
				evidence: 'One reading of the policy allows that day, the strict one does not yet.',
				closes
			};
		case 'no':
			return { id: 'legal', state: 'open', evidence: 'A wait of the policy still runs on that day.', closes };
		case 'unknown':
			return {
				id: 'legal',
				state: 'unknown',
				evidence: 'No retake policy is known for that day.',
				closes: { words: 'Read the rules on the booking page.', goto: { to: 'when' } }
			};
	}
}
