// Object replication: what a policy needs, which blobs and changes it copies, what it blocks, and when something else is needed.
// Over 200 lines: six topics with words for what can differ in each.
import {
	copies,
	fileLacks,
	inOther,
	missing,
	toRemove,
	type BlobChange,
	type Candidate,
	type Need,
	type Side
} from '#lib/azure/storage/replication.ts';
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

const themes = [
	['stradar', 'tiles'],
	['stdevices', 'firmware'],
	['stlessons', 'videos'],
	['stgenome', 'samples'],
	['strouting', 'maps']
];
const accounts = ['staudit', 'stmedia', 'stplans', 'stsales'];

/** Returns the only thing that stands in the way, or `none`. Nothing where there are more. */
const only = (found: readonly string[], none: string): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? none);

/** An account of a plan. */
const accountOf = ({ versions, feed, namespace, tenants }: Row, at: 'source' | 'target') =>
	({
		kind: 'standard',
		redundancy: 'LRS',
		hierarchical: namespace === at,
		versioning: versions === at || versions === 'both',
		changeFeed: feed === at || feed === 'both',
		tenant: tenants === 'one' ? 'one' : at,
		crossTenant: at === 'source' || tenants === 'open'
	}) as Side;
const places: Row = { source: 'source', target: 'destination' };
const needed: Readonly<Record<string, readonly string[]>> = {
	'source-versioning': ['source', 'blob versioning'],
	'target-versioning': ['target', 'blob versioning'],
	'change-feed': ['source', 'the change feed']
};
function lackOf(row: Row): string | undefined {
	const both = [accountOf(row, 'source'), accountOf(row, 'target')] as const;
	return both.some(({ hierarchical, versioning, changeFeed }) => hierarchical && (versioning || changeFeed))
		? undefined
		: only(missing(...both).lacks, 'ready');
}

const paths: Row = {
	inside: '{container}/{name}',
	start: '{container}-old/{name}',
	middle: 'all/{container}/{name}'
};
function leftOut({ scope, filter, path, added, is }: Row): string | undefined {
	const blob: Candidate = {
		blobType: 'block',
		archived: false,
		snapshot: false,
		existing: added !== 'June',
		name: paths[path!]!
	};
	const copied: Readonly<Record<string, boolean>> = {
		kind: copies(
			{ all: true },
			{
				...blob,
				blobType: is === 'append' ? is : 'block',
				archived: is === 'archive',
				providedKey: is === 'provided'
			}
		).copied,
		time: copies({ all: scope === 'all' || (scope === 'custom' && added === 'April') }, blob).copied,
		filter: copies({ all: true, ...(filter === 'some' ? { prefix: '{container}' } : {}) }, blob).copied
	};
	return only(
		Object.keys(copied).filter((id) => !copied[id]),
		'copied'
	);
}

const atOf = ({ at }: Row) => at as 'source' | 'target';
const isHeld = ({ held }: Row): boolean => /hold|time/.test(held!);
const otherOf = (row: Row): string | undefined =>
	row['at'] === 'target' && !/overwrite|delete/.test(row['change']!)
		? undefined
		: inOther(row['change'] as BlobChange, atOf(row), isHeld(row));
const removal = (row: Row): string => toRemove(row['need'] as Need, atOf(row), row['tenants'] === 'two');

function fileLack({ ids, named, tenants, allowed }: Row): string | undefined {
	const [at, used] = ids!.split(' ') as ['source', 'default'];
	return only(
		fileLacks({
			at,
			ids: used,
			fullIds: named === 'full',
			sameTenant: tenants === 'one',
			allowed: allowed === 'yes'
		}),
		'ready'
	);
}

