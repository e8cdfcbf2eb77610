// Every lab held against what a lab must be, and every check against its sample outputs.
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { examine, isMet, judge } from '#lib/domain/lab/examine.ts';
import { checksOf, type Check, type Lab, type Step } from '#lib/domain/lab/lab.ts';
import { fill, usualNames } from '#lib/domain/lab/names.ts';
import { readAs } from '#lib/domain/lab/paste/read.ts';
import { fieldsOf } from '#lib/domain/lab/query.ts';
import { redact } from '#lib/domain/lab/redact/redact.ts';
import { fitted } from '#lib/domain/lab/shape.ts';
import type { LabSamples } from './samples/labs.ts';
import { emptyListText, pasteFaultText } from '#lib/words/lab.ts';

const files = import.meta.glob<{ lab: Lab }>('../src/lib/exams/az-104/labs/*/*.ts', { eager: true });
const sampleFiles = import.meta.glob<{ samples: LabSamples }>('./samples/labs/*/*.ts', { eager: true });
const labs = Object.entries(files).map(([path, { lab }]) => ({ path, lab }));
const samples = new Map(Object.values(sampleFiles).map((file) => [file.samples.lab, file.samples]));
const domainOf = (path: string) => /labs\/(\w+)\//.exec(path)?.[1];

