// Copies of an object without some of its fields: those without a value, or those named.

/** `T`, with every field that may be undefined left out where it is. */
type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Returns a copy of `from` without the fields whose value is `undefined`. */
export const compact = <const T extends object>(from: T): Compact<T> =>
	Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Compact<T>;

/** Returns a copy of `from` without the fields named. */
export function without<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Omit<T, K> {
	const copy = { ...from };
	for (const key of keys) delete copy[key];
	return copy;
}
