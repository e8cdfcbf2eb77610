// Plain questions about a sitting that is being entered. They never refuse what truly happened.
import type { Attempt } from '#lib/domain/attempt.ts';
import { compact } from '#lib/domain/compact.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import { policyFor, type Policies } from '#lib/domain/policy/policy.ts';
import { moveLimit } from '#lib/domain/policy/reschedule.ts';
import { Sitting } from '#lib/domain/policy/sitting.ts';
import { lastMinute, whatIf, type BookingTime } from '#lib/domain/what-if.ts';
import { present } from '#lib/domain/stored.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Moment } from '#lib/domain/time/zone.ts';

/**
 * What a reply does: `keep` saves as entered, `change` goes back to the field, `pass` and `fail` set the result,
 * `book` keeps it as a booking, `missed` records a booking that was not kept.
 */
export type Reply = 'keep' | 'change' | 'pass' | 'fail' | 'book' | 'missed';

export type Question = {
	/** The field it is about. */
	readonly about: 'score' | 'day';
	readonly replies: readonly Reply[];
	/** From when the policy allows it, where that is what is asked. */
	readonly allowed?: Instant;
	/** Until when a booking can be moved without losing the fee. */
	readonly movable?: Instant;
} & (
	| { readonly id: 'same day' | 'ahead' | 'too early' | 'passed before' }
	/** `passes`: what the score says, against the result that was entered. */
	| {
			readonly id: 'result';
			readonly passes: boolean;
			readonly score: number;
			readonly passScore: number;
	  }
	| {
			readonly id: 'too many';
			readonly used: number;
			readonly cap: { readonly count: number; readonly months: number };
	  }
	/** `certified`: by a pass that is still valid. */
	| { readonly id: 'not allowed'; readonly certified: boolean }
);

/**
 * Returns what to ask before saving, given the other attempts of the exam; an earlier version of the same one among them is left out.
 * Without a policy in force only what needs none is asked.
 */
export function questionsAbout(
	draft: Attempt,
	attempts: readonly Attempt[],
	policies: Policies,
	at: Moment
): readonly Question[] {
	if (draft.kind !== 'sat') return [];
	const others = present(attempts).filter(({ id, kind }) => id !== draft.id && kind === 'sat');
	return [
		aboutResult(draft, policies),
		aboutAhead(draft, policies, at),
		aboutSameDay(draft, others),
		aboutTooMany(draft, others, policies, at),
		aboutTooEarly(draft, others, policies)
	].filter((question) => question !== undefined);
}

/**
 * Returns what to ask before a booking is saved that no reading of the policy allows, given what was sat. It may be kept: the person may
 * know more, and can move it in time.
 */
export function questionAboutBooking(
	booking: BookingTime,
	attempts: readonly Attempt[],
	policies: Policies
): Question | undefined {
	const { allowed, until } = whatIf(policies, attempts, booking);
	if (allowed !== 'no') return undefined;
	return compact({
		id: 'not allowed',
		about: 'day',
		certified: until === undefined,
		replies: ['change', 'keep'],
		allowed: until?.earliest,
		movable: moveLimit(policies, booking)?.sure
	});
}

function aboutResult({ score, result, day }: Attempt, policies: Policies): Question | undefined {
	const { passScore } = policyFor(policies, day);
	if (score === undefined || result === undefined || passScore === undefined) return undefined;
	const passes = score >= passScore;
	if (passes === (result === 'pass')) return undefined;
	const replies = [passes ? 'pass' : 'fail', 'change', 'keep'] as const;
	return { id: 'result', about: 'score', passes, score, passScore, replies };
}

const aboutAhead = (draft: Attempt, policies: Policies, { now }: Moment): Question | undefined =>
	new Sitting(draft, policies).start > now
		? { id: 'ahead', about: 'day', replies: ['book', 'change', 'keep'] }
		: undefined;

const aboutSameDay = ({ day }: Attempt, others: readonly Attempt[]): Question | undefined =>
	others.some((other) => other.day === day)
		? { id: 'same day', about: 'day', replies: ['keep', 'change'] }
		: undefined;

function aboutTooMany(
	draft: Attempt,
	others: readonly Attempt[],
	policies: Policies,
	at: Moment
): Question | undefined {
	const all = [...others, draft];
	const { start, policy } = new Sitting(draft, policies);
	const { cap } = policy;
	if (cap === undefined) return undefined;
	const usedAt = (sat: readonly Attempt[], now: Instant) => eligibility(policies, sat, { ...at, now }).used;
	const [own, now, without] = [usedAt(all, start), usedAt(all, at.now), usedAt(others, at.now)];
	// A sitting entered late may be an early one that makes a later one too many.
	const used = own > cap.count ? own : now > cap.count && without <= cap.count ? now : undefined;
	if (used === undefined) return undefined;
	return { id: 'too many', about: 'day', used, cap, replies: ['keep', 'missed', 'change'] };
}

function aboutTooEarly(draft: Attempt, others: readonly Attempt[], policies: Policies): Question | undefined {
	const before = others.filter(({ day }) => day < draft.day);
	const last = lastMinute(new Sitting(draft, policies));
	const read = eligibility(policies, before, { now: last, zone: draft.zone });
	if (read.status !== 'waiting' && read.status !== 'passed') return undefined;
	const question = { about: 'day', replies: ['keep', 'change'] } as const;
	return read.status === 'passed'
		? { ...question, id: 'passed before' }
		: { ...question, id: 'too early', allowed: read.until.earliest };
}
