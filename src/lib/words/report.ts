// What the import of a report says of text that it could not use.
import { numerals } from '#lib/domain/format-number.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { BarFault, LineFault, ReportFault, UnreadLabel } from '#lib/domain/report/draft.ts';
import { domainName } from '#lib/words/exam.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

const kilobytes = (characters: number): string => `${numerals(Math.round(characters / 1000))} kB`;

const reportTexts: Texts<ReportFault, 'code', [exam: Exam]> = {
	empty: 'Paste the text of your report first.',
	pdf: 'This is a PDF file. Open it, select all, copy the text and paste it here.',
	binary: 'This file isn’t text. Open it, select all, copy the text and paste it here.',
	json: 'This looks like JSON, but part of it is missing. Copy all of it and paste it again.',
	long: ({ characters, most }) =>
		`That’s too long for one report: ${kilobytes(characters)}. Paste up to ${kilobytes(most)}.`,
	lines: ({ lines, most }) =>
		`That’s too long for one report: ${numerals(lines)} lines. Paste up to ${numerals(most)}.`,
	'other-exam': ({ line, exam: other }, exam) =>
		`Line ${line}: This is about ${other}, not ${exam.code}. Nothing was read.`,
	nothing: ({ first }, exam) =>
		first === undefined
			? 'We couldn’t find a score or any bars in this. Paste the text of your report, or write something like “storage weak, networks ok”.'
			: `Line ${first.line}: Nothing was read. ${lineFaultText(exam, first)}`
};

/** Returns why nothing was read, and what to do. */
export const reportFaultText = (exam: Exam, fault: ReportFault): string =>
	textFor(reportTexts, 'code', fault, exam);

const valueTexts: Readonly<Record<UnreadLabel, string>> = {
	score: 'Write the score as a whole number.',
	passing: 'This isn’t the passing score of this exam, and it’s never taken as yours.',
	result: 'Write the result as pass or fail.',
	day: 'Write the day like 2024-05-18 or May 18, 2024.',
	start: 'Write the start time like 14:20.',
	end: 'Write the end time like 16:20.'
};

const barTexts: Texts<BarFault, 'wrong'> = {
	'off the track': ({ found }) => `Bars go from 0 to 100, and this is ${found}.`,
	'a share of 1': ({ found }) =>
		`Bars go from 0 to 100, and this is ${found}. If it means a share of 1, multiply it by 100.`,
	range: ({ from, to }) =>
		`This is a range from ${from} to ${to}. Write the one length you read, from 0 to 100.`,
	// “4/10” can be a length, or a count of questions.
	share: ({ some, all }) => {
		const length = Math.round((100 * some) / all);
		const hint = all > 0 && length <= 100 ? ` If ${some}/${all} is its length, write ${length}.` : '';
		return `Write the length of the bar from 0 to 100.${hint}`;
	},
	several: ({ count }) => `There are ${count} bars after this name. Write one, like 42 or 42.5.`,
	negated: 'Write weak, medium, strong, no bar, not sure or a number instead of a “not”.',
	'either side': 'Write each bar right after the name of its section. Here it can belong to either side.'
};

/** Returns why the bar on a line can't be taken, without its area. */
export const barFaultText = ({ line, bar }: Extract<LineFault, { code: 'bar' }>): string =>
	`Line ${line}: ${textFor(barTexts, 'wrong', bar)}`;

const lineTexts: Texts<LineFault, 'code', [exam: Exam]> = {
	long: 'This line is very long. Put one entry on each line.',
	group: (_, { code, domains }) => {
		const [first, second] = domains.map(({ groups }) => groups[0]?.label);
		return `Write a skill group of ${code}, like “${first}” or “${second}”.`;
	},
	part: 'Part of this line wasn’t read. Write a bar as a number from 0 to 100, weak, medium, strong, no bar or not sure.',
	section: (_, { domains }) =>
		`Start with one of these: ${domains.map(({ short }) => short).join(', ')}. In another language, set the bar in the form.`,
	entry: 'Write an area with its bar, a score, a date or a result.',
	nameless: 'Write the name of the section before its bar, on the same line.',
	number: 'Write “Your score:” or the name of a section before this number.',
	days: 'This is another day. Write “Date:” before the day of the exam.',
	'no such day': 'This day doesn’t exist. Write it like 2024-05-18 or May 18, 2024.',
	top: 'A report names at most three skill groups to prioritize, so this one is left out.',
	bar: (fault, exam) => `${domainName(exam, fault.domain)}: ${textFor(barTexts, 'wrong', fault.bar)}`,
	score: ({ found }, { score }) => `Scores go from ${score.from} to ${score.to}, and this is ${found}.`,
	scores: ({ first }) => `There’s more than one score. The one on line ${first} counts.`,
	value: ({ label }) => valueTexts[label],
	unread: ({ value }) =>
		typeof value === 'number'
			? `Is ${value} your score? Write “Score: ${value}” on its own line.`
			: `Did you ${value} the exam? Write “Result: ${value}” on its own line.`
};

/** Returns what to write instead of a line that was not understood. */
export const lineFaultText = (exam: Exam, fault: LineFault): string =>
	textFor(lineTexts, 'code', fault, exam);
