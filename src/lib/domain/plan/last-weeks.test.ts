// What a coach would do with the weeks before an exam, and with a last attempt.
import { describe, expect, it } from 'vitest';
import type { Week } from '#lib/domain/availability.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import type { Plan, PlannedTask } from '#lib/domain/schedule/types.ts';
import { addDays, day, daysBetween } from '#lib/domain/time/day.ts';
import { offshoreAvailability, offshoreTasks as tasks } from '#tests/exam/offshore-tasks.ts';
import {
	broad,
	dayOfSession,
	done,
	failed,
	focused,
	given,
	mostShort,
	near,
	planned,
	shown,
	type Fail
} from '#tests/given/plan.ts';

const plan = (fail: Fail, more: Parameters<typeof given>[1] = {}) => planned(schedule(given(fail, more)));
const week = (minutes: number): Week => [minutes, minutes, minutes, minutes, minutes, minutes, minutes];
const roomy = { ...offshoreAvailability, desk: week(150), anywhere: week(60) };
const weekend = { desk: [0, 0, 0, 0, 0, 150, 150] as Week, anywhere: week(0), off: [] };
const taskOf = ({ task }: PlannedTask) => tasks.find(({ id }) => id === task);
const all = (of: Plan) => of.days.flatMap(({ day, sessions }) => sessions.map((task) => ({ day, task })));
const before = (of: Plan, on: string) => daysBetween(day(on), of.exam.day);
const labsOf = (of: Plan) => all(of).filter(({ task }) => taskOf(task)?.kind === 'lab');
const minutesOf = (sessions: readonly PlannedTask[]) =>
	sessions.reduce((sum, { minutes }) => sum + minutes, 0);

const openLab = {
	id: 'repair',
	kind: 'repair',
	title: 'A lab of the area you missed most',
	place: 'desk',
	minutes: 40
} as const;

describe('the lab after the mock', () => {
	const input = { availability: roomy, tasks: [...tasks, openLab] };
	const first = plan(broad, input);
	const mock = all(first).findLast(({ task }) => taskOf(task)?.set === 'full')!.day;
	const next = addDays(mock, 1);
	const after = (progress: NonNullable<Parameters<typeof given>[1]>['progress'] = []) => {
		const states = all(first).flatMap(({ day, task: { id } }) => (day <= mock ? [done(id, day)] : []));
		const today = plan(broad, { ...input, today: next, states, previous: shown(first), progress });
		return today.days.find(({ day }) => day === next)!.sessions;
	};
	const named = (sessions: readonly PlannedTask[]) =>
		sessions.flatMap(({ task }) => (/^(lab|repair)/.test(task) ? [task] : []));
	const missed = (topic: string) => ({
		key: `boat/prompt:${topic}/one`,
		answers: 1,
		right: 0,
		rightDays: [],
		lastDay: mock,
		lastRight: false,
		missedOn: [mock]
	});

	it('is open until then, and as long as nothing of the mock is known', () => {
		expect(named(first.days.find(({ day }) => day === next)!.sessions)).toEqual(['repair']);
		expect(named(after())).toEqual(['repair']);
	});

	it.each(['lights', 'tides'])('is of the area that was missed most then: that of %s', (topic) => {
		const others = ['lights', 'tides'].filter((other) => other !== topic);
		const [id, ...more] = named(
			after([missed(others[0]!), missed(topic), { ...missed(topic), key: `boat/prompt:${topic}/two` }])
		);
		const areaOf = (of: string) => tasks.find((task) => task.id === of)!.domain;
		expect(areaOf(id!)).toBe(areaOf(`lab/${topic}/drill`));
		expect(more).toEqual([]);
	});
});

