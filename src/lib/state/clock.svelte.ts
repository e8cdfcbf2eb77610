// The only clock: every other module is given the time.
import { createSubscriber } from 'svelte/reactivity';
import type { Day } from '#lib/domain/time/day.ts';
import { fromMs, toMs } from '#lib/domain/time/instant.ts';
import { dayOf, isZone, zone, type Moment, type Zone } from '#lib/domain/time/zone.ts';

const second = 1000;
const minute = 60 * second;
/** Timers may fire a little early; a tick just after the full minute never shows the minute before. */
const slack = 5;

function zoneHere(): Zone {
	const name: unknown = Intl.DateTimeFormat().resolvedOptions().timeZone;
	return isZone(name) ? name : zone('UTC');
}

const momentHere = (): Moment => ({ now: fromMs(Date.now()), zone: zoneHere() });

class Clock {
	#minute = $state(0);
	#second = $state(0);
	// Computed when first read: the first use of Intl takes a tenth of the start on a cheap phone.
	#moment: Moment = $derived((void this.#minute, momentHere()));
	#exact: Moment = $derived((void this.#second, momentHere()));
	#zone = $derived(this.#moment.zone);
	#today = $derived(dayOf(this.#moment.now, this.#moment.zone));

	#minutes = createSubscriber(() => {
		const wake = (): void => this.#tick();
		// The first screen is drawn within a second of startup: a tick then would draw it twice.
		if (Math.abs(Date.now() - toMs(this.#moment.now)) >= second) this.#tick();
		const stop = every(minute, wake);
		// A phone that wakes, a tab that comes back and a new time zone don't wait for the next minute.
		document.addEventListener('visibilitychange', wake);
		window.addEventListener('pageshow', wake);
		window.addEventListener('focus', wake);
		return () => {
			stop();
			document.removeEventListener('visibilitychange', wake);
			window.removeEventListener('pageshow', wake);
			window.removeEventListener('focus', wake);
		};
	});

	#seconds = createSubscriber(() => {
		this.#second++;
		return every(second, () => this.#second++);
	});

	#tick(): void {
		this.#minute++;
	}

	/** Now, and the zone. In a screen it updates each minute, on waking and when the zone changes; elsewhere it is exact. */
	get moment(): Moment {
		if (!$effect.tracking()) return momentHere();
		this.#minutes();
		return this.#moment;
	}

	/** Today in the device's zone. A screen that reads only this updates at midnight, not each minute. */
	get today(): Day {
		if (!$effect.tracking()) return dayOf(fromMs(Date.now()), zoneHere());
		this.#minutes();
		return this.#today;
	}

	/** The device's zone. */
	get zone(): Zone {
		if (!$effect.tracking()) return zoneHere();
		this.#minutes();
		return this.#zone;
	}

	/** As `moment`, but updates each second while a screen reads it: for a countdown. */
	everySecond(): Moment {
		if (!$effect.tracking()) return momentHere();
		this.#seconds();
		return this.#exact;
	}
}

/** Calls back just after each full `period` of the clock, in milliseconds. Returns a function that stops it. */
function every(period: number, call: () => void): () => void {
	let timer: ReturnType<typeof setTimeout>;
	const wait = (): void => {
		timer = setTimeout(
			() => {
				call();
				wait();
			},
			period - (Date.now() % period) + slack
		);
	};
	wait();
	return () => clearTimeout(timer);
}

export const clock = new Clock();
