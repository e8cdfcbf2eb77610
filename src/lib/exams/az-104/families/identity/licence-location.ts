// Family: who gets a licence, and for which location.
import { fact, pageWith, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies, people } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { license, type LicenseCase } from '#lib/azure/identity/license.ts';
import { family } from '#lib/domain/practice/family.ts';

interface User {
	readonly name: string;
	readonly location?: string;
	readonly nested: boolean;
}

interface Facts {
	readonly company: string;
	readonly directory: string;
	readonly own: string;
	readonly direct: boolean;
	/** The group within is licensed as well. */
	readonly both: boolean;
	readonly users: readonly User[];
}

const countries = ['Norway', 'Portugal', 'Japan', 'Chile', 'Kenya'];

const none = 'No licence';

/** What a user gets, by the model, or by it with one of its rules bent. */
function got({ direct, both, directory, own }: Facts, user: User, bent: Partial<LicenseCase> = {}): string {
	const { location } = license({
		way: direct ? 'straight to the user' : 'through a group',
		directory,
		...(user.location === undefined ? {} : { location: user.location }),
		membership: user.nested && !both ? 'nested' : 'direct',
		seats: 9,
		...bent
	});
	return location === undefined ? none : `Licensed for ${location === own ? own : directory}`;
}

const wrongRules: readonly (readonly [string, (facts: Facts, user: User) => string])[] = [
	['always needed', (facts, user) => (user.location === undefined ? none : got(facts, user))],
	['nested reach', (facts, user) => got(facts, user, { membership: 'direct' })],
	[
		'directory first',
		(facts, user) => (got(facts, user) === none ? none : got(facts, user, { location: facts.directory }))
	],
	[
		'direct falls back',
		(facts, user) =>
			facts.direct ? got(facts, user, { way: 'through a group', membership: 'direct' }) : got(facts, user)
	]
];

export const licenceLocation = family<Facts>({
	id: 'users-groups/licence-location',
	edition: 1,
	group: 'users-groups',
	title: 'Licences, groups and usage location',
	rule: 'A direct licence needs a usage location; a licensed group falls back on the directory’s and reaches direct members only.',
	lab: 'users-groups/guest-and-licence',
	misconceptions: {
		'always needed':
			'It is easy to think that every licence needs a usage location; through a group the directory’s stands in.',
		'nested reach':
			'It is easy to expect that a licence follows groups in groups; it stops at direct members.',
		'directory first': 'It is easy to put the directory first; a usage location on the user always counts.',
		'direct falls back': 'It is easy to expect a fall back everywhere; a direct licence has none.'
	},
	axes: {
		way: toggle('How the licence is assigned', 'direct'),
		groups: {
			title: 'Who is in which group',
			change: (facts) => ({
				...facts,
				users: facts.users.map((user) => ({ ...user, nested: !user.nested }))
			})
		},
		location: {
			title: 'The directory’s country',
			change: (facts, random) => ({
				...facts,
				directory: random.pick(countries.filter((one) => one !== facts.directory && one !== facts.own))
			})
		}
	},
	sources: [sources.groupLicensing],
	facts(random, difficulty) {
		const [directory, own] = random.some(countries, 2) as [string, string];
		const users = random.some(people, difficulty + 1).map((name) => ({
			name,
			nested: random.chance(0.4),
			...(random.chance(0.5) ? { location: own } : {})
		}));
		return {
			company: random.pick(companies),
			directory,
			own,
			direct: random.chance(0.35),
			both: difficulty === 3 && random.chance(0.4),
			users
		};
	},
	tell(facts) {
		const { company, directory, own, direct, both, users } = facts;
		return {
			tabs: pageWith(
				{
					kind: 'table',
					caption: 'Users',
					head: ['Name', 'Member of', 'Usage location'],
					rows: users.map(({ name, nested, location }) => [
						name,
						nested ? 'Branch' : 'Staff',
						location ?? 'not set'
					])
				},
				[
					`The directory of ${company} has the location `,
					fact('directory', directory),
					'. The group Branch is a member of the group Staff. An administrator assigns a product with enough seats ',
					fact('way', direct ? 'straight to each user in the table' : 'to the group Staff'),
					...(both && !direct ? [fact('inner', ' and to the group Branch')] : []),
					'.'
				]
			),
			questions: [
				{
					requirement: ['What does each user get?'],
					deciding: both && !direct ? 'inner' : 'way',
					ask: {
						type: 'table',
						choices: [`Licensed for ${directory}`, `Licensed for ${own}`, none],
						rows: users.map((user) => {
							const right = got(facts, user);
							return {
								text: user.name,
								right,
								because:
									right === none
										? direct
											? 'Without a usage location a direct licence is refused.'
											: 'The licence of Staff does not reach members of Branch.'
										: user.location
											? 'The user’s own usage location counts.'
											: 'Through a group, the directory’s location stands in.',
								wrong: Object.fromEntries(wrongRules.map(([id, rule]) => [rule(facts, user), id]))
							};
						})
					},
					trace: [
						direct
							? 'A direct licence needs a usage location on the user.'
							: `The licence reaches direct members of ${both ? 'Staff and of Branch' : 'Staff'} only.`,
						direct
							? 'Groups play no part in a direct licence.'
							: `Without a usage location, a member takes ${directory}.`
					],
					miss: both ? 'edge' : 'core'
				}
			]
		};
	}
});
