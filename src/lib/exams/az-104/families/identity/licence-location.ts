// Who gets a license through groups and direct assignments, for which location, how a user gets one, and what is true of them.
// Over 200 lines: four ways to tell the same facts, and three kinds of question with a reason for every result.
import { license } from '#lib/azure/identity/license.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
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
	remembering,
	withAt,
	yesOrNo
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
	/** What is offered to give the first user a license for the location wanted. Empty where the results are asked. */
	readonly offered: readonly Action[];
	readonly wanted: 'directory' | 'own';
	/** What is to be judged. Empty where something else is asked. */
	readonly claims: readonly Claim[];
}
/** That a user is licensed, can be assigned a license directly, or stays licensed when removed from a group. */
interface Claim {
	readonly kind: 'licensed' | 'direct' | 'stays';
	readonly user: number;
	readonly group: Group;
}
type Action =
	'direct' | 'located' | `${'add' | 'license'} ${'outer' | 'inner'}` | `location ${'own' | 'directory'}`;

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
	{ outer: 'Brokers', inner: 'Trainees', product: 'Visio Plan 2' }
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
const gotOf = (facts: Facts, user: User): Got =>
	rememberGot(`${facts.licensed} ${user.in} ${user.location} ${user.direct}`, () => askModel(facts, user));
const rememberGot = remembering<Got>();
function askModel(facts: Facts, user: User): Got {
	const common = {
		directory: 'directory',
		seats: 99,
		...(user.location === 'unset' ? {} : { location: user.location })
	};
	const membership = memberOf(facts, user);
	const byGroup =
		membership === undefined
			? undefined
			: license({ way: 'through a group', membership, ...common }).location;
	const byHand = user.direct ? license({ way: 'straight to the user', ...common }).location : undefined;
	return ((byGroup ?? byHand) as Got | undefined) ?? 'none';
}
/** The first user after an action. Who is added to a group stays in a licensed one. */
function after(facts: Facts, action: Action): Facts {
	const [kind, of] = action.split(' ') as [string, 'outer' | 'inner'];
	const user = facts.users[0]!;
	if (kind === 'license') return of === facts.licensed ? facts : { ...facts, licensed: 'both' };
	const location = action === 'located' ? facts.wanted : (of as unknown as User['location']);
	const changed: Partial<User> =
		kind === 'add'
			? { in: memberOf(facts, user) === 'direct' ? user.in : of }
			: { ...(kind === 'direct' ? {} : { location }), ...(kind === 'location' ? {} : { direct: true }) };
	return { ...facts, users: withAt(facts.users, 0, changed) };
}
type Reads = (facts: Facts, user: User) => Got;
const meets = (facts: Facts, reads: Reads): boolean => reads(facts, facts.users[0]!) === facts.wanted;
/** What works: the action of two steps only where nothing else does. */
function working(facts: Facts, reads: Reads = gotOf): readonly Action[] {
	if (meets(facts, reads)) return [];
	const works = facts.offered.filter((action) => meets(after(facts, action), reads));
	return works.length > 1 ? works.filter((action) => action !== 'located') : works;
}
/** The option of an action: where its text names the location wanted, the option does too. */
const idOf = ({ wanted }: Facts, action: Action): string =>
	action === 'located' ? `located ${wanted}` : action;
