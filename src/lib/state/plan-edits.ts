// What a person changes about the plan: minutes, days off, days of tasks, and what is left out. Each can be undone.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Availability } from '#lib/domain/availability.ts';
import { withAvailability, withDropped, withPins } from '#lib/domain/edits.ts';
import { availabilityOf, droppedOf, pinsOf } from '#lib/domain/record.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { Choice, Pin, PlannedTask } from '#lib/domain/schedule/types.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { pack, titleOf } from '#lib/state/exam.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { editRecord, type Change } from '#lib/store/record.ts';
import { dayText } from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';

const change = (fn: Change): Promise<StoreResult<unknown>> => repository.transact([editRecord(fn)]);

/** Sets the person's study time; `undefined` goes back to the usual one. */
export function setAvailability(availability: Availability | undefined): Promise<StoreResult<unknown>> {
	const set = plain(availability);
	return change((record, next) => withAvailability(record, set, next));
}

/** Sets which tasks the person has put on which days. */
export function setPins(pins: readonly Pin[]): Promise<StoreResult<unknown>> {
	const set = plain(pins);
	return change((record, next) => withPins(record, set, next));
}

/** Sets which tasks the person has left out. */
export function setDropped(dropped: readonly string[]): Promise<StoreResult<unknown>> {
	const set = plain(dropped);
	return change((record, next) => withDropped(record, set, next));
}

/** Returns the study time in force: the person's own, else the usual one. */
export const availabilityNow = (): Availability => availabilityOf(repository.record) ?? pack.availability;

/** Moves a task to a day. */
export async function moveTo(session: PlannedTask, day: Day): Promise<void> {
	const before = pinsOf(repository.record);
	await setPins([...before.filter((pin) => pin.session !== session.id), { session: session.id, day }]);
	undo.offer(`Moved to ${dayText(day, clock.today)}: ${titleOf(session.task)}.`, () => setPins(before));
}

/** Leaves tasks out of the plan, with all their parts. */
export async function leaveOut(ids: readonly string[]): Promise<void> {
	const before = droppedOf(repository.record);
	await setDropped([...new Set([...before, ...ids])]);
	undo.offer(`Left out: ${counted(ids.length, 'task')}.`, () => setDropped(before));
}

/** Puts a task that was left out back into the plan. */
export async function putBack(id: string): Promise<void> {
	const before = droppedOf(repository.record);
	await setDropped(before.filter((each) => each !== id));
	undo.offer('Taken in again.', () => setDropped(before));
}

/** Changes the study time or the days off. `text`: what happened. `before`: what Undo brings back. */
export async function setMinutes(
	next: Availability | undefined,
	text: string,
	{ before }: { before: Availability | undefined } = { before: availabilityOf(repository.record) }
): Promise<void> {
	const saved = await setAvailability(next);
	if (saved.ok) undo.offer(text, () => setAvailability(before));
}

/** Makes a day a day off, or a study day again. */
export async function setOff(day: Day, off: boolean): Promise<void> {
	const now = availabilityNow();
	const days = now.off.filter((each) => each !== day);
	await setMinutes(
		{ ...now, off: off ? [...days, day].sort() : days },
		off ? `${dayText(day, clock.today)} is a day off.` : `${dayText(day, clock.today)} is no day off.`
	);
}

/** Makes the change that a choice stands for. A booked exam is moved by changing the booking. */
export async function choose(choice: Choice): Promise<void> {
	if (choice.kind === 'minutes') return setMinutes(choice.availability, `${choice.add} minutes a day more.`);
	if (choice.kind === 'drop') return leaveOut(choice.sessions);
	if (derivedData.booking !== undefined)
		await goto(resolve(`/attempts/log/?kind=booking#${derivedData.booking.id}`));
}
