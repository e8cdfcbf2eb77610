import { describe, expect, it } from 'vitest';
import type { Week } from '#lib/domain/availability.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { offshoreAvailability } from '#tests/exam/offshore-tasks.ts';
import {
	broad,
	dayOfSession,
	done,
	failed,
	given,
	idsOf,
	mostShort,
	near,
	planned,
	shown,
	type Fail
} from '#tests/given/plan.ts';

type More = Parameters<typeof given>[1];
const plan = (fail: Fail, more: More = {}): Plan => planned(schedule(given(fail, more)));
/** The plan of a later day, compared with the one that was shown before. */
const after = (fail: Fail, before: Plan, more: More): Plan =>
	plan(fail, { previous: shown(before), ...more });
const noThursday = (week: Week) => week.map((minutes, at) => (at === 3 ? 0 : minutes)) as unknown as Week;
const moved = ({ moved }: Plan) => moved.map(({ id, from, to, because }) => [id, from, to, because]);

describe('a missed day', () => {
	const before = plan(near, { sureFrom: addDays(failed, 15) });
	const missed = after(near, before, { sureFrom: addDays(failed, 15), today: day('2026-11-27') });

	it('is named, with its minutes', () => expect(missed.lost).toEqual([{ day: '2026-11-26', minutes: 40 }]));

	it('moves what was not done into the next free minutes, and nothing else', () => {
		expect(moved(missed).every(([, from, , because]) => from === '2026-11-26' && because === 'missed')).toBe(
			true
		);
		expect(moved(missed).map(([id]) => id)).toContain('lab/sails/drill#1');
	});

	it('is not named where anything was answered on it', () => {
		const answered = { key: 'boat/prompt:x', answers: 1, right: 0, rightDays: [], lastRight: false };
		const missedOn = [day('2026-11-26')];
		const late = (progress: object) =>
			after(near, before, {
				sureFrom: addDays(failed, 15),
				today: day('2026-11-27'),
				progress: [{ ...answered, ...progress } as unknown as Progress]
			}).lost;
		expect(late({ lastDay: day('2026-11-26') })).toEqual([]);
		expect(late({ lastDay: day('2026-11-27'), missedOn })).toEqual([]);
		expect(late({ lastDay: day('2026-11-25') })).toHaveLength(1);
	});

	it('is not named where another piece of work was done on it', () => {
		const states = [
			done('lab/anything/else#1', day('2026-11-26')),
			done('recall/navigation#1', day('2026-11-26'))
		];
		const late = after(near, before, { sureFrom: addDays(failed, 15), today: day('2026-11-27'), states });
		expect(late.lost).toEqual([]);
	});

	it.each([
		['a day off', { ...offshoreAvailability, off: [day('2026-11-26')] }],
		[
			'set to 0 minutes',
			{
				...offshoreAvailability,
				desk: noThursday(offshoreAvailability.desk),
				anywhere: noThursday(offshoreAvailability.anywhere)
			}
		]
	])('is not named where it is %s', (_name, availability) => {
		const late = after(near, before, {
			sureFrom: addDays(failed, 15),
			today: day('2026-11-27'),
			availability
		});
		expect(late.lost).toEqual([]);
	});

	it('stays in the plan as a day gone by, and the exam day stays', () => {
		expect(missed.days[0]).toEqual({
			day: '2026-11-26',
			theme: { kind: 'moved on' },
			kind: 'free',
			sessions: []
		});
		expect(missed.exam.day).toBe(before.exam.day);
	});

	it('stays a day without minutes where it had none', () => {
		const off = { ...offshoreAvailability, off: [day('2026-11-26')] };
		const thursdays = ({ desk, anywhere }: typeof offshoreAvailability) => ({
			...offshoreAvailability,
			desk: desk.with(3, 0) as unknown as typeof desk,
			anywhere: anywhere.with(3, 0) as unknown as typeof anywhere
		});
		const kindOf = (availability: typeof offshoreAvailability) => {
			const [first] = after(near, plan(near, { availability }), {
				availability,
				today: day('2026-11-27')
			}).days;
			return [first?.kind, first?.theme.kind];
		};
		expect(kindOf(off)).toEqual(['off', 'off']);
		expect(kindOf(thursdays(offshoreAvailability))).toEqual(['off', 'no minutes']);
	});

	it('loses nothing', () => {
		const all = (of: Plan) =>
			[...of.days.flatMap(idsOf), ...of.leftOut.map(({ id }) => id)].filter((id) => id.endsWith('#1'));
		expect(all(missed)).toEqual(expect.arrayContaining(all(before).filter((id) => !id.startsWith('recall'))));
	});
});

