// The hash of an address.

/** Returns the hash of an address, decoded. One that is malformed (`#%`) is returned as it is. */
export function hashOf({ hash }: Pick<URL, 'hash'>): string {
	const text = hash.slice(1);
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
