// One walk through a lab, kept after every step: a killed phone goes on exactly there.
import type { Check, Lab } from '#lib/domain/lab/lab.ts';
import { usualNames, type Names } from '#lib/domain/lab/names.ts';
import { taskOfLab } from '#lib/domain/lab/proof.ts';
import { freshRun, readRun, screensOf, type Choice, type Run, type Screen } from '#lib/domain/lab/run.ts';
import { book } from '#lib/state/book.svelte.ts';
import { loadChecker, type Checker } from '#lib/state/checker.ts';
import { newId } from '#lib/state/new-id.ts';

/** The names in the person's own commands; until they are filled in, the usual ones with a chance ending. */
export async function ownNames(): Promise<Names> {
	const set = book.settings.names;
	if (set !== undefined) return set;
	const names = usualNames(newId().slice(0, 5));
	await book.setSettings({ names });
	return names;
}

/** More than any output of ours: a paste that is far too long is kept as far as one would correct it. */
const mostHeld = 10_000;
/** Struck beyond what is held: a secret cut in two at the edge could not be told. */
const heldOf = (paste: string, { strike }: Checker): string =>
	strike(paste.slice(0, 2 * mostHeld)).text.slice(0, mostHeld);
const noChecker =
	'What checks this is not on the device yet. Go online once, then check again; until then the paste stays on this screen only.';

export class Walk {
	readonly lab: Lab;
	#run: Run;
	/** Why the last paste could not be read, by check. */
	#faults: Readonly<Record<string, string>> = $state.raw({});
	readonly #before: number;
	#checker: Checker | undefined;

	private constructor(lab: Lab, run: Run, before: number) {
		this.lab = lab;
		this.#run = $state.raw(run);
		this.#before = before;
	}

	/** Takes up the walk that was left, or begins one. */
	static async through(lab: Lab): Promise<Walk> {
		const before = book.proofs.filter(({ task }) => task === taskOfLab(lab)).length;
		const walk = new Walk(lab, readRun(await book.readDraft(`lab:${lab.id}`), lab, before), before);
		void walk.#load();
		return walk;
	}

	async #load(): Promise<Checker | undefined> {
		this.#checker ??= await loadChecker().catch(() => undefined);
		return this.#checker;
	}

	get run(): Run {
		return this.#run;
	}

	get screens(): readonly Screen[] {
		return screensOf(this.lab, this.#run);
	}

	get screen(): Screen {
		return this.screens[this.#run.at] ?? { kind: 'about' };
	}

	fault(check: string): string | undefined {
		return this.#faults[check];
	}

	#keep(part: Partial<Run>): void {
		this.#run = { ...this.#run, ...part };
		book.writeDraft(`lab:${this.lab.id}`, this.#run);
	}

	/** Goes to the screen at this place. */
	go(at: number): void {
		this.#keep({ at: Math.min(this.screens.length - 1, Math.max(0, at)) });
	}

	/** Goes to the first screen of this kind. */
	goTo(kind: Screen['kind']): void {
		this.go(this.screens.findIndex((screen) => screen.kind === kind));
	}

	/** Chooses how to walk; the place changes with the screens. */
	choose(part: Partial<Pick<Run, 'way' | 'guidance'>>): void {
		this.#keep({ ...part, at: 0 });
	}

	/** Answers a question. */
	pick(question: string, choice: Choice): void {
		this.#keep({ picks: { ...this.#run.picks, [question]: choice } });
	}

	/**
	 * Checks a paste. One that cannot be read is kept, without its secrets, until it is corrected or dropped. Resolves to
	 * whether it was looked at: not where what checks it is out of reach.
	 */
	async check(check: Check, paste: string, others: readonly Check[]): Promise<boolean> {
		const checker = await this.#load();
		if (checker === undefined) {
			this.#faults = { ...this.#faults, [check.id]: noChecker };
			return false;
		}
		const finding = checker.examine(this.lab, check, paste, others);
		const { [check.id]: _old, ...pastes } = this.#run.pastes;
		if (finding.ok) {
			this.#faults = { ...this.#faults, [check.id]: '' };
			this.#keep({ pastes, findings: { ...this.#run.findings, [check.id]: finding.value } });
			return true;
		}
		this.#faults = { ...this.#faults, [check.id]: finding.fault.message };
		if (finding.fault.code === 'picture') this.#keep({ pastes });
		else this.hold(check.id, paste);
		return true;
	}

	/** Keeps a paste that is not checked yet, without its secrets; nothing of it while they cannot be told. */
	hold(check: string, paste: string): void {
		if (this.#checker === undefined) return;
		this.#keep({ pastes: { ...this.#run.pastes, [check]: heldOf(paste, this.#checker) } });
	}

	/** Lets a paste and what it showed go. */
	drop(check: string): void {
		const { [check]: _paste, ...pastes } = this.#run.pastes;
		const { [check]: _finding, ...findings } = this.#run.findings;
		this.#faults = { ...this.#faults, [check]: '' };
		this.#keep({ pastes, findings });
	}

	/** Begins anew, as after a proof. */
	async restart(): Promise<void> {
		this.#run = freshRun(this.#before + 1);
		this.#faults = {};
		await book.dropDraft(`lab:${this.lab.id}`);
	}
}
