// Runs what isn't kept offline before its first use.
import { missingText } from '#lib/state/update.svelte.ts';
import { goOnlineText } from '#lib/words/missing-part.ts';

/** Saves the calendar file. Call it inside the tap. Returns what happened, as a sentence. */
export const addToCalendar = (): Promise<string> =>
	import('#lib/state/calendar.ts').then(
		({ saveCalendar }) => saveCalendar(),
		() => (navigator.onLine ? missingText() : goOnlineText('make the calendar file'))
	);
