// Which tier or operation causes an early deletion charge, and which avoids one.
// Over 200 lines: two kinds of question on stays in a tier, told in five ways.
import {
	chargedDays,
	earlyDays as decide,
	minimumDays,
	tierNames,
	tiers,
	type Tier
} from '#lib/azure/storage/tier.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, matchRows, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	message,
	page,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'list', 'email', 'ticket', 'text'] as const;
/** How blobs are called, and what they are. */
const themes = [
	['roll#.tif', 'scanned negatives'],
	['river#.csv', 'river surveys'],
	['sermon#.mp3', 'audio recordings'],
	['crash#.mp4', 'test videos'],
	['ledger#.parquet', 'closed ledgers'],
	['crm#.bak', 'database dumps'],
	['fern#.jpg', 'plant photos']
] as const;

const occasions = [
	'',
	'You manage storage for a museum. ',
	'You manage storage for an insurance company. ',
	'You manage storage for a research group. '
] as const;

interface Stay {
	/** Chosen where it's asked which. */
	readonly tier: Tier;
	readonly days: number;
	readonly leaving: 'delete' | 'move';
	/** The data must be readable at once. */
	readonly online?: boolean;
}
interface Facts {
	/** What to choose or to find out. */
	readonly kind: 'tier' | 'blob';
	/** Which blob is asked for: the only one without a charge, that with most days to wait or to pay for, or of each whether there's one. */
	readonly goal: 'free' | 'last' | 'most' | 'each';
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly occasion: (typeof occasions)[number];
	readonly difficulty: Difficulty;
	/** Days of soft delete. */
	readonly soft: number;
	/** Of blobs, or of types of data to store. */
	readonly stays: readonly Stay[];
}
type Belief = (stay: Stay) => Partial<Stay & { soft: number }>;

/** The days charged for a stay, as someone sees it. */
function charge(stay: Stay, soft: number, believe?: Belief): number {
	if (!believe) return chargedDays(stay.tier, stay.days, stay.leaving, soft);
	const { tier, days, leaving, ...seen } = { ...stay, soft, ...believe(stay) };
	return chargedDays(tier, days, leaving, seen.soft);
}
/** The tier with the lowest price of those that cause no charge. */
const cheapest = (stay: Stay, soft: number, believe?: Belief): Tier =>
	tiers.findLast(
		(tier) =>
			!(tier === 'archive' && { ...stay, ...believe?.(stay) }.online) &&
			charge({ ...stay, tier }, soft, believe) === 0
	)!;
const placesOf = <T>(list: readonly T[], fits: (one: T) => boolean): readonly string[] =>
	list.flatMap((one, at) => (fits(one) ? [String(at)] : []));
function keyBy(facts: Facts, believe?: Belief): Key {
	const { kind, goal, soft, stays } = facts;
	if (kind === 'tier') return stays.map((stay) => [cheapest(stay, soft, believe)]);
	const costs = stays.map((stay) => charge(stay, soft, believe));
	if (goal === 'each') return costs.map((cost) => [cost > 0 ? 'yes' : 'no']);
	const most = Math.max(...costs);
	const found = placesOf(costs, (cost) => (goal === 'free' ? cost === 0 : cost > 0 && cost === most));
	// Of two with the most days, neither is it.
	return [goal === 'free' || found.length === 1 ? found : []];
}

const nameOf = ({ kind, theme }: Facts, at: number): string =>
	kind === 'tier'
		? `The ${themes[(theme + at) % themes.length]![1]}`
		: themes[theme]![0].replace('#', String(at + 1));
const daysTold = (days: number): string => counted(days, 'day');
/** A blob leaves Hot to Cool, and any other tier to Hot. */
const movedTo = (tier: Tier): Tier => (tier === 'hot' ? 'cool' : 'hot');
/** What is done. */
const leavingText = ({ leaving, tier }: Stay): string =>
	leaving === 'delete' ? 'delete' : `change the tier to ${tierNames[movedTo(tier)]}`;
const asked: Readonly<Record<string, string>> = {
	free: 'For which blob can you run the operation without an early deletion charge?',
	last: 'Each blob will be deleted on the first day without an early deletion charge. Which one will be deleted last?',
	most: 'The bill shows early deletion charges for some of the blobs. Which one is charged for the most days?'
};
const tierOptions = optionsOf(tierNames);
function ask(facts: Facts): Asked {
	const { kind, goal, stays } = facts;
	const key = keyBy(facts);
	if (kind === 'tier')
		return stays.length === 1
			? chooseOne(['Which access tier should you use?'], tierOptions, key[0]![0]!)
			: matchRows(
					'match',
					['Which access tier should you use for each type of data?'],
					tierOptions,
					key.map(([right], at) => ({ text: nameOf(facts, at), right: right! }))
				);
	if (goal === 'each')
		return judge(
			'statements',
			[yesOrNo],
			key.map(([right], at) => ({
				text: `An early deletion charge applies to ${nameOf(facts, at)}.`,
				holds: right === 'yes'
			}))
		);
	return {
		type: 'one',
		requirement: [asked[goal]!],
		parts: [{ options: stays.map((_, at) => ({ id: String(at), text: nameOf(facts, at) })), right: key[0]! }]
	};
}

