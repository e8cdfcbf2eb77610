// Blobs and the Archive tier: how to archive data and bring it back, and what a rule or a request does to it. Where storage settings apply.
// Over 200 lines: eight topics with words for what can differ in each.
import type { Redundancy } from '#lib/azure/storage/redundancy.ts';
import {
	archiveLacks,
	chargedDays,
	isPossible,
	minimumDays,
	rehydrate,
	rehydration as documented,
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
const blobs = [
	'appeal.zip',
	'vespers.wav',
	'flood.mp4',
	'lynx.bam',
	'owl.flac',
	'pier-b.dwg',
	'orbit-90.dat'
];
/** Returns the only thing that stands in the way, or `run`. Nothing where there are more. */
const only = (found: readonly string[]): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? 'run');
/** A text for each period. */
const periods = (text: string, ...counts: readonly number[]): Row =>
	Object.fromEntries(counts.map((count) => [count, text.replace('#', String(count))]));
const eachBlob = {
	noun: 'blob',
	names: blobs,
	choose: 'For which blob{s} should you {}?'
};

const { standardHours } = documented.value;
const isUrgent = ({ hours }: Row): boolean => Number(hours) < standardHours;
/** What a requirement is about. It has a number of days where it’s about the early deletion fee. */
const needOf = ({ need }: Row): string =>
	Number(need) ? (chargedDays('archive', Number(need), 'move') > 0 ? 'early' : 'late') : need!;
/** Why to copy or not, and why to change the tier or not. */
const ways: Readonly<Record<string, readonly [copy: string, tier: string]>> = {
	keep: ['a copy leaves its source in Archive', 'a tier change takes the blob out of Archive'],
	version: [
		'a previous version must be copied to a new blob',
		'a previous version can’t be rehydrated in place'
	],
	path: ['a copy needs another path', 'a tier change keeps the path'],
	early: ['a copy costs no early deletion fee', 'a tier change before 180 days costs an early deletion fee'],
	place: ['only a copy can be in another account', 'a tier change leaves the blob in its account'],
	late: [
		'no requirement calls for a second blob',
		'after 180 days, a tier change costs no early deletion fee'
	]
};
const archivedDays = [60, 150, 210, 300];
const wayTopic: Said = {
	...eachBlob,
	sides: {
		need: side(
			'goal',
			'Requirement',
			{
				keep: 'leave the archived blob in place',
				version: 'bring back an archived previous version, not the current one',
				path: 'keep the path that applications use',
				place: 'bring the data to another account in its region',
				...periods('avoid an early deletion fee (archived # days ago)', ...archivedDays)
			},
			{
				'': 'the requirement for {name} were to {}',
				...periods('you had archived {name} only # days ago and had to avoid an early deletion fee', 60, 150),
				...periods('you had archived {name} # days ago and had to avoid an early deletion fee', 210, 300)
			},
			{
				'': 'For {name}, you must {}',
				...periods(
					'You archived {name} # days ago, and you must avoid an early deletion fee',
					...archivedDays
				)
			}
		),
		hours: side(
			'setup',
			'Needed within',
			periods('# hours', 4, 8, 12, 18, 24),
			'the blob were needed within {}',
			'It is needed within {}'
		)
	},
	decide: (row) =>
		`${/keep|vers|early|place/.test(needOf(row)) ? 'copy' : 'tier'} ${isUrgent(row) ? 'high' : 'standard'}`,
	asks: {
		'copy standard': 'run az storage blob copy start with standard priority',
		'copy high': 'run az storage blob copy start with high priority',
		'tier standard': 'run az storage blob set-tier with standard priority',
		'tier high': 'run az storage blob set-tier with high priority'
	},
	single: 'You need to bring the data back to Hot. What should you do?',
	why: (row, answer) =>
		`${ways[needOf(row)]![answer.startsWith('copy') ? 0 : 1]}, and ${
			answer.endsWith('high')
				? isUrgent(row)
					? 'only high priority can be fast enough'
					: 'high priority isn’t required'
				: `standard priority, at up to ${standardHours} hours, is ${isUrgent(row) ? 'too slow' : 'fast enough'}`
		}`
};

