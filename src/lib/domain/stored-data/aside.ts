// What could not be read is set aside with its reason: kept, counted and offered as a file, never dropped.
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { compareStamps, type Stored } from '#lib/domain/stored.ts';
import { anything, object, text, type Parser, parser } from '#lib/domain/stored-data/parser.ts';

export interface Aside {
	/** Where it stood: `attempts`, `answers`. */
	readonly from: string;
	/** What was expected and what was found. */
	readonly reason: string;
	readonly value: unknown;
}

/** What could be read, and what was set aside on the way. */
export interface Sieved<T> {
	readonly value: T;
	readonly aside: readonly Aside[];
}

/** The later edit of two with one id. */
export const editedLater = (later: Stored, kept: Stored): boolean =>
	compareStamps(later.stamp, kept.stamp) > 0;

/** Something set aside earlier, as stored. */
export const parseAside = parser(object<Aside>({ from: text, reason: text, value: anything }));

/** Says that of two items of one key the one found later is the one to keep. */
type Wins<T> = (later: T, kept: T) => boolean;

const never = (): boolean => false;

/** Keeps the items that `parse` reads, one for each key; sets the others aside. */
export function sieve<T>(
	from: string,
	values: unknown,
	parse: Parser<T>,
	keyOf: (item: T) => string,
	wins: Wins<T> = never
): Sieved<readonly T[]> {
	if (values === undefined) return { value: [], aside: [] };
	if (!Array.isArray(values))
		return { value: [], aside: [{ from, reason: 'expected a list', value: values }] };
	const kept = new Map<string, T>();
	const aside: Aside[] = [];
	for (const value of values as readonly unknown[]) {
		const result = parse(value);
		if (!result.ok) {
			aside.push({ from, reason: result.fault.message, value });
			continue;
		}
		const key = keyOf(result.value);
		const before = kept.get(key);
		if (before === undefined) {
			kept.set(key, result.value);
			continue;
		}
		const better = wins(result.value, before);
		if (better) kept.set(key, result.value);
		aside.push({
			from,
			reason: `expected each once, found ${key} again`,
			value: better ? before : value
		});
	}
	return { value: [...kept.values()], aside };
}

/** One optional part: read, absent, or set aside. */
export function part<T>(from: string, value: unknown, parse: Parser<T>): Sieved<T | undefined> {
	if (value === undefined) return { value: undefined, aside: [] };
	const result = parse(value);
	if (result.ok) return { value: result.value, aside: [] };
	return { value: undefined, aside: [{ from, reason: result.fault.message, value }] };
}

/** A value as a result: a fault where anything would have to be set aside. */
export const whole = <T>(sieved: Sieved<T>): Result<T> => {
	const first = sieved.aside[0];
	return first === undefined ? ok(sieved.value) : fail('shape', `${first.from}: ${first.reason}`);
};
