// Storage accounts: types, commands that create them, what can be changed later, redundancy, upgrades, keys, encryption and custom domains.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	canChange,
	creationFaults,
	domainStep,
	encryptionStep,
	keyFaults,
	kindFor,
	kindNames,
	kinds,
	redundancyStep,
	upgradeBlockers,
	type Kind
} from '#lib/azure/storage/account.ts';
import { isZonal, redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';
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

const typeOf = (kind: string): string => kindNames[kind as Kind].toLowerCase();
const named = (kind: Kind): string => `a ${typeOf(kind)} account`;
const typed: Row = Object.fromEntries(kinds.map((kind) => [kind, named(kind)]));
const names = ['Claims', 'Ledger', 'Mosaic', 'Survey', 'Tours', 'Radio'];
/** Names with their lowercase forms. */
const pairs = names.map((name) => `${name}|${name.toLowerCase()}`);
/** Texts for ids of two words or three. */
const each = (ids: readonly string[], text: string): Row =>
	Object.fromEntries(ids.map((id) => [id, id.replace(/(\S+) (\S+) ?(.*)/, text)]));
/** Returns the only one found, or `none`. Several aren’t asked. */
const only = (found: readonly string[], none: string): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? none);

const kindOf = ({ data, latency, copies }: Row): Kind | 'none' =>
	kindFor(data as 'blobs', latency === 'low', copies as 'any') ?? 'none';
const isFiles = ({ data }: Row): boolean => /fs|smb/.test(data!);
/** What accounts of a kind lack. */
function lack(kind: string, row: Row): string {
	const { data, latency, copies } = row;
	if (kind !== 'standard')
		return (kind === 'premium-files') === isFiles(row) && /b|fs/.test(data!)
			? copies === 'region'
				? '{copies}'
				: ''
			: '{data}';
	return data === 'nfs'
		? '{data}'
		: latency === 'low'
			? 'consistently low latency'
			: data === 'archive' && copies === 'zones'
				? 'the Archive tier with zone redundancy'
				: '';
}
function whyKind(row: Row, answer: string): string {
	const found = kindOf(row);
	const without = (kind: string): string => `${typeOf(kind)} accounts don’t offer ${lack(kind, row)}`;
	if (answer === 'none')
		return found === answer
			? `${without('standard')}, and ${isFiles(row) ? without('premium-files') : `no premium account offers ${lack('premium-blobs', row)}`}`
			: `${typeOf(found)} accounts offer all that’s needed`;
	if (lack(answer, row)) return without(answer);
	if (found !== answer) return 'a standard account costs less and is enough';
	return answer === 'standard'
		? 'standard accounts offer {data} and {copies}'
		: `${without('standard')}, but ${typeOf(answer)} accounts do`;
}

const flat = 'a premium file shares account doesn’t support a hierarchical namespace';
const faultOf = ({ called, as, more }: Row): string | undefined => {
	const [, kind, , sku] = as!.split(' ') as [string, string, string, string];
	// The pages differ on a hierarchical namespace for BlockBlobStorage.
	return more !== 'none' && (/V2.*Pre|Block/.test(as!) || (/tier/.test(more!) && kind !== 'StorageV2'))
		? undefined
		: only(creationFaults(called!.replace('{a}', 'claims'), kind, sku, more), 'run');
};
function whyFault(row: Row, answer: string): string {
	const { called, as, more } = row;
	const found = faultOf(row);
	const right = found === answer;
	return {
		run: right
			? more === 'none'
				? 'the name is valid, and all parameters fit together'
				: 'the name is valid, and this kind supports {more}'
			: found !== 'more'
				? `--${found} isn’t valid`
				: /tier/.test(more!)
					? 'the last option isn’t valid'
					: 'FileStorage doesn’t support the last option',
		name: right
			? `a name can’t have ${/-/.test(called!) ? 'a hyphen' : /D/.test(called!) ? 'a capital letter' : 'more than 24 characters'}`
			: 'the name has 3 to 24 lowercase letters and digits only',
		sku: right
			? /GRS/.test(as!)
				? 'premium accounts have no geo-redundancy'
				: 'this kind requires a premium SKU'
			: 'this kind supports this SKU',
		more: right
			? /tier/.test(more!)
				? 'the default access tier can’t be Archive'
				: flat
			: more === 'none'
				? 'no option is added'
				: 'this kind supports {more}'
	}[answer]!;
}

