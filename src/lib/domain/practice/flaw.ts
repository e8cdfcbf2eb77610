// A question that looks wrong to the person, as it was asked.
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The same edition makes the same question from the same seed. */
export interface Flaw extends Stored {
	readonly family: FamilyId;
	readonly edition: number;
	readonly seed: number;
	/** When it was found. */
	readonly day: Day;
}
