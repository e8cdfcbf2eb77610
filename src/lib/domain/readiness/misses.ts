// Whether core misses and misread requirements are rare in the last two sets.
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { enough } from '#lib/domain/readiness/enough.ts';
import type { Condition } from '#lib/domain/readiness/types.ts';

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
export function misses(telling: readonly SetSummary[]): Condition {
	const last = lastSets(telling);
	const goto = { to: 'set' } as const;
	if (last.length === 0)
		return {
			id: 'misses',
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
	if (last.every(rare)) return { id: 'misses', state: 'met', evidence };
	return { id: 'misses', state: 'open', evidence, closes: { action: 'fewer misses', goto } };
}