describe('what is done', () => {
	const before = plan(mostShort);
	const states = [
		done('lab/charts/drill#1', day('2026-11-26')),
		done('recall/navigation#1', day('2026-11-26'))
	];

	it('stays done, on its day', () => {
		const next = after(mostShort, before, { today: day('2026-11-27'), states });
		expect(next.days[0]).toMatchObject({ day: '2026-11-26', focus: ['navigation'], kind: 'work' });
		expect(next.days[0]?.sessions.map(({ id, done }) => [id, done])).toEqual([
			['lab/charts/drill#1', true],
			['recall/navigation#1', true]
		]);
		expect(next.lost).toEqual([]);
		expect(next.moved).toEqual([]);
	});

	it('changes nothing about the rest of the day', () => {
		const morning = after(mostShort, before, { today: day('2026-11-26') });
		const evening = after(mostShort, before, { today: day('2026-11-26'), states: [states[0]!] });
		const open = (of: Plan) =>
			of.days.map(({ sessions }) => sessions.filter(({ done }) => done !== true).map(({ id }) => id));
		expect(open(evening)).toEqual(
			open(morning).map((ids) => ids.filter((id) => id !== 'lab/charts/drill#1'))
		);
	});

	it('may be done before the plan begins', () => {
		const early = plan(mostShort, { states: [done('lab/charts/drill#1', failed)] });
		expect(early.days[0]).toMatchObject({
			day: failed,
			sessions: [{ id: 'lab/charts/drill#1', done: true }]
		});
		expect(early.days[1]?.day).toBe('2026-11-26');
	});

	it('comes back when it is taken back', () => {
		const undone = { ...states[0]!, deleted: true as const };
		const next = after(mostShort, before, { today: day('2026-11-26'), states: [undone] });
		expect(next.days).toEqual(before.days);
	});

	it('of a task that is no longer shipped is not shown', () => {
		const gone = plan(near, {
			states: [done('rebuild/gone#1', day('2026-11-26'))],
			today: day('2026-11-27')
		});
		expect(gone.days.flatMap(idsOf)).not.toContain('rebuild/gone#1');
	});
});

describe('a task put on another day', () => {
	const before = plan(mostShort);
	const pinned = (session: string, on: string) =>
		after(mostShort, before, { pins: [{ session, day: day(on) }] });

	it('is there, and it is said that the person moved it', () => {
		const next = pinned('lab/charts/drill#1', '2026-11-28');
		expect(dayOfSession(next, 'lab/charts/drill#1')).toBe(day('2026-11-28'));
		expect(moved(next)).toContainEqual(['lab/charts/drill#1', '2026-11-26', '2026-11-28', 'yours']);
	});

	it('makes the others give way', () => {
		const next = pinned('lab/lights/drill#1', '2026-11-26');
		expect(idsOf(next.days[0]!)).toContain('lab/lights/drill#1');
		expect(idsOf(next.days[0]!)).not.toContain('lab/charts/drill#1');
	});

	it('works for what comes round again', () => {
		const next = pinned('recall/navigation#3', '2026-12-04');
		expect(dayOfSession(next, 'recall/navigation#3')).toBe(day('2026-12-04'));
	});

	it.each([
		['the exam day', '2026-12-07', { kind: 'exam' }],
		['a day off', '2026-11-30', { kind: 'off' }],
		['a day without the minutes', '2026-12-01', { kind: 'minutes', minutes: 40, place: 'desk' }]
	])('on %s is not kept, and it is said why', (_name, on, reason) => {
		const availability = {
			...offshoreAvailability,
			desk: [45, 30, 45, 45, 45, 90, 90] as const,
			off: [day('2026-11-30')]
		};
		const booking = { day: day('2026-12-07') };
		const session = 'lab/charts/drill#1';
		const next = plan(mostShort, { availability, booking, pins: [{ session, day: day(on) }] });
		expect(next.unkept).toEqual([{ session, day: on, reason }]);
		expect(dayOfSession(next, session)).toBeDefined();
	});
});

describe('what changes replans at once and says why', () => {
	const before = plan(mostShort);

	it.each<[string, More, string, string]>([
		[
			'a day off',
			{ availability: { ...offshoreAvailability, off: [day('2026-11-26')] } },
			'lab/charts/drill#1',
			'off'
		],
		[
			'fewer minutes',
			{ availability: { ...offshoreAvailability, desk: [45, 45, 45, 0, 45, 90, 90] } },
			'lab/charts/drill#1',
			'minutes'
		],
		['a later exam', { booking: { day: day('2026-12-20') } }, 'logistics#1', 'exam'],
		['a task left out', { dropped: ['lab/charts/drill#1'] }, 'lab/charts/drill#1', 'yours']
	])('%s', (_name, more, id, because) => {
		const next = after(mostShort, before, more);
		expect(next.moved.find((move) => move.id === id)?.because).toBe(because);
	});

	it('a task left out is named, and comes back when it is taken in again', () => {
		const next = after(mostShort, before, { dropped: ['lab/charts/drill#1'] });
		expect(next.leftOut).toContainEqual(
			expect.objectContaining({ id: 'lab/charts/drill#1', reason: 'yours' })
		);
		expect(after(mostShort, before, { dropped: [] }).days).toEqual(before.days);
	});

	it('a recall left out is named, and another turn comes in its place', () => {
		const next = after(mostShort, before, { dropped: ['recall/navigation#1'] });
		expect(next.leftOut.map(({ id }) => id)).toContain('recall/navigation#1');
		const ids = next.days.flatMap(idsOf);
		expect(ids).not.toContain('recall/navigation#1');
		expect(ids.filter((id) => id.startsWith('recall/navigation')).length).toBeGreaterThanOrEqual(2);
	});

	it('a mock left out isn’t planned again as its next turn', () => {
		const next = after(mostShort, before, { dropped: ['timed/full#1'] });
		expect(next.leftOut).toContainEqual(expect.objectContaining({ id: 'timed/full#1', reason: 'yours' }));
		expect(
			next.days
				.flatMap(({ sessions }) => sessions)
				.some(({ reason }) => reason?.kind === 'timed' && reason.because === 'mock')
		).toBe(false);
	});
});

