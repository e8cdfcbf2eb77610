import { describe, expect, it } from 'vitest';
import type { Availability, Week } from '#lib/domain/availability.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { withVisit } from '#lib/domain/plan/with-visit.ts';
import { broad, given, near, planned, shown, type Fail } from '#tests/given/plan.ts';

const none: Week = [0, 0, 0, 0, 0, 0, 0];
const half: Week = [30, 30, 30, 30, 30, 30, 30];
const phone: Availability = { desk: none, anywhere: half, off: [] };
const plan = (fail: Fail, more: Parameters<typeof given>[1] = {}) =>
	planned(schedule(given(fail, { availability: phone, ...more })));

describe.each([broad, near])('a visit to a computer', (fail) => {
	const before = plan(fail);
	const visit = before.withoutDesk!.visit!;
	const answer = withVisit({ availability: phone, pins: [] }, visit);
	const after = plan(fail, answer);
	const on = (of: typeof after) => of.days.find(({ day }) => day === visit.day)!.sessions;

	it('has the labs that it was offered for, done and not read', () => {
		const atDesk = on(after).filter(({ place }) => place === 'desk');
		expect(atDesk.map(({ id }) => id).toSorted()).toEqual(visit.sessions.toSorted());
		expect(visit.labs).toHaveLength(2);
	});

	it('leaves no core work without a day that had one', () => {
		const missing = ({ leftOut }: typeof after) =>
			leftOut.filter(({ need }) => need === 'core').map(({ id }) => id);
		expect(missing(after)).toEqual(missing(before));
	});

	it('takes no more than its minutes and those of its weekday', () => {
		const sum = on(after).reduce((total, { minutes }) => total + minutes, 0);
		expect(sum).toBeLessThanOrEqual(answer.availability.longer![0]!.minutes + 30);
	});

	it('isn’t asked for again, and stays the next morning', () => {
		expect(after.withoutDesk?.visit).toBeUndefined();
		expect(plan(fail, { ...answer, previous: shown(after) }).days).toEqual(after.days);
	});

	it('is given up with its date: the labs are read', () => {
		const availability = { ...answer.availability, off: [visit.day] };
		const without = plan(fail, { ...answer, availability });
		expect(on(without)).toEqual([]);
		const labs = without.days.flatMap(({ sessions }) =>
			sessions.filter(({ task }) => visit.labs.includes(task))
		);
		expect(labs.length).toBeGreaterThan(0);
		for (const { place } of labs) expect(place).toBe('anywhere');
	});
});
