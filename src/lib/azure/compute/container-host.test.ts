import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appNeeds,
	belongTogether,
	bonds,
	obstacles,
	takesTwo,
	type Workload
} from '#lib/azure/compute/container-host.ts';

const plain: Workload = { os: 'Linux', protocol: 'TCP', cpus: 1, gib: 2, needs: [] };

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
		['1.25 vCPU with 2.5 GiB', { cpus: 1.25, gib: 2.5 }, []],
		['1 vCPU with 6 GiB', { gib: 6 }, ['size']],
		['5 vCPU with 10 GiB', { cpus: 5, gib: 10 }, ['size']]
	])('%s', (_, more, expected) => {
		expect(obstacles('Container Apps', { ...plain, ...more })).toEqual(expected);
		expect(obstacles('Container Instances', { ...plain, ...more })).toEqual([]);
	});
	it('agrees with a table of what either lacks', () => {
		const rows = new Set(['0.25 0.5', '0.5 1', '1 2', '1.5 3', '2 4', '4 8']);
		fc.assert(
			fc.property(
				fc.record<Workload>({
					os: fc.constantFrom('Linux', 'Windows'),
					protocol: fc.constantFrom('TCP', 'UDP'),
					cpus: fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 4),
					gib: fc.constantFrom(0.5, 1, 2, 3, 4, 8),
					needs: fc.subarray([...appNeeds])
				}),
				(workload) => {
					const { os, protocol, cpus, gib } = workload;
					const lacking = `${os === 'Linux' ? '' : 'os '}${protocol === 'TCP' ? '' : 'protocol '}${rows.has(`${cpus} ${gib}`) ? '' : 'size '}`;
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
	it('has one container in a Windows group', () => {
		expect(takesTwo('Container Instances', { os: 'Windows' })).toBe(false);
		expect(takesTwo('Container Instances', plain)).toBe(true);
		expect(takesTwo('Container Apps', plain)).toBe(true);
	});
});
