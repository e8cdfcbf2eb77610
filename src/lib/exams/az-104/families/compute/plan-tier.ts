// The least expensive tier of an App Service plan that several apps share, what rules out a planned tier, or what a change makes possible.
// Over 200 lines: each tier has its own reasons, and each need its own words.
import { planLadder, smallestTier, type PlanFeature, type PlanTier } from '#lib/azure/compute/tiers.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	counted,
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

/** The tiers on offer. Each app has a custom domain, so that Free is never enough. */
const tiers = ['Shared', 'Basic', 'Standard', 'Premium'] as const satisfies readonly PlanTier[];
type Tier = (typeof tiers)[number];
/** What an app needs: features that begin with Basic, and two that every tier has. */
const needs = {
	'TLS for a custom domain': 'HTTPS on its custom domain',
	'Always On': 'Always On',
	'custom backups': 'backups to a storage account',
	'virtual network integration': 'virtual network integration',
	'a private endpoint': 'a private endpoint',
	github: 'deployment from GitHub',
	insights: 'traces in Application Insights'
} as const;
type Need = keyof typeof needs;
const needIds = Object.keys(needs) as readonly Need[];
const everywhere: readonly Need[] = ['github', 'insights'];
const telling = ['table', 'table', 'email', 'change', 'list'] as const;

interface App {
	readonly name: number;
	readonly need: Need;
	readonly slots: number;
}
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly apps: readonly App[];
	readonly instances: number;
	/** Whether rules change the number of instances. */
	readonly rules: boolean;
	/** The tier that is planned, where it’s asked what rules it out, or for solutions. */
	readonly planned?: Exclude<Tier, 'Premium'>;
	/** Statements that a tier is enough after a change, where those are asked, or solutions. */
	readonly claims: readonly Claim[];
}
/** An app, by its place, that is moved, stays alone or loses its slots; or instances set by hand; or no change. */
interface Claim {
	readonly what: 'move' | 'keep' | 'slots' | 'manual' | 'none';
	readonly at: number;
	readonly tier: Tier;
}

const plans = [
	{ plan: 'plan-campus', domain: 'a university', apps: ['courses', 'library', 'grades', 'housing'] },
	{ plan: 'plan-harvest', domain: 'a farm cooperative', apps: ['crops', 'weather', 'prices', 'trucks'] },
	{ plan: 'plan-transit', domain: 'a bus operator', apps: ['tickets', 'routes', 'alerts', 'lostfound'] },
	{ plan: 'plan-gallery', domain: 'an art dealer', apps: ['catalog', 'auction', 'loans', 'visits'] },
	{ plan: 'plan-clinic', domain: 'a dental group', apps: ['booking', 'intake', 'recall', 'lab'] },
	{ plan: 'plan-stadium', domain: 'a sports club', apps: ['seats', 'fanshop', 'scores', 'parking'] }
] as const;
const texts: Readonly<Record<Tier, string>> = {
	Shared: 'Shared',
	Basic: 'Basic',
	Standard: 'Standard',
	Premium: 'Premium V3'
};
const slotChoices: Readonly<Record<Tier, readonly number[]>> = {
	Shared: [0],
	Basic: [0],
	Standard: [1, 2, 3, 4],
	Premium: [6, 7, 9, 12, 15]
};
const instanceChoices: Readonly<Record<Tier, readonly number[]>> = {
	Shared: [1],
	Basic: [2, 3],
	Standard: [5, 8],
	Premium: [11, 12, 15, 18, 20]
};

const placeOf = ({ names }: Pick<Facts, 'names'>) => plans[names]!;
const appName = (facts: Pick<Facts, 'names'>, app: App): string => placeOf(facts).apps[app.name]!;
const slotsText = (count: number): string =>
	count === 0 ? 'no deployment slots' : counted(count, 'deployment slot');
const isFeature = (need: Need): need is Need & PlanFeature => !everywhere.includes(need);
const featureIds = needIds.filter((need) => isFeature(need));
/** A need without what every app has. */
const bare = (need: Need): string => needs[need].replace(/ (on its|to a) .*/, '');

