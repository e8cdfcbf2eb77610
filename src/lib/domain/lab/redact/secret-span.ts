// The kinds of secrets, a secret's place in a text, and the mark that replaces it.

/** What one of each kind is called, in the order in which a sentence lists them. */
export const secretNames = {
	'account-key': 'account key',
	'access-key': 'access key',
	sas: 'SAS signature',
	password: 'password',
	'client-secret': 'client secret',
	token: 'token',
	certificate: 'certificate',
	'private-key': 'private key',
	code: 'sign-in code',
	secret: 'other secret',
	phone: 'phone number',
	id: 'id',
	email: 'email address'
} as const;
export type SecretKind = keyof typeof secretNames;

/** A secret in a text: from `start` to before `end`. */
export interface SecretSpan {
	readonly start: number;
	readonly end: number;
	readonly kind: SecretKind;
	/** It only looks random: nothing else says that it is a secret. */
	readonly guess?: true;
	/** The quotation marks that its mark needs where it had none: JSON stays JSON. */
	readonly quote?: string;
}

/** Finds secrets of one form, in time linear in the text. Spans may overlap. */
export type SecretFinder = (text: string) => Iterable<SecretSpan>;

/** Returns whether a kind is shortened, so that a person still recognizes it, and not removed. */
export const isShortened = (kind: SecretKind): boolean => kind === 'id' || kind === 'email';

/**
 * Returns the text that replaces a secret. An id keeps its first four digits, an address the first letter of its name and of
 * its tenant: a tenant made with a personal account is named after that account.
 */
export function markOf(kind: SecretKind, secret: string): string {
	if (kind === 'id') return `${secret.slice(0, 4)}…`;
	if (kind !== 'email') return `[${secretNames[kind]} removed]`;
	return secret.replace(/^(.)[^@%#]*/, '$1…').replace(/(@|%40)(\w)[\w-]*(?=\.onmicrosoft\.com$)/i, '$1$2…');
}

/** Texts that were saved before have the older word. */
const mark = new RegExp(`\\[(?:${Object.values(secretNames).join('|')}) (?:removed|struck)\\]`, 'y');

/** Returns whether a mark begins at this index: what was removed once isn't removed again. */
export function isMark(text: string, at: number): boolean {
	mark.lastIndex = at;
	return mark.test(text);
}
