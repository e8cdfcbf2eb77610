// The variation notebook, which is part of the exam's record, and the axes that it names.
import { domainOfGroup } from '#lib/domain/exam.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import { present } from '#lib/domain/stored.ts';
import { pack } from '#lib/state/exam.ts';
import { recordList } from '#lib/state/record-list.ts';

export const { save: saveNoted, remove: removeNoted, restore: restoreNoted } = recordList('notebook');

/** Loads the axes that the notebook's variations name. Leaves out those that can't be loaded: the variations work without. */
export async function loadOwnAxes(notebook: readonly Noted[]): Promise<readonly Axis[]> {
	const used = present(notebook).filter(({ axis }) => axis !== undefined);
	const domains = [...new Set(used.flatMap(({ group }) => domainOfGroup(pack.exam, group)?.id ?? []))];
	const loaded = await Promise.all(domains.map((id) => pack.loadAxes(id).catch(() => [])));
	return loaded.flat();
}
