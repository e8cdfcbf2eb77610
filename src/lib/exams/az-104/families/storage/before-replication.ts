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
	['strouting', 'maps', 'stdepot'],
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
/** Why a feature isn’t what to enable next. */
const usesAlready = (place: string, used: string, feature: string): string =>
	`the ${place} ${used === 'namespace' ? 'needs more than' : 'already uses'} ${feature}`;
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
				open: 'two tenants, with cross-tenant replication allowed for both accounts',
				closed: 'two tenants, with the default cross-tenant setting'
			},
			'the accounts of {name} were in {}',
			'the accounts are in {}'
		)
	},
	decide: lackOf,
	asks: steps,
	table: 'What should each department do next?',
	single: 'What should the department do next?',
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
						ready: `both accounts have versioning and ${row['tenants'] === 'one' ? 'are in one tenant' : 'allow cross-tenant replication'}, and the source has the change feed`
					}
				: {
						'source-versioning': usesAlready('source', row['from']!, 'versioning'),
						'target-versioning': usesAlready('destination', row['into']!, 'versioning'),
						'change-feed': usesAlready('source', row['from']!, 'the change feed'),
						namespace: 'neither account has a hierarchical namespace',
						tenant:
							row['tenants'] === 'one' ? 'the accounts are in one tenant' : 'both accounts already allow it',
						ready: `you must first ${steps[found]!}`
					}
		)[answer as 'ready'];
	}
};

const paths: Row = { raw: 'raw/{name}', start: 'raw-old/{name}', middle: 'old/raw/{name}' };
/** Returns a text for each two values, which its id has. */
const textsOf = (
	firsts: readonly string[],
	seconds: readonly string[],
	show: (first: string, second: string) => string
): Row =>
	Object.fromEntries(
		firsts.flatMap((first) => seconds.map((second) => [`${first} ${second}`, show(first, second)]))
	);
const ruleOf = (show: (prefix: string, from: string) => string): Row =>
	textsOf(['raw', 'raw/', 'old', 'raw-'], ['', '2026-04-01'], show);
