// App Service plans: moves of apps between them, what changes their cost, instances of apps, tiers, what a goal needs, and failures of zones.
// Over 200 lines: six topics with words for what can differ in each.
import {
	billedUnits,
	canChangePlan,
	firstStep,
	instancesFor,
	zoneStep,
	type Plan,
	type PlanGoal,
	type ZonePlan
} from '#lib/azure/compute/plan.ts';
import { planLadder, smallestTier, type PlanFeature, type PlanTier } from '#lib/azure/compute/tiers.ts';
import { sources } from '#lib/azure/sources.ts';
import { listed } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** Words for what questions have in common: two resource groups, two regions and two plans. */
const themes = [
	'rg-campus|rg-alumni|West Europe|North Europe|plan-day|plan-night',
	'rg-harvest|rg-market|East US|Central US|plan-north|plan-south',
	'rg-transit|rg-depot|Japan East|Japan West|plan-bus|plan-rail',
	'rg-gallery|rg-archive|UK South|UK West|plan-art|plan-craft'
].map((names) => names.split('|'));
const apps = ['courses', 'tickets', 'weather', 'auction', 'booking', 'scores'];
const numbers = ['no', 'one', 'two', 'three', 'four'];

/** What stops a change of plan, whatever the app's settings are. */
const targetFault = ({ os, region, group }: Row): string | undefined =>
	region === 'far'
		? 'an app stays in its region, and the target plan is in {far}'
		: os === 'Linux'
			? 'the target plan is for Linux, and an app can’t change its OS type'
			: group === 'other'
				? 'the target plan is in another resource group'
				: group === 'moved'
					? 'the target plan was created in {other}, and a later move doesn’t change its webspace'
					: undefined;
function changeOf(row: Row): string {
	const at = { group: 'near', region: 'near', os: 'Windows' } as const;
	const to = { group: row['group']!, region: row['region']!, os: row['os'] as Plan['os'] };
	if (!canChangePlan(at, to, false).allowed) return 'new';
	return canChangePlan(at, to, row['vnet'] === 'on').allowed ? 'now' : 'off';
}

/** What is billed before and after a change of a plan, and of the plan that it’s with. Nothing where it can’t be changed so. */
function unitsOf({ tier, instances, change }: Row): readonly number[] | undefined {
	const count = Number(instances);
	const isShared = tier === 'Shared';
	if (isShared !== (instances === '-')) return undefined;
	const billed = (apps: number, then = count): number =>
		billedUnits({ tier: tier as PlanTier, instances: then, apps }).units;
	if (isShared && /slots|limit|fewer|more|trade|stop/.test(change!)) return undefined;
	if (tier === 'Basic' && /slots|limit/.test(change!)) return undefined;
	if (count === 1 && /limit|fewer|trade/.test(change!)) return undefined;
	const now = billed(3);
	const after: Readonly<Record<string, number>> = {
		add: billed(5),
		empty: billed(0),
		more: billed(3, 3),
		fewer: billed(3, 1),
		split: billed(2) + billed(1, 1),
		trade: billed(2, count - 1) + billed(1, 1),
		// The other plan has three apps, too.
		merge: billed(6, 2) - billed(3, 2)
	};
	return [now, after[change!] ?? now];
}

