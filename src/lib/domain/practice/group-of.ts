// The group that a prompt or a family belongs to stands in its id, so that no content need be loaded to know it.
import type { GroupId } from '#lib/domain/exam.ts';
import { notedOf, type Noted } from '#lib/domain/practice/noted.ts';

/** `access` for the prompt id `access/notactions`, and so of a family's; none where the id names no group. */
export function groupOfPrompt(id: string): GroupId | undefined {
	const slash = id.indexOf('/');
	return slash > 0 ? id.slice(0, slash) : undefined;
}

const kinds = ['prompt:', 'family:'];

/** The group of a progress key, `prompt:access/notactions` or `family:access/least-grant`; none of another kind. */
export function groupOfKey(key: string): GroupId | undefined {
	const kind = kinds.find((one) => key.startsWith(one));
	return kind === undefined ? undefined : groupOfPrompt(key.slice(kind.length));
}

/** The same, and of a person's own variations the group that they were written for; none of one that was deleted. */
export const groupOfKeyIn =
	(notebook: readonly Noted[]) =>
	(key: string): GroupId | undefined => {
		if (!key.startsWith('prompt:own/')) return groupOfKey(key);
		const noted = notedOf(notebook, key.slice('prompt:'.length));
		return noted === undefined || noted.deleted === true ? undefined : noted.group;
	};
