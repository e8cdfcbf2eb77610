// Work that nobody waits for, done once the screen can be used.

/** Runs `work` when the browser has nothing better to do, after two seconds at the latest. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
	// Safari has no idle callback.
	if (typeof requestIdleCallback === 'undefined') {
		const timer = setTimeout(work, 200);
		return () => clearTimeout(timer);
	}
	const handle = requestIdleCallback(work, { timeout: 2000 });
	return () => cancelIdleCallback(handle);
}
