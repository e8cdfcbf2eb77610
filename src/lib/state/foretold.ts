// What a person foretells of a variation: in the log before it is shown, wherever the variation is.
import { foretell } from '#lib/domain/practice/foretell.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';

/** Keeps what was said of one item. Answers with why it could not, as a sentence. */
export async function keepForetold(
	before: Variant,
	varied: Variant,
	said: { readonly item: number; readonly changes: boolean; readonly title: string }
): Promise<string | undefined> {
	const { now, zone } = clock.moment;
	const saved = await repository.answer({ ...foretell(before, varied, said), at: now, zone });
	return saved.ok ? undefined : saved.fault.message;
}
