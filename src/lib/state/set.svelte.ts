// The timed set on its way: started, answered, left and taken up again. Every step is saved before it is shown.
import type { Confidence } from '#lib/domain/practice/answer.ts';
import type { Kind } from '#lib/domain/practice/miss-override.ts';
import { paced } from '#lib/domain/practice/set/clock.ts';
import { keepGraded } from '#lib/domain/practice/set/judge.ts';
import { mergeSets } from '#lib/domain/practice/set/merge.ts';
import { readSet } from '#lib/domain/practice/set/read.ts';
import {
	answer,
	beginSet,
	called,
	end,
	next,
	type RunningSet,
	type SetStart
} from '#lib/domain/practice/set/running.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';
import { round } from '#lib/state/round.svelte.ts';
import { endEdits, missEdits, tryEdits } from '#lib/state/set-edits.ts';
import { drillStart, startOf, type SetChoice } from '#lib/state/set-start.ts';
import type { Edit } from '#lib/store/transact.ts';
import { storeFaultText } from '#lib/words/store.ts';

const draft = 'set';

class TimedSet {
	#running: RunningSet | undefined = $state.raw();
	#fault: string | undefined = $state();
	/** Which data the set was read from: one's own or the example's. */
	#readFrom: boolean | undefined;
	#stop: (() => void) | undefined;
	#busy = false;
	/** Steps taken while an answer was on its way to the disk: a tap is late, never lost. */
	#late: ((set: RunningSet) => RunningSet)[] = [];

	/** The set on its way, if one is. */
	get running(): RunningSet | undefined {
		return this.#running;
	}

	/** Why the last answer is not saved, as a sentence; the question stays. */
	get fault(): string | undefined {
		return this.#fault;
	}

	/** The variants of the set; nothing in the place of one that this version cannot make. */
	readonly variants: readonly (Variant | undefined)[] = $derived(
		this.#running?.questions.map((question) => families.make(question)) ?? []
	);

	/** Takes up what was left, once the data is open, and again when other data is on show. */
	async resume(): Promise<void> {
		if (this.#readFrom === repository.example) return;
		this.#readFrom = repository.example;
		this.#running = readSet(await repository.drafts.read(draft));
		this.#stop?.();
		// A step on its way to the disk is merged there, and answers with the whole.
		this.#stop = repository.drafts.follow(
			draft,
			(stored) => {
				if (!this.#busy) this.#running = readSet(stored);
			},
			mergeSets
		);
		await round.resume();
	}

	/** Starts a set, or takes up the one that another window started. Needs the families. */
	async start(choice: SetChoice): Promise<void> {
		await this.#begin(() => startOf(choice));
	}

	/** Starts a look-up drill of so many questions, each with so many seconds. Needs the families. */
	async startDrill(count: number, budget: number): Promise<void> {
		await this.#begin(() => drillStart(count, budget));
	}

	async #begin(start: () => SetStart): Promise<void> {
		await this.#alone(async () => {
			await this.resume();
			const there = readSet(await repository.drafts.read(draft));
			if (there !== undefined && there.phase !== 'ended') this.#running = there;
			else await this.#save(beginSet(start()));
		});
	}

	#keep(set: RunningSet): void {
		this.#running = set;
		repository.drafts.write(draft, set);
	}

	/** A step is stored, together with `edits`, before the next thing is shown. Where it can't be, the question stays and says why. */
	async #save(set: RunningSet, edits: readonly Edit[] = []): Promise<void> {
		const { drafts } = repository;
		const saved = await repository.transact([...edits, drafts.put(draft, set)]);
		this.#fault = saved.ok ? undefined : storeFaultText(saved.fault);
		if (saved.ok) this.#running = readSet(drafts.valueIn(saved.value, draft));
	}

	/** Nothing else is changed while an answer is on its way to the disk: a tick of the clock must not undo it. Whether it was done. */
	async #alone(work: () => Promise<void>): Promise<boolean> {
		if (this.#busy) return false;
		this.#busy = true;
		try {
			await work();
		} finally {
			this.#busy = false;
			const late = this.#late;
			this.#late = [];
			for (const step of late) this.act(step);
		}
		return true;
	}

	/** A step of the set, kept at once. */
	act(step: (set: RunningSet) => RunningSet): void {
		if (this.#busy) {
			this.#late.push(step);
			return;
		}
		const before = this.#running;
		const after = before && step(before);
		if (after === undefined || after === before) return;
		this.#keep(after.at === before?.at ? this.#graded(after) : after);
	}

	/** An answer that waits for the end is kept as its edition grades it. */
	#graded(set: RunningSet): RunningSet {
		const variant = this.variants[set.at];
		return keepGraded(set, variant, families.titleOf(variant?.family ?? ''));
	}

	/** The question on show is answered. Outside exam conditions it is logged and told, else the next one follows. */
	async answer(confidence: Confidence): Promise<void> {
		await this.#alone(() => this.#answer(confidence));
	}

	async #answer(confidence: Confidence): Promise<void> {
		const before = this.#running;
		if (before === undefined) return;
		const { now } = clock.moment;
		const after = paced(answer(before, confidence), now);
		if (before.exam) await this.#save(next(this.#graded(after)));
		else await this.#save(after, tryEdits(after, after.at));
	}

	/** It is over: what is answered is logged, a summary stays, and its piece of the plan is done. */
	async end(): Promise<void> {
		await this.#alone(() => this.#end());
	}

	async #end(): Promise<void> {
		const set = this.#running;
		if (set === undefined || set.phase === 'ended') return;
		await this.#save(end(set), endEdits(set));
	}

	/** The person calls a miss core or edge; whether that is kept. `of`: the set that it is in, for an undo that comes when the set was let go. */
	async call(of: RunningSet, at: number, as: Kind): Promise<boolean> {
		const done = await this.#alone(async () => {
			const here = this.#running?.id === of.id ? this.#running : undefined;
			const edits = missEdits(here ?? of, at, as);
			if (here) return this.#save(called(here, at, as), edits);
			const saved = await repository.transact(edits);
			this.#fault = saved.ok ? undefined : storeFaultText(saved.fault);
		});
		return done && this.#fault === undefined;
	}

	/** Lets the set go; its answers stay. */
	async leave(): Promise<void> {
		this.#running = undefined;
		await repository.drafts.drop(draft);
	}
}

export const timedSet = new TimedSet();
