// The stored data for the screens. Saved before shown: the mirror changes when the transaction has ended.
// Long because it lists every edit that a screen can make, each a thin method over one transaction; the work lies in store.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import type { Availability } from '#lib/domain/availability.ts';
import {
	deleted,
	edited,
	revived,
	withAvailability,
	withDone,
	withDropped,
	withItem,
	withoutDone,
	withPins,
	type Entry,
	type Piece
} from '#lib/domain/edits.ts';
import { draftId } from '#lib/domain/draft.ts';
import { answerIn, type NewAnswer } from '#lib/domain/practice/answer.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { progressKey, type Summed } from '#lib/domain/practice/progress-key.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { KeptPlan } from '#lib/domain/schedule/kept-plan.ts';
import type { Pin } from '#lib/domain/schedule/types.ts';
import type { Device, Settings } from '#lib/domain/stored-data/settings.ts';
import { same } from '#lib/domain/merge.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { NewProof, Proof } from '#lib/domain/proof.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { askToPersist } from '#lib/pwa/persist.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { Drafts } from '#lib/state/drafts.svelte.ts';
import { loadExam, pack } from '#lib/state/exam.ts';
import { newId } from '#lib/state/new-id.ts';
import { Connection, type Phase } from '#lib/state/connection.svelte.ts';
import {
	addAnswer,
	changeProof,
	changeRecord,
	changeSettings,
	keepPlan,
	type Change,
	type SettingsChange
} from '#lib/store/edit.ts';
import type { MergeDraft } from '#lib/store/drafts.ts';
import type { Mirror } from '#lib/store/mirror.ts';

class Repository {
	#connection = new Connection();
	#ownDrafts = new Drafts(this.#connection);
	#exampleDrafts = new Drafts(this.#connection, true);

