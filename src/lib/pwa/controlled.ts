// Whether the service worker stands between this page and the network: only then is what is fetched kept.

/** Settles once it does; never in a browser without one. */
export function controlled(): Promise<void> {
	const workers = (navigator as Partial<Navigator>).serviceWorker;
	return new Promise((resolve) => {
		if (workers?.controller) resolve();
		else workers?.addEventListener('controllerchange', () => resolve(), { once: true });
	});
}
