// Claims about the retake policy that circulate and are wrong, and what the policy says.

export interface Claim {
	readonly claim: string;
	readonly answer: string;
}

/** Each claim in a few words, answered from the policy's own text. */
export const wrongClaims: readonly Claim[] = [
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
