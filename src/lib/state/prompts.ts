// All prompts of the exam, loaded when a round needs them.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { pack } from '#lib/state/exam.ts';

/** By id. Rejects where they are not on this device and there is no network. */
export async function loadPrompts(): Promise<ReadonlyMap<string, Prompt>> {
	const domains = await Promise.all(pack.exam.domains.map(({ id }) => pack.loadPrompts(id)));
	return new Map(domains.flat().map((prompt) => [prompt.id, prompt]));
}
