// Forms and rounds on their way: kept while a person types, and all of it when the page is left.
import type { Fault, Result } from '#lib/domain/result.ts';
import type { Opened } from '#lib/state/opened.svelte.ts';
import { pacing } from '#lib/state/pacing.ts';
import { getDraft, putDraft, removeDraft } from '#lib/store/drafts.ts';

export class Drafts {
	/** Why what is being typed cannot be kept at the moment. */
	fault: Fault | undefined = $state.raw();
	#opened: Opened;
	#example: boolean;
	#watching = false;
	#pacing = pacing((key, value) => this.#save(key, value));

	/** Drafts of own data, or of the made-up person's: those of one never reach the other. */
	constructor(opened: Opened, example = false) {
		this.#opened = opened;
		this.#example = example;
	}

	/** Saves what waits whenever the page is hidden or left: a phone may not wake it again. */
	#watch(): void {
		if (this.#watching) return;
		this.#watching = true;
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') void this.flush();
		});
		window.addEventListener('pagehide', () => void this.flush());
	}

	/** Saves what waits, now. */
	flush(): Promise<void> {
		return this.#pacing.flush();
	}

	/** What was left under this key; `undefined` where nothing is. */
	async read(key: string): Promise<unknown> {
		if (this.#pacing.waiting.has(key)) return this.#pacing.waiting.get(key);
		const read = await this.#opened.use((store) => getDraft(store, key));
		return read.ok ? read.value : undefined;
	}

	/** Keeps a value: at once, then every 300 ms. */
	write(key: string, value: unknown): void {
		this.#watch();
		this.#pacing.write(key, $state.snapshot(value));
	}

	/** Lets a draft go. */
	async drop(key: string): Promise<Result<true>> {
		this.#pacing.drop(key);
		await this.flush();
		return this.#opened.use((store) => removeDraft(store, key));
	}

	async #save(key: string, value: unknown): Promise<boolean> {
		if (this.#opened.example !== this.#example) return false;
		const saved = await this.#opened.use((store) => putDraft(store, key, value));
		this.fault = saved.ok ? undefined : saved.fault;
		return saved.ok;
	}
}
