// A new version of the app: offered, accepted or postponed, and never while a form or a round is open.
import { missingPartTexts } from '#lib/words/missing-part.ts';
import { register, type TakeOver } from '#lib/pwa/register.ts';

class Update {
	#waiting = $state(false);
	#later = $state(false);
	#held = $state(false);
	// Not reactive: an effect that calls `hold` must not depend on its own count.
	#holds = 0;
	#taken = false;
	#takeOver: TakeOver | undefined;

	/** Whether to offer "Update ready" now. */
	get ready(): boolean {
		return this.#waiting && !this.#later && !this.#held;
	}

	/** A new version is on this device, waiting to be accepted. */
	get waits(): boolean {
		return this.#waiting;
	}

	/**
	 * Starts caching the app and checking for new versions. Once, in the browser. Where the worker can't be
	 * registered, the app runs uncached; the next start tries again. `prepare`: what has to be stored before a new version is offered.
	 */
	async start(prepare?: () => Promise<void>): Promise<void> {
		const offer = () => (this.#waiting = true);
		this.#takeOver = await register({
			ready: () => void (prepare ? prepare().then(offer, offer) : offer()),
			taken: () => {
				this.#taken = true;
				this.#reload();
			}
		}).catch(() => undefined);
	}

	/** Activates the new version: every tab reloads, one with an open form or round when that is closed. */
	take(): void {
		this.#takeOver?.();
	}

	/** Postpones the offer until the next start. */
	later(): void {
		this.#later = true;
	}

	/**
	 * A form or a round is open: no offer and no reload until it is released. Returns the release, so that an
	 * effect can be `$effect(() => update.hold())`.
	 */
	hold(): () => void {
		this.#count(1);
		let held = true;
		return () => {
			if (!held) return;
			held = false;
			this.#count(-1);
			// An effect that reruns releases and holds again in the same turn.
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

/** Returns what helps where a part of the app didn't load. Rare, as all parts are kept offline: the browser cleared a file, or a newer version replaced it. */
export const missingText = (): string =>
	missingPartTexts[update.waits ? 'update' : navigator.onLine ? 'online' : 'offline'];
