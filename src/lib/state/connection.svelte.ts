// The open store and its state in memory: the person's own data, or the example's.
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { emptyRecord, type ExamRecord } from '#lib/domain/record.ts';
import type { StoreFault, StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { KeptPlan } from '#lib/domain/needs/kept-plan.ts';
import { same } from '#lib/domain/merge.ts';
import { newDevice, type Settings } from '#lib/domain/stored-data/settings.ts';
import { present } from '#lib/domain/stored.ts';
import { chosen } from '#lib/state/exam.ts';
import { clearTodayCache } from '#lib/state/today-cache.ts';
import { newId } from '#lib/store/stamping.ts';
import { indexedStore, over, type IndexedStore } from '#lib/store/indexed.ts';
import { readInitialState, type InitialState } from '#lib/store/initial-state.ts';
import type { Store, Table } from '#lib/store/store.ts';
import type { Changes, Editor } from '#lib/store/transact.ts';

/**
 * `blocked`: another tab is in the way. `newer`: a newer app took over. `failed`: this browser stores nothing. `gone`: the browser deleted
 * the data under the open app, and what was read is still in memory.
 */
export type Phase = 'opening' | 'ready' | 'blocked' | 'newer' | 'failed' | 'gone';

/** Returns `after` with the parts of `before` that are equal, so that nothing derived from them is computed again. */
const sharing = (before: ExamRecord, after: ExamRecord): ExamRecord => ({
	...after,
	...Object.fromEntries(
		Object.entries(before).filter(([name, part]) => same(part, after[name as keyof ExamRecord]))
	)
});

export class Connection {
	phase: Phase = $state('opening');
	fault: StoreFault | undefined = $state.raw();
	/** What is known about the exam. Empty until `phase` is `ready`. Each of these fields is replaced on its own, after a transaction has ended. */
	record: ExamRecord = $state.raw(emptyRecord(chosen.id));
	/** The summary of all answers to one prompt or family, by its key. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced, never changed
	progress: ReadonlyMap<string, Progress> = $state.raw(new Map());
	/** The proofs that are not deleted. */
	proofs: readonly Proof[] = $state.raw([]);
	settings: Settings = $state.raw(newDevice(''));
	/** The plan as last shown. The scheduler reads it untracked. */
	shownPlan: KeptPlan | undefined = $state.raw();
	/** How many entries are in quarantine. */
	quarantined = $state(0);
	/** How many of them are attempts: while there are any, the wait is unknown. */
	unreadAttempts = $state(0);
	/** The example is on screen; the person's own data is untouched. */
	example = $state(false);
	readonly #listeners: ((changed: readonly Table[]) => void)[] = [];
	#own: IndexedStore | undefined;
	#store: Store | undefined;
	#opening: Promise<void> | undefined;
	#who: Editor = { device: newId(), newId, exam: chosen.id };

	/** Opens the person's own data, once; tries again after a fault. Only in a browser. */
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
				if (tables.some((table) => table !== 'drafts' && table !== 'device')) clearTodayCache();
			},
			news: (news) =>
				void (news === 'ready' ? this.#look(store) : this.#fail({ code: news === 'gone' ? 'gone' : 'newer' }))
		});
		store.heard((changed) => {
			void this.#look(store);
			for (const listener of this.#listeners) listener(changed);
		});
		// A page restored from the back-forward cache missed what other tabs did.
		window.addEventListener('pageshow', (event) => {
			if (event.persisted) void this.#look(store);
		});
		return store;
	}

	/** Replaces only what differs, so that nothing derived from the rest is computed again. */
	#show({ record, progress, proofs, settings, plan, quarantined, unreadAttempts }: InitialState): void {
		if (!same(record, this.record)) this.record = sharing(this.record, record);
		if (!same([...progress], [...this.progress])) this.progress = progress;
		if (!same(proofs, this.proofs)) this.proofs = proofs;
		if (!same(settings, this.settings)) this.settings = settings;
		if (!same(plan, this.shownPlan)) this.shownPlan = plan;
		this.quarantined = quarantined;
		this.unreadAttempts = unreadAttempts;
	}

	/** Shows what a transaction changed. */
	protected take({ record, progress, proofs, settings, device, plan }: Changes): void {
		if (record) this.record = sharing(this.record, record);
		if (progress?.length)
			// eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced, never changed
			this.progress = new Map([...this.progress, ...progress.map((one) => [one.key, one] as const)]);
		if (proofs?.length) {
			const others = this.proofs.filter(({ id }) => !proofs.some((one) => one.id === id));
			this.proofs = [...others, ...present(proofs)];
		}
		if (settings) this.settings = settings;
		else if (device) this.settings = { ...this.settings, ...device };
		if (plan) this.shownPlan = plan;
	}

	/** Reads the state again, if this store is the one on screen. */
	async #look(store: Store): Promise<void> {
		const read = await readInitialState(store, chosen.id, this.#who.device);
		if (this.#store !== store) return;
		if (!read.ok) {
			// A passing fault: what is shown stays, so no form disappears. Edits read again anyway.
			if (this.phase === 'ready' && read.fault.code !== 'newer') return;
			return this.#fail(read.fault);
		}
		this.#show(read.value);
		this.fault = undefined;
		this.phase = 'ready';
	}

	#fail(fault: StoreFault): void {
		// The example's store doesn't fail when the person's own does.
		if (this.example) return;
		this.fault = fault;
		const { code } = fault;
		this.phase = code === 'blocked' || code === 'newer' || code === 'gone' ? code : 'failed';
	}

	/** Calls back with the tables of the person's own data that another window changed. */
	heard(listener: (changed: readonly Table[]) => void): void {
		this.#listeners.push(listener);
	}

	/** Runs `work` on the store on screen, once it is open. */
	async use<T>(work: (store: Store, who: Editor) => Promise<StoreResult<T>>): Promise<StoreResult<T>> {
		await this.open();
		const store = this.#store;
		if (store === undefined || this.phase !== 'ready')
			return { ok: false, fault: this.fault ?? { code: 'closed' } };
		return work(store, this.#who);
	}

	/** Reads the state again, after the stored data was replaced as a whole. */
	async refresh(): Promise<void> {
		if (this.#store !== undefined) await this.#look(this.#store);
	}

	/** Shows the example, which this store contains. */
	async showExample(store: Store): Promise<void> {
		this.#store = store;
		this.example = true;
		await this.#look(store);
	}

	/** Goes back to the person's own data. What was done in the example is gone. */
	async leaveExample(): Promise<void> {
		this.example = false;
		this.#store = this.#own;
		this.phase = 'opening';
		await this.open();
	}
}
