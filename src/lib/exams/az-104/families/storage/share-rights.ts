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

/** Returns whether another value of one side changes what is decided. */
const turns = ({ common, sides, decide }: Pick<Topic, 'common' | 'sides' | 'decide'>, row: Row): boolean =>
	Object.entries({ ...common, ...sides }).some(
		([id, { title, values }]) =>
			(title !== '' || common?.[id]) &&
			Object.keys(values).some((value) => ![undefined, decide(row)].includes(decide({ ...row, [id]: value })))
	);
/** Returns a topic of statements that name different answers. `asks`: what they say, where it isn’t what is decided. */
function stated(
	topic: Topic,
	asks = topic.asks,
	holds = (row: Row) => topic.decide(row) === row['item']
): Topic {
	const { noun, intro, common = {}, judge = '', decide, why } = topic;
	const claims = {
		noun,
		intro,
		common,
		sides: { ...topic.sides, item: side('need', '', asks) },
		decide: (row: Row) => (decide(row) === undefined ? undefined : String(holds(row)))
	};
	return {
		...claims,
		claims: true,
		drawn: (row) => turns(claims, row),
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

const roles = { no: 'None', reader: 'SMB Share Reader', contributor: 'SMB Share Contributor' };
const byDefault = side(
	'setting',
	'',
	roles,
	'the default share-level permission were {}',
	'the default share-level permission is {}'
);
const permissionSides = {
	role: side(
		'right',
		'Share-level role',
		{ ...roles, elevated: 'SMB Share Elevated Contributor' },
		{ '': 'the role of {name} were {}', no: '{name} had no share-level role' },
		{ '': 'the role of {name} is {}', no: '{name} has no share-level role' }
	),
	ntfs: side(
		'right',
		'NTFS permission',
		{ no: 'None', read: 'Read', write: 'Read and Write', modify: 'Modify', full: 'Full Control' },
		{ '': 'the NTFS permission of {name} were {}', no: '{name} had no NTFS permission' },
		{ '': 'the NTFS permission is {}', no: 'no NTFS permission is granted' }
	)
};
const accessOf = (row: Row) => row as unknown as ShareAccess;
/** What each right lets someone do, and how much each level allows. */
const doing = ['open', 'read', 'change', 'delete', 'change permissions of'];
const allowing = [
	'nothing',
	'only reading',
	'changing, but not deleting',
	'deleting, but not changing permissions',
	'changing permissions, too'
];
/** What counts at the share level and in NTFS. */
function subjectsOf({ role, byDefault: given, ntfs }: Row): readonly [share: string, ntfs: string] {
	const [own, other] = [role, given].map((one) => shareRoles.indexOf(one as 'no')) as [number, number];
	return [
		own + other === 0
			? 'no share-level permission'
			: own > other
				? `the role {role}${other > 0 ? ' counts, because it’s higher than the default permission, and' : ''}`
				: `the default permission {byDefault}${own > 0 && own < other ? ' counts, because it’s higher than the role, and' : ''}`,
		ntfs === 'no' ? 'no NTFS permission' : 'the NTFS permission {ntfs}'
	];
}
/** Whether the share level (0) or NTFS (1) allows something, as a sentence. */
function allowance(row: Row, at: 0 | 1, right: number): string {
	const subject = subjectsOf(row)[at];
	const allows = shareAndNtfs(accessOf(row))[at]! >= right;
	return `${subject} ${allows || subject.startsWith('no ') ? 'allows' : 'doesn’t allow'} {name} to ${doing[right]!} files`;
}
/** Why the effective permission is what it is, or another answer is wrong. */
function rightReason(row: Row, answer: string): string {
	const [share, ntfs] = shareAndNtfs(accessOf(row)) as [number, number];
	const right = rights.indexOf(answer as ShareRight);
	const found = Math.min(share, ntfs);
	if (right < found) return `the share level and NTFS both allow {name} to ${doing[right + 1]!} files`;
	if (right > found) return allowance(row, share < right ? 0 : 1, right);
	if (share === 0) return '{name} has neither a role nor a default permission, so NTFS doesn’t matter';
	const [shareText, ntfsText] = subjectsOf(row);
	return `${shareText} allows ${allowing[share]!}, ${
		ntfs === 0
			? 'but {name} has no NTFS permission'
			: `and ${ntfsText} allows ${share === ntfs ? 'the same' : allowing[ntfs]!}`
	}`;
}
/** Why a person can do something, or can’t. */
function claimReason(row: Row, answer: string): string {
	const right = rights.indexOf(answer as ShareRight);
	const levels = shareAndNtfs(accessOf(row));
	const missing = levels.findIndex((level) => level < right);
	return missing < 0
		? `${allowance(row, 0, right)}, and so does ${subjectsOf(row)[1]}`
		: allowance(row, missing as 0, right);
}
const sourceOf = ({ who, joined, reach }: Row) =>
	identitySourceFor({ who: who as 'hybrid', joined: joined as 'ad', reachesController: reach === 'yes' });
const canList = ({ account }: Row): boolean => account === 'keys' || account === 'contributor';
const portal = (row: Row) =>
	portalAuthorization(
		canList(row) ? 'keys' : (row['account'] as 'reader'),
		row['data'] as 'smb',
		row['lock'] === 'yes'
	);
const isAdmin = ({ as, ntfs, reach }: Row): boolean =>
	canChangePermissions(as as 'key', ntfs as 'full', reach === 'yes');
const mount = ({ client, where, port, encryption }: Row) =>
	mountNeeds({
		protocol: client as 'nfs',
		inNetwork: where === 'in',
		port: port === 'open',
		encrypted: encryption === 'yes'
	});
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
	percentages(row).length > 0 ? String(keptFree(Number(row['size']), percentages(row))) : undefined;
const endpoint = ({ volume, tiering, other }: Row) =>
	endpointNeeds({ volume: volume as 'data', tiering: tiering === 'on', other: other as 'no' });
const topics: Readonly<Record<string, Topic>> = {
	'rights level': {
		noun: 'user',
		intro:
			'The SMB file share {share} uses AD DS as its identity source. It is used by {count} who can sign in to it and did not create any of its files.',
		common: { byDefault },
		sides: permissionSides,
		decide: (row) => rightOf(accessOf(row)),
		asks: {
			no: 'cannot open files',
			read: 'can read files, but not change them',
			write: 'can change files, but not delete them',
			delete: 'can delete files, but not change their permissions',
			permissions: 'can change the permissions of files'
		},
		choose: 'Which user{s} {}?',
		table: 'What can each user do at most?',
		single: 'What can the user do at most?',
		why: rightReason
	},
	'rights claim': stated(
		{
			noun: 'user',
			intro:
				'An access review of the SMB file share {share} lists {count}. The identity source is AD DS, and every user can get a Kerberos ticket.',
			common: { byDefault },
			sides: permissionSides,
			judge: '{name} can {} a file that someone else created.',
			decide: (row) => rightOf(accessOf(row)),
			asks: {},
			why: claimReason
		},
		{ read: 'read', write: 'change', delete: 'delete', permissions: 'change the permissions of' },
		(row) => rights.indexOf(rightOf(accessOf(row))) >= rights.indexOf(row['item'] as ShareRight)
	),
	'rights acl': {
		noun: 'user',
		intro:
			'The SMB file share {share} supports Microsoft Entra Kerberos for hybrid identities. With icacls, {count} try to grant an AD DS group access to a folder of someone else, taking ownership if allowed.',
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
				'{name} mounted {share} with {}',
				'{name} mounts it with {}'
			),
			ntfs: side(
				'right',
				'NTFS permission',
				{ modify: 'Modify', full: 'Full Control' },
				undefined,
				'NTFS grants {}'
			),
			reach: side(
				'place',
				'Domain controllers',
				{ yes: 'reachable', no: 'not reachable' },
				'domain controllers were {} for {name}',
				'domain controllers are {}'
			)
		},
		decide: (row) => (isAdmin(row) ? 'yes' : 'no'),
		asks: { yes: 'succeed', no: 'fail' },
		choose: 'Which user{s} will {}?',
		judge: '{name} will {}.',
		why: ({ as, reach, ntfs }) =>
			reach === 'no'
				? 'to set permissions for AD DS groups, icacls needs a domain controller'
				: {
						key: 'the storage account key gives full access, whatever NTFS says',
						admin: 'the SMB Admin role allows {name} to take ownership, and then to set permissions',
						elevated:
							ntfs === 'full'
								? 'the role and Full Control together allow {name} to set permissions'
								: 'the role allows setting permissions, but Modify doesn’t, and taking ownership needs the SMB Admin role',
						contributor: 'SMB Share Contributor doesn’t allow setting permissions or taking ownership'
					}[as as 'key']
	},
	...told(
		'source',
		[
			'For the SMB file shares in {count}, you must select identity sources. Users must not be prompted, and preview features are not used. Hybrid identities come from AD DS, and managed domains from Microsoft Entra Domain Services in the same network.',
			'A plan lists {count} with SMB file shares. Users must not be prompted, and preview features are not used. Hybrid identities come from AD DS, and managed domains from Microsoft Entra Domain Services in the same network.'
		],
		{
			noun: 'storage account',
			sides: {
				who: side(
					'right',
					'Users',
					{ hybrid: 'hybrid identities', cloud: 'cloud-only identities' },
					'the users of {name} were {}',
					'{name} is for {}'
				),
				joined: side(
					'setting',
					'Devices',
					{
						ad: 'joined to AD DS only',
						hybrid: 'Microsoft Entra hybrid joined',
						entra: 'Microsoft Entra joined',
						managed: 'VMs joined to a managed domain'
					},
					'the devices for {name} were {}',
					'devices are {}'
				),
				reach: side(
					'place',
					'AD DS (domain controllers)',
					{ yes: 'always reachable', no: 'not always reachable' },
					'AD DS were {} from the devices for {name}',
					'AD DS is {}'
				)
			},
			decide: sourceOf,
			asks: {
				ad: 'use AD DS',
				kerberos: 'use Microsoft Entra Kerberos',
				domain: 'use Microsoft Entra Domain Services',
				none: 'use none of the identity sources'
			},
			choose: 'For which storage account{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each storage account?',
			single: 'You need to enable users to mount the share. What should you do?',
			why(row, answer) {
				const { who, joined } = row;
				const found = sourceOf(row);
				const isRight = answer === found;
				if (answer === 'domain')
					return isRight
						? `the VMs are joined to the managed domain, which has ${who === 'cloud' ? 'cloud-only' : 'hybrid'} identities, too`
						: 'the devices aren’t joined to a managed domain';
				if (answer === 'kerberos')
					return isRight
						? 'Microsoft Entra ID issues the tickets, so no domain controller has to be reached'
						: joined === 'ad' || joined === 'managed'
							? 'Microsoft Entra Kerberos needs devices that are Microsoft Entra joined or hybrid joined'
							: 'Microsoft Entra Kerberos supports cloud-only identities only in preview';
				if (answer === 'ad')
					return isRight
						? 'the devices are joined to AD DS, and always reach a domain controller that issues tickets'
						: who === 'cloud'
							? 'cloud-only identities don’t exist in AD DS'
							: 'AD DS issues tickets only where a domain controller can be reached';
				return isRight
					? `${joined === 'ad' ? 'without domain controllers, the devices would have to be hybrid joined' : 'cloud-only identities would need VMs in a managed domain'} first`
					: 'one of the sources can issue the tickets';
			}
		}
	),
	...told(
		'portal',
		[
			'In the Azure portal, {count} must open files in {share}, an SMB file share of an account with default settings for authorization. No other roles are assigned, and no one switches the authentication method.',
			'You review how the Azure portal lets {count} open files in the SMB file share {share}. Settings for authorization and the authentication method are the defaults. All roles are listed.'
		],
		{
			noun: 'user',
			common: {
				lock: side(
					'setting',
					'',
					{ no: 'no lock', yes: 'a ReadOnly lock' },
					'the storage account had {}',
					'the storage account has {}'
				)
			},
			sides: {
				account: side(
					'right',
					'Role on the account',
					{
						no: 'None',
						reader: 'Reader',
						keys: 'Reader and Data Access',
						contributor: 'Storage Account Contributor'
					},
					{ '': 'the role of {name} on the account were {}', no: '{name} had no role on the account' },
					{ '': '{name} has the role {} on the account', no: '{name} has no role on the account' }
				),
				data: side(
					'right',
					'Storage File Data role',
					{
						no: 'None',
						smb: 'SMB Share Reader',
						privileged: 'Privileged Reader'
					},
					{
						'': 'the Storage File Data role of {name} were {}',
						no: '{name} had no Storage File Data role'
					},
					{ '': 'the Storage File Data role is {}', no: 'there is no Storage File Data role' }
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
				const { data, lock } = row;
				const found = portal(row);
				const noKey =
					lock === 'yes' && canList(row)
						? 'the ReadOnly lock prevents listing keys'
						: '{name} can’t list keys';
				if (found === 'key')
					return {
						key: 'the role {account} allows listing keys, so the portal uses one',
						entra: 'the portal uses a Microsoft Entra account only if {name} can’t list keys',
						denied: 'the role {account} is enough, because the storage account key gives access to all files'
					}[answer]!;
				if (answer === 'key') return noKey;
				if (found === 'entra')
					return answer === found
						? `${noKey}, but the role {data} authorizes the Microsoft Entra account`
						: 'the roles {account} and {data} are enough together';
				const missing =
					data === 'privileged'
						? 'without a role such as Reader, {name} doesn’t get to the share in the portal'
						: data === 'smb'
							? 'the role {data} isn’t for REST, which the portal uses'
							: '{name} has no Storage File Data role';
				return answer === found ? `${noKey}, and ${missing}` : missing;
			}
		}
	),
	...told(
		'mount',
		[
			'VNet1, which is not connected to other networks, has a private endpoint for SMB and NFS shares in its region. Public access is enabled from all networks. You must enable {count} to mount a share. Moving is allowed only if nothing else helps.',
			'A storage account with SMB and NFS shares allows all networks. It has a private endpoint in VNet1, an isolated network in its region. You must make mounting possible for {count}, with a move only as the last resort.'
		],
		{
			noun: 'client',
			common: {
				encryption: side(
					'setting',
					'',
					{ yes: 'required for SMB only', no: 'not required' },
					'encryption in transit were {}',
					'encryption in transit is {}'
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
				port: side(
					'setting',
					'Port 445 to the internet',
					{ open: 'open', blocked: 'blocked' },
					'port 445 to the internet were {} for {name}',
					'port 445 to the internet is {}'
				)
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
								? `{name} reaches the private endpoint${isOld ? ' from the region, and encryption isn’t required' : ''}`
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
						? 'without encryption, SMB 2.1 is accepted in the region'
						: client === 'smb3'
							? '{name} encrypts its connection'
							: `encryption in transit isn’t required${isOld ? '' : ' for NFS'}`;
				if (where === 'in') return `{name} is already in ${answer === 'move' ? 'the region' : 'VNet1'}`;
				return answer === 'move'
					? isOld
						? 'VNet1 is in the region, and SMB 2.1 is accepted only there'
						: `{name} can mount the share from where it is${found === 'tunnel' ? ', through a connection to VNet1' : ''}`
					: isOld
						? 'a connection doesn’t bring {name} into the region'
						: found === answer
							? 'a connection such as a VPN leads to the private endpoint'
							: 'the public endpoint is enough for {name}';
			}
		}
	),
	...told(
		'tier file',
		[
			'With Azure File Sync, Plan.dwg is synced to {count}. A 500-GiB volume per server contains only its endpoint, and cloud tiering has finished.',
			'A sync group of Azure File Sync includes {count} with cloud tiering. Each endpoint is the only data on a 500-GiB volume. You check Plan.dwg after cloud tiering has processed all files.'
		],
		{
			noun: 'server',
			common: {
				free: side(
					'setting',
					'',
					numbers('%', 20, 60),
					'the volume free space policy were {}',
					'the volume free space policy is {}'
				)
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
					'Plan.dwg had last been accessed {} on {name}',
					'Plan.dwg was accessed {}'
				),
				used: side(
					'need',
					'Size of Plan.dwg and files accessed later',
					numbers(' GiB', 150, 300, 450),
					'Plan.dwg and the files accessed later took up {} on {name}',
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
				const space = `{free} of free space leaves ${room} GiB, ${Number(used) > room ? 'less' : 'more'} than {used}`;
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
			size: side(
				'setting',
				'Size',
				{ 500: '500 GiB', 1000: '1,000 GiB' },
				undefined,
				'the size of {name} is {}'
			),
			...Object.fromEntries(
				['first', 'second'].map((one) => [
					one,
					side(
						'setting',
						`Policy of ${one} endpoint`,
						{ off: 'cloud tiering off', ...numbers('%', 10, 20, 40) },
						undefined,
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
			const all = percentages(row);
			const kept = keptOf(row);
			const ratio = Number(answer) / Number(kept);
			return ratio === 1
				? `${all.length > 1 ? (all[0] === all[1] ? 'both policies are' : 'the larger percentage applies to the whole volume, so it’s') : 'only the endpoint with cloud tiering counts, so it’s'} ${Math.max(...all)}% of {size}`
				: `that’s ${{ 0.125: 'an eighth', 0.25: 'a quarter', 0.5: 'half', 2: 'twice', 4: 'four times', 8: 'eight times' }[ratio]!} as much as the largest percentage keeps free`;
		}
	},
	...told(
		'endpoint',
		[
			'You plan another Azure File Sync server endpoint for {count}, in the sync group Group1. Paths must change only if nothing else helps.',
			'The sync group Group1 of Azure File Sync must get an endpoint on each of {count} that sync other folders already. You keep the planned path wherever possible.'
		],
		{
			noun: 'server',
			sides: {
				volume: side(
					'place',
					'Volume',
					{ data: 'an NTFS data volume', system: 'the NTFS system volume', refs: 'a ReFS data volume' },
					'the new endpoint of {name} were on {}',
					'{name} will use {}'
				),
				tiering: side(
					'setting',
					'Cloud tiering',
					{ on: 'on', off: 'off' },
					'cloud tiering for the new endpoint of {name} were {}',
					'cloud tiering is {}'
				),
				other: side(
					'place',
					'Already synced',
					{
						'same-group': 'another folder in Group1',
						'other-group': 'another folder in Group2',
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
				if (answer === 'nothing')
					return {
						nothing: `${volume === 'system' ? 'without cloud tiering, a system volume is supported' : 'the volume is supported'}, and the existing endpoint has another folder and another sync group`,
						path:
							volume === 'refs'
								? 'ReFS volumes aren’t supported'
								: 'the existing endpoint includes the new folder',
						tiering: 'the system volume can’t have cloud tiering',
						group: 'Group1 already has an endpoint of {name}'
					}[found];
				if (answer === 'path')
					return isRight
						? volume === 'refs'
							? 'only NTFS volumes are supported'
							: 'the paths of endpoints must not overlap'
						: found === 'group'
							? 'another path would still be in Group1'
							: `the folders don’t overlap, and the volume is supported${found === 'tiering' ? ' without cloud tiering' : ''}`;
				if (answer === 'tiering')
					return isRight
						? 'cloud tiering is supported only on other volumes'
						: tiering === 'off'
							? 'cloud tiering is already off'
							: volume === 'refs'
								? 'the problem is the file system, not cloud tiering'
								: 'cloud tiering isn’t a problem on an NTFS data volume';
				return isRight
					? 'a sync group can have only one endpoint of each server'
					: other === 'parent'
						? 'another sync group doesn’t keep the paths from overlapping'
						: 'the existing endpoint is in Group2';
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'role-alone': [
		'NTFS permissions can narrow what a role allows. It’s easy to let the role decide alone.',
		taking('ntfs', /./, { ntfs: 'full' })
	],
	'ntfs-alone': [
		'The share-level permission limits what NTFS allows. It’s easy to read NTFS as on a file server.',
		taking('role', /./, { role: 'elevated' })
	],
	'no-default': [
		'The default share-level permission is for everyone who signs in, and the higher one counts. It’s easy to see only the roles.',
		taking('byDefault', /./, { byDefault: 'no' })
	],
	'any-device': [
		'Microsoft Entra Kerberos needs devices that are Microsoft Entra joined or hybrid joined. It’s easy to use it for any device.',
		(row) => (row['reach'] === 'no' ? taking('joined', /^ad$/, { joined: 'hybrid' })(row) : row)
	],
	'smb-role-in-portal': [
		'The portal uses REST, for which the SMB roles don’t count. It’s easy to take them for roles on all ways to the files.',
		taking('data', /^smb$/, { data: 'privileged' })
	],
	'lock-allows-keys': [
		'Listing keys is a POST operation, which a ReadOnly lock prevents. It’s easy to think that it only reads.',
		taking('lock', /^yes$/, { lock: 'no' })
	],
	'port-for-all': [
		'NFS shares aren’t reachable over the internet. It’s easy to think that an open port 445 is enough.',
		taking('client', /^nfs$/, { client: 'smb3' })
	],
	'date-decides': [
		'The volume free space policy comes before the date policy. It’s easy to look only at the dates.',
		taking('used', /./, { used: '150' })
	],
	'first-policy': [
		'The largest percentage applies to the whole volume. It’s easy to read each policy alone.',
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
				'Setting NTFS permissions takes the account key, the SMB Admin role, or SMB Share Elevated Contributor with Full Control. For AD DS groups, icacls also needs a domain controller.',
			'^rights (level|claim)':
				'Share-level and NTFS permissions are both enforced, and the narrower one decides. Of the role and the default permission, the higher counts.',
			'^source':
				'AD DS needs devices that reach its domain controllers. Microsoft Entra Kerberos needs hybrid identities on devices that are Microsoft Entra joined or hybrid joined. Microsoft Entra Domain Services needs VMs that are joined to it.',
			'^portal':
				'The portal uses the account key if you can list it, which a ReadOnly lock prevents. Otherwise, you need a role such as Reader on the account and a privileged role for file data.',
			'^mount':
				'SMB 3.x with encryption works over the internet through port 445. SMB 2.1 works only in the region, without encryption in transit. NFS needs a private way.',
			'^tier file':
				'The date policy tiers files by their last access. The volume free space policy comes first, and tiers the coldest files until there’s enough space.',
			'^tier space':
				'Of the volume free space policies on one volume, the largest percentage applies to all of it.',
			'^endpoint':
				'A server endpoint needs an NTFS volume, its own sync group and a path that doesn’t overlap with another. On the system volume, it can’t use cloud tiering.'
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
