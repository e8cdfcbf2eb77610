// App Service plans: tiers, how many are needed, instances of apps, costs, moves of apps, scaling, and failures of zones.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	billedUnits,
	canChangePlan,
	firstStep,
	instancesFor,
	leftAfterZone,
	plansFor,
	tierFor,
	type PlanGoal
} from '#lib/azure/compute/plan.ts';
import type { PlanCount, PlanFeature, PlanTier, Wants } from '#lib/azure/compute/tiers.ts';
import { sources } from '#lib/azure/sources.ts';
import { listed } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** Who asks, two resource groups, two regions, and two plans. */
const themes = [
	'university|rg-campus|rg-alumni|West Europe|North Europe|plan-day|plan-night',
	'farm shop|rg-harvest|rg-market|East US|Central US|plan-north|plan-south',
	'museum|rg-gallery|rg-archive|UK South|UK West|plan-art|plan-craft',
	'hotel chain|rg-rooms|rg-events|Japan East|Japan West|plan-red|plan-blue',
	'bus company|rg-lines|rg-tours|Canada Central|Canada East|plan-city|plan-coast'
].map((names) => names.split('|'));
const webApp = {
	noun: 'web app',
	names: ['Courses', 'Tickets', 'Weather', 'Auction', 'Booking', 'Recipes', 'Payroll', 'Reviews']
};
const plan = { noun: 'plan', names: webApp.names.map((app) => `ASP-${app}`) };

const tiers = side('setup', 'Tier', 'Free|Shared|Basic|Standard|Premium');
/** What apps need: as it’s told, and for the model. */
const needs: Readonly<Record<string, readonly [text: string, goal: PlanGoal]>> = {
	free: ['azurewebsites.net', { features: [] }],
	http: ['a custom domain over HTTP', { features: ['a custom domain'] }],
	tls: ['a custom domain over HTTPS', { features: ['TLS for a custom domain'] }],
	little: ['40 CPU minutes a day', { features: [], counts: { minutes: 40 } }],
	more: ['200 CPU minutes a day', { features: [], counts: { minutes: 200 } }],
	on: ['Always On', { features: ['Always On'] }],
	auto: ['automatic scaling by HTTP traffic', { features: ['automatic scaling'] }],
	two: ['2 instances', { features: [], counts: { instances: 2 } }],
	five: ['5 instances', { features: [], counts: { instances: 5 } }],
	twelve: ['12 instances', { features: [], counts: { instances: 12 } }],
	rules: ['autoscale by CPU rules', { features: ['autoscale by rules'] }],
	slot: ['deployment slots', { features: [], counts: { slots: 1 } }],
	eight: ['8 deployment slots', { features: [], counts: { slots: 8 } }],
	memory: ['more memory on each instance', 'larger'],
	load: ['protection from CPU peaks of the other apps', 'separate']
};
const needing = (ids: string): Row => Object.fromEntries(ids.split(' ').map((id) => [id, needs[id]![0]]));
const textsOf = (
	table: Readonly<Record<string, readonly [text: string, ...rest: readonly unknown[]]>>
): Row => Object.fromEntries(Object.entries(table).map(([id, [text]]) => [id, text]));
const wantsOf = (need: string) => needs[need]![1] as Wants<PlanFeature, PlanCount>;
const tierOf = ({ os, address, need }: Row): string =>
	tierFor(os as 'Linux', {
		...wantsOf(need!),
		features: [address!, need!].flatMap((one) => wantsOf(one).features)
	})!;
function whyTier(row: Row): string {
	const found = tierOf(row);
	const windows = { ...row, os: 'Windows' };
	const anywhere = tierOf(windows);
	// Not in braces, so that rows with the same tier can differ in their grounds.
	const [what] =
		needs[tierOf({ ...windows, address: 'free' }) === anywhere ? row['need']! : row['address']!]!;
	return found === 'Free'
		? 'Free allows 60 CPU minutes a day, and the app has no custom domain'
		: anywhere !== found
			? `Shared would be enough for ${what}, but isn’t available for Linux`
			: `${found}${row['need'] === 'auto' ? ' V2' : ''} is the first tier with ${what}`;
}

