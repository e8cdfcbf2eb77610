// Which settings are missing before a storage account can replicate its blobs to another one.
// Over 200 lines: two or three accounts, told in five ways, with a reason for each setting of each.
import { missing, type Side } from '#lib/azure/storage/replication.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** Three accounts that belong together, what is in them, and why it is copied. */
const themes = [
	{
		accounts: ['stradar01', 'stradar02', 'stradar03'],
		what: 'radar tiles',
		why: 'Forecasters on another continent must read the tiles faster.'
	},
	{
		accounts: ['stdevice1', 'stdevice2', 'stdevice3'],
		what: 'firmware images',
		why: 'Two plants download the images from the nearest copy.'
	},
	{
		accounts: ['stlesson10', 'stlesson20', 'stlesson30'],
		what: 'training videos',
		why: 'A school publishes the videos from its own copy.'
	},
	{
		accounts: ['stprice01', 'stprice02', 'stprice03'],
		what: 'price lists',
		why: 'Stores abroad open the lists every morning.'
	},
	{
		accounts: ['stgenome4', 'stgenome5', 'stgenome6'],
		what: 'sequencing results',
		why: 'A second team analyzes the results elsewhere.'
	},
	{
		accounts: ['strouter7', 'strouter8', 'strouter9'],
		what: 'map packages',
		why: 'Drivers in the south wait too long for map packages.'
	}
] as const;
const telling = ['settings', 'output', 'email', 'request'] as const;
const skus = ['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'] as const;
const redundant = { LRS: 'locally redundant', ZRS: 'zone-redundant', GRS: 'geo-redundant' };

interface Held {
	readonly versioning: boolean;
	readonly feed: boolean;
	/** Whether it is in the tenant of a partner. */
	readonly partner: boolean;
	readonly cross: boolean;
	readonly sku: (typeof skus)[number];
	/** Days of soft delete for blobs, which no policy needs. */
	readonly kept: 0 | 7;
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly accounts: readonly Held[];
	readonly source: number;
	/** The tenants and what is allowed across them are told. */
	readonly tenants: boolean;
	/** The account that no policy can use, and why; premium block blobs only seem to be one. */
	readonly barred?: { readonly at: number; readonly by: 'namespace' | 'files' | 'blocks' };
	/** Those first in it are offered beside the right ones. */
	readonly offered: readonly OptionId[];
	/** Where pairs are judged: nothing is planned then. The destination is one that no policy can use, too. */
	readonly pairs?: readonly Pair[];
	/** Asks which of two destinations is ready for the first account of both pairs. */
	readonly choose?: true;
	readonly target?: number;
}
type Pair = readonly [from: number, to: number];
type Setting = 'versioning' | 'feed' | 'cross';
type OptionId = `${Setting}${number}`;
const settings: readonly Setting[] = ['versioning', 'feed', 'cross'];

const nameOf = ({ theme }: Facts, at: number): string => themes[theme]!.accounts[at]!;
const indexes = ({ accounts }: Facts): readonly number[] => accounts.map((_, at) => at);
const isBarred = ({ barred }: Facts, at: number): boolean => barred?.at === at && barred.by !== 'blocks';
const isFiles = ({ barred }: Facts, at: number): boolean => barred?.at === at && barred.by === 'files';
const targetOf = (facts: Facts): number =>
	facts.target ?? indexes(facts).find((at) => at !== facts.source && !isBarred(facts, at))!;
const roleOf = (facts: Facts, at: number): 'source' | 'destination' | 'other' =>
	at === facts.source ? 'source' : at === targetOf(facts) ? 'destination' : 'other';

/** What an account shows: neither setting exists where no policy can use it. */
const shown = (facts: Facts, at: number): Held => {
	const held = facts.accounts[at]!;
	return isBarred(facts, at) ? { ...held, versioning: false, feed: false } : held;
};
const sideOf = (facts: Facts, at: number): Side => {
	const { versioning, feed, partner, cross } = facts.accounts[at]!;
	return {
		kind: 'standard',
		redundancy: 'LRS',
		hierarchical: false,
		versioning,
		changeFeed: feed,
		tenant: partner ? 'partner' : 'own',
		crossTenant: cross
	};
};

/** The settings that are missing. */
function rightsOf(facts: Facts): readonly OptionId[] {
	const [source, target] = [facts.source, targetOf(facts)];
	const { lacks } = missing(sideOf(facts, source), sideOf(facts, target));
	return lacks.flatMap((lack): readonly OptionId[] => {
		if (lack === 'source-versioning') return [`versioning${source}`];
		if (lack === 'target-versioning') return [`versioning${target}`];
		if (lack === 'change-feed') return [`feed${source}`];
		return ([source, target] as const)
			.filter((at) => !facts.accounts[at]!.cross)
			.map((at) => `cross${at}` as const);
	});
}
/** The facts as if only that pair were there. */
const asPair = ({ barred: _, ...facts }: Facts, [source, target]: Pair): Facts => ({
	...facts,
	source,
	target
});
const isReady = (facts: Facts, pair: Pair): boolean =>
	!pair.some((at) => isBarred(facts, at)) && rightsOf(asPair(facts, pair)).length === 0;
