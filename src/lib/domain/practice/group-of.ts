// The group that a prompt belongs to stands in its id, so that no content need be loaded to know it.
import type { GroupId } from '#lib/domain/exam.ts';

/** `access` for the prompt id `access/notactions`; none where the id names no group. */
export function groupOfPrompt(id: string): GroupId | undefined {
	const slash = id.indexOf('/');
	return slash > 0 ? id.slice(0, slash) : undefined;
}

/** The group of a progress key, `prompt:access/notactions`; none for what is not a prompt. */
export const groupOfKey = (key: string): GroupId | undefined =>
	key.startsWith('prompt:') ? groupOfPrompt(key.slice('prompt:'.length)) : undefined;
