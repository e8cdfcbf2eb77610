// Redacts secrets of a text before anything of it is stored or shown.
import { base64 } from '#lib/domain/lab/redact/base64.ts';
import { byName } from '#lib/domain/lab/redact/by-name.ts';
import { commandLines } from '#lib/domain/lab/redact/commands.ts';
import { cutOff } from '#lib/domain/lab/redact/cut.ts';
import { dotted } from '#lib/domain/lab/redact/tokens.ts';
import { headers } from '#lib/domain/lab/redact/headers.ts';
import { ids } from '#lib/domain/lab/redact/ids.ts';
import {
	isShortened,
	markOf,
	secretKinds,
	type Finder,
	type SecretKind,
	type Spot
} from '#lib/domain/lab/redact/kind.ts';
import { isMixed } from '#lib/domain/lab/redact/entropy.ts';
import { pairs } from '#lib/domain/lab/redact/pairs.ts';
import { pem } from '#lib/domain/lab/redact/pem.ts';
import { people } from '#lib/domain/lab/redact/people.ts';
import { prefixed } from '#lib/domain/lab/redact/prefixes.ts';
import { prose } from '#lib/domain/lab/redact/prose.ts';
import { repeated } from '#lib/domain/lab/redact/repeats.ts';
import { sas } from '#lib/domain/lab/redact/sas.ts';
import { disjoint } from '#lib/domain/lab/redact/merge-spans.ts';
import { tsv } from '#lib/domain/lab/redact/tsv.ts';
import { unwrap } from '#lib/domain/lab/redact/unwrap.ts';

export interface Redacted {
	readonly text: string;
	/** What was redacted, by kind, in the order in which kinds are named. */
	readonly struck: readonly { readonly kind: SecretKind; readonly count: number }[];
}

/** Of two that find the same, the first one's kind counts. */
const finders: readonly Finder[] = [
	pem,
	dotted,
	sas,
	base64,
	byName,
	pairs,
	tsv,
	prefixed,
	headers,
	prose,
	commandLines,
	cutOff,
	people,
	ids
];

function foundIn(text: string): readonly Spot[] {
	const spots = finders.flatMap((find) => [...find(text)]);
	return [...spots, ...repeated(text, spots)];
}

/** Whether what looks random across a line break does so on both sides of it, or for long. */
const holdsTogether = (text: string, { start, end }: Spot): boolean =>
	end - start >= 120 ||
	text
		.slice(start, end)
		.split(/\r?\n/)
		.every((piece) => piece.length < 12 || isMixed(piece));

/** In the text as it is, and as it was before a terminal broke its lines. */
function spotsIn(text: string): readonly Spot[] {
	const plain = foundIn(text);
	const unwrapped = unwrap(text, false);
	if (unwrapped === undefined) return disjoint(plain);
	const broken = foundIn(unwrapped.text).map((spot) => ({
		...spot,
		start: unwrapped.placeOf(spot.start),
		end: unwrapped.placeOf(spot.end - 1) + 1
	}));
	return disjoint([...plain, ...broken.filter((spot) => !spot.guess || holdsTogether(text, spot))]);
}

function markIn(text: string, { start, end, kind, quote = '' }: Spot): string {
	const secret = text.slice(start, end);
	const mark = markOf(kind, secret.replaceAll(/[\r\n]/g, ''));
	// Two spaces separate the columns of a table: they stay where they were.
	const padded = isShortened(kind) && text.startsWith('  ', end) ? mark.padEnd(end - start) : mark;
	// Two pieces of lines in one would be longer than the window, by whose width lines are joined.
	const lineEnd = isShortened(kind) ? (/\r?\n/.exec(secret)?.[0] ?? '') : '';
	return quote + padded + lineEnd + quote;
}

/** No text is known that takes more than two; one that did must not hold up the page. */
const mostLooks = 6;

/**
 * The text with a mark in place of each secret, `[account key removed]`, and ids shortened to `1a2b…`. JSON stays JSON; a
 * text without secrets stays as it is, and so does one that was redacted before. Takes time in proportion to the text.
 */
export function redact(text: string): Redacted {
	const counts = new Map<SecretKind, number>();
	let left = text;
	// What was redacted may have hidden a little more beside it; as a rule the second look finds nothing.
	for (
		let look = 0, spots = spotsIn(left);
		spots.length > 0 && look < mostLooks;
		look++, spots = spotsIn(left)
	) {
		const pieces: string[] = [];
		let done = 0;
		for (const spot of spots) {
			pieces.push(left.slice(done, spot.start), markIn(left, spot));
			counts.set(spot.kind, (counts.get(spot.kind) ?? 0) + 1);
			done = spot.end;
		}
		left = pieces.join('') + left.slice(done);
	}
	const struck = secretKinds.filter((kind) => counts.has(kind));
	return { text: left, struck: struck.map((kind) => ({ kind, count: counts.get(kind)! })) };
}
