// Whether a retake is wise by the exam day: a list of conditions, each with its evidence and what closes it.
import type { Debrief } from '#lib/domain/attempt.ts';
import { compact } from '#lib/domain/compact.ts';
import { isRunUp } from '#lib/domain/diagnosis/run-up.ts';
import type { Diagnosis } from '#lib/domain/diagnosis/types.ts';
import type { Exam, GroupId } from '#lib/domain/exam.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { causes } from '#lib/domain/readiness/causes.ts';
import { proved } from '#lib/domain/readiness/proved.ts';
import { repairsOf } from '#lib/domain/readiness/repairs.ts';
import { retained } from '#lib/domain/readiness/retained.ts';
import { misses, tellingSets, timed } from '#lib/domain/readiness/sets.ts';
import type { Condition, Finding, State } from '#lib/domain/readiness/types.ts';
import { present } from '#lib/domain/stored.ts';
import type { Task, TaskState } from '#lib/domain/task.ts';

export interface ReadinessInput {
	readonly exam: Exam;
	readonly tasks: readonly Task[];
	/** What the policy says of the exam day, as `whatIf` reads it. */
	readonly allowed: WhatIf['allowed'];
	readonly booked: boolean;
	readonly diagnosis: Diagnosis;
	/** Of the sitting that the diagnosis reads. */
	readonly debrief: Debrief | undefined;
	readonly proofs: readonly Proof[];
	readonly progress: ReadonlyMap<string, Progress>;
	/** Of prompts and of families. */
	readonly groupOfKey: (key: string) => GroupId | undefined;
	readonly canAsk?: (key: string) => boolean;
	/** In the order in which they were finished. */
	readonly sets: readonly SetSummary[];
	readonly states: readonly TaskState[];
	/** The most study minutes that any weekday has. */
	readonly longestDay?: number;
}

/**
 * Returns the conditions in order of weight. Only what came since the sitting counts. A condition that is met is not opened by
 * more proof, more right answers or a better set; too little to say is `unknown`, which is neither met nor open.
 */
export function readiness(input: ReadinessInput): { readonly conditions: readonly Condition[] } {
	const { exam, tasks, allowed, diagnosis, debrief, progress, groupOfKey } = input;
	const since = diagnosis.day;
	const labs = tasks.filter(({ lab }) => lab !== undefined && lab.setUp !== true);
	const repairs = repairsOf(diagnosis.gaps, { ...input, examId: exam.id, since, labs });
	// A drill with Microsoft Learn at hand shows neither what is known nor the pace.
	const sets = input.sets.filter(({ lookUp }) => lookUp === undefined);
	const telling = tellingSets(sets, since);
	const shown = proved(repairs);
	const inParts = tasks.some(({ set, minutes }) => set === 'half' && minutes > (input.longestDay ?? minutes));
	return {
		conditions: [
			{ id: 'legal', ...legal(allowed) },
			{ id: 'proved', ...shown },
			{ id: 'retained', ...retained({ repairs, progress, groupOfKey, since }) },
			{ id: 'misses', ...misses(telling) },
			{ id: 'timed', ...timed(sets, since, inParts ? exam.items.usual : undefined) },
			// Before a first attempt nothing went wrong yet.
			...(isRunUp(diagnosis)
				? []
				: [{ id: 'causes' as const, ...causes({ debrief, telling, proved: shown }) }]),
			{ id: 'logistics', ...logistics(input) }
		]
	};
}

const legalStates: Readonly<Record<WhatIf['allowed'], State>> = {
	yes: 'met',
	unsettled: 'open',
	no: 'open',
	unknown: 'unknown'
};

/** Returns whether the safe date has passed by the exam day. What only one reading allows is open. */
function legal(allowed: WhatIf['allowed']): Finding {
	const [state, evidence] = [legalStates[allowed], { id: 'legal', allowed } as const];
	if (state === 'met') return { state, evidence };
	const action = allowed === 'unknown' ? 'read rules' : 'later day';
	return { state, evidence, closes: { action, goto: { to: 'when' } } };
}

/** Returns whether the exam day is prepared in this plan. It comes last there, so it is open until shortly before the exam. */
function logistics({ tasks, states, diagnosis, booked }: ReadinessInput): Finding {
	const task = tasks.find(({ kind }) => kind === 'logistics');
	const ofPlan = present(states).filter(({ plan }) => plan === diagnosis.attempt);
	const done = ofPlan.some((state) => state.task === task?.id);
	const evidence = { id: 'logistics', done, booked } as const;
	if (done) return { state: 'met', evidence };
	const closes =
		task && ({ action: 'task', title: task.title, goto: { to: 'task', task: task.id } } as const);
	return compact({ state: 'open', evidence, closes });
}
