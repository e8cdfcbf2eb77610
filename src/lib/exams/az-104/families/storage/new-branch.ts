// A case study on the storage of a branch: outages, a failover, lost data and a replication rule.
// Over 200 lines: a case has three of four questions, each with its reasons, wrong rules and changes.
import { during, failover, isGeo, redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { copies, type Candidate } from '#lib/azure/storage/replication.ts';
import { wayBack, type Lost, type Way } from '#lib/azure/storage/way-back.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, Paragraph, Tab } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	remembering,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { questionInPlace } from '#lib/exams/az-104/families/question-in-place.ts';

const outages = ['datacentre', 'region'] as const;
interface Account {
	readonly redundancy: Redundancy;
	/** What the continuity plan assumes to be unavailable. */
	readonly outage: (typeof outages)[number];
}
const losses = [
	'blob-deleted',
	'blob-overwritten',
	'container-deleted',
	'file-deleted',
	'file-overwritten'
] as const;
type Incident = Pick<Lost, 'ago'> & { readonly loss: (typeof losses)[number] };
interface Upload {
	readonly type: Candidate['blobType'];
	/** Uploaded before the rule was created. */
	readonly early: boolean;
	readonly folder: 0 | 1;
}
interface Facts {
	/** The three questions that are asked, in this order. */
	readonly order: readonly number[];
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly incidentsTold: 'log' | 'table';
	/** The first has the data that is lost, and none of them but `source` is in a replication policy. */
	readonly accounts: readonly Account[];
	readonly source: number;
	readonly failing: number;
	readonly kind: 'planned' | 'unplanned';
	readonly primaryUp: boolean;
	readonly incidents: readonly Incident[];
	/** Days of soft delete; 0 where it is disabled. */
	readonly blobDays: number;
	readonly containerDays: number;
	readonly versioning: boolean;
	readonly snapshot: number | undefined;
	/** When soft delete for containers got its days, and what it had before. */
	readonly change: { readonly from: number; readonly ago: number } | undefined;
	readonly uploads: readonly Upload[];
	/** The rule copies existing blobs too. */
	readonly everything: boolean;
	/** The folder that the rule is for, where it has a filter. */
	readonly filter: 0 | 1 | undefined;
}
type Continuity = Pick<Facts, 'accounts' | 'source' | 'failing' | 'kind' | 'primaryUp'>;
type Protection = Pick<Facts, 'blobDays' | 'containerDays' | 'versioning' | 'snapshot' | 'change'>;

const telling = ['table', 'output'] as const;
/** Each branch: its company and city, its three accounts, that of the headquarters, what is in them, and two folders of blobs. */
const branches = (
	[
		['Tamarind Foods', 'Lisbon', 'stmenus stovens stlabels', 'stkitchen', 'recipes', 'photos/ prices/'],
		['Cormorant Ferries', 'Bergen', 'stdecks stharbor stengines', 'stfleet', 'manifests', 'scans/ radar/'],
		['Juniper Optics', 'Kyoto', 'stlenses stframes storders7', 'stvision', 'measures', 'raw/ checked/'],
		[
			'Meridian Theaters',
			'Toronto',
			'stposters stseats2 stsound',
			'ststage',
			'bookings',
			'trailers/ stills/'
		],
		['Larkspur Clinics', 'Nairobi', 'stvisits stxrays stlab31', 'strecords', 'reports', 'images/ notes/'],
		['Basalt Surveys', 'Santiago', 'stdrill stmaps stcores', 'stgeology', 'samples', 'lidar/ aerial/'],
		[
			'Wicker & Sons',
			'Leeds',
			'stcatalog9 stlooms stinvoices',
			'stheadquarters',
			'designs',
			'drafts/ final/'
		],
		['Ostrich Couriers', 'Perth', 'stparcels stroutes5 stproofs', 'stdispatch', 'receipts', 'signed/ open/']
	] as const
).map(([company, city, accounts, central, data, folders]) => ({
	company,
	city,
	accounts: accounts.split(' '),
	central,
	data,
	folders: folders.split(' ')
}));
const branchOf = ({ names }: Pick<Facts, 'names'>) => branches[names]!;
const accountOf = (facts: Facts, at: number): string => branchOf(facts).accounts[at]!;
const containerOf = (facts: Facts, at: number): string => `${branchOf(facts).data}${at + 1}`;
const folderOf = (facts: Facts, at: number): string => branchOf(facts).folders[at]!;
const uploadOf = (facts: Facts, { folder }: Upload, at: number): string =>
	`${folderOf(facts, folder)}item-${at + 1}`;

// What works during an outage.
const workTexts = {
	both: 'Read and write',
	read: 'Read only, from the secondary region',
	failover: 'Neither, although a second region has a copy',
	end: 'Neither, and no other region has a copy'
};
type Works = keyof typeof workTexts;
const workOptions = optionsOf(workTexts);
function worksIn({ redundancy, outage }: Account): Works {
	const { read, write, copy } = during(redundancy, outage);
	return write ? 'both' : read === 'secondary' ? 'read' : copy ? 'failover' : 'end';
}
const failed: Readonly<Record<Account['outage'], string>> = {
	datacentre: 'One datacenter',
	region: 'The primary region'
};
/** Why each answer is right or wrong for an account. */
function worksReasons({ redundancy, outage }: Account, works: Works): Readonly<Record<Works, string>> {
	const place = outage === 'region' ? 'region' : 'datacenter';
	const geo = isGeo(redundancy);
	if (works === 'both')
		return {
			both: `${redundancy} has copies in other zones, which take reads and writes.`,
			read: 'The primary endpoint still works, so nothing is limited to reading.',
			failover: 'Other zones have the data.',
			end: 'The datacenter isn’t the only one that has the data.'
		};
	return {
		both:
			geo && outage === 'region'
				? 'The secondary region takes no writes before a failover.'
				: outage === 'region'
					? `With ${redundancy}, all copies are in the region that’s unavailable.`
					: `${redundancy} doesn’t guarantee a copy in another datacenter${geo ? ' of the primary region' : ''}.`,
		read:
			works === 'read'
				? `${redundancy} gives read access to the secondary region at any time, but no write access.`
				: `${redundancy} has no ${geo ? 'read access to the secondary region' : 'secondary region to read from'}.`,
		failover:
			works === 'failover'
				? `${redundancy} has a copy in the secondary region, which can’t be read before a failover.`
				: works === 'read'
					? `${redundancy} allows reads in the secondary region.`
					: `${redundancy} keeps its copies in one region.`,
		end:
			works === 'end'
				? `${redundancy} has no copy outside the ${place}.`
				: `There’s a copy in a second region with ${redundancy}.`
	};
}
const worksBy = (facts: Facts, see: (one: Account) => Works): Key => facts.accounts.map((one) => [see(one)]);
const outage: Question<Facts> = {
	ask: (facts) =>
		matchRows(
			'table',
			['During the outage in the continuity plan, and before any failover, what can apps do with blobs?'],
			workOptions,
			facts.accounts.map((one, at) => ({ text: accountOf(facts, at), right: worksIn(one) }))
		),
	explain: (facts) =>
		facts.accounts.map((one): PartReasons => ({
			options: worksReasons(one, worksIn(one)),
			trace: [
				{
					rule: `${one.redundancy} ${one.outage}`,
					text: `${failed[one.outage]} is unavailable, and the account uses ${one.redundancy}.`
				}
			]
		})),
	wrongRules: {
		'geo-is-readable': {
			note: 'Only RA gives read access to the secondary region. It’s easy to read geo-redundant as readable.',
			key: (facts) =>
				worksBy(facts, (one) =>
					isGeo(one.redundancy) && worksIn(one) === 'failover' ? 'read' : worksIn(one)
				)
		},
		'zones-are-enough': {
			note: 'Zones are parts of one region, so ZRS doesn’t outlast it. It’s easy to think that zones survive anything.',
			key: (facts) =>
				worksBy(facts, (one) =>
					worksIn({ ...one, outage: one.redundancy === 'ZRS' ? 'datacentre' : one.outage })
				)
		},
		'copies-are-apart': {
			note: 'LRS and GRS don’t guarantee copies in more than one datacenter of a region. It’s easy to think that they’re apart.',
			key: (facts) => worksBy(facts, (one) => (one.outage === 'datacentre' ? 'both' : worksIn(one)))
		},
		'secondary-takes-writes': {
			note: 'The secondary region is read-only until a failover. It’s easy to expect writes to go there.',
			key: (facts) => worksBy(facts, (one) => (worksIn(one) === 'read' ? 'both' : worksIn(one)))
		}
	}
};

// What a failover does.
const failoverTexts = {
	local: 'It becomes locally redundant, and recent writes can be lost',
	geo: 'It stays geo-redundant, and no data loss is expected',
	'no region': 'It does not fail over, because it has no secondary region',
	policy: 'It does not fail over, because of the replication policy',
	outage: 'It does not fail over, because its primary region is unavailable'
};
type Result = keyof typeof failoverTexts;
const failoverOptions = optionsOf(failoverTexts);
const geoAt = (facts: Continuity): boolean => isGeo(facts.accounts[facts.failing]!.redundancy);
/** Each reason for a failover to be refused. */
const refusals = (facts: Continuity): readonly Result[] => [
	...(geoAt(facts) ? [] : ['no region' as const]),
	...(facts.failing === facts.source ? ['policy' as const] : []),
	...(facts.kind === 'planned' && !facts.primaryUp ? ['outage' as const] : [])
];
/** The result by the model. Where a failover is refused twice over, nothing is asked. */
function resultOf(facts: Continuity, see: Partial<Continuity> = {}): Result | 'unclear' {
	const seen = { ...facts, ...see };
	const { possible, after } = failover(seen.accounts[seen.failing]!.redundancy, seen.kind, {
		primaryUp: seen.primaryUp,
		objectReplication: seen.failing === seen.source
	});
	const why = refusals(seen);
	if (possible) return after === 'geo' ? 'geo' : 'local';
	return why.length === 1 ? why[0]! : 'unclear';
}
function failoverReasons(facts: Facts): Readonly<Record<Result, string>> {
	const { kind, failing, source, primaryUp } = facts;
	const name = accountOf(facts, failing);
	const { redundancy } = facts.accounts[failing]!;
	const refused = refusals(facts).length > 0;
	return {
		local: refused
			? 'The failover can’t start, so the redundancy doesn’t change.'
			: kind === 'unplanned'
				? 'An unplanned failover gives up the old primary region, with the writes that had not been copied.'
				: 'A planned failover finishes copying before it swaps the regions.',
		geo: refused
			? 'Nothing is swapped, because the failover can’t start.'
			: kind === 'planned'
				? 'Both regions are available, so the copy is completed and the regions are swapped.'
				: 'Only a planned failover swaps the regions.',
		'no region': geoAt(facts)
			? `${redundancy} keeps a copy in a secondary region.`
			: `${redundancy} has copies in one region only.`,
		policy:
			failing === source
				? `${name} is the source of a replication policy. Such an account can’t be failed over.`
				: `The replication policy is on ${accountOf(facts, source)}.`,
		outage: primaryUp
			? 'The primary region is available.'
			: kind === 'unplanned'
				? 'An unplanned failover starts without the primary region.'
				: 'A planned failover has to copy the last writes first, which takes both regions.'
	};
}
const failOver: Question<Facts> = {
	ask: (facts) => ({
		...chooseOne(
			[
				fact(
					'failover',
					`Assume that the primary region is ${facts.primaryUp ? 'available' : 'unavailable'}, and you try to start a customer-managed ${facts.kind} failover of ${accountOf(facts, facts.failing)}.`
				),
				' What happens to the account?'
			],
			failoverOptions,
			resultOf(facts)
		),
		miss: facts.failing === facts.source ? 'edge' : 'core'
	}),
	explain: (facts) => [
		{
			options: failoverReasons(facts),
			trace: [
				{
					rule: `${facts.kind} ${facts.primaryUp ? 'up' : 'down'}`,
					text: `${facts.kind === 'planned' ? 'A planned' : 'An unplanned'} failover is started.`
				},
				{ rule: resultOf(facts), text: failoverReasons(facts)[resultOf(facts) as Result] }
			]
		}
	],
	wrongRules: {
		'failover-swaps': {
			note: 'Only a planned failover keeps geo-redundancy, and it needs both regions. It’s easy to think that every failover swaps them.',
			key: (facts) => [[resultOf(facts, { kind: 'planned', primaryUp: true })]]
		},
		'failover-ends-geo': {
			note: 'A planned failover keeps geo-redundancy. It’s easy to think that every failover ends in LRS.',
			key: (facts) => [[resultOf(facts, { kind: 'unplanned' })]]
		},
		'policy-is-no-matter': {
			note: 'You can’t fail over an account in an object replication policy. It’s easy to think that they’re unrelated.',
			key: (facts) => [[resultOf(facts, { source: -1 })]]
		},
		'zones-fail-over': {
			note: 'A failover takes a second region. It’s easy to think that copies in other zones will do.',
			key: (facts) => [
				[resultOf(facts, { accounts: facts.accounts.map((one) => ({ ...one, redundancy: 'GRS' })) })]
			]
		}
	}
};

// What brings back what was lost.
const wayTexts = {
	blob: 'The soft-deleted blob',
	snapshot: 'The soft-deleted snapshot of the blob',
	version: 'A previous version of the blob',
	container: 'The soft-deleted container',
	'share-snapshot': 'A snapshot of the file share',
	none: 'Nothing in the account'
};
type Recovery = keyof typeof wayTexts;
const wayOptions = optionsOf(wayTexts);
const lostOf = (facts: Protection, { loss, ago }: Incident): Lost => ({
	loss,
	ago,
	days: { blob: facts.blobDays, container: facts.containerDays, share: 0 },
	...(facts.change === undefined ? {} : { change: { level: 'container', ...facts.change } }),
	versioning: facts.versioning,
	...(facts.snapshot === undefined ? {} : { snapshot: facts.snapshot }),
	archived: false
});
/** The way back by the model. */
const wayOf = (facts: Protection, incident: Incident): Way => wayBack(lostOf(facts, incident)).way;
/** Soft delete that keeps something, or why it doesn’t. */
const kept = (what: string, days: number, ago: number): string =>
	days === 0
		? `Soft delete for ${what} was disabled${what === 'blobs' ? '' : ' then'}.`
		: `Soft delete for ${what} ${what === 'blobs' ? 'keeps data' : 'kept data then'} for ${days} days, and ${ago} have passed.`;
function recoveryReasons(facts: Facts, incident: Incident): Readonly<Record<Recovery, string>> {
	const { loss, ago } = incident;
	const { blobDays, versioning, snapshot, change } = facts;
	const inShare = loss.startsWith('file');
	const whole = loss === 'container-deleted';
	const way = wayOf(facts, incident);
	const containerDays = change !== undefined && change.ago < ago ? change.from : facts.containerDays;
	const none = inShare
		? 'Only an earlier snapshot of the share would have the file.'
		: whole
			? 'Only soft delete for containers could have helped, within its retention period.'
			: 'Neither versioning nor soft delete for blobs still has what was lost.';
	return {
		blob: inShare
			? 'A file in a share isn’t a blob.'
			: whole
				? 'Soft delete for blobs doesn’t bring back a container.'
				: loss === 'blob-overwritten'
					? 'The blob was overwritten, not deleted.'
					: versioning
						? 'With versioning, the deleted blob is kept as a previous version.'
						: kept('blobs', blobDays, ago),
		snapshot: inShare
			? 'Soft delete leaves such a snapshot of a blob, and not of a file.'
			: whole
				? 'Snapshots of blobs go with their container.'
				: loss === 'blob-deleted'
					? 'Only an overwrite leaves a soft-deleted snapshot.'
					: versioning
						? 'With versioning, an overwrite makes a version and no snapshot.'
						: kept('blobs', blobDays, ago),
		version: inShare
			? 'Azure Files has no versions.'
			: whole
				? versioning
					? 'The versions were deleted with the container.'
					: 'Versioning is disabled, so there are no versions.'
				: versioning
					? 'Versioning kept what the blob had before, and versions don’t expire.'
					: 'Versioning is disabled, so there are no versions.',
		container: inShare
			? 'The file wasn’t in a blob container.'
			: whole
				? kept('containers', containerDays, ago)
				: 'The container wasn’t deleted.',
		'share-snapshot': !inShare
			? 'Blobs aren’t part of a share.'
			: snapshot === undefined
				? 'No snapshot of the share was taken.'
				: snapshot > ago
					? 'The snapshot is from before the loss, so it has the earlier file.'
					: 'The snapshot is from after the loss.',
		none: way === 'none' ? none : `${wayTexts[way as Recovery]} still has what was lost.`
	};
}
const waysBy = (facts: Facts, see: (one: Incident) => Way): Key => facts.incidents.map((one) => [see(one)]);
const recover: Question<Facts> = {
	ask: (facts) => ({
		...matchRows(
			'table',
			[`You need to recover what was lost in ${accountOf(facts, 0)}. What should you use?`],
			wayOptions,
			facts.incidents.map((one, at) => ({ text: `Incident ${at + 1}`, right: wayOf(facts, one) }))
		),
		miss: facts.change === undefined ? 'core' : 'edge'
	}),
	explain: (facts) =>
		facts.incidents.map((one): PartReasons => ({
			options: recoveryReasons(facts, one),
			trace: wayBack(lostOf(facts, one)).trace
		})),
	wrongRules: {
		'days-as-now': {
			note: 'A deleted container keeps the retention period that it was deleted with. It’s easy to count with the one of today.',
			key: (facts) => waysBy(facts, (one) => wayOf({ ...facts, change: undefined }, one))
		},
		'versions-expire': {
			note: 'Versioning keeps what is overwritten or deleted. It’s easy to think of soft delete alone.',
			key: (facts) => waysBy(facts, (one) => wayOf({ ...facts, versioning: false }, one))
		},
		'overwrite-is-delete': {
			note: 'An overwrite leaves a version or a snapshot. It’s easy to look for a deleted blob.',
			key: (facts) =>
				waysBy(facts, (one) =>
					wayOf(
						{ ...facts, versioning: false },
						one.loss === 'blob-overwritten' ? { ...one, loss: 'blob-deleted' } : one
					)
				)
		},
		'blobs-cover-containers': {
			note: 'What protects blobs doesn’t protect their container. It’s easy to think that it does.',
			key: (facts) =>
				waysBy(facts, (one) =>
					wayOf(facts, one.loss === 'container-deleted' ? { ...one, loss: 'blob-deleted' } : one)
				)
		},
		'any-snapshot': {
			note: 'A snapshot has what the share had then. It’s easy to overlook that it came after the loss.',
			key: (facts) =>
				waysBy(facts, (one) => wayOf(facts.snapshot === undefined ? facts : { ...facts, snapshot: 365 }, one))
		}
	}
};

// Which blobs a replication rule copies.
type Rule = Pick<Facts, 'everything' | 'filter'>;
const isCopied = ({ everything, filter }: Rule, { type, early, folder }: Upload): boolean =>
	copies(
		{ all: everything, ...(filter === undefined ? {} : { prefix: `${filter}/` }) },
		{ blobType: type, archived: false, snapshot: false, existing: early, name: `${folder}/item` }
	).copied;
/** Why a blob is copied, or not. */
function copyRule({ everything, filter }: Rule, { type, folder, early }: Upload): string {
	if (type !== 'block') return type;
	if (filter !== undefined && filter !== folder) return 'other prefix';
	if (early && !everything) return 'too early';
	return `copied ${filter === undefined ? 'any' : 'by prefix'} ${early ? 'early' : 'late'}`;
}
function copyText(facts: Facts, one: Upload): string {
	const { filter } = facts;
	return (
		{
			append: 'This is an append blob, and only block blobs are copied.',
			page: 'This is a page blob, and only block blobs are copied.',
			'other prefix': `The rule is for names that begin with ${folderOf(facts, filter ?? 0)}.`,
			'too early': 'The rule copies only new objects, and this blob is older.'
		}[copyRule(facts, one)] ??
		`It’s a block blob${filter === undefined ? '' : ` in ${folderOf(facts, filter)}`}, and the rule copies ${one.early ? 'existing ones too' : 'newer ones'}.`
	);
}
const copiedBy = (facts: Facts, see: (one: Upload) => Upload, rule: Partial<Rule> = {}): Key => [
	facts.uploads.flatMap((one, at) => (isCopied({ ...facts, ...rule }, see(one)) ? [`upload${at}`] : []))
];
const replicate: Question<Facts> = {
	ask(facts) {
		const [right] = copiedBy(facts, (one) => one);
		const options = facts.uploads.map((one, at) => ({ id: `upload${at}`, text: uploadOf(facts, one, at) }));
		return {
			type: 'several',
			requirement: [
				`Which ${right!.length === 1 ? 'blob' : 'blobs'} does object replication copy to ${branchOf(facts).central}?`
			],
			parts: [{ options, right: right! }]
		};
	},
	explain(facts) {
		const trace = facts.uploads.map((one) => ({ rule: copyRule(facts, one), text: copyText(facts, one) }));
		return [{ options: Object.fromEntries(trace.map(({ text }, at) => [`upload${at}`, text])), trace }];
	},
	wrongRules: {
		'everything-by-default': {
			note: 'By default, a rule copies only new objects. It’s easy to think that it begins with what is there.',
			key: (facts) => copiedBy(facts, (one) => one, { everything: true })
		},
		'any-blob': {
			note: 'Object replication is for block blobs. It’s easy to think that it copies all of a container.',
			key: (facts) => copiedBy(facts, (one) => ({ ...one, type: 'block' }))
		},
		'filter-is-a-hint': {
			note: 'A prefix filter leaves out all other names. It’s easy to overlook.',
			key: (facts) => copiedBy(facts, (one) => one, { filter: undefined })
		}
	}
};

const to = changesOf<Facts>();
const allAccounts = redundancies.flatMap((redundancy) =>
	outages.map((one): Account => ({ redundancy, outage: one }))
);
/** Changes of the redundancy of an account and of the outage that its plan is for. */
const accountChanges = (facts: Facts, at: number): readonly Change<Facts>[] => {
	const now = facts.accounts[at]!;
	const name = accountOf(facts, at);
	const differs = ({ redundancy, outage: one }: Account): number =>
		Number(redundancy !== now.redundancy) + Number(one !== now.outage);
	return allAccounts
		.filter((one) => differs(one) > 0)
		.toSorted((a, b) => differs(a) - differs(b))
		.filter((one, index, all) => all.findIndex((other) => worksIn(other) === worksIn(one)) === index)
		.map((one) => {
			const used = one.redundancy === now.redundancy ? [] : [`${name} used ${one.redundancy}`];
			const planned =
				one.outage === now.outage
					? []
					: [
							`the outage for ${name} were that of ${one.outage === 'region' ? 'the primary region' : 'one datacenter'}`
						];
			return {
				...to(
					'accounts',
					withAt(facts.accounts, at, one),
					[...used, ...planned].join(' and '),
					`account${at}`
				),
				axis: 'account'
			};
		});
};
/** Changes of the failover, and of the account with the replication policy. */
function failoverChanges(facts: Facts): readonly Change<Facts>[] {
	const { failing, kind, primaryUp, source } = facts;
	const all = facts.accounts.flatMap((_, at) =>
		(['planned', 'unplanned'] as const).flatMap((one) =>
			[true, false].map((up) => ({ failing: at, kind: one, primaryUp: up }))
		)
	);
	const said = (one: (typeof all)[number]): readonly string[] => [
		...(one.primaryUp === primaryUp
			? []
			: [`the primary region were ${one.primaryUp ? 'available' : 'unavailable'}`]),
		...(one.kind === kind && one.failing === failing
			? []
			: [
					`you started ${one.kind === 'planned' ? 'a planned' : 'an unplanned'} failover of ${accountOf(facts, one.failing)}`
				])
	];
	return [
		...all
			.filter((one) => said(one).length > 0)
			.toSorted(
				(a, b) =>
					Number(a.failing !== failing) - Number(b.failing !== failing) || said(a).length - said(b).length
			)
			.map((one): Change<Facts> => ({
				fact: 'failover',
				text: said(one).join(' and '),
				apply: (other) => ({ ...other, ...one })
			})),
		...facts.accounts.flatMap((_, at) =>
			at === 0 || at === source
				? []
				: [to('source', at, `the replication policy were on ${accountOf(facts, at)}`, 'policy')]
		)
	];
}
const isOn = (on: boolean): string => (on ? 'enabled' : 'disabled');
const ofDays = (days: number): string => (days === 0 ? 'disabled' : `set to ${days} days`);
const lossTexts = (facts: Facts, at: number): Readonly<Record<Incident['loss'], string>> => {
	const [blob, file] = [`item-${at + 1}.json`, `plan-${at + 1}.docx`];
	return {
		'blob-deleted': `the blob ${blob} was deleted from ${containerOf(facts, at)}`,
		'blob-overwritten': `the blob ${blob} in ${containerOf(facts, at)} was overwritten`,
		'container-deleted': `the container ${containerOf(facts, at)} was deleted`,
		'file-deleted': `the file ${file} was deleted from the share`,
		'file-overwritten': `the file ${file} in the share was overwritten`
	};
};
const had = (text: string): string => text.replace(' was ', ' had been ');
/** Changes of what protects the data. */
function protectionChanges(facts: Facts): readonly Change<Facts>[] {
	const { incidents, change, snapshot, blobDays, containerDays, versioning } = facts;
	const agos = incidents.map(({ ago }) => ago);
	const containers = 'soft delete for containers had been';
	const blobs = [blobDays, 0, 60]
		.filter((days, at) => at === 0 || days !== blobDays)
		.flatMap((days) => [versioning, !versioning].map((on) => ({ on, days })))
		.slice(1);
	return [
		...blobs.map(({ on, days }): Change<Facts> => ({
			fact: 'blobs',
			text:
				days === blobDays
					? `versioning had been ${isOn(on)}`
					: days === 0 && versioning && !on
						? 'versioning and soft delete for blobs had been disabled'
						: `soft delete for blobs had been ${ofDays(days)}${on === versioning ? '' : ` with versioning ${isOn(on)}`}`,
			apply: (one) => ({ ...one, versioning: on, blobDays: days })
		})),
		...(change === undefined
			? [0, 60]
					.filter((days) => days !== containerDays)
					.map((days) => to('containerDays', days, `${containers} ${ofDays(days)}`, 'containers'))
			: [
					to('change', { ...change, ago: 1 }, 'the change had been made yesterday'),
					to('change', { from: 0, ago: 1 }, `${containers} disabled when the container was deleted`),
					to('change', { from: 60, ago: 1 }, 'the earlier setting had been 60 days, changed yesterday')
				]),
		...[undefined, 1, 45]
			.filter((one) => one !== snapshot && !agos.includes(one ?? -1))
			.map((one) =>
				to(
					'snapshot',
					one,
					one === undefined
						? 'no snapshot had been taken'
						: `a snapshot had been taken ${counted(one, 'day')} ago`,
					'share'
				)
			)
	];
}
/** Changes of what was lost, and when. */
const incidentChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.incidents.flatMap(({ loss }, at) => {
		const incident = (with_: Partial<Incident>, text: string): Change<Facts> => ({
			...to('incidents', withAt(facts.incidents, at, with_), text, `incident${at}`),
			axis: 'incident'
		});
		return [
			...losses
				.filter((one) => one !== loss)
				.map((one) => incident({ loss: one }, had(lossTexts(facts, at)[one]))),
			incident({ ago: 40 }, `incident ${at + 1} had happened 40 days ago`)
		];
	});
/** Changes of the rule. */
const ruleChanges = (facts: Facts): readonly Change<Facts>[] => [
	to(
		'everything',
		!facts.everything,
		`the rule copied ${facts.everything ? 'only new objects' : 'everything'}`,
		'scope'
	),
	...([0, 1, undefined] as const)
		.filter((one) => one !== facts.filter)
		.map((one) =>
			to(
				'filter',
				one,
				`the rule had ${one === undefined ? 'no filter' : `a filter for ${folderOf(facts, one)}`}`
			)
		)
];
/** Changes of what the rule is for. */
const uploadChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.uploads.flatMap((one, at) => {
		const name = uploadOf(facts, one, at);
		const type = one.type === 'block' ? 'append' : 'block';
		const change = (with_: Partial<Upload>, text: string): Change<Facts> => ({
			...to('uploads', withAt(facts.uploads, at, with_), text, `upload${at}`),
			axis: 'upload'
		});
		const later = `${one.early ? 'after' : 'before'} the rule`;
		const blob = `${type === 'block' ? 'a block' : 'an append'} blob`;
		return [
			change({ early: !one.early }, `${name} had been created ${later}`),
			change({ type }, `${name} were ${blob}`),
			change({ early: !one.early, type }, `${name} were ${blob} that had been created ${later}`)
		];
	});
/** Those that make pairs with others come first. Where a question would have no answer, nothing is varied. */
const changes = (facts: Facts): readonly Change<Facts>[] =>
	[
		...ruleChanges(facts),
		...protectionChanges(facts),
		...failoverChanges(facts),
		...facts.accounts.flatMap((_, at) => accountChanges(facts, at)),
		...incidentChanges(facts),
		...uploadChanges(facts)
	].map((change) => (isAskable(change.apply(facts)) ? change : { ...change, axis: 'none' }));
const isAskable = (facts: Facts): boolean => {
	const copied = facts.uploads.filter((one) => isCopied(facts, one)).length;
	return resultOf(facts) !== 'unclear' && copied > 0 && copied < facts.uploads.length;
};

const rememberAccounts = remembering<readonly Account[]>();
/** Draws what works in each outage and what the failover does first, and then what leads there. */
function drawContinuity(random: Random, difficulty: Difficulty): Continuity {
	const result = random.pick([...(Object.keys(failoverTexts) as Result[]), 'policy']);
	const places = difficulty === 1 ? [0, 1] : [0, 1, 2];
	return drawUntil(
		(): Continuity => ({
			accounts: places.map(() => {
				const works = random.pick(Object.keys(workTexts) as Works[]);
				return random.pick(
					rememberAccounts(works, () => allAccounts.filter((one) => worksIn(one) === works))
				);
			}),
			source: 1 + random.below(places.length - 1),
			failing: random.pick(places),
			kind: random.pick(['planned', 'unplanned']),
			primaryUp: random.chance(0.5)
		}),
		(drawn) => resultOf(drawn) === result
	);
}
const rememberIncidents = remembering<readonly Incident[]>();
/** Returns what can be lost so that it comes back in some way. It’s found once for the settings that each loss depends on. */
function incidentsBy(facts: Protection, way: Way): readonly Incident[] {
	const { blobDays, containerDays, versioning, snapshot, change } = facts;
	const found = (settings: string, ...some: readonly Incident['loss'][]): readonly Incident[] =>
		rememberIncidents(`${settings} ${way}`, () =>
			some
				.flatMap((loss) => [3, 4, 9, 12, 20].map((ago): Incident => ({ loss, ago })))
				.filter((one) => wayOf(facts, one) === way)
		);
	return [
		...found(`${versioning} ${blobDays}`, 'blob-deleted', 'blob-overwritten'),
		...found(`${containerDays} ${change?.from} ${change?.ago}`, 'container-deleted'),
		...found(`${snapshot}`, 'file-deleted', 'file-overwritten')
	];
}
function drawLosses(random: Random, difficulty: Difficulty): Protection & Pick<Facts, 'incidents'> {
	const versioning = random.chance(0.45);
	const ofBlobs: readonly Recovery[] = versioning
		? ['version', 'version']
		: ['blob', 'snapshot', 'blob', 'snapshot'];
	const feasible = [...ofBlobs, ...(['container', 'share-snapshot', 'none'] as const)];
	// The setting for containers changes in harder ones, so that a container is among what was lost.
	const wanted = drawUntil(
		() => Array.from({ length: difficulty === 3 ? 3 : 2 }, () => random.pick(feasible)),
		(ways) => difficulty < 3 || ways.some((way) => way === 'container' || way === 'none')
	);
	const days = (): number => random.pick([0, 5, 7, 14, 30]);
	return drawUntil(
		() => {
			const settings = {
				blobDays: days(),
				containerDays: days(),
				versioning,
				snapshot: random.chance(0.3) ? undefined : random.pick([1, 6, 16, 25]),
				change: difficulty < 3 ? undefined : { from: days(), ago: random.pick([2, 8, 15]) }
			};
			const incidents = wanted.flatMap((way) => {
				const fitting = incidentsBy(settings, way);
				return fitting.length === 0 ? [] : [random.pick(fitting)];
			});
			return { incidents, ...settings };
		},
		({ incidents, change, containerDays }) =>
			new Set(incidents).size === wanted.length &&
			change?.from !== containerDays &&
			(change === undefined || incidents.some(({ loss }) => loss === 'container-deleted'))
	);
}
/** Draws blobs of which some are copied, and each other one is left out for another reason. */
function drawUploads(random: Random, difficulty: Difficulty): Rule & Pick<Facts, 'uploads'> {
	const places = difficulty === 1 ? [0, 1, 2] : [0, 1, 2, 3];
	const others = 1 + random.below(difficulty === 1 ? 2 : 3);
	return drawUntil(
		() => {
			const everything = random.chance(0.4);
			const filter = random.pick([0, 1, undefined] as const);
			const uploads = places.map(() => ({
				type: random.pick(['block', 'block', 'block', 'append', 'page'] as const),
				early: random.chance(0.5),
				folder: random.pick([0, 1] as const)
			}));
			return { uploads, everything, filter };
		},
		(drawn) => {
			const left = drawn.uploads.filter((one) => !isCopied(drawn, one));
			return left.length === others && new Set(left.map((one) => copyRule(drawn, one))).size === others;
		}
	);
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const around = {
		order: random.some([0, 1, 2, 3], 3),
		names: random.below(branches.length),
		told: random.pick(telling),
		incidentsTold: random.pick(['log', 'table'] as const)
	};
	const uploads = drawUploads(random, difficulty);
	// Many times as fast as fields after a spread.
	return Object.assign(around, drawContinuity(random, difficulty), drawLosses(random, difficulty), uploads);
}

const outageTexts: Readonly<Record<Account['outage'], string>> = {
	datacentre: 'One datacenter',
	region: 'Primary region'
};
/** The accounts with their redundancy and what the continuity plan is for. */
function accountsTold(facts: Facts): Figure {
	const caption = 'Continuity plan';
	const rows = facts.accounts.map(
		({ redundancy, outage: one }, at) =>
			[`account${at}`, accountOf(facts, at), redundancy, outageTexts[one]] as const
	);
	return facts.told === 'table'
		? factTable(caption, 'Storage account|Redundancy|Outage', rows)!
		: code(
				`${caption} as a file`,
				'accounts:',
				...rows.map(([id, name, redundancy, one]): Paragraph => [
					'  - ',
					fact(id, `{name: ${name}, sku: Standard_${redundancy.replace('-', '')}, outage: ${one}}`)
				])
			);
}
const daysTold = (days: number): string => (days === 0 ? 'disabled' : counted(days, 'day'));
/** What protects each level of the first account. */
function protection(facts: Facts): readonly (readonly [string, string, string])[] {
	const { blobDays, containerDays, versioning, snapshot } = facts;
	return [
		['blobs', 'Blobs', `Versioning ${isOn(versioning)}, soft delete ${daysTold(blobDays)}`],
		['containers', 'Containers', `Soft delete ${daysTold(containerDays)}`],
		[
			'share',
			'File share',
			snapshot === undefined ? 'No snapshot' : `One snapshot, taken ${counted(snapshot, 'day')} ago`
		]
	];
}
function protectionTab(facts: Facts): Tab {
	const { change, containerDays, told } = facts;
	const rows = protection(facts);
	const name = accountOf(facts, 0);
	const before =
		change === undefined
			? ['The settings have not changed. ']
			: [
					fact(
						'change',
						`${counted(change.ago, 'day')} ago, soft delete for containers was changed from ${daysTold(change.from)} to ${daysTold(containerDays)}. `
					),
					'No other setting has changed. '
				];
	const caption = `Data protection of ${name} today`;
	return {
		title: 'Data protection',
		paragraphs: [
			[
				`${name} contains blob containers and a file share. There are no backups or lifecycle rules. `,
				...before
			]
		],
		figure:
			told === 'table'
				? factTable(caption, 'Level|Setting', rows)!
				: code(
						caption,
						...rows.map(([constraint, what, value]) => fact(constraint, `${what.padEnd(12)}${value}`))
					)
	};
}
function incidentsTab(facts: Facts): Tab {
	const { incidents, incidentsTold } = facts;
	const rows = incidents.map(
		({ loss, ago }, at) =>
			[`incident${at}`, String(at + 1), `${counted(ago, 'day')} ago`, lossTexts(facts, at)[loss]] as const
	);
	return {
		title: 'Incidents',
		paragraphs: [[`This happened to year-old data in ${accountOf(facts, 0)}. `]],
		figure:
			incidentsTold === 'log'
				? code(
						'Log of incidents',
						...rows.map(([id, number, when, what]) => fact(id, `${number}  ${when.padEnd(12)}  ${what}`))
					)
				: factTable('Incidents', 'Incident|When|What', rows)!
	};
}
function replicationTab(facts: Facts): Tab {
	const { central } = branchOf(facts);
	return {
		title: 'Replication',
		paragraphs: [
			[
				'An object replication policy copies blobs from ',
				fact('policy', accountOf(facts, facts.source)),
				` to ${central}, an account of the headquarters. No other account has a policy or change feed. `
			],
			[
				'Its only rule is for the container with the blobs below. ',
				fact('scope', `Copy over: ${facts.everything ? 'Everything' : 'Only new objects'}. `),
				fact(
					'filter',
					`Prefix filter: ${facts.filter === undefined ? 'none' : folderOf(facts, facts.filter)}. `
				)
			]
		],
		figure: factTable(
			'Blobs in the Hot tier',
			'Blob|Blob type|Created',
			facts.uploads.map((one, at) => [
				`upload${at}`,
				uploadOf(facts, one, at),
				capital(one.type),
				`${one.early ? 'Before' : 'After'} the rule`
			])
		)!
	};
}
const tell = (facts: Facts): readonly Tab[] => [
	{
		title: 'Overview',
		paragraphs: [
			[
				`${branchOf(facts).company} has opened a branch in ${branchOf(facts).city} with flat-namespace general-purpose v2 storage accounts. For each account, the continuity plan assumes one outage: of a datacenter in the primary region with copies of the account, or of that region.`
			]
		],
		figure: accountsTold(facts)
	},
	protectionTab(facts),
	incidentsTab(facts),
	replicationTab(facts)
];

const allQuestions = [outage, failOver, recover, replicate];
export const newBranch = family<Facts>({
	id: 'storage-accounts/new-branch',
	edition: 10,
	group: 'storage-accounts',
	title: 'Case study: storage for a branch',
	rule: {
		'RS ':
			'Z keeps an account up when a datacenter fails, G adds a second region, and RA lets you read there.',
		'no region': 'Without a second region there is no failover.',
		planned: 'A planned failover keeps geo-redundancy, but an unplanned one doesn’t.',
		'^policy': 'The source of a replication policy can’t fail over.',
		'level|days|snap|version|file|exp':
			'Each protection works on its own level. Soft delete lasts only for its retention period.',
		'copied|page|append|prefix|too e': 'Object replication copies block blobs that are in its scope.'
	},
	lab: 'storage-accounts/second-region',
	sources: [
		sources.storageRedundancy,
		sources.plannedFailover,
		sources.objectReplication,
		sources.blobVersioning,
		sources.containerSoftDelete
	],
	axes: {
		account: 'The redundancy or the outage of an account',
		failover: 'The failover',
		incident: 'What was lost, and when',
		blobs: 'What protects blobs',
		upload: 'A blob of the replicated container'
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [0, 1, 2].map((place) => questionInPlace(allQuestions, place))
});
