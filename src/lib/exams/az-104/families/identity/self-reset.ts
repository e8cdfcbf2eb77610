// Who can reset a forgotten password without help: scope, methods, and the accounts that follow other rules.
// Over 200 lines: four ways to tell the same facts, and a reason for each kind of account.
import { mayReset, type Method } from '#lib/azure/identity/password-reset.ts';
import { sources } from '#lib/azure/sources.ts';
import { judge, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
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

type Account = 'cloud' | 'synced' | 'admin' | 'guest';
interface Person {
	readonly name: string;
	/** In the group that reset is enabled for, in a group within it, or in neither. */
	readonly in: 'outer' | 'inner' | 'none';
	readonly account: Account;
	readonly registered: readonly Method[];
}
interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly detail: Difficulty;
	readonly enabled: 'all' | 'selected';
	readonly needed: 1 | 2;
	readonly methods: readonly Method[];
	readonly writeback: boolean;
	/** Whether the home tenant of guests lets them reset. */
	readonly partnerAllows: boolean;
	readonly persons: readonly Person[];
}

const telling = ['table', 'output', 'email', 'ticket'] as const;
const themes = [
	{ company: 'Skylark Couriers', outer: 'Riders', inner: 'Trial Riders', partner: 'Bramble Repairs' },
	{ company: 'Onyx Dental', outer: 'Practices', inner: 'Reception', partner: 'Tidewater Labs' },
	{ company: 'Fjord Cruises', outer: 'Crew', inner: 'Bridge Crew', partner: 'Harbor Pilots' },
	{ company: 'Marigold Schools', outer: 'Teachers', inner: 'Substitutes', partner: 'Quill Publishing' },
	{ company: 'Copperleaf Energy', outer: 'Technicians', inner: 'Apprentices', partner: 'Gale Turbines' }
] as const;
const all: readonly Method[] = ['email', 'mobile phone', 'authenticator app', 'security questions'];
const words: Readonly<Record<Method, readonly [text: string, graph: string]>> = {
	email: ['email', 'email'],
	'mobile phone': ['mobile phone', 'mobilePhone'],
	'authenticator app': ['Microsoft Authenticator', 'microsoftAuthenticatorPush'],
	'security questions': ['security questions', 'securityQuestion']
};

const themeOf = ({ theme }: Pick<Facts, 'theme'>) => themes[theme]!;
const methodsText = (methods: readonly Method[]): string => listed(methods.map((one) => words[one][0]));
/** Returns whether a person can reset the password, by the model. */
function can(
	{ enabled, needed, methods, writeback, partnerAllows }: Omit<Facts, 'persons'>,
	person: Person
): boolean {
	const { name, account, registered } = person;
	const groups = {
		inner: person.in === 'inner' ? [name] : [],
		outer: person.in === 'outer' ? [name, 'inner'] : ['inner']
	};
	return mayReset(
		{ enabled: enabled === 'all' ? 'all' : { group: 'outer' }, needed, methods, writeback },
		groups,
		{
			name,
			registered,
			administrator: account === 'admin',
			password: account === 'synced' ? 'on premises' : account === 'guest' ? { partnerAllows } : 'cloud'
		}
	).allowed;
}
const keyBy = (facts: Facts, bent: (one: Person) => boolean = (one) => can(facts, one)): Key =>
	facts.persons.map((one) => [bent(one) ? 'yes' : 'no']);
const counted = (count: number): string => ['None', 'One', 'Two', 'Three', 'Four'][count]!;

/** Explains one statement: first the account, then the scope, then the methods. */
function explainPerson(facts: Facts, person: Person): PartReasons {
	const { name, account, registered } = person;
	const { enabled, needed, methods, writeback, partnerAllows } = facts;
	const { outer, inner, partner } = themeOf(facts);
	const trace: TraceStep[] = [];
	const said = (rule: string, text: string): PartReasons => ({
		options: { yes: text, no: text },
		trace: [...trace, { rule, text }]
	});
	if (account === 'guest')
		return said(
			`guest ${partnerAllows}`,
			`${name} is a guest, so ${partner} decides. Its tenant ${partnerAllows ? 'lets users reset' : 'doesn’t let users reset'} their passwords.`
		);
	if (account === 'synced') {
		if (!writeback)
			return said(
				'no writeback',
				`The password of ${name} is managed on-premises, and password writeback is disabled.`
			);
		trace.push({
			rule: 'writeback',
			text: 'Password writeback is enabled, so an on-premises password can be reset.'
		});
	}
	if (account === 'admin') {
		const usable = registered.filter((one) => one !== 'security questions');
		return said(
			`admin ${usable.length > 1} ${usable.length < registered.length} ${registered.length}`,
			`Administrators need two methods, whatever you set, and security questions don’t count. ${counted(usable.length)} of ${name}’s methods ${usable.length === 1 ? 'counts' : 'count'}.`
		);
	}
	if (enabled === 'selected' && person.in === 'none')
		return said('out of scope', `${name} isn’t in ${outer}, directly or through ${inner}.`);
	const usable = registered.filter((one) => methods.includes(one));
	const scope =
		enabled === 'all'
			? 'Reset is enabled for all users'
			: person.in === 'inner'
				? `${name} is in scope, because ${inner} is in ${outer}`
				: `${name} is in ${outer}`;
	trace.push({ rule: `scope ${enabled} ${person.in}`, text: `${scope}.` });
	const enabledText =
		usable.length === 0
			? 'No registered method is enabled'
			: `${counted(usable.length)} of the registered methods ${usable.length === 1 ? 'is' : 'are'} enabled`;
	const enough = `${enabledText}, and a reset takes ${needed === 1 ? 'one' : 'two'}.`;
	trace.push({ rule: `methods ${usable.length} of ${registered.length} for ${needed}`, text: enough });
	const text = `${scope}. ${enough}`;
	return { options: { yes: text, no: text }, trace };
}

