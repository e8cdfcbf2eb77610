// Days and times as scenarios write them.
import type { Day } from '#lib/domain/time/day.ts';

export const weekdays = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday'
] as const;
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** `8 Mar 2026` */
export function dayText(of: Day): string {
	const month = Number(of.slice(5, 7)) * 3;
	return `${Number(of.slice(8))} ${months.slice(month - 3, month)} ${of.slice(0, 4)}`;
}

const two = (of: number): string => (of < 10 ? `0${of}` : `${of}`);

/** `08:05` of the minutes since midnight. */
export const clock = (minute: number): string => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
