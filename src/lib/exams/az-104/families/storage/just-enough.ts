// Which redundancy is just enough for each of several accounts, or what a given one allows: what must go on, what must survive, and where it can be read.
// Over 200 lines: needs told outright or through company policies, in five ways, with a reason for each redundancy.
import { sources } from '#lib/azure/sources.ts';
import { during, isGeo, isZonal, redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { judge, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	another,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'file', 'email', 'review', 'form'] as const;
/** Three accounts that belong together, with what is in them. */
const themes = [
	{
		place: 'a hospital',
		accounts: ['stxray01', 'stmeals02', 'strota03'],
		data: ['X-ray images', 'menu plans', 'duty rosters']
	},
	{
		place: 'a broadcaster',
		accounts: ['stnews11', 'stdrama12', 'sttitles13'],
		data: ['news clips', 'drama episodes', 'subtitle files']
	},
	{
		place: 'a ferry company',
		accounts: ['stticket1', 'stdeck2', 'stfuel3'],
		data: ['ticket scans', 'deck videos', 'fuel readings']
	},
	{
		place: 'a seed bank',
		accounts: ['stsample7', 'stphoto8', 'stindex9'],
		data: ['sample records', 'plant photos', 'search indexes']
	},
	{
		place: 'a city council',
		accounts: ['stpermit21', 'stparking22', 'stbudget23'],
		data: ['building permits', 'parking data', 'budget drafts']
	},
	{
		place: 'a game studio',
		accounts: ['stsaves5', 'stbuilds6', 'stmusic7'],
		data: ['saved games', 'nightly builds', 'music tracks']
	}
] as const;

type Region = 'none' | 'copy' | 'read';
interface Needs {
	/** Reads and writes go on without a datacenter. */
	readonly zone: boolean;
	/** What must be left of the data without the region: nothing, a copy, or one that is read before a failover. */
	readonly region: Region;
}
interface Account extends Needs {
	/** Old blobs go to the Archive tier. */
	readonly archive: boolean;
	/** Where policies are told, needs follow from these. */
	readonly production: boolean;
	readonly unique: boolean;
	/** Which words say so. */
	readonly words: number;
}
/** What a policy covers: `none`, and all data, are only changes that explain an option. */
type PolicyScope = 'all' | 'none';
interface Policies {
	readonly zone: PolicyScope | 'production';
	readonly copy: PolicyScope | 'unique' | 'production';
}
/** What apps may be able to do, as a statement on an account by its place. */
interface Claim {
	readonly can: keyof Met | 'archive';
	readonly at: number;
	/** Whether it’s only possible after the planned change. */
	readonly after: boolean;
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly accounts: readonly Account[];
	readonly policies?: Policies;
	/** Where accounts are given with their redundancy, the last one perhaps with another that is planned. */
	readonly given?: readonly Redundancy[];
	readonly planned?: Redundancy;
	/** A redundancy for each account, as solutions to one goal. */
	readonly proposed?: readonly Redundancy[];
	readonly claims: readonly Claim[];
}

const nameOf = ({ theme }: Facts, at: number): string => themes[theme]!.accounts[at]!;

/** What an account needs, by itself or by the policies. */
function needsOf({ policies }: Pick<Facts, 'policies'>, account: Account): Needs {
	if (policies === undefined) return account;
	const { production, unique, region } = account;
	const copied = { all: true, none: false, unique, production };
	return {
		zone: policies.zone === 'all' || (policies.zone === 'production' && production),
		region: region === 'read' ? 'read' : copied[policies.copy] ? 'copy' : 'none'
	};
}

type Met = Readonly<Record<'zone' | 'copy' | 'read' | 'reads', (one: Redundancy) => boolean>>;
const met: Met = {
	zone: (one) => during(one, 'datacentre').write,
	copy: (one) => during(one, 'region').copy,
	read: (one) => during(one, 'region').read === 'secondary',
	reads: (one) => during(one, 'datacentre').read !== 'nowhere'
};
/** The least expensive redundancy that meets the needs. Of two that meet them, the later one always costs more. */
const least = ({ zone, region }: Needs, rules: Met = met): Redundancy =>
	redundancies.find(
		(one) =>
			(!zone || rules.zone(one)) &&
			(region === 'none' || rules.copy(one)) &&
			(region !== 'read' || rules.read(one))
	) ?? 'RA-GZRS';
const keyBy = (
	facts: Facts,
	rules?: Met,
	change: (needs: Needs, account: Account) => Needs = (needs) => needs
): Key =>
	facts.given
		? facts.claims.map((claim) => [holds(facts, claim, rules) ? 'yes' : 'no'])
		: facts.accounts.map((account, at) => {
				const one = least(change(needsOf(facts, account), account), rules);
				return [facts.proposed ? (facts.proposed[at] === one ? 'yes' : 'no') : one];
			});

const allows = (one: Redundancy, can: Claim['can'], rules: Met = met): boolean =>
	can === 'archive' ? !isZonal(one) : rules[can](one);
const holds = ({ given, planned }: Facts, { can, at, after }: Claim, rules?: Met): boolean =>
	after ? allows(planned!, can, rules) && !allows(given![at]!, can, rules) : allows(given![at]!, can, rules);

/** What asks for the zones, and for the second region, as it stands in a reason. */
const zoneBy = ({ policies }: Facts, name: string): string =>
	policies === undefined
		? `${name} must accept writes during a datacenter outage`
		: policies.zone === 'all'
			? 'The policy requires every account to accept writes during a datacenter outage'
			: `${name} is a production account, so it must accept writes during a datacenter outage`;
function copyBy({ policies }: Facts, account: Account, name: string): string {
	if (account.region === 'read') return `${name} must be read before a failover`;
	if (policies === undefined) return `${name} must survive the loss of the region`;
	return policies.copy === 'unique'
		? `The data in ${name} can’t be rebuilt, so it must survive the loss of the region`
		: `${name} is a production account, and their data must survive the loss of a region`;
}

/** Why a redundancy is right for an account, or not: what it lacks first, then what it costs for nothing. */
const reasons: Readonly<Record<Redundancy, (facts: Facts, account: Account, name: string) => string>> = {
	LRS(facts, account, name) {
		const { zone, region } = needsOf(facts, account);
		if (zone) return `${zoneBy(facts, name)}. All copies are in one datacenter.`;
		if (region !== 'none')
			return `${copyBy(facts, account, name)}. Here, every copy is in the primary region.`;
		return `Neither zones nor a second region is required for ${name}, and LRS costs least.${account.archive ? ' It supports the Archive tier, too.' : ''}`;
	},
	ZRS(facts, account, name) {
		const { zone, region } = needsOf(facts, account);
		if (region !== 'none') return `${copyBy(facts, account, name)}. Zones are still one region.`;
		if (zone)
			return `${zoneBy(facts, name)}. Copies in several zones do that, and a second region isn’t required.`;
		return account.archive
			? 'ZRS doesn’t support the Archive tier, and zones aren’t required.'
			: `Zones aren’t required for ${name}, so paying for them isn’t necessary.`;
	},
	GRS(facts, account, name) {
		const { zone, region } = needsOf(facts, account);
		if (zone)
			return `${zoneBy(facts, name)}. All its primary copies are in one datacenter, and the second region takes no writes before a failover.`;
		if (region === 'read')
			return `${copyBy(facts, account, name)}, and with GRS, the second region can’t be read until then.`;
		if (region === 'copy')
			return `${copyBy(facts, account, name)}. The second region has a copy, and apps can use it after a failover.`;
		return `It pays for a second region, and ${name} doesn’t have to survive the loss of the first.`;
	},
	'RA-GRS'(facts, account, name) {
		const { zone, region } = needsOf(facts, account);
		if (zone)
			return `With RA-GRS, apps can read in the second region, but not write there. ${zoneBy(facts, name)}.`;
		if (region === 'read')
			return `${copyBy(facts, account, name)}. Read access to the second region allows that, and zones aren’t needed.`;
		if (region === 'copy')
			return 'It would do, but read access before a failover isn’t required, and it costs extra.';
		return `Both the second region and read access to it are paid for, and ${name} needs neither.`;
	},
	GZRS(facts, account, name) {
		const { zone, region } = needsOf(facts, account);
		if (region === 'read' && account.archive)
			return 'GZRS doesn’t support the Archive tier, and the second region can’t be read before a failover.';
		if (region === 'read')
			return `${copyBy(facts, account, name)}. With GZRS, only the primary region can be read until a failover.`;
		if (!zone)
			return account.archive
				? 'Zones in the primary region rule out the Archive tier, and aren’t required.'
				: `It adds zones, which aren’t required for ${name}.`;
		return region === 'copy'
			? `${zoneBy(facts, name)}. The copy in the second region survives the loss of the first.`
			: 'The zones are right, but no copy in another region is required.';
	},
	'RA-GZRS'(facts, account, name) {
		const { zone, region } = needsOf(facts, account);
		if (zone && region === 'read')
			return `Only this one has both: zones for the writes, and a second region that can be read at any time.`;
		if (account.archive) return 'It costs the most, and it doesn’t support the Archive tier.';
		if (zone)
			return region === 'none'
				? `It pays for a second region and read access to it, and ${name} needs neither.`
				: `It does everything, but ${name} doesn’t have to be read in a second region before a failover.`;
		return region === 'read'
			? `Reading is covered, but ${name} doesn’t need the zones that make it cost more.`
			: `It has zones and read access, and ${name} needs neither.`;
	}
};

function explainAccount(facts: Facts, at: number): PartReasons {
	const account = facts.accounts[at]!;
	const name = nameOf(facts, at);
	const { zone, region } = needsOf(facts, account);
	const key = least({ zone, region });
	const by =
		facts.policies === undefined
			? 'told'
			: `policy for ${facts.policies.zone}, ${account.production ? 'production' : 'test'}`;
	const proposed = facts.proposed?.[at];
	const told = proposed && reasons[proposed](facts, account, name);
	const copy =
		facts.policies === undefined
			? 'told'
			: `policy for ${facts.policies.copy}, ${account.unique ? 'unique' : 'rebuilt'}`;
	const trace: TraceStep[] = [
		{
			rule: `zone ${zone ? 'needed' : 'not needed'}: ${by}`,
			text: zone ? `${zoneBy(facts, name)}: that takes zones.` : `Nothing requires zones for ${name}.`
		},
		{
			rule: `region ${region}: ${copy}`,
			text:
				region === 'none'
					? 'No copy has to survive the region.'
					: region === 'copy'
						? `${copyBy(facts, account, name)}: that takes a second region without read access.`
						: `${copyBy(facts, account, name)}: that takes a second region with read access.`
		},
		...(account.archive ? [{ rule: 'archive', text: 'The Archive tier needs LRS, GRS, or RA-GRS.' }] : []),
		{ rule: key, text: `${key} is the least expensive option that meets this.` }
	];
	return {
		options: told
			? { yes: told, no: told }
			: Object.fromEntries(redundancies.map((one) => [one, reasons[one](facts, account, name)])),
		trace
	};
}

const claimTexts: Readonly<Record<Claim['can'], (name: string) => string>> = {
	zone: (name) => `Apps can write to ${name} during an outage of any one datacenter`,
	reads: (name) => `Before any failover, apps can read ${name} during an outage of any one datacenter`,
	copy: (name) => `Apps can use the data of ${name} after a failover to a second region`,
	read: (name) => `During an outage of the primary region, and before a failover, apps can read ${name}`,
	archive: (name) => `Apps can move blobs in ${name} to the Archive tier`
};
/** Why something is possible with a redundancy, or not. `uses`: the account, and that it uses it or would. */
const claimReasons: Readonly<Record<Claim['can'], (one: Redundancy, uses: string) => string>> = {
	zone: (one) =>
		isZonal(one)
			? `${one} has copies in several zones, so writes continue.`
			: `With ${one}, all copies in the primary region are in one datacenter.${isGeo(one) ? ' Writing in the second region takes a failover.' : ''}`,
	reads: (one) =>
		isZonal(one)
			? `${one} has copies in several zones, and the others remain.`
			: one === 'RA-GRS'
				? 'RA-GRS includes read access to the second region, whichever datacenter of the first is down.'
				: `With ${one}, all copies in the primary region are in one datacenter.${one === 'GRS' ? ' The second region can’t be read before a failover.' : ''}`,
	copy: (one) =>
		isGeo(one) ? `${one} keeps a copy in a second region.` : `${one} keeps all copies in one region.`,
	read: (one) =>
		one.startsWith('RA')
			? `${one} includes read access to the second region at any time.`
			: isGeo(one)
				? `With ${one}, the second region can’t be read before a failover.`
				: `${one} has no second region.`,
	archive: (one, uses) => `The Archive tier needs LRS, GRS, or RA-GRS. ${uses} ${one}.`
};
function explainClaim(facts: Facts, { can, at, after }: Claim): PartReasons {
	const { given, planned } = facts;
	const now = given![at]!;
	const texts = [
		claimReasons[can](now, `${nameOf(facts, at)} uses`),
		...(after && planned ? [claimReasons[can](planned, `${nameOf(facts, at)} would use`)] : [])
	];
	const text = after ? `Before: ${texts[0]!} After: ${texts[1]!}` : texts[0]!;
	return {
		options: { yes: text, no: text },
		trace: texts.map((one, step) => ({ rule: `${can} ${step === 0 ? now : `then ${planned!}`}`, text: one }))
	};
}

const options = optionsOf(
	Object.fromEntries(redundancies.map((one) => [one, one])) as Readonly<Record<Redundancy, string>>
);
const question: Question<Facts> = {
	ask: (facts) => ({
		...(facts.given
			? judge(
					'statements',
					[yesOrNo],
					facts.claims.map((claim) => ({
						text: `${claimTexts[claim.can](nameOf(facts, claim.at))}${claim.after ? ' only if you make the planned change' : ''}.`,
						holds: holds(facts, claim)
					}))
				)
			: facts.proposed
				? judge(
						'series',
						['You need to meet the requirements and minimize costs.'],
						keyBy(facts).map(([right], at) => ({
							text: `For ${nameOf(facts, at)}, you select ${facts.proposed![at]!}.`,
							holds: right === 'yes'
						}))
					)
				: matchRows(
						'table',
						[
							'You need to meet the requirements and minimize costs. Which redundancy should you select for each account?'
						],
						options,
						facts.accounts.map((account, at) => ({
							text: nameOf(facts, at),
							right: least(needsOf(facts, account))
						}))
					)),
		miss: facts.accounts.some((account) => least(needsOf(facts, account)).startsWith('RA')) ? 'edge' : 'core'
	}),
	explain: (facts) =>
		facts.given
			? facts.claims.map((claim) => explainClaim(facts, claim))
			: facts.accounts.map((_, at) => explainAccount(facts, at)),
	wrongRules: {
		'geo-is-readable': {
			note: 'Without RA, a second region can’t be read until a failover. It’s easy to think that every copy can be read.',
			key: (facts) => keyBy(facts, { ...met, read: isGeo, reads: (one) => isGeo(one) || isZonal(one) })
		},
		'geo-keeps-writing': {
			note: 'Only zones in the primary region keep writes going. It’s easy to count on the second region, but that takes a failover.',
			key: (facts) => keyBy(facts, { ...met, zone: (one) => isGeo(one) || isZonal(one) })
		},
		'three-copies': {
			note: 'With LRS, all copies share a datacenter. It’s easy to think that one of them survives its failure.',
			key: (facts) => keyBy(facts, { ...met, zone: () => true, reads: () => true })
		},
		'zones-are-regions': {
			note: 'Availability zones are in one region. It’s easy to take them for places that are far apart.',
			key: (facts) =>
				keyBy(facts, {
					...met,
					copy: (one) => isGeo(one) || isZonal(one),
					read: (one) => isZonal(one) || met.read(one)
				})
		},
		'copy-needs-ra': {
			note: 'A copy that is used after a failover needs no read access before it. It’s easy to add RA to every second region.',
			key: (facts) =>
				keyBy(facts, met, (needs) => (needs.region === 'copy' ? { ...needs, region: 'read' } : needs))
		},
		'region-covers-zone': {
			note: 'Surviving the loss of the region doesn’t ask for zones. It’s easy to think that the larger need includes the smaller one.',
			key: (facts) =>
				keyBy(facts, met, (needs) => (needs.region === 'none' ? needs : { ...needs, zone: true }))
		},
		'policy-for-all': {
			note: 'A policy covers the accounts that it names. It’s easy to apply it to all of them.',
			key: (facts) =>
				facts.policies === undefined
					? []
					: keyBy(facts, met, (needs) => ({
							zone: true,
							region: needs.region === 'none' ? 'copy' : needs.region
						}))
		}
	}
};

const toAccount = (at: number, fact: string, with_: Partial<Account>, text: string): Change<Facts> => ({
	fact,
	text,
	apply: (one) => ({
		...one,
		accounts: withAt(one.accounts, at, with_)
	})
});
/** It follows the account, or stands alone where the row names it. `from`: what is required now. */
const regionText = (from: Region, to: Region, apart = false): string =>
	({
		none: `its data did not have to survive the loss of the region${from === 'read' ? ' or be read there' : ''}`,
		copy:
			from === 'read' && apart
				? 'it did not have to be read before a failover'
				: 'its data only had to survive the loss of the region, without being read before a failover',
		read: `its data had to ${from === 'none' ? 'survive a regional outage and ' : ''}be read before a failover`
	})[to];

/** The same need for another reason, which changes nothing. */
const reworded = (facts: Facts, at: number, id: string, axis: string): Change<Facts> => ({
	...toAccount(
		at,
		id,
		{ words: (facts.accounts[at]!.words + 1) % 4 },
		`${nameOf(facts, at)} needed the same for another reason`
	),
	axis
});

/** Changes of what an account needs without the region: `fact` is what tells it, `axis` is what is varied. */
function regionChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const { region } = facts.accounts[at]!;
	const one = facts.accounts.length === 2;
	const change = (to: Region, axis: 'region' | 'read'): Change<Facts> => ({
		...toAccount(
			at,
			one || axis === 'region' ? 'region' : 'read',
			{ region: to },
			regionText(region, to, !one)
		),
		axis
	});
	return {
		none: [change('copy', 'region'), ...(one ? [change('read', 'region')] : [])],
		copy: [change('none', 'region'), change('read', 'read')],
		read: [change('copy', 'read'), ...(one ? [change('none', 'region')] : [])]
	}[region];
}

