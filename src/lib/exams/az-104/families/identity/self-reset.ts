// Who can reset a forgotten password without help, and what enables a user to: scope, methods, and the accounts that follow other rules.
// Over 200 lines: four ways to tell the same facts, two kinds of question, and a reason for each kind of account.
import { mayReset, type Method } from '#lib/azure/identity/password-reset.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt,
	yesOrNo
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
	/** What is offered to enable the first person to reset. Empty where statements are judged. */
	readonly offered: readonly Action[];
}
type Action = 'needed' | 'all' | 'writeback' | 'add' | `${'enable' | 'register'} ${Method}`;

const telling = ['table', 'output', 'email', 'ticket'] as const;
const themes = [
	{ company: 'Skylark Couriers', outer: 'Riders', inner: 'Trial Riders', partner: 'Bramble Repairs' },
	{ company: 'Onyx Dental', outer: 'Practices', inner: 'Reception', partner: 'Tidewater Labs' },
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
	);
}
const methodOf = (action: Action) => action.slice(action.indexOf(' ') + 1) as Method;
function after(facts: Facts, action: Action): Facts {
	const method = methodOf(action);
	const { methods, persons } = facts;
	const { registered } = persons[0]!;
	const as = (with_: Partial<Person>): Facts => ({ ...facts, persons: withAt(persons, 0, with_) });
	if (action === 'needed') return { ...facts, needed: 1 };
	if (action === 'all') return { ...facts, enabled: 'all' };
	if (action === 'writeback') return { ...facts, writeback: true };
	if (action === 'add') return as({ in: 'outer' });
	return action.startsWith('enable')
		? { ...facts, methods: all.filter((one) => one === method || methods.includes(one)) }
		: as({ registered: all.filter((one) => one === method || registered.includes(one)) });
}
type Reads = (facts: Facts, person: Person) => boolean;
const working = (facts: Facts, reads: Reads = can): readonly Action[] =>
	facts.offered.filter((action) => {
		const then = after(facts, action);
		return reads(then, then.persons[0]!);
	});
function keyBy(facts: Facts, reads: Reads = can): Key {
	if (facts.offered.length === 0) return facts.persons.map((one) => [reads(facts, one) ? 'yes' : 'no']);
	const works = working(facts, reads);
	return [works.length === 1 ? works : []];
}
function actionText(facts: Facts, action: Action): string {
	const { name } = facts.persons[0]!;
	const { outer } = themeOf(facts);
	const texts = {
		needed: 'Set the number of required methods to one.',
		all: 'Enable self-service password reset for all users.',
		writeback: 'Enable password writeback.',
		add: `Add ${name} to ${outer}.`
	};
	const method = words[methodOf(action)]?.[0] ?? '';
	return (
		texts[action as 'all'] ??
		(action.startsWith('enable') ? `Enable ${method} as a method.` : `Ask ${name} to register ${method}.`)
	);
}
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
			`Administrators need two methods, whichever you enable, and security questions don’t count. ${counted(usable.length)} of ${name}’s methods ${usable.length === 1 ? 'counts' : 'count'}.`
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
			: `${counted(usable.length)} of the registered methods ${usable.length === 1 ? 'is' : 'are'} enabled${usable.length < registered.length ? `, but not ${methodsText(registered.filter((one) => !usable.includes(one))).replace(' and ', ' or ')}` : ''}`;
	const enough = `${enabledText}, and a reset takes ${needed === 1 ? 'one' : 'two'}.`;
	trace.push({ rule: `methods ${usable.length} of ${registered.length} for ${needed}`, text: enough });
	// Where actions are offered, writeback is told with the one that enables it.
	const text = trace
		.slice(facts.offered.length > 0 ? -2 : 0)
		.map((one) => one.text)
		.join(' ');
	return { options: { yes: text, no: text }, trace };
}

