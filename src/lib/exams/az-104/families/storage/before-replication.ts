// Copies of blobs: object replication, what it needs, copies and reports, other ways to copy, AzCopy and its access, and keys of an account.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	copies,
	inDestination,
	missing,
	type BlobChange,
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
	['stradar', 'images', 'stweather'],
	['stdevices', 'firmware', 'stfactory'],
	['stlessons', 'videos', 'stcampus'],
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
						namespace: 'an account with versioning or the change feed has no hierarchical namespace',
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
	textsOf(['raw', 'raw/', 'old', 'raw-'], ['', '2026-04-01T00:00:00Z'], show);
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
	archive: 'a block blob archived at upload',
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
    "prefixMatch": ["${prefix}"]${from && `,\n    "minCreationTime": "${from}"`}
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

const dataReader = 'Storage Blob Data Reader';
const dataContributor = 'Storage Blob Data Contributor';
const accessLack = ({ from, into, ip }: Row): string | undefined =>
	only(
		[
			...(/Data/.test(from!) ? [] : ['reader']),
			...(into === dataContributor ? [] : ['writer']),
			...(ip === 'both' ? [] : [ip!])
		],
		'ready'
	);
const accessSteps: Row = {
	reader: `assign ${dataReader} for the source`,
	writer: `assign ${dataContributor} for the destination`,
	source: 'allow the IP address in the source’s firewall',
	target: 'allow the IP address in the destination’s firewall',
	ready: 'run azcopy copy'
};
const access: Said = {
	noun: 'colleague',
	sides: {
		from: side(
			'tenant',
			'Source role',
			`Reader|Contributor|${dataReader}`,
			'{name} had {} for the source',
			'{name} has {} for the source'
		),
		into: side(
			'tenant',
			'Destination role',
			`Owner|Contributor|${dataReader}|${dataContributor}`,
			'{name} had {} for the destination',
			'the role for the destination is {}'
		),
		ip: side(
			'target-versioning',
			'IP address',
			{
				both: 'allowed by both firewalls',
				target: 'allowed only by the source’s firewall',
				source: 'allowed only by the destination’s firewall'
			},
			'the IP address of {name} were {}',
			'the client’s IP address is {}'
		)
	},
	decide: accessLack,
	asks: accessSteps,
	single: 'What should you do next?',
	why(row, answer) {
		const { from, into } = row;
		const found = accessLack(row)!;
		const right = found === answer;
		return {
			reader: right ? `${from!} doesn’t include access to blobs` : '{name} can already read the source',
			writer: right
				? `${into!} doesn’t include permission to write blobs`
				: '{name} can already write to the destination',
			source: right
				? 'the client needs network access to the source, too'
				: 'the source’s firewall already allows it',
			target: right
				? 'the client needs network access to the destination, too'
				: 'the destination’s firewall already allows it',
			ready: right
				? 'the roles allow reading and writing, and both firewalls let the client in'
				: `you must first ${accessSteps[found]!}`
		}[answer]!;
	}
};

/** What transfers files as required. Nothing where that isn’t clear. */
function toolOf({ from, how, what }: Row): string | undefined {
	if (how === 'script') return { all: 'copy', changed: 'sync', mirror: 'mirror' }[what!];
	if (how === 'person') return what === 'all' ? 'explorer' : undefined;
	return from === 'container' && what === 'mirror' ? 'replication' : undefined;
}
const tool: Said = {
	noun: 'project',
	sides: {
		from: side(
			'tenant',
			'Source',
			{ folder: 'a folder on a server', container: 'a container of block blobs' },
			'the files of {name} were in {}',
			'the files are in {}'
		),
		how: side(
			'target-versioning',
			'Transfer by',
			{
				script: 'a weekly script',
				person: 'a user in a graphical app',
				azure: 'Azure without a schedule'
			},
			'the transfer were done by {}',
			'the transfer must be done by {}'
		),
		what: side(
			'blob',
			'Destination files',
			{
				all: 'overwritten, even if newer',
				changed: 'overwritten only if older, and never deleted',
				mirror: 'overwritten only if older, and deleted when the source file is deleted'
			},
			'files in the destination had to be {}',
			'files in the destination must be {}'
		)
	},
	decide: toolOf,
	asks: {
		copy: 'run azcopy copy --recursive',
		sync: 'run azcopy sync',
		mirror: 'run azcopy sync --delete-destination=true',
		explorer: 'use Azure Storage Explorer',
		replication: 'configure object replication'
	},
	single:
		'You need to meet the requirements. Commands must have no options other than those shown. What should you do?',
	why(row, answer) {
		const right = toolOf(row) === answer;
		const { from, how, what } = row;
		return {
			copy: right
				? 'without --overwrite, azcopy copy overwrites newer files, too'
				: how === 'person'
					? 'AzCopy has no graphical interface'
					: what === 'changed'
						? 'without --overwrite, azcopy copy overwrites newer files, too'
						: 'the copy command deletes nothing',
			sync: right
				? 'the sync command skips newer files, and deletes nothing by default'
				: what === 'all'
					? 'the sync command skips newer files'
					: 'by default, azcopy sync deletes nothing',
			mirror: right
				? 'the sync command skips newer files, and this option deletes others'
				: how === 'azure'
					? 'AzCopy would need a schedule'
					: what === 'all'
						? 'with this option, the sync command still skips newer files'
						: 'this option would delete files',
			explorer: right ? 'Storage Explorer is a graphical app' : 'Storage Explorer needs a user',
			replication: right
				? 'object replication copies changes and deletions automatically'
				: from === 'folder'
					? 'object replication copies only between storage accounts'
					: 'no script or user starts object replication'
		}[answer]!;
	}
};

