// The stored data, mirrored for the screens. Saved before shown: the mirror changes when the transaction has ended.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import type { Availability } from '#lib/domain/availability.ts';
import {
	deleted,
	edited,
	revived,
	withDone,
	withItem,
	withoutDone,
	type Entry,
	type Piece
} from '#lib/domain/edits.ts';
import type { Answer } from '#lib/domain/practice/answer.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { emptyRecord, type ExamRecord } from '#lib/domain/record.ts';
import { fail, ok, type Fault, type Result } from '#lib/domain/result.ts';
import type { Pin } from '#lib/domain/schedule/types.ts';
import { newSettings, type Settings } from '#lib/domain/stored-data/settings.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Proof } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { without } from '#lib/domain/without.ts';
import { askToPersist } from '#lib/pwa/persist.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { newId } from '#lib/state/new-id.ts';
import { pacing } from '#lib/state/pacing.ts';
import { getDraft, putDraft, removeDraft } from '#lib/store/drafts.ts';
import {
	addAnswer,
	changeProof,
	changeRecord,
	changeSettings,
	type Change,
	type Identity,
	type SettingsChange
} from '#lib/store/edit.ts';
import { indexedStore, over, type IndexedStore, type StoreNews } from '#lib/store/indexed.ts';
import { memoryStore } from '#lib/store/memory.ts';
import { readMirror, type Mirror } from '#lib/store/mirror.ts';
import { upgradeAll, writeAll } from '#lib/store/snapshot.ts';
import type { Store } from '#lib/store/store.ts';

/** `blocked`: another tab is in the way. `newer`: a newer app took over. `failed`: this browser keeps nothing. */
export type Phase = 'opening' | 'ready' | 'blocked' | 'newer' | 'failed';

const exam = 'az-104';

const emptyMirror: Mirror = {
	record: emptyRecord(exam),
	progress: new Map(),
	proofs: [],
	settings: newSettings(''),
	aside: 0,
	former: false
};

class Book {
	#phase: Phase = $state('opening');
	#fault: Fault | undefined = $state.raw();
	#draftFault: Fault | undefined = $state.raw();
	#mirror: Mirror = $state.raw(emptyMirror);
	#example = $state(false);
	#own: IndexedStore | undefined;
	#store: Store | undefined;
	#opening: Promise<void> | undefined;
	#who: Identity = { device: newId(), newId };
	#drafts = pacing((key, value) => this.#saveDraft(key, value));

	get phase(): Phase {
		return this.#phase;
	}

	/** Why the data is not there, as a sentence. */
	get fault(): string | undefined {
		return this.#fault?.message;
	}

	/** Why what is being typed cannot be kept at the moment, as a sentence. */
	get draftFault(): string | undefined {
		return this.#draftFault?.message;
	}

	/** The made-up person is on show; own data lies untouched. */
	get example(): boolean {
		return this.#example;
	}

	/** What is known about the exam. Empty until `phase` is `ready`. */
	get record(): ExamRecord {
		return this.#mirror.record;
	}

	/** The summary of all answers to one prompt or family, by its key. */
	get progress(): ReadonlyMap<string, Progress> {
		return this.#mirror.progress;
	}

	/** The proofs that are not deleted. */
	get proofs(): readonly Proof[] {
		return this.#mirror.proofs;
	}

	get settings(): Settings {
		return this.#mirror.settings;
	}

	/** How many things were set aside because they could not be read. */
	get aside(): number {
		return this.#mirror.aside;
	}

	/** What a restore or a deletion replaced is still kept. */
	get former(): boolean {
		return this.#mirror.former;
	}

	/** A new id, unlike any other. */
	newId(): string {
		return newId();
	}

	/** Opens the data, once; after a fault it tries again. Only in a browser: from `onMount` or an effect. */
	open(): Promise<void> {
		if (this.#phase === 'ready') return Promise.resolve();
		this.#opening ??= this.#openOwn().finally(() => (this.#opening = undefined));
		return this.#opening;
	}

	async #openOwn(): Promise<void> {
		this.#own ??= this.#connect();
		this.#store ??= this.#own;
		const opened = await this.#own.open();
		if (opened.ok) await this.#look(this.#own);
		else this.#fail(opened.fault);
	}

	#connect(): IndexedStore {
		const store = indexedStore({
			upgrade: (tx, from) => upgradeAll(over(tx), from),
			news: (news: StoreNews) => void (news === 'ready' ? this.#look(store) : this.#fail(outdated))
		});
		store.heard(() => void this.#look(store));
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') void this.#drafts.flush();
		});
		window.addEventListener('pagehide', () => void this.#drafts.flush());
		// A page taken back from the browser's memory slept through what other tabs did.
		window.addEventListener('pageshow', (event) => {
			if (event.persisted) void this.#look(store);
		});
		return store;
	}

