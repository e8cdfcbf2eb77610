// All prompts of the exam, loaded when a round needs them.
import { az104 } from '#lib/exams/az-104/exam.ts';
import { loadPrompts as promptsOf } from '#lib/exams/az-104/load.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

/** By id. Rejects where they are not on this device and there is no network. */
export async function loadPrompts(): Promise<ReadonlyMap<string, Prompt>> {
	const domains = await Promise.all(az104.domains.map(({ id }) => promptsOf(id)));
	return new Map(domains.flat().map((prompt) => [prompt.id, prompt]));
}