/** Why a charge applies to a blob, or not. */
function reasonOf(facts: Facts, at: number): string {
	const { goal, soft, stays } = facts;
	const stay = stays[at]!;
	const { tier, days, leaving } = stay;
	const name = nameOf(facts, at);
	if (tier === 'hot') return `Hot has no minimum, so ${name} can leave it at any time.`;
	const least = minimumDays.value[tier];
	const left = charge(stay, soft);
	const kept = leaving === 'delete' && days < least ? soft : 0;
	const told =
		goal === 'last'
			? `has been there for ${daysTold(days)}${kept > 0 ? `, and soft delete adds ${kept}` : ''}${left > 0 ? `. It can be deleted in ${daysTold(left)}` : ''}`
			: leaving === 'delete' && soft > 0
				? `is deleted after ${daysTold(days)}${kept > 0 ? ` and leaves ${tierNames[tier]} after ${days + kept}` : ''}`
				: `leaves it after ${daysTold(days)}`;
	const aside = leaving === 'move' && soft > 0 ? ' Soft delete doesn’t apply to a change of tier.' : '';
	return `${tierNames[tier]} has a minimum of ${least} days. ${name} ${told}${left > 0 ? `.${aside}` : ', which is enough.'}`;
}
function tierReason(stay: Stay, tier: Tier, right: Tier, soft: number): string {
	const days = `${stay.days}${soft > 0 ? ` and ${soft} of soft delete` : ''}`;
	const least = minimumDays.value[tier];
	if (stay.online && tier === 'archive') return 'An offline tier can’t be read at once.';
	if (charge({ ...stay, tier }, soft) > 0)
		return {
			hot: '',
			cool: `A minimum of 30 days is longer than ${days}.`,
			cold: `The minimum is 90 days, and the delete comes after ${days}.`,
			archive: `180 days aren’t reached: there are ${days}.`
		}[tier];
	if (tier === right)
		return tier === 'hot'
			? `It has no minimum. The others have one of 30 days or more, and there are ${days}.`
			: `It has the lowest price of the tiers that fit: its minimum is ${least} days, and there are ${days}.`;
	return tier === 'hot'
		? 'It never causes a charge, but it has the highest price of storage.'
		: `Its minimum of ${tier === 'cool' ? 'a month' : 'three months'} will be over, but ${tierNames[right]} costs less.`;
}

function explain(facts: Facts): readonly PartReasons[] {
	const { kind, goal, soft, stays } = facts;
	const key = keyBy(facts);
	const part = (
		ids: readonly string[],
		reason: (id: never) => string,
		held: readonly Stay[]
	): PartReasons => ({
		options: Object.fromEntries(ids.map((id) => [id, reason(id as never)])),
		trace: held.flatMap((stay, at) => {
			const { tier, days, leaving } = stay;
			const { charged, trace } = decide(tier, days, leaving, soft);
			return trace.map((text, step) => ({
				rule: `${kind} ${tier} ${leaving} ${charge(stay, 0) > charged ? 'kept by ' : soft > 0 ? '' : 'no '}soft delete ${charged > 0 ? 'early' : 'in time'} ${step}`,
				text:
					(held.length > 1 ? `${nameOf(facts, at)}: ` : '') +
					(goal === 'last' ? text.replace(/(\d+ days?) \w+ charged/, 'it can be deleted in $1') : text)
			}));
		})
	});
	const reason = (at: number | string) => reasonOf(facts, Number(at));
	if (kind === 'blob' && goal !== 'each') return [part(Object.keys(stays), reason, stays)];
	return stays.map((stay, at) => {
		const tier = key[at]![0] as Tier;
		return kind === 'blob'
			? part(['yes', 'no'], () => reason(at), [stay])
			: part(tiers, (one) => tierReason(stay, one, tier, soft), [{ ...stay, tier }]);
	});
}

