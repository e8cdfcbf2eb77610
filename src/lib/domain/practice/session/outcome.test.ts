import { describe, expect, it } from 'vitest';
import { gradedBy, gradeVariant, missOf } from '#lib/domain/practice/grade.ts';
import { answerTo, keepGraded } from '#lib/domain/practice/session/answer-line.ts';
import { countIn, missedIn, outcomeOf, summaryOf } from '#lib/domain/practice/session/outcome.ts';
import { begin, overrideMiss } from '#lib/domain/practice/session/session-state.ts';
import type { Response } from '#lib/domain/practice/session/response.ts';
import { changedIn, flips } from '#lib/domain/practice/variant-diff.ts';
import { constraintsOf, textOf, toldIn } from '#lib/domain/practice/variant-text.ts';
import type { Item, Variant } from '#lib/domain/practice/variant.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';

const item = (miss: 'core' | 'edge', right = 'a', type: Item['type'] = 'one'): Item => ({
	type,
	requirement: ['Which ', { constraint: 'goal', text: 'least role' }, ' fits?'],
	parts: [
		{
			id: '1',
			options: ['a', 'b', 'c'].map((id) => ({ id, text: `Option ${id}` })),
			right: [right]
		}
	],
	miss,
	explanation: [
		{
			options: Object.fromEntries(
				['a', 'b', 'c'].map((id) => [id, { because: 'So.', misconception: `m-${id}` }])
			),
			deciding: ['scope'],
			trace: [{ rule: '', text: 'One step.' }]
		}
	]
});
/** Two constraints decide it. */
const alike: Item = {
	...item('core'),
	explanation: item('core').explanation.map((one) => ({ ...one, deciding: ['scope', 'goal'] }))
};
const variant = (items: readonly Item[], scope = 'the group', group = 'access'): Variant => ({
	family: 'access/least',
	edition: 3,
	seed: 11,
	difficulty: 3,
	group,
	tabs: [{ paragraphs: [['Ada needs a role on ', { constraint: 'scope', text: scope }, '.']] }],
	items,
	sources: []
});
const given = (...chosen: readonly string[]): Pick<Response, 'given' | 'read' | 'item'> => ({
	given: chosen.map((id) => ({ 1: [id] })),
	read: [],
	item: 0
});
const tried = (chosen: readonly string[], more: Partial<Response> = {}): Response => ({
	...given(...chosen),
	ms: 60_000,
	confidence: 'sure',
	...more
});

describe('what came of a variant', () => {
	it.each([
		['all right', [item('core')], ['a'], [], true, undefined],
		['the main rule missed', [item('core')], ['b'], [], false, 'core'],
		['an edge missed', [item('core'), item('edge')], ['a', 'b'], [], false, 'edge'],
		['both missed', [item('edge'), item('core')], ['b', 'b'], [], false, 'core'],
		['nothing given', [item('edge')], [], [], false, 'edge'],
		['read past, and right', [item('core')], ['a'], ['goal'], true, 'misread'],
		['one of two that decide alike', [alike], ['a'], ['goal'], true, undefined],
		['read past, and wrong', [item('core')], ['b'], ['goal'], false, 'misread'],
		['read well, and wrong', [item('core')], ['b'], ['scope'], false, 'core']
	] as const)('%s', (_name, items, chosen, read, right, miss) => {
		const judged = gradeVariant(variant(items), { ...given(...chosen), read });
		expect([judged.right, judged.miss]).toEqual([right, miss]);
	});

	it.each([
		['the main rule', ['b'], [], {}, { first: 'core', kind: 'core' }],
		['called an edge case', ['b'], [], { as: 'edge' }, { first: 'core', kind: 'edge' }],
		['right', ['a'], [], {}, undefined],
		['read past', ['b'], ['goal'], { as: 'edge' }, undefined]
	] as const)('misses what may be called otherwise: %s', (_name, chosen, read, more, miss) =>
		expect(missOf(variant([item('core')]), { ...given(...chosen), read, ...more })).toEqual(miss)
	);

	it('is logged with the key of that edition, and with what was asked where it was missed', () => {
		const of = variant([item('core')]);
		const one = tried(['b'], { ms: 1234.6 });
		expect(answerTo(of, 'Least role', one)).toEqual({
			of: { family: 'access/least', edition: 3, seed: 11 },
			given: {
				items: [{ 1: ['b'] }],
				key: [{ 1: ['a'] }],
				title: 'Least role',
				asked: 'Ada needs a role on the group.\nWhich least role fits?\na) Option a\nb) Option b\nc) Option c'
			},
			right: false,
			miss: 'core',
			confidence: 'sure',
			ms: 1235
		});
		expect('asked' in gradedBy(of, 'Least role', tried(['a'])).given).toBe(false);
	});
});

