import { describe, expect, it } from 'vitest';
import type { Attempt } from '#lib/domain/attempt.ts';
import { questionAboutBooking, questionsAbout } from '#lib/domain/attempt-form/questions.ts';
import { at, sat } from '#lib/domain/policy/sat.test-data.ts';
import { day as dayOf } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { harborPolicy as policy } from '#tests/exam/policies.ts';

const now = at('2026-11-25T12:00Z');
const three = ['2026-07-01', '2026-08-01', '2026-09-01'].map((text) => sat(text));
const ids = (
	...[draft, others = []]: [Parameters<typeof questionsAbout>[0], Parameters<typeof questionsAbout>[1]?]
) => questionsAbout(draft, others, policy, now).map(({ id }) => id);

describe('questions about an attempt being entered', () => {
	it.each([
		['an ordinary fail', sat('2026-11-25', { score: 341 }), [], []],
		['349 and a fail', sat('2026-11-25', { score: 349 }), [], []],
		['350 and a fail', sat('2026-11-25', { score: 350 }), [], ['result']],
		['350 and a pass', sat('2026-11-25', { score: 350, result: 'pass' }), [], []],
		['349 and a pass', sat('2026-11-25', { score: 349, result: 'pass' }), [], ['result']],
		['two on one day', sat('2026-11-25'), [sat('2026-11-25')], ['same day']],
		['the same one, edited', sat('2026-11-25', { id: 'same' }), [sat('2026-11-25', { id: 'same' })], []],
		['beside a missed one', sat('2026-11-25'), [sat('2026-11-25', { kind: 'missed' })], []],
		['beside a deleted one', sat('2026-11-25'), [sat('2026-11-25', { deleted: true })], []],
		['tomorrow', sat('2026-11-26'), [], ['ahead']],
		['in a minute', sat('2026-11-25 13:01'), [], ['ahead']],
		['now', sat('2026-11-25 13:00'), [], []],
		['today where today has not begun', sat('2026-11-26', { zone: zone('America/Santiago') }), [], ['ahead']],
		['a third', sat('2026-09-01'), three.slice(0, 2), []],
		['a fourth', sat('2026-10-01'), three, ['too many', 'too early']],
		['a first that makes three into four', sat('2026-06-10'), three, ['too many']],
		[
			'a day before the anniversary',
			sat('2026-10-01'),
			[sat('2026-04-02'), ...three.slice(1)],
			['too many', 'too early']
		],
		['6 days after the second', sat('2026-11-14'), [sat('2026-10-01'), sat('2026-11-08')], ['too early']],
		['7 days after the second', sat('2026-11-15'), [sat('2026-10-01'), sat('2026-11-08')], []],
		['a minute before 48 hours', sat('2026-11-03 08:59'), [sat('2026-11-01 09:00')], ['too early']],
		['48 hours after', sat('2026-11-03 09:00'), [sat('2026-11-01 09:00')], []],
		['an earlier one, entered late', sat('2026-10-31'), [sat('2026-11-01'), sat('2026-11-20')], []],
		['during a pass', sat('2026-11-02'), [sat('2026-10-01', { result: 'pass' })], ['passed before']],
		['a missed appointment', sat('2026-11-26', { kind: 'missed', score: 350 }), three, []]
	] as const)('%s', (_name, draft, others, expected) => expect(ids(draft, others)).toEqual(expected));

	it('always lets what truly happened be kept', () => {
		const asked = questionsAbout(
			sat('2026-12-01', { score: 350 }),
			[...three, sat('2026-12-01')],
			policy,
			now
		);
		expect(asked).toHaveLength(5);
		for (const { replies } of asked) expect(replies).toContain('keep');
	});

	it('says the figures and from when it would have been allowed', () => {
		const [many, early] = questionsAbout(sat('2026-10-01'), three, policy, now);
		expect(many).toMatchObject({ used: 4, cap: { count: 3, months: 6 } });
		expect(early!.allowed).toBe(instant('2026-12-31T23:00Z'));
	});

	it('offers a booking for a day ahead', () => {
		expect(questionsAbout(sat('2026-11-26'), [], policy, now)[0]!.replies[0]).toBe('book');
	});
});

describe('a booking', () => {
	const second = [sat('2026-11-01'), sat('2026-11-10')];
	const asked = (day: string, attempts: readonly Attempt[]) =>
		questionAboutBooking({ day: dayOf(day), startTime: '09:00', zone: zone('UTC') }, attempts, policy);
	it.each([
		['before any attempt', '2026-11-26', [], false],
		['6 days after the second fail', '2026-11-16', second, true],
		['7 days after it', '2026-11-17', second, false],
		['while a pass is valid', '2026-11-24', [sat('2026-11-01', { result: 'pass' })], true]
	] as const)('%s', (_name, day, attempts, question) => {
		expect(asked(day, attempts) !== undefined).toBe(question);
	});

	it('that is not allowed says from when it is, until when it can be moved, and may be kept', () => {
		const question = asked('2026-11-16', second);
		expect(question).toMatchObject({
			allowed: '2026-11-16T23:00:00.000Z',
			movable: '2026-11-13T09:00:00.000Z'
		});
		expect(question?.replies).toEqual(['change', 'keep']);
	});
});
