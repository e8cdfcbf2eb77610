// The waits between attempts.
import { windowAfter } from '#lib/domain/policy/wait-end.ts';
import { standingAt, type WaitClause } from '#lib/domain/policy/clause.ts';
import { since, type History } from '#lib/domain/policy/history.ts';
import type { Policy, Span, Wait } from '#lib/domain/policy/policy.ts';
import type { Sitting } from '#lib/domain/policy/sitting.ts';
import { addDays } from '#lib/domain/time/day.ts';
import { laterInstant, type Instant } from '#lib/domain/time/instant.ts';
import type { Window } from '#lib/domain/time/window.ts';

/** Returns the wait that follows a sitting at this step, by the rules of its day; the last one repeats. */
const waitOf = ({ policy: { waits } }: Sitting, step: number): Wait | undefined =>
	waits[Math.min(step, waits.length - 1)];

const daysAtMost = ({ count, unit }: Span): number =>
	unit === 'h' ? Math.ceil(count / 24) : unit === 'd' ? count : count * 31;

/**
 * Returns each wait and its state. The policy of its day says what follows a sitting, so `policy` is the one of the latest sitting; before
 * the first, the one in force. The lenient reading looks at the latest sitting and its number in its period. The strict
 * one looks at every sitting, since the order within a day may not be known, and numbers them through where the text
 * leaves open whether a new period begins with the first wait.
 */
export function waitClauses(policy: Policy, history: History, now: Instant): readonly WaitClause[] {
	const { sittings, periodStart } = history;
	const { waits } = policy;
	const repeated = waits.length - 1;
	const goesOn = policy.cap?.waits ?? 'go on';
	const lenientStep = (index: number) =>
		Math.min(repeated, goesOn === 'go on' ? index : Math.max(0, index - periodStart));
	const strictStep = (index: number) =>
		goesOn === 'start again' ? lenientStep(index) : Math.min(repeated, index);

	const last = sittings.length - 1;
	const latest = sittings[last]?.day;
	// What is older by more than the longest wait was over before the latest sitting ended.
	const longest = Math.max(0, ...sittings.flatMap((sitting) => sitting.policy.waits.map(daysAtMost)));
	const recent = since(sittings, latest && addDays(latest, -longest));
	const firstRecent = sittings.length - recent.length;

	return waits.map((wait, step): WaitClause => {
		const base = {
			id: `wait-${step + 1}`,
			rule: 'wait',
			after: step + 1,
			repeats: step === repeated,
			wait
		} as const;
		let until: Window | undefined;
		let from = -1;
		recent.forEach((sitting, offset) => {
			const index = firstRecent + offset;
			const lenient = lenientStep(index) === step;
			if (!lenient && strictStep(index) !== step) return;
			const window = windowAfter(sitting, waitOf(sitting, step) ?? wait);
			from = index;
			until = {
				// By the lenient reading a wait that does not follow the latest sitting asks for nothing any more.
				earliest: lenient && index === last ? window.earliest : sitting.start,
				safe: until === undefined ? window.safe : laterInstant(until.safe, window.safe)
			};
		});
		if (until === undefined) return { ...base, stand: step < sittings.length ? 'met' : 'idle' };
		const { day, timed } = sittings[from]!;
		return { ...base, stand: standingAt(until, now), until, ran: { number: from + 1, day, timed } };
	});
}
