// When a retake is allowed and sure, in the few words that Today, Attempts and When have room for.
import type { Eligibility } from '#lib/domain/eligibility.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { dayOf, timeOf, type Moment } from '#lib/domain/time/zone.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { dayText, instantText, nearDayText } from '#lib/words/dates.ts';
import { sensibleReasonText } from '#lib/words/plan.ts';
import { counted } from '#lib/words/text.ts';

export interface EligibilityWords {
	/** What the line below is about. */
	readonly label: string;
	readonly line: string;
	/** The other instant, or what to know besides. */
	readonly more?: string;
}

/** An instant; without its time where it is the start of a day. */
export function fromText(at: Instant, { now, zone }: Moment): string {
	const today = dayOf(now, zone);
	return timeOf(at, zone) === '00:00' ? nearDayText(dayOf(at, zone), today) : instantText(at, zone, today);
}

/** The same inside a sentence: `tomorrow, 14:20`. */
export const thenText = (at: Instant, moment: Moment): string =>
	fromText(at, moment).replace(/^(?:Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());

const unknown = {
	policy: 'Resit has no retake policy for this day. The booking page decides.',
	unread: "Resit can't read one of your attempts, so it can't work out the wait. The booking page decides.",
	clock: "The date on this phone looks wrong, so Resit can't work out the wait. The booking page decides."
} as const;

/** The status in one line, and the other date where the two differ. */
export function eligibilityWords(eligibility: Eligibility, at: Moment): EligibilityWords {
	switch (eligibility.status) {
		case 'first':
			return { label: 'Your first attempt', line: 'Any day', more: 'No wait runs before the first sitting.' };
		case 'open':
			return { label: 'Retake', line: 'Allowed now', more: 'Every wait in the policy is over.' };
		case 'unknown':
			return { label: 'Retake', line: "Can't tell yet", more: unknown[eligibility.because ?? 'policy'] };
		case 'passed':
			return {
				label: 'Retake',
				line: 'Not needed: you passed',
				...(eligibility.until
					? {
							more: `One may sit again only after the certification expires, ${thenText(eligibility.until.earliest, at)}.`
						}
					: {})
			};
		case 'unsettled':
			return {
				label: 'Retake sure from',
				line: fromText(eligibility.until.safe, at),
				more: `Allowed from ${thenText(eligibility.until.earliest, at)} by one reading of the policy; the text leaves it open.`
			};
		case 'waiting': {
			const { earliest, safe } = eligibility.until;
			return {
				label: 'Retake allowed from',
				line: fromText(earliest, at),
				...(earliest === safe ? {} : { more: `Sure from ${thenText(safe, at)}.` })
			};
		}
	}
}

/** `4 left until Thu 25 Nov 2027`, with the strict count where it is less. Nothing without a cap. */
export function attemptsLeftText(eligibility: Eligibility, today: Day): string | undefined {
	const { left, leftSure, periodEnds } = eligibility;
	if (!Number.isFinite(left) || eligibility.status === 'unknown' || eligibility.status === 'passed')
		return undefined;
	const sure = leftSure === undefined ? '' : `, ${leftSure} by the strict reading,`;
	return `${left === 0 ? 'No attempt' : counted(left, 'attempt')} left${sure}${periodEnds ? ` until ${dayText(periodEnds, today)}` : ''}`;
}

export interface WhenCardWords extends EligibilityWords {
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
	const left = attemptsLeftText(eligibility, today);
	const { used } = eligibility;
	return {
		...eligibilityWords(eligibility, at),
		...(plan && eligibility.status !== 'passed' && eligibility.status !== 'unknown'
			? { sensible: { day: dayText(plan.sensible, today), because: sensibleReasonText(plan.sensibleReason) } }
			: {}),
		...(left === undefined ? {} : { attempts: { used, cap: used + eligibility.left, left } })
	};
}
