// Which of three storage accounts can be used for each of several needs, by kind, redundancy and namespace.
// Over 200 lines: three accounts told in five ways, with a reason for each choice of accounts.
import { canBe, kindNames, kinds, offers, type Account, type Feature } from '#lib/azure/storage/account.ts';
import { redundancies } from '#lib/azure/storage/redundancy.ts';
import { sources } from '#lib/azure/sources.ts';
import { matchRows, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Option, Piece, Tab } from '#lib/domain/practice/variant.ts';
import { code, fact, factTable, listed, message, pageWith, withAt } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'output', 'email', 'inventory', 'ticket'] as const;
/** Who owns the accounts, and their names. */
const themes = [
	{ owner: 'a choir', accounts: ['stalto', 'stbass', 'sttenor'] },
	{ owner: 'a bakery chain', accounts: ['stflour', 'stoven', 'stcrumb'] },
	{ owner: 'a bike maker', accounts: ['stframe', 'stwheel', 'stchain'] },
	{ owner: 'an airport', accounts: ['strunway', 'stgates', 'sttower'] },
	{ owner: 'a garden center', accounts: ['stroses', 'stferns', 'stherbs'] },
	{ owner: 'a ski resort', accounts: ['stslope', 'stlift', 'stlodge'] },
	{ owner: 'a fishing port', accounts: ['stcod', 'sttuna', 'stherring'] },
	{ owner: 'a toy museum', accounts: ['stpuppet', 'stkite', 'stmarble'] },
	{ owner: 'a tea house', accounts: ['stmint', 'stginger', 'stjasmine'] },
	{ owner: 'a sailing school', accounts: ['stmast', 'stkeel', 'stsail'] },
	{ owner: 'a planetarium', accounts: ['stmars', 'stvenus', 'stsaturn'] },
	{ owner: 'a chess club', accounts: ['stknight', 'stbishop', 'strook'] }
] as const;

/** An account, with a setting that no need depends on. */
interface Held extends Account {
	readonly encrypted: boolean;
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly difficulty: Difficulty;
	readonly accounts: readonly Held[];
	readonly needs: readonly Feature[];
}
const featuresFor: Readonly<Record<Difficulty, readonly Feature[]>> = {
	1: ['versioning', 'smb-shares', 'nfs-shares', 'queues', 'cool-tier'],
	2: ['smb-shares', 'nfs-shares', 'queues', 'cool-tier', 'archive-tier', 'versioning'],
	3: ['smb-shares', 'cool-tier', 'archive-tier', 'versioning', 'object-replication', 'queues']
};
const needTexts: Readonly<Record<Feature, string>> = {
	blobs: 'Create blob containers',
	'smb-shares': 'Create SMB file shares',
	'nfs-shares': 'Create NFS Azure file shares',
	queues: 'Create queues',
	'cool-tier': 'Move blobs to the Cool tier',
	'archive-tier': 'Move blobs to the Archive tier',
	versioning: 'Enable blob versioning',
	'object-replication': 'Use object replication as a source'
};

/** Every account of a difficulty. */
const possible = (difficulty: Difficulty): readonly Account[] =>
	kinds
		.flatMap((kind) =>
			redundancies.flatMap((redundancy) =>
				(difficulty === 3 ? [false, true] : [false]).map((hierarchical) => ({
					kind,
					redundancy,
					hierarchical
				}))
			)
		)
		.filter(canBe);
/** Accounts as one choice: the places of those that are in it. */
const choices = ['', '0', '1', '2', '01', '02', '12', '012'] as const;
const nameOf = ({ theme }: Pick<Facts, 'theme'>, at: number): string => themes[theme]!.accounts[at]!;
const namesIn = (facts: Facts, places: string): string =>
	listed([...places].map((at) => nameOf(facts, Number(at))));
const choiceOptions: readonly (readonly Option[])[] = themes.map((_, theme) =>
	choices.map((places) => {
		const names = listed([...places].map((at) => nameOf({ theme }, Number(at))));
		return {
			id: places,
			text: places === '' ? 'None of them' : places === '012' ? 'All of them' : `${names} only`
		};
	})
);

