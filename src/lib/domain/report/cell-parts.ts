// One cell of text as names and bars: “storage weak and networks 60 %” → storage, weak, networks, 60.
import type { Bar } from '#lib/domain/attempt.ts';
import type { BarFault } from '#lib/domain/report/draft.ts';
import { fold } from '#lib/domain/report/text.ts';

/**
 * What people call the length of a bar. Our judgment: the middle of what the words can mean, so that a word never looks like a
 * measurement. Gridlines are at 20, 40, 60 and 80, and 30 is short in the decision table.
 */
const barWords: readonly (readonly [bar: Bar, words: string])[] = [
	// A section without a bar is the shortest there is.
	['none', 'no bar shown|no bar|without a bar|without bar|bar missing|none|nothing|zero'],
	[
		'unsure',
		'not sure|unsure|unknown|not known|dont know|do not know|dunno|no idea|cant tell|cannot tell|cant read|cannot read|n/a'
	],
	[15, 'very weak|very low|very short|very poor|very bad|terrible|awful'],
	[30, 'weakest|weak|low|short|poor|bad|needs improvement|needs work|below average'],
	[55, 'medium|middling|middle|mid|average|moderate|ok|okay|fine|fair|so so|so-so'],
	[80, 'strongest|strong|good|high|long|solid|well|above average'],
	[95, 'very strong|very good|very high|very long|very well|excellent|great|full']
];
const byWord = new Map(
	barWords.flatMap(([bar, words]) => words.split('|').map((word) => [word, bar] as const))
);

/** Words around a name or a bar that carry nothing. */
const fillers: ReadonlySet<string> = new Set(
	(
		'i im my me we the a an and but or so then also was were is are be been am felt feel feels had has have got get ' +
		'in on at for of with to as by from it its that this there just only quite rather pretty really about around ' +
		'approx approximately roughly circa ca maybe perhaps nearly almost between looks looked seems seemed look ' +
		'bar bars section sections area areas part parts domain domains topic topics question questions shown shows ' +
		'all report exam went did do percent length'
	).split(' ')
);

export interface BarRead {
	readonly bar: Bar;
	readonly from: 'number' | 'word';
}

export interface BarPart {
	readonly kind: 'bar';
	readonly read: BarRead | BarFault;
	readonly number?: number;
	readonly bracketed?: boolean;
}
export type CellPart = BarPart | { readonly kind: 'name'; readonly text: string };

/** The widest range that an issuer publishes as the weight of a section. A wider one is someone's guess at a bar. */
const widestWeight = 10;

const escaped = (word: string): string => word.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&');
const anyWord = [...byWord.keys()]
	.sort((a, b) => b.length - a.length)
	.map(escaped)
	.join('|');
const before = '(?<![\\p{L}\\p{N}.,/-])';
const after = '(?![\\p{L}\\p{N}]|-\\p{L})';
const partPattern = new RegExp(
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

/** A name without the marks and words around it that carry nothing. */
function bared(text: string): string {
	const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '').split(' ');
	const telling = (word: string): boolean => !fillers.has(word.replace(/[^\p{L}\p{N}]/gu, ''));
	const first = words.findIndex(telling);
	return first < 0 ? '' : words.slice(first, words.findLastIndex(telling) + 1).join(' ');
}

type PartGroups = Readonly<Record<string, string | undefined>>;

/** Whether a range is the weight of a section, such as “(15–20%)”. */
const isWeight = ({ open, from, to, percent }: PartGroups): boolean =>
	(open !== undefined || percent !== undefined) &&
	Number(to) > Number(from) &&
	Number(to) - Number(from) <= widestWeight;

function barOf({ from, to, some, all, number, negated, word }: PartGroups): Pick<BarPart, 'read' | 'number'> {
	if (to !== undefined) return { read: { wrong: 'range', from: Number(from), to: Number(to) } };
	if (all !== undefined) return { read: { wrong: 'share', some: Number(some), all: Number(all) } };
	if (negated !== undefined) return { read: { wrong: 'negated' } };
	if (number === undefined)
		return { read: { bar: word === undefined ? 'unsure' : byWord.get(word)!, from: 'word' } };
	const value = Number(number.replace(',', '.'));
	if (value < 0 || value > 100) return { read: { wrong: 'off the track', found: number }, number: value };
	if (value > 0 && value < 1) return { read: { wrong: 'a share of 1', found: number }, number: value };
	return { read: { bar: Math.round(value * 10) / 10, from: 'number' }, number: value };
}

/** Returns the names and bars of a cell, in order. Weights such as “(15–20%)” are dropped; empty names are left out. */
export function cellPartsOf(cell: string): readonly CellPart[] {
	const text = fold(cell);
	const parts: CellPart[] = [];
	let name = '';
	let end = 0;
	const endName = (): void => {
		const bare = bared(name);
		if (bare !== '') parts.push({ kind: 'name', text: bare });
		name = '';
	};
	for (const match of text.matchAll(partPattern)) {
		name += text.slice(end, match.index);
		end = match.index + match[0].length;
		if (isWeight(match.groups!)) continue;
		endName();
		const bar = barOf(match.groups!);
		const bracketed =
			bar.number !== undefined &&
			/[([] ?$/.test(text.slice(0, match.index)) &&
			/^ ?[)\]]/.test(text.slice(end));
		parts.push({ kind: 'bar', ...bar, bracketed });
	}
	name += text.slice(end);
	endName();
	return parts;
}
