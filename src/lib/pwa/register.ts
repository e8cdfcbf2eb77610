// Registers the service worker, checks for new versions, and lets one take over when the person agrees.
import { version } from '$app/environment';
import { asset } from '$app/paths';
import { cacheName } from '#lib/pwa/offline.ts';

export interface UpdateEvents {
	/** A new version is on the device, waiting to be activated. */
	ready(): void;
	/** A new version has taken over, accepted here or in another tab. This tab still runs the old one. */
	taken(): void;
}

/** Activates the waiting version, in every tab. */
export type TakeOver = () => void;

const script = '/service-worker.js';
const hour = 3_600_000;
const minute = 60_000;

/** Checks for a new version every hour, and when the person comes back: client-side navigation never does. */
function lookOften(look: () => Promise<unknown>): void {
	let last = performance.now();
	const maybe = (): void => {
		if (document.visibilityState !== 'visible' || performance.now() - last < minute) return;
		last = performance.now();
		// Offline there is nothing to find, and nothing is wrong.
		look().catch(() => undefined);
	};
	window.addEventListener('focus', maybe);
	document.addEventListener('visibilitychange', maybe);
	setInterval(maybe, hour);
}

/** Starts caching the app on the device. Browser only. Resolves to undefined where the browser has no service worker. */
export async function register(on: UpdateEvents): Promise<TakeOver | undefined> {
	if (!('serviceWorker' in navigator)) return undefined;
	const { Workbox } = await import('workbox-window');
	const url = asset(script);
	const base = url.slice(0, -script.length);

	// Kept until the tab closes, so that no newer version removes files that this one may still load.
	void navigator.locks?.request(
		cacheName(base, version),
		{ mode: 'shared' },
		() => new Promise(() => undefined)
	);

	let controlled = navigator.serviceWorker.controller !== null;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		// The first worker takes over the page that registered it: nothing has changed.
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
