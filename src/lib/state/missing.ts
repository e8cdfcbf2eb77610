// Why a part of the app didn't load, and what helps: a network, or the update that waits.
import { update } from '#lib/state/update.svelte.ts';
import { missingPartTexts } from '#lib/words/missing-part.ts';

/** Returns the remedy that works now. All parts are kept offline, so this is rare: the browser cleared a file, or a newer version replaced it. */
export const missingText = (): string =>
	missingPartTexts[update.waits ? 'update' : navigator.onLine ? 'online' : 'offline'];
