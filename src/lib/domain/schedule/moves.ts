// What stands on another day than last shown, and why.
import { minutesOn } from '#lib/domain/schedule/board.ts';
import type { KeptDay, KeptSession } from '#lib/domain/schedule/kept-plan.ts';
import type { Layout } from '#lib/domain/schedule/layout.ts';
import { sessionId } from '#lib/domain/schedule/piece.ts';
import type { Practice } from '#lib/domain/schedule/practice.ts';
import type { Lost, Move, ScheduleInput } from '#lib/domain/schedule/types.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';

function sessionsByDay<S extends KeptSession>(
	days: readonly { readonly day: Day; readonly sessions: readonly S[] }[]
): ReadonlyMap<string, { day: Day; session: S }> {
	return new Map(
		days.flatMap(({ day, sessions }) =>
			sessions.map((session) => [sessionId(session.task, session.turn, session.part), { day, session }])
		)
	);
}

/** The exam day of a plan as last shown: the day after its last one. */
export const examOf = (days: readonly KeptDay[]): Day | undefined => {
	const last = days.at(-1)?.day;
	return last === undefined ? undefined : addDays(last, 1);
};

/** Whether anything was done on a past day: a piece of work, or an answer. */
const worked = ({ days }: Layout, practice: Practice, on: Day): boolean =>
	days.some(({ day, sessions }) => day === on && sessions.some(({ done }) => done === true)) ||
	practice.days.includes(on);

/**
 * Past days on which work stood and nothing was done, up to yesterday. No day off, and none whose minutes were set to 0. What
 * comes round again is not counted: it comes round.
 */
export function lostDays(
	previous: readonly KeptDay[],
	plan: Layout,
	{ today, availability, practice }: Pick<ScheduleInput, 'today' | 'availability' | 'practice'>
): readonly Lost[] {
	const done = sessionsByDay(plan.days);
	return previous
		.filter(({ day }) => {
			const { desk, anywhere } = minutesOn(availability, day);
			return day < today && desk + anywhere > 0 && !worked(plan, practice, day);
		})
		.flatMap(({ day, sessions }) => {
			const open = sessions.filter((session) => {
				const id = sessionId(session.task, session.turn, session.part);
				return session.done !== true && plan.own.has(id) && done.get(id)?.session.done !== true;
			});
			const minutes = open.reduce((total, session) => total + session.minutes, 0);
			return open.length === 0 ? [] : [{ day, minutes }];
		});
}

/** What the map asks for and stands elsewhere now. Recall and upkeep come round by themselves and are not listed. */
export function movesSince(
	previous: readonly KeptDay[],
	plan: Layout,
	{ today, pins, availability }: Pick<ScheduleInput, 'today' | 'pins' | 'availability'>
): readonly Move[] {
	const before = sessionsByDay(previous);
	const now = sessionsByDay(plan.days);
	const left = new Set(plan.leftOut.map(({ id }) => id));
	const examMoved = examOf(previous) !== plan.exam.day;
	/** Why by itself; nothing where it only gave way to others. */
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
		return minutesOn(availability, from)[place] < minutes ? 'minutes' : undefined;
	};
	const moves = [...before].flatMap(([id, { day: from, session }]) => {
		const to = now.get(id);
		if (session.done === true || !plan.own.has(id) || to?.session.done === true) return [];
		if (to?.day === from || (to === undefined && !left.has(id))) return [];
		return [{ id, task: session.task, from, to: to?.day, cause: ownCause(id, from, session, to?.day) }];
	});
	// A day that moved by itself drags others along, and the exam day where none is booked.
	const rest: Move['because'] =
		examMoved && moves.every(({ cause }) => cause === undefined) ? 'exam' : 'room';
	return moves.map(({ to, cause, ...move }) => {
		const because = cause ?? rest;
		return to === undefined ? { ...move, because } : { ...move, because, to };
	});
}
