import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resize, type PowerState, type Size, type Vm, type ResizeMethod } from '#lib/azure/compute/resize.ts';

const size = (name: string, temporaryDisk = true): Size => ({
	name,
	temporaryDisk,
	premium: /\ds/.test(name)
});
const ds2 = size('Standard_DS2_v2');
const e4 = size('Standard_E4_v3');
const e4s = size('Standard_E4s_v3');
const vm = (state: PowerState, more: Partial<Vm> = {}): Vm => ({
	state,
	size: ds2,
	premiumDisk: false,
	...more
});

// https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/resize-vm
describe('the documentation’s rules for resizing', () => {
	it.each<[string, Vm, Size, boolean, ResizeMethod]>([
		['a running VM restarts', vm('running'), e4s, true, 'with a restart'],
		['a size that the cluster lacks', vm('running'), e4s, false, 'deallocate the VM'],
		['stopped is not deallocated', vm('stopped'), e4s, false, 'deallocate the VM'],
		['deallocated: it can be placed anywhere', vm('deallocated'), e4s, false, 'as it is'],
		[
			'in a set: all its VMs',
			vm('running', { set: ['running', 'running'] }),
			e4s,
			false,
			'deallocate the set'
		],
		[
			'in a set, offered: the one VM',
			vm('running', { set: ['running', 'running'] }),
			e4s,
			true,
			'with a restart'
		],
		[
			'one left running holds the set',
			vm('deallocated', { set: ['running'] }),
			e4s,
			false,
			'deallocate the set'
		],
		['Premium SSD and a size without s', vm('running', { premiumDisk: true }), e4, true, 'change the disks'],
		['Premium SSD and a size with s', vm('running', { premiumDisk: true }), e4s, true, 'with a restart'],
		['from a temporary disk to none', vm('deallocated'), size('Standard_D2s_v5', false), true, 'not possible']
	])('%s', (_, one, to, offered, way) => {
		expect(resize(one, to, offered).way).toBe(way);
	});
});

describe('resizing', () => {
	const states = fc.constantFrom<PowerState>('running', 'stopped', 'deallocated');
	const sizes = fc.record({ name: fc.constant('S'), temporaryDisk: fc.boolean(), premium: fc.boolean() });
	it('agrees with a list of obstacles', () => {
		fc.assert(
			fc.property(
				states,
				sizes,
				sizes,
				fc.boolean(),
				fc.boolean(),
				fc.option(fc.array(states)),
				(...given) => {
					const [state, from, to, premiumDisk, offered, set] = given;
					const holding = [state, ...(set ?? [])].filter((each) => each === 'running' || each === 'stopped');
					const stuck = !offered && holding.length > 0;
					let expected: ResizeMethod = state === 'running' ? 'with a restart' : 'as it is';
					if (stuck) expected = set === null ? 'deallocate the VM' : 'deallocate the set';
					if (premiumDisk && !to.premium) expected = 'change the disks';
					if (from.temporaryDisk !== to.temporaryDisk) expected = 'not possible';
					const one = { state, size: from, premiumDisk, ...(set === null ? {} : { set }) };
					const result = resize(one, to, offered);
					expect(result.way).toBe(expected);
					expect(result.trace.length).toBeGreaterThan(0);
				}
			)
		);
	});
});