const allOptions = (facts: Facts): Readonly<Record<OptionId, string>> =>
	Object.fromEntries(
		indexes(facts).flatMap((at) => [
			[`versioning${at}`, `Enable blob versioning for ${nameOf(facts, at)}`],
			[`feed${at}`, `Enable the change feed for ${nameOf(facts, at)}`],
			[`cross${at}`, `Allow cross-tenant replication for ${nameOf(facts, at)}`]
		])
	);
const sameTenant = (facts: Facts): boolean =>
	facts.accounts[facts.source]!.partner === facts.accounts[targetOf(facts)]!.partner;
const barredBy = { namespace: 'has a hierarchical namespace', files: 'stores file shares only', blocks: '' };

/** Why a setting has to change, or not. */
function reasonOf(facts: Facts, setting: Setting, at: number): string {
	const held = facts.accounts[at]!;
	const name = nameOf(facts, at);
	const role = roleOf(facts, at);
	if (role === 'other') {
		const why = barredBy[facts.barred!.by];
		return {
			versioning: `${name} ${why}, so it can’t be in a policy, and it doesn’t support versioning.`,
			feed: `Blobs aren’t copied from ${name}. It ${why}, which rules it out as a source too.`,
			cross: `${name} takes no part: it ${why}. Only the source and the destination must allow cross-tenant replication.`
		}[setting];
	}
	if (setting === 'versioning') {
		if (held.versioning)
			return role === 'source'
				? `Versioning is already enabled for ${name}, where the blobs come from.`
				: `${name} receives the blobs, and its versioning is already enabled.`;
		return role === 'source'
			? `${name} is the source, and its versioning is disabled. A policy needs it in both accounts.`
			: `The destination needs versioning too, and it’s disabled for ${name}.`;
	}
	if (setting === 'feed') {
		if (role === 'source')
			return held.feed
				? `Replication reads the change feed of ${name}, and that’s enabled already.`
				: `Replication reads the changes of the source from its change feed, and ${name} has none yet.`;
		return held.feed
			? `The change feed of ${name} is enabled, and a destination doesn’t need it.`
			: `${name} is the destination. Only the change feed of the source is read.`;
	}
	if (sameTenant(facts))
		return role === 'source'
			? `${name} and the destination are in the same tenant, so nothing has to be allowed across tenants.`
			: `Both accounts are in one tenant, so the setting of ${name} doesn’t matter.`;
	if (held.cross)
		return role === 'source'
			? `The tenants differ, but ${name} already allows replication to another one.`
			: `${name} already accepts a source in another tenant.`;
	return role === 'source'
		? `The destination is in another tenant, and ${name} doesn’t allow replication to other tenants.`
		: `The source is in another tenant. ${name} must allow cross-tenant replication too, and it doesn’t.`;
}

function traceOf(facts: Facts): readonly TraceStep[] {
	const [source, target] = [facts.source, targetOf(facts)];
	const state = (on: boolean): string => (on ? 'on' : 'off');
	const step = (rule: string, on: boolean, text: string): TraceStep => ({
		rule: `${rule} ${state(on)}`,
		text: facts.pairs ? `From ${a} to ${b}: ${text}` : `${text} ${on ? 'Nothing to do.' : 'Change that.'}`
	});
	const [from, to] = [facts.accounts[source]!, facts.accounts[target]!];
	const [a, b] = [nameOf(facts, source), nameOf(facts, target)];
	return [
		...(facts.barred
			? [
					{
						rule: `barred by ${facts.barred.by}`,
						text: `${nameOf(facts, facts.barred.at)} ${barredBy[facts.barred.by]}, so the destination is ${b}.`
					}
				]
			: []),
		step(
			'source versioning',
			from.versioning,
			`Versioning of ${a}, the source, is ${state(from.versioning)}.`
		),
		step(
			'target versioning',
			to.versioning,
			`Versioning of ${b}, the destination, is ${state(to.versioning)}.`
		),
		step('source feed', from.feed, `The change feed of ${a} is ${state(from.feed)}.`),
		...(!facts.tenants
			? []
			: sameTenant(facts)
				? [
						{
							rule: 'one tenant',
							text: `${a} and ${b} are in one tenant, so cross-tenant replication doesn’t matter.`
						}
					]
				: [
						step(
							'source across',
							from.cross,
							`The tenants differ, and ${a} ${from.cross ? 'allows' : 'doesn’t allow'} that.`
						),
						step('target across', to.cross, `${b} ${to.cross ? 'allows' : 'doesn’t allow'} it.`)
					])
	];
}

