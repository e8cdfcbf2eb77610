// Deployment slots: what a swap does to items and settings, who gets which slot, and how to release or take back a version.
// Over 200 lines: five topics with words for what can differ in each, and one way to draw, ask, change and tell them.
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
import { keyOf, type Asked } from '#lib/domain/practice/asked.ts';
import type { Change, WrongRule } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty } from '#lib/domain/practice/variant.ts';
import {
	askOf,
	capital,
	explainOf,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering,
	withAt,
	type Entry
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

type Row = Readonly<Record<string, string>>;
/** What can differ between rows. `values`: in a table, by id. `line`: as a sentence. `were`: as it follows “Right if”, of all values or each. With `{}` for the value. */
interface Side {
	readonly axis: 'mark' | 'setup' | 'event';
	/** Empty where it’s neither told nor changed. */
	readonly title: string;
	readonly values: Row;
	readonly line: string;
	readonly were: string | Row;
}
const side = (axis: Side['axis'], title: string, values: Row, line = '', were: Side['were'] = ''): Side => ({
	axis,
	title,
	values,
	line,
	were
});
/**
 * Words about rows. In braces are the app, its slot and its versions, the name of a row with its values in production and the slot (`a` and
 * `b`), and sides by id.
 */
interface Topic {
	/** Of rows. Without them a row is named by its item. */
	readonly names?: readonly string[];
	readonly title: string;
	readonly intro: string;
	/** What all rows have in common. */
	readonly common?: Readonly<Record<string, Side>>;
	readonly sides: Readonly<Record<string, Side>>;
	/** Whether it’s asked of one row too what to choose. */
	readonly single?: boolean;
	/** What is decided of a row. Nothing where it can’t be asked. */
	decide(row: Row): string | undefined;
	/** What can be decided, as it fits the stem and the statement. */
	readonly asks: Row;
	readonly stem: string;
	readonly statement: string;
	/** Why that is decided, or another answer is wrong. */
	why(row: Row, answer: string): string;
}

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
	'diagnostic setting|log workspace|log-live|log-test'
].map((line) => line.split('|'));
const itemOf = ({ item, mark }: Row): Item => ({ kind: item as Kind, marked: mark === 'yes' });
const mark = side(
	'mark',
	'Deployment slot setting',
	{ yes: 'Yes', no: 'No' },
	'deployment slot setting: {}',
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
		title: 'Setting',
		intro:
			'You have a web app named {app} that has a deployment slot named {slot}. At first, production and {slot} had the listed settings. ',
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
				'Then you {}',
				'you had {}'
			)
		},
		sides: {
			item: side('setup', '', Object.fromEntries(items.map(([kind, name]) => [kind!, name!]))),
			order: side(
				'event',
				'Production / {slot}',
				{ ab: '{a} / {b}', ba: '{b} / {a}' },
				'{}',
				'production and {slot} had had {} at first'
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
		stem: 'What is true now?',
		statement: '{claim}.',
		why(row) {
			if (!swaps(itemOf(row)))
				return row['mark'] !== 'yes'
					? 'The {item} belongs to its slot, so it isn’t swapped'
					: row['done'] === 'pending'
						? 'The first phase gave {slot} the deployment slot settings of production'
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
		title: 'App setting',
		intro:
			'You plan to swap production and the slot {slot} of a web app named {app}. Production and {slot} have the listed settings. After the swap, production must have the required values. ',
		sides: {
			order: side('setup', 'Production / {slot}', { ab: '{a} / {b}' }, '{}'),
			mark,
			needs: side(
				'event',
				'Required',
				{ a: '{a}', b: '{b}' },
				'required: {}',
				'production had to have {} for {name}'
			)
		},
		decide: ({ mark, needs }) =>
			endOf({ item: 'app setting', mark: mark!, done: 'once' }) === needs
				? 'leave'
				: mark === 'yes'
					? 'clear'
					: 'select',
		asks: { select: 'first select', clear: 'first clear', leave: 'not change' },
		stem: 'For which setting{s} must you {} the Deployment slot setting check box?',
		statement: 'For {name}, you must {} the Deployment slot setting check box.',
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
		title: 'User',
		intro:
			'A web app named {app} has version {old} in production and version {new} in a deployment slot named {slot}. Users keep their cookies. ',
		common: {
			share: side(
				'event',
				'',
				{ 20: '20', 0: '0' },
				'You set Traffic % of {slot} to {}',
				'Traffic % of {slot} were {}'
			)
		},
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
				'opens {}',
				'{name} opened {}'
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
				'routed at random before: {}',
				'“Routed at random before” were “{}” for {name}'
			)
		},
		decide({ url, before, share }) {
			const [to, late] = before!.split(' ');
			if (to === 'never') return slotFor({ url: url as Visit['url'], share: Number(share) });
			return share === '0'
				? undefined
				: slotFor({ url: url as Visit['url'], share: 20, pinned: [to as 'slot', late ? 180 : 20] });
		},
		asks: {
			slot: 'certainly get version {new}',
			production: 'certainly get version {old}',
			either: 'get a version at random'
		},
		stem: 'Which user{s} will {}?',
		statement: '{name} will {}.',
		why: ({ url, before, share }) =>
			url === 'slot'
				? 'The {slot} slot has this URL itself'
				: url !== 'production'
					? url === 'link to slot'
						? 'The parameter x-ms-routing-name names {slot}, so {name} gets version {new}'
						: 'In x-ms-routing-name, self means production, so {name} gets version {old}'
					: share === '0'
						? '{name} was never routed to {slot}, and with 0 percent no one new is routed there at random'
						: before === 'never'
							? 'For a first request, chance decides'
							: /late/.test(before!)
								? 'After one hour, chance decides again'
								: `For one hour, {name} is pinned to ${before === 'slot' ? '{slot}' : before!}`
	},
	feature: {
		names: apps,
		title: 'App',
		intro:
			'You release {count} from a deployment slot named {slot}. The solution must use App Service alone where possible. ',
		sides: {
			os: side(
				'setup',
				'Platform',
				{ Windows: 'Windows', Linux: 'Linux', container: 'custom container' },
				'platform: {}',
				'the platform of {name} were {}'
			),
			signIn: side(
				'setup',
				'Authentication',
				{ on: 'enabled', off: 'disabled' },
				'App Service authentication: {}',
				'authentication of {name} were {}'
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
				'you must {}',
				'for {name}, you had to {}'
			)
		},
		single: true,
		decide: (row) => featureFor(goalOf(row)) ?? 'none',
		asks: {
			preview: 'use swap with preview',
			auto: 'use auto swap',
			share: 'set Traffic % of {slot}',
			parameter: 'use a link with x-ms-routing-name',
			pipeline: 'use a pipeline task that swaps the slots'
		},
		stem: 'For which app{s} should you {}?',
		statement: 'For {name}, you should {}.',
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
				parameter: 'A link with x-ms-routing-name routes only the users who opt in',
				none: 'Swap with preview can’t be used while a slot has authentication enabled'
			}[answer]!;
		}
	},
	release: {
		names: apps,
		title: 'App',
		intro:
			'You use a deployment slot named {slot} to replace version {old} of {count} with version {new}. You can deploy only to {slot}. All users must get the required version within two hours. When you finish, no swap may be pending. The solution must minimize the number of actions. ',
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
				'{}',
				{
					deployed: 'no user of {name} got version {new} from {slot} yet',
					swapped: 'the slots of {name} had been swapped',
					replaced: 'version {later} had been deployed to {slot} after a swap of {name}',
					pending: 'a swap with preview of {name} were pending',
					routed: '20 percent of the users of {name} got version {new} from {slot}'
				}
			),
			goal: side(
				'event',
				'Required version',
				{ old: '{old}', new: '{new}' },
				'required version: {}',
				'version {} were required for {name}'
			)
		},
		single: true,
		decide: ({ state, goal }) => actionFor(releases[state!]!, goal!),
		asks: {
			nothing: 'take no action',
			unroute: 'set Traffic % of {slot} to 0',
			cancel: 'cancel the pending swap',
			complete: 'complete the pending swap',
			swap: 'swap the slots',
			deploy: 'deploy version {old} to {slot} again, and then swap the slots'
		},
		stem: 'For which app{s} should you {}?',
		statement: 'For {name}, you should {}.',
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
} satisfies Record<string, Topic>;
type TopicId = keyof typeof topics;

