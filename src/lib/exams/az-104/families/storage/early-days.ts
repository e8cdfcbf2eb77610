// Whether an early deletion charge applies to blobs that leave a tier today.
// Over 200 lines: three blobs with four facts each, told in five ways, and why each is charged or not.
import {
	earlyDays as chargedDays,
	minimumDays,
	tierNames,
	tiers,
	type Tier
} from '#lib/azure/storage/tier.ts';
import { sources } from '#lib/azure/sources.ts';
import { judge, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
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
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'script', 'email', 'plan', 'invoice'] as const;
/** A container, what is in it, and why someone cleans it up. */
const themes = [
	{ container: 'negatives', blobs: ['roll-7.tif', 'roll-12.tif', 'roll-31.tif'], what: 'scanned negatives' },
	{ container: 'surveys', blobs: ['north.csv', 'coast.csv', 'delta.csv'], what: 'river surveys' },
	{ container: 'sermons', blobs: ['advent.mp3', 'easter.mp3', 'harvest.mp3'], what: 'audio recordings' },
	{ container: 'crashtests', blobs: ['front.mp4', 'side.mp4', 'roof.mp4'], what: 'test videos' },
	{ container: 'ledgers', blobs: ['q1.parquet', 'q2.parquet', 'q3.parquet'], what: 'closed ledgers' },
	{ container: 'backups', blobs: ['crm.bak', 'web.bak', 'hr.bak'], what: 'database dumps' }
] as const;

/** Why someone touches the blobs. */
const reasons = [
	'A project ends today.',
	'A migration is complete.',
	'The team must save money.',
	'An audit is over.',
	'New rules on retention apply.',
	'A new owner cleans up.'
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
	readonly reason: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly difficulty: Difficulty;
	/** Days of soft delete. */
	readonly soft: number;
	readonly blobs: readonly Kept[];
}
const dayChoices = [10, 20, 25, 28, 35, 50, 70, 80, 85, 100, 150, 170, 175, 190] as const;
const softChoices = [0, 7, 14, 30] as const;
const leavings: readonly Leaving[] = ['delete', 'move', 'copy'];
const leavingsFor = (difficulty: Difficulty): readonly Leaving[] =>
	leavings.slice(0, difficulty === 3 ? 3 : 2);

/** A blob leaves Hot to Cool, and any other tier to Hot. */
const goal = ({ tier }: Kept): Tier => (tier === 'hot' ? 'cool' : 'hot');
const nameOf = ({ theme }: Facts, at: number): string => themes[theme]!.blobs[at]!;
const outcomeOf = ({ soft }: Pick<Facts, 'soft'>, { tier, days, leaving }: Kept) =>
	chargedDays(tier, days, leaving, soft);
const isCharged = (facts: Pick<Facts, 'soft'>, blob: Kept): boolean => outcomeOf(facts, blob).charged > 0;
const keyBy = (facts: Facts, change: (blob: Kept) => Partial<Kept> = () => ({}), soft = facts.soft): Key =>
	facts.blobs.map((blob) => [isCharged({ soft }, { ...blob, ...change(blob) }) ? 'yes' : 'no']);

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
			? `${tierNames[tier]} asks for ${least} days. With ${days} days and ${kept} of soft delete, ${counted(charged, 'day')} are missing.`.replace(
					'1 day are',
					'1 day is'
				)
			: leaving === 'move' && soft > 0
				? `${name} has been in ${tierNames[tier]} for ${days} of ${least} days. Soft delete doesn’t count for a change of tier.`
				: `${tierNames[tier]} asks for ${least} days, and ${name} leaves after ${days}.`;
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
			rule: `${blob.tier} ${blob.leaving} ${facts.soft > 0 ? 'soft delete' : 'no soft delete'} ${charged > 0 ? 'early' : 'in time'} ${step}`,
			text
		}))
	};
}

const question: Question<Facts> = {
	ask: (facts) => ({
		...judge(
			'statements',
			['For each of the following statements, select Yes if the statement is true. Otherwise, select No.'],
			facts.blobs.map((blob, at) => ({
				text: `An early deletion charge applies to ${nameOf(facts, at)}.`,
				holds: isCharged(facts, blob)
			}))
		),
		miss: facts.difficulty === 1 ? 'core' : 'edge'
	}),
	explain: (facts) => facts.blobs.map((_, at) => explainBlob(facts, at)),
	wrongRules: {
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
			note: 'Cool has a minimum of 30 days, Cold one of 90. It’s easy to take one for the other.',
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
	move: 'moved',
	copy: 'only copied'
};
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
	return [
		...dayChoices
			.filter((one) => one !== days && (facts.difficulty === 1 || one <= age))
			.map((one) =>
				change(
					'days',
					facts.difficulty === 1 ? { days: one, age: one } : { days: one },
					`${name} had been in ${tierNames[tier]} for ${one} days`
				)
			),
		...tiers
			.filter((one) => one !== tier)
			.map((one) => change('tier', { tier: one }, `${name} were in ${tierNames[one]}`)),
		...leavingsFor(facts.difficulty)
			.filter((one) => one !== leaving)
			.map((one) => change('action', { leaving: one }, `${name} were ${leavingText[one]}`)),
		{
			text: `${name} were moved after ten days in Archive`,
			apply: change('', { tier: 'archive', days: 10, leaving: 'move' }, '').apply
		}
	];
}
const changes = (facts: Facts): readonly Change<Facts>[] => [
	...facts.blobs.flatMap((blob, at) => blobChanges(facts, blob, at)),
	...(facts.difficulty === 1
		? []
		: softChoices
				.filter((one) => one !== facts.soft)
				.map((one) =>
					to('soft', one, one === 0 ? 'soft delete were disabled' : `soft delete were set to ${one} days`)
				))
];

