// What the card of Today and Attempts says about the next sitting, in words only.
import type { Eligibility } from '#lib/domain/eligibility.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { dayOf, type Moment } from '#lib/domain/time/zone.ts';
import { dayText } from '#lib/ui/words/dates.ts';
import { leftWords, whenWords, type WhenWords } from '#lib/ui/words/when.ts';
import { sensibleReasonText } from '#lib/words/plan.ts';

export interface WhenCardWords extends WhenWords {
	/** The day that the plan says, and why. */
	readonly sensible?: { readonly day: string; readonly because: string };
	/** Attempts used and the cap, and what is left, in a sentence; absent without a cap. */
	readonly attempts?: { readonly used: number; readonly cap: number; readonly left: string };
}

/** The words of the card; `sensible` and `because` where there is a plan. */
export function whenCardWords(
	eligibility: Eligibility,
	at: Moment,
	plan?: Pick<Plan, 'sensible' | 'sensibleReason'>
): WhenCardWords {
	const today = dayOf(at.now, at.zone);
	const left = leftWords(eligibility, today);
	const { used } = eligibility;
	return {
		...whenWords(eligibility, at),
		...(plan && eligibility.status !== 'passed' && eligibility.status !== 'unknown'
			? { sensible: { day: dayText(plan.sensible, today), because: sensibleReasonText(plan.sensibleReason) } }
			: {}),
		...(left === undefined ? {} : { attempts: { used, cap: used + eligibility.left, left } })
	};
}
