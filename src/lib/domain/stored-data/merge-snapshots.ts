// Two states of one person's data as one: of two devices, or of a device and a backup. In whatever order states are merged, and however
// often, the result is the same. docs/data.md has the laws.
import { editsIn, writtenLists } from '#lib/domain/causality.ts';
import { compact } from '#lib/domain/compact.ts';
import { same } from '#lib/domain/merge.ts';
import { isObject, type Parser } from '#lib/domain/parser/parser.ts';
import { answerKey, type Answer } from '#lib/domain/practice/answer.ts';
import { completed, oldestFirst } from '#lib/domain/practice/log.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { emptyRecord, type ExamRecord } from '#lib/domain/record.ts';
import type { Origin, PartialRead, Quarantined } from '#lib/domain/stored-data/quarantine.ts';
import { recordLists } from '#lib/domain/stored-data/record.ts';
import { parseAvailability } from '#lib/domain/stored-data/record-parsers.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { parseDraft } from '#lib/domain/stored-data/table-parsers.ts';
import { compareStamps, compareText, type Stored } from '#lib/domain/stored.ts';

/** Returns a text that equal values share, in whatever order their members are. */
export const canonical = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) =>
		isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b))) : part
	) ?? '';

/** Returns whether everything that is in `older` is in `newer` too, and more. */
export function supersedes(newer: Stored, older: Stored): boolean {
	const [has, had] = [editsIn(newer), editsIn(older)];
	const within = (some: typeof has, all: typeof has): boolean =>
		some.every(({ device, from, to }) =>
			all.some((range) => range.device === device && range.from <= from && to <= range.to)
		);
	return within(had, has) && !within(has, had);
}

type Order<T> = (a: T, b: T) => number;
const byStamp = (a: Stored, b: Stored): number => compareStamps(a.stamp, b.stamp);
const idOf = ({ id }: { readonly id: string }): string => id;