/** Accounts as az storage account show has them: kind, SKU, and whether the namespace is hierarchical. */
const accounts = [
	'StorageV2 Standard_LRS false',
	'StorageV2 Standard_ZRS true',
	'BlockBlobStorage Premium_ZRS false',
	'FileStorage Premium_LRS false'
];
const changeOf = ({ account, want }: Row): string | undefined => {
	const isPossible = canChange(
		want as 'tier',
		kinds[['S', 'B', 'F'].indexOf(account![0]!)]!,
		account!.endsWith('true')
	);
	return isPossible === undefined ? undefined : isPossible ? 'yes' : 'no';
};
/** What someone wants, and why that’s possible or isn’t. */
const wants: Readonly<Record<string, readonly [want: string, yes: string, no?: string]>> = {
	tier: [
		'set the default access tier to Cool',
		'standard accounts offer the Cool tier',
		'premium accounts don’t have the Cool tier'
	],
	geo: [
		'add a copy in a second region',
		'a standard account can add geo-redundancy',
		'premium accounts have no geo-redundancy'
	],
	performance: ['change the performance setting', 'performance can’t be changed later'],
	region: ['move the account to another region', 'an account can’t leave its region'],
	group: ['move the account to another resource group', 'the resource group can be changed'],
	key: ['switch to a customer-managed key', 'an existing account can switch its key'],
	hierarchical: [
		'enable a hierarchical namespace',
		'a standard account can enable a hierarchical namespace',
		flat
	],
	queue: ['create a queue', 'standard accounts offer queues', 'premium accounts don’t offer queues'],
	container: [
		'create a blob container',
		'this kind offers blob containers',
		'a premium file shares account has no blobs'
	],
	nfs: [
		'create an NFS file share',
		'premium file shares can use NFS',
		'among storage accounts, only premium file shares accounts offer NFS Azure file shares'
	],
	smb: [
		'create an SMB file share',
		'this kind offers SMB file shares',
		'a premium block blobs account has no file shares'
	]
};

const endsOf = ({ change }: Row) => change!.split(' ') as [Redundancy, Redundancy];
const convertOf = (row: Row): string | undefined => {
	const { account } = row;
	const archived = account === 'archived';
	return redundancyStep(archived ? 'standard' : (account as Kind), ...endsOf(row), archived);
};

const blockersOf = ({ soft, days, used }: Row): readonly string[] =>
	upgradeBlockers(soft === 'on' ? undefined : Number(soft), Number(days), used as 'none');
const stepsOf = (row: Row): string => {
	const found = blockersOf(row);
	return found.length > 1 ? 'several' : (found[0] ?? 'none');
};
function whyBlocked(row: Row, answer: string): string {
	const { soft, used } = row;
	const found = blockersOf(row);
	// What each blocker means, and what it means that there's none.
	const said: Readonly<Record<string, readonly [string, string]>> = {
		feature: [
			`${soft !== 'on' ? 'versioning' : used === 'versioning' ? 'soft delete and versioning' : 'soft delete'} must be disabled`,
			'no feature is in the way'
		],
		wait: ['soft-deleted blobs must be gone', 'all deleted blobs have expired'],
		pages: ['page blobs must be removed', 'there are no page blobs']
	};
	const all = found.map((one) => said[one]![0]).join(', and ');
	if (answer === stepsOf(row)) return all || 'nothing blocks the upgrade';
	return answer === 'none'
		? `${all} first`
		: answer === 'several'
			? all
				? `${all}, but nothing else`
				: 'no step is needed'
			: found.includes(answer)
				? `${said[answer]![0]}, but not only that`
				: said[answer]![1];
}

const planOf = ({ identity, role, vault }: Row): string | undefined =>
	only(
		keyFaults(
			identity!.startsWith('old'),
			identity!.slice(4) as 'user',
			role!,
			vault!.slice(0, -2) as 'RSA',
			vault!.endsWith('+')
		),
		'none'
	);