interface Wanted {
	readonly apps: readonly App[];
	readonly instances: number;
	readonly rules: boolean;
	readonly slots?: number;
}
/** The tier by the model. */
function tierFor({ apps, instances, rules, slots }: Wanted, ladder = planLadder.value): Tier {
	const { tier } = smallestTier(ladder, {
		features: [
			'a custom domain',
			...apps.flatMap(({ need }) => (isFeature(need) ? [need] : [])),
			...(rules ? (['autoscale by rules'] as const) : [])
		],
		counts: { instances, slots: slots ?? Math.max(...apps.map((app) => app.slots)) }
	});
	return tiers.find((one) => one === tier) ?? 'Premium';
}
const keyBy = (wanted: Wanted, ladder = planLadder.value): Key => [[tierFor(wanted, ladder)]];
const sumOf = ({ apps }: Pick<Facts, 'apps'>): number => apps.reduce((sum, { slots }) => sum + slots, 0);

/** What a tier doesn’t have of what is needed, the first of it. */
function missing(facts: Facts, tier: Tier): string | undefined {
	const { apps, instances, rules } = facts;
	const at = tiers.indexOf(tier);
	const most = apps.reduce((one, other) => (other.slots > one.slots ? other : one));
	const { most: limits } = planLadder.value;
	const index = planLadder.value.tiers.indexOf(tier);
	if (most.slots > limits.slots[index]!)
		return {
			Shared: `Slots don’t exist below Standard, and ${appName(facts, most)} needs ${most.slots}.`,
			Basic: `${appName(facts, most)} needs ${slotsText(most.slots)}. Basic has none.`,
			Standard: `${most.slots} slots for ${appName(facts, most)} are too many: Standard allows 5 for an app.`,
			Premium: ''
		}[tier];
	if (instances > limits.instances[index]!)
		return {
			Shared: `A Shared plan can’t scale out at all, and ${instances} instances are needed.`,
			Basic: `Basic stops at 3 instances. The plan must run on ${instances}.`,
			Standard: `Standard scales out to 10 instances, and ${instances} are needed.`,
			Premium: ''
		}[tier];
	if (rules && at < tiers.indexOf('Standard'))
		return tier === 'Basic'
			? 'Basic scales manually only. Autoscale rules begin with Standard.'
			: 'Autoscale rules need a plan with dedicated instances, and Shared has none.';
	const app = apps.find(({ need }) => isFeature(need));
	return tier === 'Shared' && app !== undefined
		? {
				'TLS for a custom domain': `${appName(facts, app)} needs HTTPS on its own domain. Shared maps the domain, but without a certificate.`,
				'Always On': `Shared unloads idle apps. ${appName(facts, app)} needs Always On, which begins with Basic.`,
				'custom backups': `Backups need Basic or higher, and ${appName(facts, app)} must be backed up.`,
				'virtual network integration': `${appName(facts, app)} can’t reach into a virtual network from Shared workers.`,
				'a private endpoint': `A private endpoint for ${appName(facts, app)} needs a dedicated tier, Basic at least.`,
				github: '',
				insights: ''
			}[app.need]
		: undefined;
}
/** Why a tier that has everything is more than what is needed. */
function tooMuch(facts: Facts, tier: Tier, right: Tier): string {
	if (tier === 'Premium' && sumOf(facts) > 5 && right === 'Standard')
		return `The limit of 5 slots is for each app, so ${sumOf(facts)} in all don’t call for Premium.`;
	return {
		Shared: '',
		Basic: 'Basic would work, but Shared also meets the requirements and costs less.',
		Standard: `Standard adds slots and autoscale rules. Nothing here uses them, and ${right} costs less.`,
		Premium: `Premium V3 adds instances and slots that no app here needs. ${right} costs less.`
	}[tier];
}