const belief = (note: string, believe: Belief): Question<Facts>['wrongRules'][string] => ({
	note,
	key(facts) {
		const key = keyBy(facts, believe);
		return key[0]!.length === 1 ? key : [];
	}
});
const question: Question<Facts> = {
	ask: (facts) => ({ ...ask(facts), miss: facts.difficulty === 1 ? 'core' : 'edge' }),
	explain,
	wrongRules: {
		'soft-delete-aside': belief(
			'A soft-deleted blob counts as deleted only when its retention ends. It’s easy to stop counting at the delete.',
			() => ({ soft: 0 })
		),
		'soft-delete-always': belief(
			'Soft delete keeps what is deleted. A change of tier isn’t a delete, though it’s easy to add the days here too.',
			({ leaving }) => ({ leaving: leaving === 'move' ? 'delete' : leaving })
		),
		'cold-is-cool': belief(
			'Cool has a minimum of 30 days, Cold of 90. It’s easy to take one for the other.',
			({ tier }) => ({ tier: tier === 'cold' ? 'cool' : tier === 'cool' ? 'cold' : tier })
		),
		'archive-reads': belief(
			'Archive is offline, and rehydration can take hours. It’s easy to look at its price only.',
			() => ({ online: false })
		)
	}
};

const to = changesOf<Facts>();
const others = <T>(list: readonly T[], now: T): readonly T[] => list.filter((one) => one !== now);
const softChoices = [0, 7, 14, 30, 60, 120] as const;

function stayChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const { kind, goal, stays } = facts;
	const { tier, days, leaving, online } = stays[at]!;
	const name = nameOf(facts, at).toLowerCase();
	const change = (fact: string, with_: Partial<Stay>, text: string): Change<Facts> => ({
		fact,
		axis: fact === 'access' || fact === 'action' ? 'use' : fact,
		text: `${name} ${text}`,
		apply: (one) => ({ ...one, stays: withAt(one.stays, at, with_) })
	});
	return [
		...others([12, 25, 50, 100, 150, 190, 4], days).map((one) =>
			change(
				'days',
				{ days: one },
				kind === 'tier'
					? `were deleted after ${one} days`
					: `had been in ${tierNames[tier]} for ${daysTold(one)}`
			)
		),
		...(kind === 'tier'
			? [
					change(
						'access',
						{ online: !online },
						online ? 'could be read within 24 hours' : 'had to be readable at once'
					)
				]
			: tiers.flatMap((one) =>
					// A blob isn’t moved to the tier that it’s in.
					one === tier || (leaving === 'move' && goal !== 'last' && one === movedTo(tier))
						? []
						: [change('tier', { tier: one }, `were in ${tierNames[one]}`)]
				)),
		...(kind === 'blob' && goal !== 'last'
			? [
					change(
						'action',
						{ leaving: leaving === 'move' ? 'delete' : 'move' },
						leaving === 'move' ? 'were deleted' : 'were moved to another tier'
					)
				]
			: [])
	];
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { stays, soft, difficulty } = facts;
	const all = [
		...stays.flatMap((_, at) => stayChanges(facts, at)),
		...(difficulty === 1
			? []
			: others(softChoices, soft).map((one) =>
					to('soft', one, one === 0 ? 'soft delete were disabled' : `soft delete were set to ${one} days`)
				))
	];
	// Varied is only what leaves a single right one.
	return all.flatMap((change) => {
		const { length } = keyBy(change.apply(facts))[0]!;
		return length === 0 ? [] : [length === 1 ? change : { ...change, axis: 'several' }];
	});
}

/** Draws a stay in a tier, near the minimum, where soft delete can matter, and never on the day. */
const drawStay = (random: Random, tier: Tier, fits: (stay: Stay) => boolean): Stay =>
	drawUntil(
		(): Stay => ({
			tier,
			days: Math.max(4, minimumDays.value[tier] + random.pick([-55, -40, -26, -12, -10, -5, -3, 4, 11, 40])),
			leaving: random.chance(0.5) ? 'delete' : 'move'
		}),
		fits
	);
