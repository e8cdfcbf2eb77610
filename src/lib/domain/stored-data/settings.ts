// What a person set, one entry each, and what the app remembers of this device alone.
import type { Names } from '#lib/domain/lab/names.ts';
import {
	aDay,
	anInstant,
	anything,
	list,
	maybe,
	name,
	object,
	oneOf,
	parser,
	record,
	stored,
	text,
	whole,
	type Fields,
	type Parser
} from '#lib/domain/parser/parser.ts';
import type { ExportedEvent } from '#lib/domain/plan/calendar-events.ts';
import type { Counts } from '#lib/domain/stored-data/counts.ts';
import { present, type Stored } from '#lib/domain/stored.ts';
import { compact, without } from '#lib/domain/compact.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

/** What a person may set. */
export interface SettingValues {
	/** What one sitting costs, in the person's own words: the app knows no price. */
	readonly price?: string;
	/** Day on which the three self-test questions were answered. */
	readonly selfTest?: Day;
	/** The names in the person's own commands. */
	readonly names?: Names;
	/** The events that the last calendar file had: one that is no longer planned is called off in the next. */
	readonly calendar?: readonly ExportedEvent[];
}

/** One setting as stored, under its name. */
export interface Setting extends Stored {
	/** Absent in a deleted one. */
	readonly value?: unknown;
}

/** What belongs to this device and is never merged with another's. */
export interface Device {
	/** Names this device in stamps. Random; empty until something is first stored. */
	readonly device: string;
	/** Lamport clock: the highest counter of any stored edit. */
	readonly counter: number;
	/** What the browser said when asked to keep the data. */
	readonly persist?: 'granted' | 'denied' | 'unsupported';
	/** When a backup last left the browser. */
	readonly lastBackup?: Instant;
	/** What the last backup had. It stays after a deletion, so that a nearly empty backup is noticed. */
	readonly backedUp?: Partial<Counts>;
	/** The day until which no backup is asked for. */
	readonly backupLater?: Day;
}

/** Both, as the app reads them. */
export interface Settings extends SettingValues, Device {}

/** Returns what is known of a device on which nothing was entered. */
export const newDevice = (device: string): Device => ({ device, counter: 0 });

/** What this device remembers, as stored. */
export const parseDevice = parser(
	object<Device>({
		device: text,
		counter: whole(0),
		persist: maybe(oneOf(['granted', 'denied', 'unsupported'])),
		lastBackup: maybe(anInstant),
		backedUp: maybe(record(whole(0))),
		backupLater: maybe(aDay)
	})
);

const values: Fields<SettingValues> = {
	price: maybe(text),
	selfTest: maybe(aDay),
	names: maybe(object<Names>({ group: name, location: name, suffix: name })),
	calendar: maybe(list(object<ExportedEvent>({ uid: text, day: aDay })))
};
/** The names of the settings that this version knows. */
export const settingNames = Object.keys(values) as readonly (keyof SettingValues)[];
const parseValues = parser(object<SettingValues>(values));
const parseEntry = parser(object<Setting>({ ...stored, value: maybe(anything) }));

/** A setting, as stored. One of a newer app is kept as it is. */
export const parseSetting: Parser<Setting> = (value) => {
	const entry = parseEntry(value);
	if (!entry.ok) return entry;
	const fits = parseValues(valuesOf([entry.value]));
	return fits.ok ? entry : fits;
};

const isKnown = ({ id }: Setting): boolean => (settingNames as readonly string[]).includes(id);

const valuesOf = (entries: readonly Setting[]): SettingValues =>
	Object.fromEntries(
		present(entries)
			.filter(isKnown)
			.map(({ id, value }) => [id, value])
	);

/** Returns the settings as the app reads them. */
export const settingsOf = (device: Device, entries: readonly Setting[]): Settings => ({
	...device,
	...valuesOf(entries)
});

/** Returns settings as they are stored, where only what the app reads is at hand: stamped with the device's last edit. */
export function entriesOf(settings: Settings): {
	readonly device: Device;
	readonly settings: readonly Setting[];
} {
	const device = without(settings, ...settingNames);
	const stamp = { counter: device.counter, device: device.device };
	return {
		device,
		settings: settingNames.flatMap((id) =>
			settings[id] === undefined ? [] : [{ id, stamp, value: settings[id] }]
		)
	};
}

/** Returns `own` after the data of `other` took its place: the counter never goes back, and the last backup is that of the data. */
export function deviceAfter(own: Device, other: Device): Device {
	const counter = Math.max(own.counter, other.counter);
	const { lastBackup, backedUp } = other;
	return compact({
		...own,
		counter,
		lastBackup,
		backedUp
	});
}
