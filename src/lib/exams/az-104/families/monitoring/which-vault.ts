// What a vault can protect: the workload decides its kind, and the region must be its own.
import { fact, page, redraw } from '#lib/exams/az-104/families/kit.ts';
import { companies, regions } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	canProtect,
	vaultNames,
	workloads,
	type Item,
	type Vault,
	type Workload
} from '#lib/azure/monitoring/vault.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly vault: Vault;
	/** The two regions in which there is something. */
	readonly regions: readonly string[];
	readonly items: readonly Item[];
}

const kinds = ['recovery-services', 'backup'] as const;
/** Whose region counts. */
const all = (Object.keys(workloads) as Workload[]).filter((workload) => !workload.startsWith('files'));
const textOf = ({ workload, region, elsewhere }: Item): string =>
	`${workload[0]!.toUpperCase()}${workload.slice(1)}${region ? `, ${region}` : ''}${elsewhere ? ', protected by another vault' : ''}`;

/** Wrong rules, each the vault or the item that it takes for the real one. */
const wrongRules: Readonly<Record<string, (vault: Vault, item: Item) => boolean>> = {
	region: (vault, item) => canProtect({ ...vault, region: item.region ?? '' }, item).answer,
	kind: (vault, item) => canProtect({ ...vault, kind: workloads[item.workload] }, item).answer,
	twice: (vault, item) => canProtect(vault, { ...item, elsewhere: false }).answer
};

export const whichVault = family<Facts>({
	id: 'backup-recovery/which-vault',
	edition: 3,
	group: 'backup-recovery',
	title: 'What the vault can protect',
	rule: 'The workload decides the kind of vault, and the vault is in the region of what it protects.',
	lab: 'backup-recovery/the-other-vault',
	misconceptions: {
		region:
			'It is easy to take one vault for all regions; for backup it is in the region of what it protects.',
		kind: 'It is easy to think that any vault takes anything; disks, blobs, PostgreSQL and AKS go into a Backup vault, VMs and shares do not.',
		twice: 'It is easy to protect twice for safety; one vault at a time protects an item.',
		both: 'It is easy to look at one thing only; kind and region must both fit.'
	},
	axes: {
		kind: {
			title: 'The kind of vault',
			change: (facts) => ({
				...facts,
				vault: { ...facts.vault, kind: facts.vault.kind === 'backup' ? 'recovery-services' : 'backup' }
			})
		},
		region: {
			title: 'The region of the vault',
			change: (facts) => ({
				...facts,
				vault: { ...facts.vault, region: facts.regions.find((one) => one !== facts.vault.region)! }
			})
		},
		redundancy: {
			title: 'The redundancy of the vault',
			change: (facts) => ({
				...facts,
				vault: { ...facts.vault, redundancy: facts.vault.redundancy === 'GRS' ? 'LRS' : 'GRS' }
			})
		},
		company: redraw('Whose vault it is', 'company', companies)
	},
	sources: [sources.backupFaq, sources.createVault],
	facts(random, difficulty) {
		const two = random.some(regions, 2);
		// One of each kind in each region, so that any vault of them has something to protect, and something not.
		const items: Item[] = two.flatMap((region) =>
			kinds.map((kind) => ({ workload: random.pick(all.filter((one) => workloads[one] === kind)), region }))
		);
		for (let more = 1; more < difficulty; more++)
			items.push({
				workload: random.pick(all.filter((workload) => !items.some((item) => item.workload === workload))),
				region: random.pick(two),
				...(more === 2 ? { elsewhere: true } : {})
			});
		return {
			company: random.pick(companies),
			regions: two,
			vault: { kind: random.pick(kinds), region: two[0]!, redundancy: random.pick(['GRS', 'LRS']), items: 0 },
			items: random.shuffled(items)
		};
	},
	tell({ company, vault, items }) {
		const found = items.map((item) => ({ item, ...canProtect(vault, item) }));
		const wrong = found.filter(({ answer }) => !answer);
		const ruleOf = (item: Item): string =>
			Object.keys(wrongRules).find((id) => wrongRules[id]!(vault, item)) ?? 'both';
		const beliefs = wrong.map(({ item }) => ruleOf(item));
		return {
			tabs: page([
				`${company} has made the vault vault-new. It is a `,
				fact('kind', vaultNames[vault.kind]),
				' in ',
				fact('region', vault.region),
				', set to ',
				fact('redundancy', vault.redundancy),
				', and empty. ',
				'Neither the MARS agent nor a backup server is used.'
			]),
			questions: [
				{
					requirement: ['What can vault-new protect?'],
					deciding:
						beliefs.filter((one) => one === 'region').length > beliefs.filter((one) => one === 'kind').length
							? 'region'
							: 'kind',
					miss: items.some(({ elsewhere }) => elsewhere) ? 'edge' : 'core',
					trace: found.map(({ item, trace }) => `${textOf(item)}: ${trace[0]}`),
					ask: {
						type: 'several',
						right: found
							.filter(({ answer }) => answer)
							.map(({ item, trace }) => ({ text: textOf(item), because: trace[0]! })),
						wrong: wrong.map(({ item, trace }) => ({
							text: textOf(item),
							because: trace[0]!,
							misconception: ruleOf(item)
						}))
					}
				}
			]
		};
	}
});
