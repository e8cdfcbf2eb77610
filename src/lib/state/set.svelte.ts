// The timed set on its way: started, answered, left and taken up again. Every step is saved before it is shown.
import { az104 } from '#lib/content/az-104/exam.ts';
import { loadFamilies as familiesOf } from '#lib/content/az-104/load.ts';
import { withSetSummary } from '#lib/domain/edits.ts';
import type { Confidence } from '#lib/domain/practice/answer.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { buildSet, sizeOf, type Choice } from '#lib/domain/practice/set/build.ts';
import { paced, withExtra, type Extra } from '#lib/domain/practice/set/clock.ts';
import { answerTo } from '#lib/domain/practice/set/judge.ts';
import { outcomeOf, summaryOf } from '#lib/domain/practice/set/outcome.ts';
import { readSet } from '#lib/domain/practice/set/read.ts';
import {
	answer,
	answered,
	beginSet,
	end,
	next,
	shown,
	type RunningSet,
	type SetQuestion
} from '#lib/domain/practice/set/running.ts';
import { sharesOf } from '#lib/domain/practice/set/shares.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { book } from '#lib/state/book.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { view } from '#lib/state/view.svelte.ts';

const draft = 'set';

export interface SetChoice {
	readonly size: SetSize;
	/** Minutes at hand; only for the size of that name. */
	readonly minutes: number;
	readonly extra: Extra;
	readonly exam: boolean;
	/** The piece of the plan that it belongs to. */
	readonly session?: string | undefined;
}

class TimedSet {
	#running: RunningSet | undefined = $state.raw();
	#families: ReadonlyMap<string, Family> = $state.raw(new Map());
	#fault: string | undefined = $state();
	/** Which data the set was read from: one's own or the example's. */
	#readFrom: boolean | undefined;
	#busy = false;
	/** Steps taken while an answer was on its way to the disk: a tap is late, never lost. */
	#late: ((set: RunningSet) => RunningSet)[] = [];

	/** The set on its way, if one is. */
	get running(): RunningSet | undefined {
		return this.#running;
	}

	/** The families, by id; none until they are loaded. */
	get families(): ReadonlyMap<string, Family> {
		return this.#families;
	}

	/** Why the last answer is not saved, as a sentence; the question stays. */
	get fault(): string | undefined {
		return this.#fault;
	}

	/** The variants of the set; nothing in the place of one that this version cannot make. */
	readonly variants: readonly (Variant | undefined)[] = $derived(
		this.#running?.questions.map((question) => this.#variantOf(question)) ?? []
	);

