// Which vault can protect what: the workload decides the kind of vault, and the vault is in the region of what it protects.
// Over 200 lines: four questions on the same facts, told in six ways, with words for each workload.
import {
	obstacles,
	vaultNames,
	workloads,
	type VaultKind,
	type Workload
} from '#lib/azure/monitoring/vault.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	capital,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people, regions } from '#lib/exams/az-104/families/names.ts';

/** What a vault can protect, which vaults can protect a resource, how many are missing, or why a resource isn’t listed. */
const shapes = ['resources', 'vaults', 'count', 'cause'] as const;
const telling = ['table', 'output', 'email', 'request', 'finding', 'tabs'] as const;
interface OneVault {
	readonly kind: VaultKind;
	readonly region: string;
}
interface Resource {
	readonly workload: Workload;
	/** Of no account on-premises. */
	readonly region: string;
	/** Another vault has a backup of the VM, the storage account of the share, or a backup of the VM of the disk. */
	readonly taken: boolean;
}
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly shape: (typeof shapes)[number];
	readonly regions: readonly string[];
	/** Questions on one vault are on the first. */
	readonly vaults: readonly OneVault[];
	/** Questions on one resource are on the first. */
	readonly resources: readonly Resource[];
}

/** Who has them, and resources whose names don’t say what they are. */
const themes = [
	['a brewery', 'malt01 hops02 yeast03 barrel04 label05 crate06'],
	['a theater', 'stage11 cast12 props13 lights14 sound15 box16'],
	['a ferry line', 'berth21 crew22 fuel23 deck24 bridge25 pier26'],
	['a seed company', 'maize31 wheat32 clover33 beet34 rye35 flax36'],
	['a hospital', 'ward41 xray42 pharma43 lab44 rota45 meals46'],
	['a bike courier', 'route51 parcel52 rider53 depot54 scan55 till56'],
	['a film archive', 'reel61 frame62 score63 index64 loan65 still66'],
	['a city library', 'shelf71 loans72 maps73 atlas74 desk75 kids76'],
	['a ski resort', 'lift81 slope82 snow83 pass84 rental85 lodge86'],
	['a tile maker', 'kiln91 glaze92 clay93 press94 order95 pallet96']
] as const;
const ownerOf = ({ names }: Facts): string => themes[names]![0];
const nameOf = ({ names }: Facts, at: number): string => themes[names]![1].split(' ')[at]!;
const vaultOf = (at: number): string => `Vault${at + 1}`;
const oldVault = 'Vault9';

/** Why a kind of vault is the right one for a workload; and that the vault must be in its region, which follows. */
const words: Readonly<Record<Workload, readonly [kind: string, region: string]>> = {
	'Azure VM': [
		'A whole VM is backed up to a Recovery Services vault.',
		'A vault lists only the VMs of its region, and this one is in'
	],
	'SQL Server in an Azure VM': [
		'A database server in a VM needs the same kind as the VM, a Recovery Services vault.',
		'The VM with the database server decides the region, and it’s in'
	],
	'SAP HANA in an Azure VM': [
		'SAP HANA runs in a VM here, so it needs a Recovery Services vault.',
		'SAP HANA can’t be backed up across regions. Its VM is in'
	],
	'Azure Files share': [
		'File shares go into a Recovery Services vault, unlike blobs.',
		'The vault must be in the region of the share’s storage account, which is'
	],
	'folder of an on-premises server': ['The MARS agent sends folders to a Recovery Services vault.', ''],
	'managed disk': [
		'A disk on its own is backed up to a Backup vault.',
		'The disk and its vault must share a region, and the disk is in'
	],
	'blob container': [
		'Blobs go into a Backup vault, unlike file shares.',
		'Blobs are protected in their own region, which is'
	],
	'Azure Database for PostgreSQL server': [
		'A managed PostgreSQL server is backed up to a Backup vault.',
		'This database server can’t use a vault elsewhere. It’s in'
	],
	'AKS cluster': [
		'A Kubernetes cluster is backed up to a Backup vault.',
		'The cluster needs a vault where it runs, in'
	]
};
const all = Object.keys(workloads) as Workload[];
const onPremises: Workload = 'folder of an on-premises server';
/** What can have a backup elsewhere, and how that’s told. */
const takenTexts: Readonly<Partial<Record<Workload, readonly [row: string, told: string]>>> = {
	'Azure VM': ['To', 'already backed up to'],
	'Azure Files share': ['Account registered with', 'in a storage account registered with'],
	'managed disk': ['Its VM, to', 'attached to a VM that is backed up to']
};
const isTaken = ({ taken, workload }: Resource): boolean => taken && takenTexts[workload] !== undefined;
const hasRegion = ({ workload }: Resource): boolean => workload !== onPremises;
const withArticle = (workload: Workload): string =>
	/^S/.test(workload) ? workload : `${/^A/.test(workload) ? 'an' : 'a'} ${workload}`;
