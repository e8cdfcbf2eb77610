import { describe, expect, it } from 'vitest';
import { gateOf, toShow, type ToShow } from '#lib/domain/readiness/gate.ts';
import {
	conditionIds,
	type Closes,
	type Condition,
	type ConditionId,
	type State
} from '#lib/domain/readiness/types.ts';
import { day } from '#lib/domain/time/day.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';
import {
	blindSpotText,
	closesText,
	conditionTitles,
	evidenceText,
	plannedText,
	readyText,
	verdictText
} from '#lib/words/readiness.ts';
import { offshore } from '#tests/exam/offshore.ts';

const neither = { checked: 0, word: 0, predicted: 0 };
const retained = {
	id: 'retained',
	enough: true,
	groups: 3,
	often: 2,
	answers: 8,
	days: 2,
	slips: []
} as const;
const full = {
	id: 'full set',
	inTime: true,
	answered: 50,
	items: 50,
	minutes: 97,
	allowed: 100
} as const;

const evidence: readonly (readonly [ToShow['evidence'], string])[] = [
	[{ id: 'proved', groups: 3, by: { ...neither, checked: 2 }, open: ['wind'] }, '2 of 3 topics'],
	[
		{ id: 'proved', groups: 3, by: { checked: 1, word: 1, predicted: 1 }, open: [] },
		'3 of 3 topics, 1 by your word, 1 by reading outputs'
	],
	[{ id: 'proved', groups: 1, by: neither, open: ['distress'] }, '0 of 1 topic'],
	[{ ...retained, enough: false, answers: 0, days: 0 }, '0 of 3 topics'],
	[{ ...retained, enough: false, answers: 1, days: 1 }, '1 answer, all on one day'],
	[{ ...retained, enough: false, answers: 7, days: 2 }, '7 answers, still too few'],
	[retained, '2 of 3 topics'],
	[
		{ ...retained, often: 3, answers: 13, slips: ['wind'] },
		'3 of 3 topics, then missed: “Wind and sea state”'
	],
	[{ id: 'too few sets', sets: 0 }, '0 of 2 sets'],
	[{ id: 'too few sets', sets: 1 }, '1 set so far, and one on another day to go'],
	[
		{ id: 'misses', sets: 2, answers: 100, core: 2, misread: 1, edge: 6 },
		'2 main rules and 1 detail missed in 100 answers'
	],
	[full, '50 of 50 questions in 97 of 100 min'],
	[{ ...full, halves: true }, 'Two halves: 50 of 50 questions in 97 of 100 min'],
	[{ ...full, inTime: false, answered: 48 }, '48 of 50 questions in 97 of 100 min'],
	[{ id: 'no full set', sets: 1 }, ''],
	[
		{
			id: 'causes',
			causes: [
				{ cause: 'time', keptOver: 50 },
				{ cause: 'reading', last: { misread: 1, answered: 50 } }
			]
		},
		'Time: pace kept over 50 questions · Reading: 1 detail missed in 50 answers'
	],
	[
		{
			id: 'causes',
			causes: [
				{ cause: 'time', sets: 0 },
				{ cause: 'gaps', state: 'met' }
			]
		},
		'Time: no set yet · Gaps: fixed'
	],
	[
		{ id: 'causes', causes: [{ cause: 'time', sets: 2 }, { cause: 'reading' }] },
		'Time: pace not kept in 2 sets · Reading: no set yet'
	],
	[
		{
			id: 'causes',
			causes: [
				{ cause: 'nerves', fullSets: 1 },
				{ cause: 'gaps', state: 'unknown' }
			]
		},
		'Nerves: 1 mock exam · Gaps: not known which'
	],
	[{ id: 'causes', causes: [{ cause: 'nerves', fullSets: 0 }] }, 'Nerves: no mock exam yet'],
	[{ id: 'no cause', debriefed: true }, 'Nothing stood out'],
	[{ id: 'no cause', debriefed: false }, 'Takes two minutes'],
	[{ id: 'logistics', done: true, booked: true }, 'Done'],
	[{ id: 'logistics', done: false, booked: true }, '']
];

const when = { to: 'when' } as const;
const closing: readonly (readonly [Closes, readonly [string, string]])[] = [
	[{ action: 'prove', group: 'wind', goto: when }, ['Start', 'a lab on “Wind and sea state”']],
	[{ action: 'practice', group: 'wind', goto: when }, ['Practice', '“Wind and sea state”']],
	[{ action: 'full set', goto: when }, ['Start', 'a mock exam']],
	[{ action: 'task', title: 'Get the day ready', goto: when }, ['Prepare', '']]
];

