// Wall clocks: what day and time it is somewhere, and when a wall clock there shows a given time.
import { tzOffset } from '@date-fns/tz/tzOffset';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { fromMs, toMs, type Instant } from '#lib/domain/time/instant.ts';

declare const brand: unique symbol;
/** An IANA time zone name, `Europe/Paris`. */
export type Zone = string & { readonly [brand]: 'Zone' };
/** A wall clock time, `14:20`. */
export type Time = `${number}:${number}`;

/** Now, and where: the only form in which the domain learns the time. */
export interface Moment {
	readonly now: Instant;
	readonly zone: Zone;
}

const msPerMinute = 60_000;
const msPerDay = 86_400_000;
const offsetMs = (zone: Zone, ms: number): number => tzOffset(zone, new Date(ms)) * msPerMinute;

/** Whether a value names a time zone that this machine knows. */
export const isZone = (value: unknown): value is Zone =>
	typeof value === 'string' && value !== '' && !Number.isNaN(tzOffset(value, new Date(0)));

/** Whether a value is a wall clock time from 00:00 to 23:59. */
export const isTime = (value: unknown): value is Time =>
	typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** A zone from text that we wrote ourselves. Throws where there is none of that name. */
export function zone(name: string): Zone {
	if (!isZone(name)) throw new RangeError(`Expected a time zone like Europe/Paris, found "${name}".`);
	return name;
}

/** The calendar day that a wall clock in `zone` shows at `at`. */
export function dayOf(at: Instant, zone: Zone): Day {
	const ms = toMs(at);
	return new Date(ms + offsetMs(zone, ms)).toISOString().slice(0, 10) as Day;
}

/** The time that a wall clock in `zone` shows at `at`, to the minute. */
export function timeOf(at: Instant, zone: Zone): Time {
	const ms = toMs(at);
	return new Date(ms + offsetMs(zone, ms)).toISOString().slice(11, 16) as Time;
}

/** Returns whether wall clocks in the two zones show the same at that instant. */
export const sameWallClock = (at: Instant, a: Zone, b: Zone): boolean =>
	a === b || (dayOf(at, a) === dayOf(at, b) && timeOf(at, a) === timeOf(at, b));

/**
 * When a wall clock in `zone` shows `time` on `day`. A clock put back shows it twice: `which` says whether the first
 * or the last counts. A clock put forward skips it: then it is as long after the jump as it was meant to be after
 * the old time, so a midnight that does not exist is the moment of the jump, the true start of that day.
 */
export function instantAt(day: Day, time: Time, zone: Zone, which: 'first' | 'last' = 'first'): Instant {
	const wall = Date.parse(`${day}T${time}:00Z`);
	const before = offsetMs(zone, wall - msPerDay);
	const after = offsetMs(zone, wall + msPerDay);
	const early = wall - Math.max(before, after);
	const late = wall - Math.min(before, after);
	const fits = [early, late].filter((ms) => ms + offsetMs(zone, ms) === wall);
	if (fits.length === 0) return fromMs(wall - before);
	return fromMs(which === 'first' ? fits[0]! : fits.at(-1)!);
}

/** The first instant of `day` in `zone`. */
export const startOfDay = (day: Day, zone: Zone): Instant => instantAt(day, '00:00', zone);

/** The first instant of the day after. */
export const endOfDay = (day: Day, zone: Zone): Instant => startOfDay(addDays(day, 1), zone);
