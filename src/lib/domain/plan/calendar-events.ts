// What a calendar gets: the exam, the days that a retake depends on, and the work of each day, under names that stay.
import type { Booking } from '#lib/domain/attempt.ts';
import type { PassClause } from '#lib/domain/policy/clause.ts';
import type { Eligibility } from '#lib/domain/eligibility.ts';
import type { Policies } from '#lib/domain/policy/policy.ts';
import { moveLimit, moveStands } from '#lib/domain/policy/reschedule.ts';
import type { Plan, PlannedTask } from '#lib/domain/schedule/types.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { addMinutes, instant, toMs, type Instant } from '#lib/domain/time/instant.ts';
import { dayOf, instantAt, timeOf, type Moment, type Zone } from '#lib/domain/time/zone.ts';

/** A whole day, by whatever clock; or a number of minutes from an instant on. */
export type CalendarTime = { readonly on: Day } | { readonly at: Instant; readonly minutes: number };

/** What an event is about. `gone`: an earlier file had it, and it isn't planned anymore. */
export type CalendarSubject =
	| { readonly kind: 'exam' | 'move' | 'earliest' | 'safe' | 'sensible' | 'gone' }
	/** `known`: the expiry was entered, not calculated from the day of the pass. */
	| { readonly kind: 'renew' | 'expires'; readonly until: Day; readonly known: boolean }
	| { readonly kind: 'work'; readonly sessions: readonly PlannedTask[] };

export type CalendarEvent = CalendarSubject & {
	/**
	 * Names the thing and not its day, so that a later file moves it. Work is the exception: its event is the list of one day,
	 * which changes when tasks move.
	 */
	readonly uid: string;
	readonly time: CalendarTime;
	/** Minutes before its start at which to remind. Never after: some calendars refuse that. */
	readonly alarms: readonly number[];
};

/** An event that a saved file had, and its day. */
export interface ExportedEvent {
	readonly uid: string;
	readonly day: Day;
}

export interface CalendarInput {
	readonly moment: Moment;
	readonly eligibility: Eligibility;
	readonly policies: Policies;
	readonly plan?: Plan | undefined;
	readonly booking?: Booking | undefined;
	/** Id of the latest sitting: what a wait, a plan and a certification follow from. */
	readonly sitting?: string | undefined;
	readonly seatMinutes: number;
	/** What earlier files had. */
	readonly exported: readonly ExportedEvent[];
}

const hour = 60;
const day = 24 * hour;
/** At nine in the morning of the day before. */
const morningBefore = 15 * hour;
/** At eight in the evening before. */
const eveningBefore = 4 * hour;
/** What only happens at an instant is as long as this in a calendar. */
const short = 30;

/** Ids can come from a backup, and this one stands in a file without quotes. */
const uidOf = (kind: string, id: string): string => `${kind}-${id.replace(/[^\w-]/g, '-')}@resit`;

/** A midnight is a day. */
const timeFrom = (at: Instant, zone: Zone): CalendarTime =>
	timeOf(at, zone) === '00:00' ? { on: dayOf(at, zone) } : { at, minutes: short };

function bookingEvents(
	{ policies, seatMinutes, moment }: CalendarInput,
	booking: Booking
): readonly CalendarEvent[] {
	const { id, day: on, startTime, zone } = booking;
	const limit = moveLimit(policies, booking);
	const exam: CalendarEvent = {
		kind: 'exam',
		uid: uidOf('exam', id),
		...(startTime === undefined
			? { time: { on }, alarms: [morningBefore] }
			: { time: { at: instantAt(on, startTime, zone), minutes: seatMinutes }, alarms: [day, 2 * hour] })
	};
	if (limit === undefined || moveStands(limit, moment.now) !== 'free') return [exam];
	// It ends at the limit.
	const time = { at: addMinutes(limit.sure, -short), minutes: short };
	return [exam, { kind: 'move', uid: uidOf('move', id), time, alarms: [day, 2 * hour] }];
}