type Draw = (random: Random, soft: number) => Partial<Facts>;
const drawTiers: Draw = (random, soft) => ({
	stays: Array.from({ length: random.pick([1, 1, 1, 2]) }, () => {
		const tier = random.pick(tiers);
		return drawUntil(
			(): Stay => ({
				tier,
				days: 12 + 5 * random.below({ hot: 3, cool: 20, cold: 60, archive: 60 }[tier]),
				leaving: 'delete',
				online: random.chance(0.5)
			}),
			(stay) => cheapest(stay, soft) === tier
		);
	})
});
const drawBlobs: Draw = (random, soft) => {
	const goal = random.pick(['free', 'last', 'most', 'most', 'each', 'each'] as const);
	const early = {
		free: 3,
		last: 2,
		most: 2 + random.below(2),
		each: [0, 1, 2].filter(() => random.chance(0.5)).length
	}[goal];
	const notArchive = goal === 'most' && random.chance(0.4);
	return drawUntil(
		() => {
			const stay = (charged: boolean) => (tier: Tier) =>
				drawStay(
					random,
					tier,
					(one) => charge(one, soft) > 0 === charged && (goal !== 'last' || one.leaving === 'delete')
				);
			// Two that are charged in the same tier would have the same reason.
			const stays = random.shuffled([
				...random.some(tiers.slice(goal === 'last' ? 2 : 1), early).map(stay(true)),
				...random.some(tiers, (goal === 'each' ? 3 : 4) - early).map(stay(false))
			]);
			return { soft, goal, stays } as Facts;
		},
		(facts) => {
			const key = keyBy(facts);
			return (
				key[0]!.length === 1 &&
				!(notArchive && facts.stays[Number(key[0]![0])]!.tier === 'archive') &&
				// Who forgets soft delete must be wrong, where that’s possible.
				(soft === 0 ||
					goal === 'free' ||
					goal === 'last' ||
					String(keyBy(facts, () => ({ soft: 0 }))) !== String(key))
			);
		}
	);
};
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const kind = random.pick(['tier', 'blob', 'blob', 'blob'] as const);
	const set = random.pick(([[0], [0, 0, 0, 7, 14], [7, 14, 14, 30, 30]] as const)[difficulty - 1]!);
	// Data that is kept for 30 days more is never for Hot.
	const soft = kind === 'tier' ? set % 30 : set;
	return {
		kind,
		goal: 'free',
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		occasion: random.pick(occasions),
		difficulty,
		soft,
		stays: [],
		...(kind === 'tier' ? drawTiers : drawBlobs)(random, soft)
	};
}

/** What is told of each blob, type of data or step: the fact, what it is, and its values. */
function propertiesOf(facts: Facts): readonly (readonly [string, string, readonly string[]])[] {
	const { kind, goal, stays } = facts;
	const days = stays.map((stay) => daysTold(stay.days));
	if (kind === 'tier')
		return [
			['days', 'Deleted after', days],
			['access', 'Must be readable', stays.map(({ online }) => (online ? 'at once' : 'within 24 hours'))]
		];
	return [
		['tier', 'Access tier', stays.map(({ tier }) => tierNames[tier])],
		['days', 'In this tier for', days],
		...(kind === 'blob' && goal !== 'last' ? [['action', 'Operation', stays.map(leavingText)] as const] : [])
	];
}
function introduced({ kind, goal, theme, soft, occasion }: Facts): Paragraph {
	const what = themes[theme]![1];
	return [
		occasion,
		{
			tier: 'You plan to store data that is rarely read. You must avoid early deletion charges and pay the lowest price for storage. ',
			blob:
				goal === 'free'
					? `You plan to clean up a blob container with ${what}. `
					: `You have a blob container with ${what}. ${goal === 'last' ? '' : 'You review operations from six months ago. '}`
		}[kind],
		'All access tiers are set explicitly. ',
		fact('soft', soft === 0 ? 'Soft delete is disabled. ' : `Soft delete for blobs is set to ${soft} days. `)
	];
}
/** The ways to tell the same facts. */
function tell(facts: Facts): readonly Tab[] {
	const { told, who } = facts;
	const properties = propertiesOf(facts);
	const names = properties[0]![2].map((_, at) => nameOf(facts, at));
	const intro = introduced(facts);
	if (told === 'table')
		return pageWith(
			factTable(
				'Access tiers',
				['Property', ...names].join('|'),
				properties.map(([id, label, cells]) => [id, label, ...cells.map(capital)])
			),
			intro
		);
	if (told === 'list')
		return pageWith(
			code(
				'Access tiers',
				...names.flatMap((name, at) => [
					name,
					...properties.map(([id, label, cells]) => ['  ', fact(id, `${label}: ${cells[at]!}`)])
				])
			),
			intro
		);
	const lines = names.map((name, at): Paragraph => [
		`${name}: `,
		...properties.flatMap(([id, label, cells], place): Piece[] => [
			place > 0 ? ', ' : '',
			fact(id, `${label.toLowerCase()} ${cells[at]!}`)
		]),
		'. '
	]);
	return told === 'text'
		? page(intro, lines.flat())
		: pageWith(
				message(
					capital(told),
					{ [told === 'email' ? 'From' : 'Opened by']: who, Subject: 'Access tiers' },
					...lines
				),
				intro
			);
}

export const earlyDays = family<Facts>({
	id: 'files-blobs/early-days',
	edition: 10,
	group: 'files-blobs',
	title: 'Leaving a tier early',
	rule: {
		'soft delete':
			'Cool, Cold, and Archive have a minimum of 30, 90, and 180 days. Leaving earlier is charged.',
		'kept by': 'A soft-deleted blob leaves when its retention ends.'
	},
	lab: 'files-blobs/tiers-and-rules',
	sources: [sources.accessTiers, sources.rehydration],
	axes: {
		tier: 'Tier of a blob',
		days: 'Days in the tier',
		use: 'What is done with the data',
		soft: 'Soft delete'
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [question]
});
