// One scenario by itself, answered and varied: every step is kept, and its answer is in the log before it is told.
import type { Confidence } from '#lib/domain/practice/answer.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { readRunning } from '#lib/domain/practice/read-running.ts';
import { highestSeeds } from '#lib/domain/practice/seed.ts';
import { answerTo } from '#lib/domain/practice/set/judge.ts';
import { readSet } from '#lib/domain/practice/set/read.ts';
import { freshSingle, itemVaried, readSingle, type Single } from '#lib/domain/practice/single.ts';
import { alters } from '#lib/domain/practice/variant-diff.ts';
import { turned, type Try } from '#lib/domain/practice/response.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { answerEdit } from '#lib/state/answers.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';
import { storeFaultText } from '#lib/words/store.ts';

const draft = 'single';

class SingleScenario {
	#running: Single | undefined = $state.raw();
	#fault: string | undefined = $state();
	#busy = false;
	/** Where the one on show was read: leaving the example must not write it into own data. */
	#drafts: typeof repository.drafts | undefined;

	/** The one on show; none until it is taken. */
	get running(): Single | undefined {
		return this.#running;
	}

	/** Why the answer is not saved, as a sentence; the question stays. */
	get fault(): string | undefined {
		return this.#fault;
	}

	readonly variant: Variant | undefined = $derived(this.#running && families.make(this.#running));

	/** Takes up the one of this family that was left, else a fresh one. */
	async take(family: Family, axis: string | undefined): Promise<void> {
		this.#drafts = repository.drafts;
		const left = readSingle(await this.#drafts.read(draft));
		const known = repository.progressOf({ family: family.id })?.highestSeed ?? -1;
		const asked = Math.max(known, await this.#waiting(family));
		const variant = left?.family === family.id ? families.make(left) : undefined;
		// One that was answered elsewhere meanwhile, or waits there, is no longer fresh, and not every one has that axis in play.
		const fits = (one: Variant) =>
			one.seed > asked && (axis === undefined || alters(one, family.vary(one, axis)));
		if (variant !== undefined && (left?.tried.confidence !== undefined || fits(variant)))
			this.#running = left;
		else await this.another(family, axis);
	}

	/** A fresh one. */
	async another(family: Family, axis: string | undefined): Promise<void> {
		const waiting = await this.#waiting(family);
		this.#fault = undefined;
		this.#keep(
			freshSingle({
				family,
				axis,
				known: repository.progressOf({ family: family.id }),
				waiting,
				today: clock.today
			})
		);
	}

	/** The highest seed of the family in a set or round on its way; below 0 for none. */
	async #waiting({ id }: Family): Promise<number> {
		const [set, round] = await Promise.all([repository.drafts.read('set'), repository.drafts.read('round')]);
		const drawn = readRunning(round)?.items.flatMap((one) => ('seed' in one ? one : [])) ?? [];
		return highestSeeds([...(readSet(set)?.questions ?? []), ...drawn]).get(id) ?? -1;
	}

	#keep(single: Single): void {
		this.#running = single;
		this.#drafts?.write(draft, single);
	}

	/** A step, kept at once. */
	act(step: (tried: Try) => Try): void {
		const before = this.#running;
		const tried = before && step(before.tried);
		if (before !== undefined && tried !== undefined && tried !== before.tried && !this.#busy)
			this.#keep({ ...before, tried });
	}

	/** It is answered: logged, then told. A case turns to the item that the axis bears on. */
	async answer(family: Family, confidence: Confidence, axis: string | undefined): Promise<void> {
		const before = this.#running;
		const variant = this.variant;
		if (this.#busy || before === undefined || variant === undefined) return;
		this.#busy = true;
		const said = { ...before.tried, confidence };
		const at = axis === undefined ? said.item : itemVaried(variant, family.vary(variant, axis));
		const told = { ...before, tried: turned(said, at, variant.items.length) };
		const id = `single-${family.id}-${variant.edition}-${variant.seed}`;
		const saved = await repository.transact([
			answerEdit({ ...answerTo(variant, family.title, said), id }),
			repository.drafts.put(draft, told)
		]);
		this.#busy = false;
		this.#fault = saved.ok ? undefined : storeFaultText(saved.fault);
		if (saved.ok) this.#running = told;
	}

	/** The screen is left: one that was told is done with, one that is open waits. */
	async leave(): Promise<void> {
		const told = this.#running?.tried.confidence !== undefined;
		this.#running = undefined;
		if (told) await this.#drafts?.drop(draft);
	}
}

export const single = new SingleScenario();
