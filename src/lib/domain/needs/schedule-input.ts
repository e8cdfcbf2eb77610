// What a plan is made from: the diagnosis, the policy, study time, practice, and what was done and shown before.
import type { Bar } from '#lib/domain/attempt.ts';
import type { Availability } from '#lib/domain/availability.ts';
import type { Pattern, Span, Standing } from '#lib/domain/diagnosis/types.ts';
import type { DomainId, Exam, GroupId } from '#lib/domain/exam.ts';
import type { KeptPlan } from '#lib/domain/needs/kept-plan.ts';
import type { Practice } from '#lib/domain/needs/practice.ts';
import type { Clause } from '#lib/domain/policy/clause.ts';
import type { Task, TaskId, TaskState } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Window } from '#lib/domain/time/window.ts';
import type { Time, Zone } from '#lib/domain/time/zone.ts';

/** The person wants this task on this day. */
export interface Pin {
	readonly session: string;
	readonly day: Day;
}

/** What the plan needs to know of a repair map. */
export interface PlanMap {
	/** Id and day of the sitting it reads. */
	readonly attempt: string;
	readonly day: Day;
	readonly pattern: Pattern;
	readonly days: Span;
	/** At least so many study days, whatever the days of work. */
	readonly studyDays?: number;
	readonly studyMinutes?: number;
	/** The score is just below the pass mark. */
	readonly close: boolean;
	/** The score is far below the pass mark, and so far that an exam with labs left undone is money lost. */
	readonly low: boolean;
	readonly veryLow: boolean;
	/** The bars don't say where to begin. */
	readonly vague: boolean;
	readonly flags: readonly { readonly id: string; readonly main?: true }[];
	/** Every domain in the order in which to take them. */
	readonly gaps: readonly {
		readonly domain: DomainId;
		readonly standing: Standing;
		readonly bar: Bar;
		/** Something points at it now. */
		readonly open: boolean;
		/** How many of its topics to check by a lab before the exam. */
		readonly checks: number;
		readonly groups: readonly { readonly group: GroupId; readonly reasons: readonly string[] }[];
	}[];
	/** Domains to fix in another way than last time. */
	readonly unmoved: readonly { readonly domain: DomainId }[];
}

/** What the plan needs to know of the policy. */
export interface PlanEligibility {
	readonly status: 'first' | 'open' | 'unknown' | 'passed' | 'waiting' | 'unsettled';
	readonly until?: Window;
	/** Attempts left in the period that runs, and the day on which it ends. */
	readonly left?: number;
	readonly periodEnds?: Day;
	/** What the wait rests on. */
	readonly clauses?: readonly Clause[];
}

export interface ScheduleInput {
	readonly exam: Exam;
	readonly tasks: readonly Task[];
	/** Absent: there is no sitting to repair. */
	readonly diagnosis: PlanMap | undefined;
	readonly eligibility: PlanEligibility;
	readonly availability: Availability;
	readonly today: Day;
	/** The person's zone, in which days are counted. */
	readonly zone: Zone;
	/** The exam date ahead. One in the past isn't looked at. */
	/** `tried`: the day is only tried, so the plan runs to it whatever it leaves out. */
	readonly booking?:
		{ readonly day: Day; readonly startTime?: Time; readonly zone?: Zone; readonly tried?: true } | undefined;
	readonly practice: Practice;
	/** What was done, in this plan and in earlier ones. */
	readonly states: readonly TaskState[];
	/** Labs that were begun and that Azure answers later. */
	readonly waiting?: readonly TaskId[] | undefined;
	/** What felt hard is written down already. */
	readonly debriefed: boolean;
	/** The plan as last shown: what is on it stays where it is. One of another sitting isn't looked at. */
	readonly previous?: KeptPlan | undefined;
	readonly pins: readonly Pin[];
	/** Tasks that the person left out. */
	readonly dropped?: readonly string[] | undefined;
}
