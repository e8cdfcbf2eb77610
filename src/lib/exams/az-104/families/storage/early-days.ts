// Whether an early deletion charge applies to blobs that leave a tier today, and when one can leave without.
// Over 200 lines: two questions on three blobs with four facts each, told in three ways.
import {
	earlyDays as chargedDays,
	minimumDays,
	tierNames,
	tiers,
	type Tier
} from '#lib/azure/storage/tier.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'script', 'email'] as const;
/** A container, what is in it, and why someone cleans it up. */
const themes = [
	{
		container: 'negatives',
		blobs: ['roll-7.tif', 'roll-12.tif', 'roll-31.tif', 'roll-44.tif'],
		what: 'scanned negatives'
	},
	{
		container: 'surveys',
		blobs: ['north.csv', 'coast.csv', 'delta.csv', 'lakes.csv'],
		what: 'river surveys'
	},
	{
		container: 'sermons',
		blobs: ['advent.mp3', 'easter.mp3', 'harvest.mp3', 'pentecost.mp3'],
		what: 'audio recordings'
	},
	{ container: 'crashtests', blobs: ['front.mp4', 'side.mp4', 'roof.mp4', 'rear.mp4'], what: 'test videos' },
	{
		container: 'ledgers',
		blobs: ['q1.parquet', 'q2.parquet', 'q3.parquet', 'q4.parquet'],
		what: 'closed ledgers'
	},
	{ container: 'backups', blobs: ['crm.bak', 'web.bak', 'hr.bak', 'shop.bak'], what: 'database dumps' }
] as const;

type Leaving = 'delete' | 'move' | 'copy';
interface Kept {
	readonly tier: Tier;
	/** Days since it was put in its tier. */
	readonly days: number;
	/** Days since it was uploaded. */
	readonly age: number;
	readonly leaving: Leaving;
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly difficulty: Difficulty;
	/** Days of soft delete. */
	readonly soft: number;
	readonly blobs: readonly Kept[];
	/** The blob of which it's asked when it can leave; of all it's asked whether they're charged today. */
	readonly asked?: number;
	/** Of four blobs, it's asked which two can all leave in the same way today. */
	readonly several?: true;
	/** It’s asked for how many days a charge applies, not when the blob can leave without one. */
	readonly charge?: true;
	/** Days until then that are offered. */
	readonly offered: readonly number[];
}
const dayChoices = [10, 20, 25, 28, 35, 50, 70, 80, 85, 100, 150, 170, 175, 190] as const;
const softChoices = [0, 7, 14, 30] as const;
const leavings: readonly Leaving[] = ['delete', 'move', 'copy'];
const leavingsFor = (difficulty: Difficulty): readonly Leaving[] =>
	leavings.slice(0, difficulty === 1 ? 2 : 3);

/** A blob leaves Hot to Cool, and any other tier to Hot. */
const goal = ({ tier }: Kept): Tier => (tier === 'hot' ? 'cool' : 'hot');
/** Whether it's told what happens to each blob today. */
const isToday = ({ asked, several }: Facts): boolean => asked === undefined && several === undefined;
const nameOf = ({ theme }: Facts, at: number): string => themes[theme]!.blobs[at]!;
const outcomeOf = ({ soft }: Pick<Facts, 'soft'>, { tier, days, leaving }: Kept) =>
	chargedDays(tier, days, leaving, soft);
const isCharged = (facts: Pick<Facts, 'soft'>, blob: Kept): boolean => outcomeOf(facts, blob).charged > 0;
/** In how many days a blob can leave without a charge. */
const daysLeft = (facts: Pick<Facts, 'soft'>, blob: Kept): number => outcomeOf(facts, blob).charged;
function keyBy(facts: Facts, change: (blob: Kept) => Partial<Kept> = () => ({}), soft = facts.soft): Key {
	const changed = facts.blobs.map((blob) => ({ ...blob, ...change(blob) }));
	if (facts.several) return [changed.flatMap((blob, at) => (isCharged({ soft }, blob) ? [] : [`blob${at}`]))];
	return facts.asked === undefined
		? changed.map((blob) => [isCharged({ soft }, blob) ? 'yes' : 'no'])
		: [[String(daysLeft({ soft }, changed[facts.asked]!))]];
}

