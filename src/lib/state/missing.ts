// Why a part of the app didn't load, and what helps: a network, or the update that waits.
import { update } from '#lib/state/update.svelte.ts';

/** One sentence with the remedy that works now. Everything is kept offline, so this is rare: the browser cleared a file, or a newer version replaced it. */
export function missingText(): string {
	if (update.waits) return 'Resit has an update. Take it, then this part is here again.';
	return navigator.onLine
		? 'A part of Resit didn’t load. Try again, or close Resit and open it again.'
		: 'A part of Resit is missing on this device. Go online once, then try again.';
}
