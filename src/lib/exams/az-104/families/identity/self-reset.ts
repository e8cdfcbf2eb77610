// Who can reset a forgotten password alone: scope, methods, and the accounts that other rules hold for.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, pageWith, toggle, wrongRuleOf } from '#lib/exams/az-104/families/kit.ts';
import { companies, people } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { mayReset, type Method, type ResetSettings } from '#lib/azure/identity/password-reset.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Person {
	readonly name: string;
	readonly account: keyof typeof accounts;
	readonly registered: readonly Method[];
}
interface Facts {
	readonly company: string;
	readonly enabled: ResetSettings['enabled'];
	readonly needed: 1 | 2;
	/** The method that is switched on besides e-mail and the app. */
	readonly third: Method;
	readonly writeback: boolean;
	/** Whether the guest's home tenant lets them reset. */
	readonly partnerAllows: boolean;
	readonly persons: readonly Person[];
}

const accounts = {
	member: 'In Pilot',
	outsider: 'In no group',
	nested: 'In Branch, which is in Pilot',
	synced: 'In Pilot, synchronised from on-premises',
	administrator: 'User Administrator, in no group',
	guest: 'In Pilot, a guest from a partner’s tenant'
};
/** Short, so that the table fits a small phone. */
const words: Readonly<Record<Method, string>> = {
	email: 'e-mail',
	'authenticator app': 'app',
	'mobile phone': 'phone',
	'security questions': 'questions'
};
const kinds = Object.keys(accounts) as (keyof typeof accounts)[];
const pilot = { group: 'Pilot' };
/** Where the account is what matters, the methods are enough. */
const setsFor = (account: Person['account']) =>
	/member|nested|admin/.test(account) ? sets : sets.slice(0, 1);
const sets: readonly (readonly Method[])[] = [
	['email', 'authenticator app'],
	['email'],
	['mobile phone'],
	['email', 'security questions'],
	['email', 'mobile phone']
];

/** Whether one person can, under these facts. */
const can = (
	{ enabled, needed, third, writeback, partnerAllows }: Facts,
	{ name, account, registered }: Person
) =>
	mayReset(
		{ enabled, needed, methods: ['email', 'authenticator app', third], writeback },
		account === 'outsider' ? {} : { Branch: [name], Pilot: [account === 'nested' ? 'Branch' : name] },
		{
			name,
			registered,
			administrator: account === 'administrator',
			password: account === 'synced' ? 'on premises' : account === 'guest' ? { partnerAllows } : 'cloud'
		}
	);

const accountsAs = (from: Person['account'], to: Person['account']) => (facts: Facts) => ({
	...facts,
	persons: facts.persons.map((one) => (one.account === from ? { ...one, account: to } : one))
});
/** Wrong rules, each as the facts that it sees. */
const seen: Readonly<Record<string, (facts: Facts) => Facts>> = {
	'guest as member': accountsAs('guest', 'member'),
	'guests never': (facts) => ({ ...facts, partnerAllows: false }),
	'same for all': accountsAs('administrator', 'member'),
	'written back': (facts) => ({ ...facts, writeback: true }),
	everybody: (facts) => ({ ...facts, enabled: 'all' }),
	'direct only': accountsAs('nested', 'outsider'),
	'any method': (facts) => ({
		...facts,
		third: facts.third === 'mobile phone' ? 'security questions' : 'mobile phone'
	}),
	count: (facts) => ({ ...facts, needed: facts.needed === 1 ? 2 : 1 })
};

