// Redacts secrets of a text before anything of it is stored or shown.
import { mappedSecrets, tsvSecrets } from '#lib/domain/lab/redact/by-mapping.ts';
import { namedSecrets } from '#lib/domain/lab/redact/by-name.ts';
import { commandSecrets } from '#lib/domain/lab/redact/commands.ts';
import { isMixed } from '#lib/domain/lab/redact/entropy.ts';
import { base64Keys, cutKeys, tokenKeys } from '#lib/domain/lab/redact/key-formats.ts';
import { addressSignatures, patternSecrets, pemBlocks, people } from '#lib/domain/lab/redact/patterns.ts';
import { proseSecrets } from '#lib/domain/lab/redact/prose.ts';
import {
	isShortened,
	markOf,
	secretNames,
	type SecretFinder,
	type SecretKind,
	type SecretSpan
} from '#lib/domain/lab/redact/secret-span.ts';
import { unwrap } from '#lib/domain/lab/redact/unwrap.ts';

export interface Redacted {
	readonly text: string;
	/** What was redacted, by kind, in the order in which kinds are named. */
	readonly struck: readonly { readonly kind: SecretKind; readonly count: number }[];
}

/** Of two that find the same, the first one's kind counts. */
const finders: readonly SecretFinder[] = [
	pemBlocks,
	tokenKeys,
	addressSignatures,
	base64Keys,
	namedSecrets,
	mappedSecrets,
	tsvSecrets,
	patternSecrets,
	proseSecrets,
	commandSecrets,
	cutKeys,
	people
];

/** No text is known that takes more than two passes; one that did must not block the page. */
const mostPasses = 6;

/**
 * Returns the text with a mark in place of each secret, `[account key removed]`, and ids shortened to `1a2b…`. JSON stays JSON; a text
 * without secrets stays as it is, and so does one that was redacted before. Takes time in proportion to the text.
 */
export function redact(given: string): Redacted {
	const counts = new Map<SecretKind, number>();
	let text = given;
	// What was redacted may have hidden a little more beside it; as a rule the second pass finds nothing.
	for (let pass = 0; pass < mostPasses; pass++) {
		const spans = secretsIn(text);
		if (spans.length === 0) break;
		const pieces: string[] = [];
		let done = 0;
		for (const span of spans) {
			pieces.push(text.slice(done, span.start), replacement(text, span));
			counts.set(span.kind, (counts.get(span.kind) ?? 0) + 1);
			done = span.end;
		}
		text = pieces.join('') + text.slice(done);
	}
	const kinds = (Object.keys(secretNames) as SecretKind[]).filter((kind) => counts.has(kind));
	return { text, struck: kinds.map((kind) => ({ kind, count: counts.get(kind)! })) };
}

/** In the text as it is, and as it was before a terminal broke its lines. */
function secretsIn(text: string): readonly SecretSpan[] {
	const spans = foundIn(text);
	const unwrapped = unwrap(text, false);
	if (unwrapped === undefined) return merged(spans);
	const broken = foundIn(unwrapped.text).map((span) => ({
		...span,
		start: unwrapped.placeOf(span.start),
		end: unwrapped.placeOf(span.end - 1) + 1
	}));
	return merged([...spans, ...broken.filter((span) => !span.guess || isMixedOnBothLines(text, span))]);
}

function foundIn(text: string): readonly SecretSpan[] {
	const spans = finders.flatMap((find) => [...find(text)]);
	return [...spans, ...repeated(text, spans)];
}

/** Whether what looks random across a line break does so on both sides of it, or for long. */
const isMixedOnBothLines = (text: string, { start, end }: SecretSpan): boolean =>
	end - start >= 120 ||
	text
		.slice(start, end)
		.split(/\r?\n/)
		.every((piece) => piece.length < 12 || isMixed(piece));

/** An output has a few secrets; each is searched for in all of the text. */
const mostRepeated = 20;

/** The same secret once more: typed in a command and printed below it, or in a row without names. */
function* repeated(text: string, spans: readonly SecretSpan[]): Iterable<SecretSpan> {
	const secrets = new Map<string, SecretKind>();
	for (const { start, end, kind, guess } of spans) {
		if (secrets.size >= mostRepeated) break;
		if (guess || ['id', 'email', 'phone', 'certificate'].includes(kind)) continue;
		const secret = end - start >= 8 && end - start <= 200 ? text.slice(start, end) : '';
		if (/\d/.test(secret) && !secrets.has(secret)) secrets.set(secret, kind);
	}
	for (const [secret, kind] of secrets)
		for (
			let start = text.indexOf(secret);
			start !== -1;
			start = text.indexOf(secret, start + secret.length)
		) {
			const end = start + secret.length;
			if (!/[A-Za-z\d]/.test(text.slice(start - 1, start) + text.slice(end, end + 1)))
				yield { start, end, kind };
		}
}

/** A guess says less than what is known, and an id within a secret nothing. */
const vagueness = ({ kind, guess }: SecretSpan): number =>
	kind === 'email' ? 3 : kind === 'id' ? 2 : guess ? 1 : 0;
const length = ({ start, end }: SecretSpan): number => end - start;

/** Overlapping spans become one, of the kind of the one that knows most, then of the longest, then of the first. */
function merged(spans: readonly SecretSpan[]): readonly SecretSpan[] {
	const apart: SecretSpan[] = [];
	let end = 0;
	/** The one that says what the last of `apart` is. */
	let leader: SecretSpan | undefined;
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		if (leader === undefined || span.start >= end) {
			apart.push(span);
			leader = span;
			end = span.end;
			continue;
		}
		// `name:password@host` isn't an address; the host stays.
		if (span.kind === 'email') continue;
		if (leader.kind === 'email') {
			apart[apart.length - 1] = leader = span;
			end = span.end;
			continue;
		}
		const better = vagueness(leader) - vagueness(span) || length(span) - length(leader);
		if (better > 0) leader = span;
		end = Math.max(end, span.end);
		apart[apart.length - 1] = { ...leader, start: apart.at(-1)!.start, end };
	}
	return apart;
}

function replacement(text: string, { start, end, kind, quote = '' }: SecretSpan): string {
	const secret = text.slice(start, end);
	const mark = markOf(kind, secret.replaceAll(/[\r\n]/g, ''));
	// Two spaces separate the columns of a table: they stay where they were.
	const padded = isShortened(kind) && text.startsWith('  ', end) ? mark.padEnd(end - start) : mark;
	// Two pieces of lines in one would be longer than the window, by whose width lines are joined.
	const lineEnd = isShortened(kind) ? (/\r?\n/.exec(secret)?.[0] ?? '') : '';
	return quote + padded + lineEnd + quote;
}