/** Why a charge applies to a blob, or not. */
function reasonOf(facts: Facts, at: number): string {
	const blob = facts.blobs[at]!;
	const { tier, days, leaving } = blob;
	const { soft } = facts;
	const name = nameOf(facts, at);
	const least = minimumDays.value[tier];
	const { charged } = outcomeOf(facts, blob);
	if (leaving === 'copy')
		return `A copy is a new blob. ${name} itself stays in ${tierNames[tier]}, so nothing ends early.`;
	if (tier === 'hot') return `${name} leaves the Hot tier, and Hot has no minimum.`;
	const kept = leaving === 'delete' ? soft : 0;
	if (charged > 0)
		return kept > 0
			? `${tierNames[tier]} has a minimum of ${least} days. With ${days} days and ${kept} of soft delete, ${counted(charged, 'day')} are missing.`.replace(
					'1 day are',
					'1 day is'
				)
			: `${tierNames[tier]} has a minimum of ${least} days, and ${name} leaves it after ${days}.${leaving === 'move' && soft > 0 ? ' Soft delete doesn’t apply to a change of tier.' : ''}`;
	return days < least
		? `Soft delete keeps ${name} for ${kept} more days. With the ${days} so far, the ${least} days of ${tierNames[tier]} are reached.`
		: `${name} has been in ${tierNames[tier]} for ${days} days, and ${least} is the minimum.`;
}

function explainBlob(facts: Facts, at: number): PartReasons {
	const blob = facts.blobs[at]!;
	const { charged, trace } = outcomeOf(facts, blob);
	const because = reasonOf(facts, at);
	return {
		options: { yes: because, no: because },
		trace: trace.map((text, step) => ({
			rule: `${blob.tier} ${blob.leaving} ${outcomeOf({ soft: 0 }, blob).charged > charged ? 'kept by ' : facts.soft > 0 ? '' : 'no '}soft delete ${charged > 0 ? 'early' : 'in time'} ${step}`,
			text
		}))
	};
}

const otherMinimum = (other: 'cool' | 'cold' | 'archive', name: string, tier: string): string =>
	({
		cool: `A minimum of 30 days applies to Cool, not to ${tier}.`,
		cold: `Cold has the minimum of 90 days, and ${name} is in ${tier}.`,
		archive: `${name} would have to be in Archive to need 180 days.`
	})[other];
