// Booking a retake at Microsoft, in our own words: wrong claims answered, the steps with the pages that say so, and three questions.
import { sources } from '#lib/azure/sources.ts';
import type { SelfTestQuestion, BookingHelp, Claim } from '#lib/exams/pack.ts';
import { openPoints as open } from '#lib/exams/policies/microsoft-open-points.ts';
import { moving } from '#lib/exams/policies/microsoft-role-based.ts';
import type { Source } from '#lib/domain/source.ts';

/** Each claim in a few words, answered from the policy's own text. */
const claims: readonly Claim[] = [
	{ claim: 'Three attempts and you’re out.', answer: 'Five in twelve months.' },
	{ claim: 'You can try as often as you like.', answer: 'Five in twelve months, with a wait after each.' },
	{
		claim: 'The 14 days begin only before the fourth attempt.',
		answer: 'They begin after the second: between attempts two and three, three and four, four and five.'
	},
	{
		claim: 'After five you’re locked out for twelve months from the last one.',
		answer: 'The twelve months run from the first attempt.'
	}
];

/** What to do, in order. */
const steps: readonly string[] = [
	'Open your Learn profile, then Credentials, then Certifications. A retake is a new booking.',
	'Choose the exam and schedule it. At Pearson VUE you pick a test center or your own desk, the day and the time.',
	'Check that your profile has the name on your ID, letter for letter.',
	'Enter the day here too, so your plan ends on it.'
];

/** All of them need a network. */
const links: readonly Source[] = [sources.scheduleExam, sources.certification, moving];

/** Microsoft names the first two; the report is a PDF. */
const report: BookingHelp['report'] = {
	steps: [
		'In your Learn profile, open Credentials, then Certifications.',
		'Under “Past exams”, choose “View details on provider site”, then View.',
		'Select all the text of the report and copy it.'
	],
	source: sources.examScoring
};

/** Asked once. */
const selfTest: readonly SelfTestQuestion[] = [
	{
		id: 'first-wait',
		ask: 'How long is the wait after a first fail?',
		options: [
			{ text: 'None', reason: 'Even the first retake has a wait, though a short one.' },
			{
				text: '24 hours',
				right: true,
				reason: 'A day after the first attempt the policy allows the second.'
			},
			{ text: '14 days', reason: 'That’s the wait between later attempts.' },
			{ text: '12 months', reason: 'That’s the time in which five attempts are counted.' }
		]
	},
	{
		id: 'later-wait',
		ask: 'And between the later attempts?',
		options: [
			{ text: '24 hours again', reason: 'Only the first retake comes that soon.' },
			{ text: '7 days', reason: 'No Microsoft exam of this kind has that wait.' },
			{
				text: '14 days',
				right: true,
				reason: 'It applies before your third, fourth and fifth attempt.'
			},
			{ text: '14 days, but only before the fourth', reason: 'It starts before the third.' }
		]
	},
	{
		id: 'strongest-repair',
		ask: 'What fixes a short bar best?',
		options: [
			{
				text: 'Repeating the questions I missed until all are right',
				reason: 'That trains recognizing those questions. The next exam asks others.'
			},
			{
				text: 'Reading everything again',
				reason: 'It feels good, but most of it is gone in a week.'
			},
			{
				text: 'Doing it by hand, checking it, then meeting it changed and timed',
				right: true,
				reason:
					'Doing it shows what you misunderstood, the check shows it’s fixed, and a changed detail shows you can use it.'
			},
			{
				text: 'Booking again at once, while it’s fresh',
				reason: 'Allowed isn’t ready. Same gaps, new fee.'
			}
		]
	}
];

export const bookingHelp: BookingHelp = { open, claims, steps, links, report, selfTest };
