import { expect, it } from 'vitest';
import { receiptProofText, sentenceFaultText } from '#lib/words/proof.ts';

it('says how long a sentence has to be', () =>
	expect(sentenceFaultText({ least: 20, found: 19 })).toBe(
		'Write what you saw in at least 20 letters. So far there are 19.'
	));

it('names the receipt of work at the bench', () => {
	expect(receiptProofText('desk', 'K7QM-3F9X')).toBe('Checked on another computer, code K7QM-3F9X.');
	expect(receiptProofText('predicted', 'K7QM-3F9X')).toBe('Read on another computer, code K7QM-3F9X.');
});
