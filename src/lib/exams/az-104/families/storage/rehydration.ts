// Blobs and the Archive tier: which accounts have it, how to archive data and bring it back, and what that costs or blocks.
// Over 200 lines: nine topics with words for what can differ in each.
import type { Redundancy } from '#lib/azure/storage/redundancy.ts';
import {
	canCopyFromArchive,
	chargedDays,
	isPossible,
	minimumDays,
	rehydrate,
	rehydration as documented,
	tiersIn,
	type BlobOperation
} from '#lib/azure/storage/tier.ts';
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
const eachBlob = {
	noun: 'blob',
	names: ['audit.zip', 'claims.bak', 'design.dwg', 'hearing.mp4', 'survey.csv', 'tower.tif']
};
const eachAccount = {
	noun: 'storage account',
	names: ['sthr', 'stlegal', 'stmedia', 'stplans', 'stsales']
};
/** A text for each period. */
const periods = (text: string, ...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, text.replace('#', String(count))]));

/** Where the copies are. */
const copiesIn: Row = {
	LRS: 'one datacenter',
	ZRS: 'three zones',
	GRS: 'two regions',
	'RA-GRS': 'two regions, both readable',
	GZRS: 'zones and a second region',
	'RA-GZRS': 'zones and a second region, both readable'
};
const tiersOf = ({ kind, redundancy }: Row): string | undefined =>
	kind === 'StorageV2' || /^.RS/.test(redundancy!)
		? tiersIn(kind as 'StorageV2', redundancy as Redundancy)
		: undefined;
const accountTopic: Omit<Said, 'asks'> = {
	...eachAccount,
	sides: {
		kind: side('way', 'Kind', 'StorageV2|BlockBlobStorage'),
		redundancy: side('setup', 'Redundancy', 'LRS|ZRS|GRS|RA-GRS|GZRS|RA-GZRS')
	},
	decide: tiersOf,

	why(row, answer) {
		const found = tiersOf(row);
		return found === 'none'
			? {
					all: 'premium block blobs can’t be moved to Archive',
					online: 'premium block blobs can’t be moved to Hot, Cool, or Cold',
					none: 'premium block blobs have no access tiers'
				}[answer]!
			: answer === 'none'
				? 'a general-purpose v2 account has access tiers'
				: `{redundancy} (${copiesIn[row['redundancy']!]!}) ${found === 'all' ? `supports ${answer === found ? 'all access tiers' : 'Archive, too'}` : answer === 'all' ? 'doesn’t support Archive' : 'supports every access tier except Archive'}`;
	}
};

const targetTopic: Said = {
	...eachAccount,
	common: {
		copies: side(
			'setup',
			'',
			'LRS|GRS|RA-GRS',
			'{account} used {}',
			'the source account is in {region} and uses {}'
		)
	},
	sides: {
		at: side('way', 'Location', { here: '{region}', pair: '{far}', else: '{third}' }, '{name} were in {}'),
		tier: side('goal', 'Tier of the copy', 'Hot|Cool|Cold|Archive', 'the copy in {name} had to be in {}')
	},
	decide: ({ copies, at, tier }) =>
		canCopyFromArchive(copies as Redundancy, at as 'here', tier !== 'Archive') ? 'yes' : 'no',
	asks: { yes: '' },
	choose: 'To which account{s} can you copy the blob directly from Archive?',
	judge: 'You can copy the blob directly from Archive to the {tier} tier in {name}.',
	why: ({ copies, at, tier }) =>
		tier === 'Archive'
			? 'an archived blob can’t be copied to Archive'
			: at === 'here'
				? 'an archived blob can be copied to another account in its region'
				: at === 'else'
					? 'an archived blob can’t be copied from {region} to {third}'
					: copies === 'RA-GRS'
						? 'with RA-GRS, the secondary endpoint is a source for accounts in {far}'
						: `${copies!} provides no read access in {far}, and a copy can’t leave the region`
};