/** What asks for a tier, each as a step. */
function traceOf(facts: Facts): readonly TraceStep[] {
	const step = (what: string, wanted: Wanted, text: string): TraceStep => ({
		rule: `${what} ${tierFor(wanted)}`,
		text: `${text}: ${texts[tierFor(wanted)]} or higher.`
	});
	const plain = { apps: [{ name: 0, need: 'github', slots: 0 } as const], instances: 1, rules: false };
	return [
		...facts.apps.flatMap((app) => [
			...(isFeature(app.need)
				? [
						step(
							app.need,
							{ ...plain, apps: [{ ...app, slots: 0 }] },
							`${appName(facts, app)} needs ${needs[app.need]}`
						)
					]
				: []),
			...(app.slots > 0
				? [
						step(
							'slots',
							{ slots: app.slots, ...plain },
							`${appName(facts, app)} needs ${slotsText(app.slots)}`
						)
					]
				: [])
		]),
		...(facts.instances > 1
			? [step('instances', { ...plain, instances: facts.instances }, `${facts.instances} instances`)]
			: []),
		...(facts.rules ? [step('rules', { ...plain, rules: true }, 'Autoscale by rules')] : []),
		{ rule: `so ${tierFor(facts)}`, text: `All apps share the plan, so it must be ${texts[tierFor(facts)]}.` }
	];
}
/** Why the right tier is needed: what asks for exactly it. */
function because(facts: Facts, right: Tier): string {
	const { apps, instances, rules } = facts;
	if (right === 'Shared') return 'What’s needed is at most a custom domain, which Shared has.';
	const causes = [
		...featureIds.flatMap((need) => {
			const users = apps.filter((app) => right === 'Basic' && app.need === need);
			return users.length === 0
				? []
				: [`${bare(need)} for ${listed(users.map((app) => appName(facts, app)))}`];
		}),
		...apps.flatMap((app) =>
			tierFor({ apps: [{ ...app, need: 'github' }], instances: 1, rules: false }) === right
				? [`${slotsText(app.slots)} for ${appName(facts, app)}`]
				: []
		),
		...(tierFor({ apps: [{ name: 0, need: 'github', slots: 0 }], instances, rules: false }) === right
			? [`${instances} instances`]
			: []),
		...(rules && right === 'Standard' ? ['autoscale rules'] : [])
	];
	return `${texts[right]} is the lowest ${right === 'Premium' ? 'of these tiers' : 'tier'} with ${causes.slice(0, 2).join(' and with ')}, and the apps share one plan.`;
}

const ladder = planLadder.value;

// What rules out a planned tier.
/** What is required, each by itself: of an app by its place, or of the plan. */
function requirementsOf(
	facts: Facts
): readonly { readonly id: string; readonly text: string; readonly alone: Facts }[] {
	const none = {
		...facts,
		apps: [{ name: 0, need: 'github', slots: 0 } as const],
		instances: 1,
		rules: false
	};
	return [
		...facts.apps.map((app, at) => ({
			id: `app${at}`,
			text: `The requirements of ${appName(facts, app)}`,
			alone: { ...none, apps: [app] }
		})),
		{ id: 'instances', text: 'The number of instances', alone: { ...none, instances: facts.instances } },
		{ id: 'rules', text: 'How instances are added', alone: { ...none, rules: facts.rules } }
	];
}
const above = (wanted: Wanted, planned: Tier, by = ladder): boolean =>
	tiers.indexOf(tierFor(wanted, by)) > tiers.indexOf(planned);
const ruledOutBy = (facts: Facts, by = ladder): readonly string[] =>
	requirementsOf(facts).flatMap(({ id, alone }) => (above(alone, facts.planned!, by) ? [id] : []));
/** Whether something rules out the planned tier, and not everything does. */
const isChoice = (facts: Facts): boolean =>
	facts.planned === undefined ||
	(ruledOutBy(facts).length > 0 && ruledOutBy(facts).length < facts.apps.length + 2);
