// Calendar days as text, `2026-03-29`. No Date leaves this module: date-fns reckons on dates that know only UTC.
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as monthsLater } from 'date-fns';

declare const brand: unique symbol;
/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly [brand]: 'Day' };

const shape = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const everyMonth = /-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;
/** Milliseconds: the text of a day alone is read as its start in UTC, where all days are as long. */
const aDay = 86_400_000;
const toDate = (day: Day): Date => new UTCDateMini(`${day}T00:00:00Z`);
const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

/** Whether a value is the text of a day that exists, in the years 1900 to 2199. */
export function isDay(value: unknown): value is Day {
	if (typeof value !== 'string' || !shape.test(value)) return false;
	// Every month has these days. Hundreds of stored days are asked at each start, and a date is slow to make.
	if (everyMonth.test(value)) return true;
	const date = toDate(value as Day);
	return !Number.isNaN(date.getTime()) && toDay(date) === value;
}

/** A day from text that we wrote ourselves. Throws where it is none: that fault is ours, not the person's. */
export function day(text: string): Day {
	if (!isDay(text)) throw new RangeError(`Expected a day like 2026-03-29, found "${text}".`);
	return text;
}

/** `count` days later, earlier where negative. */
export const addDays = (from: Day, count: number): Day => toDay(new Date(Date.parse(from) + count * aDay));

/** Whole days from `a` to `b`: negative where `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => (Date.parse(b) - Date.parse(a)) / aDay;

/**
 * `count` calendar months later. Where that month has no such day: `'clamp'` takes its last day, `'spill'` the first
 * day after it (29 February and 12 months: 28 February or 1 March).
 */
export function addMonths(from: Day, count: number, short: 'clamp' | 'spill' = 'clamp'): Day {
	const clamped = toDay(monthsLater(toDate(from), count));
	const shortened = clamped.slice(8) !== from.slice(8);
	return shortened && short === 'spill' ? addDays(clamped, 1) : clamped;
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (of: Day): number => new Date(of).getUTCDay() || 7;

/** The later of two days. */
export const laterDay = (a: Day, b: Day): Day => (a >= b ? a : b);

/** The earlier of two days. */
export const earlierDay = (a: Day, b: Day): Day => (a <= b ? a : b);
