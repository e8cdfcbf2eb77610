// The group that a prompt belongs to stands in its id, so that no content need be loaded to know it.
import type { GroupId } from '#lib/domain/exam.ts';
import { notedOf, type Noted } from '#lib/domain/practice/noted.ts';

/** `access` for the prompt id `access/notactions`; none where the id names no group. */
export function groupOfPrompt(id: string): GroupId | undefined {
	const slash = id.indexOf('/');
	return slash > 0 ? id.slice(0, slash) : undefined;
}

/** The group of a progress key, `prompt:access/notactions`; none for what is not a prompt. */
export const groupOfKey = (key: string): GroupId | undefined =>
	key.startsWith('prompt:') ? groupOfPrompt(key.slice('prompt:'.length)) : undefined;

/** The same, and of a person's own variations the group that they were written for; none of one that was deleted. */
export const groupOfKeyIn =
	(notebook: readonly Noted[]) =>
	(key: string): GroupId | undefined => {
		if (!key.startsWith('prompt:own/')) return groupOfKey(key);
		const noted = notedOf(notebook, key.slice('prompt:'.length));
		return noted === undefined || noted.deleted === true ? undefined : noted.group;
	};