	/** Reads the mirror anew, if this store is the one on show. */
	async #look(store: Store): Promise<void> {
		if (this.#store !== store) return;
		const read = await readMirror(store, exam, this.#who.device);
		if (this.#store !== store) return;
		if (!read.ok) return this.#fail(read.fault);
		this.#mirror = read.value;
		this.#fault = undefined;
		this.#phase = 'ready';
	}

	#fail(fault: Fault): void {
		this.#fault = fault;
		this.#phase = fault.code === 'blocked' || fault.code === 'newer' ? fault.code : 'failed';
	}

	/** Runs `work` on the store that is on show, once it is open. */
	async use<T>(work: (store: Store, who: Identity) => Promise<Result<T>>): Promise<Result<T>> {
		await this.open();
		if (this.#store === undefined || this.#phase !== 'ready')
			return { ok: false, fault: this.#fault ?? outdated };
		return work(this.#store, this.#who);
	}

	/** Reads the stored data anew, after it was changed as a whole. */
	async refresh(): Promise<void> {
		if (this.#store !== undefined) await this.#look(this.#store);
	}

	/** Changes the record. `fn` is pure and is given what is stored now; `next` gives the id and stamp of a new edit. */
	async change(fn: Change): Promise<Result<ExamRecord>> {
		const saved = await this.use((store, who) => changeRecord(store, who, exam, fn));
		if (!saved.ok) return saved;
		this.#mirror = { ...this.#mirror, ...saved.value };
		return ok(saved.value.record);
	}

	/** Saves a new attempt, or an edit where it has an id. */
	async saveAttempt(entry: Entry<Attempt>): Promise<Result<Attempt>> {
		const saved = await this.#save<'attempts', Attempt>('attempts', entry);
		if (saved.ok) void this.#askToPersist();
		return saved;
	}

	/** Deletes an attempt so that it can be brought back. */
	removeAttempt(id: string): Promise<Result<ExamRecord>> {
		return this.#edit('attempts', id, deleted);
	}

	/** Brings a deleted attempt back. */
	restoreAttempt(id: string): Promise<Result<ExamRecord>> {
		return this.#edit('attempts', id, revived);
	}

	/** Saves a new booking, or an edit where it has an id. */
	saveBooking(entry: Entry<Booking>): Promise<Result<Booking>> {
		return this.#save<'bookings', Booking>('bookings', entry);
	}

	/** Deletes a booking so that it can be brought back. */
	removeBooking(id: string): Promise<Result<ExamRecord>> {
		return this.#edit('bookings', id, deleted);
	}

	/** Brings a deleted booking back. */
	restoreBooking(id: string): Promise<Result<ExamRecord>> {
		return this.#edit('bookings', id, revived);
	}

	/** Marks a piece of work done on `day`. `plan` is the id of the attempt whose plan it stands in. */
	markDone(
		task: string,
		turn: number,
		plan: string,
		day: Day,
		part?: Piece['part']
	): Promise<Result<ExamRecord>> {
		const piece = { task, turn, plan, part };
		return this.change((record, next) => ({ ...record, tasks: withDone(record.tasks, piece, day, next) }));
	}

	/** Takes “done” back. */
	undoDone(task: string, turn: number, plan: string, part?: Piece['part']): Promise<Result<ExamRecord>> {
		const piece = { task, turn, plan, part };
		return this.change((record, next) => ({ ...record, tasks: withoutDone(record.tasks, piece, next) }));
	}

	/** Sets the minutes a person has; `undefined` goes back to the usual ones. */
	setAvailability(availability: Availability | undefined): Promise<Result<ExamRecord>> {
		const set = $state.snapshot(availability) as Availability | undefined;
		return this.change((record) =>
			set === undefined ? without(record, 'availability') : { ...record, availability: set }
		);
	}

	/** Sets which sessions stand on which days by the person's wish. */
	setPins(pins: readonly Pin[]): Promise<Result<ExamRecord>> {
		const set = $state.snapshot(pins) as readonly Pin[];
		return this.change((record) => ({ ...record, pins: set }));
	}

	/** Sets which sessions the person left out. */
	setDropped(dropped: readonly string[]): Promise<Result<ExamRecord>> {
		const set = $state.snapshot(dropped) as readonly string[];
		return this.change((record) => ({ ...record, dropped: set }));
	}

	/** Keeps the plan as shown, so that what moves can be said. The same plan again writes nothing. */
	async rememberPlan(plan: NonNullable<ExamRecord['plan']>): Promise<Result<ExamRecord>> {
		const shown = $state.snapshot(plan) as NonNullable<ExamRecord['plan']>;
		if (JSON.stringify(shown) === JSON.stringify(this.record.plan)) return ok(this.record);
		return this.change((record) => ({ ...record, plan: shown }));
	}

	/** Saves a new proof, or an edit where it has an id. */
	saveProof(entry: Entry<Proof>): Promise<Result<Proof>> {
		const { id = newId(), ...rest } = $state.snapshot(entry) as Entry<Proof>;
		return this.#changeProof(id, (_before, stamp) => ({ ...rest, id, stamp }));
	}

	/** Deletes a proof so that it can be brought back. */
	removeProof(id: string): Promise<Result<Proof>> {
		return this.#changeProof(id, (before, stamp) => before && deleted(before, stamp));
	}

	/** Brings a deleted proof back. */
	restoreProof(id: string): Promise<Result<Proof>> {
		return this.#changeProof(id, (before, stamp) => before && revived(before, stamp));
	}

	async #changeProof(id: string, change: Parameters<typeof changeProof>[3]): Promise<Result<Proof>> {
		const saved = await this.use((store, who) => changeProof(store, who, id, change));
		if (!saved.ok) return saved;
		const { proof, settings } = saved.value;
		const others = this.proofs.filter((each) => each.id !== id);
		this.#mirror = {
			...this.#mirror,
			settings,
			proofs: proof.deleted === true ? others : [...others, proof]
		};
		return ok(proof);
	}

	/** Adds an answer to the log, and to its summary in the same transaction. */
	async answer(entry: Omit<Answer, 'id'> & { readonly id?: string }): Promise<Result<Progress>> {
		const answer: Answer = { id: newId(), ...($state.snapshot(entry) as typeof entry) };
		const saved = await this.use((store) => addAnswer(store, answer));
		if (saved.ok) {
			const progress = new Map([...this.progress, [saved.value.key, saved.value]]);
			this.#mirror = { ...this.#mirror, progress };
		}
		return saved;
	}

	/** Changes settings; one set to `undefined` is taken back. */
	async setSettings(change: SettingsChange): Promise<Result<Settings>> {
		const saved = await this.use((store, who) => changeSettings(store, who, change));
		if (saved.ok) this.#mirror = { ...this.#mirror, settings: saved.value };
		return saved;
	}

	/** What a form or a round left under this key; `undefined` where nothing is. Parse it: an older app may have written it. */
	async readDraft(key: string): Promise<unknown> {
		if (this.#drafts.waiting.has(key)) return this.#drafts.waiting.get(key);
		const read = await this.use((store) => getDraft(store, key));
		return read.ok ? read.value : undefined;
	}

	/** Keeps what a form or a round holds: at once, then every 300 ms, and when the page is left. */
	writeDraft(key: string, value: unknown): void {
		this.#drafts.write(key, $state.snapshot(value));
	}

	/** Lets a draft go. */
	async dropDraft(key: string): Promise<Result<true>> {
		this.#drafts.drop(key);
		await this.#drafts.flush();
		return this.use((store) => removeDraft(store, key));
	}

	async #saveDraft(key: string, value: unknown): Promise<void> {
		const saved = await this.use((store) => putDraft(store, key, value));
		this.#draftFault = saved.ok ? undefined : saved.fault;
	}

	/** Shows a made-up person, in memory only. */
	async startExample(): Promise<Result<true>> {
		const { exampleSnapshot } = await import('#lib/content/az-104/example.ts');
		const store = memoryStore();
		const filled = await store.write([], async (tx) => {
			await writeAll(tx, exampleSnapshot(clock.today, clock.zone));
			return ok(true as const);
		});
		if (filled.ok) await this.#show(store, true);
		return filled;
	}

	/** Back to own data. What was done in the example is gone. */
	async leaveExample(): Promise<void> {
		if (this.#own !== undefined) await this.#show(this.#own, false);
	}

	async #show(store: Store, example: boolean): Promise<void> {
		await this.#drafts.flush();
		this.#store = store;
		this.#example = example;
		await this.#look(store);
	}

	async #save<K extends 'attempts' | 'bookings', T extends Stored>(
		list: K,
		entry: Entry<T>
	): Promise<Result<T>> {
		const { id = newId(), ...rest } = $state.snapshot(entry) as Entry<T>;
		const saved = await this.change((record, next) => ({
			...record,
			[list]: withItem(record[list] as readonly Stored[], { ...rest, id, stamp: next().stamp })
		}));
		if (!saved.ok) return saved;
		const item = (saved.value[list] as readonly Stored[]).find((each) => each.id === id);
		return item === undefined ? fail('gone', 'Expected to find what was saved.') : ok(item as T);
	}

	#edit(
		list: 'attempts' | 'bookings',
		id: string,
		edit: <T extends Stored>(item: T, stamp: Stored['stamp']) => T
	): Promise<Result<ExamRecord>> {
		return this.change((record, next) => ({
			...record,
			[list]: edited<Stored>(record[list], id, (item) => edit(item, next().stamp))
		}));
	}

	async #askToPersist(): Promise<void> {
		if (this.#example || this.settings.persist === 'granted') return;
		await this.setSettings({ persist: await askToPersist() });
	}
}

const outdated: Fault = fail('newer', 'A newer Resit has been at work here. Reload to go on with it.').fault;

export const book = new Book();
