// Family: the least role at the least scope.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { fact, pageWith, redraw } from '#lib/exams/az-104/families/kit.ts';
import { companies, people } from '#lib/exams/az-104/families/names.ts';
import { tree, treeFigure } from '#lib/exams/az-104/families/identity/tree.ts';
import { sources } from '#lib/azure/sources.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { least, missing, type Grant } from '#lib/azure/identity/least-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Task {
	readonly words: string;
	readonly operations: readonly Operation[];
	/** The role made for it, and one that looks like it and is not enough. */
	readonly role: Role;
	readonly lookalike: Role;
}

const {
	startVm,
	resizeVm,
	deleteVm,
	changeNetwork,
	readBlob,
	deleteBlob,
	assignRole,
	assignPolicy,
	createLock
} = operations;
const tasks: readonly Task[] = [
	{
		words: 'start, resize and delete VMs',
		operations: [startVm, resizeVm, deleteVm],
		role: builtIn.vmContributor,
		lookalike: builtIn.networkContributor
	},
	{
		words: 'change virtual networks',
		operations: [changeNetwork],
		role: builtIn.networkContributor,
		lookalike: builtIn.vmContributor
	},
	{
		words: 'read blobs with their own sign-in',
		operations: [readBlob],
		role: builtIn.blobReader,
		lookalike: builtIn.accountContributor
	},
	{
		words: 'read and delete blobs with their own sign-in',
		operations: [readBlob, deleteBlob],
		role: builtIn.blobContributor,
		lookalike: builtIn.accountContributor
	},
	{
		words: 'assign Azure roles',
		operations: [assignRole],
		role: builtIn.rbacAdministrator,
		lookalike: builtIn.contributor
	},
	{
		words: 'assign policies',
		operations: [assignPolicy],
		role: builtIn.policyContributor,
		lookalike: builtIn.contributor
	},
	{
		words: 'create locks',
		operations: [createLock],
		role: builtIn.accessAdministrator,
		lookalike: builtIn.rbacAdministrator
	}
];

interface Facts {
	readonly company: string;
	readonly who: string;
	readonly task: Task;
	/** Where: a resource group, or both of them. */
	readonly where: readonly string[];
	/** Something that must not come with it. */
	readonly except?: string;
}

const limit = 'One assignment only, and as little else as possible may open up.';

const grantsOf = ({ task, where }: Facts): readonly Grant[] => {
	const [group] = where as [string];
	const at = where.length > 1 ? 'sub-prod' : group;
	return [
		{ role: task.role, at },
		{ role: task.role, at: at === 'sub-prod' ? 'mg-corp' : 'sub-prod' },
		{ role: task.role, at: where.length > 1 ? group : group === 'rg-web' ? 'rg-data' : 'rg-web' },
		{ role: builtIn.owner, at },
		{ role: task.lookalike, at },
		{ role: builtIn.reader, at }
	];
};
const told = ({ role, at }: Grant): string => `${role.name} on ${at}`;

/** What the scenario says. */
const tabsOf = ({ company, who, task, where, except }: Facts): readonly Tab[] =>
	pageWith(
		treeFigure,
		[
			`At ${company}, ${who} has no access to Azure yet and must be able to `,
			fact('task', task.words),
			' in ',
			fact('where', where.length > 1 ? 'rg-web and in rg-data' : where.join()),
			'. ',
			fact('least', 'Least privilege is the rule.')
		],
		...(except ? [[fact('except', except)]] : [])
	);

export const leastGrant = family<Facts>({
	id: 'access/least-grant',
	edition: 1,
	group: 'access',
	title: 'The least role at the least scope',
	rule: 'Of the roles that are enough, take the one that allows least, at the smallest scope that covers the need.',
	lab: 'access/planes-and-roles',
	misconceptions: {
		'wide scope':
			'It is easy to assign at the scope above to be safe; it then reaches everything below that.',
		'wide role': 'It is easy to take Owner because it is enough; least privilege asks what else it allows.',
		'name sounds right': 'It is easy to go by the name of a role; what counts is the actions it lists.',
		'missed scope': 'It is easy to stop at the first group; the need reaches further, or lies elsewhere.',
		'owner reads data': 'It is easy to give control-plane roles for data; blobs need DataActions.'
	},
	axes: {
		task: redraw('The task', 'task', tasks),
		where: {
			title: 'How far it must reach',
			change: (facts) => ({ ...facts, where: facts.where.length > 1 ? ['rg-web'] : ['rg-web', 'rg-data'] })
		},
		except: {
			title: 'A limit',
			change: ({ except, ...facts }) => (except === undefined ? { ...facts, except: limit } : facts)
		}
	},
	sources: [sources.builtInRoles, sources.roleDefinitions],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		who: random.pick(people),
		task: random.pick(tasks),
		where:
			difficulty > 1 && random.chance(0.4) ? ['rg-web', 'rg-data'] : [random.pick(['rg-web', 'rg-data'])],
		...(difficulty === 3 ? { except: limit } : {})
	}),
	tell(facts) {
		const { task, where } = facts;
		const grants = grantsOf(facts);
		const needs = where.flatMap((at) => task.operations.map((operation) => ({ operation, at })));
		const { grant, trace } = least(tree, grants, needs);
		const asControl = (one: Grant) =>
			task.operations.every(
				(operation) => operation.data && coverageOf(one.role, { ...operation, data: false }) === 'includes'
			);
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['Which one assignment do you make?'],
					deciding: where.length > 1 ? 'where' : 'task',
					ask: {
						type: 'one',
						right: {
							text: grant ? told(grant) : '',
							because: 'It is enough, and allows less than any other here that is.'
						},
						wrong: grants
							.filter((one) => one !== grant)
							.map((one) => {
								const lacks = missing(tree, one, needs);
								const fits = lacks === undefined;
								return {
									text: told(one),
									because: fits
										? `It is enough, but allows more than ${told(grant!)}.`
										: coverageOf(one.role, lacks.operation) === 'includes'
											? `It does not reach ${lacks.at}.`
											: `It does not let them ${lacks.operation.words}.`,
									misconception: fits
										? one.role === task.role
											? 'wide scope'
											: 'wide role'
										: one.role === task.role
											? 'missed scope'
											: asControl(one)
												? 'owner reads data'
												: 'name sounds right'
								};
							})
					},
					trace: [
						'Roles that lack an action, and scopes that miss a place, fall out.',
						...trace.filter((line) => !line.includes('does not'))
					],
					miss: where.length > 1 ? 'edge' : 'core'
				}
			]
		};
	}
});