/** Changes of accounts whose needs are told. */
const toldChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.accounts.flatMap((account, at) => {
		const name = nameOf(facts, at);
		const { zone, region, archive } = account;
		const zoneText = `${name} ${zone ? 'could be unavailable' : 'had to accept writes'} during a datacenter outage`;
		return [
			// Zones rule out the Archive tier, so both change.
			archive
				? {
						text: `${zoneText} and its blobs were not archived`,
						apply: toAccount(at, '', { zone: true, archive: false }, '').apply
					}
				: toAccount(at, 'zone', { zone: !zone }, zoneText),
			...regionChanges(facts, at),
			...(zone || facts.accounts.length === 2
				? []
				: [
						toAccount(
							at,
							'archive',
							{ archive: !archive },
							`old blobs in ${name} were ${archive ? 'not ' : ''}moved to the Archive tier`
						)
					]),
			reworded(facts, at, 'zone', 'zone'),
			reworded(facts, at, 'region', 'region'),
			...(region === 'none'
				? []
				: [reworded(facts, at, facts.accounts.length === 2 ? 'region' : 'read', 'read')]),
			...(['none', 'copy', 'read'] as const).flatMap((one) => [
				{ text: regionText(region, one), apply: toAccount(at, '', { region: one }, '').apply },
				{
					text: `${archive ? `${zoneText}, no blobs were archived` : zoneText}, and ${regionText(region, one)}`,
					apply: toAccount(at, '', { zone: !zone, archive: false, region: one }, '').apply
				}
			])
		];
	});

