import { describe, expect, it } from 'vitest';
import type { Attempt, Debrief } from '#lib/domain/attempt.ts';
import { debriefOffer, debriefWith, emptyDebrief, saysSomething } from '#lib/domain/debrief/offer.ts';
import { day } from '#lib/domain/time/day.ts';
import { attemptOf } from '../../../../tests/given/plan.ts';

const sat = attemptOf({ score: 641 });
const on = (attempt: Attempt | undefined, today: string) => debriefOffer(attempt, day(today), 700);
const said = (debrief: Partial<Debrief>): Attempt => ({ ...sat, debrief: { ...emptyDebrief, ...debrief } });

describe('the look back is offered', () => {
	it.each([
		['on the day, nothing written', sat, '2026-11-25', 'begin'],
		['on the day, some written', said({ domains: ['storage'] }), '2026-11-25', 'go on'],
		['on the day, opened and left empty', said({}), '2026-11-25', 'begin'],
		['on the day, called finished', said({ domains: ['storage'], finished: true }), '2026-11-25', undefined],
		['on the day, called finished with nothing in it', said({ finished: true }), '2026-11-25', undefined],
		['the day after', sat, '2026-11-26', undefined],
		['before its day, where the phone is', sat, '2026-11-24', undefined],
		['without a sitting', undefined, '2026-11-25', undefined],
		['after a missed appointment', { ...sat, kind: 'missed' as const }, '2026-11-25', undefined],
		['after a pass', { ...sat, result: 'pass' as const }, '2026-11-25', undefined],
		[
			'by a score that passes',
			{ ...attemptOf({ score: 700 }), result: 'pass' as const },
			'2026-11-25',
			undefined
		]
	] as const)('%s', (_name, attempt, today, expected) => expect(on(attempt, today)).toBe(expected));

	it('without a result yet', () => {
		const { result: _result, score: _score, ...open } = sat;
		expect(on(open, '2026-11-25')).toBe('begin');
	});
});

describe('a look back', () => {
	it.each([
		['nothing', {}, false],
		['a note of spaces', { note: '  \n' }, false],
		['finished alone', { finished: true as const }, false],
		['a note', { note: 'routes' }, true],
		['a cause', { main: 'nerves' as const }, true],
		['time', { time: true as const }, true],
		['where time went', { spent: ['rereading' as const] }, true],
		['a group', { groups: ['access'] }, true],
		['a requirement', { misread: ['scope' as const] }, true],
		['a kind', { items: ['order' as const] }, true]
	])('with %s', (_name, part, expected) =>
		expect(saysSomething({ ...emptyDebrief, ...part })).toBe(expected)
	);

	it('takes a field back without leaving it there', () => {
		const changed = debriefWith(
			{ ...emptyDebrief, main: 'time', time: true },
			{ main: undefined, note: 'x' }
		);
		expect(changed).toEqual({ ...emptyDebrief, time: true, note: 'x' });
		expect('main' in changed).toBe(false);
	});
});
