// Fails without one clear cause: every day has its use, and every reason is true of the report it speaks of.
import { describe, expect, it } from 'vitest';
import { schedule } from '#lib/domain/schedule/schedule.ts';
import type { Plan } from '#lib/domain/schedule/types.ts';
import { addDays } from '#lib/domain/time/day.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { attemptOf, failed, given, near, planned, themeOf, type Fail } from '#tests/given/plan.ts';
import { offshore } from '#tests/exam/offshore.ts';

const plan = (fail: Fail, more: Parameters<typeof given>[1] = {}) => planned(schedule(given(fail, more)));
const sessions = ({ days }: Plan) => days.flatMap(({ sessions }) => sessions);
const rebuilds = (of: Plan) => sessions(of).filter(({ task }) => task.startsWith('lab/'));
const why = (of: Plan, task: string) => sessions(of).find((one) => one.task === task)?.reason;

const level420: Fail = { bars: [60, 60, 60, 60, 60], score: 420 };
const level640: Fail = { bars: [60, 60, 65, 70, 62], score: 640 };
const one599: Fail = { bars: [80, 75, 40, 70, 75], score: 599 };

describe('no bar is short, and the score asks for more than pace', () => {
	it('far below: two days navigation, two boat, two weather and rules, one safety', () =>
		expect(plan(level420).days.map(themeOf)).toEqual([
			'labs navigation',
			'labs navigation',
			'labs boat',
			'labs boat',
			'labs weather',
			'labs rules',
			'labs safety',
			'mixed',
			'mixed',
			'light'
		]));

	it('nearer: a rebuild for each domain', () => expect(rebuilds(plan(level640))).toHaveLength(5));

	it.each([
		['far below', level420],
		['nearer', level640],
		['far below, with one short bar', one599],
		['far below, with groups that the report names', { ...level420, prioritise: ['distress'] }],
		['nearer, with a group that the report names', { ...level640, prioritise: ['distress'] }]
	] as const)('%s: no day before the light one is empty', (_, fail) =>
		expect(plan(fail).days.filter(({ sessions }) => sessions.length === 0)).toEqual([])
	);

	it('takes what the report names first, then the domains that hold', () => {
		const made = plan({ ...level640, prioritise: ['distress'] });
		expect(rebuilds(made)[0]?.task).toBe('lab/distress/drill');
		expect(why(made, 'lab/overboard/drill')).toEqual({
			kind: 'lab',
			because: 'domain listed',
			domain: 'safety',
			felt: false
		});
		expect(why(made, 'lab/charts/drill')).toEqual({
			kind: 'lab',
			because: 'bar held',
			domain: 'navigation',
			felt: false
		});
	});

	it('says why there is a rebuild at all', () =>
		expect(why(plan(level640), 'lab/distress/drill')).toEqual({
			kind: 'lab',
			because: 'by share',
			felt: false
		}));
});

describe('what a rebuild says of its bar', () => {
	it.each<[string, Fail, string, string, string]>([
		['the only short one', near, 'lab/sails/drill', 'shortest', 'boat'],
		[
			'after a longer one that the report names',
			{ bars: [80, 45, 75, 20, 80], score: 640, prioritise: ['forecasts'] },
			'lab/right-of-way/drill',
			'shortest',
			'rules'
		],
		[
			'a longer one that the report names comes first and is not the shortest',
			{ bars: [80, 45, 75, 20, 80], score: 640, prioritise: ['forecasts'] },
			'lab/wind/drill',
			'short',
			'weather'
		],
		[
			'two as short',
			{ bars: [80, 40, 40, 70, 80], score: 640 },
			'lab/forecasts/drill',
			'one of the shortest',
			'weather'
		],
		['no bar', { bars: [80, 'none', 75, 70, 80], score: 640 }, 'lab/forecasts/drill', 'no bar', 'weather']
	])('%s', (_, fail, task, because, domain) =>
		expect(why(plan(fail), task)).toEqual({ kind: 'lab', because, domain, felt: false })
	);
});

it('does not speak of a rebuild where a recall has none', () => {
	const made = plan({ bars: [80, 75, 40, 70, 'unsure'], score: 660 });
	expect(rebuilds(made).map(({ task }) => task)).toEqual(['lab/sails/drill']);
	expect(why(made, 'recall/safety')).toEqual({ kind: 'recall', because: 'without lab' });
	expect(why(made, 'recall/boat')).toEqual({ kind: 'recall', because: 'after lab' });
});

it('does not say that nothing stands out where two fails alike bring reading in', () => {
	const before = attemptOf({ ...near, day: addDays(failed, -20), id: 'before' });
	const diagnosis = diagnose({ exam: offshore, attempts: [before, attemptOf(near)] });
	expect(why(plan(near, { diagnosis }), 'reading/requirements')).toEqual({
		kind: 'reading',
		because: 'stuck'
	});
});
