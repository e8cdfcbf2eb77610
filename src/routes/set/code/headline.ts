// A set of the desk in a few words.
import { deskSizes, type DeskSet } from '#lib/domain/practice/set/desk.ts';
import { dayText } from '#lib/ui/words/dates.ts';

const names = ['10 minute set', '20 minute set', 'Quarter set', 'Half set', 'Full set'] as const;

/** `Half set of Wednesday 25 November 2026, in exam conditions`. */
export const headline = ({ size, day, exam }: DeskSet): string =>
	`${names[size] ?? deskSizes[size]?.size ?? 'Set'} of ${dayText(day)}${exam ? ', in exam conditions' : ''}`;
