// What a person changes about the plan.
import type { Availability } from '#lib/domain/availability.ts';
import { withAvailability, withDropped, withPins } from '#lib/domain/edits.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Pin } from '#lib/domain/schedule/types.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { editRecord, type Change } from '#lib/store/record.ts';

const change = (fn: Change): Promise<Result<unknown>> => repository.transact([editRecord(fn)]);

/** Sets the minutes a person has; `undefined` goes back to the usual ones. */
export function setAvailability(availability: Availability | undefined): Promise<Result<unknown>> {
	const set = plain(availability);
	return change((record, next) => withAvailability(record, set, next));
}

/** Sets which sessions are on which days by the person's wish. */
export function setPins(pins: readonly Pin[]): Promise<Result<unknown>> {
	const set = plain(pins);
	return change((record, next) => withPins(record, set, next));
}

/** Sets which sessions the person left out. */
export function setDropped(dropped: readonly string[]): Promise<Result<unknown>> {
	const set = plain(dropped);
	return change((record, next) => withDropped(record, set, next));
}
