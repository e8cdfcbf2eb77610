import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	afterUpdate,
	appNeeds,
	belongTogether,
	bonds,
	hosts,
	obstacles,
	type Outcome,
	type Update,
	type Workload
} from '#lib/azure/compute/container-host.ts';

const plain: Workload = { os: 'Linux', protocol: 'TCP', gib: 2, containers: 1 };

describe('what runs containers', () => {
	// compare-options: “Concepts like scale, load balancing, and certificates are not provided with ACI containers.”
	it.each(appNeeds)('%s takes Container Apps', (need) => {
		expect(obstacles('Container Instances', { ...plain, need })).toEqual(['need']);
		expect(obstacles('Container Apps', { ...plain, need })).toEqual([]);
	});
	// containers: “Linux-based (linux/amd64) container images are required”, and the table of CPU and memory; ingress-overview
	it.each<[string, Partial<Workload>, readonly string[]]>([
		['Windows', { os: 'Windows' }, ['os']],
		['UDP', { protocol: 'UDP' }, ['protocol']],
		['8 GiB', { gib: 8 }, []],
		['9 GiB', { gib: 9 }, ['gib']]
	])('%s', (_, more, expected) => {
		expect(obstacles('Container Apps', { ...plain, ...more })).toEqual(expected);
		expect(obstacles('Container Instances', { ...plain, ...more })).toEqual([]);
	});
	// container-instances-container-groups: “Multi-container groups currently support only Linux containers.”
	it.each<[Workload['os'], readonly string[]]>([
		['Linux', []],
		['Windows', ['os']]
	])('two %s containers in one group', (os, expected) => {
		expect(obstacles('Container Instances', { ...plain, os, containers: 2 })).toEqual(expected);
	});
	it('agrees with a table of what either lacks', () => {
		// Each row of the page: so many quarters of a vCPU, and half a GiB for each.
		const rows = Array.from({ length: 16 }, (_, at) => (at + 1) / 2);
		fc.assert(
			fc.property(
				fc.record<Workload>({
					os: fc.constantFrom('Linux', 'Windows'),
					protocol: fc.constantFrom('TCP', 'UDP'),
					gib: fc.constantFrom(0.5, 1, 2, 3, 4, 8, 9, 12),
					need: fc.constantFrom(undefined, ...appNeeds),
					containers: fc.constantFrom(1, 2)
				}),
				(workload) => {
					const { os, protocol, gib, need, containers } = workload;
					const apps = `${os === 'Linux' ? '' : 'os '}${protocol === 'UDP' ? 'protocol ' : ''}${rows.some((memory) => gib <= memory) ? '' : 'gib '}`;
					const groups = `${os === 'Windows' && containers === 2 ? 'os ' : ''}${need === undefined ? '' : 'need '}`;
					for (const [at, lacking] of [groups, apps].entries())
						expect(
							obstacles(hosts[at]!, workload)
								.map((one) => `${one} `)
								.join('')
						).toBe(lacking);
				}
			)
		);
	});
	// container-instances-container-groups, container-instances-update
	it('puts together what shares localhost or a lifecycle', () => {
		expect(bonds.filter(belongTogether)).toEqual(['localhost', 'lifecycle']);
	});
});

describe('an update of one container', () => {
	// container-instances-update: “all containers in the group are restarted in-place”, and the properties that require deletion;
	// containers: “Changes to the template configuration section trigger a new container app revision.”
	it.each<[Update, Outcome, Outcome]>([
		['image', 'restarted', 'replaced'],
		['environment variables', 'restarted', 'replaced'],
		['CPU', 'redeployed', 'replaced'],
		['memory', 'redeployed', 'replaced']
	])('of its %s', (update, group, app) => {
		expect(hosts.map((host) => afterUpdate(host, true, update))).toEqual([group, app]);
		expect(hosts.map((host) => afterUpdate(host, false, update))).toEqual(['kept', 'kept']);
	});
});