function askWhat(facts: Facts): Asked {
	const right = ruledOutBy(facts);
	const words = [
		'',
		'requirement rules',
		'two requirements rule',
		'three requirements rule',
		'four requirements rule'
	];
	return {
		type: 'several',
		requirement: [`Which ${words[right.length] ?? 'requirements rule'} out the planned pricing tier?`],
		parts: [{ options: requirementsOf(facts).map(({ id, text }) => ({ id, text })), right }]
	};
}
function fineReason(facts: Facts, id: string): string {
	const { instances, rules } = facts;
	const tier = texts[facts.planned!];
	if (id === 'instances')
		return instances === 1
			? `One instance is enough, and ${tier} has that.`
			: `${tier} scales out to ${ladder.most.instances[ladder.tiers.indexOf(facts.planned!)]!} instances, and ${instances} are needed.`;
	if (id === 'rules')
		return instances === 1
			? 'With one instance, nothing is scaled.'
			: rules
				? `${tier} scales by rules.`
				: tier === 'Shared'
					? 'The number is too high, not the way to set it.'
					: `You set the number manually, which ${tier} allows.`;
	const app = facts.apps[Number(id.slice(3))]!;
	return `${tier} has ${needs[app.need]}, and ${app.slots === 0 ? `${appName(facts, app)} needs no deployment slots` : `${slotsText(app.slots)} for ${appName(facts, app)}`}.`;
}
const explainWhat = (facts: Facts): PartReasons => ({
	options: Object.fromEntries(
		requirementsOf(facts).map(({ id, alone }) => [
			id,
			missing(alone, facts.planned!) ?? fineReason(facts, id)
		])
	),
	trace: [
		{ rule: `planned ${facts.planned!}`, text: `The planned tier is ${texts[facts.planned!]}.` },
		...traceOf(facts).slice(0, -1)
	]
});
/** The facts after the change of a statement. */
function changedBy(facts: Facts, { what, at }: Claim): Facts {
	if (what === 'move' || what === 'keep')
		return { ...facts, apps: facts.apps.filter((_, place) => (place === at) === (what === 'keep')) };
	if (what === 'slots') return { ...facts, apps: withAt(facts.apps, at, { slots: 0 }) };
	return what === 'manual' ? { ...facts, instances: 2, rules: false } : facts;
}
/** Whether the tier is enough: the one of the statement, or the planned one for those that stay. */
const holds = (facts: Facts, claim: Claim, read = (one: Facts): Wanted => one, by = ladder): boolean =>
	!above(read(changedBy(facts, claim)), tierOf(facts, claim), by);
const tierOf = ({ planned }: Facts, { what, tier }: Claim): Tier =>
	planned === undefined || what === 'none' ? tier : planned;
function claimText(facts: Facts, { what, at, tier }: Claim): string {
	const name = appName(facts, facts.apps[at]!);
	if (facts.planned !== undefined)
		return `Solution: You ${what === 'none' ? `use the ${texts[tier]} tier instead` : `move ${what === 'keep' ? `all apps except ${name}` : name} to a new Premium V3 plan`}.`;
	const start = {
		move: `If you move ${name} to another plan, the `,
		keep: '',
		slots: `If ${name} needs no deployment slots, the `,
		manual: 'If two instances that you set manually are enough, the ',
		none: 'The '
	}[what];
	return `${start}${texts[tier]} tier meets all requirements of the plan.`;
}
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const after = changedBy(facts, claim);
	const why = missing(after, tierOf(facts, claim)) ?? because(after, tierFor(after));
	return { options: { yes: why, no: why }, trace: traceOf(after) };
}

/** The key of each question by a belief. */
const believed =
	(read: (facts: Facts) => Wanted, by = ladder) =>
	(facts: Facts): Key => {
		if (facts.claims.length > 0)
			return facts.claims.map((claim) => [holds(facts, claim, read, by) ? 'yes' : 'no']);
		return facts.planned === undefined
			? keyBy(read(facts), by)
			: [
					requirementsOf(facts).flatMap(({ id, alone }) =>
						above(read(alone), facts.planned!, by) ? [id] : []
					)
				];
	};

