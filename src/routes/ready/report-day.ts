import { barsOf } from '#lib/domain/diagnosis/bars.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { pack } from '#lib/state/exam.ts';

/** Returns the exam day of the report that the plan was made from; nothing without one. */
export function reportDay(): Day | undefined {
	const attempt = derivedData.sittings.find(({ id }) => id === derivedData.diagnosis?.attempt);
	return attempt && [...barsOf(pack.exam, attempt.sections).values()].some((bar) => bar !== 'unsure')
		? attempt.day
		: undefined;
}
