import { describe, expect, it } from 'vitest';
import { steps, withMore } from '#lib/domain/schedule/choices.ts';
import { schedule } from '#lib/domain/schedule/schedule.ts';
import type { Choice, Plan } from '#lib/domain/schedule/types.ts';
import { day } from '#lib/domain/time/day.ts';
import { broad, given, mostShort, near, planned, shown, type Fail } from '#tests/given/plan.ts';
import { offshoreAvailability } from '#tests/exam/offshore-tasks.ts';

type More = Parameters<typeof given>[1];
const plan = (fail: Fail, more: More = {}): Plan => planned(schedule(given(fail, more)));
const pick = <K extends Choice['kind']>(of: Plan, kind: K) =>
	of.choices.find((choice): choice is Extract<Choice, { kind: K }> => choice.kind === kind);
const undone = (of: Plan) => of.leftOut.filter(({ need, reason }) => need === 'core' && reason !== 'yours');

describe('a booked day that is too early', () => {
	const booking = { day: day('2026-12-04') };
	const tight = plan(broad, { booking });

	it('says what would be left undone', () => {
		expect(tight.exam.standing).toBe('early');
		expect(undone(tight).length).toBeGreaterThan(0);
	});

	it('offers the sensible day, which holds everything', () => {
		const choice = pick(tight, 'exam')!;
		expect(choice).toEqual({ kind: 'exam', exam: tight.sensible, undone: 0 });
		expect(undone(plan(broad, { booking: { day: choice.exam } }))).toEqual([]);
	});

	it('offers the fewest minutes more that hold everything', () => {
		const { add, availability } = pick(tight, 'minutes')!;
		expect(undone(plan(broad, { booking, availability }))).toEqual([]);
		expect(availability).toEqual(withMore(offshoreAvailability, add, ['desk']));
		const fewer = withMore(offshoreAvailability, steps[steps.indexOf(add) - 1] ?? 0, ['desk']);
		expect(undone(plan(broad, { booking, availability: fewer }))).not.toEqual([]);
	});

	it('offers to leave out what counts least, by name', () => {
		const { sessions, tasks } = pick(tight, 'drop')!;
		expect(sessions).toEqual(undone(tight).map(({ id }) => id));
		expect(sessions.map((id) => id.split('#')[0])).toEqual(tasks);
		const next = plan(broad, { booking, dropped: sessions });
		expect(undone(next)).toEqual([]);
	});

	it('leaves out the shortest bars last', () => {
		const left = undone(tight).map(({ task }) => task);
		expect(left).not.toContain('lab/lights/drill');
		expect(left).toContain('assessment');
	});
});

describe('where all fits', () => {
	it.each<[string, Fail, More]>([
		['nothing booked', broad, {}],
		['booked on the sensible day', broad, { booking: { day: day('2026-12-09') } }],
		['booked later', near, { booking: { day: day('2026-12-20') } }]
	])('%s: no choices', (_name, fail, more) => expect(plan(fail, more).choices).toEqual([]));
});

describe('a missed day that moves the sensible one', () => {
	const before = plan(mostShort);
	const late = plan(mostShort, { today: day('2026-11-28'), previous: shown(before) });

	it('offers to go with it', () => expect(pick(late, 'exam')?.exam).toBe(late.sensible));

	it('or to keep the day with more minutes', () => {
		const choice = pick(late, 'minutes')!;
		expect(choice.exam <= before.exam.day).toBe(true);
		const next = plan(mostShort, { today: day('2026-11-28'), availability: choice.availability });
		expect(undone(next)).toEqual([]);
	});

	it('or with less work', () => {
		const choice = pick(late, 'drop')!;
		expect(choice.exam <= before.exam.day).toBe(true);
		expect(choice.sessions.length).toBeLessThanOrEqual(6);
	});
});

describe('a week without minutes at the desk', () => {
	const none = plan(near, { availability: { ...offshoreAvailability, desk: [0, 0, 0, 0, 0, 0, 0] } });

	it('names the rebuild that has no place', () =>
		expect(undone(none).map(({ id }) => id)).toContain('lab/sails/drill#1'));

	it('offers minutes at the desk on every day', () => {
		const { availability } = pick(none, 'minutes')!;
		expect(availability.desk.every((minutes) => minutes > 0)).toBe(true);
		expect(availability.anywhere).toEqual(offshoreAvailability.anywhere);
	});
});

describe('minutes more', () => {
	it.each([
		['only on days that have some', [0, 30, 30, 30, 30, 0, 0], [0, 40, 40, 40, 40, 0, 0]],
		['on every day where none has', [0, 0, 0, 0, 0, 0, 0], [10, 10, 10, 10, 10, 10, 10]]
	] as const)('%s', (_name, desk, expected) =>
		expect(withMore({ ...offshoreAvailability, desk }, 10, ['desk']).desk).toEqual(expected)
	);
});
