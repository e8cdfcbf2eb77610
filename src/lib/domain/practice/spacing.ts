// When a prompt or family should come back, and how urgently (spacing: Cepeda et al. 2008; sure-and-wrong first: Metcalfe & Finn 2008).
import type { Progress } from '#lib/domain/practice/progress.ts';
import { addDays, daysBetween, earlierDay, laterDay, type Day } from '#lib/domain/time/day.ts';

/** What a person's last answer says about it, the most urgent first. */
export const urgencies = ['sure and wrong', 'guessed', 'wrong', 'new', 'once right', 'retained'] as const;
export type Urgency = (typeof urgencies)[number];

/** Spacing that suits a horizon of some weeks: about a fifth of it. */
const shareOfHorizon = 0.2;
/** Without an exam day, as if it were two weeks away. */
const usualHorizon = 14;
/** Right on this many different days, last time included, is retained: a card, a kind of question, or a topic. */
export const daysToRetain = 2;

/** Right on at least two different days, the last answer included, and that one not a guess. */
export const retained = (progress: Progress): boolean =>
	progress.lastRight && progress.lastConfidence !== 'guess' && progress.rightDays.length >= daysToRetain;

/** How urgent it is to ask again. */
export function urgencyOf(progress: Progress | undefined): Urgency {
	if (progress === undefined) return 'new';
	if (!progress.lastRight) return progress.lastConfidence === 'sure' ? 'sure and wrong' : 'wrong';
	if (progress.lastConfidence === 'guess') return 'guessed';
	return retained(progress) ? 'retained' : 'once right';
}

/** Days between two meetings with the same thing, for an exam so many days ahead. At least 1. */
export const spacing = (daysAhead: number): number => Math.max(1, Math.round(daysAhead * shareOfHorizon));

/**
 * The day from which it should come back. New: today. Wrong or guessed: the next day. Right: about a fifth of the days
 * left later, and longer each time; never after the day before the exam while that is still ahead.
 */
export function dueDay(progress: Progress | undefined, today: Day, exam?: Day): Day {
	if (progress === undefined) return today;
	const urgency = urgencyOf(progress);
	if (urgency !== 'once right' && urgency !== 'retained') return addDays(progress.lastDay, 1);
	const ahead = exam === undefined ? usualHorizon : Math.max(1, daysBetween(progress.lastDay, exam));
	const due = addDays(progress.lastDay, spacing(ahead) * Math.max(1, progress.rightDays.length));
	if (exam === undefined) return due;
	const last = addDays(exam, -1);
	return last > progress.lastDay ? laterDay(addDays(progress.lastDay, 1), earlierDay(due, last)) : due;
}
