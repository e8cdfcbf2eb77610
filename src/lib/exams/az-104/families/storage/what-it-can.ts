// Storage accounts: which kind fits, and what must come first before tiers, redundancy, restores, namespaces or encryption can be as needed.
// Over 200 lines: six topics with words for what can differ in each.
import {
	encryptionStep,
	kindFor,
	kindNames,
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
const redundancySide = (title: string, were: string, line: string) =>
	side('redundancy', title, redundancies.join('|'), were, line);
const kindSide = (kinds: readonly Kind[]) =>
	side(
		'kind',
		'Account type',
		Object.fromEntries(kinds.map((kind) => [kind, kindNames[kind].toLowerCase()])),
		'the account of {name} were of the type {}',
		'{} account'
	);

/** Which kind to create. */
const kindTopic: Said = {
	noun: 'workload',
	sides: {
		data: side(
			'need',
			'Data',
			{
				blobs: 'block blobs',
				archive: 'block blobs that are archived after a year',
				queues: 'queue messages',
				smb: 'an SMB file share',
				nfs: 'an NFS Azure file share'
			},
			'the data of {name} were {}',
			'{}'
		),
		latency: side(
			'kind',
			'Latency',
			{ low: 'consistently low', any: 'no requirement' },
			{ low: 'latency of {name} had to be consistently low', any: 'latency of {name} did not matter' },
			{ low: 'latency must be consistently low', any: 'no requirement for latency' }
		),
		copies: side(
			'redundancy',
			'Redundancy',
			{
				any: 'no requirement',
				zones: 'writes during an outage of one zone',
				region: 'a copy in a second region'
			},
			{ '': 'redundancy of {name} had to allow {}', any: 'redundancy of {name} did not matter' },
			{ '': 'redundancy must allow {}', any: 'no requirement for redundancy' }
		)
	},
	decide: ({ data, latency, copies }) =>
		kindFor(data as 'blobs', latency === 'low', copies as 'any') ?? 'none',
	asks: {
		standard: 'create a standard general-purpose v2 account',
		'premium-blobs': 'create a premium block blobs account',
		'premium-files': 'create a premium file shares account',
		none: 'request a change to the requirements'
	},
	choose: 'For which workload{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each workload?',
	single: 'What should you do?',
	why(row, answer) {
		const { data, latency, copies } = row;
		const found = kindFor(data as 'blobs', latency === 'low', copies as 'any');
		if (answer === (found ?? 'none')) {
			if (found === 'standard')
				return {
					any: `${data === 'queues' ? 'only a standard account has queues' : data === 'archive' ? 'only blobs in a standard account can be archived' : 'nothing here takes a premium account'}`,
					zones: 'a standard account with ZRS allows that, and nothing takes a premium one',
					region: 'a standard account can keep a copy in a second region, and nothing takes a premium one'
				}[copies as 'any'];
			if (found)
				return data === 'nfs'
					? 'an NFS Azure file share takes a premium file shares account'
					: `consistently low latency for ${data === 'smb' ? 'a file share' : 'blobs'} takes ${data === 'smb' ? 'premium file shares' : 'premium block blobs'}`;
			if (data === 'queues')
				return 'queues exist only in standard accounts, whose latency isn’t consistently low';
			if (data === 'archive')
				return latency === 'low'
					? 'premium block blobs have low latency, but can’t be archived'
					: 'the Archive tier isn’t supported with zone redundancy';
			return `${data === 'nfs' ? 'NFS' : 'low latency'} takes a premium account, and those keep no copy in a second region`;
		}
		if (answer === 'none')
			return `${kindNames[found!].toLowerCase()} meet all requirements`.replace('v2 meet', 'v2 meets');
		if (answer === 'standard')
			return data === 'nfs'
				? 'a standard account has no NFS Azure file shares'
				: latency === 'low'
					? 'the latency of a standard account isn’t consistently low'
					: 'a standard account supports archiving or zone redundancy, but not both';
		const files = data === 'smb' || data === 'nfs';
		if (answer === 'premium-blobs') {
			if (files) return 'a premium block blobs account has no file shares';
			if (data === 'queues') return 'a premium block blobs account has no queues';
			if (data === 'archive') return 'blobs in a premium block blobs account can’t be archived';
		} else if (!files) return 'a premium file shares account stores file shares only';
		return found
			? 'a standard account is enough'
			: `${answer === 'premium-blobs' ? 'premium block blobs have' : 'premium file shares have'} no geo-redundancy`;
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
		kind: kindSide(['standard', 'premium-blobs']),
		redundancy: redundancySide('Redundancy', 'the account of {name} used {}', 'with {}'),
		goal: side(
			'need',
			'Requirement',
			{
				'cool existing': 'move the existing blobs to Cool today',
				'archive existing': 'move the existing blobs to Archive today',
				'cool uploads': 'store uploads in Cool from the start',
				'archive uploads': 'archive uploads after a week, without manual work'
			},
			'the requirement of {name} were to {}',
			'you must {}'
		)
	},
	decide: tierOf,
	asks: {
		set: 'set the tier of each blob',
		default: 'change the default access tier',
		rule: 'create a lifecycle management rule',
		convert: 'remove zone redundancy',
		account: 'create a standard account'
	},
	choose: 'For which team{s} should you first {}?',
	judge: 'For {name}, you should first {}.',
	table: 'What should you do first for each team?',
	single: 'What should you do first?',
	why(row, answer) {
		const { goal } = row;
		const found = tierOf(row)!;
		const cool = goal!.startsWith('cool');
		const existing = goal!.endsWith('existing');
		if (answer === found)
			return {
				set: 'blobs with an explicit tier keep it until you set another one',
				default: 'uploads that name no tier get the default access tier, which can be Cool',
				rule: 'a lifecycle management rule can archive blobs by their age',
				convert: '{redundancy} doesn’t support the Archive tier',
				account: 'blobs in a premium block blobs account have no access tiers'
			}[found];
		if (answer === 'account') return 'the account is a standard one already';
		if (answer === 'convert')
			return found === 'account'
				? 'access tiers aren’t available for premium block blobs, whatever the redundancy'
				: cool
					? 'the Cool tier works with every redundancy'
					: '{redundancy} supports the Archive tier';
		if (answer === 'default')
			return found === 'account'
				? 'a premium block blobs account has no default access tier'
				: cool
					? 'the default access tier doesn’t affect blobs with an explicit tier'
					: 'the default access tier can’t be Archive';
		const failing =
			found === 'account' ? 'premium block blobs' : found === 'convert' ? 'an account with {redundancy}' : '';
		if (answer === 'set')
			return failing
				? `setting a tier fails for ${found === 'account' ? failing : `Archive in ${failing}`}`
				: 'that is manual work for each upload';
		return failing
			? `a rule can’t move blobs between tiers ${found === 'account' ? 'of a premium block blobs account' : `into Archive in ${failing}`}`.replace(
					'between tiers into',
					'to'
				)
			: existing
				? 'a new rule may take longer than a day to act'
				: 'a rule moves blobs later, not from the start';
	}
};

const changeOf = ({ kind, from, to, archived }: Row): string | undefined =>
	redundancyStep(kind as Kind, from as Redundancy, to as Redundancy, archived === 'yes');
/** How redundancy is changed. */
const redundancyTopic: Said = {
	noun: 'redundancy change',
	sides: {
		kind: kindSide(['standard', 'premium-blobs', 'premium-files']),
		from: redundancySide('From', '{name} started from {}', 'from {}'),
		to: redundancySide('To', 'the target of {name} were {}', 'to {}'),
		archived: side(
			'kind',
			'Blobs in Archive',
			{ yes: 'yes', no: 'no' },
			{ yes: 'the account of {name} had archived blobs', no: 'the account of {name} had no archived blobs' },
			{ yes: 'some blobs are archived', no: 'no archived blobs' }
		)
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
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each change?',
	single: 'What should you do?',
	why(row, answer) {
		const { to, kind, archived } = row;
		const found = changeOf(row)!;
		const zones = isZonal(row['from'] as Redundancy) !== isZonal(to as Redundancy);
		if (answer === found)
			return {
				setting: 'from {from} to {to}, only the second region or its read access changes',
				conversion: 'from {from} to {to}, only zone redundancy changes, which takes a conversion',
				both: 'from {from} to {to}, zone redundancy takes a conversion, and the second region is a separate step',
				rehydrate: zones
					? '{to} doesn’t support the Archive tier'
					: 'LRS can’t be changed to {to} while blobs are archived',
				copy: 'a premium block blobs account can’t be converted'
			}[found]!;
		if (answer === 'copy') return 'this change works in the existing account';
		if (answer === 'rehydrate') return 'the account has no archived blobs';
		if (archived === 'yes')
			return {
				setting: 'the setting can’t be updated that way while blobs are archived',
				conversion: zones
					? 'a conversion to {to} fails while blobs are archived'
					: 'zone redundancy doesn’t change',
				both: 'archived blobs stop the change'
			}[answer]!;
		if (kind === 'premium-blobs')
			return {
				setting: 'zone redundancy can’t be changed by the setting alone',
				conversion: 'conversions aren’t supported for premium block blobs',
				both: 'a premium block blobs account supports neither of these steps'
			}[answer]!;
		return {
			setting: 'zone redundancy changes as well, which takes a conversion',
			conversion: zones
				? 'a conversion doesn’t change geo-redundancy'
				: '{from} and {to} don’t differ in zone redundancy',
			both: zones
				? 'geo-redundancy stays the same'
				: 'zone redundancy stays the same, so there’s nothing to convert'
		}[answer]!;
	}
};

const restoreOf = ({ account, tracking, soft, days }: Row): string | undefined => {
	const hierarchical = account === 'hierarchical';
	if (hierarchical && tracking !== 'none') return undefined;
	const steps = restoreSteps(
		{ kind: account === 'premium' ? 'premium-blobs' : 'standard', hierarchical },
		{ versioning: /both|versioning/.test(tracking!), feed: /both|feed/.test(tracking!), soft: Number(soft) },
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
			'namespace',
			'Type',
			{ flat: 'standard', hierarchical: 'standard, hierarchical namespace', premium: 'premium block blobs' },
			{
				flat: '{name} were a standard account without a hierarchical namespace',
				hierarchical: '{name} were a standard account with a hierarchical namespace',
				premium: '{name} were a premium block blobs account'
			},
			'{}'
		),
		tracking: side(
			'kind',
			'Versioning, change feed',
			{ both: 'both', versioning: 'versioning only', feed: 'change feed only', none: 'neither' },
			{
				both: 'versioning and the change feed of {name} were enabled',
				versioning: 'only versioning of {name} were enabled',
				feed: 'only the change feed of {name} were enabled',
				none: 'neither versioning nor the change feed of {name} were enabled'
			},
			{
				both: 'versioning and change feed enabled',
				versioning: 'versioning enabled, change feed disabled',
				feed: 'versioning disabled, change feed enabled',
				none: 'versioning and change feed disabled'
			}
		),
		soft: side(
			'kind',
			'Blob soft delete',
			{ 0: 'disabled', 7: '7 days', 14: '14 days', 30: '30 days' },
			{
				'': 'soft delete for blobs in {name} were set to {}',
				0: 'soft delete for blobs in {name} were disabled'
			},
			'blob soft delete: {}'
		),
		days: side(
			'need',
			'RestoreDays',
			{ 6: '6', 7: '7', 13: '13', 14: '14', 29: '29' },
			'RestoreDays for {name} were {}',
			'RestoreDays: {}'
		)
	},
	decide: restoreOf,
	asks: {
		none: 'run the command as planned',
		versioning: 'first enable blob versioning',
		feed: 'first enable the change feed',
		soft: 'first change blob soft delete',
		account: 'use another storage account'
	},
	choose: 'For which storage account{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each storage account?',
	why(row, answer) {
		const { account, tracking, soft } = row;
		const found = restoreOf(row)!;
		const hierarchical = account === 'hierarchical';
		if (answer === found)
			return {
				none: 'versioning and the change feed are enabled, and {soft} of soft delete are more than {days}',
				versioning: 'point-in-time restore requires versioning, which is disabled',
				feed: 'point-in-time restore requires the change feed, which is disabled',
				soft:
					soft === '0'
						? 'point-in-time restore requires soft delete for blobs, which is disabled'
						: 'soft delete must keep blobs for at least one day more than {days}, and {soft} isn’t enough',
				account: hierarchical
					? 'point-in-time restore isn’t supported with a hierarchical namespace'
					: 'point-in-time restore isn’t supported for premium block blobs'
			}[found]!;
		if (answer === 'account')
			return 'a standard account without a hierarchical namespace supports point-in-time restore';
		if (answer === 'none')
			return {
				versioning: 'the command fails without versioning',
				feed: 'the command fails without the change feed',
				soft: 'the command fails with this soft delete setting',
				account: 'the command fails for an account of this type'
			}[found]!;
		if (found === 'account')
			return hierarchical && answer !== 'soft'
				? `a hierarchical namespace rules out ${answer === 'feed' ? 'the change feed' : 'versioning'}, too`
				: 'no setting makes an account of this type suitable';
		if (answer === 'soft') return 'soft delete keeps blobs for {soft}, which is enough for {days}';
		return `${answer === 'feed' ? 'the change feed' : 'versioning'} is ${tracking === 'both' || tracking === answer ? 'enabled already' : 'disabled, too'}`;
	}
};

const flatOnly = ['versions', 'tags'];
const namespaceOf = ({ need, namespace, used }: Row): string | undefined => {
	const [what, kept] = used!.split(' ') as ['soft', string | undefined];
	const hierarchical = namespace === 'yes';
	if (hierarchical && !/nothing|soft/.test(used!)) return undefined;
	if (need === 'versions' && /versioning/.test(used!)) return undefined;
	return namespaceStep(!flatOnly.includes(need!), hierarchical, what, kept === 'kept');
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
				versions: 'blob versioning',
				tags: 'blob index tags'
			},
			'the account of {name} had to support {}',
			'the account must support {}'
		),
		namespace: side(
			'namespace',
			'Hierarchical namespace',
			{ yes: 'enabled', no: 'disabled' },
			'the hierarchical namespace of {name} were {}'
		),
		used: side(
			'kind',
			'Used today',
			{
				nothing: 'block blobs only',
				versioning: 'versioning, no longer required',
				'versioning kept': 'versioning, still required',
				'soft kept': 'blob soft delete, still required',
				pages: 'page blobs, no longer required'
			},
			{
				'': 'the account of {name} used {}',
				nothing: 'the account of {name} used only block blobs, without versioning or soft delete'
			},
			'used today: {}'
		)
	},
	decide: namespaceOf,
	asks: {
		none: 'use the account without an upgrade',
		upgrade: 'upgrade the account right away',
		disable: 'disable a feature, and then upgrade the account',
		remove: 'delete blobs, and then upgrade the account',
		account: 'create another account'
	},
	choose: 'For which project{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each project?',
	single: 'What should you do?',
	why(row, answer) {
		const { need, used } = row;
		const found = namespaceOf(row)!;
		const hierarchical = row['namespace'] === 'yes';
		const flat = flatOnly.includes(need!);
		const versioning = used!.startsWith('versioning');
		if (answer === found)
			return {
				none: flat
					? '{need} can be used while there’s no hierarchical namespace'
					: '{need} can be used with a hierarchical namespace, which is enabled',
				upgrade: '{need} require a hierarchical namespace, and nothing stops the upgrade',
				disable: versioning
					? '{need} require a hierarchical namespace, and versioning stops the upgrade to it'
					: 'soft delete stops the upgrade, but can be enabled again after it',
				remove: 'an account that contains page blobs can’t be upgraded',
				account: hierarchical
					? 'a hierarchical namespace rules out {need}, and can’t be disabled'
					: 'a hierarchical namespace rules out versioning, which is still required'
			}[found]!;
		if (answer === 'none')
			return `{need} can’t be used with${hierarchical ? '' : 'out'} a hierarchical namespace`;
		if (answer === 'account')
			return found === 'none'
				? 'the account supports {need} already'
				: 'the account can be upgraded, and then it supports {need}';
		if (hierarchical)
			return {
				upgrade: 'the account has a hierarchical namespace already',
				disable: 'no feature has to be disabled, because there’s no upgrade',
				remove: 'no upgrade is possible here, so deleting blobs is pointless'
			}[answer]!;
		if (flat)
			return {
				upgrade: `an upgrade would rule out {need}`,
				disable: 'no feature has to be disabled for {need}',
				remove: 'no blobs have to be deleted for {need}'
			}[answer]!;
		if (answer === 'remove')
			return used === 'pages'
				? ''
				: `${used === 'nothing' ? 'block blobs don’t stop an upgrade' : 'the account has no page blobs'}`;
		if (answer === 'disable')
			return used === 'pages'
				? 'the page blobs stop the upgrade, not a feature'
				: used === 'nothing'
					? 'no feature in use stops the upgrade'
					: 'versioning must stay enabled';
		return `validation fails while the account ${used === 'pages' ? 'contains page blobs' : versioning ? 'uses versioning' : 'uses soft delete'}`;
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
			'{}'
		),
		need: side(
			'need',
			'Must have',
			{ double: 'infrastructure encryption', key: 'a customer-managed key' },
			'the data of {name} had to have {}',
			'must have {}'
		),
		twice: side(
			'kind',
			'Infrastructure encryption',
			{ yes: 'enabled', no: 'disabled' },
			'infrastructure encryption of the account of {name} were {}',
			'infrastructure encryption of the account: {}'
		),
		scope: side(
			'kind',
			'Key type for queues',
			'Service|Account',
			'the key type for queues of {name} were {}',
			'key type for queues: {}'
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
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each request?',
	single: 'What should you do?',
	why(row, answer) {
		const { data, need } = row;
		const found = encryptionOf(row);
		const double = need === 'double';
		const container = data === 'container';
		if (answer === found)
			return {
				none: 'infrastructure encryption of the account covers {data}',
				scope: double
					? 'a new encryption scope can have infrastructure encryption, even if the account has none'
					: 'an encryption scope with its own key affects only the container',
				key: container
					? ''
					: data === 'shares'
						? 'file shares always use the key of the account'
						: 'these queues use the key of the account, so a customer-managed key covers them',
				account: double
					? 'infrastructure encryption of an account can be enabled only when it’s created'
					: 'queues with the key type Service don’t use the key of the account, and the type can’t be changed'
			}[found];
		if (answer === 'none')
			return double
				? 'the account has no infrastructure encryption'
				: 'the account uses a key that Microsoft manages';
		if (answer === 'scope')
			return container
				? 'infrastructure encryption covers every container already'
				: 'encryption scopes are for blobs only';
		if (answer === 'key')
			return double
				? 'a customer-managed key adds no infrastructure encryption'
				: container
					? 'a key for the account would affect all its blobs'
					: 'queues with the key type Service would keep their own key';
		return found === 'none'
			? 'the account meets the requirement already'
			: 'the existing account can do this';
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'kind',
		[
			'You will move {count} to Azure Storage, with one new storage account for each workload. You must not create a premium account where a standard one meets the requirements. Where no account meets them, they must be changed.',
			'Colleagues describe {count} that need new storage accounts, one each. Standard accounts are preferred, and premium ones are for requirements that only they meet. Requirements that no account meets must be changed.'
		],
		kindTopic
	),
	...told(
		'tier',
		[
			'You manage access tiers for {count}. Each has one storage account. The tier of each existing block blob was set explicitly, and apps name no tier when they upload blobs. You must use existing accounts where possible.',
			'To reduce costs, you change where blobs are stored for {count} with one storage account each. Apps upload block blobs without naming a tier. All existing blobs have an explicit tier. New accounts must be avoided.'
		],
		tierTopic
	),
	...told(
		'redundancy',
		[
			'You plan {count} for storage accounts that were never failed over. Data must stay in its account where possible. All regions, protocols and other features allow conversions.',
			'A review of your storage accounts recommends {count}. You must keep the accounts if you can. None was failed over before, and no region, protocol or other feature rules out a conversion.'
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
			'For {count}, you review existing general-purpose v2 accounts. An upgrade enables the hierarchical namespace. A new account must be created only if the existing one cannot be used.',
			'You prepare storage for {count}. Each project has a general-purpose v2 account, which you can upgrade to a hierarchical namespace. You must keep it where possible.'
		],
		namespaceTopic
	),
	...told(
		'encryption',
		[
			'An auditor sends {count} about general-purpose v2 accounts, which all use Microsoft-managed keys. You must use existing accounts where possible, and affect as little other data as possible.',
			'You handle {count} about the encryption of general-purpose v2 accounts. All keys are managed by Microsoft so far. As little other data as possible must be affected, and new accounts must be avoided.'
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
	'one-step': [
		'Zone redundancy and geo-redundancy are changed in separate steps. It’s easy to think that one conversion does both.',
		(row) => (row['from'] && changeOf(row) === 'both' ? { ...row, from: 'LRS', to: 'ZRS' } : row)
	],
	'archived-is-fine': [
		'Archived blobs stop some changes of redundancy. It’s easy to overlook them.',
		taking('archived', /yes/, { archived: 'no' })
	],
	'converts-premium': [
		'A premium block blobs account can’t be converted. It’s easy to think that it’s like premium file shares.',
		(row) => (row['from'] && row['kind'] === 'premium-blobs' ? { ...row, kind: 'premium-files' } : row)
	],
	'same-days': [
		'Soft delete must keep blobs for at least one day more than RestoreDays. It’s easy to think that equal values are enough.',
		(row) => (row['days'] === row['soft'] ? { ...row, days: String(Number(row['days']) - 1) } : row)
	],
	'restore-everywhere': [
		'Point-in-time restore takes a standard account without a hierarchical namespace. It’s easy to look only at settings.',
		(row) =>
			row['account'] && row['account'] !== 'flat' ? { ...row, account: 'flat', tracking: 'both' } : row
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
				'Zone redundancy takes a conversion, and the second region is a setting. Archived blobs and premium block blobs can’t be taken along.',
			'^restore':
				'Point-in-time restore takes a standard account without a hierarchical namespace, versioning, the change feed, and soft delete for at least one day more.',
			'^namespace':
				'An upgrade to a hierarchical namespace can’t be undone. Versioning and blob index tags don’t work with it. Soft delete and page blobs only stop the upgrade.',
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
			kind: 'Kind or settings of an account',
			redundancy: 'Redundancy of an account',
			namespace: 'Namespace of an account',
			need: 'What is needed'
		}
	},
	{
		topics,
		beliefs,
		forms: ['choose', 'choose', 'table', 'single', 'judge'],
		telling: ['table', 'table', 'email', 'export', 'ticket', 'list']
	}
);