const withPolicies =
	(with_: Partial<Policies>) =>
	(one: Facts): Facts =>
		one.policies === undefined ? one : { ...one, policies: { ...one.policies, ...with_ } };

/** Changes of an account whose needs follow from policies. */
function accountChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const { production, unique, region } = facts.accounts[at]!;
	return [
		{
			...toAccount(
				at,
				'production',
				{ production: !production },
				`${nameOf(facts, at)} were a ${production ? 'test' : 'production'} account`
			),
			axis: 'zone'
		},
		toAccount(at, 'unique', { unique: !unique }, `its data could ${unique ? '' : 'not '}be rebuilt`),
		toAccount(
			at,
			'read',
			{ region: region === 'read' ? 'none' : 'read' },
			`it ${region === 'read' ? 'did not have' : 'had'} to be read before a failover`
		)
	];
}
const covers = {
	all: 'covered all accounts',
	production: 'covered only production accounts',
	unique: 'were for all data that cannot be rebuilt, and not for production accounts'
};
/** Changes of the policies. Those that are never told aren’t varied. */
const changesOfPolicies = (policies: Policies): readonly Change<Facts>[] => [
	...(['production', 'all', 'none'] as const)
		.filter((one) => one !== policies.zone)
		.map((one) => ({
			fact: 'policyZone',
			axis: one === 'none' ? 'untold' : 'zone',
			text:
				one === 'none' ? 'there were no policy on datacenters' : `the policy on datacenters ${covers[one]}`,
			apply: withPolicies({ zone: one })
		})),
	...(['unique', 'production', 'all', 'none'] as const)
		.filter((one) => one !== policies.copy)
		.map((one) => ({
			fact: 'policyCopy',
			axis: one === 'none' || one === 'all' ? 'untold' : 'region',
			text:
				one === 'none'
					? 'there were no policy on regions'
					: `the policy on regions ${one === 'production' ? 'covered all production accounts' : covers[one]}`,
			apply: withPolicies({ copy: one })
		}))
];
function policyChanges(facts: Facts, policies: Policies): readonly Change<Facts>[] {
	const ofPolicies = changesOfPolicies(policies);
	const ofAccounts = facts.accounts.map((_, at) => accountChanges(facts, at));
	return [
		...ofAccounts.flat(),
		...ofPolicies,
		// Three at once, where an account that is read must no longer be.
		...ofAccounts.flatMap(([production, , read]) =>
			[production!, ...ofPolicies.filter(({ fact }) => fact === 'policyZone')].flatMap((zone) =>
				ofPolicies
					.filter(({ fact }) => fact === 'policyCopy')
					.map((copy): Change<Facts> => ({
						text: `${zone.text}, ${read!.text}, and ${copy.text}`,
						apply: (one) => copy.apply(read!.apply(zone.apply(one)))
					}))
			)
		)
	];
}

