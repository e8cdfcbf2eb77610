// Small parsers for what was stored earlier: each takes anything and answers with the value or what is wrong with it.
import { fail, ok, type Result } from '#lib/domain/result.ts';

/** Gives the very same value back, typed, or a fault whose message says where, what was expected and what was found. */
export type Parser<T> = (value: unknown) => Result<T>;

/** A field that may be absent. Stored data knows no `null`. */
interface Maybe<T> {
	readonly maybe: Parser<T>;
}

/** One parser for every field of `T`: a field added to the type does not compile until it is read here too. */
export type Fields<T> = {
	[K in keyof T]-?: object extends Pick<T, K> ? Maybe<Exclude<T[K], undefined>> : Parser<T[K]>;
};

/** A value as a person would see it in the file, cut short. */
export function found(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === 'object') return 'an object';
	const text = typeof value === 'string' ? `“${value}”` : String(value);
	return text.length > 44 ? `${text.slice(0, 40)} …` : text;
}

/** A value that passes `test`; `expected` completes “expected …”. */
export function where<T>(expected: string, test: (value: unknown) => boolean): Parser<T> {
	return (value) =>
		test(value) ? ok(value as T) : fail('shape', `expected ${expected}, found ${found(value)}`);
}

export const maybe = <T>(parser: Parser<T>): Maybe<T> => ({ maybe: parser });

/** A whole number within both bounds. */
export const whole = (from: number, to: number = Number.MAX_SAFE_INTEGER): Parser<number> =>
	where(
		to === Number.MAX_SAFE_INTEGER ? `a whole number from ${from}` : `a whole number from ${from} to ${to}`,
		(value) => Number.isInteger(value) && (value as number) >= from && (value as number) <= to
	);

export const text: Parser<string> = where('text', (value) => typeof value === 'string');
export const name: Parser<string> = where(
	'text that is not empty',
	(value) => typeof value === 'string' && value !== ''
);
export const yes: Parser<true> = where('true', (value) => value === true);
export const truth: Parser<boolean> = where('true or false', (value) => typeof value === 'boolean');
export const anything: Parser<unknown> = ok;

/** One of the words of a list. */
export const oneOf = <const T extends string>(words: readonly T[]): Parser<T> =>
	where(`one of ${words.join(', ')}`, (value) => (words as readonly unknown[]).includes(value));

/** Every item passes; at most `most` of them. */
export function list<T>(item: Parser<T>, most: number = Number.MAX_SAFE_INTEGER): Parser<readonly T[]> {
	return (value) => {
		if (!Array.isArray(value)) return fail('shape', `expected a list, found ${found(value)}`);
		if (value.length > most) return fail('shape', `expected at most ${most}, found ${value.length}`);
		for (const [index, each] of value.entries()) {
			const result = item(each);
			if (!result.ok) return fail('shape', `${index + 1}: ${result.fault.message}`);
		}
		return ok(value as readonly T[]);
	};
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these fields. Further ones stay untouched: an older tab must not drop what a newer one wrote. */
export function object<T extends object>(fields: Fields<T>): Parser<T> {
	const entries = Object.entries(fields) as [string, Parser<unknown> | Maybe<unknown>][];
	return (value) => {
		if (!isObject(value)) return fail('shape', `expected an object, found ${found(value)}`);
		for (const [key, field] of entries) {
			const optional = typeof field !== 'function';
			if (optional && value[key] === undefined) continue;
			const result = optional ? field.maybe(value[key]) : field(value[key]);
			if (!result.ok) return fail('shape', `${key}: ${result.fault.message}`);
		}
		return ok(value as T);
	};
}

/** The first parser that fits; the fault is the last one's. */
export function either<A, B>(first: Parser<A>, second: Parser<B>): Parser<A | B> {
	return (value) => {
		const result = first(value);
		return result.ok ? result : second(value);
	};
}
