import { describe, expect, it } from 'vitest';
import { gateLine, gateOf } from '#lib/domain/readiness/gate.ts';
import { conditionIds, type Condition, type ConditionId, type State } from '#lib/domain/readiness/types.ts';

/** All met but these. */
const but = (states: Partial<Record<ConditionId, State>>): readonly Condition[] =>
	conditionIds.map((id) => ({ id, state: states[id] ?? 'met', evidence: '' }));
const line = (states: Partial<Record<ConditionId, State>>) => gateLine(gateOf(but(states)));

describe('whether to book', () => {
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

	it('names what holds it up in order of weight', () => {
		const gate = gateOf(but({ timed: 'open', proved: 'open' }));
		expect(gate.answer === 'not yet' && gate.because.map(({ id }) => id)).toEqual(['proved', 'timed']);
	});
});
