// Replacing everything, so that it can be taken back: what stood here before is kept until it is replaced in turn.
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import { isObject } from '#lib/domain/stored-data/parser.ts';
import { settingsHere } from '#lib/domain/stored-data/settings.ts';
import { readSnapshot, type Draft, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { readAll, snapshotTables, writeAll } from '#lib/store/snapshot.ts';
import { only, type Reading, type Store } from '#lib/store/store.ts';

/** What stood here before a restore or a deletion. */
export interface Former {
	/** When it was replaced. */
	readonly at: Instant;
	readonly snapshot: Snapshot;
	/** How far the log and the edits were right after; unchanged, nothing was done since. */
	readonly after: string;
}

const markOf = ({ settings, answers }: Snapshot): string => `${settings.counter}/${answers.length}`;

async function readFormer(tx: Reading): Promise<Former | undefined> {
	const stored = await tx.get('former', only);
	if (!isObject(stored) || !isInstant(stored.at) || !isObject(stored.snapshot)) return undefined;
	const { version, ...raw } = stored.snapshot;
	const snapshot = readSnapshot(migrate(raw, typeof version === 'number' ? version : 1));
	return { at: stored.at, snapshot, after: String(stored.after) };
}

/** What stood here before, if anything is kept. */
export const formerOf = (store: Store): Promise<Result<Former | undefined>> =>
	store.read(['former'], async (tx) => ok(await readFormer(tx)));

/** Drafts of both, the ones that are being written here first. */
const bothDrafts = (here: readonly Draft[], there: readonly Draft[]): readonly Draft[] => [
	...here,
	...there.filter(({ key }) => !here.some((draft) => draft.key === key))
];

export interface Replacing {
	readonly at: Instant;
	/** Also lets what is being typed go: for a deletion. */
	readonly drafts?: 'drop';
}

/**
 * Puts `next` in the place of everything stored; this device stays who it is. What stood here is kept as the former
 * state. Where nothing was done since the last time, the former state of that time is the one worth keeping.
 */
export const replaceAll = (store: Store, next: Snapshot, { at, drafts }: Replacing): Promise<Result<true>> =>
	store.write(
		[...snapshotTables, 'former'],
		async (tx) => {
			const here = await readAll(tx);
			const earlier = await readFormer(tx);
			const placed: Snapshot = {
				...next,
				settings: settingsHere(here.settings, next.settings),
				drafts: drafts === 'drop' ? [] : bothDrafts(here.drafts, next.drafts)
			};
			const untouched = earlier !== undefined && earlier.after === markOf(here);
			const former: Former = {
				...(untouched ? earlier : { at, snapshot: here }),
				after: markOf(placed)
			};
			await writeAll(tx, placed);
			await tx.put('former', only, former);
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
				settings: settingsHere(here.settings, former.snapshot.settings),
				drafts: bothDrafts(here.drafts, former.snapshot.drafts)
			});
			// Never counted as untouched: the state now here is the person's own.
			await tx.put('former', only, { at, snapshot: here, after: '' } satisfies Former);
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
