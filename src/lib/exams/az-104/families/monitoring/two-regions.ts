// Case study: one company, two regions, three vaults. Which vault, what redundancy, which restore, which failover.
// Long, for four questions share one scenario and its facts.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { fact, redraw } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { canHoldReplication, failoverFor, type Failover, type Need } from '#lib/azure/monitoring/failover.ts';
import { restoreFor, restoreNames, type Loss, type Restore } from '#lib/azure/monitoring/restore.ts';
import {
	canProtect,
	changeForPairRestore,
	workloads,
	type Vault,
	type PairRestoreChange,
	type Workload
} from '#lib/azure/monitoring/vault.ts';
import type { OptionDraft } from '#lib/domain/practice/question-builder.ts';
import { family, type QuestionDraft } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly pair: readonly [string, string];
	readonly workload: Workload;
	/** Where that workload is: in the first region or in the second. */
	readonly second: boolean;
	readonly main: Vault;
	readonly loss: Loss;
	readonly need: Need;
	/** VMs of the second region are replicated to the first. */
	readonly back: boolean;
}

const ways: Readonly<Record<PairRestoreChange, string>> = {
	nothing: 'Use rsv-1 as it is',
	enable: 'Enable Cross Region Restore on rsv-1',
	change: 'Set rsv-1 to GRS and enable Cross Region Restore',
	new: 'Make a new GRS vault with Cross Region Restore'
};
type Rule<F, T> = readonly [misconception: string, rule: (facts: F) => T];
const wayRules: readonly Rule<Vault, PairRestoreChange>[] = [
	['locked', (vault) => changeForPairRestore({ ...vault, items: 0 }).answer],
	['geo', (vault) => (vault.redundancy === 'GRS' ? 'nothing' : 'enable')],
	['geo', () => 'enable'],
	['anew', () => 'new']
];
const restoreRules: readonly Rule<Loss, Restore>[] = [
	['exists', (loss) => restoreFor({ ...loss, exists: true, sameVm: true }).answer],
	['plain', (loss) => restoreFor({ ...loss, otherwise: false }).answer],
	['amount', (loss) => restoreFor({ ...loss, files: false }).answer],
	['amount', () => 'disks'],
	['amount', () => 'files']
];
const restoreDoes: Readonly<Record<Restore, string>> = {
	files: 'This brings known files back alone.',
	replace: 'This swaps the disks of a VM that exists.',
	'new-vm': 'This makes a basic VM beside what is there.',
	disks: 'This gives disks and a template, for a VM built otherwise.'
};
const answers = <F, T extends string>(
	names: Readonly<Record<T, string>>,
	rules: readonly Rule<F, T>[],
	facts: F,
	why: (option: T) => string
): readonly OptionDraft[] =>
	rules.map(([misconception, rule]) => {
		const option = rule(facts);
		return { text: names[option], because: why(option), misconception };
	});

const lossText = ({ files, exists, otherwise, sameVm }: Loss): string =>
	files
		? 'One folder of vm-app was emptied yesterday'
		: otherwise
			? `vm-app ${exists ? 'was encrypted by an attacker' : 'was deleted'} and comes back in another size, in an availability set`
			: exists
				? sameVm
					? 'vm-app was encrypted by an attacker and comes back in place, with its name and address'
					: 'vm-app runs, and a copy of last week is to run beside it'
				: 'vm-app was deleted and comes back as it was';

/** The regions by what they are for: the pair, the workload's, and those of the replication. */
const placesOf = ({ pair: [first, other], second, back }: Facts) => ({
	first,
	other,
	region: second ? other : first,
	from: back ? other : first,
	to: back ? first : other
});
const vaultsOf = ({ pair: [first, other], main }: Facts): Readonly<Record<string, Vault>> => ({
	'rsv-1': main,
	'rsv-2': { kind: 'recovery-services', region: other, redundancy: 'LRS', items: 0 },
	'bv-1': { kind: 'backup', region: first, redundancy: 'LRS', items: 0 }
});

