// Case study: a branch moves in, with its people, its rights, its locks and its budget.
import { check, type Rbac } from '#lib/domain/azure/identity/access.ts';
import { evaluate } from '#lib/domain/azure/identity/budget.ts';
import { builtIn } from '#lib/domain/azure/identity/built-in-roles.ts';
import { mayAssign } from '#lib/domain/azure/identity/custom-role.ts';
import { invites, type Collaboration } from '#lib/domain/azure/identity/guest.ts';
import { passesLocks, type Lock } from '#lib/domain/azure/identity/lock.ts';
import { operations } from '#lib/domain/azure/identity/operations.ts';
import { mayReset, type ResetUser } from '#lib/domain/azure/identity/password-reset.ts';
import type { Role } from '#lib/domain/azure/identity/role.ts';
import { fact, misled, pages, tree } from '#lib/domain/practice/families/identity/tell.ts';
import { companies, people } from '#lib/domain/practice/families/words.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly names: readonly [string, string, string, string];
	readonly resetFor: 'Pilot' | 'Branch' | 'Sales';
	readonly adminApp: boolean;
	/** The assignable scope of the custom role, and whether it has DataActions. */
	readonly assignable: string;
	readonly data: boolean;
	readonly needed: 1 | 2;
	readonly invite: Collaboration['invite'];
	readonly role: Role;
	readonly lock: Lock;
	readonly request: 'deleteVm' | 'startVm';
	readonly automation: boolean;
	readonly level: 'managementGroup' | 'subscription';
	readonly spent: number;
}

const groups = { Pilot: ['Branch'] };
const budgetTexts = {
	none: 'Nothing happens yet',
	mail: 'An e-mail is sent, and nothing else happens',
	call: 'An e-mail is sent, and the action group is called',
	stop: 'An e-mail is sent, and Azure stops the VMs',
	limit: 'Azure refuses further spending by itself'
};
const lockTexts = {
	yes: 'It works',
	role: 'It fails: the role does not allow it',
	lock: 'It fails: a lock stops it',
	policy: 'It fails: a policy denies it'
};

