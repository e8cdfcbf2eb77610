import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appNeeds,
	bonds,
	createFor,
	hostFor,
	obstacle,
	placeBeside,
	type Workload
} from '#lib/azure/compute/container-host.ts';

const plain: Workload = { os: 'Linux', protocol: 'TCP' };

describe('what runs containers', () => {
	// compare-options: “Concepts like scale, load balancing, and certificates are not provided with ACI containers.” Container Apps “doesn't provide
	// direct access to the underlying Kubernetes APIs”.
	it.each(appNeeds)('%s rules out Container Instances', (need) => {
		expect(obstacle('Container Instances', { ...plain, need })).toBe('need');
		expect(obstacle('Container Apps', { ...plain, need })).toBe(
			['kubectl', 'api'].includes(need) ? 'need' : undefined
		);
		expect(obstacle('AKS', { ...plain, need })).toBeUndefined();
	});
	// containers: “Linux-based (linux/amd64) container images are required”; ingress-overview
	it.each<[string, Partial<Workload>, string]>([
		['Windows', { os: 'Windows' }, 'os'],
		['UDP', { protocol: 'UDP' }, 'protocol']
	])('%s', (_, more, expected) => {
		expect(obstacle('Container Apps', { ...plain, ...more })).toBe(expected);
		expect(obstacle('Container Instances', { ...plain, ...more })).toBeUndefined();
	});
	it('agrees with a table of services', () => {
		fc.assert(
			fc.property(
				fc.record<Workload>({
					os: fc.constantFrom('Linux', 'Windows'),
					protocol: fc.constantFrom('TCP', 'UDP'),
					need: fc.constantFrom(undefined, ...appNeeds)
				}),
				(workload) => {
					const { os, protocol, need } = workload;
					const isPlain = os === 'Linux' && protocol === 'TCP';
					const expected = {
						'': isPlain ? undefined : 'Container Instances',
						scale: isPlain ? 'Container Apps' : 'AKS',
						zero: isPlain ? 'Container Apps' : undefined,
						split: isPlain ? 'Container Apps' : undefined,
						kubectl: 'AKS',
						api: 'AKS'
					}[need ?? ''];
					expect(hostFor(workload)).toBe(expected);
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

describe('another container beside a container app', () => {
	// environment: apps in an environment “share the same virtual network and write logs to the same logging destination”; containers: one app’s
	// share their lifecycle, network and scale rules; jobs: start, run for a finite time and exit
	it.each([
		['localhost', 'container', undefined],
		['lifecycle', 'container', undefined],
		['call', 'app', undefined],
		['scale', 'app', 'environment'],
		['run', 'job', 'environment']
	] as const)('%s', (bond, same, other) => {
		expect(createFor(bond, true)).toBe(same);
		expect(createFor(bond, false)).toBe(other);
	});
});
