// Whether and how this browser can put the app on the home screen, and whether the person wants to hear of it.
import { asset } from '$app/paths';

/** The browser's own offer, kept for a sensible moment. Chromium only. */
interface InstallEvent extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Asks the person through the browser; resolves to whether they accepted. */
export type Ask = () => Promise<boolean>;

const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event;

/** Whether the app already runs from the home screen. */
export const isInstalled = (): boolean =>
	matchMedia('(display-mode: standalone)').matches ||
	('standalone' in navigator && navigator.standalone === true);

/** Whether this is an iPhone or iPad, where the person adds it by hand. An iPad calls itself a Mac with a touch screen. */
export const isIos = (): boolean =>
	/iPhone|iPad|iPod/.test(navigator.userAgent) ||
	(navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);

/** Tells when the browser is willing to install, and when it has. Returns a function that stops listening. */
export function watchInstall(on: { possible(ask: Ask): void; done(): void }): () => void {
	const possible = (event: Event): void => {
		if (!isInstallEvent(event)) return;
		// The browser's own banner would come in the middle of something.
		event.preventDefault();
		on.possible(async () => (await event.prompt()).outcome === 'accepted');
	};
	window.addEventListener('beforeinstallprompt', possible);
	window.addEventListener('appinstalled', on.done);
	return () => {
		window.removeEventListener('beforeinstallprompt', possible);
		window.removeEventListener('appinstalled', on.done);
	};
}

// Of this device and not of the person: it belongs in no backup. The path keeps apart what shares the origin.
const declinedKey = (): string => `resit-${asset('/')}@install-declined`;

/** Whether the person said no to the hint on this device. */
export function wasDeclined(): boolean {
	try {
		return localStorage.getItem(declinedKey()) !== null;
	} catch {
		// Storage that is switched off forgets; asking again at the next start is the milder fault.
		return false;
	}
}

/** The person does not want the hint on this device, for good. */
export function decline(): void {
	try {
		localStorage.setItem(declinedKey(), '1');
	} catch {
		// As above.
	}
}
