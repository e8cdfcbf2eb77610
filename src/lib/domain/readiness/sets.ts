// What the sets since the sitting show: whether misses are rare in them, and whether a full one was within its time.
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Closes, Evidence, Finding } from '#lib/domain/readiness/types.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** Fewer answers, or all on one day, say nothing about what a person can do. */
export const enough = { answers: 8, days: 2 } as const;

/** Sets since the sitting, in the order in which they were finished, with enough answers to say something. */
export const tellingSets = (sets: readonly SetSummary[], since: Day): readonly SetSummary[] =>
	sets.filter(({ day, answered }) => day >= since && answered >= enough.answers);

/** Misses are rare where there is at most one in this many answers. Our own judgment. */
export const rareIn = 10;

const rare = ({ core, misread, answered }: SetSummary): boolean => (core + misread) * rareIn <= answered;

/** The last two sets; further back where both are of one day. Fewer than two, or one day: none. */
function lastSets(telling: readonly SetSummary[]): readonly SetSummary[] {
	for (let from = telling.length - 2; from >= 0; from--) {
		const last = telling.slice(from);
		if (new Set(last.map(({ day }) => day)).size >= enough.days) return last;
	}
	return [];
}

/** Returns whether each of the last two sets has few misses. `telling`: sets since the sitting with enough answers, in order. */
export function misses(telling: readonly SetSummary[]): Finding {
	const last = lastSets(telling);
	const goto = { to: 'set' } as const;
	if (last.length === 0)
		return {
			state: 'unknown',
			evidence: { id: 'too few sets', sets: telling.length },
			closes: { action: 'two sets', goto }
		};
	const sum = (count: (set: SetSummary) => number) => last.reduce((total, set) => total + count(set), 0);
	const evidence = {
		id: 'misses',
		sets: last.length,
		answers: sum(({ answered }) => answered),
		core: sum(({ core }) => core),
		misread: sum(({ misread }) => misread),
		edge: sum(({ edge }) => edge)
	} as const;
	if (last.every(rare)) return { state: 'met', evidence };
	return { state: 'open', evidence, closes: { action: 'fewer misses', goto } };
}

/** A set of that size taken as in the exam: the clock was never stopped. */
const inConditions =
	(size: SetSummary['size']) =>
	(set: SetSummary): boolean =>
		set.size === size && set.paused !== true;

/** Returns the full sets taken as in the exam, two halves counting as one: its last half. */
export function fullSets(sets: readonly SetSummary[]): readonly SetSummary[] {
	const halves = sets.filter(inConditions('half'));
	return sets.filter(
		(set) => inConditions('full')(set) || (halves.indexOf(set) > 0 && halves.indexOf(set) % 2 === 1)
	);
}

const within = ({ answered, items, minutes, allowed }: SetSummary): boolean =>
	answered >= items && minutes <= allowed;

/**
 * Returns whether a full set, or two halves, was finished in time. `sets` in the order in which they were finished; extra time is part of
 * the time allowed. Shorter sets say nothing of it, unless no day holds half a set: then as many questions in short ones do, `inParts`.
 */
export function timed(sets: readonly SetSummary[], since: Day, inParts?: number): Finding {
	const own = sets.filter(({ day }) => day >= since);
	const full = own.filter(inConditions('full'));
	const best = full.findLast(within);
	if (best !== undefined) return { state: 'met', evidence: fullSet(best) };
	const [first, second] = own.filter(inConditions('half')).filter(within).slice(-2);
	if (first !== undefined && second !== undefined)
		return { state: 'met', evidence: { ...fullSet(together(first, second)), halves: true } };
	const closes: Closes = { action: 'full set', goto: { to: 'set' } };
	const last = full.at(-1);
	if (inParts !== undefined) {
		const inTime = own.filter((set) => set.paused !== true && within(set));
		const answered = inTime.reduce((sum, set) => sum + set.answered, 0);
		const evidence = { id: 'short sets', answered, items: inParts } as const;
		if (answered >= inParts) return { state: 'met', evidence };
		if (last === undefined)
			return { state: 'unknown', evidence, closes: { action: 'two sets', goto: { to: 'set' } } };
	}
	if (last !== undefined) return { state: 'open', evidence: fullSet(last), closes };
	return { state: 'unknown', evidence: { id: 'no full set', sets: own.length }, closes };
}

const together = (a: SetSummary, b: SetSummary): SetSummary => ({
	...b,
	answered: a.answered + b.answered,
	items: a.items + b.items,
	minutes: a.minutes + b.minutes,
	allowed: a.allowed + b.allowed
});

const fullSet = (set: SetSummary): Extract<Evidence, { id: 'full set' }> => ({
	id: 'full set',
	inTime: within(set),
	answered: set.answered,
	items: set.items,
	minutes: Math.ceil(set.minutes),
	allowed: Math.round(set.allowed)
});