const kindOrder = ['recovery-services', 'backup'] as const;
const pairText = ({ kind, region }: OneVault): string => `a ${vaultNames[kind]} in ${region}`;

const against = (vault: OneVault, resource: Resource) =>
	obstacles(vault, {
		workload: resource.workload,
		...(hasRegion(resource) ? { region: resource.region } : {}),
		elsewhere: isTaken(resource)
	});
/** Whether a vault can protect a resource, by the model or by what someone believes. */
type Can = (vault: OneVault, resource: Resource) => boolean;
const byModel: Can = (vault, resource) => against(vault, resource).length === 0;
const ignoring =
	(ignored: string): Can =>
	(vault, resource) =>
		against(vault, resource).every((one) => one === ignored);
/** Puts workloads in either kind of vault. */
const alike =
	(...some: readonly Workload[]): Can =>
	(vault, resource) =>
		byModel(vault, resource) || (some.includes(resource.workload) && ignoring('kind')(vault, resource));

/**
 * The vaults that are missing so that each resource has one. A server outside Azure uses any that is there. Where a belief allows both
 * kinds, the one that more resources can use.
 */
function missing({ vaults, resources, regions: [first] }: Facts, can: Can = byModel): readonly OneVault[] {
	const added: OneVault[] = [];
	for (const one of [...resources.filter(hasRegion), ...resources.filter((each) => !hasRegion(each))])
		if (![...vaults, ...added].some((vault) => can(vault, one))) {
			const uses = (vault: OneVault) => resources.filter((each) => can(vault, each)).length;
			const region = hasRegion(one) ? one.region : first!;
			const [best] = kindOrder
				.map((kind): OneVault => ({ kind, region }))
				.filter((vault) => can(vault, one))
				.toSorted((a, c) => uses(c) - uses(a));
			added.push(best!);
		}
	return added;
}
const places = (list: readonly unknown[]): readonly string[] => list.map((_, at) => String(at));
function rightBy(facts: Facts, can: Can = byModel): readonly string[] {
	const { shape, vaults, resources } = facts;
	if (shape === 'count') return [String(missing(facts, can).length)];
	if (shape === 'cause') return [against(vaults[0]!, resources[0]!).join(' ')];
	return shape === 'resources'
		? places(resources).filter((at) => can(vaults[0]!, resources[Number(at)]!))
		: places(vaults).filter((at) => can(vaults[Number(at)]!, resources[0]!));
}
const keyBy = (facts: Facts, can: Can): Key => (facts.shape === 'cause' ? [] : [rightBy(facts, can)]);