describe('an answer that waits for the end', () => {
	const of = variant([item('core')]);
	const set = (exam: boolean, one: Response) => ({
		...begin({
			id: 's1',
			mode: 'set',
			started: instant('2026-12-01T06:40:00Z'),
			size: 'minutes' as const,
			limit: 20,
			exam,
			steps: [{ family: of.family, edition: of.edition, seed: of.seed, items: 1 }]
		}),
		responses: [one]
	});

	it('is kept as its edition grades it, and graded anew when it is changed', () => {
		const right = keepGraded(set(true, tried(['a'])), of, 'Least role');
		expect(right.responses[0]!.graded).toMatchObject({ right: true, given: { items: [{ 1: ['a'] }] } });
		const changed = { ...right, responses: [{ ...right.responses[0]!, given: [{ 1: ['b'] }] }] };
		expect(keepGraded(changed, of, 'Least role').responses[0]!.graded).toMatchObject({
			right: false,
			miss: 'core',
			given: { items: [{ 1: ['b'] }], key: [{ 1: ['a'] }], title: 'Least role' }
		});
	});

	it.each([
		['that another version made', set(true, tried(['a'])), undefined],
		['that is not answered', set(true, { ...given('a'), ms: 1 }), of],
		['that is in the log at once', set(false, tried(['a'])), of]
	])('is left as it is where it is one %s', (_name, as, made) =>
		expect(keepGraded(as, made, 'Least role')).toBe(as)
	);
});

