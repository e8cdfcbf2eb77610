// Detects a device clock that is wrong: it shows a time before Resit was last used.
import { browser } from '$app/environment';
import { isInstant, laterInstant, toMs, type Instant } from '#lib/domain/time/instant.ts';
import { readMark, writeMark } from '#lib/state/local-marks.ts';
import { clock } from '#lib/state/clock.svelte.ts';

const mark = 'seen';
/** Correcting a clock by some minutes is fine. */
const slackMs = 3_600_000;

function readSeen(): Instant | undefined {
	const text = browser ? readMark(mark) : undefined;
	return isInstant(text) ? text : undefined;
}

class ClockDoubt {
	/** The latest time at which Resit was used on this device. */
	#seen: Instant | undefined = $state(readSeen());

	/** The clock shows a time well before Resit was last used. */
	readonly doubted: boolean = $derived(
		this.#seen !== undefined && toMs(clock.moment.now) < toMs(this.#seen) - slackMs
	);

	/** When Resit was last used on this device. */
	get seen(): Instant | undefined {
		return this.#seen;
	}

	/** Returns the later of `now` and the last use, so that what had begun by then stays begun. */
	latest(now: Instant): Instant {
		return this.#seen === undefined ? now : laterInstant(now, this.#seen);
	}

	/** Records that Resit is used now, unless the clock is in doubt. */
	note(): void {
		const { now } = clock.moment;
		if (this.doubted || (this.#seen !== undefined && now <= this.#seen)) return;
		writeMark(mark, now);
	}

	/** Accepts the clock: the person says that the date is right. */
	trust(): void {
		const { now } = clock.moment;
		this.#seen = now;
		writeMark(mark, now);
	}
}

export const clockDoubt = new ClockDoubt();
