import { describe, expect, it } from 'vitest';
import type { Week } from '#lib/domain/availability.ts';
import { offshoreAvailability, offshoreTasks as tasks } from '#tests/exam/offshore-tasks.ts';
import { labTask } from '#tests/exam/tasks.ts';
import { schedule } from '#lib/domain/schedule/schedule.ts';
import type { ScheduleInput } from '#lib/domain/schedule/types.ts';
import { addDays, day, daysBetween, weekdayOf } from '#lib/domain/time/day.ts';
import { addMinutes } from '#lib/domain/time/instant.ts';
import { endOfDay, startOfDay, zone } from '#lib/domain/time/zone.ts';
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
	themeOf,
	type Fail
} from '#tests/given/plan.ts';

const plan = (fail: Fail, more: Parameters<typeof given>[1] = {}) => planned(schedule(given(fail, more)));
const themes = (fail: Fail, more: Parameters<typeof given>[1] = {}) => plan(fail, more).days.map(themeOf);
const week = (minutes: number): Week => [minutes, minutes, minutes, minutes, minutes, minutes, minutes];
const unread: Fail = {};
const unreadNear: Fail = { score: 650 };

describe('no plan', () => {
	it.each<[string, Partial<ScheduleInput>, string]>([
		['after a pass', { eligibility: { status: 'passed' } }, 'passed'],
		['before any sitting', { eligibility: { status: 'first' } }, 'no sitting'],
		['without a map', { diagnosis: undefined }, 'no sitting'],
		['without a policy for that day', { eligibility: { status: 'unknown' } }, 'no policy']
	])('%s', (_name, more, because) => expect(schedule(given(near, more))).toEqual({ kind: 'none', because }));
});

describe('the days of each pattern', () => {
	it('near: a focused day, a mixed day, a light day', () => {
		expect(themes(near)).toEqual(['labs boat', 'mixed', 'light']);
		expect(plan(near).days.map(idsOf)).toEqual([
			['lab/sails/drill#1', 'recall/boat#1'],
			['timed/mixed#1', 'sandbox#1', 'recall/boat#2', 'recall/navigation#1'],
			['review/light#1', 'logistics#1']
		]);
	});

	it('level: requirements and pace, mixed work, a light day', () =>
		expect(themes(level)).toEqual(['reading and pace', 'mixed', 'light']));

	it('focused: the weakest first', () =>
		expect(themes(focused)).toEqual([
			'labs weather',
			'labs weather',
			'labs weather rules',
			'labs rules',
			'mixed',
			'light'
		]));

	it('broad with time enough: two days navigation, two boat, two weather and rules, one safety', () => {
		const roomy = { ...offshoreAvailability, desk: week(120) };
		const days = plan(broad, { availability: roomy }).days;
		expect(days).toHaveLength(10);
		const of = (domain: string) => days.filter(({ focus }) => focus?.[0] === domain).length;
		expect(['navigation', 'boat', 'weather', 'rules', 'safety'].map(of)).toEqual([2, 2, 1, 1, 1]);
		expect(days.slice(7).map(themeOf)).toEqual(['mixed', 'mixed', 'light']);
	});

	it('broad follows the order of the map', () => {
		const days = plan(broad).days;
		const order = [...new Set(days.flatMap(({ focus }) => focus?.[0] ?? []))];
		expect(order.slice(0, 5)).toEqual(['rules', 'weather', 'navigation', 'boat', 'safety']);
	});

	it.each<[string, Fail, number, number]>([
		['near', near, 3, 3],
		['level', level, 3, 5],
		['focused', focused, 5, 9],
		[
			'a focused one with most unknown',
			{ bars: ['unsure', 'unsure', 20, 'unsure', 'unsure'], score: 640 },
			5,
			9
		],
		['two short and three unknown', { bars: [20, 'unsure', 20, 'unsure', 'unsure'], score: 640 }, 5, 9],
		['broad', broad, 10, 14],
		['most short', mostShort, 10, 14],
		['nothing known', unread, 10, 10],
		['nothing known but a near score', unreadNear, 5, 9]
	])('%s takes the days of its pattern whatever the weekday', (_name, fail, from, to) => {
		for (let index = 0; index < 7; index++) {
			const today = addDays(failed, index);
			const days = plan({ ...fail, day: today }, { today, sureFrom: addDays(today, 1) }).days.length;
			expect(days, `begun on weekday ${weekdayOf(today)}`).toBeGreaterThanOrEqual(from);
			expect(days, `begun on weekday ${weekdayOf(today)}`).toBeLessThanOrEqual(to);
		}
	});
});

