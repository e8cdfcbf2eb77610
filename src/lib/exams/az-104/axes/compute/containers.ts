// What can be varied in questions on registries, Container Instances and Container Apps: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'containers/tier',
		title: 'Container registry tier',
		from: 'Standard',
		to: 'Premium',
		why: 'Private endpoints and geo-replication come with Premium alone.',
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
		title: 'Change to the container group',
		from: 'A new image',
		to: 'More memory',
		why: 'An image can be updated in place. For CPU, memory, OS type or restart policy the group is deleted and created again.',
		varied: 'containers/instances/change',
		source: sources.containerGroupUpdate
	},
	{
		id: 'containers/scale-rule',
		title: 'Container app’s scale rule',
		from: 'HTTP requests',
		to: 'CPU usage',
		why: 'With CPU or memory as its scale rule, a container app can’t scale to zero.',
		source: sources.containerApps
	},
	{
		id: 'containers/kept-files',
		title: 'Storage for the container’s files',
		from: 'The container itself',
		to: 'A mounted file share',
		why: 'Without an external volume files are gone when the container stops.',
		source: sources.containerFileShare
	},
	{
		id: 'containers/revision',
		title: 'Change to the container app',
		from: 'A new image',
		to: 'A new secret value',
		why: 'Changes of the template section make a new revision; a secret does not, and revisions must restart to read it.',
		source: sources.containerAppsRevisions
	}
];