/** What the scenario says. */
const tabsOf = (
	{ company, enabled, needed, third, writeback, partnerAllows, persons }: Facts,
	guest: Person | undefined
): readonly Tab[] =>
	pageWith(
		{
			kind: 'table',
			caption: 'People',
			head: ['Name', 'Account', 'Registered'],
			rows: persons.map(({ name, account, registered }) => ({
				constraint: name,
				cells: [name, accounts[account], registered.map((one) => words[one]).join(', ')]
			}))
		},
		[
			`${company} has Microsoft Entra ID P1 and a domain of its own. Self-service password reset is enabled for `,
			fact('scope', enabled === 'all' ? 'all users' : 'the group Pilot'),
			'. A reset takes ',
			fact('needed', needed === 1 ? 'one method' : 'two methods'),
			'; switched on are ',
			fact('methods', `e-mail, the Authenticator app and ${third}`),
			'. Password writeback is ',
			fact('writeback', writeback ? 'on' : 'off'),
			'. Administrators may reset theirs.'
		],
		...(guest
			? [
					[
						fact(
							'home',
							partnerAllows
								? `The home tenant of ${guest.name} allows all of its users to reset their passwords with any registered method.`
								: `The home tenant of ${guest.name} has self-service password reset turned off.`
						)
					]
				]
			: [])
	);

export const selfReset = family<Facts>({
	id: 'users-groups/self-reset',
	edition: 4,
	group: 'users-groups',
	title: 'Resetting a password alone',
	rule: 'Reset takes being in its scope, and enough registered methods that are switched on.',
	misconceptions: {
		'guest as member':
			'The home tenant’s settings decide for a guest. It’s easy to apply this tenant’s settings to everyone in it.',
		'guests never':
			'A guest can reset the password where the home tenant allows it. It’s easy to think that guests never can.',
		'same for all':
			'It is easy to hold administrators to these settings; theirs are two methods, no questions.',
		'written back': 'It is easy to forget where a password lives; on-premises it takes writeback.',
		'direct only': 'It is easy to count direct members only; nested groups count here.',
		everybody: 'It is easy to think that everybody can; the scope is a group.',
		count: 'It is easy to overlook how many methods it takes; the setting says so.',
		'any method': 'It is easy to count all that is registered; only what is switched on counts.'
	},
	axes: {
		scope: either('For whom it is enabled', 'enabled', 'all', pilot),
		needed: {
			title: 'Methods that a reset takes',
			change: (facts) => seen.count!(facts)
		},
		writeback: toggle('Password writeback', 'writeback')
	},
	sources: [sources.passwordReset, sources.passwordPolicies],
	facts(random, difficulty) {
		const others = random.some(kinds.slice(1, difficulty * 2), difficulty > 2 ? 3 : 2);
		return {
			company: random.pick(companies),
			enabled: random.chance(0.7) ? pilot : 'all',
			needed: random.pick([1, 2]),
			third: random.pick(['mobile phone', 'security questions']),
			writeback: random.chance(0.5),
			partnerAllows: random.chance(0.5),
			persons: random.some(people, 4).flatMap((name, index) => {
				const account = (['member', ...others] as const)[index];
				return account === undefined ? [] : [{ name, account, registered: random.pick(setsFor(account)) }];
			})
		};
	},
	tell(facts) {
		const { persons } = facts;
		const guest = persons.find(({ account }) => account === 'guest');
		const solved = persons.map((person, at) => {
			const { allowed, trace } = can(facts, person);
			const rule =
				person.account === 'administrator'
					? 'same for all'
					: wrongRuleOf(seen, facts, (as) => can(as, as.persons[at]!).allowed);
			// Several obstacles may hide behind one refusal; what refuses too much has to do so alone.
			const as = seen[rule]!(facts);
			const leads = !allowed || !can(as, as.persons[at]!).allowed;
			return {
				text: `${person.name} can reset it.`,
				holds: allowed,
				because: trace.join(' '),
				...(leads ? { misconception: rule } : {})
			};
		});
		const edge = persons.findIndex(({ account }) => account === 'administrator' || account === 'guest');
		return {
			tabs: tabsOf(facts, guest),
			questions: [
				{
					requirement: ['Each of them has forgotten the password. Is each statement true?'],
					deciding: persons[edge]?.name ?? 'needed',
					ask: { type: 'statements', claims: solved },
					trace: solved.map(({ because }, at) => `${persons[at]!.name}: ${because}`),
					miss: edge < 0 ? 'core' : 'edge'
				}
			]
		};
	}
});