describe('the end of a set', () => {
	const variants = [
		variant([item('core')]),
		variant([item('edge', 'a', 'table')], 'x', 'monitor'),
		variant([item('core')]),
		variant([item('core')]),
		undefined
	];
	const set = {
		...begin({
			id: 's1',
			mode: 'set',
			started: instant('2026-12-01T06:40:00Z'),
			size: 'minutes' as const,
			limit: 20,
			exam: false,
			steps: variants.map(() => ({ family: 'access/least' as const, edition: 3, seed: 1, items: 1 }))
		}),
		responses: [
			tried(['b'], { read: ['scope'], first: [{ 1: ['a'] }] }),
			tried(['a'], { read: ['goal'], ms: 20_000, first: [{ 1: ['c'] }] }),
			tried(['b'], { ms: 30_000 }),
			{ ...given(), ms: 10_000 },
			tried(['a'])
		]
	};
	const outcome = outcomeOf(set, variants);

	it('counts with their size, and only what was answered and is known', () => {
		expect(outcome.all).toEqual({ right: 1, of: 3 });
		expect([outcome.unanswered, outcome.passed]).toEqual([1, 1]);
		expect([...outcome.unansweredIn]).toEqual([['access', 1]]);
		expect(outcome.groups.get('access')).toEqual({ right: 0, of: 2 });
		expect(countIn(outcome, ['access'])).toEqual({ right: 0, of: 3 });
		expect([outcome.core, outcome.edge, outcome.read]).toEqual([
			{ right: 0, of: 2 },
			{ right: 1, of: 1 },
			{ right: 1, of: 2 }
		]);
	});

	it('counts a miss as what the person calls it, and what is right by its family', () => {
		const twice = overrideMiss(overrideMiss(set, 0, 'edge'), 1, 'core');
		const said = outcomeOf(twice, variants);
		expect([said.core, said.edge, said.all]).toEqual([{ right: 0, of: 1 }, { right: 1, of: 2 }, outcome.all]);
		expect(missedIn(said)).toEqual({ core: 1, edge: 1 });
	});

	it('tells changed answers, and wrong rules seen more than once', () => {
		expect(outcome.changed).toEqual({ better: 1, worse: 1, same: 0 });
		expect(outcome.again).toEqual([{ family: 'access/least', id: 'm-b', times: 2 }]);
	});

	it('stays as a summary', () => {
		const now = instant('2026-12-01T09:00:00Z');
		expect(summaryOf(set, outcome, now, day('2026-12-01'))).toEqual({
			id: 's1',
			day: '2026-12-01',
			size: 'minutes',
			minutes: 3,
			allowed: 20,
			items: 4,
			answered: 3,
			right: 1,
			core: 2,
			edge: 0,
			misread: 1,
			paceKept: false,
			paused: true
		});
		const all = { ...outcome, all: { right: 4, of: 4 }, unanswered: 0 };
		expect(summaryOf({ ...set, behind: 360 }, all, now, day('2026-12-01')).paceKept).toBe(true);
		expect(summaryOf({ ...set, behind: 361, exam: true }, all, now, day('2026-12-01'))).toEqual({
			...summaryOf(set, outcome, now, day('2026-12-01')),
			answered: 4,
			right: 4,
			minutes: 20,
			paused: undefined
		});
	});
});

describe('a variation', () => {
	const before = variant([item('core')]);
	it('tells what it changed, and whether the answer is another', () => {
		expect([...changedIn(before, variant([item('core')], 'the resource'), 0)]).toEqual(['scope']);
		expect([...changedIn(before, before, 0)]).toEqual([]);
		expect(flips(before, variant([item('core', 'b')]), 0)).toBe(true);
		expect(flips(before, variant([item('edge')], 'x'), 0)).toBe(false);
		expect(flips(before, before, 3)).toBe(false);
	});

	it('reads as text', () => {
		expect(textOf(before.items[0]!.requirement)).toBe('Which least role fits?');
		expect([...constraintsOf(before, 0)]).toEqual([
			['scope', 'the group'],
			['goal', 'least role']
		]);
	});

	it('reads its figures too, and what a row of them states', () => {
		const shown = (hop: string): Variant => ({
			...before,
			tabs: [
				{
					paragraphs: [['Routes:']],
					figure: {
						kind: 'table',
						caption: 'Table 1',
						head: ['Prefix', 'Next hop'],
						rows: [{ constraint: 'route', cells: ['0.0.0.0/0', hop] }, ['10.0.0.0/8', 'None']]
					}
				},
				{
					paragraphs: [],
					figure: {
						kind: 'tree',
						caption: 'Scopes',
						rows: [{ depth: 1, text: { constraint: 'lock', text: 'rg-web, locked' } }]
					}
				}
			]
		});
		expect(toldIn(shown('Internet').tabs).map(textOf)).toEqual([
			'Routes:',
			'Table 1',
			'Prefix · Next hop',
			'0.0.0.0/0 · Internet',
			'10.0.0.0/8 · None',
			'Scopes',
			'– rg-web, locked'
		]);
		expect([...constraintsOf(shown('Internet'), 0)].slice(0, 2)).toEqual([
			['route', '0.0.0.0/0 · Internet'],
			['lock', 'rg-web, locked']
		]);
		expect([...changedIn(shown('Internet'), shown('None'), 0)]).toEqual(['route']);
	});
});
