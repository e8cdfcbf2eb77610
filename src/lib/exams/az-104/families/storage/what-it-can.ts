// Family: what an account of a kind, redundancy and namespace can do.
import { fact, page } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	canBe,
	features,
	kindNames,
	kinds,
	offers,
	type Account,
	type Feature
} from '#lib/azure/storage/account.ts';
import { redundancies } from '#lib/azure/storage/redundancy.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';

interface Facts {
	readonly company: string;
	readonly account: Account;
	readonly asked: readonly Feature[];
}

const claimOf: Readonly<Record<Feature, string>> = {
	blobs: 'It can hold blob containers.',
	'smb-shares': 'It can hold SMB file shares.',
	'nfs-shares': 'It can hold NFS file shares.',
	queues: 'It can hold queues.',
	'cool-tier': 'Its blobs can be moved to the Cool tier.',
	'archive-tier': 'Its blobs can be moved to the Archive tier.',
	versioning: 'Blob versioning can be switched on.',
	'object-replication': 'It can be the source of object replication.'
};
/** What a claim is about, for the steps of the solution. */
const subjectOf: Readonly<Record<Feature, string>> = {
	blobs: 'Blob containers',
	'smb-shares': 'SMB file shares',
	'nfs-shares': 'NFS file shares',
	queues: 'Queues',
	'cool-tier': 'The Cool tier',
	'archive-tier': 'The Archive tier',
	versioning: 'Blob versioning',
	'object-replication': 'Object replication'
};
/** What a wrong answer on a feature comes from, by whether the account has it. */
function beliefOf(feature: Feature, { kind }: Account, can: boolean): string {
	if (can) return 'too-strict';
	if (feature.endsWith('tier')) return 'tiers-anywhere';
	if (offers({ kind, redundancy: 'LRS', hierarchical: false }, feature).can) return 'namespace-is-free';
	return kind === 'standard' ? 'standard-has-all' : 'premium-has-more';
}

/** The first of them in random order that can be made; else the account as it is. */
const changed = (facts: Facts, random: Random, list: readonly Partial<Account>[]): Facts => ({
	...facts,
	account:
		random
			.shuffled(list)
			.map((one) => ({ ...facts.account, ...one }))
			.find((one) => canBe(one) && !same(one, facts.account)) ?? facts.account
});
const same = (a: Account, b: Account): boolean =>
	a.kind === b.kind && a.redundancy === b.redundancy && a.hierarchical === b.hierarchical;

export const whatItCan = family<Facts>({
	id: 'storage-accounts/what-it-can',
	edition: 3,
	group: 'storage-accounts',
	title: 'Kind, redundancy, namespace',
	rule: 'What an account can do follows from its kind, its redundancy and its namespace.',
	lab: 'files-blobs/tiers-and-rules',
	misconceptions: {
		'tiers-anywhere':
			'It is easy to take tiers for a property of blobs; they take a standard account, and Archive no zones.',
		'namespace-is-free':
			'It is easy to think that a namespace only adds folders; versioning and object replication do not go with it.',
		'premium-has-more':
			'It is easy to think that premium has all of standard and more; each premium kind holds one kind of data.',
		'standard-has-all':
			'NFS file shares take a premium account. It’s easy to think that a standard account holds every kind of data.',
		'too-strict':
			'The kind has it, and neither redundancy nor namespace rules it out. It’s easy to see limits everywhere.'
	},
	axes: {
		kind: {
			title: 'Kind of account',
			change: (facts, random) =>
				changed(
					facts,
					random,
					kinds.map((kind) => ({ kind }))
				)
		},
		redundancy: {
			title: 'Redundancy',
			change: (facts, random) =>
				changed(
					facts,
					random,
					redundancies.map((redundancy) => ({ redundancy }))
				)
		},
		namespace: {
			title: 'Hierarchical namespace',
			change: (facts, random) => changed(facts, random, [{ hierarchical: true }, { hierarchical: false }])
		}
	},
	sources: [sources.storageAccounts, sources.accessTiers, sources.objectReplication],
	facts(random, difficulty) {
		const all = kinds.flatMap((kind) =>
			redundancies.flatMap((redundancy) =>
				(difficulty === 1 ? [false] : [false, true]).map((hierarchical) => ({
					kind,
					redundancy,
					hierarchical
				}))
			)
		);
		return {
			company: random.pick(companies),
			account: random.pick(all.filter(canBe)),
			asked: random.some(features, difficulty === 1 ? 2 : 3)
		};
	},
	tell({ company, account, asked }) {
		const answers = asked.map((feature) => offers(account, feature));
		const no = answers.find(({ can }) => !can)?.trace[0] ?? '';
		const byNamespace = no.startsWith('A hierarchical');
		return {
			tabs: page([
				`${company} has a storage account. `,
				fact('kind', `Kind: ${kindNames[account.kind]}.`),
				' ',
				fact('redundancy', `Redundancy: ${account.redundancy}.`),
				' ',
				fact('namespace', `Hierarchical namespace: ${account.hierarchical ? 'on' : 'off'}.`)
			]),
			questions: [
				{
					requirement: ['Is the statement true, with this kind, redundancy and namespace?'],
					deciding: no.startsWith('Archive') ? 'redundancy' : byNamespace ? 'namespace' : 'kind',
					ask: {
						type: 'statements',
						claims: asked.map((feature, index) => ({
							text: claimOf[feature],
							holds: answers[index]!.can,
							because: answers[index]!.trace[0]!,
							misconception: beliefOf(feature, account, answers[index]!.can)
						}))
					},
					trace: asked.map(
						(feature, index) =>
							`${subjectOf[feature]}: ${answers[index]!.can ? 'yes' : 'no'}. ${answers[index]!.trace[0]!}`
					),
					miss: byNamespace ? 'edge' : 'core'
				}
			]
		};
	}
});
