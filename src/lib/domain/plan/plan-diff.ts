// What is on another day than last shown, and why.
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import { examOf, type KeptDay, type KeptSession } from '#lib/domain/needs/kept-plan.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { plannedId } from '#lib/domain/needs/turns.ts';
import type { Lost, Move, Plan } from '#lib/domain/schedule/types.ts';
import type { Day } from '#lib/domain/time/day.ts';

type Made = Pick<Plan, 'days' | 'leftOut' | 'exam'>;
type Input = Pick<ScheduleInput, 'today' | 'availability' | 'practice' | 'pins' | 'tasks'>;

function tasksByDay<S extends KeptSession>(
	days: readonly { readonly day: Day; readonly sessions: readonly S[] }[]
): ReadonlyMap<string, { day: Day; session: S }> {
	return new Map(
		days.flatMap(({ day, sessions }) =>
			sessions.map((session) => [plannedId(session.task, session.turn, session.part), { day, session }])
		)
	);
}

/** What comes round again is not told of: it comes round. */
const comesRound = ({ tasks }: Input, { task: id }: KeptSession): boolean => {
	const task = tasks.find((one) => one.id === id);
	return task === undefined || task.kind === 'recall' || (task.kind === 'timed' && task.set === undefined);
};

/** Whether anything was done on a past day: a piece of work, or an answer. */
const worked = ({ days }: Made, { practice }: Input, on: Day): boolean =>
	days.some(({ day, sessions }) => day === on && sessions.some(({ done }) => done === true)) ||
	practice.days.includes(on);

/** Returns past days on which work was planned and nothing was done, up to yesterday. No day off, and none whose minutes were set to 0. */
export function lostDays(previous: readonly KeptDay[], plan: Made, input: Input): readonly Lost[] {
	const done = tasksByDay(plan.days);
	return previous
		.filter(({ day }) => {
			const { desk, anywhere } = minutesOn(input.availability, day);
			return day < input.today && desk + anywhere > 0 && !worked(plan, input, day);
		})
		.flatMap(({ day, sessions }) => {
			const open = sessions.filter(
				(session) =>
					session.done !== true &&
					!comesRound(input, session) &&
					done.get(plannedId(session.task, session.turn, session.part))?.session.done !== true
			);
			const minutes = open.reduce((total, session) => total + session.minutes, 0);
			return open.length === 0 ? [] : [{ day, minutes }];
		});
}

/** Returns what is on another day now. */
export function movesSince(previous: readonly KeptDay[], plan: Made, input: Input): readonly Move[] {
	const { today, pins, availability } = input;
	const before = tasksByDay(previous);
	const now = tasksByDay(plan.days);
	const left = new Set(plan.leftOut.map(({ id }) => id));
	const examMoved = examOf(previous) !== plan.exam.day;
	/** Why on its own account; nothing where it only gave way to others. */
	const ownCause = (
		id: string,
		from: Day,
		{ minutes, place }: KeptSession,
		to?: Day
	): Move['because'] | undefined => {
		if (from < today) return 'missed';
		if (plan.leftOut.some((out) => out.id === id && out.reason === 'yours')) return 'yours';
		if (to !== undefined && pins.some((pin) => pin.session === id && pin.day === to)) return 'yours';
		if (availability.off.includes(from)) return 'off';
		const has = minutesOn(availability, from);
		return (place === 'desk' ? has.desk : has.desk + has.anywhere) < minutes ? 'minutes' : undefined;
	};
	const moves = [...before].flatMap(([id, { day: from, session }]) => {
		const to = now.get(id);
		if (session.done === true || comesRound(input, session) || to?.session.done === true) return [];
		if (to?.day === from || (to === undefined && !left.has(id))) return [];
		return [{ id, task: session.task, from, to: to?.day, cause: ownCause(id, from, session, to?.day) }];
	});
	// A day that moved drags others along, and the exam day where none is booked.
	const rest: Move['because'] =
		examMoved && moves.every(({ cause }) => cause === undefined) ? 'exam' : 'room';
	return moves.map(({ to, cause, ...move }) => {
		const because = cause ?? rest;
		return to === undefined ? { ...move, because } : { ...move, because, to };
	});
}
