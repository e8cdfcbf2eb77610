import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	changeWay,
	limitsOf,
	powerSteps,
	resize,
	sizeObstacles,
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
		['D8_v5', { temporaryDisk: false, premium: false }],
		['Standard_D4s_v5', { temporaryDisk: false, premium: true }]
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

// https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/general-purpose/dsv5-series
it.each([
	['D4s_v5', 8, 2],
	['D8s_v5', 16, 4],
	['D16s_v5', 32, 8]
])('%s has up to %i data disks and %i network interfaces', (name, disks, interfaces) => {
	expect(limitsOf(name)).toEqual({ disks, interfaces });
});

// https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/resize-vm, …/managed-disks-overview#data-disk, …/virtual-network/network-overview
describe('obstacles to a size', () => {
	const one = { size: 'D8s_v5', premium: true, disks: 8, interfaces: 2 };
	it.each([
		['a size with room', one, 'D4s_v5', []],
		['“no local temp disk and vice versa”', one, 'D8ds_v5', ['temporary']],
		['“choose an s version of the size”', one, 'D8_v5', ['premium']],
		['“how many data disks you can attach”', { ...one, disks: 9 }, 'D4s_v5', ['disks']],
		['“depending on the size of the VM”', { ...one, interfaces: 3 }, 'D4s_v5', ['interfaces']]
	] as const)('%s', (_, vm, to, obstacles) => {
		expect(sizeObstacles(vm, to)).toEqual(obstacles);
	});
	it('agrees with one test after the other', () => {
		const names = fc.constantFrom('D4s_v5', 'D4d_v5', 'D8_v5', 'D8ds_v5', 'D16s_v5');
		const table: Readonly<Record<string, readonly [number, number]>> = { 4: [8, 2], 8: [16, 4], 16: [32, 8] };
		fc.assert(
			fc.property(
				fc.record({ size: names, premium: fc.boolean(), disks: fc.nat(32), interfaces: fc.nat(8) }),
				names,
				(vm, to) => {
					const [disks, interfaces] = table[to.slice(1).split(/\D/)[0]!]!;
					const expected = [];
					if (vm.size.includes('d') !== to.includes('d')) expected.push('temporary');
					if (vm.premium && !/s_/.test(to)) expected.push('premium');
					if (disks - vm.disks < 0) expected.push('disks');
					if (interfaces - vm.interfaces < 0) expected.push('interfaces');
					expect(sizeObstacles(vm, to)).toEqual(expected);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-machines/states-billing, …/managed-disks-overview#temporary-disk
describe('steps to a goal', () => {
	it.each([
		['free', 'running', false, ['deallocate']],
		['free', 'running', true, ['copy', 'deallocate']],
		['free', 'stopped', false, ['deallocate']],
		['free', 'deallocated', false, []],
		['off', 'running', false, ['shut down']],
		['off', 'stopped', false, []],
		['host', 'running', false, ['redeploy']],
		['host', 'running', true, ['copy', 'redeploy']],
		['restart', 'running', true, ['restart']],
		['free', 'stopped', true, undefined],
		['host', 'deallocated', false, undefined]
	] as const)('%s of a VM that is %s (files on a temporary disk: %s)', (goal, state, temporary, steps) => {
		expect(powerSteps(goal, state, temporary)).toEqual(steps);
	});
});

// https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-network-interface-vm, …/network-overview,
// …/azure/virtual-machines/sizes/resize-vm
describe('the way to a change', () => {
	it.each([
		['disk', 'running', true, 'now'],
		['disk', 'deallocated', false, 'direct'],
		['nic', 'running', false, 'vm'],
		['nic', 'deallocated', true, 'direct'],
		['host', 'running', true, 'vm'],
		['size', 'running', false, 'vm'],
		['size', 'running', true, 'all'],
		['size', 'deallocated', true, 'all'],
		['size', 'deallocated', false, 'direct'],
		['set', 'running', false, 'delete'],
		['network', 'deallocated', true, 'delete']
	] as const)('%s of a VM that is %s (held: %s)', (change, state, held, way) => {
		expect(changeWay(change, state, held)).toBe(way);
	});
});
