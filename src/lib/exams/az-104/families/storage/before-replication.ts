// Object replication: what a policy needs, what it copies and blocks, its file, its limits and its status, and when something else is needed.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	copies,
	fileLacks,
	inDestination,
	missing,
	policiesNeeded,
	toRemove,
	type BlobChange,
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

type Said = Omit<Topic, 'intro'>;
/** A source account, a container, and a destination account. */
const themes = [
	['stradar', 'tiles', 'stweather'],
	['stdevices', 'firmware', 'stfactory'],
	['stlessons', 'videos', 'stcampus'],
	['stgenome', 'samples', 'stclinic'],
	['strouting', 'routes', 'stdepot'],
	['stpress', 'photos', 'starchive']
];
const departments = ['Sales', 'Finance', 'Legal', 'Research', 'Logistics', 'Marketing', 'Support'];

const documents = ['scan.tif', 'menu.pdf', 'logo.png', 'log.csv', 'map.json'];

/** Returns the only thing that stands in the way, or `none`. Nothing where there are more. */
const only = (found: readonly string[], none: string): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? none);

const features = {
	both: 'versioning and the change feed',
	versioning: 'only versioning',
	feed: 'only the change feed',
	namespace: 'a hierarchical namespace'
};
const featureSide = (place: string, line: string) =>
	side('target-versioning', `${place} uses`, features, `the ${place.toLowerCase()} of {name} used {}`, line);
/** An account that uses only that. */
const accountOf = (used: string, tenants: string, tenant: string) =>
	({
		kind: 'standard',
		hierarchical: used === 'namespace',
		versioning: /v|both/.test(used),
		changeFeed: /feed|both/.test(used),
		tenant: tenants === 'one' ? '' : tenant,
		crossTenant: tenants === 'open'
	}) as Side;
const lackOf = ({ from, into, tenants }: Row): string | undefined =>
	only(missing(accountOf(from!, tenants!, 'a'), accountOf(into!, tenants!, 'b')).lacks, 'ready');
const steps: Row = {
	'source-versioning': 'enable versioning for the source',
	'target-versioning': 'enable versioning for the destination',
	'change-feed': 'enable the change feed for the source',
	namespace: 'create an account without a hierarchical namespace',
	tenant: 'allow cross-tenant replication for both accounts',
	ready: 'create the replication policy'
};
const ready: Said = {
	noun: 'department',
	names: departments,
	sides: {
		from: featureSide('Source', 'the source of {name} uses {}'),
		into: featureSide('Destination', 'the destination uses {}'),
		tenants: side(
			'tenant',
			'Tenants',
			{
				one: 'one tenant',
				open: 'two tenants, but allow cross-tenant replication',
				closed: 'two tenants, with the default cross-tenant setting'
			},
			'the accounts of {name} were in {}',
			'the accounts are in {}'
		)
	},
	decide: lackOf,
	asks: steps,
	table: 'What should each department do next?',
	single:
		'You need to replicate the blobs with as few changes as possible. What should the department do next?',
	why(row, answer) {
		const found = lackOf(row)!;
		return (
			found === answer
				? {
						'source-versioning': 'both accounts need versioning, and the source uses {from}',
						'target-versioning': 'both accounts need versioning, and the destination uses {into}',
						'change-feed': 'the source needs the change feed, and uses {from}',
						namespace: 'object replication doesn’t support a hierarchical namespace',
						tenant: 'by default, new accounts disallow replication between tenants',
						ready: 'both accounts have versioning, and the source has the change feed'
					}
				: {
						'source-versioning': 'the source uses {from}, so versioning isn’t what’s missing',
						'target-versioning': 'the destination uses {into}',
						'change-feed': 'the source uses {from}, so the change feed isn’t what’s missing',
						namespace: 'neither account has a hierarchical namespace',
						tenant: 'the accounts are in {tenants}',
						ready: `you must first ${steps[found]!}`
					}
		)[answer as 'ready'];
	}
};

const paths: Row = { raw: 'raw/{name}', start: 'raw-old/{name}', middle: 'old/raw/{name}' };
/** Returns an exhibit for each two values, which its id has, or how it’s said that it were so. */
const exhibits = (
	firsts: readonly string[],
	seconds: readonly string[],
	show: (first: string, second: string) => string
): Row =>
	Object.fromEntries(
		firsts.flatMap((first) => seconds.map((second) => [`${first} ${second}`, show(first, second)]))
	);