/** Ways to count wrong, what each gives, and why it's wrong. */
function miscounts(facts: Facts, at: number): readonly (readonly [number, string])[] {
	const blob = facts.blobs[at]!;
	const { tier, days, age, leaving } = blob;
	const { soft } = facts;
	const name = nameOf(facts, at);
	const least = minimumDays.value[tier];
	const kept = leaving === 'delete' ? soft : 0;
	const left = (other: number, from = days): number => Math.max(0, other - from - kept);
	return [
		...(soft === 0
			? []
			: [
					leaving === 'delete'
						? ([Math.max(0, least - days), `That leaves out the ${soft} days of soft delete.`] as const)
						: ([Math.max(0, least - days - soft), 'Soft delete doesn’t apply to a change of tier.'] as const)
				]),
		...(age > days
			? [
					[
						left(least, age),
						`That counts from the upload, ${age} days ago. What counts is the ${days} days in ${tierNames[tier]}.`
					] as const
				]
			: []),
		...(['cool', 'cold', 'archive'] as const)
			.filter((one) => one !== tier)
			.map((one) => [left(minimumDays.value[one]), otherMinimum(one, name, tierNames[tier])] as const),
		[left(least, 0), `That leaves out the ${days} days that ${name} has been in ${tierNames[tier]} already.`]
	];
}
function askDay(facts: Facts, at: number): Asked {
	const right = keyBy(facts)[0]![0]!;
	const { leaving } = facts.blobs[at]!;
	const goal =
		leaving === 'delete' ? `delete ${nameOf(facts, at)}` : `change the tier of ${nameOf(facts, at)} to Hot`;
	const values = [Number(right), ...facts.offered.filter((one) => String(one) !== right)].slice(0, 4);
	return chooseOne(
		facts.charge
			? ['You plan to ', fact('action', goal), ' today. How many days of early deletion are charged?']
			: [
					'What is the earliest day on which you can ',
					fact('action', goal),
					' without an early deletion charge?'
				],
		values.map((one) => ({
			id: String(one),
			text: facts.charge
				? one === 0
					? 'None'
					: counted(one, 'day')
				: one === 0
					? 'Today'
					: `In ${counted(one, 'day')}`
		})),
		right
	);
}
function explainDay(facts: Facts, at: number): PartReasons {
	const { tier, days, leaving } = facts.blobs[at]!;
	const wrong = new Map(miscounts(facts, at).map(([value, text]) => [String(value), text]));
	const right = keyBy(facts)[0]![0]!;
	const { options, trace } = explainBlob(facts, at);
	const kept = leaving === 'delete' && facts.soft > 0 ? ` Soft delete keeps it for ${facts.soft} more.` : '';
	const basis = `${tierNames[tier]} has a minimum of ${minimumDays.value[tier]} days, and ${nameOf(facts, at)} has been there for ${days}.${kept}`;
	return {
		options: Object.fromEntries(
			askDay(facts, at).parts[0]!.options.map(({ id }) => [
				id,
				id === right
					? id === '0'
						? options.no!
						: basis
					: id === '0'
						? basis.replace('has been there for', 'has been there for only')
						: (wrong.get(id) ?? basis)
			])
		),
		// Nothing is charged by who waits.
		trace: facts.charge
			? trace
			: trace.map((step) => ({
					...step,
					text: step.text
						.replace(/(\d+ days?) (are|is) charged\.$/, (_, count: string) =>
							count === '1 day' ? '1 day remains.' : `${count} remain.`
						)
						.replace('No days are left to charge.', 'No days remain.')
				}))
	};
}
/** Which blobs can leave today. */
const askSeveral = (facts: Facts): Asked => ({
	type: 'several',
	requirement: [
		`Which ${['', 'blob', 'two blobs', 'three blobs'][keyBy(facts)[0]!.length]} can you `,
		fact('action', facts.blobs[0]!.leaving === 'delete' ? 'delete' : 'change to the Hot tier'),
		' today without an early deletion charge?'
	],
	parts: [
		{
			options: facts.blobs.map((_, at) => ({ id: `blob${at}`, text: nameOf(facts, at) })),
			right: keyBy(facts)[0]!
		}
	]
});
function explainSeveral(facts: Facts): PartReasons {
	const all = facts.blobs.map((_, at) => explainBlob(facts, at));
	return {
		options: Object.fromEntries(all.map(({ options }, at) => [`blob${at}`, options.yes!])),
		trace: all.flatMap(({ trace }, at) =>
			trace.map(({ rule, text }) => ({ rule, text: `${nameOf(facts, at)}: ${text}` }))
		)
	};
}
const question: Question<Facts> = {
	ask: (facts) => ({
		...(facts.several
			? askSeveral(facts)
			: facts.asked === undefined
				? judge(
						'statements',
						[yesOrNo],
						facts.blobs.map((blob, at) => ({
							text: `An early deletion charge applies to ${nameOf(facts, at)}.`,
							holds: isCharged(facts, blob)
						}))
					)
				: askDay(facts, facts.asked)),
		miss: facts.difficulty === 1 ? 'core' : 'edge'
	}),
	explain: (facts) =>
		facts.several
			? [explainSeveral(facts)]
			: facts.asked === undefined
				? facts.blobs.map((_, at) => explainBlob(facts, at))
				: [explainDay(facts, facts.asked)],
	wrongRules: {
		'from-today': {
			note: 'The days that a blob has been in its tier count. It’s easy to start counting today.',
			key: (facts) => (isToday(facts) ? [] : keyBy(facts, () => ({ days: 0 })))
		},
		'from-upload': {
			note: 'The days count from when the blob was put in its tier. It’s easy to count from the upload.',
			key: (facts) => keyBy(facts, ({ age }) => ({ days: age }))
		},
		'soft-delete-aside': {
			note: 'A soft-deleted blob counts as deleted only when its retention ends. It’s easy to stop counting at the delete.',
			key: (facts) => keyBy(facts, undefined, 0)
		},
		'soft-delete-always': {
			note: 'Soft delete keeps what is deleted. A change of tier isn’t a delete, though it’s easy to add the days here too.',
			key: (facts) => keyBy(facts, ({ leaving }) => ({ leaving: leaving === 'move' ? 'delete' : leaving }))
		},
		'copy-takes-away': {
			note: 'A copy leaves the blob where it is. It’s easy to see it as a move.',
			key: (facts) => keyBy(facts, ({ leaving }) => ({ leaving: leaving === 'copy' ? 'move' : leaving }))
		},
		'moves-are-free': {
			note: 'Leaving a tier by a change of tier ends it early as well. It’s easy to think of deletes only.',
			key: (facts) => keyBy(facts, ({ leaving }) => ({ leaving: leaving === 'move' ? 'copy' : leaving }))
		},
		'cold-is-cool': {
			note: 'Cool has a minimum of 30 days, Cold of 90. It’s easy to take one for the other.',
			key: (facts) =>
				keyBy(facts, ({ tier }) => ({ tier: tier === 'cold' ? 'cool' : tier === 'cool' ? 'cold' : tier }))
		},
		'archive-is-cold': {
			note: 'Archive has a minimum of 180 days. It’s easy to remember the 90 of Cold.',
			key: (facts) => keyBy(facts, ({ tier }) => ({ tier: tier === 'archive' ? 'cold' : tier }))
		}
	}
};

