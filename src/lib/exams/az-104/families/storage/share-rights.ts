// Azure Files and Azure File Sync: permissions, identity sources, the portal, mounting, cloud tiering, server endpoints, and change detection.
// Over 200 lines: eight topics with words for what can differ in each.
import { detected, endpointNeeds, tieredBy } from '#lib/azure/storage/file-sync.ts';
import {
	canChangePermissions,
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
/** The same of what people have. */
const having = (title: string, values: Row, where: string) =>
	side('right', title, values, `{name} had {} ${where}`, `${where}, {name} has {}`);
/** Returns a side that is shown as code. `were`: a value as it follows “Right if”. */
const shown = (
	title: string,
	ids: readonly string[],
	were: (id: string) => string,
	code: (id: string) => string
) => side('setting', title, texts(ids, code), texts(ids, were));
const named = (role: string): string => `the ${role} role`;
const no = 'no role';
const roles: Row = {
	no,
	reader: named('SMB Share Reader'),
	contributor: named('SMB Share Contributor'),
	elevated: named('SMB Share Elevated Contributor')
};
/** A default share-level permission as it’s called in code. */
const defaultOf = (id: string): string =>
	id === 'no' ? 'None' : 'StorageFileDataSmb' + roles[id]!.replace(/^the SMB| role$| /g, '');
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
	const most = ['read', 'change', 'delete', 'change the permissions of'][Math.min(share, own) - 1]!;
	return share === own
		? `${level} and the NTFS permission both let {name} ${most} files`
		: `${share < own ? level : 'the NTFS permission'} lets {name} ${most} files, and ${share < own ? 'the NTFS permission' : level} allows more`;
}