/** Changes of accounts whose redundancy is given. */
function givenChanges(facts: Facts, given: readonly Redundancy[]): readonly Change<Facts>[] {
	const axisOf = (one: Redundancy, other: Redundancy): string =>
		isZonal(one) !== isZonal(other) ? 'zone' : isGeo(one) !== isGeo(other) ? 'region' : 'read';
	const others = (now: Redundancy) => redundancies.filter((one) => one !== now);
	return [
		...given.flatMap((now, at) =>
			others(now)
				.filter((one) => at < given.length - 1 || one !== facts.planned)
				.map((one): Change<Facts> => ({
					fact: `account${at}`,
					axis: axisOf(now, one),
					text: `${nameOf(facts, at)} used ${one}`,
					apply: (was) => ({ ...was, given: was.given!.with(at, one) })
				}))
		),
		...(facts.planned === undefined
			? []
			: others(facts.planned)
					.filter((one) => one !== given.at(-1))
					.map((one): Change<Facts> => ({
						fact: 'planned',
						axis: axisOf(facts.planned!, one),
						text: `the planned change were to ${one}`,
						apply: (was) => ({ ...was, planned: one })
					})))
	];
}
const changes = (facts: Facts): readonly Change<Facts>[] =>
	facts.given
		? givenChanges(facts, facts.given)
		: facts.policies === undefined
			? toldChanges(facts)
			: policyChanges(facts, facts.policies);

