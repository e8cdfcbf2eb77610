// Which of two administrators can perform which tasks: each has an Entra role and an Azure role, and neither kind does the other's work. Or what lets one of them perform a task.
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import {
	azureRolesFrom,
	manages,
	type DirectoryAssignment,
	type DirectoryRole,
	type DirectoryTask,
	type UnitRole
} from '#lib/azure/identity/directory-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	code,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith,
	remembering,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** The least first: that's what a change names. */
const azure = {
	Reader: builtIn.reader,
	'Virtual Machine Contributor': builtIn.vmContributor,
	'Storage Account Contributor': builtIn.accountContributor,
	'User Access Administrator': builtIn.accessAdministrator,
	Contributor: builtIn.contributor,
	Owner: builtIn.owner
} as const satisfies Record<string, Role>;
type AzureRole = keyof typeof azure;
type Place = 'whole' | 'first' | 'second';
const placeIds: readonly Place[] = ['whole', 'first', 'second'];
const unitRoles: readonly DirectoryRole[] = [
	'Helpdesk Administrator',
	'License Administrator',
	'Groups Administrator',
	'User Administrator'
];
const entraRoles: readonly DirectoryRole[] = [...unitRoles, 'Guest Inviter', 'Global Administrator'];
const azureRoles = Object.keys(azure) as readonly AzureRole[];
const inDirectory = {
	user: 'create a user',
	password: 'reset a password',
	'admin-password': 'reset a password',
	license: 'assign a licence'
} as const satisfies Record<string, DirectoryTask>;
const inAzure = {
	start: operations.startVm,
	delete: operations.deleteAccount,
	assign: operations.assignRole,
	view: operations.readAccount
} as const satisfies Record<string, Operation>;
const azureTasks: readonly AzureTask[] = ['start', 'delete', 'assign', 'view'];
type EntraTask = keyof typeof inDirectory;
type AzureTask = keyof typeof inAzure;
type Task = EntraTask | AzureTask;
const isEntra = (task: Task): task is EntraTask => task in inDirectory;
/** Where an Azure task takes place. */
const placeOf: Readonly<Record<AzureTask, Place>> = {
	start: 'first',
	delete: 'second',
	assign: 'first',
	view: 'second'
};
type Answer = 'one' | 'other' | 'both' | 'none';
const both = [0, 1] as const;
const answers: readonly Answer[] = ['one', 'other', 'both', 'none'];
const telling = ['table', 'output', 'email', 'review'] as const;

interface Admin {
	readonly entra: DirectoryRole | 'none';
	/** The Entra role is limited to the administrative unit. */
	readonly limited: boolean;
	/** Access is elevated, which only a Global Administrator can do. */
	readonly elevated: boolean;
	readonly azure: AzureRole | 'none';
	readonly at: Place;
}
const nothing: Admin = { entra: 'none', limited: false, elevated: false, azure: 'none', at: 'whole' };
interface Facts {
	readonly world: number;
	readonly told: (typeof telling)[number];
	/** Two administrators, a user, an administrator whose password is in question, and one more. */
	readonly who: readonly string[];
	readonly admins: readonly [Admin, Admin];
	readonly tasks: readonly Task[];
	/** The Entra role of the person whose password is in question. None is only a change: it’s then a password like any other. */
	readonly target: DirectoryRole | 'none';
	/** What the administrative unit contains, where there is one. */
	readonly unit: 'users' | 'group' | 'others' | 'absent';
	/** What is offered so that the first administrator can perform the only task. Empty where it’s asked who can. */
	readonly fixes: readonly Fix[];
}
/** What an administrator gets: an Entra role, an Azure role, or elevated access. */
type Fix = Partial<Omit<Admin, 'azure' | 'entra'>> & {
	readonly azure?: AzureRole;
	readonly entra?: DirectoryRole;
};

const worlds = [
	'sub-dental|rg-booking|rg-imaging|vm-book1|stimaging|AU-Clinics|Dentists',
	'sub-ferry|rg-tickets|rg-cargo|vm-gate2|stcargo4|AU-Harbor|Crew',
	'sub-college|rg-exams|rg-library|vm-grade1|stlibrary|AU-Law|Lecturers',
	'sub-bakery|rg-orders|rg-recipes|vm-oven3|strecipes|AU-Stores|Cashiers',
	'sub-theater|rg-stage|rg-archive|vm-light1|starchive9|AU-Box-Office|Ushers',
	'sub-museum|rg-guides|rg-vaults|vm-audio6|stvaults2|AU-Shop|Curators',
	'sub-orchard|rg-sorting|rg-cooling|vm-sort2|stcooling3|AU-Pickers|Growers'
].map((row) => {
	const [sub, first, second, vm, account, unit, group] = row.split('|') as string[];
	return {
		sub: sub!,
		groups: [first!, second!],
		vm: vm!,
		account: account!,
		unit: unit!,
		group: group!
	} as const;
});
const worldOf = ({ world }: Facts) => worlds[world]!;
const nameOf = ({ who }: Facts, at: number): string => who[at]!;
const scopeOf = (facts: Facts, place: Place): string => {
	const { sub, groups } = worldOf(facts);
	return { whole: sub, first: groups[0], second: groups[1] }[place];
};
const tree: Tree = {
	whole: { level: 'subscription' },
	first: { level: 'resourceGroup', parent: 'whole' },
	second: { level: 'resourceGroup', parent: 'whole' }
};

