// Two edits of the same plain value, made in two windows, put together.
import { isObject } from '#lib/domain/parser/parser.ts';

/** Returns whether two plain values are equal, in whatever order their members are. */
export function same(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((each, at) => same(each, b[at]));
	if (!isObject(a) || !isObject(b)) return false;
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...keys].every((key) => same(a[key], b[key]));
}

/** The members that both changed, each to something else: `score`, `debrief.timing`. */
export type Clash = string;

export interface Merged {
	readonly value: unknown;
	readonly clashes: readonly Clash[];
}

/**
 * Returns `base` with the changes of `mine` and `theirs`: each member as the one that changed it. Where both changed it, mine stays and
 * the clash is named. Lists of one length are merged by index, others as a whole.
 */
export function merge(base: unknown, mine: unknown, theirs: unknown, path = ''): Merged {
	if (same(mine, theirs) || same(base, theirs)) return { value: mine, clashes: [] };
	if (same(base, mine)) return { value: theirs, clashes: [] };
	if (isObject(mine) && isObject(theirs)) {
		const before = isObject(base) ? base : {};
		const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
		const parts = [...keys].map((key) => ({
			key,
			...merge(before[key], mine[key], theirs[key], path === '' ? key : `${path}.${key}`)
		}));
		return {
			value: Object.fromEntries(
				parts.filter(({ value }) => value !== undefined).map(({ key, value }) => [key, value])
			),
			clashes: parts.flatMap(({ clashes }) => clashes)
		};
	}
	if (
		Array.isArray(base) &&
		Array.isArray(mine) &&
		Array.isArray(theirs) &&
		base.length === mine.length &&
		base.length === theirs.length
	) {
		const parts = mine.map((each, at) => merge(base[at], each, theirs[at], `${path}.${at}`));
		return { value: parts.map(({ value }) => value), clashes: parts.flatMap(({ clashes }) => clashes) };
	}
	return { value: mine, clashes: [path] };
}