/** Draws statements and their truth, then a redundancy for each account; in harder ones, one that changes. */
function drawGiven(
	random: Random,
	difficulty: Difficulty
): Pick<Facts, 'given' | 'planned' | 'claims' | 'accounts'> {
	const count = difficulty === 1 ? 2 : 3;
	const archive = random.chance(0.35);
	const others = ['zone', 'copy', 'read', 'reads'] as const;
	const abilities: readonly Claim['can'][] =
		count === 3
			? archive
				? ['archive', ...random.some(others, 2)]
				: random.some(others, 3)
			: archive
				? [random.pick(['zone', 'copy'] as const), 'archive', 'read']
				: ['zone', 'copy', random.pick(['read', 'reads'] as const)];
	const claims = random.shuffled(
		// One account can’t have both zones and the Archive tier, so one statement would give the other away.
		abilities.map((can, at): Claim => ({
			can,
			at: count === 3 ? at : can === 'zone' || can === 'copy' ? 0 : 1,
			after: difficulty === 3 && at === 2
		}))
	);
	const truths = claims.map(() => random.chance(0.5));
	return drawUntil(
		() => ({
			given: random.some(redundancies, count),
			...(difficulty === 3 ? { planned: random.pick(redundancies) } : {}),
			claims,
			accounts: []
		}),
		(drawn) => {
			const facts: Facts = { theme: 0, told: 'table', who: '', ...drawn };
			return (
				drawn.planned !== drawn.given.at(-1) &&
				claims.every((claim, at) => holds(facts, claim) === truths[at])
			);
		}
	);
}
/** Draws the redundancy of each account first, not all the same, then what leads to it. Harder ones have more accounts, then policies. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	if (random.chance(0.36))
		return {
			theme: random.below(themes.length),
			told: random.pick(telling),
			who: random.pick(people),
			...drawGiven(random, difficulty)
		};
	const policies: Policies | undefined =
		difficulty === 3
			? {
					zone: random.chance(0.2) ? 'all' : 'production',
					copy: random.pick(['unique', 'production'] as const)
				}
			: undefined;
	const zonal = policies === undefined ? 0.5 : policies.zone === 'all' ? 1 : 0.4;
	const drawAccount = (): Account => {
		const zone = random.chance(0.5);
		return {
			zone,
			region: random.pick(['none', 'copy', 'read'] as const),
			archive: difficulty === 2 && !zone && random.chance(0.4),
			production: random.chance(0.5),
			unique: random.chance(0.5),
			words: random.below(4)
		};
	};
	const drawAccounts = (): readonly Account[] =>
		Array.from({ length: difficulty === 1 ? 2 : 3 }, () => {
			const inZones = random.chance(zonal);
			const wanted = random.pick(redundancies.filter((one) => isZonal(one) === inZones));
			return drawUntil(drawAccount, (account) => keyOf(account) === wanted);
		});
	const keyOf = (account: Account): Redundancy => least(needsOf({ ...(policies && { policies }) }, account));
	const accounts = drawUntil(
		drawAccounts,
		(drawn) =>
			new Set(drawn.map(keyOf)).size > 1 &&
			(policies === undefined ||
				new Set(drawn.map(({ production, unique, region }) => `${production}${unique}${region === 'read'}`))
					.size === drawn.length)
	);
	const proposed = accounts.map((account) =>
		random.chance(0.5) ? keyOf(account) : another(random, redundancies, keyOf(account))
	);
	return {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		...(policies === undefined ? {} : { policies }),
		...(random.chance(0.4) ? { proposed } : {}),
		claims: [],
		accounts
	};
}

type Words = readonly [string, string, string, string];
/** What may happen without a datacenter. */
const zoneWords: Readonly<Record<'true' | 'false', Words>> = {
	true: [
		'Writes must continue',
		'Writes must be accepted',
		'Writes must stay possible',
		'Clients must be able to write'
	],
	false: [
		'Downtime is acceptable',
		'The account may be unavailable',
		'An interruption is acceptable',
		'Access may stop'
	]
};
/** What must be left without the region. */
const regionWords: Readonly<Record<Region, Words>> = {
	none: [
		'Data may be lost',
		'Data can be created again',
		'Loss is acceptable',
		'Losing the data is acceptable'
	],
	copy: [
		'A failover must bring the data back',
		'You must be able to fail over',
		'Data must be available after a failover',
		'A failover must restore the data'
	],
	read: [
		'Data must be readable before a failover',
		'Apps must read a copy without a failover',
		'Reads must continue without a failover',
		'A copy must be readable at any time'
	]
};
const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
const zoneTold = ({ zone, words }: Account): string => zoneWords[`${zone}`][words]!;
const regionTold = ({ region, words }: Account): string => regionWords[region][3 - words]!;
/** Whether data must survive, where reading is told apart. */
const survivalWords: Readonly<Record<'true' | 'false', Words>> = {
	true: ['Data must survive', 'A copy must remain', 'A copy must survive', 'A second copy must exist'],
	false: [
		'Data may be lost',
		'Data can be created again',
		'Loss is acceptable',
		'Losing the data is acceptable'
	]
};

