// Tells measurements when a screen can be used.

/** Sets the mark `usable`, once a load. */
export function markUsable(): void {
	if (performance.getEntriesByName('usable').length === 0) performance.mark('usable');
}
