// “Does the answer change?”, said of a variation before it is shown: how its line of the log is told from an answer to a scenario.
import type { NewAnswer } from '#lib/domain/practice/answer.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';

/** What the log keeps as given. */
export interface GivenToVary {
	/** What was said: the answer changes, or stays. */
	readonly changes: boolean;
	/** The item of the variant that it was said of. */
	readonly item: number;
	/** The family's title in that edition. */
	readonly title: string;
	/** What was told and asked after the change, where it was missed. */
	readonly asked?: string;
}

/** An axis of a family, as addresses and summaries name it. */
export type AxisPath = `${FamilyId}/${string}`;

/** Returns the axis along which an answer predicted something; nothing where it answered what was asked. */
export function predictedAxis({ of, given }: Pick<NewAnswer, 'of' | 'given'>): AxisPath | undefined {
	if (!('family' in of) || of.axis === undefined) return undefined;
	const said = typeof given === 'object' && given !== null && 'changes' in given ? given.changes : undefined;
	return typeof said === 'boolean' ? `${of.family as FamilyId}/${of.axis}` : undefined;
}
