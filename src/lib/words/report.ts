// What the import of a report says of text that it could not use.
import { numerals } from '#lib/domain/format-number.ts';
import type { Exam } from '#lib/domain/exam.ts';
import type { BarFault, LineFault, ReportFault, UnreadLabel } from '#lib/domain/report/fault.ts';
import { domainName } from '#lib/words/exam.ts';

const kilobytes = (characters: number): string => `${numerals(Math.round(characters / 1000))} kB`;

/** Returns why nothing was read, and what to do. */
export function reportFaultText(exam: Exam, fault: ReportFault): string {
	switch (fault.code) {
		case 'empty':
			return 'Paste the text of your report first.';
		case 'pdf':
			return 'This is a PDF file. Open it, select all, copy the text and paste it here.';
		case 'binary':
			return 'This file isn’t text. Open it, select all, copy the text and paste it here.';
		case 'json':
			return 'This looks like JSON, but part of it is missing. Copy all of it and paste it again.';
		case 'long':
			return `That’s too long for one report: ${kilobytes(fault.characters)}. Paste up to ${kilobytes(fault.most)}.`;
		case 'lines':
			return `That’s too long for one report: ${numerals(fault.lines)} lines. Paste up to ${numerals(fault.most)}.`;
		case 'other-exam':
			return `Line ${fault.line}: This is about ${fault.exam}, not ${exam.code}. Nothing was read.`;
		case 'nothing':
			return fault.first === undefined
				? 'We couldn’t find a score or any bars in this. Paste the text of your report, or write something like “storage weak, networks ok”.'
				: `Line ${fault.first.line}: Nothing was read. ${lineFaultText(exam, fault.first)}`;
	}
}

const valueTexts: Readonly<Record<UnreadLabel, string>> = {
	score: 'Write the score as a whole number.',
	passing: 'This isn’t the passing score of this exam, and it’s never taken as yours.',
	result: 'Write the result as pass or fail.',
	day: 'Write the day like 2024-05-18 or May 18, 2024.',
	start: 'Write the start time like 14:20.',
	end: 'Write the end time like 16:20.'
};

/** Returns what to write instead of a line that was not understood. */
export function lineFaultText(exam: Exam, fault: LineFault): string {
	switch (fault.code) {
		case 'long':
			return 'This line is very long. Put one entry on each line.';
		case 'group': {
			const [first, second] = exam.domains.map(({ groups }) => groups[0]?.label);
			return `Write a skill group of ${exam.code}, like “${first}” or “${second}”.`;
		}
		case 'part':
			return 'Part of this line wasn’t read. Write a bar as a number from 0 to 100, weak, medium, strong, no bar or not sure.';
		case 'section':
			return `Start with one of these: ${exam.domains.map(({ short }) => short).join(', ')}. In another language, set the bar in the form.`;
		case 'entry':
			return 'Write an area with its bar, a score, a date or a result.';
		case 'nameless':
			return 'Write the name of the section before its bar, on the same line.';
		case 'number':
			return 'Write “Your score:” or the name of a section before this number.';
		case 'days':
			return 'This is another day. Write “Date:” before the day of the exam.';
		case 'no such day':
			return 'This day doesn’t exist. Write it like 2024-05-18 or May 18, 2024.';
		case 'top':
			return 'A report names at most three skill groups to prioritize, so this one is left out.';
		case 'bar':
			return `${domainName(exam, fault.domain)}: ${barFaultText(fault.bar)}`;
		case 'score':
			return `Scores go from ${exam.score.from} to ${exam.score.to}, and this is ${fault.found}.`;
		case 'scores':
			return `There’s more than one score. The one on line ${fault.first} counts.`;
		case 'value':
			return valueTexts[fault.label];
		case 'unread':
			return typeof fault.value === 'number'
				? `Is ${fault.value} your score? Write “Score: ${fault.value}” on its own line.`
				: `Did you ${fault.value} the exam? Write “Result: ${fault.value}” on its own line.`;
	}
}

function barFaultText(fault: BarFault): string {
	switch (fault.wrong) {
		case 'off the track':
			return `Bars go from 0 to 100, and this is ${fault.found}.`;
		case 'a share of 1':
			return `Bars go from 0 to 100, and this is ${fault.found}. If it means a share of 1, multiply it by 100.`;
		case 'range':
			return `This is a range from ${fault.from} to ${fault.to}. Write the one length you read, from 0 to 100.`;
		case 'share': {
			// “4/10” can be a length, or a count of questions.
			const { some, all } = fault;
			const length = Math.round((100 * some) / all);
			const hint = all > 0 && length <= 100 ? ` If ${some}/${all} is its length, write ${length}.` : '';
			return `Write the length of the bar from 0 to 100.${hint}`;
		}
		case 'several':
			return `There are ${fault.count} bars after this name. Write one, like 42 or 42.5.`;
		case 'negated':
			return 'Write weak, medium, strong, no bar, not sure or a number instead of a “not”.';
		case 'either side':
			return 'Write each bar right after the name of its section. Here it can belong to either side.';
	}
}
