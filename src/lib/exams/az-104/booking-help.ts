// Booking a retake at Microsoft, in our own words: wrong claims answered, the steps with the pages that say so, and three questions.
import { sources } from '#lib/azure/sources.ts';
import type { SelfTestQuestion, BookingHelp, Claim } from '#lib/exams/pack.ts';
import { openPoints as open } from '#lib/exams/policies/microsoft-open-points.ts';
import { moving } from '#lib/exams/policies/microsoft-role-based.ts';
import type { Source } from '#lib/domain/source.ts';

/** Each claim in a few words, answered from the policy's own text. */
const claims: readonly Claim[] = [
	{ claim: 'Three attempts and you are out.', answer: 'Five in twelve months.' },
	{ claim: 'You may try as often as you like.', answer: 'Five in twelve months, with a wait after each.' },
	{
		claim: 'The 14 days begin only before the fourth attempt.',
		answer: 'They begin after the second: between attempts two and three, three and four, four and five.'
	},
	{
		claim: 'After five you are locked out for twelve months from the last one.',
		answer: 'The twelve months run from the first attempt.'
	}
];

/** What to do, in order. */
const steps: readonly string[] = [
	'Open your Learn profile, then Credentials, then Certifications. After a fail there is nothing to move: a retake is a new booking.',
	'Choose the exam and schedule it. The page hands over to Pearson VUE, where you pick a center or your own desk, the day and the time.',
	'Check that the name in the profile is the name on your ID, letter for letter.',
	'Put the day in here too, so that the plan ends on it.'
];

/** All of them need a network. */
const links: readonly Source[] = [sources.scheduleExam, sources.certification, moving];

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
			{ text: '14 days', reason: 'That is the wait between the later attempts.' },
			{ text: '12 months', reason: 'That is the span in which five attempts are counted.' }
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
				reason: 'It stands between two and three, three and four, four and five.'
			},
			{ text: '14 days, but only before the fourth', reason: 'It begins before the third.' }
		]
	},
	{
		id: 'strongest-repair',
		ask: 'What mends a short bar best?',
		options: [
			{
				text: 'Repeating the questions I missed until all are right',
				reason: 'That trains recognizing those questions. The next exam asks others.'
			},
			{
				text: 'Reading everything again',
				reason: 'It feels fluent, and little of it can be recalled or used a week later.'
			},
			{
				text: 'Rebuilding the workflow by hand, proving it, then meeting it changed and timed',
				right: true,
				reason:
					'Doing shows what was misunderstood, the proof shows it is mended, and a changed constraint shows it transfers.'
			},
			{
				text: 'Booking again at once, while it is fresh',
				reason: 'Being allowed is not being ready: the same gaps meet a new fee.'
			}
		]
	}
];

export const bookingHelp: BookingHelp = { open, claims, steps, links, selfTest };