	get #drafts(): Drafts {
		return this.#connection.example ? this.#exampleDrafts : this.#ownDrafts;
	}

	get phase(): Phase {
		return this.#connection.phase;
	}

	/** Why the data is not there, as a sentence. */
	get fault(): string | undefined {
		return this.#connection.fault?.message;
	}

	/** Why what is being typed cannot be kept at the moment, as a sentence. */
	get draftFault(): string | undefined {
		return this.#drafts.fault?.message;
	}

	/** The made-up person is on show; own data lies untouched. */
	get example(): boolean {
		return this.#connection.example;
	}

	/** What is known about the exam. Empty until `phase` is `ready`. */
	get record(): ExamRecord {
		return this.#connection.mirror.record;
	}

	/** The summary of all answers to one prompt or family, by its key. */
	get progress(): ReadonlyMap<string, Progress> {
		return this.#connection.mirror.progress;
	}

	/** The summary of all answers to this. */
	progressOf(of: Summed): Progress | undefined {
		return this.progress.get(progressKey(this.#connection.exam, of));
	}

	/** The plan as last shown. */
	get plan(): KeptPlan | undefined {
		return this.#connection.mirror.plan;
	}

	/** The proofs that are not deleted. */
	get proofs(): readonly Proof[] {
		return this.#connection.mirror.proofs;
	}

	get settings(): Settings {
		return this.#connection.mirror.settings;
	}

	/** How many things were set aside because they could not be read. */
	get aside(): number {
		return this.#connection.mirror.aside;
	}

	/** How many attempts are among them: while there are any, nothing is claimed of the wait. */
	get unreadAttempts(): number {
		return this.#connection.mirror.unreadAttempts;
	}

	/** A new id, unlike any other. */
	newId(): string {
		return newId();
	}

	/** Opens the data, once; after a fault it tries again. Only in a browser: from `onMount` or an effect. */
	open(): Promise<void> {
		return this.#connection.open();
	}

	/** Runs `work` on the store that is on show, once it is open. For what concerns everything that is stored. */
	readonly use = this.#connection.use.bind(this.#connection);

	/** Reads the mirror anew, after the stored data was changed as a whole. */
	refresh(): Promise<void> {
		return this.#connection.refresh();
	}

	#show(part: Partial<Mirror>, device?: Device): void {
		const { mirror } = this.#connection;
		const settings = device === undefined ? mirror.settings : { ...mirror.settings, ...device };
		this.#connection.mirror = { ...mirror, settings, ...part };
	}

	/** Changes the record. `fn` is pure and is given what is stored now; `next` gives the id and stamp of a new edit. */
	async change(fn: Change): Promise<Result<ExamRecord>> {
		const saved = await this.use((store, who) => changeRecord(store, who, this.#connection.exam, fn));
		if (!saved.ok) return saved;
		const { record, device } = saved.value;
		this.#show({ record }, device);
		return ok(record);
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
		return this.change((record, next) => withDone(record, piece, day, next));
	}

	/** Takes “done” back. */
	undoDone(task: string, turn: number, plan: string, part?: Piece['part']): Promise<Result<ExamRecord>> {
		const piece = { task, turn, plan, part };
		return this.change((record, next) => withoutDone(record, piece, next));
	}

	/** Sets the minutes a person has; `undefined` goes back to the usual ones. */
	setAvailability(availability: Availability | undefined): Promise<Result<ExamRecord>> {
		const set = $state.snapshot(availability) as Availability | undefined;
		return this.change((record, next) => withAvailability(record, set, next));
	}

	/** Sets which sessions stand on which days by the person's wish. */
	setPins(pins: readonly Pin[]): Promise<Result<ExamRecord>> {
		const set = $state.snapshot(pins) as readonly Pin[];
		return this.change((record, next) => withPins(record, set, next));
	}

	/** Sets which sessions the person left out. */
	setDropped(dropped: readonly string[]): Promise<Result<ExamRecord>> {
		const set = $state.snapshot(dropped) as readonly string[];
		return this.change((record, next) => withDropped(record, set, next));
	}

	/** Keeps the plan as shown, so that what moves can be said. The same plan again writes nothing. */
	async rememberPlan(plan: KeptPlan): Promise<Result<unknown>> {
		const shown = { exam: this.#connection.exam, ...($state.snapshot(plan) as KeptPlan) };
		if (same(shown, this.plan)) return ok(shown);
		const saved = await this.use((store) => keepPlan(store, shown));
		if (saved.ok) this.#show({ plan: saved.value });
		return saved;
	}

	/** Saves a new proof, or an edit where it has an id. */
	saveProof(entry: NewProof & { readonly id?: string }): Promise<Result<Proof>> {
		const { id = newId(), ...rest } = $state.snapshot(entry) as typeof entry;
		const { exam } = this.#connection;
		return this.#changeProof(id, (_before, stamp) => ({ ...rest, exam, id, stamp }));
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
		const { proof, device } = saved.value;
		const others = this.proofs.filter((each) => each.id !== id);
		this.#show({ proofs: proof.deleted === true ? others : [...others, proof] }, device);
		return ok(proof);
	}

	/** Adds an answer to the log, and to its summary in the same transaction. */
	async answer(entry: Omit<NewAnswer, 'id'> & { readonly id?: string }): Promise<Result<Progress>> {
		const answer = answerIn(this.#connection.exam, {
			id: newId(),
			...($state.snapshot(entry) as typeof entry)
		});
		const saved = await this.use((store) => addAnswer(store, answer));
		if (saved.ok) {
			const progress = new Map([...this.progress, [saved.value.key, saved.value]]);
			this.#show({ progress });
		}
		return saved;
	}

	/** Changes settings; one set to `undefined` is taken back. */
	async setSettings(change: SettingsChange): Promise<Result<Settings>> {
		const saved = await this.use((store, who) => changeSettings(store, who, change));
		if (saved.ok) this.#show({ settings: saved.value });
		return saved;
	}

	/** Of the exam on show; screens use the short name. */
	#draft(name: string): string {
		return draftId(this.#connection.exam, name);
	}

	/** What a form or a round left under this name; `undefined` where nothing is. Parse it: an older app may have written it. */
	readDraft(name: string): Promise<unknown> {
		return this.#drafts.read(this.#draft(name));
	}

	/** Keeps what a form or a round holds: at once, then every 300 ms, and when the page is left. */
	writeDraft(name: string, value: unknown): void {
		this.#drafts.write(this.#draft(name), value);
	}

	/**
	 * As `writeDraft`, and answers with what is stored once it is: for what must not be lost with the next 300 ms. A fault says
	 * why it could not be kept.
	 */
	keepDraft(name: string, value: unknown): Promise<Result<unknown>> {
		return this.#drafts.keep(this.#draft(name), value);
	}

	/** Calls `changed` with a draft that another window changed, until the returned function is called. */
	followDraft(name: string, changed: (value: unknown) => void, merge?: MergeDraft): () => void {
		return this.#drafts.follow(this.#draft(name), changed, merge);
	}

	/** Lets a draft go. */
	dropDraft(name: string): Promise<Result<true>> {
		return this.#drafts.drop(this.#draft(name));
	}

	/** Everything that is stored, as the text of a backup made now. */
	async backupText(): Promise<Result<string>> {
		const [{ writeBackup }, { snapshotOf }] = await Promise.all([
			import('#lib/domain/stored-data/backup.ts'),
			import('#lib/store/snapshot.ts')
		]);
		const all = await this.use(snapshotOf);
		return all.ok ? ok(writeBackup(all.value, clock.moment.now)) : all;
	}

	/** Shows a made-up person, in memory only. */
	async startExample(): Promise<Result<true>> {
		await loadExam();
		const exampleSnapshot = await pack.loadExample();
		await this.#ownDrafts.flush();
		this.#exampleDrafts = new Drafts(this.#connection, true);
		return this.#connection.startExample(exampleSnapshot(clock.today, clock.zone));
	}

	/** Back to own data. What was done in the example is gone. */
	leaveExample(): Promise<void> {
		return this.#connection.leaveExample();
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
		if (this.example || this.settings.persist !== undefined) return;
		await this.setSettings({ persist: await askToPersist() });
	}
}

export const repository = new Repository();