function blobBar({ rule, path, added, is }: Row): string {
	const [prefix, from] = rule!.split(' ');
	return (
		copies(
			{ prefix: prefix!, all: from !== '' && added !== 'March' },
			{
				blobType: is === 'append' || is === 'page' ? is : 'block',
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
	archive: 'a block blob archived at upload',
	append: 'an append blob',
	page: 'a page blob',
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
	asks: { yes: 'find', no: 'not find' },
	choose: 'Which blob{s} will the auditor {}?',
	judge: 'The auditor will {} {name}.',
	why(row) {
		const { rule, is } = row;
		const [prefix, from] = rule!.split(' ');
		return {
			kind: `object replication doesn’t copy ${kinds[is!]!}`,
			name: `the name doesn’t begin with ${prefix!}`,
			time: from
				? 'it’s older than minCreationTime'
				: 'it’s older than the rule, which has no minCreationTime',
			yes: `its name begins with ${prefix!}, and it was created after ${from ? 'minCreationTime' : 'the rule'}${is === 'snapshots' ? '. Only its snapshots aren’t copied' : ''}`
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
			'Command',
			{
				'source overwrite': 'az storage blob upload --overwrite for {name} in {account}',
				'source metadata': 'az storage blob metadata update for {name} in {account}',
				'source delete': 'az storage blob delete for {name} in {account}',
				'source tier': 'az storage blob set-tier --tier Cool for {name} in {account}',
				'target overwrite': 'az storage blob upload --overwrite for {name} in {target}',
				'target metadata': 'az storage blob metadata update for {name} in {target}',
				'target delete': 'az storage blob delete for {name} in {target}'
			},
			'the script ran {}',
			'the script runs {}'
		),
		held: side(
			'target-versioning',
			'Destination container',
			{
				no: 'no immutability policy',
				hold: 'a legal hold',
				time: 'a locked ten-year container-level retention policy'
			},
			'the destination container of {name} had {}',
			'the destination container has {}'
		)
	},
	decide: changeOf,
	asks: { new: 'get a new current version', gone: 'have no current version', same: 'stay the same' },
	choose: 'In {target}, which blob{s} will {}?',
	judge: 'In {target}, {name} will {}.',
	why(row) {
		const [at, what] = row['change']!.split(' ');
		return {
			same:
				what === 'tier'
					? 'a new tier isn’t replicated'
					: at === 'target' && what !== 'delete'
						? 'clients can’t write to a destination container'
						: `{held} blocks the ${at === 'source' ? 'replication' : 'deletion'}`,
			gone:
				at === 'source'
					? 'the deletion is replicated, which leaves no current version'
					: 'clients can delete blobs in a destination container, which leaves no current version',
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
			'the task for {name} is to {}'
		),
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
			'the account is the {}'
		)
	},
	decide: removal,
	asks: {
		nothing: 'keep the policy as it is',
		rule: 'run az storage account or-policy rule remove for both accounts',
		policy: 'run az storage account or-policy delete for both accounts'
	},
	table: 'You must keep as many rules as possible. What should you do before each task?',
	single: 'You need to make the task possible, and keep as many rules as possible. What should you do?',
	why(row, answer) {
		const found = removal(row);
		const { need, at } = row;
		if (found !== answer)
			return {
				nothing: 'the task would fail',
				rule:
					found === 'policy' ? 'the policy would still exist, with four rules' : 'no rule prevents the task',
				policy: found === 'rule' ? 'removing one rule is enough' : 'the policy doesn’t prevent the task'
			}[answer]!;
		return {
			upload: /^s/.test(at!)
				? 'a source container accepts writes'
				: 'a destination container refuses writes until its rule is removed',
			'upload-elsewhere': 'only a rule’s destination container refuses writes',
			'delete-blobs': 'deletions are allowed in both accounts',
			'disable-versioning': 'versioning can’t be disabled while the account is in a policy',
			'disallow-tenants':
				found === 'policy'
					? 'you can’t disallow cross-tenant replication while the account is in a cross-tenant policy'
					: 'a policy within one tenant isn’t affected'
		}[need!]!;
	}
};

const fileOf = (show: (id: string, path: string) => string): Row =>
	textsOf(['default', '7b1e…'], ['', '/subscriptions/…/storageAccounts/'], show);
function fileLack({ file, at, tenants }: Row): string | undefined {
	const isDefault = file!.startsWith('d');
	if (at !== 'source' && !isDefault) return undefined;
	const [of, allowed] = tenants!.split(' ');
	return only(
		[
			// Where the destination has no policy, its IDs don't exist yet.
			...(at === 'early' ? ['first'] : []),
			...fileLacks({
				at: at === 'source' ? at : 'target',
				ids: isDefault ? 'default' : 'downloaded',
				fullIds: file!.endsWith('/'),
				sameTenant: of === 'one',
				allowed: allowed === 'yes'
			})
		],
		'ready'
	);
}
const fileSteps: Row = {
	first: 'upload the file to the destination first',
	ids: 'enter the policy ID and the rule IDs that the destination has',
	accounts: 'enter the full resource IDs of both accounts',
	tenants: 'allow cross-tenant replication for both accounts',
	ready: 'upload the file without changes'
};
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
    "rules": [{ "ruleId": "${id.startsWith('d') ? '' : 'c04d…'}", … }]
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
					'the destination already has the policy, with the policy ID 7b1e… and the rule ID c04d…. You plan to upload the file to the source',
				target: 'neither account has the policy. You plan to upload the file to the destination first',
				early: 'neither account has the policy. You plan to upload the file to the source'
			},
			{
				source: 'the destination already had the policy and you planned to upload the file to the source',
				target: 'neither account had the policy and you planned to upload the file to the destination first',
				early: 'neither account had the policy and you planned to upload the file to the source'
			},
			'{}'
		),
		tenants: side(
			'tenant',
			'Tenants',
			{
				'one no': 'one tenant, with cross-tenant replication disallowed',
				'one yes': 'one tenant, with cross-tenant replication allowed',
				'two no': 'two tenants, with cross-tenant replication disallowed',
				'two yes': 'two tenants, with cross-tenant replication allowed'
			},
			'the accounts were in {}',
			'the accounts are in {}'
		)
	},
	decide: fileLack,
	asks: fileSteps,
	single:
		'You need to create the policy with as few changes as possible, and change account settings only if necessary. What should you do next?',
	why(row, answer) {
		const found = fileLack(row);
		const { at, file, tenants } = row;
		const right = found === answer;
		const allowed = tenants!.endsWith('s');
		return {
			first: right
				? 'the source needs the IDs that Azure creates for the destination'
				: at === 'source'
					? 'the destination already has the policy'
					: 'you already plan to do that',
			ids: right
				? 'the source must use the IDs that Azure created for the destination'
				: at === 'source'
					? 'the file has those IDs'
					: 'the destination has no IDs yet',
			accounts: right
				? 'names don’t show that both accounts are in one tenant'
				: file!.endsWith('/')
					? 'the file has resource IDs'
					: 'names are enough where cross-tenant replication is allowed',
			tenants: right
				? 'both accounts must allow cross-tenant replication'
				: allowed
					? 'both accounts allow it'
					: 'with resource IDs, it isn’t needed within one tenant',
			ready: right
				? `the IDs are right, and ${file!.endsWith('/') ? 'resource IDs show the tenants' : 'names are accepted here'}`
				: `you need to ${fileSteps[found!]!}`
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
				block: 'a container of block blobs',
				'block some': 'the block blobs in a folder',
				append: 'a container of append blobs',
				all: 'all the data in a storage account'
			},
			'{name} had to copy {}',
			'{name} must copy {}'
		),
		to: side(
			'target-versioning',
			'Copy to',
			{ pair: 'the paired region', other: 'an unpaired region' },
			'{name}’s copy went to {}',
			'the copy goes to {}'
		),
		use: side(
			'blob',
			'The copy must be',
			{
				read: 'kept current and readable',
				wait: 'kept current for a failover',
				once: 'made only once'
			},
			'{name}’s copy had to be {}',
			'it must be {}'
		)
	},
	decide: methodOf,
	asks: {
		replication: 'configure object replication',
		grs: 'change the redundancy to GRS',
		ragrs: 'change the redundancy to RA-GRS',
		azcopy: 'run azcopy copy'
	},
	table: 'What should you do for each department?',
	single: 'You need to copy the data as required. What should you do?',
	why(row, answer) {
		const found = methodOf(row);
		const { data } = row;
		const all = data === 'all';
		return {
			replication:
				found === answer
					? 'object replication keeps block blobs up to date in any region'
					: data === 'append'
						? 'object replication doesn’t copy append blobs'
						: all
							? 'object replication copies only block blobs'
							: 'object replication would also copy later changes',
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
		done: 'do nothing more',
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

const some = (count: string, noun: string): string =>
	`${'one two three four five six'.split(' ')[Number(count) - 1]!} ${noun}${count === '1' ? '' : 's'}`;
const oneOrTwo = (noun: string): Row => ({ 1: some('1', noun), 2: some('2', noun) });
const countOf = ({ from, to, containers }: Row): string =>
	`${policiesNeeded(Number(from), Number(to))!} ${containers!}`;
const count: Said = {
	noun: 'plan',
	sides: {
		from: side('tenant', 'From', oneOrTwo('source account'), '{name} had {}', '{name} has {}'),
		to: side(
			'tenant',
			'To each of',
			oneOrTwo('destination account'),
			'{name} replicated to {}',
			'it replicates to {}'
		),
		containers: side(
			'blob',
			'Containers in each source',
			'2|3|4|5|6',
			'each source had {} containers',
			'each source has {} containers'
		)
	},
	decide: countOf,
	asks: textsOf(
		['1', '2', '4'],
		['2', '3', '4', '5', '6'],
		(pairs, containers) =>
			`${pairs} polic${pairs === '1' ? 'y' : 'ies'} and ${Number(pairs) * Number(containers)} rules`
	),
	choose: 'Which plan{s} will need {}?',
	judge: '{name} will need {}.',
	single: 'How many policies and rules will you need?',
	why(row, answer) {
		const [policies, containers] = answer.split(' ');
		const pairs = some(policies!, 'pair');
		return answer === countOf(row)
			? `${some(row['from']!, 'source account')} and ${some(row['to']!, 'destination account')} make ${pairs}, ${policies === '1' ? '' : 'each '}with a policy of ${containers!} rules`
			: `that takes ${pairs}, with ${some(containers!, 'container')} in each source`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'ready',
		[
			'You help {count} replicate {container} between new general-purpose v2 accounts.',
			'A recovery plan requires {count} to replicate {container} between new general-purpose v2 accounts.',
			'After a merger, {count} must replicate {container} between new general-purpose v2 accounts.'
		],
		ready
	),
	...told(
		'blob',
		[
			'On May 1, 2026, you added a rule to replicate objects from {account} to {target}. In July, an auditor looks for {count} in {target}.',
			'In July, an auditor looks for {count} in {target}. On May 1, 2026, a colleague added a rule to replicate objects from {account} to {target}.'
		],
		blob
	),
	...told(
		'change',
		[
			'Object replication copies several containers from {account} to {target}, where analysts read them. A new script runs a command on each of {count} that have been replicated.',
			'For an app in another region, object replication copies several containers from {account} to {target}. A new script runs a command on each of {count} that have been replicated.',
			'To lower latency, object replication copies several containers from {account} to {target}. A new script runs a command on each of {count} that have been replicated.'
		],
		change
	),
	...told(
		'remove',
		[
			'Your team plans work on {count}. Every object replication policy has five rules, and no account is in two policies.',
			'A developer asks you to prepare work on {count}. Every object replication policy has five rules, and no account is in two policies.',
			'Before an audit, you prepare work on {count}. Every object replication policy has five rules, and no account is in two policies.'
		],
		remove
	),
	...told(
		'file',
		[
			'You set up object replication from {account} to {target} with {count}, policy.json.',
			'A partner sends you {count}, policy.json, for object replication from {account} to {target}.',
			'After a merger, a colleague sends you {count}, policy.json, for object replication from {account} to {target}.'
		],
		file
	),
	...told(
		'method',
		[
			'Your storage accounts use LRS. You plan to copy data for {count}. You must copy no other data, and minimize costs.',
			'Your storage accounts use LRS. A recovery test shows that {count} would lose data. You must copy no other data, and minimize costs.',
			'Your storage accounts use LRS. After an outage, you plan to copy data for {count}. You must copy no other data, and minimize costs.'
		],
		method
	),
	...told(
		'status',
		[
			'Users report missing files. You check the replication status of {count} in the sources of several object replication policies. Each blob matches a rule.',
			'Before an audit, you check the replication status of {count} in the sources of several object replication policies. Each blob matches a rule.',
			'After an outage, you check the replication status of {count} in the sources of several object replication policies. Each blob matches a rule.'
		],
		status
	),
	...told(
		'count',
		[
			'A consultant sends you {count} for object replication. Each source container will be replicated to every destination account.',
			'You review {count} for object replication. Each source container will be replicated to every destination account.',
			'To lower latency, you review {count} for object replication. Each source container will be replicated to every destination account.'
		],
		count
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-versioning': [
		'Both accounts need versioning. It’s easy to think of the source only.',
		taking('into', /feed/, { into: 'both' })
	],
	'tenants-open': [
		'New accounts disallow replication between tenants. It’s easy to rely on the old default.',
		taking('tenants', /closed/, { tenants: 'open' })
	],
	'all-follows': [
		'Snapshots and tier changes aren’t replicated. It’s easy to think that every change is.',
		taking('change', /tier/, { change: 'source overwrite' })
	],
	'no-hold': [
		'An immutability policy in the destination blocks deletions and replicated changes. It’s easy to overlook that.',
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
				'A rule copies block blobs that have its prefix and were created after it or its minCreationTime, but no archived blobs or blobs with a customer-provided key.',
			'^change':
				'New content, metadata and deletions are replicated, but tiers aren’t. In the destination, clients can delete, but not write. An immutability policy blocks deletions and replicated changes.',
			'^remove':
				'A destination container refuses writes while a rule uses it. Delete a policy before you disable versioning, and any cross-tenant policy before you disallow cross-tenant replication.',
			'^file':
				'The source needs the IDs that Azure creates for the destination. Where cross-tenant replication is disallowed, a file needs resource IDs, and both accounts must be in one tenant.',
			'^method':
				'Object replication keeps block blobs up to date in any region. GRS and RA-GRS copy the whole account to the paired region, and AzCopy copies once.',
			'^status':
				'The status is empty until replication completes or fails. Replication fails if the destination lacks the policy or container, or the blob has a customer-provided key.',
			'^count':
				'Each pair of a source and a destination takes one policy, with a rule for each container. An account can be the source in two policies and the destination in two.'
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
		forms: ['choose', 'table', 'single', 'judge', 'series'],
		telling: ['table', 'list', 'export', 'table', 'ticket', 'email']
	}
);
