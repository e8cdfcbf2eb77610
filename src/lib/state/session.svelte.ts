// The practice sessions in progress: left and taken up again, and saved at every step before it is shown.
import { leftIn } from '#lib/domain/practice/session/clock.ts';
import { mergeSessions } from '#lib/domain/practice/session/merge.ts';
import { keepGraded } from '#lib/domain/practice/session/answer-line.ts';
import { readSession } from '#lib/domain/practice/session/parse.ts';
import { stepsLeft, type PracticeSession } from '#lib/domain/practice/session/session-state.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import type { Edit } from '#lib/store/transact.ts';
import { storeFaultText } from '#lib/words/store.ts';

/** The draft that keeps a session: there is one round, one set or drill, and one single question at a time. */
type DraftName = 'round' | 'set' | 'single';

export class SessionState {
	#running: PracticeSession | undefined = $state.raw();
	#fault: string | undefined = $state();
	#read = $state(false);
	readonly #draft: DraftName;
	/** Where the session was read: leaving the example must not write it into own data. */
	#drafts: typeof repository.drafts | undefined;
	#resumed = Promise.resolve();
	#stop: (() => void) | undefined;
	#busy = false;
	/** Steps taken while an answer was being saved: a tap is late, never lost. */
	#late: ((session: PracticeSession) => PracticeSession)[] = [];

	constructor(draft: DraftName) {
		this.#draft = draft;
	}

	/** The session in progress, if one is. */
	get running(): PracticeSession | undefined {
		return this.#running;
	}

	/** Whether what was left has been read: before that, nothing in progress says nothing. */
	get resumed(): boolean {
		return this.#read;
	}

	/** Why the last answer is not saved, as a sentence; the question stays. */
	get fault(): string | undefined {
		return this.#fault;
	}

	/** The variants of its steps; nothing in the place of a prompt, and of what this version cannot make. */
	readonly variants: readonly (Variant | undefined)[] = $derived(
		this.#running?.steps.map((step) => ('family' in step ? families.make(step) : undefined)) ?? []
	);

	/** How many of its steps are not answered; 0 where none is in progress. */
	get left(): number {
		const running = this.#running;
		return running === undefined || leftIn(running, running.started) === 0 ? 0 : stepsLeft(running);
	}

	/** The set in progress whose clock runs on wherever the person is. */
	get underExam(): PracticeSession | undefined {
		return this.#running?.exam === true && this.#running.phase !== 'ended' ? this.#running : undefined;
	}

	/** Milliseconds left on that clock, never below 0. */
	readonly examLeft: number = $derived(this.underExam ? leftIn(this.underExam, clock.moment.now) : 0);

	/** Takes up what was left, once the data is open, and again when other data is on show. */
	resume(): Promise<void> {
		const { drafts } = repository;
		if (this.#drafts !== drafts) {
			this.#drafts = drafts;
			this.#running = undefined;
			this.#read = false;
			this.#resumed = this.#take(drafts);
		}
		return this.#resumed;
	}

	async #take(drafts: typeof repository.drafts): Promise<void> {
		const stored = readSession(await drafts.read(this.#draft));
		if (this.#drafts !== drafts) return;
		this.#running = stored;
		this.#read = true;
		this.#stop?.();
		// A single question is of the screen that shows it: no other window replaces it.
		if (this.#draft === 'single') return;
		// A step that is being saved is merged there, and answers with the whole.
		this.#stop = drafts.follow(
			this.#draft,
			(changed) => {
				if (!this.#busy) this.#running = readSession(changed);
			},
			mergeSessions
		);
	}

	/** Returns what is stored now, perhaps by another window. */
	async stored(): Promise<PracticeSession | undefined> {
		return readSession(await repository.drafts.read(this.#draft));
	}

	/** Shows a session and keeps it. */
	put(session: PracticeSession): void {
		this.#running = session;
		(this.#drafts ?? repository.drafts).write(this.#draft, session);
	}

	/** A step, kept at once. */
	act(step: (session: PracticeSession) => PracticeSession): void {
		if (this.#busy) {
			this.#late.push(step);
			return;
		}
		const before = this.#running;
		const after = before && step(before);
		if (after !== undefined && after !== before)
			this.put(after.at === before?.at ? this.graded(after) : after);
	}

	/** Returns the session with an answer that waits for the end graded by the edition that asked it. */
	graded(session: PracticeSession): PracticeSession {
		const variant = this.variants[session.at];
		return keepGraded(session, variant, families.titleOf(variant?.family ?? ''));
	}

	/** Stores a step together with `edits`, before the next thing is shown. Where it can't, the question stays and `fault` says why. */
	async save(session: PracticeSession, edits: readonly Edit[] = []): Promise<void> {
		const { drafts } = repository;
		const saved = await repository.transact([...edits, drafts.put(this.#draft, session)]);
		this.#fault = saved.ok ? undefined : storeFaultText(saved.fault);
		if (saved.ok) this.#running = readSession(drafts.valueIn(saved.value, this.#draft));
	}

	/** Makes `edits` alone. */
	async store(edits: readonly Edit[]): Promise<void> {
		const saved = await repository.transact(edits);
		this.#fault = saved.ok ? undefined : storeFaultText(saved.fault);
	}

	/** Ends the session's draft, together with `edits`; its answers stay. */
	async drop(edits: readonly Edit[] = []): Promise<void> {
		await this.store([...edits, repository.drafts.remove(this.#draft)]);
		if (this.#fault === undefined) this.#running = undefined;
	}

	/** Leaves a single question: one that was told is done with, one that is open waits. */
	async leave(told: boolean): Promise<void> {
		const drafts = this.#drafts;
		this.#running = undefined;
		this.#drafts = undefined;
		if (told) await drafts?.drop(this.#draft);
	}

	/** Does one thing that is saved; nothing else is changed meanwhile: a tick of the clock must not undo it. Returns whether it was done. */
	async alone(work: () => Promise<void>): Promise<boolean> {
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
}

export const round = new SessionState('round');
export const timedSet = new SessionState('set');
export const single = new SessionState('single');