/** What an action gives the first person, and why it adds nothing, where it doesn’t. */
function effectOf(
	{ methods, persons }: Facts,
	action: Action
): readonly [adds: string, title: string, nothing?: string | undefined] {
	const { name, account, registered } = persons[0]!;
	const own = methodOf(action);
	const method = words[own]?.[0] ?? '';
	const [are, them] = own === 'security questions' ? ['aren’t', 'them'] : ['isn’t', 'it'];
	if (action.startsWith('enable'))
		return [
			`With ${method} enabled,`,
			`Enabling ${method}`,
			registered.includes(own)
				? undefined
				: `${name} hasn’t registered ${method}, so enabling ${them} adds nothing.`
		];
	if (action.startsWith('register'))
		return [
			`With ${method} registered,`,
			`Registering ${method}`,
			account === 'admin' || methods.includes(own)
				? undefined
				: `${capital(method)} ${are} enabled, so registering ${them} adds nothing.`
		];
	if (action === 'writeback')
		return [
			'Writeback lets an on-premises password be reset. Then,',
			'Writeback',
			account === 'synced' ? undefined : `${name} isn’t synchronized, so writeback adds nothing.`
		];
	return action === 'needed'
		? ['With that number,', 'The number of methods']
		: ['Then,', action === 'all' ? 'A larger scope' : 'Membership'];
}
/** Explains each action by what holds after it. */
function explainActions(facts: Facts): PartReasons {
	const { name, account, in: group } = facts.persons[0]!;
	const works = working(facts);
	const reasonOf = (action: Action): string => {
		const then = after(facts, action);
		const explained = explainPerson(then, then.persons[0]!);
		const text = explained.options.yes!;
		const everyone = 'Reset is enabled for all users';
		if (action === 'all' && !works.includes(action) && text.startsWith(everyone))
			return text.replace(
				everyone,
				group === 'none' ? 'Reset would be enabled for all users' : `${name} is in scope already`
			);
		if (action === 'add' && group === 'inner' && !works.includes(action))
			return explainPerson(facts, facts.persons[0]!).options.yes!.replace('in scope,', 'in scope already,');
		const [adds, title, nothing] = effectOf(facts, action);
		// What holds already isn't told as if the action had done it.
		const steps = explained.trace.slice(-2).map(({ text: one }) => one);
		const isIn = action !== 'all' && action !== 'add' && steps.length > 1 && steps.join(' ') === text;
		const [before, last] = isIn ? [`${steps[0]} `, steps[1]!] : ['', text];
		const said = last.startsWith(name) ? last : `${last[0]!.toLowerCase()}${last.slice(1)}`;
		if (works.includes(action)) return `${before}${adds} ${said}`;
		// As it was before: what the action gave isn’t there to be told of.
		if (nothing !== undefined)
			return `${nothing} ${explainPerson(facts, facts.persons[0]!).trace.at(-1)!.text}`;
		return isIn
			? `${before}Even ${adds[0]!.toLowerCase()}${adds.slice(1)} ${said}`
			: `${text} ${title} doesn’t change that.`;
	};
	return {
		options: Object.fromEntries(facts.offered.map((action) => [action, reasonOf(action)])),
		trace: [
			...explainPerson(facts, facts.persons[0]!).trace,
			...works.map((action) => ({
				rule: `${action} ${account} ${group}`,
				text: `For ${name}: ${actionText(facts, action)}`
			}))
		]
	};
}