const removed = (user: User, { group }: Claim): User => (user.in === group ? { ...user, in: 'none' } : user);
function isTrue(facts: Facts, claim: Claim, reads: Reads): boolean {
	const user = facts.users[claim.user]!;
	const alone: User = { ...user, in: 'none', direct: true };
	// A belief about groups says nothing of it.
	if (claim.kind === 'direct') return [gotOf, reads].some((by) => by(facts, alone) !== 'none');
	return reads(facts, claim.kind === 'stays' ? removed(user, claim) : user) !== 'none';
}
function keyBy(facts: Facts, reads: Reads = gotOf): Key {
	if (facts.claims.length > 0)
		return facts.claims.map((claim) => [isTrue(facts, claim, reads) ? 'yes' : 'no']);
	if (facts.offered.length === 0)
		return [[String(facts.users.filter((one) => reads(facts, one) !== 'none').length)]];
	const works = working(facts, reads);
	return [works.length === 1 ? [idOf(facts, works[0]!)] : []];
}
function actionText(facts: Facts, action: Action): string {
	const [kind, of] = action.split(' ') as [string, 'outer'];
	const { name } = facts.users[0]!;
	const set = `Set the usage location of ${name} to `;
	if (action === 'located') return `${set}${countryOf(facts, facts.wanted)} and assign the license directly.`;
	if (kind === 'location') return `${set}${countryOf(facts, of as unknown as 'own')}.`;
	const group = themeOf(facts)[of];
	return kind === 'direct'
		? `Assign the license directly to ${name}.`
		: kind === 'add'
			? `Add ${name} to ${group}.`
			: `Assign the license to the group ${group}.`;
}
/** Why no group gives the user a license. */
function notByGroup(facts: Facts, user: User): string {
	const { outer, inner } = themeOf(facts);
	return memberOf(facts, user) === 'nested'
		? `${user.name} is in ${inner}. ${outer} is licensed, but that stops at its direct members.`
		: user.in === 'none'
			? `${user.name} is in neither group.`
			: `${user.name} is in ${outer}. Only ${inner} is licensed, and a license doesn’t pass upward.`;
}
const wayOf = (facts: Facts, user: User): string =>
	memberOf(facts, user) === 'direct'
		? `through ${themeOf(facts)[user.in as 'outer']}`
		: 'through a direct assignment';
function explainActions(facts: Facts): PartReasons {
	const { name, direct, location } = facts.users[0]!;
	const now = gotOf(facts, facts.users[0]!);
	const works = working(facts);
	const country = countryOf(facts, facts.wanted);
	const reasonOf = (action: Action): string => {
		const [kind, of] = action.split(' ');
		const group = themeOf(facts)[of === 'inner' ? 'inner' : 'outer'];
		const lead: Readonly<Record<string, string>> = {
			direct: 'a direct assignment',
			add: `membership in ${group}`,
			license: `a license on ${group}`
		};
		const then = after(facts, action);
		const user = then.users[0]!;
		const got = gotOf(then, user);
		const text = userText(then, user);
		if (got === facts.wanted)
			return works.includes(action)
				? `After that, ${text}`
				: `This works, but it changes both the usage location and the license. One change is enough: ${actionText(facts, works[0]!)}`;
		return got === 'none'
			? action.startsWith('location')
				? user.location === facts.wanted
					? `A usage location alone assigns no license to ${name}.`
					: `${countryOf(facts, user.location as 'own')} isn’t the location wanted, and ${name} still gets no license.`
				: action.startsWith('add')
					? `${notByGroup(then, user).replace(' is in ', ' would be in ')}`
					: text
			: `With ${lead[kind!] ?? 'this location'}, the license of ${name} uses ${countryOf(facts, got)}, not ${country}.${user.location === 'unset' ? ' There’s no usage location, so the directory’s is used.' : ''}`;
	};
	return {
		options: Object.fromEntries(facts.offered.map((action) => [idOf(facts, action), reasonOf(action)])),
		trace: [
			{
				rule: `${facts.licensed} ${facts.users[0]!.in} ${direct} ${location} ${now}`,
				text:
					now === 'none'
						? `${name} has no license.`
						: `The license of ${name} uses the location ${countryOf(facts, now)}.`
			},
			...works.map((action) => ({ rule: `${action} ${facts.wanted}`, text: actionText(facts, action) }))
		]
	};
}
/** The rules that lead to what a user gets. */
function traceOf(facts: Facts, user: User): PartReasons['trace'] {
	const { name, location, direct } = user;
	const got = gotOf(facts, user);
	const member = memberOf(facts, user) === 'direct';
	const group = user.in === 'none' ? '' : themeOf(facts)[user.in];
	return [
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
	];
}
/** What a user gets, and why. */
function userText(facts: Facts, user: User): string {
	const { name, location, direct } = user;
	const got = gotOf(facts, user);
	const group = user.in === 'none' ? '' : themeOf(facts)[user.in];
	if (got === 'none')
		return `${notByGroup(facts, user)}${direct ? ` The direct assignment fails, because ${name} has no usage location.` : ''}`;
	return location === 'unset'
		? `${name} is licensed through ${group} and has no usage location. Then the directory’s, ${countryOf(facts, got)}, is used.${direct ? ' The direct assignment fails without one, which changes nothing.' : ''}`
		: `${name} is licensed ${wayOf(facts, user)}, and ${countryOf(facts, got)} is set as the usage location.`;
}

