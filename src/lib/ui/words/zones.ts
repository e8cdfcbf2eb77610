// Where a clock hangs, and whether it shows something else than the phone's.
import type { Instant } from '#lib/domain/time/instant.ts';
import { dayOf, timeOf, type Zone } from '#lib/domain/time/zone.ts';

/** `Paris`, `Buenos Aires`, `UTC`: the place in a zone's name. */
export const placeText = (zone: Zone): string => zone.split('/').at(-1)!.replaceAll('_', ' ');

/** Whether wall clocks in the two zones show the same at that instant. */
export const sameWallClock = (at: Instant, a: Zone, b: Zone): boolean =>
	a === b || (dayOf(at, a) === dayOf(at, b) && timeOf(at, a) === timeOf(at, b));
