// What could not be read is set aside: kept, counted and offered as a file, never dropped.
import type { ExamId } from '#lib/domain/exam.ts';
import { compareStamps, type Stored } from '#lib/domain/stored.ts';
import {
	isObject,
	maybe,
	name,
	object,
	parser,
	text,
	anything,
	type Parser
} from '#lib/domain/parser/parser.ts';

/**
 * Why something was set aside. `shape`: its parser refuses it. `list`: a list was expected. `twice`: another one has its id.
 * `exam`: it is no record of its exam. `version`: the typed code of a set, from before sets travelled as a link.
 */
export const asideCodes = ['shape', 'list', 'twice', 'exam', 'version'] as const;
export type AsideCode = (typeof asideCodes)[number];

export interface Aside {
	/** Where it was: `attempts`, `answers`. */
	readonly from: string;
	/** Of the record that it was in, where it was in one. */
	readonly exam?: ExamId;
	/** An `AsideCode`, or one of a newer app. */
	readonly code: string;
	readonly value: unknown;
}

/** Whether something set aside is the typed code of a set: no version reads them any more. */
export const isUnreadCode = (value: unknown): boolean => isObject(value) && value.from === 'code';

/** What could be read, and what was set aside on the way. */
export interface Sieved<T> {
	readonly value: T;
	readonly aside: readonly Aside[];
}

/** Where something was found: the list or table, and the exam of its record. */
export type Origin = Pick<Aside, 'from' | 'exam'>;

const entry = (origin: Origin, code: AsideCode, value: unknown): Aside => ({ ...origin, code, value });

/** The later edit of two with one id. */
export const editedLater = (later: Stored, kept: Stored): boolean =>
	compareStamps(later.stamp, kept.stamp) > 0;

/** Something set aside earlier, as stored. */
export const parseAside = parser(
	object<Aside>({ from: text, exam: maybe(name), code: name, value: anything })
);

/** Says that of two items of one key the one found later is the one to keep. */
type Wins<T> = (later: T, kept: T) => boolean;

const never = (): boolean => false;

/** Keeps the items that `parse` reads, one for each key; sets the others aside. */
export function sieve<T>(
	origin: Origin,
	values: unknown,
	parse: Parser<T>,
	keyOf: (item: T) => string,
	wins: Wins<T> = never
): Sieved<readonly T[]> {
	if (values === undefined) return { value: [], aside: [] };
	if (!Array.isArray(values)) return { value: [], aside: [entry(origin, 'list', values)] };
	const kept = new Map<string, T>();
	const aside: Aside[] = [];
	for (const value of values as readonly unknown[]) {
		const result = parse(value);
		if (!result.ok) {
			aside.push(entry(origin, 'shape', value));
			continue;
		}
		const key = keyOf(result.value);
		const before = kept.get(key);
		if (before === undefined) {
			kept.set(key, result.value);
			continue;
		}
		const better = wins(result.value, before);
		if (better) kept.set(key, result.value);
		aside.push(entry(origin, 'twice', better ? before : value));
	}
	return { value: [...kept.values()], aside };
}

/** `sieve` for editable records: of two with one id the one edited later is kept. */
export const sieveStored = <T extends Stored>(
	origin: Origin,
	values: unknown,
	parse: Parser<T>
): Sieved<readonly T[]> => sieve(origin, values, parse, ({ id }) => id, editedLater);

/** One optional part: read, absent, or set aside. */
export function part<T>(origin: Origin, value: unknown, parse: Parser<T>): Sieved<T | undefined> {
	if (value === undefined) return { value: undefined, aside: [] };
	const result = parse(value);
	if (result.ok) return { value: result.value, aside: [] };
	return { value: undefined, aside: [entry(origin, 'shape', value)] };
}
