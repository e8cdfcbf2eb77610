// A case study on two regions: how VMs are restored and where, what a restore in the paired region takes, where a vault for backup or
// replication is, and which failover to run.
// Over 200 lines: a case has three of six questions, each with its reasons and wrong rules.
import { canHoldReplication, failoverFor, type Failover, type Need } from '#lib/azure/monitoring/failover.ts';
import { restoreFor, restoreNames, type Loss, type Restore } from '#lib/azure/monitoring/restore.ts';
import {
	canRestoreInPair,
	changeForPairRestore,
	obstacles,
	type PairRestoreChange,
	type Redundancy,
	type Vault
} from '#lib/azure/monitoring/vault.ts';
import { sources } from '#lib/azure/sources.ts';
import { matchRows, optionsOf } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	message,
	remembering,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { questionInPlace } from '#lib/exams/az-104/families/question-in-place.ts';

interface OneVault {
	/** Its place in the regions: the source and the target of the replication, and a third one. */
	readonly region: number;
	readonly redundancy: Redundancy;
	readonly crossRegion: boolean;
	readonly items: number;
}
interface Facts {
	readonly names: number;
	readonly regions: number;
	readonly who: string;
	readonly vaultsTold: 'table' | 'output';
	readonly lossesTold: 'table' | 'tickets';
	readonly plansTold: 'email' | 'calendar';
	readonly vaults: readonly OneVault[];
	/** Which region the Azure VMs are replicated from: the first or the second. */
	readonly from: 0 | 1;
	readonly losses: readonly LossId[];
	readonly plans: readonly PlanId[];
	/** Which of two questions is asked on each, by their places in `asked`: VMs, a restore in the paired region, and where a vault is. */
	readonly order: readonly number[];
}
/** The questions. */
const asked = ['restore', 'failover', 'change', 'regions', 'replication', 'backup'] as const;
const asks = ({ order }: Facts, which: (typeof asked)[number]): boolean =>
	order.includes(asked.indexOf(which));

/** Who has it, the VMs that are restored, and the vaults. */
const estates = [
	{ company: 'Heron Shipping', vms: 'vm-berth vm-cargo vm-crane vm-toll', vault: 'rsv-heron' },
	{ company: 'Juniper Foods', vms: 'vm-oven vm-stock vm-menu vm-cold', vault: 'rsv-juniper' },
	{ company: 'Slate Insurance', vms: 'vm-claim vm-quote vm-fraud vm-mail', vault: 'rsv-slate' },
	{ company: 'Cobalt Rail', vms: 'vm-track vm-fare vm-crew vm-gate', vault: 'rsv-cobalt' },
	{ company: 'Meadow Health', vms: 'vm-ward vm-lab vm-intake vm-drug', vault: 'rsv-meadow' },
	{ company: 'Lantern Media', vms: 'vm-cut vm-score vm-cast vm-promo', vault: 'rsv-lantern' },
	{ company: 'Granite Bank', vms: 'vm-vault vm-loan vm-teller vm-rate', vault: 'rsv-granite' },
	{ company: 'Willow Schools', vms: 'vm-class vm-exam vm-bus vm-meal', vault: 'rsv-willow' }
] as const;
/** Two regions that are a pair, and another one. */
const places = [
	['North Europe', 'West Europe', 'UK South'],
	['Southeast Asia', 'East Asia', 'Japan East'],
	['East US 2', 'Central US', 'Canada Central']
] as const;
const estateOf = ({ names }: Facts) => estates[names]!;
const vmOf = (facts: Facts, at: number): string => estateOf(facts).vms.split(' ')[at]!;
const vaultOf = (facts: Facts, at: number): string => `${estateOf(facts).vault}${at + 1}`;
const regionOf = ({ regions }: Facts, at: number): string => places[regions]![at]!;
const sourceOf = (facts: Facts): string => regionOf(facts, facts.from);
const targetOf = (facts: Facts): string => regionOf(facts, 1 - facts.from);

