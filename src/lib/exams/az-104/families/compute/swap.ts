// Deployment slots: plans and new slots, what a swap does to settings and versions, features, releases, and routing.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	actionFor,
	canBeMarked,
	featureFor,
	firstStep,
	isCloned,
	slotsAfter,
	slotsFirst,
	swaps,
	type Goal,
	type Item,
	type Kind,
	type Release,
	type Step
} from '#lib/azure/compute/swap.ts';
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

/** Apps with a slot, three versions, and who runs them. */
const themes = [
	'app-loans|staging|7.4|7.5|7.6|bank',
	'app-classes|uat|41|42|43|school',
	'app-booking|canary|2.0|2.1|2.2|hotel',
	'app-reading|staging|11.2|11.3|11.4|library'
].map((names) => names.split('|'));

/** Items of a slot: the kind, its name, and what production and the slot have of it. */
const items = [
	'content|app version|{old}|{new}',
	'app setting|app setting MAIL_MODE|live|test',
	'connection string|connection string StoreDb|db-live|db-test',
	'runtime stack|runtime stack|Java 17|Java 21',
	'custom domain|custom domain|example.com|test.example.com',
	'managed identity|managed identity|id-live|id-test',
	'Always On setting|Always On setting|on|off'
].map((line) => line.split('|'));
const values = '{a} in production and {b} in {slot}';
const itemOf = ({ item, mark }: Row): Item => ({ kind: item as Kind, marked: mark === 'yes' });
const item = ({ item }: Row): string =>
	items
		.find(([kind]) => kind === item)!
		.slice(1)
		.join('|');
const markOf = (name: string) =>
	side(
		'mark',
		'Deployment slot setting',
		{ yes: 'Yes', no: 'No' },
		{ yes: `${name} were a deployment slot setting`, no: `${name} weren’t a deployment slot setting` },
		{ yes: 'it is a deployment slot setting', no: 'it is not a deployment slot setting' }
	);
const marked = markOf('the {item}');
/** What a slot has in the end, of what production and the slot had. */
const endOf = (row: Row, slot = 0): string =>
	slotsAfter<string>(itemOf(row), ['a', 'b'], row['done']!.split(',') as Step[])[slot]!;

const swapping = 'az webapp deployment slot swap -g RG1 -n {app} --slot {slot}';
const preview = `${swapping} --action preview\n${swapping} --action`;
function whyFeature({ os, need, signIn }: Row, answer: string): string {
	const isBarred = need === 'validate' && signIn === 'on';
	const tests = 'swap with preview pauses a swap for tests';
	return {
		preview: isBarred ? 'swap with preview can’t be used while a slot has authentication enabled' : tests,
		off: (isBarred ? 'with authentication disabled, ' : '') + tests,
		auto:
			os === 'Windows'
				? '{name} runs as {os}, so auto swap can put each push into production'
				: 'auto swap isn’t supported for {os}',
		share: 'Traffic % routes a share of the users to {slot}',
		mark: 'a deployment slot setting isn’t swapped',
		restriction: 'access restrictions limit which IP addresses can reach {slot}',
		pipeline:
			need === 'push' && os !== 'Windows'
				? 'auto swap isn’t supported for {os}, so a pipeline must swap the slots'
				: need === 'push'
					? 'auto swap does this without a pipeline'
					: 'a swap alone doesn’t do that'
	}[answer]!;
}