const accountRoles: Row = {
	no,
	reader: named('Reader'),
	keys: named('Reader and Data Access'),
	'keys+': named('Contributor')
};
/** How AD DS is reachable. */
const reachable: Row = {
	yes: 'always reachable',
	'yes+': 'always reachable over a VPN',
	no: 'never reachable',
	'no+': 'reachable only in the office'
};
const canGrant = reading(canChangePermissions);
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
			'You check the identity-based access of a storage account. In {share}, its SMB file share, {count} need to know what they can do with files that others created.'
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
			sides: { role: having('Role on the share', roles, 'on the share'), ntfs },
			decide: reading(rightOf),
			asks: {
				no: 'cannot open',
				read: 'can open but not change',
				write: 'can change but not delete',
				delete: 'can delete but not change the permissions of',
				permissions: 'can change the permissions of'
			},
			choose: 'Who {} these files?',
			judge: '{name} {} these files.',
			why: whyRight
		}
	),
	...told(
		'acl',
		[
			'An AD DS group needs access to a colleague’s folder in {share}, an SMB share that uses Microsoft Entra Kerberos. On Windows, {count} run icacls, after takeown if allowed.',
			'On Windows, {count} run icacls, after takeown if allowed, to give an AD DS group access to a colleague’s folder in {share}, an SMB share that uses Microsoft Entra Kerberos.'
		],
		{
			noun: 'administrator',
			names: people,
			sides: {
				as: side(
					'right',
					'Mounts the share with',
					{
						key: 'the storage account key',
						admin: named('SMB Admin'),
						elevated: roles['elevated']!,
						contributor: roles['contributor']!
					},
					'{name} mounted it with {}',
					'{name} mounts it with {}'
				),
				ntfs,
				reach: side(
					'place',
					'Domain controllers',
					{ yes: 'reachable', no: 'unreachable' },
					'domain controllers were {}',
					'domain controllers are {}'
				)
			},
			decide: (row) => (canGrant(row) ? 'yes' : 'no'),
			asks: { yes: 'succeed', no: 'fail' },
			choose: 'Who will {}?',
			judge: '{name} will {}.',
			why: ({ as, reach, ntfs: own }) =>
				reach === 'no'
					? 'to set permissions for AD DS groups, icacls needs a domain controller'
					: {
							key: 'the storage account key gives full access to all files',
							admin: 'the SMB Admin role allows taking ownership, and an owner can set permissions',
							elevated: `${own === 'full' ? 'with' : 'without'} Full Control, the role ${own === 'full' ? 'allows' : 'doesn’t allow'} setting permissions`,
							contributor: 'SMB Share Contributor doesn’t allow setting permissions'
						}[as as 'key']
		}
	),
	...told(
		'source',
		[
			'All users are synced from AD DS to Microsoft Entra ID. At home and at work, they must open SMB file shares in {count} without entering credentials. Their devices must stay as they are.',
			'At home and at work, users must open SMB file shares in {count} without entering credentials. All users are synced from AD DS to Microsoft Entra ID. Their devices must stay as they are.'
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
						managed: 'VMs joined to Microsoft Entra Domain Services'
					},
					'users of {name} had {}',
					'users of {name} have {}'
				),
				reach: stating('place', 'AD DS', reachable, 'AD DS')
			},
			decide: reading(identitySourceFor),
			asks: {
				ad: 'AD DS',
				kerberos: 'Microsoft Entra Kerberos',
				domain: 'Microsoft Entra Domain Services',
				none: 'none of the identity sources'
			},
			choose: 'Which storage account{s} should use {}?',
			judge: '{name} should use {}.',
			why: ({ joined, reach }) =>
				`${
					{ ad: 'the devices are joined to AD DS only', managed: 'the VMs are in the managed domain' }[
						joined!
					] ?? 'Microsoft Entra ID issues the tickets'
				}, and AD DS is ${reachable[reach!]!}`
		}
	),
	...told(
		'portal',
		[
			'In the Azure portal, {count} without other roles try to open files in an SMB share. The storage account has default settings and one lock. No one switches the authentication method.',
			'A storage account has default settings and one lock. In the Azure portal, {count} without other roles try to open files in its SMB share. No one switches the authentication method.'
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
				account: having('Role on the account', accountRoles, 'on the account'),
				data: having(
					'For file data',
					{
						no,
						smb: roles['reader']!,
						'smb+': roles['contributor']!,
						privileged: named('Privileged Reader'),
						'privileged+': named('Privileged Contributor')
					},
					'for file data'
				)
			},
			decide: portal,
			asks: {
				key: 'use the account key',
				entra: 'use a Microsoft Entra account',
				denied: 'be denied access'
			},
			choose: 'Who will {}?',
			judge: '{name} will {}.',
			why(row) {
				const { account, data, lock } = row;
				const found = portal(row);
				if (found === 'key')
					return `${accountRoles[account!]!} allows listing keys, which a CanNotDelete lock doesn’t prevent`;
				return `${
					account!.startsWith('keys') && lock === 'ReadOnly'
						? 'the ReadOnly lock prevents listing keys'
						: '{name} can’t list keys'
				}, ${
					found === 'entra'
						? 'but the two roles are enough together'
						: data!.startsWith('p')
							? 'and doesn’t get to the share without a role such as Reader'
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
			'Public access to SMB and NFS shares is enabled from all networks. In the region of the shares, VNet1 has a private endpoint, but no connection to other networks. You need {count} to mount a share, with a move only as a last resort.',
			'You need {count} to mount a share, with a move only as a last resort. Public access to SMB and NFS shares is enabled from all networks. In the region of the shares, VNet1 has a private endpoint, but no connection to other networks.'
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
					{ in: 'in VNet1', out: 'in another region', prem: 'on-premises' },
					'{name} were {}',
					'it is {}'
				),
				port: stating('setting', 'Outbound port 445', 'open|blocked', 'outbound port 445')
			},
			decide: mount,
			asks: {
				nothing: 'make no change',
				tunnel: 'connect its network to VNet1',
				encryption: 'stop requiring encryption in transit',
				move: 'move it to VNet1'
			},
			choose: 'For which client{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why(row) {
				const { client, where } = row;
				const isOld = client === 'smb2';
				return {
					nothing:
						where === 'in'
							? `{name} reaches the private endpoint${isOld ? ', and encryption in transit isn’t required' : ''}`
							: '{name} can use the internet, with encryption and through port 445',
					tunnel: `${client === 'nfs' ? 'NFS can’t be used over the internet' : 'SMB needs port 445, which is blocked'}, but ${where === 'out' ? 'global peering' : 'a VPN'} leads to the private endpoint`,
					encryption: 'SMB 2.1 can’t encrypt, and is accepted within the region if that isn’t required',
					move: 'SMB 2.1 is accepted only within the region'
				}[mount(row)!];
			}
		}
	),
	...told(
		'tier',
		[
			'To save space on {fs1}, you run a command for the server endpoint of Azure File Sync on a 500-GiB volume, which has no other data. You check {count} after cloud tiering has processed everything.',
			'You check {count} on {fs1} after cloud tiering has processed everything. You ran a command for the server endpoint of Azure File Sync on their 500-GiB volume, which has no other data.'
		],
		{
			noun: 'file',
			names: files,
			common: {
				policy: shown(
					'PowerShell',
					['20 30', '20 60', '20 90', '50 14', '50 60', '70 60'],
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
			choose: 'Which file{s} will {}?',
			judge: '{name} will {}.',
			why(row) {
				const { free, days, age, used, by } = tiering(row);
				const space = `with ${free}% of the volume free, ${used} GiB of newer files leave ${by === 'local' ? '' : 'no '}room`;
				const isRecent = age < 30 && by === 'local';
				const date = `the last access was${isRecent ? ` only ${age}` : `${by === 'local' ? 'n’t' : ''} more than ${days}`} days ago`;
				return by === 'date' ? date : by === 'space' ? space : `${date}, and ${space}`;
			}
		}
	),
	...told(
		'endpoint',
		[
			'You plan to sync a folder on {count} with the sync group Group1 of Azure File Sync. You must change as little as possible, and a path only if nothing else helps.',
			'A colleague plans to sync a folder on {count} with the sync group Group1 of Azure File Sync. You must change as little as possible, and a path only if nothing else helps.'
		],
		{
			noun: 'server',
			sides: {
				volume: stating(
					'place',
					'Planned path',
					{
						data: 'D:\\{dir} (NTFS)',
						system: 'C:\\{dir} (NTFS, system volume)',
						refs: 'D:\\{dir} (ReFS)'
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
					'it already syncs {}'
				)
			},
			decide: endpoint,
			asks: {
				nothing: 'create the server endpoint as planned',
				path: 'select another path',
				tiering: 'turn off cloud tiering',
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
						row['tiering'] === 'on' ? 'this isn’t the system volume' : 'cloud tiering is already off'
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
  -ResourceId $cloudEndpoint \`
  -DirectoryPath ${scopes[id]!}`
				)
			},
			sides: {
				what: side(
					'need',
					'Change',
					'created|edited|deleted|moved to another share',
					'{name} had been {}',
					'{name} was {}'
				),
				at: side(
					'place',
					'Folder',
					{ top: '{dir}', sub: '{dir}\\2026', other: 'Archive' },
					'its folder were {}',
					'its folder is {}'
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
					? 'a change on {fs1} is synced without change detection'
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
	'lock-allows-keys': [
		'Listing keys is a POST operation, which a ReadOnly lock prevents. It’s easy to take it for reading.',
		taking('lock', /R/, { lock: 'CanNotDelete' })
	],
	'port-for-all': [
		'NFS can’t be used over the internet. It’s easy to think that an open port 445 is enough.',
		taking('client', /^nfs/, { client: 'smb3' })
	],
	'date-decides': [
		'Newer files can leave no room for a file. It’s easy to look at the date policy only.',
		(row) => ({ ...row, policy: row['policy']?.replace(/\d+/, '0') ?? '' })
	],
	'all-detected': [
		'With -DirectoryPath, the command doesn’t detect deletions. It’s easy to think that it does.',
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
			'^acl':
				'Setting permissions on what others own takes the storage account key, the SMB Admin role, or SMB Share Elevated Contributor with Full Control. For AD DS groups, icacls needs a domain controller.',
			'^source':
				'AD DS has to be reachable for devices that are joined to AD DS only. Microsoft Entra Kerberos is for devices that are Microsoft Entra joined or hybrid joined, and Microsoft Entra Domain Services for VMs in the managed domain.',
			'^portal':
				'The portal uses the account key if you can list it, which a ReadOnly lock prevents. Otherwise, you need a role such as Reader, and a privileged role for file data.',
			'^mount':
				'NFS can’t be used over the internet. SMB 3.x can, with encryption and through port 445. SMB 2.1 is accepted only within the region, if encryption in transit isn’t required.',
			'^tier':
				'A file is tiered if the last access was too long ago for the date policy, or if newer files and the volume free space leave no room.',
			'^endpoint':
				'Server endpoints require NTFS, and their paths must not overlap. A sync group can have only one endpoint per server. The system volume can’t have cloud tiering.',
			'^detect':
				'A change on a server is synced without change detection. A change in the share waits for it, every 24 hours or by command. With -DirectoryPath, the command doesn’t detect deletions. Without -Recursive, it doesn’t check subfolders.'
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
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