const question: Question<Facts> = {
	ask(facts) {
		const miss = sumOf(facts) > Math.max(...facts.apps.map(({ slots }) => slots)) ? 'edge' : 'core';
		const { planned, claims } = facts;
		if (claims.length > 0)
			return {
				...judge(
					planned === undefined ? 'statements' : 'series',
					[planned === undefined ? yesOrNo : 'You need to meet all requirements.'],
					claims.map((claim) => ({ text: claimText(facts, claim), holds: holds(facts, claim) }))
				),
				miss
			};
		if (planned !== undefined) return { ...askWhat(facts), miss };
		const right = tierFor(facts);
		return {
			...chooseOne(
				[
					'You need to select the least expensive pricing tier that meets all requirements. Which tier should you select?'
				],
				optionsOf(texts),
				right
			),
			miss
		};
	},
	explain(facts) {
		if (facts.claims.length > 0) return facts.claims.map((claim) => explainClaim(facts, claim));
		if (facts.planned !== undefined) return [explainWhat(facts)];
		const right = tierFor(facts);
		return [
			{
				options: Object.fromEntries(
					tiers.map((tier) => [
						tier,
						tier === right ? because(facts, right) : (missing(facts, tier) ?? tooMuch(facts, tier, right))
					])
				),
				trace: traceOf(facts)
			}
		];
	},
	wrongRules: {
		'first-app': {
			note: 'All apps of a plan have its tier. It’s easy to decide by the app that comes first.',
			key: believed((facts) => ({ ...facts, apps: facts.apps.slice(0, 1) }))
		},
		'slots-add-up': {
			note: 'The number of slots is limited for each app, not for the plan. It’s easy to add them up.',
			key: believed((facts) => ({ slots: sumOf(facts), ...facts }))
		},
		'instances-add-up': {
			note: 'Apps of a plan share its instances. It’s easy to count them once for each app.',
			key: believed((facts) => ({ ...facts, instances: facts.instances * facts.apps.length }))
		},
		'free-slots': {
			note: 'Slots begin with Standard. It’s easy to think that every dedicated tier has some.',
			key: believed((facts) => facts, { ...ladder, most: { ...ladder.most, slots: [0, 0, 5, 5, 20, 20] } })
		},
		'basic-scales': {
			note: 'Autoscale by rules begins with Standard. It’s easy to think that Basic has it, because it can scale out.',
			key: believed((facts) => facts, { ...ladder, from: { ...ladder.from, 'autoscale by rules': 'Basic' } })
		},
		'no-count': {
			note: 'A tier limits the instances of the plan too. It’s easy to look at features only.',
			key: believed((facts) => ({ ...facts, instances: 1 }))
		},
		'slots-without-limit': {
			note: 'Standard has 5 slots for an app, Premium 20. It’s easy to think that slots are slots.',
			key: believed((facts) => ({
				slots: Math.min(1, Math.max(...facts.apps.map(({ slots }) => slots))),
				...facts
			}))
		},
		'network-is-premium': {
			note: 'Virtual network integration and private endpoints begin with Basic. It’s easy to expect them in higher tiers only.',
			key: believed((facts) => facts, {
				...ladder,
				from: {
					...ladder.from,
					'virtual network integration': 'Standard',
					'a private endpoint': 'Premium'
				}
			})
		},
		'production-tier': {
			note: 'Always On and backups begin with Basic. It’s easy to take them for features of Standard.',
			key: believed((facts) => facts, {
				...ladder,
				from: { ...ladder.from, 'Always On': 'Standard', 'custom backups': 'Standard' }
			})
		}
	}
};

/** Changes of all needs at once, for what no two facts make right. */
const severalChanges = tiers.map((tier): Change<Facts> => ({
	text: {
		Shared: 'one instance were enough, and the apps needed only deployment from GitHub, without slots',
		Basic: 'no app needed slots, one needed Always On, and up to 3 instances set manually were enough',
		Standard: 'one instance were enough, and one app needed 2 slots, the others none',
		Premium: 'one app needed 9 slots'
	}[tier],
	apply: (one) => ({
		...one,
		rules: false,
		instances: tier === 'Basic' ? 3 : 1,
		apps: one.apps.map((app, at) => ({
			...app,
			need: tier === 'Basic' && at === 0 ? 'Always On' : 'github',
			slots: at > 0 ? 0 : tier === 'Premium' ? 9 : tier === 'Standard' ? 2 : 0
		}))
	})
}));
const to = changesOf<Facts>();
function changes(facts: Facts): readonly Change<Facts>[] {
	return allChanges(facts).filter(({ fact, apply }) => fact === undefined || isChoice(apply(facts)));
}
/** What makes scaling by rules rule out the planned tier. */
const scaledByRules: Change<Facts> = {
	text: 'the planned tier were Basic, with up to 3 instances that follow CPU by rules',
	apply: (facts) => ({ ...facts, planned: 'Basic', instances: 3, rules: true })
};
const plannedChanges = (planned: Tier): readonly Change<Facts>[] => [
	scaledByRules,
	...(['Shared', 'Basic', 'Standard'] as const)
		.filter((tier) => tier !== planned)
		.map((tier) => to('planned', tier, `the planned tier were ${tier}`))
];
/** For solutions: one app that rules out the planned tier, and nothing else that does. */
const onlyChanges = (facts: Facts, planned: Exclude<Tier, 'Premium'>): readonly Change<Facts>[] => {
	const more = { Shared: 'Always On', Basic: '2 deployment slots', Standard: '9 deployment slots' }[planned];
	const slots = { Shared: 0, Basic: 2, Standard: 9 }[planned];
	return facts.apps.map((app, at) => ({
		text: `only ${appName(facts, app)} needed more than ${planned} has, and that was ${more}`,
		apply: (one) => ({
			...one,
			instances: 1,
			rules: false,
			apps: one.apps.map((other, place) => ({
				...other,
				need: place === at && slots === 0 ? 'Always On' : 'github',
				slots: place === at ? slots : 0
			}))
		})
	}));
};
/** Changes of the planned tier, or of several facts. */
const othersOf = (facts: Facts): readonly Change<Facts>[] =>
	(facts.planned === undefined
		? severalChanges
		: [
				...plannedChanges(facts.planned),
				...(facts.claims.length > 0 ? onlyChanges(facts, facts.planned) : [])
			]
	).map((one) => ({
		...one,
		text: one.text.replace(facts.instances === 1 ? 'one instance were enough, and ' : '', '')
	}));