/** A retake that isn't booked: when it's allowed, and when it's wise. */
function retakeEvents({ plan, eligibility, moment }: CalendarInput, of: string): readonly CalendarEvent[] {
	const until = eligibility.status !== 'passed' && 'until' in eligibility ? eligibility.until : undefined;
	const ahead = (kind: 'earliest' | 'safe', at: Instant | undefined): readonly CalendarEvent[] =>
		at === undefined || at <= moment.now
			? []
			: [{ kind, uid: uidOf(kind, of), time: timeFrom(at, moment.zone), alarms: [] }];
	return [
		...ahead('earliest', until?.earliest === until?.safe ? undefined : until?.earliest),
		...ahead('safe', until?.safe),
		...(plan === undefined
			? []
			: [
					{
						kind: 'sensible' as const,
						uid: uidOf('sensible', of),
						time: { on: plan.sensible },
						alarms: [morningBefore]
					}
				])
	];
}

const workEvents = ({ plan, moment }: CalendarInput, of: string): readonly CalendarEvent[] =>
	(plan?.days ?? [])
		.filter(({ day, sessions }) => day >= dayOf(moment.now, moment.zone) && sessions.length > 0)
		.map(({ day: on, sessions }) => ({
			kind: 'work',
			uid: uidOf('work', `${of}-${on}`),
			time: { on },
			alarms: [eveningBefore],
			sessions
		}));

/** A certification: from when it can be renewed, and until when. */
function passEvents({ eligibility, moment }: CalendarInput, of: string): readonly CalendarEvent[] {
	const pass = eligibility.clauses.find((clause): clause is PassClause => clause.rule === 'pass')?.pass;
	if (eligibility.status !== 'passed' || pass?.expires === undefined) return [];
	const { expires, renewFrom, known } = pass;
	const about = { until: expires, known };
	const events: readonly (CalendarEvent & { readonly time: { readonly on: Day } })[] = [
		...(renewFrom === undefined
			? []
			: [
					{
						kind: 'renew' as const,
						uid: uidOf('renew', of),
						time: { on: renewFrom },
						alarms: [morningBefore],
						...about
					}
				]),
		{
			kind: 'expires',
			uid: uidOf('expires', of),
			time: { on: expires },
			alarms: [14 * day, morningBefore],
			...about
		}
	];
	return events.filter(({ time }) => time.on >= dayOf(moment.now, moment.zone));
}

/** The day of an event, where the person is. */
export const dayOfEvent = ({ time }: Pick<CalendarEvent, 'time'>, zone: Zone): Day =>
	'on' in time ? time.on : dayOf(time.at, zone);

/** Returns the events from today on, and those of earlier files that are no longer among them. */
export function calendarEvents(input: CalendarInput): readonly CalendarEvent[] {
	const { booking, plan, moment, sitting, exported } = input;
	const today = dayOf(moment.now, moment.zone);
	// The plan of a first attempt follows from its booking.
	const of = sitting ?? booking?.id ?? 'plan';
	const events = [
		...(booking === undefined ? [] : bookingEvents(input, booking)),
		// A booked day that the plan passes over has to move: then these say where to.
		...(booking === undefined || plan?.exam.passedOver !== undefined ? retakeEvents(input, of) : []),
		...workEvents(input, of),
		...passEvents(input, of)
	];
	const now = new Set(events.map(({ uid }) => uid));
	// What is past stays as it was, and of today that can't be told.
	const gone = exported.filter(({ uid, day }) => day > today && !now.has(uid));
	return [
		...events,
		...gone.map(({ uid, day }) => ({ kind: 'gone' as const, uid, time: { on: day }, alarms: [] }))
	];
}

const sequenceStart = instant('2020-01-01T00:00:00Z');

/**
 * Returns the SEQUENCE of events exported at an instant: whole minutes since 2020. RFC 5545 asks for a number that never falls from one
 * revision to the next (3.8.7.4), not for steps of one, so no count has to be kept, and two devices agree. Of two files
 * from one minute the later DTSTAMP counts (RFC 5546, 2.1.5).
 */
export const sequenceAt = (now: Instant): number =>
	Math.max(0, Math.floor((toMs(now) - toMs(sequenceStart)) / 60_000));
