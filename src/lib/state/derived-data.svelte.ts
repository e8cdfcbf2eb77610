// What follows from the stored data and the time: reckoned once, the same for every screen.

import { nextBooking, unansweredBooking } from '#lib/domain/appointment.ts';
import { resultOf, type Booking } from '#lib/domain/attempt.ts';
import { debriefOffer } from '#lib/domain/debrief/offer.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import type { Diagnosis } from '#lib/domain/diagnosis/types.ts';
import { eligibility, unknownFor, type Eligibility } from '#lib/domain/eligibility.ts';
import { policyOn, type Policy } from '#lib/domain/policy/policy.ts';
import { groupOfKeyIn } from '#lib/domain/practice/group-of.ts';
import { availabilityOf, droppedOf, pinsOf } from '#lib/domain/record.ts';
import { schedule } from '#lib/domain/schedule/schedule.ts';
import type { Plan, PlannedDay, Schedule, ScheduleInput } from '#lib/domain/schedule/types.ts';
import { lastBegun, sittingsOf } from '#lib/domain/sittings.ts';
import { present } from '#lib/domain/stored.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { clockDoubt } from '#lib/state/clock-doubt.svelte.ts';
import { pack } from '#lib/state/exam.ts';

class DerivedData {
	/** The group of what was answered, by its progress key. */
	readonly groupOfKey = $derived(groupOfKeyIn(repository.record.notebook ?? []));

	/** The retake rules in force today; none where none are known for this day. */
	readonly policy: Policy | undefined = $derived(policyOn(pack.policies, clock.today));

	/** What the policy says of the attempts that can be read, if the clock is right. */
	#byPolicy: Eligibility = $derived(eligibility(pack.policies, repository.record.attempts, clock.moment));

	/** What the policy says now; nothing while an attempt can't be read or the clock is in doubt. */
	readonly eligibility: Eligibility = $derived(
		clockDoubt.doubted
			? unknownFor('clock')
			: repository.unreadAttempts > 0
				? unknownFor('unread')
				: this.#byPolicy
	);

	/** A text that stays the same from minute to minute, so that what follows isn't made again each time. */
	#asOf = $derived(lastBegun(repository.record.attempts, clockDoubt.latest(clock.moment.now)));

	/** The sittings that have begun, oldest first. */
	readonly sittings = $derived(sittingsOf(pack.exam, repository.record.attempts, this.#asOf));

	/** The appointment ahead: the nearest that is not over. */
	readonly booking: Booking | undefined = $derived(
		nextBooking(repository.record.bookings, clock.moment.now, pack.exam.minutes.seat)
	);

	/** An appointment that is over and of which nothing is logged: how did it go? */
	readonly unanswered: Booking | undefined = $derived(
		unansweredBooking(
			repository.record.bookings,
			repository.record.attempts,
			clock.moment.now,
			pack.exam.minutes.seat
		)
	);

	/** The repair map of the latest sitting that was not passed. */
	readonly diagnosis: Diagnosis | undefined = $derived(
		diagnose({
			exam: pack.exam,
			attempts: repository.record.attempts,
			progress: [...repository.progress.values()],
			groupOfKey: this.groupOfKey,
			proofs: repository.proofs,
			now: this.#asOf
		})
	);

	/** Whether to offer the look back on the latest sitting now. */
	readonly debriefOffer = $derived(debriefOffer(this.sittings.at(-1), clock.today, pack.exam.score.pass));

	/** What the plan is made from. */
	readonly planInput: ScheduleInput = $derived({
		exam: pack.exam,
		tasks: pack.tasks,
		shares: pack.shares,
		diagnosis: this.diagnosis,
		eligibility: clockDoubt.doubted ? this.eligibility : this.#byPolicy,
		availability: availabilityOf(repository.record) ?? pack.availability,
		today: clock.today,
		zone: clock.zone,
		booking: this.booking,
		progress: [...repository.progress.values()],
		groupOfKey: this.groupOfKey,
		states: present(repository.record.tasks),
		// Offered on the day of the sitting itself, which is over when the plan begins.
		debriefed: true,
		previous: repository.plan,
		pins: pinsOf(repository.record),
		dropped: droppedOf(repository.record)
	});

	readonly schedule: Schedule = $derived(schedule(this.planInput));

	/** The plan, where there is one. */
	readonly plan: Plan | undefined = $derived(this.schedule.kind === 'plan' ? this.schedule : undefined);

	/** What stands on today. */
	readonly today: PlannedDay | undefined = $derived(this.plan?.days.find(({ day }) => day === clock.today));

	/** The latest sitting was passed. */
	readonly passed: boolean = $derived(
		this.sittings.length > 0 && resultOf(this.sittings.at(-1)!, pack.exam.score.pass) === 'pass'
	);
}

export const derivedData = new DerivedData();
