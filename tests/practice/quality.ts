// How good the questions of a family are as test items: whether they can be guessed, what their reasons are worth, how much they vary.
// Over 200 lines: one measure after the other, which share how text is compared.
import type { Family } from '#lib/domain/practice/family.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import { alters, flips } from '#lib/domain/practice/variant-diff.ts';
import { decidingIn, textOf, toldIn } from '#lib/domain/practice/variant-text.ts';
import { difficulties, type Item, type Variant } from '#lib/domain/practice/variant.ts';
import { reasoned } from './reasoned.ts';

export interface Quality {
	/** How much of the way from guessing to knowing someone gets who never reads the scenario, 0–1. */
	readonly cue: number;
	/** Share of wrong options whose reason another option of the part has too, 0–1. */
	readonly copied: number;
	/** Options that are almost never or almost always right; steps of an order that are too seldom first, in the middle or left out. */
	readonly dead: readonly string[];
	/** Share of statements that are all alike, by what chance gives; 1 where there are none. */
	readonly alike: number;
	/** What a part gains from the parts before it, 0–1. */
	readonly before: number;
	/** Different sequences of rules of a part. */
	readonly paths: number;
	/** Share of variants that read like an earlier one, with names and numbers aside, 0–1. */
	readonly repeats: number;
	/** Share of uses that change the answer, by axis, of those that change anything. */
	readonly axes: Readonly<Record<string, number>>;
	/** Share of wrong options of which nothing says what would have to change, 0–1. */
	readonly unchanged: number;
	/** Share of wrong options with a note, 0–1. */
	readonly noted: number;
	/** Wrong rules whose note is never shown. */
	readonly unused: readonly string[];
	/** Constraints that decide an item, on average, by difficulty. */
	readonly deciding: readonly number[];
	/** Milliseconds to explain an item, in the median. */
	readonly explain: number;
}

