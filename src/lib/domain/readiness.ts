// Whether a retake is wise by the exam day: a list of conditions, each with its evidence and what closes it.
import type { Debrief } from '#lib/domain/attempt.ts';
import type { Diagnosis } from '#lib/domain/diagnosis/types.ts';
import type { Exam, GroupId } from '#lib/domain/exam.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { causes } from '#lib/domain/readiness/causes.ts';
import { tellingSets } from '#lib/domain/readiness/enough.ts';
import { legal } from '#lib/domain/readiness/legal.ts';
import { logistics } from '#lib/domain/readiness/logistics.ts';
import { misses } from '#lib/domain/readiness/misses.ts';
import { proved } from '#lib/domain/readiness/proved.ts';
import { repairsOf } from '#lib/domain/readiness/repairs.ts';
import { retained } from '#lib/domain/readiness/retained.ts';
import { timed } from '#lib/domain/readiness/timed.ts';
import type { Condition } from '#lib/domain/readiness/types.ts';
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
}

/**
 * The conditions in order of weight. Only what came since the sitting counts. A condition that is met is not opened by
 * more proof, more right answers or a better set; too little to say is `unknown`, which is neither met nor open.
 */
export function readiness(input: ReadinessInput): { readonly conditions: readonly Condition[] } {
	const { exam, tasks, allowed, booked, diagnosis, debrief, progress, groupOfKey, states } = input;
	const since = diagnosis.day;
	const labs = tasks.filter(({ lab }) => lab !== undefined && lab.setUp !== true);
	const repairs = repairsOf(diagnosis.gaps, { ...input, examId: exam.id, since, labs });
	// A drill with Microsoft Learn at hand shows neither what is known nor the pace.
	const sets = input.sets.filter(({ lookUp }) => lookUp === undefined);
	const telling = tellingSets(sets, since);
	const shown = proved(repairs);
	return {
		conditions: [
			legal(allowed),
			shown,
			retained({ repairs, progress, groupOfKey, since }),
			misses(telling),
			timed(sets, since),
			causes({ debrief, telling, proved: shown }),
			logistics({ tasks, states, plan: diagnosis.attempt, booked })
		]
	};
}
