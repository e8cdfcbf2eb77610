import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	mayAddSubnet,
	reservedFor,
	smallestFor,
	usableAddresses
} from '#lib/azure/networking/address-plan.ts';
import { contains, overlaps, rangeOf, toAddress, toNumber } from '#lib/azure/networking/address.ts';

/** From the FAQ: list the addresses, remove the first four and the last, count. */
const listed = (prefix: string): string[] => {
	const [base = '', length] = prefix.split('/');
	const parts = base.split('.').map(Number);
	const all: string[] = [];
	for (let i = 0; i < 2 ** (32 - Number(length)); i++) {
		const last = (parts[3] ?? 0) + i;
		all.push(`${parts[0]}.${parts[1]}.${(parts[2] ?? 0) + Math.floor(last / 256)}.${last % 256}`);
	}
	return all;
};
const small = fc
	.record({ a: fc.integer({ min: 0, max: 3 }), length: fc.integer({ min: 22, max: 29 }) })
	.map(({ a, length }) => `10.0.${a * 4}.0/${length}`);

describe('address plans', () => {
	// https://learn.microsoft.com/en-us/azure/virtual-network/virtual-networks-faq
	it.each([
		['192.168.1.0/24', '192.168.1.0', 'network'],
		['192.168.1.0/24', '192.168.1.1', 'gateway'],
		['192.168.1.0/24', '192.168.1.2', 'DNS'],
		['192.168.1.0/24', '192.168.1.3', 'DNS'],
		['192.168.1.0/24', '192.168.1.4', undefined],
		['192.168.1.0/24', '192.168.1.254', undefined],
		['192.168.1.0/24', '192.168.1.255', 'broadcast'],
		['10.0.0.64/26', '10.0.0.67', 'DNS'],
		['10.0.0.64/26', '10.0.0.127', 'broadcast']
	])('%s keeps %s for: %s', (subnet, address, kept) => {
		expect(reservedFor(subnet, address)).toBe(kept);
	});

	it.each([
		[3, 29],
		[4, 28],
		[11, 28],
		[12, 27],
		[27, 27],
		[28, 26],
		[251, 24],
		[252, 23],
		[16_777_212, 7],
		[20_000_000, 7],
		// “the largest is /2”
		[2 ** 30 - 5, 2],
		[2 ** 30 - 4, undefined]
	])('%i addresses take a /%s', (addresses, length) => {
		expect(smallestFor(addresses)).toBe(length);
	});

	it('counts as a list of addresses does', () => {
		fc.assert(
			fc.property(small, (prefix) => {
				const all = listed(prefix);
				const free = all.slice(4, -1);
				expect(usableAddresses(rangeOf(prefix).length)).toBe(free.length);
				expect(all.filter((address) => !reservedFor(prefix, address))).toEqual(free);
			})
		);
	});

	it('finds overlap and containment as a list of addresses does', () => {
		fc.assert(
			fc.property(small, small, (a, b) => {
				const [one, other] = [listed(a), new Set(listed(b))];
				expect(overlaps(a, b)).toBe(one.some((address) => other.has(address)));
				expect(contains(b, a)).toBe(one.every((address) => other.has(address)));
			})
		);
	});

	it.each([
		['AzureBastionSubnet', '10.0.1.0/26', true],
		['AzureBastionSubnet', '10.0.1.0/27', false], // bastion/configuration-settings
		['AzureFirewallSubnet', '10.0.1.0/26', true],
		['AzureFirewallSubnet', '10.0.1.0/27', false], // firewall/firewall-faq
		['RouteServerSubnet', '10.0.1.0/26', true],
		['RouteServerSubnet', '10.0.1.0/27', false], // route-server/quickstart-create-route-server-portal
		['GatewaySubnet', '10.0.1.0/27', true],
		['WEB', '10.0.1.0/27', false], // a second one of that name
		['app', '10.0.1.0/27', true],
		['app', '10.0.1.0/29', true],
		['app', '10.0.1.0/30', false],
		['app', '10.0.0.128/25', false],
		['app', '10.0.1.16/27', false],
		['app', '10.1.0.0/24', false]
	])('%s at %s can be added: %s', (name, prefix, answer) => {
		const present = [{ name: 'web', prefix: '10.0.0.0/24' }];
		expect(mayAddSubnet(['10.0.0.0/16'], present, { name, prefix })).toBe(answer);
	});

	// virtual-networks-faq: “you can't add the following address ranges”
	it.each([
		['224.0.0.0/8', '224.1.0.0/16', false],
		['127.0.0.0/8', '127.1.0.0/16', false],
		['169.254.0.0/16', '169.254.1.0/24', false],
		['168.63.129.0/24', '168.63.129.0/26', false],
		['168.63.128.0/24', '168.63.128.0/26', true]
	])('in %s, %s can be added: %s', (space, prefix, answer) => {
		expect(mayAddSubnet([space], [], { name: 'app', prefix })).toBe(answer);
	});

	it('takes a /2 and nothing larger', () => {
		expect(mayAddSubnet(['0.0.0.0/0'], [], { name: 'app', prefix: '0.0.0.0/2' })).toBe(true);
		expect(mayAddSubnet(['0.0.0.0/0'], [], { name: 'app', prefix: '0.0.0.0/1' })).toBe(false);
	});

	it('reads addresses above the middle too', () => {
		fc.assert(
			fc.property(fc.ipV4(), (address) => {
				expect(toAddress(toNumber(address))).toBe(address);
			})
		);
	});
});