function assignmentOf(facts: Facts, { entra, limited }: Admin): DirectoryAssignment | undefined {
	if (entra === 'none') return undefined;
	if (!limited) return { role: entra };
	const users = facts.unit === 'users' ? ['user', 'target'] : [];
	return {
		role: entra as UnitRole,
		unit: { name: worldOf(facts).unit, users, groups: facts.unit === 'group' ? ['group'] : [] }
	};
}
/** What the models say. */
const kept = remembering<boolean | undefined>();
/** What an Entra role says of a task; undefined where no page is clear about it, such as whether a Guest Inviter is an administrator. */
function directorySays(facts: Facts, admin: Admin, task: EntraTask): boolean | undefined {
	const role = task === 'admin-password' && facts.target !== 'none' ? facts.target : undefined;
	return kept(`${admin.entra} ${admin.limited} ${facts.unit} ${role ?? ''} ${task}`, () => {
		const assignment = assignmentOf(facts, admin);
		const groups = facts.unit === 'group' ? ['group'] : [];
		const target = role === undefined ? { user: 'user', groups } : { user: 'target', role, groups };
		if (admin.limited && facts.unit === 'users' && role === 'Guest Inviter') return undefined;
		return assignment === undefined ? false : manages(assignment, inDirectory[task], target)?.allowed;
	});
}
const rbacOf = ({ entra, elevated, azure: role, at }: Admin): Rbac => ({
	tree,
	groups: {},
	denies: [],
	roles: [
		...azureRolesFrom('admin', entra === 'none' ? undefined : entra, elevated),
		...(role === 'none' ? [] : [{ who: 'admin', role: azure[role], at }])
	]
});
const azureSays = (admin: Admin, task: AzureTask): boolean | undefined =>
	kept(`${admin.azure} ${admin.at} ${admin.elevated} ${task}`, () =>
		check(rbacOf(admin), 'admin', inAzure[task], placeOf[task])
	);
const mayDo = (facts: Facts, admin: Admin, task: Task): boolean =>
	(isEntra(task) ? directorySays(facts, admin, task) : azureSays(admin, task)) === true;
const isClear = (facts: Facts): boolean =>
	facts.tasks.every(
		(task) => !isEntra(task) || facts.admins.every((admin) => directorySays(facts, admin, task) !== undefined)
	);
/** Whether one fix works, another one would for another task, and the pages say of each. */
function hasOneFix(facts: Facts): boolean {
	const right = rightFix(facts);
	return (
		right !== undefined &&
		isClear(facts) &&
		facts.fixes.every((fix) => isClear(after(facts, fix))) &&
		tasksOf(facts).some((task) => ![right, undefined].includes(rightFix({ ...facts, tasks: [task] })))
	);
}
const answerOf = (facts: Facts, task: Task): Answer => {
	const [one, other] = facts.admins.map((admin) => mayDo(facts, admin, task));
	return answerFor(one, other);
};
const answerFor = (one = false, other = false): Answer =>
	one ? (other ? 'both' : 'one') : other ? 'other' : 'none';
const mayFirst = (facts: Facts): boolean => mayDo(facts, facts.admins[0], facts.tasks[0]!);
/** The facts after a fix. A role comes beside the others, but none of those was enough. */
function after(facts: Facts, fix: Fix): Facts {
	const then = { ...facts.admins[0], ...fix };
	const elevated = then.elevated && then.entra === 'Global Administrator';
	return { ...facts, admins: [{ ...then, elevated }, facts.admins[1]] };
}
const idOf = (fix: Fix): string => Object.values(fix).join(' ');
/** What works, where only one of them does and something has to be done. */
function rightFix(facts: Facts): Fix | undefined {
	const works = mayFirst(facts) ? [] : facts.fixes.filter((fix) => mayFirst(after(facts, fix)));
	return works.length === 1 ? works[0] : undefined;
}
/** The key as someone gets it who sees the facts in some way. Of fixes, it’s the one that works only to them. */
function keyWith(facts: Facts, see: (of: Facts) => Facts): Key {
	if (facts.fixes.length === 0) return facts.tasks.map((task) => [answerOf(see(facts), task)]);
	const wrong = facts.fixes.filter((fix) => !mayFirst(after(facts, fix)) && mayFirst(see(after(facts, fix))));
	return wrong.length === 1 ? [wrong.map(idOf)] : [];
}

const taskText = (facts: Facts, task: Task): string => {
	const { vm, account } = worldOf(facts);
	const [user, target] = [nameOf(facts, 2), nameOf(facts, 3)];
	return {
		user: 'Create a member user',
		password: `Reset the password of ${user}`,
		'admin-password': `Reset the password of ${target}`,
		license: `Assign a license directly to ${user}`,
		start: `Start ${vm}`,
		delete: `Delete ${account}`,
		assign: `Assign the Reader role on ${scopeOf(facts, 'first')} to ${user}`,
		view: `View the settings of ${account}`
	}[task];
};
/** A task as something that a role includes. */
const doing: Readonly<Record<Task, string>> = {
	user: 'creating users',
	password: 'resetting passwords',
	'admin-password': 'resetting passwords',
	license: 'assigning licenses to users',
	start: 'starting VMs',
	delete: 'deleting storage accounts',
	assign: 'assigning roles',
	view: 'reading storage accounts'
};
/** A role with its article. */
const a = (role: string): string => `${/^[AEIO]/.test(role) ? 'an' : 'a'} ${role}`;

