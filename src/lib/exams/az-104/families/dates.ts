// Weekdays and times as scenarios write them.

export const weekdays = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday'
] as const;

const two = (of: number): string => (of < 10 ? `0${of}` : `${of}`);

/** `08:05` of the minutes since midnight. */
export const clock = (minute: number): string => `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