const ruleOf = (show: (prefix: string, from: string) => string): Row =>
	exhibits(['raw', 'raw/', 'old', 'raw-'], ['', '2026-04-01'], show);
function blobBar({ rule, path, added, is }: Row): string {
	const [prefix, from] = rule!.split(' ');
	return (
		copies(
			{ prefix: prefix!, all: from !== '' && added !== 'March' },
			{
				blobType: is === 'append' ? is : 'block',
				archived: is === 'archive',
				providedKey: is === 'provided',
				snapshot: false,
				existing: added !== 'June',
				name: paths[path!]!
			}
		).bar ?? 'yes'
	);
}
const kinds: Row = {
	hot: 'a Hot block blob',
	snapshots: 'a block blob with snapshots',
	archive: 'an archived block blob',
	append: 'an append blob',
	provided: 'a block blob with a customer-provided key'
};
const blob: Said = {
	noun: 'blob',
	common: {
		rule: side(
			'target-versioning',
			'Rule',
			ruleOf(
				(prefix, from) => `{
  "sourceContainer": "{container}",
  "destinationContainer": "{container}",
  "filters": {
    "prefixMatch": ["${prefix}"]${from && `,\n    "minCreationTime": "${from}T00:00:00Z"`}
  }
}`
			),
			ruleOf((prefix, from) => `prefixMatch were ${prefix} and minCreationTime were ${from || 'missing'}`)
		)
	},
	sides: {
		path: side('blob', 'Name', paths, '{name} were named {}', '{name} is named {}'),
		added: side(
			'blob',
			'Created in',
			'March|April|June',
			'{name} were created in {}',
			'it was created in {}'
		),
		is: side('blob', 'Kind', kinds, '{name} were {}', 'it is {}')
	},
	decide: (row) => (blobBar(row) === 'yes' ? 'yes' : 'no'),
	asks: { yes: 'be replicated', no: 'not be replicated' },
	choose: 'Which blob{s} will {}?',
	judge: '{name} will {}.',
	why(row) {
		const { rule, added, is } = row;
		const [prefix, from] = rule!.split(' ');
		return {
			kind: `object replication doesn’t copy ${kinds[is!]!}`,
			name: `the name doesn’t begin with ${prefix!}`,
			time: from
				? 'it’s older than minCreationTime'
				: 'without minCreationTime, a rule copies only blobs that are newer than the rule',
			yes: `it’s ${kinds[is!]!} whose name begins with ${prefix!}, and newer than ${added === 'June' ? 'the rule' : 'minCreationTime'}`
		}[blobBar(row) as 'yes'];
	}
};

const changeOf = ({ change, held }: Row): string => {
	const [at, what] = change!.split(' ') as ['source', BlobChange];
	return inDestination(what, at, held !== 'no');
};
const change: Said = {
	noun: 'blob',
	names: documents,
	sides: {
		change: side(
			'blob',
			'Operation',
			{
				'source overwrite': 'overwrite {name} in {account}',
				'source metadata': 'change the metadata of {name} in {account}',
				'source delete': 'delete {name} in {account}',
				'source snapshot': 'take a snapshot of {name} in {account}',
				'source tier': 'move {name} to the Cool tier in {account}',
				'target overwrite': 'overwrite {name} in {target}',
				'target delete': 'delete {name} in {target}'
			},
			'they tried to {}',
			'they try to {}'
		),
		held: side(
			'target-versioning',
			'Destination container',
			{ no: 'no immutability policy', hold: 'a legal hold', time: 'an unexpired retention policy' },
			'the destination container of {name} had {}',
			'the destination container has {}'
		)
	},
	decide: changeOf,
	asks: { new: 'get a new current version', gone: 'have no current version', same: 'stay the same' },
	choose: 'In {target}, which blob{s} will {}?',
	judge: 'In {target}, {name} will {}.',
	why(row) {
		const { change, held } = row;
		const [at, what] = change!.split(' ');
		const none = held === 'no';
		return {
			same:
				{ snapshot: 'snapshots aren’t replicated', tier: 'a new tier isn’t replicated' }[what!] ??
				(none
					? 'clients can’t write to a destination container'
					: `{held} blocks ${at === 'source' ? 'the replication' : 'the operation'}`),
			gone:
				at === 'source'
					? 'the deletion is replicated, and leaves a previous version'
					: 'clients can delete blobs in a destination container',
			new: `new ${what === 'metadata' ? what : 'content'} is replicated as a new version`
		}[changeOf(row)]!;
	}
};

