// Tells benchmarks when a screen can be used.

/** Sets the performance mark `usable`, once per page load. */
export function markUsable(): void {
	if (performance.getEntriesByName('usable').length === 0) performance.mark('usable');
}