/** What copies data as required. Nothing where no feature does, or more than one. */
function methodOf({ data, to, later }: Row): string | undefined {
	if (to === 'zones') return data === 'part' || later === 'no' ? undefined : 'zrs';
	if (data === 'all') return to === 'pair' && later === 'yes' ? 'grs' : undefined;
	return later === 'no' ? 'azcopy' : data === 'part' ? 'replication' : undefined;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'plan',
		[
			'You have {count} for object replication between general-purpose v2 storage accounts. No policy has been created yet. You must make as few changes as possible.',
			'A colleague prepared {count} to copy block blobs between general-purpose v2 accounts by object replication. The solution must use the fewest changes.'
		],
		{
			noun: 'replication plan',
			sides: {
				versions: side(
					'target-versioning',
					'Blob versioning in',
					{ source: 'the source', target: 'the destination', both: 'both accounts' },
					'{} in {name} had blob versioning'
				),
				feed: side(
					'target-versioning',
					'Change feed in',
					{ source: 'the source', target: 'the destination', both: 'both accounts' },
					'{} in {name} had the change feed'
				),
				namespace: side(
					'target-versioning',
					'Hierarchical namespace in',
					{ none: 'neither account', source: 'the source', target: 'the destination' },
					'{} in {name} had a hierarchical namespace'
				),
				tenants: side(
					'tenant',
					'Tenants',
					{
						one: 'the same',
						open: 'different (cross-tenant replication allowed in both accounts)',
						closed: 'different (cross-tenant replication allowed in the source only)'
					},
					'the tenants in {name} were {}'
				)
			},
			suits: ({ namespace, tenants }, difficulty) =>
				difficulty === 2 ||
				(difficulty === 1 ? namespace === 'none' : `${namespace} ${tenants}` !== 'none one'),
			decide: lackOf,
			asks: {
				'source-versioning': 'enable blob versioning for the source',
				'target-versioning': 'enable blob versioning for the destination',
				'change-feed': 'enable the change feed for the source',
				namespace: 'replace the account with the hierarchical namespace',
				tenant: 'allow cross-tenant replication for the destination',
				ready: 'create the policy without other changes'
			},
			choose: 'For which plan{s} should you {}?',
			judge: 'For {name}, you should {}.',
			single: 'You need to make the plan work. What should you do?',
			why(row, answer) {
				const found = lackOf(row);
				const { namespace, tenants, feed } = row;
				const right = found === answer;
				const [at, what] = needed[answer] ?? [];
				if (at)
					return right
						? `the ${places[at]!} lacks ${what!}, which object replication needs there`
						: namespace === at
							? `{namespace} has a hierarchical namespace, which doesn’t go with ${what!}`
							: `the ${places[at]!} has ${what!} already`;
				const [place, lacking] = needed[found!] ?? [];
				return {
					namespace: right
						? '{namespace} has a hierarchical namespace, which rules out object replication'
						: 'neither account has a hierarchical namespace',
					tenant: right
						? 'the tenants differ, and the destination doesn’t allow cross-tenant replication'
						: tenants === 'one'
							? 'within one tenant, that setting isn’t needed'
							: 'both accounts allow cross-tenant replication already',
					ready: right
						? `both accounts have versioning${feed === 'both' ? ' and a change feed, which only the source needs' : ', and the source has a change feed'}${tenants === 'one' ? '' : '. Both allow cross-tenant replication'}`
						: place
							? `without ${lacking!} in the ${places[place]!}, the policy can’t work`
							: found === 'tenant'
								? 'the destination refuses a policy across tenants'
								: '{namespace} can’t be in a policy'
				}[answer]!;
			}
		}
	),
	...told(
		'blob',
		[
			'On May 1, you created an object replication policy with one rule, for the container {container} of {account}. In July, you check {count}.',
			'The container {container} of {account} is the source in the only rule of an object replication policy from May 1. It is July now, and the container has {count}.'
		],
		{
			noun: 'blob',
			common: {
				scope: side(
					'target-versioning',
					'',
					{ new: 'Only new objects', all: 'Everything', custom: 'Custom, from April 1' },
					'the copy scope were {}',
					'the copy scope is {}'
				),
				filter: side(
					'target-versioning',
					'',
					{ none: 'no prefix filter', some: 'the prefix filter {container}' },
					'the rule had {}',
					'the rule has {}. No access tier has been changed'
				)
			},
			sides: {
				path: side('blob', 'Name', paths, '{name} were named {}', '{}'),
				added: side('blob', 'Added in', 'March|April|June', '{name} had been added in {}', 'added in {}'),
				is: side(
					'blob',
					'Kind',
					{
						hot: 'block blob, Hot',
						managed: 'block blob, Cool, customer-managed key',
						provided: 'block blob, Hot, customer-provided key',
						archive: 'block blob, Archive',
						append: 'append blob'
					},
					'{name} were of this kind: {}',
					'{}'
				)
			},
			decide: leftOut,
			asks: {
				copied: 'copied',
				kind: 'left out because of its kind',
				time: 'left out because of the copy scope',
				filter: 'left out because of the prefix filter'
			},
			choose: 'Which blob{s} will be {}?',
			judge: '{name} will be {}.',
			table: 'What will happen to each blob?',
			why(row, answer) {
				const found = leftOut(row);
				const { scope, filter, path, added, is } = row;
				if (answer === 'copied')
					return found === answer
						? `${is === 'managed' ? 'customer-managed keys are supported' : filter === 'none' ? 'there’s no prefix filter' : `the name begins with the prefix${path === 'start' ? ', which needn’t be a folder' : ''}`}, and ${added === 'June' ? 'the blob is newer than the rule' : scope === 'all' ? 'Everything includes older blobs' : 'April is in the custom scope'}`
						: {
								kind: 'a blob of this kind stays in the source only',
								time: `a blob from {added} is too old for the rule`,
								filter: 'the prefix filter doesn’t select {path}'
							}[found as 'kind'];
				return {
					kind:
						found === answer
							? `object replication doesn’t support ${{ provided: 'a customer-provided key', archive: 'the Archive tier', append: 'append blobs' }[is as 'append']}`
							: `${is === 'managed' ? 'customer-managed keys' : 'block blobs in an online tier'} are supported`,
					time:
						found === answer
							? `${scope === 'new' ? 'by default, only blobs that are newer than the rule are copied' : 'the custom scope begins in April'}, and this one is from {added}`
							: `the copy scope includes blobs from {added}`,
					filter:
						found === answer
							? 'the name has to begin with {container}, not only to contain it'
							: filter === 'none'
								? 'the rule has no prefix filter'
								: 'the name begins with {container}'
				}[answer]!;
			}
		}
	),
	change: {
		noun: 'blob',
		intro:
			'Object replication has copied {count} of {account} to another account. Users then try to change each blob in one of the accounts. Later, you compare the accounts.',
		sides: {
			change: side(
				'blob',
				'Attempt',
				{
					overwrite: 'overwrite the blob',
					delete: 'delete the blob',
					snapshot: 'create a snapshot',
					tier: 'move the blob to the Cool tier'
				},
				'the attempt on {name} were to {}',
				'{}'
			),
			at: side('tenant', 'Account', places, '{name} were changed in the {}', 'in the {}'),
			held: side(
				'target-versioning',
				'Destination container',
				{
					no: 'no protection',
					soft: 'soft delete for 7 days',
					hold: 'a legal hold',
					time: 'a time-based retention policy'
				},
				'the destination container of {name} had {}',
				'destination container with {}'
			)
		},
		decide: otherOf,
		asks: {
			new: 'get a new current version',
			gone: 'lose its current version',
			same: 'stay as it was'
		},
		choose: 'For which blob{s} will the blob in the other account {}?',
		judge: 'For {name}, the blob in the other account will {}.',
		table: 'What will the blob in the other account do?',
		why(row, answer) {
			const { at, change } = row;
			const found = otherOf(row);
			if (found !== answer)
				return {
					new:
						change === 'delete'
							? 'a deletion brings no new content'
							: 'nothing new reaches the other account',
					gone:
						change === 'delete'
							? 'the deletion doesn’t reach the other account'
							: 'no deletion was attempted',
					same: 'the change is replicated'
				}[answer]!;
			if (at === 'target')
				return `nothing is replicated back to the source${change === 'overwrite' ? ', and a destination container refuses writes anyway' : ''}`;
			if (isHeld(row) && /over|del/.test(change!))
				return `{held} in the destination blocks the replication of ${change === 'delete' ? 'a deletion' : 'new content'}`;
			return {
				overwrite: 'new content is replicated as a new version',
				delete: 'the deletion is replicated, and leaves previous versions',
				snapshot: 'snapshots aren’t replicated',
				tier: 'a new tier in the source doesn’t change the tier in the destination'
			}[change as 'tier'];
		}
	},
	...told(
		'block',
		[
			'Your company has {count} with geo-redundant storage, each in exactly one object replication policy with five rules. A task is due for each account. As many rules as possible must stay.',
			'You plan tasks for {count} with geo-redundant storage. Each account is in one object replication policy with several rules. You must remove as little of each policy as possible.'
		],
		{
			noun: 'storage account',
			names: accounts,
			sides: {
				at: side('tenant', 'Role in the policy', places, '{name} were the {}', '{}'),
				tenants: side(
					'tenant',
					'Partner account',
					{ one: 'same tenant', two: 'another tenant' },
					'the partner of {name} were in the {}',
					'partner in {}'
				),
				need: side(
					'blob',
					'Task',
					{
						upload: 'let an app upload blobs to the container of a rule',
						'delete-blobs': 'let an app delete blobs in the container of a rule',
						'disable-versioning': 'disable blob versioning',
						'fail-over': 'start a customer-managed failover',
						'disallow-tenants': 'disallow cross-tenant replication'
					},
					'the task for {name} were to {}',
					'{}'
				)
			},
			decide: removal,
			asks: { nothing: 'leave the policy unchanged', rule: 'delete one rule', policy: 'delete the policy' },
			choose: 'For which account{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do before each task?',
			why(row, answer) {
				const found = removal(row);
				if (found !== answer)
					return {
						nothing: 'the policy as it is prevents this',
						rule:
							found === 'policy' ? 'with the other rules, the policy would stay' : 'no rule prevents this',
						policy:
							found === 'rule' ? 'the other rules don’t prevent this' : 'the policy doesn’t prevent this'
					}[answer]!;
				return {
					upload:
						found === 'rule'
							? 'a destination container refuses writes while a rule names it'
							: 'a source container accepts writes',
					'delete-blobs': `deletions are allowed in the {at}${row['at'] === 'target' ? ' too' : ''}`,
					'disable-versioning': 'versioning can’t be disabled while the {at} is in a policy',
					'fail-over': 'the {at} can’t be failed over while it’s in a policy',
					'disallow-tenants':
						found === 'policy'
							? 'policies across tenants must be deleted before you can disallow them'
							: 'a policy within one tenant isn’t affected'
				}[row['need'] as Need];
			}
		}
	),
	file: {
		intro:
			'You configure object replication by uploading {count}. Files for destinations are uploaded first. The accounts meet all other prerequisites.',
		noun: 'policy definition file',
		sides: {
			ids: side(
				'target-versioning',
				'Uploaded to',
				{
					'target default': 'the destination, with the policy ID default',
					'source default': 'the source, with the policy ID default',
					'source downloaded': 'the source, with the policy ID of the destination'
				},
				'{name} were uploaded to {}',
				'uploaded to {}'
			),
			named: side(
				'target-versioning',
				'Accounts given by',
				{ full: 'resource ID', short: 'name' },
				'the accounts in {name} were given by {}',
				'accounts given by {}'
			),
			tenants: side(
				'tenant',
				'Tenants',
				{ one: 'the same', two: 'different' },
				'the tenants of the accounts in {name} were {}'
			),
			allowed: side(
				'tenant',
				'Cross-tenant replication',
				{ yes: 'allowed', no: 'disallowed' },
				'cross-tenant replication were {} for both accounts in {name}'
			)
		},
		decide: fileLack,
		asks: {
			ids: 'enter the policy ID of the destination',
			accounts: 'enter resource IDs of the accounts',
			tenants: 'allow cross-tenant replication',
			ready: 'upload the file unchanged'
		},
		choose: 'For which file{s} should you {}?',
		judge: 'For {name}, you should {}.',
		single: 'Replication must start once both accounts have the policy. What should you do?',
		table: 'What should you do with each file?',
		why(row, answer) {
			const { ids, named, tenants, allowed } = row;
			const right = fileLack(row) === answer;
			const first = ids!.startsWith('target');
			return {
				ids: right
					? 'in the source, a policy needs the ID that Azure gave it in the destination'
					: first
						? 'Azure replaces default with a new ID, so it’s right for the destination'
						: 'the file has the policy ID of the destination',
				accounts: right
					? 'where cross-tenant replication is disallowed, names don’t prove that the tenant is the same'
					: named === 'full'
						? 'the file has resource IDs already'
						: 'names are enough where cross-tenant replication is allowed',
				tenants: right
					? 'the tenants differ, and cross-tenant replication is disallowed'
					: allowed === 'yes'
						? 'that’s allowed already'
						: 'the accounts are in one tenant, so that isn’t needed',
				ready: right
					? `${first ? 'a destination starts with default' : 'both accounts have the same policy ID'}, and ${named === 'short' ? 'names are enough where cross-tenant replication is allowed' : tenants === 'one' ? 'the resource IDs show one tenant' : 'cross-tenant replication is allowed'}`
					: {
							ids: 'the accounts would have different policy IDs',
							accounts: 'Azure couldn’t check the tenants of the named accounts',
							tenants: 'a policy between these tenants would be refused'
						}[fileLack(row) as 'ids']
			}[answer]!;
		}
	},
	method: {
		noun: 'storage account',
		names: accounts,
		intro:
			'You plan copies of data for {count} with locally redundant storage. No other data may leave the region. You must minimize costs. No app writes during one-time copies.',
		sides: {
			data: side(
				'blob',
				'Data',
				{
					part: 'block blobs of one container',
					append: 'append blobs of one container',
					all: 'all blobs, queues, and tables'
				},
				'the data of {name} were {}',
				'{}'
			),
			to: side(
				'target-versioning',
				'Copy in',
				{
					pair: 'the paired region',
					other: 'a region that is not paired',
					zones: 'other zones of the region'
				},
				'the copy of {name} had to be in {}',
				'copy in {}'
			),
			later: side(
				'blob',
				'Later changes',
				{ yes: 'copied automatically', no: 'not copied' },
				'later changes of {name} were {}'
			)
		},
		decide: methodOf,
		asks: {
			replication: 'object replication',
			grs: 'geo-redundant storage (GRS)',
			zrs: 'zone-redundant storage (ZRS)',
			azcopy: 'the azcopy copy command'
		},
		choose: 'For which account{s} should you use {}?',
		judge: 'For {name}, you should use {}.',
		single: 'What should you use?',
		why(row, answer) {
			const found = methodOf(row);
			const { data, to, later } = row;
			const right = found === answer;
			return {
				replication: right
					? `object replication copies the block blobs of one container${to === 'pair' ? ', while geo-redundancy copies the whole account' : ' to any region'}`
					: later === 'no'
						? 'object replication would go on with later changes'
						: `object replication copies only block blobs, not ${data === 'append' ? 'append blobs' : 'queues and tables'}`,
				grs: right
					? 'GRS copies the whole account to the paired region'
					: 'GRS would copy all data to the paired region',
				zrs: right ? 'ZRS keeps the whole account in three zones' : 'ZRS keeps its copies in one region',
				azcopy: right
					? `AzCopy copies ${data === 'append' ? 'append blobs' : 'block blobs'} once, and nothing that comes later`
					: 'AzCopy doesn’t copy later changes automatically'
			}[answer]!;
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-versioning': [
		'Both accounts need versioning. It’s easy to think of one of them only.',
		taking('versions', /source|target/, { versions: 'both' })
	],
	'feed-at-target': [
		'The source needs the change feed. It’s easy to mix up the two accounts.',
		taking('feed', /target/, { feed: 'both' })
	],
	'namespace-is-fine': [
		'Accounts with a hierarchical namespace can’t be in a policy. It’s easy to look only at versioning.',
		taking('namespace', /./, { namespace: 'none' })
	],
	'source-decides': [
		'Both accounts must allow cross-tenant replication. It’s easy to look only at the source.',
		taking('tenants', /closed/, { tenants: 'open' })
	],
	'contains-is-enough': [
		'A name has to begin with the prefix. It’s easy to think that it only has to contain it.',
		taking('path', /middle/, { path: 'inside' })
	],
	'older-too': [
		'By default, a rule copies only blobs that are added later. It’s easy to expect the older ones too.',
		taking('added', /./, { added: 'June' })
	],
	'all-kinds': [
		'Append blobs, archived blobs and those with customer-provided keys aren’t replicated. It’s easy to expect all blobs.',
		taking('is', /provided|archive|append/, { is: 'hot' })
	],
	'all-follows': [
		'Snapshots and tier changes aren’t replicated. It’s easy to think that every change is.',
		taking('change', /snapshot|tier/, { change: 'overwrite' })
	],
	'no-hold': [
		'An immutability policy in the destination blocks replication. It’s easy to overlook that.',
		taking('held', /hold|time/, { held: 'no' })
	],
	'both-ways': [
		'Replication goes from the source to the destination only. It’s easy to expect both ways.',
		(row) => (row['change'] ? { ...row, at: 'source' } : row)
	],
	'target-is-open': [
		'Writes to a destination container fail. It’s easy to treat it like any other.',
		(row) => (row['need'] === 'upload' ? { ...row, at: 'source' } : row)
	],
	'target-is-closed': [
		'A destination container refuses writes, but not deletions. It’s easy to expect it to be read-only.',
		taking('need', /delete-blobs/, { need: 'upload' })
	],
	'default-anywhere': [
		'The source needs the policy ID of the destination. It’s easy to use default for both.',
		taking('ids', /source default/, { ids: 'target default' })
	],
	'names-are-enough': [
		'Where cross-tenant replication is disallowed, a file needs resource IDs. It’s easy to think that names are enough.',
		taking('named', /short/, { named: 'full' })
	],
	'geo-for-part': [
		'Geo-redundancy always copies the whole account. It’s easy to think of it for one container.',
		taking('data', /part/, { data: 'all' })
	]
};

