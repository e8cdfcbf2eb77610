// The plan as data: its days, what is on them, and what is said of it.
import type { Availability } from '#lib/domain/availability.ts';
import type { DomainId } from '#lib/domain/exam.ts';
import type { DayTheme, SensibleReason, TaskReason, UnkeptReason } from '#lib/domain/needs/reasons.ts';
import type { Part, Place, TaskId } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** One task on one day. A lab planned `anywhere` is read: its outputs are predicted, without a computer. */
export interface PlannedTask {
	/** `task#turn`, and `task#turn.1` for the first visit of two: the same piece of work keeps its id when it moves. */
	readonly id: string;
	readonly task: TaskId;
	readonly turn: number;
	readonly place: Place;
	readonly minutes: number;
	/** Why it is in the plan. Absent where it is done, or isn't in the plan. */
	readonly reason?: TaskReason;
	readonly done?: true;
	/** Only of a lab that Azure answers on a later day: the visit. Older plans also have parts of longer tasks. */
	readonly part?: Part;
}

/** `upkeep`: everything the exam asks for is planned before it. `light`: the last day before the exam. `free`: nothing is planned. */
export type DayKind = 'work' | 'upkeep' | 'off' | 'light' | 'free';

export interface PlannedDay {
	readonly day: Day;
	readonly theme: DayTheme;
	readonly kind: DayKind;
	/** The domains it repairs; absent on days that mix everything. */
	readonly focus?: readonly DomainId[];
	readonly sessions: readonly PlannedTask[];
}

/** Work that the plan would like and does not hold. */
export interface LeftOut {
	readonly id: string;
	readonly task: TaskId;
	readonly minutes: number;
	readonly place: Place;
	/** `core`: Ready? asks for it. `more`: it would have been next. */
	readonly need: 'core' | 'more';
	readonly reason: 'yours' | 'no minutes' | 'no room';
}

/** A task that is on another day than last shown. */
export interface Move {
	readonly id: string;
	readonly task: TaskId;
	readonly from: Day;
	/** Absent: it has no day now. */
	readonly to?: Day;
	readonly because: 'missed' | 'yours' | 'off' | 'exam' | 'minutes' | 'room';
}

/** A past day on which nothing was done of what was planned. */
export interface Lost {
	readonly day: Day;
	readonly minutes: number;
}

/** Study days missed in a row, up to yesterday. `pace`: the exam day that the pace of the last week leads to, where that is later. */
export interface Missed {
	readonly days: number;
	readonly pace?: Day;
}

/** A pin that could not be kept. */
export interface Unkept {
	readonly session: string;
	readonly day: Day;
	readonly reason: UnkeptReason;
}

/** One thing a person can do about too little time, and what the plan would be then. */
export type Choice = { readonly exam: Day; readonly undone: number } & (
	| { readonly kind: 'exam' }
	/** `places`: where the minutes are added. Days without minutes stay without. */
	| {
			readonly kind: 'minutes';
			readonly add: number;
			readonly places: readonly Place[];
			/** What it's for: `all` fits then, or what Ready? asks for fits already and the exam comes `nearer`. Absent: what Ready? asks for fits then. */
			readonly then?: 'all' | 'nearer';
			/** Only on these dates, which then have so many minutes, `add`, for half a mock each, and the days on which what it shows is gone over; `gone`: labs that give way. */
			readonly gone?: number;
			readonly dates?: readonly { readonly day: Day; readonly misses: Day }[];
			readonly availability: Availability;
	  }
);

/** Time at a computer for two labs, on a date. `sessions`: ids of what is done then, the set-up first where it's still to do. */
export interface Visit {
	readonly labs: readonly TaskId[];
	readonly sessions: readonly string[];
	readonly minutes: number;
	readonly day: Day;
}

export interface Plan {
	readonly kind: 'plan';
	/** The first day from Safe on before which the days of the pattern and all core work fit. */
	readonly sensible: Day;
	readonly sensibleReason: SensibleReason;
	/** The day the plan runs to: the booked one, unless it's passed over, else the sensible one. `incomplete`: some core work has no day. */
	readonly exam: {
		readonly day: Day;
		readonly booked: boolean;
		readonly standing: 'fits' | 'incomplete' | 'early' | 'before sure';
		/**
		 * A booked day that the plan doesn't run to: the policy doesn't allow it, or it's no day to sit, with too much of the core work
		 * without a day before it, too few study days, or a week or more before the sensible one. `unsure`: it could be refused too.
		 */
		readonly passedOver?: { readonly day: Day; readonly because: 'policy' | 'work'; readonly unsure?: true };
		/** It fits, and it isn't on track: labs that count have no day, or the score is low and the booked day soon (`tight`); the score is low. */
		readonly says?: 'tight' | 'planned';
		/** All core work has a day but the mock exam. `in parts`: no day of the week holds half of one, and short sets take its place. */
		readonly noMock?: true | 'in parts';
		/** … and one half has a day. */
		readonly half?: true;
	};
	/** From the first day of the plan to the day before the exam. */
	readonly days: readonly PlannedDay[];
	/** The next attempt is the last one the cap allows until this day. */
	readonly lastUntil?: Day;
	/** Of a far exam: the day on which its work begins, after light practice. */
	readonly begins?: Day;
	/** Of a far exam: the areas that are fixed at once, while the last exam is fresh. */
	readonly fresh?: readonly DomainId[];
	/** Labs that are read, since no day has minutes for them at the desk, and the minutes that they would take there. */
	readonly withoutDesk?: {
		readonly labs: number;
		readonly minutes: number;
		/** No day holds the set-up at the desk, so that none of them can be done. */
		readonly setUp?: true;
		/** The two that are worth a visit to a computer most, the minutes of that, with the set-up, and a day for it. */
		readonly visit?: Visit;
	};
	readonly moved: readonly Move[];
	readonly lost: readonly Lost[];
	/** Only from three days on. */
	readonly missed?: Missed;
	readonly unkept: readonly Unkept[];
	readonly choices: readonly Choice[];
	readonly leftOut: readonly LeftOut[];
}

/** `no sitting`: nothing to repair. `no policy`: no rules are known for that day. */
export type Schedule =
	{ readonly kind: 'none'; readonly because: 'no sitting' | 'passed' | 'no policy' } | Plan;
