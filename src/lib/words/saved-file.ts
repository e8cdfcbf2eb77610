// How a file left the app, as a sentence. “Saved” only where it is.
/** How saving a file ended. */
export type Saved = 'shared' | 'downloaded' | 'copied' | 'cancelled' | 'failed';

const texts: Readonly<Record<Saved, (file: string) => string>> = {
	shared: (file) => `Handed over as ${file}.`,
	downloaded: (file) => `Sent to your downloads as ${file}. Look there once: Resit cannot.`,
	copied: () => 'Copied. It is kept nowhere yet: paste it into a note, a mail or Resit on another device.',
	cancelled: () => 'Not saved: the share sheet was closed.',
	failed: () => 'Not saved: this browser offered no way. Try the other buttons, or another browser.'
};

/** Returns what happened to `file`. */
export const savedFileText = (saved: Saved, file: string): string => texts[saved](file);
