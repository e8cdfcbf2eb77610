// Access to Azure Files and their synchronization: permissions, identity sources, the portal, mounting, and Azure File Sync.
// Over 200 lines: its topics, with words for what can differ in each.
import { endpointNeeds, keptFree, tieredBy } from '#lib/azure/storage/file-sync.ts';
import {
	canChangePermissions,
	identitySourceFor,
	mountNeeds,
	portalAuthorization,
	rightOf,
	shareAndNtfs,
	shareRights as rights,
	shareRoles,
	type ShareAccess,
	type ShareRight
} from '#lib/azure/storage/files.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** Returns a topic of statements that name different answers. `asks`: what they say, where it isn’t what is decided. */
function stated(
	topic: Topic,
	asks = topic.asks,
	holds = (row: Row) => topic.decide(row) === row['item']
): Topic {
	const { noun, intro, common = {}, sides, judge = '', why } = topic;
	const decide = (row: Row) => (topic.decide(row) === undefined ? undefined : String(holds(row)));
	return {
		noun,
		intro,
		common,
		sides: { ...sides, item: side('need', '', asks) },
		decide,
		claims: true,
		// Another value of one side must change what is decided.
		drawn: (row) =>
			Object.entries({ ...common, ...sides }).some(([id, { values }]) =>
				Object.keys(values).some(
					(value) => ![undefined, decide(row)].includes(decide({ ...row, [id]: value }))
				)
			),
		asks: { true: 'true' },
		choose: 'What is true?',
		judge: judge.replace('{}', '{item}'),
		why: (row) => why(row, row['item']!)
	};
}
/** Returns a topic with an opening each for questions and for statements. */
const told = (id: string, [intro, other]: readonly [string, string], topic: Omit<Topic, 'intro'>) => {
	const { judge: _, ...asked } = topic;
	return {
		[`${id} 0`]: { ...asked, intro },
		[`${id} 1`]: stated({ ...topic, intro: other })
	};
};

/** A function that reads a row. */
type On<Fn extends (one: never) => unknown> = (row: Row) => ReturnType<Fn>;
/** Returns a side that is told and changed in the same words. `what`: what has the value. */
const stating = (
	axis: string,
	title: string,
	values: Row | string,
	what = `the ${title.toLowerCase()} of {name}`
) => side(axis, title, values, `${what} were {}`, `${what} is {}`);

const share = 'Storage File Data SMB Share ';
const roles = { no: 'None', reader: `${share}Reader`, contributor: `${share}Contributor` };
const elevated = `${share}Elevated Contributor`;
const ntfs = side(
	'right',
	'Effective NTFS permission',
	{ no: 'None', read: 'Read', write: 'Read and Write', modify: 'Modify', full: 'Full Control' },
	'the effective NTFS permission were {}'
);
const effective = rightOf as unknown as On<typeof rightOf>;
/** What each right lets someone do with files. */
const doing = ['opening', 'reading', 'changing', 'deleting', 'changing the permissions of'];
/** Why someone can do something or can’t, or it’s the most or isn’t. */
function rightReason(row: Row, answer: string): string {
	const allowed = shareAndNtfs(row as unknown as ShareAccess);
	const [own, other] = [row['role'], row['byDefault']].map((one) => shareRoles.indexOf(one as 'no')) as [
		number,
		number
	];
	const subjects = [
		own < other
			? `the default permission${own > 0 ? ' (higher than the role)' : ''}`
			: `the role${other > 0 ? ` (${own > other ? 'higher than' : 'the same as'} the default permission)` : ''}`,
		'the NTFS permission'
	];
	const right = rights.indexOf(answer as ShareRight);
	const missing = allowed.findIndex((level) => level < Math.max(right, 1));
	if (missing >= 0)
		return allowed[missing]! > 0
			? `${subjects[missing]!} doesn’t allow ${doing[right]!} files`
			: `{name} has no ${['share-level', 'NTFS'][missing]!} permission for ${doing[right]!} files`;
	const most = Math.min(...allowed);
	return right === most && !row['item']
		? `at most, ${subjects.map((subject, at) => `${subject} allows ${doing[allowed[at]!]!} files`).join(', and ')}`
		: `${subjects.join(' and ')} both allow ${doing[row['item'] ? right : right + 1]!} files`;
}
/** What two topics on permissions have in common. */
const permissions = {
	noun: 'user',
	common: { byDefault: stating('setting', '', roles, 'the default share-level permission') },
	sides: { role: stating('right', 'Role', { ...roles, elevated }), ntfs },
	decide: effective,
	why: rightReason
};
const sourceOf = identitySourceFor as unknown as On<typeof identitySourceFor>;
const identitySources = {
	ad: 'AD DS',
	kerberos: 'Microsoft Entra Kerberos',
	domain: 'Microsoft Entra Domain Services',
	none: 'none of the identity sources'
};
const portal = portalAuthorization as unknown as On<typeof portalAuthorization>;
const canGrant = canChangePermissions as unknown as On<typeof canChangePermissions>;
const mount = mountNeeds as unknown as On<typeof mountNeeds>;
const numbers = (unit: string, ...values: readonly number[]): Row =>
	Object.fromEntries(values.map((one) => [one, one + unit]));
