// Parsers of the words that all stored data share: days, instants, zones, stamps.
import {
	name,
	object,
	where,
	whole,
	maybe,
	yes,
	type Fields,
	type Shape
} from '#lib/domain/parser/parser.ts';
import type { Stamp, Stored } from '#lib/domain/stored.ts';
import { isDay, type Day } from '#lib/domain/time/day.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { isTime, isZone, type Time, type Zone } from '#lib/domain/time/zone.ts';

export const aDay: Shape<Day> = where('day', isDay);
export const anInstant: Shape<Instant> = where('instant', isInstant);
export const aTime: Shape<Time> = where('time', isTime);

/** Asking the platform for a zone is slow, and a person's records name one or two. */
const known = new Set<unknown>();
const isKnown = (value: unknown): boolean => {
	if (!known.has(value) && isZone(value)) known.add(value);
	return known.has(value);
};
export const aZone: Shape<Zone> = where('zone', isKnown);

const stamp: Shape<Stamp> = object<Stamp>({ counter: whole(0), device: name });

export const stored: Fields<Stored> = { id: name, stamp, deleted: maybe(yes) };
