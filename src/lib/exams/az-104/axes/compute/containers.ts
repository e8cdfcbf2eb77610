// What can be varied in questions on registries, Container Instances and Container Apps: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'containers/tier',
		title: 'Tier of the registry',
		from: 'Standard',
		to: 'Premium',
		why: 'Private endpoints and geo-replication come with Premium alone.',
		varied: 'containers/instances/tier',
		source: sources.registryPrivateEndpoints
	},
	{
		id: 'containers/restart',
		title: 'Restart policy',
		from: 'Always',
		to: 'OnFailure',
		why: 'Under Always a finished container is started again; under OnFailure only a failed one.',
		varied: 'containers/instances/policy',
		source: sources.containerRestartPolicy
	},
	{
		id: 'containers/changed',
		title: 'What changes in the container group',
		from: 'The image',
		to: 'The memory',
		why: 'An image can be updated in place. For CPU, memory, OS type or restart policy the group is deleted and created again.',
		varied: 'containers/instances/change',
		source: sources.containerGroupUpdate
	},
	{
		id: 'containers/scale-rule',
		title: 'What the app scales on',
		from: 'HTTP requests',
		to: 'CPU',
		why: 'With CPU or memory as its rule a container app cannot rest at zero replicas.',
		source: sources.containerApps
	},
	{
		id: 'containers/kept-files',
		title: 'Where the container writes its files',
		from: 'Into the container',
		to: 'Onto a mounted file share',
		why: 'Without an external volume files are gone when the container stops.',
		source: sources.containerFileShare
	},
	{
		id: 'containers/revision',
		title: 'What changes in the container app',
		from: 'The image',
		to: 'The value of a secret',
		why: 'Changes of the template section make a new revision; a secret does not, and revisions must restart to read it.',
		source: sources.containerAppsRevisions
	}
];