const tiered = ({ free, date, age, used }: Row) =>
	tieredBy(
		{ size: 500, free: Number(free), days: Number(date) || Infinity },
		{ age: Number(age), used: Number(used) }
	);
const percentages = ({ first, second }: Row): readonly number[] =>
	[first, second].map(Number).filter((is) => is > 0);
const keptOf = (row: Row): string | undefined =>
	row['first'] !== row['second'] ? String(keptFree(Number(row['size']), percentages(row))) : undefined;
const endpoint = endpointNeeds as unknown as On<typeof endpointNeeds>;
const topics: Readonly<Record<string, Topic>> = {
	'rights level': {
		...permissions,
		intro:
			'The SMB file share {share} uses AD DS as its identity source. It is used by {count} who can sign in to it and did not create any of its files.',
		asks: {
			no: 'cannot open files',
			read: 'can read files, but not change them',
			write: 'can change files, but not delete them',
			delete: 'can delete files, but not change their permissions',
			permissions: 'can change the permissions of files'
		},
		choose: 'Which user{s} {}?',
		table: 'What can each user do at most?',
		single: 'What can the user do at most?'
	},
	'rights claim': stated(
		{
			...permissions,
			intro:
				'An access review of the SMB file share {share} lists {count}. The identity source is AD DS, and every user can get a Kerberos ticket.',
			judge: '{name} can {} a file that someone else created.',
			asks: {}
		},
		{ read: 'read', write: 'change', delete: 'delete', permissions: 'change the permissions of' },
		(row) => rights.indexOf(effective(row)) >= rights.indexOf(row['item'] as ShareRight)
	),
	'rights acl': {
		noun: 'user',
		intro:
			'The SMB file share {share} supports Microsoft Entra Kerberos. With icacls, {count} try to grant an AD DS group access to a folder of someone else, taking ownership if allowed.',
		sides: {
			as: side(
				'right',
				'Mounts it with',
				{
					key: 'the storage account key',
					admin: 'the SMB Admin role',
					elevated: 'the SMB Share Elevated Contributor role',
					contributor: 'the SMB Share Contributor role'
				},
				'{name} mounted it with {}',
				'{name} mounts it with {}'
			),
			ntfs,
			reach: side(
				'place',
				'Domain controller',
				{ yes: 'reachable', no: 'not reachable' },
				'a domain controller were {}'
			)
		},
		decide: (row) => (canGrant(row) ? 'yes' : 'no'),
		asks: { yes: 'succeed', no: 'fail' },
		choose: 'Which user{s} will {}?',
		judge: '{name} will {}.',
		why: ({ as, reach, ntfs: own }) =>
			reach === 'no'
				? 'to set permissions for AD DS groups, icacls needs a domain controller'
				: {
						key: 'the storage account key gives full access to all files',
						admin: 'the SMB Admin role allows taking ownership, and then setting permissions',
						elevated:
							own === 'full'
								? 'the role and the NTFS permission both allow setting permissions'
								: 'the role allows setting permissions, but the NTFS permission doesn’t, and taking ownership needs the SMB Admin role',
						contributor: 'SMB Share Contributor doesn’t allow setting permissions or taking ownership'
					}[as as 'key']
	},
	...told(
		'source',
		[
			'You select identity sources for the SMB file shares in {count}. All users have hybrid identities, synced from AD DS, and must not be prompted. VMs in a managed domain can reach its Microsoft Entra Domain Services.',
			'A plan lists {count} with SMB file shares. VMs in a managed domain can reach its Microsoft Entra Domain Services. All users have identities synced from AD DS, so hybrid ones, and must not be prompted.'
		],
		{
			noun: 'storage account',
			sides: {
				joined: side(
					'setting',
					'Devices',
					{
						ad: 'joined to AD DS only',
						hybrid: 'Microsoft Entra hybrid joined',
						entra: 'Microsoft Entra joined',
						managed: 'VMs in a managed domain'
					},
					'the devices of {name} were {}',
					'devices are {}'
				),
				reach: stating('place', 'AD DS', { yes: 'always reachable', no: 'not always reachable' }, 'AD DS')
			},
			decide: sourceOf,
			asks: identitySources,
			choose: 'For which storage account{s} should you use {}?',
			judge: 'For {name}, you should use {}.',
			table: 'Which identity source should you use for each storage account?',
			single: 'Which identity source should you use?',
			why(row, answer) {
				const found = sourceOf(row)!;
				if (answer === found)
					return {
						ad: 'AD DS is always reachable, and the devices are joined to it',
						kerberos: 'Microsoft Entra ID issues the tickets, so AD DS doesn’t have to be reachable',
						domain: 'the VMs are in a managed domain, whose domain controllers they reach',
						none: 'AD DS isn’t always reachable, and the devices are neither Microsoft Entra joined, hybrid joined nor in a managed domain'
					}[found];
				return {
					ad: 'AD DS isn’t always reachable',
					kerberos: 'Microsoft Entra Kerberos needs devices that are Microsoft Entra joined or hybrid joined',
					domain: 'the devices aren’t in a managed domain',
					none: `${identitySources[found]} can issue the tickets`
				}[answer as 'ad'];
			}
		}
	),
	...told(
		'portal',
		[
			'In the Azure portal, {count} must open files in {share}, an SMB file share of an account with default settings for authorization. No other roles are assigned, and no one switches the authentication method.',
			'You review how the Azure portal lets {count} open files in {share}, an SMB file share. The account has default settings for authorization, and no one switches the authentication method. No other roles are assigned.'
		],
		{
			noun: 'user',
			common: {
				lock: stating('setting', '', { no: 'None', yes: 'ReadOnly' }, 'the lock on the storage account')
			},
			sides: {
				account: stating('right', 'Account role', {
					no: 'None',
					reader: 'Reader',
					keys: 'Reader and Data Access'
				}),
				data: stating(
					'right',
					'Storage File Data role',
					{ no: 'None', smb: 'SMB Share Reader', privileged: 'Privileged Reader' },
					'the Storage File Data role'
				)
			},
			decide: portal,
			asks: {
				key: 'access with the storage account key',
				entra: 'access with a Microsoft Entra account',
				denied: 'no access to files'
			},
			choose: 'Which user{s} will get {}?',
			judge: '{name} will get {}.',
			table: 'What will each user get in the portal?',
			single: 'What will the user get in the portal?',
			why(row, answer) {
				const { account, data, lock } = row;
				const found = portal(row);
				const noKey =
					lock === 'yes' && account === 'keys'
						? 'the ReadOnly lock prevents listing keys'
						: '{name} can’t list keys';
				if (found === 'key')
					return {
						key: 'the role {account} allows listing keys, so the portal uses one',
						entra: 'the portal uses a Microsoft Entra account only if {name} can’t list keys',
						denied: 'the storage account key gives full access to all files'
					}[answer]!;
				if (answer === 'key') return noKey;
				const why =
					found === 'entra'
						? 'the roles {account} and {data} are enough together'
						: data === 'privileged'
							? 'without a role such as Reader, {name} doesn’t get to the share in the portal'
							: data === 'smb'
								? 'SMB Share roles don’t count for REST, which the portal uses'
								: '{name} has no Storage File Data role';
				return answer === found ? `${noKey}, ${found === 'entra' ? 'but' : 'and'} ${why}` : why;
			}
		}
	),
	...told(
		'mount',
		[
			'VNet1 has a private endpoint for SMB and NFS shares in the same region, but no connection to other networks yet. Public access is enabled from all networks. You must enable {count} to mount a share, with a move only as a last resort.',
			'You must enable {count} to mount a share, with a move only as a last resort. Public access to SMB and NFS shares is enabled from all networks. In the same region, VNet1 has a private endpoint, but no connection to other networks yet.'
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
					{ smb3: 'encrypted SMB 3.1.1', smb2: 'SMB 2.1', nfs: 'NFS 4.1' },
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
				port: side('setting', 'Port 445 to the internet', 'open|blocked', 'port 445 to the internet were {}')
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
			table: 'What should you do for each client?',
			single: 'The client must be able to mount a share without unnecessary changes. What should you do?',
			why(row, answer) {
				const { client, where } = row;
				const found = mount(row)!;
				const isOld = client === 'smb2';
				if (answer === 'nothing')
					return {
						nothing:
							where === 'in'
								? `{name} reaches the private endpoint${isOld ? ', and encryption in transit isn’t required' : ''}`
								: '{name} can use the internet, with encryption and through port 445',
						tunnel:
							client === 'nfs'
								? 'NFS can’t be used over the internet'
								: 'SMB needs port 445, which is blocked',
						encryption: 'SMB 2.1 can’t encrypt its connection',
						move: 'SMB 2.1 isn’t accepted from outside the region'
					}[found];
				if (answer === 'encryption')
					return found === answer
						? 'if encryption in transit isn’t required, SMB 2.1 is accepted within the region'
						: client === 'smb3'
							? '{name} encrypts its connection'
							: `encryption in transit isn’t required${isOld ? '' : ' for NFS'}`;
				if (where === 'in')
					return answer === 'move'
						? '{name} is already in VNet1'
						: '{name} needs no connection to its own network';
				if (isOld)
					return answer === 'move'
						? 'VNet1 is in the region, and SMB 2.1 is accepted only there'
						: 'a connection doesn’t bring {name} into the region';
				return answer === 'move'
					? found === 'tunnel'
						? 'a connection to VNet1 is enough for {name}'
						: '{name} can mount the share from where it is'
					: found === answer
						? `${where === 'out' ? 'global peering' : 'a VPN'} leads to the private endpoint`
						: 'the public endpoint is enough for {name}';
			}
		}
	),
	...told(
		'tier file',
		[
			'With Azure File Sync, Plan.dwg is synced to {count}. Each endpoint is the only data on a 500-GiB volume, and cloud tiering has processed all files.',
			'A sync group of Azure File Sync includes {count} with cloud tiering. Each endpoint is the only data on a 500-GiB volume. You check Plan.dwg after cloud tiering has processed all files.'
		],
		{
			noun: 'server',
			common: {
				free: stating('setting', '', numbers('%', 20, 60), 'the volume free space policy')
			},
			sides: {
				date: side(
					'setting',
					'Other policy',
					{ off: 'no date policy', ...numbers('-day date policy', 30, 90) },
					{ '': '{name} had a {}', off: '{name} had {}' },
					{ '': '{name} has a {}', off: '{name} has {}' }
				),
				age: side(
					'need',
					'Last access to Plan.dwg',
					numbers(' days ago', 10, 50),
					'Plan.dwg had last been accessed {}',
					'Plan.dwg was accessed {}'
				),
				used: side(
					'need',
					'Size of Plan.dwg and files accessed later',
					numbers(' GiB', 150, 300, 450),
					'Plan.dwg and files accessed later took up {}',
					'it and files accessed later take up {}'
				)
			},
			decide: tiered,
			asks: {
				local: 'neither policy',
				date: 'the date policy',
				space: 'the volume free space policy'
			},
			choose: 'On which server{s} will {} tier Plan.dwg?',
			judge: 'On {name}, {} will tier Plan.dwg.',
			table: 'Which policy will tier Plan.dwg on each server?',
			single: 'Which policy will tier Plan.dwg?',
			why(row, answer) {
				const { free, date, used } = row;
				const room = 5 * (100 - Number(free));
				const space = `keeping {free} of the volume free leaves ${room} GiB for files, ${Number(used) > room ? 'less' : 'more'} than {used}`;
				const dated =
					date === 'off'
						? 'there’s no date policy'
						: `Plan.dwg was accessed {age}, ${tiered(row) === 'date' ? 'before' : 'within'} the ${date!} days of the date policy`;
				return answer === 'space'
					? space
					: answer === 'date'
						? dated
						: tiered(row) === 'local'
							? `${space}, and ${dated}`
							: tiered(row) === 'date'
								? 'Plan.dwg was accessed too long ago'
								: `Plan.dwg isn’t among the ${room} GiB that were accessed last`;
			}
		}
	),
	'tier space': {
		noun: 'volume',
		intro:
			'A file server with Azure File Sync has {count}, with two server endpoints per volume. You review the volume free space policies.',
		sides: {
			size: stating('setting', 'Size', { 500: '500 GiB', 1000: '1,000 GiB' }),
			...Object.fromEntries(
				['first', 'second'].map((one) => [
					one,
					side(
						'setting',
						`Policy of ${one} endpoint`,
						{ off: 'cloud tiering off', ...numbers('%', 10, 20, 40) },
						`the ${one} endpoint had {}`,
						`${one} endpoint: {}`
					)
				])
			)
		},
		decide: keptOf,
		asks: numbers(' GiB', 50, 100, 200, 400),
		choose: 'On which volume{s} will cloud tiering keep {} free?',
		table: 'How much space will cloud tiering keep free on each volume?',
		single: 'How much space will cloud tiering keep free on the volume?',
		why(row, answer) {
			const [larger, ...others] = percentages(row).toSorted((one, other) => other - one);
			return answer === keptOf(row)
				? `${others.length > 0 ? 'the larger percentage applies to the whole volume' : 'only the endpoint with cloud tiering counts'}: ${larger!}% of {size}`
				: `that’s ${{ 0.125: 'an eighth', 0.25: 'a quarter', 0.5: 'half', 2: 'twice', 4: 'four times', 8: 'eight times' }[Number(answer) / Number(keptOf(row))]!} as much as ${larger!}% of {size}`;
		}
	},
	...told(
		'endpoint',
		[
			'On {count}, you plan to add an Azure File Sync server endpoint to the sync group Group1. Paths must change only if nothing else helps.',
			'Azure File Sync already runs on {count}. You plan a new endpoint for the sync group Group1 on each. If a plan is not supported, you keep the path wherever possible.'
		],
		{
			noun: 'server',
			sides: {
				volume: stating('place', 'Planned path', {
					data: 'D:\\Data\\Plans (NTFS)',
					system: 'C:\\Data\\Plans (NTFS, system volume)',
					refs: 'D:\\Data\\Plans (ReFS)'
				}),
				tiering: stating('setting', 'Cloud tiering', 'on|off', 'cloud tiering'),
				other: side(
					'place',
					'Already synced',
					{
						'same-group': 'E:\\Media in Group1',
						'other-group': 'E:\\Media in Group2',
						parent: 'the parent folder in Group2'
					},
					'{name} already synced {}',
					'it already syncs {}'
				)
			},
			decide: endpoint,
			asks: {
				nothing: 'create the endpoint as planned',
				path: 'select another path',
				tiering: 'turn off cloud tiering',
				group: 'use another sync group'
			},
			choose: 'For which server{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each server?',
			single: 'You need to create the endpoint without unnecessary changes. What should you do?',
			why(row, answer) {
				const { volume, tiering, other } = row;
				const found = endpoint(row)!;
				const isRight = answer === found;
				const isReFS = volume === 'refs';
				if (answer === 'nothing')
					return {
						nothing: `${volume === 'system' ? 'without cloud tiering, ' : ''}the volume is supported, and the existing endpoint has another path and sync group`,
						path: isReFS ? 'ReFS isn’t supported' : 'the existing endpoint includes the planned path',
						tiering: 'the system volume can’t have cloud tiering',
						group: 'Group1 already has an endpoint of {name}'
					}[found];
				return {
					path: isRight
						? isReFS
							? 'only NTFS is supported'
							: 'the paths of endpoints must not overlap'
						: found === 'group'
							? 'another path would still be in Group1, which already has an endpoint of {name}'
							: 'the paths don’t overlap, and the volume is NTFS',
					tiering: isRight
						? 'other volumes support cloud tiering, but not the system volume'
						: tiering === 'off'
							? 'cloud tiering is already off'
							: isReFS
								? 'ReFS isn’t supported even without cloud tiering'
								: 'the volume supports cloud tiering',
					group: isRight
						? 'a sync group can have only one endpoint per server'
						: other === 'parent'
							? 'another sync group doesn’t keep the paths from overlapping'
							: 'the existing endpoint is in Group2'
				}[answer as 'path'];
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'role-alone': [
		'NTFS permissions can narrow what a role allows. It’s easy to overlook them.',
		taking('ntfs', /./, { ntfs: 'full' })
	],
	'ntfs-alone': [
		'The share-level permission limits what NTFS allows. It’s easy to overlook it.',
		taking('role', /./, { role: 'elevated' })
	],
	'no-default': [
		'The default share-level permission is for everyone who signs in. It’s easy to overlook it.',
		taking('byDefault', /./, { byDefault: 'no' })
	],
	'smb-role-in-portal': [
		'SMB Share roles don’t count for REST, which the portal uses. It’s easy to overlook that.',
		taking('data', /^smb$/, { data: 'privileged' })
	],
	'lock-allows-keys': [
		'Listing keys is a POST operation, which a ReadOnly lock prevents. It’s easy to take it for reading.',
		taking('lock', /^yes$/, { lock: 'no' })
	],
	'port-for-all': [
		'NFS can’t be used over the internet. It’s easy to think that an open port 445 is enough.',
		taking('client', /^nfs$/, { client: 'smb3' })
	],
	'date-decides': [
		'The volume free space policy comes before the date policy. It’s easy to overlook it.',
		(row) => (row['date'] === 'off' ? row : taking('used', /./, { used: '150' })(row))
	],
	'first-policy': [
		'The larger percentage applies to the whole volume. It’s easy to overlook it.',
		(row) => (Number(row['first']) > 0 ? taking('second', /./, { second: 'off' })(row) : row)
	]
};

export const shareRights = topicFamily(
	{
		id: 'storage-access/share-rights',
		edition: 10,
		group: 'storage-access',
		title: 'Azure Files: access and sync',
		rule: {
			'^rights acl':
				'Setting the NTFS permissions of what others created takes the account key, the SMB Admin role, or SMB Share Elevated Contributor with Full Control. For AD DS groups, icacls also needs a domain controller.',
			'^rights (level|claim)':
				'Share-level and NTFS permissions are both enforced, and the narrower one decides. Of the role and the default permission, the higher counts.',
			'^source':
				'With AD DS, devices must reach a domain controller. Microsoft Entra Kerberos needs devices that are Microsoft Entra joined or hybrid joined. Microsoft Entra Domain Services needs VMs in a managed domain.',
			'^portal':
				'The portal uses the account key if you can list it, which a ReadOnly lock prevents. Otherwise, you need a role such as Reader on the account and a privileged role for file data.',
			'^mount':
				'NFS can’t be used over the internet. SMB 3.x can, with encryption and through port 445. SMB 2.1 is accepted only within the region, and without encryption in transit.',
			'^tier file':
				'The volume free space policy comes before the date policy. It tiers the files accessed longest ago until there’s enough space.',
			'^tier space':
				'Of the volume free space policies on a volume, the larger percentage applies to the whole volume.',
			'^endpoint':
				'A server endpoint needs an NTFS volume and a path that doesn’t overlap with another endpoint. A sync group can have only one endpoint per server. Cloud tiering isn’t available on the system volume.'
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
		themes: [['drawings'], ['recipes'], ['scores'], ['contracts'], ['layouts'], ['fieldnotes']],
		words: ['share'],
		forms: ['judge', 'table', 'choose', 'table', 'single', 'choose', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
