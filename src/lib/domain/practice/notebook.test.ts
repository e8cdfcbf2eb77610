import { describe, expect, it } from 'vitest';
import type { Axis } from '#lib/domain/practice/axis.ts';
import { groupOfKeyIn } from '#lib/domain/practice/group-of.ts';
import { askableOf, notedOf, promptIdOf, recallsOf, type Noted } from '#lib/domain/practice/notebook.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { pickRound } from '#lib/domain/practice/selection/round.ts';
import { addDays, day } from '#lib/domain/time/day.ts';

const wrote = day('2026-11-25');
const stamp = { counter: 1, device: 'a' };
const noted = (id: string, more: Partial<Noted> = {}): Noted => ({
	id,
	stamp,
	group: 'storage-access',
	condition: `With ${id}?`,
	answer: 'No.',
	day: wrote,
	...more
});
const axis: Axis = {
	id: 'storage-access/rules',
	group: 'storage-access',
	title: 'Network rules',
	from: 'all networks',
	to: 'selected networks',
	why: 'Both checks must pass.',
	source: { title: 'Rules', url: 'https://learn.microsoft.com/en-us/azure/', checked: wrote }
};

describe('a variation is asked', () => {
	it('by hand: its condition, then its answer, and nothing that nobody wrote', () => {
		expect(recallsOf([noted('x')], [axis])).toEqual([
			{ id: 'own/x', group: 'storage-access', ask: 'With x?', answer: 'No.' }
		]);
	});

	it('from a prompt, by an axis: with what it varies, whether it flips, and the fact', () => {
		const from = { kind: 'prompt', id: 'storage-access/sas', text: 'Does a SAS do?' } as const;
		expect(recallsOf([noted('x', { from, axis: axis.id, flips: true })], [axis])).toEqual([
			{
				id: 'own/x',
				group: 'storage-access',
				ask: 'With x?',
				answer: 'No.',
				before: 'Does a SAS do?',
				flips: true,
				fact: axis.why,
				source: axis.source
			}
		]);
	});

	it('although its axis is gone or not loaded', () => {
		expect(recallsOf([noted('x', { axis: 'gone/axis', flips: false })], [])[0]).toMatchObject({
			ask: 'With x?',
			flips: false
		});
	});

	it('no more once it is deleted', () => {
		const notebook = [noted('x', { deleted: true }), noted('y')];
		expect(recallsOf(notebook, [])).toHaveLength(1);
		expect(askableOf(notebook).map(({ id }) => id)).toEqual(['own/y']);
	});
});

describe('a prompt id', () => {
	const notebook = [noted('x'), noted('y', { deleted: true, group: 'monitor' })];
	it.each([
		['own/x', 'x'],
		['own/y', 'y'],
		['own/z', undefined],
		['storage-access/x', undefined],
		['x', undefined]
	])('%s names %s', (id, expected) => expect(notedOf(notebook, id)?.id).toBe(expected));

	it('is made and read alike', () => expect(notedOf(notebook, promptIdOf(notebook[0]!))).toBe(notebook[0]));

	it.each([
		['boat/prompt:own/x', 'storage-access'],
		['boat/prompt:own/y', undefined],
		['boat/prompt:own/z', undefined],
		['boat/prompt:access/notactions', 'access'],
		['boat/family:access/least-grant', 'access'],
		['boat/family:sas', undefined]
	])('under the key %s counts for %s', (key, group) => expect(groupOfKeyIn(notebook)(key)).toBe(group));
});

describe('in a round', () => {
	const shipped = Array.from({ length: 20 }, (_, index) => ({
		id: `access/${String(index).padStart(2, '0')}`,
		group: 'access'
	}));
	const prompts = [...shipped, ...askableOf([noted('x')])];
	const asked = (today: ReturnType<typeof day>, known: readonly Progress[] = []) =>
		pickRound({
			examId: 'boat',
			prompts,
			progress: new Map(known.map((one) => [one.key, one])),
			minutes: 3,
			secondsAnItem: 120,
			today,
			order: ['access']
		}).map((one) => 'prompt' in one && one.prompt);
	const after = (more: Partial<Progress>): Progress => ({
		key: 'boat/prompt:own/x',
		answers: 1,
		right: 0,
		rightDays: [],
		lastDay: addDays(wrote, 1),
		lastRight: false,
		...more
	});

	it.each([
		['on the day it was written: not, while there is anything else', wrote, [], false],
		['the day after: before all that is new, whatever its group', addDays(wrote, 1), [], true],
		['answered wrong: not on the same day', addDays(wrote, 1), [after({})], false],
		['answered wrong: the next day', addDays(wrote, 2), [after({})], true],
		[
			'answered right: spaced like any prompt',
			addDays(wrote, 2),
			[after({ right: 1, lastRight: true, rightDays: [addDays(wrote, 1)] })],
			false
		]
	] as const)('%s', (_name, today, known, expected) =>
		expect(asked(today, known).includes('own/x')).toBe(expected)
	);

	it('what was wrong comes before it', () => {
		const wrong = after({ key: 'boat/prompt:access/19' });
		expect(asked(addDays(wrote, 2), [wrong])).toEqual(['access/19', 'own/x', 'access/00', 'access/01']);
	});

	it('one written today fills a round that has nothing else', () => {
		const own = askableOf([noted('x')]);
		const wish = {
			examId: 'boat',
			prompts: own,
			progress: new Map(),
			minutes: 3,
			secondsAnItem: 120,
			today: wrote,
			order: []
		};
		expect(pickRound(wish)).toEqual([{ group: 'storage-access', first: false, prompt: 'own/x' }]);
	});
});
