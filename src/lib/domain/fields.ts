// What a form about a sitting or an appointment holds while it is filled in, and how it becomes a record.
import {
	causes,
	itemTypes,
	requirements,
	type Attempt,
	type Bar,
	type Booking,
	type Cause,
	type Debrief,
	type ItemType,
	type Requirement
} from '#lib/domain/attempt.ts';
import type { Entry } from '#lib/domain/edits.ts';
import type { DomainId, ExamPack, GroupId } from '#lib/domain/exam.ts';
import { isDay, type Day } from '#lib/domain/time/day.ts';
import { isTime, isZone, type Zone } from '#lib/domain/time/zone.ts';

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

/** A form with what a sitting or a missed appointment holds. */
export function fieldsOfAttempt(attempt: Attempt, pass: number): Fields {
	const { debrief, score } = attempt;
	const passed = attempt.result === 'pass' || (attempt.result === undefined && (score ?? 0) >= pass);
	return {
		...emptyFields(
			attempt.kind === 'missed' ? 'missed' : passed ? 'pass' : 'fail',
			attempt.day,
			attempt.zone
		),
		id: attempt.id,
		startTime: attempt.startTime ?? '',
		endTime: attempt.endTime ?? '',
		score: score === undefined ? '' : String(score),
		expires: attempt.certificationExpires ?? '',
		bars: Object.fromEntries(attempt.sections.map(({ domain, bar }) => [domain, bar])),
		prioritise: attempt.prioritise,
		...(debrief?.main === undefined ? {} : { main: debrief.main }),
		domains: debrief?.domains ?? [],
		groups: debrief?.groups ?? [],
		items: debrief?.items ?? [],
		misread: debrief?.misread ?? [],
		time: debrief?.time ?? false
	};
}

/** A form with what an appointment holds. */
export const fieldsOfBooking = (booking: Booking): Fields => ({
	...emptyFields('booking', booking.day, booking.zone),
	id: booking.id,
	startTime: booking.startTime ?? ''
});

/** Where a form does not read, with what was expected and what was found. */
export interface FieldFaults {
	readonly day?: string;
	readonly startTime?: string;
	readonly endTime?: string;
	readonly zone?: string;
	readonly score?: string;
	readonly expires?: string;
}

/** What does not read yet. Empty where the form can be saved. */
export function faultsOf(fields: Fields, exam: ExamPack): FieldFaults {
	const { score } = exam;
	const number = Number(fields.score);
	const scored = /^\d+$/.test(fields.score.trim()) && number >= score.from && number <= score.to;
	const time = 'Expected a time like 14:20.';
	return {
		...(isDay(fields.day)
			? {}
			: { day: `Expected a day, found ${fields.day ? `“${fields.day}”` : 'nothing'}.` }),
		...(fields.startTime === '' || isTime(fields.startTime) ? {} : { startTime: time }),
		...(fields.endTime === '' || isTime(fields.endTime) ? {} : { endTime: time }),
		...(fields.endTime !== '' && fields.startTime === ''
			? { endTime: 'An end alone says little: enter the start too.' }
			: {}),
		...(isZone(fields.zone) ? {} : { zone: 'Expected a time zone like Europe/Paris.' }),
		...(fields.score.trim() === '' || scored
			? {}
			: { score: `Expected a whole number from ${score.from} to ${score.to}, found “${fields.score}”.` }),
		...(fields.expires === '' || isDay(fields.expires) ? {} : { expires: 'Expected a day.' })
	};
}

function debriefOf({ main, domains, groups, items, misread, time }: Fields): Debrief | undefined {
	const said =
		main !== undefined || time || [domains, groups, items, misread].some((list) => list.length > 0);
	if (!said) return undefined;
	return {
		...(main === undefined ? {} : { main }),
		domains,
		groups,
		items,
		misread,
		...(time ? { time: true } : {})
	};
}

/** The sitting or missed appointment that a form without faults holds. */
export function attemptOf(fields: Fields, exam: ExamPack): Entry<Attempt> {
	const { kind, id, startTime, endTime, expires } = fields;
	const sat = kind === 'fail' || kind === 'pass';
	const score = sat && fields.score.trim() !== '' ? Number(fields.score) : undefined;
	const debrief = kind === 'fail' ? debriefOf(fields) : undefined;
	const bars = sat ? Object.entries(fields.bars) : [];
	return {
		...(id === undefined ? {} : { id }),
		exam: exam.id,
		kind: kind === 'missed' ? 'missed' : 'sat',
		day: fields.day as Day,
		zone: fields.zone as Zone,
		...(isTime(startTime) ? { startTime } : {}),
		...(sat && isTime(startTime) && isTime(endTime) ? { endTime } : {}),
		...(sat ? { result: kind } : {}),
		...(score === undefined ? {} : { score }),
		sections: bars.map(([domain, bar]) => ({ domain, bar })),
		prioritise: kind === 'fail' ? fields.prioritise : [],
		...(debrief === undefined ? {} : { debrief }),
		...(kind === 'pass' && isDay(expires) ? { certificationExpires: expires } : {})
	};
}

/** The appointment that a form without faults holds. */
export const bookingOf = ({ id, day, startTime, zone }: Fields, exam: ExamPack): Entry<Booking> => ({
	...(id === undefined ? {} : { id }),
	exam: exam.id,
	day: day as Day,
	...(isTime(startTime) ? { startTime } : {}),
	zone: zone as Zone
});

const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((each) => typeof each === 'string');
const within = <T extends string>(all: readonly T[], value: unknown): readonly T[] =>
	isTexts(value) ? all.filter((each) => (value as readonly string[]).includes(each)) : [];
const isBar = (value: unknown): value is Bar =>
	value === 'none' || value === 'unsure' || (typeof value === 'number' && value >= 0 && value <= 100);

/** A form from a draft, perhaps of an older app: what does not read falls back to `empty`. */
export function readFields(value: unknown, empty: Fields): Fields {
	if (typeof value !== 'object' || value === null) return empty;
	const draft = value as Record<string, unknown>;
	const text = (key: 'day' | 'startTime' | 'endTime' | 'zone' | 'score' | 'expires') =>
		typeof draft[key] === 'string' ? draft[key] : empty[key];
	const main = causes.find((cause) => cause === draft.main);
	const bars = typeof draft.bars === 'object' && draft.bars !== null ? Object.entries(draft.bars) : [];
	return {
		kind: entryKinds.find((kind) => kind === draft.kind) ?? empty.kind,
		...(typeof draft.id === 'string' ? { id: draft.id } : {}),
		day: text('day'),
		startTime: text('startTime'),
		endTime: text('endTime'),
		zone: text('zone'),
		score: text('score'),
		expires: text('expires'),
		bars: Object.fromEntries(bars.filter(([, bar]) => isBar(bar))) as Fields['bars'],
		prioritise: isTexts(draft.prioritise) ? draft.prioritise.slice(0, 3) : [],
		...(main === undefined ? {} : { main }),
		domains: isTexts(draft.domains) ? draft.domains : [],
		groups: isTexts(draft.groups) ? draft.groups : [],
		items: within(itemTypes, draft.items),
		misread: within(requirements, draft.misread),
		time: draft.time === true
	};
}