const telling = ['table', 'email', 'ticket', 'list'] as const;
interface Facts {
	readonly topic: TopicId;
	/** Which rows, whether of each, or what where there is one. */
	readonly form: 'choose' | 'judge' | 'single';
	/** What is asked for, of what can be decided. */
	readonly asked: string;
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly names: readonly number[];
	readonly common: Row;
	readonly rows: readonly Row[];
	/** Answers for a single row. */
	readonly offered: readonly string[];
}
const topicOf = ({ topic }: Pick<Facts, 'topic'>): Topic => topics[topic];
const fullRow = ({ common, rows }: Facts, at: number): Row => ({ ...rows[at], ...common });

/** Fills in what is in braces, and `value` where they are empty. */
function fill(facts: Facts, at: number, text: string, value = ''): string {
	const { names, sides, common } = topicOf(facts);
	const row = fullRow(facts, at);
	const [app, slot, old, next, later] = themes[facts.theme]!;
	const [name, a, b] = names
		? names[facts.names[at]!]!.split('|')
		: items.find(([kind]) => kind === row['item'])!.slice(1);
	const words: Readonly<Record<string, string | undefined>> = {
		name: facts.form === 'single' ? 'the app' : names ? name : capital(name!),
		a,
		b,
		app,
		slot,
		old,
		new: next,
		later,
		'': value,
		count:
			facts.rows.length === 1 ? 'a web app' : `${['two', 'three', 'four'][facts.rows.length - 2]!} web apps`
	};
	const filled = text.replace(
		/\{(\w*)\}/g,
		(_, word: string) => words[word] ?? { ...common, ...sides }[word]!.values[row[word]!]!
	);
	return filled === text ? text : fill(facts, at, filled);
}
/** A side of a row, as a text of it has it. */
const sideText = (facts: Facts, at: number, id: string, text: string): string =>
	fill(facts, at, text, `{${id}}`);
