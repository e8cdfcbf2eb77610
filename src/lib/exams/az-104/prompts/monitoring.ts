// The recall prompts of an area as one chunk. Each file of the folder has those of a group.
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const files = import.meta.glob<readonly Omit<Prompt, 'group'>[]>('./monitoring/*.ts', {
	eager: true,
	import: 'prompts'
});
