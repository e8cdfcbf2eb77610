// The round on its way: started, left and taken up again. What is done in it is in round-steps.ts.
import { domainOf, type GroupId } from '#lib/domain/exam.ts';
import type { RoundPart } from '#lib/domain/practice/items.ts';
import { mergeRounds } from '#lib/domain/practice/merge-rounds.ts';
import { readRunning } from '#lib/domain/practice/read-running.ts';
import { over } from '#lib/domain/practice/round-clock.ts';
import { begin, type Running, type ScenarioItem } from '#lib/domain/practice/running.ts';
import type { Session } from '#lib/domain/schedule/types.ts';
import { newId } from '#lib/store/stamping.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { pack, taskOf } from '#lib/state/exam.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import type { Edit } from '#lib/store/transact.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';
import { storeFaultText } from '#lib/words/store.ts';

const draft = 'round';

/** Whether a session is answered one by one, so that a round can hold it. */
export function isRecall(session: Session): boolean {
	return taskOf(session.task)?.kind === 'recall';
}

const partOf = (session: Session): RoundPart => ({
	session: session.id,
	minutes: session.minutes,
	groups: domainOf(pack.exam, taskOf(session.task)?.domain ?? '')?.groups.map(({ id }) => id)
});

/** A retest is made of scenarios first; facts fill what stays. Our judgment. */
const retestShare = 2 / 3;

export interface Retest {
	/** One alone only just after its rebuild. */
	readonly groups: readonly GroupId[];
	readonly needs?: readonly GroupId[];
	readonly minutes: number;
	readonly session?: Session;
}

class Round {
	#running: Running | undefined = $state.raw();
	/** Why the last answer is not saved, as a sentence; what was asked stays. */
	fault: string | undefined = $state();
	/** Which data the round was read from: one's own or the example's. */
	#readFrom: boolean | undefined;
	#stop: (() => void) | undefined;

	/** The round on its way, if one is. */
	get running(): Running | undefined {
		return this.#running;
	}

	/** How much is still to answer in the round on its way; 0 where none is. */
	get left(): number {
		const running = this.#running;
		return running === undefined || over(running) ? 0 : running.items.length - running.results.length;
	}

	/** Its scenarios: their seeds are spoken for. */
	get scenarios(): readonly ScenarioItem[] {
		return this.#running?.items.filter((item) => 'family' in item) ?? [];
	}

	/** Takes up what was left, once the data is open, and again when other data is on show. */
	async resume(): Promise<void> {
		if (this.#readFrom === repository.example) return;
		this.#readFrom = repository.example;
		this.#running = readRunning(await repository.drafts.read(draft));
		this.#stop?.();
		this.#stop = repository.drafts.follow(
			draft,
			(stored) => (this.#running = readRunning(stored)),
			mergeRounds
		);
	}

	/** Puts the round a step on. It is kept at once. */
	put(next: Running): void {
		this.#running = next;
		repository.drafts.write(draft, next);
	}

	/** The same, together with `edits`, and stored before it is shown: for what was answered. Where it is refused `fault` says why. */
	async save(next: Running, edits: readonly Edit[] = []): Promise<void> {
		const { drafts } = repository;
		const saved = await repository.transact([...edits, drafts.put(draft, next)]);
		this.fault = saved.ok ? undefined : storeFaultText(saved.fault);
		if (saved.ok) this.#running = readRunning(drafts.valueIn(saved.value, draft));
	}

	/** Lets the round go, together with `edits`; its answers stay. */
	async drop(edits: readonly Edit[] = []): Promise<void> {
		const saved = await repository.transact([...edits, repository.drafts.remove(draft)]);
		this.fault = saved.ok ? undefined : storeFaultText(saved.fault);
		if (saved.ok) this.#running = undefined;
	}

	/** Starts a round for so many minutes: today's recall that fits, then what is due. */
	async start(minutes: number): Promise<void> {
		const open = (derivedData.today?.sessions ?? []).filter(
			(session) => session.place === 'anywhere' && !session.done && isRecall(session)
		);
		await this.#begin(open.map(partOf), minutes);
	}

	/** Starts one session of the plan. */
	async startSession(session: Session): Promise<void> {
		await this.#begin([partOf(session)], session.minutes);
	}

	/** Starts the retest of these groups, most of all of those in `needs`; for a session of the plan where one is due. */
	async startRetest({ groups, needs = groups, minutes, session }: Retest): Promise<void> {
		const part = { minutes, groups, needs, share: retestShare };
		await this.#begin([session === undefined ? part : { ...part, session: session.id }], minutes);
	}

	async #begin(parts: readonly RoundPart[], minutes: number): Promise<void> {
		const { itemsFor } = await import('#lib/state/round-items.ts');
		const items = await itemsFor(parts, minutes);
		await this.resume();
		const [before, left] = [this.#running, this.left];
		this.put(begin(newId(), clock.moment.now, items));
		if (before === undefined || left === 0) return;
		const questions = left === 1 ? '1 question' : `${left} questions`;
		undo.offer(`New round started. Your earlier one had ${questions} left.`, () => this.#putBack(before));
	}

	/** Takes up an earlier round in the place of the one that replaced it; the answers of both stay. */
	async #putBack(before: Running): Promise<void> {
		if (this.#readFrom === repository.example) await this.save(before);
	}
}

export const round = new Round();
