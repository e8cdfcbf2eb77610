// Azure Files and Azure File Sync: permissions, what to grant, identity sources, the portal, mounting, cloud tiering, server endpoints, and change detection.
// Over 200 lines: eight topics with words for what can differ in each.
import { detected, endpointNeeds, tieredBy } from '#lib/azure/storage/file-sync.ts';
import {
	identitySourceFor,
	mountNeeds,
	portalAuthorization,
	rightOf,
	shareAndNtfs,
	shareRoles
} from '#lib/azure/storage/files.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
/** Returns a model that reads a row. What follows a plus sign in a value is only for its words. */
const reading =
	<T>(model: (one: never) => T) =>
	(row: Row): T =>
		model(Object.fromEntries(Object.entries(row).map(([id, value]) => [id, value.split('+')[0]])) as never);
/** Returns a side that is told and changed in the same words. `what`: what has the value. */
const stating = (axis: string, title: string, values: Row | string, what: string) =>
	side(axis, title, values, `${what} were {}`, `${what} is {}`);
/** Returns a side that is shown as code. `were`: a value as it follows “Right if”. */
const shown = (
	title: string,
	ids: readonly string[],
	were: (id: string) => string,
	code: (id: string) => string
) => side('setting', title, texts(ids, code), texts(ids, were));
/** A role for file data. */
const named = (role: string): string => `the Storage File Data ${role} role`;
const no = 'no role';
const roles: Row = {
	no,
	reader: named('SMB Share Reader'),
	contributor: named('SMB Share Contributor'),
	elevated: named('SMB Share Elevated Contributor')
};
const shareRole = side(
	'right',
	'Role on the share',
	roles,
	'{name} had {} on the share',
	'on the share, {name} has {}'
);
/** A default share-level permission as it’s called in code. */
const defaultOf = (id: string): string =>
	id === 'no' ? 'None' : roles[id]!.replace(/^the | role$| /g, '').replace('MB', 'mb');
const ntfs = stating(
	'right',
	'NTFS permission',
	{ no: 'None', read: 'Read', write: 'Read and Write', modify: 'Modify', full: 'Full Control' },
	'{name}’s NTFS permission'
);
function whyRight(row: Row): string {
	const [share, own] = reading(shareAndNtfs)(row);
	const [role, general] = [row['role'], row['byDefault']].map((one) => shareRoles.indexOf(one as 'no'));
	const level = general! > role! ? 'the default permission' : 'the role';
	if (share === 0) return '{name} has no share-level permission';
	if (own === 0) return `${level} isn’t enough without an NTFS permission`;
	const most = ['only read', 'change but not delete', 'delete', 'change the permissions of'][
		Math.min(share, own) - 1
	]!;
	return share === own
		? `${level} and the NTFS permission both let {name} ${most} files`
		: `${share < own ? level : 'the NTFS permission'} lets {name} ${most} files, and ${share < own ? 'the NTFS permission' : level} doesn’t limit that`;
}

const levels = { role: 'the role', ntfs: 'the NTFS permission' };
/** What is too narrow for what a user must do, as places in the levels of the model. */
function missing(row: Row): string | undefined {
	const [role, own] = reading(shareAndNtfs)(row).map((one) => one < Number(row['goal']));
	return role ? (own ? 'both' : 'role') : own ? 'ntfs' : undefined;
}

/** Roles with which the portal shows the account. Reader and Data Access lacks permissions for shares. */
const accountRoles: Row = {
	no: 'no management role',
	reader: 'the Reader role on the account',
	keys: 'the Storage Account Contributor role on the account',
	'keys+': 'the Contributor role on the account'
};
/** How AD DS is reachable. */
const reachable: Row = {
	yes: 'always reachable',
	'yes+': 'always reachable over a VPN',
	no: 'never reachable',
	'no+': 'reachable only in the office'
};
const portal = reading(portalAuthorization);
const mount = reading(mountNeeds);
const endpoint = reading(endpointNeeds);
const isDetected = reading(detected);

