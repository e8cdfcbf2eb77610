// A lab in progress, saved after every step so that it resumes exactly there.
import type { Check, Lab } from '#lib/domain/lab/lab.ts';
import { taskOfLab } from '#lib/domain/lab/lab-proof.ts';
import {
	newLabRun,
	readLabRun,
	screensOf,
	type LabChoice,
	type LabRun,
	type LabScreen
} from '#lib/domain/lab/lab-run.ts';
import { emptyListText, pasteFaultText } from '#lib/words/lab.ts';
import { missingText } from '#lib/state/update.svelte.ts';
import { repository } from '#lib/state/repository.svelte.ts';

/** Reads and checks pastes. Loaded by the first check. */
const loadChecker = () => import('#lib/domain/lab/examine.ts');

export class LabSession {
	readonly lab: Lab;
	#run: LabRun;
	/** Why the last paste could not be read, by check. */
	#faults: Readonly<Record<string, string>> = $state.raw({});
	/** What was pasted and isn't understood yet, by check. In memory only: it may contain a secret. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- no screen follows it
	readonly #pastes = new Map<string, string>();
	readonly #before: number;

	/** Stops following what other windows do in this lab. */
	stop: () => void = () => undefined;

	private constructor(lab: Lab, run: LabRun, before: number) {
		this.lab = lab;
		this.#run = $state.raw(run);
		this.#before = before;
	}

	/** Resumes the lab where it was left, or starts it. */
	static async through(lab: Lab): Promise<LabSession> {
		const before = repository.proofs.filter(({ task }) => task === taskOfLab(lab)).length;
		const key = `lab:${lab.id}`;
		const session = new LabSession(lab, readLabRun(await repository.drafts.read(key), lab, before), before);
		session.stop = repository.drafts.follow(
			key,
			(stored) => (session.#run = readLabRun(stored, lab, before))
		);
		return session;
	}

	get run(): LabRun {
		return this.#run;
	}

	get screens(): readonly LabScreen[] {
		return screensOf(this.lab, this.#run);
	}

	get screen(): LabScreen {
		return this.screens[this.#run.at] ?? { kind: 'about' };
	}

	fault(check: string): string | undefined {
		return this.#faults[check];
	}

	#keep(part: Partial<LabRun>): void {
		this.#run = { ...this.#run, ...part };
		repository.drafts.write(`lab:${this.lab.id}`, this.#run);
	}

	/** Goes to the screen at this place. */
	go(at: number): void {
		this.#keep({ at: Math.min(this.screens.length - 1, Math.max(0, at)) });
	}

	/** Goes to the first screen of this kind. */
	goTo(kind: LabScreen['kind']): void {
		this.go(this.screens.findIndex((screen) => screen.kind === kind));
	}

	/** Chooses how to do the lab, and goes to its first screen. */
	choose(part: Partial<Pick<LabRun, 'way' | 'guidance'>>): void {
		this.#keep({ ...part, at: 0 });
	}

	/** Answers a question. */
	pick(question: string, choice: LabChoice): void {
		this.#keep({ picks: { ...this.#run.picks, [question]: choice } });
	}

	/** Returns what was pasted for this check and isn't understood yet. */
	paste(check: string): string {
		return this.#pastes.get(check) ?? '';
	}

	/** Checks a paste. One that can't be read stays on screen until it's corrected, and is never stored. */
	async check(check: Check, paste: string, others: readonly Check[]): Promise<void> {
		this.hold(check.id, paste);
		const checker = await loadChecker().catch(() => undefined);
		const finding = checker?.examine(this.lab, check, paste, emptyListText, others);
		const fault = finding === undefined ? missingText() : finding.ok ? '' : pasteFaultText(finding.fault);
		this.#faults = { ...this.#faults, [check.id]: fault };
		if (finding?.ok !== true) return;
		this.#pastes.delete(check.id);
		this.#keep({ findings: { ...this.#run.findings, [check.id]: finding.value } });
	}

	/** Takes the person's word for a check. */
	tick({ id }: Check, says: string): void {
		const finding = { proved: true, output: '', struck: [], said: [{ holds: true, says }] };
		this.#keep({ findings: { ...this.#run.findings, [id]: finding } });
	}

	/** Keeps a paste in memory while the lab is open. */
	hold(check: string, paste: string): void {
		this.#pastes.set(check, paste);
	}

	/** Drops a paste and what it showed. */
	drop(check: string): void {
		this.#pastes.delete(check);
		const { [check]: _finding, ...findings } = this.#run.findings;
		this.#faults = { ...this.#faults, [check]: '' };
		this.#keep({ findings });
	}

	/** Starts again from the beginning, as after a proof. */
	async restart(): Promise<void> {
		// Stored before shown: left at once, the lab would be where it was.
		await repository.drafts.drop(`lab:${this.lab.id}`);
		this.#run = newLabRun(this.#before + 1);
		this.#faults = {};
		this.#pastes.clear();
	}
}
