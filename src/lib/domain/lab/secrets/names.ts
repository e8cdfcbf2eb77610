// Names that say that a secret follows: adminPassword, AZURE_CLIENT_SECRET, --account-key.
import { mixOf } from '#lib/domain/lab/secrets/mix.ts';
import { isMark, type SecretKind } from '#lib/domain/lab/secrets/kind.ts';

/** By the end of the name, without `-` and `_`: the first that fits. `least`: what is shorter is no such secret. */
const endings: readonly (readonly [end: RegExp, kind: SecretKind, least: number])[] = [
	[/(?:password|passwd|pwd|passphrase)\d?$/, 'password', 1],
	[/(?:client|app|application)secret$|secrettext$/, 'client-secret', 1],
	[/secret(?:value)?$/, 'secret', 1],
	[/(?:account|storage)key$/, 'account-key', 16],
	[
		/(?:access|shared|primary|secondary|master|api|subscription|functions?|host|system|gateway)key$/,
		'access-key',
		16
	],
	[/(?:encryption|decryption|validation|signing)key$/, 'access-key', 32],
	[/^key[12]$/, 'access-key', 32],
	[/privatekey$/, 'private-key', 16],
	[/(?<!skip|continuation|next|page)token$/, 'token', 16],
	[/^(?:pfx|pfxblob|certificatedata)$/, 'certificate', 16]
];

/** The longest name that is looked at whole; of a longer one only its end. */
const longest = 60;
/** The working directory, which shells print among their variables. */
const others = new Set(['PWD', 'OLDPWD']);

export interface Named {
	readonly kind: SecretKind;
	readonly least: number;
}

/** What a name says of the value behind it; `undefined` where that is no secret. */
export function named(name: string): Named | undefined {
	if (name.length < 3 || !/[dtyenxab12]$/i.test(name) || others.has(name)) return undefined;
	const bare = bareOf(name.slice(-longest));
	const found = endings.find(([end]) => end.test(bare));
	return found && { kind: found[1], least: found[2] };
}

/** What stands for a value without being one: nothing, stars, a placeholder, an expression of a template, a reference. */
const standIns =
	/^(?:null|none|true|false|undefined|[*•]+|<[^<>]*>|\{\w+\}|\[[\w-]+(?:\(.*)?\]|@Microsoft\.KeyVault\(.*)$/is;
const variable = /^\$(?:\{?[a-z_][\w:.]*(?:\}?$|\()|\()/i;
const address = /^https?:\/\/[^\s@]*$/i;

/** As keys are written: hexadecimal, or base64 that is mixed more than a path or a long name. */
const isKey = (value: string): boolean =>
	/^[\da-f]{32,}$/i.test(value) || (/^[\w+/=%\\\r\n-]+$/.test(value) && mixOf(value).changes >= 0.3);
/** What stands for a value is short; what is longer is looked at no further. */
const longestStandIn = 500;

/** Whether the value at this place is a secret, and not one that was struck. `shell`: where `$name` is a variable. */
export function isSecret(
	text: string,
	start: number,
	end: number,
	{ kind, least }: Named,
	shell = false
): boolean {
	if (end - start < least || isMark(text, start)) return false;
	if (end - start > longestStandIn) return true;
	const value = text.slice(start, end);
	if (standIns.test(value) || (shell && variable.test(value))) return false;
	if (kind === 'account-key' || kind === 'access-key') return isKey(value);
	return kind === 'password' || !address.test(value);
}

/** Whether a value only repeats its name, as in `adminPassword: adminPassword`. */
export const repeats = (name: string, value: string): boolean => bareOf(value) === bareOf(name);

const bareOf = (name: string): string => name.replaceAll(/[-_\]]/g, '').toLowerCase();
