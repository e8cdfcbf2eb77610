import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpointNeeds, keptFree, tieredBy } from '#lib/azure/storage/file-sync.ts';

// https://learn.microsoft.com/en-us/azure/storage/file-sync/file-sync-cloud-tiering-policy
describe('cloud tiering', () => {
	/** The files of the page: days since their last access, and their size with that of those accessed later. */
	const files = [
		[2, 10],
		[10, 40],
		[365, 240],
		[367, 360],
		[731, 500]
	] as const;
	const tiers = (free: number, days: number) =>
		files.map(([age, used]) => tieredBy({ size: 500, free, days }, { age, used }));
	it('keeps free space without a date policy', () => {
		expect(tiers(20, Infinity)).toEqual(['local', 'local', 'local', 'local', 'space']);
	});
	it('tiers by date where there’s space enough', () => {
		expect(tiers(20, 60).slice(0, 4)).toEqual(['local', 'local', 'date', 'date']);
	});
	it('lets space come before dates', () => {
		expect(tieredBy({ size: 500, free: 70, days: 60 }, { age: 10, used: 180 })).toBe('space');
	});
	it('applies the largest percentage to the volume', () => {
		expect(keptFree(1000, [15, 20, 30])).toBe(300);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1 }), (all) => {
				const kept = keptFree(500, all);
				expect(all.every((one) => one * 5 <= kept) && all.some((one) => one * 5 === kept)).toBe(true);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/storage/file-sync/file-sync-server-endpoint-create
it.each([
	['data', 'on', 'no', 'nothing'],
	['data', 'on', 'other-group', 'nothing'],
	['system', 'off', 'no', 'nothing'],
	['system', 'on', 'no', 'tiering'],
	['refs', 'on', 'no', 'path'],
	['refs', 'off', 'parent', 'path'],
	['data', 'off', 'parent', 'path'],
	['data', 'off', 'same-group', 'group'],
	['system', 'on', 'same-group', undefined]
] as const)(
	'an endpoint on a %s volume with tiering %s beside %s needs %s',
	(volume, tiering, other, need) => {
		expect(endpointNeeds({ volume, tiering, other })).toBe(need);
	}
);