/** Why someone can perform a task or not, with the rule that decides. */
function whyOf(facts: Facts, at: 0 | 1, task: Task): { readonly rule: string; readonly text: string } {
	const admin = facts.admins[at];
	return isEntra(task) ? whyInDirectory(facts, at, admin, task) : whyInAzure(facts, at, admin, task);
}
function whyInDirectory(facts: Facts, at: number, admin: Admin, task: EntraTask) {
	const name = nameOf(facts, at);
	const { unit } = worldOf(facts);
	const { entra, limited } = admin;
	const user = nameOf(facts, task === 'admin-password' ? 3 : 2);
	if (entra === 'none')
		return {
			rule: 'no Entra role',
			text:
				admin.azure === 'none'
					? `${name} has no role at all.`
					: `${name} has only an Azure role, and ${admin.azure} doesn’t reach users or licenses.`
		};
	if (manages({ role: entra }, inDirectory[task], { user, groups: [] })?.allowed !== true)
		return { rule: 'role lacks it', text: `${name} is ${a(entra)}, which doesn’t include ${doing[task]}.` };
	const also =
		task === 'admin-password' && entra === 'Helpdesk Administrator' && facts.target !== 'none'
			? ` For an administrative unit, ${entra} also can’t reset the password of anyone with an administrator role.`
			: '';
	if (limited && facts.unit !== 'users')
		return facts.unit === 'group'
			? {
					rule: 'group in unit',
					text: `${name}’s role is limited to ${unit}. That contains ${user}’s group, which doesn’t make ${user} a member.${also}`
				}
			: {
					rule: 'outside unit',
					text: `${name}’s role is limited to ${unit}, and ${user} isn’t in it.${also}`
				};
	if (task === 'admin-password' && !mayDo(facts, admin, task))
		return limited && entra === 'Helpdesk Administrator'
			? {
					rule: 'unit and administrator',
					text: `Limited to ${unit}, ${a(entra)} can’t reset an administrator’s password, and ${user} is ${a(facts.target)}.`
				}
			: {
					rule: 'stronger target',
					text: `${name} is ${a(entra)}, and ${user} is ${a(facts.target)}, whose password takes a stronger role.`
				};
	return {
		rule: limited ? 'role includes it in the unit' : 'role includes it',
		text: limited
			? `${name}’s ${entra} role covers ${user}, who is a direct member of ${unit}.`
			: task === 'admin-password' && facts.target !== 'none'
				? `${name} is ${a(entra)}, and that’s enough for the password of ${a(facts.target)}.`
				: `${name} is ${a(entra)}, which includes ${doing[task]}.`
	};
}
function whyInAzure(facts: Facts, at: number, admin: Admin, task: AzureTask) {
	const name = nameOf(facts, at);
	const { entra, elevated, azure: role } = admin;
	const [scope, place] = [scopeOf(facts, admin.at), placeOf[task]];
	const own = role === 'none' ? 'lacks' : coverageOf(azure[role], inAzure[task]);
	if (own === 'includes' && reaches(tree, admin.at, place))
		return {
			rule: admin.at === place ? 'role at the scope' : 'role inherited',
			text:
				admin.at === place
					? `${name} is ${a(role)} on ${scope}, which includes ${doing[task]}.`
					: role !== 'Reader' && task === 'view' && !/^(Storage|Contributor|Owner)/.test(role)
						? `${role} includes ${doing[task]}, and ${name} has it on the whole subscription.`
						: `${name} is ${a(role)} on ${scope}, which includes ${doing[task]} in its resource groups.`
		};
	if (elevated)
		return mayDo(facts, admin, task)
			? {
					rule: 'elevated',
					text: `${name} elevated access and is User Access Administrator at root, so ${doing[task]} works everywhere.`
				}
			: {
					rule: 'elevated is not Owner',
					text: `${name} elevated access, but that adds User Access Administrator, which doesn’t include ${doing[task]}.`
				};
	if (own === 'includes')
		return {
			rule: 'elsewhere',
			text:
				task === 'assign'
					? `${name} is ${a(role)} on ${scope} only, and the role must be assigned on ${scopeOf(facts, place)}.`
					: `${name} is ${a(role)} on ${scope} only, and ${worldOf(facts)[task === 'start' ? 'vm' : 'account']} is in ${scopeOf(facts, place)}.`
		};
	if (entra === 'Global Administrator' && mayDo(facts, { ...admin, elevated: true }, task))
		return {
			rule: 'not elevated',
			text: `${name} is a Global Administrator, which gives no Azure role without elevated access.`
		};
	if (role === 'none')
		return {
			rule: 'no Azure role',
			text:
				entra === 'none'
					? `${name} has no role of either kind.`
					: `${name} has only an Entra role, and ${entra} gives no access to resources.`
		};
	return {
		rule: own,
		text:
			own === 'trims'
				? `${name} is ${a(role)}, whose NotActions leave out ${doing[task]}.`
				: `${name} is ${a(role)}, and that doesn’t include ${doing[task]}.`
	};
}