type Offers = (account: Account, feature: Feature) => boolean;
const byModel: Offers = (account, feature) => offers(account, feature).can;
const placesFor = (accounts: readonly Account[], feature: Feature, by: Offers = byModel): string =>
	accounts.flatMap((account, at) => (by(account, feature) ? [at] : [])).join('');
const keyBy = ({ accounts, needs }: Facts, by?: Offers): Key =>
	needs.map((need) => [placesFor(accounts, need, by)]);

/** Why a choice of accounts is right for a need, or what is wrong with it. */
function reasonOf(facts: Facts, need: Feature, choice: string): string {
	const right = placesFor(facts.accounts, need);
	const outside = (places: string, others: string) =>
		[...places].filter((at) => !others.includes(at)).join('');
	const whyNot = (at: string): string => offers(facts.accounts[Number(at)]!, need).trace[0]!;
	const [extra, missing] = [outside(choice, right), outside(right, choice)];
	if (choice === right) {
		const left = outside('012', right);
		const why = [...new Set([...left].map(whyNot))].join(' ');
		return left === ''
			? 'Kind, redundancy, and namespace of each account support it.'
			: right === ''
				? why
				: `${namesIn(facts, right)} ${right.length === 1 ? 'supports' : 'support'} it. For the rest: ${why}`;
	}
	const added = extra === '' ? '' : `${namesIn(facts, extra)} can’t be used. ${whyNot(extra[0]!)}`;
	const left =
		missing === ''
			? ''
			: `${namesIn(facts, missing)} ${missing.length === 1 ? 'supports' : 'support'} it${extra === '' ? ' too' : ''}.`;
	return [added, left].filter((text) => text !== '').join(' ');
}

function explainNeed(facts: Facts, need: Feature): PartReasons {
	return {
		options: Object.fromEntries(choices.map((choice) => [choice, reasonOf(facts, need, choice)])),
		trace: facts.accounts.map((account, at) => {
			const { can, trace } = offers(account, need);
			return {
				rule: `${need} ${can ? 'yes' : trace[0]!} ${account.kind}`,
				text: `${nameOf(facts, at)}: ${trace[0]!}`
			};
		})
	};
}

const question: Question<Facts> = {
	ask: (facts) => ({
		...matchRows(
			'table',
			['Which storage accounts can you use for each task?'],
			choiceOptions[facts.theme]!,
			facts.needs.map((need) => ({ text: needTexts[need], right: placesFor(facts.accounts, need) }))
		),
		miss: facts.difficulty === 3 ? 'edge' : 'core'
	}),
	explain: (facts) => facts.needs.map((need) => explainNeed(facts, need)),
	wrongRules: {
		'archive-anywhere': {
			note: 'The Archive tier needs LRS, GRS, or RA-GRS. It’s easy to expect it with any redundancy.',
			key: (facts) => keyBy(facts, (account, need) => byModel({ ...account, redundancy: 'LRS' }, need))
		},
		'namespace-is-free': {
			note: 'Versioning and object replication don’t work with a hierarchical namespace. It’s easy to think that it only adds folders.',
			key: (facts) => keyBy(facts, (account, need) => byModel({ ...account, hierarchical: false }, need))
		},
		'tiers-anywhere': {
			note: 'Access tiers need a standard account. It’s easy to take them for a property of every blob.',
			key: (facts) =>
				keyBy(facts, (account, need) =>
					need.endsWith('tier') && account.kind === 'premium-blobs' ? true : byModel(account, need)
				)
		},
		'premium-has-more': {
			note: 'Each premium kind stores one kind of data. It’s easy to think that premium has all of standard, and more.',
			key: (facts) =>
				keyBy(
					facts,
					(account, need) =>
						byModel(account, need) ||
						(account.kind !== 'standard' &&
							byModel({ ...account, kind: 'standard', redundancy: 'LRS' }, need))
				)
		},
		'standard-has-all': {
			note: 'NFS file shares need a premium file shares account. It’s easy to think that a standard account stores everything.',
			key: (facts) =>
				keyBy(
					facts,
					(account, need) =>
						byModel(account, need) ||
						(account.kind === 'standard' &&
							kinds.some((kind) => byModel({ ...account, kind, redundancy: 'LRS' }, need)))
				)
		}
	}
};

