import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	recordsOf,
	resolve,
	resolveService,
	type PrivateZone,
	type Resolved,
	type ZoneLink
} from '#lib/azure/networking/private-dns.ts';

const zone = (name: string, links: ZoneLink[], records: Record<string, string> = {}): PrivateZone => ({
	name,
	links,
	records
});
const vms = [
	{ name: 'vm1', network: 'hub', address: '10.0.0.4' },
	{ name: 'vm2', network: 'spoke', address: '10.1.0.4' }
];

describe('private zones, from private-dns-virtual-network-links and private-dns-autoregistration', () => {
	const corp = zone('corp.internal', [{ network: 'hub', registration: true }, { network: 'spoke' }], {
		db: '10.0.0.9'
	});
	it('registers machines of registration networks only', () => {
		expect(recordsOf(corp, vms)).toEqual({ vm1: '10.0.0.4', db: '10.0.0.9' });
	});

	it.each([
		['hub', 'vm1.corp.internal', { address: '10.0.0.4' }],
		['spoke', 'vm1.corp.internal', { address: '10.0.0.4' }],
		['spoke', 'vm2.corp.internal', 'no such name'],
		['spoke', 'db.corp.internal', { address: '10.0.0.9' }],
		['other', 'vm1.corp.internal', 'public'],
		['hub', 'www.example.com', 'public'],
		// Names ignore case, and the zone's own name is in the zone.
		['hub', 'VM1.corp.internal', { address: '10.0.0.4' }],
		['hub', 'DB.CORP.INTERNAL', { address: '10.0.0.9' }],
		['hub', 'corp.internal', 'no such name'],
		['other', 'corp.internal', 'public']
	])('from %s, %s: %o', (network, name, answer) => {
		expect(resolve([corp], vms, { network }, name).answer).toEqual(answer);
	});

	it('finds a VM and a record whose names have capital letters', () => {
		const mixed = zone('Corp.Internal', [{ network: 'hub', registration: true }], {
			DB: '10.0.0.9',
			'@': '10.0.0.8'
		});
		const upper = [{ name: 'VM1', network: 'hub', address: '10.0.0.4' }];
		const ask = (name: string) => resolve([mixed], upper, { network: 'hub' }, name).answer;
		expect(ask('vm1.corp.internal')).toEqual({ address: '10.0.0.4' });
		expect(ask('db.corp.internal')).toEqual({ address: '10.0.0.9' });
		expect(ask('corp.internal')).toEqual({ address: '10.0.0.8' });
	});
});

describe('names of private endpoints, from private-endpoint-dns-integration', () => {
	const suffix = 'database.windows.net';
	const service = { label: 'sql1', suffix, privateEndpoint: true };
	const linked = zone(`privatelink.${suffix}`, [{ network: 'hub' }], { sql1: '10.0.0.7' });
	it.each([
		['linked', [linked], { network: 'hub' }, { address: '10.0.0.7' }],
		['peered, not linked', [linked], { network: 'spoke' }, 'public'],
		['on-premises, no forwarder', [linked], { onPremises: true as const }, 'public'],
		[
			'on-premises, forwarder',
			[linked],
			{ onPremises: true as const, forwarder: 'hub' },
			{ address: '10.0.0.7' }
		],
		['no zone', [], { network: 'hub' }, 'public'],
		['record missing', [{ ...linked, records: {} }], { network: 'hub' }, 'no such name'],
		[
			'record missing, fallback',
			[zone(linked.name, [{ network: 'hub', fallback: true }])],
			{ network: 'hub' },
			'public'
		],
		[
			'zone under the wrong name',
			[zone('privatelink.sql', [{ network: 'hub' }])],
			{ network: 'hub' },
			'public'
		],
		['zone over the public name', [zone(suffix, [{ network: 'hub' }])], { network: 'hub' }, 'no such name']
	])('%s', (_name, zones, asker, answer) => {
		expect(resolveService(zones, asker, service).answer).toEqual(answer);
	});

	it('stays public without an endpoint, even in a linked network', () => {
		expect(resolveService([linked], { network: 'hub' }, { ...service, privateEndpoint: false }).answer).toBe(
			'public'
		);
	});

	it('agrees with taking labels off the front until a linked zone is met', () => {
		const names = ['b.c', 'a.b.c', 'privatelink.b.c'];
		const naive = (zones: readonly PrivateZone[], network: string, name: string): Resolved => {
			const labels = name.split('.');
			for (let i = 1; i < labels.length; i++) {
				const found = zones.find((each) => each.name === labels.slice(i).join('.'));
				const to = found?.links.find((each) => each.network === network);
				if (!found || !to) continue;
				const address = found.records[labels.slice(0, i).join('.')];
				if (address) return { address };
				return to.fallback && labels[i] === 'privatelink' ? 'public' : 'no such name';
			}
			return 'public';
		};
		const links = fc.uniqueArray(fc.record({ network: fc.constantFrom('n', 'm'), fallback: fc.boolean() }), {
			selector: (each) => each.network
		});
		const records = fc.constantFrom<Record<string, string>[]>({}, { x: '10.0.0.1' }, { 'x.a': '10.0.0.2' });
		fc.assert(
			fc.property(
				fc.tuple(links, links, links),
				fc.tuple(records, records, records),
				fc.constantFrom('x.b.c', 'x.a.b.c', 'y.a.b.c', 'x.privatelink.b.c', 'x.d'),
				(linksOf, recordsFor, name) => {
					const zones = names.map((each, i) => zone(each, linksOf[i] ?? [], recordsFor[i]));
					expect(resolve(zones, [], { network: 'n' }, name).answer).toEqual(naive(zones, 'n', name));
				}
			)
		);
	});
});
