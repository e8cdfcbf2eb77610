// The store that is on show and its mirror: own data once it is open, or the made-up person's.
import { emptyRecord } from '#lib/domain/record.ts';
import { fail, ok, type Fault, type Result } from '#lib/domain/result.ts';
import { newDevice, settingsOf } from '#lib/domain/stored-data/settings.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { chosen } from '#lib/state/exam.ts';
import { dropGlance } from '#lib/state/glance.ts';
import { newId } from '#lib/state/new-id.ts';
import type { Identity } from '#lib/store/edit.ts';
import { deleted, newer } from '#lib/store/faults.ts';
import { indexedStore, over, type IndexedStore } from '#lib/store/indexed.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { readMirror, type Mirror } from '#lib/store/mirror.ts';
import type { Store, Table } from '#lib/store/store.ts';

/**
 * `blocked`: another tab is in the way. `newer`: a newer app took over. `failed`: this browser keeps nothing. `gone`: the browser deleted
 * the data under the open app, and what was read is still in memory.
 */
export type Phase = 'opening' | 'ready' | 'blocked' | 'newer' | 'failed' | 'gone';

const emptyMirror = (exam: string): Mirror => ({
	record: emptyRecord(exam),
	progress: new Map(),
	proofs: [],
	plan: undefined,
	settings: settingsOf(newDevice(''), []),
	aside: 0,
	unreadAttempts: 0,
	former: false
});

export class Connection {
	phase: Phase = $state('opening');
	fault: Fault | undefined = $state.raw();
	/** Replaced as a whole, and only after a transaction ended. */
	mirror: Mirror = $state.raw(emptyMirror(chosen.id));
	/** The made-up person is on show. */
	example = $state(false);
	readonly #listeners: ((changed: readonly Table[]) => void)[] = [];
	#own: IndexedStore | undefined;
	#store: Store | undefined;
	#opening: Promise<void> | undefined;
	#who: Identity = { device: newId(), newId };

	/** Whose record is shown. */
	get exam(): string {
		return chosen.id;
	}

	/** Opens own data, once; after a fault it tries again. Only in a browser. */
	open(): Promise<void> {
		if (this.phase === 'ready') return Promise.resolve();
		this.#opening ??= this.#openOwn().finally(() => (this.#opening = undefined));
		return this.#opening;
	}

	async #openOwn(): Promise<void> {
		this.#own ??= this.#connect();
		this.#store ??= this.#own;
		const opened = await this.#own.open();
		if (opened.ok) await this.#look(this.#own);
		else this.#fail(opened.fault);
	}

	#connect(): IndexedStore {
		const store = indexedStore({
			async loadUpgrade() {
				const { upgradeAll } = await import('#lib/store/snapshot.ts');
				return (tx, from) => upgradeAll(over(tx), from);
			},
			changes(tables) {
				// Today shows no draft, and a draft is stamped with the device's id.
				if (tables.some((table) => table !== 'drafts' && table !== 'device')) dropGlance();
			},
			news: (news) =>
				void (news === 'ready'
					? this.#look(store)
					: this.#fail(news === 'gone' ? deleted().fault : newer().fault))
		});
		store.heard((changed) => {
			void this.#look(store);
			for (const listener of this.#listeners) listener(changed);
		});
		// A page taken back from the browser's memory slept through what other tabs did.
		window.addEventListener('pageshow', (event) => {
			if (event.persisted) void this.#look(store);
		});
		return store;
	}

	/** Reads the mirror anew, if this store is the one on show. */
	async #look(store: Store): Promise<void> {
		const read = await readMirror(store, this.exam, this.#who.device);
		if (this.#store !== store) return;
		if (!read.ok) {
			// A hiccup while all was well: what is shown stays, edits read anew anyway, and no form is taken away.
			if (this.phase === 'ready' && read.fault.code !== 'newer') return;
			return this.#fail(read.fault);
		}
		this.mirror = read.value;
		this.fault = undefined;
		this.phase = 'ready';
	}

	#fail(fault: Fault): void {
		// The made-up person's store does not fail when own data does.
		if (this.example) return;
		this.fault = fault;
		const { code } = fault;
		this.phase = code === 'blocked' || code === 'newer' || code === 'gone' ? code : 'failed';
	}

	/** Calls back when another window changed these tables of the own data. */
	heard(listener: (changed: readonly Table[]) => void): void {
		this.#listeners.push(listener);
	}

	/** Runs `work` on the store that is on show, once it is open. */
	async use<T>(work: (store: Store, who: Identity) => Promise<Result<T>>): Promise<Result<T>> {
		await this.open();
		const store = this.#store;
		if (store === undefined || this.phase !== 'ready')
			return { ok: false, fault: this.fault ?? fail('closed', 'Your data is not open.').fault };
		return work(store, this.#who);
	}

	/** Reads the mirror anew, after the stored data was changed as a whole. */
	async refresh(): Promise<void> {
		if (this.#store !== undefined) await this.#look(this.#store);
	}

	/** Shows a made-up person's data, in memory only. */
	async startExample(snapshot: Snapshot): Promise<Result<true>> {
		const { writeAll } = await import('#lib/store/snapshot.ts');
		const store = memoryStore();
		const filled = await store.write([], async (tx) => {
			await writeAll(tx, snapshot);
			return ok(true as const);
		});
		if (filled.ok) {
			this.#store = store;
			this.example = true;
			await this.#look(store);
		}
		return filled;
	}

	/** Back to own data. What was done in the example is gone. */
	async leaveExample(): Promise<void> {
		this.example = false;
		this.#store = this.#own;
		this.phase = 'opening';
		await this.open();
	}
}
