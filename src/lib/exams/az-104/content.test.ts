// What types cannot say about the shipped prompts and labs of AZ-104.
import { without } from '#lib/domain/compact.ts';
import { describe, expect, it } from 'vitest';
import { bookingHelp } from '#lib/exams/az-104/booking-help.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { exams } from '#lib/exams/index.ts';
import { microsoftRolePolicy } from '#lib/exams/policies/microsoft-role-based.ts';
import { loadLabs, loadPrompts } from '#lib/exams/az-104/load.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import { groupOfPrompt } from '#lib/domain/practice/group-of.ts';
import { isDay } from '#lib/domain/time/day.ts';
import type { Source } from '#lib/domain/source.ts';

const content = await Promise.all(
	az104.domains.map(async ({ id }) => ({ id, prompts: await loadPrompts(id), labs: await loadLabs(id) }))
);
const prompts = content.flatMap((domain) => domain.prompts);
const labs = content.flatMap((domain) => domain.labs);
const groups = az104.domains.flatMap((domain) => domain.groups.map((group) => group.id));

const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
const twice = (texts: readonly string[]): readonly string[] =>
	texts.filter((text, index) => texts.indexOf(text) !== index);
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');

// Claims and tones that have no place here, whatever the fact.
const unwanted =
	/exam question|real exam|pass rate|per cent of|% of|azure ad\b|azure active directory|!|\bsimply\b/i;

it('the pass mark is the same on the first screen, in the exam and in the policy', () => {
	expect(exams[0].pass).toBe(az104.score.pass);
	expect(microsoftRolePolicy.passScore).toBe(az104.score.pass);
});

function expectOfficial({ title, url, checked }: Source): void {
	expect(title).not.toBe('');
	expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\/[a-z0-9/.@-]+$/);
	expect(url).not.toMatch(/\/(search|answers|training\/browse)\b/);
	expect(isDay(checked)).toBe(true);
}

describe('a domain', () => {
	it.each(content)('$id holds prompts and labs of its own groups only, and of all of them', (domain) => {
		const own = az104.domains.find(({ id }) => id === domain.id)!.groups.map((group) => group.id);
		expect([...new Set(domain.prompts.map(({ group }) => group))]).toEqual(own);
		expect(new Set(domain.labs.map(({ group }) => group))).toEqual(new Set(own));
	});

	it.each(['unknown', 'constructor', ''])(
		'that the exam does not have (%j) is empty, not an error',
		async (id) => {
			expect([await loadPrompts(id), await loadLabs(id)]).toEqual([[], []]);
		}
	);
});

describe('a group', () => {
	it.each(groups)('%s has six prompts or more', (group) => {
		expect(prompts.filter((prompt) => prompt.group === group).length).toBeGreaterThanOrEqual(6);
	});
});

describe('prompts', () => {
	it('have ids of their own and never ask the same thing twice', () => {
		expect(twice(prompts.map(({ id }) => id))).toEqual([]);
		expect(twice(prompts.map(({ ask }) => plain(ask)))).toEqual([]);
	});

	it.each(prompts)('$id is short, asks one thing, and comes from an official page', (prompt) => {
		const { id, group, ask, answer, fact, source } = prompt;
		expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
		expect(groupOfPrompt(id)).toBe(group);
		expect(ask).toMatch(/\?$/);
		expect(ask.length).toBeLessThanOrEqual(140);
		expect(words(answer)).toBeLessThanOrEqual(45);
		expect(words(fact)).toBeLessThanOrEqual(45);
		expect(answer).toMatch(/[.]$/);
		expect(fact).toMatch(/[.]$/);
		expect(plain(fact)).not.toBe(plain(answer));
		expect(`${ask} ${answer} ${fact}`).not.toMatch(unwanted);
		expectOfficial(source);
	});
});

describe('labs', () => {
	it('are the tasks that the plan knows, with the same titles and minutes', () => {
		const known = tasks
			.filter(({ kind }) => kind === 'lab')
			// Which come first in a short area isn't the lab's own affair.
			.map((task) => ({ ...task, lab: without(task.lab!, 'main') }));
		const told = labs.map(({ id, title, minutes, domain, group, number, edition, late }) => ({
			id: `lab/${id}`,
			kind: 'lab',
			title,
			place: 'desk',
			minutes,
			domain,
			group,
			lab: {
				number,
				edition,
				...(late === undefined ? {} : { late: late.hours }),
				...(id === 'governance/set-up' ? { setUp: true } : {})
			}
		}));
		expect(known).toEqual(told);
	});

	it('names as main second labs only such as there are', () => {
		const main = tasks.filter(({ lab }) => lab?.main);
		expect(main.map(({ id }) => id)).toHaveLength(7);
		for (const { group, id } of main)
			expect(tasks.some((other) => other.kind === 'lab' && other.group === group && other.id !== id)).toBe(
				true
			);
	});

	it.each(labs)('$id says nothing that has no place here, and comes from official pages', (lab) => {
		expect(JSON.stringify({ ...lab, steps: [], negative: null, tearDown: null })).not.toMatch(/[a-z]!["\s]/);
		lab.sources.forEach(expectOfficial);
	});
});

describe('the self-test of the booking help', () => {
	it('has one right option in each question and a reason for every one', () => {
		for (const { options } of bookingHelp.selfTest) {
			expect(options.filter(({ right }) => right)).toHaveLength(1);
			expect(options.every(({ reason }) => reason !== '')).toBe(true);
		}
	});
});
