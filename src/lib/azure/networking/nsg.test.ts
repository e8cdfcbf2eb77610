import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ipv4 } from '#lib/azure/networking/address.ts';
import { mayJoin, mayPair } from '#lib/azure/networking/application-security-group.ts';
import { decidingRule, defaultRules, passes, type Nsg } from '#lib/azure/networking/nsg.ts';
import {
	covers,
	probeAddress,
	type Packet,
	type SecurityRule,
	type Surroundings
} from '#lib/azure/networking/security-rule.ts';

const around: Surroundings = {
	virtualNetwork: ['10.0.0.0/16', '10.1.0.0/16', '198.51.100.0/24'],
	tags: { Storage: ['20.60.0.0/16'] },
	groups: {
		AsgWeb: ['10.0.0.4', '10.0.0.5'],
		AsgLogic: ['10.0.1.4'],
		AsgDb: ['10.0.1.5'],
		'1stTier': ['10.0.0.6']
	}
};
const rule = (
	priority: number,
	access: 'Allow' | 'Deny',
	more: Partial<SecurityRule> = {}
): SecurityRule => ({
	name: `${access}-${priority}`,
	priority,
	direction: 'Inbound',
	access,
	protocol: 'TCP',
	source: '*',
	destination: '*',
	ports: '*',
	...more
});
const packet = (source: Ipv4, destination: Ipv4, port: number, more: Partial<Packet> = {}): Packet => ({
	direction: 'Inbound',
	source,
	destination,
	port,
	protocol: 'TCP',
	...more
});
const nsg = (...rules: SecurityRule[]): Nsg => ({ name: 'NSG', rules });
const internet = '203.0.113.7';

describe('one group', () => {
	// application-security-groups: Allow-HTTP-Inbound-Internet, Deny-Database-All, Allow-Database-BusinessLogic
	const nsg1 = nsg(
		rule(100, 'Allow', { source: 'Internet', destination: 'AsgWeb', ports: 80 }),
		rule(120, 'Deny', { protocol: 'Any', destination: 'AsgDb', ports: 1433 }),
		rule(110, 'Allow', { source: 'AsgLogic', destination: 'AsgDb', ports: 1433 })
	);
	it.each([
		['the web from the internet', packet(internet, '10.0.0.4', 80), 'Allow-100'],
		['a server outside the group from the internet', packet(internet, '10.0.1.4', 80), 'DenyAllInBound'],
		['the database from the logic', packet('10.0.1.4', '10.0.1.5', 1433), 'Allow-110'],
		['the database from the web', packet('10.0.0.4', '10.0.1.5', 1433), 'Deny-120'],
		['the database from a peered network', packet('10.1.0.4', '10.0.1.5', 1433), 'Deny-120'],
		['another port of the database', packet('10.0.0.4', '10.0.1.5', 22), 'AllowVnetInBound'],
		['a probe', packet(probeAddress, '10.0.0.4', 443), 'AllowVnetInBound'],
		[
			'an answer to the internet',
			packet('10.0.0.4', internet, 443, { direction: 'Outbound' }),
			'AllowInternetOutBound'
		],
		[
			'an unknown private range',
			packet('10.0.0.4', '10.9.0.1', 443, { direction: 'Outbound' }),
			'DenyAllOutBound'
		]
	])('%s', (_name, asked, name) => {
		expect(decidingRule(nsg1, asked, around).name).toBe(name);
	});

	// network-security-groups-overview: the default rules as listed there
	it('has the six default rules', () => {
		expect(defaultRules.map(({ name, priority, access }) => `${name} ${priority} ${access}`)).toEqual([
			'AllowVnetInBound 65000 Allow',
			'AllowAzureLoadBalancerInBound 65001 Allow',
			'DenyAllInBound 65500 Deny',
			'AllowVnetOutBound 65000 Allow',
			'AllowInternetOutBound 65001 Allow',
			'DenyAllOutBound 65500 Deny'
		]);
	});

	// service-tags-overview
	it.each([
		['Internet', internet, true],
		['Internet', '20.60.0.1', true],
		['Internet', '10.9.0.1', false],
		['Internet', '10.1.0.4', false],
		['Internet', '198.51.100.4', false], // a public range that is the network's own
		['VirtualNetwork', '10.1.0.4', true],
		['VirtualNetwork', probeAddress, true],
		['VirtualNetwork', internet, false],
		['AzureLoadBalancer', probeAddress, true],
		['AzureLoadBalancer', '10.0.0.4', false],
		['Storage', '20.60.0.1', true],
		['Storage', internet, false],
		['10.0.0.0/24', '10.0.1.1', false],
		['AsgWeb', '10.0.0.5', true],
		['1stTier', '10.0.0.6', true], // a group, though it begins with a digit
		['1stTier', '10.0.0.5', false],
		['::/0', '10.0.0.5', false], // IPv6 covers no IPv4 address
		['2001:db8::/32', '10.0.0.5', false],
		['Nobody', '10.0.0.5', false]
	] as const)('%s covers %s: %s', (named, address, answer) => {
		expect(covers(named, address, around)).toBe(answer);
	});
});

