// Keeps drafts while a person types: at once, then at most a few times a second, and all of it when the page is left.
export interface DraftThrottle {
	/** The value waiting to be saved under this key; `has` tells a waiting one from none. */
	readonly waiting: ReadonlyMap<string, unknown>;
	write(key: string, value: unknown): void;
	/** Forgets what waits under this key. Returns how to let it wait again, where nothing newer was written. */
	drop(key: string): () => void;
	/** Saves all that waits, now. Settles when it and what was under way is saved. */
	flush(): Promise<void>;
}

const pauseMs = 300;

/**
 * Throttles calls of `save`, which never rejects and says whether it worked. Of several values under one key the newest
 * is saved; one that could not be saved waits for the next occasion. `tell` hears of each write, and when all of them are saved.
 */
export function draftThrottle(
	save: (key: string, value: unknown) => Promise<boolean>,
	tell: (state: 'saving' | 'saved') => void
): DraftThrottle {
	const waiting = new Map<string, unknown>();
	const newest = new Map<string, unknown>();
	/** Something was written since the last saving. */
	let fresh = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last: Promise<void> = Promise.resolve();

	function saveWaiting(): Promise<void> {
		fresh = false;
		const now = [...waiting];
		waiting.clear();
		// Started in the same turn as the call: a page that is being left gets no other.
		const all = now.map(async ([key, value]) => {
			const worked = await save(key, value);
			if (!worked && newest.get(key) === value) waiting.set(key, value);
		});
		const done = Promise.all([last, ...all]).then(() => {
			if (last === done && waiting.size === 0) tell('saved');
		});
		return (last = done);
	}

	function pause(): void {
		timer = setTimeout(() => {
			timer = undefined;
			// What failed waits for the next occasion: trying again three times a second would drain a phone.
			if (!fresh) return;
			void saveWaiting();
			pause();
		}, pauseMs);
	}

	function write(key: string, value: unknown): void {
		tell('saving');
		newest.set(key, value);
		waiting.set(key, value);
		fresh = true;
		if (timer !== undefined) return;
		void saveWaiting();
		pause();
	}

	return {
		waiting,
		write,
		drop(key) {
			const had = newest.has(key);
			const value = newest.get(key);
			newest.delete(key);
			waiting.delete(key);
			return () => {
				if (had && !newest.has(key)) write(key, value);
			};
		},
		flush: saveWaiting
	};
}
