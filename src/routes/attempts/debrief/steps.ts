// The steps of a look back, in their order.

/** What each step asks. */
export const asks = [
	'Which areas were hardest?',
	'Which kinds of question slowed you?',
	'Which requirements did you read past?',
	'Where did the time go?',
	'What cost you most?'
] as const;

export const last = asks.length;
