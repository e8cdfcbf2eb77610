// The stored data for the screens. Saved before shown: what a screen reads changes once the transaction has ended.
import type { Progress } from '#lib/domain/practice/progress.ts';
import { progressKey, type Summed } from '#lib/domain/practice/progress-key.ts';
import { fail } from '#lib/domain/result.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { Connection } from '#lib/state/connection.svelte.ts';
import { Drafts } from '#lib/state/drafts.svelte.ts';
import type { Store } from '#lib/store/store.ts';
import { chosen } from '#lib/state/exam.ts';
import { transact, type Changes, type Edit } from '#lib/store/transact.ts';

/** Returns a plain copy of a screen's state, which the store can write. */
export const plain = <T>(value: T): T => $state.snapshot(value) as T;

class Repository extends Connection {
	readonly #ownDrafts = new Drafts(this);
	#exampleDrafts = new Drafts(this, true);

	/** The drafts of the data on screen. */
	get drafts(): Drafts {
		return this.example ? this.#exampleDrafts : this.#ownDrafts;
	}

	/** Returns the summary of all answers to a prompt or family. */
	progressOf(of: Summed): Progress | undefined {
		return this.progress.get(progressKey(chosen.id, of));
	}

	/**
	 * Makes these edits in one transaction, all of them or none, and shows what they changed. Where it fails, a draft among them is
	 * as it was before, and so is everything else. What isn't needed may be `false` or undefined.
	 */
	async transact(wanted: readonly (Edit | false | undefined)[]): Promise<StoreResult<Changes>> {
		const { drafts } = this;
		const edits = wanted.filter((edit) => !!edit);
		const waitAgain = await drafts.settle(edits);
		const saved = await this.use(async (store, who) =>
			drafts === this.drafts
				? transact(store, who, edits)
				: // Never to the other data.
					fail({ code: 'other data' })
		);
		if (!saved.ok) waitAgain();
		if (!saved.ok || drafts !== this.drafts) return saved;
		drafts.took(saved.value);
		this.take(saved.value);
		return saved;
	}

	/** Shows the example, in memory only. */
	override async showExample(store: Store): Promise<void> {
		await this.#ownDrafts.flush();
		this.#exampleDrafts = new Drafts(this, true);
		await super.showExample(store);
	}
}

export const repository = new Repository();
