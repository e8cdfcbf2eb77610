// What a reading of a report could not use, as codes with their numbers. `words/report.ts` has a sentence for each.
import type { DomainId } from '#lib/domain/exam.ts';

/** Why a bar is none. `range`: from–to; `share`: a count of questions, or a length out of another total. */
export type BarFault =
	| { readonly wrong: 'off the track' | 'a share of 1'; readonly found: string }
	| { readonly wrong: 'range'; readonly from: number; readonly to: number }
	| { readonly wrong: 'share'; readonly some: number; readonly all: number }
	| { readonly wrong: 'several'; readonly count: number }
	| { readonly wrong: 'negated' | 'either side' };

/** A label whose value did not read. */
export type UnreadLabel = 'score' | 'passing' | 'result' | 'day' | 'start' | 'end';

/** A line that was not understood, or only in part. Lines count from 1. */
export type LineFault = { readonly line: number } & (
	| {
			readonly code:
				| 'long'
				| 'group'
				| 'part'
				| 'section'
				| 'entry'
				| 'nameless'
				| 'number'
				| 'days'
				| 'no such day'
				| 'top';
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