/** Why a vault can protect a resource, or can’t. `typed`: its type is told already. */
function verdict({ vaults }: Facts, vaultAt: number, resource: Resource, typed = false): string {
	const { kind, region } = vaults[vaultAt]!;
	const found = against(vaults[vaultAt]!, resource);
	const [kindText, regionText] = words[resource.workload];
	const texts = {
		kind: typed ? kindText : `${kindText} ${vaultOf(vaultAt)} is a ${vaultNames[kind]}.`,
		region: `${regionText} ${resource.region}, not in ${region}.`,
		elsewhere:
			resource.workload === 'Azure VM'
				? 'Only one vault at a time can protect a VM, and another has this one.'
				: 'All shares of a storage account go to the same vault, and this account is registered with another.'
	};
	if (found.length === 2 && found.includes('region') && found.includes('kind'))
		return `${capital(withArticle(resource.workload))} needs ${pairText({ kind: workloads[resource.workload], region: resource.region })}.`;
	if (found.length > 0) return found.map((one) => texts[one]).join(' ');
	const place = hasRegion(resource)
		? `Both are in ${region}.`
		: 'The server isn’t in Azure, so the region of the vault doesn’t matter.';
	return `${kindText} ${place}${isTaken(resource) ? ' The VM’s own backup is no obstacle.' : ''}`;
}
/** How the reasons of several vaults begin, by what is wrong with them. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
	kind: [
		'is the wrong type of vault',
		'is the other type of vault',
		'doesn’t take this workload',
		'fails by its type',
		'is no choice either',
		'takes other workloads'
	],
	region: [
		'is in another region',
		'has the right type in the wrong place',
		'could take this workload in its own region',
		'fails by its region',
		'would do if only the type counted',
		'is elsewhere'
	],
	'kind region': [
		'has the wrong type and the wrong region',
		'has neither the right type nor the right region',
		'has the other type, and it’s elsewhere',
		'would have to change altogether',
		'is no use here',
		'differs in both'
	],
	'': ['can be used', 'fits', 'is suitable too', 'will do', 'is as good', 'also works']
};
function explainVaults(facts: Facts): PartReasons {
	const [resource] = facts.resources;
	const found = facts.vaults.map((vault) => against(vault, resource!).join(' '));
	const reasons = found.map((one, at) => {
		const count = found.slice(0, at).filter((before) => before === one).length;
		return `${vaultOf(at)} ${beginnings[one]![count]!}. ${verdict(facts, at, resource!, true)}`;
	});
	return {
		options: Object.fromEntries(reasons.map((text, at) => [String(at), text])),
		trace: reasons.map((text, at) => ({ rule: `${resource!.workload}: ${found[at] || 'fits'}`, text }))
	};
}
function explainResources(facts: Facts): PartReasons {
	const reasons = facts.resources.map((one) => verdict(facts, 0, one));
	return {
		options: Object.fromEntries(reasons.map((text, at) => [String(at), text])),
		trace: facts.resources.map((one, at) => ({
			rule: `${one.workload} ${against(facts.vaults[0]!, one).join(' ') || 'fits'}`,
			text: `${nameOf(facts, at)}: ${reasons[at]!}`
		}))
	};
}
function explainCount(facts: Facts): PartReasons {
	const pairs = missing(facts).map(pairText);
	const right = pairs.length;
	const used = facts.vaults.findIndex((vault) => facts.resources.some((one) => byModel(vault, one)));
	const few = [
		'',
		'One vault has one kind and is in one region. More than that is missing.',
		`${right === 3 ? 'Three' : 'Four'} are missing, so two aren’t enough.`,
		'A fourth one is needed. No two of the missing ones are alike.'
	];
	const many = [
		'',
		'',
		`Only ${listed(pairs)} is missing, so the second one would stay empty.`,
		`It’s enough to create ${listed(pairs)}. Any other vault would have nothing to protect.`,
		used < 0
			? 'The resources have fewer kinds and regions than that.'
			: `${vaultOf(used)} can already protect ${listed(facts.resources.flatMap((one, at) => (byModel(facts.vaults[used]!, one) ? [nameOf(facts, at)] : [])))}.`
	];
	const why = right === 1 ? `Only ${pairs[0]!} is missing.` : `These are missing: ${listed(pairs)}.`;
	return {
		options: Object.fromEntries(
			[1, 2, 3, 4].map((count) => [
				String(count),
				count === right ? why : (count < right ? few : many)[count]!
			])
		),
		trace: facts.resources.map((one, at) => {
			const by = facts.vaults.findIndex((vault) => byModel(vault, one));
			return {
				rule: `${one.workload} ${by < 0 ? 'without' : 'with'}`,
				text: `${nameOf(facts, at)}: ${by < 0 ? `no vault yet. ${words[one.workload][0]}` : `${vaultOf(by)} can protect it.`}`
			};
		})
	};
}
const causes = {
	kind: 'Only the type of the vault',
	region: 'Only the location of the vault',
	'kind region': 'The type and location of the vault',
	elsewhere: 'A backup in another vault'
};
function explainCause(facts: Facts): PartReasons {
	const [one] = facts.resources;
	const [vault] = facts.vaults;
	const found: readonly string[] = against(vault!, one!);
	const kind = found.includes('kind')
		? words[one!.workload][0]
		: `A ${vaultNames[vault!.kind]} is right for ${withArticle(one!.workload)}`;
	const region = found.includes('region')
		? `${words[one!.workload][1]} ${one!.region}, not in ${vault!.region}.`
		: `Both are in ${vault!.region}`;
	const taken = verdict(facts, 0, one!);
	const other = found.includes('elsewhere') ? 'What’s in the way is the other backup.' : '';
	return {
		options: {
			kind: found.includes('kind')
				? found.length > 1
					? `The region is wrong too. ${region}`
					: `${kind} The region is right.`
				: `${kind}. ${other || region}`,
			region: found.includes('region')
				? found.length > 1
					? `The type of vault is wrong too. ${kind}`
					: `${region} A ${vaultNames[vault!.kind]} is right.`
				: `${region}, so the location is fine. ${other || kind}`,
			'kind region':
				found.length > 1
					? `${kind} ${region}`
					: found.includes('kind')
						? `The location is right: both are in ${vault!.region}.`
						: found.includes('region')
							? `The type isn’t to blame. ${kind}.`
							: `Neither is wrong. ${kind}, and the two are in one region.`,
			elsewhere:
				other === ''
					? isTaken(one!)
						? 'A disk can be backed up beside its VM.'
						: `No other vault has a backup of ${nameOf(facts, 0)}.`
					: taken
		},
		trace: [{ rule: `cause ${one!.workload} ${found.join(' ')}`, text: taken }]
	};
}

const counts = optionsOf({ 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four' });
const stems: Readonly<Record<Facts['shape'], (name: string, s: string) => string>> = {
	resources: (_, s) => `You need to configure backups to Vault1. Which resource${s} can you select?`,
	vaults: (name, s) => `You need to back up ${name}. Which vault${s} can you use?`,
	count: () => 'What is the minimum number of vaults that you must create to back up all resources?',
	cause: (name) => `You configure a backup to Vault1, and you cannot select ${name}. What is the cause?`
};
const question: Question<Facts> = {
	ask(facts) {
		const { shape, resources, vaults } = facts;
		const right = rightBy(facts);
		const requirement = [stems[shape](nameOf(facts, 0), right.length === 1 ? '' : 's')];
		const miss = resources.some((one) => isTaken(one) || !hasRegion(one)) ? 'edge' : 'core';
		if (shape === 'count' || shape === 'cause')
			return { ...chooseOne(requirement, shape === 'count' ? counts : optionsOf(causes), right[0]!), miss };
		const options = (shape === 'resources' ? resources : vaults).map((_, at) => ({
			id: String(at),
			text: shape === 'resources' ? nameOf(facts, at) : vaultOf(at)
		}));
		return { type: 'several', requirement, parts: [{ options, right }], miss };
	},
	explain: (facts) => [
		{ resources: explainResources, vaults: explainVaults, count: explainCount, cause: explainCause }[
			facts.shape
		](facts)
	],
	wrongRules: {
		'storage-alike': {
			note: 'File shares go into a Recovery Services vault, blobs into a Backup vault. It’s easy to treat all data of storage accounts alike.',
			key: (facts) => keyBy(facts, alike('Azure Files share', 'blob container'))
		},
		'disk-is-vm': {
			note: 'A VM goes into a Recovery Services vault, a single disk into a Backup vault. It’s easy to think of a disk as part of its VM.',
			key: (facts) => keyBy(facts, alike('managed disk'))
		},
		'databases-alike': {
			note: 'A database server in a VM goes into a Recovery Services vault, a managed PostgreSQL server into a Backup vault. It’s easy to treat databases alike.',
			key: (facts) => keyBy(facts, alike('Azure Database for PostgreSQL server', 'SQL Server in an Azure VM'))
		},
		'backup-takes-all': {
			note: 'A Backup vault is for newer workloads only. It’s easy to think that it replaces the Recovery Services vault.',
			key: (facts) =>
				keyBy(facts, (vault, one) => ignoring(vault.kind === 'backup' ? 'kind' : '')(vault, one))
		},
		'recovery-takes-all': {
			note: 'A Recovery Services vault doesn’t take every workload. It’s easy to see it as the general one.',
			key: (facts) =>
				keyBy(facts, (vault, one) => ignoring(vault.kind === 'backup' ? '' : 'kind')(vault, one))
		},
		'any-region': {
			note: 'For backup, a vault is in the region of what it protects. It’s easy to look at its kind only.',
			key: (facts) => keyBy(facts, ignoring('region'))
		},
		'second-vault': {
			note: 'One vault at a time protects a VM, or the shares of a storage account. It’s easy to think that a second one adds safety.',
			key: (facts) => keyBy(facts, ignoring('elsewhere'))
		},
		'start-over': {
			note: 'A vault that is there can protect more. It’s easy to count only what the resources need.',
			key: (facts) => (facts.shape === 'count' ? keyBy({ ...facts, vaults: [] }, byModel) : [])
		},
		'disk-once': {
			note: 'A disk can be backed up beside its VM. It’s easy to think that one backup rules out the other.',
			key: ({ shape, resources: [one] }) =>
				shape === 'cause' && one!.workload === 'managed disk' && one!.taken ? [['elsewhere']] : []
		}
	}
};

/** Any other kind and region for a vault, a single fact first. */
const vaultChanges = ({ vaults, regions: some }: Facts): readonly Change<Facts>[] =>
	vaults
		.flatMap((vault, at) =>
			kindOrder.flatMap((kind) =>
				some.map((region) => {
					const [moved, changed] = [region !== vault.region, kind !== vault.kind];
					return {
						fact: `vault${at}`,
						axis: moved && changed ? 'none' : changed ? 'kind' : 'region',
						text: `${vaultOf(at)} were ${changed ? (moved ? pairText({ kind, region }) : `a ${vaultNames[kind]}`) : `in ${region}`}`,
						apply: (one: Facts) => ({ ...one, vaults: withAt(one.vaults, at, { kind, region }) }),
						count: Number(moved) + Number(changed)
					};
				})
			)
		)
		.filter(({ count }) => count > 0)
		.toSorted((one, other) => one.count - other.count);
function resourceChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const one = facts.resources[at]!;
	const name = nameOf(facts, at);
	const change = (axis: string, with_: Partial<Resource>, text: string): Change<Facts> => ({
		fact: `item${at}`,
		axis,
		text,
		apply: (each) => ({ ...each, resources: withAt(each.resources, at, with_) })
	});
	const not = one.taken ? 'not ' : '';
	const what: Readonly<Partial<Record<Workload, string>>> = {
		'Azure VM': `${name} were ${not}backed up to ${oldVault}`,
		'Azure Files share': `the account of ${name} were ${not}registered${not === '' ? ` with ${oldVault}` : ''}`,
		'managed disk': `the VM of ${name} were ${not}backed up to ${oldVault}`
	};
	const unused = all.filter((workload) => facts.resources.every((each) => each.workload !== workload));
	return [
		...(hasRegion(one) ? facts.regions : [])
			.filter((region) => region !== one.region)
			.map((region) => change('place', { region }, `${name} were in ${region}`)),
		...(what[one.workload] === undefined || facts.shape === 'count'
			? []
			: [change(facts.shape === 'resources' ? 'taken' : 'none', { taken: !one.taken }, what[one.workload]!)]),
		...kindOrder.flatMap((kind) =>
			unused
				.filter((workload) => workload !== onPremises && workloads[workload] === kind)
				.slice(0, 1)
				.map((workload) => {
					const where = hasRegion(one) ? '' : ` in ${one.region}`;
					return change(
						'workload',
						{ workload, taken: false },
						`${name} were ${withArticle(workload)}${where}${isTaken(one) && takenTexts[workload] ? ` without a backup in ${oldVault}` : ''}`
					);
				})
		)
	];
}
/** Vaults that could be there instead, and what a backup elsewhere takes. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	const region = facts.regions[0]!;
	const name = nameOf(facts, 0);
	if (facts.shape === 'cause')
		return [
			{
				text: `${oldVault} backed up ${name}, an Azure VM in ${region}, and Vault1 were a Recovery Services vault there`,
				apply: (one) => ({
					...one,
					vaults: withAt(one.vaults, 0, { kind: 'recovery-services', region }),
					resources: withAt(one.resources, 0, { workload: 'Azure VM', region, taken: true })
				})
			}
		];
	if (facts.shape !== 'count') return [];
	const gaps = missing(facts);
	return [
		...gaps.slice(1).map((_, count): Change<Facts> => {
			const some = gaps
				.slice(0, count + 1)
				.map((vault) =>
					facts.resources.findIndex(
						(one) => byModel(vault, one) && !facts.vaults.some((other) => byModel(other, one))
					)
				);
			return {
				text: `only ${listed(some.map((at) => nameOf(facts, at)))} had to be backed up`,
				apply: (one) => ({ ...one, resources: some.map((at) => one.resources[at]!) })
			};
		}),
		{ text: 'there were no vault', apply: (one) => ({ ...one, vaults: [] }) }
	];
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const resources = facts.resources.flatMap((_, at) => resourceChanges(facts, at));
	const vaults = vaultChanges(facts);
	const list = facts.shape === 'resources' ? [...resources, ...vaults] : [...vaults, ...resources];
	// Such a change is told, and never varied.
	return [...list, ...severalChanges(facts)].map((change) =>
		isAsked(change.apply(facts)) ? change : { ...change, axis: 'none' }
	);
}
/** Whether there’s a right option: a question without one isn’t asked. */
function isAsked(facts: Facts): boolean {
	const right = rightBy(facts);
	const options = { count: ['1', '2', '3', '4'], cause: Object.keys(causes) }[facts.shape as 'count'];
	return options === undefined ? right.length > 0 : options.includes(right[0]!);
}

