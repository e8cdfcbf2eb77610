// Microsoft's retake policy for role-based, specialty and fundamentals exams, in our own words. Corrected here alone.
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

const checked = day('2026-11-25');
/** The page on moving an appointment. */
export const moving: Source = {
	title: 'Reschedule and cancellation policy',
	url: 'https://learn.microsoft.com/en-us/credentials/support/reschedule-and-cancellation-policy',
	checked
};

export const microsoftRolePolicy = {
	id: 'microsoft-role-based',
	issuer: 'Microsoft',
	title: 'Microsoft exam retake policy',
	source: {
		title: 'Exam retake policy, Microsoft Learn',
		url: 'https://learn.microsoft.com/en-us/credentials/support/retake-policy',
		checked
	},
	passScore: 700,
	// https://learn.microsoft.com/en-us/credentials/support/exam-duration-exam-experience: 100 minutes of exam, 120 of seat.
	seatMinutes: 120,
	waits: [
		{ count: 24, unit: 'h', counts: 'open' },
		{ count: 14, unit: 'd', counts: 'open' }
	],
	cap: { count: 5, months: 12, kind: 'open', waits: 'open' },
	pass: { closes: 'while valid', months: 12 },
	renewal: {
		opensMonths: 6,
		source: {
			title: 'Renew your Microsoft Certification',
			url: 'https://learn.microsoft.com/en-us/credentials/certifications/renew-your-microsoft-certification',
			checked
		}
	},
	move: {
		hours: 24,
		source: moving
	},
	waiver:
		'The wait is waived only when the connection or the equipment failed during the exam. That needs a case number from Pearson VUE.'
} as const satisfies Policy as Policy;

/** Its editions over time. A change of the rules is one more entry, and an `until` on the one before: see docs/correct-a-policy.md. */
export const microsoftPolicies: readonly Policy[] = [microsoftRolePolicy];
