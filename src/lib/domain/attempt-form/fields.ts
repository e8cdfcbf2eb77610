// What a form about a sitting or an appointment holds while it is filled in.
import type { Bar, Cause, ItemType, Requirement } from '#lib/domain/attempt.ts';
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Zone } from '#lib/domain/time/zone.ts';

export const entryKinds = ['fail', 'pass', 'booking', 'missed'] as const;
/** What is entered: a sitting that was not passed or was, an appointment ahead or one that was missed. */
export type EntryKind = (typeof entryKinds)[number];

/** As typed: everything is text until it is saved, so that nothing entered is lost. */
export interface Fields {
	readonly kind: EntryKind;
	/** Id of the record that is edited. */
	readonly id?: string;
	readonly day: string;
	readonly startTime: string;
	readonly endTime: string;
	readonly zone: string;
	readonly score: string;
	readonly expires: string;
	/** A bar for each domain touched. An untouched one is unknown. */
	readonly bars: Readonly<Record<DomainId, Bar>>;
	readonly prioritise: readonly GroupId[];
	readonly main?: Cause | undefined;
	readonly domains: readonly DomainId[];
	readonly groups: readonly GroupId[];
	readonly items: readonly ItemType[];
	readonly misread: readonly Requirement[];
	readonly time: boolean;
}

/** A form with nothing entered but where and when. */
export const emptyFields = (kind: EntryKind, day: Day, zone: Zone): Fields => ({
	kind,
	day,
	startTime: '',
	endTime: '',
	zone,
	score: '',
	expires: '',
	bars: {},
	prioritise: [],
	domains: [],
	groups: [],
	items: [],
	misread: [],
	time: false
});
