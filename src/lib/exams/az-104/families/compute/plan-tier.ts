// App Service plans: moves of apps between them, what changes their cost, instances of apps, what a goal needs first, and failures of zones.
// Over 200 lines: five topics with words for what can differ in each.
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
import type { PlanTier } from '#lib/azure/compute/tiers.ts';
import { sources } from '#lib/azure/sources.ts';
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
	'rg-gallery|rg-archive|UK South|UK West|plan-art|plan-craft'
].map((names) => names.split('|'));
const apps = ['courses', 'tickets', 'weather', 'auction', 'booking'];
const plans = apps.map((app) => `plan-${app}`);

/** What stops a change of plan, whatever the app's settings are. */
const targetFault = ({ at, os, inside }: Row): string | undefined =>
	at === 'far'
		? 'an app stays in its region, and the target plan is in {far}'
		: os === 'Linux'
			? 'the target plan is for Linux, and an app can’t change its OS type'
			: inside === 'other'
				? 'the target plan is in another resource group'
				: inside === 'moved'
					? 'the target plan was created in {other}, and a later move doesn’t change its webspace'
					: undefined;
function changeOf({ at, os, inside, vnet }: Row): string {
	const from = { group: 'near', region: 'near', os: 'Windows' } as const;
	const to = { group: inside!, region: at!, os: os as Plan['os'] };
	if (!canChangePlan(from, to, false)) return 'new';
	return canChangePlan(from, to, vnet === 'on') ? 'now' : 'off';
}

