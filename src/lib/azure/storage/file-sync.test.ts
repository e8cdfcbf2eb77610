import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detected, endpointNeeds, tieredBy } from '#lib/azure/storage/file-sync.ts';

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

describe('change detection for a directory', () => {
	// https://learn.microsoft.com/en-us/powershell/module/az.storagesync/invoke-azstoragesyncchangedetection
	it.each([
		['share', 'created', 'top', 'top', true],
		['share', 'edited', 'sub', 'tree', true],
		['share', 'edited', 'sub', 'top', false],
		['share', 'deleted', 'top', 'tree', false],
		['share', 'moved to another share', 'other', 'other', false],
		['server', 'deleted', 'other', 'top', true]
	] as const)('of a change in the %s (%s, %s) for %s: %s', (by, what, at, scope, is) => {
		expect(detected({ by, what, at, scope })).toBe(is);
	});

	it('agrees with paths', () => {
		const paths = { top: 'Plans', sub: 'Plans/2026', other: 'Archive' };
		const covers = { top: /^Plans$/, tree: /^Plans(\/|$)/, other: /^Archive$/ };
		fc.assert(
			fc.property(
				fc.constantFrom('server' as const, 'share' as const),
				fc.constantFrom('created', 'edited', 'deleted', 'moved to another share'),
				fc.constantFrom('top' as const, 'sub' as const, 'other' as const),
				fc.constantFrom('top' as const, 'tree' as const, 'other' as const),
				(by, what, at, scope) => {
					const isGone = what === 'deleted' || what.startsWith('moved');
					const waits = by === 'share' && (isGone || !covers[scope].test(paths[at]));
					expect(detected({ by, what, at, scope })).toBe(!waits);
				}
			)
		);
	});
});