function claimText(facts: Facts, { kind, user, group }: Claim): string {
	const { name } = facts.users[user]!;
	return {
		licensed: `${name} has a license.`,
		direct: `A direct assignment of the license to ${name} succeeds.`,
		stays: `If you remove ${name} from ${group === 'none' ? '' : themeOf(facts)[group]}, ${name} has a license afterward.`
	}[kind];
}
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const before = facts.users[claim.user]!;
	const { name, location } = before;
	const user = claim.kind === 'stays' ? removed(before, claim) : before;
	const because =
		claim.kind !== 'direct'
			? `${claim.kind === 'stays' ? 'After that, ' : ''}${userText(facts, user)}`
			: location === 'unset'
				? `A direct assignment takes a usage location, and ${name} has none.`
				: `A direct assignment takes a usage location, and ${name} has one: ${countryOf(facts, location)}.`;
	return {
		options: { yes: because, no: because },
		trace: claim.kind === 'direct' ? [{ rule: `direct ${location}`, text: because }] : traceOf(facts, user)
	};
}
/** Why a number of licensed users is right, or who shows that it’s too low or too high. */
function explainCount(facts: Facts): PartReasons {
	const [some, others] = [true, false].map((is) =>
		facts.users.filter((one) => (gotOf(facts, one) !== 'none') === is)
	) as [User[], User[]];
	return {
		options: Object.fromEntries(
			facts.users
				.map((_, at) => at + 1)
				.map((count) => [
					String(count),
					count === some.length
						? `These have one: ${listed(some.map((one) => `${one.name} ${wayOf(facts, one)}`))}.`
						: count < some.length
							? `There are more. ${userText(facts, some[count]!)}`
							: userText(facts, others[count - some.length - 1]!)
				])
		),
		trace: facts.users.flatMap((one) => traceOf(facts, one))
	};
}
function ask(facts: Facts): Asked {
	if (facts.claims.length > 0)
		return judge(
			'statements',
			[yesOrNo],
			facts.claims.map((claim) => ({
				text: claimText(facts, claim),
				holds: isTrue(facts, claim, gotOf)
			}))
		);
	if (facts.offered.length > 0)
		return chooseOne(
			[
				`You need to ensure that ${facts.users[0]!.name} can use ${themeOf(facts).product} and that the license uses the usage location `,
				fact('wanted', countryOf(facts, facts.wanted)),
				'. The solution must minimize administrative effort. What should you do?'
			],
			facts.offered.map((action) => ({ id: idOf(facts, action), text: actionText(facts, action) })),
			keyBy(facts)[0]![0] ?? ''
		);
	return chooseOne(
		[`How many of these users have a license for ${themeOf(facts).product}?`],
		facts.users.map((_, at) => String(at + 1)).map((text) => ({ id: text, text })),
		keyBy(facts)[0]![0]!
	);
}
const question: Question<Facts> = {
	ask: (facts) => ({
		...ask(facts),
		miss: facts.users.some(({ direct }) => direct) || facts.licensed !== 'outer' ? 'edge' : 'core'
	}),
	explain: (facts) =>
		facts.claims.length > 0
			? facts.claims.map((claim) => explainClaim(facts, claim))
			: facts.offered.length > 0
				? [explainActions(facts)]
				: [explainCount(facts)],
	wrongRules: {
		'nested-reach': {
			note: 'A license on a group stops at direct members. It’s easy to expect it in nested groups too.',
			key: (facts) =>
				keyBy(facts, (of, one) => gotOf(of, memberOf(of, one) === 'nested' ? { ...one, in: 'outer' } : one))
		},
		upward: {
			note: 'A license on a nested group doesn’t pass upward. It’s easy to read the nesting the wrong way around.',
			key: (facts) =>
				keyBy(facts, (of, one) =>
					gotOf(of, of.licensed === 'inner' && one.in === 'outer' ? { ...one, in: 'inner' } : one)
				)
		},
		'always-needed': {
			note: 'Through a group, the directory’s location is used where a user has none. It’s easy to think that every license needs a usage location.',
			key: (facts) => keyBy(facts, (of, one) => (one.location === 'unset' ? 'none' : gotOf(of, one)))
		},
		'direct-falls-back': {
			note: 'A direct assignment needs the user’s usage location. It’s easy to expect that it uses the directory’s.',
			key: (facts) =>
				keyBy(facts, (of, one) =>
					one.direct && one.location === 'unset' && gotOf(of, one) === 'none' ? 'directory' : gotOf(of, one)
				)
		},
		'directory-first': {
			note: 'The user’s own usage location always counts. It’s easy to put the directory first.',
			key: (facts) => keyBy(facts, (of, one) => (gotOf(of, one) === 'none' ? 'none' : 'directory'))
		},
		'group-only': {
			note: 'A license can come from a direct assignment as well. It’s easy to look at groups only.',
			key: (facts) => keyBy(facts, (of, one) => gotOf(of, { ...one, direct: false }))
		}
	}
};

