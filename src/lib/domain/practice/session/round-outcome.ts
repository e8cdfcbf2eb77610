// The end of a round: prompts and variants counted apart, what was missed, and what is due again on which days.
import type { ExamId } from '#lib/domain/exam.ts';
import type { Miss } from '#lib/domain/practice/answer.ts';
import { gradeVariant } from '#lib/domain/practice/grade.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { outcomeOf, type Count, type Outcome } from '#lib/domain/practice/session/outcome.ts';
import { answered, type Response } from '#lib/domain/practice/session/response.ts';
import type { PracticeSession, Step } from '#lib/domain/practice/session/session-state.ts';
import { dueDay } from '#lib/domain/practice/spacing.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A step that was missed or guessed, and is due again. */
export interface DueStep {
	readonly step: Step;
	readonly response: Response;
	/** What a variant missed, where this version can still make it. */
	readonly miss?: Miss;
}

export interface RoundOutcome extends Pick<Outcome, 'core' | 'edge' | 'read'> {
	readonly prompts: Count;
	readonly variants: Count;
	readonly due: readonly DueStep[];
	/** The first day on which something that was right is due again; none where all was missed. */
	readonly next?: Day;
}

export interface RoundOutcomeInput {
	readonly examId: ExamId;
	/** By the key of what was answered. */
	readonly progress: ReadonlyMap<string, Progress>;
	readonly today: Day;
	readonly exam?: Day | undefined;
	/** One for each step; nothing for a prompt, and for what this version cannot make. */
	readonly variants: readonly (Variant | undefined)[];
}

const countOf = (rows: readonly DueStep[]): Count => ({
	right: rows.filter(({ response }) => response.right).length,
	of: rows.length
});

function missOf(variant: Variant | undefined, response: Response): Miss | undefined {
	const miss = variant && gradeVariant(variant, response).miss;
	return miss === 'misread' ? miss : (response.as ?? miss);
}

/** Returns what the answered steps of a round show. */
export function roundOutcome(
	session: PracticeSession,
	{ examId, progress, today, exam, variants }: RoundOutcomeInput
): RoundOutcome {
	const rows = session.steps.flatMap((step, at): DueStep[] => {
		const response = session.responses[at]!;
		if (!answered(response)) return [];
		const miss = missOf(variants[at], response);
		return [{ step, response, ...(miss === undefined ? {} : { miss }) }];
	});
	const isDue = ({ response: { right, confidence } }: DueStep) => !right || confidence === 'guess';
	const days = rows
		.filter((row) => !isDue(row))
		.flatMap(({ step }) => progress.get(progressKey(examId, step)) ?? [])
		.map((known) => dueDay(known, today, exam))
		.sort();
	const { core, edge, read } = outcomeOf(session, variants);
	return {
		prompts: countOf(rows.filter(({ step }) => 'prompt' in step)),
		variants: countOf(rows.filter(({ step }) => 'family' in step)),
		core,
		edge,
		read,
		due: rows.filter(isDue),
		...(days[0] === undefined ? {} : { next: days[0] })
	};
}
