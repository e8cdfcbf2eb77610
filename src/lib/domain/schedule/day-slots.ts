// The days ahead while the plan is being made: how many minutes each has left, and what is on it.
import type { Calendar } from '#lib/domain/needs/calendar.ts';
import type { Item } from '#lib/domain/needs/items.ts';
import type { Place, TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

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

	/** Whether a day has so many minutes in one place: exam conditions are one sitting. */
	isSitting(index: number, minutes: number): boolean {
		const { desk, total } = this.at(index);
		return Math.max(desk, total - desk) >= minutes;
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
