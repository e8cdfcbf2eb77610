// Asking the browser to keep the data when space runs low. A request, not a promise: the answer is told.

/** `unsupported`: this browser cannot be asked. */
export type Persistence = 'granted' | 'denied' | 'unsupported';

/** Asks, which may show the browser's own question. After something worth keeping was saved, not before. */
export async function askToPersist(): Promise<Persistence> {
	const storage = (navigator as Partial<Navigator>).storage;
	if (storage?.persist === undefined) return 'unsupported';
	try {
		return (await storage.persist()) ? 'granted' : 'denied';
	} catch {
		return 'unsupported';
	}
}
