import { expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { slipText } from '#lib/words/repair.ts';

it.each([
	['2026-12-01', 'core miss', 'today a new scenario went wrong in its main rule'],
	['2026-11-30', 'sure and wrong', 'yesterday you were sure of something that was not so'],
	['2026-11-29', 'core miss', 'on Sun 29 Nov a new scenario went wrong in its main rule']
] as const)('%s, %s', (on, because, expected) =>
	expect(slipText({ day: day(on), because }, day('2026-12-01'))).toBe(expected)
);
