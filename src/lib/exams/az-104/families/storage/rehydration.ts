// Blobs and the Archive tier: which accounts have it, how to archive data and bring it back, and what that costs or blocks.
// Over 200 lines: eight topics with words for what can differ in each.
import type { Redundancy } from '#lib/azure/storage/redundancy.ts';
import {
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

/** Which tiers an account has, of those in which the data can be read in time. Premium accounts have LRS or ZRS. */
function tiersOf({ kind, redundancy, read }: Row): string | undefined {
	const found =
		kind === 'StorageV2' || /^[LZ]/.test(redundancy!)
			? tiersIn(kind as 'StorageV2', redundancy as Redundancy)
			: undefined;
	return read === 'now' && found === 'all' ? 'online' : found;
}
const accountTopic: Omit<Said, 'asks'> = {
	...eachAccount,
	sides: {
		kind: side('way', 'Kind', 'StorageV2|BlockBlobStorage', undefined, 'the kind of {name} is {}'),
		redundancy: side(
			'setup',
			'Redundancy',
			'LRS|ZRS|GRS|RA-GRS|GZRS|RA-GZRS',
			undefined,
			'its redundancy is {}'
		)
	},
	decide: tiersOf,
	why(row, answer) {
		const { read } = row;
		const found = tiersOf(row);
		return found === 'none'
			? {
					all: 'premium block blobs can’t be moved to Archive',
					online: 'Cold is a tier of general-purpose v2 accounts',
					none: 'premium block blobs have no access tiers'
				}[answer]!
			: answer === 'none'
				? 'a general-purpose v2 account has access tiers'
				: found === 'all'
					? answer === found
						? `${row['redundancy']!} supports Archive${read ? ', which has the lowest storage costs' : ''}`
						: 'Archive costs less, and the data doesn’t have to be online'
					: read === 'now'
						? answer === 'all'
							? 'data in Archive can’t be read immediately'
							: 'Cold has the lowest storage costs of all tiers that can be read immediately'
						: `${row['redundancy']!} doesn’t support Archive${read && answer !== 'all' ? ', so Cold has the lowest storage costs' : ''}`;
	}
};

const { standardHours } = documented.value;
const isUrgent = ({ hours }: Row): boolean => Number(hours) < standardHours;
/** Why to copy or not, and why to change the tier or not. */
const ways: Readonly<Record<string, readonly [copy: string, tier: string]>> = {
	keep: ['a copy leaves its source in Archive', 'a tier change takes the blob itself out of Archive'],
	version: [
		'a previous version must be copied to a new blob',
		'a previous version can’t be rehydrated in place'
	],
	fee: ['a copy costs no early deletion fee', 'a tier change before 180 days costs an early deletion fee'],
	url: ['a copy needs another name or container', 'a tier change keeps the URL'],
	place: ['only a copy can be in another account', 'a tier change leaves the blob in its account']
};
const kindFor = ({ need }: Row): string => (need === 'url' ? 'tier' : 'copy');
const wayTopic: Said = {
	...eachBlob,
	sides: {
		need: side(
			'goal',
			'Requirement',
			{
				keep: 'keep the original in Archive',
				version: 'recover a previous version that is in Archive',
				fee: 'avoid an early deletion fee after 60 days in Archive',
				url: 'keep the URL of the blob',
				place: 'make the data available in another account in {region}'
			},
			'the requirement for {name} were to {}',
			'the requirement for {name} is to {}'
		),
		hours: side(
			'setup',
			'Needed within',
			{ 4: 'four hours', 8: 'eight hours', 12: 'twelve hours', 24: 'one day', 48: 'two days' },
			'the data were needed within {}',
			'the data is needed within {}'
		)
	},
	decide: (row) => `${kindFor(row)} ${isUrgent(row) ? 'High' : 'Standard'}`,
	asks: Object.fromEntries(
		['copy Standard', 'copy High', 'tier Standard', 'tier High'].map((id) => {
			const [kind, priority] = id.split(' ');
			return [
				id,
				`run az storage blob ${kind === 'copy' ? 'copy start' : 'set-tier'} --tier Hot --rehydrate-priority ${priority!}`
			];
		})
	),
	table: 'Which action should you perform for each blob?',
	single: 'You need to meet the requirement in time. Which action should you perform?',
	why(row, answer) {
		const kind = kindFor(row);
		const way = ways[row['need']!]![answer.startsWith('copy') ? 0 : 1];
		const time = isUrgent(row)
			? answer.endsWith('h')
				? 'only high priority can be fast enough'
				: `standard priority can take up to ${standardHours} hours, which is too slow`
			: answer.endsWith('h')
				? 'high priority costs more than necessary'
				: `standard priority, at up to ${standardHours} hours, is fast enough`;
		const isTimely = answer.endsWith('h') === isUrgent(row);
		return !answer.startsWith(kind) && isTimely
			? `${way}, although the priority is right`
			: answer.startsWith(kind) && !isTimely
				? time
				: `${way}, and ${time}`;
	}
};

const rehydrations = ['Hot Standard', 'Hot High', 'Cool Standard'];
/** A text for each target tier and priority of a rehydration. */
const eachRehydration = (text: (to: string, priority: string) => string): Row =>
	Object.fromEntries(rehydrations.map((id) => [id, text(...(id.split(' ') as [string, string]))]));
const isSoon = (need = ''): boolean => /s/.test(need);
function pendingOf({ show, need }: Row): string {
	const [to, priority] = show!.split(' ');
	if (isSoon(need)) return priority === 'High' ? 'no' : `raise ${to!}`;
	return need === 'cheap' || need === to ? 'no' : `later ${need!}`;
}
const pendingTopic: Said = {
	noun: 'blob',
	common: {
		show: side(
			'way',
			'Output (excerpt)',
			eachRehydration(
				(to, priority) =>
					`"properties": {\n  "blobTier": "Archive",\n  "rehydrationStatus": "rehydrate-pending-to-${to.toLowerCase()}"\n},\n"rehydratePriority": "${priority}"`
			),
			eachRehydration(
				(to, priority) => `the output showed a rehydration to ${to} with ${priority.toLowerCase()} priority`
			)
		)
	},
	sides: {
		need: side(
			'goal',
			'Requirement',
			'soon|fast|cheap|Hot|Cool',
			{
				soon: 'an auditor needed the data as soon as possible',
				fast: 'a restore needed the data as soon as possible',
				cheap: 'the data were no longer urgent',
				'': 'the blob had to be in the {} tier'
			},
			{
				soon: 'an auditor calls and needs the data as soon as possible',
				fast: 'an app must be restored, and needs the data as soon as possible',
				cheap: 'the auditor who asked for the data calls and says that it is no longer urgent',
				Hot: 'a developer tells you that an app will read the blob every hour, so it must be in the Hot tier',
				Cool: 'a developer tells you that an app will read the blob once a month, so it must be in the Cool tier'
			}
		)
	},
	decide: pendingOf,
	asks: {
		'raise Hot': 'set the tier to Hot with high priority now',
		'raise Cool': 'set the tier to Cool with high priority now',
		'later Hot': 'wait until the rehydration is complete, and then set the tier to Hot',
		'later Cool': 'wait until the rehydration is complete, and then set the tier to Cool',
		no: 'let the rehydration continue without a change'
	},
	single: 'You need to meet the new requirement without unnecessary costs. What should you do?',
	why(row, answer) {
		const { show, need } = row;
		const [to, priority] = show!.split(' ') as [string, string];
		const right = pendingOf(row) === answer;
		const isSame = answer.endsWith(to);
		return answer === 'no'
			? right
				? need === to
					? `the blob will be in ${to} without another change`
					: isSoon(need)
						? 'the rehydration already has high priority'
						: priority === 'High'
							? 'the priority of a pending rehydration can’t be lowered'
							: 'standard priority costs less'
				: isSoon(need)
					? `standard priority can take up to ${standardHours} hours`
					: `the blob would end up in ${to}`
			: answer.startsWith('r')
				? right
					? 'the priority of a pending rehydration can be raised if the target tier stays the same'
					: !isSame
						? 'the target tier must stay the same while the rehydration is pending'
						: priority === 'High'
							? 'the priority is high already'
							: need === 'cheap' || need === to
								? 'high priority costs more and isn’t required'
								: `high priority is faster, but the blob would still end up in ${to}`
				: right
					? 'the target tier can’t change while the rehydration is pending'
					: isSame
						? 'the blob will be in this tier anyway'
						: 'nothing calls for another tier';
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
const ruleWere: Row = {
	last: 'the rule had no condition on the last tier change',
	both: 'the rule also waited for 20 days after the last tier change'
};
const ruleCode = (condition: string): string =>
	`"name": "rule1",\n"type": "Lifecycle",\n"definition": {\n  "actions": {\n    "baseBlob": {\n      "tierToArchive": {\n        "daysAfterModificationGreaterThan": 30${condition}\n      }\n    }\n  },\n  "filters": {\n    "blobTypes": ["blockBlob"]\n  }\n}`;
const stayTopic = (intro: string, rule: ReturnType<typeof side>): Topic => ({
	...eachBlob,
	intro,
	common: {
		rule,
		days: side(
			'goal',
			'',
			periods('# days', 7, 15, 25),
			'auditors needed the data for {}',
			'auditors need the data for {}'
		)
	},
	sides: {
		age: side(
			'setup',
			'Last modified',
			{ 10: 'ten days ago', 21: 'three weeks ago', 90: 'three months ago', 365: 'a year ago' },
			'{name} had last been modified {}',
			'before today, {name} was last modified {}'
		),
		by: side(
			'way',
			'Rehydrated today',
			{
				tier: 'by a tier change to Hot',
				copy: 'by a copy to another container',
				'copy as': 'by a copy to a new name'
			},
			'you had rehydrated {name} {}',
			'it was rehydrated today {}'
		)
	},
	decide: (row) => (isEarly(row) ? 'early' : 'stay'),
	asks: { early: '' },
	choose: 'Which rehydrated blob{s} will the rule archive within {days}?',
	judge: 'The rule will archive the rehydrated {name} within {days}.',
	why(row) {
		const { by, age } = row;
		const left = 30 - Number(age);
		const rest = left < 0 ? 'the 30 days have already passed' : `${left} of the 30 days are left`;
		return by !== 'tier'
			? 'a copy is a new blob, so the 30 days begin today'
			: row['rule'] === 'last' || !isEarly({ ...row, rule: 'last' })
				? `a tier change keeps the last modified time, so ${rest}`
				: `${rest}, ${isEarly(row) ? `and the rule waits only 20 days after the tier change` : 'but the rule also waits for 20 days after the tier change'}`;
	}
});

const howOf = ({ data, want }: Row): string | undefined =>
	/^[sv]/.test(data!)
		? want === 'now'
			? 'upload'
			: undefined
		: ({ now: 'tier', both: 'copy' }[want!] ?? want);
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
				cool: 'year-old Cool block blobs in {account}',
				cold: 'year-old Cold block blobs in {account}'
			},
			'the data of {name} were {}',
			'{name} has {}'
		),
		want: side(
			'goal',
			'Requirement',
			{
				now: 'archive all data today',
				both: 'store a copy in the Archive tier today and keep the original readable',
				changed: 'archive data that has not been modified for 90 days',
				old: 'archive data 180 days after it was uploaded'
			},
			'the requirement for {name} were to {}',
			'the requirement is to {}'
		)
	},
	decide: howOf,
	asks: {
		upload: 'upload the files with the Archive tier',
		tier: 'change the tier of the blobs to Archive',
		copy: 'copy the blobs to the Archive tier',
		changed: 'create a lifecycle management rule based on last modification',
		old: 'create a lifecycle management rule based on creation'
	},
	table: 'What should you do for each project?',
	single: 'You need to archive the data as required. What should you do?',
	why(row, answer) {
		const { want } = row;
		const found = howOf(row);
		const right = found === answer;
		const isNew = found === 'upload';
		const isRule = want === 'changed' || want === 'old';
		return (
			{
				upload: right ? 'new data can be uploaded directly to Archive' : 'the data is in blobs already',
				tier: right
					? 'a tier change archives existing blobs at once'
					: isNew
						? 'the files would have to be uploaded to an online tier first'
						: want === 'both'
							? 'the data would no longer be readable'
							: 'all data would be archived at once',
				copy: right
					? 'a copy in Archive leaves the original online'
					: isNew
						? 'the data isn’t in blobs yet'
						: 'the originals would stay in their tier and cost more'
			}[answer] ??
			(right
				? `a rule can archive blobs by the time of their ${want === 'old' ? 'creation' : 'last modification'}`
				: isRule
					? `the requirement counts from the ${want === 'old' ? 'upload' : 'last modification'}`
					: `a rule based on ${answer === 'old' ? 'creation' : 'last modification'} ${isNew ? 'applies only to existing blobs' : want === 'both' ? 'would leave no readable copy' : 'can take up to 24 hours to take effect when it’s new'}`)
		);
	}
};