const { standardHours } = documented.value;
const isUrgent = ({ hours }: Row): boolean => Number(hours) < standardHours;
/** What a requirement comes down to: whether there would be an early deletion fee. */
const needOf = ({ need, age }: Row): string =>
	need === 'fee' && chargedDays('archive', Number(age), 'move') === 0 ? 'late' : need!;
/** Why to copy or not, and why to change the tier or not. */
const ways: Readonly<Record<string, readonly [copy: string, tier: string]>> = {
	keep: ['a copy leaves its source in Archive', 'a tier change takes the blob out of Archive'],
	version: [
		'a previous version must be copied to a new blob',
		'a previous version can’t be rehydrated in place'
	],
	url: ['a copy needs another name or container', 'a tier change keeps the URL'],
	fee: ['a copy costs no early deletion fee', 'a tier change before 180 days costs an early deletion fee'],
	place: ['only a copy can be in another account', 'a tier change leaves the blob in its account'],
	late: [
		'a copy is charged in addition to its source',
		'after 180 days, a tier change costs no early deletion fee'
	]
};
const wayTopic: Said = {
	...eachBlob,
	sides: {
		age: side(
			'setup',
			'Archived',
			{ 60: 'two months ago', 150: 'five months ago', 210: 'seven months ago', 365: 'a year ago' },
			'{name} had been archived {}'
		),
		need: side(
			'goal',
			'Requirement',
			{
				keep: 'keep the original in Archive',
				version: 'recover a previous version',
				url: 'keep the URL of the blob',
				place: 'use another account in {region}',
				fee: 'avoid an early deletion fee'
			},
			'the requirement for {name} were to {}'
		),
		hours: side(
			'setup',
			'Needed within',
			{ 4: 'four hours', 8: 'eight hours', 12: 'twelve hours', 24: 'one day', 48: 'two days' },
			'the data were needed within {}'
		)
	},
	decide: (row) =>
		`${/[kvp]|fee/.test(needOf(row)) ? 'copy' : 'tier'} ${isUrgent(row) ? 'high' : 'standard'}`,
	asks: {
		'copy standard': 'run az storage blob copy start with standard priority',
		'copy high': 'run az storage blob copy start with high priority',
		'tier standard': 'run az storage blob set-tier with standard priority',
		'tier high': 'run az storage blob set-tier with high priority'
	},
	table: 'What should you do for each blob?',
	single: 'You need to meet the requirement in time. What should you do?',
	why: (row, answer) =>
		`${ways[needOf(row)]![answer.startsWith('copy') ? 0 : 1]}, and ${
			answer.endsWith('high')
				? isUrgent(row)
					? 'only high priority can be fast enough'
					: 'high priority costs more'
				: `standard priority, at up to ${standardHours} hours, is ${isUrgent(row) ? 'too slow' : 'fast enough'}`
		}`
};