export const newBranch = family<Facts>({
	id: 'governance/new-branch',
	edition: 1,
	group: 'governance',
	title: 'Case study: a branch moves in',
	rule: 'Directory, roles, locks and budgets each decide their own matter, at their own scope.',
	lab: 'governance/set-up',
	misconceptions: {
		'same for all':
			'It is easy to hold everybody to one rule; administrators and guests reset by other ones.',
		'guests invite': 'It is easy to count a guest as a member; guests invite where anyone may.',
		'owner is free': 'It is easy to let the role decide alone; a lock stops an Owner as well.',
		'lock stops all':
			'It is easy to expect a lock to stop anything; its kind and its scope say what it stops.',
		'role sounds right': 'It is easy to go by the name of a role; this one manages access, not VMs.',
		'role too small': 'It is easy to suspect the role first; here it includes the request.',
		'owner assigns all':
			'It is easy to let an Owner assign a role anywhere; a custom role stays in its assignable scopes.',
		'data anywhere': 'It is easy to overlook DataActions; they keep a custom role off management groups.',
		'budget limits': 'It is easy to take a budget for a limit; by itself it only notifies.',
		'stops by itself': 'It is easy to expect a stop; a budget stops nothing by itself.',
		'called anywhere':
			'It is easy to count on the action group; budgets call one at subscriptions and resource groups only.',
		'never acts': 'It is easy to stop at "only notifies"; an action group that the budget calls may act.',
		'whole amount': 'It is easy to compare with the whole amount; the threshold is a part of it.',
		'too early': 'It is easy to expect the alert before time; the threshold must be reached.',
		'policy too': 'It is easy to look for a policy; none is assigned here.'
	},
	axes: {
		reset: {
			title: 'Methods that a reset takes',
			change: (facts) => ({ ...facts, needed: facts.needed === 1 ? 2 : 1 })
		},
		lock: {
			title: 'The lock',
			change: (facts) => ({
				...facts,
				lock: { ...facts.lock, kind: facts.lock.kind === 'ReadOnly' ? 'CanNotDelete' : 'ReadOnly' }
			})
		},
		scope: {
			title: 'The assignable scope',
			change: (facts) => ({ ...facts, assignable: facts.assignable === 'sub-prod' ? 'rg-data' : 'sub-prod' })
		},
		automation: {
			title: 'The action group',
			change: (facts) => ({ ...facts, automation: !facts.automation })
		}
	},
	sources: [pages.reset, pages.definitions, pages.locks, pages.budgets],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		names: random.some(people, 4) as [string, string, string, string],
		resetFor: random.pick(['Pilot', 'Pilot', 'Branch', 'Sales']),
		adminApp: random.chance(0.4),
		assignable: random.pick(['mg-corp', 'sub-prod', 'rg-data']),
		data: difficulty > 1 && random.chance(0.5),
		needed: random.pick([1, 2]),
		invite: random.pick(['anyone', 'members and admins', 'admins only']),
		role: random.pick<Role>([builtIn.owner, builtIn.contributor, builtIn.rbacAdministrator]),
		lock: {
			kind: random.pick(['CanNotDelete', 'ReadOnly']),
			at: random.pick(difficulty === 1 ? ['rg-web'] : ['rg-web', 'sub-prod', 'rg-data'])
		},
		request: random.pick(['deleteVm', 'startVm']),
		automation: random.chance(0.6),
		level: difficulty === 3 ? random.pick(['managementGroup', 'subscription']) : 'subscription',
		spent: random.pick([700, 850, 1000, 1200])
	}),
	tell(facts) {
		const {
			company,
			names,
			resetFor,
			needed,
			adminApp,
			assignable,
			data,
			invite,
			role,
			lock,
			request,
			automation,
			level,
			spent
		} = facts;
		const [clerk, admin, guest, lead] = names;
		const settings = {
			enabled: { group: resetFor },
			needed,
			methods: ['email', 'authenticator app', 'security questions'] as const,
			writeback: false
		};
		const members = { ...groups, Branch: [clerk, guest] };
		const can = (user: ResetUser) => mayReset(settings, members, user);
		const users: readonly (readonly [string, ResetUser])[] = [
			[clerk, { name: clerk, registered: ['email'], password: 'cloud' }],
			[
				admin,
				{
					name: admin,
					registered: ['email', adminApp ? 'authenticator app' : 'security questions'],
					administrator: true,
					password: 'cloud'
				}
			]
		];
		const invited = invites(invite, { type: 'guest' });

		const rbac: Rbac = { tree, groups: {}, denies: [], roles: [{ who: lead, role, at: 'sub-prod' }] };
		const operation = operations[request];
		const byRole = check(rbac, lead, operation, 'vm-web');
		const byLock = passesLocks(tree, [lock], operation, 'vm-web');
		const does = !byRole.allowed ? lockTexts.role : byLock.allowed ? lockTexts.yes : lockTexts.lock;

		const custom: Role = {
			name: 'Branch Operator',
			actions: ['Microsoft.Storage/storageAccounts/read'],
			...(data ? { dataActions: ['Microsoft.Storage/storageAccounts/*'] } : {}),
			assignableScopes: [assignable]
		};
		const owner: Rbac = { ...rbac, roles: [{ who: lead, role: builtIn.owner, at: 'mg-corp' }] };
		const scopes = ['mg-corp', 'sub-prod', 'rg-web', 'rg-data'].map((at) => ({
			at,
			...mayAssign(owner, lead, custom, at)
		}));

		const budget = { level, amount: 1000, thresholds: [{ percent: 80, of: 'actual' as const, automation }] };
		const spend = evaluate(budget, { actual: spent, forecasted: spent });
		const told = spend.calls ? budgetTexts.call : spend.alerts.length ? budgetTexts.mail : budgetTexts.none;

		return {
			tabs: [
				{
					title: 'Overview',
					paragraphs: [
						[
							`${company} takes over a branch. Its people get accounts in the Microsoft Entra tenant, which has P1 licences and a domain of its own; its servers move into sub-prod, which lies under mg-corp.`
						],
						[
							`${clerk} works in the branch, ${admin} is User Administrator, ${guest} is a guest with an account at a partner, ${lead} leads operations.`
						]
					]
				},
				{
					title: 'Existing environment',
					paragraphs: [
						[
							'Self-service password reset is enabled for the group ',
							fact('resetFor', resetFor),
							' and takes ',
							fact('needed', needed === 1 ? 'one method' : 'two methods'),
							`. The group Branch, with ${clerk} and ${guest}, is a member of Pilot. ${clerk} has registered an e-mail address; ${admin} an e-mail address and ${adminApp ? 'the Authenticator app' : 'security questions'}. All of these are switched on, and administrators may reset theirs too.`
						],
						[
							'Guest invite setting: ',
							fact('invite', invite),
							`. ${lead} holds `,
							fact('role', `${role.name} on sub-prod`),
							'. One lock exists: ',
							fact('lock', `${lock.kind} on ${lock.at}`),
							'. vm-web lies in rg-web. No policy is assigned.'
						]
					]
				},
				{
					title: 'Requirements',
					paragraphs: [
						[
							'A budget of 1000 euros a month on ',
							fact('level', level === 'subscription' ? 'sub-prod' : 'mg-corp'),
							' has a threshold at 80 % of actual cost. It sends an e-mail',
							fact(
								'automation',
								automation ? ' and, where budgets can, calls an action group.' : ' and calls no action group.'
							)
						],
						[
							'The custom role Branch Operator has the assignable scope ',
							fact('assignable', assignable),
							' and ',
							fact('data', data ? 'DataActions for storage.' : 'no DataActions.')
						]
					]
				}
			],
			questions: [
				{
					requirement: ['Is each statement true?'],
					deciding: can(users[0]![1]).trace[0]!.startsWith('In scope') ? 'needed' : 'resetFor',
					ask: {
						type: 'statements',
						claims: [
							...users.map(([name, user]) => ({
								text: `${name} can reset a forgotten password without help.`,
								holds: can(user).allowed,
								because: can(user).trace.join(' '),
								misconception: 'same for all'
							})),
							{
								text: `${guest} can invite another guest.`,
								holds: invited.allowed,
								because: invited.trace[0]!,
								misconception: 'guests invite'
							}
						]
					},
					trace: [...users.flatMap(([, user]) => can(user).trace), invited.trace[0]!]
				},
				{
					requirement: [`${lead} tries to ${operation.words} (vm-web) and changes no lock. What happens?`],
					deciding: byRole.allowed ? 'lock' : 'role',
					ask: {
						type: 'one',
						right: { text: does, because: (byRole.allowed ? byLock : byRole).trace.join(' ') },
						wrong: misled(
							[
								['owner is free', byRole.allowed && lockTexts.yes],
								['lock stops all', byRole.allowed && lockTexts.lock],
								['role sounds right', !byRole.allowed && lockTexts.yes],
								['policy too', lockTexts.policy],
								['role too small', byRole.allowed && lockTexts.role]
							],
							(text) =>
								text === lockTexts.policy
									? 'No policy is assigned.'
									: text === lockTexts.role
										? `${role.name} includes it.`
										: (byRole.allowed ? byLock : byRole).trace[0]!
						)
					},
					trace: [...byRole.trace, ...(byRole.allowed ? byLock.trace : [])]
				},
				{
					requirement: [
						'Once the lock is gone, an Owner of mg-corp assigns Branch Operator. At which scopes is that possible?'
					],
					deciding: data && assignable === 'mg-corp' ? 'data' : 'assignable',
					ask: {
						type: 'several',
						right: scopes
							.filter(({ allowed }) => allowed)
							.map(({ at }) => ({ text: at, because: `It is ${assignable} or lies below it.` })),
						wrong: scopes
							.filter(({ allowed }) => !allowed)
							.map(({ at, trace }) => ({
								text: at,
								because: trace[0]!,
								misconception: at === assignable ? 'data anywhere' : 'owner assigns all'
							}))
					},
					trace: [
						`A custom role can be assigned at ${assignable} and below.`,
						...(data ? ['With DataActions it cannot be assigned at a management group.'] : []),
						'An Owner holds roleAssignments/write at all of these.'
					],
					miss: data ? 'edge' : 'core'
				},
				{
					requirement: [
						fact('spent', `By the 20th, ${spent} euros have been spent and evaluated. What happens?`)
					],
					deciding: !spend.alerts.length ? 'spent' : automation && !spend.calls ? 'level' : 'automation',
					ask: {
						type: 'one',
						right: { text: told, because: spend.trace.join(' ') },
						wrong: misled(
							[
								['budget limits', budgetTexts.limit],
								['stops by itself', budgetTexts.stop],
								['whole amount', spent < budget.amount && spend.alerts.length > 0 && budgetTexts.none],
								['too early', spend.alerts.length === 0 && budgetTexts.mail],
								['never acts', spend.calls && budgetTexts.mail],
								['called anywhere', automation && spend.alerts.length > 0 && budgetTexts.call]
							],
							(text) =>
								text === budgetTexts.limit
									? 'A budget by itself only notifies.'
									: text === budgetTexts.none
										? 'The threshold is reached.'
										: text === budgetTexts.stop
											? 'No budget stops VMs.'
											: spend.trace.at(spend.alerts.length > 0 ? -1 : 0)!
						)
					},
					trace: spend.trace
				}
			]
		};
	}
});
