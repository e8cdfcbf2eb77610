import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	afterAction,
	resize,
	sizeOf,
	type PowerState,
	type ResizeMethod,
	type Size,
	type Vm
} from '#lib/azure/compute/resize.ts';

const d2 = sizeOf('D2s_v3');
const e4 = sizeOf('E4s_v3');
const vm = (state: PowerState, more: Partial<Vm> = {}): Vm => ({ state, size: d2, ...more });

// https://learn.microsoft.com/en-us/azure/virtual-machines/vm-naming-conventions, …/sizes/resize-vm
describe('the name of a size', () => {
	it.each<[string, Size]>([
		['D4s_v5', { temporaryDisk: false, premium: true }],
		['D4ds_v5', { temporaryDisk: true, premium: true }],
		['E8d_v5', { temporaryDisk: true, premium: false }],
		['E4_v3', { temporaryDisk: true, premium: false }],
		['E4s_v3', { temporaryDisk: true, premium: true }],
		['D8_v5', { temporaryDisk: false, premium: false }]
	])('%s', (name, size) => {
		expect(sizeOf(name)).toEqual(size);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/resize-vm
describe('the documentation’s rules for resizing', () => {
	it.each<[string, Vm, Size, boolean, ResizeMethod]>([
		['a running VM restarts', vm('running'), e4, true, 'with a restart'],
		['a size that the cluster lacks', vm('running'), e4, false, 'deallocate the VM'],
		['stopped is not deallocated', vm('stopped'), e4, false, 'deallocate the VM'],
		['deallocated: it can be placed anywhere', vm('deallocated'), e4, false, 'as it is'],
		[
			'in a set: all its VMs',
			vm('running', { set: ['running', 'running'] }),
			e4,
			false,
			'deallocate the set'
		],
		[
			'in a set, offered: the one VM',
			vm('running', { set: ['running', 'running'] }),
			e4,
			true,
			'with a restart'
		],
		[
			'one left running holds the set',
			vm('deallocated', { set: ['running'] }),
			e4,
			false,
			'deallocate the set'
		],
		['from a temporary disk to none', vm('deallocated'), sizeOf('D2s_v5'), true, 'not possible']
	])('%s', (_, one, to, offered, way) => {
		expect(resize(one, to, offered)).toBe(way);
	});
});

describe('resizing', () => {
	const states = fc.constantFrom<PowerState>('running', 'stopped', 'deallocated');
	const sizes = fc.record({ temporaryDisk: fc.boolean(), premium: fc.boolean() });
	it('agrees with a list of obstacles', () => {
		fc.assert(
			fc.property(
				states,
				sizes,
				sizes,
				fc.boolean(),
				fc.option(fc.array(states)),
				(state, from, to, offered, set) => {
					const holding = [state, ...(set ?? [])].filter((each) => each === 'running' || each === 'stopped');
					const stuck = !offered && holding.length > 0;
					let expected: ResizeMethod = state === 'running' ? 'with a restart' : 'as it is';
					if (stuck) expected = set === null ? 'deallocate the VM' : 'deallocate the set';
					if (from.temporaryDisk !== to.temporaryDisk) expected = 'not possible';
					expect(resize({ state, size: from, set: set ?? undefined }, to, offered)).toBe(expected);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-machines/states-billing, …/managed-disks-overview#temporary-disk
it('bills what keeps a host, and keeps a temporary disk in a standard restart', () => {
	expect(afterAction('shut down')).toEqual({ billed: true });
	expect(afterAction('deallocate')).toEqual({ billed: false, temporarySafe: false });
	expect(afterAction('restart')).toEqual({ billed: true, temporarySafe: true });
	expect(afterAction('redeploy')).toEqual({ billed: true, temporarySafe: false });
});
