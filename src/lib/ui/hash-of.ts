// What stands behind the # of an address.

/** The hash of an address, decoded. One that was cut or mangled (`#%`) is taken as it stands. */
export function hashOf({ hash }: Pick<URL, 'hash'>): string {
	const text = hash.slice(1);
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