describe('what a condition rests on', () => {
	it.each(evidence)('%j', (one, expected) => expect(evidenceText(offshore, one)).toBe(expected));
});

describe('what closes a condition', () => {
	it.each(closing)('%j', (one, expected) => expect(closesText(offshore, one)).toEqual(expected));
});

it('says when the plan has work for a condition', () => {
	const [first, later] = [day('2026-11-27'), day('2026-11-28')];
	expect(plannedText([first, later], day('2026-11-25'))).toBe('planned Fri 27 Nov');
	expect(plannedText([first], first)).toBe('starts today');
	expect(plannedText([], day('2026-11-25'))).toBe('no day for it');
});

describe('where report and practice disagree', () => {
	it('gives counts', () => {
		const spot = { domain: 'safety', answers: 10, right: 5 } as const;
		expect(blindSpotText(offshore, { ...spot, misleads: 'bar' }).evidence).toBe(
			'Safety and rescue: no short bar, and 5 of 10 answers right in practice.'
		);
		expect(blindSpotText(offshore, { ...spot, misleads: 'practice' }).evidence).toBe(
			'Safety and rescue: at least 5 of 10 answers right before the exam, and a short bar.'
		);
	});
});

/** All met but these. */
const but = (
	states: Partial<Record<ConditionId, State>>,
	allowed: WhatIf['allowed'] = 'yes'
): readonly Condition[] =>
	conditionIds.map((id) => ({
		id,
		state: states[id] ?? 'met',
		evidence: id === 'legal' ? { id, allowed } : { id: 'no cause', debriefed: true }
	}));
const verdict = (conditions: readonly Condition[]) => verdictText(gateOf(conditions), conditions);
const ready = (conditions: readonly Condition[]) => readyText(gateOf(conditions), conditions);

describe('the verdict, before the day and in a line', () => {
	it.each<[string, Partial<Record<ConditionId, State>>, string, string]>([
		['all met', {}, 'Ready\nfor', 'Ready. A checklist, not a prediction.'],
		['labs missing', { proved: 'open' }, 'One to go\nby', '1 thing to do first.'],
		[
			'much missing, and too little known',
			{ proved: 'open', retained: 'unknown', misses: 'open', timed: 'open', logistics: 'open' },
			'Five to go\nby',
			'5 things to do first.'
		],
		[
			'no mock exam yet',
			{ timed: 'unknown' },
			'Ready\nwith one risk, for',
			'Ready. Still to do: finish a mock exam in time.'
		],
		['a mock exam over time', { timed: 'open' }, 'One to go\nby', '1 thing to do first.'],
		[
			'the last things',
			{ misses: 'unknown', logistics: 'open' },
			'Ready\nwith two risks, for',
			'Ready. Still to do: get 9 of 10 in two timed sets, get ready for exam day.'
		]
	])('%s', (_name, states, expected, line) => {
		expect(verdict(but(states))).toBe(expected);
		expect(ready(but(states))).toBe(line);
	});
	it('a day that the policy does not surely allow comes first', () => {
		const on = (allowed: WhatIf['allowed']) => verdict(but({ legal: 'open', proved: 'open' }, allowed));
		expect(on('no')).toBe('Too early\nfor');
		expect(on('unsettled')).toBe('Not safe yet\non');
		expect(on('unknown')).toBe('No retake rules\nfor');
		expect(ready(but({ legal: 'open' }, 'no'))).toBe('Not allowed on exam day yet.');
	});
	it('counts neither the policy’s wait nor labs that the report does not ask for', () => {
		const conditions = but({ retained: 'open' }).map((one) =>
			one.id === 'proved' ? { ...one, evidence: { id: 'no gap', unknownBars: 0 } as const } : one
		);
		expect(toShow(conditions)).toHaveLength(5);
		expect(toShow(but({ proved: 'open', timed: 'unknown' }))).toHaveLength(6);
	});
});

it('never says a percentage, a probability or a promise', () => {
	const texts = [
		...evidence.map(([one]) => evidenceText(offshore, one)),
		...closing.flatMap(([one]) => closesText(offshore, one)),
		...Object.values(conditionTitles),
		...conditionIds.flatMap((id) => [verdict(but({ [id]: 'open' })), ready(but({ [id]: 'unknown' }))]),
		...(['bar', 'practice'] as const).flatMap((misleads) =>
			Object.values(blindSpotText(offshore, { domain: 'safety', misleads, answers: 9, right: 4 }))
		)
	];
	for (const text of texts)
		expect(text).not.toMatch(/%|per ?cent|probab|likely|you will pass|ready to pass|score|undefined/i);
});
