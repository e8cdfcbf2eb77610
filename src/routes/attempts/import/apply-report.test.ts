import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { emptyFields } from '#lib/domain/attempt-form/fields.ts';
import { parseReport } from '#lib/domain/report/parse.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { dayOfDraft, kindOf, applyReport, likelyBar } from './apply-report.ts';

const empty = emptyFields('fail', day('2026-11-25'), zone('Europe/Paris'));
const none = { answers: {}, readings: {}, bars: {} };
function read(text: string) {
	const result = parseReport(text, az104);
	if (!result.ok) throw new Error(result.fault.code);
	return result.value;
}

describe('taking over a report', () => {
	it('fills the form with what was read and leaves the rest', () => {
		const draft = read(
			'Your Score: 641\nDate: 2026-11-20\nStorage, 45\nMonitoring, no bar\nCompute, not sure'
		);
		expect(applyReport(draft, none, empty)).toEqual({
			...empty,
			day: '2026-11-20',
			score: '641',
			bars: { storage: 45, monitoring: 'none' }
		});
		expect(kindOf(draft, 700)).toBe('fail');
	});

	it('takes the times of the exam', () =>
		expect(applyReport(read('{"start":"14:20","end":"16:20","score":641}'), none, empty)).toMatchObject({
			startTime: '14:20',
			endTime: '16:20'
		}));

	it('takes the day that the person chose, and none before', () => {
		const draft = read('Date: 02/04/2026\nStorage, 45');
		expect(dayOfDraft(draft, none)).toBeUndefined();
		const [first] = draft.dayChoices!.value;
		expect(applyReport(draft, { ...none, day: first }, empty).day).toBe(first);
	});

	it('takes the reading that holds of a domain that stands there twice', () => {
		const draft = read('Storage, 45\nStorage, 60');
		expect(applyReport(draft, none, empty).bars).toEqual({ storage: 45 });
		expect(applyReport(draft, { ...none, readings: { storage: 1 } }, empty).bars).toEqual({ storage: 60 });
	});

	it('takes the bars that the person set, and none that they cleared', () => {
		const bars = { storage: 'unsure', compute: 20, networking: 'none' } as const;
		expect(applyReport(read('Storage, 45\nCompute, 70'), { ...none, bars }, empty).bars).toEqual({
			compute: 20,
			networking: 'none'
		});
	});

	it.each([
		['Storage, 4/10', 40],
		['Storage, 0.45', 45],
		['Storage, 120', undefined],
		['Storage, 40-60', undefined],
		['tomatoes', undefined]
	])('%j probably means %j', (text, bar) =>
		expect(read(`Compute, 70\n${text}`).notUnderstood.map(likelyBar)).toEqual([bar])
	);

	it('keeps what the form held and the report does not say', () => {
		const before = {
			...empty,
			startTime: '09:00',
			score: '610',
			bars: { compute: 30, storage: 10 }
		} as const;
		expect(applyReport(read('Storage, 45'), none, { ...before, prioritise: ['access'] })).toEqual({
			...before,
			bars: { compute: 30, storage: 45 },
			prioritise: ['access']
		});
		expect(applyReport(read('top 3: NSG'), none, { ...before, prioritise: ['access'] }).prioritise).toEqual([
			'secure-access'
		]);
	});

	it.each([
		['Your Score: 699\nStorage, 45', 'fail'],
		['Your Score: 700\nStorage, 45', 'pass'],
		['Result: FAIL\nYour Score: 705\nStorage, 45', 'fail'],
		['Storage, 45', 'fail']
	])('%j is a %s', (text, kind) => expect(kindOf(read(text), 700)).toBe(kind));
});