const question: Question<Facts> = {
	ask: (facts) => ({
		...judge(
			'statements',
			['For each of the following statements, select Yes if the statement is true. Otherwise, select No.'],
			facts.persons.map((one) => ({
				text: `${one.name} can reset a forgotten password by using self-service password reset.`,
				holds: can(facts, one)
			}))
		),
		miss: facts.persons.some(({ account }) => account !== 'cloud') ? 'edge' : 'core'
	}),
	explain: (facts) => facts.persons.map((one) => explainPerson(facts, one)),
	wrongRules: {
		'guest-as-member': {
			note: 'The home tenant decides for a guest. It’s easy to apply your own settings to everyone in the directory.',
			key: (facts) =>
				keyBy(facts, (one) => can(facts, one.account === 'guest' ? { ...one, account: 'cloud' } : one))
		},
		'guests-never': {
			note: 'A guest can reset the password where the home tenant allows it. It’s easy to think that guests never can.',
			key: (facts) => keyBy(facts, (one) => one.account !== 'guest' && can(facts, one))
		},
		'same-for-all': {
			note: 'Administrators follow a policy of their own. It’s easy to apply your settings to them too.',
			key: (facts) =>
				keyBy(facts, (one) => can(facts, one.account === 'admin' ? { ...one, account: 'cloud' } : one))
		},
		'questions-count': {
			note: 'Administrators can’t use security questions. It’s easy to count them as a second method.',
			key: (facts) =>
				keyBy(facts, (one) => (one.account === 'admin' ? one.registered.length > 1 : can(facts, one)))
		},
		'writeback-forgotten': {
			note: 'A password that’s managed on-premises needs writeback. It’s easy to overlook where it’s managed.',
			key: (facts) => keyBy({ ...facts, writeback: true })
		},
		'synced-never': {
			note: 'With writeback, synchronized users can reset too. It’s easy to think that only cloud users can.',
			key: (facts) => keyBy({ ...facts, writeback: false })
		},
		everyone: {
			note: 'Reset can be enabled for one group only. It’s easy to overlook who is in it.',
			key: (facts) => keyBy({ ...facts, enabled: 'all' })
		},
		'direct-only': {
			note: 'Reset includes nested groups. It’s easy to count direct members only.',
			key: (facts) => keyBy(facts, (one) => can(facts, one.in === 'inner' ? { ...one, in: 'none' } : one))
		},
		'one-is-enough': {
			note: 'The setting says how many methods a reset takes. It’s easy to stop at the first.',
			key: (facts) => keyBy({ ...facts, needed: 1 })
		},
		'always-two': {
			note: 'Only administrators always need two methods. For users, the setting decides. It’s easy to ask two of everyone.',
			key: (facts) => keyBy({ ...facts, needed: 2 })
		},
		'any-method': {
			note: 'Only methods that are enabled count. It’s easy to count all that are registered.',
			key: (facts) => keyBy({ ...facts, methods: all })
		}
	}
};