function allChanges(facts: Facts): readonly Change<Facts>[] {
	const { apps, instances, rules, planned } = facts;
	// With two needs for Premium, no single fact would decide.
	const premium = planned === undefined && facts.claims.length === 0 && tierFor(facts) === 'Premium';
	const change = (
		at: number,
		axis: 'feature' | 'slots',
		text: string,
		with_: Partial<App>
	): Change<Facts> => ({
		fact: `app${at}`,
		axis,
		text,
		apply: (one) => ({
			...one,
			apps: withAt(one.apps, at, with_)
		})
	});
	return [
		...apps.flatMap((app, at) =>
			(premium ? [0, 2] : [0, 2, 9])
				.filter((slots) => slots !== app.slots && !(slots === 2 && app.slots > 0 && app.slots < 5))
				.map((slots) => change(at, 'slots', `${appName(facts, app)} needed ${slotsText(slots)}`, { slots }))
		),
		...(premium ? [1, 3, 8] : [1, 3, 8, 15])
			.filter((one) => one !== instances && !(rules && one === 1))
			.map((one) =>
				to(
					'instances',
					one,
					one === 1 ? 'one instance were enough' : `the plan had to run on ${one} instances`
				)
			),
		...(instances === 1
			? []
			: [
					to(
						'rules',
						!rules,
						`the number of instances ${rules ? 'were set manually' : 'had to follow CPU by rules'}`
					)
				]),
		...apps.flatMap((app, at) =>
			isFeature(app.need)
				? [change(at, 'feature', `${appName(facts, app)} did not need ${bare(app.need)}`, { need: 'github' })]
				: featureIds.map((need) =>
						change(
							at,
							'feature',
							`${appName(facts, app)} needed ${bare(need)} instead of ${needs[app.need]}`,
							{ need }
						)
					)
		),
		...othersOf(facts)
	];
}