function explainRights(facts: Facts): PartReasons {
	return {
		options: Object.fromEntries(
			indexes(facts).flatMap((at) => settings.map((one) => [`${one}${at}`, reasonOf(facts, one, at)]))
		),
		trace: traceOf(facts)
	};
}
/** Why two accounts are ready for a policy, or what they lack. */
function explainPair(facts: Facts, pair: Pair): PartReasons {
	const pairFacts = asPair(facts, pair);
	const barred = pair.find((at) => isBarred(facts, at));
	const text =
		barred !== undefined
			? `${nameOf(facts, barred)} ${barredBy[facts.barred!.by]}, so it can’t be in a policy.`
			: rightsOf(pairFacts)
					.map((lack) => reasonOf(pairFacts, lack.slice(0, -1) as Setting, Number(lack.at(-1))))
					.join(' ') ||
				`Versioning is enabled for ${nameOf(facts, pair[0])} and ${nameOf(facts, pair[1])}, and the change feed for ${nameOf(facts, pair[0])}.${facts.tenants ? (sameTenant(pairFacts) ? ' They’re in one tenant.' : ' Both allow cross-tenant replication.') : ''}${pair.some((at) => facts.barred?.at === at) ? ' Premium block blobs are supported.' : ''}`;
	return {
		options: { yes: text, no: text },
		trace: barred === undefined ? traceOf(pairFacts) : [{ rule: `barred by ${facts.barred!.by}`, text }]
	};
}
type Choice = 'first' | 'second' | 'both' | 'none';
const choiceOf = ([first, second]: readonly boolean[]): Choice =>
	first ? (second ? 'both' : 'first') : second ? 'second' : 'none';
/** The key where pairs are judged, or where a destination is chosen. */
const keyOfPairs = ({ choose }: Facts, ready: readonly boolean[]): Key =>
	choose ? [[choiceOf(ready)]] : ready.map((one) => [one ? 'yes' : 'no']);
/** What a belief gives that asks for a setting in both accounts: `met`, whether that's so for a pair. */
const keyBy = (facts: Facts, setting: Setting, met: (pair: Pair) => boolean): Key =>
	facts.pairs
		? keyOfPairs(
				facts,
				facts.pairs.map((pair) => isReady(facts, pair) && met(pair))
			)
		: [
				[facts.source, targetOf(facts)].flatMap((at) =>
					facts.accounts[at]![setting] ? [] : [`${setting}${at}`]
				)
			];
/** Why a destination can be used, or not. */
function explainChoice(facts: Facts, pairs: readonly Pair[]): PartReasons {
	const [one, other] = pairs.map((pair) => explainPair(facts, pair)) as [PartReasons, PartReasons];
	const [why, whyToo] = [one.options['yes']!, other.options['yes']!];
	const [a, b] = pairs.map(([, to]) => nameOf(facts, to)) as [string, string];
	const right = why === whyToo ? why : `${why} ${whyToo}`;
	const key = choiceOf(pairs.map((pair) => isReady(facts, pair)));
	const reasons: Readonly<Record<Choice, Readonly<Record<Choice, string>>>> = {
		first: {
			first: right,
			second: `Only ${a} is ready.`,
			both: `${b} isn’t ready. ${whyToo}`,
			none: `${a} is ready. ${why}`
		},
		second: {
			first: `Only ${b} is ready.`,
			second: right,
			both: `${a} isn’t ready. ${why}`,
			none: `${b} is ready. ${whyToo}`
		},
		both: {
			first: `${b} is ready too. ${whyToo}`,
			second: `${a} is ready as well. ${why}`,
			both: right,
			none: 'All that a policy needs is there for both.'
		},
		none: {
			first: `${a} isn’t ready. ${why}`,
			second: `${b} isn’t ready either. ${whyToo}`,
			both: 'Both lack something.',
			none: right
		}
	};
	return { options: reasons[key], trace: [...one.trace, ...other.trace] };
}
function askChoice(facts: Facts, pairs: readonly Pair[]) {
	const [a, b] = pairs.map(([, to]) => nameOf(facts, to)) as [string, string];
	return chooseOne(
		[
			`Which account can you use as the destination for blobs from ${nameOf(facts, pairs[0]![0])} without changing another setting?`
		],
		optionsOf<Choice>({
			first: `${a} only`,
			second: `${b} only`,
			both: `Either ${a} or ${b}`,
			none: `Neither ${a} nor ${b}`
		}),
		choiceOf(pairs.map((pair) => isReady(facts, pair)))
	);
}
const numbers = ['', 'action', 'two actions', 'three actions', 'four actions', 'five actions'];
const mostOptions = 6;