/** What someone has for a task of this kind, as a predicate. */
function holds(facts: Facts, at: 0 | 1, task: Task): string {
	const { entra, limited, azure: role, at: place, elevated } = facts.admins[at];
	if (isEntra(task))
		return entra === 'none'
			? 'has no Entra role'
			: `is ${a(entra)}${limited ? ` for ${worldOf(facts).unit}` : ''}`;
	if (elevated && task === 'assign') return 'has elevated access';
	const own = role === 'none' ? '' : `is ${a(role)} on ${scopeOf(facts, place)}`;
	return elevated ? `has elevated access${own && ` and ${own}`}` : own || 'has no Azure role';
}
function explainTask(facts: Facts, task: Task): PartReasons {
	const answer = answerOf(facts, task);
	const [one, other] = [whyOf(facts, 0, task), whyOf(facts, 1, task)];
	const [first, second] = [nameOf(facts, 0), nameOf(facts, 1)];
	const [has, hasToo] = [`${first} ${holds(facts, 0, task)}`, `${second} ${holds(facts, 1, task)}`];
	const kind = isEntra(task) ? 'Entra' : 'Azure';
	const alike = holds(facts, 0, task) === holds(facts, 1, task);
	const right =
		one.text === other.text ? `Both have the same role. ${one.text}` : `${one.text} ${other.text}`;
	const neither = [has, hasToo].every((text) => text.includes(' has no '))
		? `Neither has an ${kind} role.`
		: alike
			? `${has}, and so is ${second}. That isn’t enough.`
			: `${has}, and ${hasToo}. Neither is enough.`;
	const reasons: Readonly<Record<Answer, Readonly<Record<Answer, string>>>> = {
		one: {
			one: right,
			other: `${has} and can do it. ${hasToo} and can’t.`,
			both: other.text,
			none: one.text
		},
		other: {
			one: `${has}. ${hasToo}, which is enough.`,
			other: right,
			both: one.text,
			none: other.text
		},
		both: {
			one: `${second} can do it too. ${other.text}`,
			other: `${first} can do it too. ${one.text}`,
			both: right,
			none: alike ? `${has}, and so is ${second}. That’s enough.` : `${has}, and ${hasToo}. Either is enough.`
		},
		none: {
			one: one.text,
			other: `${second} can’t do it either. ${other.text}`,
			both: neither,
			none: right
		}
	};
	return {
		options: reasons[answer],
		trace: [
			{
				rule: isEntra(task) ? 'directory' : 'resource',
				text: isEntra(task)
					? 'It’s a task in the directory, so Entra roles decide.'
					: 'It’s a task on a resource, so Azure roles decide.'
			},
			one,
			other
		]
	};
}

/** The facts as a wrong rule sees both administrators. */
const seenAs = (facts: Facts, view: (admin: Admin) => Partial<Admin>): Facts => {
	const [one, other] = facts.admins;
	return {
		...facts,
		admins: [
			{ ...one, ...view(one) },
			{ ...other, ...view(other) }
		]
	};
};
/** The key where roles are believed to allow more than they do, beside what they allow. */
function keyAlso(facts: Facts, view: (admin: Admin) => Partial<Admin>): Key {
	if (facts.fixes.length > 0) return keyWith(facts, (of) => seenAs(of, view));
	const seen = seenAs(facts, view);
	return facts.tasks.map((task) => {
		const [one, other] = both.map(
			(at) => mayDo(facts, facts.admins[at], task) || mayDo(seen, seen.admins[at], task)
		);
		return [answerFor(one, other)];
	});
}
const taskSaid = (facts: Facts, task: Task): string =>
	taskText(facts, task).replace(/^./, (one) => one.toLowerCase());
const fixText = (facts: Facts, { entra, azure: role, at }: Fix): string =>
	role
		? `Assign the ${role} role on ${scopeOf(facts, at!)} to ${nameOf(facts, 0)}.`
		: entra
			? `Assign the ${entra} role in Microsoft Entra ID to ${nameOf(facts, 0)}.`
			: `Ask ${nameOf(facts, 0)} to elevate access to Azure resources.`;
/** Why a fix works or not. */
function fixReason(facts: Facts, fix: Fix): string {
	const [task, name] = [facts.tasks[0]!, nameOf(facts, 0)];
	const works = mayFirst(after(facts, fix));
	const strong = task === 'admin-password' && facts.target !== 'none';
	const done = strong ? `resetting the password of ${a(facts.target)}` : doing[task];
	const verb = works ? 'includes' : 'doesn’t include';
	if (!fix.azure && !fix.entra)
		return facts.admins[0].entra === 'Global Administrator'
			? `Elevated access makes ${name} User Access Administrator at root, which ${verb} ${done}.`
			: `Only a Global Administrator can elevate access, and ${name} isn’t one.`;
	const kind = fix.azure ? 'Azure' : 'Entra';
	const needed = isEntra(task) ? 'Entra' : 'Azure';
	const role = fix.azure ?? fix.entra!;
	if (kind !== needed)
		return role === 'Global Administrator'
			? `${role} gives no rights on resources until ${name} elevates access.`
			: `${role} is an ${kind} role, and ${done} takes an ${needed} role.`;
	if (isEntra(task) || coverageOf(azure[fix.azure!], inAzure[task]) !== 'includes')
		return `${role} ${verb} ${done}${works ? ', here for the whole directory' : ''}.`;
	const [scope, place] = [scopeOf(facts, fix.at!), scopeOf(facts, placeOf[task])];
	return `${role} includes ${done}, ${works ? (scope === place ? `and ${scope} is where it’s needed` : `and ${place} inherits it from ${scope}`) : `but ${scope} isn’t at or above ${place}`}.`;
}
function explainFixes(facts: Facts): PartReasons {
	const right = rightFix(facts)!;
	return {
		options: Object.fromEntries(facts.fixes.map((fix) => [idOf(fix), fixReason(facts, fix)])),
		trace: [
			whyOf(facts, 0, facts.tasks[0]!),
			{
				rule: `${facts.tasks[0]!} ${Object.keys(right).join()} ${right.at ?? ''}`,
				text: fixReason(facts, right)
			}
		]
	};
}
/** Another task, or no roles at first as well. */
function fixChanges(facts: Facts): readonly Change<Facts>[] {
	const to = (task: Task) => `had to ${taskSaid(facts, task)}`;
	const name = nameOf(facts, 0);
	return [
		...tasksOf(facts).map((task): Change<Facts> => ({
			fact: 'task',
			text: `${name} ${to(task)}`,
			apply: (one) => ({ ...one, tasks: [task] })
		})),
		...(['none', 'Global Administrator'] as const).flatMap((entra) =>
			tasksOf(facts).map((task): Change<Facts> => ({
				text: `${name} had no role${entra === 'none' ? '' : ` but ${entra}`} and ${to(task)}`,
				apply: (one) => ({ ...one, admins: [{ ...nothing, entra }, one.admins[1]], tasks: [task] })
			}))
		)
	];
}
/** Tasks that can be asked about. The password of an administrator only where that role is told. */
const tasksOf = ({ tasks }: Facts): readonly Task[] =>
	([...azureTasks, 'user', 'password', 'license', 'admin-password'] as const).filter(
		(one) => one !== 'admin-password' || tasks.includes(one)
	);
