import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoes, type Event } from '#lib/azure/storage/point-in-time-restore.ts';

// https://learn.microsoft.com/en-us/azure/storage/blobs/point-in-time-restore-overview
describe('what a restore undoes', () => {
	it.each<[string, Event, number, number, number, boolean]>([
		['a deleted block blob', 'deleted', 3, 7, 30, true],
		['a move to Cool', 'cooled', 3, 7, 30, true],
		['nothing in the Archive tier', 'archived', 3, 30, 30, false],
		['no deleted container', 'container', 3, 30, 30, false],
		['no append blob', 'appended', 3, 30, 30, false],
		['nothing that is immutable', 'held', 3, 30, 30, false],
		['nothing with a lease', 'leased', 3, 30, 30, false],
		['on May 15, 15 days at most since May 1', 'deleted', 20, 30, 15, false],
		['10 days after a failover, not 30 days', 'deleted', 20, 30, 10, false],
		['nothing before the period', 'deleted', 9, 7, 30, false]
	])('%s', (_, event, ago, period, since, undone) => expect(undoes(event, ago, period, since)).toBe(undone));
	it('agrees with a walk through the days', () => {
		const events = [
			'deleted',
			'overwritten',
			'cooled',
			'archived',
			'appended',
			'container',
			'held',
			'leased'
		] as const;
		const barred: readonly Event[] = ['archived', 'appended', 'container', 'held', 'leased'];
		const days = fc.integer({ min: 1, max: 40 });
		fc.assert(
			fc.property(fc.constantFrom(...events), days, days, days, (event, ago, period, since) => {
				const points: number[] = [];
				for (let day = 0; day < period; day++) if (day < since) points.push(day);
				expect(undoes(event, ago, period, since)).toBe(points.includes(ago) && !barred.includes(event));
			})
		);
	});
});