/** What apps need: the feature or the number, and the subject and verb of its reason. */
const features: Readonly<Record<string, readonly [need: PlanFeature, text: string]>> = {
	'a custom domain over HTTP': ['a custom domain', 'a custom domain takes'],
	'a TLS certificate for a custom domain': ['TLS for a custom domain', 'a certificate takes'],
	'Always On': ['Always On', 'Always On takes'],
	'custom backups': ['custom backups', 'custom backups take'],
	'virtual network integration': ['virtual network integration', 'virtual network integration takes'],
	'a private endpoint': ['a private endpoint', 'a private endpoint takes'],
	'zone redundancy': ['zone redundancy', 'zone redundancy takes']
};
const rules = 'autoscale by rules takes';
const scaling: Readonly<Record<string, readonly [most: number, text: string, ...needs: PlanFeature[]]>> = {
	'one instance': [1, 'one instance takes'],
	'3 instances, set manually': [3, '3 instances take'],
	'2 to 3 instances, by CPU rules': [3, rules, 'autoscale by rules'],
	'8 instances, set manually': [8, '8 instances take'],
	'2 to 8 instances, by CPU rules': [8, rules, 'autoscale by rules'],
	'2 to 3 instances, by automatic scaling': [3, 'automatic scaling takes', 'automatic scaling'],
	'12 instances, set manually': [12, '12 instances take']
};
const slots: Readonly<Record<string, readonly [most: number, text: string]>> = {
	none: [0, 'no slot takes'],
	'1 for one app': [1, 'a deployment slot takes'],
	'3 for each of four apps': [3, '3 slots for an app take'],
	'5 for each of two apps': [5, '5 slots for an app take'],
	'6 for one app': [6, '6 slots for an app take']
};
const itself = (all: object): Row => Object.fromEntries(Object.keys(all).map((one) => [one, one]));
const tierBy = (features: readonly PlanFeature[], counts = {}): PlanTier =>
	smallestTier(planLadder.value, { features, counts }).tier!;
/** The least tier for each requirement, and its reason without the tier. */
function needsOf({ must, scale, slots: some }: Row): readonly (readonly [tier: PlanTier, text: string])[] {
	const [need, text] = features[must!]!;
	const [instances, scaled, ...by] = scaling[scale!]!;
	const [most, slotted] = slots[some!]!;
	return [
		[tierBy([need]), text],
		[tierBy([], { slots: most }), slotted],
		[tierBy(by, { instances }), scaled]
	];
}
const textOf = (tier: string): string => (tier === 'Premium' ? 'Premium V3' : tier);
const rankOf = (tier: string): number => planLadder.value.tiers.indexOf(tier as PlanTier);
const highest = (row: Row): PlanTier =>
	needsOf(row).reduce((most, [tier]) => (rankOf(tier) > rankOf(most) ? tier : most), 'Shared' as PlanTier);

const goals: Readonly<Record<string, PlanGoal>> = {
	domain: { features: ['a custom domain'] },
	tls: { features: ['TLS for a custom domain'] },
	idle: { features: ['Always On'] },
	reach: { features: ['virtual network integration'] },
	slot: { features: [], counts: { slots: 1 } },
	six: { features: [], counts: { slots: 6 } },
	two: { features: [], counts: { instances: 2 } },
	three: { features: [], counts: { instances: 3 } },
	five: { features: [], counts: { instances: 5 } },
	memory: 'larger',
	load: 'separate'
};
const planIn = ({ tier, instances }: Row): Pick<Plan, 'tier' | 'instances'> => ({
	tier: tier as PlanTier,
	instances: Number(instances)
});
const stepOf = (row: Row): string | undefined =>
	/Free|Shared/.test(row['tier']!) && (row['instances'] !== '1' || row['goal'] === 'load')
		? undefined
		: firstStep(planIn(row), goals[row['goal']!]!);

const zonesOf = ({ zones, instances, redundant }: Row): ZonePlan => ({
	zones: Number(zones),
	instances: Number(instances),
	redundant: redundant === 'true'
});
/** How many instances are certain to remain when they’re spread across zones. */
const remaining = (row: Row): string =>
	numbers[
		[3, 2, 1, 0].find((count) => zoneStep({ ...zonesOf(row), redundant: true }, count) === 'nothing')!
	]!;

