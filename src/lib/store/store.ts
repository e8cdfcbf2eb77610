// What a store is: tables of plain values and transactions over them. One lies in IndexedDB, one in memory.
import type { Result } from '#lib/domain/result.ts';

/** Rows by their own key. `device` and `former` hold one value each. */
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

/** What a transaction can read. Values come back as they were stored, by whichever version: parse them. */
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
	/** Waits until the disk has it, not only the browser: for what a flat battery must not take. */
	readonly strict?: boolean;
}

/** Waits only for the transaction itself: a promise of something else would end it early. */
export type Work<Tx, T> = (tx: Tx) => Promise<Result<T>>;

export interface Store {
	read<T>(from: readonly Table[], work: Work<Reading, T>): Promise<Result<T>>;
	/** All or nothing: where `work` answers with a fault, throws, or the disk is full, nothing of it was stored. */
	write<T>(to: readonly Table[], work: Work<Writing, T>, options?: WriteOptions): Promise<Result<T>>;
	/** Another tab changed these tables. Returns the stop. */
	heard(listener: (changed: readonly Table[]) => void): () => void;
	close(): void;
}