const question: Question<Facts> = {
	ask(facts) {
		if (facts.fixes.length > 0) {
			const right = rightFix(facts);
			return {
				...chooseOne(
					[
						`You need to ensure that ${nameOf(facts, 0)} can `,
						fact('task', taskSaid(facts, facts.tasks[0]!)),
						'. What should you do?'
					],
					facts.fixes.map((fix) => ({ id: idOf(fix), text: fixText(facts, fix) })),
					right === undefined ? '' : idOf(right)
				),
				miss: facts.admins[0].limited || facts.admins[0].entra === 'Global Administrator' ? 'edge' : 'core'
			};
		}
		const [first, second] = [nameOf(facts, 0), nameOf(facts, 1)];
		const edge =
			facts.admins.some(({ elevated, limited }) => elevated || limited) ||
			facts.tasks.includes('admin-password');
		return {
			...matchRows(
				'table',
				['Who can perform each task?'],
				[
					{ id: 'one', text: `${first} only` },
					{ id: 'other', text: `${second} only` },
					{ id: 'both', text: `${first} and ${second}` },
					{ id: 'none', text: `Neither ${first} nor ${second}` }
				],
				facts.tasks.map((task) => ({ text: taskText(facts, task), right: answerOf(facts, task) }))
			),
			miss: edge ? 'edge' : 'core'
		};
	},
	explain: (facts) =>
		facts.fixes.length > 0 ? [explainFixes(facts)] : facts.tasks.map((task) => explainTask(facts, task)),
	wrongRules: {
		'any-scope': {
			note: 'An Azure role works at its scope and below. It’s easy to read the role and skip the scope.',
			key: (facts) => keyWith(facts, (of) => seenAs(of, () => ({ at: 'whole' })))
		},
		'unit-ignored': {
			note: 'A role that is limited to an administrative unit reaches its direct members only. It’s easy to read past the unit, or to count the members of a group in it.',
			key: (facts) => keyWith(facts, (of) => seenAs(of, () => ({ limited: false })))
		},
		'global-everywhere': {
			note: 'A Global Administrator has no Azure role until they elevate access. It’s easy to think that the strongest Entra role opens everything.',
			key: (facts) =>
				keyAlso(facts, ({ entra, elevated }) =>
					entra === 'Global Administrator' && !elevated ? { azure: 'Owner', at: 'whole' } : {}
				)
		},
		'elevated-owner': {
			note: 'Elevated access makes you User Access Administrator at root. It’s easy to take that for Owner.',
			key: (facts) => keyAlso(facts, ({ elevated }) => (elevated ? { azure: 'Owner', at: 'whole' } : {}))
		},
		'owner-of-users': {
			note: 'Azure roles reach resources, never users or licenses, not even Owner and Contributor. It’s easy to expect that of a strong role.',
			key: (facts) =>
				keyAlso(facts, ({ azure: role }) =>
					role === 'Owner' || role === 'Contributor' ? { entra: 'Global Administrator', limited: false } : {}
				)
		},
		'user-access': {
			note: 'User Access Administrator is an Azure role for role assignments. It’s easy to take it for User Administrator.',
			key: (facts) =>
				keyAlso(facts, ({ azure: role }) =>
					role === 'User Access Administrator' ? { entra: 'User Administrator', limited: false } : {}
				)
		},
		'user-administrator': {
			note: 'User Administrator is an Entra role and assigns no Azure roles. It’s easy to take it for User Access Administrator.',
			key: (facts) =>
				keyAlso(facts, ({ entra }) =>
					entra === 'User Administrator' ? { azure: 'User Access Administrator', at: 'whole' } : {}
				)
		},
		'contributor-assigns': {
			note: 'Contributor leaves out role assignments. It’s easy to see it as Owner by another name.',
			key: (facts) =>
				keyWith(facts, (of) =>
					seenAs(of, ({ azure: role }) => (role === 'Contributor' ? { azure: 'Owner' } : {}))
				)
		},
		'any-password': {
			note: 'Whose password a role resets depends on the role of the other person. It’s easy to treat administrators like all users.',
			key: (facts) => keyWith(facts, (of) => ({ ...of, target: 'Guest Inviter' }))
		}
	}
};

/** Returns a function for changes of what one administrator has. */
const changeOf =
	(at: 0 | 1) =>
	(fact: string, axis: string, text: string, value: Partial<Admin>): Change<Facts> => ({
		fact: `${fact}${at}`,
		axis,
		text,
		apply: (one) => ({
			...one,
			admins: withAt(one.admins, at, value) as [Admin, Admin]
		})
	});
