import { describe, expect, it } from 'vitest';
import type { Week } from '#lib/domain/availability.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import type { Plan, PlannedTask } from '#lib/domain/schedule/types.ts';
import { addDays, day, daysBetween } from '#lib/domain/time/day.ts';
import { addMinutes } from '#lib/domain/time/instant.ts';
import { endOfDay, startOfDay, zone, type Time } from '#lib/domain/time/zone.ts';
import { offshoreAvailability, offshoreTasks as tasks } from '#tests/exam/offshore-tasks.ts';
import { labTask } from '#tests/exam/tasks.ts';
import {
	broad,
	dayOfSession,
	done,
	failed,
	focused,
	given,
	idsOf,
	level,
	mostShort,
	near,
	paris,
	planned,
	shown,
	type Fail
} from '#tests/given/plan.ts';

type More = Parameters<typeof given>[1];
const plan = (fail: Fail, more: More = {}) => planned(schedule(given(fail, more)));
const week = (minutes: number): Week => [minutes, minutes, minutes, minutes, minutes, minutes, minutes];
const roomy = { ...offshoreAvailability, desk: week(150), anywhere: week(60) };
const setOf = ({ task }: PlannedTask) => tasks.find(({ id }) => id === task)?.set;
const kindOf = ({ task }: PlannedTask) => tasks.find(({ id }) => id === task)?.kind;
const all = (of: Plan) => of.days.flatMap(({ day, sessions }) => sessions.map((task) => ({ day, task })));
const before = (of: Plan, on: string) => daysBetween(day(on), of.exam.day);

describe('no plan', () => {
	it.each<[string, Partial<ScheduleInput>, string]>([
		['after a pass', { eligibility: { status: 'passed' } }, 'passed'],
		['before any sitting', { eligibility: { status: 'first' } }, 'no sitting'],
		['without a map', { diagnosis: undefined }, 'no sitting'],
		['without a policy for that day', { eligibility: { status: 'unknown' } }, 'no policy']
	])('%s', (_name, more, because) => expect(schedule(given(near, more))).toEqual({ kind: 'none', because }));
});