describe('more time', () => {
	it('a day off moves only what was on it', () => {
		const before = plan(broad);
		const off = day('2026-11-30');
		const next = after(broad, before, {
			availability: { ...offshoreAvailability, off: [off] },
			booking: { day: addDays(before.exam.day, 1) }
		});
		const labs = (of: Plan) =>
			new Map(
				of.days.flatMap(({ day, sessions }) =>
					sessions.flatMap(({ id }) => (id.startsWith('lab/') ? [[id, day] as const] : []))
				)
			);
		const now = labs(next);
		for (const [id, on] of labs(before)) if (on !== off) expect([id, now.get(id)]).toEqual([id, on]);
	});

	it('work done ahead frees its place, and the rest stays', () => {
		const before = plan(broad);
		const lab = before.days
			.flatMap(({ sessions }) => sessions)
			.findLast(({ task }) => task.startsWith('lab/'))!;
		const next = after(broad, before, {
			today: day('2026-11-26'),
			states: [done(lab.id, day('2026-11-26'))]
		});
		expect(next.moved.filter(({ because }) => because !== 'exam')).toEqual([]);
	});
});

describe('three missed days', () => {
	const start = plan(broad);
	const worked = start.days
		.slice(0, 2)
		.flatMap(({ day, sessions }) => sessions.map(({ id }) => done(id, day)))
		.filter(({ part }) => part === undefined);
	const missedAfter = (days: number, more: More = {}) =>
		after(broad, start, { today: addDays(failed, 3 + days), states: worked, ...more }).missed;

	it.each([1, 2])('aren’t asked about after %i', (days) => expect(missedAfter(days)).toBeUndefined());

	it('are counted, and the pace of the week says where it leads', () => {
		const missed = missedAfter(3);
		expect(missed?.days).toBe(3);
		const now = after(broad, start, { today: addDays(failed, 6), states: worked });
		expect(missed!.pace! > now.exam.day).toBe(true);
	});

	it('have no pace where nothing was done in a week', () => {
		const idle = after(broad, start, { today: addDays(failed, 5) }).missed;
		expect(idle).toEqual({ days: 4 });
	});

	it('are over once work is done again', () => {
		const states = [...worked, done('lab/sails/drill#1', addDays(failed, 5))];
		expect(missedAfter(3, { states })).toBeUndefined();
	});

	it('are asked about once: a plan that was accepted starts from scratch', () => {
		const today = addDays(failed, 6);
		const accepted = shown(after(broad, start, { today, states: worked }));
		expect(plan(broad, { today, states: worked, previous: accepted }).missed).toBeUndefined();
	});
});

describe('who does all that is planned', () => {
	/** The plans of the mornings up to the exam day as first named, each made after all of the days before was done. */
	function mornings(fail: Fail, more: More): readonly Plan[] {
		const plans = [plan(fail, more)];
		const states: ReturnType<typeof done>[] = [];
		for (let today = failed; addDays(today, 1) < plans[0]!.exam.day;) {
			const before = plans.at(-1)!;
			for (const { id, done: isDone, part } of before.days.find(({ day }) => day === today)?.sessions ?? [])
				if (isDone !== true)
					states.push(done(part ? `${id.replace(/\.\d+$/u, '')}.${part.number}/${part.of}` : id, today));
			today = addDays(today, 1);
			plans.push(after(fail, before, { ...more, today, states: [...states] }));
		}
		return plans;
	}

	it('missed nothing on a day that the plan left free', () => {
		const plans = mornings(near, { sureFrom: addDays(failed, 40) });
		const kinds = plans.at(-1)!.days.map(({ theme: { kind } }) => kind);
		expect(kinds).toContain('free');
		expect(kinds).not.toContain('moved on');
		expect(plans.flatMap(({ lost }) => lost)).toEqual([]);
	});

	it.each([
		['', {}],
		[' of the last attempt', { left: 1, periodEnds: day('2027-11-25') }]
	])('comes to the exam day%s that was named first', (_name, rest) => {
		const { eligibility } = given(broad);
		const plans = mornings(broad, { eligibility: { ...eligibility, ...rest } as typeof eligibility });
		expect(plans.map(({ exam }) => exam.day).filter((one) => one > plans[0]!.exam.day)).toEqual([]);
	});
});
