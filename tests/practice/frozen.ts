// What the same seed and edition must give for ever: short marks of the facts and the key of a few variants of each family. Words may
// change within an edition: answers that people keep name a seed and the ids of options, and no text.
import { createHash } from 'node:crypto';
import type { Family } from '#lib/domain/practice/family.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';

/** By place, `12` or `12 axis`: the mark of the facts and that of the key. */
export type Marks = Readonly<Record<string, string>>;
/** By family: the newest edition that was frozen. */
export type Frozen = Readonly<Record<string, { readonly edition: number; readonly marks: Marks }>>;

/** Three of each difficulty: the first, some of a later day, some far away. */
const seeds = [0, 98_400, 1_000_002].flatMap((first) => [first, first + 1, first + 2]);
/** These are varied too, along each axis. */
const varied = seeds.slice(0, 3);

/** Objects with their fields by name: their order in the code is no part of a variant. */
const canonical = (_: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
		: value;
const mark = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value, canonical)).digest('hex').slice(0, 8);

/** The key alone: what explains it may be told better within an edition. */
const keyOf = ({ items }: Variant) =>
	items.map(({ type, miss, parts }) => [
		[type, miss],
		parts.map(({ id, options, right }) => [id, options.map((option) => option.id), right])
	]);

/** Returns the marks of a family as it is now. */
export function marksOf({ axes, make, vary, factsOf }: Family): Marks {
	const markOf = (variant: Variant): string => mark(keyOf(variant));
	const marks: [string, string][] = [];
	for (const seed of seeds) {
		const of = { seed, difficulty: difficultyOf(seed) };
		marks.push([`${seed}`, `${mark(factsOf(of))} ${markOf(make(seed, of.difficulty))}`]);
		if (varied.includes(seed))
			for (const { id } of axes)
				marks.push([`${seed} ${id}`, `${mark(factsOf(of, id))} ${markOf(vary(of, id))}`]);
	}
	return Object.fromEntries(marks);
}

/** Returns how a family differs from what is frozen of its edition, as sentences. Nothing where none of it is frozen. */
export function driftOf(family: Family, frozen: Frozen): readonly string[] {
	const held = Object.hasOwn(frozen, family.id) ? frozen[family.id] : undefined;
	if (held === undefined || held.edition < family.edition) return [];
	if (held.edition > family.edition)
		return [
			`${family.id}: edition ${family.edition} comes after a frozen edition ${held.edition}; editions only grow.`
		];
	const now = marksOf(family);
	return Object.entries(held.marks).flatMap(([place, then]) => {
		const found = now[place];
		if (found === then) return [];
		const factsMoved = found?.split(' ')[0] !== then.split(' ')[0];
		const what = found === undefined ? 'is gone' : factsMoved ? 'has other facts' : 'has another key';
		return [
			`${family.id}, edition ${family.edition}, seed ${place} ${what}: take it back, or raise the edition.`
		];
	});
}

/** Returns what is frozen with what is missing added. What is there of an edition isn't changed. */
export function frozenWith(frozen: Frozen, families: readonly Family[]): Frozen {
	const all: Record<string, Frozen[string]> = { ...frozen };
	for (const family of families) {
		const before = all[family.id];
		if (before !== undefined && before.edition > family.edition) continue;
		const held = before?.edition === family.edition ? before.marks : {};
		// Places of new axes are added.
		all[family.id] = { edition: family.edition, marks: { ...marksOf(family), ...held } };
	}
	return all;
}