describe('the shape of a plan', () => {
	const every: readonly [string, Fail][] = [
		['near', near],
		['level', level],
		['focused', focused],
		['broad', broad],
		['most short', mostShort],
		['nothing known', {}]
	];

	it.each(every)('%s: takes no longer than its days where the minutes allow', (_name, fail) => {
		const held = plan(fail, { availability: roomy });
		const { days, studyDays = 0 } = given(fail).diagnosis!;
		expect(daysBetween(held.days[0]!.day, held.exam.day)).toBe(Math.max(days.from, studyDays));
		expect(held.exam.standing).toBe('fits');
	});

	it.each(every)('%s: the last day is light, with the exam day’s logistics', (_name, fail) => {
		const last = plan(fail, { availability: roomy }).days.at(-1)!;
		expect(last.kind).toBe('light');
		expect(idsOf(last)).toEqual(expect.arrayContaining(['logistics#1', 'review/light#1']));
		expect(last.sessions.some((task) => kindOf(task) === 'lab' || kindOf(task) === 'timed')).toBe(false);
	});

	it.each(every)(
		'%s: one mock two to four days before the exam, and the day after holds its misses and nothing new',
		(_name, fail) => {
			const held = plan(fail, { availability: roomy });
			const mock = all(held)
				.filter(({ task }) => setOf(task) === 'full')
				.at(-1)!;
			expect(before(held, mock.day)).toBeGreaterThanOrEqual(2);
			expect(before(held, mock.day)).toBeLessThanOrEqual(4);
			const next = held.days.find(({ day }) => day === addDays(mock.day, 1))!;
			expect(next.sessions.map(({ task }) => task)).toContain('recall/misses');
			const long = all(held).filter(({ task }) => setOf(task) !== undefined);
			// What a short set shows takes ten minutes.
			const reviews = all(held).filter(({ task }) => task.task === 'recall/misses' && task.minutes > 10);
			// Those of a full set come on two days where one is too short for them.
			const parts = reviews.slice(long.length - 1).map(({ task }) => task.minutes);
			expect(parts.length === 1 || (parts.length === 2 && parts[0]! + parts[1]! === 45)).toBe(true);
			const isRepeat = ({ reason }: (typeof next.sessions)[number]) =>
				reason?.kind === 'lab' && reason.because === 'second pass';
			expect(
				next.sessions.some((task) => (kindOf(task) === 'lab' && !isRepeat(task)) || kindOf(task) === 'timed')
			).toBe(false);
		}
	);

	it('only the last day is called light, also where it’s too short for the light look', () => {
		const held = plan(broad, { availability: { ...roomy, desk: week(0), anywhere: week(15) } });
		const easy = held.days.filter(({ sessions }) => sessions.some(({ task }) => task === 'review/light'));
		expect(easy.map(({ theme }) => theme.kind)).toEqual(['upkeep']);
		expect(held.days.filter(({ theme }) => theme.kind === 'light')).toEqual(held.days.slice(-1));
	});

	it('a mock at the hour of the exam, where it is known', () => {
		const held = plan(broad, {
			availability: roomy,
			booking: { day: day('2026-12-20'), startTime: '14:00' as Time }
		});
		expect(all(held).map(({ task }) => task.reason)).toContainEqual({
			kind: 'timed',
			because: 'mock',
			at: '14:00'
		});
	});

	it('a second one about a week earlier, from ten days on', () => {
		const held = plan(broad, { availability: roomy, booking: { day: day('2026-12-16') } });
		const [first, last] = all(held).filter(({ task }) => setOf(task) === 'full');
		expect(daysBetween(first!.day, last!.day)).toBeGreaterThanOrEqual(5);
		expect(plan(near, { availability: roomy }).days.flatMap(idsOf)).not.toContain('timed/full#2');
	});

	it('two half sets where no day holds a full one, and neither where none holds a half', () => {
		const halves = plan(near, {
			availability: { ...offshoreAvailability, desk: week(60), anywhere: week(10) }
		});
		expect(all(halves).filter(({ task }) => setOf(task) === 'half')).toHaveLength(2);
		expect(halves.exam.standing).toBe('fits');
		const none = plan(near, { availability: { ...offshoreAvailability, desk: week(40), anywhere: week(0) } });
		expect(none.exam.standing).toBe('incomplete');
		expect(none.sensibleReason).toMatchObject({ kind: 'never', minutes: 45 });
	});

	it('a half set on the first day where the bars don’t say where to begin', () => {
		for (const fail of [level, {}]) {
			const [first] = plan(fail, { availability: roomy }).days;
			expect(first!.sessions[0]).toMatchObject({
				task: 'timed/half',
				reason: { kind: 'timed', because: 'diagnose' }
			});
		}
	});

	it('two topics of the first area, then two of the next', () => {
		const labs = all(plan(broad, { availability: roomy })).flatMap(({ task }) =>
			kindOf(task) === 'lab' ? [tasks.find(({ id }) => id === task.task)!.domain] : []
		);
		const [first, second] = given(broad).diagnosis!.gaps.map(({ domain }) => domain);
		expect(labs.slice(0, 4)).toEqual([first, first, second, second]);
	});

	it('recall of what is short on two days or more, also for a far exam, and never more than ten days apart', () => {
		const far = plan(near, { booking: { day: day('2027-03-01') } });
		const days = all(far).flatMap(({ day, task }) => (task.task === 'recall/boat' ? [day] : []));
		for (const [index, on] of days.entries())
			expect(daysBetween(on, days[index + 1] ?? far.exam.day)).toBeLessThanOrEqual(11);
	});

	it('a far exam has a light phase, in which the first two short areas, and very short ones, are fixed while they’re fresh, and a topic of each other one', () => {
		const far = plan(broad, { booking: { day: day('2027-03-01') } });
		expect(far.begins).toBe('2027-01-18');
		const early = all(far).filter(({ day, task }) => kindOf(task) === 'lab' && day < far.begins!);
		expect(early.length).toBeGreaterThan(0);
		const areas = early.map(({ task }) => tasks.find(({ id }) => id === task.task)?.domain);
		const labs = [...new Set(areas)].map((area) => areas.filter((one) => one === area).length);
		expect(labs).toEqual([3, 3, 3, 1, 1]);
		expect(far.days.filter(({ kind }) => kind === 'free').length).toBeGreaterThan(20);
	});
});