const removal = ({ need, at }: Row): string =>
	toRemove(need as Need, at!.split(' ')[0] as 'source', / /.test(at!));
const remove: Said = {
	noun: 'storage account',
	names: ['staudit', 'stmedia', 'stplans', 'stsales', 'stscans'],
	sides: {
		at: side(
			'tenant',
			'Role',
			{
				source: 'source in a same-tenant policy',
				target: 'destination in a same-tenant policy',
				'source two': 'source in a cross-tenant policy',
				'target two': 'destination in a cross-tenant policy'
			},
			'{name} were the {}',
			'you see that {name} is the {}'
		),
		need: side(
			'blob',
			'Task',
			{
				upload: 'upload blobs to a rule’s container',
				'upload-elsewhere': 'upload blobs to a container without a rule',
				'delete-blobs': 'delete blobs in a rule’s container',
				'disable-versioning': 'disable versioning',
				'disallow-tenants': 'disallow cross-tenant replication'
			},
			'the task for {name} were to {}',
			'the task is to {}'
		)
	},
	decide: removal,
	asks: {
		nothing: 'keep the policy as it is',
		rule: 'run az storage account or-policy rule remove',
		policy: 'run az storage account or-policy delete'
	},
	table: 'What should you do before each task?',
	single: 'What should you do before the task?',
	why(row, answer) {
		const found = removal(row);
		const { need, at } = row;
		if (found !== answer)
			return {
				nothing: 'the task would fail',
				rule:
					found === 'policy' ? 'the policy would go on with its other rules' : 'no rule prevents the task',
				policy: found === 'rule' ? 'removing one rule is enough' : 'the policy doesn’t prevent the task'
			}[answer]!;
		return {
			upload: /^s/.test(at!)
				? 'a source container accepts writes'
				: 'a destination container refuses writes until its rule is removed',
			'upload-elsewhere': 'only containers in rules are affected',
			'delete-blobs': 'deletions are allowed in both accounts',
			'disable-versioning': 'versioning can’t be disabled while the account is in a policy',
			'disallow-tenants':
				found === 'policy'
					? 'that’s refused while a policy between tenants exists'
					: 'a policy within one tenant isn’t affected'
		}[need!]!;
	}
};

const fileOf = (show: (id: string, path: string) => string): Row =>
	exhibits(['default', '7b1e…'], ['', '/subscriptions/…/storageAccounts/'], show);
function fileLack({ file, at, tenants }: Row): string | undefined {
	const isDefault = file!.startsWith('d');
	if (at === 'target' && !isDefault) return undefined;
	const [of, allowed] = tenants!.split(' ');
	return only(
		fileLacks({
			at: at as 'source',
			ids: isDefault ? 'default' : 'downloaded',
			fullIds: file!.endsWith('/'),
			sameTenant: of === 'one',
			allowed: allowed === 'yes'
		}),
		'ready'
	);
}
const file: Said = {
	noun: 'file',
	common: {
		file: side(
			'target-versioning',
			'policy.json',
			fileOf(
				(id, path) => `{
  "properties": {
    "policyId": "${id}",
    "sourceAccount": "${path}{account}",
    "destinationAccount": "${path}{target}",
    "rules": [ … ]
  }
}`
			),
			fileOf(
				(id, path) => `policyId were ${id} and the accounts were given by ${path ? 'resource ID' : 'name'}`
			)
		)
	},
	sides: {
		at: side(
			'target-versioning',
			'Upload to',
			{
				source:
					'the destination has the policy already, with the ID 7b1e…, and you now upload the file to the source',
				target: 'you first upload the file to the destination'
			},
			{
				source: 'you uploaded the file to the source later',
				target: 'you first uploaded the file to the destination'
			},
			'{}'
		),
		tenants: side(
			'tenant',
			'Tenants',
			{
				'one no': 'one tenant and disallow cross-tenant replication',
				'one yes': 'one tenant and allow cross-tenant replication',
				'two no': 'two tenants and disallow cross-tenant replication',
				'two yes': 'two tenants and allow cross-tenant replication'
			},
			'the accounts were in {}',
			'the accounts are in {}'
		)
	},
	decide: fileLack,
	asks: {
		ids: 'set policyId to the ID of the destination’s policy',
		accounts: 'enter the full resource IDs of both accounts',
		tenants: 'allow cross-tenant replication for both accounts',
		ready: 'upload the file without changes'
	},
	single: 'You need to create the policy with as few changes as possible. What should you do?',
	why(row, answer) {
		const found = fileLack(row);
		const { at, file, tenants } = row;
		const right = found === answer;
		const allowed = tenants!.endsWith('s');
		return {
			ids: right
				? 'the source must use the ID that Azure created for the destination'
				: at === 'source'
					? 'the file has that ID'
					: 'Azure creates the ID for the destination',
			accounts: right
				? 'names don’t show that both accounts are in one tenant'
				: file!.endsWith('/')
					? 'the file has resource IDs'
					: 'names are enough where cross-tenant replication is allowed',
			tenants: right
				? 'a policy between tenants needs that in both accounts'
				: allowed
					? 'both accounts allow it'
					: 'it isn’t needed within one tenant',
			ready: right
				? `the policy ID is right, and ${file!.endsWith('/') ? 'resource IDs show the tenants' : 'names are accepted here'}`
				: 'replication wouldn’t start with this file'
		}[answer]!;
	}
};

