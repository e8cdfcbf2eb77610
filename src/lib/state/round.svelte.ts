// The round on its way: started, answered, left and taken up again. Every step is saved before it is shown.
import { az104 } from '#lib/content/az-104/exam.ts';
import { loadDomain } from '#lib/content/az-104/load.ts';
import { tasks } from '#lib/content/az-104/tasks.ts';
import type { Confidence } from '#lib/domain/practice/answer.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { pickRound } from '#lib/domain/practice/round.ts';
import {
	begin,
	itemAt,
	over,
	readRunning,
	reveal,
	sessionsFinished,
	settle,
	spend,
	type RoundItem,
	type Running
} from '#lib/domain/practice/running.ts';
import type { Session } from '#lib/domain/schedule/types.ts';
import { book } from '#lib/state/book.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { view } from '#lib/state/view.svelte.ts';

const draft = 'round';

/** All prompts of the exam, by id. */
export async function loadPrompts(): Promise<ReadonlyMap<string, Prompt>> {
	const domains = await Promise.all(az104.domains.map(({ id }) => loadDomain(id)));
	return new Map(domains.flatMap(({ prompts }) => prompts).map((prompt) => [prompt.id, prompt]));
}

const kindOf = (session: Session) => tasks.find(({ id }) => id === session.task)?.kind;

/** Whether a session is answered prompt by prompt, so that a round can hold it. */
export const isRecall = (session: Session): boolean =>
	kindOf(session) === 'recall' || kindOf(session) === 'timed';

class Round {
	#running: Running | undefined = $state.raw();
	#read = false;

	/** The round on its way, if one is. */
	get running(): Running | undefined {
		return this.#running;
	}

	/** Takes up what was left, once the data is open. */
	async resume(): Promise<void> {
		if (this.#read) return;
		this.#read = true;
		this.#running = readRunning(await book.readDraft(draft));
	}

	async #keep(next: Running | undefined): Promise<void> {
		this.#running = next;
		if (next === undefined) await book.dropDraft(draft);
		else book.writeDraft(draft, next);
	}

	/** Starts a round for so many minutes: today's recall that fits, then what is due. */
	async start(minutes: number): Promise<void> {
		const sessions = (view.today?.sessions ?? []).filter(
			(session) => session.place === 'anywhere' && !session.done && isRecall(session)
		);
		let left = minutes;
		const chosen: Session[] = [];
		for (const session of sessions)
			if (session.minutes <= left) {
				chosen.push(session);
				left -= session.minutes;
			}
		await this.#begin(chosen, left);
	}

	/** Starts one session of the plan, with its clock where it is a timed one. */
	async startSession(session: Session): Promise<void> {
		await this.#begin([session], 0, kindOf(session) === 'timed' ? session.minutes : undefined);
	}

	async #begin(sessions: readonly Session[], minutes: number, limit?: number): Promise<void> {
		const prompts = [...(await loadPrompts()).values()];
		const order = view.diagnosis?.gaps.flatMap(({ groups }) => groups.map(({ group }) => group)) ?? [];
		const wish = {
			progress: book.progress,
			today: clock.today,
			order,
			...(view.plan === undefined ? {} : { exam: view.plan.exam.day })
		};
		const taken = new Set<string>();
		const take = (from: readonly Prompt[], wanted: number, session?: string): RoundItem[] => {
			const free = from.filter(({ id }) => !taken.has(id));
			const ids = wanted > 0 ? pickRound({ ...wish, prompts: free, minutes: wanted }) : [];
			ids.forEach((id) => taken.add(id));
			return ids.map((prompt) => (session === undefined ? { prompt } : { prompt, session }));
		};
		const items = sessions.flatMap((session) => {
			const domain = tasks.find(({ id }) => id === session.task)?.domain;
			const groups = az104.domains.find(({ id }) => id === domain)?.groups.map(({ id }) => id);
			const from = groups === undefined ? prompts : prompts.filter(({ group }) => groups.includes(group));
			return take(from, session.minutes, session.id);
		});
		items.push(...take(prompts, minutes));
		await this.#keep(begin(book.newId(), clock.moment.now, items, limit));
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
		if (!saved.ok) return;
		const next = settle(running, right, ms);
		const done = over(next) ? [...new Set(next.items.map(({ session }) => session))] : sessionsFinished(next);
		const closing = done.filter((id): id is string => id !== undefined && !next.closed.includes(id));
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

	/** Ends it; what was answered stays. */
	async end(): Promise<void> {
		await this.#keep(undefined);
	}
}

export const round = new Round();
