// A form from the draft that it left, perhaps in an older app.
import { causes, itemTypes, requirements } from '#lib/domain/attempt.ts';
import { entryKinds, type Fields } from '#lib/domain/attempt-form/fields.ts';
import { isObject, list, oneOf, readOr, text } from '#lib/domain/parser/parser.ts';
import { aBar } from '#lib/domain/stored-data/record-parsers.ts';

const texts = list(text);

/** A form from a draft, perhaps of an older app: what does not read falls back to `empty`. */
export function readFields(value: unknown, empty: Fields): Fields {
	if (!isObject(value)) return empty;
	const typed = (key: 'day' | 'startTime' | 'endTime' | 'zone' | 'score' | 'expires') =>
		readOr(text, value[key], empty[key]);
	const chosen = (key: 'prioritise' | 'domains' | 'groups' | 'items' | 'misread'): readonly string[] =>
		readOr(texts, value[key], []);
	const id = readOr(text, value.id, undefined);
	const main = readOr(oneOf(causes), value.main, undefined);
	const bars = isObject(value.bars) ? Object.entries(value.bars) : [];
	return {
		kind: readOr(oneOf(entryKinds), value.kind, empty.kind),
		...(id === undefined ? {} : { id }),
		day: typed('day'),
		startTime: typed('startTime'),
		endTime: typed('endTime'),
		zone: typed('zone'),
		score: typed('score'),
		expires: typed('expires'),
		bars: Object.fromEntries(
			bars.flatMap(([domain, bar]) => (aBar(bar) === undefined ? [[domain, bar]] : []))
		) as Fields['bars'],
		prioritise: chosen('prioritise').slice(0, 3),
		...(main === undefined ? {} : { main }),
		domains: chosen('domains'),
		groups: chosen('groups'),
		items: itemTypes.filter((each) => chosen('items').includes(each)),
		misread: requirements.filter((each) => chosen('misread').includes(each)),
		time: value.time === true
	};
}