/** What copies data as required. Nothing where no feature does, or more than one. */
function methodOf({ data, to, use }: Row): string | undefined {
	if (data === 'all') return to === 'pair' ? { read: 'ragrs', wait: 'grs' }[use!] : undefined;
	return use === 'once' ? 'azcopy' : use === 'read' && data !== 'append' ? 'replication' : undefined;
}
const method: Said = {
	noun: 'department',
	names: departments,
	sides: {
		data: side(
			'blob',
			'Data',
			{
				block: 'the block blobs of a container',
				'block some': 'the block blobs in a folder',
				append: 'the append blobs of a container',
				all: 'all blobs, queues, and tables'
			},
			'{name} had to copy {}',
			'{name} must copy {}'
		),
		to: side(
			'target-versioning',
			'Copy to',
			{ pair: 'the paired region', other: 'an unpaired region' },
			'the copy of {name} went to {}',
			'the copy goes to {}'
		),
		use: side(
			'blob',
			'The copy must be',
			{
				read: 'current and readable',
				wait: 'current for a failover',
				once: 'made only once'
			},
			'the copy of {name} had to be {}',
			'it must be {}'
		)
	},
	decide: methodOf,
	asks: { replication: 'object replication', grs: 'GRS', ragrs: 'RA-GRS', azcopy: 'AzCopy' },
	table: 'What should you use for each department?',
	single: 'What should you use?',
	why(row, answer) {
		const found = methodOf(row);
		const all = row['data'] === 'all';
		const { use } = row;
		return {
			replication:
				found === answer
					? 'object replication keeps block blobs up to date in any region'
					: use === 'once'
						? 'object replication would also copy later changes'
						: 'object replication copies only block blobs',
			grs:
				found === answer
					? 'GRS copies the whole account to the paired region'
					: all
						? 'with GRS, the copy can’t be read before a failover'
						: 'GRS copies the whole account',
			ragrs:
				found === answer
					? 'RA-GRS makes the copy in the paired region readable'
					: all
						? 'read access costs more, and isn’t required'
						: 'RA-GRS would copy other data',
			azcopy:
				found === answer
					? 'AzCopy can copy a container once, to any region'
					: 'AzCopy doesn’t keep a copy up to date'
		}[answer]!;
	}
};

