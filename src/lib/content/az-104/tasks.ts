// Every task of AZ-104 as the plan needs it: title, place, minutes. The texts load when a task is opened.
import type { DomainId } from '#lib/domain/exam.ts';
import type { Task } from '#lib/domain/task.ts';

type LabRow = readonly [
	number: number,
	domain: DomainId,
	id: string,
	title: string,
	minutes: number,
	edition: number,
	/** Hours for which Azure may keep one waiting; 0 where it answers at once. */
	late: number
];

/** What the plan needs to know of each lab; a test holds it to the lab itself. Forty-five minutes at most: a weekday holds it. */
const labs: readonly LabRow[] = [
	[1, 'identity', 'governance/set-up', 'Set up the desk: group, budget, second person', 30, 0, 24],
	[2, 'identity', 'users-groups/nesting', 'A group inside a group, and the role it gives', 30, 0, 0],
	[
		3,
		'identity',
		'users-groups/guest-and-licence',
		'A member and a guest: location, licence, reset',
		30,
		0,
		0
	],
	[4, 'identity', 'access/three-scopes', 'One role at three scopes', 40, 0, 0],
	[5, 'identity', 'access/planes-and-roles', 'Two planes, and a role that does not deny', 45, 0, 0],
	[6, 'identity', 'governance/deny-and-audit', 'A policy that refuses and one that reports', 40, 0, 1],
	[7, 'identity', 'governance/locks', 'A lock against the Owner, and what it misses', 35, 0, 0],
	[8, 'identity', 'governance/tags', 'Tags that come down only by policy', 40, 0, 1],
	[20, 'storage', 'storage-access/four-ways-in', 'One blob, four ways in', 40, 0, 0],
	[21, 'storage', 'storage-access/which-path', 'The right key on the wrong path', 45, 0, 0],
	[22, 'storage', 'storage-access/whose-files', 'Whose files: key, role, and identity source', 35, 0, 0],
	[23, 'storage', 'storage-accounts/second-region', 'A second region, and when it can be read', 30, 0, 2],
	[
		24,
		'storage',
		'storage-accounts/copy-to-another-account',
		'Replicate to another account, copy the rest',
		40,
		0,
		1
	],
	[25, 'storage', 'files-blobs/bring-it-back', 'Deleted four ways, brought back four ways', 35, 0, 0],
	[26, 'storage', 'files-blobs/tiers-and-rules', 'Cool, archived, and back online', 30, 0, 15],
	[
		27,
		'storage',
		'files-blobs/one-file-one-share',
		'A file from a snapshot, a share from soft delete',
		25,
		0,
		0
	],
	[40, 'compute', 'templates/bicep-order', 'Read a Bicep file and see its order', 25, 0, 0],
	[41, 'compute', 'templates/complete-mode', 'Incremental or complete: what gets deleted', 30, 0, 0],
	[
		42,
		'compute',
		'virtual-machines/resize-and-grow',
		'Resize a VM, stop it truly, and let a disk grow',
		35,
		0,
		0
	],
	[
		48,
		'compute',
		'virtual-machines/snapshot-to-disk',
		'No public address: Bastion, snapshot, new disk',
		40,
		0,
		0
	],
	[
		43,
		'compute',
		'virtual-machines/fixed-at-creation',
		'Fixed at creation: sets, zones, what may change',
		45,
		0,
		1
	],
	[44, 'compute', 'containers/registry-to-instance', 'From a registry to an instance, no password', 40, 0, 0],
	[45, 'compute', 'containers/scale-to-zero', 'Container Apps: revisions, and down to zero', 35, 0, 0],
	[46, 'compute', 'app-service/slots-and-swap', 'One plan, two apps, a slot and a swap', 35, 0, 0],
	[
		47,
		'compute',
		'app-service/backup-name-network',
		'Back up an app, close it, connect it, name it',
		40,
		0,
		0
	],
	[
		60,
		'networking',
		'virtual-networks/peering-chain',
		'A reaches B, B reaches C, A does not reach C',
		35,
		0,
		0
	],
	[61, 'networking', 'virtual-networks/user-routes', 'Which route takes the packet', 40, 0, 0],
	[67, 'networking', 'virtual-networks/address-plan', 'Eight addresses, three for you', 20, 0, 0],
	[62, 'networking', 'secure-access/two-security-groups', 'Two doors, one verdict', 35, 0, 0],
	[64, 'networking', 'secure-access/bastion-subnet', 'Bastion before you pay for it', 30, 0, 0],
	[63, 'networking', 'secure-access/endpoint-names', 'One name, two addresses', 45, 0, 0],
	[65, 'networking', 'dns-load-balancing/private-zone-links', 'Who registers, who only asks', 35, 0, 0],
	[66, 'networking', 'dns-load-balancing/probe-path', 'The app is well, the probe says no', 45, 0, 0],
	[80, 'monitoring', 'monitor/reads-in-the-log', 'Who read that blob', 35, 0, 2],
	[81, 'monitoring', 'monitor/fired-but-quiet', 'Fired, but quiet', 35, 0, 0],
	[82, 'monitoring', 'monitor/event-or-count', 'One event or a count of them', 40, 0, 2],
	[83, 'monitoring', 'monitor/inside-and-path', 'Inside the VM and along its path', 45, 0, 0],
	[84, 'monitoring', 'backup-recovery/vault-that-stays', 'The vault that stays', 45, 0, 1],
	[85, 'monitoring', 'backup-recovery/one-file-back', 'One file back from yesterday', 40, 0, 0],
	[86, 'monitoring', 'backup-recovery/the-other-vault', 'The other kind of vault', 40, 0, 24],
	[87, 'monitoring', 'backup-recovery/across-the-border', 'Across the border of the region', 35, 0, 0]
];

