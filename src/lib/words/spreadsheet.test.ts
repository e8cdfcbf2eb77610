import { describe, expect, it } from 'vitest';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import type { Answer } from '#lib/domain/practice/answer.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { answerSheet, attemptSheet } from '#lib/words/spreadsheet.ts';
import { offshore } from '#tests/exam/offshore.ts';

const [first, second] = offshore.domains;
const group = first!.groups[0]!;

describe('attempts in a table', () => {
	it('has a column for each area’s bar, the oldest first, and none that was deleted', () => {
		const later = sat('2026-12-09', { result: 'pass', score: 720, certificationExpires: day('2027-12-09') });
		const fail = sat('2026-11-25 14:20-17:00', {
			score: 641,
			sections: [
				{ domain: first!.id, bar: 30 },
				{ domain: second!.id, bar: 'none' }
			],
			prioritise: [group.id]
		});
		const [head, ...rows] = attemptSheet(offshore, [later, fail, sat('2026-10-01', { deleted: true })]);
		const cells = rows.map((row) => Object.fromEntries(row.map((cell, at) => [head![at], cell])));
		expect(cells).toEqual([
			expect.objectContaining({
				Day: '2026-11-25',
				Start: '14:20',
				End: '17:00',
				'Time zone': 'Europe/Paris',
				Kind: 'Attempt',
				Result: 'Not passed',
				Score: 641,
				[`${first!.short} bar`]: 30,
				[`${second!.short} bar`]: 'no bar',
				'Topics named': group.label
			}),
			expect.objectContaining({
				Day: '2026-12-09',
				Result: 'Passed',
				Score: 720,
				'Valid until': '2027-12-09'
			})
		]);
	});
});

describe('answers in a table', () => {
	const answer = (id: string, more: Partial<Answer>): Answer => ({
		id,
		at: instant('2026-11-25T23:30:00Z'),
		zone: zone('Europe/Paris'),
		of: { exam: offshore.id, prompt: `${group.id}/one` },
		given: 'no',
		right: false,
		...more
	});
	const rowsOf = (answers: readonly Answer[]) => answerSheet(offshore, answers, () => group.id).slice(1);

	it('has the day and the time where they were given, and plain words', () => {
		expect(rowsOf([answer('a', { miss: 'misread', confidence: 'sure', ms: 12_400, set: 's1' })])).toEqual([
			[
				'2026-11-26',
				'00:30',
				'Europe/Paris',
				'Card',
				`${group.id}/one`,
				first!.short,
				group.label,
				'no',
				'missed detail',
				'Sure',
				12,
				's1'
			]
		]);
	});

	it('takes the person’s word on a miss, which is no answer of its own', () => {
		const rows = rowsOf([answer('a', { miss: 'core' }), answer('b', { miss: 'edge', corrects: 'a' })]);
		expect(rows.map((row) => row[8])).toEqual(['special case']);
	});
});
