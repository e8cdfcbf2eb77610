// Parsers of the words that all stored data share: days, instants, zones, stamps.
import {
	name,
	object,
	where,
	whole,
	maybe,
	yes,
	type Fields,
	type Parser
} from '#lib/domain/stored-data/parser.ts';
import type { Stamp, Stored } from '#lib/domain/stored.ts';
import { isDay, type Day } from '#lib/domain/time/day.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { isTime, isZone, type Time, type Zone } from '#lib/domain/time/zone.ts';

export const aDay: Parser<Day> = where('a day like 2026-03-29', isDay);
export const anInstant: Parser<Instant> = where('an instant like 2026-11-25T13:20:00.000Z', isInstant);
export const aTime: Parser<Time> = where('a time like 14:20', isTime);

export const aZone: Parser<Zone> = where('a time zone that this device knows, like Europe/Paris', isZone);

const stamp: Parser<Stamp> = object<Stamp>({ counter: whole(0), device: name });

export const stored: Fields<Stored> = { id: name, stamp, deleted: maybe(yes) };
