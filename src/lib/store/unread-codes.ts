// Codes of sets done elsewhere that this version cannot read: kept aside until one can.
import type { ExamId } from '#lib/domain/exam.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { parseAside, type Aside } from '#lib/domain/stored-data/quarantine.ts';
import type { Store } from '#lib/store/store.ts';
import type { Edit, Identity } from '#lib/store/transact.ts';

/** Tells one code among those that were set aside: under which key it lies changes with every backup taken in. */
export type Same = (code: string) => boolean;

const fromCode = 'code';

/** The code in something that was set aside; none where it is something else. */
function codeIn(value: unknown): string | undefined {
	const entry = parseAside(value);
	if (!entry.ok || entry.value.from !== fromCode) return undefined;
	return typeof entry.value.value === 'string' ? entry.value.value : undefined;
}

/** Deletes a code that was set aside, where it is the one that is taken now. */
export const dropCode = (same: Same): Edit => ({
	tables: ['aside'],
	async apply(tx, by) {
		const all = await tx.all('aside');
		const rest = all.filter((value) => !same(codeIn(value) ?? ''));
		if (rest.length === all.length) return ok({});
		await tx.clear('aside');
		for (const value of rest) await tx.put('aside', by.newId(), value);
		return ok({});
	}
});

/** Keeps a code that this version cannot read, once: it is counted, goes into backups, and can be read later. */
export const setCodeAside = (
	store: Store,
	who: Identity,
	exam: ExamId,
	code: string,
	same: Same
): Promise<Result<true>> =>
	store.write(['aside'], async (tx) => {
		const entry: Aside = { from: fromCode, exam, code: 'version', value: code };
		const there = (await tx.all('aside')).some((value) => same(codeIn(value) ?? ''));
		if (!there) await tx.put('aside', who.newId(), entry);
		return ok(true);
	});

/** The codes that were set aside and not taken since, as they were typed. */
export const codesAside = (store: Store): Promise<Result<readonly string[]>> =>
	store.read(['aside'], async (tx) => ok((await tx.all('aside')).flatMap((value) => codeIn(value) ?? [])));
