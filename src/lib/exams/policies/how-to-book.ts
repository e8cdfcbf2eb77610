// How a retake is booked at Microsoft, in our own words, with the pages that say so.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

const checked = day('2026-11-25');

/** What to do, in order. */
export const bookingSteps: readonly string[] = [
	'Open your Learn profile, then Credentials, then Certifications. After a fail there is nothing to move: a retake is a new booking.',
	'Choose the exam and schedule it. The page hands over to Pearson VUE, where you pick a centre or your own desk, the day and the time.',
	'Check that the name in the profile is the name on your ID, letter for letter.',
	'Put the day in here too, so that the plan ends on it.'
];

/** All of them need a network. */
export const bookingLinks: readonly Source[] = [
	{
		title: 'Register and schedule an exam',
		url: 'https://learn.microsoft.com/en-us/credentials/certifications/register-schedule-exam',
		checked
	},
	{
		title: 'Azure Administrator Associate, with the button that schedules AZ-104',
		url: 'https://learn.microsoft.com/en-us/credentials/certifications/azure-administrator/',
		checked
	},
	{
		title: 'Reschedule and cancellation policy',
		url: 'https://learn.microsoft.com/en-us/credentials/support/reschedule-and-cancellation-policy',
		checked
	}
];
