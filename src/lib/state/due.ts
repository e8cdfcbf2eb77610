// What comes back today.
import { askedKinds, dueOn, type DueOn } from '#lib/domain/practice/due-today.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { repository } from '#lib/state/repository.svelte.ts';

/** Returns what is due of cards and of kinds of question, in this order. In an effect or a derived value it follows the data and the clock. */
export function dueNow(): readonly DueOn[] {
	const asked = [...repository.progress.values()].filter(({ key }) => derivedData.canAsk(key));
	return askedKinds.map((kind) => dueOn(asked, kind, clock.today, derivedData.plan?.exam.day));
}

/** Returns how many of them there are. */
export const dueCount = (due: readonly DueOn[]): number =>
	due.reduce((sum, { today }) => sum + today.length, 0);