/** What happened to a VM: as it’s told, as it follows “Right if”, and what that means. */
const lossCases = {
	folder: ['One folder was emptied', 'had lost one folder only', { files: true }],
	file: ['One known file was overwritten', 'had lost one file only', { files: true }],
	ransom: [
		'Ransomware encrypted its disks. The same VM must come back, with its IP address',
		'itself had to return to last week’s state',
		{}
	],
	update: [
		'An update broke it. The same VM must return to its state from last night',
		'itself had to return to last night’s state',
		{}
	],
	deleted: [
		'It was deleted. It must come back with the size that it had',
		'were deleted and had to come back with the size that it had',
		{ exists: false }
	],
	copy: [
		'It runs well. A copy from last week must run beside it',
		'had to keep running beside a restored copy',
		{ sameVm: false }
	],
	size: [
		'It was deleted. It must come back with another size',
		'were deleted and had to come back with another size',
		{ exists: false, otherwise: true }
	],
	set: [
		'It was deleted. It must come back in an availability set',
		'were deleted and had to come back in an availability set',
		{ exists: false, otherwise: true }
	]
} as const satisfies Readonly<Record<string, readonly [told: string, change: string, loss: Partial<Loss>]>>;
type LossId = keyof typeof lossCases;
const lossIds = Object.keys(lossCases) as readonly LossId[];
const lossOf = (id: LossId): Loss => ({
	files: false,
	exists: true,
	sameVm: true,
	otherwise: false,
	...lossCases[id][2]
});

/** Why to fail over: as it’s told of a source, as it follows “Right if”, and what that means. */
const planCases = {
	'azure drill': [
		'You must prove to an auditor that the Azure VMs can be recovered in {target}, without affecting them',
		'were a drill for the Azure VMs',
		{ drill: true, noLoss: false, from: 'azure' }
	],
	'office drill': [
		'A drill must show that the Hyper-V VMs start in Azure, while they keep running',
		'were a drill for the Hyper-V VMs',
		{ drill: true, noLoss: false, from: 'hyper-v' }
	],
	'office power': [
		'The office will have no power on Sunday. The Hyper-V VMs must run in Azure by then, without data loss',
		'were a planned power outage at the office',
		{ drill: false, noLoss: true, from: 'hyper-v' }
	],
	'office move': [
		'The Hyper-V host will be replaced on Friday. Its VMs must run in Azure meanwhile, without data loss',
		'were a planned replacement of the Hyper-V host',
		{ drill: false, noLoss: true, from: 'hyper-v' }
	],
	'azure move': [
		'The Azure VMs, which are running, must run in {target} starting Saturday, without data loss',
		'were a planned move of the Azure VMs',
		{ drill: false, noLoss: true, from: 'azure' }
	],
	'azure outage': [
		'An outage has stopped the Azure VMs in {source}. They must run in {target} immediately',
		'were an outage of the source region',
		{ drill: false, noLoss: false, from: 'azure' }
	],
	'office fire': [
		'A fire has destroyed the Hyper-V host of the office. Its VMs must run in Azure immediately',
		'were the loss of the Hyper-V host',
		{ drill: false, noLoss: false, from: 'hyper-v' }
	]
} as const satisfies Readonly<Record<string, readonly [told: string, change: string, need: Need]>>;
type PlanId = keyof typeof planCases;
const planIds = Object.keys(planCases) as readonly PlanId[];
const needOf = (id: PlanId): Need => planCases[id][2];
const planText = (facts: Facts, id: PlanId): string =>
	planCases[id][0].replace('{target}', targetOf(facts)).replace('{source}', sourceOf(facts));

const rowsOf = <T>(list: readonly T[], as: (one: T) => string): readonly (readonly [string])[] =>
	list.map((one) => [as(one)]);