/** The policies of a volume of 500 GiB, and which of them tier a file. */
function tiering({ policy, access }: Row) {
	const [free, days, age, used] = `${policy!} ${access!}`.split(' ').map(Number) as [
		number,
		number,
		number,
		number
	];
	return { free, days, age, used, by: tieredBy({ size: 500, free, days }, { age, used }) };
}

const files = ['Budget.xlsx', 'Layout.dwg', 'Minutes.docx', 'Offer.docx', 'Survey.pdf', 'Tour.mp4'];
/** What change detection can be for. */
const scopes: Row = { top: '{dir}', tree: '{dir} -Recursive', other: 'Archive' };

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'level',
		[
			'After you move a file server to {share}, an SMB file share, {count} ask what they can do with files that others created. You check the identity-based access of the storage account.',
			'You check the identity-based access of a storage account for {count} of {share}, its SMB file share. They need to know what they can do with files that others created.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				byDefault: shown(
					'azureFilesIdentityBasedAuthentication',
					shareRoles,
					(id) => `defaultSharePermission were ${defaultOf(id)}`,
					(id) => `{
  "defaultSharePermission": "${defaultOf(id)}",
  "directoryServiceOptions": "AD"
}`
				)
			},
			sides: { role: shareRole, ntfs },
			decide: reading(rightOf),
			asks: {
				no: 'cannot open these files',
				read: 'can open these files but cannot change them',
				write: 'can change these files but cannot delete them',
				delete: 'can delete these files but cannot change their permissions',
				permissions: 'can change the permissions of these files'
			},
			choose: 'Who {}?',
			judge: '{name} {}.',
			why: whyRight
		}
	),
	...told(
		'grant',
		[
			'In {share}, an SMB file share without a default share-level permission, {count} must work with other people’s files.',
			'The SMB file share {share} has no default share-level permission. In it, {count} must work with other people’s files.'
		],
		{
			noun: 'user',
			sides: {
				role: shareRole,
				ntfs,
				goal: side(
					'need',
					'Must',
					{ 2: 'change files', 3: 'delete files', 4: 'change permissions of files' },
					'{name} had to {}',
					'{name} must {}'
				)
			},
			decide: missing,
			asks: {
				role: 'only assign a role',
				ntfs: 'only grant an NTFS permission',
				both: 'assign a role and grant an NTFS permission'
			},
			table:
				'You must grant only the missing access and use only SMB Share roles. What should you do for each user?',
			single: 'You must grant only the missing access and use only SMB Share roles. What should you do?',
			why(row, answer) {
				const found = missing(row)!;
				const isBoth = found === 'both';
				if (isBoth && answer === found) return 'neither permission is enough';
				const isRight = answer === found;
				// The level that the reason is about: what must be granted, or what the answer leaves out or needn't grant.
				const level = ((isBoth ? answer : found) === 'ntfs') === isRight ? 'ntfs' : 'role';
				const lack = row[level] === 'no' ? 'missing' : 'too narrow';
				return `${levels[level]} ${isRight ? `is ${lack}` : isBoth ? `would still be ${lack}` : answer === 'both' ? 'is enough' : 'is enough already'}`;
			}
		}
	),
	...told(
		'source',
		[
			'All users are synced from AD DS to Microsoft Entra ID. At home and at work, they must open SMB file shares in {count} from their present devices without entering credentials.',
			'At home and at work, users must open SMB file shares in {count} from their present devices without entering credentials. All users are synced from AD DS to Microsoft Entra ID.'
		],
		{
			noun: 'storage account',
			names: ['stcad', 'stclaims', 'sthr', 'stlab', 'stmaps', 'stsales'],
			sides: {
				joined: side(
					'setting',
					'Devices',
					{
						ad: 'laptops joined to AD DS only',
						hybrid: 'Microsoft Entra hybrid joined laptops',
						entra: 'Microsoft Entra joined laptops',
						'entra+': 'Microsoft Entra joined session hosts',
						managed: 'VMs joined to Microsoft Entra Domain Services',
						'managed+': 'session hosts joined to Microsoft Entra Domain Services'
					},
					'users of {name} had {}',
					'users of {name} have {}'
				),
				reach: stating('place', 'AD DS', reachable, 'AD DS')
			},
			// Laptops with a domain need it sometimes, and VMs don't come to the office.
			decide: (row) =>
				/^(ad|hybrid)no$|(\+|ed)no\+/.test(row['joined']! + row['reach']!)
					? undefined
					: reading(identitySourceFor)(row),
			asks: {
				ad: 'AD DS',
				kerberos: 'Microsoft Entra Kerberos',
				domain: 'Microsoft Entra Domain Services',
				none: 'none of the identity sources'
			},
			choose: 'Which storage account{s} should use {}?',
			judge: '{name} should use {}.',
			why: ({ joined, reach }) =>
				joined === 'ad'
					? `these laptops are joined to AD DS only, which is ${reachable[reach!]!}`
					: joined!.startsWith('m')
						? 'machines joined to Microsoft Entra Domain Services use it as the identity source'
						: `the devices are Microsoft Entra ${joined === 'hybrid' ? 'hybrid ' : ''}joined, so Microsoft Entra ID can issue Kerberos tickets without AD DS`
		}
	),
	...told(
		'portal',
		[
			'In the Azure portal, {count} without other roles try to open files in an SMB share. Its storage account has default settings and one lock. They switch the authentication method only if necessary.',
			'A storage account has default settings and one lock. In the Azure portal, {count} without other roles try to open files in its SMB share. They switch the authentication method only if necessary.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				lock: shown(
					'Lock',
					['ReadOnly', 'CanNotDelete'],
					(id) => `the lock were ${id}`,
					(id) => `{
  "properties": { "level": "${id}" }
}`
				)
			},
			sides: {
				account: side('right', 'Role on the account', accountRoles, '{name} had {}', '{name} has {}'),
				data: side(
					'right',
					'For file data',
					{
						no,
						smb: roles['reader']!,
						'smb+': roles['contributor']!,
						privileged: named('Privileged Reader'),
						'privileged+': named('Privileged Contributor')
					},
					'{name} had {} for file data',
					'for file data: {}'
				)
			},
			decide: portal,
			asks: {
				key: 'open files with the account key',
				entra: 'open files with a Microsoft Entra account',
				denied: 'be denied access'
			},
			choose: 'Who will {}?',
			judge: '{name} will {}.',
			why(row) {
				const { account, data, lock } = row;
				const found = portal(row);
				if (found === 'key')
					return '{name}’s role on the account allows listing keys, which a CanNotDelete lock doesn’t prevent';
				return `${
					account!.startsWith('keys') && lock === 'ReadOnly'
						? 'the ReadOnly lock prevents listing keys'
						: account === 'no'
							? '{name} has no management role'
							: '{name} can’t list keys'
				}, ${
					found === 'entra'
						? 'but the two roles together allow access with a Microsoft Entra account'
						: data!.startsWith('p')
							? 'but needs one such as Reader'
							: data === 'no'
								? 'and without a role for file data, a Microsoft Entra account can’t open files'
								: 'and SMB Share roles don’t count in the portal, which uses REST'
				}`;
			}
		}
	),
	...told(
		'mount',
		[
			'File shares allow public access from all networks. In the shares’ region, VNet1 has a private endpoint for them, but no connection to other networks. Each of {count} must mount a share with its current protocol. Move a client only if necessary.',
			'Each of {count} must mount a share with its current protocol. Move a client only if necessary. File shares allow public access from all networks. In the shares’ region, VNet1 has a private endpoint for them, but no connection to other networks.'
		],
		{
			noun: 'client',
			common: {
				encryption: stating(
					'setting',
					'',
					{ yes: 'required for SMB only', no: 'not required' },
					'encryption in transit'
				)
			},
			sides: {
				client: side(
					'need',
					'Protocol',
					{ smb3: 'encrypted SMB 3.0', 'smb3+': 'encrypted SMB 3.1.1', smb2: 'SMB 2.1', nfs: 'NFS 4.1' },
					'{name} used {}',
					'{name} uses {}'
				),
				where: side(
					'place',
					'Location',
					{ in: 'in VNet1', out: 'in another Azure region', prem: 'on-premises' },
					'{name} were {}',
					'it is {}'
				),
				port: stating('setting', 'Port 445 to the internet', 'open|blocked', 'port 445 to the internet')
			},
			decide: mount,
			asks: {
				nothing: 'make no change',
				tunnel: 'connect the network to VNet1',
				encryption: 'stop requiring encryption in transit',
				move: 'plan a move to VNet1'
			},
			choose: 'For which client{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why(row) {
				const { client, where } = row;
				return {
					nothing:
						where === 'in'
							? '{name} reaches the private endpoint, and the encryption setting doesn’t block it'
							: '{name} can use the internet, with encryption and through port 445',
					tunnel: `${client === 'nfs' ? 'NFS can’t be used over the internet' : 'port 445 to the internet is blocked'}, but ${where === 'out' ? 'global peering' : 'a VPN'} would give access to the private endpoint`,
					encryption: 'SMB 2.1 doesn’t support encryption, so encryption can’t be required',
					move: 'SMB 2.1 is accepted only within the region'
				}[mount(row)!];
			}
		}
	),
	...told(
		'tier',
		[
			'To save space on {fs1}, you run a command for an Azure File Sync server endpoint. Its 500-GiB volume has no other data. Each file is smaller than 1 GiB. You check {count} after cloud tiering has finished.',
			'You run a command for an Azure File Sync server endpoint on {fs1}. Its 500-GiB volume has no other data. Each file is smaller than 1 GiB. You check {count} after cloud tiering has finished.'
		],
		{
			noun: 'file',
			names: files,
			common: {
				policy: shown(
					'PowerShell',
					['20 60', '20 120', '40 45', '50 60', '50 90', '60 30', '70 60', '70 90'],
					(id) => `the policies were ${id.replace(' ', '% and ')} days`,
					(id) => `Set-AzStorageSyncServerEndpoint \`
  -InputObject $endpoint -CloudTiering \`
  -VolumeFreeSpacePercent ${id.replace(
		' ',
		` \`
  -TierFilesOlderThanDays `
	)}`
				)
			},
			sides: {
				access: side(
					'need',
					'Last access',
					texts(
						['5 60', '20 110', '40 180', '50 270', '80 330', '99 440'],
						(id) => id.replace(' ', ' days ago, with ') + ' GiB of files accessed since'
					),
					'the last access to {name} had been {}',
					'the last access to {name} was {}'
				)
			},
			decide: (row) => (tiering(row).by === 'local' ? 'local' : 'tiered'),
			asks: { tiered: 'be tiered', local: 'stay on the volume' },
			choose: 'The content of which file{s} will {}?',
			judge: 'The content of {name} will {}.',
			why(row) {
				const { free, days, used, by } = tiering(row);
				const isLocal = by === 'local';
				const space = `more recently accessed files take ${isLocal ? `only ${used}` : 'all'} of the ${5 * (100 - free)} GiB that may be used`;
				const date = `the last access was ${isLocal ? `within ${days} days` : `more than ${days} days ago`}`;
				return isLocal ? `${date}, and ${space}` : by === 'space' ? space : date;
			}
		}
	),
	...told(
		'endpoint',
		[
			'You plan to sync a folder on {count} with the sync group Group1 of Azure File Sync. Make as few changes as possible. Change a path only if nothing else works.',
			'You plan to add a folder on {count} to Group1, an Azure File Sync sync group. Make as few changes as possible. Change a path only if nothing else works.'
		],
		{
			noun: 'server',
			sides: {
				volume: stating(
					'place',
					'Planned path',
					{
						data: 'D:\\Data\\{dir} (NTFS)',
						system: 'C:\\Data\\{dir} (NTFS, system volume)',
						refs: 'D:\\Data\\{dir} (ReFS)'
					},
					'the path on {name}'
				),
				tiering: stating('setting', 'Cloud tiering', 'on|off', 'cloud tiering'),
				other: side(
					'place',
					'Already synced',
					{
						'same-group': 'E:\\Media with Group1',
						'other-group': 'E:\\Media with Group2',
						parent: 'the parent folder with Group2'
					},
					'{name} already synced {}',
					'{name} already syncs {}'
				)
			},
			decide: endpoint,
			asks: {
				nothing: 'create the server endpoint as planned',
				path: 'select another path',
				tiering: 'change the cloud tiering setting',
				group: 'use another sync group'
			},
			table: 'What should you do for each server?',
			single: 'You need to create the server endpoint. What should you do?',
			why(row, answer) {
				const found = endpoint(row)!;
				const isReFS = row['volume'] === 'refs';
				// Why something is needed, why nothing else is enough, and why it isn’t needed.
				const reasons: Readonly<Record<string, readonly string[]>> = {
					nothing: ['the volume is NTFS, no paths overlap, and Group1 has no other endpoint on {name}'],
					path: [
						isReFS ? 'server endpoints require NTFS' : 'the paths of server endpoints must not overlap',
						isReFS ? 'ReFS isn’t supported' : 'the existing endpoint includes the planned path',
						'the volume is NTFS, and the paths don’t overlap'
					],
					tiering: [
						'without cloud tiering, the system volume is supported',
						'the system volume can’t have cloud tiering',
						row['tiering'] === 'on' ? 'this isn’t the system volume' : 'cloud tiering can stay off'
					],
					group: [
						'a sync group can have only one endpoint per server',
						'Group1 already has an endpoint on {name}',
						'Group1 has no endpoint on {name} yet'
					]
				};
				return answer === found
					? reasons[found]![0]!
					: answer === 'nothing'
						? reasons[found]![1]!
						: reasons[answer]![2]!;
			}
		}
	),
	...told(
		'detect',
		[
			'Azure File Sync syncs {share}, a share of 3,000 items, with {fs1} and {fs2}. VM1 and Mac1 mount the share. Since the scheduled change detection this morning, {count} have changed. At noon, you run a command.',
			'VM1 and Mac1 mount {share}, a share of 3,000 items that Azure File Sync syncs with {fs1} and {fs2}. Since the scheduled change detection this morning, {count} have changed. At noon, you run a command.'
		],
		{
			noun: 'file',
			names: files,
			common: {
				scope: shown(
					'PowerShell',
					['top', 'tree', 'other'],
					(id) => `the command were for ${scopes[id]!}`,
					(id) => `Invoke-AzStorageSyncChangeDetection \`
  -InputObject $cloudEndpoint \`
  -DirectoryPath ${scopes[id]!}`
				)
			},
			sides: {
				what: side(
					'need',
					'Change',
					'created|edited|deleted|moved to an unsynced share',
					'{name} had been {}',
					'{name} was {}'
				),
				at: side(
					'place',
					'Folder',
					{ top: '{dir}', sub: '{dir}\\2026', other: 'Archive' },
					'its folder in {share} had been {}',
					'its folder in {share} was {}'
				),
				by: side(
					'place',
					'Made on',
					{ server: '{fs1}', share: 'VM1', 'share+': 'Mac1' },
					'the change had been made on {}',
					'the change was made on {}'
				)
			},
			decide: (row) => (isDetected(row) ? 'soon' : 'later'),
			asks: { soon: 'today', later: 'only tomorrow or later' },
			choose: 'Changes to which file{s} will reach {fs2} {}?',
			judge: 'The change to {name} will reach {fs2} {}.',
			why(row) {
				const { by, what, at, scope } = row;
				return by === 'server'
					? 'a change on {fs1} syncs right away'
					: /^[dm]/.test(what!)
						? 'with -DirectoryPath, the command doesn’t detect files that were deleted or moved out of the share'
						: isDetected(row)
							? 'the command checks {at}'
							: `the command doesn’t check {at}${at === 'sub' && scope === 'top' ? ', because -Recursive is missing' : ''}`;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'ntfs-alone': [
		'The share-level permission limits what NTFS allows. It’s easy to overlook it.',
		taking('role', /./, { role: 'elevated' })
	],
	'no-default': [
		'The default share-level permission is for everyone who signs in. It’s easy to overlook it.',
		taking('byDefault', /./, { byDefault: 'no' })
	],
	'smb-role-in-portal': [
		'SMB Share roles don’t count in the portal. It’s easy to think that they do.',
		taking('data', /^smb/, { data: 'privileged' })
	],
	'port-for-all': [
		'NFS can’t be used over the internet. It’s easy to think that an open port 445 is enough.',
		taking('client', /^nfs/, { client: 'smb3' })
	],
	'date-decides': [
		'More recently accessed files can leave no room for a file. It’s easy to look at the date policy only.',
		(row) => ({ ...row, policy: row['policy']?.replace(/\d+/, '0') ?? '' })
	],
	'all-detected': [
		'With -DirectoryPath, the command doesn’t detect deletions or moves out of the share. It’s easy to think that it does.',
		taking('what', /^[dm]/, { what: 'edited' })
	]
};