function whyPlan(row: Row, answer: string): string {
	const found = planOf(row);
	const right = found === answer;
	return {
		none: right
			? 'the identity, role, key and vault meet all requirements'
			: found === 'purge'
				? 'the vault still needs purge protection'
				: `another ${found} is required`,
		identity: right
			? 'an account can’t use a system-assigned identity for a key set at creation'
			: row['identity']!.endsWith('user')
				? 'a user-assigned identity works for any account'
				: 'an existing account can use its system-assigned identity',
		role: right ? '{role} doesn’t allow using a key for encryption' : '{role} is the required role',
		key: right ? 'Azure Storage requires an RSA key' : 'an RSA key is supported',
		purge: right ? 'the vault must have purge protection' : 'the vault has purge protection'
	}[answer]!;
}

/** Where the key of an account is, and whether it has infrastructure encryption. */
const encryptions = ['Storage false', 'Storage true', 'Keyvault false', 'Keyvault true'];
const encryptionOf = ({ data, need, has }: Row): string | undefined =>
	encryptionStep(need as 'key', data as 'shares', has!.endsWith('true'), has!.startsWith('K'));
const siteOf = ({ host, via, use }: Row): string | undefined =>
	// A root domain can't be registered.
	host === 'root' && use === 'verified'
		? undefined
		: domainStep(host === 'root', via === 'HTTPS', use as 'new');