function pendingOf({ to, priority, need }: Row): string {
	if (need === 'soon') return priority === 'High' ? 'no' : `raise ${to!}`;
	return need === 'cheap' || need === to ? 'no' : `later ${need!}`;
}
const pendingTopic: Said = {
	...eachBlob,
	sides: {
		to: side(
			'way',
			'Archive status',
			{ Hot: 'rehydrate-pending-to-hot', Cool: 'rehydrate-pending-to-cool' },
			'the archive status of {name} were {}'
		),
		priority: side('setup', 'Rehydrate priority', 'Standard|High'),
		need: side(
			'goal',
			'Requirement',
			{
				soon: 'be readable as soon as possible',
				cheap: 'be readable at the lowest cost',
				Hot: 'be in the Hot tier',
				Cool: 'be in the Cool tier'
			},
			'{name} had to {}'
		)
	},
	decide: pendingOf,
	asks: {
		'raise Hot': 'set the tier to Hot with high priority',
		'raise Cool': 'set the tier to Cool with high priority',
		'later Hot': 'set the tier to Hot after the rehydration',
		'later Cool': 'set the tier to Cool after the rehydration',
		no: 'make no change'
	},
	table: 'What should you do for each blob?',
	single: 'The blob must meet its requirement. What should you do?',
	why(row, answer) {
		const { to, priority, need } = row;
		const right = pendingOf(row) === answer;
		const isSame = answer.endsWith(to!);
		return answer === 'no'
			? right
				? need === to
					? 'the blob will be in {to} without another change'
					: need === 'soon'
						? 'the rehydration has high priority already'
						: `${priority === 'High' ? 'a high priority can’t be lowered' : 'standard priority costs less'} while the rehydration is pending`
				: need === 'soon'
					? `standard priority can take up to ${standardHours} hours`
					: 'the rehydration will end in another tier'
			: answer.startsWith('r')
				? right
					? 'the priority of a pending rehydration can be raised if the target tier stays the same'
					: !isSame
						? 'the target tier must stay the same while the rehydration is pending'
						: priority === 'High'
							? 'the priority is high already'
							: 'high priority costs more and isn’t required'
				: right
					? 'the target tier can’t change while the rehydration is pending'
					: isSame
						? 'the rehydration ends in this tier anyway'
						: 'the requirement doesn’t call for another tier';
	}
};

const isEarly = ({ by, rule, age, days }: Row): boolean =>
	rehydrate({
		by: by === 'tier' ? 'set-tier' : 'copy',
		priority: 'standard',
		gb: 1,
		daysSinceChange: Number(age),
		online: Number(days),
		rule: 30,
		...(rule === 'both' ? { condition: 20 } : {})
	}).archivedAgain;
const stayTopic: Said = {
	...eachBlob,
	common: {
		days: side(
			'goal',
			'',
			periods('# days', 7, 15, 25),
			'auditors needed the blobs for {}',
			'auditors need the blobs for {}'
		),
		rule: side(
			'setup',
			'Action of the rule',
			{
				last: '"tierToArchive": {\n  "daysAfterModificationGreaterThan": 30\n}',
				both: '"tierToArchive": {\n  "daysAfterModificationGreaterThan": 30,\n  "daysAfterLastTierChangeGreaterThan": 20\n}'
			},
			{
				last: 'the rule had no condition on the last tier change',
				both: 'the rule also waited for 20 days after the last tier change'
			}
		)
	},
	sides: {
		by: side(
			'way',
			'Method',
			{
				tier: 'by changing its tier',
				copy: 'as a copy in another container',
				'copy as': 'as a copy with a new name'
			},
			'you had brought {name} back {}',
			'you brought {name} back {}'
		),
		age: side(
			'setup',
			'Data last modified',
			{ 3: 'three days ago', 21: 'three weeks ago', 90: 'three months ago', 365: 'a year ago' },
			'its data had last been modified {}',
			'its data was last modified {}'
		)
	},
	decide: (row) => (isEarly(row) ? 'early' : 'stay'),
	asks: { early: '' },
	choose: 'Which blob{s} will the rule move back to Archive within {days}?',
	judge: 'The rule will move {name} back to Archive within {days}.',
	why(row) {
		const { by, rule, age } = row;
		const left = 30 - Number(age);
		const rest = left < 0 ? 'the 30 days are over' : `${left} of the 30 days are left`;
		return by !== 'tier'
			? 'a copy is a new blob, so the 30 days begin today'
			: rule === 'last' || !isEarly({ ...row, rule: 'last' })
				? `a tier change keeps the last modified time, so ${rest}`
				: `${rest}, ${isEarly(row) ? 'and the 20 days after the tier change are too few' : 'but the 20 days after the tier change are enough'} for {days}`;
	}
};

const howOf = ({ data, want }: Row): string | undefined =>
	/^[sv]/.test(data!)
		? want === 'now'
			? 'upload'
			: undefined
		: ({ now: 'tier', both: 'copy' }[want!] ?? 'rule');
