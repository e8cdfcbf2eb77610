// One plan from one input: the sensible day, the exam day, and the layout up to it that moves least.
import { frameOf, type Frame } from '#lib/domain/schedule/frame.ts';
import { readingMinutes, type Item } from '#lib/domain/schedule/items.ts';
import { layOut, type Layout } from '#lib/domain/schedule/layout.ts';
import { plannedDays } from '#lib/domain/schedule/planned-days.ts';
import { isUnable, sensibleDay, sensibleReason, standingOf } from '#lib/domain/schedule/sensible.ts';
import { plannedId } from '#lib/domain/schedule/turns.ts';
import type { LeftOut, Plan, PlanMap, ScheduleInput } from '#lib/domain/schedule/types.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';

/** A plan before it is compared with the last one. */
export interface Made extends Omit<Plan, 'kind' | 'moved' | 'lost' | 'choices'> {
	/** Ids of core labs that may be left out, the one of least worth first. */
	readonly droppable: readonly string[];
	/** Minutes of core work that is still to do. */
	readonly coreMinutes: number;
}

const missingCore = ({ left }: Layout): number => left.filter(({ level }) => level === 'core').length;

/** What was shown stays, as much of it as lets core work find its days. */
function bestLayout(frame: Frame, exam: number): Layout {
	let best = layOut(frame, exam, { keep: 'all' });
	if (frame.kept.length === 0) return best;
	for (const keep of ['labs', 'none'] as const) {
		if (missingCore(best) === 0) return best;
		const next = layOut(frame, exam, { keep });
		if (missingCore(next) < missingCore(best)) best = next;
	}
	return best;
}

/** Days later that a plan without a booking may run, so that what was shown can stay where it is. Our judgment. */
const laterBy = [0, 1, 2];

/** The sensible day, or one a little later where what was shown then stays and on the day itself would not. */
function settled(frame: Frame, sensible: Day): Day {
	if (frame.kept.length === 0) return sensible;
	const at = frame.calendar.indexOf(sensible);
	const later = laterBy.find((days) => missingCore(layOut(frame, at + days, { keep: 'all' })) === 0);
	return addDays(sensible, later ?? 0);
}

/** Returns the plan as it is best made today. */
export function makePlan(input: ScheduleInput, map: PlanMap): Made {
	const { today, eligibility, zone } = input;
	const frame = frameOf(input, map);
	const first = sensibleDay(input, frame);
	const booked = input.booking !== undefined && input.booking.day >= today ? input.booking.day : undefined;
	const sensible = booked === undefined ? { ...first, day: settled(frame, first.day) } : first;
	const exam = booked ?? sensible.day;
	const layout = bestLayout(frame, frame.calendar.indexOf(exam));
	const missing = layout.left.filter(({ level }) => level === 'core');
	const unable = missing.filter((item) => isUnable(frame, item));
	const read = frame.items.filter(
		({ task, place, level }) => task.kind === 'lab' && place === 'anywhere' && level === 'core'
	);
	const labs = new Map(read.map(({ task }) => [task.group, task.minutes]));
	const core = frame.items.filter(({ level }) => level === 'core');
	return {
		sensible: sensible.day,
		sensibleReason: sensibleReason(input, frame, first, {
			unable,
			open: missing.length > 0 || layout.coreEnd >= 0
		}),
		exam: {
			day: exam,
			booked: booked !== undefined,
			standing: standingOf(
				exam,
				{ sensible: sensible.day, complete: missing.length === 0 },
				eligibility,
				zone,
				booked === undefined ? {} : input.booking
			)
		},
		days: plannedDays(input, frame, layout),
		...(layout.begins > 0 ? { begins: addDays(frame.start, layout.begins) } : {}),
		...(labs.size > 0
			? {
					withoutDesk: {
						labs: labs.size,
						minutes: [...labs.values()].reduce((sum, minutes) => sum + minutes, 0)
					}
				}
			: {}),
		unkept: layout.unkept,
		leftOut: [
			...layout.left.map((item) => leftOut(item, isUnable(frame, item) ? 'no minutes' : 'no room')),
			...frame.dropped.map((item) => leftOut(item, 'yours'))
		].filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index),
		droppable: core
			.filter(
				({ kind, task, place }) => kind === 'check' && place === 'desk' && task.domain !== map.gaps[0]?.domain
			)
			.toSorted((a, b) => b.worth - a.worth)
			.map(({ task, turn }) => plannedId(task.id, turn))
			.filter((id, index, all) => all.indexOf(id) === index),
		coreMinutes: core.reduce((sum, { minutes }) => sum + minutes, 0)
	};
}

/** Work without a day, its two visits together. */
const leftOut = ({ task, turn, minutes, place, level }: Item, reason: LeftOut['reason']): LeftOut => ({
	id: plannedId(task.id, turn),
	task: task.id,
	minutes: place === 'anywhere' && task.kind === 'lab' ? readingMinutes : minutes,
	place,
	need: level,
	reason
});
