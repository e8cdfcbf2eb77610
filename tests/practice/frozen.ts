// What the same seed and edition must give for ever: a short mark of a few variants of each family.
import { createHash } from 'node:crypto';
import type { Family } from '../../src/lib/domain/practice/family.ts';
import { difficultyOf } from '../../src/lib/domain/practice/seed.ts';
import type { Variant } from '../../src/lib/domain/practice/variant.ts';

/** By place, `12` or `12 axis`: the mark of what is told and that of the key. */
export type Marks = Readonly<Record<string, string>>;
/** By family, then by edition. */
export type Frozen = Readonly<Record<string, Readonly<Record<string, Marks>>>>;

/** Three of each difficulty: the first, some of a later day, some far away. */
const seeds = [0, 98_400, 1_000_002].flatMap((first) => [first, first + 1, first + 2]);
/** These are varied too, along each axis. */
const varied = seeds.slice(0, 3);

/** Objects with their fields by name: in which order a family writes them is no part of a variant. */
const canonical = (_: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
		: value;
const mark = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value, canonical)).digest('hex').slice(0, 8);

/** Sources are left out: reading a page again moves its day and asks nothing else. */
function markOf({ sources: _, ...told }: Variant): string {
	const key = told.items.map(({ parts }) => parts.map(({ id, right }) => [id, right]));
	return `${mark(told)} ${mark(key)}`;
}

/** The marks of a family as it is now. */
export function marksOf(family: Family): Marks {
	const marks: [string, string][] = [];
	for (const seed of seeds) {
		const variant = family.make(seed, difficultyOf(seed));
		marks.push([`${seed}`, markOf(variant)]);
		if (varied.includes(seed))
			for (const { id } of family.axes) marks.push([`${seed} ${id}`, markOf(family.vary(variant, id))]);
	}
	return Object.fromEntries(marks);
}

/** How a family differs from what is frozen of its edition, as sentences. Nothing where none of it is frozen. */
export function driftOf(family: Family, frozen: Frozen): readonly string[] {
	const editions = Object.hasOwn(frozen, family.id) ? frozen[family.id]! : {};
	const newest = Math.max(0, ...Object.keys(editions).map(Number));
	if (newest > family.edition)
		return [
			`${family.id}: edition ${family.edition} comes after a frozen edition ${newest}; editions only grow.`
		];
	const held = editions[family.edition];
	if (held === undefined) return [];
	const now = marksOf(family);
	return Object.entries(held).flatMap(([place, then]) => {
		const found = now[place];
		if (found === then) return [];
		const keyMoved = found?.split(' ')[1] !== then.split(' ')[1];
		const what = found === undefined ? 'is gone' : keyMoved ? 'has another key' : 'is told otherwise';
		return [
			`${family.id}, edition ${family.edition}, seed ${place} ${what}: take it back, or raise the edition.`
		];
	});
}

/** What is frozen with what is missing added; nothing that is there is changed. */
export function frozenWith(frozen: Frozen, families: readonly Family[]): Frozen {
	const all: Record<string, Readonly<Record<string, Marks>>> = { ...frozen };
	for (const family of families) {
		const editions = all[family.id] ?? {};
		// Places of new axes are added; what is held of the edition wins over what is found now.
		all[family.id] = { ...editions, [family.edition]: { ...marksOf(family), ...editions[family.edition] } };
	}
	return all;
}
