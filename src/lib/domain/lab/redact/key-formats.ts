// Keys and tokens by their letters alone: base64 of known length or with the letters that a maker writes into it, JSON web tokens,
// and any other text as random as a key.
import { isMixed, isRandom, isWord, long, mixOf } from '#lib/domain/lab/redact/entropy.ts';
import { lengthAt } from '#lib/domain/lab/redact/scan.ts';
import type { SecretKind, SecretSpan } from '#lib/domain/lab/redact/secret-span.ts';

/** A secret within a run of letters. */
interface RunPart {
	readonly from: number;
	readonly to: number;
	readonly kind: SecretKind;
	readonly guess?: true;
}

/** Letters that tell a key, and how many letters are before and after them. */
type Signature = readonly [letters: string, before: number, after: number, kind: SecretKind];

/** https://github.com/microsoft/security-utilities (PreciselyClassifiedSecurityKeys) */
const base64Signatures: readonly Signature[] = [
	['+ACR', 42, 6, 'password'],
	['AzSe', 42, 6, 'access-key'],
	['JQQJ9', 52, 27, 'access-key']
];
const functionSignature: Signature = ['AzFu', 44, 6, 'access-key'];

const signedKeys = (run: string, [letters, before, after, kind]: Signature): readonly RunPart[] =>
	placesOf(letters, run)
		.map((at) => ({ from: at - before, to: at + letters.length + after, kind }))
		.filter(({ from, to }) => from >= 0 && to <= run.length);

function placesOf(letters: string, run: string): readonly number[] {
	const places: number[] = [];
	for (let at = run.indexOf(letters); at !== -1; at = run.indexOf(letters, at + 1)) places.push(at);
	return places;
}

/** As far as letters go that an address needs no encoding for. Everything is asked of whole runs, so no text is read twice. */
const tokenRuns = /[A-Za-z0-9_.~-]+/g;
const closing = /(?:=|%(?:25)*3d|\\{1,7}u003d){0,2}/iy;

/** Finds JSON web tokens, refresh tokens, client secrets and function keys. */
export function* tokenKeys(text: string): Iterable<SecretSpan> {
	for (const { 0: found, index } of text.matchAll(tokenRuns)) {
		if (found.length < 16) continue;
		const start = index + escapeBefore(text, index, found);
		if (isPageToken(text, start)) continue;
		const run = text.slice(start, index + found.length);
		for (const { from, to, kind } of [
			...tokens(run),
			...clientSecrets(run),
			...signedKeys(run, functionSignature)
		])
			yield { start: start + from, end: start + to + lengthAt(closing, text, start + to), kind };
	}
}

/** `eyJ` is how base64 writes `{"`; Entra's refresh tokens begin with `0.A` or `1.A`. */
function tokens(run: string): readonly RunPart[] {
	const to = run.endsWith('.') ? run.length - 1 : run.length;
	const isRefresh = /^[01]\.A[\w-]/.test(run) && run.length >= 60;
	// In the middle of a word it is a name that happens to have these letters.
	const from = placesOf('eyJ', run).find((at) => !/[A-Za-z]/.test(run[at - 1] ?? ''));
	return [
		...(isRefresh ? [{ from: 0, to, kind: 'token' } as const] : []),
		...(from !== undefined && to - from >= 20 ? [{ from, to, kind: 'token' } as const] : [])
	];
}

/**
 * Three letters, a digit, `Q~`, and 31 to 34 more, fewer where it was cut off.
 * https://github.com/microsoft/security-utilities (AadClientAppIdentifiableCredentials)
 */
const clientSecrets = (run: string): readonly RunPart[] =>
	placesOf('Q~', run)
		.filter((at) => at >= 4 && /\d/.test(run[at - 1]!) && run.length - at >= 12)
		.map((at) => ({ from: at - 4, to: Math.min(run.length, at + 36), kind: 'client-secret' }));

/** As far as base64 goes, also encoded for an address or as JSON escapes, with the `=` that close it. */
const base64Runs =
	/(?:[A-Za-z0-9+/]+|%(?:25)*2[BbFf]|\\{1,7}u002[BbFf]|\\{1,7}\/)+(?:=|%(?:25)*3[Dd]|\\{1,7}u003[Dd]){0,2}/g;

/** 64 bytes: storage accounts, Cosmos DB, Batch, workspaces. 32 bytes: Service Bus, Event Hubs, Redis, IoT. */
const paddedKeys: readonly (readonly [letters: number, pad: number, kind: SecretKind])[] = [
	[86, 2, 'account-key'],
	[43, 1, 'access-key']
];