function ask(facts: Facts) {
	if (facts.offered.length > 0)
		return chooseOne(
			[
				`You need to ensure that ${facts.persons[0]!.name} can use self-service password reset. What should you do?`
			],
			facts.offered.map((id) => ({ id, text: actionText(facts, id) })),
			keyBy(facts)[0]![0] ?? ''
		);
	const { persons } = facts;
	return judge(
		'statements',
		[yesOrNo],
		persons.map((one) => ({
			text: `${one.name} can reset a forgotten password by using self-service password reset.`,
			holds: can(facts, one)
		}))
	);
}
const question: Question<Facts> = {
	ask: (facts) => ({
		...ask(facts),
		miss: facts.persons.some(({ account }) => account !== 'cloud') ? 'edge' : 'core'
	}),
	explain: (facts) =>
		facts.offered.length > 0
			? [explainActions(facts)]
			: facts.persons.map((one) => explainPerson(facts, one)),
	wrongRules: {
		'guest-as-member': {
			note: 'The home tenant decides for a guest. It’s easy to apply your own settings to everyone in the directory.',
			key: (facts) =>
				keyBy(facts, (of, one) => can(of, one.account === 'guest' ? { ...one, account: 'cloud' } : one))
		},
		'guests-never': {
			note: 'A guest can reset the password where the home tenant allows it. It’s easy to think that guests never can.',
			key: (facts) => keyBy(facts, (of, one) => one.account !== 'guest' && can(of, one))
		},
		'same-for-all': {
			note: 'Administrators follow a policy of their own. It’s easy to apply your settings to them too.',
			key: (facts) =>
				keyBy(facts, (of, one) => can(of, one.account === 'admin' ? { ...one, account: 'cloud' } : one))
		},
		'questions-count': {
			note: 'Administrators can’t use security questions. It’s easy to count them as a second method.',
			key: (facts) =>
				keyBy(facts, (of, one) => (one.account === 'admin' ? one.registered.length > 1 : can(of, one)))
		},
		'writeback-forgotten': {
			note: 'A password that’s managed on-premises needs writeback. It’s easy to overlook where it’s managed.',
			key: (facts) => keyBy(facts, (of, one) => can({ ...of, writeback: true }, one))
		},
		'synced-never': {
			note: 'With writeback, synchronized users can reset too. It’s easy to think that only cloud users can.',
			key: (facts) => keyBy(facts, (of, one) => can({ ...of, writeback: false }, one))
		},
		everyone: {
			note: 'Reset can be enabled for one group only. It’s easy to overlook who is in it.',
			key: (facts) => keyBy(facts, (of, one) => can({ ...of, enabled: 'all' }, one))
		},
		'direct-only': {
			note: 'Reset includes nested groups. It’s easy to count direct members only.',
			key: (facts) => keyBy(facts, (of, one) => can(of, one.in === 'inner' ? { ...one, in: 'none' } : one))
		},
		'any-method': {
			note: 'Only methods that are enabled count. It’s easy to count all that are registered.',
			key: (facts) => keyBy(facts, (of, one) => can({ ...of, methods: all }, one))
		},
		'one-is-enough': {
			note: 'The setting says how many methods a reset takes. It’s easy to stop at the first.',
			key: (facts) => keyBy(facts, (of, one) => can({ ...of, needed: 1 }, one))
		},
		'always-two': {
			note: 'Here only administrators need two methods whatever you set. For users, the setting decides. It’s easy to ask two of everyone.',
			key: (facts) => keyBy(facts, (of, one) => can({ ...of, needed: 2 }, one))
		}
	}
};

const to = changesOf<Facts>();
const personChange =
	(index: number) =>
	(axis: string, with_: Partial<Person>, text: string): Change<Facts> => ({
		fact: `person${index}`,
		axis,
		text,
		apply: (one) => ({ ...one, persons: withAt(one.persons, index, with_) })
	});
