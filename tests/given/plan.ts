// A person after a fail on Wednesday 25 November 2026, for tests of the plan.
import type { Attempt, Bar } from '#lib/domain/attempt.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';
import { keptPlanOf, type KeptPlan } from '#lib/domain/needs/kept-plan.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { practiceOf } from '#lib/domain/needs/practice.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import type { Plan, PlannedDay, Schedule } from '#lib/domain/schedule/types.ts';
import type { Part, TaskState } from '#lib/domain/task.ts';
import { addDays, day, type Day } from '#lib/domain/time/day.ts';
import { startOfDay, zone } from '#lib/domain/time/zone.ts';
import { offshore } from '../exam/offshore.ts';
import { offshoreAvailability, offshoreTasks } from '../exam/offshore-tasks.ts';

export const paris = zone('Europe/Paris');
export const failed = day('2026-11-25');
export const planId = 'first';

/** Bars of navigation, weather, boat, rules and safety, in the order of the exam. */
export type Five = readonly [Bar, Bar, Bar, Bar, Bar];

export interface Fail {
	readonly bars?: Five;
	readonly score?: number;
	readonly prioritise?: readonly string[];
	readonly main?: NonNullable<Attempt['debrief']>['main'];
	readonly day?: Day;
	readonly id?: string;
}

export const attemptOf = ({
	bars,
	score,
	prioritise = [],
	main,
	day = failed,
	id = planId
}: Fail): Attempt => ({
	id,
	stamp: { counter: 1, device: 'a' },
	exam: offshore.id,
	kind: 'sat',
	day,
	zone: paris,
	result: 'fail',
	...(score === undefined ? {} : { score }),
	sections: (bars ?? []).map((bar, index) => ({ domain: offshore.domains[index]!.id, bar })),
	prioritise,
	...(main === undefined ? {} : { debrief: { main, domains: [], groups: [], items: [], misread: [] } })
});

/** Everything the plan is made from. Sure from the day after tomorrow's start, unless told otherwise. */
export function given(
	fail: Fail,
	more: Partial<ScheduleInput> & { sureFrom?: Day; progress?: readonly Progress[] } = {}
): ScheduleInput {
	const { sureFrom = addDays(failed, 2), progress = [], ...rest } = more;
	return {
		exam: offshore,
		tasks: offshoreTasks,
		diagnosis: diagnose({ exam: offshore, attempts: [attemptOf(fail)] }),
		eligibility: {
			status: 'waiting',
			until: { earliest: startOfDay(addDays(sureFrom, -1), paris), safe: startOfDay(sureFrom, paris) }
		},
		availability: offshoreAvailability,
		today: failed,
		zone: paris,
		practice: practiceOf(offshore, progress, groupOfKey, rest.today ?? failed),
		states: [],
		debriefed: true,
		pins: [],
		...rest
	};
}

/** One short bar, near the pass mark. */
export const near: Fail = { bars: [80, 75, 40, 70, 75], score: 670 };
/** Two short bars. */
export const focused: Fail = { bars: [70, 30, 75, 40, 80], score: 640 };
/** Bars alike, none short. */
export const level: Fail = { bars: [60, 60, 65, 70, 62], score: 670 };
/** Everything short. */
export const broad: Fail = { bars: [30, 20, 40, 10, 45], score: 480 };
/** Three short, weather holds, safety not known. */
export const mostShort: Fail = { bars: [30, 70, 40, 30, 'unsure'], score: 560 };

export function planned(schedule: Schedule): Plan {
	if (schedule.kind === 'none') throw new Error(`no plan: ${schedule.because}`);
	return schedule;
}

export const shown = (plan: Plan, attempt: string = planId): KeptPlan => keptPlanOf(plan, attempt);

/** `task#turn` or `task#turn.part/of` done on a day. */
export function done(id: string, on: Day, plan: string = planId): TaskState {
	const [task, turns] = id.split('#') as [string, string];
	const [turn, parts] = turns.split('.') as [string, string?];
	const [number, of] = (parts ?? '').split('/').map(Number) as [number, number];
	const part: Part | undefined = parts === undefined ? undefined : { number, of };
	return {
		id: `${plan}:${id}`,
		stamp: { counter: 1, device: 'a' },
		exam: 'boat',
		task,
		turn: Number(turn),
		plan,
		done: on,
		...(part === undefined ? {} : { part })
	};
}

/** Ids of the sessions of a day. */
export const idsOf = ({ sessions }: PlannedDay): readonly string[] => sessions.map(({ id }) => id);

/** The day on which a session stands. */
export const dayOfSession = (plan: Plan, id: string): Day | undefined =>
	plan.days.find(({ sessions }) => sessions.some((session) => session.id === id))?.day;
