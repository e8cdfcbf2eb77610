// What a secret is called, and the mark that replaces it.

/** In the order in which a sentence lists them. */
export const secretKinds = [
	'account-key',
	'access-key',
	'sas',
	'password',
	'client-secret',
	'token',
	'certificate',
	'private-key',
	'code',
	'secret',
	'phone',
	'id',
	'email'
] as const;
export type SecretKind = (typeof secretKinds)[number];

/** One and many of a kind, as a sentence writes them: “1 account key”, “2 account keys”. */
export const secretWords: Readonly<Record<SecretKind, readonly [one: string, many: string]>> = {
	'account-key': ['account key', 'account keys'],
	'access-key': ['access key', 'access keys'],
	sas: ['SAS signature', 'SAS signatures'],
	password: ['password', 'passwords'],
	'client-secret': ['client secret', 'client secrets'],
	token: ['token', 'tokens'],
	certificate: ['certificate', 'certificates'],
	'private-key': ['private key', 'private keys'],
	code: ['sign-in code', 'sign-in codes'],
	secret: ['other secret', 'other secrets'],
	phone: ['phone number', 'phone numbers'],
	id: ['id', 'ids'],
	email: ['email address', 'email addresses']
};

/** Whether a kind is shortened, so that a person still recognizes it, and not removed. */
export const isShortened = (kind: SecretKind): boolean => kind === 'id' || kind === 'email';

/** A secret in a text: from `start` to before `end`. */
export interface Spot {
	readonly start: number;
	readonly end: number;
	readonly kind: SecretKind;
	/** It only looks random: nothing else says that it is a secret. */
	readonly guess?: true;
	/** The quotation marks that its mark needs where it had none: JSON stays JSON. */
	readonly quote?: string;
}

/** Finds secrets of one form. Linear in the text, whatever it is; spots may overlap. */
export type Finder = (text: string) => Iterable<Spot>;

/**
 * Returns the text that replaces a secret. An id keeps its first four digits, an address the first letter of its name and of
 * its tenant: a tenant made with a personal account is named after that account.
 */
export function markOf(kind: SecretKind, secret: string): string {
	if (kind === 'id') return `${secret.slice(0, 4)}…`;
	if (kind !== 'email') return `[${secretWords[kind][0]} removed]`;
	return secret.replace(/^(.)[^@%#]*/, '$1…').replace(/(@|%40)(\w)[\w-]*(?=\.onmicrosoft\.com$)/i, '$1$2…');
}

/** Texts that were saved before hold the older word. */
const marks = new RegExp(
	`\\[(?:${Object.values(secretWords)
		.map(([one]) => one)
		.join('|')}) (?:removed|struck)\\]`,
	'y'
);

/** Whether a mark begins at this index: what was removed once is left alone. */
export function isMark(text: string, at: number): boolean {
	marks.lastIndex = at;
	return marks.test(text);
}
