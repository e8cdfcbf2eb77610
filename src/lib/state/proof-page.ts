// Saves what was checked as one HTML page. On demand: its chunk isn't kept offline before it's first used.
import type { Proof } from '#lib/domain/proof.ts';
import { saveFile, tapIsOver } from '#lib/pwa/save-file.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { dayText } from '#lib/words/dates.ts';
import { proofPage } from '#lib/words/proof-page.ts';
import { fileReadyText, savedFileText } from '#lib/words/saved-file.ts';

/** Saves these proofs under a title. Call it inside the tap. Returns what happened, as a sentence. */
export async function saveProofPage(title: string, proofs: readonly Proof[]): Promise<string> {
	if (tapIsOver()) return fileReadyText;
	const name = `resit-proofs-${clock.today}.html`;
	const text = proofPage(title, proofs, (day) => dayText(day));
	return savedFileText(await saveFile({ name, type: 'text/html', text }), name);
}
