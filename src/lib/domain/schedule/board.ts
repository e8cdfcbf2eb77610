// The days ahead while the plan is being made: how many minutes each has left, and what stands on it.
import type { Availability } from '#lib/domain/availability.ts';
import { sessionOf, type Piece } from '#lib/domain/schedule/piece.ts';
import type { Session } from '#lib/domain/schedule/types.ts';
import type { Place, Task, TaskId } from '#lib/domain/task.ts';
import { addDays, daysBetween, weekdayOf, type Day } from '#lib/domain/time/day.ts';

/** So far ahead the plan looks: more than the longest wait of a policy. */
export const horizon = 400;

export interface Slot {
	readonly day: Day;
	/** It has minutes and is no day off. */
	readonly open: boolean;
	/** A day off that the person entered. */
	readonly off: boolean;
	readonly room: Record<Place, number>;
	/** Tasks that stand here, done ones included: a task stands once a day. */
	readonly tasks: Set<TaskId>;
	/** How many rebuilds stand here. */
	repairs: number;
	readonly sessions: Session[];
}

/** The minutes of a day, before anything stands on it. */
export function minutesOn(availability: Availability, day: Day): Record<Place, number> {
	if (availability.off.includes(day)) return { desk: 0, anywhere: 0 };
	const at = weekdayOf(day) - 1;
	return { desk: availability.desk[at]!, anywhere: availability.anywhere[at]! };
}

const isOpen = ({ desk, anywhere }: Record<Place, number>): boolean => desk + anywhere > 0;

/** Where a piece fits on a day: work for anywhere takes minutes at the desk when those for anywhere are used up. */
export function placeFor(slot: Slot, { task, minutes }: { task: Task; minutes: number }): Place | undefined {
	if (!slot.open || slot.tasks.has(task.id)) return undefined;
	if (task.place === 'anywhere' && slot.room.anywhere >= minutes) return 'anywhere';
	return slot.room.desk >= minutes ? 'desk' : undefined;
}

/** The days from `start` on. `first` is the first day of the plan, maybe in the past. Slots are made when looked at. */
export class Board {
	readonly start: Day;
	/** Open days of the plan before the start. */
	private readonly openBefore: number;
	private readonly availability: Availability;
	private readonly slots: Slot[] = [];
	/** Indexes of the open days looked at so far. */
	private readonly openDays: number[] = [];

	constructor(availability: Availability, start: Day, first: Day) {
		this.availability = availability;
		this.start = start;
		this.openBefore = Array.from({ length: Math.max(0, daysBetween(first, start)) }, (_, index) =>
			addDays(first, index)
		).filter((day) => isOpen(minutesOn(availability, day))).length;
	}

	slot(index: number): Slot {
		while (this.slots.length <= index) {
			const day = addDays(this.start, this.slots.length);
			const room = minutesOn(this.availability, day);
			if (isOpen(room)) this.openDays.push(this.slots.length);
			const off = this.availability.off.includes(day);
			this.slots.push({ day, open: isOpen(room), off, room, tasks: new Set(), repairs: 0, sessions: [] });
		}
		return this.slots[index]!;
	}

	/** Below 0 for days before the start. */
	indexOf(day: Day): number {
		return daysBetween(this.start, day);
	}

	/** Where the open day number `count` of the plan lies, from 0; 0 where it is past. Off days are not counted. */
	nth(count: number): number {
		const ahead = count - this.openBefore;
		for (let index = this.slots.length; this.openDays.length <= ahead && index < horizon; index++)
			this.slot(index);
		return ahead <= 0 ? 0 : (this.openDays[ahead] ?? horizon);
	}

	/** The open days of `[0, end)`. */
	openUntil(end: number): number {
		if (end > 0) this.slot(end - 1);
		return this.openDays.filter((index) => index < end).length;
	}

	/** The first day of `[from, to)`, or the last where `from` is greater, on which the piece fits. */
	find(piece: Piece, from: number, to: number, most = Infinity): number | undefined {
		const step = from <= to ? 1 : -1;
		for (let index = from; index !== to; index += step) {
			const slot = this.slot(index);
			if (placeFor(slot, piece) !== undefined && (piece.phase !== 'repair' || slot.repairs < most))
				return index;
		}
		return undefined;
	}

	put(piece: Piece, index: number): void {
		const slot = this.slot(index);
		const place = placeFor(slot, piece);
		if (place === undefined) throw new Error(`${piece.id} does not fit on ${slot.day}`);
		slot.room[place] -= piece.minutes;
		slot.tasks.add(piece.task.id);
		if (piece.task.kind === 'lab') slot.repairs++;
		slot.sessions.push(sessionOf(piece, place));
	}

	/** Takes back what was put last on that day. */
	takeBack(piece: Piece, index: number): void {
		const slot = this.slot(index);
		const session = slot.sessions.pop()!;
		slot.room[session.place] += session.minutes;
		slot.tasks.delete(piece.task.id);
		if (piece.task.kind === 'lab') slot.repairs--;
	}

	/** Something done on that day uses its minutes, as far as it has any. */
	putDone(session: Session, task: Task, index: number): void {
		const slot = this.slot(index);
		const place = placeFor(slot, { task, minutes: session.minutes }) ?? task.place;
		slot.room[place] = Math.max(0, slot.room[place] - session.minutes);
		slot.tasks.add(task.id);
		if (task.kind === 'lab') slot.repairs++;
		slot.sessions.push({ ...session, place });
	}
}
