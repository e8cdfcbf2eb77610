// Family: Entra role or Azure role, and which of them is enough.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, page } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { includesTask, type DirectoryRole, type DirectoryTask } from '#lib/azure/identity/directory-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { family } from '#lib/domain/practice/family.ts';

/** Directory roles from the least to the most. */
const directory: readonly DirectoryRole[] = [
	'License Administrator',
	'Groups Administrator',
	'Helpdesk Administrator',
	'User Administrator'
];
/** Azure roles: of those that are enough for a task below, the first is the least. */
const azure: readonly Role[] = [
	builtIn.reader,
	builtIn.vmContributor,
	builtIn.rbacAdministrator,
	builtIn.contributor,
	builtIn.owner
];
const directoryTasks: readonly DirectoryTask[] = [
	'assign a licence',
	'create a group',
	'reset a password',
	'create a user'
];
const azureTasks: readonly Operation[] = [
	operations.readAccount,
	operations.deleteVm,
	operations.assignRole,
	operations.deleteAccount
];

interface Facts {
	readonly company: string;
	readonly scope: string;
	readonly directory: readonly DirectoryTask[];
	readonly azure: readonly Operation[];
	/** A role that the company does not allow. */
	readonly unused?: string;
}

/** The roles that are enough for a task, the least first. */
const entraRoles = (task: DirectoryTask): readonly string[] =>
	directory.filter((role) => includesTask(role, task));
const azureRoles = (operation: Operation): readonly string[] =>
	azure.filter((role) => coverageOf(role, operation) === 'includes').map(({ name }) => name);
/** One of the roles that another may stand in for. */
const spare = (tasks: readonly (readonly string[])[]): string =>
	tasks.find(([least, next]) => next !== undefined && least !== 'Reader')?.[0] ?? 'Groups Administrator';

/** What the scenario says. */
const tabsOf = ({ company, scope, unused }: Facts): readonly Tab[] =>
	page([
		`${company} gives each task below to another person. `,
		fact('directory', 'Users, groups and licences live in its Microsoft Entra tenant'),
		', ',
		fact('azure', `VMs and storage accounts in ${scope}, where Azure roles are assigned`),
		'. ',
		fact('least', 'Each gets the role that allows the least and is enough.'),
		...(unused
			? [' ', fact('unused', `Company policy does not allow the role ${unused} to be assigned.`)]
			: []),
		' Nobody has elevated access. The users concerned hold no administrator role.'
	]);

export const entraOrAzure = family<Facts>({
	id: 'access/entra-or-azure',
	edition: 2,
	group: 'access',
	title: 'Entra role or Azure role',
	rule: 'Entra roles reach the directory, Azure roles reach resources, and neither reaches into the other.',
	lab: 'access/planes-and-roles',
	misconceptions: {
		'wrong side':
			'It is easy to mix the two kinds; users and groups take Entra roles, resources take Azure roles.',
		'more than asked': 'It is easy to take the strongest role; a smaller one is enough here.',
		'out of use':
			'A role that the company doesn’t allow is no choice, so the next role that is enough takes its place. It’s easy to overlook that.',
		'sounds right': 'It is easy to go by the name; this role does not include the task.'
	},
	axes: {
		entra: {
			title: 'An Entra role that isn’t allowed',
			change: ({ unused, ...facts }) =>
				unused ? facts : { ...facts, unused: spare(facts.directory.map(entraRoles)) }
		},
		azure: {
			title: 'An Azure role that isn’t allowed',
			change: ({ unused, ...facts }) =>
				unused ? facts : { ...facts, unused: spare(facts.azure.map(azureRoles)) }
		},
		scope: either('The scope in Azure', 'scope', 'rg-web', 'sub-prod')
	},
	sources: [sources.azureAndEntraRoles, sources.builtInRoles],
	facts(random, difficulty) {
		const facts = {
			company: random.pick(companies),
			scope: random.pick(['rg-web', 'sub-prod']),
			directory: random.some(directoryTasks, difficulty === 3 ? 2 : 1),
			azure: random.some(azureTasks, difficulty === 1 ? 1 : 2)
		};
		return difficulty === 3 && random.chance(0.5)
			? { ...facts, unused: spare(facts.azure.map(azureRoles)) }
			: facts;
	},
	tell(facts) {
		const { unused } = facts;
		const rows = [
			...facts.directory.map((task) => ({ words: task, enough: entraRoles(task), entra: true })),
			...facts.azure.map((task) => ({ words: task.words, enough: azureRoles(task), entra: false }))
		].map((row) => ({ ...row, right: row.enough.find((role) => role !== unused) ?? '' }));
		const choices = [
			'User Administrator',
			'Helpdesk Administrator',
			builtIn.owner.name,
			builtIn.contributor.name
		];
		for (const right of [...rows.map((row) => row.right), unused ?? builtIn.owner.name])
			if (!choices.includes(right)) choices.push(right);
		return {
			tabs: tabsOf(facts),
			questions: [
				{
					requirement: ['Which role goes with which task?'],
					deciding: unused ? 'unused' : 'least',
					ask: {
						type: 'match',
						choices: [...choices].sort(),
						rows: rows.map((row) => ({
							text: `To ${row.words}`,
							right: row.right,
							because: `${row.right} is the least of those allowed that are enough.`,
							wrong: Object.fromEntries(
								choices.map((choice) => [
									choice,
									directory.some((role) => role === choice) !== row.entra
										? 'wrong side'
										: row.enough.includes(choice)
											? choice === unused
												? 'out of use'
												: 'more than asked'
											: 'sounds right'
								])
							)
						}))
					},
					trace: [
						...(unused ? [`The company does not allow ${unused}.`] : []),
						...rows.map(
							({ words, right, entra }) =>
								`To ${words} is a task in ${entra ? 'the directory, so an Entra role' : 'Azure, so an Azure role'}: ${right}.`
						)
					],
					miss: unused ? 'edge' : 'core'
				}
			]
		};
	}
});
