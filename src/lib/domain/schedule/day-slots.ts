// The days ahead while the plan is being made: how many minutes each has left, and what is on it.
import type { Availability } from '#lib/domain/availability.ts';
import type { Item } from '#lib/domain/schedule/items.ts';
import type { Place, TaskId } from '#lib/domain/task.ts';
import { addDays, daysBetween, weekdayOf, type Day } from '#lib/domain/time/day.ts';

export interface Slot {
	readonly day: Day;
	/** It has minutes and is no day off. */
	readonly open: boolean;
	/** A day off that the person entered. */
	readonly off: boolean;
	/** Minutes left at the desk, and left in all: work for anywhere can be done at the desk too. */
	desk: number;
	total: number;
	/** Tasks that are on it, done ones included: a task is on a day once. */
	readonly tasks: Set<TaskId>;
	readonly items: Item[];
}

/** Returns the minutes of a day, before anything is on it. */
export function minutesOn(availability: Availability, day: Day): Record<Place, number> {
	if (availability.off.includes(day)) return { desk: 0, anywhere: 0 };
	const at = weekdayOf(day) - 1;
	return { desk: availability.desk[at]!, anywhere: availability.anywhere[at]! };
}

/** Returns the most minutes that any weekday has at the desk, and in all. */
export const longestDay = ({
	desk,
	anywhere
}: Availability): { readonly desk: number; readonly total: number } => ({
	desk: Math.max(...desk),
	total: Math.max(...desk.map((minutes, at) => minutes + anywhere[at]!))
});

/** One day of the calendar: the same for every layout that is tried. */
interface Date {
	readonly day: Day;
	readonly desk: number;
	readonly total: number;
	readonly off: boolean;
}

/** The dates from `start` on, made when they are looked at. */
export class Calendar {
	readonly start: Day;
	private readonly availability: Availability;
	private readonly off: ReadonlySet<Day>;
	private readonly weekday: number;
	private readonly dates: Date[] = [];

	constructor(availability: Availability, start: Day) {
		this.availability = availability;
		this.off = new Set(availability.off);
		this.start = start;
		this.weekday = weekdayOf(start) - 1;
	}

	at(index: number): Date {
		for (let next = this.dates.length; next <= index; next++) {
			const day = addDays(this.start, next);
			const off = this.off.has(day);
			const weekday = (this.weekday + next) % 7;
			const desk = off ? 0 : this.availability.desk[weekday]!;
			this.dates.push({ day, off, desk, total: off ? 0 : desk + this.availability.anywhere[weekday]! });
		}
		return this.dates[index]!;
	}

	/** Below 0 for days before the start. */
	indexOf(day: Day): number {
		return daysBetween(this.start, day);
	}
}

/** The days before an exam, with what is put on them. */
export class Slots {
	readonly slots: readonly Slot[];

	constructor(calendar: Calendar, exam: number) {
		this.slots = Array.from({ length: Math.max(0, exam) }, (_, index) => {
			const { day, desk, total, off } = calendar.at(index);
			return { day, open: total > 0, off, desk, total, tasks: new Set(), items: [] };
		});
	}

	at(index: number): Slot {
		return this.slots[index]!;
	}

	fits(index: number, { task, place, minutes }: Pick<Item, 'task' | 'place' | 'minutes'>): boolean {
		const slot = this.slots[index];
		if (slot === undefined || slot.total < minutes || slot.tasks.has(task.id)) return false;
		return place === 'anywhere' || slot.desk >= minutes;
	}

	put(index: number, item: Item): void {
		const slot = this.at(index);
		slot.items.push(item);
		slot.tasks.add(item.task.id);
		this.take(slot, item);
	}

	remove(index: number, item: Item): void {
		const slot = this.at(index);
		slot.items.splice(slot.items.indexOf(item), 1);
		slot.tasks.delete(item.task.id);
		this.take(slot, { place: item.place, minutes: -item.minutes });
	}

	/** Uses minutes of a day, as far as it has any: what was done may have taken more. */
	use(index: number, task: TaskId, { place, minutes }: { place: Place; minutes: number }): void {
		const slot = this.at(index);
		slot.tasks.add(task);
		slot.total = Math.max(0, slot.total - minutes);
		if (place === 'desk') slot.desk = Math.max(0, slot.desk - minutes);
		slot.desk = Math.min(slot.desk, slot.total);
	}

	private take(slot: Slot, { place, minutes }: { place: Place; minutes: number }): void {
		slot.total -= minutes;
		if (place === 'desk') slot.desk -= minutes;
	}

	/** The first index of `[from, to)` of which `when` is true. */
	find(from: number, to: number, when: (index: number) => boolean): number | undefined {
		for (let index = Math.max(0, from); index < Math.min(to, this.slots.length); index++)
			if (when(index)) return index;
		return undefined;
	}
}