const isCharged = ({ tier, days }: Row): boolean => chargedDays(tier as 'cool', Number(days), 'move') > 0;
const chargeTopic: Said = {
	...eachBlob,
	sides: {
		tier: side(
			'way',
			'Access tier',
			{ cool: 'Cool', inferred: 'Cool (inferred)', cold: 'Cold', archive: 'Archive' },
			undefined,
			'the access tier of {name} is {}'
		),
		days: side(
			'setup',
			'Uploaded',
			periods('# days ago', 10, 40, 100, 200),
			'{name} had been uploaded {}',
			'it was uploaded {}'
		),
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
			},
			{
				delete: 'it will be deleted',
				hot: 'it will be moved to Hot',
				archive: 'it will be moved to Archive',
				copy: 'it will be copied to a new Hot blob'
			}
		)
	},
	// The page says of an inferred tier only that moving the blob to Archive costs no fee.
	decide: (row) =>
		row['tier'] === row['act'] || (row['tier'] === 'inferred' && row['act'] !== 'archive')
			? undefined
			: row['tier'] === 'inferred' || row['act'] === 'copy' || !isCharged(row)
				? 'no'
				: 'yes',
	asks: { yes: '' },
	choose: 'For which blob{s} will you be charged an early deletion fee?',
	judge: 'You will be charged an early deletion fee for {name}.',
	why(row) {
		const { tier, act } = row;
		return tier === 'inferred'
			? 'moving a blob from an inferred Cool tier to Archive costs no early deletion fee'
			: act === 'copy'
				? 'a copy leaves the original in its tier'
				: isCharged(row)
					? `${act === 'delete' ? 'the blob would be deleted' : 'the tier would change'} before ${minimumDays.value[tier as 'cool']} days in {tier}`
					: `the blob has been in {tier} for more than ${minimumDays.value[tier as 'cool']} days`;
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
			'{name} attempted to {}',
			'{name} attempts to {}'
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
			'the access tier of the blob were {}',
			'the access tier of the blob is {}'
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
		intro: 'You have an Azure subscription that contains {count}. You plan to archive block blobs.',
		asks: { all: '' },
		choose: 'Which account{s} can you use?',
		judge: 'You can move a block blob in {name} to the Archive tier.'
	},
	...told(
		'cold',
		[
			'A company named Contoso has {count} for backups. The block blobs are kept for seven years and hardly ever read. You need to minimize storage costs.',
			'You have {count} for legal records in block blobs, which must be kept for ten years and are hardly ever read. The solution must minimize storage costs.'
		],
		{
			...accountTopic,
			sides: {
				...accountTopic.sides,
				read: side(
					'goal',
					'Data must be readable',
					{ now: 'immediately', day: 'within 24 hours' },
					'the data in {name} had to be readable {}',
					'its data must be readable {}'
				)
			},
			asks: { all: 'Archive', online: 'Cold', none: 'None (access tiers are not supported)' },
			table: 'Which access tier should you use in each account?',
			single: 'Which access tier should you use?'
		}
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
			'You have a storage account named {account}. An hour ago, you started to rehydrate a blob of 2 GB by changing its tier. Now you run az storage blob show.',
			'You rehydrate a blob of 2 GB in a storage account named {account} by changing its tier. After an hour, you check the blob by running az storage blob show.'
		],
		pendingTopic
	),
	'stay 0': stayTopic(
		'Today, {count} have been rehydrated from Archive to Hot in a storage account that has a lifecycle management rule.',
		side(
			'setup',
			'Lifecycle management rule',
			{ last: ruleCode(''), both: ruleCode(',\n        "daysAfterLastTierChangeGreaterThan": 20') },
			ruleWere
		)
	),
	'stay 1': stayTopic(
		'A storage account contains {count} that have been rehydrated from Archive to Hot.',
		side(
			'setup',
			'',
			{ last: '', both: ' and whose tier was last changed more than 20 days ago' },
			ruleWere,
			'a lifecycle management rule archives blobs that were last modified more than 30 days ago{}'
		)
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
		'charge',
		[
			'You have a general-purpose v2 storage account named {account}. Blob soft delete and versioning are disabled. You plan an operation on each of {count}, whose tiers have not changed since they were uploaded.',
			'A company plans an operation on each of {count} in a general-purpose v2 storage account. Blob soft delete and versioning are disabled. The access tiers have not changed since the blobs were uploaded.'
		],
		chargeTopic
	),
	...told(
		'request',
		[
			'You have a storage account named {account}. The Storage Blob Data Owner role for the account is assigned to {count}. Each of them attempts an operation on a blob.',
			'A company assigns the Storage Blob Data Owner role for a storage account to {count}. Each of them attempts an operation on a different blob.'
		],
		requestTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'no-fee': [
		'A tier change before the minimum time costs an early deletion fee. It’s easy to expect it only for deleting.',
		taking('act', /hot|archive/, { act: 'copy' })
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
		'Premium block blobs have no access tiers. It’s easy to expect that they do.',
		taking('kind', /^B/, { kind: 'StorageV2' })
	]
};

