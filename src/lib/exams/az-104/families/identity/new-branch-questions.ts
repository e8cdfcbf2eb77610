// What is asked of the case of the new branch: resetting passwords, one request, a custom role's scopes, the budget.
import { fact, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { tree } from '#lib/exams/az-104/families/identity/tree.ts';
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import { evaluate } from '#lib/azure/identity/budget.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { mayAssign } from '#lib/azure/identity/custom-role.ts';
import { invites } from '#lib/azure/identity/guest.ts';
import { passesLocks } from '#lib/azure/identity/lock.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { mayReset, type ResetUser } from '#lib/azure/identity/password-reset.ts';
import type { Role } from '#lib/azure/identity/role.ts';
import type { Branch } from '#lib/exams/az-104/families/identity/branch.ts';
import type { QuestionDraft } from '#lib/domain/practice/family.ts';

/** Who resets a password alone, and whether the guest invites another. */
function resetting({ names, resetFor, needed, adminApp, invite }: Branch): QuestionDraft {
	const [clerk, admin, guest] = names;
	const settings = {
		enabled: { group: resetFor },
		needed,
		methods: ['email', 'authenticator app', 'security questions'] as const,
		writeback: false
	};
	const members = { Pilot: ['Branch'], Branch: [clerk, guest] };
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
	// What a wrong answer on the clerk comes from, who has one method and is in Branch, and through it in Pilot.
	const misreading =
		resetFor === 'Sales' ? 'everybody' : resetFor === 'Pilot' && needed === 1 ? 'direct only' : 'count';
	const invited = invites(invite, { type: 'guest' });
	return {
		requirement: ['Is each statement true?'],
		deciding: can(users[0]![1]).trace[0]!.startsWith('In scope') ? 'needed' : 'resetFor',
		ask: {
			type: 'statements',
			claims: [
				...users.map(([name, user]) => ({
					text: `${name} can reset a forgotten password without help.`,
					holds: can(user).allowed,
					because: can(user).trace.join(' '),
					misconception: user.administrator ? 'same for all' : misreading
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
	};
}

const lockTexts = {
	yes: 'It works',
	role: 'It fails: the role does not allow it',
	lock: 'It fails: a lock stops it',
	policy: 'It fails: a policy denies it'
};

/** What becomes of the request on the VM: by the role, then by the lock. */
function requesting({ names: [, , , lead], role, lock, request }: Branch): QuestionDraft {
	const rbac: Rbac = { tree, groups: {}, denies: [], roles: [{ who: lead, role, at: 'sub-prod' }] };
	const operation = operations[request];
	const byRole = check(rbac, lead, operation, 'vm-web');
	const byLock = passesLocks(tree, [lock], operation, 'vm-web');
	const does = !byRole.allowed ? lockTexts.role : byLock.allowed ? lockTexts.yes : lockTexts.lock;
	return {
		requirement: [`${lead} tries to ${operation.words} (vm-web) and changes no lock. What happens?`],
		deciding: byRole.allowed ? 'lock' : 'role',
		ask: {
			type: 'one',
			right: { text: does, because: (byRole.allowed ? byLock : byRole).trace.join(' ') },
			wrong: wrongBy(
				{
					'owner is free': byRole.allowed && lockTexts.yes,
					'lock stops all': byRole.allowed && lockTexts.lock,
					'role sounds right': !byRole.allowed && lockTexts.yes,
					'policy too': lockTexts.policy,
					'role too small': byRole.allowed && lockTexts.role
				},
				(text) =>
					text === lockTexts.policy
						? 'No policy is assigned.'
						: text === lockTexts.role
							? `${role.name} includes it.`
							: (byRole.allowed ? byLock : byRole).trace[0]!
			)
		},
		trace: [...byRole.trace, ...(byRole.allowed ? byLock.trace : [])]
	};
}

/** Where the custom role can be assigned. */
function assigning({ names: [, , , lead], assignable, data }: Branch): QuestionDraft {
	const custom: Role = {
		name: 'Branch Operator',
		actions: ['Microsoft.Storage/storageAccounts/read'],
		...(data ? { dataActions: ['Microsoft.Storage/storageAccounts/*'] } : {}),
		assignableScopes: [assignable]
	};
	const owner: Rbac = {
		tree,
		groups: {},
		denies: [],
		roles: [{ who: lead, role: builtIn.owner, at: 'mg-corp' }]
	};
	const scopes = ['mg-corp', 'sub-prod', 'rg-web', 'rg-data'].map((at) => ({
		at,
		...mayAssign(owner, lead, custom, at)
	}));
	return {
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
	};
}

const budgetTexts = {
	none: 'Nothing happens yet',
	mail: 'An e-mail is sent, and nothing else happens',
	call: 'An e-mail is sent, and the action group is called',
	stop: 'An e-mail is sent, and Azure stops the VMs',
	limit: 'Azure refuses further spending by itself'
};
/** What the budget has done by the 20th. */
function spending({ automation, level, spent }: Branch): QuestionDraft {
	const budget = { level, amount: 1000, thresholds: [{ percent: 80, of: 'actual' as const, automation }] };
	const spend = evaluate(budget, { actual: spent, forecasted: spent });
	const told = spend.calls ? budgetTexts.call : spend.alerts.length ? budgetTexts.mail : budgetTexts.none;
	return {
		requirement: [fact('spent', `By the 20th, ${spent} euros have been spent and evaluated. What happens?`)],
		deciding: !spend.alerts.length ? 'spent' : automation && !spend.calls ? 'level' : 'automation',
		ask: {
			type: 'one',
			right: { text: told, because: spend.trace.join(' ') },
			wrong: wrongBy(
				{
					'budget limits': budgetTexts.limit,
					'stops by itself': budgetTexts.stop,
					'whole amount': spent < budget.amount && spend.alerts.length > 0 && budgetTexts.none,
					'too early': spend.alerts.length === 0 && budgetTexts.mail,
					'never acts': spend.calls && budgetTexts.mail,
					'called anywhere': automation && spend.alerts.length > 0 && budgetTexts.call
				},
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
	};
}

/** The four questions, in order. */
export const questionsOf = (branch: Branch): readonly QuestionDraft[] => [
	resetting(branch),
	requesting(branch),
	assigning(branch),
	spending(branch)
];
