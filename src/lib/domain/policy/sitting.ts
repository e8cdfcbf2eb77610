// The interval of a sitting, as far as its bounds are known, and the policy of its day.
import { resultOf, type Attempt } from '#lib/domain/attempt.ts';
import { policyFor, type Policies, type Policy } from '#lib/domain/policy/policy.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { addMinutes, laterInstant, type Instant } from '#lib/domain/time/instant.ts';
import { endOfDay, instantAt, startOfDay, type Zone } from '#lib/domain/time/zone.ts';

/** What the policy looks at in an attempt or a booking. */
export type Sat = Pick<
	Attempt,
	'day' | 'startTime' | 'endTime' | 'zone' | 'result' | 'score' | 'certificationExpires'
>;

/**
 * Wall clocks are costly to ask and most sittings of a long history are never asked, so each bound is calculated when it
 * is first read. A clock put back shows a time twice: the bounds then take both into account.
 */
export class Sitting {
	readonly day: Day;
	readonly zone: Zone;
	/** The rules in force on its day. */
	readonly policy: Policy;
	readonly passed: boolean;
	/** The certification's recorded expiry, of a pass. */
	readonly expires: Day | undefined;
	readonly #sat: Sat;
	readonly #known = new Map<string, Instant>();

	constructor(sat: Sat, policies: Policies) {
		this.day = sat.day;
		this.zone = sat.zone;
		this.policy = policyFor(policies, sat.day);
		this.passed = resultOf(sat, this.policy.passScore ?? Infinity) === 'pass';
		this.expires = sat.certificationExpires;
		this.#sat = sat;
	}

	/** Whether its start is known to the minute. */
	get timed(): boolean {
		return this.#sat.startTime !== undefined;
	}

	/** The earliest instant at which it may have begun. */
	get start(): Instant {
		return this.#once('start', () => this.#startsAt('first') ?? startOfDay(this.day, this.zone));
	}

	/** The latest instant at which it may have begun. */
	get lastStart(): Instant {
		return this.#once('last start', () => this.#startsAt('last') ?? endOfDay(this.day, this.zone));
	}

	/** The earliest instant at which it may have ended. */
	get firstEnd(): Instant {
		return this.#once('first end', () => this.#endsAt('first') ?? this.start);
	}

	/** The latest instant at which it may have ended. */
	get end(): Instant {
		return this.#once('end', () => this.#endsAt('last') ?? endOfDay(this.day, this.zone));
	}

	#startsAt(which: 'first' | 'last'): Instant | undefined {
		const { startTime } = this.#sat;
		return startTime && instantAt(this.day, startTime, this.zone, which);
	}

	#endsAt(which: 'first' | 'last'): Instant | undefined {
		const { startTime, endTime } = this.#sat;
		if (startTime === undefined) return undefined;
		const start = which === 'first' ? this.start : this.lastStart;
		if (endTime === undefined) return addMinutes(start, this.policy.seatMinutes);
		const endDay = endTime < startTime ? addDays(this.day, 1) : this.day;
		return laterInstant(start, instantAt(endDay, endTime, this.zone, which));
	}

	#once(name: string, work: () => Instant): Instant {
		const known = this.#known.get(name) ?? work();
		this.#known.set(name, known);
		return known;
	}
}