/** Text without its numbers and names: capitalized words within a sentence, and words with a digit, a dot or a dash. */
const plain = (text: string): string =>
	text
		.replace(/[\w$'’./:-]*\d[\w./:-]*/g, '#')
		.replace(/\b\w+(?:[-.]\w+)+\b/g, 'N')
		.replace(/(?<=[a-z,;:(] )[A-Z][\w&'’]*(?: [A-Z&][\w&'’]*)*/g, 'N')
		.replace(/\s+/g, ' ')
		.trim();
const numberIn = (text: string): number | undefined => {
	const found = /-?\d+(?:[.,]\d+)?/.exec(text);
	return found === null ? undefined : Number(found[0].replace(',', ''));
};
const rank = (values: readonly (number | undefined)[], own: number | undefined): string =>
	own === undefined ? '-' : String(values.filter((one) => one !== undefined && one < own).length);

interface Candidate {
	readonly right: boolean;
	readonly wanted: number;
	/** What someone sees of an option who doesn't read the scenario. */
	readonly features: readonly string[];
}

/** Returns the options of each part with what is seen of them without the scenario. */
function candidatesOf({ type, requirement, parts }: Item, at: number): readonly (readonly Candidate[])[] {
	return parts.map(({ ask, options, right }, place) => {
		const asked = plain(ask ?? textOf(requirement));
		const numbers = options.map(({ text }) => numberIn(text));
		const lengths = options.map(({ text }) => text.length);
		const all = options
			.map(({ text }) => plain(text))
			.sort()
			.join('~');
		return options.map(({ id, text }, index) => ({
			right: right.includes(id),
			wanted: right.length,
			features: [
				`t:${at}:${text}`,
				`n:${at}:${plain(text)}`,
				`a:${at}:${asked}|${plain(text)}`,
				`q:${asked}`,
				`r:${at}:${rank(numbers, numbers[index])}/${options.length}`,
				`l:${at}:${rank(lengths, lengths[index])}/${options.length}`,
				`p:${at}:${place}:${type === 'order' ? plain(text) : ''}`,
				`k:${at}:${right.length}/${options.length}`,
				`s:${at}:${plain(text)}|${all}`
			]
		}));
	});
}

/** Returns the cue: naive Bayes over the features, learnt on one half and tested on the other. */
function cueOf(variants: readonly Variant[]): number {
	const parts = variants.map(({ items }) => items.flatMap(candidatesOf));
	const half = Math.floor(parts.length / 2);
	const counts = new Map<string, [wrong: number, right: number]>();
	const totals: [number, number] = [1, 1];
	for (const { right, features } of parts.slice(0, half).flat(2)) {
		totals[right ? 1 : 0]++;
		for (const feature of features) {
			const count = counts.get(feature) ?? [0, 0];
			count[right ? 1 : 0]++;
			counts.set(feature, count);
		}
	}
	const score = ({ features }: Candidate): number =>
		features.reduce((sum, feature) => {
			const count = counts.get(feature);
			return count === undefined
				? sum
				: sum + Math.log((count[1] + 0.5) / (totals[1] + 1)) - Math.log((count[0] + 0.5) / (totals[0] + 1));
		}, 0);
	let [hit, chance, seen] = [0, 0, 0];
	for (const part of parts.slice(half).flat()) {
		if (part.length < 2) continue;
		const wanted = part[0]!.wanted;
		const chosen = part.toSorted((a, b) => score(b) - score(a)).slice(0, wanted);
		seen++;
		if (chosen.every(({ right }) => right)) hit++;
		let ways = 1;
		for (let count = 0; count < wanted; count++) ways = (ways * (part.length - count)) / (count + 1);
		chance += 1 / ways;
	}
	return seen === chance ? 0 : Math.max(0, (hit - chance) / (seen - chance));
}

const isVerdict = ({ type }: Item): boolean => type === 'statements' || type === 'series';

/** What is counted of wrong options over many variants. */
function reasonsOf(variants: readonly Variant[]) {
	let [wrong, copied, unchanged, noted] = [0, 0, 0, 0];
	const notes = new Set<string>();
	for (const item of variants.flatMap(({ items }) => items)) {
		const taken = new Set(item.parts.flatMap(({ right }) => right));
		// The reasons of an order are of its steps: one part has them all.
		for (const { options, right } of item.type === 'order' ? reasoned(item).slice(0, 1) : reasoned(item)) {
			const bare = options.map(({ text, because }) => plain(because.replaceAll(text, '')));
			for (const [index, { id, change }] of options.entries()) {
				if (right.includes(id)) continue;
				wrong++;
				if (!isVerdict(item) && bare.some((one, other) => other !== index && one === bare[index])) copied++;
				if (change === undefined && !(item.type === 'order' && taken.has(id))) unchanged++;
			}
		}
		for (const { options } of reasoned(item))
			for (const { misconception } of options)
				if (misconception !== undefined) {
					noted++;
					notes.add(misconception);
				}
	}
	return { copied: copied / wrong, unchanged: unchanged / wrong, noted: noted / wrong, notes };
}

/** Seen at least so often, an option counts. */
const often = 100;

/** Returns the options that are almost never or almost always right, in items other than orders. */
function deadOptions(variants: readonly Variant[]): readonly string[] {
	const seen = new Map<string, { right: number; all: number; chance: number }>();
	for (const { items } of variants)
		for (const [at, item] of items.entries()) {
			if (item.type === 'order') continue;
			for (const { ask = '', options, right } of item.parts)
				for (const { id, text } of options) {
					const name = `${at} ${plain(ask)} ${plain(text)}`;
					const count = seen.get(name) ?? { right: 0, all: 0, chance: 0 };
					count.all++;
					count.chance += right.length / options.length;
					if (right.includes(id)) count.right++;
					seen.set(name, count);
				}
		}
	return [...seen].flatMap(([name, { right, all, chance }]) => {
		const [share, usual] = [right / all, chance / all];
		const fine = share >= 0.4 * usual && share <= 1 - 0.4 * (1 - usual);
		return all < often || fine ? [] : [`${name}: ${Math.round(share * 100)} %`];
	});
}

/** Returns the steps that are first, in the middle or left out in less than a tenth. */
function deadSteps(variants: readonly Variant[]): readonly string[] {
	const seen = new Map<string, { all: number; first: number; middle: number; out: number }>();
	for (const { type, parts } of variants.flatMap(({ items }) => items)) {
		if (type !== 'order') continue;
		const order = parts.flatMap(({ right }) => right);
		for (const { id, text } of parts[0]!.options) {
			const count = seen.get(plain(text)) ?? { all: 0, first: 0, middle: 0, out: 0 };
			const place = order.indexOf(id);
			count.all++;
			if (place < 0) count.out++;
			else if (place === 0) count.first++;
			else if (place < order.length - 1) count.middle++;
			seen.set(plain(text), count);
		}
	}
	return [...seen].flatMap(([text, { all, ...places }]) =>
		all < often
			? []
			: Object.entries(places)
					.filter(([, count]) => count / all < 0.1)
					.map(([place, count]) => `${text} ${place}: ${Math.round((count / all) * 100)} %`)
	);
}

/** Returns how often all statements of an item are alike, by what chance gives. */
function alikeOf(variants: readonly Variant[]): number {
	let [all, alike, chance] = [0, 0, 0];
	for (const item of variants.flatMap(({ items }) => items)) {
		if (!isVerdict(item)) continue;
		all++;
		chance += 2 * 0.5 ** item.parts.length;
		if (new Set(item.parts.map(({ right }) => right[0])).size === 1) alike++;
	}
	return all === 0 ? 1 : alike / chance;
}

/** Returns what is gained by guessing a part from those before it, against guessing it by its place and options alone, which one sees. */
function gainFromBefore(variants: readonly Variant[]): number {
	const items = variants.flatMap((variant) => variant.items.filter(({ type }) => type !== 'order'));
	const half = Math.floor(items.length / 2);
	const counts = new Map<string, Map<string, number>>();
	const contexts = ({ parts }: Item) =>
		parts.map(({ right, options }, place) => {
			const alone = [place, ...options.map(({ id }) => id)].join();
			const before = parts.slice(0, place).map((part) => part.right.join());
			return { key: right.join(), alone, after: `${alone} ${before.join('|')}` };
		});
	for (const item of items.slice(0, half))
		for (const { key, alone, after } of contexts(item))
			for (const context of new Set([alone, after])) {
				const count = counts.get(context) ?? new Map<string, number>();
				counts.set(context, count.set(key, (count.get(key) ?? 0) + 1));
			}
	const guess = (context: string) =>
		[...(counts.get(context) ?? new Map<string, number>())].sort((a, b) => b[1] - a[1])[0]?.[0];
	let [seen, byPlace, byParts] = [0, 0, 0];
	for (const { key, alone, after } of items.slice(half).flatMap((item) => contexts(item).slice(1))) {
		seen++;
		if (guess(alone) === key) byPlace++;
		if ((guess(after) ?? guess(alone)) === key) byParts++;
	}
	return seen === 0 ? 0 : Math.max(0, (byParts - byPlace) / seen);
}

/** Returns what a variant says with names and numbers aside, whatever the order of options. */
const skeletonOf = ({ tabs, items }: Variant): string =>
	plain(
		JSON.stringify([
			toldIn(tabs).map(textOf),
			items.map(({ requirement, parts }) => [
				textOf(requirement),
				parts.map(({ ask, options }) => [ask, options.map(({ text }) => text).sort()])
			])
		])
	);

/** Returns how often each axis changes the answer, of the uses that change anything. */
const axesOf = (family: Family, variants: readonly Variant[]): Quality['axes'] =>
	Object.fromEntries(
		family.axes.map(({ id }) => {
			let [used, flipped] = [0, 0];
			for (const before of variants) {
				const after = family.vary(before, id);
				if (!alters(before, after)) continue;
				used++;
				if (before.items.some((_, at) => flips(before, after, at))) flipped++;
			}
			return [id, used === 0 ? 0 : flipped / used];
		})
	);

const mean = (values: readonly number[]): number =>
	values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
const elapsed = (work: () => void): number => {
	const start = performance.now();
	work();
	return performance.now() - start;
};

/** Returns what `count` variants of a family from a seed on show. */
export function qualityOf(family: Family, count: number, seed: number): Quality {
	const variants = Array.from({ length: count }, (_, at) => family.make(seed + at, difficultyOf(seed + at)));
	const items = variants.flatMap((variant) => variant.items);
	const times = items.map((item) => elapsed(() => void item.explanation));
	const { notes, ...reasons } = reasonsOf(variants);
	const paths = items.flatMap(({ explanation }) =>
		explanation.flatMap(({ trace }) =>
			trace.length === 0 ? [] : [trace.map(({ rule, text }) => (rule === '' ? plain(text) : rule)).join('|')]
		)
	);
	return {
		cue: cueOf(variants),
		...reasons,
		dead: [...deadOptions(variants), ...deadSteps(variants)],
		alike: alikeOf(variants),
		before: gainFromBefore(variants),
		paths: new Set(paths).size,
		repeats: 1 - new Set(variants.map(skeletonOf)).size / count,
		axes: axesOf(family, variants),
		unused: Object.keys(family.misconceptions).filter((id) => !notes.has(id)),
		deciding: difficulties.map((difficulty) =>
			mean(
				variants
					.filter((one) => one.difficulty === difficulty)
					.flatMap((one) => one.items.map((item) => decidingIn(item).length))
			)
		),
		// A busy machine holds up some of them.
		explain: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
	};
}

/** Returns which bounds a family breaks, as sentences. `count`: how many variants were measured; few of them leave more to chance. */
export function brokenBy(quality: Quality, count: number): readonly string[] {
	const { cue, copied, dead, alike, before, paths, repeats, axes, unchanged, unused, deciding } = quality;
	const few = count < 1000;
	const percent = (share: number) => `${Math.round(share * 100)} %`;
	const faults = [
		cue > (few ? 0.35 : 0.25) && `it can be guessed: cue ${percent(cue)}`,
		copied > 0 && `reasons are copied: ${percent(copied)}`,
		!few && dead.length > 0 && `options never or always right: ${dead.join('; ')}`,
		(alike < (few ? 0.3 : 0.5) || alike > (few ? 1.8 : 1.5)) &&
			`statements alike: ${alike.toFixed(2)} of chance`,
		before > (few ? 0.16 : 0.1) && `a part gives the next away: ${percent(before)}`,
		paths < 8 && `only ${paths} paths`,
		repeats > 0.1 && `repeats: ${percent(repeats)}`,
		...Object.entries(axes).map(
			([axis, share]) =>
				(share < (few ? 0.1 : 0.15) || share > (few ? 0.9 : 0.85)) && `axis ${axis} flips ${percent(share)}`
		),
		unchanged > 0 && `wrong options that nothing makes right: ${percent(unchanged)}`,
		!few && unused.length > 0 && `notes never shown: ${unused.join(', ')}`,
		!(deciding[0]! < deciding[1]! && deciding[1]! < deciding[2]!) &&
			`constraints that decide don't rise with difficulty: ${deciding.map((one) => one.toFixed(2)).join(', ')}`
	];
	return faults.filter((fault) => fault !== false);
}
