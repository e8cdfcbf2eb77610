// What a person changes about the plan, each with a way back.
import { pack, titleOf } from '#lib/state/exam.ts';
import { resolve } from '$app/paths';
import { goto } from '$app/navigation';
import type { Availability } from '#lib/domain/availability.ts';
import { availabilityOf, droppedOf, pinsOf } from '#lib/domain/record.ts';
import type { Choice, Session } from '#lib/domain/schedule/types.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { setAvailability, setDropped, setPins } from '#lib/state/plan-edits.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { dayText } from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';

/** The minutes that hold: the person's own, else the usual ones. */
export const minutesNow = (): Availability => availabilityOf(repository.record) ?? pack.availability;

/** Puts a session on a day. */
export async function moveTo(session: Session, day: Day): Promise<void> {
	const before = pinsOf(repository.record);
	await setPins([...before.filter((pin) => pin.session !== session.id), { session: session.id, day }]);
	undo.offer(`Moved to ${dayText(day, clock.today)}: ${titleOf(session.task)}.`, () => setPins(before));
}

/** Leaves a piece of work out, with all its parts. */
export async function leaveOut(ids: readonly string[]): Promise<void> {
	const before = droppedOf(repository.record);
	await setDropped([...new Set([...before, ...ids])]);
	undo.offer(`Left out: ${counted(ids.length, 'task')}.`, () => setDropped(before));
}

/** Takes a piece of work in again. */
export async function takeIn(id: string): Promise<void> {
	const before = droppedOf(repository.record);
	await setDropped(before.filter((each) => each !== id));
	undo.offer('Taken in again.', () => setDropped(before));
}

/** Changes the minutes or the days off, and says what happened. `before`: what Undo brings back. */
export async function setMinutes(
	next: Availability | undefined,
	text: string,
	{ before }: { before: Availability | undefined } = { before: availabilityOf(repository.record) }
): Promise<void> {
	const saved = await setAvailability(next);
	if (saved.ok) undo.offer(text, () => setAvailability(before));
}

/** Makes a day a day off, or takes that back. */
export async function setOff(day: Day, off: boolean): Promise<void> {
	const now = minutesNow();
	const days = now.off.filter((each) => each !== day);
	await setMinutes(
		{ ...now, off: off ? [...days, day].sort() : days },
		off ? `${dayText(day, clock.today)} is a day off.` : `${dayText(day, clock.today)} is no day off.`
	);
}

/** Does what a choice says. Where the exam is booked, moving it starts with the booking. */
export async function take(choice: Choice): Promise<void> {
	if (choice.kind === 'minutes') return setMinutes(choice.availability, `${choice.add} minutes a day more.`);
	if (choice.kind === 'drop') return leaveOut(choice.sessions);
	if (derivedData.booking !== undefined)
		await goto(resolve(`/attempts/log/?kind=booking#${derivedData.booking.id}`));
}
