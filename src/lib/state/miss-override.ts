// The miss just made in a scenario by itself: what it counts as, and the person’s word on it.
import { correctionOf, type Kind } from '#lib/domain/practice/miss-override.ts';
import { judge } from '#lib/domain/practice/set/judge.ts';
import type { Try } from '#lib/domain/practice/response.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { addAnswerNow } from '#lib/state/answers.ts';
import { undo } from '#lib/state/undo.svelte.ts';

const progressOf = ({ family }: Pick<Variant, 'family'>) => repository.progressOf({ family });

/** As the family has it, and as it counts now; none where it was right or read past. */
export function lastMissOf(
	variant: Variant,
	one: Pick<Try, 'given' | 'read'>
): { readonly first: Kind; readonly kind: Kind } | undefined {
	const { right, miss: first } = judge(variant, one);
	const now = progressOf(variant)?.lastMiss;
	if (right || first === undefined || first === 'misread' || now === undefined || now === 'misread')
		return undefined;
	return { first, kind: now };
}

async function say(answer: string, { family, edition, seed }: Variant, as: Kind): Promise<boolean> {
	const line = correctionOf({ id: answer, of: { family, edition, seed } }, as);
	return (await addAnswerNow(line)).ok;
}

/** What a person reads when a miss was called otherwise. */
export const calledText = (as: Kind): string =>
	as === 'edge' ? 'Counted as an edge case.' : 'Counted as a miss of the main rule.';

/** Keeps what the person calls the miss just made, and offers to take it back. */
export async function callLastMiss(variant: Variant, as: Kind): Promise<void> {
	const answer = progressOf(variant)?.lastMissed;
	if (answer === undefined || !(await say(answer, variant, as))) return;
	undo.offer(calledText(as), () => say(answer, variant, as === 'edge' ? 'core' : 'edge'));
}
