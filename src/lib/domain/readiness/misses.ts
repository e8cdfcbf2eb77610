// Whether core misses and misread requirements are rare in the last two sets.
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { counted, enough } from '#lib/domain/readiness/enough.ts';
import type { Condition } from '#lib/domain/readiness/types.ts';

/** Our own judgment: rare is at most one in so many answers. */
const rareIn = 10;

const rare = ({ core, misread, answered }: SetSummary): boolean => (core + misread) * rareIn <= answered;

/** The last two sets; further back where both are of one day. Fewer than two, or one day: none. */
function lastSets(telling: readonly SetSummary[]): readonly SetSummary[] {
	for (let from = telling.length - 2; from >= 0; from--) {
		const last = telling.slice(from);
		if (new Set(last.map(({ day }) => day)).size >= enough.days) return last;
	}
	return [];
}

/** `telling`: sets since the sitting with enough answers, in order. Each of the last two must be fine by itself. */
export function misses(telling: readonly SetSummary[]): Condition {
	const last = lastSets(telling);
	const goto = { to: 'set' } as const;
	if (last.length === 0)
		return {
			id: 'misses',
			state: 'unknown',
			evidence: `${telling.length === 0 ? 'No set' : counted(telling.length, 'set')} with at least ${enough.answers} answers so far; it takes two on different days.`,
			closes: { words: 'Take a mixed set, and another on the next day.', goto }
		};
	const sum = (count: (set: SetSummary) => number) => last.reduce((total, set) => total + count(set), 0);
	const found = [
		counted(
			sum(({ core }) => core),
			'core miss',
			'core misses'
		),
		counted(
			sum(({ misread }) => misread),
			'misread requirement'
		),
		counted(
			sum(({ edge }) => edge),
			'edge case'
		)
	];
	const evidence = `In the last ${last.length} sets, ${sum(({ answered }) => answered)} answers: ${found.join(', ')}.`;
	if (last.every(rare)) return { id: 'misses', state: 'met', evidence };
	return {
		id: 'misses',
		state: 'open',
		evidence,
		closes: {
			words: `Repair what was missed, then take sets until core misses and misreads together are at most one in ${rareIn} answers.`,
			goto
		}
	};
}