/** What was done, by the version in production and the one in the slot after it, and what else is so. */
const states = {
	'old new canceled': 'started a swap with preview and canceled it',
	'new old': 'swapped the slots',
	'new old completed': 'completed a swap with preview',
	'new later': 'swapped the slots and then deployed version {later} to {slot}',
	'old new pending': 'started a swap with preview and then tested {slot}'
};
function releaseOf({ state }: Row): Release {
	const [production, slot, fact] = state!.split(' ') as [string, string, string?];
	return { production, slot, pending: fact === 'pending' };
}
function whyAction(row: Row, answer: string): string {
	const { slot, pending } = releaseOf(row);
	const { goal } = row;
	const right = actionFor(releaseOf(row), goal!) === answer;
	return {
		nothing: right
			? 'all users get version {goal} already'
			: pending
				? 'the swap would stay pending'
				: 'users would get another version',
		cancel: pending ? 'a canceled swap leaves version {old} in production' : 'no swap is pending',
		complete: pending ? 'a completed swap puts version {new} into production' : 'there’s no swap to complete',
		swap: `a swap puts version {${slot}} into production`,
		deploy: right
			? 'no slot has version {old}, so you must first deploy it and then swap'
			: `version {old} ${goal === 'old' ? 'is in a slot already' : 'isn’t required'}`
	}[answer]!;
}
const hasSlots = (tier: string): boolean => /^[SP]/.test(tier);
const firstOf = ({ tier, has, keeps }: Row) => firstStep(hasSlots(tier!), has as 'none', keeps === 'yes');

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'create',
		[
			'You have a web app named {app} with a deployment slot named {slot}. The app settings and connection strings of production and {slot} differ, but are not deployment slot settings. You run az webapp deployment slot create for {count}.',
			'At a {org}, developers ask for {count} of the web app {app}, which you create with az webapp deployment slot create. The app settings and connection strings of production and {slot} differ, but are not deployment slot settings.'
		],
		{
			noun: 'slot',
			sides: {
				need: side(
					'event',
					'Must have',
					{
						'content app': 'version {old} of the app',
						'app setting app': 'the app settings of production',
						'app setting slot': 'the app settings of {slot}',
						'connection string slot': 'the connection strings of {slot}',
						'connection string app': 'the connection strings of production'
					},
					'{name} had to have {}',
					'{name} must have {}'
				),
				from: side(
					'setup',
					'Parameter',
					{
						app: '--configuration-source {app}',
						slot: '--configuration-source {slot}',
						no: 'no source'
					},
					'you specified {} for {name}',
					'you specify {}'
				)
			},
			decide({ need, from }) {
				const [, kind, source] = /(.+) (.+)/.exec(need!)!;
				return isCloned(kind as Kind) ? (source === from ? 'ready' : 'edit') : 'deploy';
			},
			asks: {
				ready: 'no further action',
				edit: 'a settings change',
				deploy: 'a deployment'
			},
			choose: 'Which slot{s} will need {} to meet the requirement?',
			judge: '{name} will need {} to meet the requirement.',
			why: ({ from }, answer) =>
				answer === 'deploy'
					? 'only a deployment brings content to a new slot'
					: `${from === 'no' ? 'without a source, no settings' : `${answer === 'edit' ? 'only ' : ''}the settings of ${from === 'app' ? 'production' : '{slot}'}`} are cloned${answer === 'edit' ? ', so the slot needs a settings change' : ''}`
		}
	),
	...told(
		'values',
		[
			'You have a web app named {app} with a deployment slot named {slot}. You ran an Azure CLI script, which succeeded.',
			'At a {org}, users report errors after a release of the web app {app}. A colleague ran an Azure CLI script, which succeeded.'
		],
		{
			item,
			claims: true,
			drawn: ({ order }) => order === 'ab',
			noun: 'setting',
			common: {
				done: side(
					'event',
					'Script',
					{
						'preview,complete': `${preview} swap`,
						'preview,cancel': `${preview} reset`,
						'swap,swap': `${swapping}\n${swapping}`,
						swap: `${swapping}\naz webapp show -g RG1 -n {app}`
					},
					{
						'preview,complete': 'the swap had been completed',
						'preview,cancel': 'the swap had been reset',
						'swap,swap': 'the slots had been swapped twice',
						swap: 'the slots had been swapped once'
					}
				)
			},
			sides: {
				item: side('setup', '', Object.fromEntries(items.map(([kind, name]) => [kind, name!]))),
				order: side(
					'event',
					'At first',
					{ ab: values, ba: '{b} in production and {a} in {slot}' },
					'the {item} had been {}',
					'the {item} was {}'
				),
				mark: { ...marked, values: { ...marked.values, none: '-' } },
				claim: side('setup', '', {
					'0a': 'In production, the {item} is {a}',
					'0b': 'In production, the {item} is {b}',
					'1a': 'In {slot}, the {item} is {a}',
					'1b': 'In {slot}, the {item} is {b}'
				})
			},
			decide(row) {
				const [slot, value] = row['claim']!;
				const end = endOf(row, Number(slot));
				return canBeMarked(itemOf(row).kind) === (row['mark'] === 'none')
					? undefined
					: String((row['order'] === 'ab' ? end : end === 'a' ? 'b' : 'a') === value);
			},
			asks: { true: 'true' },
			choose: 'What is true now?',
			judge: '{claim}.',
			why(row) {
				if (!swaps(itemOf(row)))
					return row['mark'] !== 'yes'
						? 'the {item} belongs to its slot, so it isn’t swapped'
						: 'the {item} is a deployment slot setting, so it isn’t swapped';
				return `the {item} ${row['mark'] === 'no' ? 'isn’t a deployment slot setting, so it’s swapped' : 'is swapped with the app'}${
					{
						'swap,swap': ', and the second swap took it back',
						'preview,cancel': ', but the swap was reset'
					}[row['done'] as 'swap,swap'] ?? ''
				}`;
			}
		}
	),
	...told(
		'mark',
		[
			'You plan to swap {slot} of the web app {app} into production, which must then have the planned values. You can only select or clear Deployment slot setting.',
			'At a {org}, a swap changed production by mistake. After another swap of {slot}, production must have the planned values. You can only select or clear Deployment slot setting.'
		],
		{
			names: [
				'MAIL_MODE|send|log',
				'LOG_LEVEL|warning|debug',
				'QUEUE|orders|samples',
				'THEME|plain|winter',
				'CACHE|on|off'
			],
			again: true,
			noun: 'app setting',
			sides: {
				order: side('setup', 'Values', { ab: values }, '', '{name} is {}'),
				mark: markOf('{name}'),
				needs: side('event', 'Planned value', { a: '{a}', b: '{b}' }, undefined, 'the planned value is {}')
			},
			decide: ({ mark, needs }) =>
				endOf({ item: 'app setting', mark: mark!, done: 'swap' }) === needs
					? 'leave'
					: mark === 'yes'
						? 'clear'
						: 'select',
			asks: {
				select: 'select Deployment slot setting',
				clear: 'clear Deployment slot setting',
				leave: 'change nothing'
			},
			choose: 'For which setting{s} should you {} before the swap?',
			judge: 'For {name}, you should {} before the swap.',
			why: ({ mark }, answer) =>
				`{name} ${mark === 'yes' ? 'stays with its slot, so production keeps {a}' : 'is swapped, so production gets {b}'}${
					{
						select: '. Select the check box so that its value stays {a}',
						clear: '. Clear the check box so that it gets {b}',
						leave: ', as planned'
					}[answer]!
				}`
		}
	),
	...told(
		'first',
		[
			'You have a web app named {app} with version {old} in production. You must test version {new}, and then release it without downtime. Each slot must keep its own connection string.',
			'At a {org}, the last release of the web app {app} caused an outage. You must test version {new}, and then release it without downtime. Each slot must keep its own connection string.'
		],
		{
			noun: 'web app',
			sides: {
				tier: side(
					'setup',
					'App Service plan',
					'Free|Basic|Standard|Premium V3',
					'the plan were in the {} tier',
					'the plan is in the {} tier'
				),
				has: side(
					'event',
					'Deployment slots',
					{
						none: 'no deployment slots',
						old: 'a deployment slot with version {old}',
						new: 'a deployment slot with the tested version {new}'
					},
					'{name} had {}',
					'{name} has {}'
				),
				keeps: side(
					'mark',
					'Connection string',
					{ yes: 'a deployment slot setting', no: 'not a deployment slot setting' },
					'the connection string were {}',
					'the connection string is {}'
				)
			},
			single: 'You need to release version {new}. What should you do first?',
			decide: firstOf,
			asks: {
				scale: 'scale up the App Service plan',
				add: 'add a deployment slot',
				deploy: 'deploy version {new} to the deployment slot',
				mark: 'select Deployment slot setting for the connection string',
				swap: 'swap the deployment slot into production'
			},
			why({ has, tier, keeps }, answer) {
				const without = hasSlots(tier!)
					? 'there’s no deployment slot yet'
					: 'the {tier} tier has no deployment slots';
				return {
					scale: hasSlots(tier!) ? 'the {tier} tier has deployment slots' : without,
					add:
						has === 'none'
							? hasSlots(tier!)
								? 'the test needs a slot'
								: `${without}, so scale up first`
							: '{name} has a deployment slot already',
					deploy:
						has === 'old'
							? 'version {new} must be tested in the slot before the swap'
							: has === 'new'
								? 'the slot has version {new} already'
								: `${without} to deploy to`,
					mark:
						keeps === 'yes'
							? 'the connection string is one already'
							: 'without the mark, the connection string would be swapped too',
					swap:
						has === 'new'
							? keeps === 'yes'
								? 'a swap releases the tested version without downtime'
								: 'the connection string would be swapped too'
							: has === 'old'
								? 'the slot has version {old}, not {new}'
								: `${without} to swap`
				}[answer]!;
			}
		}
	),
	...told(
		'down',
		[
			'You have {count}, each in a separate App Service plan in Premium V3. You need to scale the plans down and keep as many slots as possible. Nothing else prevents this.',
			'A {org} has {count}, each in a separate App Service plan in Premium V3. After a busy season, you need to scale the plans down and keep as many slots as possible. Nothing else prevents this.'
		],
		{
			noun: 'web app',
			names: ['Tickets', 'Orders', 'Weather', 'Payroll', 'Reviews'],
			again: true,
			sides: {
				to: side(
					'event',
					'New tier',
					'Basic|Standard',
					'the new tier of {name} were {}',
					'the new tier is {}'
				),
				slots: side(
					'setup',
					'Slots besides production',
					{ 0: 'no slots', 1: '1 slot', 3: '3 slots', 8: '8 slots', 12: '12 slots' },
					'{name} had {} besides production',
					'{name} has {} besides production'
				)
			},
			decide: ({ to, slots }) => slotsFirst(to!, Number(slots)),
			asks: {
				none: 'scale down without deleting slots',
				some: 'delete some slots before you scale down',
				all: 'delete all slots besides production before you scale down'
			},
			choose: 'For which app{s} should you {}?',
			judge: 'For {name}, you should {}.',
			why({ to, slots }, answer) {
				const only =
					to === 'Basic'
						? 'Basic has no deployment slots'
						: 'Standard supports five deployment slots for an app';
				return {
					none: slots === '0' ? '{name} has no deployment slots' : `${only}, so all can stay`,
					some: `${only}, so some have to go`,
					all: `${only}, so none can stay`
				}[answer]!;
			}
		}
	),
	...told(
		'feature',
		[
			'You have a web app with a deployment slot named {slot}, to which you deploy new versions. You must use features of App Service where possible.',
			'A {org} has a web app with a deployment slot named {slot}, which gets each release first. You must use features of App Service where possible.'
		],
		{
			noun: 'web app',
			sides: {
				os: side(
					'setup',
					'Runs as',
					{ Windows: 'code on Windows', Linux: 'code on Linux', container: 'a custom container' },
					'{name} ran as {}',
					'{name} runs as {}'
				),
				signIn: side(
					'setup',
					'Authentication',
					{ on: 'enabled', off: 'disabled' },
					undefined,
					'App Service authentication is {}'
				),
				need: side(
					'event',
					'You must',
					{
						validate: 'test {slot} with the slot settings of production before the swap',
						push: 'bring each push to {slot} into production automatically',
						random: 'give the new version to 10 percent of the users',
						stay: 'keep the database of production in production when you swap',
						office: 'let only your office network reach {slot}'
					},
					'you had to {}',
					'you must {}'
				)
			},
			single: 'What should you use?',
			decide: ({ need, os, signIn }) =>
				featureFor({ need, os, authenticated: signIn === 'on' } as Goal) ?? 'off',
			asks: {
				preview: 'swap with preview',
				off: 'swap with preview after you disable authentication',
				auto: 'auto swap',
				share: 'a Traffic % of 10 for {slot}',
				pipeline: 'a pipeline task that swaps the slots',
				mark: 'a deployment slot setting',
				restriction: 'an access restriction of {slot}'
			},
			why: whyFeature
		}
	),
	...told(
		'release',
		[
			'You have a web app that had version {old} in production and version {new} in a deployment slot named {slot}, the only slot to which you can deploy.',
			'A {org} discusses a release of a web app that had version {old} in production and version {new} in a deployment slot named {slot}, the only slot to which you can deploy.'
		],
		{
			noun: 'web app',
			sides: {
				state: side('setup', 'Actions', states, 'you had {}', 'you {}'),
				goal: side(
					'event',
					'Version for all users',
					{ old: '{old}', new: '{new}' },
					'all users had to get version {}',
					'all users must get version {}'
				)
			},
			single: 'You must leave no swap pending and use as few actions as possible. What should you do?',
			decide: (row) => actionFor(releaseOf(row), row['goal']!),
			asks: {
				nothing: 'take no action',
				cancel: 'cancel the pending swap',
				complete: 'complete the pending swap',
				swap: 'swap the slots',
				deploy: 'deploy version {old} to {slot} again, and then swap the slots'
			},
			why: whyAction
		}
	),
	...told(
		'route',
		[
			'You have a web app with version {old} in production and version {new} in a deployment slot named {slot}.',
			'At a {org}, testers report errors in a web app with version {old} in production and version {new} in a deployment slot named {slot}.'
		],
		{
			noun: 'user',
			common: {
				share: side(
					'setup',
					'Traffic %',
					'0|20|100',
					'Traffic % of {slot} were {}',
					'you set Traffic % of {slot} to {}'
				)
			},
			sides: {
				opens: side(
					'event',
					'Opens',
					{
						first: 'the URL of production for the first time',
						'old parameter': 'the URL of production with the parameter x-ms-routing-name=self',
						'new parameter': 'the URL of production with the parameter x-ms-routing-name={slot}',
						'old cookie': 'the URL of production with the cookie x-ms-routing-name=self',
						'new cookie': 'the URL of production with the cookie x-ms-routing-name={slot}',
						'new URL': 'the URL of {slot}'
					},
					'{name} opened {}',
					'{name} opens {}'
				)
			},
			decide: ({ opens, share }) =>
				opens === 'first'
					? { 0: 'old', 20: 'either', 100: 'new' }[share!]
					: share === '0' && opens === 'new cookie'
						? undefined
						: opens!.slice(0, 3),
			asks: {
				old: 'will certainly get version {old}',
				new: 'will certainly get version {new}',
				either: 'can get either version'
			},
			choose: 'Which user{s} {}?',
			judge: '{name} {}.',
			why: ({ opens, share }, answer) =>
				opens === 'first'
					? `${{ 0: 'no', 20: 'some', 100: 'all' }[share!]!} new sessions are routed to {slot}`
					: `the ${opens!.slice(4)} leads to ${answer === 'old' ? 'production' : '{slot}'}`
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'content-is-cloned': [
		'A new slot has no content. It’s easy to expect a copy.',
		taking('need', /^content/, { need: 'app setting app', from: 'app' })
	],
	'mark-ignored': [
		'A deployment slot setting stays with its slot. It’s easy to think that all settings are swapped.',
		taking('mark', /yes/, { mark: 'no' })
	],
	'all-moves': [
		'Always On, domains and identities stay with their slot. It’s easy to think that all settings are swapped.',
		taking('mark', /none/, { item: 'content' })
	],
	'started-counts': [
		'A reset cancels a pending swap, and another swap takes back a completed one. It’s easy to overlook that.',
		taking('done', /cancel|,swap/, { done: 'swap' })
	],
	'slots-anywhere': [
		'Free and Basic plans have no deployment slots. It’s easy to overlook that.',
		taking('tier', /[eB]/, { tier: 'Standard' })
	],
	'slots-unlimited': [
		'A Standard plan supports five deployment slots for an app. It’s easy to overlook that.',
		taking('slots', /8|12/, { slots: '3' })
	],
	'auto-anywhere': [
		'Auto swap isn’t supported on Linux or for containers. It’s easy to overlook that.',
		taking('os', /./, { os: 'Windows' })
	],
	'swap-back': [
		'A second swap brings what the other slot has now, not what it had. It’s easy to overlook that.',
		taking('state', /later/, { state: 'new old' })
	],
	'share-first': [
		'The routing name in a URL or a cookie decides first. It’s easy to overlook that.',
		taking('opens', /[re]$/, { opens: 'first' })
	]
};

export const swap = topicFamily(
	{
		id: 'app-service/swap',
		edition: 9,
		group: 'app-service',
		title: 'Deployment slots',
		rule: {
			'^create':
				'A new deployment slot can get the app settings and connection strings of another slot, except deployment slot settings. It never gets the content.',
			'^(values|mark)':
				'By default, app settings and connection strings are swapped with the app and its runtime stack. Deployment slot settings stay with their slot, and so do Always On, custom domains and managed identities.',
			'^first':
				'Deploy to a slot, test there, and then swap. Deployment slots need a Standard plan or higher. A swap also moves connection strings that aren’t deployment slot settings.',
			'^down':
				'A Basic App Service plan has no deployment slots. A Standard plan supports five for each app.',
			'^feature.*preview':
				'Swap with preview lets you test a deployment slot with production settings. It can’t be used while a slot has authentication enabled.',
			'^feature.*auto': 'Auto swap of deployment slots works only for code on Windows.',
			'^feature.*setting is': 'A deployment slot setting isn’t swapped.',
			'^feature.*access': 'An access restriction limits which addresses can reach a deployment slot.',
			'^(route|feature.*Traffic)':
				'Traffic % routes a share of the users to a deployment slot. The routing name in a URL or a cookie decides first, and self is production.',
			'^release':
				'A swap with preview changes production only when you complete it. Swapping the same two slots again undoes a swap, unless something was deployed in between.'
		},
		lab: 'app-service/slots-and-swap',
		sources: [sources.deploymentSlots, sources.azDeploymentSlot, sources.azureLimits],
		axes: {
			mark: 'Deployment slot setting or not',
			setup: 'How the app is set up',
			event: 'What happens or is needed'
		}
	},
	{
		topics,
		beliefs,
		themes,
		words: ['app', 'slot', 'old', 'new', 'later', 'org'],
		prose: true,
		forms: ['choose', 'judge', 'judge', 'judge', 'single', 'series', 'series', 'series'],
		telling: ['table', 'email', 'ticket', 'list'],
		// Two answers must not do the same.
		spare: (asked) => ({ preview: 'off', complete: 'swap' })[asked] ?? ''
	}
);
