// What Microsoft's retake policy leaves open, its two readings, and what we do about each. Fetched by the screen that tells them.
import type { OpenPoint } from '#lib/domain/policy/policy.ts';

export const openPoints: readonly OpenPoint[] = [
	{
		id: 'start-or-end',
		asks: 'Do the 24 hours run from the start or from the end of the exam?',
		readings: ['From the start.', 'From the end.'],
		ours: 'Earliest counts from the start, Safe from the end: two hours after the start unless you gave another end.'
	},
	{
		id: 'no-time',
		asks: 'The score report prints a date and no time. When on that day was the exam?',
		readings: ['As early as 00:00.', 'As late as 24:00.'],
		ours: 'Without a start time the whole day counts as the exam. Add the time and we can be exact.'
	},
	{
		id: 'dates-or-hours',
		asks: 'Does “14 days” mean 14 dates or 14 × 24 hours, and in which time zone?',
		readings: [
			'Dates: from the first minute of the 14th day after.',
			'Full days: from the time at which the exam ended, 14 days later.'
		],
		ours: 'Earliest takes dates, Safe takes full days, both in the exam’s local time.'
	},
	{
		id: 'twelve-months',
		asks: 'When exactly are 12 months over?',
		readings: [
			'At the first minute of the same date a year later; of 28 February for 29 February.',
			'A year later at the time at which the exam ended; on 1 March for 29 February.'
		],
		ours: 'Earliest takes the first, Safe the second, in the exam’s local time.'
	},
	{
		id: 'fifth-and-fourteen',
		asks: 'The fifth attempt falls less than 14 days before the 12 months are over. Which rule counts?',
		readings: ['The 12 months alone.', 'The 12 months and the 14 days.'],
		ours: 'Both are applied, and the later one counts.'
	},
	{
		id: 'first-again',
		asks: 'After 12 months, is the next attempt a first one again, with 24 hours after it?',
		readings: ['Yes, 24 hours follow it.', 'No, it is a later one, and 14 days follow it.'],
		ours: 'Earliest takes 24 hours, Safe takes 14 days.'
	},
	{
		id: 'fixed-or-rolling',
		asks: 'Do the 12 months start again with the next attempt, or is it five in any 12 months?',
		readings: ['They start again with the first attempt after them.', 'Five in any 12 months, counted back.'],
		ours: 'The count of attempts left follows the first. Where the second leaves fewer we say so, and Safe waits for it.'
	},
	{
		id: 'missed',
		asks: 'Does a missed appointment count as an attempt?',
		readings: ['No.', 'Yes.'],
		ours: 'We keep it apart and don’t count it. Ask Pearson VUE if it would be your fifth.'
	},
	{
		id: 'booking',
		asks: 'Can you book while the wait still runs?',
		readings: ['Yes, the wait is about taking the exam.', 'No, the booking page refuses.'],
		ours: 'The dates here are about taking the exam. The booking page decides.'
	}
];
