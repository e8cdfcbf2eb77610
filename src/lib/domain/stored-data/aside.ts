// What could not be read is set aside with its reason: kept, counted and offered as a file, never dropped.
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { anything, object, text, type Parser } from '#lib/domain/stored-data/parser.ts';

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

/** Something set aside earlier, as stored. */
export const parseAside = object<Aside>({ from: text, reason: text, value: anything });

/** Keeps the items that `parse` reads and that are not of a key seen before; sets the others aside. */
export function sieve<T>(
	from: string,
	values: unknown,
	parse: Parser<T>,
	keyOf: (item: T) => string
): Sieved<readonly T[]> {
	if (values === undefined) return { value: [], aside: [] };
	if (!Array.isArray(values))
		return { value: [], aside: [{ from, reason: 'expected a list', value: values }] };
	const kept = new Map<string, T>();
	const aside: Aside[] = [];
	for (const value of values as readonly unknown[]) {
		const result = once(parse(value), kept, keyOf);
		if (result.ok) kept.set(keyOf(result.value), result.value);
		else aside.push({ from, reason: result.fault.message, value });
	}
	return { value: [...kept.values()], aside };
}

function once<T>(result: Result<T>, kept: ReadonlyMap<string, T>, keyOf: (item: T) => string): Result<T> {
	if (!result.ok || !kept.has(keyOf(result.value))) return result;
	return fail('twice', `expected each once, found ${keyOf(result.value)} again`);
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
