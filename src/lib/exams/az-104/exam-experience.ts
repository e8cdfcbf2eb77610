// The page that says how a sitting goes: its minutes, its breaks, and Microsoft Learn open beside it.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

/** On breaks: the clock runs on, five minutes are reckoned in, what was seen is closed, none inside a series. */
export const examExperience: Source = {
	title: 'Exam duration and exam experience',
	url: 'https://learn.microsoft.com/en-us/credentials/support/exam-duration-exam-experience',
	checked: day('2026-11-25')
};
