// Days, instants and spans as a person reads them: months in letters, English, the phone's own hour cycle.
import { addDays, daysBetween, weekdayOf, type Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { dayOf, timeOf, type Time, type Zone } from '#lib/domain/time/zone.ts';

/** Written out: Today is drawn with them at the start, and the first use of `Intl` takes a slow phone a tenth of that. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue 8 Dec`; with the year where it is not the year of `today`. */
export function dayText(day: Day, today?: Day): string {
	const weekday = weekdays[weekdayOf(day) - 1]!.slice(0, 3);
	const text = `${weekday} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
	return today !== undefined && today.slice(0, 4) === day.slice(0, 4) ? text : `${text} ${day.slice(0, 4)}`;
}

/** As `dayText`, on one line. */
export const wholeDayText = (day: Day, today: Day): string => dayText(day, today).replaceAll(' ', '\u00a0');

/** `Today`, `Tomorrow`, `Yesterday`, else as `dayText`. */
export function nearDayText(day: Day, today: Day): string {
	if (day === today) return 'Today';
	if (day === addDays(today, 1)) return 'Tomorrow';
	if (day === addDays(today, -1)) return 'Yesterday';
	return dayText(day, today);
}

/** Whether this phone shows 1:20 pm rather than 13:20. */
export const usesTwelveHours = (): boolean =>
	new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 === true;

/** `14:20`, or `2:20 pm` where the phone counts twelve hours. */
export function timeText(time: Time, twelve: boolean = usesTwelveHours()): string {
	if (!twelve) return time;
	const [hour, minute] = time.split(':') as [string, string];
	return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'am' : 'pm'}`;
}

/** `Today, 14:20` in `zone`. */
export const instantText = (at: Instant, zone: Zone, today: Day): string =>
	`${nearDayText(dayOf(at, zone), today)}, ${timeText(timeOf(at, zone))}`;

/** `50 min`, `2 h`, `1 h 20 min`, never broken over two lines. */
export function minutesText(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = Math.round(minutes % 60);
	if (hours === 0) return `${rest}\u00a0min`;
	return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${rest}\u00a0min`;
}

/** `in 12 days`, `tomorrow`, `today`, `3 days ago`. */
export function awayText(day: Day, today: Day): string {
	const days = daysBetween(today, day);
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	if (days === -1) return 'yesterday';
	return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** Returns `Wed 25 Nov, 14:20`, or only the day where the time is not known. */
export const sittingText = (
	{ day, startTime }: { readonly day: Day; readonly startTime?: Time },
	today: Day
): string =>
	startTime === undefined ? dayText(day, today) : `${dayText(day, today)}, ${timeText(startTime)}`;

/** Returns the place in a zone's name: `Paris`, `Buenos Aires`, `UTC`. */
export const placeText = (zone: Zone): string => zone.split('/').at(-1)!.replaceAll('_', ' ');
