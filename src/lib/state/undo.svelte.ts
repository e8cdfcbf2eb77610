// The one thing that can be taken back at the moment. Undo, not confirm.

/** Long enough to hear it read out, notice it and get there; `hold` stops the time for as long as it is needed. */
const staysMs = 12_000;

interface Offer {
	/** What happened, as a sentence: “Attempt deleted.” */
	readonly text: string;
	readonly back: () => unknown;
}

class Undo {
	#offered: Offer | undefined = $state.raw();
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** What just happened and can be taken back. */
	get offered(): { readonly text: string } | undefined {
		return this.#offered;
	}

	/** Says what happened and how to take it back. Replaces the offer before. */
	offer(text: string, back: () => unknown): void {
		this.#offered = { text, back };
		this.release();
	}

	/** Takes it back. */
	async take(): Promise<void> {
		const taken = this.#offered;
		this.dismiss();
		await taken?.back();
	}

	/** Lets it stand. */
	dismiss(): void {
		clearTimeout(this.#timer);
		this.#offered = undefined;
	}

	/** Stays while the pointer or the focus is on it. */
	hold(): void {
		clearTimeout(this.#timer);
	}

	/** The time runs again, from the start. */
	release(): void {
		clearTimeout(this.#timer);
		if (this.#offered !== undefined) this.#timer = setTimeout(() => this.dismiss(), staysMs);
	}
}

export const undo = new Undo();
