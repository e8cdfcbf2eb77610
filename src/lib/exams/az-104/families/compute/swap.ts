// Deployment slots: new slots, what a swap does to settings and versions, its warm-up, images, features, routing, and rollbacks.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	actionFor,
	canBeMarked,
	featureFor,
	isCloned,
	isWarm,
	slotFor,
	slotsAfter,
	swaps,
	updateFor,
	type Goal,
	type Item,
	type Kind,
	type Release,
	type Step,
	type Visit
} from '#lib/azure/compute/swap.ts';
import { sources } from '#lib/azure/sources.ts';
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

/** Apps with a slot, three versions, and who runs them. */
const themes = [
	'app-loans|staging|7.4|7.5|7.6|bank',
	'app-classes|uat|41|42|43|school',
	'app-booking|canary|2.0|2.1|2.2|hotel',
	'app-reading|staging|11.2|11.3|11.4|library'
].map((names) => names.split('|'));
const webApp = {
	noun: 'web app',
	names: ['Tickets', 'Orders', 'Weather', 'Payroll', 'Reviews']
};

/** Items of a slot: the kind, its name, and what production and the slot have of it. */
const items = [
	'content|app version|{old}|{new}',
	'app setting|app setting MAIL_MODE|live|test',
	'connection string|connection string StoreDb|db-live|db-test',
	'runtime stack|runtime stack|Node 20|Node 22',
	'WebJob|cleanup WebJob|clean-1|clean-2',
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
const mark = side(
	'mark',
	'Deployment slot setting',
	{ yes: 'Yes', no: 'No' },
	'“Deployment slot setting” were “{}” for {name}',
	{ yes: 'it is a deployment slot setting', no: 'it is not a deployment slot setting' }
);
/** What a slot has in the end, of what production and the slot had. */
const endOf = (row: Row, slot = 0): string =>
	slotsAfter<string>(itemOf(row), ['a', 'b'], row['done']!.split(',') as Step[])[slot]!;

const swapping = 'az webapp deployment slot swap -g RG1 -n {app} --slot {slot}';
const routing = 'az webapp traffic-routing set -g RG1 -n {app} --distribution {slot}=20';
const preview = `${swapping} --action preview\n${swapping} --action`;
const slotOf = ({ url, before }: Row) => {
	const [to, minutes] = before!.split(' ');
	return slotFor({
		url: url as Visit['url'],
		share: 20,
		...(minutes ? { pinned: [to as 'slot', Number(minutes)] } : {})
	});
};
function versionOf(row: Row): string {
	const slot = slotOf(row);
	return slot === 'either' ? slot : (slot === 'production') === (row['ran'] === 'reset') ? 'old' : 'new';
}
function whyVersion(row: Row): string {
	const { url, before, ran } = row;
	if (slotOf(row) === 'either')
		return before === 'never'
			? 'for a first request, chance decides'
			: 'after one hour, chance decides again';
	const where = slotOf(row) === 'slot' ? '{slot}' : 'production';
	return `${
		url === 'slot'
			? 'the URL is that of {slot}'
			: url === 'link to slot'
				? 'x-ms-routing-name names {slot}'
				: url !== 'production'
					? 'in x-ms-routing-name, self means production'
					: `for one hour, {name} is pinned to ${where}`
	}, and ${ran === 'reset' ? 'the canceled swap left' : 'the completed swap put'} version {${versionOf(row)}} there`;
}

/** What the warm-up pings, and the statuses that it takes. */
const pinged = ({ ping }: Row) => ping!.split(' ') as [answer: string, statuses?: string];
function isSwapped(row: Row): boolean {
	const [answer, statuses] = pinged(row);
	return isWarm(row[answer]!, statuses);
}
function whyWarm(row: Row): string {
	const [answer, statuses] = pinged(row);
	return `the swap pings ${answer === 'root' ? '/' : '/ready'}, and ${row[answer]!} ${
		row[answer] === 'a timeout'
			? 'stops it'
			: statuses
				? isSwapped(row)
					? 'is a listed status'
					: 'isn’t a listed status, so the swap is stopped'
				: 'is enough because no status is listed'
	}`;
}
const path = '{ "name": "WEBSITE_SWAP_WARMUP_PING_PATH", "value": "/ready" }';
const statuses = '{ "name": "WEBSITE_SWAP_WARMUP_PING_STATUSES", "value": "200,202" }';

function whyFeature({ os, need }: Row, answer: string): string {
	return {
		preview: 'swap with preview pauses a swap for tests',
		auto:
			os === 'Windows' ? 'auto swap puts each push into production' : 'auto swap isn’t supported for {os}',
		share: 'Traffic % routes a share of the users to {slot}',
		parameter: 'only users who open such a link get {slot}, once its Traffic % is explicitly set to 0',
		pipeline:
			need === 'push' && os !== 'Windows'
				? 'auto swap isn’t supported for {os}, so a pipeline must swap the slots'
				: 'App Service alone can do that',
		none: 'swap with preview can’t be used while a slot has authentication enabled'
	}[answer]!;
}

/** A situation names the version in production and the one in the slot, and what else is so. */
function releaseOf({ state }: Row): Release {
	const [production, slot, fact] = state!.split(' ') as [string, string, string?];
	return { production, slot, [fact ?? 'pending']: !!fact };
}
function whyAction(row: Row, answer: string): string {
	const { slot, pending, routed } = releaseOf(row);
	const { goal } = row;
	const right = actionFor(releaseOf(row), goal!) === answer;
	return {
		nothing: right
			? 'all users get version {goal} already'
			: pending
				? 'the swap would stay pending'
				: 'users would still get another version',
		unroute: routed
			? 'with 0 percent, all users get version {old} after one hour'
			: 'this only stops random routing',
		cancel: pending ? 'a canceled swap leaves version {old} in production' : 'no swap is pending',
		complete: pending ? 'a completed swap puts version {new} into production' : 'no swap is pending',
		swap: `a swap puts version {${slot}} into production`,
		deploy: right
			? 'the slot has version {later}, so you must first deploy version {old} there'
			: `version {old} ${goal === 'old' ? 'is in a slot already' : 'isn’t required'}`
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'create',
		[
			'You run az webapp deployment slot create to give each of {count} a test slot of {app}. Production and {slot} have different settings, but no deployment slot settings.',
			'At a {org}, {count} need test slots of {app}. You run az webapp deployment slot create. Production and {slot} have different settings, but no deployment slot settings.'
		],
		{
			noun: 'tester',
			names: people,
			sides: {
				need: side(
					'event',
					'Needs',
					{
						'content app': 'version {old} of the app',
						'WebJob slot': 'the WebJobs of {slot}',
						'app setting app': 'the app settings of production',
						'connection string slot': 'the connection strings of {slot}',
						'connection string app': 'the connection strings of production'
					},
					'{name} needed {}',
					'{name} needs {}'
				),
				from: side(
					'setup',
					'Parameter',
					{
						app: '--configuration-source {app}',
						slot: '--configuration-source {slot}',
						no: 'no source'
					},
					'you used {} for {name}',
					'you use {}'
				)
			},
			decide({ need, from }) {
				const [, kind, source] = /(.+) (.+)/.exec(need!)!;
				return isCloned(kind as Kind) ? (source === from ? 'ready' : 'edit') : 'deploy';
			},
			asks: {
				ready: 'can start right away',
				edit: 'must wait until you edit settings',
				deploy: 'must wait until you deploy content'
			},
			choose: 'Which tester{s} {}?',
			judge: '{name} {}.',
			why: ({ need, from }, answer) =>
				answer === 'deploy'
					? `a new slot has no ${need!.startsWith('W') ? 'WebJobs' : 'content'}`
					: from === 'no'
						? 'without a source, no settings are cloned'
						: `the slot ${answer === 'ready' ? 'gets' : 'only gets'} the settings of ${from === 'app' ? 'production' : '{slot}'}`
		}
	),
	...told(
		'values',
		[
			'You compare the slots of {app} before and after a change.',
			'After a change, users at a {org} report a problem with {app}. You check its slots.'
		],
		{
			item,
			claims: true,
			drawn: ({ order }) => order === 'ab',
			noun: 'setting',
			common: {
				done: side(
					'event',
					'',
					{
						swap: 'swapped the slots',
						'swap,swap': 'swapped the slots twice',
						'preview,cancel': 'canceled a swap of {slot} into production with preview',
						preview: 'started a swap of {slot} into production with preview, which is pending'
					},
					'you had {}',
					'you {}'
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
				mark: { ...mark, values: { ...mark.values, none: '-' } },
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
						: row['done'] === 'preview'
							? 'the first phase gave {slot} the {item} of production'
							: 'the {item} is a deployment slot setting, so it isn’t swapped';
				return `the {item} ${row['mark'] === 'no' ? 'isn’t a deployment slot setting, so it’s swapped' : 'is swapped with the app'}${
					{
						'swap,swap': ', and the second swap took it back',
						'preview,cancel': ', but that swap was canceled',
						preview: ', but that swap is pending'
					}[row['done'] as 'preview'] ?? ''
				}`;
			}
		}
	),
	...told(
		'mark',
		[
			'You will swap the slot {slot} of {app} into production, which must then have the planned values. You cannot edit values.',
			'A {org} must have the planned values in production after you swap the slot {slot} of {app}. You cannot edit values.'
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
				mark,
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
			why: ({ mark }, answer) =>
				`{name} ${mark === 'yes' ? 'stays with its slot, so production keeps {a}' : 'is swapped, so production gets {b}'}${
					{
						select: '. Select the check box to keep {a}',
						clear: '. Clear the check box to swap it',
						leave: ', as planned'
					}[answer]!
				}`
		}
	),
	...told(
		'route',
		[
			'You ran a script when {app} had version {old} in production and {new} in {slot}. Users keep their cookies.',
			'A {org} ran a script when {app} had version {old} in production and {new} in {slot}. Users keep their cookies.'
		],
		{
			names: people,
			edge: true,
			noun: 'user',
			common: {
				ran: side(
					'event',
					'Azure CLI, yesterday',
					{
						swap: `${swapping}\n${routing}`,
						preview: `${preview} swap\n${routing}`,
						reset: `${preview} reset\n${routing}`
					},
					{ '': 'the swap had been completed', reset: 'the swap had been reset' }
				)
			},
			sides: {
				url: side(
					'setup',
					'URL',
					{
						slot: '{app}-{slot}.azurewebsites.net',
						production: '{app}.azurewebsites.net',
						'link to slot': '{app}.azurewebsites.net/?x-ms-routing-name={slot}',
						'link to production': '{app}.azurewebsites.net/?x-ms-routing-name=self'
					},
					'{name} opened {}',
					'{name} opens {}'
				),
				before: side(
					'event',
					'Random routing',
					{
						never: 'never',
						'slot 20': '{slot} 20 minutes ago',
						'production 20': 'production 20 minutes ago',
						'slot 180': '{slot} 3 hours ago'
					},
					'random routing had chosen {} for {name}',
					{ never: 'this is the first visit', '': 'random routing chose {}' }
				)
			},
			decide: versionOf,
			asks: {
				new: 'version {new} for certain',
				old: 'version {old} for certain',
				either: 'a version that depends on chance'
			},
			choose: 'Which user{s} will get {}?',
			why: whyVersion
		}
	),
	...told(
		'warm',
		[
			'You swap {slot}, with version {new} of {count}, into production, which has version {old}. Both slots have the same app settings for the warm-up.',
			'A {org} swaps {slot}, with version {new} of {count}, into production, which has version {old}. Both slots have the same app settings for the warm-up.'
		],
		{
			...webApp,
			again: true,
			common: {
				ping: side(
					'event',
					'App settings',
					{
						ready: `[\n  ${path}\n]`,
						'root 200,202': `[\n  ${statuses}\n]`,
						'ready 200,202': `[\n  ${path},\n  ${statuses}\n]`
					},
					{
						ready: 'no statuses were set',
						'root 200,202': 'no path were set',
						'ready 200,202': 'a path and statuses were set'
					}
				)
			},
			sides: {
				root: side(
					'setup',
					'Answer of /',
					'200 OK|403 Forbidden|404 Not Found',
					'{name} answered / with {}',
					'{name} answers / with {}'
				),
				ready: side(
					'setup',
					'Answer of /ready',
					'200 OK|202 Accepted|500 Internal Server Error|a timeout',
					'{name} answered /ready with {}',
					{ '': 'it answers /ready with {}', 'a timeout': 'requests for /ready time out' }
				)
			},
			decide: (row) => (isSwapped(row) ? 'new' : 'old'),
			asks: { new: 'version {new}', old: 'version {old}' },
			choose: 'Which app{s} will have {} in production afterward?',
			why: whyWarm
		}
	),
	...told(
		'image',
		[
			'New images of {count} were pushed to Azure Container Registry. You must run each in the slot {slot} before a swap.',
			'At a {org}, developers pushed new images of {count} to Azure Container Registry. You must test each in the slot {slot}.'
		],
		{
			...webApp,
			sides: {
				tag: side(
					'setup',
					'Tag in {slot}',
					'latest|stable|{old}',
					undefined,
					'{name} uses the tag {} in {slot}'
				),
				pushed: side('event', 'Pushed tag', 'latest|stable|{new}', undefined, 'the new image has the tag {}'),
				cd: side(
					'setup',
					'Continuous deployment',
					{ on: 'On', off: 'Off' },
					undefined,
					'Continuous deployment is {}'
				)
			},
			suits: ({ tag, pushed }, difficulty) => difficulty < 3 || /st/.test(tag! + pushed!),
			decide: ({ tag, pushed, cd }) => updateFor(tag!, pushed!, cd === 'on'),
			asks: {
				nothing: 'no command',
				restart: 'only az webapp restart',
				set: 'az webapp config container set'
			},
			choose: 'Which app{s} will require {}?',
			why: ({ tag, pushed, cd }) =>
				`the tag in use is ${tag!}, ${
					tag !== pushed
						? 'so you must set the new one'
						: cd === 'on'
							? 'so a webhook makes the slot restart and pull the image'
							: 'but without a webhook, only a restart pulls the image'
				}`
		}
	),
	...told(
		'feature',
		[
			'You plan a release of {count} at a {org}. You must use App Service alone if possible.',
			'Developers of {count} deploy to the slot {slot}. You must use App Service alone if possible.'
		],
		{
			...webApp,
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
						link: 'give the new version only to users who opt in'
					},
					'you had to {} for {name}',
					'you must {}'
				)
			},
			single: 'What should you use?',
			decide: ({ need, os, signIn }) =>
				featureFor({ need, os, authenticated: signIn === 'on' } as Goal) ?? 'none',
			asks: {
				preview: 'swap with preview',
				auto: 'auto swap',
				share: 'a Traffic % of 10 for {slot}',
				parameter: 'a link with x-ms-routing-name',
				pipeline: 'a pipeline task that swaps the slots'
			},
			choose: 'Which app{s} should you release by using {}?',
			why: whyFeature
		}
	),
	...told(
		'release',
		[
			'You are replacing version {old} of {count} with version {new}. You can deploy only to {slot}. In two hours, no swap may be pending. You need to take as few actions as possible.',
			'A {org} is replacing version {old} of {count} with version {new}, or going back. You can deploy only to {slot}. In two hours, no swap may be pending. You need to take as few actions as possible.'
		],
		{
			...webApp,
			sides: {
				state: side(
					'setup',
					'Situation',
					{
						'old new': 'version {new} is in {slot}, and no user gets it yet',
						'new old': 'the slots have been swapped',
						'new later': 'the slots have been swapped, and then version {later} was deployed to {slot}',
						'old new pending': 'a swap with preview is pending',
						'old new routed': '20 percent of the users get version {new} from {slot}'
					},
					'it were true for {name} that {}',
					'for {name}, {}'
				),
				goal: side(
					'event',
					'Required version',
					{ old: '{old}', new: '{new}' },
					undefined,
					'all users must get version {}'
				)
			},
			single: 'What should you do?',
			decide: (row) => actionFor(releaseOf(row), row['goal']!),
			asks: {
				nothing: 'take no action',
				unroute: 'set Traffic % of {slot} to 0',
				cancel: 'cancel the pending swap',
				complete: 'complete the pending swap',
				swap: 'swap the slots',
				deploy: 'deploy version {old} to {slot} again, and then swap the slots'
			},
			choose: 'In which app{s} should you {}?',
			why: whyAction
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'content-is-cloned': [
		'A new slot has no content. It’s easy to expect a copy.',
		taking('need', /^(content|W)/, { need: 'app setting app', from: 'app' })
	],
	'mark-ignored': [
		'A deployment slot setting stays with its slot. It’s easy to think that all settings are swapped.',
		taking('mark', /yes/, { mark: 'no' })
	],
	'all-moves': [
		'Domains and identities stay with their slot. It’s easy to think that all settings are swapped.',
		taking('mark', /none/, { item: 'content' })
	],
	'started-counts': [
		'Only a completed swap exchanges the slots, and another one takes it back. It’s easy to overlook that.',
		taking('done', /./, { done: 'swap' })
	],
	'self-is-slot': [
		'In x-ms-routing-name, self means production. It’s easy to take it for the slot.',
		taking('url', /link to production/, { url: 'link to slot' })
	],
	'pinned-for-good': [
		'A user is pinned to a slot for one hour. It’s easy to think that it’s for good.',
		taking('before', /180/, { before: 'slot 20' })
	],
	'only-success-counts': [
		'By default, any status ends the warm-up. It’s easy to think that an error stops the swap.',
		taking('ping', /y$/, { ping: 'ready 200,202' })
	],
	'push-is-enough': [
		'Without continuous deployment, a pushed image waits for a restart. It’s easy to overlook that.',
		taking('cd', /off/, { cd: 'on' })
	],
	'auto-anywhere': [
		'Auto swap isn’t supported on Linux or for containers. It’s easy to overlook that.',
		taking('os', /./, { os: 'Windows' })
	],
	'swap-back': [
		'A swap exchanges what the slots have now. It’s easy to overlook what was deployed since.',
		taking('state', /later/, { state: 'new old' })
	]
};

export const swap = topicFamily(
	{
		id: 'app-service/swap',
		edition: 8,
		group: 'app-service',
		title: 'Deployment slots',
		rule: {
			'^create': 'A new slot can get a copy of the settings, but no content.',
			'^(values|mark)':
				'Deployment slot settings, and what belongs to a slot, stay. The rest is swapped with the app.',
			'^route': 'The URL or x-ms-routing-name decides, then for one hour the cookie, and then Traffic %.',
			'^warm': 'The path to ping must answer, with a listed status if any are listed.',
			'^image': 'A webhook or a restart pulls the image with the tag that is set.',
			'^feature':
				'Swap with preview is for tests, auto swap for pushes on Windows, Traffic % for some users.',
			'^release': 'A swap exchanges what the slots have now, once it’s completed.'
		},
		lab: 'app-service/slots-and-swap',
		sources: [sources.deploymentSlots, sources.containerDeployment],
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
		forms: ['choose', 'judge', 'single', 'judge'],
		telling: ['table', 'email', 'ticket', 'list'],
		// One fact must not rule out two answers, nor may two do the same.
		spare: (asked, random) => (/cancel|complete/.test(asked) ? 'swap' : random.pick(['cancel', 'complete']))
	}
);