/** Why a restore option fits what happened, or doesn’t. */
function restoreReasons(
	vm: string,
	{ files, exists, sameVm, otherwise }: Loss
): Readonly<Record<Restore, string>> {
	const replaced = files
		? `All of ${vm} would go back in time.`
		: !exists
			? `${vm} no longer exists, and this option needs the VM.`
			: sameVm
				? `${vm} must stay the same VM, so its disks are replaced.`
				: `It would overwrite ${vm}, which must keep running.`;
	const created = files
		? 'A second VM isn’t needed for known files.'
		: otherwise
			? 'It can’t set another size or an availability set.'
			: !exists
				? `${vm} needs no special settings, so the quick way will do.`
				: sameVm
					? 'It would be another VM, with its own network interface.'
					: `A copy beside ${vm} is a new VM.`;
	return {
		files: files ? `Known files come back without the rest of ${vm}.` : 'The whole VM is needed.',
		replace: replaced,
		'new-vm': created,
		disks: otherwise
			? 'Restored disks come with a template that you can edit first.'
			: `It takes more steps${files ? '' : ', although no setting has to change'}.`
	};
}
const restore: Question<Facts> = {
	ask: (facts) => ({
		...matchRows(
			'table',
			[
				'You need to recover each VM in the fewest steps, and restore no more than necessary. Which option should you use?'
			],
			optionsOf(restoreNames),
			facts.losses.map((id, at) => ({ text: vmOf(facts, at), right: restoreFor(lossOf(id)).answer }))
		)
	}),
	explain: (facts) =>
		facts.losses.map((id, at): PartReasons => {
			const { answer, trace } = restoreFor(lossOf(id));
			return {
				options: restoreReasons(vmOf(facts, at), lossOf(id)),
				trace: [{ rule: `restore ${id} ${answer}`, text: trace[0]! }]
			};
		}),
	wrongRules: {
		'replace-what-is-gone': {
			note: 'Replace existing needs the VM. It’s easy to forget that it was deleted.',
			key: ({ losses }) =>
				rowsOf(losses, (id) => restoreFor({ ...lossOf(id), exists: true, otherwise: false }).answer)
		},
		'quick-way-does-all': {
			note: 'Create new virtual machine makes a basic VM. It’s easy to expect more of it.',
			key: ({ losses }) => rowsOf(losses, (id) => restoreFor({ ...lossOf(id), otherwise: false }).answer)
		},
		'whole-vm': {
			note: 'Known files come back alone. It’s easy to restore the VM that has them.',
			key: ({ losses }) => rowsOf(losses, (id) => restoreFor({ ...lossOf(id), files: false }).answer)
		},
		'disks-are-safe': {
			note: 'Restored disks must be made into a VM. It’s easy to see them as the safest choice.',
			key: ({ losses }) => rowsOf(losses, () => 'disks')
		}
	}
};

const ways: Readonly<Record<PairRestoreChange, string>> = {
	nothing: 'Leave the vault as it is',
	enable: 'Enable Cross Region Restore',
	change: 'Change the vault to GRS and enable Cross Region Restore',
	new: 'Create another vault with GRS and Cross Region Restore'
};
const asVault = ({ redundancy, crossRegion, items }: OneVault): Vault => ({
	kind: 'recovery-services',
	region: '',
	redundancy,
	crossRegionRestore: crossRegion,
	items
});
const rememberWay = remembering<PairRestoreChange>();
const wayFor = (vault: OneVault): PairRestoreChange =>
	rememberWay(
		`${vault.redundancy} ${vault.crossRegion} ${vault.items > 0}`,
		() => changeForPairRestore(asVault(vault)).answer
	);
/** Why a way makes restores in the paired region possible, or doesn’t. */
function wayReasons(name: string, vault: OneVault): Readonly<Record<PairRestoreChange, string>> {
	const { redundancy, items } = vault;
	const geo = redundancy === 'GRS';
	const right = wayFor(vault);
	const locked = `${name} protects ${counted(items, 'VM')}, so its redundancy is fixed.`;
	return {
		nothing:
			right === 'nothing'
				? `${name} uses GRS, and Cross Region Restore is enabled.`
				: geo
					? 'GRS alone opens the second copy only in a declared disaster.'
					: `${redundancy} keeps no copy in the paired region.`,
		enable:
			right === 'enable'
				? `${name} uses GRS, so one setting is enough.`
				: geo
					? `It’s already enabled on ${name}.`
					: `Cross Region Restore needs GRS, and ${name} uses ${redundancy}.`,
		change: geo
			? `${name} uses GRS already.`
			: right === 'change'
				? `${name} backs up nothing yet, so its redundancy can be changed.`
				: locked,
		new:
			right === 'new'
				? `${locked} It can’t be changed to GRS.`
				: geo
					? `You can keep using ${name}.`
					: `${name} can be changed, because it backs up nothing yet.`
	};
}
const pair: Question<Facts> = {
	ask: (facts) => ({
		miss: facts.vaults.some((vault) => wayFor(vault) === 'new') ? 'edge' : 'core',
		...matchRows(
			'table',
			[
				'You must be able to restore VMs to the paired region of each vault at any time. What should you do for each vault? The solution must minimize administrative effort.'
			],
			optionsOf(ways),
			facts.vaults.map((vault, at) => ({ text: vaultOf(facts, at), right: wayFor(vault) }))
		)
	}),
	explain: (facts) =>
		facts.vaults.map((vault, at): PartReasons => ({
			options: wayReasons(vaultOf(facts, at), vault),
			trace: changeForPairRestore(asVault(vault)).trace.map((text): TraceStep => ({
				rule: `pair ${wayFor(vault)} ${vault.redundancy} ${vault.items > 0}`,
				text
			}))
		})),
	wrongRules: {
		'change-any-time': {
			note: 'Once a vault backs something up, its redundancy is fixed. It’s easy to see it as a setting like any other.',
			key: ({ vaults }) => rowsOf(vaults, (vault) => wayFor({ ...vault, items: 0 }))
		},
		'geo-is-enough': {
			note: 'Without Cross Region Restore, Microsoft opens the second copy. It’s easy to think that GRS is enough.',
			key: ({ vaults }) => rowsOf(vaults, (vault) => (vault.redundancy === 'GRS' ? 'nothing' : wayFor(vault)))
		},
		'one-switch': {
			note: 'Cross Region Restore works only with GRS. It’s easy to look for one setting.',
			key: ({ vaults }) => vaults.map(({ redundancy }) => (redundancy === 'GRS' ? [] : ['enable']))
		},
		'start-over': {
			note: 'A vault without backup items, or with GRS, can be used. It’s easy to start over instead.',
			key: ({ vaults }) => rowsOf(vaults, () => 'new')
		}
	}
};