describe('labs that come first, and labs that Azure answers later', () => {
	const setUp = {
		...labTask('boat', 'sails/set-up', 30, 90),
		lab: { number: 90, edition: 1, late: 24, setUp: true as const }
	};
	const late = { ...labTask('boat', 'rigging/slow', 30, 91), lab: { number: 91, edition: 1, late: 15 } };
	const input = given(near, { availability: roomy });
	const held = planned(schedule({ ...input, tasks: [setUp, ...tasks] }));

	it('the set-up lab is before every other lab, and is checked a day later', () => {
		const labs = all(held).filter(({ task }) => kindOf(task) === 'lab');
		expect(held.days[0]!.sessions.map(({ id }) => id)).toContain('lab/sails/set-up#1.1');
		expect(labs.every(({ day }) => day >= held.days[0]!.day)).toBe(true);
		expect(dayOfSession(held, 'lab/sails/set-up#1')! > held.days[0]!.day).toBe(true);
	});

	it('it isn’t planned again once it is done, and its second visit stays where it was begun', () => {
		const states = [done('lab/sails/set-up#1', day('2026-11-20'), 'earlier')];
		expect(
			planned(schedule({ ...input, states, tasks: [setUp, ...tasks] }))
				.days.flatMap(idsOf)
				.some((id) => id.includes('set-up'))
		).toBe(false);
		const begun = planned(schedule({ ...input, waiting: [setUp.id], tasks: [setUp, ...tasks] }));
		expect(begun.days.flatMap(idsOf).filter((id) => id.includes('set-up'))).toEqual(['lab/sails/set-up#1']);
	});

	it('a lab that is answered after hours has two visits', () => {
		const rigging = {
			...given({ ...near, prioritise: ['rigging'] }, { availability: roomy }),
			tasks: [late, ...tasks.filter(({ group }) => group !== 'rigging')]
		};
		const visits = all(planned(schedule(rigging))).filter(({ task }) => task.task === late.id);
		expect(visits.map(({ task }) => task.part)).toEqual([
			{ number: 1, of: 2 },
			{ number: 2, of: 2 }
		]);
		expect(visits[0]!.day < visits[1]!.day).toBe(true);
		// Done, the second one is as short as it was shown.
		const before = planned(schedule(rigging));
		const next = planned(
			schedule({
				...rigging,
				previous: shown(before),
				states: visits.map(({ day, task: { id } }) => done(id, day)),
				today: addDays(visits[1]!.day, 1)
			})
		);
		const taken = all(next).filter(({ task }) => task.task === late.id);
		expect(taken.map(({ task }) => task.minutes)).toEqual(visits.map(({ task }) => task.minutes));
	});
});

describe('what a plan holds', () => {
	it.each<[string, Fail, More, string, boolean]>([
		['time was the main cause: pace', { ...near, main: 'time' }, {}, 'pace/two-minutes#1', true],
		['time was not: no pace', near, {}, 'pace/two-minutes#1', false],
		['nothing written down yet: the debrief', near, { debriefed: false }, 'debrief#1', true],
		['written down: none', near, {}, 'debrief#1', false],
		[
			'a sandbox tried before an earlier fail does not come back',
			near,
			{ states: [done('sandbox#1', day('2026-11-01'), 'earlier')] },
			'sandbox#2',
			false
		]
	])('%s', (_name, fail, more, id, there) =>
		expect(plan(fail, more).days.flatMap(idsOf).includes(id)).toBe(there)
	);

	it('reasons for reading and for the sandbox follow what was noted', () => {
		const why = (task: string, ...flags: readonly { readonly id: string }[]) =>
			all(plan(near, { availability: roomy, diagnosis: { ...given(near).diagnosis!, flags } })).find(
				(one) => one.task.task === task
			)?.task.reason;
		expect(why('reading/requirements')).toBeUndefined();
		expect(why('reading/requirements', { id: 'misread' })).toEqual({ kind: 'reading', because: 'noted' });
		expect(why('reading/requirements', { id: 'stuck' })).toEqual({ kind: 'reading', because: 'stuck' });
		expect(why('sandbox')).toBeUndefined();
		expect(why('sandbox', { id: 'slowed' })).toEqual({ kind: 'sandbox', because: 'noted' });
	});

	it('a topic that was wrong on two days pulls a lab in', () => {
		const practice = { shaky: ['safety'], missed: ['distress'], solid: [], days: [] };
		const lab = all(plan(focused, { availability: roomy, practice })).find(
			({ task }) => task.task === 'lab/distress/drill'
		);
		expect(lab?.task.reason).toEqual({ kind: 'lab', because: 'missed', domain: 'safety' });
	});

	it('a week without minutes still says which day such work would take', () => {
		const none = plan(near, { availability: { ...offshoreAvailability, desk: week(0), anywhere: week(0) } });
		expect(none.sensibleReason.kind).toBe('no minutes');
		expect(none.days.every(({ sessions }) => sessions.length === 0)).toBe(true);
	});
});

