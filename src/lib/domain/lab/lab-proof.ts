// Proofs of a lab: of checked outputs, of given outputs read without help, and of a receipt.
import { compact } from '#lib/domain/compact.ts';
import type { Question, Lab } from '#lib/domain/lab/lab.ts';
import type { LabRun } from '#lib/domain/lab/lab-run.ts';
import type { NewProof, Predicted } from '#lib/domain/proof.ts';
import type { TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** Returns the task of a lab. */
export const taskOfLab = ({ id }: Pick<Lab, 'id'>): TaskId => `lab/${id}`;

/** Returns what every proof of a lab says of it. */
export const labOfProof = ({ id, title, domain, group, edition }: Lab) => ({
	task: taskOfLab({ id }),
	title,
	domain,
	group,
	edition
});

const predictedOf = (questions: readonly Question[], run: LabRun): readonly Predicted[] =>
	questions.flatMap(({ id, ask, options, right }) => {
		const pick = run.picks[id];
		if (pick === undefined) return [];
		const because = pick.because?.trim() || undefined;
		return [compact({ ask, said: options[pick.option] ?? '', right: pick.option === right, because })];
	});

/** Returns checked outputs as a proof, with what was predicted before. */
export function checkedProof(lab: Lab, run: LabRun, day: Day): NewProof {
	const predictions = predictedOf(lab.predict, run);
	return compact({
		...labOfProof(lab),
		day,
		how: 'checked',
		text: lab.checks.map(({ title }) => title).join('. ') + '.',
		evidence: lab.checks.flatMap(({ id, title, command }) => {
			const finding = run.findings[id];
			if (finding === undefined) return [];
			return {
				check: id,
				title,
				command,
				output: finding.output,
				said: finding.said.map(({ says }) => says)
			};
		}),
		predictions: predictions.length === 0 ? undefined : predictions,
		unaided: run.guidance === 'unaided' ? true : undefined
	});
}

/** Returns given outputs read without help as a proof. Proves once it was done on two days. */
export const readProof = (lab: Lab, run: LabRun, day: Day, text: string): NewProof => ({
	...labOfProof(lab),
	day,
	how: 'predicted',
	text,
	predictions: predictedOf(lab.given, run),
	unaided: true
});

/** Returns work checked on another device, known here by its receipt alone, as a proof. */
export const receiptProof = (
	{ task, title, domain, group }: Pick<NewProof, 'task' | 'title' | 'domain' | 'group'>,
	{
		code,
		edition,
		how,
		day
	}: {
		readonly code: string;
		readonly edition: number;
		readonly how: 'desk' | 'predicted';
		readonly day: Day;
	},
	text: string
): NewProof =>
	compact({
		task,
		title,
		domain,
		group,
		day,
		edition,
		receipt: code,
		how: how === 'desk' ? 'receipt' : 'predicted',
		text
	});
