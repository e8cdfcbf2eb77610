// How many days of a broad repair each domain of AZ-104 gets. Our judgment, in the order of the exam.
import type { Share } from '#lib/domain/schedule/types.ts';

export const shares: readonly Share[] = [
	{ domain: 'identity', days: 2, reason: 'It carries most of the exam, and every other domain leans on it.' },
	{
		domain: 'storage',
		days: 1,
		reason: 'With networking it gets two days: access to data is half a network path.'
	},
	{ domain: 'compute', days: 2, reason: 'It carries most of the exam and has the most kinds of resource.' },
	{
		domain: 'networking',
		days: 1,
		reason: 'With storage it gets two days: the paths that one draws the other uses.'
	},
	{
		domain: 'monitoring',
		days: 1,
		reason: 'It carries the least, and most of it is choosing the right tool.'
	}
];
