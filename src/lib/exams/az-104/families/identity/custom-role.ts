// A custom role: who may create it, and where somebody may assign it.
import { fact, pageWith, redraw, toggle, wrongRuleOf } from '#lib/exams/az-104/families/kit.ts';
import { companies, people } from '#lib/exams/az-104/families/names.ts';
import { tree, treeFigure } from '#lib/exams/az-104/families/identity/tree.ts';
import { sources } from '#lib/azure/sources.ts';
import type { Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { mayAssign, mayDefine } from '#lib/azure/identity/custom-role.ts';
import type { Role } from '#lib/azure/identity/role.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly who: string;
	readonly held: Role;
	readonly at: string;
	readonly scopes: readonly string[];
	readonly data: boolean;
	/** Where assigning is asked about. */
	readonly asked: readonly string[];
}

const holders = [builtIn.owner, builtIn.contributor, builtIn.accessAdministrator, builtIn.rbacAdministrator];
const places = ['sub-prod', 'rg-web', 'mg-corp'] as const;

const roleOf = ({ scopes, data }: Facts): Role => ({
	name: 'Shift Operator',
	actions: ['Microsoft.Compute/virtualMachines/start/action'],
	...(data ? { dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'] } : {}),
	assignableScopes: scopes
});
const rbacOf = ({ who, held, at }: Facts): Rbac => ({
	tree,
	groups: {},
	denies: [],
	roles: [{ who, role: held, at }]
});
const heldAs = (from: Role, to: Role) => (facts: Facts) =>
	facts.held === from ? { ...facts, held: to } : facts;

type Seen = Readonly<Record<string, (facts: Facts) => Facts>>;
/** Wrong rules that allow too much, each as the facts that it sees. */
const generous: Seen = {
	'contributor may': heldAs(builtIn.contributor, builtIn.owner),
	'assigner defines': heldAs(builtIn.rbacAdministrator, builtIn.accessAdministrator),
	'data anywhere': (facts) => ({ ...facts, data: false }),
	'one scope': (facts) => ({ ...facts, scopes: facts.scopes.slice(0, 1) }),
	'right is enough': (facts) => ({ ...facts, scopes: ['mg-corp'] }),
	'reaches up': (facts) => ({ ...facts, at: 'mg-corp' })
};
/** Wrong rules that refuse too much. A right is inherited only where one of the scopes in question lies below it. */
const strict = ({ at }: Facts, scopes: readonly string[]): Seen => ({
	'owners only': (facts) => (facts.held === builtIn.owner ? facts : { ...facts, held: builtIn.reader }),
	...(scopes.some((scope) => scope !== at)
		? { 'not inherited': (facts: Facts) => ({ ...facts, at: 'vm-web' }) }
		: {}),
	'entra role': (facts) => ({ ...facts, held: builtIn.reader })
});

export const customRole = family<Facts>({
	id: 'access/custom-role',
	edition: 3,
	group: 'access',
	title: 'A role of one’s own',
	rule: 'Creating a custom role takes the right on all its assignable scopes; it is assigned within them only.',
	misconceptions: {
		'contributor may': 'It is easy to let a Contributor write anything; what grants access is left out.',
		'assigner defines': 'It is easy to take assigning for defining; this role creates none.',
		'data anywhere': 'It is easy to overlook DataActions; they keep a custom role off management groups.',
		'one scope': 'It is easy to be content with one scope; each assignable scope counts.',
		'right is enough':
			'It is easy to let an Owner assign a role anywhere; a custom role stays in its assignable scopes.',
		'reaches up': 'It is easy to let a right reach upwards; it holds at its scope and below.',
		'owners only': 'It is easy to wait for an Owner; others have these rights as well.',
		'not inherited': 'It is easy to ask for the right at the very scope; it is inherited.',
		'entra role': 'Azure roles give these rights in Azure. It’s easy to look for a Microsoft Entra role.'
	},
	axes: {
		held: redraw('The role that is held', 'held', holders),
		scopes: {
			title: 'The assignable scopes',
			change: (facts) => ({
				...facts,
				scopes: facts.scopes[0] === 'rg-data' ? ['sub-prod'] : ['rg-data', 'rg-web']
			})
		},
		data: toggle('DataActions', 'data')
	},
	sources: [sources.customRoles, sources.roleDefinitions],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		who: random.pick(people),
		held: random.pick(holders.slice(0, difficulty + 1)),
		at: random.pick(difficulty === 1 ? places.slice(0, 2) : places),
		scopes: random.pick(
			[['sub-prod'], ['rg-web'], ['rg-data', 'rg-web'], ['mg-corp']].slice(0, difficulty + 1)
		),
		data: difficulty === 3 && random.chance(0.6),
		asked: random.some(['rg-web', 'rg-data', 'sub-prod', ...(difficulty === 1 ? [] : ['mg-corp'])], 2)
	}),
	tell(facts) {
		const { company, who, held, at, scopes, data, asked } = facts;
		const claim = (
			text: string,
			places: readonly string[],
			of: (facts: Facts) => { allowed: boolean; trace: readonly string[] }
		) => ({
			what: `To ${text}`,
			text: `${who} can ${text}.`,
			holds: of(facts).allowed,
			because: of(facts).trace.join(' '),
			misconception: wrongRuleOf(
				of(facts).allowed ? strict(facts, places) : generous,
				facts,
				(as) => of(as).allowed
			)
		});
		const claims = [
			claim('create the role', scopes, (as) => mayDefine(rbacOf(as), who, roleOf(as))),
			...asked.map((to) =>
				claim(`assign it on ${to}, once it exists`, [to], (as) => mayAssign(rbacOf(as), who, roleOf(as), to))
			)
		];
		return {
			tabs: pageWith(treeFigure, [
				`${company} plans the custom role Shift Operator, with Actions for VMs and `,
				fact('data', data ? 'DataActions for blobs' : 'no DataActions'),
				'. Its assignable scopes: ',
				fact('scopes', scopes.join(' and ')),
				`. ${who} holds `,
				fact('held', held.name),
				' on ',
				fact('at', at),
				' and nothing else.'
			]),
			questions: [
				{
					requirement: ['Is each statement true?'],
					deciding: data && asked.includes('mg-corp') ? 'data' : claims[0]!.holds ? 'scopes' : 'held',
					ask: { type: 'statements', claims },
					trace: claims.map(({ what, holds, because }) => `${what}: ${holds ? 'yes' : 'no'}. ${because}`),
					miss: data ? 'edge' : 'core'
				}
			]
		};
	}
});