const to = changesOf<Facts>();
const leavingText: Readonly<Record<Leaving, string>> = {
	delete: 'deleted',
	move: 'moved to another tier instead',
	copy: 'only copied'
};
/** How long a blob could have been in a tier, from its upload on where that is longer than it exists. */
const stayed = (facts: Facts, at: number, tier: Kept['tier'], days: number): string =>
	facts.difficulty > 1 && days > facts.blobs[at]!.age
		? `${nameOf(facts, at)} had been uploaded to ${tierNames[tier]} ${days} days ago`
		: `${nameOf(facts, at)} had been in ${tierNames[tier]} for ${counted(days, 'day')}`;
function blobChanges(facts: Facts, { tier, days, age, leaving }: Kept, at: number): readonly Change<Facts>[] {
	const name = nameOf(facts, at);
	const change = (id: string, with_: Partial<Kept>, text: string): Change<Facts> => ({
		fact: id,
		text,
		apply: (one) => ({
			...one,
			blobs: withAt(one.blobs, at, with_)
		})
	});
	const asked = facts.asked !== undefined;
	const least = minimumDays.value[tier] - (leaving === 'delete' ? facts.soft : 0);
	return [
		...(asked
			? facts.offered.map((one) => least - one).filter((one) => one >= 0 && one !== days)
			: dayChoices.filter((one) => one !== days && (facts.difficulty === 1 || one <= age))
		).map((one) =>
			change(
				'days',
				{ days: one, age: facts.difficulty === 1 ? one : Math.max(one, age) },
				one === 0 ? `${name} had been put in ${tierNames[tier]} today` : stayed(facts, at, tier, one)
			)
		),
		...(asked
			? tiers.flatMap((other) =>
					facts.offered
						.map((one) => minimumDays.value[other] - one - (leaving === 'delete' ? facts.soft : 0))
						.filter((one) => one > 0)
						.map((one) => ({
							text: stayed(facts, at, other, one),
							apply: change('', { tier: other, days: one, age: Math.max(one, age) }, '').apply
						}))
				)
			: []),
		...tiers
			.filter((one) => one !== tier && one !== goal({ tier, days, age, leaving }))
			.map((one) => change('tier', { tier: one }, `${name} were in ${tierNames[one]}`)),
		...leavingsFor(facts.difficulty)
			.filter((one) => one !== leaving && !facts.several && !(asked && one === 'copy'))
			.map((one) => change('action', { leaving: one }, `${name} were ${leavingText[one]}`)),
		{
			text: stayed(facts, at, 'archive', 190),
			apply: change('', { tier: 'archive', days: 190, age: Math.max(190, age) }, '').apply
		},
		{
			text: `${name} were moved after four days in Archive`,
			apply: change('', { tier: 'archive', days: 4, leaving: 'move' }, '').apply
		}
	];
}
const allChanges = (facts: Facts): readonly Change<Facts>[] => [
	...facts.blobs.flatMap((blob, at) =>
		facts.asked === undefined || facts.asked === at ? blobChanges(facts, blob, at) : []
	),
	...(facts.several
		? leavings
				.slice(0, 2)
				.filter((one) => one !== facts.blobs[0]!.leaving)
				.map((leaving): Change<Facts> => ({
					fact: 'action',
					text:
						leaving === 'move'
							? 'you moved the blobs to another tier instead'
							: 'you deleted the blobs instead',
					apply: (one) => ({ ...one, blobs: one.blobs.map((blob) => ({ ...blob, leaving })) })
				}))
		: []),
	...(facts.difficulty === 1
		? []
		: softChoices
				.filter((one) => one !== facts.soft)
				.map((one) =>
					to('soft', one, one === 0 ? 'soft delete were disabled' : `soft delete were set to ${one} days`)
				))
];