/** Changes of an Azure role, a near scope before another role. */
function azureChanges(facts: Facts, at: 0 | 1): readonly Change<Facts>[] {
	const [name, { azure: own, at: now }, change] = [nameOf(facts, at), facts.admins[at], changeOf(at)];
	const is = (role: string, place: Place): string => `${name} were ${a(role)} on ${scopeOf(facts, place)}`;
	const others = azureRoles.filter((role) => role !== own);
	const places = own === 'none' ? (['whole'] as const) : new Set([now, 'whole'] as const);
	return [
		...placeIds
			.filter((place) => own !== 'none' && place !== now)
			.map((place) => change('azure', 'scope', is(own, place), { at: place })),
		...[...places].flatMap((place) =>
			others.map((role) => change('azure', 'azure', is(role, place), { azure: role, at: place }))
		),
		...(own === 'none' ? [] : [change('azure', 'azure', `${name} had no Azure role`, { azure: 'none' })])
	];
}
/** Changes of an Entra role: its reach, elevated access, another role. */
function entraChanges(facts: Facts, at: 0 | 1): readonly Change<Facts>[] {
	const [name, { entra: own, limited, elevated }, change] = [
		nameOf(facts, at),
		facts.admins[at],
		changeOf(at)
	];
	const canLimit = (entra: Admin['entra']): boolean => entra !== 'none' && unitRoles.includes(entra);
	const value = (entra: Admin['entra']): Partial<Admin> => ({
		entra,
		limited: limited && canLimit(entra),
		elevated: false
	});
	const reach = limited ? 'for the whole directory' : `limited to ${worldOf(facts).unit}`;
	return [
		...(facts.unit !== 'absent' && canLimit(own)
			? [change('entra', 'unit', `${name}’s Entra role were ${reach}`, { limited: !limited })]
			: []),
		...(own === 'Global Administrator' && facts.tasks.some((task) => !isEntra(task))
			? [
					change('elevated', 'elevated', `${name}’s access were ${elevated ? 'not ' : ''}elevated`, {
						elevated: !elevated
					})
				]
			: []),
		...entraRoles
			.filter((role) => role !== own)
			.map((role) =>
				change(
					'entra',
					'entra',
					`${name} were ${a(role)}${limited && !canLimit(role) ? ' for the whole directory' : ''}`,
					value(role)
				)
			),
		...(own === 'none' ? [] : [change('entra', 'entra', `${name} had no Entra role`, value('none'))])
	];
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const [, , user, target, another] = facts.who;
	const { unit, group } = worldOf(facts);
	const inUnit = {
		users: `${user} and ${target} were direct members of ${unit}`,
		group: `${unit} contained only the group ${group}`,
		others: `${unit} contained only ${another}`
	};
	const all: readonly Change<Facts>[] = [
		...([0, 1] as const).flatMap((at) => [...entraChanges(facts, at), ...azureChanges(facts, at)]),
		...bothChanges(facts),
		...(facts.tasks.includes('admin-password')
			? ([...entraRoles, 'none'] as const)
					.filter((role) => role !== facts.target && role !== 'License Administrator')
					.map((role): Change<Facts> => ({
						fact: 'target',
						text: role === 'none' ? `${target} had no administrator role` : `${target} were ${a(role)}`,
						apply: (one) => ({ ...one, target: role })
					}))
			: []),
		...(facts.unit === 'absent'
			? []
			: (['users', 'group', 'others'] as const)
					.filter((one) => one !== facts.unit)
					.map((one): Change<Facts> => ({
						fact: 'unit',
						text: inUnit[one],
						apply: (each) => ({ ...each, unit: one })
					})))
	];
	if (facts.fixes.length > 0)
		return [...fixChanges(facts), ...all.filter(({ fact }) => !fact?.endsWith('1'))].filter((one) =>
			Boolean((one.fact === undefined ? rightFix : hasOneFix)(one.apply(facts)))
		);
	return [...all, ...severalChanges(facts)].filter(({ apply }) => isClear(apply(facts)));
}
/** The same role for both. Not an axis: each is varied alone. */
function bothChanges(facts: Facts): readonly Change<Facts>[] {
	const change = (kind: 'entra' | 'azure', text: string, value: Partial<Admin>): Change<Facts> => ({
		fact: `${kind}0`,
		axis: 'both',
		text: `both were ${text}`,
		apply: (one) => seenAs(one, () => value)
	});
	return [
		...([...unitRoles, 'Global Administrator'] as const).map((entra) =>
			change(
				'entra',
				`${entra}s${facts.unit === 'absent' || entra.startsWith('Gl') ? '' : ' for the whole directory'}`,
				{
					entra,
					limited: false,
					elevated: false
				}
			)
		),
		...azureRoles.map((role) =>
			change('azure', `${role}s on ${scopeOf(facts, 'whole')}`, { azure: role, at: 'whole' })
		)
	];
}
/** Changes of all roles, for what no two facts make right. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	const most: Admin = { ...nothing, entra: 'Global Administrator', azure: 'Owner' };
	const none = nothing;
	const [first, second] = facts.who;
	const strongest = `a Global Administrator and an Owner on ${scopeOf(facts, 'whole')}`;
	return [
		{ text: `each were ${strongest}`, admins: [most, most] as const },
		{ text: `${first} were ${strongest} and ${second} had no role`, admins: [most, none] as const },
		{ text: `${second} were ${strongest} and ${first} had no role`, admins: [none, most] as const },
		{ text: 'neither of them had any role', admins: [none, none] as const }
	].map(({ text, admins }) => ({ text, apply: (one) => ({ ...one, admins }) }));
}

/** Draws an administrator. */
function drawAdmin(random: Random, difficulty: Difficulty, unit: boolean): Admin {
	const entra = random.chance(0.15)
		? 'none'
		: random.chance(0.25)
			? 'Global Administrator'
			: random.pick(entraRoles);
	return {
		entra,
		limited: unit && entra !== 'none' && unitRoles.includes(entra) && random.chance(0.75),
		elevated: difficulty > 1 && entra === 'Global Administrator' && random.chance(0.5),
		azure: random.chance(0.2) ? 'none' : random.pick(azureRoles),
		at: difficulty === 1 ? 'whole' : random.pick(placeIds)
	};
}
/** Draws tasks and who can perform them, then roles that lead there: each answer to a task is as likely. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const fixed = {
		world: random.below(worlds.length),
		told: random.pick(telling),
		who: random.some(people, 5)
	};
	const entraTasks: readonly EntraTask[] =
		difficulty === 1
			? ['user', 'password', 'license']
			: difficulty === 2
				? ['user', 'password', 'admin-password', 'license']
				: ['password', 'admin-password', 'license'];
	if (random.chance([0.5, 0.38, 0.33][difficulty - 1]!)) return drawFix(random, difficulty, fixed);
	return drawUntil(
		(): Facts => {
			const shuffled = random.shuffled(entraTasks);
			const entra =
				difficulty > 1 && random.chance(difficulty === 2 ? 0.25 : 0.75)
					? [...new Set<EntraTask>(['admin-password', ...shuffled])]
					: shuffled;
			const own = random.shuffled(azureTasks);
			const third = difficulty === 1 ? [] : [random.pick<Task>([entra[1]!, own[1]!])];
			const tasks = random.shuffled<Task>([entra[0]!, own[0]!, ...third]);
			const wanted = tasks.map(() => random.pick(answers));
			const shared: Facts = {
				fixes: [],
				admins: [nothing, nothing],
				tasks,
				target: random.pick(entraRoles.filter((role) => role !== 'License Administrator')),
				unit: difficulty === 3 ? random.pick(['users', 'users', 'group', 'others'] as const) : 'absent',
				...fixed
			};
			const draw = (own_: Answer): Admin =>
				drawUntil(
					() => drawAdmin(random, difficulty, difficulty === 3),
					(admin) =>
						tasks.every((task, at) => {
							const says = isEntra(task) ? directorySays(shared, admin, task) : mayDo(shared, admin, task);
							return says === (wanted[at] === own_ || wanted[at] === 'both');
						})
				);
			return { ...shared, admins: [draw('one'), draw('other')] };
		},
		(facts) =>
			isClear(facts) &&
			(difficulty < 3 || facts.admins.some(({ limited }) => limited)) &&
			(facts.admins[0].azure === 'none' || facts.admins[0].azure !== facts.admins[1].azure) &&
			new Set(facts.tasks.map((task) => answerOf(facts, task))).size > 1
	);
}

/** Draws four tasks, of which one is asked, and for each what would let someone perform it. Only one of these works, and the others would for another task. */
function drawFix(
	random: Random,
	difficulty: Difficulty,
	fixed: Pick<Facts, 'world' | 'told' | 'who'>
): Facts {
	const wanted = random.pick((['entra', 'azure', 'elevated'] as const).slice(0, difficulty === 1 ? 2 : 3));
	const all: readonly Fix[] = [
		...entraRoles.map((entra) => ({ entra, limited: false, elevated: false })),
		...azureRoles.flatMap((role) => placeIds.map((at) => ({ azure: role, at })))
	];
	const directory: readonly Task[] = ['user', 'password', 'license', 'admin-password'];
	const shared: Facts = {
		admins: [nothing, nothing],
		tasks: [],
		target: random.pick(entraRoles.filter((role) => role !== 'License Administrator')),
		unit: 'absent',
		fixes: [],
		...fixed
	};
	const enough = new Map(
		[...azureTasks, ...directory].map((task) => [
			task,
			all.filter((fix) => mayDo(shared, { ...nothing, ...fix }, task))
		])
	);
	const draw = (): Facts => {
		const first = wanted === 'elevated' ? 'assign' : random.pick(wanted === 'azure' ? azureTasks : directory);
		const others = [...azureTasks, ...directory.slice(0, 3)].filter((one) => one !== first);
		const global = wanted === 'elevated' || random.chance(0.15);
		const admin = drawUntil(
			() => drawAdmin(random, difficulty, false),
			(one) => (one.entra === 'Global Administrator') === global && !one.elevated
		);
		const fixes = [first, ...random.some(others, 3)].map((task): Fix =>
			task === 'assign' && (wanted === 'elevated' || (difficulty > 1 && random.chance(0.7)))
				? { elevated: true }
				: random.pick(enough.get(task)!)
		);
		return {
			...shared,
			admins: [admin, drawAdmin(random, difficulty, false)],
			tasks: [first],
			fixes
		};
	};
	const fits = (facts: Facts): boolean => {
		const [{ entra, azure: role }] = facts.admins;
		const [right, fixes] = [rightFix(facts), facts.fixes];
		// No role twice: their reasons would be alike.
		if (new Set([entra, role, ...fixes.map((fix) => Object.values(fix)[0])]).size < 6) return false;
		if (!right?.[wanted] || !hasOneFix(facts)) return false;
		const reached = fixChanges(facts).map(({ apply }) => rightFix(apply(facts)));
		return fixes.every((fix) => fix === right || reached.includes(fix));
	};
	const drawn = drawUntil(draw, fits);
	return fits(drawn) ? drawn : drawFix(random, difficulty, fixed);
}

