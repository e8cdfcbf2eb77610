// Deployment slots: new slots, what a swap does to settings and versions, its warm-up, features, routing, and releases.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	actionFor,
	canBeMarked,
	featureFor,
	isCloned,
	isWarm,
	planFor,
	slotFor,
	slotsAfter,
	swaps,
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

/** An opening, and the same with a place. */
const openings = (text: string) => [text, text.replace('Y', 'At a {org}, y')];

/** Items of a slot: the kind, its name, and what production and the slot have of it. */
const items = [
	'content|app version|{old}|{new}',
	'app setting|app setting MAIL_MODE|live|test',
	'connection string|connection string StoreDb|db-live|db-test',
	'runtime stack|runtime stack|Java 17|Java 21',
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
	{ yes: 'it were a deployment slot setting', no: 'it weren’t a deployment slot setting' },
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
			? 'a first request is routed at random'
			: '{name}’s hour is over, so routing is random again';
	const where = slotOf(row) === 'slot' ? '{slot}' : 'production';
	return `${
		url === 'slot'
			? 'the URL is that of {slot}'
			: url === 'link to slot'
				? 'the URL names {slot} in x-ms-routing-name'
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
	return `${answer === 'root' ? 'no path is set, so the swap pings /' : 'the swap pings /ready'}${
		row[answer] === 'a timeout'
			? ', but gets no response, so it’s stopped'
			: isSwapped(row)
				? `, and ${row[answer]!} is ${statuses ? 'a listed status' : 'enough because no status is listed'}`
				: `. It’s stopped because ${row[answer]!} isn’t a listed status`
	}`;
}
const path = '{ "name": "WEBSITE_SWAP_WARMUP_PING_PATH", "value": "/ready" }';
const statuses = '{ "name": "WEBSITE_SWAP_WARMUP_PING_STATUSES", "value": "200,202" }';

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
		parameter: 'only users who open a link with x-ms-routing-name={slot} get {slot}',
		pipeline:
			need === 'push' && os !== 'Windows'
				? 'auto swap isn’t supported for {os}, so a pipeline must swap the slots'
				: 'App Service alone can do that'
	}[answer]!;
}

/** What both slots have, by the version in production, the one in the slot, and what else is so. None rests on what else is told. */
const states = {
	'old new': 'version {old} in production and {new} in {slot} with no swap pending and a Traffic % of 0',
	'new old': 'version {new} in production and {old} in {slot}',
	'new later': 'version {new} in production and {later} in {slot}',
	'old new pending': 'version {old} in production and {new} in {slot} during a pending swap with preview'
};
const stateSide = (values: Row) => side('setup', 'Slots', values, 'you had {}', 'you have {}');
function releaseOf({ state, now }: Row): Release {
	const [production, slot, fact] = (state ?? now)!.split(' ') as [string, string, string?];
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
			? 'with 0 percent, no new users are routed to {slot}, and pinned users return within an hour'
			: 'this only stops random routing',
		cancel: pending ? 'a canceled swap leaves version {old} in production' : 'no swap is pending',
		complete: pending ? 'a completed swap puts version {new} into production' : 'no swap is pending',
		swap: `a swap puts version {${slot}} into production`,
		deploy: right
			? 'no slot has version {old}, so you must first deploy it and then swap'
			: `version {old} ${goal === 'old' ? 'is in a slot already' : 'isn’t required'}`
	}[answer]!;
}
function whySteps(row: Row, answer: string): string {
	const { production, slot, pending } = releaseOf(row);
	const missing = row['versions']!.split(' ').find((one) => one !== production && one !== slot)!;
	return {
		'complete first': pending ? 'a completed swap puts version {new} into production' : 'no swap is pending',
		swap: `a swap before the deployment puts version {${slot}} into production`,
		deploy: `a swap after the deployment puts version {${missing}} into production`,
		only: `${pending ? 'until the swap is completed' : 'without a swap'}, version {${production}} stays in production`
	}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'create',
		openings(
			'You run az webapp deployment slot create for {count} of {app}. Production and {slot} have different settings, but no deployment slot settings. The app and its WebJobs start without settings.'
		),
		{
			noun: 'slot',
			sides: {
				need: side(
					'event',
					'Must have',
					{
						'content app': 'version {old} of the app',
						'WebJob slot': 'the WebJobs of {slot}',
						'app setting app': 'the app settings of production',
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
					'you used {} for {name}',
					'you use {}'
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
			why: ({ need, from }, answer) =>
				answer === 'deploy'
					? `a new slot has no ${need!.startsWith('W') ? 'WebJobs' : 'content'}, so it needs a deployment`
					: from === 'no'
						? 'without a source, no settings are cloned'
						: `the slot ${answer === 'ready' ? 'gets' : 'only gets'} the settings of ${from === 'app' ? 'production' : '{slot}'}`
		}
	),
	...told('values', openings('You ran a script that swaps slots of {app}. You must check the result.'), {
		item,
		claims: true,
		drawn: ({ order }) => order === 'ab',
		noun: 'setting',
		common: {
			done: side(
				'event',
				'Azure CLI',
				{
					'preview,complete': `${preview} swap`,
					'preview,cancel': `${preview} reset`,
					'swap,swap': `${swapping}\n${swapping}`,
					'swap,preview': `${swapping}\n${swapping} --action preview`
				},
				{
					'preview,complete': 'the swap had been completed',
					'preview,cancel': 'the swap had been reset',
					'swap,swap': 'the slots had been swapped twice',
					'swap,preview': 'a second swap were pending'
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
					: row['done'] === 'swap,preview' && row['claim']! > '1'
						? 'the first phase gave {slot} the {item} of production'
						: 'the {item} is a deployment slot setting, so it isn’t swapped';
			return `the {item} ${row['mark'] === 'no' ? 'isn’t a deployment slot setting, so it’s swapped' : 'is swapped with the app'}${
				{
					'swap,swap': ', and the second swap took it back',
					'preview,cancel': ', but the swap was reset',
					'swap,preview': ', and the second swap is still pending'
				}[row['done'] as 'swap,swap'] ?? ''
			}`;
		}
	}),
	...told(
		'mark',
		openings(
			'You will swap the slot {slot} of {app} into production, which must then have the planned values. You cannot edit values.'
		),
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
		'route',
		openings(
			'You ran a script when {app} had version {old} in production and {new} in {slot}. Users keep their cookies.'
		),
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
		openings(
			'You have {count} with version {old} in production and {new} in {slot}. You swap the slots of each app. Both slots have the same app settings for the warm-up.'
		),
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
			judge: '{name} will have {} in production afterward.',
			why: whyWarm
		}
	),
	...told(
		'feature',
		openings('You deploy a web app to the slot {slot}. You must use App Service alone if possible.'),
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
						link: 'give the new version only to users who opt in'
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
				parameter: 'a link with x-ms-routing-name',
				pipeline: 'a pipeline task that swaps the slots'
			},
			why: whyFeature
		}
	),
	...told(
		'release',
		openings(
			'You are replacing version {old} of a web app with version {new}. You can deploy only to {slot}.'
		),
		{
			noun: 'web app',
			sides: {
				state: stateSide({
					...states,
					'old new routed': 'version {old} in production and {new} in {slot} with a Traffic % of 20'
				}),
				goal: side(
					'event',
					'Required version',
					{ old: '{old}', new: '{new}' },
					'all users had to get version {}',
					'all users must get version {}'
				)
			},
			single:
				'Within two hours, all users must get the required version, with no swap pending and as few actions as possible. What should you do?',
			decide: (row) => actionFor(releaseOf(row), row['goal']!),
			asks: {
				nothing: 'take no action',
				unroute: 'set Traffic % of {slot} to 0',
				cancel: 'cancel the pending swap',
				complete: 'complete the pending swap',
				swap: 'swap the slots',
				deploy: 'deploy version {old} to {slot} again, and then swap the slots'
			},
			why: whyAction
		}
	),
	...told('steps', openings('You manage a web app. You can deploy only to the slot {slot}.'), {
		noun: 'web app',
		sides: {
			now: stateSide({
				...states,
				'old later': 'version {old} in production and {later} in {slot}'
			}),
			versions: side(
				'event',
				'Required',
				Object.fromEntries(
					['new later', 'new old', 'later old', 'later new', 'old later', 'old new'].map((both) => [
						both,
						`version {${both.replace(' ', '} for users and {')}} for testers in {slot}`
					])
				),
				'you needed {}',
				'you need {}'
			)
		},
		single: 'You need to provide the required versions, one of which is not in any slot. What should you do?',
		decide: (row) => planFor(releaseOf(row), row['versions']!.split(' ') as [string, string]),
		asks: {
			'complete first': 'complete the pending swap, and then deploy the missing version to {slot}',
			swap: 'swap the slots, and then deploy the missing version to {slot}',
			deploy: 'deploy the missing version to {slot}, and then swap the slots',
			only: 'only deploy the missing version to {slot}'
		},
		why: whySteps
	})
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
		'A reset cancels a pending swap, and another swap takes back a completed one. It’s easy to overlook that.',
		taking('done', /cancel|,swap/, { done: 'swap' })
	],
	'preview-swaps': [
		'A swap with preview is pending until it’s completed. It’s easy to overlook that.',
		taking('done', /,preview/, { done: 'swap,swap' })
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
			'^route': 'The URL or x-ms-routing-name comes first, then the cookie for one hour, then Traffic %.',
			'^warm': 'The path to ping must answer, with a listed status if any are listed.',
			'^feature':
				'Swap with preview is for tests, auto swap for pushes on Windows, Traffic % for some users.',
			'^(release|steps)': 'A swap exchanges what the slots have now, once it’s completed.'
		},
		lab: 'app-service/slots-and-swap',
		sources: [sources.deploymentSlots],
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
		// One fact must not rule out two answers, nor may two do the same.
		spare: (asked, random) =>
			asked === 'preview'
				? 'off'
				: /cancel|complete/.test(asked)
					? 'swap'
					: random.pick(['cancel', 'complete'])
	}
);