const numbers = { 1: 4, 2: 5, 3: 6 } as const;
/** What a draw keeps to. */
interface Plan extends Pick<Facts, 'names' | 'told' | 'who' | 'shape' | 'regions'> {
	readonly difficulty: Difficulty;
	/** What is right, or how many are. */
	readonly key: number | string;
	readonly pairs: readonly OneVault[];
}
const sizesOf = ({ shape, difficulty }: Pick<Plan, 'shape' | 'difficulty'>) =>
	({
		resources: { vaults: 1, resources: numbers[difficulty] },
		vaults: { vaults: numbers[difficulty], resources: 1 },
		count: { vaults: 3, resources: numbers[difficulty] },
		cause: { vaults: difficulty, resources: difficulty + 1 }
	})[shape];

/** Draws resources. As many as are right are of the kind and in the region of the first vault. */
function drawResources(random: Random, plan: Plan, vault: OneVault): readonly Resource[] {
	const { shape, difficulty, key } = plan;
	const takes = shape !== 'count' && (difficulty > 1 || shape === 'cause');
	const possible = all.filter((one) => difficulty > 1 || one !== onPremises);
	const near = shape === 'resources' ? Number(key) : 0;
	const fitting = random.some(
		possible.filter((one) => workloads[one] === vault.kind),
		near
	);
	const others = random.some(
		possible.filter((one) => !fitting.includes(one)),
		sizesOf(plan).resources - near
	);
	const resources = [...fitting, ...others].map((workload, at) => ({
		workload,
		region: at < near ? vault.region : random.pick(plan.regions),
		taken: takes && random.chance(at < near ? 0.2 : 0.6)
	}));
	return random.shuffled(resources);
}
function drawOnce(random: Random, plan: Plan): Facts {
	const { difficulty: _, key, pairs, ...fixed } = plan;
	const size = sizesOf(plan).vaults;
	const vaults = Array.from({ length: size }, () => random.pick(pairs));
	const resources = drawResources(random, plan, vaults[0]!);
	if (plan.shape !== 'count') return { resources, vaults, ...fixed };
	// Some of the vaults are needed, and the others aren’t.
	const needed = missing({ resources, vaults: [], ...fixed }).map(pairText);
	const covered = Math.min(size, Math.max(0, needed.length - Number(key)));
	const [used, idle] = [true, false].map((is) =>
		pairs.filter((one) => needed.includes(pairText(one)) === is)
	);
	const some = [...random.some(used!, covered), ...random.some(idle!, size - covered)];
	return { resources, vaults: random.shuffled(some), ...fixed };
}
function fits(facts: Facts, { difficulty, key }: Plan): boolean {
	const { resources, vaults, shape } = facts;
	const right = rightBy(facts);
	const distinct = new Set(vaults.map(pairText)).size;
	switch (shape) {
		case 'resources':
			return right.length === key && (difficulty === 1 || resources.some(isTaken));
		case 'vaults':
			return distinct >= vaults.length - 1 && (right.length === key || !hasRegion(resources[0]!));
		case 'count':
			return (
				right[0] === String(key) && distinct === vaults.length && missing({ ...facts, vaults: [] }).length > 3
			);
		case 'cause':
			return right[0] === key && distinct === vaults.length && hasRegion(resources[0]!);
	}
}
/** Draws what is right first, or how many are, and then facts that lead there. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const shape = random.pick([...shapes, ...shapes.slice(0, 3)]);
	const most = numbers[difficulty];
	const some = random.some(regions, { resources: 2, vaults: 3, count: 4, cause: 2 }[shape]);
	const plan: Plan = {
		names: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		shape,
		regions: some,
		difficulty,
		pairs: kindOrder.flatMap((kind) => some.map((region) => ({ kind, region }))),
		key: {
			resources: 1 + random.below(Math.min(4, most - 1)),
			vaults: 1 + random.below(2),
			count: 1 + random.below(4),
			cause: random.pick(Object.keys(causes))
		}[shape]
	};
	const draw = () => drawOnce(random, plan);
	const drawn = drawUntil(draw, (facts) => fits(facts, plan));
	// Some plans fit nothing that’s drawn.
	return isAsked(drawn) ? drawn : drawUntil(draw, isAsked);
}

const cliKinds = {
	'recovery-services': 'Microsoft.RecoveryServices/vaults',
	backup: 'Microsoft.DataProtection/backupVaults'
};
const takenCell = (one: Resource): string =>
	isTaken(one) ? `${takenTexts[one.workload]![0]} ${oldVault}` : 'None';
const placeOf = (one: Resource): string => (hasRegion(one) ? one.region : 'On-premises');
/** What is told of existing backups beside a list. */
const rest = ({ resources }: Facts): string =>
	`${resources.some(isTaken) ? 'Nothing else' : 'Nothing'} is backed up yet. `;