const question: Question<Facts> = {
	ask(facts) {
		const miss = facts.tenants && !sameTenant(facts) ? 'edge' : 'core';
		if (facts.pairs && facts.choose) return { ...askChoice(facts, facts.pairs), miss };
		if (facts.pairs)
			return {
				...judge(
					'statements',
					[
						'For each of the following statements, select Yes if the statement is true. Otherwise, select No.'
					],
					facts.pairs.map((pair) => ({
						text: `The prerequisites for object replication from ${nameOf(facts, pair[0])} to ${nameOf(facts, pair[1])} are met.`,
						holds: isReady(facts, pair)
					}))
				),
				miss
			};
		const right = rightsOf(facts);
		const others = facts.offered.filter((one) => !right.includes(one)).slice(0, mostOptions - right.length);
		const texts = allOptions(facts);
		return {
			type: 'several',
			requirement: [
				`You need to prepare the accounts for the object replication policy. Which ${numbers[right.length]} should you perform?`
			],
			parts: [{ options: optionsOf(texts, [...right, ...others]), right }],
			miss
		};
	},
	explain: (facts) =>
		facts.pairs && facts.choose
			? [explainChoice(facts, facts.pairs)]
			: (facts.pairs?.map((pair) => explainPair(facts, pair)) ?? [explainRights(facts)]),
	wrongRules: {
		'feed-in-both': {
			note: 'Only the source needs the change feed, because changes are read there. It’s easy to enable it in both, as with versioning.',
			key: (facts) => keyBy(facts, 'feed', ([, at]) => facts.accounts[at]!.feed)
		},
		'always-allowed': {
			note: 'Cross-tenant replication matters between two Microsoft Entra tenants only. It’s easy to think that any two accounts need it.',
			key: (facts) =>
				keyBy(facts, 'cross', (pair) => !facts.tenants || pair.every((at) => facts.accounts[at]!.cross))
		},
		'premium-is-out': {
			note: 'Object replication supports premium block blobs accounts. It’s easy to think that premium is left out.',
			key: (facts) =>
				facts.barred?.by === 'blocks'
					? keyOfPairs(
							facts,
							facts.pairs!.map((pair) => isReady(facts, pair) && !pair.includes(facts.barred!.at))
						)
					: []
		},
		'every-account': {
			note: 'Only the source and the destination have to be prepared. It’s easy to treat all accounts in the list alike.',
			key: (facts): Key => [
				indexes(facts).flatMap((at) =>
					settings.flatMap((one) => (shown(facts, at)[one] ? [] : [`${one}${at}`]))
				)
			]
		}
	}
};

const to = changesOf<Facts>();
/** A change of one account. */
const toHeld = (at: number, fact: string, with_: Partial<Held>, text: string): Change<Facts> => ({
	fact,
	text,
	apply: (one) => ({ ...one, accounts: held(one, at, with_) })
});
const held = (facts: Facts, at: number, with_: Partial<Held>): readonly Held[] =>
	withAt(facts.accounts, at, with_);

const settingText = (facts: Facts, setting: Setting, at: number, on: boolean): string =>
	setting === 'cross'
		? `${nameOf(facts, at)} ${on ? 'allowed' : 'didn’t allow'} cross-tenant replication`
		: `${setting === 'feed' ? 'the change feed' : 'versioning'} were ${isOn(on)} for ${nameOf(facts, at)}`;