/** Why a step is or isn’t the first one to a goal. */
function stepReason(row: Row, answer: string): string {
	const found = stepOf(row)!;
	const { goal, tier } = row;
	const counts = /two|three|five/.test(goal!);
	const name = tier === 'Premium' ? 'Premium V3' : tier!;
	const limit = `${name} ${/Basic/.test(tier!) ? 'stops at 3 instances' : 'can’t scale out'}`;
	if (found === 'nothing')
		return {
			'scale up': 'a higher tier isn’t needed, because the plan has enough instances',
			'scale out': 'the plan has enough instances already',
			'separate plan': 'the app can stay, because its plan has enough instances',
			configure: 'no setting is needed to run on the instances of the plan',
			nothing: 'the plan has {instances} instances, and the app runs on all of them'
		}[answer]!;
	if (found === 'separate plan')
		return {
			'scale up': 'on larger instances, the other apps would still run beside it',
			'scale out': 'the other apps would run on the added instances too',
			'separate plan': 'apps of a plan share its instances, so this app needs a separate plan',
			configure: 'no setting of the app keeps other apps off its instances',
			nothing: 'apps of a plan share its instances now'
		}[answer]!;
	if (answer === 'separate plan') return 'the current plan can meet this, so a separate one isn’t needed';
	if (found === 'scale out')
		return {
			'scale up': `${name} can have that many instances without a higher tier`,
			'scale out': `the plan needs more instances, and ${name} allows that many`,
			configure: 'a setting of the app doesn’t add instances to the plan',
			nothing: 'the plan has only {instances} so far'
		}[answer]!;
	if (found === 'configure')
		return {
			'scale up': `${name} has this already`,
			'scale out': 'this doesn’t depend on the number of instances',
			configure: `${name} has this, so only the app must be configured`,
			nothing: 'the tier allows this, but the app isn’t configured for it yet'
		}[answer]!;
	if (goal === 'memory')
		return {
			'scale up': 'a larger instance size is a matter of scaling up',
			'scale out': 'added instances have as much memory as the first',
			configure: 'memory isn’t a setting of the app',
			nothing: 'the instances keep their memory without a change'
		}[answer]!;
	return {
		'scale up': counts
			? `${limit}, so a higher tier is needed`
			: `${name} doesn’t have this, so a higher tier is needed`,
		'scale out': counts ? limit : 'more instances don’t bring features or slots',
		configure: counts
			? 'the app can’t have more instances than its plan'
			: `${name} doesn’t allow this setting`,
		nothing: counts ? 'the plan has too few instances' : `${name} doesn’t have this`
	}[answer]!;
}
/** Why that is or isn’t what a plan needs to get over the failure of a zone. */
function zoneReason(row: Row, answer: string): string {
	const plan = zonesOf(row);
	const one = 'maximumNumberOfZones is 1, so';
	if (plan.zones === 1)
		return {
			nothing: 'without zone redundancy, no instance is certain to remain',
			enable: `${one} zone redundancy can’t be enabled here`,
			'scale out': `${one} more instances don’t help`,
			both: `${one} the plan can’t be zone redundant, even with more instances`,
			'new plan': `${one} it takes a new plan for zone redundancy`
		}[answer]!;
	const right = zoneStep(plan, Number(row['must'])) === answer;
	const left = remaining(row);
	const { redundant } = plan;
	return {
		nothing: redundant
			? `zone redundancy is enabled, and ${right ? '' : 'only '}${left} of {instances} instances would remain`
			: 'zoneRedundant is false, so no instance is certain to remain',
		enable: redundant
			? 'zone redundancy is enabled already'
			: `across {zones} zones, ${right ? '' : 'only '}${left} of {instances} instances would remain`,
		'scale out': redundant
			? right
				? `zone redundancy is enabled, but only ${left} of {instances} instances would remain`
				: 'enough instances would remain already'
			: 'added instances aren’t spread across zones while zoneRedundant is false',
		both: right
			? `zoneRedundant is false, and across {zones} zones only ${left} of {instances} instances would remain`
			: redundant
				? 'zoneRedundant is true already, so there’s nothing to enable'
				: 'zone redundancy is enough, without added instances',
		'new plan': 'maximumNumberOfZones is {zones}, so this plan can be zone redundant'
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'change',
		[
			'You need to run {count} in other App Service plans, which already exist. The apps are now in Windows plans that were created in {group} in {region}. The code also runs on Linux. You must minimize effort.',
			'A colleague created target plans for {count}, to which you must bring them with the least effort. The current plans are Windows plans, created in {group} in {region}. The code also runs on Linux.'
		],
		{
			noun: 'web app',
			names: apps,
			sides: {
				group: side(
					'place',
					'Resource group of target plan',
					{ near: '{group}', moved: '{group}, moved from {other}', other: '{other}' },
					{
						'': 'the target plan of {name} were in {}',
						near: 'the target plan of {name} had been created in {group}'
					},
					'target plan in {}'
				),
				region: side(
					'place',
					'Region of target plan',
					{ near: '{region}', far: '{far}' },
					'the target plan of {name} were in {}',
					'in {}'
				),
				os: side(
					'setup',
					'OS of target plan',
					'Windows|Linux',
					'the target plan of {name} were for {}',
					'for {}'
				),
				vnet: side(
					'setup',
					'VNet integration of app',
					{ on: 'On', off: 'Off' },
					'virtual network integration of {name} were {}',
					'virtual network integration of the app: {}'
				)
			},
			suits: ({ group, region, os }, difficulty) =>
				difficulty < 3 || region === 'near' || (os === 'Windows' && group === 'near'),
			decide: changeOf,
			asks: {
				now: 'change the App Service plan without other steps',
				off: 'disable virtual network integration, and then change the plan',
				new: 'deploy the code to a new app in the target plan'
			},
			choose: 'For which app{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each app?',
			why(row, answer) {
				const found = changeOf(row);
				if (found === 'new')
					return `${targetFault(row)!}${
						{
							now: '',
							off: '. Virtual network integration isn’t the reason',
							new: ', so it takes a new app'
						}[answer as 'now']
					}`;
				if (answer === 'new') return 'the app itself can change to this plan, which is less effort';
				return answer !== found
					? answer === 'now'
						? 'virtual network integration must be disabled first'
						: 'the app has no virtual network integration to disable'
					: found === 'now'
						? 'group, region and OS type of both plans match, and virtual network integration is off'
						: 'group, region and OS type of both plans match, but virtual network integration must be off';
			}
		}
	),
	...told(
		'bill',
		[
			'You review the cost of {count} with three running apps each, and plan a change for each. New plans have the same tier, and one instance if they are dedicated. Existing plans have the same tier, and their number of instances does not change.',
			'Your company must know how planned changes affect the total cost of {count}. Each runs three apps. New and existing plans have the same tier. Dedicated ones have one instance, which does not change.'
		],
		{
			noun: 'App Service plan',
			sides: {
				tier: side('tier', 'Tier', 'Shared|Basic|Standard'),
				instances: side(
					'instances',
					'Instances',
					{ '-': '-', 1: '1', 2: '2' },
					{ '': '{name} had {} dedicated instances', '-': '' },
					{ '': 'instances: {}', '-': 'no dedicated instances' }
				),
				change: side(
					'event',
					'Planned change',
					{
						add: 'Add two apps',
						empty: 'Delete all apps, and keep the plan',
						stop: 'Stop all apps',
						slots: 'Add two deployment slots to each app',
						limit: 'Limit one app to one instance by per-app scaling',
						more: 'Scale out to 3 instances',
						fewer: 'Scale in to one instance',
						split: 'Move one app to a new plan',
						trade: 'Move one app to a new plan, and remove an instance here',
						merge: 'Move all apps to an existing plan, and delete this one'
					},
					'the change of {name} were “{}”',
					'change: {}'
				)
			},
			decide(row) {
				const [now, then] = unitsOf(row) ?? [];
				return now === undefined ? undefined : then! > now ? 'more' : then! < now ? 'less' : 'same';
			},
			asks: { less: 'decrease', same: 'stay the same', more: 'increase' },
			choose: 'For which plan{s} will the total cost of App Service {}?',
			judge: 'By the change of {name}, the total cost of App Service will {}.',
			why: ({ tier, change }) =>
				tier === 'Shared'
					? `Shared bills each app, ${{ add: 'and there are two more', empty: 'and none is left' }[change as 'add'] ?? 'in whichever plan it is'}`
					: {
							add: 'the new apps share the instances that are billed anyway',
							empty: 'a dedicated plan is billed even with no apps',
							stop: 'the instances are still there and billed when apps are stopped',
							slots: 'slots run on the instances of the plan',
							limit: 'the limit is for the app, and the plan keeps its instances',
							more: 'each instance is billed, and the plan gets more',
							fewer: 'each instance is billed, and the plan has fewer',
							split: 'the instance of the new plan is billed too',
							trade: 'the plans together have as many instances as before',
							merge: 'the instances of the deleted plan are no longer billed'
						}[change!]!
		}
	),
	...told(
		'count',
		[
			'You have {count} in the Standard plans {plan} and {second}. Both plans have two instances. The setting numberOfWorkers of each app is shown.',
			'The Standard plans {plan} and {second} run {count} on two instances each. You review numberOfWorkers of each app before a load test.'
		],
		{
			noun: 'web app',
			names: apps,
			again: true,
			common: {
				per: side(
					'setup',
					'',
					{ a: '{plan}', b: '{second}' },
					'per-app scaling were enabled only for {}',
					'Per-app scaling is enabled only for {}'
				),
				out: side(
					'event',
					'',
					{ a: '{plan}', b: '{second}' },
					'you scaled out {} instead',
					'You scale out {} to four instances'
				)
			},
			sides: {
				plan: side('place', 'App Service plan', { a: '{plan}', b: '{second}' }, '{name} were in {}', 'in {}'),
				workers: side(
					'instances',
					'numberOfWorkers',
					'1|2|3|4',
					'numberOfWorkers of {name} were {}',
					'numberOfWorkers: {}'
				)
			},
			decide: ({ per, out, plan, workers }) =>
				String(instancesFor({ instances: out === plan ? 4 : 2, perApp: per === plan }, Number(workers))),
			asks: { 1: 'one instance', 2: 'two instances', 3: 'three instances', 4: 'four instances' },
			choose: 'Which app{s} will run on {}?',
			judge: '{name} will run on {}.',
			why({ per, out, plan, workers }) {
				const size = out === plan ? 4 : 2;
				const has = out === plan ? 'now has four' : 'still has two';
				return per !== plan
					? `{plan} ${has} instances, and without per-app scaling each of its apps runs on all`
					: Number(workers) < size
						? `{plan} has per-app scaling, so {name} gets the ${numbers[Number(workers)]!} that numberOfWorkers allows`
						: `{plan} ${has} instances, and numberOfWorkers allows {name} to run on each`;
			}
		}
	),
	...told(
		'need',
		[
			'You plan {count} for Windows apps. You must use the least expensive tier that meets all requirements.',
			'Your company must host Windows apps in {count}. Each plan must meet all requirements at the lowest tier possible.'
		],
		{
			noun: 'new plan',
			names: ['plan-shop', 'plan-blog', 'plan-api', 'plan-portal'],
			sides: {
				must: side('setup', 'Apps must have', itself(features), 'apps of {name} had to have {}'),
				slots: side('instances', 'Deployment slots', itself(slots), 'the deployment slots of {name} were {}'),
				scale: side('event', 'Scaling', itself(scaling), 'the scaling of {name} were “{}”')
			},
			// A zone-redundant plan has two instances at least.
			drawn: ({ must, scale }) => must !== 'zone redundancy' || scale !== 'one instance',
			suits(row, difficulty) {
				const ranks = needsOf(row).map(([tier]) => rankOf(tier));
				return ranks.filter((rank) => rank > 1).length >= Math.min(2, difficulty - 1);
			},
			decide: highest,
			asks: { Shared: 'Shared', Basic: 'Basic', Standard: 'Standard', Premium: 'Premium V3' },
			single: 'Which tier should you use?',
			choose: 'For which plan{s} should you use the {} tier?',
			judge: 'For {name}, you should use the {} tier.',
			why(row, answer) {
				const found = highest(row);
				const rank = rankOf(answer);
				const needs = needsOf(row).filter(([tier]) =>
					rank < rankOf(found) ? rankOf(tier) > rank : tier === found
				);
				if (rank > rankOf(found))
					return `${textOf(found)} is enough here, and costs less than ${textOf(answer)}`;
				return listed(
					needs.map(([tier, text]) => `${text} ${textOf(tier)}${tier === 'Premium' ? '' : ' or higher'}`)
				);
			}
		}
	),
	...told(
		'first',
		[
			'Other apps run in the same plans as {count}. You must add a plan only if no other way meets the requirement, and you must minimize costs. Per-app scaling is off.',
			'Each requirement is for {count} in a plan with other apps. You must not add a plan unless that is necessary, and must minimize costs. Per-app scaling is off.'
		],
		{
			noun: 'web app',
			names: apps,
			sides: {
				tier: side(
					'tier',
					'Tier of the plan',
					{
						Free: 'Free',
						Shared: 'Shared',
						Basic: 'Basic (B1)',
						Standard: 'Standard (S1)',
						Premium: 'Premium V3 (P1V3)'
					},
					'the plan of {name} were in {}'
				),
				instances: side('instances', 'Instances of the plan', '1|2|3', 'the plan of {name} had {} instances'),
				goal: side(
					'event',
					'Requirement',
					{
						domain: 'a custom domain over HTTP',
						tls: 'a TLS certificate for a custom domain',
						idle: 'Always On',
						reach: 'access to a private VM by virtual network integration',
						slot: 'one deployment slot',
						six: 'six deployment slots',
						two: 'at least 2 instances',
						three: 'at least 3 instances',
						five: 'at least 5 instances',
						memory: 'more memory on each instance',
						load: 'instances that other apps do not use'
					},
					'the requirement of {name} were “{}”'
				)
			},
			decide: stepOf,
			asks: {
				'scale up': 'scale up the plan',
				'scale out': 'scale out the plan',
				'separate plan': 'move the app to a separate plan',
				configure: 'configure the app without a change of the plan',
				nothing: 'make no change'
			},
			single: 'What should you first do?',
			choose: 'For which app{s} should you first {}?',
			judge: 'For {name}, you should first {}.',
			why: stepReason
		}
	),
	...told(
		'zone',
		[
			'You have {count} in the Premium V3 tier. If an availability zone fails, the required number of instances must remain, without replacements. Zone-redundant plans are balanced. You must minimize costs and effort.',
			'A zone might fail, and you check whether {count} in Premium V3 would keep enough instances. Do not rely on replacements. Zone-redundant plans are balanced. You must minimize costs and effort.'
		],
		{
			noun: 'production plan',
			names: ['plan-orders', 'plan-maps', 'plan-claims', 'plan-media'],
			sides: {
				zones: side(
					'place',
					'maximumNumberOfZones',
					'1|2|3',
					'maximumNumberOfZones of {name} were {}',
					'maximumNumberOfZones: {}'
				),
				redundant: side(
					'setup',
					'zoneRedundant',
					'false|true',
					'zoneRedundant of {name} were {}',
					'zoneRedundant: {}'
				),
				instances: side('instances', 'Instances', '2|3|4', '{name} had {} instances'),
				must: side('event', 'Instances that must remain', '1|2|3', '{} instances of {name} had to remain')
			},
			decide(row) {
				const plan = zonesOf(row);
				return plan.zones === 1 && plan.redundant ? undefined : zoneStep(plan, Number(row['must']));
			},
			asks: {
				nothing: 'take no action',
				enable: 'enable zone redundancy',
				'scale out': 'scale out the plan',
				both: 'enable zone redundancy, and scale out the plan',
				'new plan': 'deploy the apps to a zone-redundant plan in a new resource group'
			},
			single: 'What should you do?',
			choose: 'For which plan{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why: zoneReason
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'moved-plan-fits': [
		'A plan stays in the webspace where it was created. It’s easy to look only at its current resource group.',
		taking('group', /moved/, { group: 'near' })
	],
	'network-comes-along': [
		'Virtual network integration must be disabled before the plan is changed. It’s easy to expect that it moves along.',
		taking('vnet', /on/, { vnet: 'off' })
	],
	'any-system': [
		'An app can’t change between Windows and Linux plans. It’s easy to look only at group and region.',
		taking('os', /Linux/, { os: 'Windows' })
	],
	'apps-are-billed': [
		'A dedicated plan is billed by instance. It’s easy to think that each app or slot costs more.',
		(row) => (row['tier'] === 'Shared' ? row : taking('change', /add|slots/, { change: 'more' })(row))
	],
	'idle-is-free': [
		'The instances of a plan are billed even if no app runs there. It’s easy to expect savings.',
		(row) =>
			row['tier'] === 'Shared'
				? row
				: taking('change', /empty|stop/, { change: 'fewer', instances: '2' })(row)
	],
	'workers-always-count': [
		'Without per-app scaling, an app runs on all instances of its plan. It’s easy to read numberOfWorkers only.',
		(row) => (row['workers'] ? { ...row, per: row['plan']! } : row)
	],
	'plan-scales-all': [
		'With per-app scaling, numberOfWorkers limits an app. It’s easy to think that it runs on all instances anyway.',
		taking('workers', /./, { per: '' })
	],
	'slots-add-up': [
		'The limit of deployment slots is for each app. It’s easy to add them up.',
		taking('slots', /each/, { slots: '6 for one app' })
	],
	'automatic-is-rules': [
		'Automatic scaling needs a Premium tier, and autoscale by rules needs Standard. It’s easy to take one for the other.',
		taking('scale', /automatic/, { scale: '2 to 3 instances, by CPU rules' })
	],
	'basic-has-rules': [
		'Autoscale by rules begins with Standard. It’s easy to think that Basic has it, because it can scale out.',
		taking('scale', /2 to 3.*rules/, { scale: '3 instances, set manually' })
	],
	'out-has-no-limit': [
		'Free and Shared can’t scale out, and Basic stops at 3 instances. It’s easy to overlook the limit.',
		taking('goal', /two|three|five/, { tier: 'Premium' })
	],
	'out-adds-memory': [
		'Scaling out adds instances of the same size. It’s easy to expect more memory on each.',
		taking('goal', /memory/, { tier: 'Premium', goal: 'five' })
	],
	'spread-anyway': [
		'Instances are spread across zones only if zone redundancy is enabled. It’s easy to think that several are enough.',
		taking('redundant', /./, { redundant: 'true' })
	]
};

export const planTier = topicFamily(
	{
		id: 'app-service/plan-tier',
		edition: 8,
		group: 'app-service',
		title: 'App Service plans',
		rule: {
			'^change':
				'An app can change to a plan of the same OS type that was created in the same resource group and region, without virtual network integration.',
			'^bill': 'A dedicated plan is billed by instance, whatever runs there. Shared is billed by app.',
			'^count':
				'All apps of a plan run on each of its instances. With per-app scaling, numberOfWorkers limits an app.',
			'^need': 'The most demanding requirement decides the tier of a plan. Slots are limited for each app.',
			'^first':
				'Scaling up brings features, higher limits and larger instances. Scaling out brings more instances, up to the limit of the tier. Apps of a plan share them.',
			'^zone':
				'A zone-redundant plan spreads its instances across zones, and loses those of one zone. It takes a maximumNumberOfZones above 1.'
		},
		lab: 'app-service/slots-and-swap',
		sources: [
			sources.appServicePlans,
			sources.azureLimits,
			sources.manageAppServicePlan,
			sources.appServiceScaleUp,
			sources.appServiceAutomaticScaling,
			sources.perAppScaling,
			sources.reliabilityAppService
		],
		axes: {
			setup: 'How an app or a plan is set up',
			instances: 'How many instances or slots',
			tier: 'The tier',
			place: 'Where a plan is',
			event: 'What is planned or needed'
		}
	},
	{
		topics,
		beliefs,
		themes,
		words: ['group', 'other', 'region', 'far', 'plan', 'second'],
		forms: ['choose', 'single', 'single', 'judge', 'table'],
		telling: ['table', 'export', 'email', 'list']
	}
);