const whySite = ({ host, use }: Row, answer: string): string =>
	({
		front: `a storage account doesn’t support ${host === 'root' ? 'a root domain' : 'HTTPS for a custom domain'} directly`,
		verify: 'an asverify record lets you register the domain without moving traffic',
		cname:
			use === 'new'
				? 'a domain without traffic can be mapped right away'
				: 'after the registration, the domain can be switched without an interruption'
	})[answer]!;

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'kind',
		[
			'You plan new storage accounts for {count}. Premium storage costs more, so you will use it only where a standard account is not enough.',
			'A startup moves {count} to Azure Storage. To save money, you must avoid premium storage wherever a standard account is enough.'
		],
		{
			noun: 'workload',
			names,
			sides: {
				data: side(
					'need',
					'Uses',
					{
						blobs: 'block blobs',
						archive: 'blobs in the Archive tier',
						queues: 'queues',
						smb: 'SMB file shares',
						nfs: 'NFS Azure file shares'
					},
					'{name} used {} instead',
					'{name} uses {}'
				),
				latency: side('need', 'Latency', { low: 'consistently low', any: 'not important' }, undefined, {
					low: 'Its latency must be {}',
					any: 'Latency is {}'
				}),
				copies: side(
					'redundancy',
					'Redundancy',
					{
						any: 'copies in one zone',
						zones: 'writes during a zone outage',
						region: 'a copy in a second region'
					},
					'{name} needed {}',
					'It needs {}'
				)
			},
			// What needs nothing would be too clear.
			drawn: ({ data, latency, copies }) => data === 'nfs' || latency === 'low' || copies !== 'any',
			decide: kindOf,
			asks: {
				...Object.fromEntries(kinds.map((kind) => [kind, `create ${named(kind)}`])),
				none: 'report that no account meets all needs'
			},
			choose: 'For which workload{s} should you {}?',
			single: 'You need to store the data of the workload. What should you do?',
			why: whyKind
		}
	),
	...told(
		'create',
		[
			'Before a release, you review the parameters of {count} with az storage account create. No name is taken, each region supports the options, and --kind must stay.',
			'A colleague asks for help with {count} that will use az storage account create. No name is taken, each region supports the options, and --kind must stay.'
		],
		{
			noun: 'deployment',
			names: pairs,
			sides: {
				called: side(
					'need',
					'Name',
					'{a}2027|{a}-2027|Data{a}|production{a}documents1',
					'{name} used --name {}',
					'{name} uses --name {}'
				),
				as: side(
					'kind',
					'Kind and SKU',
					[
						'StorageV2 --sku Standard_ZRS',
						'StorageV2 --sku Premium_LRS',
						'BlockBlobStorage --sku Premium_ZRS',
						'BlockBlobStorage --sku Standard_LRS',
						'FileStorage --sku Premium_LRS',
						'FileStorage --sku Premium_GRS'
					]
						.map((one) => `--kind ${one}`)
						.join('|'),
					'{name} used {}',
					'It has {}'
				),
				more: side(
					'namespace',
					'Option',
					'none|--access-tier Cool|--access-tier Archive|--enable-hierarchical-namespace true',
					{ none: '{name} had no option', '': '{name} had the option {}' },
					{ none: 'No option is added', '': 'It adds {}' }
				)
			},
			decide: faultOf,
			asks: {
				run: 'change nothing',
				name: 'change --name',
				sku: 'change --sku',
				more: 'remove the last option'
			},
			choose: 'For which deployment{s} should you {}?',
			judge: 'For {name}, you should {}.',
			single: 'You need to create the account. What should you do?',
			why: whyFault
		}
	),
	...told(
		'change',
		[
			'Before you answer {count} who want to change a storage account with data, you run az storage account show.',
			'You inherit a storage account with data and run az storage account show. Then you read requests from {count}.'
		],
		{
			noun: 'colleague',
			names: people,
			common: {
				account: side(
					'kind',
					'az storage account show',
					each(accounts, '"isHnsEnabled": $3,\n"kind": "$1",\n"sku": {\n  "name": "$2"\n}'),
					each(accounts, 'isHnsEnabled, kind and SKU were $3, $1 and $2')
				)
			},
			sides: {
				want: side(
					'need',
					'Request',
					Object.fromEntries(Object.entries(wants).map(([id, [want]]) => [id, want])),
					'{name} wanted to {}',
					'{name} wants to {}'
				)
			},
			decide: changeOf,
			asks: { yes: 'in this account', no: 'only with another account' },
			choose: 'Whose request{s} can you meet {}?',
			judge: 'You can meet {name}’s request {}.',
			why(row, answer) {
				const [, yes, no = yes] = wants[row['want']!]!;
				return answer === 'yes' ? yes : no;
			}
		}
	),
	...told(
		'redundancy',
		[
			'Next month, you will change the redundancy of storage accounts for {count}. The regions support all options, file shares use SMB, and no account has ever failed over.',
			'After a review, you plan new redundancy for storage accounts of {count}. No account has ever failed over, file shares use SMB, and the regions support all options.'
		],
		{
			noun: 'team',
			names: ['Press', 'Legal', 'Sales', 'Fleet', 'Payroll', 'Design'],
			sides: {
				account: side(
					'kind',
					'Account',
					{
						...typed,
						standard: `${named('standard')} with hot blobs`,
						archived: `${named('standard')} with archived blobs`
					},
					'{name} used {}',
					'{name} uses {}'
				),
				change: side(
					'redundancy',
					'Change',
					each(
						redundancies.flatMap((from) => redundancies.map((to) => `${from} ${to}`)),
						'from $1 to $2'
					),
					'{name} changed {}',
					'It changes {}'
				)
			},
			suits: ({ account }, difficulty) => difficulty < 3 || account !== 'premium-blobs',
			decide: convertOf,
			asks: {
				setting: 'set the redundancy right away, without a conversion',
				conversion: 'only request a conversion',
				both: 'request a conversion and change geo-redundancy',
				rehydrate: 'rehydrate blobs first',
				copy: 'create an account and copy the data'
			},
			choose: 'For which team{s} should you {}?',
			why: (row, answer) =>
				({
					setting: '{change}, zone redundancy stays the same',
					conversion: '{change}, only zone redundancy changes, and that takes a conversion',
					both: '{change}, zone redundancy takes a conversion, and geo-redundancy another step',
					rehydrate: isZonal(endsOf(row)[1])
						? 'zone redundancy isn’t supported while blobs are archived'
						: 'geo-redundancy can’t be added while blobs are archived',
					copy: 'premium block blobs accounts can’t be converted'
				})[answer]!
		}
	),
	...told(
		'upgrade',
		[
			'Partners need SFTP, so you will upgrade {count} to a hierarchical namespace. Scripts delete blobs every night. No blob has previous versions.',
			'To set ACLs on directories, you will upgrade {count} to a hierarchical namespace. No blob has previous versions, and a job deletes blobs every evening.'
		],
		{
			noun: 'storage account',
			names: names.map((name) => `st${name.toLowerCase()}`),
			sides: {
				soft: side(
					'namespace',
					'Blob soft delete',
					{ on: 'enabled', 4: 'disabled four days ago', 9: 'disabled nine days ago' },
					{ on: 'blob soft delete of {name} were {}', '': 'blob soft delete of {name} had been {}' },
					{ on: 'In {name}, blob soft delete is {}', '': 'In {name}, blob soft delete was {}' }
				),
				days: side(
					'namespace',
					'Retention',
					{ 3: '3 days', 7: '7 days', 14: '14 days' },
					'{name} had a retention of {}',
					'Its retention period was always {}'
				),
				used: side(
					'need',
					'Also has',
					{ none: 'nothing else', versioning: 'versioning, enabled an hour ago', pages: 'page blobs' },
					{ none: '{name} had {}', '': '{name} instead had {}' },
					{ none: 'No other feature is in use', '': 'The account also has {}' }
				)
			},
			suits: ({ soft }, difficulty) => difficulty < 3 || soft !== 'on',
			decide: stepsOf,
			asks: {
				none: 'start the upgrade now',
				feature: 'only disable a feature first',
				wait: 'only wait for blobs to expire first',
				pages: 'only remove page blobs first',
				several: 'take several steps first'
			},
			choose: 'For which storage account{s} should you {}?',
			single: 'You need to upgrade the account. What should you do?',
			why: whyBlocked
		}
	),
	...told(
		'key',
		[
			'You review {count} for customer-managed keys in your tenant’s key vaults. New accounts get their key at creation.',
			'An auditor sends {count} for customer-managed keys in your tenant’s key vaults. New accounts get their key at creation.'
		],
		{
			noun: 'plan',
			sides: {
				identity: side(
					'kind',
					'Account',
					{
						'new user': 'a new account with a user-assigned identity',
						'new system': 'a new account with a system-assigned identity',
						'old user': 'an existing account with a user-assigned identity',
						'old system': 'an existing account with a system-assigned identity'
					},
					'{name} had {}',
					'{name} has {}'
				),
				role: side(
					'need',
					'Role on the vault',
					'Key Vault Crypto Service Encryption User|Key Vault Reader|Key Vault Secrets User',
					'{name} assigned {}',
					'The identity gets {}'
				),
				vault: side(
					'need',
					'Key',
					{
						'RSA +': 'RSA keys and purge protection',
						'RSA -': 'RSA keys without purge protection',
						'EC +': 'EC keys and purge protection'
					},
					'{name} used {}',
					'{name} uses {}'
				)
			},
			decide: planOf,
			asks: {
				none: 'no change',
				identity: 'another identity type',
				role: 'another role',
				key: 'another key type',
				purge: 'purge protection'
			},
			choose: 'Which plan{s} will need {}?',
			table: 'What does each plan need?',
			single: 'What does the plan need?',
			why: whyPlan
		}
	),
	...told(
		'encryption',
		[
			'An auditor sends {count} about a storage account whose encryption settings you export. You decide on each request separately, and must affect no more data than necessary. No encryption scopes exist.',
			'To meet new security rules, you separately handle {count} for a storage account without encryption scopes. You export its settings, and must affect no more data than necessary.'
		],
		{
			noun: 'request',
			common: {
				has: side(
					'namespace',
					'az storage account show --query encryption',
					each(encryptions, '"keySource": "Microsoft.$1",\n"requireInfrastructureEncryption": $2'),
					each(encryptions, 'keySource and requireInfrastructureEncryption were Microsoft.$1 and $2')
				)
			},
			sides: {
				data: side(
					'need',
					'Data',
					{
						container: 'one new container',
						blobs: 'all blobs, without rewriting them',
						shares: 'all file shares'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				need: side(
					'need',
					'Requirement',
					{ double: 'double encryption', key: 'a customer-managed key' },
					'{name} asked for {}',
					'It asks for {}'
				)
			},
			decide: encryptionOf,
			asks: {
				none: 'no change',
				scope: 'an encryption scope',
				key: 'a customer-managed key for the whole account',
				account: 'another account'
			},
			choose: 'Which request{s} will need {}?',
			why({ need, data }, answer) {
				const what = { container: 'new containers', blobs: 'all blobs' }[data!] ?? 'all file shares';
				return {
					none: `${need === 'double' ? 'infrastructure encryption' : 'a customer-managed key'} already covers ${what}`,
					scope:
						need === 'double'
							? 'an encryption scope can have infrastructure encryption even if its account doesn’t'
							: 'a new encryption scope is needed for this key',
					key: `${what} use the key of the account`,
					account: 'infrastructure encryption for file shares can be enabled only when an account is created'
				}[answer]!;
			}
		}
	),
	...told(
		'domain',
		[
			'A web agency serves the pictures of {count} from public containers, each in a separate storage account that allows HTTP. You will map domains to them without interrupting traffic.',
			'You map domains to the blob endpoints of {count}, each with a storage account that allows HTTP and anonymous access. You must not interrupt traffic.'
		],
		{
			noun: 'site',
			names: pairs,
			sides: {
				host: side(
					'need',
					'Domain',
					{ sub: '{a}.contoso.com', root: '{a}.com' },
					undefined,
					'The domain of {name} is {}'
				),
				use: side(
					'namespace',
					'The domain is',
					{
						new: 'not in use',
						live: 'in use but not registered yet',
						verified: 'in use and registered through asverify'
					},
					'the domain of {name} were {}',
					'It is {}'
				),
				via: side('need', 'Visitors use', 'HTTP|HTTPS', 'visitors to {name} used {}', 'Visitors use {}')
			},
			suits: ({ host, via }, difficulty) => difficulty < 3 || host === 'sub' || via === 'HTTP',
			decide: siteOf,
			asks: {
				front: 'Azure Front Door',
				verify: 'a CNAME record for asverify',
				cname: 'a CNAME record for the domain itself'
			},
			choose: 'For which site{s} is {} the next step?',
			why: whySite
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'nfs-anywhere': [
		'Among storage accounts, only premium file shares accounts offer NFS Azure file shares. It’s easy to think that NFS works like SMB.',
		taking('data', /nfs/, { data: 'smb' })
	],
	'archived-is-fine': [
		'Archived blobs block some redundancy changes. It’s easy to overlook them.',
		taking('account', /archived/, { account: 'standard' })
	],
	'disabled-is-enough': [
		'Soft-deleted blobs block an upgrade until they expire. It’s easy to think that disabling soft delete is enough.',
		taking('soft', /\d/, { days: '3' })
	],
	'system-always': [
		'A key set at creation needs a user-assigned identity. It’s easy to choose a system-assigned one, which doesn’t exist yet.',
		taking('identity', /./, { identity: 'old user' })
	],
	'scopes-for-all': [
		'Encryption scopes are for blobs. It’s easy to think that they cover file shares, too.',
		taking('data', /shares/, { data: 'container' })
	],
	'https-directly': [
		'A storage account has no HTTPS for custom domains. It’s easy to expect it.',
		taking('via', /S/, { via: 'HTTP' })
	]
};

export const whatItCan = topicFamily(
	{
		id: 'storage-accounts/what-it-can',
		edition: 14,
		group: 'storage-accounts',
		title: 'Storage accounts: types, changes, keys and domains',
		rule: {
			'^kind':
				'Premium accounts have low latency but no second region, and each stores one kind of data. Among storage accounts, only premium file shares accounts offer NFS Azure file shares.',
			'^create':
				'An account name has 3 to 24 lowercase letters and digits. BlockBlobStorage requires a premium SKU, FileStorage has no hierarchical namespace, and the default access tier can’t be Archive.',
			'^change':
				'A storage account’s region and performance can’t be changed. Only standard accounts have queues, the Cool tier and a second region.',
			'^redundancy':
				'Changing zone redundancy takes a conversion, and geo-redundancy a separate step. Archived blobs block some changes, and premium block blobs accounts can’t be converted.',
			'^upgrade':
				'Soft delete, versioning and page blobs block an upgrade to a hierarchical namespace. Soft-deleted blobs must be gone first.',
			'^key':
				'A customer-managed key must be an RSA key in a vault with purge protection. The identity needs a role such as Key Vault Crypto Service Encryption User, and must be user-assigned if the key is set at creation.',
			'^encryption':
				'An account’s infrastructure encryption can be enabled only at its creation. Encryption scopes cover only blobs, and each can have another key and infrastructure encryption.',
			'^domain':
				'A storage account supports custom subdomains over HTTP. HTTPS or a root domain requires a service such as Azure Front Door, and asverify avoids an interruption.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.storageAccounts,
			sources.azStorageAccount,
			sources.redundancyMigration,
			sources.namespaceUpgrade,
			sources.customerKeys,
			sources.infrastructureEncryption,
			sources.encryptionScopes,
			sources.blobCustomDomain
		],
		axes: {
			kind: 'Type of an account',
			redundancy: 'Redundancy of an account',
			namespace: 'Namespace or settings of an account',
			need: 'What is needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'single', 'judge', 'judge', 'table'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list']
	}
);
