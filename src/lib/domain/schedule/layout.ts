// One plan from one input: what is wanted, which day is sensible, and every day up to the exam.
import { againOn } from '#lib/domain/schedule/again.ts';
import { Board, horizon } from '#lib/domain/schedule/board.ts';
import { putCore, putPinned, type Work } from '#lib/domain/schedule/core.ts';
import { describeDay } from '#lib/domain/schedule/describe.ts';
import { leftOutOf, sift } from '#lib/domain/schedule/left.ts';
import { withSiblings } from '#lib/domain/schedule/labs.ts';
import { putMore } from '#lib/domain/schedule/more.ts';
import { doneSessions, firstDay, pastDays, type DoneSession } from '#lib/domain/schedule/past.ts';
import { sessionId, turnsOf, type Piece } from '#lib/domain/schedule/piece.ts';
import { chainsOf } from '#lib/domain/schedule/recall.ts';
import { sensibleDay, sensibleReason, standingOf, sureDay } from '#lib/domain/schedule/sensible.ts';
import { deskEnd, squeeze } from '#lib/domain/schedule/squeeze.ts';
import type { Plan, PlanMap, ScheduleInput } from '#lib/domain/schedule/types.ts';
import { byValue, units } from '#lib/domain/schedule/units.ts';
import { putUpkeep } from '#lib/domain/schedule/upkeep.ts';
import { wantedOf, type Wanted } from '#lib/domain/schedule/wanted.ts';
import { addDays, daysBetween, laterDay, type Day } from '#lib/domain/time/day.ts';

/** A plan before it is compared with the last one. */
export interface Layout extends Omit<Plan, 'kind' | 'moved' | 'lost' | 'choices'> {
	/** Ids of the work that the map asks for, whole and in parts. */
	readonly own: ReadonlySet<string>;
	/** Core rebuilds still to do, the one of least worth first. */
	readonly leastFirst: readonly string[];
}

function workOf(
	wanted: Wanted,
	input: ScheduleInput,
	done: readonly DoneSession[],
	start: Day
): Omit<Work, 'pieces'> {
	const core = wanted.all.filter(({ need }) => need === 'core');
	const repairs = core.filter(({ phase }) => phase === 'repair');
	const today = new Set(done.filter(({ day }) => day === start).map(({ session }) => session.id));
	const doneToday = (phase: Piece['phase']) =>
		core.some((piece) => piece.phase === phase && today.has(piece.id));
	return {
		pins: input.pins,
		repairDays: wanted.repairDays,
		mixedDays: wanted.mixedDays,
		// One more a day than the pace of the plan: what was missed is caught up, and nothing piles up.
		mostRepairs: Math.ceil(repairs.length / wanted.repairDays) + 1,
		doneToday: { repair: doneToday('repair'), mixed: doneToday('mixed') }
	};
}

/** The plan as it is best made today, whatever was shown before. */
export function layout(input: ScheduleInput, map: PlanMap): Layout {
	const { tasks, availability, today, zone, eligibility, pins, dropped = [] } = input;
	const turns = turnsOf(input.states, map.attempt);
	const wanted = wantedOf(input, map, turns);
	const done = doneSessions(tasks, turns);
	const first = firstDay(input, map, done);
	const start = laterDay(first, today);
	const { able, unable, yours } = sift(wanted.pieces, availability, dropped);
	const core = able.filter(({ need }) => need === 'core');
	const more = able.filter(({ need }) => need === 'more');
	const work = { ...workOf(wanted, input, done, start), pieces: core };
	const own = new Set([...wanted.all, ...wanted.pieces].map(({ id }) => id));

	const begin = (exam: number) => {
		const board = new Board(availability, start, first);
		for (const { day, session, task } of done)
			if (day >= start) board.putDone(session, task, board.indexOf(day));
		const again = againOn(board, turns, { taken: own, tasks, pins, dropped, exam });
		return { board, again, extra: putPinned(board, { pieces: more, pins }, exam) };
	};

	const free = begin(horizon).board;
	const { ends } = putCore(free, work);
	const pattern = map.days.from;
	const openWeek = [...availability.desk, ...availability.anywhere].some((minutes) => minutes > 0);
	const patternEnd = openWeek ? free.nth(pattern - 1) + 1 : daysBetween(start, addDays(first, pattern));
	const fits = addDays(start, Math.max(ends, patternEnd, 0));
	const sure = sureDay(eligibility, zone);
	const sensible = sensibleDay(fits, sure, today);
	const booked = input.booking !== undefined && input.booking.day >= today ? input.booking.day : undefined;
	const exam = booked ?? sensible;

	const at = Math.max(0, daysBetween(start, exam));
	const { board, again, extra } = begin(at);
	const placed = at >= ends ? putCore(board, work, at) : squeeze(board, work, at);
	const further = putMore(board, extra.rest, work, { end: deskEnd(board, at), coreEnd: placed.mixedEnd });
	const chains = chainsOf(input, board, turns, wanted.needs, { first, exam, repairDays: wanted.repairDays });
	const upkeep = putUpkeep(board, turns, again, chains, {
		workEnd: further.workEnd,
		last: at - 1,
		timed: tasks.find(({ kind }) => kind === 'timed'),
		labs: withSiblings(
			tasks,
			wanted.all
				.filter(({ phase }) => phase === 'repair')
				.toSorted((a, b) => a.value - b.value)
				.map(({ task }) => task)
		)
	});

	const ahead = Array.from({ length: at }, (_, index) =>
		describeDay(tasks, { ...board.slot(index), upkeep: upkeep.has(index) })
	);
	return {
		sensible,
		sensibleReason: sensibleReason(map, { first, start, fits, sensible, core: core.length > 0, openWeek }),
		exam: {
			day: exam,
			booked: booked !== undefined,
			standing: standingOf(exam, sensible, eligibility, zone, booked === undefined ? {} : input.booking)
		},
		days: [...pastDays(input, first, start, done), ...ahead],
		unkept: [...placed.unkept, ...extra.unkept, ...again.unkept],
		leftOut: [
			...leftOutOf(placed.left, 'no room'),
			...leftOutOf(unable, 'no minutes'),
			...leftOutOf(yours, 'yours'),
			...again.leftOut,
			...leftOutOf(further.left, 'no room')
		],
		yields: wanted.yields,
		own,
		leastFirst: units(core.filter(({ phase }) => phase === 'repair'))
			.toSorted(byValue)
			.map(([piece]) => sessionId(piece!.task.id, piece!.turn))
			.toReversed()
	};
}
