import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '#lib/azure/networking/private-dns.ts';
import { resolveSplit, type Link, type Named, type NameAnswer } from '#lib/azure/networking/split-horizon.ts';

const vm = (more: Partial<Named> = {}): Named => ({
	label: 'vm1',
	network: 0,
	kind: 'vm',
	manual: false,
	published: false,
	...more
});

describe('a name with a private and a public zone', () => {
	// https://learn.microsoft.com/en-us/azure/dns/private-dns-virtual-network-links and …-autoregistration, read 2026-11-27.
	it.each<[string, readonly Link[], Named, number, NameAnswer]>([
		['a registered VM', ['registration', 'resolution'], vm(), 1, 'private'],
		['a VM behind a resolution link', ['resolution', 'registration'], vm(), 1, 'none'],
		['with a manual record', ['resolution', 'registration'], vm({ manual: true }), 1, 'private'],
		['a load balancer isn’t registered', ['registration'], vm({ kind: 'load balancer' }), 0, 'none'],
		['the record goes with the VM', ['registration'], vm({ kind: 'deleted vm' }), 0, 'none'],
		['a manual one stays', ['registration'], vm({ kind: 'deleted vm', manual: true }), 0, 'private'],
		['no link: public DNS', ['registration', 'none'], vm({ published: true }), 1, 'public'],
		['no link and nothing public', ['registration', 'none'], vm({ manual: true }), 1, 'none'],
		['a linked zone answers alone', ['resolution'], vm({ published: true }), 0, 'none']
	])('%s', (_, links, named, from, answer) =>
		expect(resolveSplit({ links, peered: true, named: [named] }, named, from).answer).toBe(answer)
	);

	it('agrees with the model of private zones, followed by the public zone', () => {
		const link = fc.constantFrom<Link[]>('registration', 'resolution', 'none');
		fc.assert(
			fc.property(
				fc.array(link, { minLength: 2, maxLength: 3 }),
				fc.constantFrom<Named['kind'][]>('vm', 'deleted vm', 'load balancer'),
				fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
				fc.nat(1),
				fc.nat(1),
				(links, kind, [manual, published, peered], network, from) => {
					const named = vm({ kind, manual, published, network });
					const zone = {
						name: 'corp.com',
						records: manual ? { vm1: '10.0.0.9' } : {},
						links: links.flatMap((one, at) =>
							one === 'none' ? [] : [{ network: String(at), registration: one === 'registration' }]
						)
					};
					const vms = kind === 'vm' ? [{ name: 'vm1', network: String(network), address: '10.0.0.4' }] : [];
					const { answer } = resolve([zone], vms, { network: String(from) }, 'vm1.corp.com');
					const expected =
						typeof answer === 'object' ? 'private' : answer === 'public' && published ? 'public' : 'none';
					expect(resolveSplit({ links, peered, named: [named] }, named, from).answer).toBe(expected);
				}
			)
		);
	});
});
