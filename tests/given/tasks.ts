// The tasks that tests of the plan are made with: one lab a group, whatever is shipped.
import { tasks as shipped } from '#lib/exams/az-104/tasks.ts';
import type { Task } from '#lib/domain/task.ts';

const labs = [
	['identity', 'users-groups/nesting', 40],
	['identity', 'access/three-scopes', 40],
	['identity', 'governance/deny-and-audit', 40],
	['storage', 'storage-access/four-ways-in', 40],
	['storage', 'storage-accounts/second-region', 40],
	['storage', 'files-blobs/bring-it-back', 40],
	['compute', 'templates/bicep-order', 40],
	['compute', 'virtual-machines/resize-and-grow', 45],
	['compute', 'containers/registry-to-instance', 40],
	['compute', 'app-service/slots-and-swap', 40],
	['networking', 'virtual-networks/peering-chain', 45],
	['networking', 'secure-access/two-security-groups', 40],
	['networking', 'dns-load-balancing/private-zone-links', 40],
	['monitoring', 'monitor/reads-in-the-log', 45],
	['monitoring', 'backup-recovery/vault-that-stays', 45]
] as const;

/** A lab of a group, of so many minutes at the desk. */
export const labTask = (domain: string, id: string, minutes: number, number: number): Task => ({
	id: `lab/${id}`,
	kind: 'lab',
	title: id,
	place: 'desk',
	minutes,
	domain,
	group: id.slice(0, id.indexOf('/')),
	lab: { number, edition: 0 }
});

export const tasks: readonly Task[] = [
	...labs.map(([domain, id, minutes], index) => labTask(domain, id, minutes, index + 1)),
	...shipped.filter(({ kind }) => kind !== 'lab')
];
