// How a file left the app, as a sentence. “Saved” only where it is.
/** How saving a file ended. */
export type Saved = 'shared' | 'downloaded' | 'copied' | 'cancelled' | 'failed';

const texts: Readonly<Record<Saved, (file: string) => string>> = {
	shared: (file) => `Shared as ${file}.`,
	downloaded: (file) => `Check your downloads for ${file}.`,
	copied: () => 'Copied. Now paste it into a note, an email or Resit on another device.',
	cancelled: () => 'Not saved. You closed the share sheet.',
	failed: () => 'Not saved. Try another button, or another browser.'
};

/** What is said where the clipboard can't be read. */
export const noClipboardText = 'Can’t read the clipboard here. Paste the text into the field.';

/** What is said of a backup where a report is read. */
export const backupHereText = 'This is a Resit backup, not a report. You’ll see what’s in it first.';

/** What is said where a file took so long to make that the tap is over. */
export const fileReadyText = 'Your file is ready. Tap again to save it.';

/** Returns what happened to `file`. */
export const savedFileText = (saved: Saved, file: string): string =>
	// Its hyphens don't break: at the end of a line one reads as part of a word.
	texts[saved](file.replaceAll('-', '\u2011'));
