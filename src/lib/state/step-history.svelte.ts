// Puts the steps of a form, a set or a lab into the browser's history, so that Back goes one step back.
import { untrack } from 'svelte';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';

export interface StepEntry {
	/** The form, set or lab that it is a step of. */
	readonly of: string;
	/** How many steps come before it. */
	readonly at: number;
}

interface Steps {
	/** What the steps belong to; undefined while it isn't open. */
	readonly of: () => string | undefined;
	/** How many steps come before the one on show. */
	readonly at: () => number;
	/** Called after Back or Forward: shows the step that has `at` steps before it, if it can. */
	readonly show: (at: number) => unknown;
}

/** Returns the current entry. `page.state` is empty after a reload. */
const entryNow = (): StepEntry | undefined =>
	(history.state as { 'sveltekit:states'?: App.PageState } | null)?.['sveltekit:states']?.step;

/** Keeps one entry for each step up to the current one, all at the same address. Create it with a component. */
export class StepHistory {
	readonly #steps: Steps;
	#of: string | undefined;
	/** The step that the history is at, or is going to. */
	#at = 0;
	#going = false;
	#left = false;

	constructor(steps: Steps) {
		this.#steps = steps;
		$effect(() => {
			const of = steps.of();
			const at = of === undefined ? 0 : steps.at();
			untrack(() => this.#follow(of, at));
		});
		$effect(() => {
			const entry = page.state.step;
			untrack(() => void this.#arrive(entry));
		});
	}

	/** Removes the steps from the history before another screen opens, so that Back doesn't return to what is finished. */
	async leave(): Promise<void> {
		const back = this.#at;
		this.#left = true;
		if (back === 0) return;
		await new Promise((resolve) => {
			addEventListener('popstate', resolve, { once: true });
			history.go(-back);
		});
	}

	#follow(of: string | undefined, at: number): void {
		if (this.#left) return;
		if (of !== this.#of) this.#open(of);
		if (of !== undefined) this.#match(at);
	}

	#open(of: string | undefined): void {
		this.#of = of;
		this.#going = false;
		if (of === undefined) return;
		const entry = entryNow();
		this.#at = entry?.of === of ? entry.at : 0;
		const shown = page.state.step;
		if (shown?.of === of && shown.at === this.#at) return;
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- the address on show, with its hash
		replaceState(page.url, { step: { of, at: this.#at } });
	}

	/** Adds missing entries, or goes back over surplus ones. */
	#match(at: number): void {
		if (this.#going || this.#of === undefined) return;
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- the address on show, with its hash
		while (this.#at < at) pushState(page.url, { step: { of: this.#of, at: ++this.#at } });
		if (this.#at === at) return;
		const by = at - this.#at;
		this.#at = at;
		this.#going = true;
		history.go(by);
	}

	async #arrive(entry: StepEntry | undefined): Promise<void> {
		if (this.#left || entry === undefined || entry.of !== this.#of) return;
		if (this.#going) {
			if (entry.at !== this.#at) return;
			this.#going = false;
			// The browser restored the scroll position; a step starts at its top.
			scrollTo({ top: 0 });
		} else if (entry.at !== this.#at) {
			this.#at = entry.at;
			await this.#steps.show(entry.at);
		}
		// The step may not have been shown, or something was done meanwhile.
		if (this.#of === entry.of) this.#match(this.#steps.at());
	}
}
