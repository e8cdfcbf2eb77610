// A set under exam conditions that is in progress: its clock runs on wherever the person is. Loads nothing of what it asks.
import { leftIn } from '#lib/domain/practice/set/clock.ts';
import { readSet } from '#lib/domain/practice/set/read.ts';
import type { RunningSet } from '#lib/domain/practice/set/running.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';

class ExamSet {
	#set: RunningSet | undefined = $state.raw();

	/** The set, if one is in progress. */
	get running(): RunningSet | undefined {
		return this.#set;
	}

	/** Milliseconds left on its clock, never below 0. */
	readonly left: number = $derived(this.#set === undefined ? 0 : leftIn(this.#set, clock.moment.now));

	/** Takes what is in progress, as another screen has it. */
	show(set: RunningSet | undefined): void {
		this.#set = set?.exam === true && set.phase !== 'ended' ? set : undefined;
	}

	/** Reads what is in progress from what is stored. */
	async look(): Promise<void> {
		this.show(readSet(await repository.drafts.read('set')));
	}
}

export const examSet = new ExamSet();