const keyStep = ({ version, goal, role }: Row): string =>
	goal === 'new'
		? version === 'auto'
			? 'wait'
			: 'version'
		: goal === 'vault'
			? role === 'own'
				? 'role'
				: 'key'
			: goal!;
const rotate: Said = {
	noun: 'storage account',
	sides: {
		goal: side(
			'blob',
			'Goal',
			{
				new: 'use a version of its key that was created today',
				vault: 'use a key in Vault2',
				disable: 'block all reads and writes of blobs for now',
				ms: 'encrypt the data without a key vault'
			},
			'the goal for {name} were to {}',
			'the goal for {name} is to {}'
		),
		version: side(
			'target-versioning',
			'Settings specify',
			{ auto: 'no key version', pinned: 'a key version' },
			'the encryption settings of {name} specified {}',
			'its encryption settings specify {}'
		),
		role: side(
			'tenant',
			'Identity has the role for',
			{ own: 'only Vault1', both: 'Vault1 and Vault2' },
			'the identity of {name} had the role for {}',
			'its identity has the role for {}'
		)
	},
	decide: keyStep,
	asks: {
		wait: 'wait for one day',
		version: 'specify the new key version in the account',
		role: 'assign the role for Vault2 to the identity',
		key: 'select the key in Vault2 for the account',
		disable: 'disable the key in Vault1',
		ms: 'change the account to Microsoft-managed keys'
	},
	single: 'You need to meet the goal with as few changes as possible. What should you do next?',
	why(row, answer) {
		const { goal } = row;
		const right = keyStep(row) === answer;
		return {
			wait: right
				? 'without a specified version, Azure Storage looks for a new one every day'
				: goal === 'new'
					? 'with a specified version, the account keeps using that one'
					: 'at most, that brings a new version of the same key',
			version: right
				? 'the account uses the specified version until you change it'
				: goal === 'new'
					? 'the account gets it automatically'
					: 'that’s for a new version of the same key',
			role: right
				? 'the identity must be able to use the key in Vault2'
				: goal === 'vault'
					? 'the identity already has the role for Vault2'
					: 'the identity needs no other role',
			key: right
				? 'the identity can use the key in Vault2'
				: goal === 'vault'
					? 'first, the identity needs the role for Vault2'
					: 'a key in Vault2 isn’t required',
			disable: right
				? 'while the key is disabled, reads and writes of blobs fail for everyone'
				: 'blobs couldn’t be read or written any more',
			ms: right
				? 'Microsoft-managed keys need no vault'
				: goal === 'disable'
					? 'blobs could still be read'
					: 'the account must keep a customer-managed key'
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
				all: 'all the blobs, files and tables in a storage account'
			},
			'{name} needed a copy of {}',
			'{name} needs a copy of {}'
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
					? 'AzCopy can copy blobs once, to any region'
					: 'AzCopy doesn’t keep a copy up to date'
		}[answer]!;
	}
};

