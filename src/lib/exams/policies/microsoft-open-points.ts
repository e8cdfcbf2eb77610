// What Microsoft's retake policy leaves open, its two readings, and what we do about each. Fetched by the screen that tells them.
import type { OpenPoint } from '#lib/domain/policy/policy.ts';

export const openPoints: readonly OpenPoint[] = [
	{
		id: 'start-or-end',
		asks: 'Do the 24 hours run from the start or from the end of the exam?',
		readings: ['From the start.', 'From the end.'],
		ours: '“Allowed from” counts from the start, “sure from” counts from the end: two hours after the start unless you gave another end.'
	},
	{
		id: 'no-time',
		asks: 'The score report prints a date and no time. When on that day was the exam?',
		readings: ['As early as 00:00.', 'As late as 24:00.'],
		ours: 'Without a start time the whole day counts as the exam. Adding the time makes the answer sharper.'
	},
	{
		id: 'dates-or-hours',
		asks: 'Are 14 days so many dates or so many full days, and where?',
		readings: [
			'Dates: from the first minute of the 14th day after.',
			'Full days: from the time at which the exam ended, 14 days later.'
		],
		ours: '“Allowed from” takes dates, “sure from” takes full days, both by the clock of the place where you sat.'
	},
	{
		id: 'twelve-months',
		asks: 'When exactly are 12 months over?',
		readings: [
			'At the first minute of the same date a year later; of 28 February for 29 February.',
			'A year later at the time at which the exam ended; on 1 March for 29 February.'
		],
		ours: '“Allowed from” takes the first, “sure from” the second, by the clock of the place where you sat.'
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
		ours: '“Allowed from” takes 24 hours, “sure from” takes 14 days.'
	},
	{
		id: 'fixed-or-rolling',
		asks: 'Do the 12 months start afresh with the next attempt, or is it five in any 12 months?',
		readings: [
			'They start afresh with the first attempt after them.',
			'Five in any 12 months, counted back.'
		],
		ours: 'The count of attempts left follows the first. Where the second leaves fewer, that is said, and “sure from” waits for it.'
	},
	{
		id: 'missed',
		asks: 'Does a missed appointment count as an attempt?',
		readings: ['No.', 'Yes.'],
		ours: 'It is kept apart and not counted. Ask Pearson VUE where it would be your fifth.'
	},
	{
		id: 'booking',
		asks: 'May you book while the wait still runs?',
		readings: ['Yes, the wait is about sitting.', 'No, the booking page refuses.'],
		ours: 'The dates here are about sitting. The booking page decides.'
	}
];