describe('the sensible day', () => {
	const near3 = (more: More = {}) => plan(near, { availability: roomy, ...more });

	it.each([
		['the work decides', 1, '2026-11-29'],
		['Safe just as the work ends', 4, '2026-11-29'],
		['the wait decides', 5, '2026-11-30'],
		['a wait of two weeks', 15, '2026-12-10']
	])('%s', (_name, wait, expected) =>
		expect(near3({ sureFrom: addDays(failed, wait) }).sensible).toBe(day(expected))
	);

	it.each([
		['at midnight', 0, '2026-12-10'],
		['a minute later', 1, '2026-12-11'],
		['a minute before the next midnight', 24 * 60 - 1, '2026-12-11']
	])('is the first day wholly after Safe: %s', (_name, minutes, expected) => {
		const safe = addMinutes(startOfDay(day('2026-12-10'), paris), minutes);
		const eligibility = { status: 'waiting' as const, until: { earliest: safe, safe } };
		expect(near3({ eligibility }).sensible).toBe(day(expected));
	});

	it('is counted in the person’s zone', () => {
		const safe = startOfDay(day('2026-12-10'), paris);
		const eligibility = { status: 'waiting' as const, until: { earliest: safe, safe } };
		const sensible = (name: string) => near3({ eligibility, zone: zone(name) }).sensible;
		expect([sensible('Pacific/Apia'), sensible('America/Santiago')]).toEqual(['2026-12-11', '2026-12-10']);
	});

	it('says why', () => {
		const base = { pattern: 'near', short: 1, unknown: 0, vague: false };
		expect(near3().sensibleReason).toEqual({ ...base, kind: 'days', days: 3, begun: false });
		expect(near3({ sureFrom: addDays(failed, 9) }).sensibleReason).toEqual({ ...base, kind: 'wait' });
		const slow = plan(near).sensibleReason;
		expect(slow).toMatchObject({ kind: 'work', nearer: { days: 3 } });
	});

	it('comes soon after a study day and the mock, and the wait still decides once it was shown', () => {
		const weekend: Week = [0, 0, 0, 0, 0, 150, 150];
		const input = given(near, {
			availability: { desk: weekend, anywhere: week(0), off: [] },
			sureFrom: day('2026-12-23')
		});
		const first = planned(schedule(input));
		expect(first.sensible).toBe('2026-12-23');
		const mock = all(first).findLast(({ task }) => setOf(task) === 'full');
		expect(mock?.day).toBe('2026-12-19');
		const next = planned(schedule({ ...input, previous: shown(first) }));
		expect([next.sensible, next.sensibleReason.kind]).toEqual(['2026-12-23', 'wait']);
	});

	it('says that more minutes bring it nearer only where they do', () => {
		const reason = plan(near).sensibleReason;
		const add = reason.kind === 'work' ? (reason.nearer?.add ?? 0) : 0;
		const more = (by: number) =>
			week(0).map((_, at) => offshoreAvailability.desk[at]! + by) as unknown as Week;
		const next = plan(near, {
			availability: { ...offshoreAvailability, desk: more(add), anywhere: week(30 + add) }
		});
		expect(reason.kind === 'work' && reason.nearer?.day).toBe(next.sensible);
		const saturday = plan(near, {
			availability: { desk: [0, 0, 0, 0, 0, 240, 0], anywhere: week(0), off: [] }
		});
		expect(saturday.sensibleReason).not.toHaveProperty('nearer');
		// Three Saturdays, and the exam three days after the last one, so that this one needn't be light.
		expect(daysBetween(failed, saturday.sensible)).toBeLessThanOrEqual(20);
	});

	it('is tomorrow when all is done and the wait is over', () => {
		const ids = all(near3()).map(({ task }) => task.id);
		const states = ids.map((id) => done(id, day('2026-11-26')));
		const held = near3({ states, today: day('2026-12-20'), eligibility: { status: 'open' } });
		expect(held.sensible).toBe(day('2026-12-21'));
	});
});

