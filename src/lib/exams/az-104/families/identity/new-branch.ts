// Case study: a branch moves in, with its people, its rights, its locks and its budget.
import { either, fact, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies, people } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import type { Role } from '#lib/azure/identity/role.ts';
import type { Branch } from '#lib/exams/az-104/families/identity/branch.ts';
import { questionsOf } from '#lib/exams/az-104/families/identity/new-branch-questions.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Tab } from '#lib/domain/practice/variant.ts';

/** The page on what is there before. */
const existing = ({
	names: [clerk, admin, guest, lead],
	resetFor,
	needed,
	adminApp,
	invite,
	role,
	lock
}: Branch): Tab => ({
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
});

/** What the case tells, page by page. */
function tabsOf(branch: Branch): readonly Tab[] {
	const {
		company,
		names: [clerk, admin, guest, lead],
		assignable,
		data,
		automation,
		level
	} = branch;
	return [
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
		existing(branch),
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
	];
}

export const newBranch = family<Branch>({
	id: 'governance/new-branch',
	edition: 3,
	group: 'governance',
	title: 'Case study: a branch moves in',
	rule: 'Directory, roles, locks and budgets each decide their own matter, at their own scope.',
	lab: 'governance/set-up',
	misconceptions: {
		'same for all':
			'It is easy to hold everybody to one rule; administrators and guests reset by other ones.',
		everybody: 'It is easy to think that everybody can; the scope is a group.',
		'direct only': 'It is easy to count direct members only; nested groups count here.',
		count: 'It is easy to overlook how many methods it takes; the setting says so.',
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
		reset: either('Methods that a reset takes', 'needed', 1, 2),
		lock: {
			title: 'The lock',
			change: (facts) => ({
				...facts,
				lock: { ...facts.lock, kind: facts.lock.kind === 'ReadOnly' ? 'CanNotDelete' : 'ReadOnly' }
			})
		},
		scope: either('The assignable scope', 'assignable', 'sub-prod', 'rg-data'),
		automation: toggle('The action group', 'automation')
	},
	sources: [sources.passwordReset, sources.roleDefinitions, sources.locks, sources.budgets],
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
	tell: (branch) => ({ tabs: tabsOf(branch), questions: questionsOf(branch) })
});