/** The properties of an account, by the name of the fact. */
function propertiesOf(
	facts: Facts,
	account: Account
): readonly (readonly [fact: string, title: string, value: string])[] {
	const { production, unique, region, archive, words } = account;
	const reads = region === 'read' ? 'Required' : 'Not required';
	return facts.policies === undefined
		? [
				['zone', 'Datacenter outage', zoneTold(account)],
				...(facts.accounts.length === 2
					? [['region', 'Regional outage', regionTold(account)] as const]
					: [
							['region', 'Regional outage', survivalWords[`${region !== 'none'}`][words]!] as const,
							['read', 'Reads before a failover', reads] as const,
							['archive', 'Archive tier', archive ? 'Must be available' : 'Not used'] as const
						])
			]
		: [
				['production', 'Environment', production ? 'Production' : 'Test'],
				['unique', 'Data', unique ? 'Cannot be rebuilt' : 'Can be rebuilt'],
				['read', 'Reads before a failover', reads]
			];
}
const readTold = ({ region, words }: Account): string =>
	(region === 'read'
		? [
				'Apps must read a copy before a failover. ',
				'A copy must be readable without a failover. ',
				'Reports must read a copy before a failover. ',
				'Reads cannot wait for a failover. '
			]
		: [
				'Read access before a failover is not required. ',
				'Reads before a failover are not required. ',
				'Reading before a failover is not required. ',
				'No app reads a copy before a failover. '
			])[words]!;
