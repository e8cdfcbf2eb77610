// What a person set, and what the app remembers of this device.
import { part, type Sieved } from '#lib/domain/stored-data/aside.ts';
import { aDay, anInstant } from '#lib/domain/stored-data/common.ts';
import { maybe, name, object, oneOf, text, whole, parser } from '#lib/domain/stored-data/parser.ts';
import type { Names } from '#lib/domain/lab/names.ts';
import { without } from '#lib/domain/without.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

export interface Settings {
	/** Names this device in stamps. Random; empty until something is first stored. */
	readonly device: string;
	/** Lamport clock: the highest counter that any stored edit carries. */
	readonly counter: number;
	/** What one sitting costs, in the person's own words: the app knows no price. */
	readonly price?: string;
	/** Day on which the three self-test questions were answered. */
	readonly selfTest?: Day;
	/** What the browser said when asked to keep the data. */
	readonly persist?: 'granted' | 'denied' | 'unsupported';
	/** When a backup last left the browser. */
	readonly lastBackup?: Instant;
	/** The names in the person's own commands. */
	readonly names?: Names;
}

/** The settings of a device on which nothing is set yet. */
export const newSettings = (device: string): Settings => ({ device, counter: 0 });

const parseSettings = parser(
	object<Settings>({
		device: text,
		counter: whole(0),
		price: maybe(text),
		selfTest: maybe(aDay),
		persist: maybe(oneOf(['granted', 'denied', 'unsupported'])),
		lastBackup: maybe(anInstant),
		names: maybe(object<Names>({ group: name, location: name, suffix: name }))
	})
);

/** Settings, as stored; new ones where there are none or they do not read. */
export function readSettings(stored: unknown, device = ''): Sieved<Settings> {
	const read = part('settings', stored, parseSettings);
	return { value: read.value ?? newSettings(device), aside: read.aside };
}

/** `other`'s settings on this device: who it is and what its browser said stay; its counter never goes back. */
export const settingsHere = (own: Settings, other: Settings): Settings => ({
	...without(other, 'persist'),
	device: own.device,
	counter: Math.max(own.counter, other.counter),
	...(own.persist === undefined ? {} : { persist: own.persist })
});