describe('what a plan holds', () => {
	it('a domain that holds yields its days to the weakest', () => {
		expect(plan(mostShort).yields).toEqual([{ from: 'weather', to: 'navigation', days: 1 }]);
		expect(
			plan(mostShort)
				.days.flatMap(idsOf)
				.filter((id) => /^lab\/(forecasts|clouds|wind)\//.test(id))
		).toEqual([]);
	});

	it('a group that the report names is rebuilt although its bar holds', () => {
		const listed = { ...focused, prioritise: ['overboard'] };
		expect(plan(listed).days[0]?.focus).toEqual(['safety']);
	});

	it.each<[string, Fail, Partial<ScheduleInput>, string, boolean]>([
		['time was the main cause: pace', { ...near, main: 'time' }, {}, 'pace/two-minutes#1', true],
		['time was not: no pace', { ...near, main: 'nerves' }, {}, 'pace/two-minutes#1', false],
		['nothing written down yet: the debrief', near, { debriefed: false }, 'debrief#1', true],
		['written down: none', near, { debriefed: true }, 'debrief#1', false],
		[
			'a sandbox tried before an earlier fail does not come back',
			near,
			{ states: [done('sandbox#1', day('2026-11-01'), 'old')] },
			'sandbox#2',
			false
		]
	])('%s', (_name, fail, more, id, there) =>
		expect(plan(fail, more).days.flatMap(idsOf).includes(id)).toBe(there)
	);

	describe('what was noted on the day', () => {
		const noted = (...flags: readonly { readonly id: string }[]) =>
			plan(near, { diagnosis: { ...given(near).diagnosis!, flags } }).days.flatMap(
				({ sessions }) => sessions
			);
		const why = (sessions: ReturnType<typeof noted>, task: string) =>
			sessions.find((session) => session.task === task)?.reason;

		it('requirements read past bring the reading task, with its reason', () => {
			expect(why(noted(), 'reading/requirements')).toBeUndefined();
			expect(why(noted({ id: 'misread' }), 'reading/requirements')).toEqual({
				kind: 'reading',
				because: 'noted'
			});
			expect(why(noted({ id: 'stuck' }), 'reading/requirements')).toEqual({
				kind: 'reading',
				because: 'stuck'
			});
		});

		it('what slowed stands beside the sandbox', () => {
			expect(why(noted(), 'sandbox')).toEqual({ kind: 'sandbox', because: 'once' });
			expect(why(noted({ id: 'slowed' }), 'sandbox')).toEqual({ kind: 'sandbox', because: 'noted' });
		});
	});

	it('the debrief comes on the first day', () =>
		expect(dayOfSession(plan(near, { debriefed: false }), 'debrief#1')).toBe(day('2026-11-26')));

	it('mixed work comes after the rebuilds, and the light day last', () => {
		const held = plan(broad);
		const lastCore = dayOfSession(held, 'lab/overboard/drill#1')!;
		expect(dayOfSession(held, 'timed/mixed#1')! > lastCore).toBe(true);
		expect(dayOfSession(held, 'logistics#1')).toBe(addDays(held.exam.day, -1));
		expect(dayOfSession(held, 'review/light#1')).toBe(addDays(held.exam.day, -1));
	});

	it('recall comes back after about a fifth of the days', () => {
		const held = plan(broad);
		const turns = [1, 2, 3].map((turn) => dayOfSession(held, `recall/rules#${turn}`)!);
		expect(turns).toEqual([day('2026-11-26'), day('2026-11-29'), day('2026-12-02')]);
	});

	it.each([
		['a prompt', 'boat/prompt:lights/peering', '2026-11-28'],
		['a scenario', 'boat/family:lights/next-hop', '2026-11-28'],
		['a scenario of another domain', 'boat/family:tides/least-grant', '2026-11-29'],
		['what was only foretold', 'boat/foretold:lights/next-hop/prefix', '2026-11-29']
	])('and sooner where %s went wrong', (_name, key, second) => {
		const wrong = {
			key,
			answers: 1,
			right: 0,
			rightDays: [],
			lastDay: day('2026-11-25'),
			lastRight: false
		};
		const held = plan(broad, { progress: [wrong] });
		expect(dayOfSession(held, 'recall/rules#2')).toBe(day(second));
	});

	it('a task longer than any day is done in parts, and the last one keeps its name', () => {
		const held = plan(near, { availability: { ...offshoreAvailability, desk: week(25) } });
		const parts = held.days.flatMap(({ sessions }) =>
			sessions.filter(({ task }) => task === 'lab/sails/drill')
		);
		expect(parts.map(({ id, minutes, part }) => [id, minutes, part])).toEqual([
			['lab/sails/drill#1.1', 20, { number: 1, of: 2 }],
			['lab/sails/drill#1', 20, { number: 2, of: 2 }]
		]);
	});

	it('what is left of it stays when a part is done', () => {
		const held = plan(near, {
			availability: { ...offshoreAvailability, desk: week(25) },
			today: day('2026-11-27'),
			states: [done('lab/sails/drill#1.1/2', day('2026-11-26'))]
		});
		expect(held.days[0]?.sessions).toMatchObject([{ id: 'lab/sails/drill#1.1', done: true, minutes: 20 }]);
		expect(held.days[1]?.sessions[0]).toMatchObject({ id: 'lab/sails/drill#1', minutes: 20 });
	});

	it.each([
		[9, 'no minutes'],
		[10, undefined]
	])('%i minutes at the desk every day: rebuilds are left out as %s', (minutes, reason) => {
		const held = plan(near, { availability: { ...offshoreAvailability, desk: week(minutes) } });
		expect(held.leftOut.find(({ id }) => id === 'lab/sails/drill#1')?.reason).toBe(reason);
	});

	it('work for anywhere is done at the desk where there are no other minutes', () => {
		const held = plan(near, { availability: { ...offshoreAvailability, anywhere: week(0), desk: week(90) } });
		const timed = held.days.flatMap(({ sessions }) => sessions).find(({ id }) => id === 'timed/mixed#1');
		expect(timed?.place).toBe('desk');
	});

	it('a week without minutes still says which day the pattern asks for', () => {
		const held = plan(near, { availability: { desk: week(0), anywhere: week(0), off: [] } });
		expect(held.sensible).toBe(day('2026-11-29'));
		expect(held.days.every(({ kind, sessions }) => kind === 'off' && sessions.length === 0)).toBe(true);
		expect(held.sensibleReason).toEqual({ pattern: 'near', kind: 'no minutes' });
	});
});

describe('the sensible day', () => {
	it.each([
		['the work decides', 1, '2026-11-29'],
		['sure from just as the work ends', 4, '2026-11-29'],
		['the wait decides', 5, '2026-11-30'],
		['a wait of two weeks', 15, '2026-12-10']
	])('%s', (_name, wait, expected) =>
		expect(plan(near, { sureFrom: addDays(failed, wait) }).sensible).toBe(day(expected))
	);

	it.each([
		['at midnight', 0, '2026-12-10'],
		['a minute later', 1, '2026-12-11'],
		['a minute before the next midnight', 24 * 60 - 1, '2026-12-11']
	])('is the first day wholly after “sure from”: %s', (_name, minutes, expected) => {
		const safe = addMinutes(startOfDay(day('2026-12-10'), paris), minutes);
		const eligibility = { status: 'waiting' as const, until: { earliest: safe, safe } };
		expect(plan(near, { eligibility }).sensible).toBe(day(expected));
	});

	it('is counted in the person’s zone', () => {
		const safe = startOfDay(day('2026-12-10'), paris);
		const eligibility = { status: 'waiting' as const, until: { earliest: safe, safe } };
		const sensible = (name: string) => plan(near, { eligibility, zone: zone(name) }).sensible;
		expect([sensible('Pacific/Apia'), sensible('America/Santiago')]).toEqual(['2026-12-11', '2026-12-10']);
	});

	it.each([
		['begun two days late', '2026-11-28', '2026-12-01'],
		['begun on the day of the fail', '2026-11-25', '2026-11-29']
	])('%s', (_name, today, expected) => {
		const held = plan(near, { today: day(today) });
		expect(held.sensible).toBe(day(expected));
		expect(held.days).toHaveLength(3);
	});

	it('says why', () => {
		const work = { pattern: 'near', kind: 'work', begun: false, long: false };
		expect(plan(near).sensibleReason).toEqual({ ...work, days: 3 });
		expect(plan(near, { sureFrom: addDays(failed, 9) }).sensibleReason).toEqual({
			pattern: 'near',
			kind: 'wait'
		});
		// Begun late: the days that went by are not what the work takes.
		const begun = [done('lab/sails/drill#1', day('2026-11-26'))];
		expect(plan(near, { states: begun, today: day('2026-12-20') }).sensibleReason).toEqual({
			...work,
			days: 2,
			begun: true
		});
		const slow = plan(broad, { availability: { ...offshoreAvailability, desk: week(20) } });
		expect(slow.sensibleReason).toMatchObject({ kind: 'work', long: true });
	});

	it('is tomorrow when all is done and the wait is over', () => {
		const states = ['lab/sails/drill#1', 'timed/mixed#1', 'sandbox#1', 'review/light#1', 'logistics#1'].map(
			(id) => done(id, day('2026-11-26'))
		);
		const held = plan(near, { states, today: day('2026-12-20'), eligibility: { status: 'open' } });
		expect(held.sensible).toBe(day('2026-12-21'));
		expect(held.sensibleReason).toEqual({ pattern: 'near', kind: 'done' });
	});
});

describe('the plan runs to the exam day', () => {
	const long = plan(near, { sureFrom: addDays(failed, 15) });

	it('with upkeep about every third day after the core', () => {
		const upkeep = long.days.filter(({ kind }) => kind === 'upkeep');
		expect(upkeep.map(({ day }) => day)).toEqual(['2026-12-02', '2026-12-05', '2026-12-08']);
		expect(idsOf(upkeep[0]!)).toEqual(['timed/mixed#2', 'lab/sails/drill#2', 'recall/boat#3']);
	});

	it('and one light day before it, the exam day being none of them', () => {
		expect(long.days).toHaveLength(14);
		expect(long.days.at(-1)).toMatchObject({ day: '2026-12-09', kind: 'light' });
		expect(long.exam).toEqual({ day: '2026-12-10', booked: false, standing: 'fits' });
	});

	it('with another lab of the same group before the known one again', () => {
		const sibling = labTask('boat', 'sails/complete-mode', 30, 90);
		const long = plan(near, { sureFrom: addDays(failed, 20), tasks: [...tasks, sibling] });
		const labs = long.days
			.filter(({ kind }) => kind === 'upkeep')
			.flatMap(({ sessions }) => sessions.filter(({ task }) => task.startsWith('lab/sails')));
		expect(labs[0]).toMatchObject({
			id: 'lab/sails/complete-mode#1',
			reason: { kind: 'upkeep', because: 'other lab' }
		});
	});

	it('over a whole year', () => {
		const year = plan(broad, { sureFrom: addDays(failed, 365) });
		expect(daysBetween(failed, year.exam.day)).toBe(365);
		expect(year.days.filter(({ kind }) => kind === 'upkeep').length).toBeGreaterThan(100);
	});

	it('an upkeep day that was missed comes today, once', () => {
		const own = ['sails/drill', 'mooring/drill', 'engine/drill', 'rigging/drill'].map((id) => `lab/${id}#1`);
		const states = [...own, 'timed/mixed#1', 'sandbox#1', 'assessment#1'].map((id) =>
			done(id, day('2026-11-29'))
		);
		const late = plan(near, { sureFrom: addDays(failed, 15), states, today: day('2026-12-07') });
		expect(
			idsOf(late.days.find(({ day }) => day === '2026-12-07')!).filter((id) => id.startsWith('timed'))
		).toEqual(['timed/mixed#2']);
	});
});

describe('a booked day', () => {
	const booked = (on: string, more: Parameters<typeof given>[1] = {}, startTime?: `${number}:${number}`) =>
		plan(broad, { booking: { day: day(on), ...(startTime ? { startTime } : {}) }, ...more });

	it.each([
		['the day before the sensible one', '2026-12-08', 'early'],
		['the sensible one', '2026-12-09', 'fits'],
		['before one is allowed', '2026-11-25', 'before allowed'],
		['on the day from which one is allowed', '2026-11-26', 'before sure'],
		['on the day from which it is sure', '2026-11-27', 'early']
	])('%s', (_name, on, standing) => expect(booked(on).exam).toEqual({ day: on, booked: true, standing }));

	it.each([
		['a minute before', '13:59', 'before sure'],
		['just then', '14:00', 'early']
	] as const)('with a time that is %s “sure from”', (_name, time, standing) => {
		const safe = addMinutes(startOfDay(day('2026-11-27'), paris), 14 * 60);
		const eligibility = { status: 'waiting' as const, until: { earliest: safe, safe } };
		const held = booked('2026-11-27', { eligibility }, time);
		expect(held.exam.standing).toBe(time === '13:59' ? 'before allowed' : standing);
	});

	it('later than needed is used for upkeep', () => {
		const held = booked('2026-12-20');
		expect(held.sensible).toBe(day('2026-12-09'));
		expect(held.days.at(-1)?.day).toBe('2026-12-19');
	});

	it('today leaves no day, and names all the work', () => {
		const held = booked('2026-11-27', { today: day('2026-11-27'), debriefed: true });
		expect(held.days.every(({ sessions }) => sessions.length === 0)).toBe(true);
		expect(held.leftOut.filter(({ need }) => need === 'core').length).toBeGreaterThan(12);
	});

	it('in the past is not looked at', () => expect(booked('2026-11-20').exam.booked).toBe(false));

	it.each([
		['tomorrow', 1, ['light']],
		['in two days', 2, ['mixed rules', 'light']],
		['in three days', 3, ['mixed rules', 'mixed rules', 'light']]
	])('%s keeps the last day light', (_name, days, expected) => {
		const today = day('2026-11-26');
		const held = booked(addDays(today, days), { today });
		expect(held.days.map(themeOf)).toEqual(expected);
	});
});

describe('after a second fail', () => {
	const again: Fail = { ...mostShort, day: day('2026-12-20'), id: 'second' };
	const second = (fail: Fail, states: ScheduleInput['states']) =>
		plan(fail, { today: day('2026-12-20'), sureFrom: day('2027-01-04'), states });
	const rebuilt = [
		done('lab/tides/drill#1', day('2026-11-27')),
		done('lab/distress/drill#1', day('2026-12-01')),
		done('timed/mixed#1', day('2026-12-02')),
		done('assessment#1', day('2026-12-02'))
	];

	it('done rebuilds come back only for bars that are still short, as the next turn', () => {
		const ids = second(again, rebuilt).days.flatMap(idsOf);
		expect(ids).toContain('lab/tides/drill#2');
		expect(ids.some((id) => id.startsWith('lab/distress/drill#'))).toBe(false);
		expect(ids).not.toContain('lab/tides/drill#1');
	});

	it('and the rest is counted on', () => {
		const ids = second(again, rebuilt).days.flatMap(idsOf);
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
	it('holds nothing and is not counted as a day of the pattern', () => {
		const held = plan(near, { availability: { ...offshoreAvailability, off: [day('2026-11-27')] } });
		expect(held.days.map(themeOf)).toEqual(['labs boat', 'off', 'mixed boat', 'light']);
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