describe('a booked day', () => {
	const booked = (on: string, more: More = {}, startTime?: Time, fail = broad) =>
		plan(fail, {
			availability: roomy,
			booking: { day: day(on), ...(startTime ? { startTime } : {}) },
			...more
		});

	it.each([
		['three days before the sensible one', '2026-12-07', 'early'],
		['a day or two before it: no reason to move a booking', '2026-12-08', 'fits'],
		['the sensible one', '2026-12-10', 'fits']
	])('%s', (_name, on, standing) =>
		expect(booked(on).exam).toMatchObject({ day: on, booked: true, standing })
	);

	it('that is refused by the strict reading is said to be', () => {
		const at = (on: string) => startOfDay(day(on), paris);
		const until = { earliest: at('2026-12-01'), safe: at('2026-12-13') };
		const { exam } = booked('2026-12-12', { eligibility: { status: 'waiting', until } });
		expect(exam).toMatchObject({ day: '2026-12-12', booked: true, standing: 'before sure' });
	});

	it('before which most of the work has no day is passed over, until it is here', () => {
		const passedOver = { day: '2026-11-27', because: 'work' };
		expect(booked('2026-11-27').exam).toEqual({
			day: '2026-12-10',
			booked: false,
			standing: 'fits',
			says: 'planned',
			passedOver
		});
		const here = booked('2026-11-27', { today: day('2026-11-27') }).exam;
		expect(here).toMatchObject({ day: '2026-11-27', booked: true });
	});

	it.each([
		['a week before the sensible one, with a low score three days', 480, '2026-12-03'],
		['with too few study days before it', 600, '2026-12-02']
	])('%s is passed over: the plan runs to no day that it says not to sit', (_name, score, on) =>
		expect(booked(on, {}, undefined, { ...broad, score }).exam).toMatchObject({
			booked: false,
			passedOver: { day: on, because: 'work' }
		})
	);

	it('that the policy doesn’t allow is no exam day: the plan runs to the sensible one', () =>
		expect(booked('2026-11-25').exam).toEqual({
			day: '2026-12-10',
			booked: false,
			standing: 'fits',
			says: 'planned',
			passedOver: { day: '2026-11-25', because: 'policy' }
		}));

	it.each([
		['a minute before', '13:59', 'policy'],
		['just then', '14:00', 'work']
	] as const)('with a time that is %s Safe', (_name, time, because) => {
		const safe = addMinutes(startOfDay(day('2026-11-27'), paris), 14 * 60);
		const eligibility = { status: 'waiting' as const, until: { earliest: safe, safe } };
		expect(booked('2026-11-27', { eligibility }, time as Time).exam.passedOver?.because).toBe(because);
	});

	it('today leaves no day, and names all the work', () => {
		const held = booked('2026-11-27', { today: day('2026-11-27'), debriefed: true });
		expect(held.days.every(({ sessions }) => sessions.length === 0)).toBe(true);
		expect(held.leftOut.filter(({ need }) => need === 'core').length).toBeGreaterThan(12);
	});

	it('in the past is not looked at', () => expect(booked('2026-11-20').exam.booked).toBe(false));

	it.each([1, 2, 3])('%i days ahead keeps the last day light', (days) => {
		const today = day('2026-11-26');
		expect(booked(addDays(today, days), { today }).days.at(-1)?.kind).toBe('light');
	});
});

describe('after a second fail', () => {
	const again: Fail = { ...mostShort, day: day('2026-12-20'), id: 'second' };
	const second = (fail: Fail, states: ScheduleInput['states']) =>
		plan(fail, { today: day('2026-12-20'), sureFrom: day('2027-01-04'), states, availability: roomy });
	const rebuilt = [
		done('lab/tides/drill#1', day('2026-11-27')),
		done('timed/mixed#1', day('2026-12-02')),
		done('assessment#1', day('2026-12-02'))
	];

	it('labs come back for bars that are still short, as the next turn, and the rest is counted on', () => {
		const ids = second(again, rebuilt).days.flatMap(idsOf);
		expect(ids).toContain('lab/tides/drill#2');
		expect(ids).not.toContain('lab/tides/drill#1');
		expect(ids).toContain('timed/mixed#2');
		expect(ids.some((id) => id.startsWith('assessment'))).toBe(false);
	});

	it('the plan of the first fail is not compared with', () => {
		const previous = shown(plan(mostShort), 'first');
		const input = given(again, { today: day('2026-12-20'), sureFrom: day('2027-01-04'), previous });
		expect(planned(schedule(input)).moved).toEqual([]);
	});
});

describe('a day off', () => {
	it('holds nothing', () => {
		const held = plan(near, { availability: { ...roomy, off: [day('2026-11-27')] } });
		expect(held.days.find(({ day }) => day === '2026-11-27')).toMatchObject({ kind: 'off', sessions: [] });
	});

	it('as the last day before the exam moves the light day forward', () => {
		const held = plan(near, {
			booking: { day: day('2026-12-05') },
			availability: { ...offshoreAvailability, off: [day('2026-12-04')] }
		});
		expect(dayOfSession(held, 'logistics#1')).toBe(day('2026-12-03'));
	});
});

describe('minutes at midnight', () => {
	it('a plan ends where the exam day begins', () =>
		expect(endOfDay(plan(near).days.at(-1)!.day, paris)).toBe(startOfDay(plan(near).exam.day, paris)));
});