describe('subnet and interface together, from network-security-group-how-it-works', () => {
	const open = nsg(rule(100, 'Allow', { source: 'Internet', ports: 80 }));
	const shut = nsg();
	const web = packet(internet, '10.0.0.4', 80);
	it.each([
		['VM1: both allow', { subnet: open, nic: open }, true],
		['VM1: the interface has only defaults', { subnet: open, nic: shut }, false],
		['VM1: the subnet has only defaults', { subnet: shut, nic: open }, false],
		['VM2: none on the interface', { subnet: open }, true],
		['VM3: none on the subnet', { nic: shut }, false],
		// “Traffic is blocked to VM4”: a Standard public IP address is closed without a group.
		['VM4: none at all', {}, false]
	])('%s', (_name, on, answer) => {
		expect(passes(on, web, around).answer).toBe(answer);
	});

	it('without a group, allows the network and not the internet', () => {
		expect(passes({}, packet('10.1.0.4', '10.0.0.4', 80), around).answer).toBe(true);
		expect(passes({}, packet('198.51.100.4', '10.0.0.4', 80), around).answer).toBe(true);
		expect(passes({}, packet(internet, '10.0.0.4', 80), around).answer).toBe(false);
		expect(passes({}, packet('10.0.0.4', internet, 80, { direction: 'Outbound' }), around).answer).toBe(true);
	});

	// network-security-groups-overview: “By default, these services aren't subject to the configured network security
	// groups unless targeted by service tags specific to each service.”
	it.each<[string, Ipv4, number, string, boolean]>([
		['a deny of everything', probeAddress, 53, '*', true],
		['a deny of the tag', probeAddress, 53, 'AzurePlatformDNS', false],
		['a deny of the tag, on another port of the host', probeAddress, 80, 'AzurePlatformDNS', true],
		['a deny of everything', '169.254.169.254', 80, '*', true],
		['a deny of the tag', '169.254.169.254', 80, 'AzurePlatformIMDS', false],
		['a deny of another tag', '169.254.169.254', 80, 'AzurePlatformDNS', true],
		['a deny of everything', internet, 53, '*', false]
	])('%s, outbound to %s:%i (%s) passes: %s', (_name, to, port, destination, answer) => {
		const deny = nsg(rule(100, 'Deny', { direction: 'Outbound', protocol: 'Any', destination }));
		const asked = packet('10.0.0.4', to, port, { direction: 'Outbound', protocol: 'UDP' });
		expect(passes({ subnet: deny }, asked, around).answer).toBe(answer);
		expect(passes({ nic: deny }, asked, around).answer).toBe(answer);
	});

	it('reads the interface first for outbound traffic', () => {
		const out = packet('10.0.0.4', internet, 80, { direction: 'Outbound' });
		const deny = { name: 'NSG2', rules: [rule(100, 'Deny', { direction: 'Outbound', ports: 80 })] };
		expect(passes({ subnet: open, nic: deny }, out, around).trace).toEqual([
			'NSG2 on the interface: rule 100 decides: Deny.'
		]);
		expect(passes({ subnet: open, nic: open }, out, around).answer).toBe(true);
	});

	it('lets a subnet deny traffic between its own machines', () => {
		const closed = nsg(rule(100, 'Deny', { protocol: 'Any' }));
		expect(passes({ subnet: closed }, packet('10.0.0.4', '10.0.0.5', 22), around).answer).toBe(false);
	});

	it('agrees with sorting the rules and walking down', () => {
		const inside = (spec: string, address: string): boolean => {
			const own = address.startsWith('10.0.') || address.startsWith('10.1.') || address === '168.63.129.16';
			switch (spec) {
				case '*':
					return true;
				case 'VirtualNetwork':
					return own;
				case 'Internet':
					return !own && !address.startsWith('10.');
				case 'AzureLoadBalancer':
					return address === '168.63.129.16';
				case 'AsgWeb':
					return address === '10.0.0.4' || address === '10.0.0.5';
				default:
					return address.startsWith(spec.replace('.0/24', '.'));
			}
		};
		const naive = (group: Nsg | undefined, asked: Packet): boolean => {
			if (!group) return true;
			for (const each of [...group.rules].sort((a, b) => a.priority - b.priority)) {
				if (each.direction !== asked.direction) continue;
				if (each.protocol !== 'Any' && each.protocol !== asked.protocol) continue;
				if (each.ports !== '*' && each.ports !== asked.port) continue;
				if (inside(each.source, asked.source) && inside(each.destination, asked.destination))
					return each.access === 'Allow';
			}
			const [from, to] = [
				inside('VirtualNetwork', asked.source),
				inside('VirtualNetwork', asked.destination)
			];
			if (from && to) return true;
			return asked.direction === 'Inbound'
				? asked.source === '168.63.129.16'
				: inside('Internet', asked.destination);
		};
		const spec = fc.constantFrom(
			'*',
			'VirtualNetwork',
			'Internet',
			'AzureLoadBalancer',
			'10.0.0.0/24',
			'AsgWeb'
		);
		const direction = fc.constantFrom('Inbound' as const, 'Outbound' as const);
		const rules = fc.uniqueArray(
			fc.record({
				name: fc.constant('own'),
				priority: fc.integer({ min: 100, max: 110 }),
				direction,
				access: fc.constantFrom('Allow' as const, 'Deny' as const),
				protocol: fc.constantFrom('TCP' as const, 'UDP' as const, 'Any' as const),
				source: spec,
				destination: spec,
				ports: fc.constantFrom('*' as const, 80, 443)
			}),
			{ selector: (each) => each.priority, maxLength: 5 }
		);
		const group = fc.option(
			rules.map((each): Nsg => ({ name: 'NSG', rules: each })),
			{ nil: undefined }
		);
		const address = fc.constantFrom<Ipv4[]>(
			'10.0.0.4',
			'10.0.0.9',
			'10.1.0.4',
			'10.9.0.1',
			internet,
			probeAddress
		);
		fc.assert(
			fc.property(
				group,
				group,
				fc.record({
					direction,
					source: address,
					destination: address,
					port: fc.constantFrom(80, 443),
					protocol: fc.constantFrom('TCP' as const, 'UDP' as const)
				}),
				(subnet, nic, asked) => {
					const on = { ...(subnet && { subnet }), ...(nic && { nic }) };
					const outbound = asked.direction === 'Outbound';
					const closed = !subnet && !nic && !outbound && inside('Internet', asked.source);
					const host = outbound && asked.destination === probeAddress;
					expect(passes(on, asked, around).answer).toBe(
						host || (!closed && naive(subnet, asked) && naive(nic, asked))
					);
				}
			),
			{ numRuns: 500 }
		);
	});
});

describe('application security groups, from application-security-groups', () => {
	const home = { region: 'westeurope', network: 'VNet1' };
	it('binds a group to the network of its first member', () => {
		expect(mayJoin({ region: 'westeurope' }, home)).toBe(true);
		expect(mayJoin(home, home)).toBe(true);
		expect(mayJoin(home, { ...home, network: 'VNet2' })).toBe(false);
		expect(mayPair('VNet1', 'VNet2')).toBe(false);
		expect(mayPair('VNet1', 'VNet1')).toBe(true);
	});
	// virtual-network-network-interface: “The application security group must exist in the same location as the network interface.”
	it('binds a group to its region', () => {
		expect(mayJoin({ region: 'eastus' }, home)).toBe(false);
	});
});