const howTopic: Said = {
	noun: 'project',
	sides: {
		data: side(
			'way',
			'Data',
			{
				server: 'files on a local server',
				vm: 'files on a virtual machine',
				hot: 'Hot block blobs in {account}',
				cool: 'Cool block blobs in {account}',
				cold: 'Cold block blobs in {account}'
			},
			'the data of {name} were {}'
		),
		want: side(
			'goal',
			'Requirement',
			{
				now: 'archive all data today',
				both: 'archive all data today and keep it readable',
				changed: 'archive data that is not modified for 90 days',
				old: 'archive data when it is 180 days old'
			},
			'the requirement for {name} were to {}'
		)
	},
	decide: howOf,
	asks: {
		upload: 'upload the files with the Archive tier',
		tier: 'change the tier of the blobs to Archive',
		copy: 'copy the blobs to the Archive tier',
		rule: 'create a lifecycle management rule'
	},
	table: 'What should you do for each project?',
	single: 'You need to archive the data as required. What should you do?',
	why(row, answer) {
		const { want } = row;
		const found = howOf(row);
		const right = found === answer;
		const isNew = found === 'upload';
		return {
			upload: right ? 'new data can be uploaded directly to Archive' : 'the data is in blobs already',
			tier: right
				? 'a tier change archives existing blobs at once'
				: isNew
					? 'an upload to an online tier isn’t needed first'
					: want === 'both'
						? 'this takes the only copy offline'
						: 'this doesn’t depend on the age of the data',
			copy: right
				? 'a copy in Archive leaves the original online'
				: isNew
					? 'no blob can be copied yet'
					: 'the original would stay in its tier',
			rule: right
				? `a rule can archive blobs by the time of their ${want === 'old' ? 'creation' : 'last modification'}`
				: isNew
					? 'rules apply only to existing blobs'
					: want === 'both'
						? 'a rule would take the only copy offline'
						: 'a rule archives blobs by their age, not all at once'
		}[answer]!;
	}
};

/** The fewest steps for each aim, once the blob is online. */
const stepsFor: Row = {
	copy: 'send',

	edit: 'write>down',
	read: 'read>down',
	zone: 'convert'
};
const isNear = ({ aim, other }: Row): boolean => aim === 'copy' && other === 'here';
function stepsOf(row: Row): string | undefined {
	const { now, aim } = row;
	if (isNear(row)) return now === 'rest' ? 'direct>wait' : undefined;
	// A copy in the region could be downloaded, too.
	if (aim === 'read' && now === 'rest' && row['other'] === 'here') return undefined;
	return { rest: 'up>wait>', pending: 'wait>', hot: '' }[now!]! + stepsFor[aim!]!;
}
const stepsTopic: Said = {
	noun: 'blob',
	sides: {
		now: side(
			'way',
			'Access tier',
			{ rest: 'Archive', pending: 'Archive (rehydrate-pending-to-hot)', hot: 'Hot' },
			'the access tier were {}'
		),
		other: side('setup', 'Region of {second}', { here: '{region}', far: '{far}' }, '{second} were in {}'),
		aim: side(
			'goal',
			'Requirement',
			{
				copy: 'create a Hot copy in {second}',

				edit: 'change the metadata and then archive the blob',
				read: 'download the data and then archive the blob',
				zone: 'convert {account} to ZRS and keep the blob in it'
			},
			'you had to {}'
		)
	},
	decide: (row) => (stepsOf(row)?.includes('>') ? stepsOf(row) : undefined),
	order: 'Which {s} actions should you perform in sequence?',
	asks: {
		direct: 'copy the archived blob to {second}',
		up: 'change the tier of the blob to Hot',
		wait: 'wait until the rehydration is complete',
		send: 'copy the online blob to {second}',
		write: 'change the metadata of the blob',
		read: 'download the data of the blob',
		down: 'archive the blob',
		convert: 'start the conversion of {account} to ZRS'
	},
	why(row, answer) {
		const { aim, now } = row;
		const isCopied = aim === 'copy';
		const needed = stepsOf(row)!.split('>').includes(answer);
		return {
			direct: !isCopied
				? 'a copy leaves its source in Archive'
				: needed
					? 'a blob can be copied from Archive to another account in its region'
					: now === 'hot'
						? 'the blob isn’t archived'
						: 'a copy from Archive can’t leave the region',
			up: needed
				? 'the tier change comes first, and brings the blob itself back'
				: isNear(row)
					? 'the blob itself doesn’t have to leave Archive'
					: now === 'hot'
						? 'the blob is online already'
						: 'a tier change is in progress already',
			wait: needed
				? `${now === 'rest' ? 'a rehydration must be started first, and until' : 'until'} it’s complete, the data is offline`
				: 'no rehydration is in progress',
			send: needed
				? 'a blob can be copied to another region only while it’s online'
				: isCopied
					? 'the copy can be made directly from Archive'
					: 'no copy in {second} is required',
			write: needed ? 'metadata is read-only in Archive' : 'the metadata doesn’t have to change',
			read: needed ? 'content can’t be read in Archive' : 'the data doesn’t have to be downloaded',
			down: needed
				? 'the blob must be online until everything else is done'
				: isNear(row)
					? 'the blob doesn’t leave Archive'
					: 'the blob doesn’t have to be archived',

			convert: needed ? 'archived blobs block a conversion to ZRS' : 'ZRS isn’t required'
		}[answer]!;
	}
};