const isEarly = ({ by, rule, age, days }: Row): boolean =>
	rehydrate({
		by: by === 'copy' ? 'copy' : 'set-tier',
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
		rule: side(
			'setup',
			'Action of the lifecycle rule',
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
			'By',
			{
				tier: 'moved {name} to Hot by a tier change',
				copy: 'created {name} by copying an archived blob'
			},
			'you had {}',
			'You {}'
		),
		age: side(
			'setup',
			'Archived data changed',
			periods('# days ago', 20, 200),
			'the archived data had last been changed {}',
			'The archived data last changed {}'
		),
		days: side(
			'goal',
			'For',
			periods('# days', 7, 15, 25),
			'the blob were needed for {}',
			'It is needed for {}'
		)
	},
	decide: (row) => (isEarly(row) ? 'early' : 'stay'),
	asks: { early: 'be archived too early', stay: 'be online for long enough' },
	choose: 'Which blob{s} will {}?',
	why(row) {
		const { by, rule, age } = row;
		if (by === 'copy') return 'a copy is a new blob, so the 30 days begin only now';
		if (rule === 'both')
			return `${Number(age) > 30 ? 'the 30 days are over' : '10 of the 30 days are left'}, ${isEarly(row) ? 'and' : 'but'} the 20 days after the tier change are ${isEarly(row) ? 'too few' : 'enough'} for {days}`;
		return `a tier change keeps the last modified time, so ${Number(age) > 30 ? 'the 30 days are over already' : `${isEarly(row) ? 'only ' : ''}10 of the 30 days are left`}`;
	}
};

/** How to archive data: what comes first. */
function howOf({ data, want }: Row): string | undefined {
	const isNew = /server|partner/.test(data!);
	if (isNew) return want === 'now' ? 'upload' : undefined;
	return data === 'premium' ? 'account' : ({ now: 'tier', both: 'copy' }[want!] ?? 'rule');
}
const howTopic: Said = {
	noun: 'dataset',
	names: ['Atlas', 'Birch', 'Cedar', 'Dune', 'Ember', 'Fjord'],
	sides: {
		data: side(
			'way',
			'Location',
			{
				server: 'on a server on-premises',
				partner: 'on a disk from a partner',
				hot: 'in Hot block blobs in {account}',
				cool: 'in Cool block blobs in {account}',
				premium: 'in a premium block blob account'
			},
			'{name} were {}',
			'{name} is {}'
		),
		want: side(
			'goal',
			'Requirement',
			{
				now: 'archive all of it today',
				both: 'archive it today, and keep it readable, too',
				changed: 'archive data whenever it is unchanged for 90 days',
				old: 'archive data whenever it is 180 days old'
			},
			'you had to {}',
			'You must {}'
		)
	},
	decide: howOf,
	asks: {
		upload: 'upload it with the Archive tier',
		tier: 'change the tier of its blobs to Archive',
		copy: 'copy its blobs to Archive in the same account',
		rule: 'use a lifecycle management rule',
		account: 'first copy its blobs to {account}'
	},
	table: 'What should you do with each dataset?',
	single: 'What should you do with the dataset?',
	why(row, answer) {
		const { data, want } = row;
		const found = howOf(row);
		const right = found === answer;
		return {
			upload: right ? 'new data can be uploaded directly to Archive' : 'the data is in blobs already',
			tier: right
				? 'a tier change archives existing blobs at once'
				: found === 'upload'
					? 'an upload to Hot isn’t needed first'
					: found === 'account'
						? 'premium block blobs have no access tiers'
						: want === 'both'
							? 'this takes the only copy offline'
							: 'this doesn’t depend on the age of the data',
			copy: right
				? 'a copy in Archive leaves the original online'
				: found === 'upload'
					? 'no blob can be copied yet'
					: found === 'account'
						? 'a premium account can’t have blobs in Archive'
						: 'two copies of the data aren’t required',
			rule: right
				? `a rule can archive blobs by the time of their ${want === 'old' ? 'creation' : 'last modification'}`
				: found === 'account'
					? 'rules can’t move premium block blobs to Archive'
					: found === 'upload'
						? 'rules apply only to existing blobs'
						: want === 'both'
							? 'a rule would take the only copy offline'
							: 'a rule archives blobs by their age, not all at once',
			account: right
				? 'only standard accounts offer the Archive tier'
				: data === 'hot' || data === 'cool'
					? 'the blobs are in this account already'
					: 'the data isn’t in blobs yet'
		}[answer]!;
	}
};

