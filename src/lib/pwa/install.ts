// Whether the app runs from the home screen, and whether the device is one where the person adds it there by hand.

/** Whether the app already runs from the home screen. */
export const isInstalled = (): boolean =>
	matchMedia('(display-mode: standalone)').matches ||
	('standalone' in navigator && navigator.standalone === true);

/** Whether this is an iPhone or iPad, where the person adds it by hand. An iPad calls itself a Mac with a touch screen. */
export const isIos = (): boolean =>
	/iPhone|iPad|iPod/.test(navigator.userAgent) ||
	(navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);
