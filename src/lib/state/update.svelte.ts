// A new version of the app: offered, taken or put off, and never over work in hand.
import { register, type TakeOver } from '#lib/pwa/register.ts';

class Update {
	#waiting = $state(false);
	#later = $state(false);
	#held = $state(false);
	// Counted apart from what is reactive: an effect that holds must not depend on its own count.
	#holds = 0;
	#taken = false;
	#takeOver: TakeOver | undefined;

	/** Whether to offer "Update ready" now. */
	get ready(): boolean {
		return this.#waiting && !this.#later && !this.#held;
	}

	/** A new version is on this device and waits to be taken. */
	get waits(): boolean {
		return this.#waiting;
	}

	/**
	 * Starts keeping the app on the device and looking for new versions. Once, in the browser. Where the worker cannot be
	 * had, the app runs without being kept; the next start tries again.
	 */
	async start(): Promise<void> {
		this.#takeOver = await register({
			ready: () => (this.#waiting = true),
			taken: () => {
				this.#taken = true;
				this.#reload();
			}
		}).catch(() => undefined);
	}

	/** The person takes the new version: every tab reloads, one with work in hand when that is done. */
	take(): void {
		this.#takeOver?.();
	}

	/** Not now: the offer comes back at the next start. */
	later(): void {
		this.#later = true;
	}

	/**
	 * Work is in hand, a form or a round: no offer and no reload until it is released. Returns the release, so that an
	 * effect can be `$effect(() => update.hold())`.
	 */
	hold(): () => void {
		this.#count(1);
		let held = true;
		return () => {
			if (!held) return;
			held = false;
			this.#count(-1);
			// An effect that runs again lets go and holds anew in one breath.
			queueMicrotask(() => this.#reload());
		};
	}

	#count(by: 1 | -1): void {
		this.#holds += by;
		this.#held = this.#holds > 0;
	}

	#reload(): void {
		if (this.#taken && this.#holds === 0) location.reload();
	}
}

export const update = new Update();
