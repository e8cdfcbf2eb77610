// The group that a prompt or a family belongs to stands in its id, so that no content need be loaded to know it.
import type { GroupId } from '#lib/domain/exam.ts';
import { isNotedId, notedOf, type Noted } from '#lib/domain/practice/notebook.ts';
import { readProgressKey } from '#lib/domain/practice/progress-key.ts';

/** `access` for the prompt id `access/notactions`, and so of a family's; none where the id names no group. */
export function groupOfPrompt(id: string): GroupId | undefined {
	const slash = id.indexOf('/');
	return slash > 0 ? id.slice(0, slash) : undefined;
}

/** The group of a progress key, as `progressKey` makes it; none of another kind. */
export function groupOfKey(key: string): GroupId | undefined {
	const read = readProgressKey(key);
	return read === undefined || read.kind === 'foretold' ? undefined : groupOfPrompt(read.id);
}

/** The same, and of a person's own variations the group that they were written for; none of one that was deleted. */
export const groupOfKeyIn =
	(notebook: readonly Noted[]) =>
	(key: string): GroupId | undefined => {
		const read = readProgressKey(key);
		if (read?.kind !== 'prompt' || !isNotedId(read.id)) return groupOfKey(key);
		const noted = notedOf(notebook, read.id);
		return noted === undefined || noted.deleted === true ? undefined : noted.group;
	};