/** Returns an app of a department, with stacks for Windows, Linux, and either. */
const stacks = (title: string, windows: string, linux: string, either: string) =>
	side(
		'setup',
		title,
		Object.fromEntries(
			Object.entries({ Windows: windows, Linux: linux, either }).flatMap(([os, stack]) =>
				['region', 'far'].map((at) => [`${os} ${at}`, `${stack} in {${at}}`])
			)
		),
		`the ${title} of {name} used {}`,
		`the ${title} of {name} uses {}`
	);
const plansOf = ({ site, api, back }: Row) =>
	plansFor([site, api, back].map((app) => app!.split(' ') as ['Linux', string]));
function whyPlans(row: Row, answer: string): string {
	const plans = plansOf(row);
	const count = plans.length;
	return answer === String(count)
		? `it takes ${count === 1 ? 'one plan' : `${count} plans`}, for ${listed(plans.map((one) => one.replace('either', 'either OS').replace(/\w+$/, 'in {$&}')))}`
		: answer === '1'
			? 'not all of the apps can share a plan'
			: answer === '3'
				? 'at least two of the apps can share a plan'
				: count === 1
					? 'the apps can share one plan'
					: 'no two of the apps can share a plan';
}
const counts: Row = {
	0: 'no instances',
	1: 'one instance',
	2: 'two instances',
	3: 'three instances',
	4: 'four instances',
	5: 'five instances'
};

const builds = ['plan 5 3', 'second 5 3', 'plan 2 4', 'second 2 4'];
const sizeOf = ({ build, home }: Row) => Number(build!.split(' ')[home === 'plan' ? 1 : 2]);
const isPerApp = ({ build, home }: Row): boolean => build!.startsWith(home!);
function whyCount(row: Row): string {
	const size = sizeOf(row);
	return !isPerApp(row)
		? `without per-app scaling, {name} runs on each of the ${size} instances of {home}`
		: Number(row['workers']) < size
			? `with per-app scaling, {name} uses only {workers} of ${size} instances`
			: `{name} may use each of the ${size} instances of {home}`;
}

/** Proposals: as they’re told, apps and instances of the plans afterwards, and why the cost of dedicated plans is so. */
const proposals: Readonly<Record<string, readonly [text: string, after: string, why: string]>> = {
	stop: ['stop all apps at night', '3 2', 'instances are billed even while apps are stopped'],
	remove: ['delete one app', '2 2', 'a dedicated plan isn’t billed by the number of apps'],
	empty: ['delete all apps but keep the plan', '0 2', 'a dedicated plan is billed even with no apps'],
	add: ['deploy another app to the plan', '4 2', 'the new app shares instances that are billed anyway'],
	slots: ['add a deployment slot to each app', '3 2', 'slots run on the instances of the plan'],
	limit: ['limit one app to one instance with per-app scaling', '3 2', 'the plan keeps both instances'],
	in: ['scale in to one instance', '3 1', 'each instance is billed, and the plan loses one'],
	out: ['scale out to 3 instances', '3 3', 'each instance is billed, and the plan gets one more'],
	split: ['move one app to a new plan of the tier', '2 2 1 1', 'the instance of the new plan is billed, too'],
	merge: [
		'move all apps to an existing plan of the tier, and delete the old one',
		'5 1',
		'the instances of the deleted plan aren’t billed anymore'
	]
};
function costOf({ tier, change }: Row): string | undefined {
	const unitsOf = (plans: string): number =>
		[...plans.matchAll(/(\d) (\d)/g)].reduce(
			(sum, [, apps, instances]) =>
				sum + billedUnits({ tier: tier as PlanTier, apps: Number(apps), instances: Number(instances) }),
			0
		);
	if (
		tier === 'Shared'
			? !/add|remove|split|merge/.test(change!)
			: tier === 'Basic' && /slots|limit/.test(change!)
	)
		return undefined;
	// The existing plan has two apps on one instance.
	const growth = unitsOf(proposals[change!]![1]) - unitsOf(change === 'merge' ? '3 2 2 1' : '3 2');
	return growth > 0 ? 'more' : growth < 0 ? 'less' : 'same';
}

