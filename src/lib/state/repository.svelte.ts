// The stored data for the screens. Saved before shown: what a screen reads changes when the transaction has ended.
import type { Progress } from '#lib/domain/practice/progress.ts';
import { progressKey, type Summed } from '#lib/domain/practice/progress-key.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import { Connection } from '#lib/state/connection.svelte.ts';
import { Drafts } from '#lib/state/drafts.svelte.ts';
import type { Store } from '#lib/store/store.ts';
import { chosen } from '#lib/state/exam.ts';
import { transact, type Changes, type Edit } from '#lib/store/transact.ts';

/** A plain copy of what a screen holds, which the store can keep. */
export const plain = <T>(value: T): T => $state.snapshot(value) as T;

class Repository extends Connection {
	readonly #ownDrafts = new Drafts(this);
	#exampleDrafts = new Drafts(this, true);

	/** The forms and rounds in progress, of the data that is on show. */
	get drafts(): Drafts {
		return this.example ? this.#exampleDrafts : this.#ownDrafts;
	}

	/** The summary of all answers to this. */
	progressOf(of: Summed): Progress | undefined {
		return this.progress.get(progressKey(chosen.id, of));
	}

	/**
	 * Makes these edits in one transaction, all of them or none, and shows what they changed. Where it fails, a draft among them is
	 * as it was before, and so is everything else.
	 */
	async transact(edits: readonly Edit[]): Promise<Result<Changes>> {
		const { drafts } = this;
		const waitAgain = await drafts.settle(edits);
		const saved = await this.use(async (store, who) =>
			drafts === this.drafts
				? transact(store, who, edits)
				: // Never to the other data.
					fail('other data', 'Other data is on show.')
		);
		if (!saved.ok) waitAgain();
		if (!saved.ok || drafts !== this.drafts) return saved;
		drafts.took(saved.value);
		this.take(saved.value);
		return saved;
	}

	/** Shows a made-up person's data, in memory only. */
	override async showExample(store: Store): Promise<void> {
		await this.#ownDrafts.flush();
		this.#exampleDrafts = new Drafts(this, true);
		await super.showExample(store);
	}
}

export const repository = new Repository();
