// How much has to be there before anything is claimed, and the sets of which that is true.
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** Fewer answers, or all on one day, say nothing about what a person can do. */
export const enough = { answers: 8, days: 2 } as const;

/** Sets since the sitting, in the order in which they were finished, with enough answers to say something. */
export const tellingSets = (sets: readonly SetSummary[], since: Day): readonly SetSummary[] =>
	sets.filter(({ day, answered }) => day >= since && answered >= enough.answers);