/** What to do about a blob, by its replication status. Nothing where it doesn’t go with the facts, or has more than one cause. */
function cureOf({ status, key, place }: Row): string | undefined {
	const causes = [key === 'own' ? 'upload' : [], place === 'ok' ? [] : 'setup'].flat();
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
		setup: 'change the destination account'
	},
	choose: 'For which blob{s} should you {}?',
	judge: 'For {name}, you should {}.',
	why: (row) =>
		({
			setup: `without the ${row['place']!} in the destination, replication fails`,
			done: 'Complete means that the blob was replicated',
			wait: 'the status is empty until replication completes or fails',
			upload: 'replication fails for blobs with a customer-provided key, whatever the destination has'
		})[cureOf(row) as 'done']
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'ready',
		[
			'You help {count} replicate {container} between new general-purpose v2 accounts.',
			'A recovery plan requires {count} to replicate {container} between new general-purpose v2 accounts.'
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
			'For an app in another region, object replication copies several containers from {account} to {target}. A new script runs a command on each of {count} that have been replicated.'
		],
		change
	),
	...told(
		'access',
		[
			'You help {count} copy {container} from {account} to {target} with AzCopy, without keys or SAS tokens. Both storage accounts have a firewall.',
			'For a migration, you ask {count} to copy {container} from {account} to {target} with AzCopy, without keys or SAS tokens. Both storage accounts have a firewall.'
		],
		access
	),
	...told(
		'tool',
		[
			'You plan to copy files for {count} to containers in {target}.',
			'After an audit, you replace the scripts that copy files to containers in {target}. There are new requirements for {count}.'
		],
		tool
	),
	...told(
		'rotate',
		[
			'You manage {count} encrypted with a customer-managed key in Vault1. Vault2 is another key vault. Access to keys is granted with the Key Vault Crypto Service Encryption User role.',
			'A security review has results for {count} encrypted with a customer-managed key in Vault1. Vault2 is another key vault. Access to keys is granted with the Key Vault Crypto Service Encryption User role.'
		],
		rotate
	),
	...told(
		'method',
		[
			'Your storage accounts use LRS. You plan to copy data for {count}. You must copy no other data, and minimize costs.',
			'Your storage accounts use LRS. A recovery test shows that {count} would lose data. You must copy no other data, and minimize costs.'
		],
		method
	),
	...told(
		'status',
		[
			'Users report missing files. You check the replication status of {count} in the sources of several object replication policies. Each blob matches a rule.',
			'Before an audit, you check the replication status of {count} in the sources of several object replication policies. Each blob matches a rule.'
		],
		status
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
		'An immutability policy of the destination container blocks deletions and replicated changes. It’s easy to overlook that.',
		taking('held', /hold|time/, { held: 'no' })
	],
	'target-is-open': [
		'Writes to a destination container fail. It’s easy to overlook that.',
		taking('change', /target o/, { change: 'source overwrite' })
	],
	'target-is-closed': [
		'A destination container refuses writes, but not deletions. It’s easy to expect it to be read-only.',
		taking('change', /target d/, { change: 'target overwrite' })
	],
	'owner-writes': [
		'Without keys, Owner and Contributor don’t give access to blobs. It’s easy to expect that.',
		(row) =>
			taking('into', /^(Own|Con)/, { into: dataContributor })(
				taking('from', /^Con/, { from: dataReader })(row)
			)
	],
	'sync-deletes': [
		'By default, azcopy sync deletes nothing. It’s easy to expect that it does.',
		taking('what', /mirror/, { what: 'changed' })
	],
	'version-follows': [
		'A specified key version stays until you change it. It’s easy to expect an automatic update.',
		taking('version', /pinned/, { version: 'auto' })
	]
};

export const beforeReplication = topicFamily(
	{
		id: 'storage-accounts/before-replication',
		edition: 14,
		group: 'storage-accounts',
		title: 'Object replication, AzCopy and account keys',
		rule: {
			'^ready':
				'Object replication needs versioning in both accounts, the change feed in the source, and no hierarchical namespace. Between tenants, both accounts must allow it, which isn’t the default.',
			'^blob':
				'A rule copies block blobs that have its prefix and were created after it or its minCreationTime, but no archived blobs or blobs with a customer-provided key.',
			'^change':
				'New content, metadata and deletions are replicated, but tiers aren’t. In the destination, clients can delete blobs and change their tier, but not write. An immutability policy of the container blocks deletions and replicated changes.',
			'^access':
				'Without keys and SAS tokens, AzCopy needs a data role to read the source, one to write to the destination, and network access to both.',
			'^tool':
				'By default, azcopy copy overwrites all files of the same name, and azcopy sync skips newer ones and deletes nothing. Object replication needs no schedule.',
			'^rotate':
				'If no key version is set, a storage account gets new ones within a day. For another vault, its identity first needs a role. While the key is disabled, blobs can’t be read or written.',
			'^method':
				'Object replication keeps block blobs up to date in any region. GRS and RA-GRS copy the whole account to the paired region, and AzCopy copies once.',
			'^status':
				'A blob’s replication status is empty until it completes or fails. It fails, for example, if the destination lacks the policy or container, or the blob has a customer-provided key.'
		},
		lab: 'storage-accounts/copy-to-another-account',
		sources: [
			sources.objectReplication,
			sources.configureObjectReplication,
			sources.storageRedundancy,
			sources.azcopyCopy,
			sources.azcopyFirewalls,
			sources.azcopySync,
			sources.accountKeysInVault
		],
		axes: {
			'target-versioning': 'How accounts, rules or networks are set up',
			tenant: 'Tenants, roles or sources',
			blob: 'A blob, a change or a requirement'
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
