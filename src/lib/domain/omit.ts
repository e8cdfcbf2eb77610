// An object with some of its fields left out.

/** A copy of `from` without the fields named. */
export function without<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Omit<T, K> {
	const copy = { ...from };
	for (const key of keys) delete copy[key];
	return copy;
}
