// Storage accounts: which kind fits, and what must come first before tiers, redundancy, restores, namespaces or encryption can be as needed.
// Over 200 lines: six topics with words for what can differ in each.
import {
	encryptionStep,
	kindFor,
	kindNames,
	kinds,
	namespaceStep,
	redundancyStep,
	restoreSteps,
	tierStep,
	type Kind
} from '#lib/azure/storage/account.ts';
import { isZonal, redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

type Said = Omit<Topic, 'intro'>;
const namesOf = (...some: readonly Kind[]): Row =>
	Object.fromEntries(some.map((kind) => [kind, kindNames[kind].toLowerCase()]));
const every = redundancies.join('|');

const kindOf = ({ data, latency, copies }: Row): Kind | 'none' =>
	kindFor(data as 'blobs', latency === 'low', copies as 'any') ?? 'none';
/** Why no kind meets all needs. */
function whyNone({ data, latency }: Row): string {
	if (data === 'queues')
		return 'only standard accounts have queues, and their latency isn’t consistently low';
	if (data === 'archive')
		return latency === 'low'
			? 'premium block blobs have low latency, but can’t be archived'
			: 'the Archive tier isn’t supported with zone redundancy';
	return `${data === 'nfs' ? 'an NFS file share' : 'low latency'} takes a premium account, and these keep no copy in a second region`;
}
/** Which kind to create. */
const kindTopic: Said = {
	noun: 'workload',
	sides: {
		data: side(
			'need',
			'Data',
			{
				blobs: 'block blobs',
				archive: 'block blobs to be archived',
				queues: 'queue messages',
				smb: 'an SMB file share',
				nfs: 'an NFS Azure file share'
			},
			'the data of {name} were {}'
		),
		latency: side('need', 'Latency', { low: 'consistently low', any: 'not important' }),
		copies: side(
			'redundancy',
			'Redundancy',
			{
				any: 'copies in one zone',
				zones: 'writes during a zone outage',
				region: 'a copy in a second region'
			},
			'{name} required {}'
		)
	},
	// What requires nothing would be too clear.
	drawn: ({ data, latency, copies }) => data === 'nfs' || latency === 'low' || copies !== 'any',
	decide: kindOf,
	asks: {
		standard: 'create a standard general-purpose v2 account',
		'premium-blobs': 'create a premium block blobs account',
		'premium-files': 'create a premium file shares account',
		none: 'request a change to the requirements'
	},
	choose: 'For which workload{s} should you {}?',
	table: 'What should you do for each workload?',
	single: 'What should you do?',
	why(row, answer) {
		const { data, latency, copies } = row;
		const found = kindOf(row);
		const files = data === 'smb' || data === 'nfs';
		if (answer === 'none')
			return found === answer
				? whyNone(row)
				: `a ${kindNames[found as Kind].toLowerCase()} account meets all requirements`;
		if (answer === 'standard') {
			if (found === answer)
				return data === 'queues' || data === 'archive'
					? `only a standard account has ${data === 'queues' ? 'queues' : 'an Archive tier'}`
					: `a standard account is enough for ${copies === 'zones' ? 'zone redundancy' : 'a second region'}`;
			if (data === 'nfs') return 'a standard account has no NFS Azure file shares';
			return latency === 'low'
				? 'the latency of a standard account isn’t consistently low'
				: 'a standard account can have an Archive tier or zone redundancy, but not both';
		}
		if (answer === 'premium-files' ? !files : files || data !== 'blobs')
			return answer === 'premium-files'
				? 'a premium file shares account stores file shares only'
				: `a premium block blobs account has no ${files ? 'file shares' : data === 'queues' ? 'queues' : 'Archive tier'}`;
		if (found === answer)
			return data === 'nfs'
				? 'an NFS Azure file share takes a premium file shares account'
				: `consistently low latency takes a premium account for ${files ? 'file shares' : 'blobs'}`;
		return found === 'none' ? 'a premium account can’t have geo-redundancy' : 'a standard account is enough';
	}
};

const tierOf = ({ kind, redundancy, goal }: Row): string | undefined => {
	const [tier, of] = goal!.split(' ') as ['cool', 'uploads'];
	return kind !== 'standard' && redundancy!.includes('G')
		? undefined
		: tierStep({ kind: kind as Kind, redundancy: redundancy as Redundancy }, tier, of);
};
/** How blobs get into a tier. */
const tierTopic: Said = {
	noun: 'team',
	names: ['Claims', 'Legal', 'Press', 'Research', 'Video', 'Payroll'],
	sides: {
		kind: side('kind', 'Account type', namesOf('standard', 'premium-blobs')),
		redundancy: side('redundancy', 'Redundancy', every),
		goal: side(
			'need',
			'Requirement',
			{
				'cool existing': 'move existing blobs to Cool today',
				'archive existing': 'move existing blobs to Archive today',
				'cool uploads': 'store uploads in Cool from the start',
				'archive uploads': 'archive uploads automatically after a week'
			},
			'{name} had to {}'
		)
	},
	suits: ({ goal, redundancy }, difficulty) => difficulty < 3 || /archive|Z/.test(goal! + redundancy),
	decide: tierOf,
	asks: {
		set: 'set the tier of each blob',
		default: 'change the default access tier',
		rule: 'create a lifecycle management rule',
		convert: 'first remove zone redundancy',
		account: 'first create a standard account'
	},
	choose: 'For which team{s} should you {}?',
	single: 'What should you do?',
	why(row, answer) {
		const { goal } = row;
		const found = tierOf(row)!;
		const cool = goal!.startsWith('cool');
		const premium = found === 'account';
		if (answer === 'account')
			return premium
				? 'blobs in a premium block blobs account have no access tiers'
				: 'the account is a standard one already';
		if (answer === 'convert')
			return found === answer
				? '{redundancy} doesn’t support the Archive tier'
				: premium
					? 'premium block blobs have no access tiers, whatever the redundancy'
					: `{redundancy} supports the ${cool ? 'Cool' : 'Archive'} tier`;
		if (answer === 'default') {
			if (found === answer) return 'uploads get the default access tier, which can be Cool';
			if (premium) return 'a premium block blobs account has no default access tier';
			return cool
				? 'the default doesn’t affect blobs with an explicit tier'
				: 'the default access tier can’t be Archive';
		}
		const rule = answer === 'rule';
		if (premium) return `${rule ? 'rules can’t change' : 'you can’t set'} tiers of premium block blobs`;
		if (found === 'convert')
			return `${rule ? 'rules' : 'you'} can’t archive blobs in an account with {redundancy}`;
		if (!rule)
			return found === answer
				? 'existing blobs have an explicit tier, so you must set another one'
				: 'that isn’t automatic for later uploads';
		if (found === answer) return 'a rule can archive blobs by their age';
		return goal!.endsWith('existing')
			? 'a new rule may not act today'
			: 'a rule acts some time after an upload';
	}
};

const changeOf = ({ account, from, to }: Row): string | undefined => {
	const archived = account === 'archived';
	return redundancyStep(
		archived ? 'standard' : (account as Kind),
		from as Redundancy,
		to as Redundancy,
		archived
	);
};
/** How redundancy is changed. */
const redundancyTopic: Said = {
	noun: 'redundancy change',
	sides: {
		account: side(
			'kind',
			'Account',
			{ ...namesOf(...kinds), archived: 'standard general-purpose v2 with archived blobs' },
			'the account of {name} were {}'
		),
		from: side('redundancy', 'From', every, '{name} started from {}'),
		to: side('redundancy', 'To', every, '{name} led to {}')
	},
	decide: changeOf,
	asks: {
		setting: 'update the replication setting, without a conversion',
		conversion: 'perform a conversion, without other changes',
		both: 'update the replication setting and perform a conversion',
		rehydrate: 'first take all blobs out of the Archive tier',
		copy: 'copy the data to a new account'
	},
	choose: 'For which change{s} should you {}?',
	table: 'What should you do for each change?',
	single: 'What should you do?',
	why(row, answer) {
		const found = changeOf(row)!;
		const zones = isZonal(row['from'] as Redundancy) !== isZonal(row['to'] as Redundancy);
		if (answer === found)
			return {
				setting: 'from {from} to {to}, zone redundancy stays the same',
				conversion: 'from {from} to {to}, only zone redundancy changes, which takes a conversion',
				both: 'from {from} to {to}, zone redundancy takes a conversion, and geo-redundancy is changed separately',
				rehydrate: zones
					? '{to} doesn’t support the Archive tier'
					: 'LRS can’t be changed to {to} while blobs are archived',
				copy: 'a premium block blobs account can’t be converted'
			}[found]!;
		if (answer === 'copy') return 'this change is possible in the existing account';
		if (answer === 'rehydrate') return 'the account has no archived blobs';
		if (found === 'copy')
			return {
				setting: 'the setting alone doesn’t change zone redundancy',
				conversion: 'conversions aren’t supported for premium block blobs',
				both: 'premium block blobs support neither geo-redundancy nor conversions'
			}[answer]!;
		if (answer === 'setting')
			return zones
				? 'zone redundancy changes, which takes a conversion'
				: 'the setting can’t be updated while blobs are archived';
		if (!zones)
			return answer === 'both'
				? 'zone redundancy stays the same, so there’s nothing to convert'
				: 'a conversion is for zone redundancy, which doesn’t change';
		return found === 'rehydrate'
			? `archived blobs stop ${answer === 'both' ? 'one of these steps' : 'the conversion'}`
			: answer === 'both'
				? 'geo-redundancy stays the same'
				: 'a conversion doesn’t change geo-redundancy';
	}
};

const restoreOf = ({ account, tracking, soft, days }: Row): string | undefined => {
	const hierarchical = account === 'hierarchical';
	if (hierarchical && tracking !== 'none') return undefined;
	const steps = restoreSteps(
		{ kind: account === 'premium' ? 'premium-blobs' : 'standard', hierarchical },
		{ versioning: /both|ver/.test(tracking!), feed: /both|feed/.test(tracking!), soft: Number(soft) },
		Number(days)
	);
	return steps.length > 1 ? undefined : (steps[0] ?? 'none');
};
/** What is missing for point-in-time restore. */
const restoreTopic: Said = {
	noun: 'storage account',
	names: ['stledger', 'stsurvey', 'stcatalog', 'stroutes', 'stlessons', 'stmeters'],
	sides: {
		account: side('kind', 'Type', {
			flat: 'standard (flat namespace)',
			hierarchical: 'standard (hierarchical namespace)',
			premium: 'premium block blobs'
		}),
		tracking: side(
			'namespace',
			'Tracking',
			{
				both: 'versioning and change feed',
				versioning: 'versioning only',
				feed: 'change feed only',
				none: 'neither versioning nor change feed'
			},
			'{name} used {}'
		),
		soft: side('namespace', 'Blob soft delete', { 0: 'disabled', 7: '7 days', 14: '14 days', 30: '30 days' }),
		days: side('need', 'RestoreDays', '6|7|13|14|29', 'RestoreDays of {name} were {}', 'RestoreDays: {}')
	},
	suits: ({ soft }, difficulty) => difficulty < 3 || soft !== '0',
	decide: restoreOf,
	asks: {
		none: 'run the command as planned',
		versioning: 'first enable blob versioning',
		feed: 'first enable the change feed',
		soft: 'first enable or extend blob soft delete',
		account: 'create a replacement'
	},
	choose: 'For which storage account{s} should you {}?',
	why(row, answer) {
		const { account, soft } = row;
		const found = restoreOf(row)!;
		const hierarchical = account === 'hierarchical';
		const settings: Row = {
			versioning: 'versioning',
			feed: 'the change feed',
			soft: 'soft delete for blobs'
		};
		if (answer === found) {
			if (answer === 'none')
				return 'all required settings are enabled, and {soft} of soft delete are more than {days}';
			if (answer === 'account')
				return `point-in-time restore isn’t supported ${hierarchical ? 'with a hierarchical namespace' : 'for premium block blobs'}`;
			return answer === 'soft' && soft !== '0'
				? 'soft delete must last at least one day longer than {days} days, and {soft} isn’t enough'
				: `point-in-time restore requires ${settings[answer]!}, which is disabled`;
		}
		if (answer === 'account')
			return 'a standard account with a flat namespace supports point-in-time restore';
		if (answer === 'none')
			return `the command fails ${found === 'account' ? 'for an account of this type' : `without ${found === 'soft' ? 'longer soft delete' : settings[found]!}`}`;
		if (found === 'account')
			return hierarchical && answer !== 'soft'
				? `a hierarchical namespace rules out ${settings[answer]!}, too`
				: 'no setting makes an account of this type suitable';
		return answer === 'soft'
			? 'soft delete lasts {soft}, which is enough'
			: `${settings[answer]!} is enabled already`;
	}
};

const isFlat = ({ need }: Row): boolean => /versions|tags/.test(need!);
const namespaceOf = (row: Row): string | undefined => {
	const { need, namespace, used } = row;
	const [what, kept] = used!.split(' ') as ['soft', string | undefined];
	if (/v/.test(used!) && (namespace === 'yes' || need === 'versions')) return undefined;
	return namespace === 'yes' && what === ('pages' as string)
		? undefined
		: namespaceStep(!isFlat(row), namespace === 'yes', what, kept !== undefined);
};
/** What must come first for a feature that depends on the namespace. */
const namespaceTopic: Said = {
	noun: 'project',
	sides: {
		need: side(
			'need',
			'Must support',
			{
				acl: 'access control lists of directories',
				sftp: 'SFTP transfers',
				versions: 'blob versions',
				tags: 'blob index tags'
			},
			'{name} had to support {}'
		),
		namespace: side('namespace', 'Hierarchical namespace', { yes: 'enabled', no: 'disabled' }),
		used: side(
			'namespace',
			'Used besides block blobs',
			{
				nothing: 'nothing',
				versioning: 'versioning (no longer required)',
				'versioning kept': 'versioning (still required)',
				'soft kept': 'blob soft delete (still required)',
				pages: 'page blobs (no longer required)'
			},
			'{name} used {} besides block blobs'
		)
	},
	suits: ({ used }, difficulty) => difficulty < 3 || used !== 'nothing',
	decide: namespaceOf,
	asks: {
		none: 'use the account without an upgrade',
		upgrade: 'upgrade the account right away',
		disable: 'disable a feature, and then upgrade the account',
		remove: 'delete blobs, and then upgrade the account',
		account: 'create another account'
	},
	choose: 'For which project{s} should you {}?',
	single: 'What should you do?',
	why(row, answer) {
		const { used } = row;
		const found = namespaceOf(row)!;
		const hierarchical = row['namespace'] === 'yes';
		const stop = { v: 'versioning', s: 'soft delete', p: 'page blobs', n: '' }[used![0] as 'v'];
		if (answer === found)
			return {
				none: `{need} work ${hierarchical ? 'with a hierarchical namespace, which is enabled' : 'while the hierarchical namespace is disabled'}`,
				upgrade: '{need} require a hierarchical namespace, and nothing stops the upgrade',
				disable: `${stop} stops the upgrade${stop === 'versioning' ? '' : ', but can be enabled again afterward'}`,
				remove: 'an account that contains page blobs can’t be upgraded',
				account: hierarchical
					? 'a hierarchical namespace rules out {need}, and can’t be disabled'
					: 'a hierarchical namespace rules out versioning, which is still required'
			}[found]!;
		if (answer === 'none')
			return `{need} don’t work with${hierarchical ? '' : 'out'} a hierarchical namespace`;
		if (answer === 'account')
			return `the account ${found === 'none' ? 'supports' : 'can be upgraded to support'} {need}`;
		if (hierarchical)
			return answer === 'upgrade'
				? 'the account has a hierarchical namespace already'
				: `no ${answer === 'disable' ? 'feature' : 'blob'} stands in the way, because there’s nothing to upgrade`;
		if (isFlat(row))
			return answer === 'upgrade'
				? 'an upgrade would rule out {need}'
				: `{need} don’t require ${answer === 'disable' ? 'a feature to be disabled' : 'blobs to be deleted'}`;
		if (answer === 'upgrade') return `the upgrade fails because of ${stop}`;
		if (answer === 'remove')
			return stop ? 'the account has no page blobs' : 'block blobs don’t stop an upgrade';
		return stop === 'versioning'
			? 'versioning must stay enabled'
			: `no feature stops the upgrade${stop && ', but page blobs do'}`;
	}
};

const encryptionOf = ({ data, need, twice, scope }: Row): string =>
	encryptionStep(need as 'key', data as 'shares', { twice: twice === 'yes', scoped: scope === 'Account' });
/** How data is encrypted as needed. */
const encryptionTopic: Said = {
	noun: 'request',
	sides: {
		data: side(
			'need',
			'Data',
			{ container: 'one new blob container', shares: 'all file shares', queues: 'all queues' },
			'{name} were for {}'
		),
		need: side('need', 'Requirement', { double: 'double encryption', key: 'a customer-managed key' }),
		twice: side(
			'namespace',
			'Infrastructure encryption',
			{ yes: 'enabled', no: 'disabled' },
			'infrastructure encryption of the account for {name} were {}'
		),
		scope: side('namespace', 'Key type for queues', 'Service|Account')
	},
	decide: encryptionOf,
	asks: {
		none: 'make no change',
		scope: 'create an encryption scope',
		key: 'configure a key for the existing account',
		account: 'create another account'
	},
	choose: 'For which request{s} should you {}?',
	single: 'What should you do?',
	why(row, answer) {
		const { data } = row;
		const found = encryptionOf(row);
		const double = row['need'] === 'double';
		const container = data === 'container';
		if (answer === found)
			return {
				none: 'infrastructure encryption of the account covers all its data',
				scope: double
					? 'a new encryption scope can have infrastructure encryption, even if the account has none'
					: 'an encryption scope with a customer-managed key affects only that container',
				key: `${data === 'shares' ? 'file shares always' : 'these queues'} use the key of the account`,
				account: double
					? 'infrastructure encryption of an account is enabled when it’s created, or never'
					: 'queues with the key type Service can’t use a customer-managed key, and the type can’t be changed'
			}[found]!;
		if (answer === 'none')
			return double
				? 'the account has no infrastructure encryption'
				: 'the account uses a Microsoft-managed key';
		if (answer === 'scope')
			return container
				? 'infrastructure encryption covers new containers, too'
				: 'encryption scopes are for blobs only';
		if (answer === 'key')
			return double
				? 'a customer-managed key adds no second encryption'
				: container
					? 'a key for the account would affect other data'
					: 'a key for the account doesn’t cover queues with the key type Service';
		return found === 'none'
			? 'the account meets the requirement already'
			: 'this is possible in the existing account';
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'kind',
		[
			'Each workload that you move to Azure Storage gets one new storage account. You plan {count}. You must use a premium account only where a standard one does not meet the requirements. Requirements that no account meets must be changed.',
			'Colleagues describe {count}. Each workload needs one storage account, which must be a standard one if this meets the requirements. Requirements that no account meets must be changed.'
		],
		kindTopic
	),
	...told(
		'tier',
		[
			'Every team in your company has one storage account. You manage access tiers for {count}. All existing block blobs have an explicit tier, and apps name no tier when they upload block blobs. You must use existing accounts where possible.',
			'To reduce costs, you change access tiers for {count}. Each team has one storage account. Apps upload block blobs without naming a tier. Existing blobs have an explicit tier. New accounts must be avoided.'
		],
		tierTopic
	),
	...told(
		'redundancy',
		[
			'You plan {count}. No account was failed over before. Only account types and access tiers might stop a change. Data must stay in its storage account where possible.',
			'A review of your storage accounts recommends {count}. You must keep the accounts where possible. There were no failovers, and only account types and access tiers might stop a change.'
		],
		redundancyTopic
	),
	...told(
		'restore',
		[
			'To enable point-in-time restore for block blobs, you will run Enable-AzStorageBlobRestorePolicy in Azure PowerShell for {count}. The values of RestoreDays must not be changed.',
			'A script will enable point-in-time restore for {count} by running Enable-AzStorageBlobRestorePolicy with fixed values of RestoreDays. It changes no other settings.'
		],
		restoreTopic
	),
	...told(
		'namespace',
		[
			'Every project in your company has a general-purpose v2 account. You review {count}. An upgrade enables the hierarchical namespace. You must use existing accounts where possible.',
			'You prepare Blob Storage for {count}. Each project has a general-purpose v2 account, which can be upgraded to a hierarchical namespace. It must be kept where possible.'
		],
		namespaceTopic
	),
	...told(
		'encryption',
		[
			'An auditor sends {count} about general-purpose v2 accounts, which all use Microsoft-managed keys. You must use existing accounts where possible, and affect as little other data as possible.'
		],
		encryptionTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'premium-geo': [
		'Premium accounts have no geo-redundancy. It’s easy to expect every redundancy everywhere.',
		taking('copies', /region/, { copies: 'zones' })
	],
	'nfs-anywhere': [
		'NFS Azure file shares take a premium file shares account. It’s easy to think that they work like SMB ones.',
		taking('data', /nfs/, { data: 'smb' })
	],
	'archive-anywhere': [
		'The Archive tier isn’t supported with ZRS, GZRS or RA-GZRS. It’s easy to overlook the redundancy.',
		(row) =>
			row['data'] === 'archive'
				? { ...row, copies: 'any' }
				: row['goal']
					? { ...row, redundancy: 'LRS' }
					: row
	],
	'default-for-all': [
		'The default access tier doesn’t affect blobs with an explicit tier. It’s easy to think that it moves all blobs.',
		taking('goal', /cool/, { goal: 'cool uploads' })
	],
	'tiers-everywhere': [
		'Premium block blobs have no access tiers. It’s easy to overlook the type of the account.',
		(row) => (row['goal'] ? { ...row, kind: 'standard' } : row)
	],
	'archived-is-fine': [
		'Archived blobs stop some changes of redundancy. It’s easy to overlook them.',
		taking('account', /archived/, { account: 'standard' })
	],
	'converts-premium': [
		'A premium block blobs account can’t be converted. It’s easy to think that it’s like premium file shares.',
		taking('account', /premium-blobs/, { account: 'premium-files' })
	],
	'same-days': [
		'Soft delete must keep blobs for at least one day more than RestoreDays. It’s easy to think that equal values are enough.',
		(row) => (row['days'] === row['soft'] ? { ...row, days: String(Number(row['days']) - 1) } : row)
	],
	'restore-everywhere': [
		'Point-in-time restore takes a standard account with a flat namespace. It’s easy to look only at settings.',
		taking('account', /^(hierarchical|premium)$/, { account: 'flat', tracking: 'both' })
	],
	'namespace-has-all': [
		'A hierarchical namespace rules out versioning and blob index tags. It’s easy to think that it only adds features.',
		(row) => (row['namespace'] === 'yes' ? { ...row, need: 'sftp' } : row)
	],
	'nothing-stops': [
		'Versioning, soft delete and page blobs stop an upgrade to a hierarchical namespace. It’s easy to overlook them.',
		taking('used', /./, { used: 'nothing' })
	],
	'comes-back': [
		'Soft delete can be enabled again after an upgrade, but versioning can’t. It’s easy to think that all features return.',
		taking('used', /versioning kept/, { used: 'versioning' })
	],
	'one-key': [
		'Queues use the key of the account only if that was chosen when it was created. It’s easy to think that a key covers all data.',
		taking('scope', /./, { scope: 'Account' })
	],
	'scopes-for-all': [
		'Encryption scopes are for blobs. It’s easy to think that they cover file shares and queues.',
		(row) => (row['twice'] ? { ...row, data: 'container' } : row)
	]
};

export const whatItCan = topicFamily(
	{
		id: 'storage-accounts/what-it-can',
		edition: 11,
		group: 'storage-accounts',
		title: 'What an account can do, and what must come first',
		rule: {
			'^kind':
				'Premium accounts have low latency but no second region, and each stores one kind of data. NFS Azure file shares take premium file shares.',
			'^tier':
				'Access tiers take a standard account, and Archive also one without zone redundancy. Archive is set for each blob or by a rule, never by default.',
			'^redundancy':
				'Zone redundancy takes a conversion, and the second region is a setting. Archived blobs stop some changes, and premium block blobs can’t be converted.',
			'^restore':
				'Point-in-time restore takes a standard account without a hierarchical namespace, versioning, the change feed, and soft delete for at least one day more than RestoreDays.',
			'^namespace':
				'An upgrade to a hierarchical namespace can’t be undone. Versioning and blob index tags don’t work with it. Soft delete and page blobs stop the upgrade, too.',
			'^encryption':
				'Infrastructure encryption and the key type for queues are chosen when an account is created. An encryption scope is for blobs.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.storageAccounts,
			sources.accessTiers,
			sources.redundancyMigration,
			sources.pointInTimeRestore,
			sources.namespaceUpgrade,
			sources.blobFeatures,
			sources.infrastructureEncryption,
			sources.accountEncryptionKey,
			sources.encryptionScopes
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
		forms: ['choose', 'choose', 'single', 'single', 'table'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list']
	}
);
