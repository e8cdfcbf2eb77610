// What a person changes about the plan: minutes, days off, days of tasks, and what is left out. Each can be undone.
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Availability } from '#lib/domain/availability.ts';
import { withAvailability, withDropped, withPins, type Change } from '#lib/domain/edits.ts';
import { availabilityOf, droppedOf, pinsOf } from '#lib/domain/record.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { withVisit } from '#lib/domain/plan/with-visit.ts';
import type { Choice, PlannedTask, Visit } from '#lib/domain/schedule/types.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { pack, titleOf } from '#lib/state/exam.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { editRecord } from '#lib/store/stamped-edits.ts';
import {
	dayOffText,
	leftOutText,
	minutesAddedText,
	putBackText,
	taskMovedText,
	visitAddedText
} from '#lib/words/plan-edits.ts';

/** Makes a change of the plan. */
export const editPlan = (change: Change): Promise<StoreResult<unknown>> =>
	repository.transact([editRecord(change)]);

/** Makes a change of the plan, and offers to undo it with `back`. `text`: what happened. */
async function editWithUndo(change: Change, back: Change, text: string): Promise<void> {
	const saved = await editPlan(change);
	if (saved.ok) undo.offer(text, () => editPlan(back));
}

/** Returns the study time in force: the person's own, else the usual one. */
export const availabilityNow = (): Availability => availabilityOf(repository.record) ?? pack.availability;

/** Moves a task to a day. */
export function moveTo({ id, task }: PlannedTask, day: Day): Promise<void> {
	const before = pinsOf(repository.record);
	const pins = [...before.filter(({ session }) => session !== id), { session: id, day }];
	return editWithUndo(withPins(pins), withPins(before), taskMovedText(titleOf(task), day, clock.today));
}

/** Leaves tasks out of the plan, with all their parts. */
export function leaveOut(ids: readonly string[]): Promise<void> {
	const before = droppedOf(repository.record);
	const dropped = [...new Set([...before, ...ids])];
	return editWithUndo(withDropped(dropped), withDropped(before), leftOutText(ids.length));
}

/** Puts a task that was left out back into the plan. */
export function putBack(id: string): Promise<void> {
	const before = droppedOf(repository.record);
	const dropped = before.filter((each) => each !== id);
	return editWithUndo(withDropped(dropped), withDropped(before), putBackText);
}

/**
 * Changes the study time or the days off; `undefined` goes back to the usual study time. `text`: what happened. `before`: what Undo
 * brings back.
 */
export const setMinutes = (
	next: Availability | undefined,
	text: string,
	{ before }: { before: Availability | undefined } = { before: availabilityOf(repository.record) }
): Promise<void> => editWithUndo(withAvailability(plain(next)), withAvailability(plain(before)), text);

/** Makes a day a day off, or a study day again, with the minutes of its weekday. */
export async function setOff(day: Day, off: boolean): Promise<void> {
	const { longer = [], ...now } = availabilityNow();
	const days = now.off.filter((each) => each !== day);
	const next = {
		...now,
		off: off ? [...days, day].sort() : days,
		longer: longer.filter((each) => each.day !== day)
	};
	await setMinutes(next, dayOffText(off, day, clock.today));
}

/** Puts a visit to a computer into the plan: its date has the minutes, and its labs are on it. */
export function planVisit(visit: Visit): Promise<void> {
	const { record } = repository;
	const before = { availability: availabilityOf(record), pins: pinsOf(record) };
	const after = withVisit({ availability: availabilityNow(), pins: before.pins }, visit);
	const change =
		({ availability, pins }: typeof before): Change =>
		(now, next) =>
			withPins(pins)(withAvailability(plain(availability))(now, next), next);
	return editWithUndo(change(after), change(before), visitAddedText(visit, clock.today));
}

/** Makes the change of a choice. A booked exam is moved by changing the booking. */
export async function choose(choice: Choice): Promise<void> {
	if (choice.kind === 'minutes')
		return setMinutes(choice.availability, minutesAddedText(choice, clock.today));
	if (derivedData.booking !== undefined)
		await goto(resolve(`/attempts/log/?kind=booking#${derivedData.booking.id}`));
}