/** The other state of a setting. */
function toSetting(facts: Facts, setting: Setting, at: number): Change<Facts> {
	const on = !facts.accounts[at]![setting];
	const change = toHeld(at, setting, { [setting]: on }, settingText(facts, setting, at, on));
	return setting === 'versioning' && (facts.pairs !== undefined || at === targetOf(facts))
		? { ...change, axis: 'target-versioning' }
		: change;
}
const commaed = (items: readonly string[]): string =>
	items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)!}`;

/** Changes of the tenants and of what is allowed across them. */
function tenantChanges(facts: Facts): readonly Change<Facts>[] {
	const { accounts, source, barred } = facts;
	const target = targetOf(facts);
	const names = (at: number) => nameOf(facts, at);
	return [
		...[target, ...(barred ? [barred.at] : [])].map((at) =>
			toHeld(
				at,
				'tenant',
				{ partner: !accounts[at]!.partner },
				accounts[at]!.partner === accounts[source]!.partner
					? `${names(at)} were in a different tenant than ${names(source)}`
					: `${names(at)} were in the same tenant as ${names(source)}`
			)
		),
		...indexes(facts).map((at) => toSetting(facts, 'cross', at))
	];
}

/** What makes the account usable that no policy can use: neither setting is enabled for it then. */
const unbarred = (facts: Facts, barred: NonNullable<Facts['barred']>): Change<Facts> => ({
	fact: 'barred',
	text: `${nameOf(facts, barred.at)} were the destination and ${barred.by === 'namespace' ? 'had no hierarchical namespace' : 'a general-purpose v2 account'}`,
	apply: (one) => ({
		...one,
		barred: { ...barred, at: targetOf(one) },
		accounts: held(one, barred.at, { versioning: false, feed: false })
	})
});

const usableText = (facts: Facts, { at, by }: NonNullable<Facts['barred']>): string =>
	`${nameOf(facts, at)} ${by === 'namespace' ? 'had no hierarchical namespace' : 'were a general-purpose v2 account'}`;

/** All that a pair lacks at once. Where a destination is chosen, all that both lack too, or the other one as good as out. */
function readyChanges(facts: Facts, pairs: readonly Pair[]): readonly Change<Facts>[] {
	const { barred } = facts;
	const ready = (some: readonly Pair[], off?: number): Change<Facts> => {
		const missingIn = some.flatMap((pair) => rightsOf(asPair(facts, pair)));
		const set = [
			...[...new Set(missingIn)].map((lack) => ({
				setting: lack.slice(0, -1) as Setting,
				at: Number(lack.at(-1)),
				on: true
			})),
			...(off === undefined || isBarred(facts, off)
				? []
				: [{ setting: 'versioning', at: off, on: false } as const])
		];
		const isIn = (at: number): boolean => some.some((pair) => pair.includes(at));
		return {
			text: commaed([
				...(barred && isBarred(facts, barred.at) && isIn(barred.at) ? [usableText(facts, barred)] : []),
				...set.map(({ setting, at, on }) => settingText(facts, setting, at, on))
			]),
			apply: ({ barred: was, ...one }) => ({
				...one,
				...(was && (was.by === 'blocks' || !isIn(was.at)) && { barred: was }),
				accounts: set.reduce((all, { setting, at, on }) => withAt(all, at, { [setting]: on }), one.accounts)
			})
		};
	};
	return [
		...pairs.map((pair) => ready([pair])),
		...(facts.choose ? [ready(pairs), ...pairs.map((pair, at) => ready([pair], pairs[1 - at]![1]))] : [])
	];
}

/** Each setting and tenant, and what makes pairs ready. */
function pairChanges(facts: Facts, pairs: readonly Pair[]): readonly Change<Facts>[] {
	const { accounts, tenants } = facts;
	const mixed = new Set(accounts.map(({ partner }) => partner)).size > 1;
	return [
		...(tenants ? settings : settings.slice(0, 2)).flatMap((setting) =>
			indexes(facts)
				.filter((at) => setting === 'cross' || !isBarred(facts, at))
				.map((at) => toSetting(facts, setting, at))
		),
		...(tenants ? indexes(facts) : []).map((at) => {
			const { partner } = accounts[at]!;
			const where = mixed ? `the tenant ${tenantNames[partner ? 0 : 1]}` : 'another tenant';
			return toHeld(at, 'tenant', { partner: !partner }, `${nameOf(facts, at)} were in ${where}`);
		}),
		...readyChanges(facts, pairs)
	];
}

/** Whether a single fact turns which destination is ready. */
function turns(facts: Facts, pairs: readonly Pair[]): boolean {
	const key = (one: Facts): string => choiceOf(pairs.map((pair) => isReady(one, pair)));
	return pairChanges(facts, pairs).some(
		({ fact: id, apply }) => id !== undefined && key(apply(facts)) !== key(facts)
	);
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { pairs, choose } = facts;
	if (pairs)
		return pairChanges(facts, pairs).filter(
			({ fact: id, apply }) => !choose || id === undefined || turns(apply(facts), pairs)
		);
	const { accounts, source, tenants, barred } = facts;
	const target = targetOf(facts);
	const names = (at: number) => nameOf(facts, at);
	const usable = indexes(facts).filter((at) => !isBarred(facts, at));
	const all: readonly Change<Facts>[] = [
		...usable.map((at) => toSetting(facts, 'versioning', at)),
		...(barred
			? []
			: [
					{
						...toHeld(
							target,
							'kept',
							{ kept: accounts[target]!.kept > 0 ? 0 : 7 },
							`soft delete for blobs were ${accounts[target]!.kept > 0 ? 'disabled' : 'enabled'} for ${names(target)}`
						),
						axis: 'target-versioning'
					}
				]),
		...usable.map((at) => toSetting(facts, 'feed', at)),
		to(
			'source',
			target,
			`the blobs were copied from ${names(target)}${barred ? '' : ` to ${names(source)}`}`
		),
		...(tenants ? tenantChanges(facts) : []),
		...(barred ? [unbarred(facts, barred)] : [])
	];
	return [
		...all.filter(({ apply }) => rightsOf(apply(facts)).length > 0),
		...(barred ? thirdChanges(facts, barred) : [])
	];
}

/** What makes the settings of the account right that no policy can use. */
function thirdChanges(facts: Facts, barred: NonNullable<Facts['barred']>): readonly Change<Facts>[] {
	const [source, target, third] = [facts.source, targetOf(facts), barred.at];
	const { partner, cross } = facts.accounts[third]!;
	const near = partner === facts.accounts[source]!.partner;
	const usable = usableText(facts, barred);
	return [
		{
			text: `${usable} and the blobs were copied from it`,
			apply: (one) => ({
				...one,
				source: third,
				barred: { ...barred, at: source },
				accounts: held(one, third, { feed: false })
			})
		},
		{
			text: commaed([
				usable,
				'were the destination',
				...(near ? [`were in a different tenant than ${nameOf(facts, source)}`] : []),
				...(cross ? ['didn’t allow cross-tenant replication'] : [])
			]),
			apply: (one) => ({
				...one,
				barred: { ...barred, at: target },
				accounts: held(one, third, { partner: !one.accounts[source]!.partner, cross: false })
			})
		}
	];
}

/** Draws pairs and whether each is ready or lacks one setting, then such accounts. Harder ones have two tenants, then one that no policy can use. */
function drawPairs(random: Random, difficulty: Difficulty): Facts {
	const choose = random.chance(0.5);
	const places = random.shuffled(difficulty === 1 && !choose ? [0, 1] : [0, 1, 2]);
	const [a, b, c] = places as [number, number, number];
	const by = random.pick(['namespace', 'files', 'blocks'] as const);
	const other = random.pick([a, b]);
	const third: Pair = random.chance(0.5) ? [other, c] : [c, other];
	const pairs = choose
		? ([
				[a, Math.min(b, c)],
				[a, Math.max(b, c)]
			] as const)
		: random.shuffled<Pair>([[a, b], [b, a], ...(difficulty === 1 ? [] : [third])]);
	const barred = difficulty === 3 && random.chance(0.7) ? { at: c, by } : undefined;
	const out = by === 'blocks' ? -1 : (barred?.at ?? -1);
	const truths = drawUntil(
		() => pairs.map((pair) => !pair.includes(out) && random.chance(0.5)),
		// Seldom three times the same answer.
		(drawn) => drawn.length < 3 || new Set(drawn).size === 2 || random.chance(0.4)
	);
	const same = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		source: a,
		tenants: difficulty > 1,
		offered: [],
		pairs,
		...(choose && { choose }),
		...(barred && { barred })
	};
	return drawUntil(
		(): Facts => ({
			...same,
			accounts: places.map((_, at): Held => ({
				versioning: at !== out && random.chance(0.7),
				feed: at !== out && random.chance(0.6),
				partner: difficulty > 1 && random.chance(0.5),
				cross: random.chance(0.6),
				sku: random.pick(skus),
				kept: random.pick([0, 7] as const)
			}))
		}),
		(facts) =>
			pairs.every(
				(pair, at) => pair.includes(out) || rightsOf(asPair(facts, pair)).length === (truths[at] ? 0 : 1)
			)
	);
}

/** Draws what is missing first, then accounts that lack exactly that. Harder ones have two tenants, then a third account. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	if (random.chance(0.6)) return drawPairs(random, difficulty);
	const count = difficulty === 3 ? 3 : 2;
	const places = random.shuffled(Array.from({ length: count }, (_, at) => at));
	const [one, other] = [places[0]!, places[1]!];
	const offerable = places.flatMap((at) => settings.map((setting): OptionId => `${setting}${at}`));
	const possible = (difficulty === 1 ? settings.slice(0, 2) : settings).flatMap((setting): OptionId[] => [
		`${setting}${one}`,
		`${setting}${other}`
	]);
	let wanted: readonly OptionId[];
	do wanted = random.some(possible, difficulty === 1 || random.chance(0.3) ? 2 : 3);
	while (
		(wanted.includes(`feed${one}`) && wanted.includes(`feed${other}`)) ||
		wanted.every((each) => each.startsWith('cross'))
	);
	const source =
		wanted.includes(`feed${other}`) || (!wanted.includes(`feed${one}`) && random.chance(0.5)) ? other : one;
	const across = wanted.some((each) => each.startsWith('cross'));
	const differ = difficulty > 1 && (across || random.chance(0.5));
	const partnerSource = differ && random.chance(0.5);
	return {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		source,
		tenants: difficulty > 1,
		accounts: places.map((_, at): Held => {
			const inPolicy = at === one || at === other;
			return {
				versioning: inPolicy ? !wanted.includes(`versioning${at}`) : random.chance(0.5),
				feed: at === source ? !wanted.includes(`feed${at}`) : random.chance(0.5),
				partner: differ && (inPolicy ? (at === source) === partnerSource : random.chance(0.5)),
				cross: inPolicy && differ ? !wanted.includes(`cross${at}`) : random.chance(0.7),
				sku: random.pick(skus),
				kept: random.pick([0, 7] as const)
			};
		}),
		...(difficulty === 3
			? { barred: { at: places[2]!, by: random.pick(['namespace', 'files'] as const) } }
			: {}),
		offered: random.shuffled(difficulty === 1 ? possible : offerable)
	};
}

const isOn = (on: boolean): string => (on ? 'enabled' : 'disabled');
const valueOf = (facts: Facts, at: number, setting: 'versioning' | 'feed'): string =>
	isFiles(facts, at) ? 'Not available' : capital(isOn(shown(facts, at)[setting]));
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const namesOf = (facts: Facts): string => listed(indexes(facts).map((at) => nameOf(facts, at)));
const skuOf = (facts: Facts, at: number): string =>
	kindOf(facts, at) === 'StorageV2' ? facts.accounts[at]!.sku : 'Premium_LRS';
const kindOf = ({ barred }: Facts, at: number): string =>
	barred?.at !== at || barred.by === 'namespace'
		? 'StorageV2'
		: barred.by === 'files'
			? 'FileStorage'
			: 'BlockBlobStorage';

/** From where to where. */
function planTold(facts: Facts, start = 'You plan to use object replication'): Piece {
	if (facts.pairs) return `${start} between the accounts. `;
	const [from, to] = [nameOf(facts, facts.source), nameOf(facts, targetOf(facts))];
	return fact(
		'source',
		facts.accounts.length === 2
			? `${start} to copy the blobs from ${from} to ${to}. `
			: `${start} from ${from} to whichever of the other accounts supports it. `
	);
}
function tenantTold(facts: Facts): string {
	const among = (partner: boolean) =>
		indexes(facts)
			.filter((at) => facts.accounts[at]!.partner === partner)
			.map((at) => nameOf(facts, at));
	const [own, partners] = [among(false), among(true)];
	const are = (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'is' : 'are'}`;
	if (own.length === 0 || partners.length === 0)
		return `${capital(together(facts))} are in the same Microsoft Entra tenant. `;
	return `${are(own)} in the Microsoft Entra tenant ${tenantNames[0]}, and ${are(partners)} in ${tenantNames[1]}. `;
}
const tenantNames = ['contoso.com', 'fabrikam.com'] as const;
const together = ({ accounts }: Facts): string => (accounts.length === 2 ? 'both accounts' : 'all accounts');
const barredTold = (facts: Facts): readonly Piece[] =>
	facts.barred === undefined
		? []
		: [
				fact(
					'barred',
					facts.barred.by === 'namespace'
						? `Only ${nameOf(facts, facts.barred.at)} has a hierarchical namespace. `
						: `${nameOf(facts, facts.barred.at)} is a premium ${facts.barred.by === 'files' ? 'file shares' : 'block blobs'} account, the others are general-purpose v2. `
				)
			];
