// Which variants a set asks: by the weight of the domains, tilted to what the report points at, mixed, and fresh.
import { secondsAnItem, type DomainId, type Exam, type ExamId } from '#lib/domain/exam.ts';
import { comingBack } from '#lib/domain/practice/due-today.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import { hash, randomOf, type Random } from '#lib/domain/practice/prng.ts';
import { seedsFor } from '#lib/domain/practice/seed.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import { queued } from '#lib/domain/practice/set/queue.ts';
import type { SetQuestion } from '#lib/domain/practice/set/running.ts';
import { difficulties, type Difficulty, type FamilyId } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** What a set needs to know of a family. */
export interface Choice {
	readonly family: FamilyId;
	readonly edition: number;
	readonly domain: DomainId;
	/** Items in each of its variants. */
	readonly items: number;
	readonly series?: true;
}

export interface SetWish {
	readonly examId: ExamId;
	/** Named from outside: two sets of one day differ by it. */
	readonly id: string;
	readonly choices: readonly Choice[];
	/** How much of the set each domain gets, in any unit. */
	readonly shares: ReadonlyMap<DomainId, number>;
	readonly progress: ReadonlyMap<string, Progress>;
	readonly items: number;
	readonly today: Day;
	readonly exam?: Day;
	/** The highest seed of each family that waits in a round on its way. */
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

/** Whoever is owed most. The first of equals. */
const mostOwed = (owed: ReadonlyMap<DomainId, number>): DomainId =>
	[...owed].reduce((most, one) => (one[1] > most[1] + 1e-9 ? one : most))[0];

/** Families of each domain in the order in which they are asked. Equals in an order of chance. */
function queuesOf(
	{ examId, choices, progress, items, today, exam }: SetWish,
	random: Random
): Map<DomainId, Choice[]> {
	const asked = choices
		.filter((choice) => choice.items === 1 || items >= itemsACase)
		.flatMap(({ family }) => progress.get(progressKey(examId, { family })) ?? []);
	const back = comingBack(asked, 'family', today, exam).today;
	const domains = new Map<DomainId, Choice[]>();
	for (const choice of random.shuffled(choices))
		domains.set(choice.domain, [...(domains.get(choice.domain) ?? []), choice]);
	const standing = { examId, progress, back, today, ...(exam === undefined ? {} : { exam }) };
	return new Map(
		[...domains].map(([domain, own]) => [domain, [...queued(own, standing, random.chance(0.5))]])
	);
}

/**
 * The questions, in order: domains by their shares, spread evenly, so that one seldom comes twice in a row; no family
 * again before the others of its domain; the difficulties in turn. The same wish gives the same set.
 */
export function buildSet(wish: SetWish): readonly SetQuestion[] {
	const random = randomOf(hash(wish.id));
	const queues = queuesOf(wish, random);
	const shares = new Map([...wish.shares].filter(([domain]) => queues.has(domain)));
	const owed = new Map([...shares.keys()].map((domain) => [domain, 0]));
	const asked = new Map<FamilyId, number>();
	const questions: SetQuestion[] = [];
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
		const { family, edition, items, series } = choice;
		const before = asked.get(family) ?? 0;
		const known = wish.progress.get(progressKey(wish.examId, { family }));
		const difficulty = difficulties[(turn + questions.length) % difficulties.length]!;
		const after = Math.max(known?.highestSeed ?? -1, wish.waiting?.get(family) ?? -1);
		const seed =
			wish.seedOf?.(before, difficulty) ??
			seedsFor(wish.today, before + 1, known?.answers ?? 0, difficulty, after)[before]!;
		questions.push({ family, edition, seed, items, ...(series ? { series } : {}) });
		asked.set(family, before + 1);
		owed.set(domain, owed.get(domain)! - items);
		if (items > 1) cases -= 1;
		left -= items;
	}
	return questions;
}
