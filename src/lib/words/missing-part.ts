// What is said where a part of the app didn't load.

/** Why it didn't: an update waits, this device is online, or it's offline. */
export type MissingPart = 'update' | 'online' | 'offline';

/** What helps now. */
export const missingPartTexts: Readonly<Record<MissingPart, string>> = {
	update: 'Resit has an update. Install it, and this part is back.',
	online: 'A part of Resit didn’t load. Try again, or close Resit and open it again.',
	offline: 'A part of Resit is missing on this device. Go online once, then try again.'
};

/** What is said offline of an extra that makes a file and wasn't used before. */
export const goOnlineText = (file: string): string => `Go online once to make the ${file}.`;