/** Draws a planned tier, then requirements of which about half rule it out. */
function drawPlanned(
	random: Random,
	difficulty: Difficulty
): Pick<Facts, 'apps' | 'instances' | 'rules' | 'planned'> {
	const planned = random.pick(['Shared', 'Basic', 'Standard'] as const);
	const level = tiers.indexOf(planned);
	const names = random.some([0, 1, 2, 3], difficulty + 1);
	const next = tiers[level + 1]!;
	const drawApp = (name: number, at: number, list: readonly Need[]): App => {
		const blocks = random.chance(0.5);
		const byFeature = planned === 'Shared' && blocks && random.chance(0.6);
		const need = level > 0 || byFeature ? list[at]! : everywhere[at]!;
		const slots =
			blocks && !byFeature
				? random.pick(slotChoices[planned === 'Standard' || random.chance(0.3) ? 'Premium' : 'Standard'])
				: level === 2 && random.chance(0.7)
					? random.pick(slotChoices.Standard)
					: 0;
		return { name, need: need ?? 'github', slots };
	};
	return drawUntil(
		() => {
			const list = [...random.shuffled(featureIds)];
			const instances = random.pick(instanceChoices[random.chance(0.5) ? next : planned]);
			return {
				planned,
				apps: names.map((name, at) => drawApp(name, at, list)),
				instances,
				rules: instances > 1 && random.chance(0.65)
			};
		},
		(drawn) => {
			const facts: Facts = { names: 0, told: 'table', who: '', claims: [], ...drawn };
			const count = ruledOutBy(facts).length;
			return (
				count > 0 &&
				count < Math.min(4, drawn.apps.length + 1) &&
				new Set(drawn.apps.map(({ need, slots }) => `${need} ${slots}`)).size === drawn.apps.length
			);
		}
	);
}
/** Draws what is asked. Statements, for each tier, are as often true as not. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const place = {
		names: random.below(plans.length),
		told: random.pick(telling),
		who: random.pick(people),
		claims: []
	};
	const kind = random.pick(['one', 'one', 'statements', 'statements', 'planned', 'series'] as const);
	if (kind === 'planned') return { ...place, ...drawPlanned(random, difficulty) };
	if (kind === 'one')
		return {
			...place,
			...drawNeeds(random, difficulty, random.pick(random.chance(0.5) ? tiers : tiers.slice(1)))
		};
	const truth = random.chance(0.5);
	const truths = [truth, random.chance(0.35) === truth];
	if (kind === 'series') {
		const what = random.pick(['move', 'move', difficulty === 1 ? 'move' : 'keep'] as const);
		const other = random.chance(0.35) ? 'move' : 'none';
		return drawUntil(
			() => drawSolutions(random, { ...place, ...drawPlanned(random, difficulty) }, what, other),
			(facts) =>
				facts.claims.length === 2 &&
				facts.claims.every(
					(claim, at) => holds(facts, claim) === (at > 0 && other === 'move' ? !truth : truths[at])
				)
		);
	}
	// Shared is seldom enough, so it’s never the third of them.
	const wanted = [...random.some(tiers.slice(0, 3), 2), random.pick(tiers.slice(1, 3))];
	const drawn = drawUntil(
		() =>
			drawClaims(random, { ...place, ...drawNeeds(random, difficulty, random.pick(tiers.slice(1))) }, wanted),
		(facts) => truths.every((one, at) => holds(facts, facts.claims[at]!) === one)
	);
	return { ...drawn, claims: random.shuffled(drawn.claims) };
}
/** Two solutions for a planned tier that isn’t enough: two moves, or one and a higher tier. */
function drawSolutions(random: Random, facts: Facts, what: 'move' | 'keep', other: 'move' | 'none'): Facts {
	const { apps, planned } = facts;
	const [at, second] = random.some(
		apps.map((_, place) => place),
		2
	);
	const higher = tiers.slice(tiers.indexOf(planned!) + 1, 3);
	if (other === 'none' && higher.length === 0) return facts;
	return {
		...facts,
		claims: [
			{ what, at: at!, tier: planned! },
			other === 'move'
				? { what: other, at: second!, tier: planned! }
				: { what: other, at: 0, tier: random.pick(higher) }
		]
	};
}
/** Draws needs that stay below the tier, of which some ask for it. */
function drawNeeds(
	random: Random,
	difficulty: Difficulty,
	key: Tier
): Pick<Facts, 'apps' | 'instances' | 'rules'> {
	const level = tiers.indexOf(key);
	const upTo = (choices: Readonly<Record<Tier, readonly number[]>>, top = level): number =>
		random.pick(choices[tiers[random.below(top + 1)]!]);
	const below = Math.max(0, level - 1);
	const apps = random.some([0, 1, 2, 3], difficulty + 1).map((name): App => ({
		name,
		need: level === 0 || random.chance(0.4) ? random.pick(everywhere) : random.pick(featureIds),
		slots: random.chance(0.5) ? 0 : upTo(slotChoices, level === 3 ? 2 : level)
	}));
	const drawn = { apps, instances: upTo(instanceChoices, below), rules: false };
	const asking = (['feature', 'slots', 'instances', 'rules'] as const).filter((what) =>
		what === 'feature'
			? key === 'Basic'
			: what === 'rules'
				? key === 'Standard'
				: what === 'instances' || level > 1
	);
	const cause = level === 0 ? undefined : random.pick(asking);
	const at = random.below(apps.length);
	const changed = apps.map((app, index) =>
		index !== at
			? app
			: cause === 'slots'
				? { ...app, slots: random.pick(slotChoices[key]) }
				: cause === 'feature'
					? { ...app, need: random.pick(featureIds) }
					: app
	);
	const instances =
		cause === 'instances'
			? random.pick(instanceChoices[key])
			: cause === 'rules'
				? random.pick([2, 3, 5, 8])
				: drawn.instances;
	return {
		apps: changed,
		instances,
		rules: instances > 1 && (cause === 'rules' || (level > 1 && random.chance(0.3)))
	};
}
/** Draws a change for each of the tiers. */
function drawClaims(random: Random, facts: Facts, wanted: readonly Tier[]): Facts {
	const possible = (['move', 'slots', 'manual', 'none'] as const).flatMap((what) =>
		facts.apps.flatMap(({ slots }, at) =>
			(what === 'slots' && slots > 0) ||
			(what === 'manual' && at === 0 && facts.instances > 2) ||
			(what === 'none' && at === 0) ||
			what === 'move'
				? [{ what, at }]
				: []
		)
	);
	const claims = drawUntil(
		() => random.some(possible, 3).map((one, at): Claim => ({ tier: wanted[at]!, ...one })),
		(some) =>
			some.every(({ what, tier }) => what !== 'manual' || tier !== 'Shared') &&
			new Set(some.map((one) => missing(changedBy(facts, one), one.tier) ?? one.what)).size > 1
	);
	return { ...facts, claims };
}