/** Of the blobs that are chosen from, some can leave, and some can’t. */
const changes = (facts: Facts): readonly Change<Facts>[] =>
	allChanges(facts).filter(({ apply }) => {
		const count = facts.several ? keyBy(apply(facts))[0]!.length : 1;
		return count > 0 && count < 4;
	});

/** Draws which blobs are charged first, then what leads to it. Harder ones add soft delete and the upload, then copies. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const soft = random.pick(([[0], [0, 0, 7, 7, 14], [7, 14, 14, 30, 30]] as const)[difficulty - 1]!);
	const several = random.chance(0.3);
	const together = random.chance(0.25) ? 'move' : 'delete';
	const inTime = (wanted: boolean): Kept =>
		drawUntil(
			() => {
				const tier = random.pick([...tiers, ...tiers.slice(1), ...tiers.slice(1)]);
				// Near the minimum, where soft delete can matter, and never on the day.
				const days = Math.max(
					4,
					minimumDays.value[tier] + random.pick([-55, -40, -26, -22, -12, -10, -5, -3, 4, 11, 40])
				);
				return {
					tier,
					days,
					age: difficulty === 1 ? days : days + random.pick([0, 15, 40, 120]),
					leaving: several
						? together
						: random.pick([...leavingsFor(difficulty), difficulty === 1 ? 'delete' : 'copy'] as const)
				};
			},
			(blob) =>
				isCharged({ soft }, blob) === wanted && !(several && goal(blob) === 'cool' && together === 'move')
		);
	const blobs = drawUntil(
		() =>
			several
				? random.shuffled([true, true, false, false].map(inTime))
				: Array.from({ length: 3 }, () => inTime(random.chance(0.5))),
		(some) => {
			const charged = some.filter((blob) => isCharged({ soft }, blob)).map(({ tier }) => tier);
			return (
				new Set(some.map(({ tier, days }) => `${tier} ${days}`)).size === some.length &&
				some.filter(({ leaving }) => leaving === 'copy').length < 3 &&
				// Two in the same tier would have the same reason.
				(!several || (charged.length === 2 && charged[0] !== charged[1]))
			);
		}
	);
	const facts: Facts = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		difficulty,
		soft,
		blobs,
		offered: []
	};
	if (several) return { ...facts, several, told: facts.told === 'script' ? 'table' : facts.told };
	return random.chance(0.5) ? drawDay(random, facts) : facts;
}
/** Draws when a blob can leave, with three ways to count wrong that give something else. */
function drawDay(random: Random, facts: Facts): Facts {
	const asked = random.below(3);
	// A blob that can leave today is in Cool: in another tier, too few ways to count wrong give something else.
	const ready = random.chance(0.15);
	const tier = ready ? 'cool' : random.pick(tiers.slice(1));
	const offeredFor = (one: Facts): readonly number[] => [
		...new Set([daysLeft(one, one.blobs[asked]!), ...miscounts(one, asked).map(([value]) => value)])
	];
	const drawn = drawUntil(
		(): Facts => {
			const days = 4 + random.below(minimumDays.value[tier] + (ready ? 20 : 0));
			const age = facts.difficulty === 1 ? days : days + random.pick([0, 15, 40, 120]);
			const leaving = facts.difficulty > 1 && random.chance(0.3) ? 'move' : 'delete';
			const told = facts.told === 'script' ? 'table' : facts.told;
			return { ...facts, told, asked, blobs: withAt(facts.blobs, asked, { tier, days, age, leaving }) };
		},
		(one) => (daysLeft(one, one.blobs[asked]!) === 0) === ready && offeredFor(one).length > 3
	);
	const [right, ...wrong] = offeredFor(drawn);
	const charge = random.chance(0.5) ? { charge: true as const } : {};
	const sooner = wrong.filter((one) => one < right!);
	const later = wrong.filter((one) => one > right!);
	// The right one is as often the first, second, third or last of them as can be.
	const before = Math.min(sooner.length, Math.max(random.below(4), 3 - later.length));
	return {
		...drawn,
		...charge,
		offered: [right!, ...random.some(sooner, before), ...random.some(later, 3 - before)]
	};
}