/** Settings of the whole account. */
const wide = /soft|version|feed|identity/;
const whereOf = ({ setting, scope }: Row): string =>
	wide.test(setting!) ? (scope === 'all' ? 'account' : 'apart') : scope === 'all' ? 'each' : 'item';
const whereTopic = (kind: string, setting: string): Said => ({
	noun: 'request',
	names: ['Request A', 'Request B', 'Request C', 'Request D'],
	sides: {
		setting: side('way', 'Setting', setting, '{name} were for {}', '{name} is for {}'),
		scope: side(
			'goal',
			'Must apply to',
			{ one: `only one ${kind}`, all: `all ${kind}s` },
			'it had to apply to {}',
			'It must apply to {}'
		)
	},
	decide: whereOf,
	asks: {
		account: 'configure the storage account',
		item: `configure one ${kind}`,
		each: `configure each ${kind}`,
		apart: 'move the data to another storage account'
	},
	choose: 'For which request{s} should you {}?',
	table: 'What should you do for each request?',
	single: 'You need to fulfill the request. What should you do?',
	why(row, answer) {
		const found = whereOf(row);
		const level = `{setting} is configured for ${wide.test(row['setting']!) ? 'a whole account' : `each ${kind} on its own`}`;
		if (answer === found) return found === 'apart' ? `${level}, so others would get it, too` : level;
		return {
			account:
				found === 'apart' ? 'this would apply to all others, too' : 'an account doesn’t have this setting',
			item: found === 'each' ? 'this isn’t enough for all' : `a ${kind} doesn’t have this setting`,
			each: found === 'item' ? 'the others must stay as they are' : `no ${kind} has this setting`,
			apart:
				found === 'account'
					? 'all must get it, so none has to move'
					: 'the setting can differ within an account'
		}[answer]!;
	}
});

/** The fewest steps for each aim, once the blob is online. */
const stepsFor: Row = { far: 'send', once: 'read>down', drop: 'read>delete', zone: 'convert' };
const stepsOf = ({ aim, now }: Row): string | undefined =>
	aim === 'near'
		? now === 'rest'
			? 'direct>wait'
			: undefined
		: { rest: 'up>wait>', pending: 'wait>', hot: '' }[now!]! + stepsFor[aim!]!;
const stepsTopic: Said = {
	noun: 'blob',
	sides: {
		now: side(
			'way',
			'State',
			{
				rest: 'in Archive',
				pending: 'being moved from Archive to Hot',
				hot: 'in Hot'
			},
			'the blob were {}',
			'the blob is {}'
		),
		aim: side(
			'goal',
			'Requirement',
			{
				far: 'have a copy in another account, in {far}',
				near: 'have a Hot copy in another account, in {region}',
				once: 'read the data and then archive the blob again',
				drop: 'read the data and then delete the blob',
				zone: 'convert {account} to ZRS, and keep the blob in it'
			},
			'you could take any number of steps and had to {}',
			'You must {}'
		)
	},
	decide: (row) => (stepsOf(row)?.includes('>') ? stepsOf(row) : undefined),
	order: 'Which {s} actions should you perform in sequence?',
	asks: {
		direct: 'copy the blob from Archive to another account',
		up: 'change the tier of the blob to Hot',
		wait: 'wait until the rehydration is complete',
		send: 'copy the Hot blob to another account',
		read: 'download the data',
		down: 'archive the blob again',
		delete: 'delete the blob',
		convert: 'start the conversion to ZRS'
	},
	why(row, answer) {
		const { aim, now } = row;
		const needed = stepsOf(row)!.split('>').includes(answer);
		return {
			direct:
				aim === 'near'
					? 'a copy from Archive can go to another account in the region'
					: aim === 'far'
						? 'a copy from Archive can’t leave the region'
						: aim === 'zone'
							? 'a copy leaves the archived source, which blocks the conversion'
							: 'no other account is involved',
			up: needed
				? 'the tier change comes first, and brings the blob itself back'
				: aim === 'near'
					? 'the blob itself doesn’t have to leave Archive'
					: now !== 'pending'
						? 'the blob is online already'
						: 'a tier change is in progress already',
			wait:
				now === 'pending' || needed
					? `${now === 'rest' ? 'a rehydration must be started first, and until' : 'until'} it’s complete, the data is offline`
					: 'no rehydration is in progress',
			send:
				aim === 'far'
					? 'a blob can be copied to another region only while it’s online'
					: 'the requirement doesn’t call for a copy of a Hot blob',
			read: needed ? 'data can be read only while it’s online' : 'the data doesn’t have to be downloaded',
			down:
				aim === 'once'
					? 'the data must be read before the blob is archived'
					: 'the blob doesn’t have to return to Archive',
			delete:
				aim === 'drop' ? 'the data must be read before the blob is deleted' : 'the blob is still required',
			convert:
				aim === 'zone' ? 'archived blobs block a conversion to ZRS, so it comes last' : 'ZRS isn’t required'
		}[answer]!;
	}
};

