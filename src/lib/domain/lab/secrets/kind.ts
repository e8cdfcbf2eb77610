// What a secret is called, and what stands in its place.

/** In the order in which they are named to the person. */
export const secretKinds = [
	'account-key',
	'access-key',
	'sas',
	'password',
	'client-secret',
	'token',
	'certificate',
	'private-key',
	'secret',
	'id'
] as const;
export type SecretKind = (typeof secretKinds)[number];

/** One and many of a kind, as a sentence writes them: “2 account keys and 1 id were struck”. */
export const secretWords: Readonly<Record<SecretKind, readonly [one: string, many: string]>> = {
	'account-key': ['account key', 'account keys'],
	'access-key': ['access key', 'access keys'],
	sas: ['SAS signature', 'SAS signatures'],
	password: ['password', 'passwords'],
	'client-secret': ['client secret', 'client secrets'],
	token: ['token', 'tokens'],
	certificate: ['certificate', 'certificates'],
	'private-key': ['private key', 'private keys'],
	secret: ['other secret', 'other secrets'],
	id: ['id', 'ids']
};

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

/** What stands in the place of a secret; an id keeps its first four digits, so that two can still be told apart. */
export const markOf = (kind: SecretKind, secret: string): string =>
	kind === 'id' ? `${secret.slice(0, 4)}…` : `[${secretWords[kind][0]} struck]`;

const marks = new RegExp(
	`\\[(?:${Object.values(secretWords)
		.map(([one]) => one)
		.join('|')}) struck\\]`,
	'y'
);

/** Whether a mark stands at this place: what was struck once is left alone. */
export function isMark(text: string, at: number): boolean {
	marks.lastIndex = at;
	return marks.test(text);
}
