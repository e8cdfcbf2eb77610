import { describe, expect, it } from 'vitest';
import { instant } from '#lib/domain/time/instant.ts';
import { lineOf } from './timeline.ts';

const day = (number: number) => instant(`2026-12-${String(number).padStart(2, '0')}T00:00Z`);

describe('the line of days', () => {
	it('puts the sitting at its start and keeps room after the last mark', () => {
		const line = lineOf({
			sat: day(1),
			now: day(2),
			closed: { earliest: day(8), safe: day(15) },
			plan: day(29)
		});
		expect(line).toMatchObject({
			sat: 0,
			plan: expect.closeTo(1 / 1.12, 6),
			earliest: expect.closeTo(7 / 28 / 1.12, 6)
		});
		expect(line!.now).toBeLessThan(line!.earliest!);
	});

	it('is not drawn where everything is past', () => {
		expect(
			lineOf({ sat: day(1), now: day(20), closed: { earliest: day(8), safe: day(15) }, booking: day(19) })
		).toBeUndefined();
		expect(lineOf({ sat: day(1), now: day(20) })).toBeUndefined();
	});
});