const wereText = (facts: Facts, at: number, id: string, { were }: Side): string =>
	sideText(facts, at, id, typeof were === 'string' ? were : were[facts.rows[at]![id]!]!);

/** What someone believes of a row who overlooks something. */
const beliefs: Readonly<Record<string, readonly [note: string, (row: Row) => Row]>> = {
	'mark-ignored': [
		'A deployment slot setting stays with its slot. It’s easy to think that all settings are swapped.',
		(row) => (row['mark'] === 'yes' ? { ...row, mark: 'no' } : row)
	],
	'settings-stay': [
		'App settings are swapped unless they’re deployment slot settings. It’s easy to expect them to stay.',
		(row) => (row['mark'] === 'no' ? { ...row, mark: 'yes' } : row)
	],
	'all-moves': [
		'Domains, identities and access settings stay with their slot. It’s easy to think that all settings are swapped.',
		(row) => (row['mark'] === 'none' ? { ...row, item: 'content' } : row)
	],
	'started-counts': [
		'Only a completed swap exchanges the slots, and a second one takes it back. It’s easy to overlook that.',
		(row) => (row['done'] ? { ...row, done: 'once' } : row)
	],
	'self-is-slot': [
		'In x-ms-routing-name, self means production. It’s easy to take it for the slot.',
		(row) => (row['url'] === 'link to production' ? { ...row, url: 'link to slot' } : row)
	],
	'pinned-for-good': [
		'A user is pinned to a slot for one hour. It’s easy to think that it’s for good.',
		(row) => (row['before'] ? { ...row, before: row['before'].replace(' late', '') } : row)
	],
	'auto-anywhere': [
		'Auto swap isn’t supported on Linux or for containers. It’s easy to overlook that.',
		(row) => ({ ...row, os: 'Windows' })
	],
	'preview-anywhere': [
		'Swap with preview can’t be used while a slot has authentication enabled. It’s easy to overlook that.',
		(row) => ({ ...row, signIn: 'off' })
	],
	'swap-back': [
		'A swap exchanges what the slots have now. It’s easy to overlook what was deployed since.',
		(row) => (row['state'] === 'replaced' ? { ...row, state: 'swapped' } : row)
	]
};

