// Everything known about one exam, in one record: what the database, the backup and the screens share.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import type { Availability } from '#lib/domain/availability.ts';
import type { ExamId } from '#lib/domain/exam.ts';
import type { Noted } from '#lib/domain/practice/noted.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { KeptPlan } from '#lib/domain/schedule/kept-plan.ts';
import type { Pin } from '#lib/domain/schedule/types.ts';
import type { TaskState, Waiting } from '#lib/domain/task.ts';

export interface ExamRecord {
	readonly exam: ExamId;
	readonly attempts: readonly Attempt[];
	readonly bookings: readonly Booking[];
	/** Absent until the person enters it: then the pack's usual minutes hold. */
	readonly availability?: Availability;
	/** Tasks that the person put on a day. */
	readonly pins: readonly Pin[];
	/** Ids of sessions that the person left out. */
	readonly dropped?: readonly string[];
	readonly tasks: readonly TaskState[];
	/** Labs that were started and that Azure answers late. */
	readonly waiting?: readonly Waiting[];
	/** The person's own variations. Absent until the first. */
	readonly notebook?: readonly Noted[];
	/** Finished sets, in the order in which they were finished. Absent until the first. */
	readonly sets?: readonly SetSummary[];
	/** The plan as last shown, so that what moved can be said. */
	readonly plan?: KeptPlan;
}

/** A record of an exam of which nothing is known yet. */
export const emptyRecord = (exam: ExamId): ExamRecord => ({
	exam,
	attempts: [],
	bookings: [],
	pins: [],
	tasks: []
});
