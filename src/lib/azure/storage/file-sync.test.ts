import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpointNeeds, stepToSync, tieredBy } from '#lib/azure/storage/file-sync.ts';

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
	it('tiers exactly what is too old, or doesn’t fit in what may be used', () => {
		const number = (max: number) => fc.integer({ min: 1, max });
		fc.assert(
			fc.property(number(99), number(90), number(120), number(500), (free, days, age, used) => {
				const stays = age <= days && free <= 100 - used / 5;
				expect(tieredBy({ size: 500, free, days }, { age, used }) === 'local').toBe(stays);
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
	['refs', 'off', 'parent', undefined],
	['data', 'off', 'parent', 'path'],
	['data', 'off', 'same-group', 'group'],
	['system', 'on', 'same-group', undefined]
] as const)(
	'an endpoint on a %s volume with tiering %s beside %s needs %s',
	(volume, tiering, other, need) => {
		expect(endpointNeeds({ volume, tiering, other })).toBe(need);
	}
);

// https://learn.microsoft.com/en-us/azure/storage/file-sync/file-sync-server-endpoint-create (prerequisites)
it.each([
	['bare', 'ready', 'agent'],
	['agent', 'ready', 'register'],
	['other', 'ready', 'unregister'],
	['ready', 'none', 'group'],
	['ready', 'ready', 'server'],
	['bare', 'none', undefined]
] as const)('a server that is %s, with a sync group that is %s, needs %s', (state, group, step) => {
	expect(stepToSync({ state, group })).toBe(step);
});
