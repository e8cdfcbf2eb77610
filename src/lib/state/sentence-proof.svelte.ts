// A proof in the person's own words: kept as a draft while it is typed, until it is saved.
import { compact } from '#lib/domain/compact.ts';
import { type NewProof, sentenceFault } from '#lib/domain/proof.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { keepProof } from '#lib/state/proofs.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { sentenceFaultText } from '#lib/words/proof.ts';
import { storeFaultText } from '#lib/words/store.ts';

export class SentenceProof {
	words = $state('');
	/** Why it is not saved yet; empty for none. */
	fault = $state('');
	saving = $state(false);
	readonly #draft: string;

	/** `of`: what the draft belongs to, a task or a session. */
	constructor(of: string) {
		this.#draft = `proof:${of}`;
		void repository.drafts.read(this.#draft).then((stored) => {
			if (typeof stored === 'string' && this.words === '') this.words = stored;
		});
	}

	write(words: string): void {
		this.words = words;
		repository.drafts.write(this.#draft, words);
	}

	/** Saves the sentence as a proof, and offers to undo that. `said`: what happened, as a sentence. `turn`: the turn of the task it is for. */
	async save(proof: Omit<NewProof, 'day' | 'how' | 'text'>, said: string, turn?: number): Promise<void> {
		const text = this.words.trim();
		const short = sentenceFault(text);
		this.fault = short === undefined ? '' : sentenceFaultText(short);
		if (short !== undefined) return;
		this.saving = true;
		const entry = { ...proof, day: clock.today, how: 'word', text } as const;
		const saved = await keepProof(entry, compact({ draft: this.#draft, turn }));
		this.saving = false;
		this.fault = saved.ok ? '' : storeFaultText(saved.fault);
		if (!saved.ok) return;
		this.words = '';
		undo.offer(said, () => {
			this.words = text;
			return saved.value();
		});
	}
}