export const rehydration = topicFamily(
	{
		id: 'files-blobs/rehydration',
		edition: 8,
		group: 'files-blobs',
		title: 'Blob access tiers: archive and rehydrate',
		rule: {
			'^(account|cold)':
				'Only accounts with LRS, GRS, or RA-GRS support the Archive tier. Premium block blob accounts have no access tiers.',
			'^way':
				'Copying an archived blob leaves the source in Archive. A tier change keeps its URL. Rehydration with standard priority can take up to 15 hours.',
			'^pending':
				'While a rehydration is pending, its priority can be raised, but not lowered, and its target tier can’t change.',
			'^stay':
				'Rehydration by a tier change keeps the last modified time. So a lifecycle rule can archive the blob again. To delay that, add a condition on the last tier change to the rule. A copy is a new blob.',
			'^how':
				'New data can be uploaded directly to Archive. A tier change archives existing blobs at once, and a lifecycle rule does so later, by their age. A copy leaves the original online.',
			'^charge':
				'To avoid an early deletion fee, keep a blob 30 days in Cool, 90 days in Cold, or 180 days in Archive. Copying it costs no such fee, and neither does archiving a blob whose Cool tier is inferred.',
			'^request':
				'In Archive, you can read properties and metadata, and read and change index tags. You can’t read the content, change the metadata, or create snapshots.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.accessTiers,
			sources.rehydration,
			sources.rehydrateToOnline,
			sources.archiveBlob,
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
		forms: ['choose', 'judge', 'judge', 'judge', 'judge', 'table', 'series', 'series', 'single', 'single'],
		telling: ['table', 'table', 'list', 'email'],
		words: ['account', 'region'],
		themes: [
			['storage1', 'North Europe'],
			['contoso1', 'Japan East'],
			['adatum01', 'Australia East'],
			['fabrikam5', 'Southeast Asia']
		]
	}
);