const to = changesOf<Facts>();
/** Whether someone’s membership is named in a claim, so it can’t be another one. */
const leaves = ({ claims }: Facts, index: number): boolean =>
	claims.some(({ kind, user }) => kind === 'stays' && user === index);
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
			.filter((one) => one !== user.in && !leaves(facts, index))
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
	(leaves(facts, index) ? (['direct'] as const) : (['unset', 'own', 'none'] as const)).map((one) => {
		const { name } = facts.users[index]!;
		if (one === 'direct')
			return {
				text: `the license were assigned directly to ${name} as well, with the usage location ${countryOf(facts, 'own')}`,
				apply: (of) => ({ ...of, users: withAt(of.users, index, { direct: true, location: 'own' }) })
			};
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
/** Only so many users in the only licensed group. */
const countChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.users.map((_, last) => ({
		text: `only ${listed(facts.users.slice(0, last + 1).map(({ name }) => name))} were in ${themeOf(facts).outer}, only that were licensed, and nothing were assigned directly`,
		apply: (of) => ({
			...of,
			licensed: 'outer',
			users: of.users.map((one, at) => ({ ...one, in: at > last ? 'none' : 'outer', direct: false }))
		})
	}));
/** Whether an action can be taken and isn’t taken yet. */
function isNew({ users, licensed }: Facts, action: Action): boolean {
	const { in: group, direct } = users[0]!;
	const [kind, of] = action.split(' ');
	if (kind === 'license') return licensed !== 'both' && licensed !== of;
	return kind === 'add' ? group !== of : kind === 'location' || !direct;
}
const isSound = (facts: Facts): boolean =>
	facts.offered.length === 0 ||
	(facts.offered.length === 4 &&
		facts.offered.every((action) => isNew(facts, action)) &&
		working(facts).length === 1);
/** Whether one action works, and another one would with another fact of the first user or of the groups. */
function isDecided(facts: Facts): boolean {
	const [right] = working(facts);
	const others = [
		...userChanges(facts, 0).map(({ apply }) => apply(facts)),
		...(['outer', 'inner', 'both'] as const).map((licensed) => ({ ...facts, licensed }))
	];
	return isSound(facts) && others.some((one) => isSound(one) && working(one)[0] !== right);
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const wanted = facts.wanted === 'own' ? 'directory' : 'own';
	const goal = `${facts.users[0]!.name} had to have a license for ${countryOf(facts, wanted)}`;
	const licensing = (['outer', 'both', 'inner'] as const)
		.filter((one) => one !== facts.licensed)
		.map((one) => to('licensed', one, licensedText(facts, one)));
	const singles = [
		...(facts.offered.length > 0 ? [to('wanted', wanted, goal)] : []),
		...facts.users.flatMap((_, index) => userChanges(facts, index)),
		...licensing
	];
	if (facts.offered.length === 0)
		return [
			...singles,
			...(facts.claims.length > 0
				? facts.users.flatMap((_, index) => severalChanges(facts, index))
				: countChanges(facts))
		].filter(({ apply }) => keyBy(apply(facts))[0]![0] !== '0');
	// Several facts of the first user, the groups and the goal together.
	const own = userChanges(facts, 0);
	const axes = [
		own.filter(({ axis }) => axis === 'groups'),
		own.filter(({ axis }) => axis === 'location'),
		licensing,
		singles.slice(0, 1)
	];
	const several = axes
		.reduce<readonly (readonly Change<Facts>[])[]>(
			(lists, axis) => [...lists, ...lists.flatMap((list) => axis.map((one) => [...list, one]))],
			[[]]
		)
		.filter(({ length }) => length > 1)
		.toSorted((a, b) => a.length - b.length)
		.map((list) => ({
			text: listed(list.map(({ text }) => text)),
			apply: (of: Facts) => list.reduce((now, { apply }) => apply(now), of)
		}));
	return [
		...singles.filter(({ apply }) => isDecided(apply(facts))),
		...several.filter(({ apply }) => isSound(apply(facts)))
	];
}

// One of a group at most: what licenses one group and what adds to the other would both work.
const byGroup = ['add outer', 'add inner', 'license outer', 'license inner'] as const;
/** Draws what each user gets, then groups, locations and assignments that lead there. */
function drawFacts(random: Random, detail: Difficulty): Facts {
	const asksAction = random.chance([0.7, 0.26, 0.2][detail - 1]!);
	const judged = !asksAction && random.chance(0.7);
	const number = 1 + random.below(4);
	const names = random.some(people, asksAction ? detail + 1 : 4);
	const wanted = drawUntil(
		() => names.map(() => random.pick(['directory', 'own', 'none'] as const)),
		(all) =>
			!asksAction && !judged
				? all.filter((one) => one !== 'none').length === number
				: new Set(all).size > 1 && (!judged || all.includes('none'))
	);
	const some = <T>(list: readonly T[]): T => random.pick(detail === 1 ? list.slice(0, 2) : list);
	const key = random.pick(['located', 'direct', 'add', 'license', 'location']);
	const fixed = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people.filter((one) => !names.includes(one))),
		countries: random.some([...countries.keys()], 2),
		detail,
		// With the user’s own location set, a direct assignment would work as well as a group.
		wanted: random.pick(
			(/add|license/.test(key) ? ['directory'] : ['own', 'directory']) as Facts['wanted'][]
		),
		offered: [],
		claims: []
	};
	const likely = [byGroup.filter((one) => one.startsWith(key)), byGroup].find(({ length }) => length > 0)!;
	const draw = (): Facts => {
		const facts = { licensed: some(['outer', 'inner', 'outer', 'both'] as const), users: [], ...fixed };
		const users = names.map((name, at) =>
			drawUntil(
				(): User => ({
					name,
					in:
						asksAction && at === 0
							? random.pick(['outer', 'inner', 'none'] as const)
							: some(['outer', 'inner', 'inner', 'none'] as const),
					location: random.pick(['unset', 'unset', 'own', 'own', 'directory'] as const),
					direct: detail > 1 && !(asksAction && at === 0) && random.chance(0.5)
				}),
				(user) => asksAction || gotOf(facts, user) === wanted[at]
			)
		);
		const pool: readonly Action[] = [random.pick(likely), 'direct', 'location own', 'location directory'];
		const singles = random.some(
			pool.filter(
				(action) => isNew({ ...facts, users }, action) && action !== `location ${users[0]!.location}`
			),
			3
		);
		return { ...facts, users, offered: asksAction ? random.shuffled<Action>(['located', ...singles]) : [] };
	};
	const fits = (facts: Facts): boolean =>
		asksAction
			? isDecided(facts) && working(facts)[0]!.startsWith(key)
			: facts.users.some(({ location }) => location === 'own') &&
				new Set(facts.users.map((one) => [one.in, one.location, one.direct].join())).size === names.length;
	return judged ? drawClaims(random, detail, () => drawUntil(draw, fits)) : drawUntil(draw, fits);
}
/** Draws which claims are true, then users of whom they are. */
function drawClaims(random: Random, detail: Difficulty, draw: () => Facts): Facts {
	const first = random.chance(0.5);
	// Without direct assignments, a user removed from a group has none.
	const kinds = [
		['licensed', first],
		['direct', random.chance(0.5)],
		...(detail === 1 ? [] : [['stays', random.chance(0.5)] as const]),
		...(detail === 2 ? [] : [['licensed', !first || random.chance(0.5)] as const])
	] as const;
	return drawUntil(
		() => withClaims(random, draw(), random.shuffled(kinds)),
		({ claims }) => claims.length > 0
	);
}
/** Whether a claim isn’t obvious: who is removed has a license, and who has neither group nor assignment is asked about in easy ones only. */
function isWorthAsking(facts: Facts, { kind, user, group }: Claim): boolean {
	const one = facts.users[user]!;
	if (kind === 'stays') return group !== 'none' && gotOf(facts, one) !== 'none';
	return kind === 'direct' || facts.detail === 1 || group !== 'none' || one.direct;
}
/** The same users with a claim of each kind that is true or not as wanted. */
function withClaims(
	random: Random,
	facts: Facts,
	kinds: readonly (readonly [Claim['kind'], boolean])[]
): Facts {
	const claims = kinds.flatMap(([kind, holds]) => {
		const fitting = facts.users
			.map(({ in: group }, user): Claim => ({ kind, user, group }))
			.filter((one) => isWorthAsking(facts, one) && isTrue(facts, one, gotOf) === holds);
		return fitting.length > 0 ? [random.pick(fitting)] : [];
	});
	const different = new Set(claims.map(({ kind, user }) => `${kind} ${user}`)).size;
	return different === kinds.length ? { ...facts, claims } : facts;
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
			`${one.name}: ${one.in === 'none' ? 'in neither group' : `member of ${groupTold(facts, one)}`}, ${one.location === 'unset' ? 'no usage location' : `usage location ${locationTold(facts, one)}`}. ${one.direct ? `You also assign the license directly to ${one.name}. ` : ''}`
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
				...(facts.detail > 1
					? ['The Direct assignment column shows the users to whom you also assign the license directly. ']
					: []),
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
								'You also assign it directly to ',
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
				[enough, ...(facts.offered.length + facts.claims.length > 0 ? [] : ['Who is licensed now?'])]
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
			[`You review a ticket. ${groupsTold(facts)}`, ...licensedTold(facts)],
			[enough]
		)
};

export const licenceLocation = family<Facts>({
	id: 'users-groups/licence-location',
	edition: 6,
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