const isCharged = ({ tier, days }: Row): boolean => chargedDays(tier as 'cool', Number(days), 'move') > 0;
const chargeTopic: Said = {
	...eachBlob,
	sides: {
		tier: side(
			'way',
			'Tier set on upload',
			{ cool: 'Cool', cold: 'Cold', archive: 'Archive' },
			'you had uploaded {name} to {}',
			'You uploaded {name} to {}'
		),
		days: side(
			'setup',
			'Uploaded',
			periods('# days ago', 10, 40, 100, 200),
			'the upload had been {}',
			'The upload was {}'
		),
		act: side(
			'goal',
			'Planned operation',
			{
				delete: 'delete it',
				hot: 'move it to Hot by a tier change',
				archive: 'move it to Archive by a tier change',
				copy: 'copy it to a new blob in Hot'
			},
			'you planned to {}',
			'You plan to {}'
		)
	},
	decide: (row) =>
		row['tier'] === row['act']
			? undefined
			: row['act'] === 'copy'
				? isCharged(row)
					? 'no'
					: undefined
				: isCharged(row)
					? 'yes'
					: 'no',
	asks: { yes: 'an', no: 'no' },
	choose: 'For which blob{s} will there be {} early deletion charge?',
	why(row) {
		const { tier, act } = row;
		return act === 'copy'
			? 'a copy leaves the original in its tier'
			: `the minimum of ${minimumDays.value[tier as 'cool']} days in {tier} ${isCharged(row) ? `isn’t over, and ${act === 'delete' ? 'a delete' : 'a tier change'} ends its time there` : 'is over already'}`;
	}
};

const isOnline = ({ state }: Row): boolean => state!.startsWith('on');
function requestOf(row: Row): string {
	const { state, operation } = row;
	if (isPossible(operation as BlobOperation, !isOnline(row))) return 'now';
	if (/ing|target/.test(state!)) return 'wait';
	return state === 'source' && operation === 'read' ? 'copy' : 'start';
}
const requestTopic: Said = {
	...eachBlob,
	sides: {
		state: side(
			'way',
			'State',
			{
				rest: 'in Archive, with no operation in progress',
				pending: 'in Archive, with a tier change to Hot in progress',
				source: 'still in Archive after a finished copy to Hot',
				target: 'an unfinished Hot copy of an archived blob',
				'on tier': 'in Cold after a tier change from Archive',
				'on copy': 'a finished Hot copy of an archived blob'
			},
			'{name} were {}',
			'today, {name} is {}'
		),
		operation: side(
			'goal',
			'Request',
			{
				read: 'download the content',
				snapshot: 'take a snapshot of {name} itself',
				'set-metadata': 'change the metadata of {name} itself',
				'get-metadata': 'read the metadata of {name} itself',
				'get-properties': 'read the properties of {name} itself',
				'get-tags': 'read the index tags of {name} itself'
			},
			'you had to {}',
			'You must {}'
		)
	},
	suits: (row, difficulty) => difficulty < 3 || row['state'] !== 'rest',
	decide: requestOf,
	asks: {
		now: 'send the request at once',
		wait: 'wait for the operation in progress',
		start: 'start a rehydration first',
		copy: 'send the request to a copy of that blob'
	},
	table: 'How should you handle the request for each blob?',
	single: 'You need the request to succeed. What should you do?',
	why(row, answer) {
		const { state, operation } = row;
		const found = requestOf(row);
		const right = found === answer;
		const denied = {
			read: 'content can’t be read in Archive',
			snapshot: 'Archive doesn’t support snapshots',
			'set-metadata': 'metadata is read-only in Archive'
		}[operation as 'read'];
		return {
			now: right
				? `${isOnline(row) ? 'in an online tier' : 'even in Archive'}, a request can {operation}`
				: denied,
			wait: right
				? `until the ${state === 'target' ? 'copy' : 'tier change'} is complete, the blob is in Archive, and ${denied}`
				: found === 'now'
					? 'the request can succeed now'
					: 'no operation is in progress',
			start: right
				? `the blob is${state === 'source' ? ' still' : ''} in Archive, and ${denied}`
				: found === 'now'
					? 'the request doesn’t need one'
					: found === 'wait'
						? 'a rehydration is in progress already'
						: 'the Hot copy is online already',
			copy: right
				? 'the Hot copy has the same content'
				: state === 'source'
					? 'the request is for this blob, not its copy'
					: 'no other blob has been copied from {name}'
		}[answer]!;
	}
};

