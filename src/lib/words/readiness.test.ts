import { describe, expect, it } from 'vitest';
import { gateOf } from '#lib/domain/readiness/gate.ts';
import {
	conditionIds,
	type Closes,
	type Condition,
	type ConditionId,
	type Evidence,
	type State
} from '#lib/domain/readiness/types.ts';
import {
	blindSpotText,
	closesText,
	evidenceText,
	gateText,
	plannedText,
	readyText
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

const evidence: readonly (readonly [Evidence, string])[] = [
	[{ id: 'legal', allowed: 'yes' }, 'By the exam day every wait of the policy is over.'],
	[
		{ id: 'legal', allowed: 'unsettled' },
		'One reading of the policy allows that day, the strict one does not yet.'
	],
	[{ id: 'legal', allowed: 'no' }, 'A wait of the policy still runs on that day.'],
	[{ id: 'legal', allowed: 'unknown' }, 'No retake policy is known for that day.'],
	[
		{ id: 'proved', groups: 3, by: { ...neither, checked: 2 }, open: ['wind'] },
		'2 of 3 groups proved: 2 by checked output. Not yet: “Wind and sea state”.'
	],
	[
		{ id: 'proved', groups: 3, by: { checked: 1, word: 1, predicted: 1 }, open: [] },
		'3 of 3 groups proved: 1 by checked output, 1 by your word, 1 by predictions.'
	],
	[
		{
			id: 'proved',
			groups: 6,
			by: neither,
			open: ['forecasts', 'clouds', 'wind', 'tides', 'rigging', 'distress']
		},
		'0 of 6 groups proved. Not yet: “Forecasts”, “Clouds”, “Wind and sea state”, and 3 more.'
	],
	[
		{ id: 'proved', groups: 1, by: neither, open: ['distress'] },
		'0 of 1 group proved. Not yet: “Distress calls”.'
	],
	[{ id: 'no gap', unknownBars: 0 }, 'Neither a short bar nor the report’s list points at a domain.'],
	[{ id: 'no gap', unknownBars: 1 }, '1 bar is not known, and none that is known is short.'],
	[{ id: 'no gap', unknownBars: 2 }, '2 bars are not known, and none that is known is short.'],
	[
		{ ...retained, enough: false, answers: 0, days: 0 },
		'No answer yet in 3 groups; it takes 8 on two different days.'
	],
	[
		{ ...retained, enough: false, answers: 1, days: 1 },
		'1 answer on 1 day so far in 3 groups; it takes 8 on two different days.'
	],
	[retained, '2 of 3 groups right on two different days, by 8 answers on 2 days.'],
	[
		{ ...retained, often: 3, answers: 13, slips: ['wind'] },
		'3 of 3 groups right on two different days, by 13 answers on 2 days. Wrong when last asked, in a main rule or while sure: “Wind and sea state”.'
	],
	[{ id: 'too few sets', sets: 0 }, 'No set with at least 8 answers so far; it takes two on different days.'],
	[{ id: 'too few sets', sets: 1 }, '1 set with at least 8 answers so far; it takes two on different days.'],
	[
		{ id: 'misses', sets: 2, answers: 100, core: 2, misread: 2, edge: 6 },
		'In the last 2 sets, 100 answers: 2 core misses, 2 misread requirements, 6 edge cases.'
	],
	[full, 'A full set of 50 items, all answered in 97 of 100 minutes.'],
	[
		{ ...full, inTime: false, answered: 48 },
		'The last full set: 48 of 50 items answered in 97 of 100 minutes.'
	],
	[{ id: 'no full set', sets: 0 }, 'No timed set yet.'],
	[{ id: 'no full set', sets: 1 }, '1 set so far, none full and in exam conditions.'],
	[
		{
			id: 'causes',
			causes: [
				{ cause: 'time', keptOver: 50 },
				{ cause: 'reading', last: { misread: 1, answered: 50 } }
			]
		},
		'Time: the pace was kept over a set of 50 items. Reading: 1 misread requirement in the last set, 50 answers.'
	],
	[
		{
			id: 'causes',
			causes: [
				{ cause: 'time', sets: 0 },
				{ cause: 'gaps', state: 'met' }
			]
		},
		'Time: no set yet that shows the pace. Gaps in what you know: fixed, as the proofs show.'
	],
	[
		{ id: 'causes', causes: [{ cause: 'time', sets: 2 }, { cause: 'reading' }] },
		'Time: the pace was kept in none of 2 sets. Reading: no set yet that shows it.'
	],
	[
		{
			id: 'causes',
			causes: [
				{ cause: 'nerves', fullSets: 1 },
				{ cause: 'gaps', state: 'unknown' }
			]
		},
		'Nerves: 1 full set taken as in the exam. Gaps in what you know: not known which.'
	],
	[
		{ id: 'causes', causes: [{ cause: 'nerves', fullSets: 0 }] },
		'Nerves: no full set yet, taken as in the exam.'
	],
	[{ id: 'no cause', debriefed: true }, 'You looked back, and no cause of these stood out.'],
	[{ id: 'no cause', debriefed: false }, 'No cause was noted after the sitting.'],
	[{ id: 'logistics', done: true, booked: true }, 'You have got the retake day ready.'],
	[{ id: 'logistics', done: false, booked: true }, 'Not done yet; it comes last in the plan.'],
	[
		{ id: 'logistics', done: false, booked: false },
		'No day is booked; getting it ready comes last in the plan.'
	]
];

const when = { to: 'when' } as const;
const closing: readonly (readonly [Closes, string])[] = [
	[{ action: 'later day', goto: when }, 'Choose a day after “sure from”.'],
	[{ action: 'prove', group: 'wind', goto: when }, 'Prove “Wind and sea state” by a lab.'],
	[
		{ action: 'practice', group: 'wind', goto: when },
		'Practice “Wind and sea state”, then again on another day.'
	],
	[{ action: 'task', title: 'Get the day ready', goto: when }, 'Get the day ready.'],
	[
		{ action: 'fewer misses', goto: when },
		'Repair what was missed, then take sets until core misses and misreads together are at most one in 10 answers.'
	]
];

describe('what a condition rests on', () => {
	it.each(evidence)('%j', (one, expected) => expect(evidenceText(offshore, one)).toBe(expected));
});

describe('what closes a condition', () => {
	it.each(closing)('%j', (one, expected) => expect(closesText(offshore, one)).toBe(expected));
});

it('counts what is left in the plan', () => {
	expect(plannedText('proved', 4)).toBe('Before then in the plan: 4 labs.');
	expect(plannedText('retained', 1)).toBe('Before then in the plan: 1 practice session.');
	expect(plannedText('proved', 0)).toBe('The plan holds nothing more for it before then.');
});

describe('where report and practice disagree', () => {
	it('gives counts', () => {
		const spot = { domain: 'safety', answers: 10, right: 5 } as const;
		expect(blindSpotText(offshore, { ...spot, misleads: 'bar' }).evidence).toBe(
			'Safety and rescue: its bar is not short, and 5 of 10 answers were right in practice.'
		);
		expect(blindSpotText(offshore, { ...spot, misleads: 'practice' }).evidence).toBe(
			'Safety and rescue: at least 5 of 10 answers right before the sitting, and a short bar.'
		);
	});
});

/** All met but these. */
const but = (states: Partial<Record<ConditionId, State>>): readonly Condition[] =>
	conditionIds.map((id) => ({
		id,
		state: states[id] ?? 'met',
		evidence: { id: 'legal', allowed: 'yes' }
	}));
const line = (states: Partial<Record<ConditionId, State>>) => gateText(gateOf(but(states)));

describe('the gate in one line', () => {
	it.each<[string, Partial<Record<ConditionId, State>>, string]>([
		['all met', {}, 'Yes: every condition is met. That is no promise.'],
		['a wait runs', { legal: 'open' }, 'Not yet: the policy does not surely allow that day.'],
		[
			'the rules are not known',
			{ legal: 'unknown' },
			'Not yet: there is too little to say whether that day is allowed.'
		],
		['proofs missing', { proved: 'open' }, 'Not yet: not all core workflows are proved.'],
		[
			'two answers so far',
			{ retained: 'unknown' },
			'Not yet: there is too little to say whether what you learned has stayed.'
		],
		[
			'a first day',
			{ proved: 'open', retained: 'unknown' },
			'Not yet: not all core workflows are proved, and there is too little to say whether what you learned has stayed.'
		],
		[
			'much missing',
			{ proved: 'open', retained: 'unknown', misses: 'open', timed: 'open', logistics: 'open' },
			'Not yet: not all core workflows are proved, and 3 more conditions are not met.'
		],
		['no full set yet', { timed: 'unknown' }, 'Yes, with this risk: no full set within time yet.'],
		['a full set over time', { timed: 'open' }, 'Not yet: no full set was within time.'],
		['core misses', { misses: 'open' }, 'Not yet: core misses or misreads are not rare yet.'],
		['the pace not kept', { causes: 'open' }, 'Not yet: what went wrong last time is not all addressed.'],
		[
			'the last things',
			{ misses: 'unknown', logistics: 'open' },
			'Yes, with these risks: core misses and misreads may not be rare; the day is not settled yet.'
		]
	])('%s', (_name, states, expected) => expect(line(states)).toBe(expected));
});

it('never says a percentage, a probability or a promise', () => {
	const texts = [
		...evidence.map(([one]) => evidenceText(offshore, one)),
		...closing.map(([one]) => closesText(offshore, one)),
		...(['bar', 'practice'] as const).flatMap((misleads) =>
			Object.values(blindSpotText(offshore, { domain: 'safety', misleads, answers: 9, right: 4 }))
		)
	];
	for (const text of texts) {
		expect(text).toMatch(/^[A-Z0-9].*\.$/);
		expect(text).not.toMatch(/%|per ?cent|probab|likely|you will pass|ready to pass|score|undefined/i);
	}
});

it('counts what is left to show, until the answer is yes', () => {
	const conditions = but({ retained: 'open', timed: 'unknown' });
	expect(readyText(gateOf(conditions), conditions)).toBe('2 things left to show.');
	const all = but({});
	expect(readyText(gateOf(all), all)).toBe('Yes: every condition is met. That is no promise.');
});