/** What to do about a blob, by its replication status. Nothing where it doesn’t go with the facts, or has more than one cause. */
function cureOf({ status, key, place }: Row): string | undefined {
	const causes = [key === 'own' ? 'upload' : [], place === 'ok' ? [] : place!].flat();
	if (status === 'Failed') return causes.length === 1 ? causes[0] : undefined;
	return causes.length > 0 ? undefined : status === 'Complete' ? 'done' : 'wait';
}
const status: Said = {
	noun: 'blob',
	names: documents,
	sides: {
		status: side('blob', 'Status', 'Complete|Failed|empty', undefined, 'the status of {name} is {}'),
		key: side(
			'blob',
			'Encryption key',
			{ ms: 'Microsoft-managed', cm: 'customer-managed', own: 'customer-provided' },
			undefined,
			'its encryption key is {}'
		),
		place: side(
			'target-versioning',
			'Destination has',
			{
				ok: 'the policy and the container',
				container: 'the policy, but not the container',
				policy: 'the container, but not the policy'
			},
			'the destination had {}',
			'the destination has {}'
		)
	},
	decide: cureOf,
	asks: {
		done: 'make no change',
		wait: 'check the status again later',
		upload: 'upload it again without the key',
		container: 'create the destination container',
		policy: 'create the policy in the destination'
	},
	choose: 'For which blob{s} should you {}?',
	judge: 'For {name}, you should {}.',
	why: (row) =>
		({
			done: 'Complete means that the blob was replicated',
			wait: 'the status is empty until replication completes or fails',
			upload: 'replication fails for blobs with a customer-provided key',
			container: 'replication fails without the destination container',
			policy: 'replication fails until both accounts have the policy'
		})[cureOf(row) as 'done']
};

const some = (noun: string): Row => ({ 1: `one ${noun}`, 2: `two ${noun}s`, 3: `three ${noun}s` });
const counted = (pairs: number, containers: string): string =>
	`take ${pairs} polic${pairs > 1 ? 'ies' : 'y'} and ${pairs * Number(containers)} rules in total`;
const countOf = ({ from, to, containers }: Row): string => {
	const pairs = policiesNeeded(Number(from), Number(to));
	return pairs ? counted(pairs, containers!) : 'none';
};
const count: Said = {
	noun: 'plan',
	sides: {
		from: side('tenant', 'From', some('source account'), '{name} had {}', '{name} has {}'),
		to: side('tenant', 'To each of', some('destination account'), '{name} had {}', 'it has {}'),
		containers: side(
			'blob',
			'Containers in each source',
			{ 2: 'two', 3: 'three', 5: 'five' },
			'each source had {} containers',
			'each source has {} containers'
		)
	},
	decide: countOf,
	asks: {
		...Object.fromEntries(
			[1, 2, 4].flatMap((pairs) =>
				['2', '3', '5'].map((containers) => counted(pairs, containers)).map((text) => [text, text])
			)
		),
		none: 'exceed a limit'
	},
	choose: 'Which plan{s} will {}?',
	judge: '{name} will {}.',
	why({ from, to, containers }) {
		const pairs = policiesNeeded(Number(from), Number(to));
		return pairs
			? `it takes one policy for each pair of accounts (${from!} × ${to!} = ${pairs}), with a rule for each container (${pairs} × ${containers!} = ${pairs * Number(containers)})`
			: `an account can’t be the ${to === '3' ? 'source' : 'destination'} in three policies`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'ready',
		[
			'You help {count} replicate {container} between two new general-purpose v2 accounts.',
			'A recovery plan requires {count} to replicate {container} between two new general-purpose v2 accounts.'
		],
		ready
	),
	...told(
		'blob',
		[
			'On May 1, you added a rule to an object replication policy for {account}. In July, an analyst looks for {count} in {target}, the destination.',
			'In July, an auditor asks whether {target} has copies of {count} in {account}. A colleague created the replication rule on May 1.'
		],
		blob
	),
	...told(
		'change',
		[
			'Object replication copies several containers from {account} to {target}. Developers try operations on {count} that have been replicated, and you check {target} a day later.',
			'To test object replication from {account} to {target}, colleagues try operations on {count} that have been replicated. You check {target} a day later.'
		],
		change
	),
	...told(
		'remove',
		[
			'You have a maintenance task for {count}. Each account in your company is in one object replication policy with five rules. You must keep as many rules as possible.',
			'An app team sends you a request for {count}. Each account in your company is in one object replication policy with five rules. You must remove as few rules as possible.'
		],
		remove
	),
	...told(
		'file',
		[
			'You set up object replication from {account} to {target} with {count}, policy.json.',
			'A partner sends you {count}, policy.json, for object replication from {account} to {target}.'
		],
		file
	),
	...told(
		'method',
		[
			'Your storage accounts use LRS. You plan to copy data of {count}. You must copy no other data, and minimize costs.',
			'An auditor requires {count} to copy data. Your storage accounts use LRS. You must copy no other data, and minimize costs.'
		],
		method
	),
	...told(
		'status',
		[
			'Users cannot find files in the destinations of several object replication policies. You run az storage blob show for {count} in the source accounts.',
			'Before an audit, you verify several object replication policies. You run az storage blob show for {count} in the source accounts.'
		],
		status
	),
	...told(
		'count',
		[
			'A consultant sends you {count} for object replication. Every source container will be replicated to a separate container in each destination account.',
			'You estimate how many policies and rules {count} for object replication will take. Every source container will be replicated to a separate container in each destination account.'
		],
		count
	)
};

