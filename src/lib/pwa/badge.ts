// The number on the app's icon.

/** Shows a number on the icon, or none for 0. Does nothing where the device has no badges. */
export function showBadge(count: number): void {
	const device = navigator as Partial<Navigator>;
	// A device may refuse, as where notifications are off.
	(count > 0 ? device.setAppBadge?.(count) : device.clearAppBadge?.())?.catch(() => undefined);
}
