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
import { isGeo, isZonal, redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';
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
const named = (kind: Kind): string => `a ${kindNames[kind].toLowerCase()} account`;
const namesOf = (...some: readonly Kind[]): Row =>
	Object.fromEntries(some.map((kind) => [kind, named(kind)]));

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
	return `${data === 'nfs' ? 'an NFS file share' : 'low latency'} requires a premium account, which has no copy in a second region`;
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
				archive: 'block blobs in the Archive tier',
				queues: 'queue messages',
				smb: 'an SMB file share',
				nfs: 'an NFS Azure file share'
			},
			'{name} stored {}',
			'{name} will store {}'
		),
		latency: side('need', 'Latency', { low: 'consistently low', any: 'not important' }, undefined, {
			low: 'Latency must be {}',
			any: 'Latency is {}'
		}),
		copies: side(
			'redundancy',
			'Redundancy',
			{
				any: 'copies in one zone',
				zones: 'write access during a zone outage',
				region: 'a copy in a second region'
			},
			'{name} required {}',
			'It requires {}'
		)
	},
	// What requires nothing would be too clear.
	drawn: ({ data, latency, copies }) => data === 'nfs' || latency === 'low' || copies !== 'any',
	decide: kindOf,
	asks: {
		...Object.fromEntries(kinds.map((kind) => [kind, `create ${named(kind)}`])),
		none: 'request a change to the requirements'
	},
	choose: 'For which workload{s} should you {}?',
	table: 'What should you do for each workload?',
	single: 'You need to store the data of the workload. What should you do?',
	why(row, answer) {
		const { data, latency, copies } = row;
		const found = kindOf(row);
		const files = data === 'smb' || data === 'nfs';
		if (answer === 'none')
			return found === answer ? whyNone(row) : `${named(found as Kind)} meets all requirements`;
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
				? 'an NFS Azure file share requires a premium file shares account'
				: `consistently low latency requires a premium account for ${files ? 'file shares' : 'blobs'}`;
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
		kind: side('kind', 'Account', namesOf('standard', 'premium-blobs'), '{name} used {}', {
			standard: '{name} uses a standard account',
			'': '{name} uses {}'
		}),
		redundancy: side(
			'redundancy',
			'Redundancy',
			redundancies.join('|'),
			'the account of {name} used {}',
			'Redundancy is {}'
		),
		goal: side(
			'need',
			'Requirement',
			{
				'cool existing': 'move existing blobs to Cool today',
				'archive existing': 'move existing blobs to Archive today',
				'cool uploads': 'store uploads in Cool from the start',
				'archive uploads': 'archive uploads automatically after a week'
			},
			'{name} had to {}',
			'The team must {}'
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
	single: 'You need to meet the requirement of the team. What should you do?',
	why(row, answer) {
		const { goal } = row;
		const found = tierOf(row)!;
		const cool = goal!.startsWith('cool');
		if (found === 'account')
			return {
				account: 'blobs in a premium block blobs account have no access tiers',
				convert: 'premium block blobs have no access tiers, whatever the redundancy',
				default: 'a premium block blobs account has no default access tier',
				rule: 'rules can’t change tiers of premium block blobs',
				set: 'you can’t set tiers of premium block blobs'
			}[answer]!;
		if (answer === 'account') return 'the account is a standard one already';
		if (answer === 'convert')
			return found === answer
				? '{redundancy} doesn’t support the Archive tier'
				: `{redundancy} supports the ${cool ? 'Cool' : 'Archive'} tier`;
		if (answer === 'default')
			return found === answer
				? 'uploads get the default access tier, which can be Cool'
				: cool
					? 'the default doesn’t affect blobs with an explicit tier'
					: 'the default access tier can’t be Archive';
		const rule = answer === 'rule';
		if (found === 'convert')
			return `${rule ? 'rules' : 'you'} can’t archive blobs in an account with {redundancy}`;
		if (!rule)
			return found === answer
				? `with {redundancy}, you can ${cool ? 'move each blob to Cool' : 'archive each blob'}`
				: 'that isn’t automatic for later uploads';
		if (found === answer) return 'with {redundancy}, a rule can archive blobs by their age';
		return goal!.endsWith('existing')
			? 'a new rule might not run today'
			: 'a rule runs some time after an upload';
	}
};

const endsOf = ({ change }: Row) => change!.split(' ') as [Redundancy, Redundancy];
const changeOf = (row: Row): string | undefined => {
	const { account } = row;
	const archived = account === 'archived';
	return redundancyStep(archived ? 'standard' : (account as Kind), ...endsOf(row), archived);
};
/** How redundancy is changed. */
const redundancyTopic: Said = {
	noun: 'redundancy change',
	sides: {
		account: side(
			'kind',
			'Account',
			{ ...namesOf(...kinds), archived: `${named('standard')} with archived blobs` },
			'{name} affected {}',
			'{name} affects {}'
		),
		change: side(
			'redundancy',
			'Redundancy',
			Object.fromEntries(
				redundancies.flatMap((from) => redundancies.map((to) => [`${from} ${to}`, `from ${from} to ${to}`]))
			),
			'{name} were {}',
			'The redundancy changes {}'
		)
	},
	decide: changeOf,
	asks: {
		setting: 'update the replication setting, without a conversion',
		conversion: 'request a conversion, without other changes',
		both: 'update the replication setting and request a conversion',
		rehydrate: 'first rehydrate all archived blobs',
		copy: 'copy the data to a new account'
	},
	choose: 'For which change{s} should you {}?',
	table: 'What should you do for each change?',
	single: 'You need to make this change. What should you do?',
	why(row, answer) {
		const found = changeOf(row)!;
		const [from, to] = endsOf(row);
		const zones = isZonal(from) !== isZonal(to);
		const geo = isGeo(from) !== isGeo(to);
		if (answer === found)
			return {
				setting: '{change}, zone redundancy stays the same',
				conversion: '{change}, only zone redundancy changes, which requires a conversion',
				both: 'changing zone redundancy requires a conversion, and changing geo-redundancy is a separate step',
				rehydrate: zones
					? 'zone redundancy isn’t supported while blobs are archived'
					: 'geo-redundancy can’t be added while blobs are archived',
				copy: 'a premium block blobs account can’t be converted'
			}[found]!;
		if (answer === 'copy')
			return `this change is possible in the existing account${found === 'rehydrate' ? ' after the blobs are rehydrated' : ''}`;
		if (answer === 'rehydrate') return 'the account has no archived blobs';
		if (found === 'copy' && answer !== 'setting')
			return `premium block blobs ${answer === 'both' ? 'support neither geo-redundancy nor' : 'don’t support'} conversions`;
		if (answer === 'setting')
			return zones
				? 'the replication setting can’t change zone redundancy'
				: 'the setting can’t be updated while blobs are archived';
		if (!zones)
			return answer === 'both'
				? 'zone redundancy stays the same, so there’s nothing to convert'
				: 'a conversion is for zone redundancy, which doesn’t change';
		return found === 'rehydrate'
			? answer !== 'both'
				? 'archived blobs block the conversion'
				: geo
					? 'archived blobs block both steps'
					: 'geo-redundancy doesn’t change, and archived blobs block the conversion'
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
		account: side(
			'kind',
			'Type',
			{
				flat: 'standard (flat namespace)',
				hierarchical: 'standard (hierarchical namespace)',
				premium: 'premium block blobs'
			},
			undefined,
			{
				flat: 'The namespace of {name} is flat',
				hierarchical: 'The namespace of {name} is hierarchical',
				premium: 'Block blobs of {name} are premium'
			}
		),
		tracking: side(
			'namespace',
			'Tracking',
			{
				both: 'versioning and change feed',
				versioning: 'versioning only',
				feed: 'change feed only',
				none: 'neither versioning nor change feed'
			},
			'{name} used {}',
			'It uses {}'
		),
		soft: side(
			'namespace',
			'Blob soft delete',
			{ 0: 'disabled', 7: '7 days', 14: '14 days', 30: '30 days' },
			'blob soft delete of {name} were {}',
			{ 0: 'Blob soft delete is {}', '': 'Blob soft delete lasts {}' }
		),
		days: side('need', 'RestoreDays', '6|7|13|14|29', 'RestoreDays of {name} were {}', 'RestoreDays is {}')
	},
	suits: ({ soft }, difficulty) => difficulty < 3 || soft !== '0',
	decide: restoreOf,
	asks: {
		none: 'run the command as planned',
		versioning: 'first enable only blob versioning',
		feed: 'first enable only the change feed',
		soft: 'first enable or extend only blob soft delete',
		account: 'replace the account'
	},
	choose: 'For which storage account{s} should you {}?',
	why({ account, soft }, answer) {
		// Accounts are chosen, so an answer is always what is decided.
		if (answer === 'none')
			return 'all required settings are enabled, and {soft} of soft delete are more than {days}';
		if (answer === 'account')
			return `point-in-time restore isn’t supported ${account === 'premium' ? 'for premium block blobs' : 'with a hierarchical namespace'}`;
		if (answer === 'soft' && soft !== '0')
			return 'soft delete must last at least one day longer than {days} days, and {soft} isn’t enough';
		const missing = { versioning: 'versioning', feed: 'the change feed', soft: 'blob soft delete' };
		return `point-in-time restore requires ${missing[answer as 'soft']}, which is disabled`;
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
				acl: 'directory ACLs',
				sftp: 'SFTP transfers',
				versions: 'blob versions',
				tags: 'blob index tags'
			},
			'{name} had to support {}',
			'{name} must support {}'
		),
		namespace: side('namespace', 'Hierarchical namespace', { yes: 'enabled', no: 'disabled' }, undefined, {
			yes: 'Its namespace is hierarchical',
			no: 'Its namespace is flat'
		}),
		used: side(
			'namespace',
			'Used besides block blobs',
			{
				none: 'nothing',
				versioning: 'versioning (no longer required)',
				'versioning kept': 'versioning (required, cannot be paused)',
				'soft kept': 'soft delete (required, can be paused)',
				pages: 'page blobs (no longer required)'
			},
			'{name} used {} besides block blobs',
			'It also uses {}'
		)
	},
	suits: ({ used }, difficulty) => difficulty < 3 || used !== 'none',
	decide: namespaceOf,
	asks: {
		none: 'use the account without an upgrade',
		upgrade: 'upgrade the account right away',
		disable: 'disable a blocking feature, and then upgrade the account',
		remove: 'delete page blobs, and then upgrade the account',
		account: 'create another account'
	},
	choose: 'For which project{s} should you {}?',
	single: 'You need to meet the requirement of the project. What should you do?',
	why(row, answer) {
		const { used } = row;
		const found = namespaceOf(row)!;
		const hierarchical = row['namespace'] === 'yes';
		const stop = { v: 'versioning', s: 'soft delete', p: 'page blobs', n: '' }[used![0] as 'v'];
		if (answer === found)
			return {
				none: `{need} work ${hierarchical ? 'with a hierarchical namespace, which is enabled' : 'while the hierarchical namespace is disabled'}`,
				upgrade: '{need} require an upgrade, which nothing blocks',
				disable: `{need} require an upgrade, which ${stop} blocks until you disable it${stop === 'versioning' ? '' : ' and deleted blobs expire. You can enable it again afterward'}`,
				remove: '{need} require an upgrade, which page blobs block until you delete them',
				account: hierarchical
					? 'a hierarchical namespace doesn’t support {need}, and it can’t be disabled'
					: 'a hierarchical namespace doesn’t support versioning, which can’t be paused'
			}[found]!;
		if (answer === 'none')
			return `{need} don’t work with${hierarchical ? '' : 'out'} a hierarchical namespace`;
		if (answer === 'account')
			return `the account ${found === 'none' ? 'supports' : 'can be upgraded to support'} {need}`;
		if (hierarchical)
			return {
				upgrade: 'the account has a hierarchical namespace already',
				disable: 'no feature is in the way, because there’s nothing to upgrade',
				remove: 'the account can’t contain page blobs'
			}[answer]!;
		if (isFlat(row))
			return {
				upgrade: '{need} don’t work after an upgrade',
				disable: '{need} work without an upgrade',
				remove: 'page blobs don’t affect {need}'
			}[answer]!;
		if (answer === 'upgrade') return `the upgrade fails because of ${stop}`;
		if (answer === 'remove')
			return stop ? 'the account has no page blobs' : 'block blobs don’t block an upgrade';
		return stop === 'versioning'
			? 'versioning must stay enabled'
			: `no feature blocks the upgrade${stop && ', but page blobs do'}`;
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
			'{name} were for {}',
			'{name} is for {}'
		),
		need: side(
			'need',
			'Requirement',
			{ double: 'double encryption', key: 'a customer-managed key' },
			'{name} required {}',
			'It requires {}'
		),
		twice: side(
			'namespace',
			'Infrastructure encryption',
			{ yes: 'enabled', no: 'disabled' },
			'infrastructure encryption were {}',
			'Infrastructure encryption is {}'
		),
		scope: side(
			'namespace',
			'Key type for queues',
			'Service|Account',
			'the key type for queues were {}',
			'Queues use key type {}'
		)
	},
	decide: encryptionOf,
	asks: {
		none: 'make no change',
		scope: 'create an encryption scope',
		key: 'configure a key for the existing account',
		account: 'create another account'
	},
	choose: 'For which request{s} should you {}?',
	single: 'You need to meet the request. What should you do?',
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
					? 'you can enable an account’s infrastructure encryption only when you create the account'
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
			'You plan {count}. Each workload gets one new storage account. You must use a premium account only where a standard one does not meet the requirements, and request a change where no account does.',
			'Your company uses one storage account for each workload. Colleagues describe {count}. You must use a standard account where it meets the requirements, and request a change where no account does.'
		],
		kindTopic
	),
	...told(
		'tier',
		[
			'Each team in your company has one storage account. You manage access tiers for {count}. Standard accounts are general-purpose v2, and their existing block blobs have an explicit tier. Apps upload block blobs without naming a tier. You must use existing accounts where possible.',
			'To reduce costs, you change access tiers for {count}. Each team has one storage account. Standard accounts are general-purpose v2, and their existing block blobs have an explicit tier. Apps upload block blobs without naming a tier. You must use existing accounts where possible.'
		],
		tierTopic
	),
	...told(
		'redundancy',
		[
			'You plan {count}. No account has ever failed over. Only account types and archived blobs, where stated, might block a change. You must use existing accounts where possible.',
			'A review of your storage accounts recommends {count}. No account has ever failed over. Only account types and archived blobs, where stated, might block a change. You must use existing accounts where possible.'
		],
		redundancyTopic
	),
	...told(
		'restore',
		[
			'You need point-in-time restore for block blobs in {count}. You plan to run Enable-AzStorageBlobRestorePolicy with fixed values of RestoreDays. You must replace accounts that cannot support the feature.',
			'A script will enable point-in-time restore for {count} by running Enable-AzStorageBlobRestorePolicy with fixed values of RestoreDays. It changes no other settings. You must replace accounts that cannot support the feature.'
		],
		restoreTopic
	),
	...told(
		'namespace',
		[
			'You review {count}. Projects use block blobs in general-purpose v2 accounts. An upgrade enables the hierarchical namespace. No other features were ever enabled, and blobs have no previous versions. You must use existing accounts where possible.',
			'You prepare Blob Storage for {count}. Projects have general-purpose v2 accounts. You can upgrade a flat namespace to a hierarchical one. No other features were ever enabled, and blobs have no previous versions. You must use existing accounts where possible.'
		],
		namespaceTopic
	),
	...told(
		'encryption',
		[
			'An auditor sends {count} about general-purpose v2 accounts with Microsoft-managed keys. You must use existing accounts where possible. Where you can choose, you must affect as little other data as possible.',
			'The security team reviews general-purpose v2 accounts that use Microsoft-managed keys, and makes {count}. You must affect as little other data as possible, and must not create accounts without need.'
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
		'NFS Azure file shares require a premium file shares account. It’s easy to think that they work like SMB ones.',
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
		'Archived blobs block some changes of redundancy. It’s easy to overlook them.',
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
		'Point-in-time restore requires a standard account with a flat namespace. It’s easy to look only at settings.',
		taking('account', /^(hierarchical|premium)$/, { account: 'flat', tracking: 'both' })
	],
	'namespace-has-all': [
		'A hierarchical namespace doesn’t support versioning and blob index tags. It’s easy to think that it only adds features.',
		(row) => (row['namespace'] === 'yes' ? { ...row, need: 'sftp' } : row)
	],
	'nothing-stops': [
		'Versioning, soft delete and page blobs block an upgrade to a hierarchical namespace. It’s easy to overlook them.',
		taking('used', /./, { used: 'none' })
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
				'Premium accounts have low latency but no second region, and each stores one kind of data. NFS Azure file shares require a premium file shares account.',
			'^tier':
				'Access tiers require a standard account. Archive also requires redundancy without zones, and is set for each blob or by a rule, never by default.',
			'^redundancy':
				'Changing zone redundancy requires a conversion, while geo-redundancy is a setting. Archived blobs block some changes, and premium block blobs can’t be converted.',
			'^restore':
				'Point-in-time restore requires a standard account with a flat namespace, versioning, the change feed, and soft delete for at least one day more than RestoreDays.',
			'^namespace':
				'An upgrade to a hierarchical namespace can’t be undone. Versioning and blob index tags don’t work with that namespace. Soft delete and page blobs block the upgrade, too.',
			'^encryption':
				'Account-level infrastructure encryption and the key type for queues are chosen when an account is created. An encryption scope is for blobs.'
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
		prose: true,
		forms: ['choose', 'choose', 'single', 'single', 'table'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list']
	}
);
