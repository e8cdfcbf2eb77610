// The clock of a set: what is left, and the pace. A stopped clock costs nothing outside exam conditions.
import { answered, type RunningSet } from '#lib/domain/practice/set/running.ts';
import { toMs, type Instant } from '#lib/domain/time/instant.ts';

/** Extra time that Microsoft may grant, in per cent. */
export const extras = [0, 25, 50, 100] as const;
export type Extra = (typeof extras)[number];

/** Behind by more seconds than this at any time, the pace was not kept: three questions of two minutes. */
export const farBehind = 360;

/** Minutes with extra time. */
export const withExtra = (minutes: number, extra: Extra): number => Math.round(minutes * (1 + extra / 100));

/** Milliseconds used: by the wall clock in exam conditions, else those that were spent on questions. */
export function usedIn(set: RunningSet, now: Instant): number {
	const spent = set.tries.reduce((sum, { ms }) => sum + ms, 0);
	return set.exam ? Math.max(spent, toMs(now) - toMs(set.started)) : spent;
}

/** Milliseconds left, never below 0. */
export const leftIn = (set: RunningSet, now: Instant): number =>
	Math.max(0, set.limit * 60_000 - usedIn(set, now));

/** The set with this many milliseconds more on the clock: a clock that jumped took them. */
export const extended = (set: RunningSet, ms: number): RunningSet => ({
	...set,
	limit: set.limit + Math.ceil(ms / 60_000)
});

/** Items of a set: a case study counts each of its own. */
export const itemsIn = (set: Pick<RunningSet, 'questions'>): number =>
	set.questions.reduce((sum, { items }) => sum + items, 0);

/** Seconds ahead of an even pace; below 0 behind. A question is counted when it is answered. */
export function aheadIn(set: RunningSet, now: Instant): number {
	const done = set.questions.reduce(
		(sum, { items }, index) => sum + (answered(set.tries[index]!) ? items : 0),
		0
	);
	const even = ((set.limit * 60) / Math.max(1, itemsIn(set))) * done;
	return Math.round(even - usedIn(set, now) / 1000);
}

/** Keeps how far behind it ever was. */
export const paced = (set: RunningSet, now: Instant): RunningSet => {
	const behind = Math.max(set.behind, -aheadIn(set, now));
	return behind === set.behind ? set : { ...set, behind };
};