/** What the scenario says. */
function tabsOf(facts: Facts): readonly Tab[] {
	const { company, workload, main, loss, need } = facts;
	const { first, other, region, from, to } = placesOf(facts);
	return [
		{
			title: 'Overview',
			paragraphs: [[`${company} runs systems in ${first} and in ${other}; the two regions are a pair.`]]
		},
		{
			title: 'Existing environment',
			paragraphs: [
				[
					`rsv-1 is a Recovery Services vault in ${first}, set to `,
					fact(
						'redundancy',
						`${main.redundancy}${main.crossRegionRestore ? ' with Cross Region Restore' : ''}`
					),
					'. ',
					fact('items', main.items > 0 ? `It protects ${main.items} VMs.` : 'It protects nothing yet.'),
					` rsv-2 is an empty Recovery Services vault in ${other}, bv-1 an empty Backup vault in ${first}.`
				]
			]
		},
		{
			title: 'Requirements',
			paragraphs: [
				['Each requirement starts from the existing environment, before any other is met.'],
				['1. Back up: ', fact('workload', workload), ' in ', fact('region', region), '.'],
				[
					`2. VMs of ${first} can be restored in ${other} `,
					fact('any-day', 'on any day'),
					', with the least new set-up.'
				],
				['3. ', fact('loss', lossText(loss)), '. As little as possible is restored, in the fewest steps.'],
				[
					'4. ',
					fact(
						'from',
						need.from === 'azure'
							? `VMs of ${from} are replicated to ${to}`
							: `Hyper-V VMs of an office are replicated to ${to}`
					),
					', and ',
					fact(
						'why',
						need.drill
							? 'an auditor must see that it works'
							: need.noLoss
								? 'they move on Sunday without losing a change'
								: 'an outage has just taken the whole site down'
					),
					'.'
				]
			]
		}
	];
}

/** The vault that takes the workload. */
function askVault(facts: Facts): QuestionDraft {
	const { workload, main } = facts;
	const { region } = placesOf(facts);
	const vaults = vaultsOf(facts);
	const takers = Object.entries(vaults).filter(([, vault]) => canProtect(vault, { workload, region }).answer);
	const taker = takers[0]?.[0] ?? 'A new vault';
	const whyNot = canProtect(main, { workload, region });
	return {
		requirement: ['Requirement 1: where does the workload go?'],
		deciding: workloads[workload] === 'backup' ? 'workload' : 'region',
		miss: takers.length === 0 ? 'edge' : 'core',
		trace: [...whyNot.trace, `So: ${taker}.`],
		ask: {
			type: 'one',
			right: {
				text: taker,
				because: takers.length > 0 ? 'Kind and region fit.' : 'No vault fits in kind and region.'
			},
			wrong: [...Object.keys(vaults), 'A new vault'].map((text) => ({
				text,
				because:
					text in vaults
						? canProtect(vaults[text]!, { workload, region }).trace[0]!
						: 'A vault that fits is there.',
				misconception: !vaults[text] ? 'anew' : vaults[text].kind === workloads[workload] ? 'region' : 'kind'
			}))
		}
	};
}

/** How VMs can be restored in the other region. */
function askWay({ main }: Facts): QuestionDraft {
	const way = changeForPairRestore(main);
	return {
		requirement: ['Requirement 2: what do you do?'],
		deciding: main.crossRegionRestore ? 'redundancy' : main.redundancy === 'GRS' ? 'any-day' : 'items',
		trace: way.trace,
		ask: {
			type: 'one',
			right: { text: ways[way.answer], because: way.trace.join(' ') },
			wrong: answers(ways, wayRules, main, () => way.trace.join(' '))
		}
	};
}

/** The restore that the loss takes. */
function askRestore({ loss }: Facts): QuestionDraft {
	const restore = restoreFor(loss);
	return {
		requirement: ['Requirement 3: which restore?'],
		deciding: 'loss',
		trace: restore.trace,
		ask: {
			type: 'one',
			right: { text: restoreNames[restore.answer], because: restore.trace[0]! },
			wrong: answers(restoreNames, restoreRules, loss, (option) => restoreDoes[option])
		}
	};
}

/** Which vaults can hold the replication, and which failover it takes. */
function askFailover(facts: Facts): QuestionDraft {
	const { need } = facts;
	const { from } = placesOf(facts);
	const vaults = vaultsOf(facts);
	const failover = failoverFor(need);
	const claimed: readonly Failover[] =
		need.from === 'hyper-v'
			? ['test', 'planned', 'unplanned']
			: [need.drill && need.noLoss ? 'test' : need.noLoss ? 'planned' : 'unplanned'];
	return {
		requirement: ['Requirement 4: does each statement hold?'],
		deciding: 'why',
		miss: need.from === 'hyper-v' ? 'edge' : 'core',
		trace: [
			...failover.trace,
			...(need.from === 'azure' ? ['Any region but the source region may hold the vault.'] : [])
		],
		ask: {
			type: 'statements',
			claims: [
				...(need.from === 'azure' ? ['rsv-1', 'rsv-2'] : []).map((name) => {
					const { answer, trace } = canHoldReplication(from, vaults[name]!.region);
					return {
						text: `${name} can hold the replication.`,
						holds: answer,
						because: trace[0]!,
						misconception: 'source'
					};
				}),
				...claimed.map((kind) => ({
					text:
						need.from === 'azure' && kind === 'planned'
							? 'Site Recovery offers a planned failover for these VMs.'
							: `${kind === 'unplanned' ? 'An' : 'A'} ${kind} failover is the right one.`,
					holds: failover.answer === kind,
					because: failover.trace[0]!,
					misconception: need.drill || kind === 'test' ? 'drill' : 'planned'
				}))
			]
		}
	};
}

