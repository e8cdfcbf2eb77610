// Everything known about one exam, in one record: what the database, the backup and the screens share.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import type { Availability } from '#lib/domain/availability.ts';
import type { ExamId } from '#lib/domain/exam.ts';
import type { Flaw } from '#lib/domain/practice/flaw.ts';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import type { KeptSet } from '#lib/domain/practice/set-summary.ts';
import type { Pin } from '#lib/domain/needs/schedule-input.ts';
import { present, type Stored } from '#lib/domain/stored.ts';
import type { TaskState, Waiting } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The person's own minutes. Deleted: the pack's usual minutes are used. There is one, under `availabilityId`. */
export interface KeptAvailability extends Availability, Stored {}

export const availabilityId = 'availability';

/** A session that the person put on a day. Its id is that of the session. */
export interface KeptPin extends Stored {
	readonly day: Day;
}

export interface ExamRecord {
	readonly exam: ExamId;
	readonly attempts: readonly Attempt[];
	readonly bookings: readonly Booking[];
	readonly availability?: KeptAvailability;
	readonly pins: readonly KeptPin[];
	/** Sessions that the person left out, under their ids. */
	readonly dropped?: readonly Stored[];
	readonly tasks: readonly TaskState[];
	/** Labs that were started and that Azure answers late. */
	readonly waiting?: readonly Waiting[];
	/** The person's own variations. Absent until the first. */
	readonly notebook?: readonly Noted[];
	/** Questions that look wrong to the person. Absent until the first. */
	readonly flaws?: readonly Flaw[];
	/** Finished sets, in the order in which they were finished. Absent until the first. */
	readonly sets?: readonly KeptSet[];
}

/** Returns a record of an exam of which nothing is known yet. */
export const emptyRecord = (exam: ExamId): ExamRecord => ({
	exam,
	attempts: [],
	bookings: [],
	pins: [],
	tasks: []
});

/** Returns the person's own minutes; nothing where the usual ones are used. */
export function availabilityOf({ availability }: Pick<ExamRecord, 'availability'>): Availability | undefined {
	if (availability === undefined || availability.deleted === true) return undefined;
	const { desk, anywhere, off, longer } = availability;
	return { desk, anywhere, off, ...(longer && { longer }) };
}

/** Returns which sessions are on which days by the person's wish. */
export const pinsOf = ({ pins }: Pick<ExamRecord, 'pins'>): readonly Pin[] =>
	present(pins).map(({ id, day }) => ({ session: id, day }));

/** Returns the ids of the sessions that the person left out. */
export const droppedOf = ({ dropped = [] }: Pick<ExamRecord, 'dropped'>): readonly string[] =>
	present(dropped).map(({ id }) => id);

/** Returns the labs that wait for Azure. */
export const waitingOf = ({ waiting = [] }: Pick<ExamRecord, 'waiting'>): readonly Waiting[] =>
	present(waiting);