const introduced = (facts: Facts): string =>
	`You have an App Service plan named ${placeOf(facts).plan} for Windows apps of ${placeOf(facts).domain}. Each app has a custom domain. `;
const instancesTold = ({ instances, rules }: Facts): readonly Piece[] => [
	fact(
		'instances',
		instances === 1
			? 'One instance is enough'
			: `The plan must run on ${rules ? 'up to ' : ''}${instances} instances`
	),
	...(instances === 1
		? ['. ']
		: [fact('rules', rules ? ', added and removed by rules for CPU. ' : ', scaled manually. ')])
];
const appsTold = (facts: Facts): readonly Piece[] => [
	...facts.apps.map((app, at) =>
		fact(
			`app${at}`,
			`${appName(facts, app)} needs ${needs[app.need]}${app.slots === 0 ? '' : ` and ${slotsText(app.slots)}`}. `
		)
	),
	facts.apps.every(({ slots }) => slots > 0) ? '' : 'Unless noted, an app needs no deployment slots. '
];

const written = (facts: Facts, caption: string, from: string): readonly Tab[] =>
	pageWith(
		message(
			caption,
			{ [from]: facts.who, Subject: `Tier of ${placeOf(facts).plan}` },
			[...appsTold(facts)],
			instancesTold(facts)
		),
		[introduced(facts)]
	);
/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Requirements of the apps',
				'App|Must have|Deployment slots',
				facts.apps.map((app, at) => [
					`app${at}`,
					appName(facts, app),
					needs[app.need],
					app.slots === 0 ? 'None' : String(app.slots)
				])
			),
			[introduced(facts), ...instancesTold(facts)]
		),
	email: (facts) => written(facts, 'Email', 'From'),
	change: (facts) => written(facts, 'Change request', 'Requested by'),
	list: (facts) => pageWith(undefined, [introduced(facts)], instancesTold(facts), appsTold(facts))
};

export const planTier = family<Facts>({
	id: 'app-service/plan-tier',
	edition: 7,
	group: 'app-service',
	title: 'Tier of a shared plan',
	rule: 'Apps of a plan share its tier and instances, and the most demanding need decides. Slots are limited for each app.',
	lab: 'app-service/slots-and-swap',
	sources: [sources.appServicePlans, sources.azureLimits],
	axes: {
		slots: 'The slots of an app',
		instances: 'The instances of the plan',
		rules: 'How the number of instances is set'
	},
	facts: drawFacts,
	tell: (facts) =>
		tellers[facts.told](facts).map((tab) =>
			facts.planned === undefined
				? tab
				: {
						...tab,
						paragraphs: [
							...tab.paragraphs,
							[fact('planned', `You plan to use the ${texts[facts.planned]} pricing tier.`)]
						]
					}
		),
	changes,
	questions: [question]
});
