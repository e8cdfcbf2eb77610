import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	attachStep,
	diskSizes,
	encryptionFor,
	growDisk,
	type Disk,
	type DiskSize,
	type DiskType
} from '#lib/azure/compute/disk.ts';
import { onlineGrowth, osDiskLimit } from '#lib/azure/compute/disk.ts';

const data = (gib: DiskSize, type: DiskType = 'Premium SSD'): Disk => ({ role: 'data', type, gib });
const edge = 4096;

// https://learn.microsoft.com/en-us/azure/virtual-machines/linux/expand-disks
describe('the documentation’s rules for expanding disks', () => {
	it('has the edge at 4 TiB', () => {
		expect(onlineGrowth.value).toBe(edge);
	});
	it.each<[string, Disk, DiskSize, string]>([
		['a data disk from 256 to 512', data(256), 512, 'while running'],
		['up to the limit', data(1024), edge, 'while running'],
		['across the limit', data(edge), 8192, 'detach first'],
		['beyond it already', data(8192), 16384, 'while running'],
		['an Ultra Disk across it', data(1024, 'Ultra Disk'), 8192, 'while running'],
		['an OS disk', { ...data(32), role: 'OS' }, 64, 'deallocate first'],
		// “An OS disk has a maximum capacity of 4,095 GiB.”
		['an OS disk up to its limit', { ...data(1024), role: 'OS' }, 2048, 'deallocate first'],
		['an OS disk over its limit', { ...data(1024), role: 'OS' }, 4096, 'new disk'],
		['an OS disk far over it', { ...data(1024), role: 'OS' }, 8192, 'new disk'],
		['a shared disk', { ...data(256), shared: true }, 512, 'deallocate first'],
		['smaller', data(512), 256, 'new disk']
	])('%s', (_, disk, to, how) => {
		expect(growDisk(disk, to).how).toBe(how);
	});
	// “If one of those disk types is already greater than 4 TiB, you can expand it without deallocating the VM”
	it('gives the reason of a disk that is above the edge, and of one below', () => {
		expect(growDisk(data(8192), 16384).trace[0]).toBe(
			'The disk is above 4096 GiB already, so it grows while the VM runs.'
		);
		expect(growDisk(data(1024), 4096).trace[0]).toBe('Up to 4096 GiB, a data disk grows while the VM runs.');
	});
});

describe('disks', () => {
	const types: DiskType[] = ['Standard HDD', 'Standard SSD', 'Premium SSD', 'Premium SSD v2', 'Ultra Disk'];
	const disks = fc.record({
		role: fc.constantFrom<Disk['role']>('OS', 'data'),
		type: fc.constantFrom(...types),
		gib: fc.constantFrom(...diskSizes),
		shared: fc.boolean()
	});
	it('expand as a list of obstacles says', () => {
		fc.assert(
			fc.property(disks, fc.constantFrom(...diskSizes), (disk, to) => {
				const old = types.indexOf(disk.type) < 3;
				const hindrances = [
					to < disk.gib && 'new disk',
					disk.role === 'OS' && to > osDiskLimit.value && 'new disk',
					old && disk.gib <= edge && edge < to && 'detach first',
					(disk.role === 'OS' || disk.shared) && 'deallocate first'
				];
				expect(growDisk(disk, to).how).toBe(hindrances.find(Boolean) || 'while running');
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-machines/disk-encryption-overview#comparison: what has which tick.
describe('encryption of disks', () => {
	const ticks = {
		atRest: ['none', 'set', 'host'],
		caches: ['host', 'host+set'],
		'customer control of keys': ['set', 'host+set']
	};
	it('meets each need with what the table ticks, and with nothing else', () => {
		expect(encryptionFor({ onHost: false, ownKey: false }, [])).toEqual([]);
		expect(ticks.caches).toContain(encryptionFor({ onHost: true, ownKey: false }, []).join('+'));
		expect(ticks['customer control of keys']).toContain(
			encryptionFor({ onHost: false, ownKey: true }, []).join('+')
		);
		expect(encryptionFor({ onHost: true, ownKey: true }, [])).toEqual(['set', 'host']);
	});
	it('agrees with a list of what is missing', () => {
		const all = ['set', 'host'] as const;
		fc.assert(
			fc.property(fc.boolean(), fc.boolean(), fc.subarray([...all]), (onHost, ownKey, has) => {
				const needed = new Set<string>();
				if (ownKey) needed.add('set');
				if (onHost) needed.add('host');
				for (const one of has) needed.delete(one);
				expect(encryptionFor({ onHost, ownKey }, has)).toEqual([...needed]);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-machines/faq-for-disks, …/disks-shared, …/sizes/resize-vm
describe('attaching a data disk', () => {
	const disk = { region: 'A', premium: true, attachedTo: 0, maxShares: 1 };
	const vm = { region: 'A', premium: true };
	it.each([
		['a free disk', disk, vm, 'none'],
		[
			'“All managed disks, even shared disks, must be in the same region”',
			{ ...disk, attachedTo: 1 },
			{ ...vm, region: 'B' },
			'copy'
		],
		['“choose an s version of the size”', disk, { ...vm, premium: false }, 'type'],
		['one that another VM has', { ...disk, attachedTo: 1 }, vm, 'detach'],
		['a shared one', { ...disk, attachedTo: 1, maxShares: 2 }, vm, 'none'],
		['two obstacles', { ...disk, attachedTo: 1 }, { ...vm, premium: false }, undefined]
	] as const)('%s', (_, one, to, step) => {
		expect(attachStep(one, to)).toBe(step);
	});
	it('agrees with one test after the other', () => {
		const regions = fc.constantFrom('A', 'B');
		fc.assert(
			fc.property(
				fc.record({
					region: regions,
					premium: fc.boolean(),
					attachedTo: fc.nat(3),
					maxShares: fc.integer({ min: 1, max: 3 })
				}),
				fc.record({ region: regions, premium: fc.boolean() }),
				(one, to) => {
					const needed = new Set<string>();
					if (one.premium > to.premium) needed.add('type');
					if (one.maxShares - one.attachedTo < 1) needed.add('detach');
					if (one.region !== to.region) {
						needed.delete('detach');
						needed.add('copy');
					}
					const [only = 'none'] = needed;
					expect(attachStep(one, to)).toBe(needed.size > 1 ? undefined : only);
				}
			)
		);
	});
});
