// What is derived from the stored data and the time: once, for every screen.

import { untrack } from 'svelte';
import { nextBooking, unansweredBooking } from '#lib/domain/booking.ts';
import { resultOf, type Booking } from '#lib/domain/attempt.ts';
import { debriefOffer } from '#lib/domain/debrief/offer.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { runUpDiagnosis, runUpPlan } from '#lib/domain/diagnosis/run-up.ts';
import type { Diagnosis } from '#lib/domain/diagnosis/types.ts';
import { doneTasks, type PlanStart } from '#lib/domain/done-tasks.ts';
import { eligibility, unknownFor, type Eligibility } from '#lib/domain/eligibility.ts';
import { policyOn, type Policy } from '#lib/domain/policy/policy.ts';
import { groupOfKeyIn } from '#lib/domain/practice/group-of.ts';
import { readProgressKey } from '#lib/domain/practice/progress-key.ts';
import { availabilityOf, droppedOf, pinsOf, waitingOf } from '#lib/domain/record.ts';
import { practiceOf } from '#lib/domain/needs/practice.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import type { ScheduleInput } from '#lib/domain/needs/schedule-input.ts';
import type { Plan, PlannedDay, Schedule, PlannedTask } from '#lib/domain/schedule/types.ts';
import { lastBegun, sittingsOf } from '#lib/domain/sittings.ts';
import { same } from '#lib/domain/merge.ts';
import type { TaskId, TaskState } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock as deviceClock } from '#lib/state/clock.svelte.ts';
import { clockDoubt } from '#lib/state/clock-doubt.svelte.ts';
import { pack } from '#lib/state/exam.ts';

/** What is derived from the stored data, by a clock: the device's, or one that shows another day. */
export class DerivedData {
	readonly clock: Pick<typeof deviceClock, 'moment' | 'today' | 'zone'> = deviceClock;
	constructor(clock?: DerivedData['clock']) {
		if (clock) this.clock = clock;
	}

	readonly #last: Record<string, unknown> = {};

