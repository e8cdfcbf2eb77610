import { describe, expect, it } from 'vitest';
import {
	addressAfter,
	delegationNeeds,
	recordFor,
	registrationStep,
	splitAnswer,
	type Link
} from '#lib/azure/networking/dns-setup.ts';
import { recordsOf, resolve } from '#lib/azure/networking/private-dns.ts';
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

describe('the record of an address in a private zone', () => {
	// private-dns-autoregistration: only VMs, and only their primary network interface.
	// private-dns-virtual-network-links: one registration zone for a network.
	it.each<[boolean, Link, boolean, string]>([
		[true, 'registration', false, 'nothing'],
		[true, 'resolution', false, 'enable'],
		[true, 'unlinked', false, 'link'],
		[true, 'resolution', true, 'record'],
		[true, 'unlinked', true, 'record'],
		[false, 'registration', false, 'record']
	])('primary %s, link %s, registers elsewhere %s: %s', (isPrimary, link, elsewhere, step) =>
		expect(registrationStep(isPrimary, link, elsewhere)).toBe(step)
	);

	it('is there once the step is taken', () => {
		for (const isPrimary of [true, false])
			for (const link of ['registration', 'resolution', 'unlinked'] as const) {
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

it('a public name is found after exactly the steps that it needs', () => {
	for (const registered of [true, false])
		for (const records of ['missing', 'right', 'old'] as const)
			for (const isPublic of [true, false]) {
				const isFound = (steps: readonly string[]): boolean => {
					const [step] = steps.filter((one) => one === 'add' || one === 'replace');
					const servers = step === undefined ? records : 'right';
					const zones = [
						{
							id: 'parent',
							name: 'corp.example',
							nameServers: ['own'],
							delegations: servers === 'missing' ? {} : { 'dev.corp.example': [servers] }
						},
						{ id: 'child', name: 'dev.corp.example', nameServers: ['right'] }
					];
					const nameServers = registered || steps.includes('registrar') ? ['own'] : ['other'];
					const zone = answeringZone({ domain: 'corp.example', nameServers }, zones, 'api.dev.corp.example');
					return zone?.id === 'child' && (isPublic || steps.includes('record'));
				};
				const needs = delegationNeeds(registered, records, isPublic);
				expect(isFound(needs)).toBe(true);
				for (const one of needs) expect(isFound(needs.filter((other) => other !== one))).toBe(false);
			}
});

// private-dns-autoregistration, dns-faq-private and dns-alias
it.each([
	['auto', 'deleted', 'none'],
	['auto', 'moved', 'current'],
	['auto', 'unlink', 'none'],
	['hand', 'moved', 'old'],
	['hand', 'unlink', 'current'],
	['alias', 'moved', undefined],
	['alias', 'deleted', 'none'],
	['alias', 'unlink', 'current'],
	['typed', 'deleted', 'old']
] as const)('after a record that is %s and a VM that is %s, the address is %s', (record, event, found) =>
	expect(addressAfter(record, event)).toBe(found)
);

it('a private record gives what the model of private zones has after the event', () => {
	for (const record of ['auto', 'hand'] as const)
		for (const event of ['moved', 'deleted', 'unlink'] as const) {
			const address = event === 'moved' ? '10.0.0.70' : '10.0.0.4';
			const vms = event === 'deleted' ? [] : [{ name: 'app', network: 'a', address }];
			const zone = {
				name: 'corp.example',
				records: record === 'hand' ? { app: '10.0.0.4' } : {},
				links: event === 'unlink' ? [] : [{ network: 'a', registration: true }]
			};
			const found = recordsOf(zone, vms)['app'];
			const isNow = found !== undefined && vms.some((vm) => vm.address === found);
			expect(addressAfter(record, event)).toBe(isNow ? 'current' : found ? 'old' : 'none');
		}
});
