// Names for new records. Only here is chance used for them: the domain is given its ids.

/** 32 hexadecimal digits that no other record has. */
export const newId = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
		''
	);