const to = changesOf<Facts>();
function personChanges(facts: Facts, index: number): readonly Change<Facts>[] {
	const person = facts.persons[index]!;
	const { name, registered, account } = person;
	const { outer, inner } = themeOf(facts);
	const change = (axis: string, with_: Partial<Person>, text: string): Change<Facts> => ({
		fact: `person${index}`,
		axis,
		text,
		apply: (one) => ({
			...one,
			persons: withAt(one.persons, index, with_)
		})
	});
	return [
		...all
			.map((method) =>
				registered.includes(method)
					? change(
							'registered',
							{ registered: registered.filter((one) => one !== method) },
							`${name} had not registered ${words[method][0]}`
						)
					: change(
							'registered',
							{ registered: [...registered, method] },
							`${name} had registered ${words[method][0]} as well`
						)
			)
			.filter(({ apply }) => apply(facts).persons[index]!.registered.length > 0),
		...(facts.enabled === 'selected'
			? (['outer', 'none'] as const)
					.filter((one) => one !== person.in)
					.map((one) =>
						change(
							'groups',
							{ in: one },
							`${name} were ${one === 'none' ? `in neither ${outer} nor ${inner}` : `a member of ${outer}`}`
						)
					)
			: []),
		...(facts.detail > 1
			? (['cloud', 'admin'] as const)
					.filter((one) => one !== account)
					.map((one) =>
						change(
							'account',
							{ account: one },
							`${name} were ${one === 'admin' ? 'a User Administrator' : 'a cloud user without a role'}`
						)
					)
			: [])
	];
}
/** Changes of several facts, for what no two facts make right. */
const severalChanges = ({ name }: Person, index: number): readonly Change<Facts>[] =>
	(['cloud', 'admin'] as const).map((account) => ({
		text:
			account === 'cloud'
				? `${name} were a cloud user in scope with two enabled methods`
				: `${name} were a User Administrator with only one registered method`,
		apply: (of) => ({
			...of,
			enabled: 'all',
			methods: all,
			persons: of.persons.map((each, at) =>
				at === index ? { ...each, account, registered: account === 'cloud' ? all : ['email'] } : each
			)
		})
	}));
function changes(facts: Facts): readonly Change<Facts>[] {
	const { enabled, needed, methods, writeback, partnerAllows, persons } = facts;
	const { outer, partner } = themeOf(facts);
	const has = (account: Account) => persons.some((one) => one.account === account);
	return [
		to(
			'enabled',
			enabled === 'all' ? 'selected' : 'all',
			`reset were enabled for ${enabled === 'all' ? `${outer} only` : 'all users'}`
		),
		to('needed', needed === 1 ? 2 : 1, `a reset took ${needed === 1 ? 'two methods' : 'one method'}`),
		...all.map((method) =>
			methods.includes(method)
				? to(
						'methods',
						methods.filter((one) => one !== method),
						`${words[method][0]} were not enabled`
					)
				: to('methods', [...methods, method], `${words[method][0]} were enabled too`)
		),
		...(has('synced')
			? [to('writeback', !writeback, `password writeback were ${writeback ? 'disabled' : 'enabled'}`)]
			: []),
		...(has('guest')
			? [
					to(
						'partnerAllows',
						!partnerAllows,
						`${partner} ${partnerAllows ? 'did not let' : 'let'} users reset their passwords`
					)
				]
			: []),
		...persons.flatMap((_, index) => personChanges(facts, index)),
		...persons.flatMap((one, index) => severalChanges(one, index))
	];
}

/** Draws the truth of each statement, then settings and users that lead to it. */
function drawFacts(random: Random, detail: Difficulty): Facts {
	const names = random.some(people, detail === 1 ? 2 : 3);
	const truths = names.map(() => random.chance(0.5));
	const accounts: readonly Account[] =
		detail === 1
			? ['cloud', 'cloud', 'cloud']
			: detail === 2
				? random.shuffled<Account>(['cloud', 'cloud', 'admin'])
				: random.shuffled<Account>([
						'cloud',
						'admin',
						...random.some(['synced', 'synced', 'guest'] as const, 1)
					]);
	const fixed = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people.filter((one) => !names.includes(one))),
		detail
	};
	return drawUntil(
		(): Facts => ({
			...fixed,
			enabled: random.chance(0.8) ? 'selected' : 'all',
			needed: random.pick([1, 2] as const),
			methods: all.filter((_, at, list) => list.length - at > 0 && random.chance(0.65)),
			writeback: random.chance(0.5),
			partnerAllows: random.chance(0.5),
			persons: names.map((name, index) => ({
				name,
				in: random.pick(
					detail === 1 ? (['outer', 'outer', 'none'] as const) : (['outer', 'inner', 'none'] as const)
				),
				account: accounts[index]!,
				registered: all.filter((one) => random.some(all, random.pick([1, 2, 2])).includes(one))
			}))
		}),
		(facts) =>
			// The app and only one other method can’t be enabled where a reset takes two.
			facts.methods.length >= (facts.needed === 2 && facts.methods.includes('authenticator app') ? 3 : 2) &&
			facts.methods.length < 4 &&
			facts.persons.every(
				(one, index) =>
					one.registered.length > 0 && one.registered.length < 4 && can(facts, one) === truths[index]
			)
	);
}

