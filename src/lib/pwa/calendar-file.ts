// The text of a calendar file. The only module that knows the library for it.
import { ICalAlarmType, ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** One event with its words. */
export interface CalendarEntry {
	/** The same in every file. */
	readonly uid: string;
	readonly title: string;
	/** Empty: none. */
	readonly notes: string;
	/** Days, the second one the day after the last, where it's `allDay`; else instants. Both as ISO text. */
	readonly start: string;
	readonly end: string;
	readonly allDay: boolean;
	/** Minutes before its start at which to remind. */
	readonly alarms: readonly number[];
	readonly canceled: boolean;
}

/** Returns the file. `made`: when, as ISO text. `sequence`: never below that of an earlier file. */
export function calendarFile(entries: readonly CalendarEntry[], made: string, sequence: number): string {
	// No zone: instants are written in UTC and days as they are, so that no calendar has to know a zone's rules.
	const calendar = new ICalCalendar({ prodId: { company: 'resit', product: 'resit', language: 'EN' } });
	for (const { uid, title, notes, start, end, allDay, alarms, canceled } of entries) {
		const event = calendar.createEvent({
			id: uid,
			sequence,
			stamp: made,
			start,
			end,
			allDay,
			summary: title,
			// A day of study is no reason to be shown as busy.
			transparency: allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
			status: canceled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
		});
		if (notes !== '') event.description({ plain: notes });
		// One alarm without a text, or of another kind, and Apple's calendar imports nothing.
		for (const minutes of alarms)
			event.createAlarm({ type: ICalAlarmType.display, description: title, triggerBefore: minutes * 60 });
	}
	// The library leaves the last line open.
	return `${calendar.toString()}\r\n`;
}
