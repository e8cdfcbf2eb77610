// Names that say that a secret follows: adminPassword, AZURE_CLIENT_SECRET, --account-key.
import type { SecretKind } from '#lib/domain/lab/redact/secret-span.ts';

/**
 * What the value must look like: `text` anything, `no-name` anything but a word in small letters, `key` a key or a chosen
 * password, `random` nothing but a key, `chosen` what people choose, `sign-in` a name with a password.
 */
export type Form = 'text' | 'no-name' | 'key' | 'random' | 'chosen' | 'sign-in' | 'phone';

export interface Named {
	readonly kind: SecretKind;
	/** A shorter value isn't a secret of this kind. */
	readonly least: number;
	readonly form: Form;
}

type NameRule = readonly [end: RegExp, kind: SecretKind, least: number, form?: Form];

/** By the name as it's written, where capitals and underscores tell `SMTP_PASS` from `bypass`. */
const written: readonly NameRule[] = [
	[/(?:^|[_.:-])(?:PASS|[Pp]ass|PW|pw|PSK|psk)\d?$|^[A-Z]?[a-z]{2,20}(?:Pass|Pw|Psk)\d?$/, 'password', 4],
	[/(?:^|[_.:-])(?:PAT|pat)$|^[A-Z]?[a-z]{2,20}Pat$/, 'token', 16],
	[/(?:^|_)SECRETS?_(?!(?:\w+_)?(?:NAME|UR[IL]|ID|REF|PATH|VERSION|TYPE)$)/, 'secret', 1],
	[/_(?<!(?:PUBLIC|PARTITION|SORT)_)KEY\d?$/, 'access-key', 8, 'key']
];

/** By the end of the name in small letters, without `-` and `_`. The first that fits counts. */
const endings: readonly NameRule[] = [
	[/(?:passwor[dt]|kennwort|passwd|pwd|passphrase|passcode|accesspass)\d?$/, 'password', 1],
	[/^(?:vpn|ipsec|pre)*sharedkey$/, 'password', 1],
	[/(?:client|app|application)secret$|secrettext$/, 'client-secret', 1],
	[/^secret$/, 'secret', 1, 'no-name'],
	[/secret(?:value|key|keybase)?\d?$/, 'secret', 1],
	[/^(?:user|device)code$/, 'code', 6],
	[/(?:account|storage)key$/, 'account-key', 8, 'key'],
	[/privatekey$/, 'private-key', 16],
	[
		/(?:access|shared|primary|secondary|master|api|subscription|functions?|host|system|gateway|authorization|admin|query)key$/,
		'access-key',
		8,
		'key'
	],
	[/(?:encryption|decryption|validation|signing|hmac)key$|^key[12]$|identityheader$/, 'access-key', 8, 'key'],
	[/(?<!public|partition|row|sort)key$/, 'access-key', 20, 'random'],
	[/(?<!skip|continuation|next|page)token$/, 'token', 16],
	[/^(?:basic|docker|http|proxy)?auth$|basicauth$/, 'password', 8, 'sign-in'],
	[/^(?:pfx|pfxblob|certificatedata)$/, 'certificate', 16],
	[/(?:phone|mobile|fax)(?:numbers?|s)?$/, 'phone', 6, 'phone']
];

/** The longest name that's looked at whole; of a longer one only its end. */
const longest = 60;
/** The working directory, which shells print among their variables. */
const others = new Set(['PWD', 'OLDPWD']);

/** One of these is in every name that says something. Finds such words in a text, up to where they end. */
export const hints =
	/(?:pass|kennwort|pwd?|psk|pat|secret|key|token|auth|code|header|pfx|certificatedata|phone|mobile|fax)[\w-]*/gi;
export const hint = new RegExp(hints.source.replace('[\\w-]*', ''), 'i');

/** Outputs say the same names again and again. */
const known = new Map<string, Named | undefined>();
const mostKnown = 500;

/** Returns what a name says about the value behind it; `undefined` where that isn't a secret. */
export function named(name: string): Named | undefined {
	if (!hint.test(name)) return undefined;
	if (!known.has(name)) {
		if (known.size >= mostKnown) known.clear();
		known.set(name, meaningOf(name));
	}
	return known.get(name);
}

function meaningOf(name: string): Named | undefined {
	const end = name.slice(-longest);
	if (others.has(name)) return undefined;
	const bare = bareOf(end);
	const rule = written.find(([form]) => form.test(end)) ?? endings.find(([ending]) => ending.test(bare));
	return rule && { kind: rule[1], least: rule[2], form: rule[3] ?? 'text' };
}

/** Returns whether the value only repeats its name, as in `adminPassword: adminPassword`. */
export const repeats = (name: string, value: string): boolean => bareOf(value) === bareOf(name);

const bareOf = (name: string): string => name.replaceAll(/[-_\]]/g, '').toLowerCase();
