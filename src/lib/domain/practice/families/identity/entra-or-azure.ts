// Family: Entra role or Azure role, and which of them is enough.
import { builtIn } from '#lib/domain/azure/identity/built-in-roles.ts';
import {
	includesTask,
	type DirectoryRole,
	type DirectoryTask
} from '#lib/domain/azure/identity/directory-role.ts';
import { operations } from '#lib/domain/azure/identity/operations.ts';
import { standing, type Operation, type Role } from '#lib/domain/azure/identity/role.ts';
import { fact, pages } from '#lib/domain/practice/families/identity/tell.ts';
import { companies } from '#lib/domain/practice/families/words.ts';
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
}

const entraRole = (task: DirectoryTask): string | undefined =>
	directory.find((role) => includesTask(role, task));
const azureRole = (operation: Operation): string | undefined =>
	azure.find((role) => standing(role, operation) === 'includes')?.name;

export const entraOrAzure = family<Facts>({
	id: 'access/entra-or-azure',
	edition: 1,
	group: 'access',
	title: 'Entra role or Azure role',
	rule: 'Entra roles reach the directory, Azure roles reach resources, and neither reaches into the other.',
	lab: 'access/planes-and-roles',
	misconceptions: {
		'wrong side':
			'It is easy to mix the two kinds; users and groups take Entra roles, resources take Azure roles.',
		'more than asked': 'It is easy to take the strongest role; a smaller one is enough here.',
		'sounds right': 'It is easy to go by the name; this role does not include the task.'
	},
	axes: {
		directory: {
			title: 'A task in the directory',
			change: (facts, random) => ({
				...facts,
				directory: random.some(directoryTasks, facts.directory.length)
			})
		},
		azure: {
			title: 'A task in Azure',
			change: (facts, random) => ({ ...facts, azure: random.some(azureTasks, facts.azure.length) })
		},
		scope: {
			title: 'The scope in Azure',
			change: (facts) => ({ ...facts, scope: facts.scope === 'rg-web' ? 'sub-prod' : 'rg-web' })
		}
	},
	sources: [pages.twoKinds, pages.builtIn],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		scope: random.pick(['rg-web', 'sub-prod']),
		directory: random.some(directoryTasks, difficulty === 3 ? 2 : 1),
		azure: random.some(azureTasks, difficulty === 1 ? 1 : 2)
	}),
	tell(facts) {
		const { company, scope } = facts;
		const rows = [
			...facts.directory.map((task) => ({ words: task, right: entraRole(task) ?? '', entra: true })),
			...facts.azure.map((task) => ({ words: task.words, right: azureRole(task) ?? '', entra: false }))
		];
		const choices = [
			'User Administrator',
			'Helpdesk Administrator',
			builtIn.owner.name,
			builtIn.contributor.name
		];
		for (const { right } of rows) if (!choices.includes(right)) choices.push(right);
		const able = (choice: string, row: (typeof rows)[number], index: number) =>
			row.entra
				? directory.some((role) => role === choice && includesTask(role, facts.directory[index]!))
				: azure.some(
						(role) =>
							role.name === choice &&
							standing(role, facts.azure[index - facts.directory.length]!) === 'includes'
					);
		return {
			tabs: [
				{
					paragraphs: [
						[
							`${company} gives each task below to another person. `,
							fact('directory', 'Users, groups and licences live in its Microsoft Entra tenant'),
							', ',
							fact('azure', `VMs and storage accounts in ${scope}, where Azure roles are assigned`),
							'. ',
							fact('least', 'Each gets the role that allows the least and is enough.'),
							' Nobody has elevated access. The users concerned hold no administrator role.'
						]
					]
				}
			],
			questions: [
				{
					requirement: ['Which role goes with which task?'],
					deciding: 'least',
					ask: {
						type: 'match',
						choices: [...choices].sort(),
						rows: rows.map((row, index) => ({
							text: `To ${row.words}`,
							right: row.right,
							because: `${row.right} is enough, and the least of these that is.`,
							wrong: Object.fromEntries(
								choices.map((choice) => [
									choice,
									directory.some((role) => role === choice) !== row.entra
										? 'wrong side'
										: able(choice, row, index)
											? 'more than asked'
											: 'sounds right'
								])
							)
						}))
					},
					trace: rows.map(
						({ words, right, entra }) =>
							`To ${words} is a task in ${entra ? 'the directory, so an Entra role' : 'Azure, so an Azure role'}: ${right}.`
					)
				}
			]
		};
	}
});
