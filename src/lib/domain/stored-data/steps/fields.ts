// Changing parts of raw data and letting through what looks strange.
import { isObject } from '#lib/domain/parser/parser.ts';

type Change = (value: unknown) => unknown;

/** Returns the list with each item changed; anything else as it is. */
export const each = (list: unknown, change: Change): unknown =>
	Array.isArray(list) ? list.map(change) : list;

/** Returns the object with these of its fields changed, where it has them; anything else as it is. */
export const fields = (item: unknown, changes: Readonly<Record<string, Change>>): unknown =>
	isObject(item)
		? Object.fromEntries(
				Object.entries(item).map(([key, value]) => [
					key,
					Object.hasOwn(changes, key) ? changes[key]!(value) : value
				])
			)
		: item;
