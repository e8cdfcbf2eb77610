// Three questions that a person who did not pass can answer before booking again, with the reason for every option.

export interface Option {
	readonly text: string;
	readonly right?: true;
	readonly reason: string;
}

export interface SelfTestQuestion {
	readonly id: string;
	readonly ask: string;
	readonly options: readonly Option[];
}

/** Asked once. */
export const selfTest: readonly SelfTestQuestion[] = [
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
				reason: 'That trains recognising those questions. The next exam asks others.'
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
