// Asks the browser to keep the data when space runs low. It may refuse.

/** `unsupported`: this browser can't be asked. */
export type Persistence = 'granted' | 'denied' | 'unsupported';

/** Asks, which may show the browser's own prompt. Call it once something worth keeping is saved. */
export async function askToPersist(): Promise<Persistence> {
	const storage = (navigator as Partial<Navigator>).storage;
	if (storage?.persist === undefined) return 'unsupported';
	try {
		return (await storage.persist()) ? 'granted' : 'denied';
	} catch {
		return 'unsupported';
	}
}

/** Returns how many bytes this origin takes, cached files included; undefined where the browser doesn't say. */
export async function storedBytes(): Promise<number | undefined> {
	try {
		return (await navigator.storage.estimate()).usage;
	} catch {
		return undefined;
	}
}
