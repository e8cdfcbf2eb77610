import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reservedFor, smallestFor, usableAddresses } from '#lib/azure/networking/address-plan.ts';
import {
	addressesOf,
	addressStep,
	changeStep,
	interfaceStep,
	longestPrefix,
	spaceFor,
	spaceStep,
	subnetStep,
	type Content
} from '#lib/azure/networking/subnet-step.ts';

describe('deploying into a subnet', () => {
	// https://learn.microsoft.com/en-us/azure/bastion/configuration-settings: “Subnet size must be /26 or larger”
	// https://learn.microsoft.com/en-us/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings: “all other SKUs require … /27 or larger”
	it.each([
		['bastion', 27, 'nothing', 'enlarge'],
		['firewall', 26, 'nothing', 'deploy'],
		['vpn', 27, 'nothing', 'deploy'],
		['vpn', 28, 'nothing', 'enlarge'],
		// “an unused subnet that’s an IPv4 /28 block or larger”
		['app', 28, 'nothing', 'deploy'],
		['app', 29, 'nothing', 'enlarge'],
		['app', 26, 'VMs', 'another'],
		// “you can’t deploy any other resource in the application gateway subnet”
		['gateway', 26, 'VMs', 'another'],
		// “Once delegated, the subnet can be used only for container groups.”
		['vms', 26, 'delegation', 'delegation'],
		['containers', 29, 'delegation', 'deploy'],
		['containers', 29, 'groups', 'deploy'],
		['containers', 26, 'VMs', 'another'],
		['endpoint', 29, 'VMs', 'deploy'],
		['endpoint', 29, 'groups', 'another']
	] as const)('%s, /%i, %s: %s', (resource, length, content, step) => {
		expect(subnetStep(resource, length, content)).toBe(step);
	});

	it('agrees with a table of who may be together', () => {
		const together = ['vms VMs', 'endpoint VMs', 'containers groups', 'gateway gateway'];
		fc.assert(
			fc.property(
				fc.constantFrom('bastion', 'firewall', 'vpn', 'gateway', 'app', 'containers', 'endpoint', 'vms'),
				fc.integer({ min: 24, max: 29 }),
				fc.constantFrom<Content>('nothing', 'VMs', 'groups', 'gateway'),
				(resource, length, content) => {
					const least = new Map(Object.entries(longestPrefix)).get(resource) ?? 32;
					const mayEnter = content === 'nothing' || together.includes(`${resource} ${content}`);
					expect(subnetStep(resource, length, content)).toBe(
						mayEnter ? (length <= least ? 'deploy' : 'enlarge') : 'another'
					);
				}
			)
		);
	});
});

describe('addresses of instances', () => {
	// https://learn.microsoft.com/en-us/azure/app-service/overview-vnet-integration (its table)
	it.each([
		[28, 11, 5],
		[27, 27, 13],
		[26, 59, 29]
	])('a /%i has %i addresses for %i instances of a plan', (length, usable, most) => {
		expect(usableAddresses(length)).toBe(usable);
		expect(addressesOf('app', most)).toBeLessThanOrEqual(usable);
		expect(addressesOf('app', most + 1)).toBeGreaterThan(usable);
	});

	// https://learn.microsoft.com/en-us/azure/application-gateway/configuration-infrastructure
	it('counts 27 instances of a gateway and its private frontend: 33 with the reserved ones', () => {
		expect(addressesOf('gateway', 27) + 5).toBe(33);
		expect(smallestFor(addressesOf('gateway', 27))).toBe(26);
		expect(addressesOf('one', 9)).toBe(9);
		expect(addressesOf('two', 9)).toBe(18);
	});
});

describe('address space for subnets', () => {
	it('finds the smallest power of two', () => {
		expect(spaceFor([26])).toBe(26);
		expect(spaceFor([26, 27])).toBe(25);
		expect(spaceFor([26, 27, 27])).toBe(25);
		expect(spaceFor([26, 26, 29])).toBe(24);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 24, max: 29 }), { minLength: 1, maxLength: 8 }), (lengths) => {
				let [length, left] = [32, lengths.reduce((sum, one) => sum + 2 ** (32 - one), 0)];
				for (; left > 1; left /= 2) length--;
				expect(spaceFor(lengths)).toBe(length);
			})
		);
	});
});

describe('a static address', () => {
	// https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/private-ip-addresses
	it('is in the subnet, not reserved, and not in use', () => {
		expect(addressStep('10.0.0.0/16', '10.0.0.3', false)).toBe('other');
		expect(addressStep('10.0.0.0/16', '10.0.255.255', false)).toBe('other');
		expect(addressStep('10.0.0.0/16', '10.0.0.10', false)).toBe('assign');
		expect(addressStep('10.0.0.0/16', '10.0.0.9', true)).toBe('release');
		expect(addressStep('10.0.0.0/16', '10.1.0.9', false)).toBe('subnet');
		fc.assert(
			fc.property(fc.nat(255), fc.boolean(), (at, inUse) => {
				const address = `10.0.0.${at}`;
				const inside = at > 63 && at < 128;
				expect(addressStep('10.0.0.64/26', address, inUse)).toBe(
					!inside
						? 'subnet'
						: reservedFor('10.0.0.64/26', address) !== undefined
							? 'other'
							: inUse
								? 'release'
								: 'assign'
				);
			})
		);
	});
});

describe('a change of an address space', () => {
	// https://learn.microsoft.com/en-us/azure/virtual-network/update-virtual-network-peering-address-space
	it.each([
		[['10.1.0.0/18'], ['10.1.1.0/24'], ['10.2.0.0/16'], true, 'sync'],
		[['10.1.0.0/18'], ['10.1.1.0/24'], [], false, 'save'],
		[['10.1.0.0/18'], ['10.1.200.0/24'], ['10.2.0.0/16'], true, 'subnet'],
		[['10.1.0.0/16', '10.2.0.0/16'], ['10.1.1.0/24'], ['10.2.8.0/24'], true, 'other'],
		[['10.1.0.0/16', '10.2.8.0/24'], ['10.1.1.0/24'], ['10.2.0.0/15'], false, 'other']
	] as const)('to %s with subnet %s and connected %s', (then, subnets, linked, peered, step) => {
		expect(spaceStep(then, subnets, linked, peered)).toBe(step);
	});
});

describe('a change of a subnet', () => {
	// https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-subnet
	it('is blocked by resources, unless it’s an association', () => {
		for (const inUse of [true, false]) {
			expect(changeStep('rename', inUse)).toBe('new');
			expect(changeStep('associate', inUse)).toBe('now');
			expect(changeStep('delete', inUse)).toBe(inUse ? 'clear' : 'now');
			expect(changeStep('range', inUse)).toBe(inUse ? 'clear' : 'now');
		}
	});
});

describe('a VM in another subnet', () => {
	// https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-network-interface
	// https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-network-interface-vm
	it.each([
		['move', 'same', 'dynamic', 'running', 'subnet'],
		['move', 'same', 'static', 'running', 'dynamic'],
		['move', 'same', 'static', 'stopped', 'dynamic'],
		['move', 'other', 'dynamic', 'stopped', 'recreate'],
		['add', 'same', 'static', 'running', 'stop'],
		['add', 'same', 'static', 'stopped', 'attach']
	])('%s, %s network, %s, %s: %s', (goal, network, address, state, step) => {
		expect(
			interfaceStep({
				adds: goal === 'add',
				sameNetwork: network === 'same',
				isStatic: address === 'static',
				running: state === 'running'
			})
		).toBe(step);
	});
});