const isCharged = ({ tier, days }: Row): boolean => chargedDays(tier as 'cool', Number(days), 'move') > 0;
const chargeTopic: Said = {
	...eachBlob,
	sides: {
		tier: side(
			'way',
			'Uploaded to',
			{ cool: 'Cool', cold: 'Cold', archive: 'Archive' },
			'you had uploaded {name} to {}'
		),
		days: side('setup', 'Uploaded', periods('# days ago', 10, 40, 100, 200), '{name} had been uploaded {}'),
		act: side(
			'goal',
			'Planned operation',
			{
				delete: 'Delete the blob',
				hot: 'Change the tier to Hot',
				archive: 'Change the tier to Archive',
				copy: 'Copy to a new Hot blob'
			},
			{
				delete: 'you planned to delete {name}',
				hot: 'you planned to move {name} to Hot',
				archive: 'you planned to move {name} to Archive',
				copy: 'you planned to copy {name} to a new blob'
			}
		)
	},
	decide: (row) =>
		row['tier'] === row['act'] ? undefined : row['act'] === 'copy' || !isCharged(row) ? 'no' : 'yes',
	asks: { yes: '' },
	choose: 'For which blob{s} will you be charged an early deletion fee?',
	judge: 'You will be charged an early deletion fee for {name}.',
	why(row) {
		const { tier, act } = row;
		return act === 'copy'
			? 'a copy leaves the original in its tier'
			: `the minimum of ${minimumDays.value[tier as 'cool']} days in {tier} ${isCharged(row) ? `isn’t over, and ${act === 'delete' ? 'a delete' : 'a tier change'} ends its time there` : 'is over already'}`;
	}
};

