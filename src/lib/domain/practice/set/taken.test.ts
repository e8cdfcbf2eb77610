import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/practice/set/build.ts';
import type { CodeEnd } from '#lib/domain/practice/set/code.ts';
import { deskQuestions, deskSizes, type DeskContent, type DeskSet } from '#lib/domain/practice/set/desk.ts';
import { takenOf } from '#lib/domain/practice/set/taken.ts';
import type { Try } from '#lib/domain/practice/response.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { parseAnswer } from '#lib/domain/stored-data/practice.ts';
import { parseSet } from '#lib/domain/stored-data/set-summary.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { dayOf, zone } from '#lib/domain/time/zone.ts';

const choices: readonly Choice[] = ['access/a', 'access/b'].map((family) => ({
	family: family as 'access/a',
	edition: 3,
	domain: 'identity',
	items: 1
}));
const content: DeskContent = { examId: 'boat', choices, shares: new Map([['identity', 1]]) };
const stamp = { counter: 1, device: 'phone' };
const set: DeskSet = { day: day('2026-11-25'), number: 7, size: 0, extra: 0, exam: true };
const questions = deskQuestions(set, content);
const variants = questions.map(({ family, edition, seed }): Variant => ({
	family,
	edition,
	seed,
	difficulty: 1,
	group: 'access',
	tabs: [{ paragraphs: [['Ada needs a role.']] }],
	items: [
		{
			type: 'one',
			requirement: ['Which fits?'],
			deciding: 'scope',
			parts: [
				{ id: '1', options: ['a', 'b', 'c'].map((id) => ({ id, text: id, because: 'So.' })), right: ['a'] }
			],
			trace: [],
			miss: 'core'
		}
	],
	sources: []
}));
const gave = (id: string, read = ''): Try => ({
	given: [{ 1: [id] }],
	read: [read],
	item: 0,
	ms: 0,
	confidence: 'sure'
});
const open: Try = { given: [], read: [], item: 0, ms: 0 };
const end: CodeEnd = {
	minutes: 7.3,
	paceKept: false,
	tries: [gave('a'), open, gave('b'), gave('a', '?'), open]
};
const titles = new Map([['access/a' as const, 'Least role']]);
const paris = zone('Europe/Paris');
const evening = { now: instant('2026-11-25T18:00:00Z'), zone: paris };
const taken = (today = set.day, moment = evening) =>
	takenOf(set, content, variants, end, titles, today, moment);

describe('a set taken from its code', () => {
	it('leaves a line of the log for each answered question, under an id that follows from the set', () => {
		const { answers } = taken();
		expect(answers.map(({ id, right, miss, set }) => [id, right, miss, set])).toEqual([
			['desk-2026-11-25-7-0', true, undefined, 'desk-2026-11-25-7'],
			['desk-2026-11-25-7-2', false, 'core', 'desk-2026-11-25-7'],
			['desk-2026-11-25-7-3', true, 'misread', 'desk-2026-11-25-7']
		]);
		expect(answers[0]).toMatchObject({ confidence: 'sure', zone: paris, given: { items: [{ 1: ['a'] }] } });
		for (const answer of answers) {
			expect(answer.ms).toBeUndefined();
			expect(parseAnswer(structuredClone(answer))).toEqual({ ok: true, value: answer });
		}
	});

	it('leaves a summary with its own day, minutes and pace', () => {
		const { summary } = taken(day('2026-11-27'), { now: instant('2026-11-27T06:00:00Z'), zone: paris });
		expect(summary).toEqual({
			id: 'desk-2026-11-25-7',
			day: '2026-11-25',
			size: 'minutes',
			minutes: 7.3,
			allowed: 10,
			items: 5,
			answered: 3,
			right: 2,
			core: 1,
			edge: 0,
			misread: 1,
			paceKept: false
		});
		expect(parseSet({ ...structuredClone(summary), stamp }).ok).toBe(true);
	});

	it('that was a look-up drill says so, in each answer that was looked up and in its summary', () => {
		const drill = { ...set, size: deskSizes.findIndex(({ items, budget }) => items === 5 && budget === 120) };
		const looked = { ...end, tries: end.tries.map((one, at) => (at === 0 ? { ...one, looked: 1 } : one)) };
		const { answers, summary } = takenOf(
			...([drill, content, variants, { ...looked, lookUp: { within: 2, seconds: 41 } }] as const),
			...([titles, set.day, evening] as const)
		);
		expect(answers.map(({ lookedUp }) => lookedUp)).toEqual([true, undefined, undefined]);
		expect(summary).toMatchObject({ allowed: 10, lookUp: { budget: 120, within: 2, seconds: 41 } });
		expect(parseSet({ ...structuredClone(summary), stamp }).ok).toBe(true);
	});

	it.each([
		['on its day', '2026-11-25', '2026-11-25T18:00:00Z', '2026-11-25T18:00:00.002Z'],
		['a day later', '2026-11-26', '2026-11-26T18:00:00Z', '2026-11-25T11:00:00.002Z']
	])('%s stands in order, on the day of the set', (_name, today, now, third) => {
		const { answers } = taken(day(today), { now: instant(now), zone: paris });
		expect(answers[1]!.at).toBe(third);
		expect(answers.map(({ at, zone: where }) => dayOf(at, where))).toEqual(answers.map(() => set.day));
		expect(answers.map(({ at }) => at)).toEqual(answers.map(({ at }) => at).sort());
	});

	it('has the same ids whenever it is taken', () => {
		const later = taken(day('2026-12-01'), {
			now: instant('2026-12-01T18:00:00Z'),
			zone: zone('Asia/Beirut')
		});
		expect(later.answers.map(({ id }) => id)).toEqual(taken().answers.map(({ id }) => id));
		expect(later.summary).toEqual(taken().summary);
	});
});
