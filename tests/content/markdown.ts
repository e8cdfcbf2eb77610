// All that ships for AZ-104 as one text in Markdown, in reading order, to be proof-read.
import { az104 } from '#lib/exams/az-104/exam.ts';
import type { Check, Given, Lab, Question, Step } from '#lib/domain/lab/lab.ts';
import { failsAfter } from '#lib/domain/lab/lab-run.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { Source } from '#lib/domain/source.ts';
import type { TaskText } from '#lib/domain/task.ts';
import type { Shipped } from './shipped.ts';

/** Parts below each other; what is not there leaves no gap. */
const stack = (parts: readonly (string | undefined)[]): string =>
	parts.filter((part) => part !== undefined && part !== '').join('\n\n');

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const fenced = (language: string, text: string): string =>
	`\`\`\`${language}\n${text.replace(/\n$/, '')}\n\`\`\``;
const labelled = (label: string, text: string | undefined): string | undefined =>
	text === undefined ? undefined : `**${label}:** ${text}`;

const sourceLine = ({ title, url, checked }: Source): string => `[${title}](${url}), checked ${checked}`;

const question = ({ id, ask, command, options, right, because }: Question): string =>
	stack([
		command && fenced('sh', command),
		`**${ask}** (\`${id}\`)`,
		list(options.map((option, index) => (index === right ? `**${option}** ✓` : option))),
		labelled('Because', because)
	]);

const given = ({ command, output, ...asked }: Given): string =>
	stack([fenced('sh', command), fenced('text', output), question(asked)]);

const step = ({ goal, portal, az, bicep, file, kql, see, deletes, proves }: Step, label: string): string =>
	stack([
		labelled(label, goal),
		labelled('Portal', portal),
		labelled('Deletes', deletes),
		bicep && stack([`File \`${file ?? 'main.bicep'}\`:`, fenced('bicep', bicep)]),
		...(az ?? []).map((command) => fenced('sh', command)),
		kql && fenced('kql', kql),
		labelled('See', see),
		proves && labelled('Prove here', proves.join(', '))
	]);

const check = (one: Check): string =>
	stack([
		`**${one.title}** (\`${one.id}\`, ${[one.kind, one.prints].filter(Boolean).join(', ')})`,
		fenced('sh', one.command),
		one.keys && labelled('Keys', one.keys.join(', ')),
		one.shown && labelled('Only shown', one.shown.join(', ')),
		one.own && labelled('The lab’s own', `${one.own.named}, where \`${one.own.is}\``),
		labelled('Empty', one.empty),
		...one.conditions.map(({ when, yes, no }) => stack([`\`${when}\``, list([`Yes: ${yes}`, `No: ${no}`])]))
	]);

const mustFail = ({ negative }: Lab): string =>
	stack(['#### See it fail', step(negative, 'Then'), labelled('Fails', negative.fails)]);

const lab = (one: Lab): string =>
	stack([
		`### Lab ${one.number}: ${one.title}`,
		`\`${one.id}\`, edition ${one.edition}, ${one.minutes} minutes, checked ${one.checked}`,
		labelled('Costs', one.cost),
		one.late &&
			labelled('Late', `${one.late.hours} ${one.late.hours === 1 ? 'hour' : 'hours'}. ${one.late.what}`),
		'**Needs:**',
		list(one.needs),
		'#### Predict',
		...one.predict.map(question),
		'#### Do',
		one.variables && stack(['**In a new shell:**', fenced('sh', one.variables)]),
		...one.steps.flatMap((each, index) => [
			step(each, `Step ${index + 1}`),
			...(index === failsAfter(one) ? [mustFail(one)] : [])
		]),
		'#### Prove',
		...one.checks.map(check),
		'#### Tear down',
		labelled('Not now', one.tearDown.later),
		...one.tearDown.steps.map((each, index) => step(each, `Step ${index + 1}`)),
		check(one.tearDown.check),
		'#### Why',
		one.why,
		'#### Without a subscription',
		...one.given.map(given),
		'#### Variations',
		...one.variations.map(({ change, answer }) => stack([`**${change}**`, answer])),
		'#### Sources',
		list(one.sources.map(sourceLine))
	]);

const prompt = ({ id, ask, answer, fact, source }: Prompt): string =>
	stack([`**${ask}** (\`${id}\`)`, answer, labelled('Fact', fact), sourceLine(source)]);

const axis = ({ id, title, from, to, why, varied, source }: Axis): string =>
	stack([
		`**${title}** (\`${id}\`)`,
		list([`From: ${from}`, `To: ${to}`]),
		labelled('Why', why),
		...(varied === undefined ? [] : [labelled('Varied by', varied)]),
		sourceLine(source)
	]);

const task = (one: TaskText): string =>
	stack([
		`### Task \`${one.task}\``,
		one.steps.map((text, index) => `${index + 1}. ${text}`).join('\n'),
		labelled('Observe', one.observe),
		labelled('Proof', one.proof),
		list(one.sources.map(sourceLine))
	]);

/** The whole, with every link and the day on which it was checked. */
export function asMarkdown({ labs, prompts, axes, tasks }: Shipped): string {
	const groups = az104.domains.flatMap((domain) =>
		domain.groups.map((group) => {
			const ownPrompts = prompts.filter((one) => one.group === group.id);
			const ownAxes = axes.filter((one) => one.group === group.id);
			return stack([
				`## ${domain.label}: ${group.label}`,
				...labs.filter((one) => one.group === group.id).map(lab),
				'### Prompts',
				...ownPrompts.map(prompt),
				'### What may be varied',
				...ownAxes.map(axis)
			]);
		})
	);
	const checks = labs.reduce((sum, one) => sum + one.checks.length + 1, 0);
	const contents = `${labs.length} labs with ${checks} checks, ${prompts.length} prompts, ${axes.length} axes, ${tasks.length} other tasks.`;
	return `${stack(['# What Resit ships for AZ-104', contents, ...groups, '## Other work', ...tasks.map(task)])}\n`;
}