/** Draws which blobs are charged first, then what leads to it. Harder ones add soft delete and the upload, then copies. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const soft = random.pick(([[0], [0, 0, 7, 7, 14], [7, 14, 14, 30, 30]] as const)[difficulty - 1]!);
	const inTime = (wanted: boolean): Kept =>
		drawUntil(
			() => {
				const tier = random.pick([...tiers, ...tiers.slice(1), ...tiers.slice(1)]);
				// Near the minimum, where soft delete can matter, and never on the day.
				const days = Math.max(
					4,
					minimumDays.value[tier] + random.pick([-26, -22, -12, -10, -5, -3, 4, 11, 40])
				);
				return {
					tier,
					days,
					age: difficulty === 1 ? days : days + random.pick([0, 15, 40, 120]),
					leaving: random.pick([...leavingsFor(difficulty), 'delete'] as const)
				};
			},
			(blob) => isCharged({ soft }, blob) === wanted
		);
	return {
		theme: random.below(themes.length),
		reason: random.below(reasons.length),
		told: random.pick(telling),
		who: random.pick(people),
		difficulty,
		soft,
		blobs: Array.from({ length: 3 }, () => inTime(random.chance(0.5)))
	};
}

/** What happens to a blob today. */
const actionTold = (blob: Kept): string =>
	({
		delete: 'is deleted',
		move: `is moved to ${tierNames[goal(blob)]} with Set Blob Tier`,
		copy: `is copied to a new blob in ${tierNames[goal(blob)]} and kept`
	})[blob.leaving];
const actionCell = (blob: Kept): string =>
	({
		delete: 'Delete',
		move: `Move to ${tierNames[goal(blob)]}`,
		copy: `Copy to a new blob in ${tierNames[goal(blob)]}`
	})[blob.leaving];
const softTold = ({ soft }: Facts): Piece =>
	fact(
		'soft',
		soft === 0 ? 'Soft delete for blobs is disabled. ' : `Soft delete for blobs is set to ${soft} days. `
	);
const introduced = ({ theme, reason }: Facts): string =>
	`You have a container named ${themes[theme]!.container} for ${themes[theme]!.what}. ${reasons[reason]!} `;
/** How long a blob has been there. */
const placeTold = (facts: Facts, at: number): readonly Piece[] => {
	const { tier, days, age } = facts.blobs[at]!;
	const name = nameOf(facts, at);
	if (facts.difficulty === 1 || age === days)
		return [
			`${name} was uploaded `,
			fact('tier', `to ${tierNames[tier]} `),
			fact('days', `${counted(days, 'day')} ago. `)
		];
	return [
		`${name} was uploaded ${age} days ago and moved `,
		fact('tier', `to ${tierNames[tier]} `),
		fact('days', `${counted(days, 'day')} ago. `)
	];
};
const todayTold = (facts: Facts, at: number): Piece =>
	fact('action', `${nameOf(facts, at)} ${actionTold(facts.blobs[at]!)}. `);
const all = (facts: Facts, of: (at: number) => readonly Piece[]): Paragraph =>
	facts.blobs.flatMap((_, at) => of(at));

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
				'Blobs in tiers that were set for them',
				['Property', ...facts.blobs.map((_, at) => nameOf(facts, at))].join('|'),
				[
					['tier', 'Tier', ...facts.blobs.map(({ tier }) => tierNames[tier])],
					['days', 'In this tier for', ...facts.blobs.map(({ days }) => `${days} days`)],
					...(facts.difficulty === 1
						? []
						: [['age', 'Uploaded', ...facts.blobs.map(({ age }) => `${age} days ago`)] as const]),
					['action', 'Action today', ...facts.blobs.map(actionCell)]
				]
			),
			[introduced(facts), softTold(facts)]
		),
	script: (facts) =>
		pageWith(
			code('Script that runs today', ...facts.blobs.map((_, at) => fact('action', commandOf(facts, at)))),
			[introduced(facts), softTold(facts)],
			all(facts, (at) => placeTold(facts, at))
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Tidying up ${themes[facts.theme]!.container}` },
				all(facts, (at) => placeTold(facts, at)),
				['Please do the following today. ', ...all(facts, (at) => [todayTold(facts, at)])]
			),
			[introduced(facts), softTold(facts)]
		),
	plan: (facts) =>
		pageWith(
			message(
				'Cleanup plan',
				{ Owner: facts.who, Container: themes[facts.theme]!.container },
				...facts.blobs.map((_, at): Paragraph => [...placeTold(facts, at), 'Today, ', todayTold(facts, at)])
			),
			[`You approve a plan for ${themes[facts.theme]!.what}. ${reasons[facts.reason]!} `, softTold(facts)]
		),
	invoice: (facts) =>
		pageWith(
			message(
				'Ticket: unexpected costs',
				{ 'Opened by': facts.who, About: themes[facts.theme]!.what },
				['Today, these things happened: ', ...all(facts, (at) => [todayTold(facts, at)])],
				[softTold(facts), ...all(facts, (at) => placeTold(facts, at))]
			),
			[
				`You have a standard general-purpose v2 account. ${reasons[facts.reason]!} Later, finance asks about charges. `
			]
		)
};

export const earlyDays = explainedFamily<Facts>({
	id: 'files-blobs/early-days',
	edition: 3,
	group: 'files-blobs',
	title: 'Leaving a tier early',
	rule: 'Cool, Cold, and Archive have a minimum of 30, 90, and 180 days. Leaving earlier is charged.',
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
