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
	[1, 'identity', 'governance/set-up', 'Set up for the labs: Cloud Shell, budget, second user', 30, 1, 24],
	[2, 'identity', 'users-groups/nesting', 'Nested Entra groups: members, roles and licenses', 30, 1, 0],
	[
		3,
		'identity',
		'users-groups/guest-and-licence',
		'Entra members and guests: usage location, license, reset',
		30,
		1,
		0
	],
	[4, 'identity', 'access/three-scopes', 'Azure RBAC scopes: one role assigned at three levels', 40, 1, 0],
	[
		5,
		'identity',
		'access/planes-and-roles',
		'Azure RBAC: control plane, data plane and NotActions',
		45,
		1,
		0
	],
	[
		6,
		'identity',
		'governance/deny-and-audit',
		'Azure Policy deny and audit: new, existing and exempt',
		40,
		1,
		1
	],
	[7, 'identity', 'governance/locks', 'Resource locks: what CanNotDelete and ReadOnly stop', 35, 1, 0],
	[8, 'identity', 'governance/tags', 'Tags with Azure Policy: modify and remediate', 40, 1, 1],
	[
		20,
		'storage',
		'storage-access/four-ways-in',
		'Blob access: account key, SAS, or role, and what ends each',
		45,
		1,
		0
	],
	[
		21,
		'storage',
		'storage-access/which-path',
		'Storage firewall: IP rule, subnet rule, or private endpoint',
		45,
		1,
		0
	],
	[
		22,
		'storage',
		'storage-access/whose-files',
		'Azure Files access: one identity source per account',
		40,
		1,
		0
	],
	[
		23,
		'storage',
		'storage-accounts/second-region',
		'GRS vs. RA-GRS: when you can read the second region',
		30,
		1,
		2
	],
	[
		24,
		'storage',
		'storage-accounts/copy-to-another-account',
		'Object replication vs. AzCopy: which blobs each one copies',
		45,
		1,
		1
	],
	[
		25,
		'storage',
		'files-blobs/bring-it-back',
		'Blob soft delete vs. versioning: restore four ways',
		40,
		1,
		0
	],
	[
		26,
		'storage',
		'files-blobs/tiers-and-rules',
		'Blob access tiers: archive, rehydrate, and a lifecycle rule',
		30,
		1,
		15
	],
	[
		27,
		'storage',
		'files-blobs/one-file-one-share',
		'Azure Files: snapshots restore files, soft delete shares',
		30,
		1,
		0
	],
	[
		40,
		'compute',
		'templates/bicep-order',
		'Bicep dependencies: what waits for what, and what doesn’t',
		25,
		1,
		0
	],
	[
		41,
		'compute',
		'templates/complete-mode',
		'Deployment modes: incremental keeps, complete deletes',
		30,
		1,
		0
	],
	[
		42,
		'compute',
		'virtual-machines/resize-and-grow',
		'VM resize and deallocation, and disks that only grow',
		40,
		1,
		0
	],
	[
		48,
		'compute',
		'virtual-machines/snapshot-to-disk',
		'Disk snapshots: from a Premium SSD to a Standard SSD',
		40,
		1,
		0
	],
	[
		43,
		'compute',
		'virtual-machines/fixed-at-creation',
		'Availability sets, zones, and moves: what can’t change later',
		45,
		1,
		1
	],
	[
		44,
		'compute',
		'containers/registry-to-instance',
		'Container Registry: pull an image with a managed identity',
		40,
		1,
		0
	],
	[
		45,
		'compute',
		'containers/scale-to-zero',
		'Container Apps: traffic by revision, and scale to zero',
		40,
		1,
		0
	],
	[
		46,
		'compute',
		'app-service/slots-and-swap',
		'App Service slots: what a swap moves, and what stays',
		35,
		1,
		0
	],
	[
		47,
		'compute',
		'app-service/backup-name-network',
		'App Service: backup, access restrictions, VNet, domain',
		40,
		1,
		0
	],
	[
		60,
		'networking',
		'virtual-networks/peering-chain',
		'Virtual network peering: two links, and not transitive',
		35,
		1,
		0
	],
	[
		61,
		'networking',
		'virtual-networks/user-routes',
		'User-defined routes: longest prefix first, then the source',
		40,
		1,
		0
	],
	[
		67,
		'networking',
		'virtual-networks/address-plan',
		'Subnet sizes: a /29 has eight addresses, and you get three',
		20,
		1,
		0
	],
	[
		62,
		'networking',
		'secure-access/two-security-groups',
		'NSGs on subnet and network interface: both must allow',
		35,
		1,
		0
	],
	[
		64,
		'networking',
		'secure-access/bastion-subnet',
		'Azure Bastion SKUs: what each one needs, previewed for free',
		30,
		1,
		0
	],
	[
		63,
		'networking',
		'secure-access/endpoint-names',
		'Service endpoint vs. private endpoint: where the name leads',
		45,
		1,
		0
	],
	[
		65,
		'networking',
		'dns-load-balancing/private-zone-links',
		'Private DNS zone links: resolution vs. auto registration',
		40,
		1,
		0
	],
	[
		66,
		'networking',
		'dns-load-balancing/probe-path',
		'Load Balancer: rule, health probe and NSG must all be right',
		45,
		1,
		0
	],
	[80, 'monitoring', 'monitor/reads-in-the-log', 'Diagnostic settings: log who reads a blob', 35, 1, 2],
	[81, 'monitoring', 'monitor/fired-but-quiet', 'Alert processing rules: fired, but no email', 35, 1, 0],
	[
		82,
		'monitoring',
		'monitor/event-or-count',
		'Activity log alert or log search alert: event or count',
		40,
		1,
		2
	],
	[
		83,
		'monitoring',
		'monitor/inside-and-path',
		'Azure Monitor Agent and Network Watcher: which sees what',
		45,
		1,
		1
	],
	[
		84,
		'monitoring',
		'backup-recovery/vault-that-stays',
		'Recovery Services vault: what locks, what blocks deletion',
		45,
		1,
		1
	],
	[
		85,
		'monitoring',
		'backup-recovery/one-file-back',
		'Azure Files backup: restore one file from a snapshot',
		40,
		1,
		0
	],
	[
		86,
		'monitoring',
		'backup-recovery/the-other-vault',
		'Backup vault: its identity needs the roles, not you',
		40,
		1,
		24
	],
	[
		87,
		'monitoring',
		'backup-recovery/across-the-border',
		'Backup or Site Recovery: which region for the vault',
		35,
		1,
		0
	]
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
