/** Returns whether a DNS name is a domain or below it. Both in lowercase. */
export const isUnder = (name: string, domain: string): boolean =>
	name === domain || name.endsWith(`.${domain}`);
