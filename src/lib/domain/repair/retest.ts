// What the answers since the sitting say of a group: on which days it was right, and what went wrong and was not put right.
import type { Progress } from '#lib/domain/practice/progress.ts';
import { isOfKind } from '#lib/domain/practice/progress-key.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** What opens a group again. */
export interface Slip {
	/** Of its summary. */
	readonly key: string;
	readonly day: Day;
	/** `core miss`: a new scenario went wrong in its main rule. Of a prompt only what the person was sure of counts. */
	readonly because: 'core miss' | 'sure and wrong';
}

/** So many different prompts right make a day count; of new scenarios one does. */
export const promptsADay = 3;

const isFamily = ({ key }: Progress): boolean => isOfKind(key, 'family');

/** The days on which one thing was right since the sitting; not the last one where that was a guess. */
const daysOf = (one: Progress, since: Day): readonly Day[] =>
	one.rightDays.filter((day) => day >= since && !(day === one.lastDay && one.lastConfidence === 'guess'));

/** The days since the sitting on which the group was right, oldest first: by one new scenario, or by three different prompts. */
export function rightDaysOf(known: readonly Progress[], since: Day): readonly Day[] {
	const counts = new Map<Day, number>();
	for (const one of known)
		for (const day of daysOf(one, since))
			counts.set(day, (counts.get(day) ?? 0) + (isFamily(one) ? promptsADay : 1));
	return [...counts].flatMap(([day, count]) => (count >= promptsADay ? [day] : [])).sort();
}

function becauseOf(one: Progress): Slip['because'] | undefined {
	if (one.lastRight) return undefined;
	if (one.lastMiss === 'core') return 'core miss';
	// An edge case, or a requirement read past, opens nothing: the work may stop when only these are left.
	return one.lastConfidence === 'sure' && one.lastMiss === undefined ? 'sure and wrong' : undefined;
}

/** What slipped since the sitting and is not put right, the latest first. */
export function slipsOf(known: readonly Progress[], since: Day): readonly Slip[] {
	return known
		.flatMap((one): readonly Slip[] => {
			const because = one.lastDay >= since ? becauseOf(one) : undefined;
			return because === undefined ? [] : [{ key: one.key, day: one.lastDay, because }];
		})
		.sort(latestFirst);
}

/** By day, and by key within one. */
export const latestFirst = (a: Slip, b: Slip): number =>
	a.day < b.day ? 1 : a.day > b.day ? -1 : a.key < b.key ? -1 : 1;