describe('the last days', () => {
	it.each([broad, mostShort, focused])(
		'hold no new lab from the mock on, and 45 minutes on the last: %j',
		(fail) => {
			const held = plan(fail, { availability: roomy });
			const mock = all(held).findLast(({ task }) => taskOf(task)?.set === 'full')!;
			expect(before(held, mock.day)).toBe(3);
			const [after, done] = [labsOf(held).filter(({ day }) => day > mock.day), labsOf(held)];
			for (const { day, task } of after)
				expect(
					done.some((one) => one.task.task === task.task && before(held, one.day) - before(held, day) > 3)
				).toBe(true);
			expect(minutesOf(held.days.at(-1)!.sessions)).toBeLessThanOrEqual(45);
		}
	);

	it('hold no lab that Ready? asks for where an earlier day has room for it', () => {
		const input = { availability: offshoreAvailability, booking: { day: day('2026-12-10') } };
		const first = plan(focused, input);
		const late = day('2026-12-08');
		const lab = (because: string) =>
			labsOf(first).find(({ task }) => task.reason?.kind === 'lab' && task.reason.because === because)!;
		const [core, more] = [lab('shortest'), lab('bar held')];
		const days = shown(first).days.map(({ day, sessions }) => {
			const others = sessions.filter(({ task }) => task !== core.task.task && task !== more.task.task);
			const own = day === core.day ? [more.task] : day === late ? [core.task] : [];
			return { day, sessions: [...others, ...own] };
		});
		const after = plan(focused, { ...input, previous: { ...shown(first), days } });
		expect(before(after, late)).toBeLessThan(4);
		expect(before(after, dayOfSession(after, core.task.id)!)).toBeGreaterThan(4);
	});

	it('on weekends only, the first of two mocks is half a one where no study day lies between', () => {
		const held = plan(focused, { availability: weekend, booking: { day: day('2026-12-21') } });
		const full = all(held).filter(({ task }) => taskOf(task)?.set === 'full');
		for (const [at, { day: on }] of full.entries()) {
			const next = full[at + 1]?.day ?? held.exam.day;
			const between = held.days.filter(({ day, kind }) => day > on && day < next && kind !== 'off');
			expect(between.length).toBeGreaterThan(0);
		}
	});

	it('of fifteen minutes a day, each weak area comes back in the last twelve', () => {
		const held = plan(mostShort, { availability: { ...roomy, desk: week(0), anywhere: week(15) } });
		const short = given(mostShort).diagnosis!.gaps.filter(({ standing }) => standing === 'short');
		for (const { domain } of short) {
			const last = all(held).findLast(({ task }) => task.task === `recall/${domain}`)!;
			expect(before(held, last.day)).toBeLessThanOrEqual(13);
		}
	});
});

describe('the order of areas', () => {
	it('has those that hold last, where the score asks for them too', () => {
		const reasons = labsOf(
			plan({ bars: [30, 85, 90, 35, 75], score: 390 }, { availability: offshoreAvailability })
		).flatMap(({ task }) => (task.reason?.kind === 'lab' ? [task.reason.because] : []));
		expect(reasons).toContain('low score');
		expect(reasons.indexOf('low score')).toBeGreaterThan(reasons.lastIndexOf('short'));
		expect(reasons.indexOf('low score')).toBeGreaterThan(reasons.lastIndexOf('shortest'));
	});

	it('has cards of a very short one more often than those of a longer one', () => {
		const held = plan(broad, { availability: roomy });
		const times = (area: string) => all(held).filter(({ task }) => task.task === `recall/${area}`).length;
		expect(times('rules')).toBeGreaterThan(times('navigation'));
	});
});

describe('a far exam', () => {
	const far = plan(broad, { availability: roomy, booking: { day: day('2027-03-01') } });
	const [first] = given(broad).diagnosis!.gaps;
	const own = labsOf(far).filter(({ task }) => taskOf(task)?.domain === first!.domain);

	it('has all labs of the first area at once', () =>
		expect(
			own
				.filter(({ day }) => day < far.begins!)
				.map(({ task }) => task.task)
				.toSorted()
		).toEqual(
			tasks
				.flatMap(({ id, kind, domain }) => (kind === 'lab' && domain === first!.domain ? [id] : []))
				.toSorted()
		));

	it('and those that Ready? asks for again in the last four weeks', () => {
		const again = own.filter(({ task }) => task.turn === 2);
		expect(again.length).toBeGreaterThan(0);
		for (const { day } of again) expect(before(far, day)).toBeLessThanOrEqual(28);
	});
});

describe('a last attempt', () => {
	const until = given(near).eligibility;
	const last = { ...until, left: 1, periodEnds: addDays(failed, 200) };
	const reasons = (of: Plan) =>
		labsOf(of).flatMap(({ task }) => (task.reason?.kind === 'lab' ? [task.reason.because] : []));

	it('asks for a lab of each topic that comes first, also of areas that hold', () => {
		const fail = { ...near, score: 640 };
		expect(reasons(plan(fail, { availability: roomy, eligibility: last }))).toContain('last attempt');
		expect(reasons(plan(fail, { availability: roomy }))).not.toContain('last attempt');
	});
});

describe('what is said of a day before which all fits', () => {
	const says = (fail: Fail, on?: string) =>
		plan(fail, { availability: roomy, ...(on === undefined ? {} : { booking: { day: day(on) } }) }).exam.says;

	it.each([
		['nothing more of a score in reach', says(focused), undefined],
		['planned, of a low one', says(broad), 'planned'],
		['tight, of a low one with a booking', says(broad, '2026-12-12'), 'tight']
	])('%s', (_name, found, expected) => expect(found).toBe(expected));
});