	#variantOf({ family: id, edition, seed }: SetQuestion): Variant | undefined {
		const family = this.#families.get(id);
		return family?.edition === edition ? family.make(seed, difficultyOf(seed)) : undefined;
	}

	/** Fetches the families of all domains. Rejects where they are not on this device and there is no network. */
	async load(): Promise<void> {
		if (this.#families.size > 0) return;
		const all = await Promise.all(az104.domains.map(({ id }) => familiesOf(id)));
		// Replaced, never changed.

		this.#families = new Map(all.flat().map((family) => [family.id, family]));
	}

	/** Takes up what was left, once the data is open, and again when other data is on show. */
	async resume(): Promise<void> {
		if (this.#readFrom === book.example) return;
		this.#readFrom = book.example;
		this.#running = readSet(await book.readDraft(draft));
	}

	/** Starts a set: by the weights, tilted to the repair map. Needs the families. */
	start({ size, minutes, extra, exam, session }: SetChoice): void {
		const wanted = sizeOf(size, minutes);
		const id = book.newId();
		const examDay = view.plan?.exam.day;
		const questions = buildSet({
			id,
			choices: this.#choices(),
			shares: sharesOf(az104, view.diagnosis?.gaps ?? []),
			progress: book.progress,
			items: wanted.items,
			today: clock.today,
			...(examDay === undefined ? {} : { exam: examDay })
		});
		this.#readFrom = book.example;
		this.#keep(
			beginSet({
				id,
				started: clock.moment.now,
				size,
				limit: withExtra(wanted.minutes, extra),
				exam,
				questions,
				...(session === undefined ? {} : { session })
			})
		);
	}

	#choices(): readonly Choice[] {
		return [...this.#families.values()].map((family) => {
			const { items } = family.make(0, 1);
			return {
				family: family.id,
				edition: family.edition,
				domain: az104.domains.find(({ groups }) => groups.some(({ id }) => id === family.group))?.id ?? '',
				items: items.length,
				...(items.some(({ type }) => type === 'series') ? { series: true as const } : {})
			};
		});
	}

	#keep(set: RunningSet): void {
		this.#running = set;
		book.writeDraft(draft, set);
	}

	/** An answer is stored before the next thing is shown. */
	async #save(set: RunningSet): Promise<void> {
		await book.keepDraft(draft, set);
		this.#running = set;
	}

	/** Nothing else is changed while an answer is on its way to the disk: a tick of the clock must not undo it. */
	async #alone(work: () => Promise<void>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		try {
			await work();
		} finally {
			this.#busy = false;
			const late = this.#late;
			this.#late = [];
			for (const step of late) this.act(step);
		}
	}

	/** A step of the set, kept at once. */
	act(step: (set: RunningSet) => RunningSet): void {
		if (this.#busy) {
			this.#late.push(step);
			return;
		}
		const before = this.#running;
		const after = before && step(before);
		if (after !== undefined && after !== before) this.#keep(after);
	}

	/** The question on show is answered. Outside exam conditions it is logged and told, else the next one follows. */
	answer(confidence: Confidence): Promise<void> {
		return this.#alone(() => this.#answer(confidence));
	}

	async #answer(confidence: Confidence): Promise<void> {
		const before = this.#running;
		if (before === undefined) return;
		const { now } = clock.moment;
		const after = paced(answer(before, confidence), now);
		if (before.exam) await this.#save(next(after));
		else if (await this.#log(after, after.at)) await this.#save(after);
	}

	/** Logs one answered question; whether it is in the log. The same again changes nothing. */
	async #log(set: RunningSet, at: number): Promise<boolean> {
		const variant = this.variants[at];
		const one = set.tries[at];
		if (variant === undefined || one === undefined) return true;
		const title = this.#families.get(variant.family)?.title ?? '';
		const { now, zone } = clock.moment;
		const saved = await book.answer({
			...answerTo(variant, title, one),
			id: `${set.id}-${at}`,
			at: now,
			zone,
			set: set.id
		});
		this.#fault = saved.ok ? undefined : saved.fault.message;
		return saved.ok;
	}

	/** It is over: what is answered is logged, a summary stays, and its piece of the plan is done. */
	end(): Promise<void> {
		return this.#alone(() => this.#end());
	}

	async #end(): Promise<void> {
		const set = this.#running;
		if (set === undefined || set.phase === 'ended') return;
		const { now, zone } = clock.moment;
		const over = end(set);
		for (const [at, one] of set.tries.entries())
			if (answered(one) && !shown(set, at) && !(await this.#log(set, at))) return;
		if (set.tries.some(answered)) {
			const summary = summaryOf(over, outcomeOf(over, this.variants), now, dayOf(now, zone));
			const saved = await book.change((record) => withSetSummary(record, summary));
			this.#fault = saved.ok ? undefined : saved.fault.message;
			if (!saved.ok) return;
			await this.#close(set);
		}
		await this.#save(over);
	}

	async #close({ session: id }: RunningSet): Promise<void> {
		const attempt = view.diagnosis?.attempt;
		const session = view.plan?.days.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
		// Replanned meanwhile: the answers are kept, and the plan asks again for what it still wants.
		if (session === undefined || attempt === undefined) return;
		await book.markDone(session.task, session.turn, attempt, clock.today, session.part);
	}

	/** Lets the set go; its answers stay. */
	async leave(): Promise<void> {
		this.#running = undefined;
		await book.dropDraft(draft);
	}
}

export const timedSet = new TimedSet();
