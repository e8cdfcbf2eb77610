import { expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { dueText } from './due-text.ts';

it.each([
	['2026-12-02', '2026-12-09', 'Tomorrow'],
	['2026-12-08', '2026-12-09', 'Tue 8 Dec'],
	['2026-12-09', '2026-12-09', 'Not before the exam'],
	['2026-12-04', undefined, 'Fri 4 Dec'],
	['2026-12-01', '2026-12-09', 'Now'],
	['2026-11-29', undefined, 'Now'],
	['2026-12-02', '2026-12-01', 'Tomorrow']
])('due on %s with the exam on %s: %s', (due, exam, expected) =>
	expect(dueText(day(due), day('2026-12-01'), exam === undefined ? undefined : day(exam))).toBe(expected)
);
