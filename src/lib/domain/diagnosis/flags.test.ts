import { describe, expect, it } from 'vitest';
import type { Bar } from '#lib/domain/attempt.ts';
import { oddBarsOf } from '#lib/domain/diagnosis/flags.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { offshore } from '#tests/exam/offshore.ts';

describe('bars that don’t go with the score', () => {
	it.each<[number, readonly Bar[], 'long' | 'short' | undefined]>([
		[499, [75, 75, 80, 70, 50], 'long'],
		[448, [65, 60, 55, 70, 60], undefined],
		[433, ['unsure', 65, 80, 45, 55], undefined],
		[379, [60, 60, 55, 65, 55], 'long'],
		[500, [75, 80, 85, 75, 40], undefined],
		[499, [75, 70, 65, 50, 35], undefined],
		[499, [75, 80, 'unsure', 'unsure', 75], undefined],
		[650, [40, 40, 30, 40, 20], 'short'],
		[650, [40, 40, 30, 40, 25], undefined],
		[550, [10, 15, 20, 10, 15], 'short'],
		[550, [10, 15, 25, 10, 15], undefined],
		[690, [30, 30, 35, 'none', 5], 'short'],
		[690, [30, 30, 'unsure', 'unsure', 5], undefined]
	])('%i points, %j', (score, bars, expected) => {
		const byDomain = new Map(offshore.domains.map(({ id }, at) => [id, bars[at]!]));
		expect(oddBarsOf(offshore.score, sat('2026-11-25', { score }), byDomain)).toEqual(
			expected === undefined ? undefined : { id: 'odd bars', bars: expected, score }
		);
	});
});