/** Returns the values of both in the order of their keys: of two with one key the one that comes last in `order`. */
function union<T>(here: readonly T[], there: readonly T[], keyOf: (value: T) => string, order: Order<T>) {
	const kept = new Map<string, T>();
	for (const value of [...here, ...there]) {
		const before = kept.get(keyOf(value));
		if (before !== undefined && same(value, before)) continue;
		if (
			before === undefined ||
			(order(value, before) || compareText(canonical(value), canonical(before))) > 0
		)
			kept.set(keyOf(value), value);
	}
	return [...kept].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

/** Returns whether an entry in quarantine is another version of one that is in its list. */
const isVersion =
	({ from, exam }: Origin, parse: Parser<Stored>) =>
	(entry: Quarantined): boolean =>
		entry.code === 'twice' && entry.from === from && entry.exam === exam && parse(entry.value).ok;

/**
 * Returns the newest version of each entry. Where several were made independently, the one with the latest stamp; the others are in
 * quarantine, after what was there before.
 */
function versionsOf<T extends Stored>(
	origin: Origin,
	entries: readonly T[],
	parse: Parser<T>,
	quarantine: readonly Quarantined[],
	keyOf: (entry: T) => string = idOf
): PartialRead<readonly T[]> {
	const isOther = isVersion(origin, parse);
	const byKey = new Map<string, readonly T[]>();
	for (const entry of union(
		entries,
		quarantine.filter(isOther).map(({ value }) => value as T),
		canonical,
		() => 0
	))
		byKey.set(keyOf(entry), [...(byKey.get(keyOf(entry)) ?? []), entry]);
	const newest = [...byKey.values()].map((all) =>
		all.filter((one) => !all.some((other) => supersedes(other, one))).sort((a, b) => byStamp(b, a))
	);
	const others = newest.flatMap(([, ...rest]) => rest);
	return {
		value: newest.map(([first]) => first!),
		quarantined: [
			...quarantine.filter((entry) => !isOther(entry)),
			...others.map((value) => ({ ...origin, code: 'twice', value }))
		]
	};
}

const dayOf = (entry: object): string => ('day' in entry ? String(entry.day) : '');
const inOrder = <T extends Stored>(entries: readonly T[]): readonly T[] =>
	entries.toSorted((a, b) => compareText(dayOf(a), dayOf(b)) || byStamp(a, b) || compareText(a.id, b.id));

/** Returns the records of one exam as one, and what is in quarantine then. */
function mergeRecords(
	records: readonly ExamRecord[],
	exam: string,
	before: readonly Quarantined[]
): PartialRead<ExamRecord> {
	let quarantined = before;
	const fields = union(
		records.flatMap((record) => Object.entries(record) as [string, unknown][]),
		[],
		([key]) => key,
		() => 0
	);
	const lists: Record<string, unknown> = {};
	for (const [name, parse] of Object.entries<Parser<Stored>>(recordLists)) {
		const both = records.flatMap((record) => (record[name as 'attempts'] as readonly Stored[]) ?? []);
		if (records.every((record) => !(name in record))) continue;
		if ((writtenLists as readonly string[]).includes(name)) {
			const read = versionsOf({ from: name, exam }, both, parse, quarantined);
			lists[name] = inOrder(read.value);
			quarantined = read.quarantined;
		} else lists[name] = inOrder(union(both, [], idOf, byStamp));
	}
	const minutes = versionsOf(
		{ from: 'availability', exam },
		records.flatMap(({ availability }) => availability ?? []),
		parseAvailability,
		quarantined,
		() => ''
	);
	return {
		value: {
			...Object.fromEntries(fields),
			...emptyRecord(exam),
			...lists,
			...compact({ availability: minutes.value[0] })
		},
		quarantined: minutes.quarantined
	};
}

/**
 * Returns the summaries of these answers. A summary of more answers than the log has, as in a backup that was rescued from memory, stays.
 */
function summaries(answers: readonly Answer[], known: readonly Progress[]): readonly Progress[] {
	const made = new Map(completed([], answers).map((each) => [each.key, each.answers]));
	const most = union(
		known,
		[],
		({ key }) => key,
		(a, b) => a.answers - b.answers
	);
	return completed(
		most.filter(({ key, answers: count }) => count > (made.get(key) ?? 0)),
		answers
	).toSorted((a, b) => compareText(a.key, b.key));
}

/**
 * Returns everything of both. Of two edits of one entry the later one is kept; of two that were made independently both are, the one with
 * the later stamp in its place and the other in quarantine as `twice`. Plans are left out, to be made again. Who the device is stays as
 * it is `here`.
 */
export function mergeSnapshots(here: Snapshot, there: Snapshot): Snapshot {
	const both = [here, there];
	const answers = union(here.answers, there.answers, answerKey, (a, b) => compareText(a.at, b.at));
	let aside: readonly Quarantined[] = union(here.aside, there.aside, canonical, () => 0);
	const names = new Set(both.flatMap(({ exams }) => exams.map(({ exam }) => exam)));
	const exams = [...names].sort(compareText).map((name) => {
		const own = both.flatMap((each) => each.exams.filter(({ exam }) => exam === name));
		const merged = mergeRecords(own, name, aside);
		aside = merged.quarantined;
		return merged.value;
	});
	const drafts = versionsOf(
		{ from: 'drafts' },
		both.flatMap((each) => each.drafts),
		parseDraft,
		aside
	);
	return {
		...here,
		exams,
		answers: answers.sort(oldestFirst),
		progress: summaries(answers, [...here.progress, ...there.progress]),
		proofs: union(here.proofs, there.proofs, idOf, byStamp),
		plans: [],
		drafts: drafts.value.toSorted((a, b) => compareText(a.id, b.id)),
		settings: union(here.settings, there.settings, idOf, byStamp),
		device: { ...here.device, counter: Math.max(here.device.counter, there.device.counter) },
		aside: union(drafts.quarantined, [], canonical, () => 0)
	};
}
