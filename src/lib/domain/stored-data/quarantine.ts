// Quarantine for what can't be read: kept, counted and offered as a file, never dropped.
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
 * Why something is in quarantine. `shape`: its parser refuses it. `list`: a list was expected. `twice`: another one has its id.
 * `exam`: it isn't a record of its exam. `version`: the typed code of a set, from before sets traveled as a link.
 */
export const quarantineCodes = ['shape', 'list', 'twice', 'exam', 'version'] as const;
export type QuarantineCode = (typeof quarantineCodes)[number];

export interface Quarantined {
	/** Where it was: `attempts`, `answers`. */
	readonly from: string;
	/** Of the record that it was in, where it was in one. */
	readonly exam?: ExamId;
	/** An `QuarantineCode`, or one of a newer app. */
	readonly code: string;
	readonly value: unknown;
}

/** Returns whether an entry is the typed code of a set: no version reads them anymore. */
export const isUnreadCode = (value: unknown): boolean => isObject(value) && value.from === 'code';

/** What could be read, and what was quarantined on the way. */
export interface PartialRead<T> {
	readonly value: T;
	readonly quarantined: readonly Quarantined[];
}

/** Where something was found: the list or table, and the exam of its record. */
export type Origin = Pick<Quarantined, 'from' | 'exam'>;

const entry = (origin: Origin, code: QuarantineCode, value: unknown): Quarantined => ({
	...origin,
	code,
	value
});

/** Parses an entry that was quarantined earlier. */
export const parseQuarantined = parser(
	object<Quarantined>({ from: text, exam: maybe(name), code: name, value: anything })
);

/**
 * Returns the items that `parse` reads, one for each key; quarantines the others. `wins`: of two with one key, the one found later is
 * kept.
 */
export function readList<T>(
	origin: Origin,
	values: unknown,
	parse: Parser<T>,
	keyOf: (item: T) => string,
	wins: (later: T, kept: T) => boolean = () => false
): PartialRead<readonly T[]> {
	if (values === undefined) return { value: [], quarantined: [] };
	if (!Array.isArray(values)) return { value: [], quarantined: [entry(origin, 'list', values)] };
	const kept = new Map<string, T>();
	const quarantined: Quarantined[] = [];
	for (const value of values as readonly unknown[]) {
		const result = parse(value);
		if (!result.ok) {
			quarantined.push(entry(origin, 'shape', value));
			continue;
		}
		const key = keyOf(result.value);
		const before = kept.get(key);
		const better = before === undefined || wins(result.value, before);
		if (better) kept.set(key, result.value);
		if (before !== undefined) quarantined.push(entry(origin, 'twice', better ? before : value));
	}
	return { value: [...kept.values()], quarantined };
}

/** The same for editable records: of two with one id the one edited later is kept. */
export const readStoredList = <T extends Stored>(
	origin: Origin,
	values: unknown,
	parse: Parser<T>
): PartialRead<readonly T[]> =>
	readList(
		origin,
		values,
		parse,
		({ id }) => id,
		(later, kept) => compareStamps(later.stamp, kept.stamp) > 0
	);

/** Returns an optional part: read, absent, or quarantined. */
export function readOptional<T>(
	origin: Origin,
	value: unknown,
	parse: Parser<T>
): PartialRead<T | undefined> {
	if (value === undefined) return { value: undefined, quarantined: [] };
	const result = parse(value);
	if (result.ok) return { value: result.value, quarantined: [] };
	return { value: undefined, quarantined: [entry(origin, 'shape', value)] };
}
