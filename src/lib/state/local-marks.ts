// Small marks kept beside the database, in localStorage: what must be known when the database is gone or not open yet.
import { asset } from '$app/paths';

/** Projects of one host share the storage, and so may another copy of this one. */
const keyOf = (name: string): string => `resit-${asset('/')}@${name}`;

/** Storage that is switched off or full keeps nothing. */
function quietly<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

/** The text under this name; nothing where there is none. */
export const readMark = (name: string): string | undefined =>
	quietly(() => localStorage.getItem(keyOf(name)) ?? undefined);

/** Keeps a text under this name, if the browser lets it. */
export const writeMark = (name: string, text: string): void => {
	quietly(() => localStorage.setItem(keyOf(name), text));
};

/** Deletes what is kept under this name. */
export const dropMark = (name: string): void => {
	quietly(() => localStorage.removeItem(keyOf(name)));
};
