// Keys as base64: of known length or with the letters that Azure writes into them, and any other text as random as one.
import { escapeBefore, isPlaceOfPage } from '#lib/domain/lab/redact/escapes.ts';
import { isRandom, isWord, long, mixOf } from '#lib/domain/lab/redact/entropy.ts';
import type { SecretKind, Spot } from '#lib/domain/lab/redact/kind.ts';

/** As far as base64 goes, also encoded for an address or as JSON escapes, with the `=` that close it. */
const runs =
	/(?:[A-Za-z0-9+/]+|%(?:25)*2[BbFf]|\\{1,7}u002[BbFf]|\\{1,7}\/)+(?:=|%(?:25)*3[Dd]|\\{1,7}u003[Dd]){0,2}/g;

/**
 * Letters that tell a key, how many stand before and after them. Other keys are known by their length.
 * https://github.com/microsoft/security-utilities (PreciselyClassifiedSecurityKeys)
 */
const signed: readonly (readonly [letters: string, before: number, after: number, kind: SecretKind])[] = [
	['+ACR', 42, 6, 'password'],
	['AzSe', 42, 6, 'access-key'],
	['JQQJ9', 52, 27, 'access-key']
];

/** 64 bytes: storage accounts, Cosmos DB, Batch, workspaces. 32 bytes: Service Bus, Event Hubs, Redis, IoT. */
const padded: readonly (readonly [letters: number, pad: number, kind: SecretKind])[] = [
	[86, 2, 'account-key'],
	[43, 1, 'access-key']
];

export function* base64(text: string): Iterable<Spot> {
	/** A block on many lines, which the next line may go on with. */
	let block: { spot: Spot; line: number } | undefined;
	for (const { 0: found, index } of text.matchAll(runs)) {
		const start = index + escapeBefore(text, index, found);
		const end = index + found.length;
		if (block !== undefined && goesOn(text, block.spot.end, start, end) && end - start <= block.line) {
			block = { spot: { ...block.spot, end }, line: block.line };
			continue;
		}
		if (block !== undefined) yield block.spot;
		block = undefined;
		if (end - start < long || isPlaceOfPage(text, start)) continue;
		const run = plain(text.slice(start, end));
		for (const { from, to, ...part } of judge(run)) {
			// Where it was encoded, places within it are not those of the text.
			const exact = run.length === end - start;
			const spot = { start: exact ? start + from : start, end: exact ? start + to : end, ...part };
			const opens = (part.guess || part.kind === 'certificate') && run.length >= 60 && !run.endsWith('=');
			if (opens) block = { spot, line: run.length };
			else yield spot;
		}
	}
	if (block !== undefined) yield block.spot;
}

const plain = (run: string): string =>
	/[%\\]/.test(run)
		? run
				.replace(/%(?:25)*2b|\\+u002b/gi, '+')
				.replace(/%(?:25)*2f|\\+u002f|\\+\//gi, '/')
				.replace(/%(?:25)*3d|\\+u003d/gi, '=')
		: run;

/** Whether nothing but a line end parts two runs, and the second is all of its line. */
const goesOn = (text: string, end: number, start: number, nextEnd: number): boolean =>
	start > end &&
	start - end < 80 &&
	/^(?:\r?\n|\\{1,7}[rn])+[ \t]*$/.test(text.slice(end, start)) &&
	/^(?:[\r\n\\"']|$)/.test(text.slice(nextEnd, nextEnd + 1));

interface Part {
	readonly from: number;
	readonly to: number;
	readonly kind: SecretKind;
	readonly guess?: true;
}

function judge(run: string): readonly Part[] {
	const letters = run.replace(/=+$/, '');
	const to = run.length;
	const keys = signedKeys(run);
	// A long text may hold such letters by chance: what is left beside the key then looks like one too.
	const beside = [letters.slice(0, keys[0]?.from ?? 0), letters.slice(keys.at(-1)?.to ?? to)];
	if (keys.length > 0 && beside.every(isWord)) return keys;
	for (const [count, pad, kind] of padded) {
		if (to - letters.length < pad || letters.length < count) continue;
		const from = letters.length - count;
		if (mixOf(letters.slice(from)).changes >= 0.3 && isWord(letters.slice(0, from)))
			return [{ from, to, kind }];
	}
	if (/^MI[I-L]/.test(run) && run.length >= 64) return [{ from: 0, to, kind: 'certificate' }];
	return isRandom(letters) ? [{ from: 0, to, kind: 'secret', guess: true }] : keys;
}

const signedKeys = (run: string): readonly Part[] =>
	signed.flatMap(([letters, before, after, kind]) => {
		const parts: Part[] = [];
		for (let at = run.indexOf(letters); at !== -1; at = run.indexOf(letters, at + 1)) {
			const [from, to] = [at - before, at + letters.length + after];
			if (from >= 0 && to <= run.length) parts.push({ from, to, kind });
		}
		return parts;
	});
