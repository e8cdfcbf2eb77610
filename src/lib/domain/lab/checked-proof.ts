// What a walk through a lab leaves as evidence.
import type { Question, Lab } from '#lib/domain/lab/lab.ts';
import type { Run } from '#lib/domain/lab/session.ts';
import type { NewProof, Predicted } from '#lib/domain/proof.ts';
import type { TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A lab as the plan knows it. */
export const taskOfLab = ({ id }: Pick<Lab, 'id'>): TaskId => `lab/${id}`;

const base = (lab: Lab, day: Day): Omit<NewProof, 'how' | 'text'> => ({
	task: taskOfLab(lab),
	day,
	title: lab.title,
	domain: lab.domain,
	group: lab.group,
	edition: lab.edition
});

function predictedOf(questions: readonly Question[], run: Run): readonly Predicted[] {
	return questions.flatMap(({ id, ask, options, right }) => {
		const pick = run.picks[id];
		if (pick === undefined) return [];
		const { option, because } = pick;
		const said = { ask, said: options[option] ?? '', right: option === right };
		return [because === undefined || because.trim() === '' ? said : { ...said, because: because.trim() }];
	});
}

/** Checked outputs as a proof, with what was predicted before. */
export function checkedProof(lab: Lab, run: Run, day: Day): NewProof {
	const evidence = lab.checks.flatMap(({ id, title, command }) => {
		const finding = run.findings[id];
		if (finding === undefined) return [];
		return [
			{ check: id, title, command, output: finding.output, said: finding.said.map(({ says }) => says) }
		];
	});
	const predictions = predictedOf(lab.predict, run);
	return {
		...base(lab, day),
		how: 'checked',
		text: lab.checks.map(({ title }) => title).join('. ') + '.',
		evidence,
		...(predictions.length === 0 ? {} : { predictions }),
		...(run.guidance === 'unaided' ? { unaided: true as const } : {})
	};
}

/** Given outputs read without help. Proves once it was done on two days. */
export const readProof = (lab: Lab, run: Run, day: Day, text: string): NewProof => ({
	...base(lab, day),
	how: 'predicted',
	text,
	predictions: predictedOf(lab.given, run),
	unaided: true
});

/** Work checked on another device, known here by its receipt alone. */
export const receiptProof = (
	lab: { readonly task: TaskId; readonly title: string; readonly domain?: string; readonly group?: string },
	receipt: {
		readonly code: string;
		readonly edition: number;
		readonly how: 'desk' | 'predicted';
		readonly day: Day;
	},
	text: string
): NewProof => ({
	task: lab.task,
	day: receipt.day,
	title: lab.title,
	...(lab.domain === undefined ? {} : { domain: lab.domain }),
	...(lab.group === undefined ? {} : { group: lab.group }),
	edition: receipt.edition,
	receipt: receipt.code,
	how: receipt.how === 'desk' ? 'receipt' : 'predicted',
	text
});
