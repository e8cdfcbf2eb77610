// Registers the service worker, looks for new versions, and lets one take over when the person says so.
import { version } from '$app/environment';
import { asset } from '$app/paths';
import { cacheName } from '#lib/pwa/offline.ts';

export interface UpdateEvents {
	/** A new version is on the device and waits. */
	ready(): void;
	/** A new version has taken over, by consent here or in another tab; this tab still runs the old one. */
	taken(): void;
}

/** Lets the waiting version take over, in every tab. */
export type TakeOver = () => void;

const script = '/service-worker.js';
const hour = 3_600_000;
const minute = 60_000;

/** Looks for a new version now and then, and whenever the person comes back: going from screen to screen never does. */
function lookOften(look: () => Promise<unknown>): void {
	let last = performance.now();
	const maybe = (): void => {
		if (document.visibilityState !== 'visible' || performance.now() - last < minute) return;
		last = performance.now();
		// Without a network there is nothing to find, and nothing wrong.
		look().catch(() => undefined);
	};
	window.addEventListener('focus', maybe);
	document.addEventListener('visibilitychange', maybe);
	setInterval(maybe, hour);
}

/** Starts keeping the app on the device. Browser only. Resolves to nothing where the browser has no service worker. */
export async function register(on: UpdateEvents): Promise<TakeOver | undefined> {
	if (!('serviceWorker' in navigator)) return undefined;
	const { Workbox } = await import('workbox-window');
	const url = asset(script);
	const base = url.slice(0, -script.length);

	// Held until the tab is gone, so that no newer version removes the files this one may still load.
	void navigator.locks?.request(
		cacheName(base, version),
		{ mode: 'shared' },
		() => new Promise(() => undefined)
	);

	let controlled = navigator.serviceWorker.controller !== null;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		// The first worker takes over the page that brought it: nothing has changed.
		if (controlled) on.taken();
		controlled = true;
	});

	const workbox = new Workbox(url, { scope: `${base}/` });
	workbox.addEventListener('waiting', () => on.ready());
	const registration = await workbox.register();
	lookOften(() => workbox.update());
	registration?.active?.postMessage({ type: 'SWEEP' });
	return () => workbox.messageSkipWaiting();
}
