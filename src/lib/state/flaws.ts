// A question that looks wrong to the person: kept, and offered to be undone.
import type { Variant } from '#lib/domain/practice/variant.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { removeFlaw, saveFlaw } from '#lib/state/save-attempt.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { flawKeptText } from '#lib/words/question.ts';
import { storeFaultText } from '#lib/words/store.ts';

/** Keeps the question under Your data. Resolves to why it could not, as a sentence. */
export async function keepFlaw({ family, edition, seed }: Variant): Promise<string | undefined> {
	const saved = await saveFlaw({ family, edition, seed, day: clock.today });
	if (!saved.ok) return storeFaultText(saved.fault);
	undo.offer(flawKeptText, () => removeFlaw(saved.value));
	return undefined;
}
