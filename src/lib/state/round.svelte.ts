// The round on its way: started, answered, left and taken up again. Every step is saved before it is shown.
import { az104 } from '#lib/content/az-104/exam.ts';
import { loadPrompts as promptsOf } from '#lib/content/az-104/load.ts';
import { tasks } from '#lib/content/az-104/tasks.ts';
import type { Confidence } from '#lib/domain/practice/answer.ts';
import { askableOf } from '#lib/domain/practice/noted.ts';
import { fitting, roundItems } from '#lib/domain/practice/items.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import {
	begin,
	itemAt,
	over,
	readRunning,
	reveal,
	sessionsFinished,
	settle,
	spend,
	type Running
} from '#lib/domain/practice/running.ts';
import type { Session } from '#lib/domain/schedule/types.ts';
import { book } from '#lib/state/book.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { view } from '#lib/state/view.svelte.ts';

const draft = 'round';

/** All prompts of the exam, by id. */
export async function loadPrompts(): Promise<ReadonlyMap<string, Prompt>> {
	const domains = await Promise.all(az104.domains.map(({ id }) => promptsOf(id)));
	// Replaced, never changed.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	return new Map(domains.flat().map((prompt) => [prompt.id, prompt]));
}

const taskOf = (session: Session) => tasks.find(({ id }) => id === session.task);

/** Whether a session is answered prompt by prompt, so that a round can hold it. */
export function isRecall(session: Session): boolean {
	return taskOf(session)?.kind === 'recall';
}

class Round {
	#running: Running | undefined = $state.raw();
	#fault: string | undefined = $state();
	/** Which data the round was read from: one's own or the example's. */
	#readFrom: boolean | undefined;

	/** The round on its way, if one is. */
	get running(): Running | undefined {
		return this.#running;
	}

	/** Prompts still to answer in the round on its way; 0 where none is. */
	get left(): number {
		const running = this.#running;
		return running === undefined || over(running) ? 0 : running.items.length - running.results.length;
	}

	/** Why the last answer is not saved, as a sentence; the prompt stays. */
	get fault(): string | undefined {
		return this.#fault;
	}

	/** Takes up what was left, once the data is open, and again when other data is on show. */
	async resume(): Promise<void> {
		if (this.#readFrom === book.example) return;
		this.#readFrom = book.example;
		this.#running = readRunning(await book.readDraft(draft));
	}

	async #keep(next: Running | undefined): Promise<void> {
		this.#running = next;
		if (next === undefined) await book.dropDraft(draft);
		else book.writeDraft(draft, next);
	}

	/** Starts a round for so many minutes: today's recall that fits, then what is due. */
	async start(minutes: number): Promise<void> {
		const open = (view.today?.sessions ?? []).filter(
			(session) => session.place === 'anywhere' && !session.done && isRecall(session)
		);
		const { chosen, left } = fitting(open, minutes);
		await this.#begin(chosen, left);
	}

	/** Starts one session of the plan. */
	async startSession(session: Session): Promise<void> {
		await this.#begin([session], 0);
	}

	async #begin(sessions: readonly Session[], minutes: number): Promise<void> {
		const prompts = [...(await loadPrompts()).values(), ...askableOf(book.record.notebook ?? [])];
		const parts = sessions.map((session) => ({
			session: session.id,
			minutes: session.minutes,
			groups: az104.domains.find(({ id }) => id === taskOf(session)?.domain)?.groups.map(({ id }) => id)
		}));
		const items = roundItems(parts, {
			prompts,
			progress: book.progress,
			minutes,
			today: clock.today,
			order: view.diagnosis?.gaps.flatMap(({ groups }) => groups.map(({ group }) => group)) ?? [],
			...(view.plan === undefined ? {} : { exam: view.plan.exam.day })
		});
		this.#readFrom = book.example;
		await this.#keep(begin(book.newId(), clock.moment.now, items));
	}

	/** The person says how sure they are, after so many milliseconds. */
	async reveal(confidence: Confidence, ms: number): Promise<void> {
		if (this.#running !== undefined) await this.#keep(reveal(this.#running, confidence, ms));
	}

	/** The person compared. The answer is stored first; sessions that it ends are marked done. */
	async settle(right: boolean, ms: number): Promise<void> {
		const running = this.#running;
		const item = running && itemAt(running);
		if (running === undefined || item === undefined || running.confidence === undefined) return;
		const { now, zone } = clock.moment;
		const saved = await book.answer({
			at: now,
			zone,
			of: { prompt: item.prompt },
			given: 'recalled',
			right,
			confidence: running.confidence,
			ms: Math.round(ms),
			set: running.id
		});
		this.#fault = saved.ok ? undefined : saved.fault.message;
		if (!saved.ok) return;
		const next = settle(running, right, ms);
		const closing = sessionsFinished(next);
		await this.#keep({ ...next, closed: [...next.closed, ...closing] });
		for (const id of closing) await this.#close(id);
	}

	async #close(id: string): Promise<void> {
		const attempt = view.diagnosis?.attempt;
		const session = view.plan?.days.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
		// Replanned meanwhile: the answers are kept, and the plan asks again for what it still wants.
		if (session === undefined || attempt === undefined) return;
		await book.markDone(session.task, session.turn, attempt, clock.today, session.part);
	}

	/** Leaves out the prompt at hand: it is no longer part of the app. */
	async skip(): Promise<void> {
		const running = this.#running;
		const gone = running && itemAt(running);
		if (running === undefined || gone === undefined) return;
		await this.#keep({ ...running, items: running.items.filter((item) => item !== gone), spent: 0 });
	}

	/** Keeps the time spent on the prompt at hand. */
	async pause(ms: number): Promise<void> {
		if (this.#running !== undefined) await this.#keep(spend(this.#running, ms));
	}

	/** Ends it; what was answered stays. A clock that ran out ends its session too. */
	async end(): Promise<void> {
		const running = this.#running;
		await this.#keep(undefined);
		if (running?.limit === undefined) return;
		const sessions = running.items.map(({ session }) => session);
		for (const id of sessions.filter((id, index) => sessions.indexOf(id) === index))
			if (id !== undefined && !running.closed.includes(id)) await this.#close(id);
	}
}

export const round = new Round();
