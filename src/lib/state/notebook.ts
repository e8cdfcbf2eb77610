// The variation notebook: kept in the exam's record; its axes loaded when something needs them.
import { deleted, edited, revived, withItem, type Entry } from '#lib/domain/edits.ts';
import { domainOfGroup } from '#lib/domain/exam.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Noted } from '#lib/domain/practice/noted.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { present } from '#lib/domain/stored.ts';
import { pack } from '#lib/state/exam.ts';
import { newId } from '#lib/state/new-id.ts';
import { plain, repository } from '#lib/state/repository.svelte.ts';
import { editRecord } from '#lib/store/record.ts';

/** Saves a new variation, or an edit where it has an id, and deletes the draft of its form. Returns its id. */
export async function saveNoted(entry: Entry<Noted>, draft: string): Promise<Result<string>> {
	const { id = newId(), ...rest } = plain(entry);
	const saved = await repository.transact([
		editRecord((record, next) => ({
			...record,
			notebook: withItem(record.notebook ?? [], { ...rest, id, stamp: next().stamp })
		})),
		repository.drafts.remove(draft)
	]);
	return saved.ok ? ok(id) : saved;
}

const edit = (id: string, how: (noted: Noted, stamp: Noted['stamp']) => Noted): Promise<Result<unknown>> =>
	repository.transact([
		editRecord((record, next) => ({
			...record,
			notebook: edited(record.notebook ?? [], id, (noted) => how(noted, next().stamp))
		}))
	]);

/** Deletes a variation so that it can be brought back. */
export const removeNoted = (id: string): Promise<Result<unknown>> => edit(id, deleted);

/** Brings a deleted variation back. */
export const restoreNoted = (id: string): Promise<Result<unknown>> => edit(id, revived);

/** The axes that the variations of the notebook name. None where they are not on the device yet: they are asked without. */
export async function loadOwnAxes(notebook: readonly Noted[]): Promise<readonly Axis[]> {
	const used = present(notebook).filter(({ axis }) => axis !== undefined);
	const domains = [...new Set(used.flatMap(({ group }) => domainOfGroup(pack.exam, group)?.id ?? []))];
	const loaded = await Promise.all(domains.map((id) => pack.loadAxes(id).catch(() => [])));
	return loaded.flat();
}