/** What happens to a blob today. */
const actionCell = (blob: Kept): string =>
	({
		delete: 'Delete',
		move: `Change the tier to ${tierNames[goal(blob)]}`,
		copy: `Copy to a new blob in ${tierNames[goal(blob)]}`
	})[blob.leaving];
const softTold = ({ soft }: Facts): Piece =>
	fact(
		'soft',
		soft === 0 ? 'Soft delete for blobs is disabled. ' : `Soft delete for blobs is set to ${soft} days. `
	);
const introduced = (facts: Facts): string => {
	const { container, what } = themes[facts.theme]!;
	return `You have a general-purpose v2 account with ${what} in the container ${container}. ${isToday(facts) ? 'You plan to make the following changes today. ' : 'You need to minimize costs. '}`;
};
/** How long a blob has been there. */
function placeTold(facts: Facts, at: number): Paragraph {
	const { tier, days, age } = facts.blobs[at]!;
	return [
		`${nameOf(facts, at)}: `,
		fact('tier', tierNames[tier]),
		fact('days', ` for ${counted(days, 'day')}`),
		facts.difficulty === 1 ? '. ' : `, uploaded ${age} days ago. `
	];
}
/** A line for each blob, with what happens to it today. */
const lines = (facts: Facts): readonly Paragraph[] => [
	['Access tiers (set explicitly):'],
	...facts.blobs.map((blob, at): Paragraph => [
		...placeTold(facts, at),
		...(isToday(facts) ? [fact('action', `Today: ${actionCell(blob)}. `)] : [])
	])
];

/** A command of the Azure CLI. */
function commandOf(facts: Facts, at: number): string {
	const blob = facts.blobs[at]!;
	const where = `-c ${themes[facts.theme]!.container} -n ${nameOf(facts, at)}`;
	return {
		delete: `az storage blob delete ${where}`,
		move: `az storage blob set-tier ${where} --tier ${tierNames[goal(blob)]}`,
		copy: `az storage blob copy start --source-container ${themes[facts.theme]!.container} --source-blob ${nameOf(facts, at)} -c copies -b ${nameOf(facts, at)} --tier ${tierNames[goal(blob)]}`
	}[blob.leaving];
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Blobs and their access tiers (set explicitly)',
				['Property', ...facts.blobs.map((_, at) => nameOf(facts, at))].join('|'),
				[
					['tier', 'Tier', ...facts.blobs.map(({ tier }) => tierNames[tier])],
					['days', 'In this tier for', ...facts.blobs.map(({ days }) => `${days} days`)],
					...(facts.difficulty === 1
						? []
						: [['age', 'Uploaded', ...facts.blobs.map(({ age }) => `${age} days ago`)] as const]),
					...(isToday(facts) ? [['action', 'Action today', ...facts.blobs.map(actionCell)] as const] : [])
				]
			),
			[introduced(facts), softTold(facts)]
		),
	script: (facts) =>
		pageWith(
			code(
				'Script that runs today, with the access tier of each blob (set explicitly)',
				...facts.blobs.flatMap((_, at) => [
					['# ', ...placeTold(facts, at)],
					fact('action', commandOf(facts, at))
				])
			),
			[introduced(facts), softTold(facts)]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Tidying up ${themes[facts.theme]!.container}` },
				...lines(facts),
				...(isToday(facts) ? [] : [['Can we remove some of these?']])
			),
			[introduced(facts), softTold(facts)]
		)
};

export const earlyDays = family<Facts>({
	id: 'files-blobs/early-days',
	edition: 9,
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
		action: 'How a blob leaves',
		soft: 'Soft delete'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
