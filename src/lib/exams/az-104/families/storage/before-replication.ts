// Which settings are missing before a storage account can replicate its blobs to another one, or why its rule didn’t copy a blob.
// Over 200 lines: two or three accounts, told in two ways, with a reason for each setting of each.
import { copies, missing, type Side } from '#lib/azure/storage/replication.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';

/** Three accounts that belong together, and what is in them. */
const themes = [
	{
		accounts: ['stradar01', 'stradar02', 'stradar03'],
		what: 'radar tiles'
	},
	{
		accounts: ['stdevice1', 'stdevice2', 'stdevice3'],
		what: 'firmware images'
	},
	{
		accounts: ['stlesson10', 'stlesson20', 'stlesson30'],
		what: 'training videos'
	},
	{
		accounts: ['stprice01', 'stprice02', 'stprice03'],
		what: 'price lists'
	},
	{
		accounts: ['stgenome4', 'stgenome5', 'stgenome6'],
		what: 'sequencing results'
	},
	{
		accounts: ['strouter7', 'strouter8', 'strouter9'],
		what: 'map packages'
	}
] as const;
const telling = ['settings', 'output'] as const;
const skus = ['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'] as const;

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
	readonly accounts: readonly Held[];
	readonly source: number;
	/** The tenants and what is allowed across them are told. */
	readonly tenants: boolean;
	/** The account that no policy can use, and why; or all are for premium block blobs, which only seem to be such. */
	readonly barred?: { readonly at: number; readonly by: 'namespace' | 'files' | 'blocks' };
	/** Those first in it are offered beside the right ones. */
	readonly offered: readonly OptionId[];
	/** Where pairs are judged: nothing is planned then. The destination is one that no policy can use, too. */
	readonly pairs?: readonly Pair[];
	readonly target?: number;
	/** The policy exists, and its only rule left out a blob. */
	readonly rule?: Rule;
}
interface Rule {
	/** Copies what exists already, too. */
	readonly all: boolean;
	readonly filtered: boolean;
	readonly blobs: readonly Blob[];
	/** The blob that isn't copied. */
	readonly missed: number;
}
const causes = {
	type: 'The type of the blob',
	tier: 'The access tier of the blob',
	old: 'The time when the blob was added',
	prefix: 'The prefix filter of the rule'
};
type Cause = keyof typeof causes;
const causeIds = Object.keys(causes) as readonly Cause[];
interface Blob {
	readonly is: keyof typeof blobTexts;
	/** Added before the policy. */
	readonly old: boolean;
	/** In the folder of the filter. */
	readonly inside: boolean;
}
const blobTexts = { block: 'block blob', append: 'append blob', archive: 'block blob' };
const tiers = { block: 'Hot', append: 'None', archive: 'Archive' };
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
		text: facts.pairs ? text : `${text} ${on ? 'Nothing to do.' : 'Change that.'}`
	});
	const [from, to] = [facts.accounts[source]!, facts.accounts[target]!];
	const [a, b] = [nameOf(facts, source), nameOf(facts, target)];
	return [
		...(facts.barred && !facts.pairs
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
				`Versioning is enabled for ${nameOf(facts, pair[0])} and ${nameOf(facts, pair[1])}, and the change feed for ${nameOf(facts, pair[0])}.${facts.tenants ? (sameTenant(pairFacts) ? ' They’re in one tenant.' : ' Both allow cross-tenant replication.') : ''}${facts.barred?.by === 'blocks' ? ' Premium block blobs are supported.' : ''}`;
	return {
		options: { yes: text, no: text },
		trace: barred === undefined ? traceOf(pairFacts) : [{ rule: `barred by ${facts.barred!.by}`, text }]
	};
}
const keyOfPairs = (ready: readonly boolean[]): Key => ready.map((one) => [one ? 'yes' : 'no']);
const folder = '2026/';
const nounOf = ({ theme }: Facts): string => themes[theme]!.what.split(' ')[1]!;
const blobName = (facts: Facts, { inside }: Blob, at: number): string =>
	`${inside ? folder : '2025/'}${nounOf(facts)}-${at + 1}`;
/** Everything that keeps a rule from copying a blob. */
const causesOf = ({ all, filtered }: Rule, { is, old, inside }: Blob): readonly Cause[] =>
	causeIds.filter((cause) => {
		const only = {
			blobType: cause === 'type' && is === 'append' ? ('append' as const) : ('block' as const),
			archived: cause === 'tier' && is === 'archive',
			snapshot: false,
			existing: cause === 'old' && old,
			name: cause === 'prefix' && !inside ? '' : folder
		};
		return !copies({ all, ...(filtered && { prefix: folder }) }, only).copied;
	});
const missedIn = ({ blobs, missed }: Rule): Blob => blobs[missed]!;
/** The only cause, if there is one. */
const causeOf = (rule: Rule): Cause | undefined => {
	const [cause, ...more] = causesOf(rule, missedIn(rule));
	return more.length === 0 ? cause : undefined;
};
/** Why each cause is the one, or not. */
function explainCause(facts: Facts, rule: Rule): PartReasons {
	const { all, filtered, missed } = rule;
	const { is, old, inside } = missedIn(rule);
	const name = blobName(facts, missedIn(rule), missed);
	const options: Readonly<Record<Cause, string>> = {
		type:
			is === 'append'
				? `${name} is an append blob, and only block blobs are replicated.`
				: `${name} is a block blob, and those are replicated.`,
		tier:
			is === 'archive'
				? `${name} is in the Archive tier, and archived blobs aren’t replicated.`
				: is === 'append'
					? 'An append blob has no access tier.'
					: 'A blob in the Hot tier is replicated.',
		old: !old
			? `${name} was added after the policy, so it’s a new object.`
			: `${name} was there before the policy, ${all ? 'but the rule copies existing objects too' : 'and the rule copies only new objects'}.`,
		prefix: !filtered
			? 'The rule has no prefix filter, so it doesn’t look at names.'
			: inside
				? `${name} begins with ${folder}, so it matches the filter.`
				: `${name} doesn’t begin with ${folder}, so the filter leaves it out.`
	};
	const cause = causeOf(rule)!;
	return { options, trace: [{ rule: `${cause} ${all} ${filtered} ${old}`, text: options[cause] }] };
}
/** What a belief gives that asks for a setting in both accounts: `met`, whether that's so for a pair. */
const keyBy = (facts: Facts, setting: Setting, met: (pair: Pair) => boolean): Key =>
	facts.rule
		? []
		: facts.pairs
			? keyOfPairs(facts.pairs.map((pair) => isReady(facts, pair) && met(pair)))
			: [
					[facts.source, targetOf(facts)].flatMap((at) =>
						facts.accounts[at]![setting] ? [] : [`${setting}${at}`]
					)
				];
const numbers = ['', 'action', 'two actions', 'three actions', 'four actions', 'five actions'];
const mostOptions = 6;

const question: Question<Facts> = {
	ask(facts) {
		const miss = facts.tenants && !sameTenant(facts) ? 'edge' : 'core';
		const { pairs, rule } = facts;
		if (rule) {
			const name = blobName(facts, missedIn(rule), rule.missed);
			return chooseOne(
				[
					`You discover that ${name} was not replicated to ${nameOf(facts, targetOf(facts))}. What is the cause?`
				],
				optionsOf(causes),
				causeOf(rule) ?? ''
			);
		}
		const claims = pairs?.map((pair) => ({
			text: `The prerequisites for object replication from ${nameOf(facts, pair[0])} to ${nameOf(facts, pair[1])} are met.`,
			holds: isReady(facts, pair)
		}));
		if (claims)
			return {
				...judge('statements', [yesOrNo], claims),
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
		facts.rule
			? [explainCause(facts, facts.rule)]
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
			note: 'Object replication supports premium block blob accounts. It’s easy to think that premium is left out.',
			key: (facts) => (facts.barred?.by === 'blocks' ? keyOfPairs(facts.pairs!.map(() => false)) : [])
		},
		'never-existing': {
			note: 'A rule can copy everything, existing objects too. It’s easy to think that it only ever copies new ones.',
			key: ({ rule }) => (rule?.all && missedIn(rule).old ? [['old']] : [])
		},
		'every-account': {
			note: 'Only the source and the destination have to be prepared. It’s easy to treat all accounts in the list alike.',
			key: (facts): Key =>
				facts.rule
					? []
					: [
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
	text: facts.accounts[barred.at]!.versioning
		? `${usableText(facts, barred)}, had versioning disabled, and were the destination`
		: `${usableText(facts, barred)} and were the destination`,
	apply: (one) => ({
		...one,
		barred: { ...barred, at: targetOf(one) },
		accounts: held(one, barred.at, { versioning: false, feed: false })
	})
});

const usableText = (facts: Facts, { at, by }: NonNullable<Facts['barred']>): string =>
	`${nameOf(facts, at)} ${by === 'namespace' ? 'had no hierarchical namespace' : 'were a general-purpose v2 account'}`;

/** All that a pair lacks at once. */
function readyChange(facts: Facts, pair: Pair): Change<Facts> {
	const out = pair.find((at) => isBarred(facts, at));
	const able = ({ barred, ...one }: Facts): Facts =>
		out === undefined
			? { ...one, ...(barred && { barred }) }
			: { ...one, accounts: held(one, out, { versioning: true, feed: true }) };
	const set = rightsOf(asPair(able(facts), pair)).map(
		(lack) => [lack.slice(0, -1) as Setting, Number(lack.at(-1))] as const
	);
	return {
		text: [
			...(out === undefined
				? []
				: [`${usableText(facts, facts.barred!)} and had versioning and the change feed enabled`]),
			...set.map(([setting, at]) => settingText(facts, setting, at, true))
		].join(', and '),
		apply: (facts) => {
			const one = able(facts);
			return {
				...one,
				accounts: set.reduce((all, [setting, at]) => withAt(all, at, { [setting]: true }), one.accounts)
			};
		}
	};
}

/** Each setting and tenant, and what makes pairs ready. */
function pairChanges(facts: Facts, pairs: readonly Pair[]): readonly Change<Facts>[] {
	const { accounts, tenants } = facts;
	const mixed = new Set(accounts.map(({ partner }) => partner)).size > 1;
	const changed = (tenants ? settings : settings.slice(0, 2)).map((setting) =>
		indexes(facts)
			.filter((at) => setting === 'cross' || !isBarred(facts, at))
			.map((at) => toSetting(facts, setting, at))
	);
	const moved = (tenants ? indexes(facts) : []).map((at) => {
		const { partner } = accounts[at]!;
		const where = mixed ? `the tenant ${tenantNames[partner ? 0 : 1]}` : 'another tenant';
		return toHeld(at, 'tenant', { partner: !partner }, `${nameOf(facts, at)} were in ${where}`);
	});
	// Not always the same first, as it’s the one that is said.
	const first = (facts.theme + facts.source) % changed.length;
	return [
		...changed.slice(first).flat(),
		...moved,
		...changed.slice(0, first).flat(),
		...pairs.map((pair) => readyChange(facts, pair))
	];
}

/** The missed blob and the rule with another cause each, and another blob otherwise. */
function ruleChanges(facts: Facts, rule: Rule): readonly Change<Facts>[] {
	const { all, filtered, blobs, missed } = rule;
	const { is, old, inside } = missedIn(rule);
	const toBlob = (
		at: number,
		with_: Partial<Blob>,
		texts: readonly string[],
		more: Partial<Rule> = {}
	): Change<Facts> => ({
		...(Object.keys(more).length === 0 && { fact: `blob${at}`, axis: 'blob' }),
		text: texts.join(', and '),
		apply: (one) => ({ ...one, rule: { ...one.rule!, ...more, blobs: withAt(blobs, at, with_) } })
	});
	const caused = causeIds
		.filter((cause) => cause !== causeOf(rule))
		.map((cause) => {
			const then: Blob = {
				is: cause === 'type' ? 'append' : cause === 'tier' ? 'archive' : 'block',
				old: cause === 'old' || (all && old),
				inside: cause !== 'prefix' && (filtered || inside)
			};
			const said = [
				...(then.is === is
					? []
					: [
							`were ${then.is === 'append' ? 'an append blob' : `${is === 'append' ? 'a block blob ' : ''}in the ${tiers[then.is]} tier`}`
						]),
				...(then.old === old ? [] : [`had been added ${old ? 'after' : 'before'} the policy`]),
				...(then.inside === inside ? [] : [`were named ${blobName(facts, then, missed)}`])
			];
			const ruled = [
				...(cause === 'old' && all ? ['the rule copied only new objects'] : []),
				...(cause === 'prefix' && !filtered ? [`the rule had the prefix filter ${folder}`] : [])
			];
			return toBlob(
				missed,
				then,
				[
					...(said.length > 0 ? [`${blobName(facts, missedIn(rule), missed)} ${listed(said)}`] : []),
					...ruled
				],
				{
					...(cause === 'old' && all && { all: false }),
					...(cause === 'prefix' && !filtered && { filtered: true })
				}
			);
		});
	const others = [0, 1, 2].filter((at) => at !== missed);
	return [
		...caused,
		...others.map((at) =>
			toBlob(at, { old: !blobs[at]!.old }, [
				`${blobName(facts, blobs[at]!, at)} had been added ${blobs[at]!.old ? 'after' : 'before'} the policy`
			])
		)
	];
}

function changes(facts: Facts): readonly Change<Facts>[] {
	const { pairs, rule } = facts;
	if (rule) return ruleChanges(facts, rule);
	if (pairs) return pairChanges(facts, pairs);
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
		...(barred ? [thirdSource(facts, barred)] : [])
	];
}

/** What makes the account the source that no policy can use. */
const thirdSource = (facts: Facts, barred: NonNullable<Facts['barred']>): Change<Facts> => ({
	text: `${usableText(facts, barred)}, had the change feed disabled, and were the source`,
	apply: (one) => ({
		...one,
		source: barred.at,
		barred: { ...barred, at: one.source },
		accounts: held(one, barred.at, { feed: false })
	})
});

/** How many of the pairs that a policy can use are ready, by how many there are. */
const readyCounts: readonly (readonly number[])[] = [[0], [0, 1], [0, 1, 1, 2], [0, 1, 1, 1, 2, 2, 2, 3]];
/** Draws pairs, how many of them are ready and what one of the others lacks, then such accounts. Harder ones have two tenants, then one that no policy can use. */
function drawPairs(random: Random, difficulty: Difficulty): Facts {
	const places = random.shuffled(difficulty === 1 ? [0, 1] : [0, 1, 2]);
	const all = places.flatMap((from) => places.flatMap((to): Pair[] => (from === to ? [] : [[from, to]])));
	const at = places.at(-1)!;
	const by = random.pick(['namespace', 'files', 'blocks'] as const);
	const barred = difficulty === 3 && random.chance(0.7) ? { at, by } : undefined;
	const out = barred && by !== 'blocks' ? at : -1;
	const third = random.pick(all.filter((pair) => pair.includes(at)));
	const others = all.filter((pair) => pair !== third && !pair.includes(out));
	const pairs = random.shuffled(difficulty === 1 ? all : [third, ...random.some(others, 2)]);
	const usable = pairs.filter((pair) => !pair.includes(out));
	const ready = random.pick(readyCounts[usable.length]!);
	// Versioning is needed both ways, so of two accounts only the feed can tell one way from the other.
	const lack = random.pick<Setting>(
		difficulty === 1 && ready === 1
			? ['feed']
			: ['feed', 'versioning', 'versioning', ...(difficulty === 1 ? [] : (['cross'] as const))]
	);
	const same = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		source: places[0]!,
		tenants: difficulty > 1,
		offered: [],
		pairs,
		...(barred && { barred })
	};
	const draw = (): Facts => ({
		accounts: places.map((_, at): Held => ({
			versioning: at !== out && random.chance(0.7),
			feed: at !== out && random.chance(0.6),
			partner: difficulty > 1 && random.chance(0.5),
			cross: random.chance(0.6),
			sku: random.pick(skus),
			kept: random.pick([0, 7] as const)
		})),
		...same
	});
	function fits(facts: Facts): boolean {
		const lacks = usable.map((pair) => rightsOf(asPair(facts, pair)));
		return (
			lacks.every((each) => each.length < 2) &&
			lacks.filter((each) => each.length === 0).length === ready &&
			(ready === usable.length || lacks.some(([first]) => first?.startsWith(lack))) &&
			pairs.every(
				(pair) =>
					usable.includes(pair) ||
					rightsOf(asPair(facts, pair)).filter((one) => one.startsWith('cross') || !one.endsWith(String(out)))
						.length < 2
			)
		);
	}
	const drawn = drawUntil(draw, fits);
	// Some pairs can’t lack just that.
	return fits(drawn) ? drawn : drawPairs(random, difficulty);
}

/** Draws why a blob isn't copied, then a rule and a blob of which only that's so. */
function drawRule(random: Random, same: Facts): Facts {
	const cause = random.pick(causeIds);
	const missed = random.below(3);
	const plain = random.chance(0.3);
	const is = cause === 'type' ? 'append' : cause === 'tier' ? 'archive' : 'block';
	const blob = (at: number): Blob => ({
		is: at === missed ? is : random.pick(['block', 'block', 'append', 'archive']),
		old: random.chance(0.5),
		inside: random.chance(0.5)
	});
	const rule = drawUntil(
		(): Rule => ({
			all: random.chance(0.5),
			filtered: random.chance(0.5),
			blobs: [0, 1, 2].map(blob),
			missed
		}),
		(one) => {
			const { old, inside } = missedIn(one);
			// Mostly, something else about the blob only seems to be the cause.
			return causeOf(one) === cause && (plain || (one.all && old) || (!one.filtered && !inside));
		}
	);
	return { ...same, rule };
}

/** Draws what is missing first, then accounts that lack exactly that. Harder ones have two tenants, then a third account. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const kind = random.below(10);
	if (kind < 4) return drawPairs(random, difficulty);
	if (kind < 7) {
		const { pairs: _, ...same } = drawPairs(random, 1);
		return drawRule(random, {
			...same,
			source: random.below(2)
		});
	}
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
	const accounts = places.map((_, at): Held => {
		const inPolicy = at === one || at === other;
		return {
			versioning: inPolicy ? !wanted.includes(`versioning${at}`) : random.chance(0.5),
			feed: at === source ? !wanted.includes(`feed${at}`) : random.chance(0.5),
			partner: differ && (inPolicy ? (at === source) === partnerSource : random.chance(0.5)),
			cross: inPolicy && differ ? !wanted.includes(`cross${at}`) : random.chance(0.7),
			sku: random.pick(skus),
			kept: random.pick([0, 7] as const)
		};
	});
	const third = accounts[places[2]!];
	const apart = third?.cross === false && third.partner !== accounts[source]!.partner;
	return {
		theme: random.below(themes.length),
		told: random.pick(telling),
		source,
		tenants: difficulty > 1,
		accounts,
		...(difficulty === 3
			? { barred: { at: places[2]!, by: random.pick(['namespace', 'files'] as const) } }
			: {}),
		// Across tenants the third would need it as well, if it could be used.
		offered: random
			.shuffled(difficulty === 1 ? possible : offerable)
			.filter((each) => apart || each !== `cross${places[2]!}`)
	};
}

const isOn = (on: boolean): string => (on ? 'enabled' : 'disabled');
const valueOf = (facts: Facts, at: number, setting: 'versioning' | 'feed'): string =>
	isFiles(facts, at) ? 'Not available' : capital(isOn(shown(facts, at)[setting]));
const namesOf = (facts: Facts): string => listed(indexes(facts).map((at) => nameOf(facts, at)));
const skuOf = (facts: Facts, at: number): string =>
	kindOf(facts, at) === 'StorageV2' ? facts.accounts[at]!.sku : 'Premium_LRS';
const kindOf = (facts: Facts, at: number): string =>
	facts.barred?.by === 'blocks' ? 'BlockBlobStorage' : isFiles(facts, at) ? 'FileStorage' : 'StorageV2';

/** From where to where. */
function planTold(facts: Facts): Piece {
	const start = 'You plan to use object replication';
	if (facts.pairs) return `${start} between the accounts. `;
	const [from, to] = [nameOf(facts, facts.source), nameOf(facts, targetOf(facts))];
	return fact(
		'source',
		facts.accounts.length === 2
			? `${start} to copy the blobs from ${from} to ${to}. `
			: `You plan to replicate blobs from ${from} to one of the other accounts. `
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
const introduced = (facts: Facts): string =>
	`You manage the storage accounts ${namesOf(facts)} for ${themes[facts.theme]!.what}. `;

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

/** The rule of a policy, and blobs in a table or in a message. */
function ruleTold(facts: Facts, { all, filtered, blobs }: Rule): readonly Tab[] {
	const [from, to] = [nameOf(facts, facts.source), nameOf(facts, targetOf(facts))];
	const rows = blobs.map(
		(blob, at) =>
			[
				`blob${at}`,
				blobName(facts, blob, at),
				blobTexts[blob.is],
				tiers[blob.is],
				blob.old ? 'Before the policy' : 'After the policy'
			] as const
	);
	return pageWith(factTable('Blobs in the container', 'Name|Type|Access tier|Added', rows), [
		introduced(facts),
		`An object replication policy from ${from} to ${to} has one rule, for a container named ${nounOf(facts)}. `,
		fact('scope', `The copy scope of the rule is ${all ? 'Everything' : 'Only new objects'}. `),
		fact('filter', filtered ? `The prefix filter is ${folder}. ` : 'There is no prefix filter. '),
		'The access tiers have not changed since the blobs were added. '
	]);
}

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
			[introduced(facts), planTold(facts)]
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
		)
};

export const beforeReplication = family<Facts>({
	id: 'storage-accounts/before-replication',
	edition: 11,
	group: 'storage-accounts',
	title: 'What object replication needs',
	rule: {
		'^barred by (?!blocks)':
			'Only general-purpose v2 and premium block blob accounts take part, without a hierarchical namespace.',
		'versioning|feed|barred':
			'Object replication needs versioning in both accounts and the change feed in the source.',
		across: 'Between tenants, both accounts must allow it.',
		'^(type|tier|old|prefix)':
			'A rule copies block blobs outside the Archive tier that its scope and its filter include.'
	},
	lab: 'storage-accounts/copy-to-another-account',
	sources: [sources.objectReplication, sources.configureObjectReplication],
	axes: {
		'target-versioning': 'Protection of the destination',
		feed: 'Change feed of an account',
		tenant: 'Tenants of the accounts',
		cross: 'Cross-tenant replication',
		blob: 'A blob in the source'
	},
	facts: drawFacts,
	tell: (facts) => (facts.rule ? ruleTold(facts, facts.rule) : tellers[facts.told](facts)),
	changes,
	questions: [question]
});
