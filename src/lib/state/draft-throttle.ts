// Throttles the saving of drafts: at once, then every 300 ms while the person types, and when the page is left.

const pauseMs = 300;

/**
 * Returns a throttle for `save`, which never rejects and says whether it worked. Of several values under one key the newest is saved; one
 * that could not be saved waits for the next write or flush. `tell` is called on each write, and once all are saved.
 */
export function draftThrottle(
	save: (key: string, value: unknown) => Promise<boolean>,
	tell: (state: 'saving' | 'saved') => void
) {
	const waiting = new Map<string, unknown>();
	const newest = new Map<string, unknown>();
	const saving: string[] = [];
	/** Something was written since the last save. */
	let fresh = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last: Promise<void> = Promise.resolve();

	/** Saves everything that waits, now. Resolves once that and any save in progress is done. */
	function flush(): Promise<void> {
		fresh = false;
		// Started synchronously: a page that is being left gets no second turn.
		const all = [...waiting].map(async ([key, value]) => {
			saving.push(key);
			if (!(await save(key, value)) && newest.get(key) === value) waiting.set(key, value);
			saving.splice(saving.indexOf(key), 1);
		});
		waiting.clear();
		const done = Promise.all([last, ...all]).then(() => {
			if (last === done && waiting.size === 0) tell('saved');
		});
		return (last = done);
	}

	function saveInTurn(): void {
		void flush();
		timer = setTimeout(() => {
			timer = undefined;
			// What failed waits for the next write or flush: retrying three times a second would drain a phone.
			if (fresh) saveInTurn();
		}, pauseMs);
	}

	function write(key: string, value: unknown): void {
		tell('saving');
		for (const values of [newest, waiting]) values.set(key, value);
		fresh = true;
		if (timer === undefined) saveInTurn();
	}

	return {
		/** The values waiting to be saved, by key. `has` tells a waiting undefined from none. */
		waiting: waiting as ReadonlyMap<string, unknown>,
		/** Whether this window has a value under this key that isn't saved yet. */
		unsaved: (key: string): boolean => waiting.has(key) || saving.includes(key),
		write,
		/** Drops what waits under this key. Returns a function that puts it back, unless something newer was written. */
		drop(key: string): () => void {
			const [had, value] = [newest.has(key), newest.get(key)];
			newest.delete(key);
			waiting.delete(key);
			return () => void (had && !newest.has(key) && write(key, value));
		},
		flush
	};
}