/** The same in sentences. */
function sentencesOf(facts: Facts, account: Account, at: number): readonly Piece[] {
	const name = nameOf(facts, at);
	const { production, unique, region, archive, words } = account;
	if (facts.policies !== undefined)
		return [
			fact('production', `${name} is a ${production ? 'production' : 'test'} account. `),
			fact('unique', `Its data ${unique ? 'cannot' : 'can'} be rebuilt. `),
			fact('read', readTold(account))
		];
	return [
		`${name}: `,
		fact('zone', `In a datacenter outage, ${lower(zoneTold(account))}. `),
		...(facts.accounts.length === 2
			? [fact('region', `In a regional outage, ${lower(regionTold(account))}. `)]
			: [
					fact('region', `In a regional outage, ${lower(survivalWords[`${region !== 'none'}`][words]!)}. `),
					...(region === 'none' ? [] : [fact('read', readTold(account))]),
					...(archive ? [fact('archive', 'Old blobs must be archived. ')] : [])
				])
	];
}
const policiesTold = ({ policies }: Facts): readonly Piece[] =>
	policies === undefined
		? []
		: [
				'Only two policies apply: ',
				fact(
					'policyZone',
					`${policies.zone === 'all' ? 'All' : 'Production'} accounts must accept writes while one datacenter is down. `
				),
				fact(
					'policyCopy',
					`${policies.copy === 'unique' ? 'Data that cannot be rebuilt' : 'The data of production accounts'} must survive a regional outage. `
				)
			];
const dataOf = ({ theme, given, accounts }: Facts): string =>
	listed((given ?? accounts).map((_, at) => themes[theme]!.data[at]!));
const namesOf = (facts: Facts): string => listed(facts.accounts.map((_, at) => nameOf(facts, at)));
const inRegion = 'The region has availability zones and a paired region. ';
const each = (facts: Facts): readonly Paragraph[] =>
	facts.accounts.map((account, at) => sentencesOf(facts, account, at));

