// Whether what went wrong last time, by the person's own look back, was met with something.
import type { Debrief } from '#lib/domain/attempt.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { counted } from '#lib/domain/readiness/enough.ts';
import { asInTheExam } from '#lib/domain/readiness/timed.ts';
import type { Closes, Condition, State } from '#lib/domain/readiness/types.ts';

export interface CausesInput {
	/** Of the sitting that the map reads. */
	readonly debrief: Debrief | undefined;
	/** Sets since the sitting with enough answers, in order. */
	readonly telling: readonly SetSummary[];
	readonly proved: Condition;
}

type Part = Omit<Condition, 'id'>;

/** Time, reading, gaps and nerves, each as far as it was noted. Without a look back nothing is claimed. */
export function causes(input: CausesInput): Condition {
	const parts = partsOf(input);
	if (parts.length === 0) return nothingNoted(input.debrief);
	const open = parts.find(({ state }) => state === 'open');
	const first = open ?? parts.find(({ state }) => state === 'unknown');
	return {
		id: 'causes',
		state: first?.state ?? 'met',
		evidence: parts.map(({ evidence }) => evidence).join(' '),
		...(first?.closes === undefined ? {} : { closes: first.closes })
	};
}

function partsOf({ debrief, telling, proved }: CausesInput): readonly Part[] {
	const main = debrief?.main;
	return [
		...(main === 'time' || debrief?.time === true ? [pacing(telling)] : []),
		...(main === 'reading' || (debrief?.misread.length ?? 0) > 0 ? [reading(telling)] : []),
		...(main === 'one domain' || main === 'several' ? [gaps(proved)] : []),
		...(main === 'nerves' ? [nerves(telling)] : [])
	];
}

const take = (words: string): Closes => ({ words, goto: { to: 'set' } });
const without = (telling: readonly SetSummary[]): State => (telling.length === 0 ? 'unknown' : 'open');

function pacing(telling: readonly SetSummary[]): Part {
	const kept = telling.findLast(({ paceKept }) => paceKept);
	if (kept) return { state: 'met', evidence: `Time: the pace was kept over a set of ${kept.items} items.` };
	return {
		state: without(telling),
		evidence:
			telling.length === 0
				? 'Time: no set yet that shows the pace.'
				: `Time: the pace was kept in none of ${counted(telling.length, 'set')}.`,
		closes: take('Take a timed set and keep the pace.')
	};
}

function reading(telling: readonly SetSummary[]): Part {
	const last = telling.at(-1);
	const found =
		last === undefined
			? 'no set yet that shows it'
			: `${counted(last.misread, 'misread requirement')} in the last set, ${counted(last.answered, 'answer')}`;
	const evidence = `Reading: ${found}.`;
	if (last?.misread === 0) return { state: 'met', evidence };
	return {
		state: without(telling),
		evidence,
		closes: take('Take a set with “read first”, and find each deciding constraint.')
	};
}

const gaps = ({ state, closes }: Condition): Part => ({
	state,
	evidence: `Gaps in what you know: ${
		{ met: 'mended, as the proofs show', open: 'not all proved yet', unknown: 'not known which' }[state]
	}.`,
	...(closes === undefined ? {} : { closes })
});

function nerves(telling: readonly SetSummary[]): Part {
	const full = telling.filter(asInTheExam).length;
	if (full > 0)
		return { state: 'met', evidence: `Nerves: ${counted(full, 'full set')} taken as in the exam.` };
	return {
		state: without(telling),
		evidence: 'Nerves: no full set yet, taken as in the exam.',
		closes: take('Take a full set in exam conditions, so that the day holds nothing new.')
	};
}

function nothingNoted(debrief: Debrief | undefined): Condition {
	if (debrief?.finished === true)
		return { id: 'causes', state: 'met', evidence: 'You looked back, and no cause of these stood out.' };
	return {
		id: 'causes',
		state: 'unknown',
		evidence: 'No cause was noted after the sitting.',
		closes: { words: 'Look back and name what cost you most.', goto: { to: 'look back' } }
	};
}
