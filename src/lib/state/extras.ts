// Runs what isn't kept offline before its first use. Each is called inside the tap, and returns what happened, as a sentence,
// or what was made.
import type { Answer } from '#lib/domain/practice/answer.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { parseReport } from '#lib/domain/report/parse.ts';
import type { QrCode } from '#lib/pwa/qr-code.ts';
import { missingText } from '#lib/state/update.svelte.ts';
import { goOnlineText } from '#lib/words/missing-part.ts';

const missing = (file: string) => () => (navigator.onLine ? missingText() : goOnlineText(file));

/** Saves the calendar file. */
export const addToCalendar = (): Promise<string> =>
	import('#lib/state/calendar.ts').then(({ saveCalendar }) => saveCalendar(), missing('calendar file'));

/** Saves these proofs as one page under a title. */
export const saveProofs = (title: string, proofs: readonly Proof[]): Promise<string> =>
	import('#lib/state/proof-page.ts').then((made) => made.saveProofPage(title, proofs), missing('page'));

/** Saves the attempts, or these answers, for a spreadsheet. */
export const saveSheet = (answers?: readonly Answer[]): Promise<string> =>
	import('#lib/state/spreadsheet.ts').then((made) => made.saveSheet(answers), missing('file'));

/** Returns the QR code of a text; nothing where it's too long for one. */
export const makeQrCode = (text: string): Promise<QrCode | string | undefined> =>
	import('#lib/pwa/qr-code.ts').then(({ qrCode }) => qrCode(text), missing('QR code'));

/** Returns what reads a report's text; what helps where it isn't on this device. */
export const loadReportReader = (): Promise<typeof parseReport | string> =>
	import('#lib/domain/report/parse.ts').then(({ parseReport }) => parseReport, missingText);

/** Brings the backup in the chosen folder up to date. */
export const backUpToFolder = (): Promise<string | undefined> =>
	import('#lib/state/backup-folder.svelte.ts').then(
		({ backupFolder }) => backupFolder.write({ tapped: true }),
		missingText
	);
