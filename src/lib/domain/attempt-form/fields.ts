// What a form about a sitting or a booking has while it is filled in, and the form from a draft.
import {
	type Bar,
	type Cause,
	type ItemType,
	type Requirement,
	causes,
	itemTypes,
	requirements
} from '#lib/domain/attempt.ts';
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import { compact } from '#lib/domain/compact.ts';
import { isObject, list, oneOf, readOr, text } from '#lib/domain/parser/parser.ts';
import { aBar } from '#lib/domain/stored-data/record-parsers.ts';

export const entryKinds = ['fail', 'pass', 'booking', 'missed'] as const;
/** What is entered: a sitting that was not passed or was, a booking ahead or one that was missed. */
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

/** Returns a form with nothing entered but where and when. */
export const emptyFields = (kind: EntryKind, day: Day | '', zone: Zone): Fields => ({
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

const texts = list(text);

/** Returns the form in a draft, perhaps of an older app: what doesn't parse is as in `empty`. */
export function readFields(value: unknown, empty: Fields): Fields {
	if (!isObject(value)) return empty;
	const typed = (key: 'day' | 'startTime' | 'endTime' | 'zone' | 'score' | 'expires') =>
		readOr(text, value[key], empty[key]);
	const chosen = (key: 'prioritise' | 'domains' | 'groups' | 'items' | 'misread'): readonly string[] =>
		readOr(texts, value[key], []);
	const bars = isObject(value.bars) ? Object.entries(value.bars) : [];
	return compact({
		kind: readOr(oneOf(entryKinds), value.kind, empty.kind),
		id: readOr(text, value.id, undefined),
		day: typed('day'),
		startTime: typed('startTime'),
		endTime: typed('endTime'),
		zone: typed('zone'),
		score: typed('score'),
		expires: typed('expires'),
		bars: Object.fromEntries(bars.filter(([, bar]) => aBar(bar) === undefined)) as Fields['bars'],
		prioritise: chosen('prioritise').slice(0, 3),
		main: readOr(oneOf(causes), value.main, undefined),
		domains: chosen('domains'),
		groups: chosen('groups'),
		items: itemTypes.filter((each) => chosen('items').includes(each)),
		misread: requirements.filter((each) => chosen('misread').includes(each)),
		time: value.time === true
	});
}