const reaches = {
	own: 'The region of the vault only',
	disaster: 'Also the paired region, but only in a declared disaster',
	any: 'Also the paired region, at any time'
} as const;
type Reach = keyof typeof reaches;
const reachOf = (vault: OneVault): Reach =>
	canRestoreInPair(asVault(vault), false).answer
		? 'any'
		: canRestoreInPair(asVault(vault), true).answer
			? 'disaster'
			: 'own';
/** Why VMs can be restored there, or not. */
function reachReasons(name: string, vault: OneVault): Readonly<Record<Reach, string>> {
	const right = reachOf(vault);
	const { redundancy } = vault;
	return {
		own: {
			own: `${redundancy} keeps all copies of ${name} in its own region.`,
			disaster: `${name} uses GRS, which has a second copy in the paired region.`,
			any: `Cross Region Restore of ${name} is enabled.`
		}[right],
		disaster: {
			own: `${redundancy} has no copy that a declared disaster could open.`,
			disaster:
				'Without Cross Region Restore, the second copy of GRS opens only when Microsoft declares a disaster.',
			any: 'With Cross Region Restore, you don’t wait for a declared disaster.'
		}[right],
		any: {
			own: `Cross Region Restore needs GRS, and ${name} uses ${redundancy}.`,
			disaster: `Cross Region Restore is disabled on ${name}.`,
			any: `${name} uses GRS, and Cross Region Restore opens the second copy at any time.`
		}[right]
	};
}
const regions: Question<Facts> = {
	ask: (facts) => ({
		...matchRows(
			'table',
			['You back up VMs to each vault. To which regions can you restore them without a change to the vault?'],
			optionsOf(reaches),
			facts.vaults.map((vault, at) => ({ text: vaultOf(facts, at), right: reachOf(vault) }))
		)
	}),
	explain: (facts) =>
		facts.vaults.map((vault, at): PartReasons => {
			const options = reachReasons(vaultOf(facts, at), vault);
			return {
				options,
				trace: [{ rule: `reach ${reachOf(vault)} ${vault.redundancy}`, text: options[reachOf(vault)] }]
			};
		}),
	wrongRules: {
		'geo-opens-itself': {
			note: 'GRS alone opens the second copy only in a declared disaster. It’s easy to expect it at any time.',
			key: ({ vaults }) => rowsOf(vaults, (vault) => (vault.redundancy === 'GRS' ? 'any' : reachOf(vault)))
		},
		'disaster-opens-all': {
			note: 'LRS and ZRS have no copy in another region. It’s easy to think that a disaster opens one.',
			key: ({ vaults }) => vaults.map(({ redundancy }) => (redundancy === 'GRS' ? [] : ['disaster']))
		},
		'crr-waits': {
			note: 'With Cross Region Restore, you decide. It’s easy to apply the rule for GRS alone.',
			key: ({ vaults }) => vaults.map(({ crossRegion }) => (crossRegion ? ['disaster'] : []))
		}
	}
};

