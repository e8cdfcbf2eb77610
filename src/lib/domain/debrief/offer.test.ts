import { describe, expect, it } from 'vitest';
import type { Attempt, Debrief } from '#lib/domain/attempt.ts';
import { debriefOffer, debriefWith, emptyDebrief, saysSomething } from '#lib/domain/debrief/offer.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { day } from '#lib/domain/time/day.ts';

const failed = sat('2026-11-25', { score: 641 });
const on = (attempt: Attempt | undefined, today: string) => debriefOffer(attempt, day(today), 700);
const said = (debrief: Partial<Debrief>): Attempt => ({
	...failed,
	debrief: { ...emptyDebrief, ...debrief }
});

describe('the look back is offered', () => {
	it.each([
		['on the day, nothing written', failed, '2026-11-25', 'begin'],
		['on the day, some written', said({ domains: ['weather'] }), '2026-11-25', 'go on'],
		['on the day, opened and left empty', said({}), '2026-11-25', 'begin'],
		['on the day, called finished', said({ domains: ['weather'], finished: true }), '2026-11-25', undefined],
		['on the day, called finished with nothing in it', said({ finished: true }), '2026-11-25', undefined],
		['the day after', failed, '2026-11-26', undefined],
		['before its day, where the phone is', failed, '2026-11-24', undefined],
		['without a sitting', undefined, '2026-11-25', undefined],
		['after a missed appointment', { ...failed, kind: 'missed' as const }, '2026-11-25', undefined],
		['after a pass', { ...failed, result: 'pass' as const }, '2026-11-25', undefined],
		['by a score that passes', sat('2026-11-25', { score: 700, result: 'pass' }), '2026-11-25', undefined]
	] as const)('%s', (_name, attempt, today, expected) => expect(on(attempt, today)).toBe(expected));

	it('without a result yet', () => {
		const { result: _result, score: _score, ...open } = failed;
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
		['a group', { groups: ['tides'] }, true],
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
