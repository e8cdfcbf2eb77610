// One cell of text as names and bars: “storage weak and networks 60 %” → storage, weak, networks, 60.
import type { Bar } from '#lib/domain/attempt.ts';
import type { BarFault } from '#lib/domain/report/fault.ts';
import { barWords, fillers } from '#lib/domain/report/words.ts';
import { fold } from '#lib/domain/report/text.ts';

export interface BarRead {
	readonly bar: Bar;
	readonly from: 'number' | 'word';
}

export type Piece =
	| { readonly kind: 'name'; readonly text: string }
	| {
			readonly kind: 'bar';
			readonly read: BarRead | BarFault;
			readonly number?: number;
			readonly bracketed?: true;
	  };

/** The widest range that an issuer publishes as the weight of a section. A wider one is somebody's guess at a bar. */
const widestWeight = 10;

const byWord = new Map(barWords.flatMap(({ bar, words }) => words.map((word) => [word, bar] as const)));
const escaped = (word: string): string => word.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');
const anyWord = [...byWord.keys()]
	.sort((a, b) => b.length - a.length)
	.map(escaped)
	.join('|');
const before = '(?<![\\p{L}\\p{N}.,/-])';
const after = '(?![\\p{L}\\p{N}]|-\\p{L})';
const piecePattern = new RegExp(
	[
		`(?<open>[([] ?)?${before}(?<from>\\d{1,3}) ?%? ?(?:-|to|bis) ?(?<to>\\d{1,3})(?![\\d.,]\\d?) ?(?<percent>%)?(?: ?[)\\]])?`,
		`${before}(?<some>\\d{1,3}) ?(?:/|(?:out )?of|von|sur) ?(?!100(?!\\d))(?<all>\\d{1,3})(?![\\p{L}\\p{N}/])`,
		`${before}(?<number>[-+]?\\d{1,9}(?:[.,]\\d{1,9})?) ?(?:%|percent|per cent|/ ?100(?!\\d)|(?:out )?of 100(?!\\d))?${after}`,
		`${before}(?<negated>(?:not|never|isnt|wasnt|nicht) (?:so |that |very |too |really |all )*(?:${anyWord})${after})`,
		`${before}(?<word>${anyWord})${after}`,
		`(?<=^|[\\s:=-])(?<mark>\\?+)(?=$|\\s)`
	].join('|'),
	'gu'
);

/** The middle text of a name, without marks and words around it that carry nothing. */
function bared(text: string): string {
	const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '').split(' ');
	const telling = (word: string): boolean => !fillers.has(word.replace(/[^\p{L}\p{N}]/gu, ''));
	const first = words.findIndex(telling);
	return first < 0 ? '' : words.slice(first, words.findLastIndex(telling) + 1).join(' ');
}

function numberRead(text: string): BarRead | BarFault {
	const value = Number(text.replace(',', '.'));
	if (value < 0 || value > 100) return { wrong: 'off the track', found: text };
	if (value > 0 && value < 1) return { wrong: 'a share of 1', found: text };
	return { bar: Math.round(value * 10) / 10, from: 'number' };
}

/** The names and bars of a cell, in order. Weights such as “(15–20%)” are dropped; empty names are left out. */
export function piecesOf(cell: string): readonly Piece[] {
	const text = fold(cell);
	const pieces: Piece[] = [];
	let name = '';
	let end = 0;
	const endName = (): void => {
		const bare = bared(name);
		if (bare !== '') pieces.push({ kind: 'name', text: bare });
		name = '';
	};
	for (const match of text.matchAll(piecePattern)) {
		const { open, from, to, percent, some, all, number, negated, word } = match.groups!;
		name += text.slice(end, match.index);
		end = match.index + match[0].length;
		if (from !== undefined && to !== undefined) {
			const wide = Number(to) - Number(from);
			if ((open !== undefined || percent !== undefined) && wide > 0 && wide <= widestWeight) continue;
			endName();
			pieces.push({ kind: 'bar', read: { wrong: 'range', from: Number(from), to: Number(to) } });
			continue;
		}
		endName();
		if (some !== undefined && all !== undefined)
			pieces.push({ kind: 'bar', read: { wrong: 'share', some: Number(some), all: Number(all) } });
		else if (number !== undefined) {
			const value = Number(number.replace(',', '.'));
			const bracketed = /[([] ?$/.test(text.slice(0, match.index)) && /^ ?[)\]]/.test(text.slice(end));
			pieces.push({
				kind: 'bar',
				read: numberRead(number),
				number: value,
				...(bracketed ? { bracketed } : {})
			});
		} else if (negated !== undefined) pieces.push({ kind: 'bar', read: { wrong: 'negated' } });
		else
			pieces.push({
				kind: 'bar',
				read: { bar: word === undefined ? 'unsure' : byWord.get(word)!, from: 'word' }
			});
	}
	name += text.slice(end);
	endName();
	return pieces;
}
