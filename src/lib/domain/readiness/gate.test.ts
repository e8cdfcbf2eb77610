import { describe, expect, it } from 'vitest';
import { gateOf } from '#lib/domain/readiness/gate.ts';
import { conditionIds, type Condition, type ConditionId, type State } from '#lib/domain/readiness/types.ts';

/** All met but these. */
const but = (states: Partial<Record<ConditionId, State>>): readonly Condition[] =>
	conditionIds.map((id) => ({
		id,
		state: states[id] ?? 'met',
		evidence: { id: 'legal', allowed: 'yes' }
	}));
const answer = (states: Partial<Record<ConditionId, State>>): string => {
	const gate = gateOf(but(states));
	const why = gate.answer === 'yes' ? gate.risks : gate.because;
	return [gate.answer, ...why.map(({ id }) => id)].join(', ');
};

describe('whether to book', () => {
	it.each<[string, Partial<Record<ConditionId, State>>, string]>([
		['all met', {}, 'yes'],
		['a wait runs', { legal: 'open' }, 'not yet, legal'],
		['the rules are not known', { legal: 'unknown' }, 'not yet, legal'],
		['proofs missing', { proved: 'open' }, 'not yet, proved'],
		['two answers so far', { retained: 'unknown' }, 'not yet, retained'],
		['a first day', { proved: 'open', retained: 'unknown' }, 'not yet, proved, retained'],
		[
			'much missing',
			{ proved: 'open', retained: 'unknown', misses: 'open', timed: 'open', logistics: 'open' },
			'not yet, proved, retained, misses, timed'
		],
		['no full set yet', { timed: 'unknown' }, 'yes, timed'],
		['a full set over time', { timed: 'open' }, 'not yet, timed'],
		['core misses', { misses: 'open' }, 'not yet, misses'],
		['the pace not kept', { causes: 'open' }, 'not yet, causes'],
		['the last things', { misses: 'unknown', logistics: 'open' }, 'yes, misses, logistics'],
		['two in order of weight', { timed: 'open', proved: 'open' }, 'not yet, proved, timed']
	])('%s', (_name, states, expected) => expect(answer(states)).toBe(expected));
});
