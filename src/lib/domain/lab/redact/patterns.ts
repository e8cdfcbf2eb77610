// Secrets and data of people by a pattern of their own: prefixes of makers, headers, signed addresses, PEM blocks, addresses, ids.
import { lengthAt, matchAt } from '#lib/domain/lab/redact/scan.ts';
import { isMark, type SecretKind, type SecretSpan } from '#lib/domain/lab/redact/secret-span.ts';

/** Its first group, or all of it, is the secret, and ends with it. A name may begin as some secrets do, so those have a digit. */
interface SecretPattern {
	readonly form: RegExp;
	readonly kind: SecretKind;
	readonly hasDigit?: true;
}

/** https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns */
const prefixed = (form: string, kind: SecretKind): SecretPattern => ({
	form: new RegExp(String.raw`(?<![A-Za-z\d_])(?:${form})`, 'g'),
	kind,
	hasDigit: true
});

const patterns: readonly SecretPattern[] = [
	prefixed(String.raw`(?:gh[opsru]_|github_pat_|glpat-|npm_|dckr_pat_|hf_|dop_v1_)[\w-]{12,}`, 'token'),
	prefixed(String.raw`xox[abeoprs]-[\w-]{8,}`, 'token'),
	prefixed(String.raw`(?:[rs]k_(?:live|test)_|whsec_|sk-)[\w-]{12,}`, 'access-key'),
	prefixed(String.raw`SG\.[\w-]{12,}(?:\.[\w-]+)?`, 'access-key'),
	prefixed(String.raw`AIza[\w-]{30,}|AKIA[0-9A-Z]{16}`, 'access-key'),
	prefixed(String.raw`\$(?:1|2[abxy]|5|6|7|g?y|sha1|argon2id?)\$[\w./$=,+-]{12,}`, 'password'),
	{ form: /\bbearer(?: |%20)([\w.~+/=-]{16,})/gi, kind: 'token', hasDigit: true },
	{
		form: /\bauthorization["']?\s{0,20}[:=]\s{0,20}["']?basic\s{1,20}([A-Za-z0-9+/=]{8,})/gi,
		kind: 'password'
	},
	{ form: /:\/\/[^\s/:@"'<>]{0,100}:([^\s/@"'<>]{1,200})(?=@)/g, kind: 'password' },
	{ form: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, kind: 'id' }
];

/** Finds what has a pattern of its own. */
export function* patternSecrets(text: string): Iterable<SecretSpan> {
	for (const { form, kind, hasDigit } of patterns)
		for (const { 0: found, 1: secret = found, index } of text.matchAll(form)) {
			const end = index + found.length;
			const start = end - secret.length;
			if ((!hasDigit || /\d/.test(secret)) && !isMark(text, start)) yield { start, end, kind };
		}
}

/** `=` plain, as in an address, and as in JSON that PowerShell wrote. */
const equals = String.raw`(?:=|%(?:25)*3d|\\{1,7}u003d)`;
const signatureName = new RegExp(`(?<![a-z])(sig|ticket|code)${equals}`, 'gi');
const signature = new RegExp(
	String.raw`(?:[a-z0-9+/_-]+|%(?:25)*2[bf]|\\{1,7}u002[bf]|\\{1,7}/)+${equals}{0,2}`,
	'iy'
);
/** What comes before a name in an address, encoded or not. */
const inAddress = /(?:[?&]|%(?:25)*26|u0026|&amp;)$/i;
/** What is there of an escape that was cut off. */
const escapeCut = 2;
/** A shorter one is a word in a sentence about signatures. */
const shortestSignature = 12;

/**
 * Finds what signs an address, encoded or not: the signature of a SAS, the ticket of an invitation, the key of a function. The rest of
 * the address stays readable.
 * https://learn.microsoft.com/rest/api/storageservices/create-service-sas#specify-the-signature
 */
export function* addressSignatures(text: string): Iterable<SecretSpan> {
	for (const { 0: found, 1: key, index } of text.matchAll(signatureName)) {
		const start = index + found.length;
		const length = lengthAt(signature, text, start);
		const end = start + length;
		const signs = inAddress.test(text.slice(Math.max(0, index - 9), index));
		if (length === 0) continue;
		if (/^code$/i.test(key!)) {
			if (signs && length >= shortestSignature && /\d/.test(text.slice(start, end)))
				yield { start, end, kind: 'access-key' };
		} else if (length >= shortestSignature || text.length - end <= escapeCut || (signs && length >= 4))
			yield { start, end, kind: /^sig$/i.test(key!) ? 'sas' : 'token' };
	}
}

const pemBorder = /-----(BEGIN|END) ((?:[A-Z0-9]+ ){0,4}[A-Z0-9]+)-----/g;
/** Base64, line ends, and the headers of an encrypted key. A sentence about both lines has no such long word between them. */
const pemBody = /^(?=[\s\S]*[A-Za-z0-9+/]{16})[A-Za-z0-9+/=\s\\:,.()>|-]*$/;
/** Lines of nothing but base64: how an unclosed block continues. */
const pemLines = /(?:(?:[ \t>|]*\r?\n|\\{1,7}[rn])*[ \t]*[A-Za-z0-9+/]{4,}={0,2}[ \t]*(?=[\r\n\\"']|$))*/y;
const pemLine = /^[ \t>|]*[A-Za-z0-9+/]{4,}={0,2}[ \t]*\r?$/;

/**
 * Finds certificates and private keys between their BEGIN and END lines, on many lines or on one with \n in it. Public keys stay. A
 * block without its end goes as far as its lines are base64, and so does one without its beginning.
 */
export function* pemBlocks(text: string): Iterable<SecretSpan> {
	let begin: RegExpExecArray | undefined;
	for (const border of text.matchAll(pemBorder)) {
		const isEnd = border[1] === 'END';
		const isSecret = /PRIVATE KEY|CERTIFICATE/.test(border[2]!);
		if (begin !== undefined) {
			const between = text.slice(begin.index + begin[0].length, border.index);
			yield* pemBlock(
				text,
				begin,
				isEnd && pemBody.test(between) ? border.index + border[0].length : undefined
			);
		} else if (isEnd && isSecret) yield* pemBlockBefore(text, border);
		begin = !isEnd && isSecret ? border : undefined;
	}
	if (begin !== undefined) yield* pemBlock(text, begin);
}

const pemKind = (name: string): SecretKind => (name.includes('PRIVATE') ? 'private-key' : 'certificate');

function* pemBlock(text: string, begin: RegExpExecArray, closed?: number): Iterable<SecretSpan> {
	const first = begin.index + begin[0].length;
	const end = closed ?? first + lengthAt(pemLines, text, first);
	// A line alone is one that a sentence mentions.
	if (end > first) yield { start: begin.index, end, kind: pemKind(begin[2]!) };
}

function* pemBlockBefore(text: string, border: RegExpExecArray): Iterable<SecretSpan> {
	let start = text.lastIndexOf('\n', border.index - 1) + 1;
	while (start > 0) {
		const before = text.lastIndexOf('\n', start - 2) + 1;
		if (!pemLine.test(text.slice(before, start - 1))) break;
		start = before;
	}
	if (text.slice(start, border.index).trim() !== '')
		yield { start, end: border.index + border[0].length, kind: pemKind(border[2]!) };
}

const emailSign = /@|%40/g;
const localPart = /[\w.+-]{1,64}(?:#EXT#)?$/;
const emailDomain = /(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.){1,5}[A-Za-z]{2,24}(?![\w-])/y;
/** Microsoft's documentation uses these for no real person. */
const isExample = /^(?:[\w-]+\.)?(?:example|contoso)\.[\w.]+$|\.example$/i;
const tenant = /(?<![\w.@-]|%40)([\w-]{1,64})\.onmicrosoft\.com\b/gi;
/** With its country; without one, only a name tells a phone number from others. */
const phone = /(?<![\w+.:/=-])\+[1-9][\d ()./-]{6,24}/g;

/** Finds addresses and sign-in names of people, their phone numbers, and the tenant that's named after its owner. */
export function* people(text: string): Iterable<SecretSpan> {
	for (const { 0: at, index } of text.matchAll(emailSign)) {
		const place = matchAt(emailDomain, text, index + at.length)?.[0];
		const name = localPart.exec(text.slice(Math.max(0, index - 70), index))?.[0];
		if (place === undefined || name === undefined || isExample.test(place)) continue;
		yield { start: index - name.length, end: index + at.length + place.length, kind: 'email' };
	}
	for (const { 0: found, 1: name, index } of text.matchAll(tenant))
		if (!isExample.test(found)) yield { start: index, end: index + name!.length, kind: 'id' };
	for (const { 0: found, index } of text.matchAll(phone)) {
		const number = found.replace(/ {2}.*|[ (./-]+$/, '');
		const digits = number.replaceAll(/\D/g, '').length;
		const end = index + number.length;
		if (digits >= 8 && digits <= 15 && !/[\w:]/.test(text[end] ?? ''))
			yield { start: index, end, kind: 'phone' };
	}
}