/** Accounts with their redundancy: as a table, as output, or in a message. */
function givenTold(facts: Facts, given: readonly Redundancy[]): readonly Tab[] {
	const intro = `You have general-purpose v2 storage accounts for ${dataOf(facts)} of ${themes[facts.theme]!.place}. ${inRegion}`;
	const last = nameOf(facts, given.length - 1);
	const plan: Paragraph = facts.planned
		? [fact('planned', `You plan to change the redundancy of ${last} to ${facts.planned}. `)]
		: [];
	if (facts.told === 'table' || facts.told === 'form')
		return pageWith(
			factTable(
				'Storage accounts',
				'Account|Redundancy|Data',
				given.map((one, at) => [`account${at}`, nameOf(facts, at), one, themes[facts.theme]!.data[at]!])
			),
			[intro, ...plan]
		);
	if (facts.told === 'file')
		return pageWith(
			code(
				'Output of az storage account list, in columns',
				...given.map((one, at) =>
					fact(`account${at}`, `${nameOf(facts, at).padEnd(14)}Standard_${one.replace('-', '')}`)
				)
			),
			[intro, ...plan]
		);
	const sentences = given.map((one, at) => fact(`account${at}`, `${nameOf(facts, at)} uses ${one}. `));
	return pageWith(
		facts.told === 'email'
			? message('Email', { From: facts.who, Subject: 'Redundancy of our accounts' }, [...sentences, ...plan])
			: message('Architecture review', { Reviewer: facts.who, Scope: 'Redundancy' }, sentences, plan),
		[intro]
	);
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table(facts) {
		const rows = facts.accounts.map((account) => propertiesOf(facts, account));
		return pageWith(
			factTable(
				'Planned storage accounts',
				['Requirement', ...facts.accounts.map((_, at) => nameOf(facts, at))].join('|'),
				rows[0]!.map(([id, title], property) => [id, title, ...rows.map((one) => one[property]![2])] as const)
			),
			[
				`You plan general-purpose v2 storage accounts for ${dataOf(facts)} of ${themes[facts.theme]!.place}. ${inRegion}`
			],
			...(facts.policies === undefined ? [] : [policiesTold(facts)])
		);
	},
	file: (facts) =>
		pageWith(
			code(
				'accounts.yaml',
				...facts.accounts.flatMap((account, at): Paragraph[] => [
					[`${nameOf(facts, at)}:`],
					...propertiesOf(facts, account).map(([id, title, value]): Paragraph => [
						'  ',
						fact(id, `${lower(title).replaceAll(' ', '_')}: ${lower(value)}`)
					])
				])
			),
			[
				`A team at ${themes[facts.theme]!.place} describes new general-purpose v2 accounts in a file. ${inRegion}`,
				...policiesTold(facts)
			]
		),
	email: (facts) =>
		pageWith(message('Email', { From: facts.who, Subject: `Storage for ${dataOf(facts)}` }, ...each(facts)), [
			`You receive an email about general-purpose v2 accounts for ${themes[facts.theme]!.place}. ${inRegion}`,
			...policiesTold(facts)
		]),
	review: (facts) =>
		pageWith(
			message(
				'Architecture review',
				{ Reviewer: facts.who, Scope: namesOf(facts) },
				...(facts.policies === undefined ? [] : [policiesTold(facts)]),
				...each(facts)
			),
			[`An architect reviewed general-purpose v2 accounts of ${themes[facts.theme]!.place}. ${inRegion}`]
		),
	form: (facts) =>
		pageWith(message('Service request', { 'Requested by': facts.who, Data: dataOf(facts) }, ...each(facts)), [
			...policiesTold(facts),
			`${themes[facts.theme]!.place[0]!.toUpperCase()}${themes[facts.theme]!.place.slice(1)} requests general-purpose v2 accounts. ${inRegion}`
		])
};

export const justEnough = family<Facts>({
	id: 'storage-accounts/just-enough',
	edition: 10,
	group: 'storage-accounts',
	title: 'Just enough redundancy',
	rule: {
		'': 'Z keeps the account up when a zone fails, which is one or more datacenters. G keeps a copy in a second region, and RA lets you read it there.',
		'^archive': 'The Archive tier needs LRS, GRS, or RA-GRS.'
	},
	lab: 'storage-accounts/second-region',
	sources: [sources.storageRedundancy, sources.accessTiers],
	axes: {
		region: 'What must survive the region',
		read: 'Whether a copy is read before a failover',
		zone: 'What may stop without a datacenter'
	},
	facts: drawFacts,
	tell: (facts) => (facts.given ? givenTold(facts, facts.given) : tellers[facts.told](facts)),
	changes,
	questions: [question]
});
