// Replacing everything, so that it can be taken back: what stood here before is kept until it is replaced in turn.
import { compact } from '#lib/domain/compact.ts';
import type { Draft } from '#lib/domain/draft.ts';
import { hash } from '#lib/domain/practice/prng.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import { deviceAfter } from '#lib/domain/stored-data/settings.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { present } from '#lib/domain/stored.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { readAll, snapshotTables, writeAll } from '#lib/store/snapshot.ts';
import { only, type Reading, type Store } from '#lib/store/store.ts';

/** What stood here before a restore or a deletion. */
export interface Former {
	/** When it was replaced. */
	readonly at: Instant;
	readonly snapshot: Snapshot;
	/** A mark of what was stored right after; unchanged, nothing was done since. */
	readonly after: string;
	/** What was kept when a deletion took its place: it's back once the deletion is undone. */
	readonly earlier?: Former;
}

/** As on a device on which nothing was ever entered. */
const isBlank = ({ exams, answers, proofs, drafts, aside, settings, device }: Snapshot): boolean => {
	const lists = [exams, answers, proofs, present(drafts), aside, present(settings)];
	return lists.every((list) => list.length === 0) && device.lastBackup === undefined;
};

/** Differs where anything that a person did differs: edits, answers, pins, minutes, settings, what is being typed. */
const markOf = ({ version: _version, ...all }: Snapshot): string => {
	const { answers, progress: _progress, plans: _plans, ...rest } = all;
	return `${rest.device.counter}/${answers.length}/${hash(JSON.stringify(rest))}`;
};

function formerIn(stored: unknown): Former | undefined {
	if (!isObject(stored) || !isInstant(stored.at) || !isObject(stored.snapshot)) return undefined;
	const { version, ...raw } = stored.snapshot;
	const snapshot = readSnapshot(migrate(raw, typeof version === 'number' ? version : 1));
	const earlier = formerIn(stored.earlier);
	return compact({ at: stored.at, snapshot, after: String(stored.after), earlier });
}

const readFormer = async (tx: Reading): Promise<Former | undefined> => formerIn(await tx.get('former', only));

/** What stood here before, if anything is kept. */
export const formerOf = (store: Store): Promise<Result<Former | undefined>> =>
	store.read(['former'], async (tx) => ok(await readFormer(tx)));

/** Drafts of both, the ones that are being written here first. What was let go here comes back where it is written there. */
function bothDrafts(here: readonly Draft[], there: readonly Draft[]): readonly Draft[] {
	const has = (drafts: readonly Draft[], { id }: Draft) => drafts.some((draft) => draft.id === id);
	const own = here.filter((draft) => draft.deleted !== true || !has(there, draft));
	return [...own, ...there.filter((draft) => !has(own, draft))];
}

export interface Replacing {
	readonly at: Instant;
	/** Also lets what is being typed go: for a deletion. */
	readonly drafts?: 'drop';
}

/** What to keep before everything is replaced. A deletion always keeps what it deletes. */
function toKeep(
	here: Snapshot,
	earlier: Former | undefined,
	{ at, drafts }: Replacing
): Omit<Former, 'after'> {
	if (earlier === undefined) return { at, snapshot: here };
	// Nothing was done since the last restore: what that one replaced is found nowhere else.
	const untouched = earlier.after === markOf(here);
	if (isBlank(here) || (untouched && drafts !== 'drop')) return earlier;
	const { earlier: _older, ...first } = earlier;
	return compact({ at, snapshot: here, earlier: untouched ? first : undefined });
}

/**
 * Puts `next` in the place of everything stored; this device stays who it is. What was here is kept as the former state. After a
 * restore with which nothing was done, a second restore keeps the state before the first.
 */
export const replaceAll = (store: Store, next: Snapshot, replacing: Replacing): Promise<Result<true>> =>
	store.write(
		[...snapshotTables, 'former'],
		async (tx) => {
			const here = await readAll(tx);
			const earlier = await readFormer(tx);
			const placed: Snapshot = {
				...next,
				device: deviceAfter(here.device, next.device),
				drafts: replacing.drafts === 'drop' ? [] : bothDrafts(here.drafts, next.drafts)
			};
			await writeAll(tx, placed);
			// As it is read next time: what is stored may differ in form from what was given.
			const after = markOf(await readAll(tx));
			await tx.put('former', only, { ...toKeep(here, earlier, replacing), after } satisfies Former);
			return ok(true);
		},
		{ strict: true }
	);

/** Exchanges what is stored with the former state, so that this, too, can be taken back. */
export const exchange = (store: Store, at: Instant): Promise<Result<true>> =>
	store.write(
		[...snapshotTables, 'former'],
		async (tx) => {
			const here = await readAll(tx);
			const former = await readFormer(tx);
			if (former === undefined) return fail('gone', 'There is no earlier state kept to go back to.');
			await writeAll(tx, {
				...former.snapshot,
				device: deviceAfter(here.device, former.snapshot.device),
				drafts: bothDrafts(here.drafts, former.snapshot.drafts)
			});
			// Never counted as untouched: the state now here is the person's own. Back from a deletion, what was kept before it is kept again.
			const kept: Former =
				isBlank(here) && former.earlier ? former.earlier : { at, snapshot: here, after: '' };
			await tx.put('former', only, kept);
			return ok(true);
		},
		{ strict: true }
	);

/** Lets the former state go for good. */
export const dropFormer = (store: Store): Promise<Result<true>> =>
	store.write(['former'], async (tx) => {
		await tx.clear('former');
		return ok(true);
	});
