// Which of three storage accounts can be used for each of several needs, what to do where one can’t be, or which one to create.
// Over 200 lines: three accounts told in three ways, with a reason for each choice of accounts.
import { canBe, kindNames, kinds, offers, type Account, type Feature } from '#lib/azure/storage/account.ts';
import { isGeo, isZonal, redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Option, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt,
	yesOrNo,
	remembering
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'output', 'email'] as const;
/** Who owns the accounts, and their names. */
const themes = [
	{ owner: 'a choir', accounts: ['stalto', 'stbass', 'sttenor'] },
	{ owner: 'a bakery chain', accounts: ['stflour', 'stoven', 'stcrumb'] },
	{ owner: 'a bike maker', accounts: ['stframe', 'stwheel', 'stchain'] },
	{ owner: 'an airport', accounts: ['strunway', 'stgates', 'sttower'] },
	{ owner: 'a garden center', accounts: ['stroses', 'stferns', 'stherbs'] },
	{ owner: 'a ski resort', accounts: ['stslope', 'stlift', 'stlodge'] },
	{ owner: 'a toy museum', accounts: ['stpuppet', 'stkite', 'stmarble'] },
	{ owner: 'a planetarium', accounts: ['stmars', 'stvenus', 'stsaturn'] }
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
	/** Statements instead. */
	readonly claims?: readonly Claim[];
	/** Choices in the order in which they are offered. */
	readonly fills: readonly Choice[];
	/** The other setting that is told. */
	readonly extra: number;
	/** Accounts to create, what the data must survive, and whether latency must be low. */
	readonly created: readonly Account[];
	readonly survives: Survives;
	readonly fast: boolean;
}
/** What an account can be used for, as it is or with LRS. */
interface Claim {
	readonly need: Feature;
	readonly at: number;
	readonly changed?: true;
}
type Survives = 'nothing' | 'datacenter' | 'region' | 'both';
/** Settings that no need depends on: name, and how the Azure CLI prints it. */
const extras = [
	[
		'Infrastructure encryption',
		(on: boolean) => `"encryption": { "requireInfrastructureEncryption": ${on} }`
	],
	['Storage account key access', (on: boolean) => `"allowSharedKeyAccess": ${on}`],
	['Default to Microsoft Entra authorization', (on: boolean) => `"defaultToOAuthAuthentication": ${on}`]
] as const;
const featuresFor: Readonly<Record<Difficulty, readonly Feature[]>> = {
	1: ['versioning', 'smb-shares', 'nfs-shares', 'queues', 'cool-tier'],
	2: ['smb-shares', 'nfs-shares', 'queues', 'archive-tier', 'versioning', 'point-in-time'],
	3: ['smb-shares', 'cool-tier', 'archive-tier', 'versioning', 'object-replication', 'point-in-time']
};
const needTexts: Readonly<Record<Feature, string>> = {
	blobs: 'Create blob containers',
	'smb-shares': 'Create SMB file shares',
	'nfs-shares': 'Create NFS Azure file shares',
	queues: 'Create queues',
	'cool-tier': 'Move blobs to the Cool tier',
	'archive-tier': 'Move blobs to the Archive tier',
	versioning: 'Enable blob versioning',
	'point-in-time': 'Restore blobs to a point in time',
	'object-replication': 'Configure object replication'
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
type Choice = (typeof choices)[number];
const nameOf = ({ theme }: Pick<Facts, 'theme'>, at: number): string => themes[theme]!.accounts[at]!;
const namesIn = (facts: Facts, places: string): string =>
	listed([...places].map((at) => nameOf(facts, Number(at))));

type Offers = (account: Account, feature: Feature) => boolean;
const byModel: Offers = (account, feature) => offers(account, feature).can;
const placesFor = (accounts: readonly Account[], feature: Feature, by: Offers = byModel): Choice =>
	accounts.flatMap((account, at) => (by(account, feature) ? [at] : [])).join('') as Choice;
const survival = (redundancy: Redundancy, survives: Survives): boolean =>
	(isZonal(redundancy) || survives === 'nothing' || survives === 'region') &&
	(isGeo(redundancy) || survives === 'nothing' || survives === 'datacenter');
/** The least expensive account to create that meets all needs; none where kinds would have to be compared. */
function fitting({ created, needs, survives, fast }: Facts, by: Offers = byModel): readonly string[] {
	const meeting = created.filter(
		(account) =>
			needs.every((need) => by(account, need)) &&
			survival(account.redundancy, survives) &&
			(!fast || account.kind !== 'standard')
	);
	const [first] = meeting.toSorted(
		(a, b) => redundancies.indexOf(a.redundancy) - redundancies.indexOf(b.redundancy)
	);
	return first !== undefined && meeting.every(({ kind }) => kind === first.kind)
		? [String(created.indexOf(first))]
		: [];
}
const keyBy = (facts: Facts, by?: Offers): Key => {
	if (facts.created.length > 0) return [fitting(facts, by)];
	return (
		facts.claims?.map((claim) => [(by ?? byModel)(meant(facts, claim), claim.need) ? 'yes' : 'no']) ?? [
			[placesFor(facts.accounts, facts.needs[0]!, by)]
		]
	);
};
/** The account of a claim. */
const meant = ({ accounts }: Facts, { at, changed }: Claim): Account =>
	changed ? { ...accounts[at]!, redundancy: 'LRS' } : accounts[at]!;
/** The choices offered for a need: what is right, what wrong rules give, and others up to five. */
function choicesFor(facts: Facts, need: Feature): readonly Option[] {
	const likely = [undefined, ...Object.values(beliefs)].map((belief) =>
		placesFor(facts.accounts, need, belief?.[1])
	);
	// Its opposite takes changes of all three.
	const offered = [...new Set([...likely, ...facts.fills])]
		.filter((one) => [...'012'].some((at) => one.includes(at) === likely[0]!.includes(at)))
		.slice(0, 5);
	return choices
		.filter((one) => offered.includes(one))
		.map((places) => ({
			id: places,
			text:
				places === '' ? 'None of them' : places === '012' ? 'All of them' : `${namesIn(facts, places)} only`
		}));
}

/** What a hierarchical namespace rules out. */
const trackers: Partial<Record<Feature, string>> = {
	versioning: 'Versioning',
	'object-replication': 'Object replication',
	'point-in-time': 'Point-in-time restore'
};
/** Why accounts with the same obstacle can’t be used for a need. */
function whyNot(names: string, one: boolean, { kind, redundancy }: Account, need: Feature): string {
	if (kind === 'premium-files') return `${names} ${one ? 'holds' : 'hold'} file shares only.`;
	if (kind === 'premium-blobs' && need.endsWith('tier'))
		return `Blobs in ${names} can’t be moved between access tiers.`;
	if (need === 'nfs-shares') return `${names} can’t have NFS file shares, which need premium file shares.`;
	if (need === 'archive-tier')
		return `${names} ${one ? 'uses' : 'use'} ${redundancy}, which doesn’t support the Archive tier.`;
	const what = trackers[need];
	return what === undefined
		? `${names} ${one ? 'holds' : 'hold'} blobs only.`
		: kind === 'premium-blobs' && need === 'point-in-time'
			? `Point-in-time restore isn’t available for premium block blobs, as in ${names}.`
			: `${what} isn’t available with the hierarchical namespace of ${names}.`;
}
/** The obstacles of the accounts in these places, each once. */
function obstacles(facts: Facts, places: string, need: Feature): string {
	const account = (at: string) => facts.accounts[Number(at)]!;
	const why = (at: string) => whyNot('', true, account(at), need);
	return [...places]
		.filter((at, index, all) => all.findIndex((one) => why(one) === why(at)) === index)
		.map((at) => {
			const alike = [...places].filter((one) => why(one) === why(at)).join('');
			return whyNot(namesIn(facts, alike), alike.length === 1, account(at), need);
		})
		.join(' ');
}
/** Why a choice of accounts is right for a need, or what is wrong with it. */
function reasonOf(facts: Facts, need: Feature, choice: string): string {
	const right = placesFor(facts.accounts, need);
	const outside = (places: string, others: string) =>
		[...places].filter((at) => !others.includes(at)).join('');
	const supporting = (places: string, end = ''): string =>
		places === ''
			? ''
			: `${namesIn(facts, places)} ${places.length === 1 ? 'supports' : 'support'} it${end}.`;
	const [extra, missing] = [outside(choice, right), outside(right, choice)];
	const said =
		choice === right
			? right === '012'
				? [
						`${upper(listed([...new Set(facts.accounts.map(({ kind }) => lower(kindNames[kind])))]))} accounts support it${need === 'archive-tier' ? ` with ${listed([...new Set(facts.accounts.map(({ redundancy }) => redundancy))])}` : facts.difficulty === 3 && trackers[need] ? ' without a hierarchical namespace' : ''}.`
					]
				: [
						right === '' ? 'No account supports it.' : supporting(right),
						obstacles(facts, outside('012', right), need)
					]
			: [obstacles(facts, extra, need), supporting(missing, extra === '' && choice !== '' ? ' too' : '')];
	return said.filter((text) => text !== '').join(' ');
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

function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const [name, account] = [nameOf(facts, claim.at), meant(facts, claim)];
	const { can, trace } = offers(account, claim.need);
	const text = can
		? `${name}: ${trace[0]!}${claim.changed ? ' The redundancy can be changed later.' : ''}`
		: whyNot(name, true, account, claim.need);
	return {
		options: { yes: text, no: text },
		trace: [{ rule: `${claim.need} ${can} ${account.kind} ${claim.changed ?? ''}`, text }]
	};
}

// One account to create.
const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const survivesTexts: Readonly<Record<Survives, string>> = {
	nothing: 'Data that is lost can be created again',
	datacenter: 'The data must stay available during the outage of one datacenter',
	region: 'A copy of the data must survive the loss of the region',
	both: 'The data must stay available during the outage of one datacenter, and a copy must survive the loss of the region'
};
/** The first need that an account doesn’t meet, or why it meets them all. */
function createdReason(facts: Facts, account: Account): string {
	const { created, needs, survives, fast } = facts;
	const { kind, redundancy } = account;
	const lacking = needs.find((need) => !byModel(account, need));
	if (lacking !== undefined)
		return `Users must be able to ${lower(needTexts[lacking])}. ${upper(whyNot('this account', true, account, lacking))}`;
	if (fast && kind === 'standard')
		return `Latency must be low, and ${redundancy} doesn’t make a standard account faster.`;
	if (!survival(redundancy, survives))
		return survival(redundancy, survives === 'both' ? 'datacenter' : 'nothing') && survives !== 'datacenter'
			? `${redundancy} keeps no copy in a second region.`
			: `With ${redundancy}, all primary copies are in one datacenter.`;
	const [key] = fitting(facts);
	const right = created[Number(key)];
	if (right !== account && right)
		return `It meets the requirements, but ${redundancy} costs more than ${right.redundancy}.`;
	const kept = {
		nothing: '',
		datacenter: ` ${redundancy} has copies in several zones.`,
		region: ` ${redundancy} keeps a copy in a second region.`,
		both: ` ${redundancy} has copies in several zones and in a second region.`
	}[survives];
	return `With ${lower(kindNames[kind])}, you can ${listed(needs.map((need) => lower(needTexts[need])))}.${kept}`;
}
const explainCreated = (facts: Facts): PartReasons => ({
	options: Object.fromEntries(
		facts.created.map((account, at) => [String(at), createdReason(facts, account)])
	),
	trace: facts.created.map((account, at) => {
		const text = createdReason(facts, account);
		return {
			rule: `${account.kind} ${account.redundancy} ${facts.survives} ${facts.needs.join()} ${facts.fast}`,
			text: `${accountText(facts.created[at]!)}: ${text}`
		};
	})
});
function asked(facts: Facts): Asked {
	if (facts.created.length > 0)
		return chooseOne(
			['You need to meet the requirements and minimize costs. Which storage account should you create?'],
			facts.created.map((account, at) => ({ id: String(at), text: accountText(account) })),
			keyBy(facts)[0]![0] ?? ''
		);
	const key = keyBy(facts);
	if (facts.claims)
		return judge(
			'statements',
			[yesOrNo],
			facts.claims.map(({ need, at, changed }, row) => ({
				text: `You can ${lower(needTexts[need])} in ${nameOf(facts, at)}${changed ? ' after you change its redundancy to LRS' : ''}.`,
				holds: key[row]![0] === 'yes'
			}))
		);
	const [need] = facts.needs as [Feature];
	return chooseOne(
		[`Which storage accounts can you use to ${lower(needTexts[need])}?`],
		choicesFor(facts, need),
		key[0]![0]!
	);
}

/** What people believe of an account and a need, with the note. */
const beliefs: Readonly<Record<string, readonly [note: string, by: Offers]>> = {
	'archive-anywhere': [
		'The Archive tier needs LRS, GRS, or RA-GRS. It’s easy to expect it with any redundancy.',
		(account, need) => byModel({ ...account, redundancy: 'LRS' }, need)
	],
	'namespace-is-free': [
		'Versioning, object replication, and point-in-time restore don’t work with a hierarchical namespace. It’s easy to think that it only adds folders.',
		(account, need) => byModel({ ...account, hierarchical: false }, need)
	],
	'tiers-anywhere': [
		'Access tiers need a standard account. It’s easy to take them for a property of every blob.',
		(account, need) => (need.endsWith('tier') && account.kind === 'premium-blobs') || byModel(account, need)
	],
	'premium-has-more': [
		'Each premium kind stores one kind of data. It’s easy to think that premium has all of standard, and more.',
		(account, need) => byModel(account, need) || (account.kind !== 'standard' && need !== 'nfs-shares')
	],
	'standard-has-all': [
		'NFS file shares need a premium file shares account. It’s easy to think that a standard account stores everything.',
		(account, need) => byModel(account, need) || (account.kind === 'standard' && need === 'nfs-shares')
	]
};
const question: Question<Facts> = {
	ask: (facts) => ({ ...asked(facts), miss: facts.difficulty === 3 ? 'edge' : 'core' }),
	explain: (facts) => {
		if (facts.created.length > 0) return [explainCreated(facts)];
		return facts.claims?.map((claim) => explainClaim(facts, claim)) ?? [explainNeed(facts, facts.needs[0]!)];
	},
	wrongRules: {
		...Object.fromEntries(
			Object.entries(beliefs).map(([id, [note, by]]) => [id, { note, key: (facts) => keyBy(facts, by) }])
		),
		'redundancy-is-fixed': {
			note: 'You can change the redundancy of an account later. It’s easy to think that it’s fixed, as the kind is.',
			key: (facts) =>
				facts.claims?.map((claim) => [byModel(facts.accounts[claim.at]!, claim.need) ? 'yes' : 'no']) ?? []
		}
	}
};

const accountText = ({ kind, redundancy, hierarchical }: Account): string =>
	`${kindNames[kind]} with ${redundancy}${hierarchical ? ' and a hierarchical namespace' : ''}`;
/** What an account could be instead: the constraint, and how it would be. */
const alternatives = ({ difficulty }: Facts, account: Account) => {
	const all: readonly { readonly id: string; readonly with: Partial<Account>; readonly text: string }[] = [
		...kinds
			.filter((kind) => kind !== account.kind)
			.flatMap((kind) =>
				([account.redundancy, 'LRS', 'ZRS'] as const).map((redundancy, at) => ({
					id: 'kind',
					with: at === 0 ? { kind } : { kind, redundancy },
					text: `were a ${lower(kindNames[kind])} account${at === 0 ? '' : ` with ${redundancy}`}`
				}))
			),
		...redundancies.map((redundancy) => ({
			id: 'redundancy',
			with: { redundancy },
			text: `used ${redundancy}`
		})),
		...(difficulty === 3
			? [
					{
						id: 'namespace',
						with: { hierarchical: !account.hierarchical },
						text: `had ${account.hierarchical ? 'no' : 'a'} hierarchical namespace`
					},
					{
						id: 'kind',
						with: { kind: 'standard', hierarchical: false } as const,
						text: 'were a standard general-purpose v2 account without a hierarchical namespace'
					}
				]
			: [])
	];
	return all.filter(
		(one) => canBe({ ...account, ...one.with }) && one.with.redundancy !== account.redundancy
	);
};
/** Every choice of accounts for a need, by changing only those that it adds or leaves out. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	return facts.needs.flatMap((need) => {
		const others = facts.accounts.map((account) => {
			const has = byModel(account, need);
			return alternatives(facts, account).find((one) => byModel({ ...account, ...one.with }, need) !== has)!;
		});
		const now = placesFor(facts.accounts, need);
		return choices.flatMap((choice): readonly Change<Facts>[] => {
			const changed = [...'012'].filter((at) => now.includes(at) !== choice.includes(at));
			if (changed.length > 2) return [];
			const textAt = (at: string) => others[Number(at)]!.text;
			return [
				{
					text: [...new Set(changed.map(textAt))]
						.map((text) => {
							const alike = changed.filter((at) => textAt(at) === text).join('');
							return `${namesIn(facts, alike)} ${alike.length > 1 ? text.replace(/ a (.+ account)/, ' $1s') : text}`;
						})
						.join(', and '),
					apply: (one) => ({
						...one,
						accounts: one.accounts.map((account, at) =>
							changed.includes(String(at)) ? { ...account, ...others[at]!.with } : account
						)
					})
				}
			];
		});
	});
}
const to = changesOf<Facts>();
function singleNeeds(facts: Facts): readonly Change<Facts>[] {
	const { needs, survives, fast, difficulty } = facts;
	const other = featuresFor[difficulty].filter((one) => !needs.includes(one));
	const only = survives === 'both' ? 'only ' : '';
	return [
		...(['nothing', 'datacenter', 'region', 'both'] as const)
			.filter((one) => one !== survives)
			.map((one) => ({
				...to(
					'survives',
					one,
					{
						nothing: 'the data didn’t have to survive any outage',
						datacenter: `the data ${only}had to stay available during the outage of one datacenter`,
						region: `the data ${only}had to survive the loss of the region`,
						both: 'the data had to survive the outage of one datacenter and the loss of the region'
					}[one]
				),
				axis: 'redundancy'
			})),
		...needs.flatMap((need, at) =>
			other.map((one): Change<Facts> => ({
				...to(
					'needs',
					needs.with(at, one),
					`users had to ${lower(needTexts[one])} instead of ${lower(needTexts[need]).replace(/^\w+/, (verb) => `${verb.replace(/e$/, '')}ing`)}`,
					`need${at}`
				),
				axis: 'kind'
			}))
		),
		{ ...to('fast', !fast, `latency ${fast ? 'didn’t have to' : 'had to'} be low`), axis: 'kind' }
	];
}
/** Whether one account is right, and another one with a single change. */
const isDecided = (facts: Facts): boolean =>
	fitting(facts).length === 1 &&
	singleNeeds(facts).some(({ apply }) => {
		const found = fitting(apply(facts));
		return found.length === 1 && found[0] !== fitting(facts)[0];
	});
function needChanges(facts: Facts): readonly Change<Facts>[] {
	const all = onlyNeeds(facts);
	// First those where no redundancy that isn’t offered would cost less.
	const exact = all.filter(({ apply }) => {
		const then = apply(facts);
		const least = redundancies.find((one) => survival(one, then.survives));
		return fitting(then).some((at) => then.created[Number(at)]!.redundancy === least);
	});
	return [...singleNeeds(facts).filter(({ apply }) => isDecided(apply(facts))), ...exact, ...all];
}
const rememberNeeds = remembering<readonly Change<Facts>[]>();
/** All needs at once: one or two features, and what must be survived. */
const onlyNeeds = ({ difficulty }: Facts) => rememberNeeds(difficulty, () => needsFor(difficulty));
function needsFor(difficulty: Difficulty): readonly Change<Facts>[] {
	const list = featuresFor[difficulty];
	const sets = [
		...list.map((one) => [one]),
		...list.flatMap((one, at) => list.slice(at + 1).map((two) => [one, two]))
	];
	return sets.flatMap((needs) =>
		(['nothing', 'datacenter', 'region', 'both'] as const).flatMap((survives) =>
			[false, true].map((fast): Change<Facts> => ({
				text: `the only requirements were to ${listed([
					...needs.map((need) => lower(needTexts[need])),
					...(survives === 'nothing'
						? []
						: [
								{
									region: 'survive the loss of the region',
									datacenter: 'survive the outage of one datacenter',
									both: 'survive the outage of one datacenter and of the region'
								}[survives]
							]),
					...(fast ? ['have low latency'] : [])
				])}`.replace(
					'requirements were',
					needs.length === 1 && survives === 'nothing' && !fast ? 'requirement were' : 'requirements were'
				),
				apply: (facts) => ({ ...facts, needs, survives, fast })
			}))
		)
	);
}
function changes(facts: Facts): readonly Change<Facts>[] {
	if (facts.created.length > 0) return needChanges(facts);
	const change = (at: number, id: string, with_: Partial<Held>, text: string): Change<Facts> => ({
		fact: id,
		text: `${nameOf(facts, at)} ${text}`,
		apply: (one) => ({
			...one,
			accounts: withAt(one.accounts, at, with_)
		})
	});
	const singles = facts.accounts.flatMap((account, at) =>
		alternatives(facts, account).map((one) => change(at, one.id, one.with, one.text))
	);
	const encryption = facts.accounts.map(({ encrypted }, at) => ({
		...change(
			at,
			'encryption',
			{ encrypted: !encrypted },
			`had ${lower(extras[facts.extra]![0])} ${encrypted ? 'disabled' : 'enabled'}`
		),
		axis: at === 1 && facts.difficulty === 3 ? 'namespace' : 'kind'
	}));
	return [...singles, ...encryption, ...severalChanges(facts)];
}

/** Draws the account to create first, then needs that only it meets. Each other one meets some needs alone. */
function drawCreated(random: Random, difficulty: Difficulty, blank: Facts): Facts {
	const all = possible(1).filter(({ redundancy }) => !redundancy.startsWith('RA'));
	const key = random.pick(all);
	const features = featuresFor[difficulty].filter((one) => byModel(key, one));
	const count = Math.min(features.length, difficulty === 3 ? random.pick([2, 3]) : difficulty);
	return drawUntil(
		(): Facts => ({
			...blank,
			created: [
				key,
				...random.some(
					all.filter((one) => one !== key),
					3
				)
			],
			needs: random.some(features, count),
			survives: random.pick(['nothing', 'datacenter', 'region', 'both'] as const),
			fast: key.kind !== 'standard'
		}),
		(facts) => {
			if (fitting(facts)[0] !== '0' || !isDecided(facts)) return false;
			const reasons = facts.created.map((account) =>
				createdReason(facts, account).replaceAll(/[A-Z][\w-]*/g, '')
			);
			if (new Set(reasons).size < 4) return false;
			const alone = new Set<string>();
			return onlyNeeds(facts).some(({ apply }) => {
				const found = fitting(apply(facts));
				if (found.length === 1) alone.add(found[0]!);
				return alone.size === 4;
			});
		}
	);
}
/** Draws which accounts are right for each need first, then accounts for which it is so. Harder ones add redundancy, then namespaces. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const blank: Facts = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		difficulty,
		needs: [],
		accounts: [],
		fills: random.shuffled(choices),
		extra: random.below(extras.length),
		created: [],
		survives: 'nothing',
		fast: false
	};
	if (random.chance(0.35)) return drawCreated(random, difficulty, blank);
	const all = possible(difficulty);
	const encrypted = () => random.chance(0.5);
	for (;;) {
		const needs = random.some(featuresFor[difficulty], difficulty === 1 ? 2 : 3);
		const wanted = needs.map(() => random.pick([...choices, '' as const, '012' as const]));
		const fitted = [0, 1, 2].map((at) =>
			all.filter((account) =>
				needs.every((need, row) => byModel(account, need) === wanted[row]!.includes(String(at)))
			)
		);
		if (fitted.some((some) => some.length === 0)) continue;
		const accounts = fitted.map((some) => ({ ...random.pick(some), encrypted: encrypted() }));
		const facts = { ...blank, needs, accounts };
		if (new Set(needs.map((need) => placesFor(accounts, need))).size === 1) continue;
		const asked = needs.slice(0, random.chance(0.4) ? 1 : 3);
		// Three of one kind only where redundancy or namespace tells them apart.
		if (
			accounts.every(({ kind }) => kind === accounts[0]!.kind) &&
			asked.every((need) => ['', '012'].includes(placesFor(accounts, need)))
		)
			continue;
		if (asked.length === 1) return { ...facts, needs: asked };
		const every: readonly Claim[] = needs.flatMap((need) => [0, 1, 2].map((at) => ({ need, at })));
		const changed = accounts.flatMap(({ kind, redundancy }, at): Claim[] =>
			difficulty > 1 && redundancy !== 'LRS' && (kind !== 'standard' || random.chance(0.4))
				? [{ need: 'archive-tier', at, changed: true }]
				: []
		);
		const pool = random.shuffled([...every, ...random.some(changed, 1)]);
		const [yes, no] = [true, false].map((can) =>
			pool.filter((claim) => byModel(meant(facts, claim), claim.need) === can)
		);
		const count = Math.max(3 - no!.length, random.pick([0, 1, 1, 1, 2, 2, 2, 3]));
		return { ...facts, claims: random.shuffled([...yes!.slice(0, count), ...no!].slice(0, 3)) };
	}
}

const cliKinds = {
	standard: 'StorageV2',
	'premium-blobs': 'BlockBlobStorage',
	'premium-files': 'FileStorage'
};
const skuOf = ({ kind, redundancy }: Account): string =>
	`${kind === 'standard' ? 'Standard' : 'Premium'}_${redundancy.replace('RA-', 'RA')}`;
const introduced = ({ theme, difficulty }: Facts): string =>
	`You manage the storage accounts of ${themes[theme]!.owner}. ${difficulty < 3 ? 'None of them has a hierarchical namespace. ' : ''}`;
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
		'. ',
		fact('encryption', `${extras[facts.extra]![0]} is ${encrypted ? 'enabled' : 'disabled'}. `)
	];
}
const each = (facts: Facts) => facts.accounts.map((_, at) => accountTold(facts, at));

/** What the account to create must meet: a table, a message, or text. */
function createdTold(facts: Facts): readonly Tab[] {
	const { owner } = themes[facts.theme]!;
	const rows = facts.needs.map((need, at) => [`need${at}`, needTexts[need]] as const);
	const last: readonly Piece[] = [
		'The account must not have a hierarchical namespace. ',
		fact('survives', `${survivesTexts[facts.survives]}. `),
		fact('fast', facts.fast ? 'Latency must be consistently low. ' : 'Standard latency is acceptable. ')
	];
	const list = [
		'Its users must be able to ',
		...rows.flatMap(([id, text], at) => [
			at === 0 ? '' : at < rows.length - 1 ? ', ' : ' and ',
			fact(id, lower(text))
		]),
		'. '
	];
	if (facts.told === 'table')
		return pageWith(factTable('What users must be able to do', 'Task', rows), [
			`You plan one storage account for ${owner}. `,
			...last
		]);
	if (facts.told === 'output')
		return pageWith(undefined, [`You plan one storage account for ${owner}. `, ...list], last);
	return pageWith(
		facts.told === 'email'
			? message('Email', { From: facts.who, Subject: 'A new storage account' }, list, last)
			: message('Ticket', { 'Opened by': facts.who, Type: 'Request' }, last, list),
		[`${owner[0]!.toUpperCase()}${owner.slice(1)} asks you for one storage account. `]
	);
}

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
						extras[facts.extra]![0],
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
					['  ', fact('encryption', extras[facts.extra]![1](account.encrypted))],
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
		)
};

