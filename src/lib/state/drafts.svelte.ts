// Forms and rounds in progress: kept while a person types, and all of it when the page is left. What another window writes arrives here.
import { fail, ok, type Fault, type Result } from '#lib/domain/result.ts';
import { same } from '#lib/domain/merge.ts';
import { newId } from '#lib/state/new-id.ts';
import type { Connection } from '#lib/state/connection.svelte.ts';
import { draftThrottle } from '#lib/state/draft-throttle.ts';
import { getDraft, noDraft, putDraft, removeDraft, type Known, type MergeDraft } from '#lib/store/drafts.ts';

interface Follower {
	/** Called with what is stored now, after another window changed it. */
	readonly changed: (value: unknown) => void;
	readonly merge?: MergeDraft | undefined;
}

export class Drafts {
	/** Why what is being typed can't be kept at the moment. */
	fault: Fault | undefined = $state.raw();
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
	#throttle = draftThrottle(async (key, value) => (await this.#save(key, value)).ok);

	/** Drafts of own data, or of the made-up person's: those of one never reach the other. */
	constructor(connection: Connection, example = false) {
		this.#connection = connection;
		this.#example = example;
	}

	/** Saves what waits when the page is hidden or left: a phone may not wake it again. Reads again what others wrote when it is back. */
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

	/** Tells the followers what another window wrote. */
	async #look(): Promise<void> {
		for (const key of this.#followers.keys()) {
			if (this.#throttle.waiting.has(key)) continue;
			const before = this.#known.get(key) ?? noDraft;
			const read = await this.#connection.use((store) => getDraft(store, key));
			if (!read.ok || read.value.revision === before.revision || this.#known.get(key) !== before) continue;
			this.#learn(key, read.value);
		}
	}

	/** Takes what is stored as known, and tells those that follow it where another window changed it. */
	#learn(key: string, stored: Known): void {
		const before = this.#known.get(key);
		this.#known.set(key, stored);
		if (before !== undefined && !same(stored.value, before.value))
			this.#followers.get(key)?.changed(stored.value);
	}

	/**
	 * Calls `changed` when another window changed this draft, until the returned function is called. `merge`: what happens to
	 * a write here over one there; as a form's where it is left out.
	 */
	follow(key: string, changed: (value: unknown) => void, merge?: MergeDraft): () => void {
		this.#watch();
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

	/** What was left under this key; `undefined` where nothing is. */
	async read(key: string): Promise<unknown> {
		if (this.#throttle.waiting.has(key)) return this.#throttle.waiting.get(key);
		const read = await this.#connection.use((store) => getDraft(store, key));
		if (!read.ok) return undefined;
		this.#learn(key, read.value);
		return read.value.value;
	}

	/** Keeps a value: at once, then every 300 ms. */
	write(key: string, value: unknown): void {
		this.#watch();
		this.#throttle.write(key, $state.snapshot(value));
	}

	/** Keeps a value and answers, once it is stored, with what is stored: another window may have written meanwhile. */
	async keep(key: string, value: unknown): Promise<Result<unknown>> {
		this.#watch();
		this.#throttle.drop(key);
		await this.flush();
		const saved = await this.#save(key, $state.snapshot(value));
		return saved.ok ? ok(saved.value.value) : saved;
	}

	/** Lets a draft go. */
	async drop(key: string): Promise<Result<true>> {
		this.#throttle.drop(key);
		await this.flush();
		const removed = await this.#connection.use((store, who) => removeDraft(store, who, key));
		if (removed.ok) this.#known.set(key, noDraft);
		return removed;
	}

	async #save(key: string, value: unknown): Promise<Result<Known>> {
		const base = this.#known.get(key) ?? noDraft;
		// Never to the other data: what was left there stays.
		if (this.#connection.example !== this.#example) return fail('other data', 'Other data is on show.');
		const revision = `${this.#window}:${++this.#writes}`;
		const { merge, changed } = this.#followers.get(key) ?? {};
		const saved = await this.#connection.use((store, who) =>
			putDraft(store, who, { id: key, value, base, revision, ...(merge && { merge }) })
		);
		this.fault = saved.ok ? undefined : saved.fault;
		if (!saved.ok) return saved;
		this.#known.set(key, saved.value);
		if (!same(saved.value.value, value)) changed?.(saved.value.value);
		return saved;
	}
}
