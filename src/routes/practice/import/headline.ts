// A set of the desk in a few words.
import { deskSize, type DeskSet } from '#lib/domain/practice/set/desk.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { dayText } from '#lib/words/dates.ts';

const names: Readonly<Record<Exclude<SetSize, 'minutes'>, string>> = {
	full: 'Full set',
	half: 'Half set',
	quarter: 'Quarter set'
};

/** `Half set of Wed 25 Nov 2026, in exam conditions`. */
export function headline(set: DeskSet): string {
	const { size, minutes, budget } = deskSize(set);
	const name =
		budget !== undefined ? 'Look-up drill' : size === 'minutes' ? `${minutes} minute set` : names[size];
	return `${name} of ${dayText(set.day)}${set.exam ? ', in exam conditions' : ''}`;
}
