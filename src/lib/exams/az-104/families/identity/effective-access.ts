// Family: whether somebody may do something, by all roles that reach it.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { fact, pageWith, toggle, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies, people } from '#lib/exams/az-104/families/names.ts';
import { tree, treeFigure } from '#lib/exams/az-104/families/identity/tree.ts';
import { sources } from '#lib/azure/sources.ts';
import { check, type DenyAssignment, type Rbac, type RoleAssignment } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches } from '#lib/azure/identity/scope.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';

interface Facts {
	readonly company: string;
	readonly who: string;
	readonly operation: Operation;
	readonly at: string;
	readonly wide: Omit<RoleAssignment, 'who'>;
	readonly near: Omit<RoleAssignment, 'who'>;
	/** The wide role is held through a group in a group. */
	readonly nested: boolean;
	/** A deny assignment for everyone, or for everyone except this person. */
	readonly deny: 'none' | 'applies' | 'spares';
}

/** A custom role that leaves one operation out. */
const custom = (operation: Operation): Role => ({
	name: 'VM Keeper',
	actions: ['Microsoft.Compute/*'],
	notActions: [operation.action]
});

const rbacOf = ({ who, wide, near, nested, deny, operation }: Facts): Rbac => ({
	tree,
	groups: nested ? { 'All staff': ['Operators'], Operators: [who] } : {},
	roles: [
		{ ...wide, who: nested ? 'All staff' : who },
		{ ...near, who }
	],
	denies: deny === 'none' ? [] : [denial(operation, deny === 'spares' ? [who] : [])]
});
const denial = ({ action, data }: Operation, except: readonly string[]): DenyAssignment => ({
	name: 'guard',
	at: 'rg-web',
	who: 'everyone',
	except,
	actions: data ? [] : [action],
	dataActions: data ? [action] : []
});

/** Whether the roles alone grant it. A refusal then has one reason: no role, or the deny assignment. */
const byRoles = (facts: Facts): boolean =>
	check(rbacOf({ ...facts, deny: 'none' }), facts.who, facts.operation, facts.at).allowed;
const withDeny = (facts: Facts, random: Random): Facts => ({
	...facts,
	deny: byRoles(facts) && random.chance(0.7) ? 'applies' : 'spares'
});

const texts = {
	yes: 'Allowed: one of the roles grants it',
	no: 'Refused: none of the roles grants it',
	near: 'Refused: the role nearest to it decides',
	trims: 'Refused: the NotActions forbid it',
	deny: 'Refused: the deny assignment forbids it'
};

const vmTasks = [operations.startVm, operations.resizeVm, operations.deleteVm];
const storageTasks = [
	operations.readBlob,
	operations.deleteBlob,
	operations.listKeys,
	operations.changeAccount
];

/** What the scenario says. */
const tabsOf = ({ company, who, operation, near, nested, deny }: Facts, held: string): readonly Tab[] =>
	pageWith(
		treeFigure,
		[
			`At ${company}, ${nested ? `${who} is in the group Operators, which is in the group All staff. All staff holds ` : `${who} holds `}`,
			fact('wide', held),
			nested ? `; ${who} holds ` : ' and ',
			fact('near', `${near.role.name} on ${near.at}`),
			...(near.role.notActions && near.role.name === 'VM Keeper'
				? [
						fact(
							'notactions',
							` (a custom role: Actions Microsoft.Compute/*, NotActions ${near.role.notActions[0]})`
						)
					]
				: []),
			'. No other roles are held.'
		],
		...(deny === 'none'
			? []
			: [
					[
						fact(
							'deny',
							`The deny assignment guard on rg-web denies ${operation.action} for everyone${deny === 'spares' ? ` except ${who}` : ''}.`
						)
					]
				])
	);

/** Why this isn't what happens. */
const whyNot = (text: string, { who, deny }: Facts): string =>
	text === texts.yes
		? deny === 'applies'
			? 'The deny assignment comes first.'
			: 'No role that reaches it includes it.'
		: text === texts.deny
			? `The deny assignment excludes ${who}.`
			: text === texts.near
				? 'No role limits another one.'
				: text === texts.trims
					? 'NotActions trim their own role and deny nothing.'
					: 'A role that is inherited includes it.';

