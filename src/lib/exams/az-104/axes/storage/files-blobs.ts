// What can be varied in questions on tiers, lifecycle, versions, snapshots and soft delete: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'files-blobs/tier',
		title: 'Access tier of the blob',
		from: 'Cool',
		to: 'Archive',
		why: 'An archived blob is offline: rehydrate it to an online tier before it can be read.',
		source: sources.rehydration
	},
	{
		id: 'files-blobs/archived-for',
		title: 'Time in Archive until deletion',
		from: '45 days',
		to: '200 days',
		why: 'Archive has a minimum of 180 days; what is deleted earlier is charged for the days that are left.',
		source: sources.accessTiers
	},
	{
		id: 'files-blobs/container-gone',
		title: 'Deleted blob or container',
		from: 'One blob',
		to: 'The whole container',
		why: 'Blob soft delete and versions bring back blobs; a container comes back only by container soft delete.',
		varied: 'files-blobs/bring-back/loss',
		source: sources.containerSoftDelete
	},
	{
		id: 'files-blobs/share-or-file',
		title: 'Deleted share or file',
		from: 'The whole file share',
		to: 'One file in the share',
		why: 'Share soft delete brings back the share; a single file needs a share snapshot or a backup.',
		varied: 'files-blobs/bring-back/loss',
		source: sources.fileShareSoftDelete
	},
	{
		id: 'files-blobs/counted-from',
		title: 'Condition of the lifecycle rule',
		from: 'Last modified',
		to: 'Last accessed',
		why: 'A rule on last access needs access time tracking switched on first.',
		source: sources.lifecyclePolicy
	},
	{
		id: 'files-blobs/direction',
		title: 'Tier change by lifecycle rule',
		from: 'Hot to Archive',
		to: 'Archive to Hot',
		why: 'Lifecycle rules do not rehydrate: an archived blob comes back by a copy or a change of tier.',
		source: sources.lifecycleManagement
	}
];
