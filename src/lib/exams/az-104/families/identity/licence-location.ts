// Who gets a license through groups and direct assignments, and for which location.
// Over 200 lines: four ways to tell the same facts, with a reason for every result.
import { license } from '#lib/azure/identity/license.ts';
import { sources } from '#lib/azure/sources.ts';
import { matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** `inner` is in the group `outer`. */
type Group = 'outer' | 'inner' | 'none';
type Got = 'directory' | 'own' | 'none';
interface User {
	readonly name: string;
	readonly in: Group;
	readonly location: 'directory' | 'own' | 'unset';
	/** Whether the license is assigned to the user directly as well. */
	readonly direct: boolean;
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** The directory’s country, and the other usage location. */
	readonly countries: readonly number[];
	readonly detail: Difficulty;
	readonly licensed: 'outer' | 'inner' | 'both';
	readonly users: readonly User[];
}

const telling = ['table', 'output', 'email', 'ticket'] as const;
const countries = [
	['Portugal', 'PT'],
	['Japan', 'JP'],
	['Chile', 'CL'],
	['Kenya', 'KE'],
	['Canada', 'CA'],
	['Finland', 'FI'],
	['Poland', 'PL']
] as const;
const themes = [
	{ outer: 'Drivers', inner: 'Night Drivers', product: 'Microsoft Entra ID P2' },
	{ outer: 'Nurses', inner: 'Ward Three', product: 'Microsoft 365 E3' },
	{ outer: 'Engineers', inner: 'Field Engineers', product: 'Power BI Pro' },
	{ outer: 'Editors', inner: 'Sports Desk', product: 'Microsoft Entra ID P1' },
	{ outer: 'Brokers', inner: 'Trainees', product: 'Project Plan 3' }
] as const;

const themeOf = ({ theme }: Facts) => themes[theme]!;
const countryOf = ({ countries: drawn }: Facts, of: 'directory' | 'own'): string =>
	countries[drawn[of === 'own' ? 1 : 0]!]![0];
const groupsOf = (facts: Facts): readonly ('outer' | 'inner')[] =>
	facts.licensed === 'both' ? ['outer', 'inner'] : [facts.licensed];
/** How a user is in a licensed group. */
const memberOf = (facts: Facts, { in: group }: User): 'direct' | 'nested' | undefined =>
	groupsOf(facts).some((one) => one === group)
		? 'direct'
		: group === 'inner' && facts.licensed === 'outer'
			? 'nested'
			: undefined;

/** Returns what a user gets, by the model: through a group, or else directly. */
function gotOf(facts: Facts, user: User): Got {
	const common = {
		directory: 'directory',
		seats: 99,
		...(user.location === 'unset' ? {} : { location: user.location })
	};
	const membership = memberOf(facts, user);
	const byGroup =
		membership === undefined
			? undefined
			: license({ ...common, way: 'through a group', membership }).location;
	const byHand = user.direct ? license({ ...common, way: 'straight to the user' }).location : undefined;
	return ((byGroup ?? byHand) as Got | undefined) ?? 'none';
}
const keyBy = (facts: Facts, bent: (user: User) => Got = (one) => gotOf(facts, one)): Key =>
	facts.users.map((one) => [bent(one)]);

/** Why no group gives the user a license. */
function notByGroup(facts: Facts, user: User): string {
	const { outer, inner } = themeOf(facts);
	return memberOf(facts, user) === 'nested'
		? `${user.name} is in ${inner}. ${outer} is licensed, but that stops at its direct members.`
		: user.in === 'none'
			? `${user.name} is in neither group.`
			: `${user.name} is in ${outer}. Only ${inner} is licensed, and a license doesn’t pass upward.`;
}
function explainUser(facts: Facts, user: User): PartReasons {
	const { name, location, direct } = user;
	const theme = themeOf(facts);
	const got = gotOf(facts, user);
	const [directory, own] = [countryOf(facts, 'directory'), countryOf(facts, 'own')];
	const member = memberOf(facts, user) === 'direct';
	const group = user.in === 'none' ? '' : theme[user.in];
	const way = member ? `through ${group}` : 'by the direct assignment';
	const failed = direct ? ` The direct assignment fails, because ${name} has no usage location.` : '';
	return {
		options: {
			directory:
				got === 'directory'
					? location === 'unset'
						? `${name} is licensed through ${group} and has no usage location. Then the directory’s, ${directory}, is used.`
						: `${name} is licensed ${way}, and the user’s own usage location is ${directory}.`
					: got === 'own'
						? `The directory’s location is used only where the user has none. ${name} has ${own}.`
						: direct
							? `A group license would use ${directory}. A direct assignment never does.`
							: location === 'unset'
								? `A direct member of a licensed group would get ${directory}. ${name} isn’t one.`
								: location === 'directory'
									? `${directory} is the usage location of ${name}, but that alone assigns nothing.`
									: `The directory’s location doesn’t count for ${name}, who has a usage location but no license.`,
			own:
				got === 'own'
					? `${name} gets the license ${way}, and the usage location of the user is ${own}.`
					: location === 'own'
						? `The usage location would fit, but no license reaches ${name}.`
						: `${own} isn’t the usage location of ${name}, which is ${location === 'unset' ? 'not set' : directory}.`,
			none:
				got === 'none'
					? `${notByGroup(facts, user)}${failed}`
					: member
						? `${name} is a direct member of ${group}, and ${group} is licensed.`
						: `The direct assignment works, because ${name} has a usage location.`
		},
		trace: [
			{
				rule: `${facts.licensed} ${user.in}`,
				text: member ? `${name} is a direct member of ${group}, which is licensed.` : notByGroup(facts, user)
			},
			...(member
				? []
				: [
						{
							rule: `direct ${direct} ${location === 'unset'}`,
							text: direct
								? `A direct assignment needs a usage location, and ${name} has ${location === 'unset' ? 'none' : 'one'}.`
								: 'There’s no direct assignment.'
						}
					]),
			...(got === 'none'
				? []
				: [{ rule: `location ${location}`, text: `The location is ${countryOf(facts, got)}.` }])
		]
	};
}

const question: Question<Facts> = {
	ask(facts) {
		const [directory, own] = [countryOf(facts, 'directory'), countryOf(facts, 'own')];
		const texts = {
			directory: `A license with location ${directory}`,
			own: `A license with location ${own}`,
			none: 'No license'
		};
		const order =
			directory < own ? (['directory', 'own', 'none'] as const) : (['own', 'directory', 'none'] as const);
		return {
			...matchRows(
				'table',
				['What does each user get?'],
				optionsOf(texts, order),
				facts.users.map((one) => ({ text: one.name, right: gotOf(facts, one) }))
			),
			miss: facts.users.some(({ direct }) => direct) || facts.licensed !== 'outer' ? 'edge' : 'core'
		};
	},
	explain: (facts) => facts.users.map((one) => explainUser(facts, one)),
	wrongRules: {
		'nested-reach': {
			note: 'A license on a group stops at direct members. It’s easy to expect it in nested groups too.',
			key: (facts) =>
				keyBy(facts, (one) => gotOf(facts, memberOf(facts, one) === 'nested' ? { ...one, in: 'outer' } : one))
		},
		upward: {
			note: 'A license on a nested group doesn’t pass upward. It’s easy to read the nesting the wrong way around.',
			key: (facts) =>
				keyBy(facts, (one) =>
					gotOf(facts, facts.licensed === 'inner' && one.in === 'outer' ? { ...one, in: 'inner' } : one)
				)
		},
		'always-needed': {
			note: 'Through a group, the directory’s location is used where a user has none. It’s easy to think that every license needs a usage location.',
			key: (facts) => keyBy(facts, (one) => (one.location === 'unset' ? 'none' : gotOf(facts, one)))
		},
		'direct-falls-back': {
			note: 'A direct assignment needs the user’s usage location. It’s easy to expect that it uses the directory’s.',
			key: (facts) =>
				keyBy(facts, (one) =>
					one.direct && one.location === 'unset' && gotOf(facts, one) === 'none'
						? 'directory'
						: gotOf(facts, one)
				)
		},
		'directory-first': {
			note: 'The user’s own usage location always counts. It’s easy to put the directory first.',
			key: (facts) => keyBy(facts, (one) => (gotOf(facts, one) === 'none' ? 'none' : 'directory'))
		},
		'group-only': {
			note: 'A license can come from a direct assignment as well. It’s easy to look at groups only.',
			key: (facts) => keyBy(facts, (one) => gotOf(facts, { ...one, direct: false }))
		}
	}
};

const to = changesOf<Facts>();
function userChanges(facts: Facts, index: number): readonly Change<Facts>[] {
	const user = facts.users[index]!;
	const { name, location, direct } = user;
	const { outer, inner } = themeOf(facts);
	const change = (axis: string, with_: Partial<User>, text: string): Change<Facts> => ({
		fact: `user${index}`,
		axis,
		text,
		apply: (one) => ({
			...one,
			users: withAt(one.users, index, with_)
		})
	});
	return [
		...(['outer', 'inner', 'none'] as const)
			.filter((one) => one !== user.in)
			.map((one) =>
				change(
					'groups',
					{ in: one },
					`${name} were ${one === 'none' ? 'in neither group' : `a member of ${one === 'outer' ? outer : inner}`}`
				)
			),
		...(['directory', 'own', 'unset'] as const)
			.filter((one) => one !== location)
			.map((one) =>
				change(
					'location',
					{ location: one },
					one === 'unset'
						? `${name} had no usage location`
						: `${name} had the usage location ${countryOf(facts, one)}`
				)
			),
		...(facts.detail > 1
			? [
					change(
						'direct',
						{ direct: !direct },
						`the license were ${direct ? 'not ' : ''}assigned directly to ${name} as well`
					)
				]
			: [])
	];
}
const licensedText = (facts: Facts, licensed: Facts['licensed']): string =>
	`the license were assigned to ${licensed === 'both' ? 'both groups' : `${themeOf(facts)[licensed]} only`}`;
/** Changes of several facts about a user, for what no two facts make right. */
const severalChanges = (facts: Facts, index: number): readonly Change<Facts>[] =>
	(['unset', 'own', 'none'] as const).map((one) => {
		const { name } = facts.users[index]!;
		const location = one === 'none' ? 'unset' : one;
		return {
			text:
				one === 'none'
					? `${name} were in neither group and had no direct assignment`
					: `${name} were a direct member of a licensed group, with ${one === 'unset' ? 'no usage location' : `the usage location ${countryOf(facts, 'own')}`}`,
			apply: (of) => ({
				...of,
				licensed: 'both',
				users: of.users.map((each, at) =>
					at === index ? { ...each, in: one === 'none' ? 'none' : 'outer', location, direct: false } : each
				)
			})
		};
	});
const changes = (facts: Facts): readonly Change<Facts>[] => [
	...facts.users.flatMap((_, index) => userChanges(facts, index)),
	...(['outer', 'both', 'inner'] as const)
		.filter((one) => one !== facts.licensed)
		.map((one) => to('licensed', one, licensedText(facts, one))),
	...facts.users.flatMap((_, index) => severalChanges(facts, index))
];

/** Draws what each user gets, then groups, locations and assignments that lead there. */
function drawFacts(random: Random, detail: Difficulty): Facts {
	const names = random.some(people, detail + 1);
	const wanted = drawUntil(
		() => names.map(() => random.pick(['directory', 'own', 'none'] as const)),
		(all) => new Set(all).size > 1
	);
	const fixed = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people.filter((one) => !names.includes(one))),
		countries: random.some([...countries.keys()], 2),
		detail,
		licensed: random.pick(
			detail === 1 ? (['outer', 'inner'] as const) : (['outer', 'outer', 'inner', 'both'] as const)
		),
		users: []
	};
	const users = names.map((name, index) =>
		drawUntil(
			(): User => ({
				name,
				in: random.pick(
					detail === 1 ? (['outer', 'inner'] as const) : (['outer', 'inner', 'inner', 'none'] as const)
				),
				location: random.pick(['unset', 'unset', 'own', 'own', 'directory'] as const),
				direct: detail > 1 && random.chance(0.5)
			}),
			(user) => gotOf(fixed, user) === wanted[index]
		)
	);
	return { ...fixed, users };
}