const resourcesTold = (facts: Facts): readonly Piece[] =>
	facts.resources.map((one, at) => {
		const where = hasRegion(one) ? ` in ${one.region}` : '';
		const taken = isTaken(one) ? `, ${takenTexts[one.workload]![1]} ${oldVault}` : '';
		return fact(`item${at}`, `${nameOf(facts, at)} is ${withArticle(one.workload)}${where}${taken}. `);
	});
const vaultsTold = ({ vaults }: Facts): readonly Piece[] =>
	vaults.map((vault, at) => fact(`vault${at}`, `${vaultOf(at)} is ${pairText(vault)}. `));
const resourceTable = (facts: Facts) => {
	const taken = facts.resources.some(isTaken);
	return factTable(
		'Resources',
		`Name|Type|Location${taken ? '|Existing backup' : ''}`,
		facts.resources.map((one, at) => [
			`item${at}`,
			nameOf(facts, at),
			capital(one.workload),
			placeOf(one),
			...(taken ? [takenCell(one)] : [])
		])
	)!;
};
const vaultTable = ({ vaults }: Facts) =>
	factTable(
		'Vaults',
		'Name|Type|Location',
		vaults.map(({ kind, region }, at) => [`vault${at}`, vaultOf(at), vaultNames[kind], region])
	)!;
