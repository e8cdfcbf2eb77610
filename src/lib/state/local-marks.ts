// Small values in localStorage, for what must be known when the database is gone or not open yet.
import { asset } from '$app/paths';

/** Projects on one host share localStorage, and so may another copy of this one. */
const keyOf = (name: string): string => `resit-${asset('/')}@${name}`;

/** Storage that is disabled or full throws. */
function quietly<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

/** The name under which the folder that backups go to is, as the person knows it. */
export const folderMark = 'folder';

/** Returns the text under this name; undefined where there is none. */
export const readMark = (name: string): string | undefined =>
	quietly(() => localStorage.getItem(keyOf(name)) ?? undefined);

/** Stores a text under this name, if the browser allows it. */
export const writeMark = (name: string, text: string): void => {
	quietly(() => localStorage.setItem(keyOf(name), text));
};

/** Deletes what is stored under this name. */
export const dropMark = (name: string): void => {
	quietly(() => localStorage.removeItem(keyOf(name)));
};
