// Saves the calendar file. On demand: its chunk isn't kept offline before it's first used.
import {
	calendarEvents,
	dayOfEvent,
	sequenceAt,
	type CalendarEvent
} from '#lib/domain/plan/calendar-events.ts';
import { policyFor } from '#lib/domain/policy/policy.ts';
import { calendarFile } from '#lib/pwa/calendar-file.ts';
import { saveFile, tapIsOver } from '#lib/pwa/save-file.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { pack, titleOf } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { setSettings } from '#lib/state/settings.ts';
import { calendarEntry, openCalendarText } from '#lib/words/calendar.ts';
import { fileReadyText, savedFileText } from '#lib/words/saved-file.ts';

function eventsNow(): readonly CalendarEvent[] {
	const { eligibility, plan, booking, sittings } = derivedData;
	return calendarEvents({
		moment: clock.moment,
		eligibility,
		policies: pack.policies,
		plan,
		booking,
		sitting: sittings.at(-1)?.id,
		seatMinutes: pack.exam.minutes.seat,
		exported: repository.settings.calendar ?? []
	});
}

/** Saves a file of what is planned, by whatever means the device has. Call it inside the tap. Returns what happened, as a sentence. */
export async function saveCalendar(): Promise<string> {
	if (tapIsOver()) return fileReadyText;
	const { now, zone } = clock.moment;
	const events = eventsNow();
	const move = policyFor(pack.policies, clock.today).move?.source;
	const entries = events.map((event) => calendarEntry(event, { code: pack.exam.code, titleOf, move }));
	const file = {
		name: `resit-calendar-${clock.today}.ics`,
		type: 'text/calendar',
		text: calendarFile(entries, now, sequenceAt(now))
	};
	const saved = await saveFile(file);
	if (saved === 'shared' || saved === 'downloaded')
		// A fault here spoils nothing but what a later file could call off.
		await setSettings({
			calendar: events.map((event) => ({ uid: event.uid, day: dayOfEvent(event, zone) }))
		});
	return `${savedFileText(saved, file.name)}${saved === 'downloaded' ? ` ${openCalendarText}` : ''}`;
}
