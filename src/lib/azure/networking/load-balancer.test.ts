import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	getsFlow,
	mayBalance,
	probeUp,
	staysTogether,
	type Backend,
	type BalancingRule,
	type Flow
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
});