const canHold = (facts: Facts, { region }: OneVault): boolean =>
	canHoldReplication(sourceOf(facts), regionOf(facts, region)).answer;
const canBackUp = (facts: Facts, { region }: OneVault): boolean =>
	obstacles(
		{ kind: 'recovery-services', region: regionOf(facts, region) },
		{ workload: 'Azure VM', region: sourceOf(facts) }
	).length === 0;
const vaultIds = (facts: Facts, which: (vault: OneVault) => boolean): readonly string[] =>
	facts.vaults.flatMap((vault, at) => (which(vault) ? [String(at)] : []));
/** How many vaults before this one are in a region of the same kind: the next one is told in other words. */
const before = ({ vaults, from }: Facts, at: number): number =>
	vaults.slice(0, at).filter(({ region }) => (region === from) === (vaults[at]!.region === from)).length;
/** Why a vault can be used for the replication, or can’t. */
function holdReason(facts: Facts, at: number): string {
	const { region } = facts.vaults[at]!;
	const name = vaultOf(facts, at);
	if (region !== facts.from)
		return region === 2
			? `${name} is in ${regionOf(facts, 2)}, and any region but the source will do.`
			: `${name} is in the target region, which survives an outage of the source.`;
	return [
		`${name} is in the source region. It would go down with the VMs.`,
		`An outage of ${sourceOf(facts)} would stop ${name} too.`,
		`In an outage of ${sourceOf(facts)}, ${name} couldn’t start a failover.`,
		`${name} fits for a backup of these VMs only.`
	][before(facts, at)]!;
}
/** Why it can be used for a backup, or can’t. */
function backUpReason(facts: Facts, at: number): string {
	const { region } = facts.vaults[at]!;
	const name = vaultOf(facts, at);
	const vms = sourceOf(facts);
	return region === facts.from
		? `${name} is in ${vms}, the region of the VMs.`
		: [
				`A vault only backs up VMs in its own region, and ${name} is in ${regionOf(facts, region)}.`,
				`The VMs are in ${vms}, and ${name} isn’t.`,
				`${name} would fit for VMs in ${regionOf(facts, region)}.`,
				`${name} backs up VMs in ${regionOf(facts, region)} only.`
			][before(facts, at)]!;
}
/** Asks which vaults can be used. `belief`: what someone thinks who takes the rule for the other purpose. */
const whichVaults = (
	requirement: (facts: Facts, vaults: string) => Paragraph,
	can: (facts: Facts, vault: OneVault) => boolean,
	reason: (facts: Facts, at: number) => string,
	belief: readonly [id: string, note: string, can: (facts: Facts, vault: OneVault) => boolean]
): Question<Facts> => ({
	ask(facts) {
		const right = vaultIds(facts, (vault) => can(facts, vault));
		return {
			type: 'several',
			requirement: requirement(facts, right.length === 1 ? 'vault' : 'vaults'),
			parts: [
				{ options: facts.vaults.map((_, at) => ({ id: String(at), text: vaultOf(facts, at) })), right }
			],
			miss: 'core'
		};
	},
	explain: (facts) => [
		{
			options: Object.fromEntries(facts.vaults.map((_, at) => [String(at), reason(facts, at)])),
			trace: facts.vaults.map((vault, at) => ({
				rule: `${belief[0]} ${can(facts, vault)} ${vault.region === 2}`,
				text: reason(facts, at)
			}))
		}
	],
	wrongRules: {
		[belief[0]]: {
			note: belief[1],
			key: (facts) => [vaultIds(facts, (vault) => belief[2](facts, vault))]
		}
	}
});
const hold = whichVaults(
	(_, vaults) => [`You replicate more Azure VMs between the same regions. Which ${vaults} can you use?`],
	canHold,
	holdReason,
	[
		'as-for-backup',
		'For replication to another region, a vault can’t be in the source region. It’s easy to follow the rule for backup.',
		canBackUp
	]
);
const backUp = whichVaults(
	(facts, vaults) => [
		'You create Azure VMs in ',
		fact('from', sourceOf(facts)),
		`. Which ${vaults} can you use to back them up?`
	],
	canBackUp,
	backUpReason,
	[
		'as-for-replication',
		'For backup, a vault must be in the region of the VMs. It’s easy to follow the rule for replication.',
		canHold
	]
);