export const shareRights = topicFamily(
	{
		id: 'storage-access/share-rights',
		edition: 11,
		group: 'storage-access',
		title: 'Azure Files: access and sync',
		rule: {
			'^level':
				'Share-level and NTFS permissions are both enforced, and the narrower one decides. Of the role and the default permission, the higher counts.',
			'^grant': 'Share-level and NTFS permissions both have to allow what someone does.',
			'^source':
				'AD DS has to be reachable for devices that are joined to AD DS only. Microsoft Entra Kerberos works without it for devices that are Microsoft Entra joined or hybrid joined. Microsoft Entra Domain Services is for VMs in the managed domain.',
			'^portal':
				'The portal uses the account key if you can list it, which a ReadOnly lock prevents. Otherwise, you need a role such as Reader, and a privileged role for file data.',
			'^mount':
				'NFS can’t be used over the internet. SMB 3.x can, with encryption and through port 445. SMB 2.1 is accepted only within the region, if encryption in transit isn’t required.',
			'^tier':
				'A file is tiered if the last access was too long ago for the date policy, or if more recently accessed files take all the space that may be used.',
			'^endpoint':
				'Server endpoints require NTFS, and their paths must not overlap. A sync group can have only one endpoint per server. The system volume can’t have cloud tiering.',
			'^detect':
				'A change on a server syncs right away. A change in the share waits for change detection, which runs every 24 hours or by command. With -DirectoryPath, the command doesn’t detect deletions or moves out of the share. Without -Recursive, it doesn’t check subfolders.'
		},
		lab: 'storage-access/whose-files',
		sources: [
			sources.filePermissions,
			sources.sharePermissions,
			sources.filesIdentity,
			sources.filesPortal,
			sources.filesOauth,
			sources.filesSmb,
			sources.filesNfs,
			sources.filesNetworking,
			sources.cloudTieringPolicy,
			sources.serverEndpoint,
			sources.fileSyncPlanning,
			sources.changeDetection
		],
		axes: {
			right: 'A role, permission or identity',
			setting: 'How something is set up',
			place: 'Where something is',
			need: 'What is done or needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['drawings', 'FS1', 'FS2', 'Plans'],
			['recipes', 'SRV-Oslo', 'SRV-Rome', 'Menus'],
			['scores', 'HQ-FS', 'Lab-FS', 'Concerts'],
			['contracts', 'Files-A', 'Files-B', 'Clients'],
			['surveys', 'Base1', 'Base2', 'Sites']
		],
		words: ['share', 'fs1', 'fs2', 'dir'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'table', 'email', 'list', 'ticket']
	}
);
