// Azure Files and Azure File Sync: permissions, what to grant, roles, identity sources, mounting, cloud tiering, server endpoints, and deployment.
// Over 200 lines: eight topics with words for what can differ in each.
import { endpointNeeds, stepToSync, tieredBy } from '#lib/azure/storage/file-sync.ts';
import {
	identitySourceFor,
	mountNeeds,
	shareGrant,
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

/** How AD DS is reachable. */
const reachable: Row = {
	yes: 'always reachable',
	'yes+': 'always reachable over a VPN',
	no: 'never reachable',
	'no+': 'reachable only in the office'
};
const grantOf = reading(shareGrant);
const mount = reading(mountNeeds);
const endpoint = reading(endpointNeeds);
const syncStep = reading(stepToSync);

/** The policies of a volume, and which of them tier a file. `used`: percent of the volume. */
function tiering({ policy, access }: Row) {
	const [free, days, age, used] = `${policy!} ${access!}`.split(' ').map(Number) as [
		number,
		number,
		number,
		number
	];
	return { free, days, age, used, by: tieredBy({ size: 100, free, days }, { age, used }) };
}

const files = ['Budget.xlsx', 'Layout.dwg', 'Minutes.docx', 'Offer.docx', 'Survey.pdf', 'Tour.mp4'];
/** Roles and the default permission, as they’re granted. */
const grants: Row = {
	'smb read': named('SMB Share Reader'),
	'smb write': named('SMB Share Contributor'),
	'smb full': named('SMB Share Elevated Contributor'),
	'rest read': named('Privileged Reader'),
	'rest write': named('Privileged Contributor'),
	default: 'a default share-level permission'
};
const levelNeeds: Row = { read: 'read files', write: 'change files', full: 'change NTFS permissions' };
/** Why a grant is right or wrong. */
function whyGrant({ who, how, need }: Row, answer: string): string {
	const [way, level] = answer.split(' ') as [string, string?];
	const isSynced = who === 'synced';
	if (level === undefined)
		return isSynced
			? 'a default permission is for all users, but a role can be limited to the group'
			: 'a default permission doesn’t require that users are in Microsoft Entra ID';
	const role = `a role ${way === 'smb' ? 'for mounted shares' : 'for REST'} to ${levelNeeds[level]!}`;
	return !isSynced
		? `${role} can’t be assigned to a group that isn’t in Microsoft Entra ID`
		: way !== how
			? `${role} ${way === 'smb' ? 'doesn’t allow the use of AzCopy' : 'isn’t for mounted shares, and overrides NTFS permissions'}`
			: `${role} ${level === need ? 'is the narrowest that allows what the group needs' : /rw|rf|wf/.test(need![0]! + level[0]!) ? 'allows more than is needed' : 'doesn’t allow enough'}`;
}
/** The next step to sync a folder: what it is, why it’s next, and why it isn’t. */
const steps: Readonly<Record<string, readonly [text: string, next: string, done: string]>> = {
	unregister: [
		'unregister the server',
		'a server can be registered with one Storage Sync Service only',
		'the server isn’t registered with another Storage Sync Service'
	],
	agent: [
		'install the Azure File Sync agent',
		'the server needs the agent before it’s registered',
		'the server has the agent already'
	],
	register: [
		'register the server with Sync1',
		'only a registered server can have a server endpoint',
		'the server is registered with Sync1 already'
	],
	group: [
		'create a sync group with a cloud endpoint',
		'before the server endpoint, you create a sync group with a cloud endpoint',
		'the share has a sync group already'
	],
	server: [
		'add a server endpoint',
		'the server is registered, and the share has a sync group',
		'a server endpoint requires a registered server and a sync group'
	]
};
function whyStep(row: Row, answer: string): string {
	const found = syncStep(row)!;
	return answer === 'register' && /unr|ag/.test(found)
		? `registration isn’t possible ${found === 'agent' ? 'without the agent' : 'beside another one'}`
		: steps[answer]![answer === found ? 1 : 2]!;
}

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
				role: 'assign a role only',
				ntfs: 'grant an NTFS permission only',
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
			'All users are synced from AD DS to Microsoft Entra ID. At home and at work, they must open SMB file shares in {count} on their current devices without entering credentials.',
			'At home and at work, users must open SMB file shares in {count} on their current devices without entering credentials. All users are synced from AD DS to Microsoft Entra ID.'
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
		'assign',
		[
			'You have SMB file shares in separate storage accounts that use AD DS authentication. NTFS permissions are configured, and no more groups can be synced. You must give {count} access to one share per group, with least privilege.',
			'You move a file server to SMB file shares in separate storage accounts that use AD DS authentication. NTFS permissions are configured, and no more groups can be synced. You must give {count} access to one share per group, with least privilege.'
		],
		{
			noun: 'group',
			sides: {
				who: side(
					'place',
					'Source',
					{ synced: 'synced to Microsoft Entra ID', ad: 'in AD DS only' },
					'{name} were {}',
					'{name} is {}'
				),
				how: side(
					'setting',
					'Access',
					{ smb: 'mount the share', rest: 'use AzCopy with Microsoft Entra ID' },
					'members of {name} had to {}',
					'its members {}'
				),
				need: side(
					'need',
					'Must be able to',
					levelNeeds,
					'{name} had to be able to {}',
					'they must be able to {}'
				)
			},
			decide: grantOf,
			asks: Object.fromEntries(
				Object.entries(grants).map(([id, text]) => [
					id,
					`${id === 'default' ? 'configure' : 'assign'} ${text}`
				])
			),
			choose: 'For which group{s} should you {}?',
			single: 'You need to give the group access. What should you do?',
			why: whyGrant
		}
	),
	...told(
		'mount',
		[
			'You have file shares that allow all networks. In their region, VNet1 has a private endpoint for them, but no other connection. You must enable {count} to mount a share with the fewest changes.',
			'You must enable {count} to mount file shares with the fewest changes. The shares allow all networks. In their region, VNet1 has a private endpoint for them, but no other connection.'
		],
		{
			noun: 'client',
			sides: {
				client: side(
					'need',
					'Protocol',
					{ smb3: 'encrypted SMB 3.0', 'smb3+': 'encrypted SMB 3.1.1', nfs: 'NFS 4.1' },
					'{name} used {}',
					'{name} uses {}'
				),
				where: side(
					'place',
					'Location',
					{ in: 'in VNet1', out: 'in a virtual network in another region', prem: 'on-premises' },
					'{name} were {}',
					'it is {}'
				),
				port: stating('setting', 'Port 445 to the internet', 'open|blocked', 'port 445 to the internet')
			},
			decide: mount,
			asks: {
				nothing: 'make no change',
				peer: 'peer its virtual network with VNet1',
				vpn: 'connect its site to VNet1 with a VPN'
			},
			choose: 'For which client{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why(row) {
				const { client, where } = row;
				return mount(row) === 'nothing'
					? where === 'in'
						? '{name} reaches the private endpoint'
						: '{name} can use the internet, with encryption and through port 445'
					: `${client === 'nfs' ? 'NFS can’t be used over the internet' : 'port 445 to the internet is blocked'}, but ${where === 'out' ? 'global peering' : 'a VPN'} gives access to the private endpoint`;
			}
		}
	),
	...told(
		'tier',
		[
			'To save space on {fs1}, you run a command for an Azure File Sync server endpoint. Its volume has no other data. You check {count} after cloud tiering has finished.',
			'You run a command for an Azure File Sync server endpoint on {fs1}. Its volume has no other data. You check {count} after cloud tiering has finished.'
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
						['5 12', '20 22', '40 36', '50 54', '80 66', '99 88'],
						(id) => `${id.replace(' ', ' days ago, with files accessed since then using ')}% of the volume`
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
				const space = `files accessed since ${isLocal ? `take ${used}%` : `already take the ${100 - free}%`} of the volume${isLocal ? `, of which ${100 - free}% may be used` : ' that may be used'}`;
				const date = `the last access was ${isLocal ? `within ${days} days` : `more than ${days} days ago`}`;
				return isLocal ? `${date}, and ${space}` : by === 'space' ? space : date;
			}
		}
	),
	...told(
		'endpoint',
		[
			'You plan to sync a folder on {count} with the sync group Group1 of Azure File Sync. You must make as few changes as possible, and keep the path where you can.',
			'You plan to add a folder on {count} to Group1, an Azure File Sync sync group. You must make as few changes as possible, and keep the path where you can.'
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
		'deploy',
		[
			'You have a Storage Sync Service named Sync1. You plan to sync a folder on {count} with Azure Files, and to use one file share per server.',
			'With Sync1, a Storage Sync Service, you plan to migrate a folder on {count} to Azure Files, and to use one file share per server.'
		],
		{
			noun: 'server',
			sides: {
				state: stating(
					'setting',
					'State',
					{
						bare: 'without the Azure File Sync agent',
						'bare+': 'new, without the Azure File Sync agent',
						agent: 'unregistered, with the Azure File Sync agent',
						other: 'registered with another Storage Sync Service',
						ready: 'registered with Sync1'
					},
					'{name}'
				),
				group: side(
					'place',
					'Share',
					{ 'none+': 'no sync group', ready: 'a cloud endpoint in a sync group' },
					'the share for {name} had {}',
					'the share has {}'
				)
			},
			decide: syncStep,
			asks: Object.fromEntries(Object.entries(steps).map(([id, [text]]) => [id, text])),
			choose: 'For which server{s} should you next {}?',
			table: 'What should you do next for each server?',
			single: 'You need to take the next step. What should you do?',
			why: whyStep
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
	'smb-role-for-rest': [
		'SMB Share roles don’t allow access through REST, as AzCopy uses it. It’s easy to think that they do.',
		taking('how', /rest/, { how: 'smb' })
	],
	'port-for-all': [
		'NFS can’t be used over the internet. It’s easy to think that an open port 445 is enough.',
		taking('client', /^nfs/, { client: 'smb3' })
	],
	'date-decides': [
		'More recently accessed files can leave no room for a file. It’s easy to look at the date policy only.',
		(row) => ({ ...row, policy: row['policy']?.replace(/\d+/, '0') ?? '' })
	],
	'one-service': [
		'A server can be registered with one Storage Sync Service only. It’s easy to think that it can have several.',
		taking('state', /other/, { state: 'agent' })
	]
};

export const shareRights = topicFamily(
	{
		id: 'storage-access/share-rights',
		edition: 12,
		group: 'storage-access',
		title: 'Azure Files: access and sync',
		rule: {
			'^level':
				'For an SMB file share, share-level and NTFS permissions are both enforced. The narrower one decides. Of a role and the default permission, the higher counts.',
			'^grant': 'On an SMB file share, share-level and NTFS permissions must both allow what someone does.',
			'^source':
				'Devices joined only to AD DS use AD DS, which they must reach. Microsoft Entra joined or hybrid joined devices can use Microsoft Entra Kerberos without AD DS. VMs in a managed domain use Microsoft Entra Domain Services.',
			'^assign':
				'SMB Share roles are for mounted file shares, and Privileged roles for REST. A group outside Microsoft Entra ID needs a default share-level permission.',
			'^mount':
				'NFS can’t be used over the internet. SMB 3.x can, with encryption and through port 445. Peering or a VPN gives access to a private endpoint.',
			'^tier':
				'Cloud tiering moves a file whose last access is too old for the date policy. It also moves the least recently accessed files when the free space policy requires space.',
			'^endpoint':
				'Server endpoints require NTFS, and their paths must not overlap. A sync group can have only one endpoint per server. The system volume can’t have cloud tiering.',
			'^deploy':
				'To register a server, install the Azure File Sync agent first. A server endpoint requires a registered server and a sync group.'
		},
		lab: 'storage-access/whose-files',
		sources: [
			sources.filePermissions,
			sources.sharePermissions,
			sources.filesIdentity,
			sources.filesOauth,
			sources.filesSmb,
			sources.filesNfs,
			sources.filesNetworking,
			sources.cloudTieringPolicy,
			sources.serverEndpoint,
			sources.fileSyncPlanning
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
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'table', 'email', 'list', 'ticket']
	}
);