const failovers: Readonly<Record<Failover, string>> = {
	test: 'Test failover',
	planned: 'Planned failover',
	unplanned: 'Failover'
};
/** Why a kind of failover fits a plan, or doesn’t. */
function failoverReasons({ drill, noLoss, from }: Need): Readonly<Record<Failover, string>> {
	const azure = from === 'azure';
	return {
		test: drill
			? 'It starts copies in a network that you choose. Production and replication continue.'
			: 'A test failover only makes copies, and the VMs have to move.',
		planned: azure
			? 'Site Recovery offers this type for Hyper-V, not for Azure VMs.'
			: drill
				? 'It would move the VMs, and a drill mustn’t.'
				: noLoss
					? 'The Hyper-V host is up, so its VMs can be shut down and the last changes copied first.'
					: 'It needs a source that is up.',
		unplanned: drill
			? 'It would end replication in this direction, and a drill mustn’t.'
			: !noLoss
				? `The ${azure ? 'source region' : 'host'} is down, so the latest recovery point that arrived is used.`
				: azure
					? 'Azure VMs have no planned failover. Failover can shut them down first, which helps to avoid data loss.'
					: 'It runs even if the shutdown fails, and changes could be lost. A planned failover avoids that.'
	};
}
const failover: Question<Facts> = {
	ask: (facts) => ({
		miss: facts.plans.includes('azure move') ? 'edge' : 'core',
		...matchRows(
			'table',
			['Which type of failover should you run?'],
			optionsOf(failovers),
			facts.plans.map((id, at) => ({ text: `Situation ${at + 1}`, right: failoverFor(needOf(id)).answer }))
		)
	}),
	explain: (facts) =>
		facts.plans.map((id): PartReasons => ({
			options: failoverReasons(needOf(id)),
			trace: [{ rule: `failover ${id}`, text: failoverFor(needOf(id)).trace[0]! }]
		})),
	wrongRules: {
		'planned-is-a-word': {
			note: 'Azure VMs have no planned failover. It’s easy to choose it because a move is planned.',
			key: ({ plans }) => rowsOf(plans, (id) => failoverFor({ ...needOf(id), from: 'hyper-v' }).answer)
		},
		'drill-for-real': {
			note: 'A drill must leave production alone. It’s easy to prove a failover by running one.',
			key: ({ plans }) => rowsOf(plans, (id) => failoverFor({ ...needOf(id), drill: false }).answer)
		},
		'test-first': {
			note: 'A test failover makes copies and moves nothing. It’s easy to see it as the first half of a failover.',
			key: ({ plans }) => rowsOf(plans, () => 'test')
		},
		'planned-needs-source': {
			note: 'A planned failover needs a source that is up. It’s easy to choose it to be safe.',
			key: ({ plans }) => rowsOf(plans, (id) => (needOf(id).drill ? 'test' : 'planned'))
		}
	}
};

const states: readonly Pick<OneVault, 'redundancy' | 'crossRegion'>[] = [
	{ redundancy: 'GRS', crossRegion: true },
	{ redundancy: 'GRS', crossRegion: false },
	{ redundancy: 'LRS', crossRegion: false },
	{ redundancy: 'ZRS', crossRegion: false }
];
const stateText = ({ redundancy, crossRegion }: Pick<OneVault, 'redundancy' | 'crossRegion'>): string =>
	redundancy === 'GRS' ? `GRS ${crossRegion ? 'with' : 'without'} Cross Region Restore` : redundancy;
function vaultChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const now = facts.vaults[at]!;
	const name = vaultOf(facts, at);
	const change = (axis: string, other: Partial<OneVault>, text: string): Change<Facts> => ({
		fact: `vault${at}`,
		axis,
		text: `${name} ${text}`,
		apply: (one) => ({ ...one, vaults: withAt(one.vaults, at, other) })
	});
	const items = now.items > 0 ? 0 : 6;
	const itemsText = items > 0 ? `protected ${counted(items, 'VM')}` : 'protected nothing';
	const others = states.filter((one) => stateText(one) !== stateText(now));
	return [
		change('items', { items }, itemsText),
		...others.map((one) => change('redundancy', one, `used ${stateText(one)}`)),
		...others.map((one) => change('none', { items, ...one }, `used ${stateText(one)} and ${itemsText}`)),
		...[0, 1, 2]
			.filter((region) => region !== now.region)
			.map((region) => change('region', { region }, `were in ${regionOf(facts, region)}`))
	];
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { losses, plans, vaults } = facts;
	const list: readonly Change<Facts>[] = [
		...(asks(facts, 'restore') ? losses : []).flatMap((now, at) =>
			lossIds
				.filter((id) => id !== now)
				.map((id): Change<Facts> => ({
					fact: `loss${at}`,
					axis: losses.includes(id) ? 'none' : 'loss',
					text: `${vmOf(facts, at)} ${!lossOf(now).exists && lossOf(id).exists ? `hadn’t been deleted and ${lossCases[id][1].replace('itself ', '')}` : lossCases[id][1]}`,
					apply: (one) => ({ ...one, losses: one.losses.map((each, index) => (index === at ? id : each)) })
				}))
		),
		...(asks(facts, 'failover') ? plans : []).flatMap((now, at) =>
			planIds
				.filter((id) => id !== now)
				.map((id): Change<Facts> => ({
					fact: `plan${at}`,
					axis: plans.includes(id) ? 'none' : 'drill',
					text: `Situation ${at + 1} ${planCases[id][1]}`,
					apply: (one) => ({ ...one, plans: one.plans.map((each, index) => (index === at ? id : each)) })
				}))
		),
		...vaults.flatMap((_, at) => vaultChanges(facts, at)),
		{
			fact: 'from',
			text: asks(facts, 'backup')
				? `the VMs were in ${targetOf(facts)}`
				: `the Azure VMs were replicated from ${targetOf(facts)} to ${sourceOf(facts)}`,
			apply: (one) => ({ ...one, from: one.from === 0 ? 1 : 0 })
		}
	];
	// Where no vault could be used, or all could, there’s nothing to ask: that is never varied.
	return list.map((change) => {
		const after = change.apply(facts);
		const usable = vaultIds(after, (vault) => canHold(after, vault)).length;
		return usable > 0 && usable < vaults.length ? change : { ...change, axis: 'none' };
	});
}

