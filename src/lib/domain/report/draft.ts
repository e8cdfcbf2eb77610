// What was read from a report, before anyone confirmed it, and why a text or a line was not read, as codes (`words/report.ts` has a
// sentence for each). It has ids, numbers and line numbers and no text of the report, so that no name or candidate's number is kept.
import type { Bar } from '#lib/domain/attempt.ts';
import type { DomainId, ExamId, GroupId } from '#lib/domain/exam.ts';
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
	/** `word`: a length in words, as “weak”; `name`: the section is named and nothing is said of its bar. */
	readonly from: 'number' | 'word' | 'name';
	/** Read by nearness: the name was not exactly one that is known. */
	readonly near?: true;
}

export interface GroupRead {
	readonly group: GroupId;
	readonly line: number;
	readonly near?: true;
}

/** A name that fits several. Unanswered, nothing is taken from its line. */
export type ReportQuestion =
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
	readonly questions: readonly ReportQuestion[];
	/** The text of these lines stays in the box it was pasted in. */
	readonly notUnderstood: readonly LineFault[];
	/** How many more lines were not understood than are listed. */
	readonly more: number;
	/** Lines with personal data, recognized and left out. */
	readonly personal: readonly number[];
	/** How many lines were headings, totals, marks of the axis or explanations. */
	readonly passedOver: number;
}

/** Why a bar is none. `range`: from–to; `share`: a count of questions, or a length out of another total. */
export type BarFault =
	| { readonly wrong: 'off the track' | 'a share of 1'; readonly found: string }
	| { readonly wrong: 'range'; readonly from: number; readonly to: number }
	| { readonly wrong: 'share'; readonly some: number; readonly all: number }
	| { readonly wrong: 'several'; readonly count: number }
	| { readonly wrong: 'negated' | 'either side' };

/** A label whose value did not read. */
export type UnreadLabel = 'score' | 'passing' | 'result' | 'day' | 'start' | 'end';

type PlainFault =
	'long' | 'group' | 'part' | 'section' | 'entry' | 'nameless' | 'number' | 'days' | 'no such day' | 'top';

/** A line that was not understood, or only in part. Lines count from 1. */
export type LineFault = { readonly line: number } & (
	| {
			readonly code: PlainFault;
	  }
	| { readonly code: 'bar'; readonly domain: DomainId; readonly bar: BarFault }
	| { readonly code: 'score'; readonly found: number }
	/** `first`: the line of the score that counts. */
	| { readonly code: 'scores'; readonly first: number }
	| { readonly code: 'value'; readonly label: UnreadLabel }
	/** A person's own sentence says so, and its words don't read. */
	| { readonly code: 'unread'; readonly value: number | 'fail' | 'pass' }
);

/** A line fault before its line is known. */
export type LineFaultOf = LineFault extends infer F ? (F extends LineFault ? Omit<F, 'line'> : never) : never;

/** Why nothing was read of a whole text. */
export type ReportFault =
	| { readonly code: 'empty' | 'pdf' | 'binary' | 'json' }
	| { readonly code: 'long'; readonly characters: number; readonly most: number }
	| { readonly code: 'lines'; readonly lines: number; readonly most: number }
	| { readonly code: 'other-exam'; readonly exam: string; readonly line: number }
	/** `first`: the first line that says what is missing. */
	| { readonly code: 'nothing'; readonly first?: LineFault };
