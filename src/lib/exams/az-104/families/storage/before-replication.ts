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

const places: Row = { source: 'source', target: 'destination' };
/** An account of a plan, of what it has. */
const accountOf = (has: string, tenant: string, crossTenant: boolean) =>
	({
		kind: 'standard',
		redundancy: 'LRS',
		hierarchical: has === 'namespace',
		versioning: /versioning|both/.test(has),
		changeFeed: /feed|both/.test(has),
		tenant,
		crossTenant
	}) as Side;
const needed: Readonly<Record<string, readonly string[]>> = {
	'source-versioning': ['source', 'blob versioning'],
	'target-versioning': ['target', 'blob versioning'],
	'change-feed': ['source', 'the change feed']
};
const lackOf = ({ source, target, tenants }: Row): string | undefined =>
	// With two, “the account that has a hierarchical namespace” names neither.
	source === 'namespace' && target === source
		? undefined
		: only(
				missing(
					accountOf(source!, 'one', true),
					accountOf(target!, tenants === 'one' ? 'one' : 'two', tenants === 'open')
				).lacks,
				'ready'
			);
const featureSide = (place: string, line: string) =>
	side(
		'target-versioning',
		place,
		{
			both: 'versioning and the change feed',
			versioning: 'only versioning',
			feed: 'only the change feed',
			namespace: 'a hierarchical namespace'
		},
		`the ${place.toLowerCase()} in {name} had {}`,
		line
	);
const namespaceOf = ({ source }: Row): string => places[source === 'namespace' ? 'source' : 'target']!;
const usesNamespace = ({ source, target }: Row): boolean => `${source} ${target}`.includes('namespace');

// Not the name of the container, so that no one takes a name for a path with it.
const paths: Row = { inside: 'raw/{name}', start: 'raw-old/{name}', middle: 'old/raw/{name}' };
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
		filter: copies({ all: true, ...(filter === 'some' ? { prefix: 'raw' } : {}) }, blob).copied
	};
	return only(
		Object.keys(copied).filter((id) => !copied[id]),
		'copied'
	);
}

const isHeld = ({ held }: Row): boolean => /hold|time/.test(held!);
function otherOf(row: Row): string {
	const [at, change] = row['change']!.split(' ') as ['source' | 'target', BlobChange];
	return inOther(change, at, isHeld(row));
}
const removal = (row: Row): string =>
	toRemove(row['need'] as Need, row['at'] as 'source', row['tenants'] === 'two');

