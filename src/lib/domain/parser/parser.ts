// Small parsers for stored data: each takes any value and returns it, typed, or what is wrong with it.
import { ok, type Result } from '#lib/domain/result.ts';
import type { SeenEdits, Stamp, Stored } from '#lib/domain/stored.ts';
import { isDay, type Day } from '#lib/domain/time/day.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { isTime, isZone, type Time, type Zone } from '#lib/domain/time/zone.ts';

/** What a value must be. `span`: a number from 0. `words/stored-data.ts` has a phrase for each. */
export type Expected =
	| 'day'
	| 'instant'
	| 'time'
	| 'zone'
	| 'text'
	| 'name'
	| 'true'
	| 'boolean'
	| 'span'
	| 'integer'
	| 'bar'
	| 'week'
	| 'list'
	| 'object'
	| { readonly from: number; readonly to?: number }
	| { readonly oneOf: readonly string[] }
	| { readonly most: number };

/** Where a value is not as it must be: names of fields, and places in lists from 1. */
export interface Misfit {
	readonly code: 'shape';
	readonly path: readonly (string | number)[];
	readonly expected: Expected;
	readonly found: unknown;
}

/** Returns the very same value, typed, or the first place where it doesn't fit. */
export type Parser<T> = (value: unknown) => Result<T, Misfit>;

/** Returns what is wrong with a value, or nothing. Thousands are asked at every start, so a value that fits costs no object. */
export interface Shape<T> {
	(value: unknown): Misfit | undefined;
	/** Only for the compiler. */
	readonly of?: T;
}

/** A field that may be absent. Stored data knows no `null`. */
interface Maybe<T> {
	readonly maybe: Shape<T>;
}

/** One shape for every field of `T`: a field added to the type does not compile until it is read here too. */
export type Fields<T> = {
	[K in keyof T]-?: object extends Pick<T, K> ? Maybe<Exclude<T[K], undefined>> : Shape<T[K]>;
};

/** Returns the parser of a shape. */
export const parser =
	<T>(shape: Shape<T>): Parser<T> =>
	(value) => {
		const wrong = shape(value);
		return wrong === undefined ? ok(value as T) : { ok: false, fault: wrong };
	};

const within = (part: string | number, wrong: Misfit): Misfit => ({
	...wrong,
	path: [part, ...wrong.path]
});
const misfit = (expected: Expected, found: unknown): Misfit => ({ code: 'shape', path: [], expected, found });

/** Accepts a value that passes `test`. */
export const where =
	<T>(expected: Expected, test: (value: unknown) => boolean): Shape<T> =>
	(value) =>
		test(value) ? undefined : misfit(expected, value);

export const maybe = <T>(shape: Shape<T>): Maybe<T> => ({ maybe: shape });

/** Accepts a whole number within both bounds. */
export const whole = (from: number, to: number = Number.MAX_SAFE_INTEGER): Shape<number> =>
	where(
		to === Number.MAX_SAFE_INTEGER ? { from } : { from, to },
		(value) => Number.isInteger(value) && (value as number) >= from && (value as number) <= to
	);

export const text: Shape<string> = where('text', (value) => typeof value === 'string');
export const name: Shape<string> = where('name', (value) => typeof value === 'string' && value !== '');
export const yes: Shape<true> = where('true', (value) => value === true);
export const truth: Shape<boolean> = where('boolean', (value) => typeof value === 'boolean');
export const anything: Shape<unknown> = () => undefined;

/** Accepts a finite number from 0, as a measured time. */
export const span: Shape<number> = where(
	'span',
	(value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
);

/** Accepts one of the words of a list. */
export const oneOf = <const T extends string>(words: readonly T[]): Shape<T> =>
	where({ oneOf: words }, (value) => (words as readonly unknown[]).includes(value));

/** Accepts a list whose every item passes; at most `most` of them. */
export function list<T>(item: Shape<T>, most: number = Number.MAX_SAFE_INTEGER): Shape<readonly T[]> {
	return (value) => {
		if (!Array.isArray(value)) return misfit('list', value);
		if (value.length > most) return misfit({ most }, value);
		for (let index = 0; index < value.length; index += 1) {
			const wrong = item(value[index]);
			if (wrong !== undefined) return within(index + 1, wrong);
		}
		return undefined;
	};
}

/** Returns whether a value is a plain object, and no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Accepts an object with these fields. Further ones stay untouched: an older tab must not drop what a newer one wrote. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
	const entries = Object.entries(fields) as [string, Shape<unknown> | Maybe<unknown>][];
	return (value) => {
		if (!isObject(value)) return misfit('object', value);
		for (const [key, field] of entries) {
			const given = value[key];
			if (typeof field !== 'function' && given === undefined) continue;
			const wrong = typeof field === 'function' ? field(given) : field.maybe(given);
			if (wrong !== undefined) return within(key, wrong);
		}
		return undefined;
	};
}

/** Accepts an object whose every value passes, whatever its keys are. */
export const record =
	<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> =>
	(value) =>
		isObject(value) ? list(item)(Object.values(value)) : misfit('object', value);

/** Returns the value where it fits, else `otherwise`. */
export const readOr = <T, E>(shape: Shape<T>, value: unknown, otherwise: E): T | E =>
	shape(value) === undefined ? (value as T) : otherwise;

/** Accepts what fits one of two shapes; the fault is of the second. */
export const either =
	<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> =>
	(value) =>
		first(value) === undefined ? undefined : second(value);

export const aDay: Shape<Day> = where('day', isDay);
export const anInstant: Shape<Instant> = where('instant', isInstant);
export const aTime: Shape<Time> = where('time', isTime);

/** Asking the platform for a zone is slow, and a person's records name one or two. */
const knownZones = new Set<unknown>();
export const aZone: Shape<Zone> = where('zone', (value) => {
	if (!knownZones.has(value) && isZone(value)) knownZones.add(value);
	return knownZones.has(value);
});

/** The fields that every stored record has. */
export const stored: Fields<Stored> = {
	id: name,
	stamp: object<Stamp>({ counter: whole(0), device: name }),
	seen: maybe(list(object<SeenEdits>({ device: name, from: whole(0), to: whole(0) }))),
	deleted: maybe(yes)
};