/** What is billed before and after a change of a plan, and of the plan that it’s with. Nothing where it can’t be changed so. */
function unitsOf({ tier, instances, change }: Row): readonly number[] | undefined {
	const count = Number(instances);
	const isShared = tier === 'Shared';
	if (isShared !== (instances === 'none')) return undefined;
	const billed = (apps: number, then = count): number =>
		billedUnits({ tier: tier as PlanTier, instances: then, apps });
	if (isShared && /slots|limit|fewer|more|trade|stop|empty/.test(change!)) return undefined;
	if (tier === 'Basic' && /slots|limit/.test(change!)) return undefined;
	if (count === 1 && /limit|fewer|trade/.test(change!)) return undefined;
	const now = billed(3);
	const after: Readonly<Record<string, number>> = {
		add: billed(5),
		remove: billed(2),
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

const goals: Readonly<Record<string, PlanGoal>> = {
	domain: { features: ['a custom domain'] },
	rules: { features: ['autoscale by rules'] },
	traffic: { features: ['automatic scaling'] },
	tls: { features: ['TLS for a custom domain'] },
	idle: { features: ['Always On'] },
	reach: { features: ['virtual network integration'] },
	slot: { features: [], counts: { slots: 1 } },
	more: { features: [], counts: { slots: 2 } },
	six: { features: [], counts: { slots: 6 } },
	two: { features: [], counts: { instances: 2 } },
	three: { features: [], counts: { instances: 3 } },
	five: { features: [], counts: { instances: 5 } },
	memory: 'larger',
	load: 'separate'
};
const planIn = ({ tier, instances }: Row): Pick<Plan, 'tier' | 'instances'> => ({
	tier: tier as PlanTier,
	// Free and Shared have none.
	instances: Number(instances) || 1
});
/** The first step. Nothing where a tier can’t be so, where it’s neither the app nor its tier that has to change, or where nothing has to. */
function stepOf(row: Row): string | undefined {
	const { tier, goal, instances } = row;
	const isShared = /Free|Shared/.test(tier!);
	if (isShared !== (instances === 'none') || (isShared && goal === 'load')) return undefined;
	const step = firstStep(planIn(row), goals[goal!]!);
	if (step === 'nothing' || (step === 'configure' ? /rules|traffic/ : /more/).test(goal!)) return undefined;
	return step;
}

const zonesOf = ({ zones, instances, redundant }: Row): ZonePlan => ({
	zones: Number(zones),
	instances: Number(instances),
	redundant: redundant === 'true'
});
/** How many instances a plan needs when they’re spread across zones. */
const needed = (row: Row): number =>
	[1, 2, 3, 4, 5, 6].find(
		(instances) =>
			zoneStep({ ...zonesOf(row), redundant: true, instances }, Number(row['must'])) === 'nothing'
	)!;

/** Why a step is or isn’t the first one to a goal. */
function stepReason(row: Row, answer: string): string {
	const found = stepOf(row)!;
	const { goal, tier } = row;
	const isCount = /two|three|five/.test(goal!);
	const memory = goal === 'memory';
	const name = tier === 'Premium' ? 'Premium V3' : tier!;
	const limit = `${name} ${tier === 'Basic' ? 'stops at 3 instances' : 'can’t scale out'}`;
	const alone = found === 'separate plan';
	if (answer === found)
		return {
			'scale up': memory
				? 'scaling up to a larger size gives each instance more memory'
				: `${isCount ? limit : `${name} doesn’t allow {goal}`}, so you first need a higher tier`,
			'scale out': `${name} allows {goal}, so you only need to scale out`,
			'separate plan': 'apps of a plan share its instances, so only a separate plan isolates the app',
			configure:
				goal === 'more' ? `the limit of slots in ${name} is for each app` : `${name} allows {goal} already`
		}[answer]!;
	return {
		'scale up': alone
			? 'the other apps would run on the larger instances too'
			: `${name} is high enough for {goal}`,
		'scale out': alone
			? 'the other apps would run on the added instances too'
			: isCount
				? limit
				: /Free|Shared/.test(name)
					? `${limit}, and that isn’t needed here`
					: memory
						? 'scaling out only adds instances of the same size'
						: 'added instances don’t bring new features',
		'separate plan': 'this can be met in the current plan',
		configure: isCount
			? 'with per-app scaling off, no app setting adds instances'
			: alone
				? 'no app setting isolates the app from the others'
				: memory
					? 'no app setting gives the instances more memory'
					: `${name} doesn’t allow this yet`
	}[answer]!;
}
/** Why that is or isn’t what a plan needs to get over the failure of a zone. */
function zoneReason(row: Row, answer: string): string {
	const plan = zonesOf(row);
	const none = 'this plan can’t be zone redundant because maximumNumberOfZones is 1';
	if (plan.zones === 1)
		return {
			nothing: 'without zone redundancy, no instance is certain to remain',
			enable: none,
			'scale out': 'adding instances doesn’t spread this plan across zones',
			both: `${none}, even with more instances`,
			'new plan': `${none}. The resource group determines the scale unit, so use a new one`
		}[answer]!;
	const right = zoneStep(plan, Number(row['must'])) === answer;
	const { redundant } = plan;
	const more = 'across {zones} zones, {instances} instances are enough for {must} to remain';
	const less = `across {zones} zones, you need ${needed(row)} instances so that {must} remain`;
	return {
		nothing: redundant
			? right
				? `zone redundancy is enabled, and ${more}`
				: less
			: 'zone redundancy isn’t enabled, so no instance is certain to remain',
		enable: redundant
			? 'zone redundancy is enabled already'
			: right
				? 'once you enable zone redundancy, {instances} instances across {zones} zones are enough for {must} to remain'
				: less,
		'scale out': redundant
			? right
				? `zone redundancy is enabled, but ${less}`
				: 'the plan has enough instances already'
			: 'added instances aren’t spread across zones without zone redundancy',
		both: right
			? `zone redundancy isn’t enabled, and ${less}`
			: redundant
				? 'there’s no need to enable zone redundancy again'
				: 'zone redundancy is enough without added instances',
		'new plan': 'this plan can be zone redundant because maximumNumberOfZones is {zones}'
	}[answer]!;
}
/** Why an app does or doesn’t run on that many instances. */
function countReason({ per, out, home, workers }: Row, answer: string): string {
	const [size, all] = out === home ? [4, 'four'] : [2, 'two'];
	const limited = per === home;
	const below = Number(workers) < size;
	const found = instancesFor({ instances: size, perApp: limited }, Number(workers));
	if (Number(answer) !== found)
		return answer === workers
			? limited
				? `there are only ${all} instances in {home}`
				: 'without per-app scaling, numberOfWorkers doesn’t count'
			: Number(answer) === size
				? 'per-app scaling is enabled, and numberOfWorkers is lower'
				: answer === '4'
					? 'you don’t scale out {home}'
					: answer === '2'
						? 'you scale out {home} to four instances'
						: `neither the plan nor numberOfWorkers leads to ${counts[answer]!}`;
	const each = `runs on each of the ${all} instances`;
	return limited
		? below
			? `with per-app scaling, {name} runs on only ${counts[workers!]!.split(' ')[0]!} of the ${all} instances of {home}`
			: `even with per-app scaling, {name} ${each}, because numberOfWorkers isn’t lower than the instance count`
		: below
			? `without per-app scaling, numberOfWorkers doesn’t limit {name}, which ${each}`
			: `without per-app scaling, {name} ${each} of {home}`;
}
const counts: Row = { 1: 'one instance', 2: 'two instances', 3: 'three instances', 4: 'four instances' };

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'change',
		[
			'You have {count} in Windows plans created in {group} in {region}. You need to run each app in its target plan with the least effort. All plans are Standard, and none was moved unless noted. The code also runs on Linux.',
			'You must use the listed target plans for {count} with the least effort. The current Windows plans were created in {group} in {region}. All plans are Standard, and none was moved unless noted. The code also runs on Linux.'
		],
		{
			noun: 'web app',
			names: apps,
			sides: {
				inside: side(
					'place',
					'Resource group of target plan',
					{ near: '{group}', moved: '{group} (created in {other})', other: '{other}' },
					{
						'': 'the target plan of {name} were in {}',
						near: 'the target plan of {name} had always been in {group}'
					},
					'the target of {name} is in {}'
				),
				at: side(
					'place',
					'Region of target plan',
					{ near: '{region}', far: '{far}' },
					'the target plan of {name} were in {}',
					'region: {}'
				),
				os: side(
					'setup',
					'OS of target plan',
					'Windows|Linux',
					'the target plan of {name} were for {}',
					'OS: {}'
				),
				vnet: side(
					'setup',
					'VNet integration of app',
					{ on: 'On', off: 'Off' },
					'virtual network integration of {name} were {}',
					'app’s VNet integration: {}'
				)
			},
			suits: ({ inside, at, os }, difficulty) =>
				difficulty < 3 || at === 'near' || (os === 'Windows' && inside === 'near'),
			decide: changeOf,
			asks: {
				now: 'change the plan without other steps',
				off: 'change the plan after you disable VNet integration',
				new: 'deploy the code to a new app'
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
							new: ', so you need a new app'
						}[answer as 'now']
					}`;
				if (answer === 'new') return 'the app itself can change to this plan, which is less effort';
				return answer !== found
					? answer === 'now'
						? 'virtual network integration must be disabled first'
						: 'the app has no virtual network integration to disable'
					: found === 'now'
						? 'both plans have the same group, region, and OS type, and virtual network integration is off'
						: 'both plans have the same group, region, and OS type, but you must disable virtual network integration first';
			}
		}
	),
	...told(
		'bill',
		[
			'You review planned changes to {count} with three running apps each. If apps move, the other plan has the same tier and size and, if dedicated, runs one instance.',
			'You estimate the cost of changes to {count} that run three apps each. If apps move, the other plan has the same tier and size and, if dedicated, runs one instance.'
		],
		{
			noun: 'App Service plan',
			sides: {
				tier: side('setup', 'Tier', 'Shared|Basic|Standard', undefined, '{name} is {}'),
				instances: side(
					'setup',
					'Instances',
					{ none: '-', 1: '1', 2: '2' },
					{ '': '{name} had two instances', 1: '{name} had one instance', none: '' },
					{ '': 'it has two instances', 1: 'it has one instance' }
				),
				change: side(
					'event',
					'Planned change',
					{
						add: 'Add two apps',
						remove: 'Delete one app',
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
			judge: 'For {name}, the total cost will {}.',
			why: ({ tier, change }) =>
				tier === 'Shared'
					? `Shared bills each app, ${{ add: 'and there are two more', remove: 'and there’s one fewer' }[change as 'add'] ?? 'in whichever plan it is'}`
					: {
							remove: 'the plan keeps its instances, which are billed however many apps run there',
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
			'You plan the capacity of {count}. The Standard plans {plan} and {second} have two instances each.',
			'You prepare {count} for a load test. The Standard plans {plan} and {second} have two instances each.'
		],
		{
			noun: 'web app',
			names: apps,
			common: {
				per: side(
					'setup',
					'',
					{ a: '{plan}', b: '{second}' },
					'per-app scaling were enabled only for {}',
					'Per-app scaling is enabled only for {}'
				),
				out: side(
					'instances',
					'',
					{ a: '{plan}', b: '{second}' },
					'you scaled out {} instead',
					'You scale out {} to four instances'
				)
			},
			sides: {
				home: side(
					'place',
					'App Service plan',
					{ a: '{plan}', b: '{second}' },
					'{name} were in {}',
					'you run {name} in {}'
				),
				workers: side(
					'instances',
					'numberOfWorkers',
					'1|2|3|4',
					'numberOfWorkers of {name} were {}',
					'its numberOfWorkers is {}'
				)
			},
			decide: ({ per, out, home, workers }) =>
				String(instancesFor({ instances: out === home ? 4 : 2, perApp: per === home }, Number(workers))),
			asks: counts,
			table: 'On how many instances will each app run?',
			choose: 'Which app{s} will run on {}?',
			judge: '{name} will run on {}.',
			why: countReason
		}
	),
	...told(
		'first',
		[
			'You need to meet requirements of {count}. All plans also run other apps. You must minimize the number of plans and, after that, costs. Per-app scaling is off.',
			'Developers sent you requirements for {count}. All plans also run other apps. You must minimize the number of plans and, after that, costs. Per-app scaling is off.'
		],
		{
			noun: 'web app',
			names: apps,
			sides: {
				tier: side(
					'setup',
					'Plan tier',
					{
						Free: 'Free',
						Shared: 'Shared',
						Basic: 'Basic (B1)',
						Standard: 'Standard (S1)',
						Premium: 'Premium V3 (P1V3)'
					},
					'the plan of {name} were {}',
					'the plan of {name} is {}'
				),
				instances: side(
					'setup',
					'Plan instances',
					{ none: '-', 1: '1', 2: '2', 3: '3' },
					{ '': 'the plan had {} instances', 1: 'the plan had one instance', none: '' },
					{
						'': 'it has {} instances',
						1: 'it has one instance',
						none: 'it has no dedicated instances'
					}
				),
				goal: side(
					'event',
					'Requirement',
					{
						domain: 'a custom domain over HTTP',
						rules: 'autoscale by CPU rules',
						traffic: 'automatic scaling by HTTP traffic',
						tls: 'a TLS certificate for a custom domain',
						idle: 'Always On',
						reach: 'virtual network integration',
						slot: 'one deployment slot',
						more: 'two deployment slots (three other apps have two each)',
						six: 'six deployment slots',
						two: 'at least 2 instances',
						three: 'at least 3 instances',
						five: 'at least 5 instances',
						memory: 'more memory on each instance',
						load: 'isolation from CPU peaks of other apps'
					},
					'the requirement of {name} were “{}”',
					'the app needs {}'
				)
			},
			decide: stepOf,
			asks: {
				'scale up': 'scale up the plan',
				'scale out': 'scale out the plan',
				'separate plan': 'move the app to a separate plan',
				configure: 'configure the app'
			},
			single: 'What should you do first?',
			choose: 'For which app{s} should you first {}?',
			judge: 'For {name}, you should first {}.',
			why: stepReason
		}
	),
	...told(
		'zone',
		[
			'You have {count} in Premium V3 that must survive an availability zone failure. The required instances must keep running, not counting replacements. Zone-redundant plans balance instances across their zones. You must minimize added costs and effort.',
			'You have {count} in Premium V3. If an availability zone fails, the required instances must keep running, not counting replacements. Zone-redundant plans balance instances across their zones. You must minimize added costs and effort.'
		],
		{
			noun: 'production plan',
			names: plans,
			sides: {
				zones: side(
					'place',
					'maximumNumberOfZones',
					'1|2|3',
					'maximumNumberOfZones of {name} were {}',
					'the maximumNumberOfZones of {name} is {}'
				),
				redundant: side('setup', 'zoneRedundant', 'false|true', 'zoneRedundant of {name} were {}', {
					true: 'zone redundancy is enabled',
					false: 'zone redundancy is disabled'
				}),
				instances: side(
					'instances',
					'Instances',
					'2|3|4',
					'{name} had {} instances',
					'the plan has {} instances'
				),
				must: side('instances', 'Required instances', '1|2|3')
			},
			decide(row) {
				const plan = zonesOf(row);
				return plan.zones === 1 && plan.redundant ? undefined : zoneStep(plan, Number(row['must']));
			},
			asks: {
				nothing: 'take no action',
				enable: 'only enable zone redundancy',
				'scale out': 'only scale out the plan',
				both: 'enable zone redundancy, and scale out the plan',
				'new plan': 'use a new plan in a new resource group'
			},
			single: 'Enough instances need to remain. What should you do?',
			choose: 'For which plan{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why: zoneReason
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'moved-plan-fits': [
		'A plan stays in the webspace where it was created. It’s easy to look only at its current resource group.',
		taking('inside', /moved/, { inside: 'near' })
	],
	'network-comes-along': [
		'Virtual network integration must be disabled before the plan is changed. It’s easy to expect that it moves along.',
		taking('vnet', /on/, { vnet: 'off' })
	],
	'apps-are-billed': [
		'A dedicated plan is billed per instance. It’s easy to think that each app or slot costs more.',
		(row) => (row['tier'] === 'Shared' ? row : taking('change', /add|slots/, { change: 'more' })(row))
	],
	'idle-is-free': [
		'The instances of a dedicated plan are billed even if no app runs there. It’s easy to expect savings.',
		(row) =>
			row['tier'] === 'Shared'
				? row
				: taking('change', /empty|stop/, { change: 'fewer', instances: '2' })(row)
	],
	'workers-always-count': [
		'Without per-app scaling, an app runs on all instances of its plan. It’s easy to look only at numberOfWorkers.',
		(row) => (row['workers'] ? { ...row, per: row['home']! } : row)
	],
	'plan-scales-all': [
		'With per-app scaling, numberOfWorkers limits an app. It’s easy to think that it runs on all instances anyway.',
		taking('workers', /./, { per: '' })
	],
	'slots-add-up': [
		'The limit of deployment slots is for each app. It’s easy to add them up.',
		taking('goal', /more/, { goal: 'six', tier: 'Standard' })
	],
	'automatic-is-rules': [
		'Automatic scaling begins with Premium V2, autoscale by rules with Standard. It’s easy to take one for the other.',
		taking('goal', /traffic/, { goal: 'slot' })
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
		taking('zones', /2|3/, { redundant: 'true' })
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
				'An app can change to a plan of the same OS type that was created in the same resource group and region, once virtual network integration is disabled.',
			'^bill': 'A dedicated plan is billed per instance, whatever runs there. Shared is billed per app.',
			'^count':
				'Without per-app scaling, all apps of a plan run on each of its instances. With per-app scaling, numberOfWorkers limits an app.',
			'^first':
				'Scaling up brings features, higher limits and larger instances. Scaling out brings more instances, up to the limit of the tier. Apps of a plan share instances, but slots are limited for each app.',
			'^zone':
				'A zone-redundant plan spreads its instances across zones, and loses only those of a failed zone. Its maximumNumberOfZones must be above 1.'
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
			place: 'Where a plan is',
			event: 'What is planned or needed'
		}
	},
	{
		topics,
		beliefs,
		themes,
		words: ['group', 'other', 'region', 'far', 'plan', 'second'],
		forms: ['choose', 'single', 'single', 'judge', 'judge', 'table'],
		prose: true,
		telling: ['table', 'export', 'email', 'list']
	}
);