// Telling.
const has = ({ persons }: Facts, account: Account): boolean => persons.some((one) => one.account === account);
function settingsTold(facts: Facts): Paragraph {
	const { enabled, needed, methods, writeback, partnerAllows } = facts;
	const { outer, inner, partner } = themeOf(facts);
	return [
		fact(
			'enabled',
			`Self-service password reset is enabled for ${enabled === 'all' ? 'all users' : `the group ${outer}`}. `
		),
		`The group ${inner} is a member of ${outer}. `,
		fact('needed', `A reset takes ${needed === 1 ? 'one method' : 'two methods'}. `),
		fact('methods', `The enabled methods are ${methodsText(methods)}. `),
		...(has(facts, 'synced')
			? [fact('writeback', `Password writeback is ${writeback ? 'enabled' : 'disabled'}. `)]
			: []),
		...(has(facts, 'guest')
			? [
					fact(
						'partnerAllows',
						`The tenant of ${partner} ${partnerAllows ? 'lets its users reset passwords with any method' : 'has password reset disabled'}. `
					)
				]
			: [])
	];
}
const groupTold = (facts: Facts, { in: group }: Person): string =>
	group === 'none' ? 'None' : themeOf(facts)[group];
const accountTold = (facts: Facts, { account }: Person): string =>
	({
		cloud: 'Cloud',
		synced: 'Synchronized',
		admin: 'User Administrator',
		guest: `Guest from ${themeOf(facts).partner}`
	})[account];
const inGroup = (facts: Facts, one: Person): string =>
	one.in === 'none' ? 'in neither group' : `in ${groupTold(facts, one)}`;
const kindTold = (facts: Facts, { account }: Person): string =>
	({
		cloud: 'a cloud user',
		synced: 'synchronized from on-premises',
		admin: 'a User Administrator',
		guest: `a guest from ${themeOf(facts).partner}`
	})[account];
const personsTold = (facts: Facts): Paragraph => [
	'Users with their registered methods: ',
	...facts.persons.map((one, index) =>
		fact(
			`person${index}`,
			`${one.name} (${facts.detail === 1 ? '' : `${kindTold(facts, one)}, `}${inGroup(facts, one)}): ${methodsText(one.registered)}. `
		)
	)
];
const tenant = (facts: Facts): string =>
	`${themeOf(facts).company} has Microsoft Entra ID P1 and a custom domain. `;

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Users',
				`Name|Group${facts.detail === 1 ? '' : '|Account'}|Registered methods`,
				facts.persons.map(
					(one, index) =>
						[
							`person${index}`,
							one.name,
							groupTold(facts, one),
							...(facts.detail === 1 ? [] : [accountTold(facts, one)]),
							methodsText(one.registered)
						] as const
				)
			),
			[tenant(facts)],
			settingsTold(facts)
		),
	output: (facts) =>
		pageWith(
			code(
				'Registration details from Microsoft Graph, shortened',
				...facts.persons.map((one, index) =>
					fact(
						`person${index}`,
						`{"userDisplayName": "${one.name}", "isAdmin": ${one.account === 'admin'}, "methodsRegistered": ${JSON.stringify(one.registered.map((method) => words[method][1]))}}`
					)
				)
			),
			[
				`You manage the tenant of ${themeOf(facts).company}, which has Microsoft Entra ID P1 and a custom domain. `
			],
			settingsTold(facts),
			facts.persons.map((one, index): Piece =>
				fact(
					`person${index}`,
					`${one.name} is ${facts.detail === 1 ? '' : `${kindTold(facts, one)}, `}${inGroup(facts, one)}. `
				)
			)
		),
	email: (facts) =>
		pageWith(
			message('Email', { From: facts.who, Subject: 'Locked out' }, personsTold(facts)),
			[tenant(facts), ...settingsTold(facts)],
			['You receive the following email. ']
		),
	ticket: (facts) =>
		pageWith(
			message(
				'Ticket: who needs the help desk?',
				{ 'Opened by': facts.who, Tenant: themeOf(facts).company },
				settingsTold(facts)
			),
			['You manage a tenant that has Microsoft Entra ID P1 and a custom domain. '],
			personsTold(facts)
		)
};

export const selfReset = explainedFamily<Facts>({
	id: 'users-groups/self-reset',
	edition: 6,
	group: 'users-groups',
	title: 'Resetting a password without help',
	rule: 'Reset takes being in its scope and enough registered methods that are enabled. Administrators, synchronized users and guests follow other rules.',
	sources: [sources.passwordReset, sources.passwordPolicies],
	axes: {
		needed: 'How many methods a reset takes',
		methods: 'The enabled methods',
		registered: 'What a user has registered',
		enabled: 'Who reset is enabled for'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