export const beforeReplication = topicFamily(
	{
		id: 'storage-accounts/before-replication',
		edition: 12,
		group: 'storage-accounts',
		title: 'Object replication',
		rule: {
			'^plan':
				'Object replication needs versioning in both accounts, the change feed in the source, and no hierarchical namespace. Between tenants, both accounts must allow it.',
			'^blob':
				'A rule copies block blobs outside the Archive tier, without customer-provided keys, that its copy scope and its prefix filter include.',
			'^change':
				'New content and deletions go from the source to the destination. Snapshots and tier changes don’t. An immutability policy blocks the replication.',
			'^block':
				'A destination container refuses writes while a rule names it. You must delete a policy before you disable versioning or start a failover, and one across tenants before you disallow those.',
			'^file':
				'The source uses the IDs that the destination’s policy got. Where cross-tenant replication is disallowed, a file needs resource IDs of accounts in one tenant.',
			'^method':
				'Object replication follows the block blobs of some containers to any region. GRS and ZRS copy whole accounts, and AzCopy copies once.'
		},
		lab: 'storage-accounts/copy-to-another-account',
		sources: [
			sources.objectReplication,
			sources.configureObjectReplication,
			sources.storageRedundancy,
			sources.azcopyCopy
		],
		axes: {
			'target-versioning': 'How accounts, rules or files are set up',
			tenant: 'Tenant or role of an account',
			blob: 'A blob, a change or a task'
		}
	},
	{
		topics,
		beliefs,
		themes,
		words: ['account', 'container'],
		forms: ['choose', 'judge', 'table', 'single', 'single', 'choose'],
		telling: ['table', 'table', 'list', 'ticket']
	}
);