const origins = ['Windows region', 'Linux region', 'Windows far', 'Linux far'];
const canMove = ({ from, inside, at, os }: Row): boolean => {
	const [fromOs, region] = from!.split(' ') as ['Windows', string];
	return canChangePlan(
		{ group: 'near', region: region!, os: fromOs },
		{ group: inside!, region: at!, os: os as 'Linux' }
	);
};
function whyMove(row: Row): string {
	const [os, region] = row['from']!.split(' ');
	return row['at'] !== region
		? 'a move doesn’t change the region, and {name} is in {at}'
		: row['os'] !== os
			? 'a move doesn’t change the OS type, and {name} is for {os}'
			: {
					near: 'resource group, region, and OS type are the same',
					moved: '{name} stays in the webspace where it was created, in {other}',
					other: '{name} is in another resource group'
				}[row['inside'] as 'near'];
}

const stepOf = ({ tier, need }: Row): string =>
	firstStep({ tier: tier as PlanTier, instances: 1 }, needs[need!]![1]);
function whyStep(row: Row, answer: string): string {
	const { tier, need } = row;
	const right = stepOf(row) === answer;
	return {
		'scale up':
			need === 'load'
				? 'the other apps would use the larger instances, too'
				: need === 'memory'
					? 'scaling up brings more memory on each instance'
					: `${tier!} ${right ? 'isn’t' : 'is'} enough for {need}`,
		'scale out': right
			? `${tier!} allows {need}, so you only add them`
			: need === 'load'
				? 'the other apps would run on the new instances, too'
				: /two|five/.test(need!)
					? `${tier!} can’t have {need}`
					: 'new instances have the same size and features',
		'separate plan': right ? 'apps of a plan share its instances' : 'you’d pay for two plans',
		configure: right ? `${tier!} offers {need} already` : 'no command for the app provides {need}'
	}[answer]!;
}

/** Needs of scaling: as they’re told, and whether automatic scaling meets them. */
const methods: Readonly<Record<string, readonly [text: string, isAutomatic: boolean]>> = {
	traffic: ['grow with HTTP traffic without any rules', true],
	warm: ['keep prewarmed instances as a buffer for HTTP traffic', true],
	apart: ['scale its apps independently as their HTTP traffic grows', true],
	hours: ['run 6 instances on weekdays from 08:00 to 18:00', false],
	queue: ['add instances when a queue grows', false],
	cpu: ['add an instance when CPU exceeds 70%', false]
};
const methodOf = ({ tier, need }: Row): string =>
	methods[need!]![1]
		? tier === 'Premium'
			? 'automatic'
			: 'up automatic'
		: tier === 'Basic'
			? 'up rules'
			: 'rules';
function whyMethod(row: Row, answer: string): string {
	const isAutomatic = methods[row['need']!]![1];
	const isUp = answer.startsWith('up');
	return answer === methodOf(row)
		? `${isAutomatic ? 'only automatic scaling' : 'a rule'} can {need}, ${isUp ? 'but {tier} doesn’t offer that, so you scale up first' : 'and {tier} offers that'}`
		: answer.endsWith('rules') === isAutomatic
			? `${isUp ? 'even in a higher tier, ' : ''}${isAutomatic ? 'no rule can do this' : 'automatic scaling has no schedules or rules'}`
			: `{tier} ${isUp ? 'offers this method already' : 'doesn’t offer this method'}`;
}

const leftOf = ({ zones, redundant, instances }: Row): string | undefined =>
	zones === '1' && redundant === 'true'
		? undefined
		: String(
				leftAfterZone({ zones: Number(zones), redundant: redundant === 'true', instances: Number(instances) })
			);