/** Returns what someone sees who thinks that an account with only that has what it needs. */
const having =
	(has: string): Belief[1] =>
	(row) =>
		Object.fromEntries(Object.entries(row).map(([id, value]) => [id, value === has ? 'both' : value]));

const beliefs: Readonly<Record<string, Belief>> = {
	'one-versioning': [
		'Both accounts need versioning. It’s easy to think of one of them only.',
		having('feed')
	],
	'namespace-is-fine': [
		'Accounts with a hierarchical namespace can’t be in a policy. It’s easy to look only at versioning.',
		having('namespace')
	],
	'tenants-open': [
		'New accounts disallow replication between tenants. It’s easy to rely on the old default.',
		taking('tenants', /closed/, { tenants: 'open' })
	],
	'contains-is-enough': [
		'A name has to begin with the prefix. It’s easy to think that it only has to contain it.',
		taking('path', /middle/, { path: 'raw' })
	],
	'all-follows': [
		'Snapshots and tier changes aren’t replicated. It’s easy to think that every change is.',
		taking('change', /snapshot|tier/, { change: 'source overwrite' })
	],
	'no-hold': [
		'An immutability policy in the destination blocks replication. It’s easy to overlook that.',
		taking('held', /hold|time/, { held: 'no' })
	],
	'target-is-open': [
		'Writes to a destination container fail. It’s easy to treat it like any other.',
		(row) =>
			row['need'] === 'upload'
				? { ...row, at: 'source' }
				: taking('change', /target o/, { change: 'source overwrite' })(row)
	],
	'target-is-closed': [
		'A destination container refuses writes, but not deletions. It’s easy to expect it to be read-only.',
		(row) =>
			taking('need', /delete-blobs/, { need: 'upload' })(
				taking('change', /target d/, { change: 'target overwrite' })(row)
			)
	]
};

export const beforeReplication = topicFamily(
	{
		id: 'storage-accounts/before-replication',
		edition: 13,
		group: 'storage-accounts',
		title: 'Object replication',
		rule: {
			'^ready':
				'Object replication needs versioning in both accounts, the change feed in the source, and no hierarchical namespace. Between tenants, both accounts must allow it, which isn’t the default.',
			'^blob':
				'A rule copies block blobs that match its prefix and its time, but no archived ones, and none with customer-provided keys.',
			'^change':
				'New content, metadata and deletions are replicated. Snapshots and tiers aren’t. In the destination, clients can delete, but not write, and an immutability policy blocks both and the replication.',
			'^remove':
				'A destination container refuses writes while a rule uses it. Delete a policy before you disable versioning, and one between tenants before you disallow cross-tenant replication.',
			'^file':
				'The destination creates the policy ID, which the source uses too. Where cross-tenant replication is disallowed, a file needs resource IDs.',
			'^method':
				'Object replication keeps block blobs up to date in any region. GRS and RA-GRS copy the whole account to the paired region, and AzCopy copies once.',
			'^status':
				'The status is empty until replication completes or fails. It fails without the policy or the container in the destination, and for customer-provided keys.',
			'^count':
				'Each pair of a source and a destination account takes one policy, with a rule for each container. An account can be in two policies in each role.'
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
			tenant: 'Tenants, roles or numbers of accounts',
			blob: 'A blob, a change or a task'
		}
	},
	{
		topics,
		beliefs,
		themes,
		words: ['account', 'container', 'target'],
		prose: true,
		forms: ['choose', 'table', 'single', 'judge', 'single'],
		telling: ['table', 'list', 'export', 'table', 'ticket', 'email']
	}
);
