import { expect, it } from 'vitest';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { day } from '#lib/domain/time/day.ts';
import { notedStateText } from '#lib/words/notebook.ts';

const [yesterday, today] = [day('2026-11-25'), day('2026-11-26')];
const progress = (more: Partial<Progress>): Progress => ({
	...{ key: 'boat/prompt:own/x', answers: 1, right: 1, rightDays: [yesterday] },
	...{ lastDay: yesterday, lastRight: true, lastConfidence: 'sure' },
	...more
});

it.each([
	['You’ll see it from tomorrow', today, undefined],
	['Not asked yet', yesterday, undefined],
	['Asked Wed 25 Nov, due now', yesterday, progress({ right: 0, rightDays: [], lastRight: false })],
	['Asked Wed 25 Nov, comes back in 2 days', yesterday, progress({})],
	[
		'Right on two days, comes back in 6 days',
		yesterday,
		progress({ rightDays: [yesterday, today], lastDay: today })
	]
])('%s', (text, written, known) =>
	expect(notedStateText({ day: written }, known, today, undefined)).toBe(text)
);