const archiveOf = ({ redundancy, type }: Row): string | undefined =>
	only(archiveLacks(redundancy as Redundancy, type as 'block'));
const archiveTopic: Said = {
	...eachBlob,
	sides: {
		redundancy: side(
			'setup',
			'Redundancy',
			'LRS|GRS|RA-GRS|ZRS|GZRS|RA-GZRS',
			'the account of {name} used {}',
			'The account of {name} uses {}'
		),
		type: side(
			'way',
			'Type',
			{ block: 'a block blob', append: 'an append blob', page: 'a page blob' },
			'the blob were {}',
			'The data is in {}'
		)
	},
	decide: archiveOf,
	asks: {
		run: 'set the tier to Archive at once',
		redundancy: 'first convert the account to LRS, GRS, or RA-GRS',
		type: 'first upload the data again as a block blob'
	},
	table: 'What should you do to archive each blob?',
	single: 'You need to move the data to the Archive tier. What should you do?',
	why(row, answer) {
		const found = archiveOf(row);
		const right = found === answer;
		return {
			run: right
				? 'block blobs can be archived with {redundancy}'
				: {
						redundancy: 'no blob can be archived with {redundancy}',
						type: 'in standard storage, no tier can be set for {type}'
					}[found as 'type'],
			redundancy: `{redundancy} ${right ? 'doesn’t support' : 'supports'} the Archive tier`,
			type: right ? 'only block blobs can be archived' : 'the data is in a block blob already'
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'way',
		[
			'Auditors need {count} of 1 GB from the Archive tier of {account}, which has no lifecycle rules. Use high priority or a second blob only if a requirement calls for it.',
			'A project needs {count} of 1 GB from the Archive tier of {account}, which has no lifecycle rules. Use high priority or a second blob only if a requirement calls for it.'
		],
		wayTopic
	),
	...told(
		'stay',
		[
			'Today, you brought back {count} from Archive. A new lifecycle rule covers them all.',
			'Auditors use {count}, which you brought back from Archive today. A new lifecycle rule covers them all.'
		],
		stayTopic
	),
	...told(
		'how',
		[
			'To cut costs, you plan to archive {count}. The archive will be in {account}, a general-purpose v2 account that uses LRS. You must use as few steps as possible.',
			'You have {account}, a general-purpose v2 account that uses LRS. A cost review asks you to archive {count} there with as few steps as possible.'
		],
		howTopic
	),
	'where item': {
		...whereTopic(
			'container',
			'blob versioning|blob soft delete|container soft delete|the change feed|a legal hold|a stored access policy'
		),
		intro:
			'You manage {account}, with several blob containers without version-level immutability. Departments send you {count}. Other data must not be affected.'
	},
	'where share': {
		...whereTopic(
			'file share',
			'soft delete|identity-based access|a quota|the cool access tier|a stored access policy'
		),
		intro:
			'You manage {account}, with several SMB file shares. Departments send you {count}. Other data must not be affected.'
	},
	...told(
		'steps',
		[
			'You have {count} of 1 GB in {account}, a general-purpose v2 account in {region} that uses LRS and has no other archived blob. You must use as few steps as possible.',
			'A ticket is about {count} of 1 GB in {account}, a general-purpose v2 account in {region} that uses LRS and has no other archived blob. You must use as few steps as possible.'
		],
		stepsTopic
	),
	...told(
		'charge',
		[
			'You have an Azure subscription that contains {account}, a general-purpose v2 account without soft delete or versioning. You plan operations on {count}.',
			'Finance asks about operations on {count} in {account}, a general-purpose v2 account without soft delete or versioning.'
		],
		chargeTopic
	),
	...told(
		'request',
		[
			'You plan requests for {count} in {account}. You must avoid waiting and rehydration unless required.',
			'For a catalog, you plan requests for {count} in {account}. You must avoid waiting and rehydration unless required.'
		],
		requestTopic
	),
	...told(
		'archive',
		[
			'To cut costs, you plan to archive {count} in standard general-purpose v2 storage without encryption scopes.'
		],
		archiveTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'no-fee': [
		'A tier change from Archive before 180 days costs an early deletion fee. It’s easy to expect it only for deleting.',
		taking('need', /\d/, { need: '300' })
	],
	'half-a-day': [
		`Standard priority can take up to ${standardHours} hours. It’s easy to expect less.`,
		taking('hours', /^(8|1[02])/, { hours: '24' })
	],
	'change-modifies': [
		'A tier change keeps the last modified time. It’s easy to think that the rule counts from the change.',
		taking('by', /^tier$/, { by: 'copy' })
	],
	'pending-reads': [
		'Until a rehydration is complete, the blob is in Archive. It’s easy to take what’s in progress for done.',
		taking('state', /pending|target/, { state: 'on tier' })
	],
	'premium-has-tiers': [
		'Premium block blobs have no access tiers. It’s easy to expect that they can be archived directly.',
		taking('data', /premium/, { data: 'hot' })
	]
};

export const rehydration = topicFamily(
	{
		id: 'files-blobs/rehydration',
		edition: 7,
		group: 'files-blobs',
		title: 'Into Archive and back, and where settings apply',
		rule: {
			'^way':
				'Copying an archived blob leaves the source in Archive, without an early deletion fee. A tier change keeps its path. Rehydration with standard priority can take up to 15 hours.',
			'^stay':
				'Rehydration by a tier change keeps the last modified time. So a lifecycle rule can archive the blob again. A condition on the last tier change delays that. A copy is a new blob.',
			'^how':
				'New data can be uploaded directly to Archive. A tier change or a rule archives existing blobs. A copy leaves the original online. Premium block blobs have no access tiers.',
			'^where i':
				'Versioning, the change feed, and soft delete belong to a whole storage account. Container-level legal holds and stored access policies belong to a container.',
			'^where s':
				'Soft delete and identity-based access over SMB belong to a whole storage account. Quotas, access tiers, and stored access policies belong to a file share.',
			'^steps':
				'From Archive, a blob can be copied only within its region. A tier change brings the blob itself back. Archived blobs block a conversion to ZRS.',
			'^charge':
				'If a tier is set on a blob, the minimum is 30 days in Cool, 90 in Cold and 180 in Archive. Deleting or moving the blob earlier is charged, copying it isn’t.',
			'^request':
				'In Archive, a blob’s properties, metadata, and index tags can be read. Content can’t be read, metadata is read-only, and snapshots aren’t supported.',
			'^archive': 'Only block blobs can be archived, with LRS, GRS, or RA-GRS.'
		},
		lab: 'files-blobs/tiers-and-rules',
		sources: [
			sources.rehydration,
			sources.rehydrateToOnline,
			sources.archiveBlob,
			sources.redundancyMigration,
			sources.dataProtection,
			sources.fileShareSoftDelete,
			sources.modifyFileShare,
			sources.accessTiers,
			sources.lifecyclePolicy
		],
		axes: {
			goal: 'Requirements and requests',
			way: 'Blobs and operations',
			setup: 'Times and settings'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['table', 'choose', 'single', 'order'],
		telling: ['table', 'export', 'email', 'ticket', 'list'],
		words: ['account', 'container', 'region', 'far'],
		themes: [
			['stcourt12', 'hearings', 'East US', 'West US 3'],
			['stwind07', 'turbines', 'North Europe', 'West Europe'],
			['stnews24', 'footage', 'UK South', 'UK West'],
			['stopera9', 'scores', 'Sweden Central', 'Norway East']
		]
	}
);
