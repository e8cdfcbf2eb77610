// What was read from a report, before anybody confirmed it. It holds ids, numbers and line numbers and no text of the
// report, so that a name or a candidate's number cannot come along.
import type { Bar } from '#lib/domain/attempt.ts';
import type { DomainId, ExamId, GroupId } from '#lib/domain/exam.ts';
import type { LineFault } from '#lib/domain/report/fault.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Time } from '#lib/domain/time/zone.ts';

/** A value and the line of the text it was read from, from 1. */
export interface Read<T> {
	readonly value: T;
	readonly line: number;
}

export interface SectionRead {
	readonly domain: DomainId;
	/** `unsure` where the text names the section and no length, as the text of a report does. */
	readonly bar: Bar;
	readonly line: number;
	/** `word`: a length in words, see `barWords`; `name`: the section is named and nothing is said of its bar. */
	readonly from: 'number' | 'word' | 'name';
	/** Read by nearness: the name was not exactly one that is known. */
	readonly near?: true;
}

export interface GroupRead {
	readonly group: GroupId;
	readonly line: number;
	readonly near?: true;
}

/** A name that fits several. Unanswered, it leaves nothing behind. */
export type Question =
	| {
			readonly about: 'section';
			readonly line: number;
			readonly choices: readonly DomainId[];
			readonly bar: Bar;
			readonly from: 'number' | 'word';
	  }
	| { readonly about: 'group'; readonly line: number; readonly choices: readonly GroupId[] };

export interface ReportDraft {
	readonly exam: ExamId;
	/** The text is of this exam, and nowhere of ours: ask before anything is taken over. */
	readonly otherExam?: Read<string>;
	readonly day?: Read<Day>;
	/** Day first, month first: the text can mean either. */
	readonly dayChoices?: Read<readonly [Day, Day]>;
	readonly start?: Read<Time>;
	readonly end?: Read<Time>;
	readonly score?: Read<number>;
	readonly result?: Read<'fail' | 'pass'>;
	/** One a section at most, in the order of the exam. Of several readings the first with a length. */
	readonly sections: readonly SectionRead[];
	/** At most three, in the report's order. */
	readonly prioritise: readonly GroupRead[];
	/** Sections that the text does not name. */
	readonly missing: readonly DomainId[];
	/** Sections with several lengths, and the first reading of each: the person chooses. */
	readonly twice: readonly { readonly domain: DomainId; readonly readings: readonly SectionRead[] }[];
	readonly questions: readonly Question[];
	/** The text of these lines stays in the box it was pasted in. */
	readonly notUnderstood: readonly LineFault[];
	/** How many more lines were not understood than are listed. */
	readonly more: number;
	/** Lines with personal data, recognised and left behind. */
	readonly personal: readonly number[];
	/** How many lines were headings, totals, marks of the axis or explanations. */
	readonly passedOver: number;
}
