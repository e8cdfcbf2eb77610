// The notebook of one reading: what was found so far, in the order of the text.
import type { GroupRead, Question, Read, SectionRead } from '#lib/domain/report/draft.ts';
import type { DayRead } from '#lib/domain/report/dates.ts';
import type { LineFault } from '#lib/domain/report/fault.ts';
import type { Time } from '#lib/domain/time/zone.ts';

/** A number that nothing names: a score where the layout says so. `place` counts rows. */
export interface LooseNumber {
	readonly value: number;
	readonly line: number;
	readonly place: number;
}

export interface Notes {
	score?: Read<number>;
	result?: Read<'fail' | 'pass'>;
	/** After a label. */
	day?: Read<DayRead>;
	start?: Read<Time>;
	end?: Read<Time>;
	/** Days that no label names. */
	readonly days: Read<DayRead>[];
	readonly codes: Read<string>[];
	readonly readings: SectionRead[];
	readonly groups: GroupRead[];
	readonly questions: Question[];
	readonly faults: LineFault[];
	readonly personal: Set<number>;
	readonly loose: LooseNumber[];
	/** What a person said of the score or the result in words that do not read. */
	readonly unread: (Read<number> | Read<'fail' | 'pass'>)[];
	/** Rows in which the passing score stood. */
	readonly passing: number[];
	passedOver: number;
}

/** An empty notebook. */
export const newNotes = (): Notes => ({
	days: [],
	codes: [],
	readings: [],
	groups: [],
	questions: [],
	faults: [],
	personal: new Set(),
	loose: [],
	unread: [],
	passing: [],
	passedOver: 0
});