function fileLack({ ids, named, tenants }: Row): string | undefined {
	const [at, used] = ids!.split(' ') as ['source', 'default'];
	const [of, allowed] = tenants!.split(' ');
	return only(
		fileLacks({
			at,
			ids: used,
			fullIds: named === 'full',
			sameTenant: of === 'one',
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
			'You have {count} for object replication of {container} between general-purpose v2 accounts. You must make as few changes as possible.',
			'A colleague prepared {count} for object replication of {container} between general-purpose v2 accounts. You must make as few changes as possible.'
		],
		{
			noun: 'plan',
			sides: {
				source: featureSide('Source', 'in {name}, the source has {}'),
				target: featureSide('Destination', 'the destination has {}'),
				tenants: side(
					'tenant',
					'Tenants',
					{
						one: 'the same',
						open: 'different (both allow cross-tenant replication)',
						closed: 'different (only the source allows cross-tenant replication)'
					},
					'the tenants in {name} were {}',
					'the tenants are {}'
				)
			},
			suits: (row, difficulty) =>
				difficulty === 2 ||
				(difficulty === 1 ? !usesNamespace(row) : usesNamespace(row) || row['tenants'] !== 'one'),
			// Rows with more words take too long to read, and decide no more.
			drawn: ({ source, target, tenants }) => target !== 'both' || (source !== 'both' && tenants === 'one'),
			decide: lackOf,
			asks: {
				'source-versioning': 'enable blob versioning for the source',
				'target-versioning': 'enable blob versioning for the destination',
				'change-feed': 'enable the change feed for the source',
				namespace: 'replace the account that has a hierarchical namespace',
				tenant: 'allow cross-tenant replication for the destination',
				ready: 'create the policy without other changes'
			},
			choose: 'For which plan{s} should you {}?',
			judge: 'For {name}, you should {}.',
			single: 'You need to make the plan work. What should you do?',
			why(row, answer) {
				const found = lackOf(row);
				const { tenants } = row;
				const right = found === answer;
				const [at, what] = needed[answer] ?? [];
				if (at)
					return right
						? `the ${places[at]!} lacks ${what!}, which object replication needs there`
						: row[at] === 'namespace'
							? `the ${places[at]!} has a hierarchical namespace, which doesn’t go with ${what!}`
							: `the ${places[at]!} has ${what!} already`;
				const [place, lacking] = needed[found!] ?? [];
				return {
					namespace: right
						? `the ${namespaceOf(row)} has a hierarchical namespace, which rules out object replication`
						: 'neither account has a hierarchical namespace',
					tenant: right
						? 'the tenants differ, and the destination doesn’t allow cross-tenant replication'
						: tenants === 'one'
							? 'within one tenant, that setting isn’t needed'
							: 'both accounts allow cross-tenant replication already',
					ready: right
						? `both accounts have versioning, and the source has the change feed${tenants === 'one' ? '' : '. Both allow cross-tenant replication'}`
						: place
							? `without ${lacking!} in the ${places[place]!}, the policy can’t work`
							: found === 'tenant'
								? 'the destination refuses a policy across tenants'
								: `with its hierarchical namespace, the ${namespaceOf(row)} can’t be in a policy`
				}[answer]!;
			}
		}
	),
	...told(
		'blob',
		[
			'On May 1, you will create an object replication policy with one rule, for the container {container} of {account}. In July, this container will have {count}.',
			'You will create an object replication policy on May 1. Its only rule will be for the container {container} of {account}, which will have {count} in July.'
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
					{ none: 'no prefix filter', some: 'the prefix filter raw' },
					'the rule had {}',
					'the rule has {}. Access tiers never change'
				)
			},
			sides: {
				path: side('blob', 'Name', paths, '{name} were named {}', '{name} is named {}'),
				added: side('blob', 'Arrives in', 'March|April|June', '{name} arrived in {}', 'it arrives in {}'),
				is: side(
					'blob',
					'Kind',
					{
						hot: 'a Hot block blob',
						managed: 'a Cool block blob (customer-managed key)',
						provided: 'a Hot block blob (customer-provided key)',
						archive: 'an archived block blob',
						append: 'an append blob'
					},
					'{name} were {}',
					'it is {}'
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
							? 'the name has to begin with raw, not just contain it'
							: filter === 'none'
								? 'the rule has no prefix filter'
								: 'the name begins with raw'
				}[answer]!;
			}
		}
	),
	change: {
		noun: 'blob',
		intro:
			'Object replication has copied {count} from {account} to another account. Users then try to change each blob in only one of the accounts. The next day, you compare the accounts.',
		sides: {
			change: side(
				'blob',
				'Attempt',
				{
					'source overwrite': 'overwrite {name} in the source',
					'source metadata': 'change the metadata of {name} in the source',
					'source delete': 'delete {name} in the source',
					'source tags': 'add an index tag to {name} in the source',
					'source tier': 'move {name} to the Cool tier in the source',
					'target overwrite': 'overwrite {name} in the destination',
					'target delete': 'delete {name} in the destination'
				},
				'users tried to {}',
				'users try to {}'
			),
			held: side(
				'target-versioning',
				'Destination container',
				{
					no: 'no protection',
					hold: 'a legal hold',
					time: 'an unexpired time-based retention policy'
				},
				'the destination container of {name} had {}',
				'the destination container has {}'
			)
		},
		decide: otherOf,
		asks: {
			new: 'get a new current version',
			gone: 'have no current version',
			same: 'stay unchanged'
		},
		choose: 'In the account where users did not try the change, which blob{s} will {}?',
		judge: 'In the account where users did not try the change, {name} will {}.',
		table: 'What will happen to each blob in the account where users did not try the change?',
		why(row, answer) {
			const [at, change] = row['change']!.split(' ') as [string, BlobChange];
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
			const moved = {
				overwrite: 'new content',
				metadata: 'new metadata',
				delete: 'a deletion',
				tags: '',
				tier: ''
			}[change];
			if (isHeld(row) && moved)
				// Without the policy too, a deletion wouldn't make a new version.
				return change === 'delete'
					? 'a deletion brings no new content, and {held} in the destination container blocks its replication'
					: `{held} in the destination container blocks the replication of ${moved}`;
			return {
				overwrite: 'new content is replicated as a new version',
				metadata: 'new metadata is replicated, and makes a new version',
				delete: 'the deletion is replicated, and leaves previous versions',
				tags: 'index tags aren’t replicated',
				tier: 'a new tier in the source doesn’t change the tier in the destination'
			}[change];
		}
	},
	...told(
		'block',
		[
			'You have {count} with geo-redundant storage, each in only one object replication policy with five rules. You must keep as many rules as possible.',
			'You plan one task for each of {count} with geo-redundant storage, each in only one object replication policy with several rules. You must remove as little of a policy as possible.'
		],
		{
			noun: 'storage account',
			names: accounts,
			sides: {
				at: side('tenant', 'Role in the policy', places, '{name} were the {}', 'the {} is {name}'),
				tenants: side(
					'tenant',
					'Partner account',
					{ one: 'the same tenant', two: 'another tenant' },
					'the partner of {name} were in {}',
					'its partner is in {}'
				),
				need: side(
					'blob',
					'Task',
					{
						upload: 'let an app upload blobs to a rule’s container',
						'delete-blobs': 'let an app delete blobs in a rule’s container',
						'disable-versioning': 'disable blob versioning',
						'fail-over': 'start a customer-managed failover',
						'disallow-tenants': 'disallow cross-tenant replication'
					},
					'the task for {name} were to {}',
					'you must {}'
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
						nothing: 'the task isn’t possible while the policy exists',
						rule:
							found === 'policy'
								? 'the policy would still exist, with its other rules'
								: 'no rule prevents this',
						policy:
							found === 'rule' ? 'the other rules don’t prevent this' : 'the policy doesn’t prevent this'
					}[answer]!;
				return {
					upload:
						found === 'rule'
							? 'a destination container refuses writes while a rule uses it, so deleting that rule is enough'
							: 'a source container accepts writes',
					'delete-blobs': `deletions are allowed in the {at}${row['at'] === 'target' ? ' too' : ''}`,
					'disable-versioning': 'versioning can’t be disabled while the {at} is in a policy',
					'fail-over': 'the {at} can’t be failed over while it’s in a policy',
					'disallow-tenants':
						found === 'policy'
							? 'policies across tenants must be deleted before you can disallow cross-tenant replication'
							: 'a policy within one tenant isn’t affected'
				}[row['need'] as Need];
			}
		}
	),
	file: {
		intro:
			'You prepared {count} for object replication of {container}. Files for destinations are uploaded first. All other prerequisites are met.',
		noun: 'policy definition file',
		common: {
			tenants: side(
				'tenant',
				'',
				{
					'one no': 'the same tenant (both disallow cross-tenant replication)',
					'one yes': 'the same tenant (both allow cross-tenant replication)',
					'two yes': 'different tenants (both allow cross-tenant replication)'
				},
				'each source and its destination were in {}',
				'each source and its destination are in {}'
			)
		},
		sides: {
			ids: side(
				'target-versioning',
				'Upload to',
				{
					'target default': 'the destination (policy ID default)',
					'source default': 'the source (policy ID default)',
					'source downloaded': 'the source (policy ID of the destination)'
				},
				'{name} were for {}',
				'{name} is for {}'
			),
			named: side(
				'target-versioning',
				'Accounts identified by',
				{ full: 'resource ID', short: 'name' },
				'{name} identified the accounts by {}',
				'it identifies the accounts by {}'
			)
		},
		decide: fileLack,
		asks: {
			ids: 'enter the policy ID of the destination',
			accounts: 'enter resource IDs of the accounts',
			ready: 'upload the file unchanged'
		},
		choose: 'For which file{s} should you {}?',
		judge: 'For {name}, you should {}.',
		table: 'What should you do with each file?',
		why(row, answer) {
			const { ids, named, tenants } = row;
			const right = fileLack(row) === answer;
			const first = ids!.startsWith('target');
			return {
				ids: right
					? 'the source needs the policy ID of the destination instead of default'
					: first
						? 'Azure replaces default with a new ID, so default is right for the destination'
						: 'the file has the policy ID of the destination',
				accounts: right
					? '{name} needs resource IDs, because names don’t show that the accounts are in one tenant'
					: named === 'full'
						? 'the file has resource IDs already'
						: 'names are enough where cross-tenant replication is allowed',
				ready: right
					? `${first ? 'a destination needs default' : 'both accounts would have the same policy ID'}, and ${named === 'short' ? 'names are enough where cross-tenant replication is allowed' : tenants!.startsWith('one') ? 'the resource IDs show one tenant' : 'cross-tenant replication is allowed'}`
					: {
							ids: 'the accounts would have different policy IDs',
							accounts: 'Azure couldn’t check the tenants of the named accounts'
						}[fileLack(row) as 'ids']
			}[answer]!;
		}
	},
	method: {
		noun: 'storage account',
		names: accounts,
		intro:
			'You have requirements for {count} with locally redundant storage. No other data may leave the region. You must minimize costs. Apps do not write during a one-time copy.',
		sides: {
			data: side(
				'blob',
				'Data to copy',
				{
					part: 'block blobs of one container',
					all: 'all blobs, queues, and tables',
					append: 'append blobs of one container'
				},
				'the data to copy from {name} were {}',
				'from {name}, copy {}'
			),
			to: side(
				'target-versioning',
				'Copy in',
				{
					pair: 'the paired region',
					other: 'an unpaired region',
					zones: 'other zones of the region'
				},
				'the copy of {name} had to be in {}',
				'put the copy in {}'
			),
			later: side(
				'blob',
				'Later changes',
				{ yes: 'copied automatically', no: 'not copied' },
				{
					yes: 'later changes in {name} had to be copied automatically',
					no: 'later changes in {name} didn’t have to be copied'
				},
				{ yes: 'copy later changes automatically', no: 'do not copy later changes' }
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
				zrs: right
					? 'ZRS copies the whole account to other zones of the region'
					: 'ZRS keeps its copies in one region',
				azcopy: right
					? `one copy is enough, ${data === 'append' ? 'and AzCopy can copy append blobs too' : 'so AzCopy does it without ongoing replication costs'}`
					: 'AzCopy doesn’t copy later changes automatically'
			}[answer]!;
		}
	}
};

