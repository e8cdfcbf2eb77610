// The code of a set done at the desk: which set, from which content, and what was answered, in lines to copy or to type.
import {
	deskLimit,
	deskNumbers,
	deskSize,
	deskSizes,
	prints,
	type DeskSet
} from '#lib/domain/practice/set/desk.ts';
import { extras } from '#lib/domain/practice/set/clock.ts';
import { reading, writing, type Digit } from '#lib/domain/practice/set/digits.ts';
import { signsIn, textOf } from '#lib/domain/practice/set/code-text.ts';
import { triesThrough } from '#lib/domain/practice/set/packed.ts';
import type { SetTry } from '#lib/domain/practice/set/running.ts';
import type { LookUpSummary } from '#lib/domain/practice/set-summary.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { addDays, day, daysBetween, type Day } from '#lib/domain/time/day.ts';

/** Which set, and the print of the content that it was made from. */
export interface CodeHead {
	readonly set: DeskSet;
	readonly print: number;
}

/** How it ended. */
export interface CodeEnd {
	/** Minutes used, to a tenth. */
	readonly minutes: number;
	readonly paceKept: boolean;
	/** One for each question. */
	readonly tries: readonly SetTry[];
	/** Of a look-up drill: how many within their time, and seconds of looking up in all. */
	readonly lookUp?: Omit<LookUpSummary, 'budget'>;
}

const epoch = day('2026-01-01');
const days = 4096;
const formats = 2;
const mostSizes = 16;
/** Whoever looks up longer is not told apart: ten minutes a question. */
const longest = 600;

/** Whether a code can hold the day: a device may be wrong about the date. */
export const dayFitsCode = (on: Day): boolean => on >= epoch && on < addDays(epoch, days);

// Each radix is a power of two, so that the head is read from the first signs even where the rest is missing.
function headThrough(digit: Digit, { set, print }: CodeHead): { readonly format: number } & CodeHead {
	const format = digit(formats, 0);
	const on = addDays(epoch, digit(days, daysBetween(epoch, set.day)));
	const number = digit(deskNumbers, set.number);
	const mark = digit(prints, print);
	const size = digit(mostSizes, set.size);
	const extra = extras[digit(extras.length, extras.indexOf(set.extra))]!;
	const exam = digit(2, set.exam ? 1 : 0) === 1;
	return { format, set: { day: on, number, size, extra, exam }, print: mark };
}

function endThrough(digit: Digit, set: DeskSet, variants: readonly Variant[], end: CodeEnd): CodeEnd {
	const { items, budget } = deskSize(set);
	const most = Math.round(deskLimit(set) * 10);
	const paceKept = digit(2, end.paceKept ? 1 : 0) === 1;
	const minutes = digit(most + 1, Math.min(most, Math.round(end.minutes * 10))) / 10;
	if (budget === undefined) return { paceKept, minutes, tries: triesThrough(digit, variants, end.tries) };
	const { within = 0, seconds = 0 } = end.lookUp ?? {};
	return {
		paceKept,
		minutes,
		lookUp: {
			within: digit(items + 1, within),
			seconds: digit(items * longest + 1, Math.min(items * longest, seconds))
		},
		tries: triesThrough(digit, variants, end.tries, true)
	};
}

const blankHead: CodeHead = { set: { day: epoch, number: 0, size: 0, extra: 0, exam: false }, print: 0 };
const blankEnd: CodeEnd = { minutes: 0, paceKept: false, tries: [] };

/** As lines of five groups of four. `variants`: those of its questions. Throws for a day that does not fit: ask first. */
export function writeCode(head: CodeHead, variants: readonly Variant[], end: CodeEnd): string {
	const { digit, signs } = writing();
	headThrough(digit, head);
	endThrough(digit, head.set, variants, end);
	return textOf(signs());
}

const newer = () => fail('newer', 'This code is of a newer Resit. Update Resit here, then read it again.');

/** Which set a code is of. Faults: those of `signsIn`, and `newer`. */
export function readHead(text: string): Result<CodeHead> {
	const signs = signsIn(text);
	if (!signs.ok) return signs;
	const { format, ...head } = headThrough(reading(signs.value).digit, blankHead);
	return format === 0 && head.set.size < deskSizes.length ? ok(head) : newer();
}

/** The whole code, once its head is known to be of this content. `variants`: those of its questions. */
export function readEnd(text: string, { set }: CodeHead, variants: readonly Variant[]): Result<CodeEnd> {
	const signs = signsIn(text);
	if (!signs.ok) return signs;
	const { digit, rest } = reading(signs.value);
	headThrough(digit, blankHead);
	const end = endThrough(digit, set, variants, blankEnd);
	switch (rest()) {
		case 'none':
			return ok(end);
		case 'short':
			return fail(
				'short',
				'What is typed is right so far, and the code goes on: expected more, found its beginning.'
			);
		case 'long':
			return fail(
				'long',
				'Expected one code, found more behind its end. Look whether lines of two codes stand here.'
			);
	}
}
