// An object without the fields that have no value.

/** `T`, with every field that may be undefined left out where it is. */
type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Returns a copy of `from` without the fields whose value is `undefined`. */
export const compact = <const T extends object>(from: T): Compact<T> =>
	Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Compact<T>;
