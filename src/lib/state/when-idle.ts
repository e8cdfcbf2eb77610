// Defers work until the screen can be used.

/** Runs `work` when the browser is idle, after two seconds at the latest. Returns a function that cancels it. */
export function whenIdle(work: () => void): () => void {
	// Safari has no idle callback.
	if (typeof requestIdleCallback === 'undefined') {
		const timer = setTimeout(work, 200);
		return () => clearTimeout(timer);
	}
	const handle = requestIdleCallback(work, { timeout: 2000 });
	return () => cancelIdleCallback(handle);
}
