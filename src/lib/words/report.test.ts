import { describe, expect, it } from 'vitest';
import type { BarFault, LineFault, LineFaultOf, ReportFault } from '#lib/domain/report/draft.ts';
import { lineFaultText, reportFaultText } from '#lib/words/report.ts';
import { offshore } from '#tests/exam/offshore.ts';

const bar = (wrong: BarFault): LineFaultOf => ({ code: 'bar', domain: 'weather', bar: wrong });

describe('a line of a report', () => {
	it.each<[LineFaultOf, string]>([
		[{ code: 'score', found: 1001 }, 'Scores go from 1 to 1000, and this is 1001.'],
		[{ code: 'scores', first: 3 }, 'There’s more than one score. The one on line 3 counts.'],
		[{ code: 'value', label: 'start' }, 'Write the start time like 14:20.'],
		[{ code: 'value', label: 'day' }, 'Write the day like 2024-05-18 or May 18, 2024.'],
		[{ code: 'unread', value: 641 }, 'Is 641 your score? Write “Score: 641” on its own line.'],
		[{ code: 'unread', value: 'fail' }, 'Did you fail the exam? Write “Result: fail” on its own line.'],
		[{ code: 'group' }, 'Write a skill group of SAIL-2, like “Charts” or “Forecasts”.'],
		[{ code: 'days' }, 'This is another day. Write “Date:” before the day of the exam.'],
		[bar({ wrong: 'off the track', found: '140' }), 'Weather: Bars go from 0 to 100, and this is 140.'],
		[
			bar({ wrong: 'a share of 1', found: '0.4' }),
			'Weather: Bars go from 0 to 100, and this is 0.4. If it means a share of 1, multiply it by 100.'
		],
		[
			bar({ wrong: 'range', from: 20, to: 60 }),
			'Weather: This is a range from 20 to 60. Write the one length you read, from 0 to 100.'
		],
		[
			bar({ wrong: 'share', some: 4, all: 10 }),
			'Weather: Write the length of the bar from 0 to 100. If 4/10 is its length, write 40.'
		],
		[bar({ wrong: 'share', some: 4, all: 0 }), 'Weather: Write the length of the bar from 0 to 100.'],
		[
			bar({ wrong: 'several', count: 2 }),
			'Weather: There are 2 bars after this name. Write one, like 42 or 42.5.'
		]
	])('%j', (fault, expected) =>
		expect(lineFaultText(offshore, { ...fault, line: 1 } as LineFault)).toBe(expected)
	);
});

describe('a whole text', () => {
	it.each<[ReportFault, string]>([
		[
			{ code: 'nothing', first: { code: 'score', found: 1450, line: 2 } },
			'Line 2: Nothing was read. Scores go from 1 to 1000, and this is 1450.'
		],
		[
			{ code: 'long', characters: 123_456, most: 50_000 },
			'That’s too long for one report: 123 kB. Paste up to 50 kB.'
		],
		[
			{ code: 'lines', lines: 1_200, most: 1_000 },
			'That’s too long for one report: 1,200 lines. Paste up to 1,000.'
		],
		[
			{ code: 'other-exam', exam: 'BOAT-2', line: 1 },
			'Line 1: This is about BOAT-2, not SAIL-2. Nothing was read.'
		]
	])('%j', (fault, expected) => expect(reportFaultText(offshore, fault)).toBe(expected));
});