	/** Returns the last value of this name again while the next one is equal, so that nothing derived from it is computed again. */
	#keep<T>(name: string, next: T): T {
		if (!(name in this.#last) || !same(this.#last[name], next)) this.#last[name] = next;
		return this.#last[name] as T;
	}

	// Lists that stay the same object when another part of the record changes.
	#attempts = $derived(repository.record.attempts);
	#bookings = $derived(repository.record.bookings);
	#tasks = $derived(repository.record.tasks);
	#notebook = $derived(repository.record.notebook);

	/** The group of what was answered, by its progress key. */
	readonly groupOfKey = $derived(groupOfKeyIn(this.#notebook ?? []));

	/** Returns whether this version can ask again what has this progress key: answers to what it doesn't have stay in the log. */
	readonly canAsk = (key: string): boolean => {
		const read = readProgressKey(key);
		if (read?.kind !== 'family') return this.groupOfKey(key) !== undefined;
		return pack.families.some((id) => id === read.id);
	};

	/** The retake rules in force today; undefined where none are known for this day. */
	readonly policy: Policy | undefined = $derived(policyOn(pack.policies, this.clock.today));

	/** What the policy says about the attempts that can be read, if the clock is right. */
	#byPolicy: Eligibility = $derived(
		this.#keep('eligibility', eligibility(pack.policies, this.#attempts, this.clock.moment))
	);

	/** What the policy says now; unknown while an attempt can't be read or the clock is in doubt. */
	readonly eligibility: Eligibility = $derived(
		clockDoubt.doubted
			? unknownFor('clock')
			: repository.unreadAttempts > 0
				? unknownFor('unread')
				: this.#byPolicy
	);

	/** Stays the same string from minute to minute, so that nothing derived from it is computed again. */
	#asOf = $derived(lastBegun(this.#attempts, clockDoubt.latest(this.clock.moment.now)));

	/** The sittings that have begun, oldest first. */
	readonly sittings = $derived(sittingsOf(pack.exam, this.#attempts, this.#asOf));

	/** The next booking that isn't over. */
	readonly booking: Booking | undefined = $derived(
		nextBooking(this.#bookings, this.clock.moment.now, pack.exam.minutes.seat)
	);

	/** A booking that is over and that nothing is logged for: how did it go? */
	readonly unanswered: Booking | undefined = $derived(
		unansweredBooking(this.#bookings, this.#attempts, this.clock.moment.now, pack.exam.minutes.seat)
	);

	/** A first attempt is booked, and none was sat. */
	#isRunUp = $derived(this.sittings.length === 0 && this.booking !== undefined);

	/** The repair map of the latest sitting that was not passed; before the first one, where it is booked, a map of unknown areas. */
	readonly diagnosis: Diagnosis | undefined = $derived(
		this.#keep(
			'diagnosis',
			this.#isRunUp
				? runUpDiagnosis(pack.exam)
				: diagnose({
						exam: pack.exam,
						attempts: this.#attempts,
						progress: [...repository.progress.values()],
						groupOfKey: this.groupOfKey,
						proofs: repository.proofs,
						now: this.#asOf
					})
		)
	);

	/** Whether to offer the debrief of the latest sitting now. */
	readonly debriefOffer = $derived(
		debriefOffer(this.sittings.at(-1), this.clock.today, pack.exam.score.pass)
	);

	/** The plans of the run-up and of all sittings so far that were not passed, oldest first. */
	readonly plans: readonly PlanStart[] = $derived([
		...(this.#isRunUp || this.#tasks.some(({ plan }) => plan === runUpPlan.attempt) ? [runUpPlan] : []),
		...this.sittings.flatMap((one) =>
			resultOf(one, pack.exam.score.pass) === 'pass' ? [] : [{ attempt: one.id, day: one.day }]
		)
	]);

	/** What was done in all plans: what was ticked, and what proofs show. */
	readonly done: readonly TaskState[] = $derived(
		this.#keep('done', doneTasks({ ticks: this.#tasks, proofs: repository.proofs, plans: this.plans }))
	);

	#availability = $derived(
		this.#keep('availability', availabilityOf(repository.record) ?? pack.availability)
	);
	#pins = $derived(this.#keep('pins', pinsOf(repository.record)));
	#dropped = $derived(this.#keep('dropped', droppedOf(repository.record)));
	#waiting = $derived(
		this.#keep(
			'waiting',
			waitingOf(repository.record).map(({ id }) => id)
		)
	);

	/** The part of practice that the plan depends on: an answer seldom changes it. */
	#practice = $derived(
		this.#keep(
			'practice',
			practiceOf(pack.exam, [...repository.progress.values()], this.groupOfKey, this.clock.today)
		)
	);

	/** The scheduler's input. Each part stays the same object while it is equal. */
	readonly planInput: ScheduleInput = $derived({
		exam: pack.exam,
		tasks: pack.tasks,
		diagnosis: this.diagnosis,
		eligibility: clockDoubt.doubted ? this.eligibility : this.#byPolicy,
		availability: this.#availability,
		today: this.clock.today,
		zone: this.clock.zone,
		booking: this.booking,
		practice: this.#practice,
		states: this.done,
		waiting: this.#waiting,
		// Only offered on the day of the sitting, which is over when the plan begins.
		debriefed: true,
		// Untracked: storing the plan as shown must not compute it again.
		previous: untrack(() => repository.shownPlan),
		pins: this.#pins,
		dropped: this.#dropped
	});

	readonly schedule: Schedule = $derived(schedule(this.planInput));

	/** The plan, where there is one. */
	readonly plan: Plan | undefined = $derived(this.schedule.kind === 'plan' ? this.schedule : undefined);

	/** Every task of the plan with its day, in order. */
	readonly planned: readonly { readonly day: Day; readonly session: PlannedTask }[] = $derived(
		(this.plan?.days ?? []).flatMap(({ day, sessions }) => sessions.map((session) => ({ day, session })))
	);
	/** Returns where the plan has a task that is still to do. */
	nextPlanned(task: TaskId): { readonly day: Day; readonly session: PlannedTask } | undefined {
		return this.planned.find(({ session }) => session.task === task && session.done !== true);
	}
	/** Today's part of the plan. */
	readonly today: PlannedDay | undefined = $derived(
		this.plan?.days.find(({ day }) => day === this.clock.today)
	);
	/** What is next today: screens that start something begin with it. */
	readonly next: PlannedTask | undefined = $derived(this.today?.sessions.find(({ done }) => !done));

	/** The latest sitting was passed. */
	readonly passed: boolean = $derived(
		this.sittings.length > 0 && resultOf(this.sittings.at(-1)!, pack.exam.score.pass) === 'pass'
	);
}

export const derivedData = new DerivedData();
