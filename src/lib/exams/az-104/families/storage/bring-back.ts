// What brings back data that was deleted or overwritten in a storage account.
import { sources } from '#lib/azure/sources.ts';
import {
	daysInForce,
	levels,
	losses,
	wayBack,
	ways,
	type Level,
	type Loss,
	type Lost,
	type Way
} from '#lib/azure/storage/way-back.ts';
import { chooseOne, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** Names that make sense together. */
const accounts = [
	{
		account: 'stsales01',
		container: 'orders',
		blob: 'order-1042.json',
		share: 'contracts',
		file: 'offer.docx'
	},
	{
		account: 'stclinic7',
		container: 'scans',
		blob: 'scan-20931.dcm',
		share: 'rosters',
		file: 'week-40.xlsx'
	},
	{ account: 'stmedia22', container: 'episodes', blob: 's02e07.mp4', share: 'scripts', file: 'pilot.docx' },
	{ account: 'stplantx', container: 'telemetry', blob: 'line4.csv', share: 'drawings', file: 'pump-a.dwg' },
	{
		account: 'stfinance3',
		container: 'invoices',
		blob: 'inv-88172.pdf',
		share: 'budgets',
		file: 'plan.xlsx'
	},
	{ account: 'stmuseum1', container: 'catalog', blob: 'item-0311.tif', share: 'loans', file: 'loan-17.docx' },
	{ account: 'stlegal5', container: 'filings', blob: 'case-771.pdf', share: 'drafts', file: 'appeal.docx' },
	{
		account: 'strail09',
		container: 'timetables',
		blob: 'line-s3.xml',
		share: 'permits',
		file: 'bridge-12.pdf'
	}
] as const;
const telling = ['settings', 'output', 'email', 'log'] as const;

interface Facts extends Lost {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Those first in it are offered beside the key, two of them of the same service. */
	readonly offered: readonly Way[];
	/** The tier is told. */
	readonly tiered: boolean;
	/** Where it's asked how long: which other numbers of days are offered. */
	readonly left?: number;
}

const texts: Readonly<Record<Way, string>> = {
	blob: 'The soft-deleted blob',
	snapshot: 'The soft-deleted snapshot of the blob',
	version: 'A previous version of the blob',
	'deleted-version': 'The soft-deleted version of the blob',
	container: 'The soft-deleted container',
	share: 'The soft-deleted file share',
	'share-snapshot': 'A snapshot of the file share',
	none: 'Nothing in the account'
};
const nouns: Readonly<Record<Level, string>> = {
	blob: 'blobs',
	container: 'containers',
	share: 'file shares'
};
const dayChoices = [0, 4, 7, 14, 30];
const value = (days: number): string => (days === 0 ? 'Disabled' : counted(days, 'day'));
const toValue = (days: number): string => (days === 0 ? 'disabled' : counted(days, 'day'));
const namesOf = ({ names }: Facts) => accounts[names]!;

/** What happened, without its time. */
function lossOf(facts: Facts, loss: Loss = facts.loss): string {
	const { container, blob, share, file } = namesOf(facts);
	return {
		'blob-deleted': `${blob} was deleted from ${container}`,
		'blob-overwritten': `${blob} in ${container} was overwritten`,
		'version-deleted': `the only previous version of ${blob} in ${container} was deleted by its version ID`,
		'container-deleted': `the container ${container} was deleted`,
		'share-deleted': `the file share ${share} was deleted`,
		'file-deleted': `${file} was deleted from ${share}`,
		'file-overwritten': `${file} in ${share} was overwritten`
	}[loss];
}

/** The event, as two facts. */
const told = (facts: Facts): Paragraph => [
	fact('ago', `${capital(counted(facts.ago, 'day'))} ago`),
	', ',
	fact('loss', lossOf(facts)),
	'. '
];
const changeOf = ({ level, from }: NonNullable<Lost['change']>, days: Lost['days']): string =>
	`soft delete for ${nouns[level]} was changed from ${toValue(from)} to ${toValue(days[level])}`;
const changeTold = ({ change, days }: Facts): readonly Piece[] =>
	change === undefined
		? ['The settings have not changed this year. ']
		: [
				fact('change', `${counted(change.ago, 'day')} ago, ${changeOf(change, days)}. `),
				'No other setting has changed this year. '
			];
const snapshotTold = ({ snapshot }: Facts): string =>
	snapshot === undefined ? 'None' : `Taken ${counted(snapshot, 'day')} ago`;

/** What the account holds, in a sentence. */
const accountTold = (facts: Facts): string => {
	const { account, container, share } = namesOf(facts);
	return `You have a storage account named ${account} that contains a blob container named ${container} and a file share named ${share}. `;
};
const tierTold = (facts: Facts): readonly Piece[] =>
	facts.tiered
		? [
				fact(
					'archived',
					`Blobs in ${namesOf(facts).container} are in the ${facts.archived ? 'Archive' : 'Hot'} tier. `
				)
			]
		: [];

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	settings: (facts) =>
		pageWith(
			factTable('Data protection settings today', 'Setting|Value', [
				...levels.map(
					(level) => [level, `Soft delete for ${nouns[level]}`, value(facts.days[level])] as const
				),
				['versioning', 'Versioning for blobs', facts.versioning ? 'Enabled' : 'Disabled'],
				['snapshot', `Snapshots of ${namesOf(facts).share}`, snapshotTold(facts)]
			]),
			[accountTold(facts), ...tierTold(facts)],
			[...told(facts), ...changeTold(facts)]
		),
	output(facts) {
		const { account, share } = namesOf(facts);
		const policy = (level: Level, name: string): Paragraph => {
			const days = facts.days[level];
			return [
				'  ',
				fact(level, `"${name}": { "enabled": ${days > 0}${days > 0 ? `, "days": ${days}` : ''} }`),
				','
			];
		};
		return pageWith(
			code(
				`Blob and file service properties of ${account} today`,
				'{',
				policy('blob', 'deleteRetentionPolicy'),
				policy('container', 'containerDeleteRetentionPolicy'),
				policy('share', 'shareDeleteRetentionPolicy'),
				['  ', fact('versioning', `"isVersioningEnabled": ${facts.versioning}`)],
				'}'
			),
			[accountTold(facts), ...tierTold(facts)],
			[
				...told(facts),
				fact(
					'snapshot',
					facts.snapshot === undefined
						? `${share} has no snapshots. `
						: `The only snapshot of ${share} was taken ${counted(facts.snapshot, 'day')} ago. `
				),
				...changeTold(facts)
			]
		);
	},
	email(facts) {
		const { account, share } = namesOf(facts);
		return pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Data loss in ${account}` },
				told(facts),
				[
					'Today, soft delete is set as follows: ',
					...levels.flatMap((level, at): Piece[] => [
						fact(level, `${nouns[level]} ${toValue(facts.days[level])}`),
						at < 2 ? ', ' : '. '
					]),
					fact('versioning', `Versioning for blobs is ${facts.versioning ? 'enabled' : 'disabled'}. `),
					fact(
						'snapshot',
						facts.snapshot === undefined
							? `No snapshot of ${share} was ever taken. `
							: `We have one snapshot of ${share}, taken ${counted(facts.snapshot, 'day')} ago. `
					)
				],
				[...changeTold(facts), 'Can we get it back?']
			),
			[accountTold(facts), ...tierTold(facts), 'You receive the following email. ']
		);
	},
	log(facts) {
		const { change, snapshot, ago, days } = facts;
		const { share } = namesOf(facts);
		const at = (count: number): string => `${counted(count, 'day')} ago`.padEnd(13);
		const events: readonly (readonly [number, Paragraph])[] = [
			[ago, [fact('ago', at(ago)), fact('loss', lossOf(facts))]],
			...(change
				? [[change.ago, [fact('change', `${at(change.ago)}${changeOf(change, days)}`)]] as const]
				: []),
			...(snapshot === undefined
				? []
				: [[snapshot, [fact('snapshot', `${at(snapshot)}the only snapshot of ${share} was taken`)]] as const])
		];
		return pageWith(
			code('Activity in the account', ...events.toSorted(([a], [b]) => b - a).map(([, line]) => line)),
			[accountTold(facts), ...tierTold(facts)],
			[
				'Today, the account has these settings: ',
				...levels.flatMap((level): Piece[] => [
					fact(level, `soft delete for ${nouns[level]} ${toValue(facts.days[level])}`),
					', '
				]),
				fact('versioning', `versioning for blobs ${facts.versioning ? 'enabled' : 'disabled'}`),
				'.',
				...(snapshot === undefined ? [' ', fact('snapshot', `${share} has no snapshots.`)] : []),
				` ${change ? 'All other settings' : 'These settings'} have applied since the account was created.`
			]
		);
	}
};

/** What soft delete covers a loss, files aside. */
const lossLevel = ({ loss }: Pick<Lost, 'loss'>): Level =>
	loss === 'container-deleted' ? 'container' : loss === 'share-deleted' ? 'share' : 'blob';
/** Why soft delete of a level doesn't help with what was lost. */
const notKept = (facts: Facts, level: Level): 'off' | 'expired' =>
	daysInForce(facts, level) === 0 ? 'off' : 'expired';
const ofShares: readonly Way[] = ['share', 'share-snapshot'];
const inShare = ({ loss }: Facts): boolean => /^(share|file)/.test(loss);

/** Why a way is right, or not, on these facts. */
const reasons: Readonly<Record<Way, (facts: Facts, right: boolean) => string>> = {
	blob(facts, right) {
		const { loss, ago, versioning } = facts;
		const days = daysInForce(facts, 'blob');
		if (right) return `A deleted blob stays soft-deleted for ${days} days, and ${ago} have passed.`;
		if (inShare(facts)) return 'The lost data was never a blob.';
		if (loss === 'container-deleted')
			return 'Soft delete for blobs covers single blobs. It doesn’t bring back those of a deleted container.';
		if (loss === 'version-deleted') return 'The blob itself still exists. Only its earlier content is gone.';
		if (loss === 'blob-overwritten') return 'The blob wasn’t deleted. It exists, with the new content.';
		if (versioning)
			return 'With versioning enabled, a delete keeps a version. It leaves no soft-deleted blob.';
		return notKept(facts, 'blob') === 'off'
			? 'Soft delete for blobs was disabled when the blob was deleted.'
			: `Soft delete kept the deleted blob for ${days} days, and ${ago} have passed.`;
	},
	snapshot(facts, right) {
		const { loss, ago, versioning, archived } = facts;
		const days = daysInForce(facts, 'blob');
		if (right)
			return `Without versioning, an overwrite leaves a soft-deleted snapshot. It stays for ${days} days, and ${ago} have passed.`;
		if (inShare(facts)) return 'Overwriting a blob can leave such a snapshot. Nothing in Azure Files does.';
		if (loss === 'container-deleted')
			return 'Whatever snapshots the blobs had, they were deleted with the container.';
		if (loss === 'version-deleted') return 'Deleting one version by its ID makes no snapshot.';
		if (loss === 'blob-deleted') return 'Only an overwrite makes a snapshot. A delete marks the blob itself.';
		if (versioning) return 'An overwrite makes a soft-deleted snapshot only while versioning is disabled.';
		if (archived)
			return 'Overwriting a blob in the Archive tier deletes its content permanently, without a snapshot.';
		return notKept(facts, 'blob') === 'off'
			? 'The overwrite made no snapshot, because soft delete for blobs was disabled.'
			: `The snapshot that the overwrite made expired after ${days} days.`;
	},
	version(facts, right) {
		const { loss } = facts;
		if (right)
			return `Versioning is enabled, so the ${loss === 'blob-deleted' ? 'delete' : 'overwrite'} turned the earlier content into a previous version. It doesn’t expire.`;
		if (inShare(facts)) return 'Versioning is a feature of Blob Storage. Azure Files has no versions.';
		if (loss === 'container-deleted') return 'Versioning doesn’t help when the whole container is deleted.';
		if (loss === 'version-deleted') return 'The only previous version is the one that was deleted.';
		return 'Versioning is disabled, so no earlier content was kept as a version.';
	},
	'deleted-version'(facts, right) {
		const { loss, ago, versioning } = facts;
		const days = daysInForce(facts, 'blob');
		if (right)
			return `Soft delete for blobs keeps a deleted version for ${days} days, and ${ago} have passed.`;
		if (inShare(facts)) return 'No blob lost a version. The loss is in a file share.';
		if (loss === 'container-deleted')
			return 'A version can’t be undeleted in a container that no longer exists.';
		if (loss === 'version-deleted')
			return notKept(facts, 'blob') === 'off'
				? 'The version was deleted for good, because soft delete for blobs was disabled.'
				: `The deleted version could be undeleted for ${days} days only, and ${ago} have passed.`;
		return versioning
			? 'The version with the earlier content wasn’t deleted, so there’s nothing to undelete.'
			: 'Without versioning there was no version to delete.';
	},
	container(facts, right) {
		const { loss, ago } = facts;
		const days = daysInForce(facts, 'container');
		if (right)
			return `A deleted container can be restored with its blobs for ${days} days, and ${ago} have passed.`;
		if (inShare(facts)) return 'A container holds blobs. The lost data was in Azure Files.';
		if (loss !== 'container-deleted')
			return 'The container wasn’t deleted. It can’t be restored to an earlier state.';
		return notKept(facts, 'container') === 'off'
			? 'Soft delete for containers was disabled when the container was deleted.'
			: `The deleted container was kept for ${days} days, and ${ago} have passed.`;
	},
	share(facts, right) {
		const { loss, ago } = facts;
		const days = daysInForce(facts, 'share');
		if (right) return `A deleted file share is kept with its files for ${days} days, and ${ago} have passed.`;
		if (!inShare(facts)) return 'No file share was deleted.';
		if (loss !== 'share-deleted')
			return 'The file share still exists. Its soft delete restores whole shares, not files.';
		return notKept(facts, 'share') === 'off'
			? 'Soft delete for file shares was disabled when the share was deleted.'
			: `The deleted share was kept for ${days} days, and ${ago} have passed.`;
	},
	'share-snapshot'(facts, right) {
		const { loss, snapshot } = facts;
		if (right)
			return `The snapshot was taken before the file was ${loss === 'file-deleted' ? 'deleted' : 'overwritten'}, so it still has ${loss === 'file-deleted' ? 'the file' : 'the earlier content'}.`;
		if (!inShare(facts)) return 'It has the files of the share as they were. Blobs aren’t part of it.';
		if (loss === 'share-deleted')
			return snapshot === undefined
				? 'None was taken, and any would have been deleted with the share.'
				: 'Snapshots are deleted with their share, and come back only with it.';
		return snapshot === undefined
			? 'No snapshot of the share was taken.'
			: 'The only snapshot was taken after the loss. It doesn’t have the earlier file.';
	},
	none(facts, right) {
		const { loss, archived, snapshot } = facts;
		if (!right)
			return {
				blob: 'The soft-deleted blob still has it.',
				snapshot: 'The soft-deleted snapshot of the blob still has it.',
				version: 'A previous version of the blob still has it.',
				'deleted-version': 'The soft-deleted version of the blob still has it.',
				container: 'The soft-deleted container still has it.',
				share: 'The soft-deleted file share still has it.',
				'share-snapshot': 'The snapshot of the file share still has it.',
				none: ''
			}[wayBack(facts).way];
		if (loss.startsWith('file'))
			return snapshot === undefined
				? 'Only a snapshot of the share could have helped. There is none.'
				: 'Only an earlier snapshot of the share could have helped.';
		if (loss === 'blob-overwritten' && archived)
			return 'Only versioning could have helped. Soft delete leaves out overwrites in the Archive tier.';
		const level = lossLevel(facts);
		return notKept(facts, level) === 'off'
			? `Only soft delete for ${nouns[level]} could have helped. It was disabled at the time.`
			: `Only soft delete for ${nouns[level]} could have helped, but its ${daysInForce(facts, level)} days are over. The data has been permanently deleted.`;
	}
};

/** How long something still has it: a number of days, without a limit, or not at all. */
type Left = number | 'open' | 'none';
function leftOf(lost: Lost): Left {
	const { way } = wayBack(lost);
	if (way === 'none') return way;
	return way === 'version' || way === 'share-snapshot'
		? 'open'
		: daysInForce(lost, lossLevel(lost)) - lost.ago;
}
/** Two numbers of days, one of them the key if that is one. The others are other settings, or count from today. */
function numbersOf(facts: Facts): readonly number[] {
	const { days, change, ago, left = 0 } = facts;
	const key = leftOf(facts);
	const told = [...levels.map((level) => days[level]), change?.from ?? 0].map((one) => one - ago);
	const fromToday = typeof key === 'number' ? [key + ago] : [days.blob];
	const nearby = [...new Set([...told, ...fromToday, days[lossLevel(facts)], change?.from ?? 0])];
	const wrong = nearby.filter((one) => one > 0 && one !== key);
	// Others only where too few settings give a number.
	const others = wrong.length > 1 ? wrong : [...new Set([...wrong, 2, 5, 11])].filter((one) => one !== key);
	const turned = others.map((_, at) => others[(at + left) % others.length]!);
	return (typeof key === 'number' ? [key, ...turned] : turned).slice(0, 2).toSorted((a, b) => a - b);
}
const askLeft = (facts: Facts): Asked =>
	chooseOne(
		['If nothing else is changed or deleted, how long can you still recover the data?'],
		[
			...numbersOf(facts).map((one) => ({ id: `${one}`, text: `For ${counted(one, 'more day')}` })),
			{ id: 'open', text: 'Without a time limit' },
			{ id: 'none', text: 'Not at all' }
		],
		`${leftOf(facts)}`
	);
/** What soft delete did for what was lost. */
function keptWhy(facts: Facts, way: Way): string {
	const { loss, archived } = facts;
	if (way === 'version') return 'Versioning kept the earlier content, and a version has no such period.';
	if (loss.startsWith('file')) return 'Soft delete for file shares doesn’t bring back single files.';
	if (way === 'none' && loss === 'blob-overwritten' && archived)
		return 'Soft delete leaves out overwrites in the Archive tier.';
	const level = lossLevel(facts);
	const days = daysInForce(facts, level);
	return `Soft delete for ${nouns[level]} was ${days === 0 ? 'disabled' : `set to ${days} days`} at the time.`;
}
/** Why the data can be recovered for so long, or not. */
function leftReasons(facts: Facts): Readonly<Record<string, string>> {
	const { way } = wayBack(facts);
	const { ago, days, change, loss } = facts;
	const key = leftOf(facts);
	const why = keptWhy(facts, way);
	const numbers = numbersOf(facts).map((one, at) => {
		const own = levels.find((level) => days[level] === one + ago);
		const full = levels.find((level) => days[level] === one);
		const text =
			one === key
				? `${reasons[way](facts, true)} That leaves ${one}.`
				: typeof key === 'number' && one === key + ago
					? `The ${one} days count from the loss, and ${ago} of them have passed.`
					: own
						? `Today’s period for ${nouns[own]} would leave that. ${own === 'blob' && loss.startsWith('file') ? 'A file in a share isn’t a blob.' : why}`
						: change && change.from === one + ago
							? `That counts with ${counted(change.from, 'day')}, the setting until ${counted(change.ago, 'day')} ago. ${why}`
							: full
								? `That’s the period for ${nouns[full]}, counted from today. ${why}`
								: `${at === 0 ? 'It would take a period of' : 'Nothing here is kept for'} ${one + ago} days. ${why}`;
		return [one, text] as const;
	});
	return {
		...Object.fromEntries(numbers),
		open:
			typeof key === 'number'
				? `${why} After that, the data is deleted permanently.`
				: reasons[inShare(facts) ? 'share-snapshot' : 'version'](facts, way !== 'none'),
		none: reasons.none(facts, way === 'none')
	};
}

const keyWith = (facts: Lost | Facts): Key => [['left' in facts ? `${leftOf(facts)}` : wayBack(facts).way]];

const question: Question<Facts> = {
	ask(facts): Asked {
		const { way } = wayBack(facts);
		const edge = facts.change !== undefined || facts.archived || facts.loss === 'version-deleted';
		const miss = edge ? 'edge' : 'core';
		if (facts.left !== undefined) return { ...askLeft(facts), miss };
		const others = facts.offered.filter((one) => one !== way);
		const near = others
			.filter((one) => one === 'none' || ofShares.includes(one) === inShare(facts))
			.slice(0, 2);
		const far = others.filter((one) => !near.includes(one)).slice(0, 3 - near.length);
		return {
			...chooseOne(
				['You need to recover the data. What should you use?'],
				optionsOf(texts, [way, ...near, ...far]),
				way
			),
			miss
		};
	},
	explain(facts) {
		const { way, trace } = wayBack(facts);
		const options =
			facts.left === undefined
				? Object.fromEntries(ways.map((one) => [one, reasons[one](facts, one === way)]))
				: leftReasons(facts);
		return [{ options, trace }];
	},
	wrongRules: {
		'days-as-now': {
			note: 'Data keeps the retention period that applied when it was deleted. It’s easy to count with the setting of today.',
			key: ({ change: _, ...facts }) => keyWith(facts)
		},
		'archive-too': {
			note: 'Soft delete leaves out overwrites of blobs in the Archive tier. It’s easy to treat all tiers alike.',
			key: (facts) => keyWith({ ...facts, archived: false })
		},
		'overwrite-is-delete': {
			note: 'An overwrite isn’t a delete: the blob stays, and what it had before becomes a snapshot or a version. It’s easy to look for a deleted blob.',
			key: (facts) =>
				keyWith(
					facts.loss === 'blob-overwritten' ? { ...facts, loss: 'blob-deleted', versioning: false } : facts
				)
		},
		'versions-expire': {
			note: 'Versioning keeps what is overwritten or deleted, whatever soft delete does. It’s easy to think of soft delete alone.',
			key: (facts) => keyWith(facts.loss === 'version-deleted' ? facts : { ...facts, versioning: false })
		},
		'blob-covers-container': {
			note: 'Soft delete for blobs and for containers are two settings. It’s easy to trust the one for blobs with a whole container.',
			key(facts) {
				if (facts.loss !== 'container-deleted') return [];
				const wrong: Facts = { ...facts, loss: 'blob-deleted' };
				return wayBack(wrong).way === 'blob' ? keyWith(wrong) : [];
			}
		},
		'version-stays': {
			note: 'A version that is deleted by its ID is no longer a previous version. It’s easy to see versioning as a protection from that.',
			key: (facts) =>
				keyWith(facts.loss === 'version-deleted' ? { ...facts, loss: 'blob-overwritten' } : facts)
		},
		'share-covers-files': {
			note: 'Soft delete for file shares works on whole shares. It’s easy to expect single files back from it.',
			key: (facts) => keyWith(facts.loss.startsWith('file') ? { ...facts, loss: 'share-deleted' } : facts)
		},
		'snapshot-outlives': {
			note: 'The snapshots of a share are deleted with it. It’s easy to count on one that was taken in time.',
			key(facts) {
				if (facts.loss !== 'share-deleted') return [];
				const wrong: Facts = { ...facts, loss: 'file-deleted' };
				return wayBack(wrong).way === 'share-snapshot' ? keyWith(wrong) : [];
			}
		},
		'any-snapshot': {
			note: 'A snapshot has what the share had when it was taken. It’s easy to overlook that it came after the loss.',
			key: (facts) => keyWith(facts.snapshot === undefined ? facts : { ...facts, snapshot: facts.ago + 1 })
		},
		'from-today': {
			note: 'The days of soft delete count from the loss. It’s easy to count them from today.',
			key(facts) {
				const left = leftOf(facts);
				return typeof left === 'number' ? [[`${left + facts.ago}`]] : [];
			}
		},
		'gone-for-good': {
			note: 'Disabling soft delete, or a shorter period, doesn’t touch what was deleted before. It’s easy to give it up.',
			key: (facts) =>
				keyWith(
					facts.change && facts.change.ago < facts.ago ? { ...facts, ago: 365, versioning: false } : facts
				)
		}
	}
};

/** Changes of a setting of soft delete: what is in force becomes another number of days. */
function daysChanges(facts: Facts): readonly Change<Facts>[] {
	return levels.flatMap((level) => {
		const now = daysInForce(facts, level);
		const inForceIsOld = facts.change?.level === level && facts.change.ago < facts.ago;
		const others = now === 0 ? [60] : now > facts.ago ? [0, 60] : [60, 0];
		const more = facts.left === undefined ? [] : numbersOf(facts).map((one) => one + facts.ago);
		return [...others, ...more]
			.filter((days) => days !== now)
			.map((days) => ({
				fact: inForceIsOld ? 'change' : level,
				text: `soft delete for ${nouns[level]} had been ${days === 0 ? 'disabled' : `set to ${days} days`} at the time`,
				apply: (one: Facts): Facts =>
					inForceIsOld && one.change
						? { ...one, change: { ...one.change, from: days } }
						: { ...one, days: { ...one.days, [level]: days } }
			}));
	});
}

const had = (text: string): string => text.replace(' was ', ' had been ');
const to = changesOf<Facts>();

/** Changes of the times and of the snapshot. */
function timeChanges(facts: Facts): readonly Change<Facts>[] {
	const { ago, change, snapshot } = facts;
	const early = snapshot !== undefined && snapshot > ago;
	const late = change !== undefined && change.ago < ago;
	return [
		...(change
			? [
					to(
						'change',
						{ ...change, ago: late ? ago + 6 : Math.max(1, ago - 1) },
						`the setting had been changed ${late ? 'before' : 'after'} the loss`
					)
				]
			: []),
		// No two times are equal.
		...[1, 3, 11, 40]
			.filter((days) => ![ago, change?.ago, snapshot].includes(days))
			.map((days) => {
				const turns = inShare(facts) && snapshot !== undefined && days > snapshot !== ago > snapshot;
				const order = turns ? `, ${days > snapshot ? 'before' : 'after'} the snapshot was taken` : '';
				return to('ago', days, `the loss had happened ${counted(days, 'day')} ago${order}`);
			}),
		to(
			'snapshot',
			early ? Math.max(1, ago - 1) : ago + 2,
			snapshot === undefined
				? `a snapshot of ${namesOf(facts).share} had been taken before that`
				: `the snapshot had been taken ${early ? 'after' : 'before'} the loss`
		)
	];
}

/** “a and b”, “a, b, and c”. */
const inSeries = (texts: readonly string[]): string =>
	texts.length < 3 ? texts.join(' and ') : `${texts.slice(0, -1).join(', ')}, and ${texts.at(-1)!}`;

/** Changes of more than one fact, for what no two facts make right: with the days of soft delete as they are, then with more. */
const severalChanges = (facts: Facts): readonly Change<Facts>[] =>
	(['blob-deleted', 'blob-overwritten', 'version-deleted'] as const).flatMap((loss) => {
		const versioning = loss === 'version-deleted';
		const hot = facts.archived && loss === 'blob-overwritten';
		const set = [
			...(versioning === facts.versioning
				? []
				: [`versioning had been ${versioning ? 'enabled' : 'disabled'}`]),
			...(hot ? [`the blobs in ${namesOf(facts).container} had been in the Hot tier`] : [])
		];
		const lost = `${had(lossOf(facts, loss))}${loss === facts.loss ? '' : ' instead'}`;
		const changed = { loss, versioning, archived: facts.archived && !hot };
		return [
			{
				text: inSeries([...set, lost]),
				apply: (one: Facts): Facts => ({ ...one, ...changed })
			},
			{
				text: inSeries([...set, 'soft delete for blobs had been set to 30 days at the time', lost]),
				apply: ({ change: _, ...rest }: Facts): Facts => ({
					...rest,
					...changed,
					days: { ...rest.days, blob: 30 }
				})
			}
		];
	});

function changes(facts: Facts): readonly Change<Facts>[] {
	const { loss, versioning, archived, tiered } = facts;
	const { container } = namesOf(facts);
	return [
		...(loss === 'version-deleted'
			? []
			: [to('versioning', !versioning, `versioning had been ${versioning ? 'disabled' : 'enabled'}`)]),
		...(tiered
			? [
					to(
						'archived',
						!archived,
						`the blobs in ${container} had been in the ${archived ? 'Hot' : 'Archive'} tier`
					)
				]
			: []),
		...daysChanges(facts),
		...timeChanges(facts),
		...losses
			.filter((one) => one !== loss && (one !== 'version-deleted' || versioning))
			.map((one): Change<Facts> => ({
				...to('loss', one, `${had(lossOf(facts, one))} instead`),
				apply: ({ snapshot, ...now }) => ({
					...now,
					loss: one,
					...(snapshot === undefined ? {} : { snapshot: one === 'share-deleted' ? 45 : snapshot })
				})
			})),
		...severalChanges(facts)
	].filter(({ apply }) => canBe(apply(facts)));
}

/** The losses that each way can answer. */
const lossesOf: Readonly<Record<Way, readonly Loss[]>> = {
	blob: ['blob-deleted'],
	snapshot: ['blob-overwritten'],
	version: ['blob-deleted', 'blob-overwritten'],
	'deleted-version': ['version-deleted'],
	container: ['container-deleted'],
	share: ['share-deleted'],
	'share-snapshot': ['file-deleted', 'file-overwritten'],
	none: [...losses, ...losses.slice(1), 'blob-overwritten', 'blob-overwritten']
};
/** Files, shares and versions are lost as often as blobs and containers, and each kind of answer comes up as often. */
const leftWays: readonly Way[] = [
	'blob',
	'snapshot',
	'container',
	'deleted-version',
	'share',
	'share',
	'version',
	'share-snapshot',
	'share-snapshot',
	'none',
	'none',
	'none'
];

/** A deleted share takes no snapshot. */
const canBe = ({ loss, ago, snapshot = 99 }: Lost): boolean => loss !== 'share-deleted' || snapshot > ago;

/** Draws an account and a loss. Harder ones add a tier and the time of the snapshot, then a setting that was changed. */
function draw(random: Random, difficulty: Difficulty, loss: Loss): Lost & Pick<Facts, 'tiered'> {
	const days = () => random.pick(dayChoices);
	const set: Record<Level, number> = { blob: days(), container: days(), share: days() };
	const level = lossLevel({ loss });
	const blob = loss.startsWith('blob');
	return {
		loss,
		ago: random.pick([2, 3, 5, 9, 12, 20]),
		days: set,
		versioning: loss === 'version-deleted' || random.chance(0.4),
		tiered: difficulty > 1 && blob,
		archived: difficulty > 1 && blob && random.chance(loss === 'blob-overwritten' ? 0.6 : 0.4),
		...(random.chance(0.6) ? { snapshot: random.pick(difficulty === 1 ? [28, 35] : [1, 4, 8, 16, 28]) } : {}),
		...(random.chance([0, 0.15, 1][difficulty - 1]!) && !loss.startsWith('file')
			? {
					change: {
						level,
						from: random.pick(dayChoices.filter((one) => one !== set[level])),
						ago: random.pick([1, 6, 15, 25])
					}
				}
			: {})
	};
}

export const bringBack = family<Facts>({
	id: 'files-blobs/bring-back',
	edition: 8,
	group: 'files-blobs',
	title: 'Bringing back what was lost',
	rule: 'Each protection works on its own level: blob, version, container, share or file.',
	lab: 'files-blobs/bring-it-back',
	sources: [
		sources.blobSoftDelete,
		sources.containerSoftDelete,
		sources.fileShareSoftDelete,
		sources.blobVersioning,
		sources.fileShareSnapshots
	],
	axes: {
		loss: 'What was lost',
		ago: 'How long ago',
		versioning: 'Blob versioning',
		blob: 'Soft delete for blobs'
	},
	// Each way is the key as often as the others: none can be left out without reading.
	facts(random, difficulty) {
		const asked = random.chance(0.4) ? { left: random.below(9) } : {};
		const wanted = random.pick('left' in asked ? leftWays : ways);
		const loss = random.pick(lossesOf[wanted]);
		const lost = drawUntil(
			() => draw(random, difficulty, loss),
			(one) =>
				wayBack(one).way === wanted &&
				canBe(one) &&
				// Where nothing is left in the Archive tier, something would be in the Hot tier.
				!(
					wanted === 'none' &&
					loss === 'blob-overwritten' &&
					one.archived &&
					wayBack({ ...one, archived: false }).way === 'none'
				)
		);
		const offered = random.shuffled(ways);
		return {
			names: random.below(accounts.length),
			told: random.pick(telling),
			who: random.pick(people),
			// In the Archive tier, an overwrite leaves no snapshot: who doesn't know looks for that.
			offered:
				lost.archived && loss === 'blob-overwritten' ? [...new Set<Way>(['snapshot', ...offered])] : offered,
			...asked,
			...lost
		};
	},
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