/** What Archive does to an operation. */
const inArchive: Row = {
	read: 'content can’t be read',
	snapshot: 'snapshots aren’t supported',
	'set-metadata': 'metadata is read-only',
	'get-metadata': 'metadata can be read',
	'get-properties': 'properties can be read',
	'set-tags': 'index tags can be changed'
};
const requestTopic: Said = {
	noun: 'user',
	sides: {
		op: side(
			'goal',
			'Attempts to',
			{
				read: 'download the blob',
				snapshot: 'create a snapshot',
				'set-metadata': 'change the metadata',
				'get-metadata': 'view the metadata',
				'get-properties': 'view the properties',
				'set-tags': 'change the index tags'
			},
			'{name} attempted to {}'
		),
		state: side(
			'way',
			'Access tier of the blob',
			{
				rest: 'Archive',
				pending: 'Archive (rehydrate-pending-to-hot)',
				hot: 'Hot',
				cold: 'Cold'
			},
			'the access tier of the blob were {}'
		)
	},
	decide: ({ op, state }) =>
		op === 'set-tags' && state === 'pending'
			? undefined
			: isPossible(op as BlobOperation, /[rp]e/.test(state!))
				? 'yes'
				: 'no',
	asks: { yes: '' },
	choose: 'Which user{s} will succeed?',
	judge: '{name} can {op}.',
	why: ({ op, state }) =>
		/[rp]e/.test(state!)
			? `${state === 'rest' ? 'in' : 'until the rehydration is complete, the blob is in'} Archive, ${state === 'rest' ? '' : 'where '}${inArchive[op!]!}`
			: 'in Hot, Cool, and Cold, a blob is online'
};