/** Which of the accounts have a setting, in a sentence. */
function whichTold(facts: Facts, setting: Setting, noun: string, on: string): Piece {
	const having = indexes(facts).filter((at) => shown(facts, at)[setting]);
	const names = listed(having.map((at) => nameOf(facts, at)));
	return fact(
		setting,
		having.length === 0
			? `${noun} is not ${on} for ${facts.accounts.length === 2 ? 'either' : 'any'} account. `
			: having.length === facts.accounts.length
				? `${noun} is ${on} for ${together(facts)}. `
				: `${noun} is ${on} for ${names} only. `
	);
}
const settingsTold = (facts: Facts): readonly Piece[] => [
	whichTold(facts, 'versioning', 'Blob versioning', 'enabled'),
	whichTold(facts, 'feed', 'The change feed', 'enabled'),
	...(facts.tenants
		? [whichTold(facts, 'cross', 'Cross-tenant replication', 'allowed'), fact('tenant', tenantTold(facts))]
		: [])
];
/** What no policy asks for: redundancy, and soft delete. Three accounts are enough to read. */
const extraTold = (facts: Facts): string => {
	const kept = indexes(facts).filter((at) => facts.accounts[at]!.kept > 0);
	const redundancy = indexes(facts).map(
		(at) => `${nameOf(facts, at)} is ${redundant[skuOf(facts, at).slice(-3) as keyof typeof redundant]}`
	);
	if (facts.barred) return '';
	const alike = facts.accounts.every(({ sku }) => sku === facts.accounts[0]!.sku);
	const today = alike ? redundancy[0]!.replace(/^\S+ is/, `${together(facts)} are`) : listed(redundancy);
	return `Today, ${today}. ${
		kept.length === 0
			? 'Soft delete for blobs is disabled. '
			: `Soft delete for blobs is enabled for ${listed(kept.map((at) => nameOf(facts, at)))}. `
	}`;
};
const introduced = (facts: Facts): string =>
	`You manage the storage accounts ${namesOf(facts)} for ${themes[facts.theme]!.what}. `;
