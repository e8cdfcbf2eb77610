// Least privilege: built-in roles by what they're for, from the least to the most, with the tasks that each includes.
// Over 200 lines: one subject after the other.

/** Roles with what each does, and tasks with the roles that include them, by their places. */
export interface Subject {
	readonly roles: Readonly<Record<string, string>>;
	readonly tasks: readonly (readonly [task: string, places: string])[];
}

/** Sources: sources.builtInRoles, sources.backupRoles, and the pages of roles beside sources.computeRoles. */
export const subjects = {
	vm: {
		roles: {
			'Virtual Machine User Login': 'is for signing in as a regular user',
			'Virtual Machine Administrator Login': 'is for signing in with administrator or root privileges',
			'Virtual Machine Contributor': 'manages VMs, without their virtual networks and without signing in',
			'Network Contributor': 'manages networks, but not VMs'
		},
		tasks: [
			['sign in to VM1 as a regular user', '01'],
			['sign in to VM1 with root privileges', '1'],
			['sign in to VM1 and VM2 as a regular user', '01'],
			['sign in to VM1 and VM2 with root privileges', '1'],
			['resize VM1', '2'],
			['restart VM1', '2'],
			['install an extension on VM1', '2'],
			['add a subnet to VNet1', '3'],
			['change the rules of NSG1', '3']
		]
	},
	blob: {
		roles: {
			'Storage Blob Data Reader': 'only reads containers and blobs',
			'Storage Blob Data Contributor': 'reads, writes and deletes containers and blobs',
			'Storage Blob Data Owner': 'has full access to blobs, including POSIX access control',
			'Storage Account Contributor': 'manages storage accounts, without DataActions for blobs'
		},
		tasks: [
			['read blobs in storage1', '012'],
			['list blobs in storage1', '012'],
			['upload blobs to storage1', '12'],
			['delete blobs in storage1', '12'],
			['set POSIX access control on all directories', '2'],
			['change the owner of a directory', '2'],
			['change the replication of storage1', '3'],
			['add a lifecycle rule to storage1', '3']
		]
	},
	backup: {
		roles: {
			'Backup Reader': 'only views backups',
			'Backup Operator': 'backs up and restores, but doesn’t stop backups, remove servers or manage policies',
			'Backup Contributor': 'does everything with backups except deleting vaults and giving access',
			'Site Recovery Operator': 'only fails over and fails back'
		},
		tasks: [
			['view the backup jobs of Vault1', '012'],
			['view the backup policies of Vault1', '012'],
			['back up VM1 on demand', '12'],
			['register an on-premises server with Vault1', '12'],
			['modify the backup policy that VM1 uses', '2'],
			['stop the backup of VM1 and delete its backup data', '2'],
			['delete a server registered in Vault1', '2'],
			['fail over VM1 to another region', '3'],
			['fail back VM1 from another region', '3']
		]
	},
	rights: {
		roles: {
			'Tag Contributor': 'manages tags, without access to the resources',
			'Resource Policy Contributor': 'reads everything and manages policies, but no roles',
			'Role Based Access Control Administrator':
				'adds and removes role assignments, but manages no policies or custom roles',
			'User Access Administrator': 'reads everything and manages roles, policies and locks'
		},
		tasks: [
			['change the tags of all resources in RG1', '0'],
			['delete the tags of RG1', '0'],
			['assign a policy to RG1', '13'],
			['exempt RG1 from a policy', '13'],
			['assign the Reader role on RG1', '23'],
			['remove role assignments on RG1', '23'],
			['create a custom role whose only assignable scope is RG1', '3'],
			['create a lock on RG1', '3']
		]
	}
} as const satisfies Record<string, Subject>;

/** Returns the least role for some tasks, by their places: the first that includes each. None where no role does. */
export const leastFor = ({ roles, tasks }: Subject, places: readonly number[]): string | undefined =>
	Object.keys(roles).find((_, at) => places.every((place) => tasks[place]![1].includes(String(at))));

/** What each role is for. */
export const purposes: Readonly<Record<string, string>> = Object.assign(
	{ Reader: 'views resources of any type, without secrets' },
	...Object.values(subjects).map(({ roles }) => roles)
);

/**
 * Tasks of two kinds, each with its least role: someone who does one of each needs both. Sources: sources.backupRoles, sources.builtInRoles.
 */
export const pairs = [
	{
		'view the settings of NSG1': 'Reader',
		'view all resources in the resource group': 'Reader',
		'change the replication of storage1': 'Storage Account Contributor',
		'change the firewall of storage1': 'Storage Account Contributor',
		'resize VM1': 'Virtual Machine Contributor',
		'restart VM1': 'Virtual Machine Contributor',
		'change the rules of NSG1': 'Network Contributor',
		'create a public IP address': 'Network Contributor'
	},
	{
		'read blobs in storage1': 'Storage Blob Data Reader',
		'upload blobs to storage1': 'Storage Blob Data Contributor',
		'delete blobs in storage1': 'Storage Blob Data Contributor',
		'sign in to VM1 as an administrator': 'Virtual Machine Administrator Login',
		'sign in to VM1 as a regular user': 'Virtual Machine User Login',
		'back up VM1 on demand': 'Backup Operator',
		'stop the backup of VM1 and delete its backup data': 'Backup Contributor'
	}
] as const;
