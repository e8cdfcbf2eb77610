import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	beforeJoining,
	fateOf,
	getsFlow,
	mayBalance,
	mayCoexist,
	persistence,
	persistenceFor,
	probeUp,
	ruleFor,
	staysTogether,
	type Backend,
	type BalancingRule,
	type Flow,
	type MappingRule
} from '#lib/azure/networking/load-balancer.ts';
import type { Nsg } from '#lib/azure/networking/nsg.ts';
import type { SecurityRule } from '#lib/azure/networking/security-rule.ts';

const around = { virtualNetwork: ['10.0.0.0/16'] };
const rule = (
	priority: number,
	access: 'Allow' | 'Deny',
	source: string,
	ports: '*' | number
): SecurityRule => ({
	name: `${access}-${source}`,
	priority,
	direction: 'Inbound',
	access,
	protocol: 'Any',
	source,
	destination: '*',
	ports
});
const nsg = (...rules: SecurityRule[]): Nsg => ({ name: 'NSG', rules });
const balancing: BalancingRule = { kind: 'public', protocol: 'TCP', backendPort: 8080, probePort: 8080 };
const backend = (more: Partial<Backend> = {}): Backend => ({ address: '10.0.0.4', health: 200, ...more });
const client = '203.0.113.7';

describe('load balancer', () => {
	// load-balancer-custom-probe-overview
	it.each([
		['200 is up', {}, true],
		['302 is down', { health: 302 }, false],
		['503 is down', { health: 503 }, false],
		['an open port is up', { health: 'open' }, true],
		['a closed one is down', { health: 'closed' }, false],
		['the default rules let the probe in', { nic: nsg() }, true],
		['a deny before them does not', { nic: nsg(rule(200, 'Deny', '*', '*')) }, false],
		[
			'unless the tag is allowed before it',
			{ nic: nsg(rule(200, 'Deny', '*', '*'), rule(110, 'Allow', 'AzureLoadBalancer', '*')) },
			true
		]
	] as const)('%s', (_name, more, answer) => {
		expect(probeUp(balancing, backend(more), around).answer).toBe(answer);
	});

	// skus; network-security-groups-overview: NSGs see the client and the backend's port
	it.each([
		['public and no NSG: closed', 'public', {}, false],
		['internal and no NSG: open to the network', 'internal', {}, true],
		['the backend port is allowed', 'public', { nic: nsg(rule(100, 'Allow', 'Internet', 8080)) }, true],
		['the frontend port is allowed', 'public', { nic: nsg(rule(100, 'Allow', 'Internet', 80)) }, false],
		['only the probe is allowed', 'public', { nic: nsg(rule(100, 'Allow', 'AzureLoadBalancer', '*')) }, false]
	] as const)('%s', (_name, kind, more, answer) => {
		const from = kind === 'public' ? client : '10.0.5.5';
		expect(getsFlow({ ...balancing, kind }, backend(more), from, around).answer).toBe(answer);
	});

	it('goes together in one network, with HA ports inside only', () => {
		expect(mayBalance({ kind: 'public', backendNetworks: ['V1', 'V1'] }).answer).toBe(true);
		expect(mayBalance({ kind: 'public', backendNetworks: ['V1', 'V2'] }).answer).toBe(false);
		expect(mayBalance({ kind: 'public', backendNetworks: ['V1'], haPorts: true }).answer).toBe(false);
		expect(mayBalance({ kind: 'internal', backendNetworks: ['V1'], haPorts: true }).answer).toBe(true);
	});

	// distribution-mode-concepts
	it.each([
		['None', { sourcePort: 5001 }, false],
		['Client IP', { sourcePort: 5001 }, true],
		['Client IP', { protocol: 'UDP' }, true],
		['Client IP and protocol', { sourcePort: 5001 }, true],
		['Client IP and protocol', { protocol: 'UDP' }, false],
		['Client IP', { source: '203.0.113.8' }, false]
	] as const)('%s and %o: %s', (mode, more, answer) => {
		const one: Flow = {
			source: client,
			sourcePort: 5000,
			destination: '20.0.0.1',
			destinationPort: 443,
			protocol: 'TCP'
		};
		expect(staysTogether(mode, one, { ...one, ...more }).answer).toBe(answer);
	});

	it('agrees with comparing tuples as text', () => {
		const flow = fc.record({
			source: fc.constantFrom('1.1.1.1', '1.1.1.2'),
			sourcePort: fc.constantFrom(5000, 5001),
			destination: fc.constantFrom('20.0.0.1', '20.0.0.2'),
			destinationPort: fc.constantFrom(80, 443),
			protocol: fc.constantFrom('TCP' as const, 'UDP' as const)
		});
		const tuple = (mode: string, at: Flow) => {
			let text = `${at.source}>${at.destination}`;
			if (mode !== 'Client IP') text += at.protocol;
			if (mode === 'None') text += `${at.sourcePort}:${at.destinationPort}`;
			return text;
		};
		const modes = fc.constantFrom('None' as const, 'Client IP' as const, 'Client IP and protocol' as const);
		fc.assert(
			fc.property(modes, flow, flow, (mode, one, other) => {
				expect(staysTogether(mode, one, other).answer).toBe(tuple(mode, one) === tuple(mode, other));
			})
		);
	});

	// load-balancer-custom-probe-overview: probe down behavior
	it.each([
		[true, true, 'one', 'stays'],
		[true, true, 'all', 'stays'],
		[true, false, 'one', 'moves'],
		[true, false, 'all', 'fails'],
		[false, true, 'one', 'moves'],
		[false, true, 'all', 'fails'],
		[false, false, 'all', 'fails'],
		[true, true, 'stopped', 'fails'],
		[true, false, 'stopped', 'moves'],
		[false, true, 'stopped', undefined]
	] as const)('TCP %s, open before %s, %s: %s', (tcp, before, outage, answer) => {
		expect(fateOf(tcp, before, outage)).toBe(answer);
	});

	it('chooses the persistence that hashes the most of those that keep together what must be', () => {
		const flow: Flow = {
			source: client,
			sourcePort: 1,
			destination: '20.0.0.1',
			destinationPort: 2,
			protocol: 'TCP'
		};
		for (const together of ['nothing', 'protocol', 'client'] as const)
			for (const bothProtocols of [true, false]) {
				const others: Flow[] =
					together === 'nothing'
						? []
						: [
								{ ...flow, sourcePort: 3 },
								...(bothProtocols && together === 'client' ? [{ ...flow, protocol: 'UDP' } as const] : [])
							];
				const best = Object.entries(persistence)
					.toSorted(([, a], [, b]) => b.length - a.length)
					.find(([mode]) => others.every((other) => staysTogether(mode as 'None', flow, other).answer))![0];
				expect(persistenceFor({ together, bothProtocols, sharedAddress: false })).toBe(best);
			}
		expect(persistenceFor({ together: 'client', bothProtocols: false, sharedAddress: true })).toBeUndefined();
		expect(persistenceFor({ together: 'nothing', bothProtocols: false, sharedAddress: true })).toBe('None');
	});

	// manage-rules-how-to, inbound-nat-rules, load-balancer-ha-ports-overview, outbound-rules
	it.each([
		['any VM', false, 'public', 'balancing'],
		['any VM', false, 'internal', 'balancing'],
		['any VM', true, 'internal', 'HA ports'],
		['any VM', true, 'public', 'none'],
		['one VM', false, 'public', 'NAT'],
		['each VM', false, 'internal', 'pool NAT'],
		['one VM', true, 'internal', undefined],
		['internet', true, 'public', 'outbound'],
		['internet', true, 'internal', 'none']
	] as const)('to %s, all ports %s, %s: %s', (to, allPorts, kind, answer) => {
		expect(ruleFor(to, allPorts, kind)).toBe(answer);
	});

	// load-balancer-multivip-overview: its tables of rules
	it.each([
		['another backend port', { address: '65.52.0.2', backendPort: 81 }, false, true],
		['the same backend port', { address: '65.52.0.2' }, false, false],
		['the same backend port with floating IP', { address: '65.52.0.2' }, true, true],
		['the same frontend', { backendPort: 81 }, false, false],
		['UDP', { protocol: 'UDP' }, false, true]
	] as const)('two rules with %s', (_name, more, floating, answer) => {
		const one: MappingRule = { address: '65.52.0.1', port: 80, protocol: 'TCP', backendPort: 80, floating };
		expect(mayCoexist(one, { ...one, ...more })).toBe(answer);
	});

	it('agrees with unique keys of frontends and destinations', () => {
		const rule = fc.record({
			address: fc.constantFrom('1.1.1.1', '1.1.1.2'),
			port: fc.constantFrom(80, 81),
			protocol: fc.constantFrom('TCP' as const, 'UDP' as const),
			backendPort: fc.constantFrom(80, 81)
		});
		fc.assert(
			fc.property(rule, rule, fc.boolean(), (one, other, floating) => {
				const keys = [one, other].flatMap(({ address, port, protocol, backendPort }) => [
					`front ${protocol} ${address}:${port}`,
					`back ${protocol} ${floating ? `${address}:` : ''}${backendPort}`
				]);
				expect(mayCoexist({ ...one, floating }, { ...other, floating })).toBe(new Set(keys).size === 4);
			})
		);
	});

	// backend-pool-management, skus, load-balancer-common-deployment-errors, load-balancer-faqs
	it.each([
		['a VM', {}, 'NIC', 'public', 'nothing'],
		['a VM behind an internal one', { pool: 'internal' }, 'NIC', 'public', 'nothing'],
		['a VM behind another internal one', { pool: 'internal' }, 'NIC', 'internal', 'leave'],
		['a planned VM', { exists: false }, 'NIC', 'public', 'create'],
		['a free address', { exists: false }, 'IP', 'public', 'nothing'],
		['a VM in a peered network', { where: 'peered network' }, 'IP', 'internal', 'replace'],
		['a server on-premises', { where: 'on-premises' }, 'IP', 'public', 'replace']
	] as const)('%s: %o by %s in a %s pool: %s', (_name, more, by, kind, answer) => {
		expect(beforeJoining({ where: 'same network', exists: true, ...more }, by, kind)).toBe(answer);
	});
});
