// Small parsers for what was stored earlier: each takes anything and answers with the value or what is wrong with it.
import { fail, ok, type Result } from '#lib/domain/result.ts';

/** Gives the very same value back, typed, or a fault whose message says where, what was expected and what was found. */
export type Parser<T> = (value: unknown) => Result<T>;

/**
 * What a value must look like: answers with what is wrong, or with nothing. Thousands are asked at every start, so a
 * value that is as it should be costs no object.
 */
export interface Shape<T> {
	(value: unknown): string | undefined;
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

/** The parser of a shape. */
export const parser =
	<T>(shape: Shape<T>): Parser<T> =>
	(value) => {
		const wrong = shape(value);
		return wrong === undefined ? ok(value as T) : fail('shape', wrong);
	};

/** A value as a person would see it in the file, cut short. */
function found(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === 'object') return 'an object';
	const text = typeof value === 'string' ? `“${value}”` : String(value);
	return text.length > 44 ? `${text.slice(0, 40)} …` : text;
}

const not = (expected: string, value: unknown): string => `expected ${expected}, found ${found(value)}`;

/** A value that passes `test`; `expected` completes “expected …”. */
export const where =
	<T>(expected: string, test: (value: unknown) => boolean): Shape<T> =>
	(value) =>
		test(value) ? undefined : not(expected, value);

export const maybe = <T>(shape: Shape<T>): Maybe<T> => ({ maybe: shape });

/** A whole number within both bounds. */
export const whole = (from: number, to: number = Number.MAX_SAFE_INTEGER): Shape<number> =>
	where(
		to === Number.MAX_SAFE_INTEGER ? `a whole number from ${from}` : `a whole number from ${from} to ${to}`,
		(value) => Number.isInteger(value) && (value as number) >= from && (value as number) <= to
	);

export const text: Shape<string> = where('text', (value) => typeof value === 'string');
export const name: Shape<string> = where(
	'text that is not empty',
	(value) => typeof value === 'string' && value !== ''
);
export const yes: Shape<true> = where('true', (value) => value === true);
export const truth: Shape<boolean> = where('true or false', (value) => typeof value === 'boolean');
export const anything: Shape<unknown> = () => undefined;

/** A finite number from 0, as a measured time. */
export const span: Shape<number> = where(
	'a number from 0',
	(value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
);

/** One of the words of a list. */
export const oneOf = <const T extends string>(words: readonly T[]): Shape<T> =>
	where(`one of ${words.join(', ')}`, (value) => (words as readonly unknown[]).includes(value));

/** Every item passes; at most `most` of them. */
export function list<T>(item: Shape<T>, most: number = Number.MAX_SAFE_INTEGER): Shape<readonly T[]> {
	return (value) => {
		if (!Array.isArray(value)) return not('a list', value);
		if (value.length > most) return `expected at most ${most}, found ${value.length}`;
		for (let index = 0; index < value.length; index += 1) {
			const wrong = item(value[index]);
			if (wrong !== undefined) return `${index + 1}: ${wrong}`;
		}
		return undefined;
	};
}

/** What is a plain object, and no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these fields. Further ones stay untouched: an older tab must not drop what a newer one wrote. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
	const entries = Object.entries(fields) as [string, Shape<unknown> | Maybe<unknown>][];
	return (value) => {
		if (!isObject(value)) return not('an object', value);
		for (const [key, field] of entries) {
			const given = value[key];
			if (typeof field !== 'function' && given === undefined) continue;
			const wrong = typeof field === 'function' ? field(given) : field.maybe(given);
			if (wrong !== undefined) return `${key}: ${wrong}`;
		}
		return undefined;
	};
}

/** An object whose every value passes, whatever its keys are. */
export const record =
	<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> =>
	(value) =>
		isObject(value) ? list(item)(Object.values(value)) : not('an object', value);

/** The value where it reads, else `otherwise`. */
export const readOr = <T, E>(shape: Shape<T>, value: unknown, otherwise: E): T | E =>
	shape(value) === undefined ? (value as T) : otherwise;

/** The first shape that fits; what is wrong is said of the last. */
export const either =
	<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> =>
	(value) =>
		first(value) === undefined ? undefined : second(value);