function entriesOf(facts: Facts): readonly Entry[] {
	const { topic, form, asked, rows, offered } = facts;
	const { decide, why, asks, statement } = topicOf(facts);
	const entry = (at: number, id: string, text: string, answer: string, right: boolean): Entry => ({
		id,
		text,
		right,
		why: () => `${capital(fill(facts, at, why(fullRow(facts, at), answer)))}.`,
		rule: () => `${topic} ${why(fullRow(facts, at), answer)}`
	});
	if (form === 'single') {
		const found = decide(fullRow(facts, 0));
		return offered.map((id) => entry(0, id, `${capital(fill(facts, 0, asks[id]!))}.`, id, id === found));
	}
	return rows.map((_, at) => {
		const found = decide(fullRow(facts, at))!;
		const text = form === 'judge' || topic === 'values' ? statement : '{name}';
		return entry(at, String(at), fill(facts, at, text, asks[asked]!), found, found === asked);
	});
}
function ask(facts: Facts): Asked {
	const { form, asked, topic } = facts;
	const { asks, stem } = topicOf(facts);
	return {
		miss: topic === 'route' ? 'edge' : 'core',
		...askOf(entriesOf(facts), form === 'judge', (many) =>
			form === 'single' ? 'What should you do?' : fill(facts, 0, stem.replace('{s}', many), asks[asked]!)
		)
	};
}
const wrongRules = Object.fromEntries(
	Object.entries(beliefs).map(([id, [note, believe]]): [string, WrongRule<Facts>] => [
		id,
		{
			note,
			key: (facts) =>
				keyOf(
					ask({
						...facts,
						common: believe(facts.common),
						rows: facts.rows.map((_, at) => believe(fullRow(facts, at)))
					})
				)
		}
	])
);

/** All rows that a topic can have, with what is decided of each and why. */
const remember =
	remembering<readonly { readonly row: Row; readonly decided: string; readonly why: string }[]>();
const allRows = (topic: TopicId, common: Row) =>
	remember(topic + Object.values(common).join(), () => {
		const { sides, decide, why } = topics[topic] as Topic;
		let rows: readonly Row[] = [common];
		for (const [id, { values }] of Object.entries(sides))
			rows = rows.flatMap((row) => Object.keys(values).map((value) => ({ ...row, [id]: value })));
		return rows.flatMap((row) => {
			const decided = decide(row);
			return decided === undefined ? [] : [{ row, decided, why: why(row, decided) }];
		});
	});

/** How a row differs from what it is, as it follows “Right if”. */
const differences = (facts: Facts, then: Facts, at: number): string =>
	listed(
		Object.entries(topicOf(facts).sides).flatMap(([id, side]) =>
			then.rows[at]![id] === facts.rows[at]![id] ? [] : [wereText(then, at, id, side)]
		)
	);
function changes(facts: Facts): readonly Change<Facts>[] {
	const { topic, form, rows, common } = facts;
	const { sides, common: shared = {}, decide } = topicOf(facts);
	const change = (
		fact: string,
		axis: string,
		apply: Change<Facts>['apply'],
		text: (then: Facts) => string
	): readonly Change<Facts>[] => {
		const then = apply(facts);
		if (then.rows.some((_, at) => decide(fullRow(then, at)) === undefined)) return [];
		// What leaves nothing to choose decides, but isn’t asked.
		const asks = ask(then).parts.every(
			({ right, options }) => right.length > 0 && right.length < options.length
		);
		return [{ fact, axis: asks ? axis : '', text: text(then), apply }];
	};
	return [
		...rows.flatMap((row, at) =>
			Object.entries(sides).flatMap(([id, { title, values, axis }]) =>
				Object.keys(values).flatMap((value) =>
					value === row[id] || title === ''
						? []
						: change(
								form === 'single' ? id : `row${at}`,
								axis,
								(now) => ({ ...now, rows: withAt(now.rows, at, { [id]: value }) }),
								(then) => differences(facts, then, at)
							)
				)
			)
		),
		...Object.entries(shared).flatMap(([id, side]) =>
			Object.keys(side.values).flatMap((value) =>
				value === common[id]
					? []
					: change(
							id,
							side.axis,
							(now) => ({ ...now, common: { ...now.common, [id]: value } }),
							(then) => wereText(then, 0, id, side)
						)
			)
		),
		...(topic === 'values'
			? []
			: rows.flatMap((row, at) => {
					const distance = (other: Row): number =>
						Object.keys(sides).filter((id) => other[id] !== row[id]).length;
					return allRows(topic, common)
						.toSorted((one, two) => distance(one.row) - distance(two.row))
						.map(({ row: other }): Change<Facts> => {
							const apply = (now: Facts): Facts => ({ ...now, rows: withAt(now.rows, at, other) });
							return { text: differences(facts, apply(facts), at), apply };
						});
				}))
	];
}

/** What two rows of a question can’t share: why they are so, without versions and numbers, or the item. */
const ground = (topic: TopicId, { row, why }: { readonly row: Row; readonly why: string }): string =>
	topic === 'values' ? row['item']! : why.replace(/\{\w+\}|\d[\d,]*/g, '');