const topics: Readonly<Record<string, Topic>> = {
	'account 0': {
		...accountTopic,
		intro: 'You have an Azure subscription that contains the storage accounts shown in the following table.',
		asks: { all: '' },
		choose: 'You plan to archive block blobs. Which account{s} can you use?',
		judge: 'You can move a block blob in {name} to the Archive tier.'
	},
	'account 1': {
		...accountTopic,
		intro: 'A company named Contoso has the storage accounts shown in the following table.',
		asks: { all: 'Hot, Cool, Cold, and Archive', online: 'Hot, Cool, and Cold only', none: 'None' },

		table: 'Which access tiers can you use for block blobs in each account?'
	},
	...told(
		'target',
		[
			'You have a blob in the Archive tier of a storage account named {account}. You plan to copy the blob to the storage accounts shown in the following table.',
			'Auditors need a blob from the Archive tier of a storage account named {account}. You plan the copies shown in the following table.'
		],
		targetTopic
	),
	...told(
		'way',
		[
			'You have a storage account named {account} in {region} that contains {count} of 2 GB in the Archive tier. You need to rehydrate the data to the Hot tier. The solution must minimize costs.',
			'A storage account named {account} in {region} contains {count} of 2 GB in the Archive tier. Auditors need the data in the Hot tier. The solution must minimize costs.'
		],
		wayTopic
	),
	...told(
		'pending',
		[
			'You have a storage account named {account}. An hour ago, you started to rehydrate {count} of 2 GB. The solution must minimize costs.'
		],
		pendingTopic
	),
	...told(
		'stay',
		[
			'You have a storage account with a lifecycle management rule for all blobs. Today, you brought {count} back from Archive to Hot.',
			'Today, you brought {count} back from Archive to Hot in a storage account with a lifecycle management rule for all blobs.'
		],
		stayTopic
	),
	...told(
		'how',
		[
			'You have a storage account named {account} that uses LRS. You plan to archive the data of {count} in {account}. The solution must minimize costs.',
			'A company plans to archive the data of {count} in an LRS storage account named {account}. The solution must minimize costs.'
		],
		howTopic
	),
	...told(
		'steps',
		[
			'You have two general-purpose v2 storage accounts named {account} and {second}. {account} is in {region}, uses LRS, and contains {count} of 2 GB.'
		],
		stepsTopic
	),
	...told(
		'charge',
		[
			'You have a general-purpose v2 storage account named {account}. Blob soft delete and versioning are disabled. You plan the operations shown in the following table.',
			'Today, you plan the operations shown in the following table in a general-purpose v2 storage account. Blob soft delete and versioning are disabled.'
		],
		chargeTopic
	),
	...told(
		'request',
		[
			'You have a storage account named {account}. Users who have the Storage Blob Data Owner role attempt the operations shown in the following table.',
			'Users who have the Storage Blob Data Owner role for a storage account attempt the operations shown in the following table.'
		],
		requestTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'no-fee': [
		'A tier change from Archive before 180 days costs an early deletion fee. It’s easy to expect it only for deleting.',
		taking('age', /^(60|150)/, { age: '365' })
	],
	'half-a-day': [
		`Standard priority can take up to ${standardHours} hours. It’s easy to expect less.`,
		taking('hours', /^[81]/, { hours: '24' })
	],
	'change-modifies': [
		'A tier change keeps the last modified time. It’s easy to think that the rule counts from the change.',
		taking('by', /tier/, { by: 'copy' })
	],
	'pending-reads': [
		'Until a rehydration is complete, the blob is in Archive. It’s easy to take what’s in progress for done.',
		taking('state', /pending/, { state: 'hot' })
	],
	'premium-has-tiers': [
		'Premium block blobs have no access tiers. It’s easy to expect that they can be archived.',
		taking('kind', /^B/, { kind: 'StorageV2' })
	],
	'copies-are-readable': [
		'GRS alone provides no read access in the second region. It’s easy to take it for RA-GRS.',
		taking('copies', /^GRS/, { copies: 'RA-GRS' })
	]
};

export const rehydration = topicFamily(
	{
		id: 'files-blobs/rehydration',
		edition: 8,
		group: 'files-blobs',
		title: 'Blob access tiers: archive and rehydrate',
		rule: {
			'^account':
				'Only accounts with LRS, GRS, or RA-GRS support the Archive tier. Premium block blob accounts have no access tiers.',
			'^target':
				'From Archive, a blob can be copied to an online tier in any account in its region. With RA-GRS, accounts in the second region can be targets, too.',
			'^way':
				'Copying an archived blob leaves the source in Archive, without an early deletion fee. A tier change keeps its URL. Rehydration with standard priority can take up to 15 hours.',
			'^pending':
				'While a rehydration is pending, its priority can be raised, but not lowered, and its target tier can’t change.',
			'^stay':
				'Rehydration by a tier change keeps the last modified time. So a lifecycle rule can archive the blob again. A condition on the last tier change delays that. A copy is a new blob.',
			'^how':
				'New data can be uploaded directly to Archive. A tier change archives existing blobs at once, and a rule by their age. A copy leaves the original online.',
			'^steps':
				'From Archive, a blob can be copied only within its region. A tier change brings the blob itself back. Archived blobs block a conversion to ZRS.',
			'^charge':
				'If a tier is set on a blob, the minimum is 30 days in Cool, 90 in Cold and 180 in Archive. Deleting or moving the blob earlier is charged, copying it isn’t.',
			'^request':
				'In Archive, properties, metadata, and index tags can be read, and index tags changed. Content can’t be read, metadata is read-only, and snapshots aren’t supported.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.accessTiers,
			sources.rehydration,
			sources.rehydrateToOnline,
			sources.archiveBlob,
			sources.redundancyMigration,
			sources.lifecyclePolicy
		],
		axes: {
			goal: 'Requirements and operations',
			way: 'Blobs and accounts',
			setup: 'Times and settings'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: [
			'choose',
			'judge',
			'judge',
			'judge',
			'judge',
			'table',
			'single',
			'single',
			'series',
			'series',
			'order'
		],
		telling: ['table'],
		words: ['account', 'second', 'region', 'far', 'third'],
		themes: [
			['storage1', 'storage2', 'North Europe', 'West Europe', 'Norway East'],
			['contoso1', 'contoso2', 'Japan East', 'Japan West', 'Korea Central'],
			['adatum01', 'adatum02', 'Australia East', 'Australia Southeast', 'Central India'],
			['fabrikam5', 'fabrikam6', 'Southeast Asia', 'East Asia', 'UAE North']
		]
	}
);
