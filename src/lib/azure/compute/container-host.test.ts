import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appNeeds,
	belongTogether,
	bonds,
	obstacles,
	type Workload
} from '#lib/azure/compute/container-host.ts';

const plain: Workload = { os: 'Linux', protocol: 'TCP', cpus: 1, gib: 2, needs: [], mounts: false };

describe('what runs containers', () => {
	// compare-options: “Concepts like scale, load balancing, and certificates are not provided with ACI containers.”
	it.each(appNeeds)('%s takes Container Apps', (need) => {
		expect(obstacles('Container Instances', { ...plain, needs: [need] })).toEqual([need]);
		expect(obstacles('Container Apps', { ...plain, needs: [need] })).toEqual([]);
	});
	// containers: “Linux-based (linux/amd64) container images are required”, and the table of CPU and memory; ingress-overview
	it.each<[string, Partial<Workload>, readonly string[]]>([
		['Windows', { os: 'Windows' }, ['os']],
		['UDP', { protocol: 'UDP' }, ['protocol']],
		['no port', { protocol: 'none' }, []],
		['at least 0.5 vCPU with 3 GiB', { cpus: 0.5, gib: 3 }, []],
		['at least 4 vCPU with 8 GiB', { cpus: 4, gib: 8 }, []],
		['at least 1 vCPU with 9 GiB', { gib: 9 }, ['size']],
		['at least 4.25 vCPU with 2 GiB', { cpus: 4.25 }, ['size']]
	])('%s', (_, more, expected) => {
		expect(obstacles('Container Apps', { ...plain, ...more })).toEqual(expected);
		expect(obstacles('Container Instances', { ...plain, ...more })).toEqual([]);
	});
	// container-instances-volume-azure-files: “limited to Linux containers”; storage-mounts of Container Apps
	it.each<[Workload['os'], readonly string[], readonly string[]]>([
		['Linux', [], []],
		['Windows', ['mount'], ['os']]
	])('a share in a %s container', (os, instances, apps) => {
		expect(obstacles('Container Instances', { ...plain, os, mounts: true })).toEqual(instances);
		expect(obstacles('Container Apps', { ...plain, os, mounts: true })).toEqual(apps);
	});
	it('agrees with a table of what either lacks', () => {
		// Each row of the page: so many quarters of a vCPU, and half a GiB for each.
		const rows = Array.from({ length: 16 }, (_, at) => [(at + 1) / 4, (at + 1) / 2] as const);
		fc.assert(
			fc.property(
				fc.record<Workload>({
					os: fc.constantFrom('Linux', 'Windows'),
					protocol: fc.constantFrom('TCP', 'UDP', 'none'),
					cpus: fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 4, 5),
					gib: fc.constantFrom(0.5, 1, 2, 3, 4, 8, 9, 12),
					needs: fc.subarray([...appNeeds]),
					mounts: fc.boolean()
				}),
				(workload) => {
					const { os, protocol, cpus, gib } = workload;
					const lacking = `${os === 'Linux' ? '' : 'os '}${protocol === 'UDP' ? 'protocol ' : ''}${rows.some(([most, memory]) => cpus <= most && gib <= memory) ? '' : 'size '}`;
					expect(
						obstacles('Container Apps', workload)
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