const entraText = (facts: Facts, { entra, limited }: Admin): string =>
	entra === 'none'
		? 'no Entra role'
		: `the Entra role ${entra}${limited ? ` for ${worldOf(facts).unit}` : ''}`;
const azureText = (facts: Facts, { azure: role, at }: Admin): string =>
	role === 'none' ? 'no Azure role' : `the Azure role ${role} on ${scopeOf(facts, at)}`;

/** The resources. */
const resourcesTold = (facts: Facts): string => {
	const { sub, groups, vm, account } = worldOf(facts);
	return `The subscription ${sub} contains the resource groups ${groups[0]} (with the VM ${vm}) and ${groups[1]} (with the storage account ${account}). `;
};
/** The users that tasks are about, and the administrative unit. */
function usersTold(facts: Facts): readonly Piece[] {
	const [, , user, target, another] = facts.who;
	const { unit, group } = worldOf(facts);
	const contents = {
		users: `${unit} contains ${user} and ${target}. `,
		group: `${unit} contains only the group ${group}, of which ${user} and ${target} are members. `,
		others: `${unit} contains only ${another}. `,
		absent: ''
	};
	return [
		`${user} has no administrator role. `,
		...(facts.tasks.includes('admin-password')
			? [
					fact(
						'target',
						facts.target === 'none'
							? `${target} has no administrator role. `
							: `${target} is ${a(facts.target)} in Microsoft Entra. `
					)
				]
			: []),
		...(facts.unit === 'absent' ? [] : [fact('unit', contents[facts.unit])])
	];
}
const elevationTold = (facts: Facts): readonly Piece[] =>
	facts.admins.flatMap(({ entra, elevated }, at) =>
		entra === 'Global Administrator'
			? [
					fact(
						`elevated${at}`,
						`For ${nameOf(facts, at)}, Access management for Azure resources is set to ${elevated ? 'Yes' : 'No'}. `
					)
				]
			: []
	);