// Telling.
const licensedTold = (facts: Facts): Paragraph => [
	fact(
		'licensed',
		`${themeOf(facts).product} is assigned to the group${facts.licensed === 'both' ? 's' : ''} ${listed(groupsOf(facts).map((one) => themeOf(facts)[one]))}. `
	)
];
const groupsTold = (facts: Facts): string => {
	const { outer, inner } = themeOf(facts);
	return `The group ${inner} is a member of the group ${outer}. `;
};
const directoryTold = (facts: Facts): string =>
	`You have a Microsoft Entra tenant whose country is ${countryOf(facts, 'directory')}. `;
const enough = 'There are enough licenses for all users. ';
const groupTold = (facts: Facts, { in: group }: User): string =>
	group === 'none' ? 'None' : themeOf(facts)[group];
const locationTold = (facts: Facts, { location }: User): string =>
	location === 'unset' ? 'Not set' : countryOf(facts, location);
const directs = (facts: Facts): readonly string[] =>
	facts.users.filter(({ direct }) => direct).map(({ name }) => name);
const usersTold = (facts: Facts): Paragraph =>
	facts.users.map((one, index) =>
		fact(
			`user${index}`,
			`${one.name}: ${one.in === 'none' ? 'in neither group' : `member of ${groupTold(facts, one)}`}, ${one.location === 'unset' ? 'no usage location' : `usage location ${locationTold(facts, one)}`}${one.direct ? ', you also try a direct assignment' : ''}. `
		)
	);

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Users',
				`Name|Member of|Usage location${facts.detail > 1 ? '|Direct assignment' : ''}`,
				facts.users.map(
					(one, index) =>
						[
							`user${index}`,
							one.name,
							groupTold(facts, one),
							locationTold(facts, one),
							...(facts.detail > 1 ? [one.direct ? 'Yes' : 'No'] : [])
						] as const
				)
			),
			[directoryTold(facts), groupsTold(facts)],
			[
				...licensedTold(facts),
				...(facts.detail > 1 ? ['For some users, you try to assign the license directly as well. '] : []),
				enough
			]
		),
	output: (facts) =>
		pageWith(
			code(
				'Exported users, with the group each is a direct member of',
				'displayName,usageLocation,memberOf',
				...facts.users.map((one, index) =>
					fact(
						`user${index}`,
						`${one.name},${one.location === 'unset' ? '' : countries[facts.countries[one.location === 'own' ? 1 : 0]!]![1]},${one.in === 'none' ? '' : groupTold(facts, one)}`
					)
				)
			),
			[groupsTold(facts), directoryTold(facts)],
			[
				...licensedTold(facts),
				...(facts.detail === 1
					? []
					: directs(facts).length === 0
						? ['Nothing is assigned to users directly. ']
						: [
								'You also try to assign it directly to ',
								...facts.users.flatMap((one, index) =>
									one.direct
										? [fact(`user${index}`, one.name), directs(facts).at(-1) === one.name ? '. ' : ', ']
										: []
								)
							]),
				enough
			]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Licenses for ${themeOf(facts).product}` },
				[groupsTold(facts), ...licensedTold(facts)],
				[enough, 'Who is licensed now?']
			),
			[directoryTold(facts)],
			usersTold(facts)
		),
	ticket: (facts) =>
		pageWith(
			message(
				'Ticket: who can use the product?',
				{
					'Opened by': facts.who,
					Product: themeOf(facts).product,
					'Tenant country': countryOf(facts, 'directory')
				},
				usersTold(facts)
			),
			[`You support the users of a Microsoft Entra tenant. ${groupsTold(facts)}`, ...licensedTold(facts)],
			[enough]
		)
};

export const licenceLocation = explainedFamily<Facts>({
	id: 'users-groups/licence-location',
	edition: 2,
	group: 'users-groups',
	title: 'Licenses, groups and usage location',
	rule: 'A licensed group reaches its direct members and falls back on the directory’s location. A direct assignment needs the user’s own.',
	lab: 'users-groups/guest-and-licence',
	sources: [sources.groupLicensing, sources.assignLicenses],
	axes: {
		groups: 'Who is in which group',
		location: 'The usage location of a user',
		licensed: 'Which group is licensed'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