const vaultOutput = ({ vaults }: Facts) =>
	code(
		'Output of az resource list with a query, as a table',
		'Name    Location      Type',
		...vaults.map(({ kind, region }, at) =>
			fact(
				`vault${at}`,
				`${vaultOf(at)}  ${region.toLowerCase().replaceAll(' ', '').padEnd(12)}  ${cliKinds[kind]}`
			)
		)
	);
const scopeFile = (facts: Facts) =>
	code(
		'backup-scope.csv',
		'name,type,location,existing backup',
		...facts.resources.map((one, at) =>
			fact(`item${at}`, [nameOf(facts, at), one.workload, placeOf(one), takenCell(one)].join())
		)
	);
const scope = 'Everything is in one subscription. ';

/** The longer list in a figure, the other one as text. */
function withFigure(
	facts: Facts,
	ofVaults: (facts: Facts) => Figure,
	ofResources: (facts: Facts) => Figure,
	intro: string
): readonly Tab[] {
	const [figure, side] =
		facts.shape === 'vaults'
			? [ofVaults(facts), resourcesTold(facts)]
			: [ofResources(facts), vaultsTold(facts)];
	return pageWith(figure, [intro, scope], [...side, rest(facts)]);
}
/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		withFigure(facts, vaultTable, resourceTable, `You set up Azure Backup for ${ownerOf(facts)}. `),
	output: (facts) =>
		withFigure(
			facts,
			vaultOutput,
			scopeFile,
			facts.shape === 'vaults'
				? `You list the vaults of ${ownerOf(facts)} with the Azure CLI. `
				: `The repository of ${ownerOf(facts)} has a file with what must be backed up. `
		),
	email: (facts) =>
		pageWith(
			message('Email', { From: facts.who, Subject: 'Before we start with backups' }, resourcesTold(facts), [
				rest(facts)
			]),
			[`A colleague at ${ownerOf(facts)} sends you an email. `, scope],
			vaultsTold(facts)
		),
	request: (facts) =>
		pageWith(
			message(
				'Change request',
				{ Requester: facts.who, Change: 'Configure Azure Backup' },
				...resourcesTold(facts).map((piece) => [piece])
			),
			[`You review a change request for ${ownerOf(facts)}. `, ...vaultsTold(facts)],
			[rest(facts), scope]
		),
	finding: (facts) =>
		pageWith(
			message(
				'Audit finding',
				{ Auditor: facts.who, Severity: 'High' },
				['Backups are missing. ', ...resourcesTold(facts), rest(facts)],
				vaultsTold(facts)
			),
			[`An audit of ${ownerOf(facts)} has the following finding. `, scope]
		),
	tabs: (facts) => [
		{
			title: 'Resources',
			paragraphs: [[`Azure Backup will be used at ${ownerOf(facts)}. `, rest(facts)]],
			figure: resourceTable(facts)
		},
		{ title: 'Vaults', paragraphs: [[scope]], figure: vaultTable(facts) }
	]
};

export const whichVault = family<Facts>({
	id: 'backup-recovery/which-vault',
	edition: 4,
	group: 'backup-recovery',
	title: 'Which vault can protect what',
	rule: 'The workload decides the kind of vault, and the vault is in the region of what it protects.',
	lab: 'backup-recovery/the-other-vault',
	sources: [sources.backupFaq, sources.createVault, sources.diskBackup, sources.fileShareBackupFaq],
	axes: {
		kind: 'The kind of a vault',
		region: 'The region of a vault',
		workload: 'What a resource is',
		place: 'Where a resource is',
		taken: 'A backup that exists'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
