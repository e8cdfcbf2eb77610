// Installing the app on the home screen: whether to suggest it, and how.
import { isInstalled, isIos } from '#lib/pwa/install.ts';
import { readMark, writeMark } from '#lib/state/local-marks.ts';

/** The browser's own offer to install. Chromium only. */
interface InstallEvent extends Event {
	prompt(): Promise<unknown>;
}
const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event;

/** `prompt`: the browser asks when told to. `ios`: the person does it by hand, following the steps on screen. */
export type InstallWay = 'prompt' | 'ios';

// Of the device, not of the person: it isn't part of a backup.
const declined = 'install-declined';

class Install {
	#way: InstallWay | undefined = $state();
	#event: InstallEvent | undefined;

	/** How to install; undefined where it is installed, isn't possible, or the person declined. */
	get way(): InstallWay | undefined {
		return this.#way;
	}

	/** Listens for the browser's offer. In the browser only. Returns a function that stops listening. */
	start(): () => void {
		if (isInstalled() || readMark(declined) !== undefined) return () => undefined;
		if (isIos()) this.#way = 'ios';
		const offered = (event: Event): void => {
			if (!isInstallEvent(event)) return;
			// The browser's own banner would interrupt.
			event.preventDefault();
			this.#event = event;
			this.#way = 'prompt';
		};
		const installed = (): void => void (this.#way = undefined);
		window.addEventListener('beforeinstallprompt', offered);
		window.addEventListener('appinstalled', installed);
		return () => {
			window.removeEventListener('beforeinstallprompt', offered);
			window.removeEventListener('appinstalled', installed);
		};
	}

	/** Lets the browser ask. Inside a tap. A browser asks only once: after that the hint is gone until the next start. */
	async accept(): Promise<void> {
		const event = this.#event;
		this.#event = undefined;
		this.#way = undefined;
		await event?.prompt();
	}

	/** Hides the hint on this device for good. */
	dismiss(): void {
		writeMark(declined, '1');
		this.#way = undefined;
	}
}
export const install = new Install();
