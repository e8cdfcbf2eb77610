import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingForRestore, undoes, type Event } from '#lib/azure/storage/point-in-time-restore.ts';

const ready = { kind: 'standard', versioning: true, changeFeed: true, softDays: 7 } as const;

// https://learn.microsoft.com/en-us/azure/storage/blobs/point-in-time-restore-overview
describe('what point-in-time restore requires', () => {
	it('is one day of soft delete more: with 7 days, between 1 and 6', () => {
		expect(missingForRestore(ready, 6)).toEqual([]);
		expect(missingForRestore(ready, 7)).toEqual(['days']);
	});
	it('is all of three features and a standard account', () => {
		expect(missingForRestore({ ...ready, versioning: false }, 6)).toEqual(['versioning']);
		expect(missingForRestore({ ...ready, changeFeed: false }, 6)).toEqual(['feed']);
		expect(missingForRestore({ ...ready, softDays: 0 }, 6)).toEqual(['days']);
		expect(missingForRestore({ ...ready, kind: 'premium' }, 6)).toEqual(['kind']);
	});
	it('agrees with a list of rows that must all be so', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('standard', 'premium'),
				fc.boolean(),
				fc.boolean(),
				fc.nat({ max: 31 }),
				fc.integer({ min: 1, max: 31 }),
				(kind, versioning, changeFeed, softDays, days) => {
					const wanted = new Set<string>(['kind', 'versioning', 'feed', 'days']);
					if (kind === 'standard') wanted.delete('kind');
					if (versioning) wanted.delete('versioning');
					if (changeFeed) wanted.delete('feed');
					if (days + 1 <= softDays) wanted.delete('days');
					expect(missingForRestore({ kind, versioning, changeFeed, softDays }, days)).toEqual([...wanted]);
				}
			)
		);
	});
});

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
