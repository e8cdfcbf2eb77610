import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	mayAddSubnet,
	reservedFor,
	smallestFor,
	usableAddresses
} from '#lib/azure/networking/address-plan.ts';
import {
	additionStep,
	addressesOf,
	addressStep,
	changeStep,
	interfaceStep,
	longestPrefix,
	publicStep,
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

	it('needs the name that a service requires', () => {
		expect(subnetStep('bastion', 26, 'nothing', false)).toBe('another');
		expect(subnetStep('vpn', 28, 'nothing', false)).toBe('another');
	});

	it('agrees with a table of who may be together', () => {
		const together = ['vms VMs', 'endpoint VMs', 'containers groups'];
		fc.assert(
			fc.property(
				fc.constantFrom('bastion', 'firewall', 'vpn', 'app', 'containers', 'endpoint', 'vms'),
				fc.integer({ min: 24, max: 29 }),
				fc.constantFrom<Content>('nothing', 'VMs', 'groups'),
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

	it('counts the frontend of a load balancer: 27 VMs and it need 33 with the reserved ones', () => {
		expect(addressesOf('balanced', 27) + 5).toBe(33);
		expect(smallestFor(addressesOf('balanced', 27))).toBe(26);
		expect(addressesOf('one', 9)).toBe(9);
		expect(addressesOf('two', 9)).toBe(18);
	});
});

describe('an added subnet', () => {
	// https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-manage-subnet: “a /29 … three usable IP addresses”
	it.each([
		['10.0.0.64/29', 3, 'add'],
		['10.0.0.64/29', 4, 'full'],
		['10.0.0.64/30', 1, 'small'],
		['10.0.0.72/28', 1, 'start'],
		['10.0.1.0/28', 1, 'outside'],
		['10.0.0.0/28', 1, 'overlap']
	] as const)('%s for %i VMs: %s', (added, vms, step) => {
		expect(additionStep('10.0.0.0/24', ['10.0.0.0/26'], added, vms)).toBe(step);
	});

	it('agrees with the rules for any subnet, and with a list of its addresses', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 63 }),
				fc.integer({ min: 25, max: 30 }),
				fc.integer({ min: 1, max: 80 }),
				(place, length, vms) => {
					const added = `10.0.0.${place * 4}/${length}`;
					const taken = ['10.0.0.0/27', '10.0.0.64/26'];
					const present = taken.map((prefix, at) => ({ name: `web${at}`, prefix }));
					const may = mayAddSubnet(['10.0.0.0/25'], present, { name: 'app', prefix: added });
					const step = additionStep('10.0.0.0/25', taken, added, vms);
					expect(step === 'add' || step === 'full').toBe(may);
					if (may)
						expect(step).toBe(
							[...new Array(2 ** (32 - length)).keys()].slice(4, -1).length < vms ? 'full' : 'add'
						);
				}
			)
		);
	});
});

describe('a public address', () => {
	// https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/virtual-network-public-ip-address: the same region as the resource
	// https://learn.microsoft.com/en-us/azure/virtual-network/virtual-network-network-interface: one public address for each IP configuration
	it.each([
		[true, false, false, 'use old'],
		[true, false, true, 'use added'],
		[true, true, false, 'free old'],
		[true, true, true, 'free added'],
		[false, true, false, 'new old'],
		[false, false, true, 'new added']
	])('same region %s, in use %s, another one %s: %s', (sameRegion, inUse, hasOther, step) => {
		expect(publicStep(sameRegion, inUse, hasOther)).toBe(step);
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
			expect(changeStep('rename', inUse)).toBe('never');
			// “The smallest supported IPv4 subnet is /29”
			expect(changeStep('shrink', inUse)).toBe('never');
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
		['add', 'same', 'static', 'stopped', 'attach'],
		['add', 'same', 'full', 'stopped', 'resize'],
		['move', 'other', 'full', 'running', 'recreate']
	])('%s, %s network, %s, %s: %s', (goal, network, address, state, step) => {
		expect(
			interfaceStep({
				adds: goal === 'add',
				sameNetwork: network === 'same',
				isStatic: address === 'static',
				isFull: address === 'full',
				running: state === 'running'
			})
		).toBe(step);
	});
});
