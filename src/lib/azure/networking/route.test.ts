import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routesOf, selectRoute, type NextHop, type Route } from '#lib/azure/networking/route.ts';

const via = '10.0.100.4';
const storage = '20.60.0.0/16';
/** Subnet1 and Subnet2 of the routing example in virtual-networks-udr-overview. */
const both = { space: ['10.0.0.0/16'], peered: ['10.1.0.0/16', '10.2.0.0/16'], bgp: ['10.10.0.0/16'] };
const subnet1 = routesOf({
	...both,
	serviceEndpoints: [storage],
	user: [
		{ prefix: '10.0.0.0/16', nextHop: 'Virtual appliance', via },
		{ prefix: '10.0.0.0/24', nextHop: 'Virtual network' },
		{ prefix: '10.1.0.0/16', nextHop: 'None' },
		{ prefix: '10.2.0.0/16', nextHop: 'None' },
		{ prefix: '10.10.0.0/16', nextHop: 'Virtual appliance', via },
		{ prefix: '0.0.0.0/0', nextHop: 'Virtual appliance', via }
	]
});
const subnet2 = routesOf(both);

describe('routes, from virtual-networks-udr-overview', () => {
	it.each([
		['Subnet1', subnet1, '10.0.7.9', 'Virtual appliance'], // ID2
		['Subnet1', subnet1, '10.0.0.9', 'Virtual network'], // ID3
		['Subnet1', subnet1, '10.1.0.5', 'None'], // ID6
		['Subnet1', subnet1, '10.2.0.5', 'None'], // ID7
		['Subnet1', subnet1, '10.10.0.5', 'Virtual appliance'], // ID9
		['Subnet1', subnet1, '20.60.1.1', 'Service endpoint'], // ID10
		['Subnet1', subnet1, '8.8.8.8', 'Virtual appliance'], // ID12
		['Subnet1', subnet1, '192.168.1.1', 'Virtual appliance'], // reserved ranges are removed
		['Subnet2', subnet2, '10.0.7.9', 'Virtual network'],
		['Subnet2', subnet2, '10.1.0.5', 'VNet peering'],
		['Subnet2', subnet2, '10.10.0.5', 'Virtual network gateway'],
		['Subnet2', subnet2, '8.8.8.8', 'Internet'],
		['Subnet2', subnet2, '10.99.0.1', 'None'],
		['Subnet2', subnet2, '192.168.1.1', 'None']
	] as const)('%s, %# to %s: %s', (_subnet, routes, destination, nextHop) => {
		expect(selectRoute(routes, destination).nextHop).toBe(nextHop);
	});

	it.each([
		['the peering stands against a longer BGP prefix', { bgp: ['10.1.5.0/24'] }, 'VNet peering'],
		[
			'unless a user route with its prefix takes its place',
			{ bgp: ['10.1.5.0/24'], user: [{ prefix: '10.1.0.0/16', nextHop: 'None' as NextHop }] },
			'Virtual network gateway'
		],
		[
			'a longer user route wins over the peering',
			{ user: [{ prefix: '10.1.5.0/24', nextHop: 'Virtual appliance' as NextHop, via }] },
			'Virtual appliance'
		],
		[
			'a shorter user route loses to the peering',
			{ user: [{ prefix: '0.0.0.0/0', nextHop: 'Virtual appliance' as NextHop, via }] },
			'VNet peering'
		]
	] as const)('%s', (_name, more, nextHop) => {
		const routes = routesOf({ space: ['10.0.0.0/16'], peered: ['10.1.0.0/16'], ...more });
		expect(selectRoute(routes, '10.1.5.9').nextHop).toBe(nextHop);
	});

	it('has no gateway routes where propagation is off', () => {
		const routes = routesOf({ space: ['10.0.0.0/16'], bgp: ['192.168.0.0/24'], propagation: false });
		expect(selectRoute(routes, '192.168.0.9').nextHop).toBe('None');
	});

	it('replaces a reserved range by the network’s own space', () => {
		const hop = (space: string) => selectRoute(routesOf({ space: [space] }), '10.200.0.1').nextHop;
		expect([hop('10.0.0.0/8'), hop('10.0.0.0/16')]).toEqual(['Virtual network', 'None']);
	});

	it('agrees with walking from /32 to /0, bit by bit', () => {
		const bits = (address: string) =>
			address
				.split('.')
				.map((part) => Number(part).toString(2).padStart(8, '0'))
				.join('');
		const naive = (routes: readonly Route[], destination: string): NextHop | undefined => {
			const on = (length: number, source: string) =>
				routes.find(
					(route) =>
						route.source === source &&
						route.prefix.endsWith(`/${length}`) &&
						bits(route.prefix.split('/')[0] ?? '').slice(0, length) === bits(destination).slice(0, length)
				);
			const lengths = Array.from({ length: 33 }, (_, i) => 32 - i);
			const kept = lengths.some((length) => {
				const hop = on(length, 'System')?.nextHop;
				return (hop === 'Virtual network' || hop === 'VNet peering') && !on(length, 'User');
			});
			for (const length of lengths) {
				const found = on(length, 'User') ?? (kept ? undefined : on(length, 'BGP')) ?? on(length, 'System');
				if (found) return found.nextHop;
			}
			return undefined;
		};
		const prefix = fc.constantFrom(
			'0.0.0.0/0',
			'10.1.0.0/16',
			'10.1.4.0/22',
			'10.1.5.0/24',
			'10.2.0.0/16',
			'10.1.5.9/32'
		);
		const hop = fc.constantFrom<NextHop[]>(
			'None',
			'Internet',
			'Virtual appliance',
			'Virtual network gateway'
		);
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.record({ prefix, nextHop: hop }), {
					selector: (route) => route.prefix,
					maxLength: 4
				}),
				fc.uniqueArray(prefix, { maxLength: 3 }),
				fc.constantFrom(
					'10.1.5.9',
					'10.1.6.1',
					'10.1.200.1',
					'10.2.3.4',
					'10.0.0.9',
					'172.16.0.1',
					'9.9.9.9'
				),
				(user, bgp, destination) => {
					const routes = routesOf({ space: ['10.0.0.0/16'], peered: ['10.1.0.0/16'], user, bgp });
					expect(selectRoute(routes, destination).nextHop).toBe(naive(routes, destination));
				}
			)
		);
	});
});
