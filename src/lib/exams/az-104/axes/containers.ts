// What can be varied in questions on registries, Container Instances and Container Apps: one deciding constraint each, with the fact by which it can turn the answer.
import type { Axis } from '#lib/domain/practice/axis.ts';
import { day } from '#lib/domain/time/day.ts';

export const axes = [
	{
		id: 'containers/tier',
		group: 'containers',
		title: 'Tier of the registry',
		from: 'Standard',
		to: 'Premium',
		why: 'Private endpoints and geo-replication come with Premium alone.',
		varied: 'containers/instances/tier',
		source: {
			title: 'Private link for a registry',
			url: 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-private-endpoints',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'containers/restart',
		group: 'containers',
		title: 'Restart policy',
		from: 'Always',
		to: 'OnFailure',
		why: 'Under Always a finished container is started again; under OnFailure only a failed one.',
		varied: 'containers/instances/policy',
		source: {
			title: 'Restart policies in Container Instances',
			url: 'https://learn.microsoft.com/en-us/azure/container-instances/container-instances-restart-policy',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'containers/changed',
		group: 'containers',
		title: 'What changes in the container group',
		from: 'The image',
		to: 'The memory',
		why: 'An image can be updated in place; for CPU, memory, OS type or restart policy the group is deleted and made anew.',
		varied: 'containers/instances/property',
		source: {
			title: 'Update Container Instances',
			url: 'https://learn.microsoft.com/en-us/azure/container-instances/container-instances-update',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'containers/scale-rule',
		group: 'containers',
		title: 'What the app scales on',
		from: 'HTTP requests',
		to: 'CPU',
		why: 'With CPU or memory as its rule a container app cannot rest at zero replicas.',
		varied: 'containers/replicas/rule',
		source: {
			title: 'Container Apps overview',
			url: 'https://learn.microsoft.com/en-us/azure/container-apps/overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'containers/kept-files',
		group: 'containers',
		title: 'Where the container writes its files',
		from: 'Into the container',
		to: 'Onto a mounted file share',
		why: 'Without an external volume files are gone when the container stops.',
		source: {
			title: 'Mount a file share in Container Instances',
			url: 'https://learn.microsoft.com/en-us/azure/container-instances/container-instances-volume-azure-files',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'containers/revision',
		group: 'containers',
		title: 'What changes in the container app',
		from: 'The image',
		to: 'The value of a secret',
		why: 'Changes of the template section make a new revision; a secret does not, and revisions must restart to read it.',
		source: {
			title: 'Revisions in Container Apps',
			url: 'https://learn.microsoft.com/en-us/azure/container-apps/revisions',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Axis[];
