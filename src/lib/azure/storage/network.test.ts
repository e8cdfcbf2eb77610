import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '#lib/azure/networking/address.ts';
import {
	ipRuleTaken,
	reach,
	type Client,
	type NetworkRules,
	type Range
} from '#lib/azure/storage/network.ts';

const closed: NetworkRules = { publicAccess: 'selected', subnets: [], ranges: [], trusted: false };
const app: Client = { from: 'subnet', subnet: 'app', serviceEndpoint: true };
const outside: Client = { from: 'internet', address: '16.17.18.19' };

describe('network rules of a storage account', () => {
	// https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security-limitations
	it.each<[Range, boolean | undefined]>([
		['16.17.18.0/24', true],
		['16.17.18.19', true],
		['10.0.0.0/16', false],
		['172.16.4.0/24', false],
		['172.31.255.0/24', false],
		['172.32.0.0/24', true],
		['192.168.1.1', false],
		['16.17.18.18/31', false],
		['16.17.18.19/32', false],
		['16.17.18.16/30', true],
		// "IP network rules are allowed only for public internet IP addresses."
		['127.0.0.1', false],
		['169.254.1.1', false],
		['169.255.1.1', true],
		['0.0.0.0', false],
		['224.0.0.1', false],
		['223.255.255.255', true],
		// Public and other addresses: the page doesn't say.
		['8.0.0.0/6', undefined],
		['8.0.0.0/7', true],
		['0.0.0.0/8', false],
		['0.0.0.0/0', undefined]
	])('take %s as an IP rule: %s', (range, taken) => expect(ipRuleTaken(range)).toBe(taken));

	// The pages on the firewall, its limitations, virtual networks and private endpoints (see the model).
	it.each<[string, NetworkRules, Client, boolean]>([
		['all networks', { ...closed, publicAccess: 'all' }, outside, true],
		['an address in a rule', { ...closed, ranges: ['16.17.18.0/24'] }, outside, true],
		['an address beside it', { ...closed, ranges: ['16.17.19.0/24'] }, outside, false],
		[
			'a private range, which is no rule',
			{ ...closed, ranges: ['10.0.0.0/8'] },
			{ from: 'internet', address: '10.1.1.1' },
			false
		],
		['a subnet with rule and endpoint', { ...closed, subnets: ['app'] }, app, true],
		[
			'a subnet without the service endpoint',
			{ ...closed, subnets: ['app'] },
			{ ...app, serviceEndpoint: false },
			false
		],
		['a subnet without a rule', closed, app, false],
		['a subnet, by IP rules: same region', { ...closed, ranges: ['0.0.0.0/0'] }, app, false],
		['a private endpoint, no rule', closed, { from: 'private-endpoint' }, true],
		[
			'a private endpoint, access disabled',
			{ ...closed, publicAccess: 'disabled' },
			{ from: 'private-endpoint' },
			true
		],
		['disabled, whatever the rules', { ...closed, publicAccess: 'disabled', subnets: ['app'] }, app, false],
		['a trusted service without exception', closed, { from: 'trusted-service' }, false],
		['a trusted service with it', { ...closed, trusted: true }, { from: 'trusted-service' }, true],
		[
			'and still, when access is disabled later',
			{ ...closed, publicAccess: 'disabled', trusted: true },
			{ from: 'trusted-service' },
			true
		]
	])('%s', (_, rules, client, open) => {
		const decision = reach(rules, client);
		expect(decision.open).toBe(open);
		expect(decision.trace.length).toBeGreaterThan(0);
	});

	it('are not covered where a range holds more than public addresses', () => {
		const at = (address: string): Client => ({ from: 'internet', address });
		const rules = { ...closed, ranges: ['8.0.0.0/6'] } as const;
		expect(() => reach(rules, at('11.1.1.1'))).toThrow(RangeError);
		expect(reach(rules, at('12.1.1.1')).open).toBe(false);
		expect(reach({ ...closed, ranges: ['8.0.0.0/6', '11.1.1.0/24'] }, at('11.1.1.1')).open).toBe(true);
		// @ts-expect-error: a range needs an address.
		expect(reach({ ...closed, ranges: ['abc'] }, at('11.1.1.1')).open).toBe(false);
	});

	it('agree with a list of all that is let in', () => {
		const address = fc
			.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
			.map((octets) => octets.join('.'));
		const range = fc
			.tuple(address, fc.integer({ min: 0, max: 30 }))
			.map(([base, length]) => `${base}/${length}` as Range);
		const binary = (ip: string) =>
			ip
				.split('.')
				.map((octet) => Number(octet).toString(2).padStart(8, '0'))
				.join('');
		const within = (ip: string, one: string) => {
			const [base, length] = one.split('/') as [string, string];
			return binary(ip).startsWith(binary(base).slice(0, Number(length)));
		};
		fc.assert(
			fc.property(
				fc.record({
					publicAccess: fc.constantFrom<NetworkRules['publicAccess'][]>('all', 'selected', 'disabled'),
					subnets: fc.subarray(['app', 'db']),
					ranges: fc.array(range, { maxLength: 3 }),
					trusted: fc.boolean()
				}),
				fc.oneof(
					fc.constant<Client>({ from: 'private-endpoint' }),
					fc.constant<Client>({ from: 'trusted-service' }),
					address.map((ip): Client => ({ from: 'internet', address: ip })),
					fc.record({
						from: fc.constant('subnet' as const),
						subnet: fc.constantFrom('app', 'db', 'ops'),
						serviceEndpoint: fc.boolean()
					})
				),
				(rules, client) => {
					const keys = new Set<string>(['private-endpoint']);
					if (rules.trusted) keys.add('trusted-service');
					if (rules.publicAccess === 'all')
						for (const key of ['internet', 'subnet', 'trusted-service']) keys.add(key);
					if (rules.publicAccess === 'selected') {
						for (const subnet of rules.subnets) keys.add(`subnet ${subnet} true`);
						if (client.from === 'internet') {
							fc.pre(!rules.ranges.some((one) => ipRuleTaken(one) === undefined));
							for (const one of rules.ranges.filter(ipRuleTaken))
								if (within(client.address, one)) keys.add('internet');
						}
					}
					const mine = [
						client.from,
						client.from === 'subnet' ? `subnet ${client.subnet} ${client.serviceEndpoint}` : client.from
					];
					expect(reach(rules, client).open).toBe(mine.some((key) => keys.has(key)));
				}
			)
		);
		fc.assert(fc.property(address, range, (ip, one) => contains(one, ip) === within(ip, one)));
	});
});
