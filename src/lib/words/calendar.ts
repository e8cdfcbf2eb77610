// What an event says in a person's calendar, among everything else that is there.
import type { CalendarEvent, CalendarSubject } from '#lib/domain/plan/calendar-events.ts';
import type { PlannedTask } from '#lib/domain/schedule/types.ts';
import type { Source } from '#lib/domain/source.ts';
import type { TaskId } from '#lib/domain/task.ts';
import { addDays } from '#lib/domain/time/day.ts';
import { addMinutes } from '#lib/domain/time/instant.ts';
import { dayText, minutesText } from '#lib/words/dates.ts';

/** What the words of an event need besides it. */
export interface CalendarNames {
	/** The exam's code. */
	readonly code: string;
	readonly titleOf: (id: TaskId) => string;
	/** Where the rule about moving a booking is from. */
	readonly move?: Source | undefined;
}

interface EventWords {
	readonly title: string;
	/** Lines below it. */
	readonly notes: string;
}

const decides = 'The booking page decides.';

const workLine = ({ task, minutes, place, done }: PlannedTask, titleOf: CalendarNames['titleOf']): string =>
	`${done ? '☑' : '☐'} ${titleOf(task)}, ${minutesText(minutes)}${place === 'desk' ? ', at a computer' : ''}`;

const renewal = ({ known }: { readonly known: boolean }): string =>
	`Renewing is free, online and open book, and adds a year.${known ? '' : ' These dates count from the day you passed. Your certificate has the exact ones.'}`;

function eventWords(event: CalendarSubject, { code, titleOf, move }: CalendarNames): EventWords {
	switch (event.kind) {
		case 'exam':
			return { title: `${code} exam`, notes: 'If you move it, change it in Resit too.' };
		case 'move':
			return {
				title: `Last chance to move your ${code} exam for free`,
				notes: `After this, the fee is lost.${move ? ` ${move.title}: ${move.url}` : ''}`
			};
		case 'earliest':
			return {
				title: `${code}: earliest retake`,
				notes: `Earliest reads the retake rules loosely. ${decides}`
			};
		case 'safe':
			return { title: `${code}: safe to retake`, notes: `Safe reads the retake rules strictly. ${decides}` };
		case 'sensible':
			return {
				title: `${code}: suggested exam day`,
				notes: 'Your plan fits before this day. It isn’t booked yet.'
			};
		case 'work':
			return {
				title: `${code}: ${minutesText(event.sessions.reduce((sum, { minutes }) => sum + minutes, 0))} of study`,
				notes: event.sessions.map((session) => workLine(session, titleOf)).join('\n')
			};
		case 'renew':
			return {
				title: `${code}: you can renew now`,
				notes: `Until ${dayText(event.until)}. ${renewal(event)}`
			};
		case 'expires':
			return { title: `${code}: certification expires`, notes: renewal(event) };
		case 'gone':
			return { title: `${code}: no longer planned`, notes: 'Your plan changed. You can delete this.' };
	}
}

/** What is said beside a file that a calendar opens. */
export const openCalendarText = 'Open it to add the days.';

/** Returns an event as a calendar file has it: days as they are, the last one excluded, and instants. */
export function calendarEntry(event: CalendarEvent, names: CalendarNames) {
	const { uid, time, alarms, kind } = event;
	const bounds =
		'on' in time
			? { allDay: true, start: time.on, end: addDays(time.on, 1) }
			: { allDay: false, start: time.at, end: addMinutes(time.at, time.minutes) };
	return { uid, alarms, canceled: kind === 'gone', ...bounds, ...eventWords(event, names) };
}