const accountText = ({ kind, redundancy, hierarchical }: Account): string =>
	`${kindNames[kind]} with ${redundancy}${hierarchical ? ' and a hierarchical namespace' : ''}`;
/** An account that has a feature, and one that hasn't. */
const plainAccounts: readonly Account[] = kinds.map((kind) => ({
	kind,
	redundancy: 'LRS',
	hierarchical: false
}));
/** Every choice of accounts for a need at once, for what no two facts make right. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	return facts.needs.flatMap((need) => {
		const [having, lacking] = [true, false].map((has) =>
			plainAccounts.find((one) => byModel(one, need) === has)!
		);
		const told = (account: Account): string =>
			`${accountText(account)}${facts.accounts.some(({ hierarchical }) => hierarchical) ? ', without a hierarchical namespace' : ''}`;
		return choices.map((choice): Change<Facts> => ({
			text:
				choice === ''
					? `all accounts were ${told(lacking!)}`
					: choice === '012'
						? `all accounts were ${told(having!)}`
						: `${namesIn(facts, choice)} were ${accountText(having!)}, and the rest ${told(lacking!)}`,
			apply: (one) => ({
				...one,
				accounts: one.accounts.map(({ encrypted }, at) => ({
					...(choice.includes(String(at)) ? having! : lacking!),
					encrypted
				}))
			})
		}));
	});
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const change = (at: number, id: string, with_: Partial<Held>, text: string): Change<Facts> => ({
		fact: id,
		text: `${nameOf(facts, at)} ${text}`,
		apply: (one) => ({
			...one,
			accounts: withAt(one.accounts, at, with_)
		})
	});
	const singles = facts.accounts.flatMap((account, at) =>
		[
			...kinds.map((kind) => ({ id: 'kind', with: { kind }, text: `were ${kindNames[kind]}` })),
			...redundancies.map((redundancy) => ({
				id: 'redundancy',
				with: { redundancy },
				text: `used ${redundancy}`
			})),
			...(facts.difficulty === 3
				? [
						{
							id: 'namespace',
							with: { hierarchical: !account.hierarchical },
							text: `had ${account.hierarchical ? 'no' : 'a'} hierarchical namespace`
						}
					]
				: [])
		]
			.filter((one) => {
				const after = { ...account, ...one.with };
				return canBe(after) && JSON.stringify(after) !== JSON.stringify(account);
			})
			.map((one) => change(at, one.id, one.with, one.text))
	);
	const encryption = facts.accounts.map(({ encrypted }, at) => ({
		...change(
			at,
			'encryption',
			{ encrypted: !encrypted },
			`had infrastructure encryption ${encrypted ? 'disabled' : 'enabled'}`
		),
		axis: at === 1 && facts.difficulty === 3 ? 'namespace' : 'kind'
	}));
	return [...singles, ...encryption, ...severalChanges(facts)];
}

/** Draws which accounts are right for each need first, then accounts for which it is so. Harder ones add redundancy, then namespaces. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const all = possible(difficulty);
	for (;;) {
		const needs = random.some(featuresFor[difficulty], difficulty === 1 ? 2 : 3);
		const wanted = needs.map(() => random.pick(choices));
		const fitting = [0, 1, 2].map((at) =>
			all.filter((account) =>
				needs.every((need, row) => byModel(account, need) === wanted[row]!.includes(String(at)))
			)
		);
		if (fitting.some((some) => some.length === 0)) continue;
		return {
			theme: random.below(themes.length),
			told: random.pick(telling),
			who: random.pick(people),
			difficulty,
			needs,
			accounts: fitting.map((some) => ({ ...random.pick(some), encrypted: random.chance(0.5) }))
		};
	}
}

const cliKinds = {
	standard: 'StorageV2',
	'premium-blobs': 'BlockBlobStorage',
	'premium-files': 'FileStorage'
};
const skuOf = ({ kind, redundancy }: Account): string =>
	`${kind === 'standard' ? 'Standard' : 'Premium'}_${redundancy.replace('RA-', 'RA')}`;
const introduced = ({ theme }: Facts): string =>
	`You manage the storage accounts of ${themes[theme]!.owner}. `;
/** An account in a sentence. */
function accountTold(facts: Facts, at: number): readonly Piece[] {
	const { kind, redundancy, hierarchical, encrypted } = facts.accounts[at]!;
	return [
		`${nameOf(facts, at)} is `,
		fact('kind', kindNames[kind].toLowerCase()),
		' with ',
		fact('redundancy', redundancy),
		...(facts.difficulty === 3
			? [' and ', fact('namespace', `${hierarchical ? 'a' : 'no'} hierarchical namespace`)]
			: []),
		fact('encryption', `, ${encrypted ? 'with' : 'without'} infrastructure encryption`),
		'. '
	];
}
const each = (facts: Facts) => facts.accounts.map((_, at) => accountTold(facts, at));

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Storage accounts',
				['Property', ...facts.accounts.map((_, at) => nameOf(facts, at))].join('|'),
				[
					['kind', 'Kind', ...facts.accounts.map(({ kind }) => kindNames[kind])],
					['redundancy', 'Redundancy', ...facts.accounts.map(({ redundancy }) => redundancy)],
					[
						'encryption',
						'Infrastructure encryption',
						...facts.accounts.map(({ encrypted }) => (encrypted ? 'Enabled' : 'Disabled'))
					],
					...(facts.difficulty === 3
						? [
								[
									'namespace',
									'Hierarchical namespace',
									...facts.accounts.map(({ hierarchical }) => (hierarchical ? 'Enabled' : 'Disabled'))
								] as const
							]
						: [])
				]
			),
			[introduced(facts)]
		),
	output: (facts) =>
		pageWith(
			code(
				'From az storage account list',
				...facts.accounts.flatMap((account, at) => [
					[`"name": "${nameOf(facts, at)}"`],
					['  ', fact('kind', `"kind": "${cliKinds[account.kind]}"`)],
					[
						'  ',
						fact('encryption', `"encryption": { "requireInfrastructureEncryption": ${account.encrypted} }`)
					],
					['  ', fact('redundancy', `"sku": { "name": "${skuOf(account)}" }`)],
					...(facts.difficulty === 3
						? [['  ', fact('namespace', `"isHnsEnabled": ${account.hierarchical}`)]]
						: [])
				])
			),
			[introduced(facts), 'You run the Azure CLI and receive the following values.']
		),
	email: (facts) =>
		pageWith(
			message('Email', { From: facts.who, Subject: 'Our storage accounts' }, each(facts).flat(), [
				'Which of them can we use?'
			]),
			[introduced(facts), 'You receive the following email.']
		),
	inventory: (facts) =>
		pageWith(message('Inventory', { 'Kept by': facts.who, Scope: 'Storage accounts' }, ...each(facts)), [
			`You join a team that runs Azure for ${themes[facts.theme]!.owner}. `
		]),
	ticket: (facts) =>
		pageWith(
			message(
				'Ticket',
				{ 'Opened by': facts.who, Type: 'Question' },
				['New workloads must use the accounts that we have. '],
				each(facts).flat()
			),
			[`You support ${themes[facts.theme]!.owner}. `]
		)
};

export const whatItCan = explainedFamily<Facts>({
	id: 'storage-accounts/what-it-can',
	edition: 4,
	group: 'storage-accounts',
	title: 'Kind, redundancy, namespace',
	rule: 'What an account supports follows from its kind, its redundancy, and its namespace.',
	lab: 'files-blobs/tiers-and-rules',
	sources: [sources.storageAccounts, sources.accessTiers, sources.objectReplication],
	axes: {
		kind: 'Kind or encryption of an account',
		redundancy: 'Redundancy of an account',
		namespace: 'Namespace or encryption of an account'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