export const twoRegions = family<Facts>({
	id: 'backup-recovery/two-regions',
	edition: 2,
	group: 'backup-recovery',
	title: 'Case: two regions',
	rule: 'Workload and region choose the vault, redundancy locks in, the loss chooses the restore, and the source region holds no replication vault.',
	lab: 'backup-recovery/one-file-back',
	misconceptions: {
		kind: 'It is easy to take any vault; the workload decides the kind.',
		region: 'It is easy to overlook the region; for backup a vault is where its items are.',
		locked: 'It is easy to change redundancy late; with the first protected item it is fixed.',
		geo: 'It is easy to look for one switch; it takes a GRS vault and Cross Region Restore.',
		anew: 'It is easy to start anew; a vault that can still be changed, or has the copy, will do.',
		exists: 'It is easy to replace disks of a VM that is gone; the VM must be there.',
		plain:
			'It is easy to make the VM at once; another size or an availability set takes restored disks and their template.',
		amount:
			'It is easy to restore too much or too little; known files come back alone, a VM as a whole, disks for a VM built otherwise.',
		source:
			'It is easy to put both vaults together; a replication vault in the source region goes down with it.',
		planned:
			'It is easy to choose by the word; a planned failover is for Hyper-V with its source up, and Azure VMs have none.',
		drill: 'It is easy to fail over for a drill; a test failover leaves production alone.'
	},
	axes: {
		items: {
			title: 'Whether rsv-1 protects something',
			change: (facts) => ({ ...facts, main: { ...facts.main, items: facts.main.items > 0 ? 0 : 4 } })
		},
		exists: {
			title: 'Whether the VM is there',
			change: (facts) => ({ ...facts, loss: { ...facts.loss, exists: !facts.loss.exists } })
		},
		drill: {
			title: 'Why it fails over',
			change: (facts) => ({ ...facts, need: { ...facts.need, drill: !facts.need.drill } })
		},
		company: redraw('Whose vaults they are', 'company', companies)
	},
	sources: [sources.createVault, sources.restoreVms, sources.enableVmReplication],
	facts(random, difficulty) {
		const pair = random.pick([
			['North Europe', 'West Europe'],
			['Southeast Asia', 'East Asia'],
			['East US 2', 'Central US']
		] as const);
		const swapped = random.chance(0.5);
		const [first, other] = swapped ? [pair[1], pair[0]] : pair;
		const exists = random.chance(0.5);
		const redundancy = random.pick(['GRS', 'LRS', 'ZRS'] as const);
		return {
			company: random.pick(companies),
			pair: [first, other],
			workload: random.pick(
				Object.keys(workloads).filter(
					// A VM might as well follow the others into a new vault of requirement 2.
					(one) => !one.startsWith('files') && one !== 'Azure VM'
				) as Workload[]
			),
			second: difficulty > 1 && random.chance(0.4),
			main: {
				kind: 'recovery-services',
				region: first,
				redundancy,
				items: random.chance(0.5) ? 3 + random.below(9) : 0,
				...(redundancy === 'GRS' && random.chance(0.3) ? { crossRegionRestore: true } : {})
			},
			loss: {
				files: random.chance(0.25),
				exists,
				sameVm: random.chance(0.7),
				otherwise: difficulty > 1 && random.chance(0.3)
			},
			need: {
				drill: random.chance(0.4),
				noLoss: random.chance(0.5),
				from: random.chance(difficulty === 1 ? 0 : 0.4) ? 'hyper-v' : 'azure'
			},
			back: random.chance(0.5)
		};
	},
	tell: (facts) => ({
		tabs: tabsOf(facts),
		questions: [askVault(facts), askWay(facts), askRestore(facts), askFailover(facts)]
	})
});
