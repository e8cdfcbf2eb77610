// When something begins that is known only roughly.
import { laterInstant, type Instant } from '#lib/domain/time/instant.ts';

/** `earliest`: allowed from, by the lenient reading. `safe`: sure from, by the strict one; never before `earliest`. */
export interface Window {
	readonly earliest: Instant;
	readonly safe: Instant;
}

/** Both windows hold: the later in each component. */
export const bothHold = (a: Window, b: Window): Window => ({
	earliest: laterInstant(a.earliest, b.earliest),
	safe: laterInstant(a.safe, b.safe)
});
