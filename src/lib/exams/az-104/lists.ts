// Made by `npm run lists`, which keeps the order of the rows and puts what is new behind the last of its group.
import type { FamilyId } from '#lib/domain/practice/variant.ts';

const families = {
	'users-groups': ['dynamic-group', 'licence-location', 'self-reset'],
	access: ['effective-access', 'least-grant', 'entra-or-azure', 'custom-role'],
	governance: ['locks', 'policy-request', 'tag-remediation', 'new-branch'],
	'storage-access': ['way-in', 'share-rights', 'end-one-sas'],
	'storage-accounts': ['just-enough', 'what-it-can', 'before-replication', 'new-branch'],
	'files-blobs': ['lifecycle-run', 'bring-back', 'early-days', 'rehydration'],
	templates: ['deployment-order', 'deployment-mode'],
	'virtual-machines': ['resize', 'spread', 'autoscale', 'case-disk-and-move'],
	containers: ['replicas', 'instances', 'which-service'],
	'app-service': ['plan-tier', 'swap', 'move'],
	'virtual-networks': ['next-hop', 'peering-reach', 'subnet-fit'],
	'secure-access': ['nsg-verdict', 'group-rules', 'service-way'],
	'dns-load-balancing': ['private-names', 'backend-flows', 'shop-case'],
	monitor: ['right-rule', 'quiet-night', 'set-up', 'read-query', 'network-tool'],
	'backup-recovery': ['which-vault', 'kept-until', 'delete-vault', 'failover-steps', 'two-regions']
};

/** All families, so that what depends on them doesn't load one. */
export const familyIds: readonly FamilyId[] = Object.entries(families).flatMap(([group, names]) =>
	names.map((name): FamilyId => `${group}/${name}`)
);

/** What the plan needs to know of each lab. `late`: hours for which Azure may keep a person waiting, 0 without it. `edition`: 1 without it. */
type LabRow = readonly [
	number: number,
	id: string,
	title: string,
	minutes: number,
	late?: number,
	edition?: number
];

/** All labs, group by group, the likelier first. */
export const labRows: readonly LabRow[] = [
	[1, 'governance/set-up', 'Set up for the labs: Cloud Shell, a budget, a second user', 30, 24],
	[2, 'users-groups/nesting', 'Nested Entra groups: members, roles and licenses', 30],
	[3, 'users-groups/guest-and-licence', 'Entra members and guests: usage location, license, reset', 30],
	[4, 'access/three-scopes', 'Azure RBAC scopes: one role assigned at three levels', 40],
	[5, 'access/planes-and-roles', 'Azure RBAC: control plane, data plane and NotActions', 45],
	[6, 'governance/deny-and-audit', 'Azure Policy deny and audit: new, existing and exempt', 40, 1],
	[7, 'governance/locks', 'Resource locks: what CanNotDelete and ReadOnly stop', 35],
	[8, 'governance/tags', 'Tags with Azure Policy: modify and remediate', 40, 1],
	[20, 'storage-access/four-ways-in', 'Blob access: key, SAS, or role, and how to revoke each', 45],
	[21, 'storage-access/which-path', 'Storage firewall: IP rule, subnet rule, or private endpoint', 45],
	[22, 'storage-access/whose-files', 'Azure Files access: one identity source per account', 40],
	[23, 'storage-accounts/second-region', 'GRS vs. RA-GRS: when you can read the second region', 30, 2],
	[
		24,
		'storage-accounts/copy-to-another-account',
		'Object replication vs. AzCopy: which blobs each one copies',
		45,
		1
	],
	[25, 'files-blobs/bring-it-back', 'Blob soft delete vs. versioning: restore four ways', 40],
	[26, 'files-blobs/tiers-and-rules', 'Blob access tiers: archive, rehydrate, and a lifecycle rule', 30, 15],
	[27, 'files-blobs/one-file-one-share', 'Azure Files: snapshots restore files, soft delete shares', 30],
	[40, 'templates/bicep-order', 'Bicep dependencies: what waits for what, and what doesn’t', 25],
	[41, 'templates/complete-mode', 'Deployment modes: incremental keeps, complete deletes', 30],
	[42, 'virtual-machines/resize-and-grow', 'VM resize and deallocation, and disks that only grow', 40],
	[
		43,
		'virtual-machines/fixed-at-creation',
		'Availability sets, zones, and moves: what can’t change later',
		45,
		1
	],
	[48, 'virtual-machines/snapshot-to-disk', 'Disk snapshots: from a Premium SSD to a Standard SSD', 40],
	[44, 'containers/registry-to-instance', 'Container Registry: pull an image with a managed identity', 40],
	[45, 'containers/scale-to-zero', 'Container Apps: traffic by revision, and scale to zero', 40],
	[46, 'app-service/slots-and-swap', 'App Service slots: what a swap moves, and what stays', 35],
	[47, 'app-service/backup-name-network', 'App Service: backup, access restrictions, VNet, domain', 40],
	[60, 'virtual-networks/peering-chain', 'Virtual network peering: two links, not transitive', 35],
	[61, 'virtual-networks/user-routes', 'User-defined routes: longest prefix first, then the source', 40],
	[67, 'virtual-networks/address-plan', 'Subnet sizes: a /29 has eight addresses, and you get three', 20],
	[62, 'secure-access/two-security-groups', 'NSGs on subnet and network interface: both must allow', 35],
	[63, 'secure-access/endpoint-names', 'Service endpoint vs. private endpoint: where the name leads', 45],
	[64, 'secure-access/bastion-subnet', 'Azure Bastion SKUs: what each one needs, previewed for free', 30],
	[
		65,
		'dns-load-balancing/private-zone-links',
		'Private DNS zone links: resolution vs. auto registration',
		40
	],
	[66, 'dns-load-balancing/probe-path', 'Load Balancer: rule, health probe and NSG must all be right', 45],
	[80, 'monitor/reads-in-the-log', 'Diagnostic settings: log who reads a blob', 35, 2],
	[82, 'monitor/event-or-count', 'Activity log alert or log search alert: event or count', 40, 2],
	[81, 'monitor/fired-but-quiet', 'Alert processing rules: fired, but no email', 35],
	[83, 'monitor/inside-and-path', 'Azure Monitor Agent and Network Watcher: which sees what', 45, 1],
	[
		84,
		'backup-recovery/vault-that-stays',
		'Recovery Services vault: what locks, what blocks deletion',
		45,
		1
	],
	[85, 'backup-recovery/one-file-back', 'Azure Files backup: restore one file from a snapshot', 40],
	[86, 'backup-recovery/the-other-vault', 'Backup vault: its identity needs the roles, not you', 40, 24],
	[87, 'backup-recovery/across-the-border', 'Backup or Site Recovery: which region for the vault', 35]
];