/** Draws how each VM is restored, what each vault needs and which failover is run, and then facts that lead there. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const rows = difficulty + 1;
	const by = <K extends string, T>(
		keys: readonly K[],
		list: readonly T[],
		keyOf: (one: T) => K
	): readonly T[] =>
		drawUntil(
			() =>
				Array.from({ length: Math.min(rows, 3) }, () => {
					const key = random.pick(keys);
					return random.pick(list.filter((one) => keyOf(one) === key));
				}),
			(some) => new Set(some).size === some.length && new Set(some.map(keyOf)).size > 1
		);
	const possible = planIds.filter((id) => difficulty > 1 || id !== 'azure move');
	const wanted = Object.keys(ways) as PairRestoreChange[];
	const vaultFor = (): OneVault => {
		const key = random.pick(wanted);
		return drawUntil(
			() => {
				const { redundancy, crossRegion } = random.pick(states);
				const region = random.pick([0, 0, 1, 1, 2]);
				return { redundancy, crossRegion, region, items: random.chance(0.5) ? 0 : 3 + random.below(20) };
			},
			(vault) => wayFor(vault) === key
		);
	};
	const from = random.pick([0, 1] as const);
	const order = [0, 2, 4].map((at) => at + random.below(2));
	return {
		names: random.below(estates.length),
		regions: random.below(places.length),
		who: random.pick(people),
		vaultsTold: random.pick(['table', 'output'] as const),
		lossesTold: random.pick(['table', 'tickets'] as const),
		plansTold: random.pick(['email', 'calendar'] as const),
		from,
		order,
		vaults: drawUntil(
			() => Array.from({ length: rows }, vaultFor),
			(vaults) => {
				const inSource = vaults.filter(({ region }) => region === from).length;
				const keys = vaults.map(order.includes(asked.indexOf('change')) ? wayFor : reachOf);
				return (
					inSource > 0 &&
					inSource < rows &&
					new Set(keys).size > 1 &&
					new Set(vaults.map((one) => `${stateText(one)} ${one.items > 0}`)).size === rows
				);
			}
		),
		losses: by(Object.keys(restoreNames) as Restore[], lossIds, (id) => restoreFor(lossOf(id)).answer),
		plans: by(Object.keys(failovers) as Failover[], possible, (id) => failoverFor(needOf(id)).answer)
	};
}

function vaultTab(facts: Facts): Tab {
	const { vaults, vaultsTold } = facts;
	const long = { GRS: 'GeoRedundant', LRS: 'LocallyRedundant', ZRS: 'ZoneRedundant' };
	return {
		title: 'Vaults',
		paragraphs: [['These Recovery Services vaults exist. ']],
		figure:
			vaultsTold === 'table'
				? factTable(
						'Recovery Services vaults',
						'Name|Location|Redundancy|Cross Region Restore|Backup items',
						vaults.map(({ region, redundancy, crossRegion, items }, at) => [
							`vault${at}`,
							vaultOf(facts, at),
							regionOf(facts, region),
							redundancy,
							crossRegion ? 'Enabled' : 'Disabled',
							items === 0 ? 'None' : counted(items, 'VM')
						])
					)!
				: code(
						'Output of a script',
						...vaults.map(({ region, redundancy, crossRegion, items }, at) =>
							fact(
								`vault${at}`,
								`${vaultOf(facts, at)}: location="${regionOf(facts, region)}" storageType=${long[redundancy]} crossRegionRestore=${crossRegion} backedUpVMs=${items}`
							)
						)
					)
	};
}
function lossTab(facts: Facts): Tab {
	const { losses, lossesTold, who } = facts;
	const told = losses.map((id, at) => [`loss${at}`, vmOf(facts, at), `${lossCases[id][0]}.`] as const);
	return {
		title: 'Incidents',
		paragraphs: [['All VMs below have recovery points from last week and last night. ']],
		figure:
			lossesTold === 'table'
				? factTable('VMs to recover', 'VM|What happened', told)!
				: message(
						'Tickets',
						{ 'Assigned to': 'You', 'Opened by': who },
						...told.map(([id, vm, text]) => [fact(id, `${vm}: ${text} `)])
					)
	};
}
function planTab(facts: Facts): Tab {
	const { plans, plansTold, who } = facts;
	const head = plansTold === 'email' ? { From: who, Subject: 'Site Recovery' } : { Owner: who };
	return {
		title: 'Replication',
		paragraphs: [
			[
				'Site Recovery replicates Azure VMs ',
				fact('from', `from ${sourceOf(facts)} to ${targetOf(facts)}`),
				` and the Hyper-V VMs of an office to ${regionOf(facts, 0)}.`
			]
		],
		...(asks(facts, 'failover') && {
			figure: message(
				plansTold === 'email' ? 'Email' : 'Recovery calendar',
				head,
				...plans.map((id, at) => [fact(`plan${at}`, `Situation ${at + 1}: ${planText(facts, id)}. `)])
			)
		})
	};
}
const tell = (facts: Facts): readonly Tab[] => [
	{
		title: 'Overview',
		paragraphs: [
			[
				`${estateOf(facts).company} runs VMs in ${regionOf(facts, 0)}, ${regionOf(facts, 1)} and ${regionOf(facts, 2)}. ${regionOf(facts, 0)} and ${regionOf(facts, 1)} are a region pair. All disks are managed, and none uses Azure Disk Encryption. Each question and situation is independent of the others.`
			]
		]
	},
	vaultTab(facts),
	...(asks(facts, 'restore') ? [lossTab(facts)] : []),
	...(asks(facts, 'failover') || asks(facts, 'replication') ? [planTab(facts)] : [])
];

export const twoRegions = family<Facts>({
	id: 'backup-recovery/two-regions',
	edition: 6,
	group: 'backup-recovery',
	title: 'Case study: backup and recovery in two regions',
	rule: {
		restore:
			'Use File Recovery for files, Replace existing for an existing VM, Create new for another or deleted VM, and Restore disks for other settings.',
		pair: 'Redundancy is fixed with the first item.',
		'pair|reach': 'Only GRS reaches the paired region, and only Cross Region Restore does so at any time.',
		'as-for': 'A vault for backup is in the region of the VMs, one for replication to another region isn’t.',
		fail: 'A drill takes a test failover. To Azure, only Hyper-V with the host up takes a planned failover.'
	},
	lab: 'backup-recovery/one-file-back',
	sources: [
		sources.createVault,
		sources.backupFaq,
		sources.restoreVms,
		sources.vmRestore,
		sources.enableVmReplication,
		sources.failoverTypes
	],
	axes: {
		items: 'Whether a vault protects something',
		redundancy: 'The redundancy of a vault',
		region: 'The region of a vault',
		loss: 'What happened to a VM',
		drill: 'Why one fails over'
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [0, 1, 2].map((place) =>
		questionInPlace([restore, failover, pair, regions, hold, backUp], place)
	)
});
