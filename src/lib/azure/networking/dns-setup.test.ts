import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	delegationNeeds,
	endpointNeeds,
	forwardingNeeds,
	recordFor,
	registrationStep,
	reverseNames,
	serversOf,
	splitAnswer,
	type Link
} from '#lib/azure/networking/dns-setup.ts';
import { recordsOf, resolve, resolveService } from '#lib/azure/networking/private-dns.ts';
import { answeringZone } from '#lib/azure/networking/public-dns.ts';

it('a name in a private and a public zone is what the model of private zones says, followed by the public zone', () => {
	const answers = [true, false].flatMap((linked) =>
		[true, false].flatMap((inPrivate) =>
			[true, false].map((inPublic) => {
				const zone = {
					name: 'corp.example',
					records: inPrivate ? { app: '10.0.0.9' } : {},
					links: linked ? [{ network: 'a' }] : []
				};
				const { answer } = resolve([zone], [], { network: 'a' }, 'app.corp.example');
				const expected =
					typeof answer === 'object' ? 'private' : answer === 'public' && inPublic ? 'public' : 'none';
				expect(splitAnswer(linked, inPrivate, inPublic)).toBe(expected);
				return expected;
			})
		)
	);
	expect(new Set(answers).size).toBe(3);
});

describe('the DNS servers of a VM, from virtual-networks-name-resolution-for-vms-and-role-instances', () => {
	it.each([
		['a lease before the change', 8, false, 'old'],
		['a lease after it', 10, false, 'new'],
		['those of the interface come first', 8, true, 'custom'],
		['whatever the lease', 10, true, 'custom']
	] as const)('%s', (_, lease, custom, servers) => expect(serversOf(lease, 9, custom)).toBe(servers));

	it('are what the network had in the hour of the lease', () => {
		const hour = fc.integer({ min: 0, max: 23 });
		fc.assert(
			fc.property(hour, hour, (lease, changed) => {
				let servers = 'old';
				for (let now = 0; now <= lease; now++) if (now === changed) servers = 'new';
				expect(serversOf(lease, changed, false)).toBe(servers);
			})
		);
	});
});

describe('the record of an address in a private zone', () => {
	// private-dns-autoregistration: only VMs, and only their primary network interface.
	// private-dns-virtual-network-links: one registration zone for a network.
	it.each<[boolean, Link, boolean, string]>([
		[true, 'registration', false, 'nothing'],
		[true, 'resolution', false, 'enable'],
		[true, 'none', false, 'link'],
		[true, 'resolution', true, 'record'],
		[true, 'none', true, 'record'],
		[false, 'registration', false, 'record']
	])('primary %s, link %s, registers elsewhere %s: %s', (isPrimary, link, elsewhere, step) =>
		expect(registrationStep(isPrimary, link, elsewhere)).toBe(step)
	);

	it('is there once the step is taken', () => {
		for (const isPrimary of [true, false])
			for (const link of ['registration', 'resolution', 'none'] as const) {
				const step = registrationStep(isPrimary, link, false);
				const registration = link === 'registration' || step === 'enable' || step === 'link';
				const records = recordsOf(
					{
						name: 'corp.example',
						records: step === 'record' ? { host: '10.0.0.9' } : {},
						links: [{ network: 'a', registration }]
					},
					isPrimary ? [{ name: 'host', network: 'a', address: '10.0.0.9' }] : []
				);
				expect(records).toEqual({ host: '10.0.0.9' });
			}
	});
});

// dns-zones-records and dns-alias
it.each([
	['host', 'free', 'CNAME'],
	['host', 'apex', 'other'],
	['host', 'taken', 'other'],
	['endpoint', 'taken', 'alias'],
	['host', 'cname', 'other'],
	['endpoint', 'cname', 'other'],
	['address', 'cname', 'other'],
	['endpoint', 'apex', 'alias'],
	['endpoint', 'free', undefined],
	['address', 'apex', 'A']
] as const)('for %s at a name that is %s, a zone needs %s', (target, place, record) =>
	expect(recordFor(target, place)).toBe(record)
);

it('a public name is found after exactly the step that it needs', () => {
	for (const isChild of [true, false])
		for (const registered of [true, false])
			for (const records of ['missing', 'right', 'old'] as const) {
				const isFound = (step: string): boolean => {
					const servers = step === 'add' || step === 'replace' ? 'right' : records;
					const zones = [
						{
							id: 'own',
							name: 'corp.example',
							nameServers: ['own'],
							delegations: servers === 'missing' ? {} : { 'dev.corp.example': [servers] }
						},
						{ id: 'child', name: 'dev.corp.example', nameServers: ['right'] }
					];
					const nameServers = registered || step === 'registrar' ? ['own'] : ['other'];
					return (
						answeringZone(
							{ domain: 'corp.example', nameServers },
							zones,
							isChild ? 'api.dev.corp.example' : 'www.corp.example'
						)?.id === (isChild ? 'child' : 'own')
					);
				};
				const steps = ['nothing', 'registrar', records === 'missing' ? 'add' : 'replace'];
				expect(steps.find(isFound)).toBe(delegationNeeds(isChild, registered, records));
			}
});

// virtual-networks-name-resolution-for-vms-and-role-instances: reverse DNS considerations
it.each([
	['in the same network', true, false, 'none', 'internal'],
	['with autoregistration', true, true, 'none', 'both'],
	['in a peered network', false, true, 'none', 'none'],
	['with an empty reverse zone', true, false, 'empty', 'none'],
	['with a record in a reverse zone', false, true, 'record', 'record'],
	['with autoregistration and a reverse zone', true, true, 'record', undefined]
] as const)('a reverse lookup %s', (_, isSame, registers, zone, names) =>
	expect(reverseNames(isSame, registers, zone)).toBe(names)
);

it('a private endpoint is reached after exactly the step that it needs', () => {
	const address = '10.0.0.9';
	for (const own of [true, false])
		for (const hasRecord of [true, false])
			for (const link of ['unlinked', 'linked', 'fallback'] as const) {
				if (!own && hasRecord) continue;
				const reached = (step: string): boolean => {
					const linked = link !== 'unlinked' || step === 'link';
					const zone = {
						name: 'privatelink.blob.core.windows.net',
						records: hasRecord || step === 'record' ? { store: address } : {},
						links: linked ? [{ network: 'a', fallback: link === 'fallback' || step === 'fallback' }] : []
					};
					const { answer } = resolveService(
						[zone],
						{ network: 'a' },
						{ label: 'store', suffix: 'blob.core.windows.net', privateEndpoint: true }
					);
					return own ? typeof answer === 'object' : answer === 'public';
				};
				const steps = ['nothing', 'link', 'record', 'fallback'].filter(reached);
				const needs = endpointNeeds(own, hasRecord, link);
				if (needs === undefined) expect(steps).toEqual([]);
				else expect(steps).toContain(needs);
				expect(steps.includes('nothing')).toBe(needs === 'nothing');
			}
});

// private-resolver-endpoints-rulesets
it.each([
	[true, true, true, 'nothing'],
	[true, true, false, 'ruleset'],
	[true, false, true, 'rule'],
	[true, false, false, undefined],
	[false, true, true, 'nothing'],
	[false, true, false, 'zone'],
	[false, false, true, 'inbound']
] as const)('out of Azure %s, forwards %s, linked %s: %s', (isOut, forwards, linked, needs) =>
	expect(forwardingNeeds(isOut, forwards, linked)).toBe(needs)
);
