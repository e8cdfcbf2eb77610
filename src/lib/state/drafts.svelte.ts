// Drafts of forms, rounds and labs in progress: saved while the person types and when the page is left. Changes from other windows arrive here.
import { draftId } from '#lib/domain/draft.ts';
import { fail, ok } from '#lib/domain/result.ts';
import type { StoreFault, StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { same } from '#lib/domain/merge.ts';
import { newId } from '#lib/store/stamping.ts';
import type { Connection } from '#lib/state/connection.svelte.ts';
import { draftThrottle } from '#lib/state/draft-throttle.ts';
import { chosen } from '#lib/state/exam.ts';
import { dropDraft, getDraft, noDraft, putDraft, type MergeDraft } from '#lib/store/drafts.ts';
import { transact, type Changes, type Edit, type Known } from '#lib/store/transact.ts';

interface Follower {
	/** Called with what is stored now, after another window changed it. */
	readonly changed: (value: unknown) => void;
	readonly merge?: MergeDraft | undefined;
}

/** Screens name a draft within the current exam. */
const idOf = (name: string): string => draftId(chosen.id, name);

export class Drafts {
	/** Why drafts can't be saved at the moment. */
	fault: StoreFault | undefined = $state.raw();
	#connection: Connection;
	#example: boolean;
	#watching = false;
	#window = newId();
	#writes = 0;
	/** What this window last read or wrote, by key. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- no screen follows it
	#known = new Map<string, Known>();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- no screen follows it
	#followers = new Map<string, Follower>();
	#throttle = draftThrottle(
		async (key, value) => (await this.#save(key, value)).ok,
		// For end-to-end tests: no screen says that a draft is saved.
		(state) => (document.documentElement.dataset.drafts = state)
	);

	/** Drafts of the person's own data, or of the example: those of one never reach the other. */
	constructor(connection: Connection, example = false) {
		this.#connection = connection;
		this.#example = example;
	}

	/** Saves what waits when the page is hidden or left, as a phone may not wake it again. Reads what other windows wrote when it is back. */
	#watch(): void {
		if (this.#watching) return;
		this.#watching = true;
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') void this.flush();
			else void this.#look();
		});
		window.addEventListener('pagehide', () => void this.flush());
		this.#connection.heard((tables) => {
			if (tables.includes('drafts')) void this.#look();
		});
	}

	/** Passes on what other windows wrote. What isn't saved yet stays on show: saving it merges the two. */
	async #look(): Promise<void> {
		for (const key of this.#followers.keys()) {
			if (this.#throttle.unsaved(key)) continue;
			const before = this.#known.get(key);
			const read = await this.#connection.use((store) => getDraft(store, key));
			if (!read.ok || read.value.revision === (before ?? noDraft).revision) continue;
			if (this.#throttle.unsaved(key) || this.#known.get(key) !== before) continue;
			this.#learn(key, read.value);
		}
	}

	/** Records what is stored, and calls the follower where another window changed it. */
	#learn(key: string, stored: Known): void {
		const before = this.#known.get(key);
		this.#known.set(key, stored);
		if (before !== undefined && !same(stored.value, before.value))
			this.#followers.get(key)?.changed(stored.value);
	}

	/**
	 * Calls `changed` when another window changes this draft, until the returned function is called. `merge`: how to combine
	 * a write here with one there; by default as for a form.
	 */
	follow(name: string, changed: (value: unknown) => void, merge?: MergeDraft): () => void {
		this.#watch();
		const key = idOf(name);
		const follower = { changed, merge };
		this.#followers.set(key, follower);
		return () => {
			if (this.#followers.get(key) === follower) this.#followers.delete(key);
		};
	}

	/** Saves what waits, now. */
	flush(): Promise<void> {
		return this.#throttle.flush();
	}

	/** Returns the draft of this name; undefined where there is none. Parse it: an older app may have written it. */
	async read(name: string): Promise<unknown> {
		const key = idOf(name);
		if (this.#throttle.unsaved(key)) await this.flush();
		if (this.#throttle.waiting.has(key)) return this.#throttle.waiting.get(key);
		const read = await this.#connection.use((store) => getDraft(store, key));
		if (!read.ok) return undefined;
		this.#learn(key, read.value);
		return read.value.value;
	}

	/** Saves a draft: at once, then every 300 ms, and when the page is left. */
	write(name: string, value: unknown): void {
		this.#watch();
		this.#throttle.write(idOf(name), $state.snapshot(value));
	}

	/**
	 * Saves a draft and resolves to what is stored: another window may have written meanwhile. A fault says why it
	 * could not be kept.
	 */
	async keep(name: string, value: unknown): Promise<StoreResult<unknown>> {
		const edit = this.put(name, value);
		const waitAgain = await this.settle([edit]);
		const saved = await this.#write(edit);
		if (!saved.ok) waitAgain();
		return saved.ok ? ok(this.valueIn(saved.value, name)) : saved;
	}

	/** Deletes a draft. */
	async drop(name: string): Promise<StoreResult<true>> {
		const edit = this.remove(name);
		const waitAgain = await this.settle([edit]);
		const removed = await this.#write(edit);
		if (removed.ok) return ok(true);
		waitAgain();
		return removed;
	}

	/** Returns an edit that saves a draft, for a transaction with others. */
	put(name: string, value: unknown): Edit {
		return this.#put(idOf(name), $state.snapshot(value));
	}

	#put(id: string, value: unknown): Edit {
		return putDraft(id, () => ({
			value,
			base: this.#known.get(id) ?? noDraft,
			revision: `${this.#window}:${++this.#writes}`,
			merge: this.#followers.get(id)?.merge
		}));
	}

	/** Returns an edit that deletes a draft, for a transaction with others. */
	remove(name: string): Edit {
		return dropDraft(idOf(name));
	}

	/**
	 * Before a transaction with these edits: drops what waits for their drafts, and awaits what is being written. Returns how to let
	 * it wait again, for a transaction that fails.
	 */
	async settle(edits: readonly Edit[]): Promise<() => void> {
		const ids = edits.flatMap(({ draft }) => draft ?? []);
		if (ids.length === 0) return () => undefined;
		this.#watch();
		const waitAgain = ids.map((id) => this.#throttle.drop(id));
		await this.flush();
		return () => waitAgain.forEach((again) => again());
	}

	/** After a transaction: records the drafts that it changed. */
	took({ drafts }: Changes): void {
		for (const [id, stored] of drafts ?? []) this.#known.set(id, stored);
	}

	/** Returns what is stored of a draft after a transaction: merged where another window wrote it too. */
	valueIn({ drafts }: Changes, name: string): unknown {
		return drafts?.get(idOf(name))?.value;
	}

	async #write(edit: Edit): Promise<StoreResult<Changes>> {
		// Never to the other data: its drafts stay as they are.
		const saved =
			this.#connection.example === this.#example
				? await this.#connection.use((store, who) => transact(store, who, [edit]))
				: fail({ code: 'other data' });
		this.fault = saved.ok ? undefined : saved.fault;
		if (saved.ok) this.took(saved.value);
		return saved;
	}

	async #save(id: string, value: unknown): Promise<StoreResult<Changes>> {
		const saved = await this.#write(this.#put(id, value));
		if (!saved.ok) return saved;
		const stored = saved.value.drafts?.get(id)?.value;
		// Where more was entered meanwhile, the next save merges that too.
		if (!same(stored, value) && !this.#throttle.waiting.has(id)) this.#followers.get(id)?.changed(stored);
		return saved;
	}
}