/** Made once before the others: what they need, and a second person who is no Owner. */
const setUp = 'governance/set-up';

const recalls = [
	['identity', 'Recall: identity and governance'],
	['storage', 'Recall: storage'],
	['compute', 'Recall: compute'],
	['networking', 'Recall: networking'],
	['monitoring', 'Recall: monitoring and backup']
] as const;

export const tasks: readonly Task[] = [
	{ id: 'debrief', kind: 'debrief', title: 'Write down what felt hard', place: 'anywhere', minutes: 10 },
	...labs.map(([number, domain, id, title, minutes, edition, late]): Task => ({
		id: `lab/${id}`,
		kind: 'lab',
		title,
		place: 'desk',
		minutes,
		domain,
		group: id.slice(0, id.indexOf('/')),
		lab: {
			number,
			edition,
			...(late === 0 ? {} : { late }),
			...(id === setUp ? { setUp: true as const } : {})
		}
	})),
	...recalls.map(([domain, title]): Task => ({
		id: `recall/${domain}`,
		kind: 'recall',
		title,
		place: 'anywhere',
		minutes: 10,
		domain
	})),
	{ id: 'timed/mixed', kind: 'timed', title: 'Timed mixed set', place: 'anywhere', minutes: 20 },
	{
		id: 'reading/requirements',
		kind: 'reading',
		title: 'Read for the requirement that decides',
		place: 'anywhere',
		minutes: 15
	},
	{
		id: 'pace/two-minutes',
		kind: 'pace',
		title: 'Practise two minutes a question',
		place: 'anywhere',
		minutes: 15
	},
	{ id: 'sandbox', kind: 'sandbox', title: 'Try the public exam sandbox', place: 'desk', minutes: 20 },
	{
		id: 'assessment',
		kind: 'assessment',
		title: 'Take the official practice assessment',
		place: 'desk',
		minutes: 45
	},
	{
		id: 'review/light',
		kind: 'review',
		title: 'A light look over what you proved',
		place: 'anywhere',
		minutes: 15
	},
	{
		id: 'logistics',
		kind: 'logistics',
		title: 'Get the retake day ready',
		place: 'anywhere',
		minutes: 15
	}
];