export const effectiveAccess = family<Facts>({
	id: 'access/effective-access',
	edition: 2,
	group: 'access',
	title: 'What several roles allow together',
	rule: 'Assignments add up along the scopes above; only a deny assignment takes something away.',
	lab: 'access/three-scopes',
	misconceptions: {
		'nearest wins':
			'It is easy to let the nearest role decide; but roles add up, and none takes from another.',
		'notactions deny': 'It is easy to read NotActions as a denial; they only trim the role they stand in.',
		'owner reads data': 'It is easy to give an Owner everything; but blobs need a role with DataActions.',
		'reaches beside':
			'It is easy to count every role somebody holds; one on another branch does not reach here.',
		'name sounds right':
			'It is easy to go by the name of a role; it allows what its actions name, where it reaches.',
		'roles beat denial':
			'It is easy to trust the strongest role; a deny assignment that applies comes before all.',
		'exclusion overlooked':
			'A deny assignment doesn’t apply to the principals that it excludes. It’s easy to read “everyone” and stop.',
		'no inheritance': 'It is easy to miss what comes from above or through groups; both are inherited.'
	},
	axes: {
		wide: {
			title: 'Where the wider role is held',
			change: (facts) => ({
				...facts,
				wide: { ...facts.wide, at: facts.wide.at === 'rg-data' ? 'sub-prod' : 'rg-data' }
			})
		},
		plane: {
			title: 'The plane of the request',
			change: (facts) => ({
				...facts,
				at: 'stweb',
				operation: facts.operation.data ? operations.changeAccount : operations.readBlob
			})
		},
		deny: {
			title: 'A deny assignment',
			change: (facts, random) =>
				facts.deny === 'none' ? withDeny(facts, random) : { ...facts, deny: 'none' }
		},
		nested: toggle('Held through groups', 'nested')
	},
	sources: [sources.rbac, sources.roleDefinitions, sources.denyAssignments],
	facts(random, difficulty) {
		const storage = random.chance(difficulty === 1 ? 0.2 : 0.5);
		const operation = random.pick<Operation>(storage ? storageTasks : vmTasks);
		const trims = difficulty > 1 && !storage && random.chance(0.6);
		const facts: Facts = {
			company: random.pick(companies),
			who: random.pick(people),
			operation,
			at: storage ? 'stweb' : 'vm-web',
			wide: {
				role: random.pick<Role>([
					builtIn.owner,
					builtIn.contributor,
					storage ? builtIn.blobContributor : builtIn.vmContributor
				]),
				at: random.pick(['mg-corp', 'sub-prod', 'rg-data'])
			},
			near: {
				role: trims ? custom(operation) : random.pick<Role>([builtIn.reader, builtIn.networkContributor]),
				at: random.pick(['rg-web', storage ? 'stweb' : 'vm-web'])
			},
			nested: difficulty > 1 && random.chance(0.4),
			deny: 'none'
		};
		return difficulty === 3 && random.chance(0.5) ? withDeny(facts, random) : facts;
	},
	tell(facts) {
		const { who, operation, at, wide, near, deny } = facts;
		const rbac = rbacOf(facts);
		const { allowed, trace } = check(rbac, who, operation, at);
		const granted = byRoles(facts);
		const denied = deny === 'applies';
		const grants = ({ role }: typeof wide, data = operation.data ?? false) =>
			coverageOf(role, { ...operation, data }) === 'includes';
		const reached = reaches(tree, wide.at, at);
		const trimmed = coverageOf(near.role, operation) === 'trims';
		const asControl = operation.data && ((reached && grants(wide, false)) || grants(near, false));
		const wrong = wrongBy(
			{
				'owner reads data': asControl && texts.yes,
				'reaches beside': !reached && grants(wide) && texts.yes,
				'roles beat denial': denied && texts.yes,
				'exclusion overlooked': deny === 'spares' && texts.deny,
				'name sounds right': !granted && texts.yes,
				'nearest wins': !grants(near) && texts.near,
				'notactions deny': trimmed && granted && texts.trims,
				'no inheritance': granted && !(grants(near) && near.at === at) && texts.no
			},
			(text) => whyNot(text, facts)
		);
		const held = `${wide.role.name} on ${wide.at}`;
		return {
			tabs: tabsOf(facts, held),
			questions: [
				{
					requirement: [
						`${who} signs in with Microsoft Entra${operation.data ? ', uses no account key' : ''} and wants to `,
						fact('request', operation.words),
						` (${at}). What happens?`
					],
					deciding: denied
						? 'deny'
						: grants(near)
							? 'near'
							: reached && !allowed && asControl
								? 'request'
								: 'wide',
					ask: {
						type: 'one',
						right: {
							text: denied ? texts.deny : allowed ? texts.yes : texts.no,
							because: denied
								? 'A deny assignment that applies wins over every role.'
								: allowed
									? `${reached && grants(wide) ? held : `${near.role.name} on ${near.at}`} includes it, and one grant is enough.`
									: 'No role that reaches it includes the operation.'
						},
						wrong
					},
					trace,
					miss: deny !== 'none' || trimmed ? 'edge' : 'core'
				}
			]
		};
	}
});