function whyLeft(row: Row): string {
	const left = Number(leftOf(row));
	return left
		? `across {zones} zones, the failed one has at most ${counts[Number(row['instances']) - left]!}, so ${counts[left]!} remain${left > 1 ? '' : 's'}`
		: 'without zone redundancy, all instances can be in the failed zone';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'tier',
		[
			'A {org} moves {count} to Azure. Each app gets an App Service plan in the least expensive tier that fits.',
			'For a {org}, you deploy {count}, each in a separate App Service plan. You need to minimize costs.'
		],
		{
			...webApp,
			sides: {
				os: side('setup', 'OS', 'Windows|Linux', '{name} ran on {}', '{name} runs on {}'),
				address: side('event', 'Address', needing('free http tls'), '{name} used {}', 'it uses {}'),
				need: side(
					'event',
					'Requirement',
					needing('little more on five twelve rules auto slot eight'),
					'{name} needed {} instead',
					'it needs {}'
				)
			},
			decide: tierOf,
			asks: tiers.values,
			choose: 'Which app{s} should you host in {}?',
			judge: 'You should host {name} in {}.',
			why: whyTier
		}
	),
	...told(
		'plans',
		[
			'At a {org}, you deploy three apps of {count} as code, not as containers. You need to create as few App Service plans as possible.',
			'At a {org}, {count} moves three apps to App Service without using containers. The department pays for the plans, and wants as few as possible.'
		],
		{
			noun: 'department',
			sides: {
				site: stacks('CMS', 'ASP.NET V4.8', 'PHP', 'ASP.NET Core'),
				api: stacks('API', 'ASP.NET V4.8', 'Python', 'Node.js'),
				back: stacks('CRM', 'ASP.NET V3.5', 'PHP', 'Java')
			},
			decide: (row) => String(plansOf(row).length),
			asks: { 1: 'one plan', 2: 'two plans', 3: 'three plans' },
			single: 'What is the minimum number of App Service plans for the department?',
			why: whyPlans
		}
	),
	...told(
		'count',
		[
			'You create two App Service plans without autoscale, and deploy {count}.',
			'For a load test of {count}, a colleague created two App Service plans without autoscale.'
		],
		{
			...webApp,
			common: {
				build: side(
					'setup',
					'Azure CLI',
					Object.fromEntries(
						builds.map((id) => {
							const [per, ...sizes] = id.split(' ');
							const command = (one: string, at: number): string =>
								`az appservice plan create -g {group} -n {${one}} --sku S1 --number-of-workers ${sizes[at]!}${one === per ? ' --per-site-scaling' : ''}`;
							return [id, ['plan', 'second'].map(command).join('\n')];
						})
					),
					Object.fromEntries(
						builds.map((id) => {
							const [per, one, other] = id.split(' ');
							return [
								id,
								`only {${per!}} had per-app scaling, with ${one!} instances in {plan} and ${other!} in {second}`
							];
						})
					)
				)
			},
			sides: {
				home: side(
					'place',
					'App Service plan',
					{ plan: '{plan}', second: '{second}' },
					'{name} were in {}',
					'you deploy {name} to {}'
				),
				workers: side(
					'setup',
					'numberOfWorkers',
					'1|2|3|4',
					'numberOfWorkers of {name} were {}',
					'numberOfWorkers of {name} is {}'
				)
			},
			decide: (row) =>
				String(instancesFor({ instances: sizeOf(row), perApp: isPerApp(row) }, Number(row['workers']))),
			asks: counts,
			choose: 'Which app{s} will run on {}?',
			why: whyCount
		}
	),
	...told(
		'bill',
		[
			'You need to cut the App Service costs of a {org}. Each of {count} proposes a change to a different plan with three apps. Dedicated plans have two instances.',
			'Every month, a {org} reviews App Service costs. Each of {count} proposes a change to a different plan with three apps. Dedicated plans have two instances.'
		],
		{
			noun: 'administrator',
			names: people,
			sides: {
				tier: side('setup', 'Tier', 'Shared|Basic|Standard', '{name}’s plan were {}', '{name} has a {} plan'),
				change: side('event', 'Change', textsOf(proposals), '{name} wanted to {}', '{name} wants to {}')
			},
			decide: costOf,
			asks: { less: 'reduce costs', same: 'leave costs unchanged', more: 'increase costs' },
			choose: 'Whose change{s} will {}?',
			judge: '{name}’s change will {}.',
			why: ({ tier, change }) =>
				tier === 'Shared'
					? `Shared bills each app, ${{ add: 'and there’s one more', remove: 'and there’s one fewer' }[change as 'add'] ?? 'in whichever plan it is'}`
					: proposals[change!]![2]
		}
	),
	...told(
		'change',
		[
			'You need to move an app that slows down the others in its App Service plan. The app has no virtual network integration, and {count} have the same tier. Unless noted, no plan was ever moved.',
			'To delete an App Service plan, you need to move its only app, which has no virtual network integration. You have {count} of the same tier. Unless noted, no plan was ever moved.'
		],
		{
			...plan,
			noun: 'other plan',
			common: {
				from: side(
					'place',
					'Current plan',
					Object.fromEntries(
						origins.map((id) => {
							const [os, at] = id.split(' ');
							return [
								id,
								`{\n  "kind": "${os === 'Linux' ? 'linux' : 'app'}",\n  "location": "{${at!}}",\n  "resourceGroup": "{group}"\n}`
							];
						})
					),
					Object.fromEntries(
						origins.map((id) => [id, `the current plan were for ${id.replace(' ', ' in {')}}`])
					)
				)
			},
			sides: {
				inside: side(
					'place',
					'Resource group',
					{ near: '{group}', moved: '{group} (moved from {other})', other: '{other}' },
					{ near: '{name} had been created in {}', '': '{name} were in {}' },
					'{name} is in {}'
				),
				at: side(
					'place',
					'Region',
					{ region: '{region}', far: '{far}' },
					'{name} were in {}',
					'its region is {}'
				),
				os: side('setup', 'OS', 'Windows|Linux', '{name} were for {}', 'it runs {}')
			},
			suits: ({ from, inside, at, os }, difficulty) =>
				difficulty < 3 || inside === 'near' || from === `${os!} ${at!}`,
			decide: (row) => (canMove(row) ? 'can' : 'cannot'),
			asks: { can: 'can', cannot: 'cannot' },
			choose: 'Which plan{s} {} host the app?',
			why: whyMove
		}
	),
	...told(
		'first',
		[
			'Developers of a {org} need more from {count}. You use Azure CLI, and must keep costs as low as possible.',
			'You use Azure CLI to meet new requirements of {count} at the lowest cost.'
		],
		{
			...webApp,
			sides: {
				tier: side(
					'setup',
					'Shares with other apps',
					{
						Basic: 'one-instance Basic (B1) plan',
						Standard: 'one-instance Standard (S1) plan',
						Premium: 'one-instance Premium (P1v3) plan'
					},
					'{name} were in a {}',
					'{name} shares a {} with other apps'
				),
				need: side(
					'event',
					'Requirement',
					needing('on two five slot eight memory load'),
					'{name} needed {}',
					'it needs {}'
				)
			},
			decide: stepOf,
			asks: {
				'scale up': 'run az appservice plan update --sku <size>',
				'scale out': 'run az appservice plan update --number-of-workers <count>',
				'separate plan': 'run az appservice plan create',
				configure: 'run an az webapp command'
			},
			single: 'What should you do first?',
			choose: 'For which app{s} should you first {}?',
			why: whyStep
		}
	),
	...told(
		'method',
		[
			'Customers of a {org} complain about slow pages at busy times. You need to choose a scale-out method for {count}, and scale up only where the requirement calls for it.',
			'Until now, you scaled out {count} of a {org} by hand. You need to change that to meet new requirements at the lowest cost.'
		],
		{
			...plan,
			sides: {
				tier: side(
					'setup',
					'Tier',
					{ Basic: 'Basic', Standard: 'Standard', Premium: 'Premium V2' },
					'{name} were {}',
					'{name} is {}'
				),
				need: side('event', 'Requirement', textsOf(methods), '{name} had to {}', 'it must {}')
			},
			decide: methodOf,
			asks: {
				rules: 'select Rules Based without scaling up',
				automatic: 'select Automatic without scaling up',
				'up rules': 'scale up and select Rules Based',
				'up automatic': 'scale up and select Automatic'
			},
			single: 'What should you do to meet the requirement?',
			choose: 'In which plan{s} should you {}?',
			why: whyMethod
		}
	),
	...told(
		'zone',
		[
			'A {org} asks what survives a zone failure in the worst case, before replacement instances start. It has {count} in Premium V3. Zone-redundant plans are balanced across their zones.',
			'You have {count} in Premium V3 in {region}. Zone-redundant plans are balanced across their zones. You plan for the worst case of a zone failure, before replacement instances start.'
		],
		{
			...plan,
			sides: {
				zones: side(
					'place',
					'maximumNumberOfZones',
					'1|2|3',
					'{name} could use {} zones',
					'{name} has a maximumNumberOfZones of {}'
				),
				redundant: side(
					'setup',
					'zoneRedundant',
					'false|true',
					{ true: '{name} were zone redundant', '': '{name} were not zone redundant' },
					'its zoneRedundant is {}'
				),
				instances: side('setup', 'Instances', '2|3|4|6', '{name} had {} instances', 'it has {} instances')
			},
			suits: ({ zones }, difficulty) => difficulty < 3 || zones !== '1',
			decide: leftOf,
			asks: counts,
			choose: 'Which plan{s} will be left with {}?',
			judge: '{name} will be left with {}.',
			why: whyLeft
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'moved-plan-fits': [
		'A plan stays in the webspace where it was created. It’s easy to look only at its current resource group.',
		taking('inside', /moved/, { inside: 'near' })
	],
	'apps-are-billed': [
		'A dedicated plan is billed per instance. It’s easy to think that each app or slot costs more.',
		(row) => (row['tier'] === 'Shared' ? row : taking('change', /add|slots/, { change: 'out' })(row))
	],
	'idle-is-free': [
		'A dedicated plan is billed even with no apps. It’s easy to expect savings.',
		(row) => (row['tier'] === 'Shared' ? row : taking('change', /empty|stop|remove/, { change: 'in' })(row))
	],
	'workers-always-count': [
		'Without per-app scaling, an app runs on all instances of its plan. It’s easy to look only at numberOfWorkers.',
		(row) => (row['workers'] ? { ...row, build: row['build']!.replace(/^\w+/, row['home']!) } : row)
	],
	'shared-for-linux': [
		'Shared isn’t available for Linux. It’s easy to look only at the features.',
		(row) => (row['address'] ? { ...row, os: 'Windows' } : row)
	],
	'automatic-is-rules': [
		'Automatic scaling begins with Premium V2, autoscale by rules with Standard. It’s easy to take one for the other.',
		taking('need', /traffic|warm|apart/, { need: 'cpu' })
	],
	'spread-anyway': [
		'Instances are spread across zones only if zone redundancy is enabled. It’s easy to think that several are enough.',
		taking('zones', /2|3/, { redundant: 'true' })
	]
};

export const planTier = topicFamily(
	{
		id: 'app-service/plan-tier',
		edition: 9,
		group: 'app-service',
		title: 'App Service plans',
		rule: {
			'^tier': 'The requirement that needs the highest tier decides. Shared is only for Windows.',
			'^plans':
				'A plan has one region and one OS type. Apps that run on either share any plan of their region.',
			'^count':
				'Without per-app scaling, an app runs on all instances of its plan. With per-app scaling, numberOfWorkers limits it.',
			'^bill': 'A dedicated plan is billed per instance, whatever runs there. Shared is billed per app.',
			'^change':
				'An app can move to a plan of the same OS type that was created in the same resource group and region.',
			'^first':
				'Scaling up brings features and larger instances. Scaling out brings more instances, up to the limit of the tier. To isolate an app, move it to another plan.',
			'^method':
				'Rules use metrics and schedules, from Standard on. Automatic scaling follows HTTP traffic, in Premium tiers from V2 on.',
			'^zone': 'A zone-redundant plan loses only the instances in the failed zone. Others can lose all.'
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
			place: 'Where an app or a plan is',
			event: 'What is planned or needed'
		}
	},
	{
		topics,
		beliefs,
		themes,
		words: ['org', 'group', 'other', 'region', 'far', 'plan', 'second'],
		forms: ['choose', 'single', 'judge', 'single'],
		prose: true,
		telling: ['table', 'export', 'email', 'list']
	}
);