function personChanges(facts: Facts, index: number): readonly Change<Facts>[] {
	const person = facts.persons[index]!;
	const { name, registered, account } = person;
	const { outer, inner } = themeOf(facts);
	const change = personChange(index);
	return [
		...(facts.offered.length > 0 || registered.length > 1
			? []
			: [change('registered', { registered: facts.methods }, `${name} had registered every enabled method`)]),
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
		...(facts.offered.length > 0 || person.in !== 'none'
			? []
			: [
					change(
						'groups',
						{ in: 'outer', registered: facts.methods },
						`${name} were in ${outer} and had registered every enabled method`
					)
				]),
		...(facts.detail > 1
			? (['cloud', 'admin'] as const)
					.filter((one) => one !== account)
					.map((one) =>
						change(
							'account',
							{ account: one },
							`${name} were ${one === 'admin' ? 'a cloud user with the User Administrator role' : 'a cloud user without a role'}`
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
				? `${name} were a cloud user in scope who had registered two enabled methods`
				: `${name} were an administrator with only one registered method`,
		apply: (of) => ({
			...of,
			enabled: 'all',
			methods: all,
			persons: of.persons.map((each, at) =>
				at === index ? { ...each, account, registered: account === 'cloud' ? all : ['email'] } : each
			)
		})
	}));
/** Whether the portal allows the methods: the app isn’t alone, nor with only one other where a reset takes two. */
const isAllowed = ({ methods, needed }: Facts): boolean =>
	methods.length >= needed + (methods.includes('authenticator app') ? 1 : 0);
/** Whether the first person can’t reset yet, each action is possible, and one is right. */
const isSound = (facts: Facts): boolean =>
	isAllowed(facts) &&
	(facts.offered.length === 0 ||
		(working(facts).length === 1 &&
			!can(facts, facts.persons[0]!) &&
			(facts.enabled === 'selected' || !facts.offered.some((one) => one === 'all' || one === 'add'))));
const changes = (facts: Facts): readonly Change<Facts>[] =>
	[...allChanges(facts), ...missingChanges(facts)].filter(
		({ fact: of, apply }) => isSound(apply(facts)) && (of === undefined || turns(apply(facts)))
	);
function allChanges(facts: Facts): readonly Change<Facts>[] {
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
		...setChanges(facts),
		...rowChanges(facts),
		...(facts.offered.length > 0 ? [] : persons.flatMap((one, index) => severalChanges(one, index)))
	];
}

const subsets = (least: number, most: number): readonly (readonly Method[])[] =>
	Array.from({ length: 15 }, (_, bits) => all.filter((_, at) => ((bits + 1) >> at) % 2 === 1)).filter(
		({ length }) => length >= least && length <= most
	);
/** Which methods could be enabled, for each action that they would make right. */
function setChanges(facts: Facts): readonly Change<Facts>[] {
	if (facts.offered.length === 0) return [];
	const found = new Map<Action, Change<Facts>>();
	for (const methods of subsets(2, 3)) {
		const then = { ...facts, methods };
		const [right] = working(then);
		if (right === undefined || found.has(right) || !isSound(then)) continue;
		found.set(right, to('methods', methods, `the enabled methods were ${methodsText(methods)}`));
	}
	return [...found.values()];
}
/** The first person in another row: in scope, as now where that holds, or in no group. */
function rowOf(facts: Facts, account: Account, inScope: boolean, registered: readonly Method[]) {
	const now = facts.persons[0]!;
	const group = !inScope ? 'none' : now.in === 'none' ? 'outer' : now.in;
	const kind =
		account === now.account ? '' : `were a ${account === 'synced' ? 'synchronized' : 'cloud'} user`;
	const where = group === now.in ? '' : `were in ${inScope ? themeOf(facts).outer : 'neither group'}`;
	return {
		text: `${now.name} ${listed([kind, where, `had registered only ${methodsText(registered)}`].filter(Boolean))}`,
		persons: withAt(facts.persons, 0, { account, in: group, registered })
	} as const;
}
const rowSets = subsets(1, 3);
/** What else the row of the first person could say, for each action that it would make right. */
function rowChanges(facts: Facts, most = 4): readonly Change<Facts>[] {
	const found = new Map<Action, Change<Facts>>();
	for (const registered of facts.offered.length > 0 ? rowSets : [])
		for (const inScope of found.size < most ? [true, false] : []) {
			const { text, persons } = rowOf(facts, 'cloud', inScope, registered);
			const apply = (of: Facts): Facts => ({ ...of, persons: of.persons.with(0, persons[0]!) });
			const then = apply(facts);
			const [right] = working(then);
			if (right === undefined || found.has(right) || !isSound(then)) continue;
			found.set(right, { fact: 'person0', axis: 'registered', text, apply });
		}
	return [...found.values()];
}
/** Facts in which only what an action gives is missing. */
function missingChanges(facts: Facts): readonly Change<Facts>[] {
	const { outer } = themeOf(facts);
	return facts.offered.flatMap((action): readonly Change<Facts>[] => {
		const account = action === 'writeback' ? ('synced' as const) : ('cloud' as const);
		const inScope = action !== 'all' && action !== 'add';
		const needed = action === 'needed' ? (2 as const) : (1 as const);
		// It’s for synchronized users only.
		const writeback = account === 'synced' ? false : facts.writeback;
		const base = { ...facts, enabled: 'selected', writeback, needed } as const;
		for (const methods of [facts.methods, ...subsets(1, 3)])
			for (const registered of rowSets) {
				const row = rowOf(facts, account, inScope, registered);
				const then: Facts = { ...base, methods, persons: row.persons };
				if (working(then).length !== 1 || working(then)[0] !== action || !isSound(then)) continue;
				const text = listed([
					...(facts.enabled === 'selected' ? [] : [`reset were enabled for ${outer} only`]),
					...(facts.writeback === writeback ? [] : ['password writeback were disabled']),
					...(methods === facts.methods ? [] : [`only ${methodsText(methods)} were enabled`]),
					...(needed === facts.needed ? [] : [`a reset took ${needed === 1 ? 'one method' : 'two methods'}`]),
					row.text
				]);
				return [{ text, apply: () => then }];
			}
		return [];
	});
}

const accountsOf = (random: Random, detail: Difficulty): readonly Account[] =>
	detail === 1
		? ['cloud', 'cloud', 'cloud']
		: detail === 2
			? random.shuffled<Account>(['cloud', 'cloud', 'admin'])
			: random.shuffled<Account>([
					'cloud',
					'admin',
					...random.some(['synced', 'synced', 'guest'] as const, 1)
				]);
/** Whether some methods are enabled, and no user has registered all. */
const isUsual = ({ methods, persons }: Facts): boolean =>
	methods.length > 1 &&
	methods.length < 4 &&
	persons.every(({ registered }) => registered.length > 0 && registered.length < 4);
/** Whether enabling that method is never the only help: a user needs no other, but the app can’t be enabled alone. */
const lacksOthers = ({ offered }: Facts, action: Action): boolean =>
	action.startsWith('enable') &&
	all
		.filter((one) => one !== methodOf(action) && !offered.includes(`register ${one}`))
		.every((one) => one === 'authenticator app');
/** The accounts, first one that the action to be right can help. */
function withTarget(random: Random, accounts: readonly Account[], key: string): readonly Account[] {
	const target = {
		writeback: 'synced',
		register: random.pick(['cloud', 'admin'] as const),
		enable: random.pick(['cloud', 'synced'] as const)
	}[key];
	const first = target !== undefined && accounts.includes(target as Account) ? target : 'cloud';
	return [first as Account, ...accounts.toSpliced(accounts.indexOf(first as Account), 1)];
}
/** Draws what is offered: one action that works, and three that don’t. */
function drawOffered(random: Random, drawn: Facts, pool: readonly Action[], key: string): Facts {
	const { persons } = drawn;
	const useful = pool.filter((action) => {
		if (action === 'needed') return drawn.needed === 2;
		if (action === 'all') return drawn.enabled === 'selected';
		if (action === 'add') return drawn.enabled === 'selected' && persons[0]!.in !== 'outer';
		if (action === 'writeback')
			return !drawn.writeback && persons.some(({ account }) => account === 'synced');
		const method = methodOf(action);
		return !(action.startsWith('enable') ? drawn.methods : persons[0]!.registered).includes(method);
	});
	const works = working({ ...drawn, offered: useful });
	const right = works.filter((action) => action.startsWith(key));
	if (right.length === 0) return drawn;
	// Where a reset takes two, the app is only enabled with two others, so that registering it would seldom be right.
	const seldom = right.filter((one) => one === 'register authenticator app');
	const chosen = random.pick(seldom.length > 0 && random.chance(0.3) ? seldom : right);
	// The number of methods would otherwise be right most of the times that it’s offered.
	// What would count for the person, if that were what’s missing, must not be right each time.
	const counts = (one: Action): boolean =>
		(one.startsWith('enable') ? persons[0]!.registered : drawn.methods).includes(methodOf(one));
	const rank = (one: Action): number => (one === 'needed' ? 2 : counts(one) ? 1 : 0);
	const others = random
		.shuffled(useful.filter((one) => !works.includes(one)))
		.toSorted((a, b) => rank(b) - rank(a))
		.slice(0, 3);
	return { ...drawn, offered: random.shuffled([chosen, ...others]) };
}
/** Draws the truth of each statement, then settings and users that lead to it. */
function drawFacts(random: Random, detail: Difficulty): Facts {
	const names = random.some(people, detail === 1 ? 2 : 3);
	const truths = names.map(() => random.chance(0.5));
	const accounts = accountsOf(random, detail);
	const fixed = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people.filter((one) => !names.includes(one))),
		detail
	};
	const asksAction = random.chance([0.7, 0.45, 0.35][detail - 1]!);
	const key = random.pick([
		'needed',
		random.pick(['all', 'add']),
		'enable',
		'register',
		...(accounts.includes('synced') ? ['writeback'] : [])
	]);
	const ordered = withTarget(random, accounts, key);
	const own = asksAction ? ordered : accounts;
	const pool: readonly Action[] = [
		'needed',
		// Both would work wherever one does.
		key === 'all' || (key !== 'add' && random.chance(0.5)) ? 'all' : 'add',
		...(accounts.includes('synced') ? (['writeback'] as const) : []),
		...all.flatMap((method): readonly Action[] => [`enable ${method}`, `register ${method}`])
	];
	const draw = (): Facts => {
		const persons = names.map((name, index): Person => ({
			name,
			in: random.pick(['outer', 'outer', 'inner', 'inner', 'none'] as const),
			account: own[index]!,
			registered: all.filter((one) => random.some(all, random.pick([1, 2, 2])).includes(one))
		}));
		const drawn: Facts = {
			enabled: random.chance(0.8) ? 'selected' : 'all',
			needed: random.pick([1, 2] as const),
			methods: all.filter(() => random.chance(0.65)),
			writeback: random.chance(0.5),
			partnerAllows: random.chance(0.5),
			persons,
			offered: [],
			...fixed
		};
		return asksAction ? drawOffered(random, drawn, pool, key) : drawn;
	};
	const fits = (facts: Facts): boolean =>
		isUsual(facts) &&
		facts.offered.every((one) => !lacksOthers(facts, one)) &&
		isAllowed(facts) &&
		(asksAction
			? facts.offered.length === 4 && isSound(facts) && working(facts)[0]!.startsWith(key)
			: facts.persons.every((one, index) => can(facts, one) === truths[index]) &&
				new Set(facts.persons.map(({ name: _, ...row }) => Object.values(row).join())).size === names.length);
	const drawn = drawUntil(draw, (facts) => fits(facts) && turns(facts));
	return fits(drawn) && turns(drawn) ? drawn : drawFacts(random, detail);
}
/** Whether another row turns the answer. */
const turns = (facts: Facts): boolean => facts.offered.length === 0 || rowChanges(facts, 2).length > 1;

