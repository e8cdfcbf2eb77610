// Raw stored data, before it is parsed, and how a step takes it from one version to the next.
import { isObject } from '#lib/domain/parser/parser.ts';

type Part =
	'exams' | 'answers' | 'progress' | 'proofs' | 'plans' | 'drafts' | 'settings' | 'device' | 'aside';

/** A snapshot before it is parsed: the parts are named, nothing is known of what is in them. */
export type RawSnapshot = { readonly [K in Part]?: unknown };

/** Takes a snapshot one version further. Touches only what it knows: what looks strange goes through unchanged. */
export type Step = (snapshot: RawSnapshot) => RawSnapshot;

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