/** Draws rows, each of which is what is asked for or isn’t, on another ground. */
function drawRows(random: Random, facts: Facts, fits: readonly boolean[]): readonly Row[] {
	const { topic, form, common, asked } = facts;
	const used = new Set<unknown>();
	const again = topic === 'mark' || (form === 'judge' && topic !== 'values');
	return fits.flatMap((fit) => {
		const fitting = allRows(topic, common).filter(
			({ row, decided }) => (decided === asked) === fit && row['order'] !== 'ba'
		);
		const fresh = fitting.filter((one) => !used.has(ground(topic, one)) && !used.has(one));
		const possible = fresh.length > 0 ? fresh : again ? fitting : [];
		const grounds = new Set(possible.map((one) => ground(topic, one)));
		if (grounds.size === 0) return [];
		const chosen = random.pick([...grounds]);
		const one = random.pick(possible.filter((other) => ground(topic, other) === chosen));
		used.add(again ? one : chosen);
		return [one.row];
	});
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const topic = random.pick(Object.keys(topics) as TopicId[]);
	const { names = [], common = {}, asks, single } = topics[topic] as Topic;
	const form = random.pick([
		'choose',
		single ? 'single' : 'choose',
		single ? 'single' : 'choose',
		'judge'
	] as const);
	const shared = Object.fromEntries(
		Object.entries(common).map(([id, { values }]) => [id, random.pick(Object.keys(values))])
	);
	const found = allRows(topic, shared).map(({ decided }) => decided);
	// Statements with one way to be true would be the same one twice.
	const asked = random.pick(
		Object.keys(asks).filter(
			(one) => found.filter((other) => other === one).length > (form === 'judge' && single ? 1 : 0)
		)
	);
	const pending = /cancel|complete/.test(asked);
	// One fact must not rule out two of them, nor may two do the same.
	const spared = pending ? 'swap' : random.pick(['cancel', 'complete']);
	const others = Object.keys(asks).filter((one) => one !== asked && one !== spared);
	const facts: Facts = {
		topic,
		form,
		asked,
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		names: random.some([...names.keys()], 4),
		common: shared,
		rows: [],
		offered: form === 'single' ? [asked, ...random.some(others, 3)] : []
	};
	const fits =
		form === 'judge'
			? [0, 1, 2, 3].slice(3 - difficulty).map(() => random.chance(0.5))
			: [true, ...(difficulty > 1 ? [random.chance(0.4)] : []), false, false].slice(
					0,
					form === 'single' ? 1 : 4
				);
	return { ...facts, rows: random.shuffled(drawRows(random, facts, fits)) };
}

function tell(facts: Facts) {
	const { form, rows, told, who } = facts;
	const { title, intro, sides, common = {} } = topicOf(facts);
	const ids = Object.keys(sides).filter((id) => sides[id]!.title !== '');
	const cell = (at: number, id: string): string => sideText(facts, at, id, '{}');
	const line = (at: number, id: string): string => sideText(facts, at, id, sides[id]!.line);
	const facing =
		form === 'single'
			? ids.map((id) => [id, [fill(facts, 0, sides[id]!.title), cell(0, id)], capital(line(0, id))] as const)
			: rows.map((row, at) => {
					const name = fill(facts, at, '{name}');
					const said = ids.filter((id) => row[id] !== 'none').map((id) => line(at, id));
					return [
						`row${at}`,
						[name, ...ids.map((id) => cell(at, id))],
						`${name}: ${said.join(', ')}`
					] as const;
				});
	const pieces = facing.map(([id, , text]) => fact(id, `${text}. `));
	const figure =
		told === 'table'
			? factTable(
					'Overview',
					form === 'single'
						? 'Property|Value'
						: fill(facts, 0, [title, ...ids.map((id) => sides[id]!.title)].join('|')),
					facing.map(([id, cells]) => [id, ...cells])
				)
			: told === 'list'
				? undefined
				: message(capital(told), { From: who }, pieces);
	return pageWith(
		figure,
		[
			fill(facts, 0, intro),
			...Object.keys(common).map((id) => fact(id, `${sideText(facts, 0, id, common[id]!.line)}. `))
		],
		...(figure ? [] : [pieces])
	);
}

export const swap = family<Facts>({
	id: 'app-service/swap',
	edition: 6,
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
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [{ ask, explain: (facts) => explainOf(entriesOf(facts), facts.form === 'judge'), wrongRules }]
});