export const whatItCan = family<Facts>({
	id: 'storage-accounts/what-it-can',
	edition: 10,
	group: 'storage-accounts',
	title: 'Kind, redundancy, namespace',
	rule: {
		'(^|[ ,])(blobs|smb|nfs|queues)|premium-files':
			'Each premium kind stores one kind of data, and NFS file shares need premium file shares.',
		tier: 'Access tiers need a standard account, and Archive one with LRS, GRS, or RA-GRS.',
		'versioning|replication':
			'Versioning and object replication work in standard and premium block blobs accounts without a hierarchical namespace.',
		point: 'Point-in-time restore needs a standard account without a hierarchical namespace.',
		' (datacenter|region|both) ':
			'Zone redundancy survives the outage of a datacenter, and geo-redundancy keeps a copy in a second region.'
	},
	lab: 'files-blobs/tiers-and-rules',
	sources: [
		sources.storageAccounts,
		sources.accessTiers,
		sources.objectReplication,
		sources.pointInTimeRestore,
		sources.redundancyMigration
	],
	axes: {
		kind: 'Kind or encryption of an account',
		redundancy: 'Redundancy of an account',
		namespace: 'Namespace or encryption of an account'
	},
	facts: drawFacts,
	tell: (facts) => (facts.created.length > 0 ? createdTold(facts) : tellers[facts.told](facts)),
	changes,
	questions: [question]
});
