import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathTo, type ServicePath } from '#lib/azure/networking/service-path.ts';

const publicAddress = '203.0.113.7';
const selected = { publicAccess: 'selected', subnets: ['app'], ranges: ['203.0.113.0/24'] } as const;

describe('the path to a service', () => {
	// virtual-network-service-endpoints-overview; storage-private-endpoints for the first two
	it.each([
		[
			'a private endpoint passes a closed firewall',
			{ resolvesPrivate: true },
			{ publicAccess: 'disabled' },
			'private endpoint'
		],
		['a name that stays public does not', {}, { publicAccess: 'disabled' }, 'refused'],
		['a known subnet with a rule', { subnet: 'app', serviceEndpoint: true }, selected, 'service endpoint'],
		[
			'a known subnet without a rule, its IP rule no longer fits',
			{ subnet: 'web', serviceEndpoint: true },
			selected,
			'refused'
		],
		[
			'a subnet with a rule and no endpoint',
			{ subnet: 'app' },
			{ publicAccess: 'selected', subnets: ['app'] },
			'refused'
		],
		['a subnet of another region without an endpoint, by IP rule', { subnet: 'web' }, selected, 'public'],
		// storage-network-security: “IP network rules have no effect on requests that originate from the same Azure region”
		['a subnet of the account’s region, by IP rule', { subnet: 'web', inRegion: true }, selected, 'refused'],
		['on-premises by IP rule', {}, selected, 'public'],
		[
			'on-premises has no service endpoint',
			{ serviceEndpoint: true },
			{ publicAccess: 'selected', subnets: ['app'] },
			'refused'
		],
		['all networks', { subnet: 'app', serviceEndpoint: true }, { publicAccess: 'all' }, 'service endpoint']
	] as const)('%s', (_name, client, firewall, path) => {
		expect(pathTo({ publicAddress, inRegion: false, ...client }, firewall)).toBe(path);
	});

	it('agrees with asking whether any rule fits the source that the service sees', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('app', 'web', undefined),
				fc.boolean(),
				fc.boolean(),
				fc.boolean(),
				fc.constantFrom('all' as const, 'selected' as const, 'disabled' as const),
				(subnet, serviceEndpoint, resolvesPrivate, inRegion, publicAccess) => {
					const seen = subnet && serviceEndpoint ? subnet : publicAddress;
					const fits = inRegion ? ['app'] : ['app', publicAddress];
					const open = publicAccess === 'all' || (publicAccess === 'selected' && fits.includes(seen));
					let expected: ServicePath = open
						? seen === publicAddress
							? 'public'
							: 'service endpoint'
						: 'refused';
					if (resolvesPrivate) expected = 'private endpoint';
					const client = {
						publicAddress,
						inRegion,
						serviceEndpoint,
						resolvesPrivate,
						...(subnet && { subnet })
					};
					expect(pathTo(client, { ...selected, publicAccess })).toBe(expected);
				}
			)
		);
	});
});
