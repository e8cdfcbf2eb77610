// The last action, for as long as it can be undone.

/** Long enough to hear it read out and to reach it. `hold` stops the timer. */
const staysMs = 12_000;
/** What is saved and then leads on to another screen takes less than this. */
const wayMs = 2_000;

interface Offer {
	/** What happened, as a sentence: “Attempt deleted.” */
	readonly text: string;
	readonly back: () => unknown;
}

class Undo {
	#offered: Offer | undefined = $state.raw();
	#since = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** What just happened and can be undone. */
	get offered(): { readonly text: string } | undefined {
		return this.#offered;
	}

	/** Offers to undo what just happened. Replaces the last offer. */
	offer(text: string, back: () => unknown): void {
		this.#offered = { text, back };
		this.#since = performance.now();
		this.release();
	}

	/** Undoes it. */
	async take(): Promise<void> {
		const taken = this.#offered;
		this.dismiss();
		await taken?.back();
	}

	/** Withdraws the offer. */
	dismiss(): void {
		clearTimeout(this.#timer);
		this.#offered = undefined;
	}

	/** Another screen opened: an offer made on the one before goes, one that was made on the way to it stays. */
	moved(): void {
		if (performance.now() - this.#since > wayMs) this.dismiss();
	}

	/** Stops the timer, while the pointer or the focus is on it. */
	hold(): void {
		clearTimeout(this.#timer);
	}

	/** Restarts the timer. */
	release(): void {
		clearTimeout(this.#timer);
		if (this.#offered !== undefined) this.#timer = setTimeout(() => this.dismiss(), staysMs);
	}
}

export const undo = new Undo();
