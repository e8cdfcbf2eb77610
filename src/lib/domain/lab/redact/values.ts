// Values: whether what follows a name is a secret, or only a placeholder of one.
import { isMark, type SecretSpan } from '#lib/domain/lab/redact/secret-span.ts';
import { isMixed, mixOf } from '#lib/domain/lab/redact/entropy.ts';
import type { Form, Named } from '#lib/domain/lab/redact/names.ts';

/** Placeholders: nothing, a switch, stars, a name in brackets, an expression of a template, a reference. */
const standIns =
	/^(?:null|none|true|false|undefined|on|off|yes|no|enabled|disabled|[*•]+|-+|<[^<>]*>|\{\w+\}|\[[\w-]+(?:\(.*)?\]|@Microsoft\.KeyVault\(.*|(?:keyvault|secret)ref:.*)$/is;
/** A variable, or text with what a command prints. */
const variable = /^\$\{?[a-z_][\w:.]*(?:\}?$|\()|^\$\(|\$\([a-z][\w-]* /i;
const address = /^https?:\/\/[^\s@]*$/i;
/** A placeholder is short; of a longer value no more is compared. */
const longestStandIn = 500;

/** Returns whether a value is written as a key is: hexadecimal, letters with many digits, or base64 that's mixed more than a path or a long name. */
export const isKey = (value: string): boolean =>
	/^[\da-f]{32,}$/i.test(value) ||
	(/^[\da-z]{32,}$/i.test(value) && value.replaceAll(/\D/g, '').length >= 4) ||
	(value.length >= 16 && /^[\w+/=%\\\r\n-]+$/.test(value) && mixOf(value).changes >= 0.3);

/** As people choose passwords when a form asks for four kinds of characters; addresses and paths aren't. */
export const isChosen = (value: string): boolean =>
	/^[^\s/"]{8,128}$/.test(value) &&
	[/[a-z]/, /[A-Z]/, /\d/, /[!@#$%^&*?]/].every((kind) => kind.test(value)) &&
	!/@[\w-]+\./.test(value);

/** Parts between dashes are names; a key has a long part that's random. */
const isRandom = (value: string): boolean =>
	/^[\da-f]{32,}$/i.test(value) ||
	(/^[\w+/=-]+$/.test(value) && value.split(/[-_]/).some((part) => part.length >= 16 && isMixed(part)));

const forms: Readonly<Record<Form, (value: string) => boolean>> = {
	text: () => true,
	// `{"secret": "db"}` names a secret.
	'no-name': (value) => !/^[a-z]+(?:-[a-z]+)*$/.test(value),
	key: (value) => isKey(value) || isChosen(value),
	random: isRandom,
	chosen: (value) => isChosen(value) || isRandom(value),
	'sign-in': (value) =>
		(/^[^\s:]+:\S+$/.test(value) && !value.includes('://')) || isKey(value.replace(/^basic /i, '')),
	phone: (value) =>
		/^\+?\(?\d[\d ()/.-]{5,24}$/.test(value) && !/^\d+\.\d+\.|^\d{4}-\d\d-|^\d+\.\d+$/.test(value)
};

/** Returns the secret at this place, unless it's no such secret or was removed. `shell`: where `$name` is a variable. */
export const secretAt = (
	text: string,
	start: number,
	end: number,
	name: Named,
	shell = false
): readonly SecretSpan[] =>
	isSecret(text, start, end, name, shell) ? [{ start, end, kind: name.kind }] : [];

function isSecret(
	text: string,
	start: number,
	end: number,
	{ kind, least, form }: Named,
	shell: boolean
): boolean {
	if (end - start < least || end <= start || isMark(text, start)) return false;
	if (end - start > longestStandIn && form === 'text') return true;
	const value = text.slice(start, Math.min(end, start + longestStandIn));
	if (standIns.test(value) || (shell && variable.test(value))) return false;
	return forms[form](value) && (kind === 'password' || !address.test(value));
}
