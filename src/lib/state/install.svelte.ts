// Putting the app on the home screen: whether to speak of it, and how.
import { decline, isInstalled, isIos, wasDeclined, watchInstall, type Ask } from '#lib/pwa/install.ts';

/** `prompt`: the browser asks when told to. `ios`: the person does it by hand and is told the steps. */
export type InstallWay = 'prompt' | 'ios';

class Install {
	#way: InstallWay | undefined = $state();
	#ask: Ask | undefined;

	/** How to install; nothing where it is installed already, is not possible, or the person does not want to hear of it. */
	get way(): InstallWay | undefined {
		return this.#way;
	}

	/** Starts listening for the browser's offer. In the browser; returns the stop. */
	start(): () => void {
		if (isInstalled() || wasDeclined()) return () => undefined;
		if (isIos()) this.#way = 'ios';
		return watchInstall({
			possible: (ask) => {
				this.#ask = ask;
				this.#way = 'prompt';
			},
			done: () => (this.#way = undefined)
		});
	}

	/** Lets the browser ask. Inside a tap. A browser asks only once: after that the hint is gone until the next start. */
	async accept(): Promise<void> {
		const ask = this.#ask;
		this.#ask = undefined;
		this.#way = undefined;
		await ask?.();
	}

	/** The person does not want the hint, for good. */
	dismiss(): void {
		decline();
		this.#way = undefined;
	}
}

export const install = new Install();
