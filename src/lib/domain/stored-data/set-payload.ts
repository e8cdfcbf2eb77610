// A finished set as it travels from another computer to the phone: its summary and its lines of the log, with nothing about the person.
import type { ExamId } from '#lib/domain/exam.ts';
import { same } from '#lib/domain/merge.ts';
import { without } from '#lib/domain/compact.ts';
import {
	aZone,
	isObject,
	list,
	maybe,
	name,
	object,
	oneOf,
	readOr,
	record,
	text,
	truth,
	where,
	whole,
	yes
} from '#lib/domain/parser/parser.ts';
import {
	answerIn,
	confidences,
	correctionOf,
	misses,
	missOverrides,
	type Answer,
	type MissOverride
} from '#lib/domain/practice/answer.ts';
import { oldestFirst } from '#lib/domain/practice/log.ts';
import type { KeptSet, SetSummary } from '#lib/domain/practice/set-summary.ts';
import { gradedBy, type GivenToVariant } from '#lib/domain/practice/grade.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { summaryFields } from '#lib/domain/stored-data/record-parsers.ts';
import { lengthened, shortened } from '#lib/domain/stored-data/selection-letters.ts';
import { fromMs, isInstant, toMs, type Instant } from '#lib/domain/time/instant.ts';
import type { Zone } from '#lib/domain/time/zone.ts';

/** One answered question. What its family can say again, its title and text, stays behind. */
interface Line extends Pick<Answer, 'right' | 'miss' | 'confidence' | 'ms' | 'lookedUp'> {
	/** Its place in the set, from 0; absent where it is its place among the lines. */
	readonly place?: number;
	/** Milliseconds after the first answer of the set. */
	readonly after: number;
	readonly family: string;
	readonly edition: number;
	/** Above the lowest seed of the set. */
	readonly seed: number;
	readonly items: GivenToVariant['items'];
	/** Absent where it is what was selected. */
	readonly key?: GivenToVariant['key'];
	/** What the person calls the miss, where they disagree. */
	readonly override?: MissOverride;
}

export interface SetPayload {
	readonly exam: ExamId;
	readonly summary: SetSummary;
	readonly zone: Zone;
	/** When the first of its answers was given. */
	readonly start: Instant;
	readonly lowestSeed: number;
	readonly lines: readonly Line[];
}

const givens = list(record(list(text)));
const isSelection = object<Pick<GivenToVariant, 'items' | 'key'>>({ items: givens, key: givens });
const aYear = 366 * 24 * 3_600_000;
const shape = object<SetPayload>({
	exam: name,
	summary: object<SetSummary>(summaryFields),
	zone: aZone,
	start: where('instant', (value) => isInstant(value) && value.length === 24),
	lowestSeed: whole(0),
	lines: list(
		object<Line>({
			place: maybe(whole(0)),
			after: whole(0, aYear),
			family: name,
			edition: whole(0),
			seed: whole(0),
			items: givens,
			key: maybe(givens),
			right: truth,
			miss: maybe(oneOf(misses)),
			override: maybe(oneOf(missOverrides)),
			confidence: maybe(oneOf(confidences)),
			ms: maybe(whole(0)),
			lookedUp: maybe(yes)
		})
	)
});

/**
 * Returns a finished set as JSON; nothing where no line of this log answers a question of it. Lines are written as one list a field:
 * what is alike is then side by side, which compresses best.
 */
export function packSet(exam: ExamId, summary: KeptSet, log: readonly Answer[]): string | undefined {
	const own = log.filter(({ set }) => set === summary.id).sort(oldestFirst);
	const overrides = new Map(own.map(({ corrects, miss }) => [corrects, miss]));
	const answers = own
		.flatMap(({ of, given, ...answer }) =>
			'family' in of && isSelection(given) === undefined
				? [
						{
							...answer,
							...of,
							...(given as GivenToVariant),
							place: Number(answer.id.slice(summary.id.length + 1))
						}
					]
				: []
		)
		.sort((a, b) => a.place - b.place);
	if (answers.length === 0) return undefined;
	const first = answers.reduce((one, other) => (other.at < one.at ? other : one));
	const lowestSeed = Math.min(...answers.map(({ seed }) => seed));
	const lines: { [K in keyof Line]-?: readonly unknown[] } = {
		place: answers.map(({ place }, at) => (place === at ? undefined : place)),
		after: answers.map(({ at }) => toMs(at) - toMs(first.at)),
		family: answers.map(({ family }) => family),
		edition: answers.map(({ edition }) => edition),
		seed: answers.map(({ seed }) => seed - lowestSeed),
		items: answers.map(({ items }) => items.map(shortened)),
		key: answers.map(({ items, key }) => (same(items, key) ? undefined : key.map(shortened))),
		right: answers.map(({ right }) => right),
		miss: answers.map(({ miss }) => miss),
		override: answers.map(({ id }) => overrides.get(id)),
		confidence: answers.map(({ confidence }) => confidence),
		ms: answers.map(({ ms }) => ms),
		lookedUp: answers.map(({ lookedUp }) => lookedUp)
	};
	const columns = Object.entries(lines).filter(([, column]) => column.some((value) => value !== undefined));
	const head = { exam, summary: without(summary, 'stamp'), zone: first.zone, start: first.at, lowestSeed };
	return JSON.stringify({ ...head, lines: Object.fromEntries(columns) });
}

/** Returns one object for each place in these lists, without what is `null` in it. */
function linesOf(columns: Readonly<Record<string, unknown>>): readonly unknown[] {
	const lists = Object.entries(columns).flatMap(([key, values]) =>
		Array.isArray(values) ? [[key, values as unknown[]] as const] : []
	);
	const count = Math.max(0, ...lists.map(([, values]) => values.length));
	return Array.from({ length: count }, (_, at) =>
		Object.fromEntries(
			lists.flatMap(([key, values]) =>
				values[at] === null || values[at] === undefined
					? []
					: [[key, key === 'items' || key === 'key' ? lengthened(values[at]) : values[at]]]
			)
		)
	);
}

/** Returns the set in a text that `packSet` wrote; nothing where it is another text. */
export function unpackSet(json: string): SetPayload | undefined {
	try {
		const value: unknown = JSON.parse(json);
		if (!isObject(value) || !isObject(value.lines)) return undefined;
		return readOr(shape, { ...value, lines: linesOf(value.lines) }, undefined);
	} catch {
		return undefined;
	}
}

/**
 * Returns the lines of the log, under ids that follow from the set. A question keeps the grade that it got on the other computer.
 * `variantOf`: its variant; nothing where this version has another edition of it.
 */
export function answersIn(
	{ exam, summary, zone, start, lowestSeed, lines }: SetPayload,
	variantOf: (question: Pick<Variant, 'edition' | 'seed'> & { family: string }) => Variant | undefined,
	titleOf: (family: string) => string
): readonly Answer[] {
	return lines.flatMap(
		({ place, after, family, edition, seed, items, key = items, override, ...line }, at) => {
			const of = { family, edition, seed: lowestSeed + seed };
			const variant = variantOf(of);
			const title = titleOf(family);
			const given = variant
				? gradedBy(variant, title, { given: items, read: [] }).given
				: { items, key, title };
			const when = { at: fromMs(toMs(start) + after), zone, set: summary.id };
			const id = `${summary.id}-${place ?? at}`;
			const answer = answerIn(exam, { ...line, id, of, given, ...when });
			if (override === undefined) return [answer];
			return [
				answer,
				answerIn(exam, { ...correctionOf(answer, override), id: `${id}-override`, of, ...when })
			];
		}
	);
}
