// What an address opens the form with: a record to edit, or a new entry.
import { emptyFields, entryKinds, type Fields } from '#lib/domain/attempt-form/fields.ts';
import { fieldsOfRecord } from '#lib/domain/attempt-form/records.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { isDay, type Day } from '#lib/domain/time/day.ts';
import { isTime, isZone, type Zone } from '#lib/domain/time/zone.ts';

export interface InitialForm {
	readonly fields: Fields;
	/** The name of the form's draft. */
	readonly key: string;
	/** The first step shown, from 1. */
	readonly step: number;
}

/** `?kind=…&day=…&time=…&zone=…&step=…` and `#id` of a record; what does not read is left aside. `pass`: the score that passes. */
export function initialForm(
	address: Pick<URL, 'search' | 'hash'>,
	record: ExamRecord,
	today: Day,
	zone: Zone,
	pass: number
): InitialForm {
	const query = new URLSearchParams(address.search);
	const id = address.hash.slice(1);
	const step = query.get('step') === '2' ? 2 : 1;
	const fields = fieldsOfRecord(id, record, pass);
	if (fields) return { fields, key: `log:${id}`, step: fields.kind === 'booking' ? 1 : step };
	const kind = entryKinds.find((one) => one === query.get('kind')) ?? 'fail';
	const [day, time, where] = [query.get('day'), query.get('time'), query.get('zone')];
	const empty = emptyFields(
		kind,
		isDay(day) ? day : kind === 'booking' ? '' : today,
		isZone(where) ? where : zone
	);
	return { fields: isTime(time) ? { ...empty, startTime: time } : empty, key: `log:${kind}`, step };
}

/** Returns every zone that the browser knows, with this one. */
export function zonesWith(own: string): readonly string[] {
	const all = Intl.supportedValuesOf?.('timeZone') ?? [];
	return all.includes(own) ? all : [own, ...all];
}
