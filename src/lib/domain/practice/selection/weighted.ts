// Which variants a set asks: by the weight of the domains, tilted to what the report points at, mixed, and fresh.
import { compact } from '#lib/domain/compact.ts';
import { domainOfGroup, secondsAnItem, type DomainId, type Exam, type ExamId } from '#lib/domain/exam.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { hash, randomOf, type Random } from '#lib/domain/practice/prng.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import { freshSeeds, type Turns } from '#lib/domain/practice/seed.ts';
import {
	dueToday,
	inDueOrder,
	prioritized,
	type Practiced
} from '#lib/domain/practice/selection/priority.ts';
import type { VariantStep } from '#lib/domain/practice/session/session-state.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { difficulties, type Difficulty, type FamilyId } from '#lib/domain/practice/variant.ts';

/** What a set needs to know of a family. */
export interface Choice {
	readonly family: FamilyId;
	readonly edition: number;
	readonly domain: DomainId;
	readonly turns?: Turns;
	/** Items in each of its variants. */
	readonly items: number;
	readonly series?: true;
}

/** Returns one choice for each family of a group that the exam has. */
export const choicesOf = (
	exam: Exam,
	families: Iterable<Pick<Family, 'id' | 'edition' | 'ways' | 'suits' | 'group' | 'make'>>
): readonly Choice[] =>
	[...families].flatMap((one) => {
		const { id, edition, group, make } = one;
		const turns = one.ways === undefined ? undefined : one;
		const domain = domainOfGroup(exam, group)?.id;
		if (domain === undefined) return [];
		// The number and kinds of items are those of the family, whatever the seed.
		const { items } = make(0, 1);
		const series = items.some(({ type }) => type === 'series');
		return [
			compact({ family: id, edition, turns, domain, items: items.length, series: series || undefined })
		];
	});

/** A step of a set, whose items are known. */
export interface SetStep extends VariantStep {
	readonly items: number;
}

export interface SetWish extends Practiced {
	readonly examId: ExamId;
	/** Named from outside: two sets of one day differ by it. */
	readonly id: string;
	readonly choices: readonly Choice[];
	/** How much of the set each domain gets, in any unit. */
	readonly shares: ReadonlyMap<DomainId, number>;
	readonly items: number;
	/** The highest seed of each family that waits in a round in progress. */
	readonly waiting?: ReadonlyMap<string, number>;
	/** Returns the seed of a family that the set had `place` times before, where it isn't the next fresh one of the day. */
	readonly seedOf?: (place: number, difficulty: Difficulty) => number;
}

const parts = { full: 1, half: 2, quarter: 4 } as const;

/** Minutes and items of a named size, or items that fit the minutes at hand, at the exam's even pace. */
export function sizeOf(
	exam: Pick<Exam, 'minutes' | 'items'>,
	size: SetSize,
	minutes: number
): { readonly minutes: number; readonly items: number } {
	if (size === 'minutes')
		return { minutes, items: Math.max(1, Math.floor((minutes * 60) / secondsAnItem(exam))) };
	return {
		minutes: exam.minutes.exam / parts[size],
		items: Math.floor(exam.items.usual / parts[size])
	};
}

/** At most one case study for so many items: it takes four. */
const itemsACase = 20;

/** The domain that is owed most. The first of equals. */
const mostOwed = (owed: ReadonlyMap<DomainId, number>): DomainId =>
	[...owed].reduce((most, one) => (one[1] > most[1] + 1e-9 ? one : most))[0];

/** Families of each domain in the order in which they are asked. Equals in an order of chance. */
function queuesOf(wish: SetWish, random: Random): Map<DomainId, Choice[]> {
	const keyed = wish.choices.map((choice) => ({
		...choice,
		key: progressKey(wish.examId, { family: choice.family })
	}));
	const due = dueToday(
		keyed.filter(({ items }) => items === 1 || wish.items >= itemsACase),
		wish
	);
	const domains = new Map<DomainId, (typeof keyed)[number][]>();
	for (const one of random.shuffled(keyed))
		domains.set(one.domain, [...(domains.get(one.domain) ?? []), one]);
	return new Map(
		[...domains].map(([domain, own]) => {
			const newFirst = random.chance(0.5);
			return [domain, [...prioritized(own, wish, { due, equals: inDueOrder(due), newFirst })]];
		})
	);
}

/**
 * The questions, in order: domains by their shares, spread evenly, so that one seldom comes twice in a row; no family
 * again before the others of its domain; the difficulties in turn. The same wish gives the same set.
 */
export function buildSet(wish: SetWish): readonly SetStep[] {
	const random = randomOf(hash(wish.id));
	const queues = queuesOf(wish, random);
	const shares = new Map([...wish.shares].filter(([domain]) => queues.has(domain)));
	const owed = new Map([...shares.keys()].map((domain) => [domain, 0]));
	const asked = new Map<FamilyId, number>();
	const questions: SetStep[] = [];
	const turn = random.below(difficulties.length);
	let left = wish.items;
	let cases = Math.floor(wish.items / itemsACase);
	while (left > 0 && owed.size > 0) {
		const total = [...owed.keys()].reduce((sum, domain) => sum + shares.get(domain)!, 0);
		for (const [domain, debt] of owed) owed.set(domain, debt + shares.get(domain)! / total);
		const domain = mostOwed(owed);
		const queue = queues.get(domain)!;
		const place = queue.findIndex(({ items }) => items === 1 || (items <= left && cases > 0));
		if (place < 0) {
			owed.delete(domain);
			continue;
		}
		const [choice] = queue.splice(place, 1) as [Choice];
		queue.push(choice);
		const { family, edition, turns = {}, items, series } = choice;
		const before = asked.get(family) ?? 0;
		const known = wish.progress.get(progressKey(wish.examId, { family }));
		const difficulty = difficulties[(turn + questions.length) % difficulties.length]!;
		const seed =
			wish.seedOf?.(before, difficulty) ??
			freshSeeds(
				{ known, waiting: wish.waiting?.get(family), today: wish.today, turns },
				before + 1,
				difficulty
			)[before]!;
		questions.push({ family, edition, seed, items, ...(series ? { series } : {}) });
		asked.set(family, before + 1);
		owed.set(domain, owed.get(domain)! - items);
		if (items > 1) cases -= 1;
		left -= items;
	}
	return questions;
}
