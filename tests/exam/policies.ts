// The made-up issuer's retake rules: those of 2025, and those that took their place on 1 March 2026.
import { page } from './source.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { day } from '#lib/domain/time/day.ts';

/** In force since 1 March 2026: 48 hours, then 7 days, three in 6 months. */
export const harborPolicy: Policy = {
	id: 'harbor-2026',
	issuer: 'Harbor Board',
	title: 'Retake rules of the Harbor Board',
	source: page('Retakes', 'retakes'),
	from: day('2026-03-01'),
	passScore: 350,
	seatMinutes: 60,
	waits: [
		{ count: 48, unit: 'h', counts: 'open' },
		{ count: 7, unit: 'd', counts: 'open' }
	],
	cap: { count: 3, months: 6, kind: 'open', waits: 'open' },
	pass: { closes: 'while valid', months: 24 },
	renewal: { opensMonths: 3, source: page('Renewals', 'renewals') },
	move: { hours: 72, source: page('Moving an exam', 'moving') }
};

/** In force until the end of February 2026: a month after each attempt, and no limit. */
export const formerPolicy: Policy = {
	id: 'harbor-2025',
	issuer: 'Harbor Board',
	title: 'Retake rules of the Harbor Board until February 2026',
	source: page('Retakes before March 2026', 'retakes-2025'),
	until: day('2026-02-28'),
	seatMinutes: 60,
	waits: [{ count: 1, unit: 'month', counts: 'day after' }],
	pass: { closes: 'nothing' }
};

export const harborPolicies: readonly Policy[] = [formerPolicy, harborPolicy];
