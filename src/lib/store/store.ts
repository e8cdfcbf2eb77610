// The interface of a store: tables of plain values and transactions over them. One is in IndexedDB, one in memory.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';

/** Values by key. `device` and `former`, the restore point, have one value each. */
export const tables = [
	'exams',
	'answers',
	'progress',
	'proofs',
	'plans',
	'drafts',
	'settings',
	'device',
	'aside',
	'former'
] as const;

export type Table = (typeof tables)[number];

/** Key of the one value in `device` and in `former`. */
export const only = 'only';

/** What a transaction can read. Values are as any version stored them: parse them. */
export interface Reading {
	get(table: Table, key: string): Promise<unknown>;
	/** All values, in the order of their keys; with a prefix those whose key begins with it. */
	all(table: Table, prefix?: string): Promise<readonly unknown[]>;
	count(table: Table): Promise<number>;
}

/** What a transaction can change. Plain values only: no proxies, no functions. */
export interface Writing extends Reading {
	put(table: Table, key: string, value: unknown): Promise<void>;
	remove(table: Table, key: string): Promise<void>;
	clear(table: Table): Promise<void>;
}

export interface WriteOptions {
	/** Waits until it is on disk: for what must survive a flat battery. */
	readonly strict?: boolean;
}

/** Awaits only the transaction: awaiting anything else would end it early. */
export type Work<Tx, T> = (tx: Tx) => Promise<StoreResult<T>>;

export interface Store {
	read<T>(from: readonly Table[], work: Work<Reading, T>): Promise<StoreResult<T>>;
	/** All or nothing: where `work` returns a fault or throws, or the disk is full, nothing is stored. */
	write<T>(to: readonly Table[], work: Work<Writing, T>, options?: WriteOptions): Promise<StoreResult<T>>;
	/** Calls back with the tables that another tab changed. Returns a function that stops listening. */
	heard(listener: (changed: readonly Table[]) => void): () => void;
	close(): void;
}
