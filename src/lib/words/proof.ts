// The texts of proofs that the app writes, and what is said of a sentence that is too short to be one.
import type { SentenceFault } from '#lib/domain/proof.ts';

/** Of given outputs, read without help. */
export const readProofText = 'Outputs read, every answer right.';

/** Returns the text of work that was done on another computer. */
export const receiptProofText = (how: 'desk' | 'predicted', code: string): string =>
	how === 'desk' ? `Checked on another computer, code ${code}.` : `Read on another computer, code ${code}.`;

/** Returns what a sentence needs to be a proof. */
export const sentenceFaultText = ({ least, found }: SentenceFault): string =>
	`Write what you saw in at least ${least} letters. So far there are ${found}.`;

/** A proof was deleted. */
export const proofDeletedText = 'Deleted.';
