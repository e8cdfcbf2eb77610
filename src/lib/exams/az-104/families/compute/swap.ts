// Deployment slots: what a swap does to items and settings, who gets which slot, and how to release or take back a version.
// Over 200 lines: five topics with words for what can differ in each.
import {
	actionFor,
	canBeMarked,
	featureFor,
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
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** Apps with a slot and three versions. */
const themes = [
	'fares|staging|7.4|7.5|7.6',
	'recipes|uat|41|42|43',
	'claims|canary|2.0|2.1|2.2',
	'booking|candidate|1.7|1.8|1.9',
	'lending|staging|11.2|11.3|11.4'
].map((names) => names.split('|'));
const apps = themes.map(([app]) => app!);

/** Items of a slot: the kind, its name, and what production and the slot have of it. */
const items = [
	'content|app version|{old}|{new}',
	'app setting|app setting MAIL_MODE|send|log',
	'connection string|connection string StoreDb|db-live|db-test',
	'runtime stack|runtime stack|Node 20|Node 22',
	'public certificate|public certificate|old.cer|new.cer',
	'WebJob|cleanup WebJob|clean-1|clean-2',
	'custom domain|custom domain|example.com|test.example.com',
	'managed identity|managed identity|id-live|id-test',
	'access restriction|access restriction|none|office only',
	'diagnostic setting|diagnostic log workspace|log-live|log-test'
].map((line) => line.split('|'));
const itemOf = ({ item, mark }: Row): Item => ({ kind: item as Kind, marked: mark === 'yes' });
const mark = side(
	'mark',
	'Deployment slot setting',
	{ yes: 'Yes', no: 'No' },
	'“Deployment slot setting” were “{}” for {name}'
);
const steps: Readonly<Record<string, readonly Step[]>> = {
	once: ['swap'],
	twice: ['swap', 'swap'],
	completed: ['preview', 'complete'],
	canceled: ['preview', 'cancel'],
	pending: ['preview']
};
/** What a slot has in the end, of what production and the slot had. */
const endOf = (row: Row, slot = 0): string =>
	slotsAfter<string>(itemOf(row), ['a', 'b'], steps[row['done']!]!)[slot]!;
const url = 'https://{app}.azurewebsites.net';
const goalOf = ({ need, os, signIn }: Row): Goal => ({ need, os, authenticated: signIn === 'on' }) as Goal;
const releases: Readonly<Record<string, Release>> = {
	deployed: { production: 'old', slot: 'new' },
	swapped: { production: 'new', slot: 'old' },
	replaced: { production: 'new', slot: 'later' },
	pending: { production: 'old', slot: 'new', pending: true },
	routed: { production: 'old', slot: 'new', routed: true }
};

const topics = {
	values: {
		item: ({ item }: Row) =>
			items
				.find(([kind]) => kind === item)!
				.slice(1)
				.join('|'),
		claims: true,
		drawn: ({ order }: Row) => order !== 'ba',
		noun: 'setting',
		intro:
			'You have a web app named {app} that has a deployment slot named {slot}. At first, production and {slot} had the listed settings.',
		common: {
			done: side(
				'event',
				'',
				{
					once: 'swapped the slots',
					twice: 'swapped the slots twice',
					completed: 'completed a swap with preview',
					canceled: 'canceled a swap with preview after its first phase',
					pending: 'started a swap with preview, which is pending'
				},
				'you had {}',
				'Then you {}'
			)
		},
		sides: {
			item: side('setup', '', Object.fromEntries(items.map(([kind, name]) => [kind!, name!]))),
			order: side(
				'event',
				'Production / {slot}',
				{ ab: '{a} / {b}', ba: '{b} / {a}' },
				'production and {slot} had had {} at first',
				'{}'
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
			const { order, claim } = row as Record<string, string>;
			if (canBeMarked(itemOf(row).kind) === (row['mark'] === 'none')) return undefined;
			const end = endOf(row, Number(claim![0]));
			return String((order === 'ab' ? end : end === 'a' ? 'b' : 'a') === claim![1]);
		},
		asks: { true: 'true' },
		choose: 'What is true now?',
		judge: '{claim}.',
		why(row) {
			if (!swaps(itemOf(row)))
				return row['mark'] !== 'yes'
					? 'The {item} belongs to its slot, so it isn’t swapped'
					: row['done'] === 'pending'
						? 'The first phase gave {slot} the {item} of production'
						: 'The {item} is a deployment slot setting, so it isn’t swapped';
			return `The {item} ${row['mark'] === 'no' ? 'isn’t a deployment slot setting, so it’s swapped' : 'is swapped with the app'}${
				{
					twice: ', and the second swap took it back',
					canceled: ', but that swap was canceled',
					pending: ', but that swap is pending'
				}[row['done'] as 'twice'] ?? ''
			}`;
		}
	},
	mark: {
		names: ['MAIL_MODE|send|log', 'LOG_LEVEL|warning|debug', 'QUEUE|orders|samples', 'THEME|plain|winter'],
		again: true,
		noun: 'app setting',
		intro:
			'You plan to swap production and the slot {slot} of a web app named {app}. Production and {slot} have the listed settings. After the swap, production must have the required values, which you cannot edit.',
		sides: {
			order: side('setup', 'Production / {slot}', { ab: '{a} / {b}' }, '', '{}'),
			mark,
			needs: side('event', 'Required', { a: '{a}', b: '{b}' }, 'production had to have {} for {name}')
		},
		decide: ({ mark, needs }) =>
			endOf({ item: 'app setting', mark: mark!, done: 'once' }) === needs
				? 'leave'
				: mark === 'yes'
					? 'clear'
					: 'select',
		asks: { select: 'first select', clear: 'first clear', leave: 'not change' },
		choose: 'For which setting{s} must you {} the Deployment slot setting check box?',
		judge: 'For {name}, you must {} the Deployment slot setting check box.',
		why: ({ mark }, answer) =>
			`{name} ${mark === 'yes' ? 'is' : 'isn’t'} a deployment slot setting, so production ${
				{
					select: 'would get {b}. Select the check box to keep {a}',
					clear: 'would keep {a}. Clear the check box to swap it',
					leave: `${mark === 'yes' ? 'keeps {a}' : 'gets {b}'}, as required`
				}[answer]!
			}`
	},
	route: {
		names: people,
		edge: true,
		noun: 'user',
		intro:
			'A web app named {app} has version {old} in production and version {new} in a deployment slot named {slot}. Traffic % of {slot} is 20. Users keep their cookies.',
		sides: {
			url: side(
				'setup',
				'URL',
				{
					slot: 'https://{app}-{slot}.azurewebsites.net',
					production: url,
					'link to slot': `${url}/?x-ms-routing-name={slot}`,
					'link to production': `${url}/?x-ms-routing-name=self`
				},
				'{name} opened {}',
				'opens {}'
			),
			before: side(
				'event',
				'Routed at random before',
				{
					never: 'never',
					slot: 'to {slot} 20 minutes ago',
					production: 'to production 20 minutes ago',
					'slot late': 'to {slot} 3 hours ago',
					'production late': 'to production 3 hours ago'
				},
				'“Routed at random before” were “{}” for {name}'
			)
		},
		decide({ url, before }) {
			const [to, late] = before!.split(' ');
			return slotFor({
				url: url as Visit['url'],
				share: 20,
				...(to === 'never' ? {} : { pinned: [to as 'slot', late ? 180 : 20] })
			});
		},
		asks: {
			slot: 'certainly get version {new}',
			production: 'certainly get version {old}',
			either: 'get a version at random'
		},
		choose: 'Which user{s} will {}?',
		judge: '{name} will {}.',
		why: ({ url, before }) =>
			url === 'slot'
				? 'The {slot} slot has this URL itself'
				: url !== 'production'
					? url === 'link to slot'
						? 'The parameter x-ms-routing-name names {slot}, so {name} gets version {new}'
						: 'In x-ms-routing-name, self means production, so {name} gets version {old}'
					: before === 'never'
						? 'For a first request, chance decides'
						: /late/.test(before!)
							? 'After one hour, chance decides again'
							: `For one hour, {name} is pinned to ${before === 'slot' ? '{slot}' : before!}`
	},
	feature: {
		names: apps,
		noun: 'web app',
		intro:
			'You release {count} from a deployment slot named {slot}. The solution must use App Service alone where possible.',
		sides: {
			os: side('setup', 'Platform', {
				Windows: 'Windows (code)',
				Linux: 'Linux (code)',
				container: 'custom container'
			}),
			signIn: side(
				'setup',
				'Authentication',
				{ on: 'enabled', off: 'disabled' },
				'authentication of {name} were {}',
				'App Service authentication: {}'
			),
			need: side(
				'event',
				'Requirement',
				{
					validate: 'test the app with the slot settings of production before the swap',
					push: 'ensure that each code push to {slot} reaches production automatically',
					random: 'ensure that 10 percent of the users get the new version',
					link: 'ensure that only users who opt in get the new version'
				},
				'you had to {} for {name}',
				'you must {}'
			)
		},
		single: 'What should you do?',
		decide: (row) => featureFor(goalOf(row)) ?? 'none',
		asks: {
			preview: 'use swap with preview',
			auto: 'use auto swap',
			share: 'set Traffic % of {slot} to 10',
			parameter: 'use a link with x-ms-routing-name',
			pipeline: 'use a pipeline task that swaps the slots'
		},
		choose: 'For which app{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why(row, answer) {
			const auto =
				row['os'] === 'Windows'
					? 'Auto swap puts each push into production'
					: 'Auto swap isn’t supported on this platform ({os})';
			const right = featureFor(goalOf(row)) === answer;
			if (answer === 'auto') return `${auto}${right ? ', as required' : ''}`;
			if (answer === 'pipeline')
				return right
					? `${auto}, so a pipeline must swap the slots after each push`
					: row['need'] === 'push'
						? 'Auto swap does that without a pipeline'
						: 'No swap after pushes is required';
			return {
				preview: 'Swap with preview pauses a swap for tests',
				share: 'Traffic % routes a share of the users to {slot}',
				parameter:
					'Only users who open a link with x-ms-routing-name get {slot}, once its Traffic % is explicitly set to 0',
				none: 'Swap with preview can’t be used while a slot has authentication enabled'
			}[answer]!;
		}
	},
	release: {
		names: apps,
		noun: 'web app',
		intro:
			'You use a deployment slot named {slot} to replace version {old} of {count} with version {new}. You can deploy only to {slot}. All users must get the required version within two hours. No swap may remain pending. You must minimize the number of actions.',
		sides: {
			state: side(
				'setup',
				'Situation',
				{
					deployed: 'no user gets version {new} from {slot} yet',
					swapped: 'the slots have been swapped',
					replaced: 'the slots have been swapped, and then version {later} was deployed to {slot}',
					pending: 'a swap with preview is pending',
					routed: '20 percent of the users get version {new} from {slot}'
				},
				{
					deployed: 'version {new} of {name} had only been deployed to {slot}, with no swap pending',
					swapped: 'the slots of {name} had been swapped',
					replaced:
						'the swap of {name} had been completed, and then version {later} had been deployed to {slot}',
					pending: 'a swap with preview of {name} were pending',
					routed: 'no swap of {name} were pending, and 20 percent of its users got version {new} from {slot}'
				},
				'{}'
			),
			goal: side(
				'event',
				'Required version',
				{ old: '{old}', new: '{new}' },
				'version {} were required for {name}'
			)
		},
		single: 'What should you do?',
		decide: ({ state, goal }) => actionFor(releases[state!]!, goal!),
		asks: {
			nothing: 'take no action',
			unroute: 'set Traffic % of {slot} to 0',
			cancel: 'cancel the pending swap',
			complete: 'complete the pending swap',
			swap: 'swap the slots',
			deploy: 'deploy version {old} to {slot} again, and then swap the slots'
		},
		choose: 'For which app{s} should you {}?',
		judge: 'For {name}, you should {}.',
		why({ state, goal }, answer) {
			const { slot, pending, routed, production } = releases[state!]!;
			const needed = actionFor(releases[state!]!, goal!);
			const right = needed === answer;
			return {
				nothing: right
					? 'All users get version {goal} already'
					: pending
						? 'The swap would stay pending'
						: `${routed ? 'Some' : 'All'} users would still get version {${routed ? slot : production}}`,
				unroute: routed
					? 'With 0 percent, all users get version {old} within an hour or so'
					: `This only stops random routing. ${
							needed === 'nothing'
								? 'All users get version {goal} already'
								: `It doesn’t ${pending ? `${needed!} the pending swap` : 'swap the slots'}`
						}`,
				cancel: pending
					? 'A canceled swap leaves version {old} in production'
					: 'There’s no pending swap to cancel',
				complete: pending
					? 'A completed swap puts version {new} into production'
					: 'There’s no pending swap to complete',
				swap: pending
					? 'A swap is pending'
					: right
						? `Production has version {${production}} now, so you must swap the slots`
						: `A swap puts version {${slot}} into production`,
				deploy: right
					? 'A swap would bring version {later}, so you must first deploy version {old} to {slot}'
					: goal === 'new'
						? 'All users must get version {new}'
						: `Version {old} is in ${production === 'old' ? 'production' : '{slot}'} already`
			}[answer]!;
		}
	}
} satisfies Readonly<Record<string, Topic>>;

const beliefs: Readonly<Record<string, Belief>> = {
	'mark-ignored': [
		'A deployment slot setting stays with its slot. It’s easy to think that all settings are swapped.',
		taking('mark', /yes/, { mark: 'no' })
	],
	'settings-stay': [
		'App settings are swapped unless they’re deployment slot settings. It’s easy to expect them to stay.',
		taking('mark', /^no$/, { mark: 'yes' })
	],
	'all-moves': [
		'Domains, identities and access settings stay with their slot. It’s easy to think that all settings are swapped.',
		taking('mark', /none/, { item: 'content' })
	],
	'started-counts': [
		'Only a completed swap exchanges the slots, and a second one takes it back. It’s easy to overlook that.',
		taking('done', /./, { done: 'once' })
	],
	'self-is-slot': [
		'In x-ms-routing-name, self means production. It’s easy to take it for the slot.',
		taking('url', /link to production/, { url: 'link to slot' })
	],
	'pinned-for-good': [
		'A user is pinned to a slot for one hour. It’s easy to think that it’s for good.',
		(row) => (row['before'] ? { ...row, before: row['before'].replace(' late', '') } : row)
	],
	'auto-anywhere': [
		'Auto swap isn’t supported on Linux or for containers. It’s easy to overlook that.',
		taking('os', /./, { os: 'Windows' })
	],
	'preview-anywhere': [
		'Swap with preview can’t be used while a slot has authentication enabled. It’s easy to overlook that.',
		taking('signIn', /./, { signIn: 'off' })
	],
	'swap-back': [
		'A swap exchanges what the slots have now. It’s easy to overlook what was deployed since.',
		taking('state', /replaced/, { state: 'swapped' })
	]
};

export const swap = topicFamily(
	{
		id: 'app-service/swap',
		edition: 7,
		group: 'app-service',
		title: 'Deployment slots',
		rule: {
			'^(values|mark)':
				'Deployment slot settings, and what belongs to a slot, stay. The rest is swapped with the app.',
			'^route':
				'A URL or x-ms-routing-name can name the slot. Otherwise the cookie keeps a user in a slot for one hour. After that, Traffic % decides.',
			'^feature':
				'Swap with preview is for tests, auto swap for pushes on Windows. Traffic % and links are for some users.',
			'^release': 'A swap exchanges what the slots have now, once it’s completed.'
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
		words: ['app', 'slot', 'old', 'new', 'later'],
		forms: ['choose', 'single', 'single', 'judge'],
		telling: ['table', 'email', 'ticket', 'list'],
		// One fact must not rule out two answers, nor may two do the same.
		spare: (asked, random) => (/cancel|complete/.test(asked) ? 'swap' : random.pick(['cancel', 'complete']))
	}
);
