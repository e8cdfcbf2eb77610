import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appNeeds,
	bonds,
	hosts,
	obstacles,
	placeBeside,
	type Workload
} from '#lib/azure/compute/container-host.ts';

const plain: Workload = { os: 'Linux', protocol: 'TCP' };

describe('what runs containers', () => {
	// compare-options: “Concepts like scale, load balancing, and certificates are not provided with ACI containers.”
	it.each(appNeeds)('%s takes Container Apps', (need) => {
		expect(obstacles('Container Instances', { ...plain, need })).toEqual(['need']);
		expect(obstacles('Container Apps', { ...plain, need })).toEqual([]);
	});
	// containers: “Linux-based (linux/amd64) container images are required”; ingress-overview
	it.each<[string, Partial<Workload>, readonly string[]]>([
		['Windows', { os: 'Windows' }, ['os']],
		['UDP', { protocol: 'UDP' }, ['protocol']]
	])('%s', (_, more, expected) => {
		expect(obstacles('Container Apps', { ...plain, ...more })).toEqual(expected);
		expect(obstacles('Container Instances', { ...plain, ...more })).toEqual([]);
	});
	it('agrees with a table of what either lacks', () => {
		fc.assert(
			fc.property(
				fc.record<Workload>({
					os: fc.constantFrom('Linux', 'Windows'),
					protocol: fc.constantFrom('TCP', 'UDP'),
					need: fc.constantFrom(undefined, ...appNeeds)
				}),
				(workload) => {
					const { os, protocol, need } = workload;
					const apps = `${os === 'Linux' ? '' : 'os '}${protocol === 'UDP' ? 'protocol ' : ''}`;
					const groups = need === undefined ? '' : 'need ';
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
});

describe('another container beside one of a Linux group', () => {
	// container-instances-container-groups: “Multi-container groups currently support only Linux containers.” Containers share a lifecycle, localhost
	// and a port namespace. container-instances-update: all containers of a group restart.
	it('is added where it shares localhost or a lifecycle', () => {
		expect(bonds.map((bond) => placeBeside(bond, 'Linux', false))).toEqual([
			'add',
			'add',
			'create',
			'create'
		]);
		expect(bonds.map((bond) => placeBeside(bond, 'Windows', true))).toEqual([
			undefined,
			undefined,
			'create',
			'create'
		]);
	});
	it('is changed first where its port or image doesn’t fit', () => {
		expect(placeBeside('localhost', 'Linux', true)).toBe('port');
		expect(placeBeside('lifecycle', 'Windows', false)).toBe('linux');
	});
});