/** Finds keys as base64, and what is as random as one. */
export function* base64Keys(text: string): Iterable<SecretSpan> {
	/** A block on many lines, which the next line may continue. */
	let block: { span: SecretSpan; line: number } | undefined;
	for (const { 0: found, index } of text.matchAll(base64Runs)) {
		const start = index + escapeBefore(text, index, found);
		const end = index + found.length;
		if (block !== undefined && continues(text, block.span.end, start, end) && end - start <= block.line) {
			block = { span: { ...block.span, end }, line: block.line };
			continue;
		}
		if (block !== undefined) yield block.span;
		block = undefined;
		if (end - start < long || isPageToken(text, start)) continue;
		const run = decoded(text.slice(start, end));
		for (const { from, to, ...part } of keysIn(run)) {
			// Where it was encoded, places within it are not those of the text.
			const exact = run.length === end - start;
			const span = { start: exact ? start + from : start, end: exact ? start + to : end, ...part };
			const opens = (part.guess || part.kind === 'certificate') && run.length >= 60 && !run.endsWith('=');
			if (opens) block = { span, line: run.length };
			else yield span;
		}
	}
	if (block !== undefined) yield block.span;
}

const decoded = (run: string): string =>
	run
		.replace(/%(?:25)*2b|\\+u002b/gi, '+')
		.replace(/%(?:25)*2f|\\+u002f|\\+\//gi, '/')
		.replace(/%(?:25)*3d|\\+u003d/gi, '=');

/** Whether nothing but a line end is between two runs, and the second is all of its line. */
const continues = (text: string, end: number, start: number, nextEnd: number): boolean =>
	start > end &&
	start - end < 80 &&
	/^(?:\r?\n|\\{1,7}[rn])+[ \t]*$/.test(text.slice(end, start)) &&
	/^(?:[\r\n\\"']|$)/.test(text.slice(nextEnd, nextEnd + 1));

function keysIn(run: string): readonly RunPart[] {
	const letters = run.replace(/=+$/, '');
	const to = run.length;
	const signed = base64Signatures.flatMap((signature) => signedKeys(run, signature));
	// A long text may have such letters by chance: then what is beside the key looks like one too.
	const beside = [letters.slice(0, signed[0]?.from ?? 0), letters.slice(signed.at(-1)?.to ?? to)];
	if (signed.length > 0 && beside.every(isWord)) return signed;
	for (const [count, pad, kind] of paddedKeys) {
		if (to - letters.length < pad || letters.length < count) continue;
		const from = letters.length - count;
		if (mixOf(letters.slice(from)).changes >= 0.3 && isWord(letters.slice(0, from)))
			return [{ from, to, kind }];
	}
	if (/^MI[I-L]/.test(run) && run.length >= 64) return [{ from: 0, to, kind: 'certificate' }];
	return isRandom(letters) ? [{ from: 0, to, kind: 'secret', guess: true }] : signed;
}

const shortestCut = 16;
const beforeDots = /(?<![\w+/])[\w+/]{16,60}(?=…|\.\.\.)/g;

/** Finds keys that were cut off: by the end of what was copied, or by the dots of a narrow column. */
export function* cutKeys(text: string): Iterable<SecretSpan> {
	for (const { 0: found, index } of text.matchAll(beforeDots))
		yield* mixed(text, index, index + found.length);
	let start = text.length;
	while (start > 0 && text.length - start < 100 && /[\w+/]/.test(text[start - 1]!)) start--;
	yield* mixed(text, start, text.length);
	const head = /^[\w+/]{0,100}(={0,2})(?=[\r\n]|$)/.exec(text);
	// 16 bytes are the hash of a file.
	if (head !== null && head[1] !== '' && head[0].length !== 24) yield* mixed(text, 0, head[0].length);
}

function* mixed(text: string, start: number, end: number): Iterable<SecretSpan> {
	const letters = text.slice(start, end).replace(/=+$/, '');
	if (letters.length < shortestCut || letters.startsWith('AAAA') || isPageToken(text, start)) return;
	if (isMixed(letters)) yield { start, end, kind: 'secret', guess: true };
}

/**
 * Returns how many letters of a run belong to an escape that began before it: the n of \\n, the u0022 of a quotation mark in JSON,
 * the 3D of `%3D`.
 */
function escapeBefore(text: string, index: number, run: string): number {
	const before = text[index - 1];
	if (before === '%') return /^(?:25)*[0-9A-F]{2}/i.exec(run)?.[0].length ?? 0;
	if (before !== '\\') return 0;
	return /^u[0-9a-f]{4}/i.test(run) ? 5 : /^[nrtbf]/.test(run) ? 1 : 0;
}

const pageName =
	/(?:skip|continuation|next|page)_?token(?:["']|\\"|%(?:25)*22)*\s{0,4}(?::|=|%(?:25)*3d)\s{0,4}["'\\]{0,4}$/i;

/** Whether the letters say where the next page of a list begins: they look like a token, and open nothing. */
const isPageToken = (text: string, index: number): boolean =>
	pageName.test(text.slice(Math.max(0, index - 50), index));