// Telling.
const has = ({ persons }: Facts, account: Account): boolean => persons.some((one) => one.account === account);
function settingsTold(facts: Facts): Paragraph {
	const { enabled, needed, methods, writeback, partnerAllows } = facts;
	const { outer, inner, partner } = themeOf(facts);
	return [
		fact(
			'enabled',
			`Self-service password reset is enabled for ${has(facts, 'admin') ? 'administrators and ' : ''}${enabled === 'all' ? 'all users' : `the group ${outer}`}. `
		),
		`The group ${inner} is a member of ${outer}. `,
		fact('needed', `The number of methods required to reset is ${needed === 1 ? 'one' : 'two'}. `),
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
		admin: 'Cloud',
		guest: `Guest from ${themeOf(facts).partner}`
	})[account];
const roleTold = ({ account }: Person): string => (account === 'admin' ? 'User Administrator' : 'None');
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
	'Registered methods: ',
	...facts.persons.map((one, index) =>
		fact(
			`person${index}`,
			`${one.name} (${facts.detail === 1 ? '' : `${kindTold(facts, one)}, `}${inGroup(facts, one)}): ${methodsText(one.registered)}. `
		)
	)
];
const tenant = (facts: Facts): string =>
	`${themeOf(facts).company} has a Microsoft Entra ID P1 tenant with a custom domain. `;

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Users',
				`Name|Group${facts.detail === 1 ? '' : '|Account|Role'}|Registered methods`,
				facts.persons.map(
					(one, index) =>
						[
							`person${index}`,
							one.name,
							groupTold(facts, one),
							...(facts.detail === 1 ? [] : [accountTold(facts, one), roleTold(one)]),
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
						`{"userDisplayName": "${one.name}", "isAdmin": ${one.account === 'admin'}, "methodsRegistered": ${`["${one.registered.map((method) => words[method][1]).join('","')}"]`}}`
					)
				)
			),
			[tenant(facts)],
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

export const selfReset = family<Facts>({
	id: 'users-groups/self-reset',
	edition: 11,
	group: 'users-groups',
	title: 'Resetting a password without help',
	rule: {
		'^(scope|out)':
			'A user must be in scope, also through a nested group, and have registered as many enabled methods as a reset takes.',
		writeback: 'A synchronized user needs password writeback.',
		'^admin': 'Administrators need two methods, whichever you enable, and security questions don’t count.',
		'^guest': 'For a guest, the home tenant decides.'
	},
	sources: [sources.passwordReset, sources.passwordPolicies, sources.enablePasswordReset],
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
