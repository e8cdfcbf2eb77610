// Family: whom a membership rule takes in.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, pageWith, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies, people } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { member, readRule, type Attributes } from '#lib/azure/identity/dynamic-group.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly users: readonly (Attributes & { readonly name: string })[];
	/** The departments and the country that the rule names. */
	readonly names: readonly [string, string, string];
	readonly brackets: boolean;
	readonly joined: '-or' | '-and';
	readonly guests: boolean;
	/** Whom an owner tried to add manually. */
	readonly byHand?: string;
}

const departments = ['Sales', 'Legal', 'Design', 'Support'];
const countries = ['NO', 'PT', 'JP', 'CL'];

const onlyMembers = ' -and user.userType -eq "Member"';

function ruleOf({ names, joined, brackets, guests }: Facts): string {
	const [one, two, country] = names;
	const either = `user.department -eq "${one}" -or user.department -eq "${two}"`;
	const main = brackets ? `(${either})` : either;
	return `${main} ${joined} user.country -eq "${country}"${guests ? onlyMembers : ''}`;
}

const taking = (text: string): ((user: Attributes) => boolean) => {
	const rule = readRule(text);
	return (user) => member(rule, user).member;
};

/** The rule as people who hold a wrong rule read it. */
const wrongRules: readonly (readonly [string, (facts: Facts) => string])[] = [
	[
		'left to right',
		(facts) => `(${ruleOf({ ...facts, brackets: true, guests: false })})${facts.guests ? onlyMembers : ''}`
	],
	['guests left aside', (facts) => ruleOf({ ...facts, guests: false })],
	['brackets overlooked', (facts) => ruleOf({ ...facts, brackets: false })]
];

/** What the scenario says. */
const tabsOf = ({ company, users, byHand, guests }: Facts, rule: string): readonly Tab[] =>
	pageWith(
		{
			kind: 'table',
			caption: 'Users',
			head: ['Name', 'Department', 'Country', 'User type'],
			rows: users.map((user) => [user.name, user.department, user.country, user.userType].map(String))
		},
		[
			`${company} has a security group with the membership rule `,
			fact('rule', rule),
			...(guests ? [fact('guests', onlyMembers)] : []),
			'.'
		],
		...(byHand ? [[fact('hand', `Today, an owner of the group tried to add ${byHand} manually.`)]] : [])
	);

export const dynamicGroup = family<Facts>({
	id: 'users-groups/dynamic-group',
	edition: 3,
	group: 'users-groups',
	title: 'Members of a dynamic group',
	rule: 'The rule alone decides who is in a dynamic group, and -and binds closer than -or.',
	misconceptions: {
		'left to right':
			'It is easy to read a rule from left to right; but -and binds closer than -or, unless brackets say otherwise.',
		'brackets overlooked': 'It is easy to skip brackets; what stands in them is read first.',
		'by hand': 'It is easy to think that an owner may add somebody; in a dynamic group only the rule does.',
		'or and and':
			'It is easy to mix up -or and -and; with -or one side is enough, with -and both sides must hold.',
		'guests left aside': 'It is easy to skip the user type; where the rule asks for members, guests stay out.'
	},
	axes: {
		brackets: toggle('The brackets', 'brackets'),
		joined: either('How the country is joined', 'joined', '-or', '-and'),
		guests: toggle('The user type', 'guests')
	},
	sources: [sources.dynamicGroups],
	facts(random, difficulty) {
		const [one, two, other] = random.some(departments, 3) as [string, string, string];
		const [home, abroad] = random.some(countries, 2) as [string, string];
		const names = random.some(people, 4);
		// One is always in and one always out, so that there is something to choose however the rule is varied.
		const users = names.map((name, index) => ({
			name,
			department: index === 0 ? two : index === 1 ? other : random.pick([one, one, two, other]),
			country: index === 0 ? home : index === 1 ? abroad : random.pick([home, abroad]),
			userType: index > 0 && random.chance(0.4) ? 'Guest' : 'Member'
		}));
		const facts: Facts = {
			company: random.pick(companies),
			users: random.shuffled(users),
			names: [one, two, home],
			brackets: random.chance(difficulty === 1 ? 0.8 : 0.4),
			joined: random.chance(0.75) ? '-and' : '-or',
			guests: difficulty === 3
		};
		const takes = taking(ruleOf(facts));
		const outside = users.filter((user) => !takes(user)).map(({ name }) => name);
		return difficulty === 1 ? facts : { ...facts, byHand: random.pick(outside) };
	},
	tell(facts) {
		const { users, byHand, guests, joined, names } = facts;
		const takes = taking(ruleOf(facts));
		const wrongly = wrongRules.map(([id, read]) => [id, taking(read(facts))] as const);
		// With every -or an -and, nobody is in; with every -and an -or, one comparison is enough.
		const anyOne = taking(ruleOf(facts).replaceAll(' -and ', ' -or '));
		/** The wrong rule that leads to the other answer for this user, if there is one. */
		const wronglyOf = (user: Facts['users'][number], holds: boolean): string | undefined => {
			if (!holds && user.name === byHand) return 'by hand';
			const read = wrongly.find(([, would]) => would(user) !== holds)?.[0];
			return read ?? (holds || anyOne(user) ? 'or and and' : undefined);
		};
		const claims = users.map((user) => {
			const holds = takes(user);
			const wrong = wronglyOf(user, holds);
			return {
				text: `${user.name} is a member of the group.`,
				holds,
				because: `${user.department}, ${user.country}, ${user.userType}: the rule ${holds ? 'takes them in' : 'leaves them out'}.`,
				...(wrong === undefined ? {} : { misconception: wrong })
			};
		});
		const rule = ruleOf({ ...facts, guests: false });
		const anyType = taking(rule);
		const byType = users.some((user) => takes(user) !== anyType(user));
		return {
			tabs: tabsOf(facts, rule),
			questions: [
				{
					requirement: ['Is each statement true?'],
					deciding: byType ? 'guests' : 'rule',
					ask: { type: 'statements', claims },
					trace: [
						facts.brackets
							? 'What stands in brackets is read first.'
							: joined === '-and'
								? `-and binds closer: the country goes with ${names[1]} alone.`
								: 'With -or, one side is enough.',
						...(guests
							? [
									`The user type is joined by -and${joined === '-or' || !facts.brackets ? ' to what stands last' : ''}.`
								]
							: []),
						'The rule alone adds and removes members.'
					],
					miss: byType ? 'edge' : 'core'
				}
			]
		};
	}
});