/** Returns what someone sees who thinks that an account with only that has what it needs. */
const having =
	(only: string): Belief[1] =>
	(row) =>
		Object.fromEntries(Object.entries(row).map(([id, has]) => [id, has === only ? 'both' : has]));

const beliefs: Readonly<Record<string, Belief>> = {
	'one-versioning': [
		'Both accounts need versioning. It’s easy to think of one of them only.',
		having('feed')
	],
	'feed-at-target': [
		'The source needs the change feed. It’s easy to mix up the two accounts.',
		(row) => (row['target'] === 'both' && row['source'] === 'versioning' ? { ...row, source: 'both' } : row)
	],
	'namespace-is-fine': [
		'Accounts with a hierarchical namespace can’t be in a policy. It’s easy to look only at versioning.',
		having('namespace')
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
		(row) => (row['scope'] === 'new' ? { ...row, added: 'June' } : row)
	],
	'all-kinds': [
		'Append blobs, archived blobs and those with customer-provided keys aren’t replicated. It’s easy to expect all blobs.',
		taking('is', /provided|archive|append/, { is: 'hot' })
	],
	'all-follows': [
		'Index tags and tier changes aren’t replicated. It’s easy to think that every change is.',
		taking('change', /tags|tier/, { change: 'source overwrite' })
	],
	'no-hold': [
		'An immutability policy in the destination blocks replication. It’s easy to overlook that.',
		taking('held', /hold|time/, { held: 'no' })
	],
	'both-ways': [
		'Replication goes from the source to the destination only. It’s easy to expect both ways.',
		(row) => (row['change'] ? { ...row, change: row['change'].replace('target', 'source') } : row)
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
				'New content, metadata and deletions go from the source to the destination. Index tags and tier changes don’t. An immutability policy blocks the replication.',
			'^block':
				'A destination container refuses writes while a rule uses it. You must delete a policy before you disable versioning or start a failover, and one across tenants before you disallow cross-tenant replication.',
			'^file':
				'The source uses the policy ID that Azure gave the destination. Where cross-tenant replication is disallowed, a file needs resource IDs of the accounts.',
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
		prose: true,
		forms: ['choose', 'judge', 'table', 'single', 'single', 'choose'],
		telling: ['table', 'table', 'list', 'ticket']
	}
);
