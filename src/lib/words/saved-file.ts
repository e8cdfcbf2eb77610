// How a file left the app, as a sentence. “Saved” only where it is.
/** How saving a file ended. */
export type Saved = 'shared' | 'downloaded' | 'copied' | 'cancelled' | 'failed';

/** What became of `file`. */
export function savedFileText(saved: Saved, file: string): string {
	switch (saved) {
		case 'shared':
			return `Handed over as ${file}.`;
		case 'downloaded':
			return `Sent to your downloads as ${file}. Look there once: Resit cannot.`;
		case 'copied':
			return 'Copied. It is kept nowhere yet: paste it into a note, a mail or Resit on another device.';
		case 'cancelled':
			return 'Not saved: the share sheet was closed.';
		case 'failed':
			return 'Not saved: this browser offered no way. Try the other buttons, or another browser.';
	}
}