const whyTold = ({ theme }: Facts): string => `${themes[theme]!.why} `;

/** The properties of an account as the Azure CLI names them. */
const jsonOf = (facts: Facts, at: number): readonly Paragraph[] => {
	const { versioning, feed, cross, kept } = shown(facts, at);
	const byKind = facts.barred?.by !== 'namespace';
	return [
		[`${nameOf(facts, at)}:`],
		...(facts.tenants ? [['  ', fact('cross', `"allowCrossTenantReplication": ${cross}`)]] : []),
		...(facts.barred
			? [
					[
						'  ',
						fact(
							'barred',
							byKind ? `"kind": "${kindOf(facts, at)}"` : `"isHnsEnabled": ${isBarred(facts, at)}`
						)
					]
				]
			: []),
		...(facts.barred ? [] : [[`  "sku": { "name": "${skuOf(facts, at)}" }`]]),
		...(isFiles(facts, at)
			? []
			: [
					['  ', fact('feed', `"changeFeed": { "enabled": ${feed} }`)],
					...(facts.accounts.length > 2
						? []
						: [
								[
									`  "deleteRetentionPolicy": { "enabled": ${kept > 0}${kept > 0 ? `, "days": ${kept}` : ''} }`
								]
							]),
					['  ', fact('versioning', `"isVersioningEnabled": ${versioning}`)]
				])
	];
};

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	settings(facts) {
		const cells = (of: (at: number) => string) => indexes(facts).map(of);
		return pageWith(
			factTable('Storage accounts', ['Setting', ...cells((at) => nameOf(facts, at))].join('|'), [
				['sku', 'Redundancy', ...cells((at) => skuOf(facts, at).slice(-3))],
				...(facts.barred === undefined
					? []
					: facts.barred.by !== 'namespace'
						? [['barred', 'Account kind', ...cells((at) => kindOf(facts, at))] as const]
						: [
								[
									'barred',
									'Hierarchical namespace',
									...cells((at) => capital(isOn(isBarred(facts, at))))
								] as const
							]),
				['versioning', 'Blob versioning', ...cells((at) => valueOf(facts, at, 'versioning'))],
				['feed', 'Blob change feed', ...cells((at) => valueOf(facts, at, 'feed'))],
				...(facts.accounts.length > 2
					? []
					: [
							[
								'kept',
								'Soft delete for blobs',
								...cells((at) => (facts.accounts[at]!.kept > 0 ? '7 days' : 'Disabled'))
							] as const
						]),
				...(facts.tenants
					? [
							[
								'tenant',
								'Microsoft Entra tenant',
								...cells((at) => tenantNames[facts.accounts[at]!.partner ? 1 : 0])
							] as const,
							[
								'cross',
								'Cross-tenant replication',
								...cells((at) => (facts.accounts[at]!.cross ? 'Allowed' : 'Not allowed'))
							] as const
						]
					: [])
			]),
			[introduced(facts), whyTold(facts), planTold(facts)]
		);
	},
	output: (facts) =>
		pageWith(
			code(
				'From az storage account show and az storage account blob-service-properties show',
				...indexes(facts).flatMap((at) => jsonOf(facts, at))
			),
			[
				introduced(facts),
				planTold(facts),
				...(facts.tenants ? [fact('tenant', tenantTold(facts))] : []),
				...(facts.barred ? [] : ['You run the Azure CLI for each account and receive the following values.'])
			]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Copies of our ${themes[facts.theme]!.what}` },
				...(facts.barred ? [barredTold(facts)] : []),
				[...settingsTold(facts), extraTold(facts)]
			),
			[
				introduced(facts),
				whyTold(facts),
				planTold(facts),
				'A colleague checked the accounts and sends you this message.'
			]
		),
	request: (facts) =>
		pageWith(
			message(
				'Change request',
				{ 'Requested by': facts.who, State: 'Approved', Reason: themes[facts.theme]!.why },
				[
					...(facts.pairs ? [] : [`Copy ${themes[facts.theme]!.what} to a second storage account. `]),
					...barredTold(facts),
					...settingsTold(facts)
				],
				...(facts.barred ? [] : [[extraTold(facts)]])
			),
			[
				`You manage the storage accounts ${namesOf(facts)}. `,
				planTold(facts, 'The following change request requires object replication')
			]
		)
};

export const beforeReplication = family<Facts>({
	id: 'storage-accounts/before-replication',
	edition: 8,
	group: 'storage-accounts',
	title: 'What object replication needs',
	rule: 'Object replication needs versioning in both accounts and the change feed in the source.',
	lab: 'storage-accounts/copy-to-another-account',
	sources: [sources.objectReplication, sources.configureObjectReplication],
	axes: {
		'target-versioning': 'Protection of the destination',
		feed: 'Change feed of an account',
		tenant: 'Tenants of the accounts',
		cross: 'Cross-tenant replication'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
