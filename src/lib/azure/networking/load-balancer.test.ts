import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ipv4 } from '#lib/azure/networking/address.ts';
import {
	beforeJoining,
	persistence,
	persistenceFor,
	reached,
	ruleFor,
	staysTogether,
	type BackendNsg,
	type Flow,
	type Kind
} from '#lib/azure/networking/load-balancer.ts';
import { passes } from '#lib/azure/networking/nsg.ts';
import { probeAddress, type SecurityRule } from '#lib/azure/networking/security-rule.ts';

const around = { virtualNetwork: ['10.0.0.0/16'] };
const allow = (source: string, ports: '*' | number): SecurityRule => ({
	name: source,
	priority: 100 + Number(ports === '*'),
	direction: 'Inbound',
	access: 'Allow',
	protocol: 'Any',
	source,
	destination: '*',
	ports
});
const front = 80;
const back = 8080;
/** What the rules of an NSG, each looked at, let in. */
function lookedAt(nsg: BackendNsg | undefined, kind: Kind) {
	const rules = (nsg?.opens ?? []).map((port, at) => ({
		...allow(kind === 'public' ? '203.0.113.0/24' : '10.0.5.0/24', port === 'back' ? back : front),
		priority: 100 + at
	}));
	const more = [
		...(nsg?.probe ? [{ ...allow('AzureLoadBalancer', '*'), priority: 200 }] : []),
		...(nsg?.denies ? [{ ...allow('*', '*'), access: 'Deny' as const, priority: 300 }] : [])
	];
	const on = nsg ? { nic: { name: 'NSG', rules: [...rules, ...more] } } : {};
	const comes = (source: Ipv4) =>
		passes(on, { direction: 'Inbound', source, destination: '10.0.0.4', port: back, protocol: 'TCP' }, around)
			.answer;
	return { probe: comes(probeAddress), clients: comes(kind === 'public' ? client : '10.0.5.5') };
}
const client = '203.0.113.7';

describe('load balancer', () => {
	// load-balancer-custom-probe-overview, load-balancer-overview: secure by default
	it.each([
		['public and no NSG: closed', undefined, 'public', true, false],
		['internal and no NSG: open to the network', undefined, 'internal', true, true],
		['default rules', {}, 'public', true, false],
		['the backend port is allowed', { opens: ['back'] }, 'public', true, true],
		['the frontend port is allowed', { opens: ['front'] }, 'public', true, false],
		['all else is denied', { opens: ['back'], denies: true }, 'public', false, true],
		['only the probe is allowed', { probe: true, denies: true }, 'internal', true, false]
	] as const)('%s', (_name, some, kind, probe, clients) => {
		const nsg = some && { opens: [], probe: false, denies: false, ...some };
		expect(reached(nsg, kind, 'back')).toEqual({ probe, clients });
	});

	it('lets in what the rules of an NSG do', () => {
		const nsg = fc.record({
			opens: fc.subarray(['back', 'front']),
			probe: fc.boolean(),
			denies: fc.boolean()
		});
		const kinds = fc.constantFrom('public' as const, 'internal' as const);
		fc.assert(
			fc.property(fc.option(nsg, { nil: undefined }), kinds, (one, kind) => {
				expect(reached(one, kind, 'back')).toEqual(lookedAt(one, kind));
			})
		);
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
		['one VM', true, 'internal', undefined],
		['internet', true, 'public', 'outbound'],
		['internet', true, 'internal', 'none']
	] as const)('to %s, all ports %s, %s: %s', (to, allPorts, kind, answer) => {
		expect(ruleFor(to, allPorts, kind)).toBe(answer);
	});

	// backend-pool-management, skus, load-balancer-common-deployment-errors, load-balancer-faqs
	it.each([
		['a VM', {}, 'NIC', 'public', 'nothing'],
		['a VM behind an internal one', { pool: 'internal' }, 'NIC', 'public', 'nothing'],
		['a VM behind another internal one', { pool: 'internal' }, 'NIC', 'internal', 'leave'],
		['a planned VM', { exists: false }, 'NIC', 'public', 'create'],
		['a free address', { exists: false }, 'IP', 'public', 'nothing'],
		['a VM in a peered network', { where: 'peer' }, 'IP', 'internal', 'replace'],
		['a server on-premises', { where: 'office' }, 'IP', 'public', 'replace']
	] as const)('%s: %o by %s in a %s pool: %s', (_name, more, by, kind, answer) => {
		expect(beforeJoining({ where: 'here', exists: true, ...more }, by, kind)).toBe(answer);
	});
});
