// Keeps drafts while a person types: at once, then at most a few times a second, and all of it when the page is left.
export interface Pacing {
	/** The value waiting to be saved under this key; `has` tells a waiting one from none. */
	readonly waiting: ReadonlyMap<string, unknown>;
	write(key: string, value: unknown): void;
	/** Forgets what waits under this key. */
	drop(key: string): void;
	/** Saves all that waits, now. Settles when it and what was under way is saved. */
	flush(): Promise<void>;
}

const pauseMs = 300;

/** Paces calls of `save`, which never rejects. Of several values under one key the newest is saved. */
export function pacing(save: (key: string, value: unknown) => Promise<void>): Pacing {
	const waiting = new Map<string, unknown>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last: Promise<void> = Promise.resolve();

	function saveWaiting(): Promise<void> {
		const now = [...waiting];
		waiting.clear();
		// Started in the same turn as the call: a page that is being left gets no other.
		const all = now.map(([key, value]) => save(key, value));
		last = Promise.all([last, ...all]).then(() => undefined);
		return last;
	}

	function pause(): void {
		timer = setTimeout(() => {
			timer = undefined;
			if (waiting.size === 0) return;
			void saveWaiting();
			pause();
		}, pauseMs);
	}

	return {
		waiting,
		write(key, value) {
			waiting.set(key, value);
			if (timer !== undefined) return;
			void saveWaiting();
			pause();
		},
		drop: (key) => void waiting.delete(key),
		flush: saveWaiting
	};
}