/** Every text of a lab that a person reads or copies, with where it stands. */
function textsOf(value: unknown, at = ''): readonly (readonly [string, string])[] {
	if (typeof value === 'string') return [[at, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${at}.${key}`));
}

/** Other values of the same kind, and none. */
function otherValues(value: unknown): readonly unknown[] {
	if (typeof value === 'string') return [`other-${value}`, '', null];
	if (typeof value === 'number') return [value + 1, value - 1, value + 1000, -value - 1, 0, null];
	if (typeof value === 'boolean') return [!value, null];
	if (Array.isArray(value)) return [[], [...(value as unknown[]), ...(value as unknown[])], ['other'], null];
	if (value === null) return ['something', 7];
	return [null, {}];
}

/** The value with every member of this name changed by `change`; lists of plain values under it too. */
function mutated(value: unknown, field: string, change: (before: unknown) => unknown): unknown {
	if (Array.isArray(value)) return value.map((each) => mutated(each, field, change));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => [
			key,
			key === field ? change(each) : mutated(each, field, change)
		])
	);
}

function holdsField(value: unknown, field: string): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return (
		(!Array.isArray(value) && field in value) || Object.values(value).some((each) => holdsField(each, field))
	);
}

const proved = (check: Check, value: unknown): boolean => isMet(judge(check, value));

const names = usualNames('k7q3f');

const isProved = (lab: Lab, check: Check, paste: string): boolean => {
	const finding = examine(lab, check, paste, emptyListText);
	return finding.ok && finding.value.proved;
};

const wrap = (text: string, width: number): string =>
	text
		.split('\n')
		.map((line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '')
		.join('\n');

/** The ways in which the same output is pasted. */
function manners(check: Check, output: string): readonly (readonly [string, string])[] {
	const typed = fill(check.command, names);
	const cloudShell = `ana [ ~ ]$ ${typed}\n${output}\nana [ ~ ]$ `;
	const bash = `ana@Azure:~$ ${typed}\n${output}\nana@Azure:~$ `;
	const all: readonly (readonly [string, string])[] = [
		['Windows line ends', output.replaceAll('\n', '\r\n')],
		['indented', output.replaceAll(/^/gm, '    ')],
		['between prompts', cloudShell],
		['between prompts, broken at 80', wrap(cloudShell, 80)],
		['between prompts, broken at 120', wrap(bash, 120)]
	];
	if (check.kind !== 'error') return all;
	const bare = output.replace(/^ERROR: /, '');
	return [
		...all,
		['without the word ERROR', bare],
		['with the word ERROR', `ERROR: ${bare}`],
		...[80, 120].map((width) => [`broken at ${width}`, wrap(bare, width)] as const),
		['broken and indented', wrap(bare, 80).replaceAll(/^/gm, '  ')]
	];
}

/** Every text of a lab that a person could paste by mistake: its own sentences. */
const sentencesOf = (lab: Lab): readonly string[] =>
	textsOf(lab)
		.filter(([at]) => !at.startsWith('.given') && !/\.(id|when|is|url|kind|number)$/.test(at))
		.map(([, text]) => fill(text, names));

const withoutIds = (text: string): string => text.replace(/^ERROR: /, '').replaceAll(/[\da-f-]{8,}|\d/g, '');

const errorSamples = labs.flatMap(({ lab }) =>
	checksOf(lab)
		.filter(({ kind }) => kind === 'error')
		.map(({ id }) => ({ lab: lab.id, output: samples.get(lab.id)?.checks[id]?.proves ?? '' }))
);

function valueOf(check: Check, output: string): unknown {
	const read = readAs(check, output);
	if (!read.ok) throw new Error(read.fault.code);
	const value = fitted(read.value, check, []);
	if (!value.ok) throw new Error(value.fault.code);
	return value.value;
}

describe('the labs together', () => {
	it('are thirty or more, two or more for each group', () => {
		expect(labs.length).toBeGreaterThanOrEqual(30);
		for (const { groups } of az104.domains)
			for (const { id } of groups)
				expect(labs.filter(({ lab }) => lab.group === id).length, id).toBeGreaterThanOrEqual(2);
	});

	it.each(['id', 'number', 'title'] as const)('have each a %s of its own', (key) => {
		const all = labs.map(({ lab }) => lab[key]);
		expect(new Set(all).size).toBe(all.length);
	});

	it('have samples, and no samples are left of labs that are gone', () => {
		expect([...samples.keys()].sort()).toEqual(labs.map(({ lab }) => lab.id).sort());
	});
});

describe.each(labs.map(({ path, lab }) => [lab.id, lab, path] as const))('%s', (id, lab, path) => {
	const steps: readonly Step[] = [...lab.steps, lab.negative, ...lab.tearDown.steps];

	it('stands in its domain and group', () => {
		expect(lab.domain).toBe(domainOf(path));
		expect(id.split('/')[0]).toBe(lab.group);
		const domain = az104.domains.find((each) => each.id === lab.domain);
		expect(domain?.groups.map((group) => group.id)).toContain(lab.group);
		expect(lab.number).toBeGreaterThanOrEqual(1);
		expect(lab.number).toBeLessThanOrEqual(511);
	});

	it('is whole: predictions, steps, a negative test, a proof, outputs to read, variations, sources', () => {
		expect(lab.minutes).toBeGreaterThanOrEqual(10);
		expect(lab.minutes).toBeLessThanOrEqual(60);
		expect(lab.predict.length).toBeGreaterThanOrEqual(2);
		expect(lab.steps.length).toBeGreaterThanOrEqual(3);
		expect(lab.checks.length).toBeGreaterThanOrEqual(1);
		expect(lab.tearDown.steps.length).toBeGreaterThanOrEqual(1);
		expect(lab.negative.after ?? 0).toBeLessThan(lab.steps.length);
		const proves = steps.flatMap((step) => step.proves ?? []);
		expect(proves.filter((each) => !lab.checks.some((check) => check.id === each))).toEqual([]);
		expect(lab.given.length).toBeGreaterThanOrEqual(2);
		expect(lab.variations.length).toBeGreaterThanOrEqual(2);
		expect(lab.variations.length).toBeLessThanOrEqual(4);
		expect(lab.sources.length).toBeGreaterThanOrEqual(1);
		const ids = checksOf(lab).map((check) => check.id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('asks questions with one right answer among two to four', () => {
		const questions = [...lab.predict, ...lab.given];
		expect(new Set(questions.map((each) => each.id)).size).toBe(questions.length);
		for (const { options, right } of questions) {
			expect(options.length).toBeGreaterThanOrEqual(2);
			expect(options.length).toBeLessThanOrEqual(4);
			expect(new Set(options).size).toBe(options.length);
			expect(options[right]).toBeTypeOf('string');
		}
	});

	it('has steps that fit one screen', () => {
		for (const step of steps) {
			expect(step.goal.length, step.goal).toBeLessThanOrEqual(160);
			expect(step.az?.length ?? 0, step.goal).toBeLessThanOrEqual(3);
			for (const command of step.az ?? [])
				expect(command.split('\n').length, command).toBeLessThanOrEqual(10);
			expect(step.bicep?.split('\n').length ?? 0, step.goal).toBeLessThanOrEqual(40);
		}
	});

	it('says what a command deletes', () => {
		for (const step of steps)
			for (const command of step.az ?? [])
				if (/\baz [a-z -]*\b(delete|purge)\b/.test(command))
					expect(step.deletes, command).toBeTypeOf('string');
	});

	it('names only what is filled in, and shows no secret', () => {
		for (const [at, text] of textsOf(lab)) {
			expect(fill(text, names), at).not.toMatch(/\{(group|location|suffix|name)\}/);
			expect(
				redact(text).struck.filter(({ kind }) => kind !== 'id'),
				`${at}: ${text}`
			).toEqual([]);
		}
	});

	describe.each(checksOf(lab).map((check) => [check.id, check] as const))(
		'the check %s',
		(checkId, check) => {
			const own = samples.get(id)?.checks[checkId];
			const fields = new Set(
				check.conditions.filter(({ unverified }) => unverified !== true).flatMap(({ when }) => fieldsOf(when))
			);
			const allFields = new Set(check.conditions.flatMap(({ when }) => fieldsOf(when)));

			it('is read by its conditions, down to each key', () => {
				expect(check.conditions.length).toBeGreaterThanOrEqual(1);
				if (check.kind === 'json' && check.prints !== 'value') {
					expect(check.command).toMatch(/--query/);
					expect(check.keys?.length ?? 0).toBeGreaterThanOrEqual(1);
				}
				if (check.kind === 'json') expect(check.command).toMatch(/-o json|--output json/);
				const unread = (check.keys ?? []).filter(
					(key) => !allFields.has(key) && !(check.shown ?? []).includes(key)
				);
				expect(unread).toEqual([]);
			});

			it('is proved by its samples, which are short and hold no secret', () => {
				const all = [{ output: own!.proves }, ...(own!.alsoProves ?? [])];
				for (const { output } of all) {
					expect(examine(lab, check, output, emptyListText), output).toMatchObject({
						ok: true,
						value: { proved: true }
					});
					expect(new TextEncoder().encode(output).length).toBeLessThanOrEqual(2048);
					expect(
						redact(output).struck.filter(({ kind }) => !['id', 'email', 'phone'].includes(kind))
					).toEqual([]);
				}
				expect(own!.source).toMatch(
					/^https:\/\/(learn\.microsoft\.com|github\.com\/(Azure|MicrosoftDocs|microsoft))\//
				);
			});

			it('is proved however the sample is pasted', () => {
				const refused = manners(check, own!.proves)
					.filter(([, paste]) => !isProved(lab, check, paste))
					.map(([manner]) => manner);
				expect(refused).toEqual([]);
			});

			it('is not proved by the lab undone, done wrong, or another output, each with something to look at', () => {
				const outputs = [own!.undone, own!.wrong.output, ...(own!.fails ?? []).map(({ output }) => output)];
				for (const output of outputs) {
					const finding = examine(lab, check, output, emptyListText);
					const answer = finding.ok
						? finding.value.said
								.filter(({ holds }) => !holds)
								.map(({ says }) => says)
								.join(' ')
						: pasteFaultText(finding.fault);
					expect(isProved(lab, check, output), output).toBe(false);
					expect(answer.length).toBeGreaterThan(10);
				}
				expect(new Set(outputs).size).toBe(outputs.length);
			});

			it('is not proved by the command alone, nor by what the lab says', () => {
				const typed = fill(check.command, names);
				const pastes = [typed, `ana [ ~ ]$ ${typed}`, wrap(`ana@Azure:~$ ${typed}`, 80), ...sentencesOf(lab)];
				expect(pastes.filter((paste) => isProved(lab, check, paste))).toEqual([]);
			});

			it('waits for at least one condition that was seen', () => {
				expect(check.conditions.some(({ unverified }) => unverified !== true)).toBe(true);
			});

			it('is not proved by an error, or for an error by another lab’s', () => {
				if (check.kind !== 'error') {
					expect(errorSamples.filter(({ output }) => isProved(lab, check, output))).toEqual([]);
					return;
				}
				// Some services refuse two commands in the same words, and name no object.
				const own = samples.get(id)!.checks[checkId]!.proves;
				const others = errorSamples.filter(
					(each) =>
						each.lab !== id &&
						withoutIds(each.output) !== withoutIds(own) &&
						isProved(lab, check, each.output)
				);
				expect(others).toEqual([]);
			});

			it('turns false when a value that a condition reads is another', () => {
				const value = valueOf(check, own!.proves);
				for (const field of fields) {
					if (!holdsField(value, field)) continue;
					const turns = Array.from({ length: 6 }).some((_, which) => {
						const other = mutated(value, field, (before) => {
							const others = otherValues(before);
							return others[which % others.length];
						});
						return !proved(check, other);
					});
					expect(turns, `${field} may be anything`).toBe(true);
				}
				if (fields.size === 0) expect(otherValues(value).some((other) => !proved(check, other))).toBe(true);
			});
		}
	);
});