const noOthers = 'There are no other role assignments.';

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Roles of two administrators',
				'User|Kind|Role|Scope',
				both.flatMap((at) => {
					const { entra, limited, azure: role, at: place } = facts.admins[at];
					const name = nameOf(facts, at);
					const where = limited ? worldOf(facts).unit : 'Directory';
					return [
						[`entra${at}`, name, 'Entra', entra === 'none' ? 'None' : entra, entra === 'none' ? '–' : where],
						[
							`azure${at}`,
							name,
							'Azure',
							role === 'none' ? 'None' : role,
							role === 'none' ? '–' : scopeOf(facts, place)
						]
					] as const;
				})
			),
			[resourcesTold(facts), ...usersTold(facts)],
			[...elevationTold(facts), noOthers]
		),
	output(facts) {
		const listed = both.filter((at) => facts.admins[at].azure !== 'none');
		const path = (place: Place) =>
			`/subscriptions/…${place === 'whole' ? '' : `/resourceGroups/${scopeOf(facts, place)}`}`;
		return pageWith(
			code(
				`Output of az role assignment list for ${worldOf(facts).sub}, shortened`,
				'[',
				...listed.map((at, index): Paragraph => {
					const { azure: role, at: place } = facts.admins[at];
					return [
						'  ',
						fact(
							`azure${at}`,
							`{ "principalName": "${nameOf(facts, at).toLowerCase()}@…", "roleDefinitionName": "${role}", "scope": "${path(place)}" }`
						),
						index < listed.length - 1 ? ',' : ''
					];
				}),
				']'
			),
			[resourcesTold(facts)],
			[
				...both.map((at) =>
					fact(`entra${at}`, `${nameOf(facts, at)} has ${entraText(facts, facts.admins[at])}. `)
				),
				...both
					.filter((at) => facts.admins[at].azure === 'none')
					.map((at) => fact(`azure${at}`, `No Azure role is listed for ${nameOf(facts, at)}. `)),
				...elevationTold(facts)
			],
			usersTold(facts)
		);
	},
	email: (facts) =>
		pageWith(
			message('Email', { From: nameOf(facts, 4), Subject: 'Cover for next week' }, [
				...both.flatMap((at): Piece[] => [
					`${nameOf(facts, at)} has `,
					fact(`entra${at}`, entraText(facts, facts.admins[at])),
					' and ',
					fact(`azure${at}`, azureText(facts, facts.admins[at])),
					'. '
				]),
				...elevationTold(facts),
				noOthers
			]),
			[resourcesTold(facts), ...usersTold(facts)]
		),
	review: (facts) =>
		pageWith(
			message(
				'Access review, completed',
				{ Reviewer: nameOf(facts, 4), Result: 'All assignments confirmed' },
				...both.map((at): Paragraph => [
					`${nameOf(facts, at)}: `,
					fact(`azure${at}`, azureText(facts, facts.admins[at])),
					'; ',
					fact(`entra${at}`, entraText(facts, facts.admins[at])),
					'.'
				]),
				[...elevationTold(facts), 'No other assignments were found.']
			),
			[...usersTold(facts), resourcesTold(facts)]
		)
};

export const entraOrAzure = family<Facts>({
	id: 'access/entra-or-azure',
	edition: 5,
	group: 'access',
	title: 'Entra role or Azure role',
	rule: 'Entra roles reach the directory, Azure roles reach resources, and neither reaches into the other.',
	lab: 'access/planes-and-roles',
	sources: [
		sources.azureAndEntraRoles,
		sources.privilegedEntraRoles,
		sources.administrativeUnits,
		sources.unitRoles,
		sources.elevateAccessGlobalAdmin,
		sources.builtInRoles
	],
	axes: {
		entra: 'An Entra role',
		azure: 'An Azure role',
		scope: 'The scope of an Azure role',
		elevated: 'Elevated access',
		target: 'The role of the other administrator',
		unit: 'The administrative unit'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
