// Whether what went wrong last time, by the person's own debrief, was addressed.
import type { Debrief } from '#lib/domain/attempt.ts';
import { compact } from '#lib/domain/compact.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { fullSets as fullSetsOf } from '#lib/domain/readiness/sets.ts';
import type { CauseEvidence, Closes, Finding, State } from '#lib/domain/readiness/types.ts';

export interface CausesInput {
	/** Of the sitting that the diagnosis reads. */
	readonly debrief: Debrief | undefined;
	/** Sets since the sitting with enough answers, in order. */
	readonly telling: readonly SetSummary[];
	readonly proved: Finding;
}

/** One cause: what is there, and what closes it. */
interface Cause {
	readonly state: State;
	readonly evidence: CauseEvidence;
	readonly closes?: Closes;
}

/** Returns whether time, reading, gaps and nerves were addressed, each as far as it was noted. Without a debrief nothing is claimed. */
export function causes(input: CausesInput): Finding {
	const noted = causesOf(input);
	if (noted.length === 0) return nothingNoted(input.debrief);
	const open = noted.find(({ state }) => state === 'open');
	const first = open ?? noted.find(({ state }) => state === 'unknown');
	return compact({
		state: first?.state ?? 'met',
		evidence: { id: 'causes', causes: noted.map(({ evidence }) => evidence) },
		closes: first?.closes
	});
}

function causesOf({ debrief, telling, proved }: CausesInput): readonly Cause[] {
	const main = debrief?.main;
	return [
		...(main === 'time' || debrief?.time === true ? [pacing(telling)] : []),
		...(main === 'reading' || (debrief?.misread.length ?? 0) > 0 ? [reading(telling)] : []),
		...(main === 'one domain' || main === 'several' ? [gaps(proved)] : []),
		...(main === 'nerves' ? [nerves(telling)] : [])
	];
}

const goto = { to: 'set' } as const;
const without = (telling: readonly SetSummary[]): State => (telling.length === 0 ? 'unknown' : 'open');

function pacing(telling: readonly SetSummary[]): Cause {
	const kept = telling.findLast(({ paceKept }) => paceKept);
	if (kept) return { state: 'met', evidence: { cause: 'time', keptOver: kept.items } };
	return {
		state: without(telling),
		evidence: { cause: 'time', sets: telling.length },
		closes: { action: 'keep pace', goto }
	};
}

function reading(telling: readonly SetSummary[]): Cause {
	const last = telling.at(-1);
	if (last === undefined)
		return { state: 'unknown', evidence: { cause: 'reading' }, closes: { action: 'read first', goto } };
	const { misread, answered } = last;
	const evidence = { cause: 'reading', last: { misread, answered } } as const;
	if (misread === 0) return { state: 'met', evidence };
	return { state: 'open', evidence, closes: { action: 'read first', goto } };
}

const gaps = ({ state, closes }: Finding): Cause =>
	compact({ state, evidence: { cause: 'gaps', state }, closes });

function nerves(telling: readonly SetSummary[]): Cause {
	const fullSets = fullSetsOf(telling).length;
	const evidence = { cause: 'nerves', fullSets } as const;
	if (fullSets > 0) return { state: 'met', evidence };
	return { state: without(telling), evidence, closes: { action: 'practice exam day', goto } };
}

function nothingNoted(debrief: Debrief | undefined): Finding {
	const debriefed = debrief?.finished === true;
	const evidence = { id: 'no cause', debriefed } as const;
	if (debriefed) return { state: 'met', evidence };
	return { state: 'unknown', evidence, closes: { action: 'debrief', goto: { to: 'look back' } } };
}
