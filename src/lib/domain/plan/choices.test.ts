import { describe, expect, it } from 'vitest';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { steps, withMore } from '#lib/domain/schedule/sensible-reason.ts';
import type { Choice, Plan } from '#lib/domain/schedule/types.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { offshoreAvailability } from '#tests/exam/offshore-tasks.ts';
import { broad, failed, given, near, planned, shown, type Fail } from '#tests/given/plan.ts';

type More = Parameters<typeof given>[1];
const plan = (fail: Fail, more: More = {}): Plan => planned(schedule(given(fail, more)));
const pick = <K extends Choice['kind']>(of: Plan, kind: K) =>
	of.choices.find((choice): choice is Extract<Choice, { kind: K }> => choice.kind === kind);
const undone = (of: Plan) => of.leftOut.filter(({ need, reason }) => need === 'core' && reason !== 'yours');

describe('a booked day that is too early', () => {
	const booking = { day: day('2026-12-08') };
	const tight = plan(broad, { booking });

	it('says what would be left undone', () => {
		expect(tight.exam.standing).toBe('incomplete');
		expect(undone(tight).length).toBeGreaterThan(0);
	});

	it('offers the sensible day, which holds everything', () => {
		const choice = pick(tight, 'exam')!;
		expect(choice).toEqual({ kind: 'exam', exam: tight.sensible, undone: 0 });
		expect(undone(plan(broad, { booking: { day: choice.exam } }))).toEqual([]);
	});

	it('offers the fewest minutes more that hold everything, and says where', () => {
		const { add, places, availability } = pick(tight, 'minutes')!;
		expect(undone(plan(broad, { booking, availability }))).toEqual([]);
		expect(availability).toEqual(withMore(offshoreAvailability, add, places));
		const fewer = withMore(offshoreAvailability, steps[steps.indexOf(add) - 1] ?? 0, places);
		expect(undone(plan(broad, { booking, availability: fewer }))).not.toEqual([]);
	});
});

describe('a booked day that the policy doesn’t allow', () => {
	it.each<[string, Fail]>([
		['much to do', broad],
		['little to do', near]
	])('%s: the only choice is a later exam', (_name, fail) => {
		const early = plan(fail, { booking: { day: day('2026-11-25') } });
		expect(early.exam).toMatchObject({
			booked: false,
			passedOver: { day: '2026-11-25', because: 'policy' },
			day: early.sensible
		});
		expect(early.choices).toEqual([{ kind: 'exam', exam: early.sensible, undone: 0 }]);
	});
});

describe('where all fits', () => {
	it.each<[string, Fail, More]>([
		['nothing booked', broad, {}],
		['booked on the sensible day', broad, { booking: { day: plan(broad).sensible } }],
		['booked later', near, { booking: { day: day('2026-12-20') } }]
	])('%s: no choices', (_name, fail, more) => expect(plan(fail, more).choices).toEqual([]));
});

describe('missed days that move the sensible one', () => {
	const before = plan(broad);
	const more = { today: addDays(failed, 7), previous: shown(before) };
	const late = plan(broad, more);

	it('offers to go with it', () => {
		expect(late.exam.day > before.exam.day).toBe(true);
		expect(pick(late, 'exam')?.exam).toBe(late.sensible);
	});

	it('or, a day sooner, to keep the day with more minutes', () => {
		const soon = plan(broad, { today: addDays(failed, 6), previous: shown(before) });
		const kept = [pick(soon, 'minutes')].filter((choice) => choice !== undefined);
		expect(soon.exam.day > before.exam.day).toBe(true);
		expect(kept.length).toBeGreaterThan(0);
		for (const { exam, undone: missing } of kept) {
			expect(exam <= before.exam.day).toBe(true);
			expect(missing).toBe(0);
		}
	});
});

describe('a week without minutes at the desk', () => {
	const none = plan(broad, {
		availability: {
			...offshoreAvailability,
			desk: [0, 0, 0, 0, 0, 0, 0],
			anywhere: [60, 60, 60, 60, 60, 60, 60]
		}
	});

	it('reads its labs, and says what a computer would be good for', () => {
		const labs = none.days.flatMap(({ sessions }) => sessions).filter(({ task }) => task.startsWith('lab/'));
		expect(labs.length).toBeGreaterThan(0);
		expect(labs.every(({ place, minutes }) => place === 'anywhere' && minutes === 15)).toBe(true);
		expect(none.withoutDesk?.labs).toBeGreaterThan(0);
	});

	it('is never offered minutes at the desk', () =>
		expect(pick(none, 'minutes')?.places ?? []).not.toContain('desk'));
});

describe('minutes more', () => {
	it('come only on days that have some', () => {
		const desk = [0, 30, 30, 30, 30, 0, 0] as const;
		expect(withMore({ ...offshoreAvailability, desk }, 10, ['desk']).desk).toEqual([0, 40, 40, 40, 40, 0, 0]);
	});
});
