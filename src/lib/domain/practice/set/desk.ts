// A set done at a desk that knows nobody: its questions follow from a day, a number and the families alone, so that a phone makes the same.
import type { DomainId, ExamId } from '#lib/domain/exam.ts';
import { hash } from '#lib/domain/practice/prng.ts';
import { deskSeed } from '#lib/domain/practice/seed.ts';
import { buildSet, sizeOf, type Choice } from '#lib/domain/practice/set/build.ts';
import { extras, itemsIn, withExtra, type Extra } from '#lib/domain/practice/set/clock.ts';
import type { RunningSet, SetQuestion, SetStart } from '#lib/domain/practice/set/running.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { isDay, type Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

export interface DeskSize {
	readonly size: SetSize;
	readonly items: number;
	/** On the clock, without extra time. */
	readonly minutes: number;
	/** Of a look-up drill: seconds a question. */
	readonly budget?: number;
}

/** Of the exam for which codes were made first: a code names a size by its place in the list, so the list is frozen. */
const frozen = { minutes: { exam: 100, seat: 120 }, items: { from: 40, to: 60, usual: 50 } };
const timed = (size: SetSize, minutes = 0): DeskSize => ({ size, ...sizeOf(frozen, size, minutes) });
const drill = (items: number, budget: number): DeskSize => ({
	size: 'minutes',
	items,
	minutes: (items * budget) / 60,
	budget
});

/** Which sizes a desk offers, in the order in which codes count them: new ones go to the end. */
export const deskSizes: readonly DeskSize[] = [
	timed('minutes', 10),
	timed('minutes', 20),
	timed('quarter'),
	timed('half'),
	timed('full'),
	...[3, 5, 10].flatMap((items) => [90, 120, 180].map((budget) => drill(items, budget)))
];

/** Sets of one day are told apart by a number below this. */
export const deskNumbers = 256;

export interface DeskSet {
	readonly day: Day;
	/** 0–255. */
	readonly number: number;
	/** Place in `deskSizes`. */
	readonly size: number;
	readonly extra: Extra;
	readonly exam: boolean;
}

/** What the sets of a version are made from: its families, and the shares of the domains without a repair map. */
export interface DeskContent {
	readonly examId: ExamId;
	readonly choices: readonly Choice[];
	readonly shares: ReadonlyMap<DomainId, number>;
}

/** The size of a set, the first where a place names none. */
export const deskSize = ({ size }: Pick<DeskSet, 'size'>): DeskSize => deskSizes[size] ?? deskSizes[0]!;

/** Minutes on its clock, with extra time. */
export function deskLimit(desk: Pick<DeskSet, 'size' | 'extra'>): number {
	const { minutes } = deskSize(desk);
	return desk.extra === 0 ? minutes : withExtra(minutes, desk.extra);
}

/** The id under which its answers are kept, wherever they are kept: the same set is logged once. */
export const deskId = ({ day, number }: Pick<DeskSet, 'day' | 'number'>): string => `desk-${day}-${number}`;

/** Families in an order that no list of them changes. */
const sorted = (choices: readonly Choice[]): readonly Choice[] =>
	[...choices].sort((a, b) => (a.family < b.family ? -1 : 1));

/** The questions, in order: no tilt, no progress, nothing of the person. */
export function deskQuestions(
	desk: DeskSet,
	{ examId, choices, shares }: DeskContent
): readonly SetQuestion[] {
	return buildSet({
		examId,
		id: deskId(desk),
		choices: sorted(choices),
		shares,
		progress: new Map(),
		items: deskSize(desk).items,
		today: desk.day,
		seedOf: (place, difficulty) => deskSeed(desk.day, desk.number, place, difficulty)
	});
}

/** How a set of it begins. */
export function deskStart(desk: DeskSet, content: DeskContent, started: Instant): SetStart {
	const { size, budget } = deskSize(desk);
	return {
		id: deskId(desk),
		started,
		size,
		limit: deskLimit(desk),
		exam: desk.exam,
		questions: deskQuestions(desk, content),
		...(budget === undefined ? {} : { lookUp: { budget } })
	};
}

/** Grows when the same day, number and families would give other questions. */
const drawing = 1;
/** Different contents have one print by chance once in so many times. */
export const prints = 4096;

/** A short mark of what sets are made from: another version of the app has another one. */
export function printOf({ choices, shares }: DeskContent): number {
	const mark = hash(
		JSON.stringify([
			drawing,
			[...shares],
			sorted(choices).map(({ family, edition, domain, items, series }) => [
				family,
				edition,
				domain,
				items,
				series === true
			])
		])
	);
	return (mark ^ (mark >>> 12) ^ (mark >>> 24)) & (prints - 1);
}

/** What a set on its way was begun from; nothing where it is no set of a desk. */
export function deskOf(set: RunningSet): DeskSet | undefined {
	const [, day, digits] = /^desk-(\d{4}-\d\d-\d\d)-(\d{1,3})$/.exec(set.id) ?? [];
	const number = Number(digits);
	if (!isDay(day) || !(number < deskNumbers)) return undefined;
	for (const [place, { size, items, budget }] of deskSizes.entries())
		for (const extra of extras) {
			const fits = size === set.size && items === itemsIn(set) && budget === set.lookUp?.budget;
			if (fits && deskLimit({ size: place, extra }) === set.limit)
				return { day, number, size: place, extra, exam: set.exam };
		}
	return undefined;
}
