// The time that a person spends on what is on show. It runs while the app is visible.

/** Time that is not kept when a phone kills the app, in milliseconds. */
const most = 5000;

export class Stopwatch {
	#since = $state(0);
	#now = $state(0);
	readonly #keep: (ms: number) => void;

	/**
	 * Made while a component is set up. `keep`: takes the milliseconds since it was last called, every few seconds, when the app is
	 * left, and at the end. `still`: returns whether the time stops. `tick`: called every second while the app is visible.
	 */
	constructor(
		keep: (ms: number) => void,
		{ still = () => false, tick }: { still?: () => boolean; tick?: () => void } = {}
	) {
		this.#keep = (ms) => keep(still() ? 0 : ms);
		$effect(() => {
			this.restart();
			const timer = setInterval(() => {
				if (document.visibilityState !== 'visible') return;
				this.#now = performance.now();
				tick?.();
				if (this.#now - this.#since >= most) this.keep();
			}, 1000);
			const turn = () => (document.visibilityState === 'hidden' ? this.keep() : this.restart());
			document.addEventListener('visibilitychange', turn);
			return () => {
				clearInterval(timer);
				document.removeEventListener('visibilitychange', turn);
				this.keep();
			};
		});
	}

	/** Milliseconds since it was last kept, as of the last second. */
	get ms(): number {
		return Math.max(0, this.#now - this.#since);
	}

	/** Hands over the time so far. */
	keep(): void {
		const now = performance.now();
		const ms = now - this.#since;
		this.#since = this.#now = now;
		this.#keep(ms);
	}

	/** Counts from now on. */
	restart(): void {
		this.#since = this.#now = performance.now();
	}
}
