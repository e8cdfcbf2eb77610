// Subscriptions and resource groups: what locks stop, what a deletion, a move or a transfer takes, and which tags costs have.
// Over 200 lines: six topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { lockFor, passesLocks, type Lock, type Request } from '#lib/azure/identity/lock.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { costTag, type Inheritance } from '#lib/azure/identity/tag.ts';
import { afterTransfer, type TransferredItem, type Transfer } from '#lib/azure/identity/transfer.ts';
import { hash } from '#lib/domain/practice/prng.ts';
import { sources } from '#lib/azure/sources.ts';
import { remembering } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const tree: Tree = {
	MG1: { level: 'managementGroup' },
	Sub1: { level: 'subscription', parent: 'MG1' },
	Sub2: { level: 'subscription', parent: 'MG1' },
	RG1: { level: 'resourceGroup', parent: 'Sub1' },
	RG2: { level: 'resourceGroup', parent: 'Sub1' },
	RG3: { level: 'resourceGroup', parent: 'Sub2' },
	VM1: { level: 'resource', parent: 'RG1' },
	storage1: { level: 'resource', parent: 'RG1' }
};
/** Returns a topic with several openings, as topics that take turns. In statements, if any, each row has its own answer, true or not. */
const told = (id: string, intros: readonly string[], topic: Omit<Topic, 'intro'>) =>
	Object.fromEntries(
		intros.flatMap((intro, at) => {
			const { choose, table, single, judge, ...rest } = topic;
			const { sides, asks, decide, drawn, why } = rest;
			const holds = (row: Row): boolean | undefined => {
				const found = decide(row);
				return found === undefined ? undefined : found === row['item'];
			};
			/** Whether another value of one side turns what is said of a row. */
			const turns = (row: Row): boolean =>
				Object.entries(sides).some(([one, { values }]) =>
					Object.keys(values).some((value) => holds({ ...row, [one]: value }) === !holds(row))
				);
			/** What is said of a row: one thing, true or not, so that no facts come twice. */
			function said(row: Row): string | undefined {
				const ids = Object.keys(asks).filter((item) => turns({ ...row, item }));
				const code = hash([at, ...Object.values({ ...row, item: '' })].join());
				const some = ids.filter((item) => (item === decide(row)) === code % 2 > 0);
				return some[(code >>> 1) % some.length];
			}
			const claim: Topic = {
				...rest,
				intro,
				claims: true,
				sides: { ...sides, item: side('', '', asks, '', '') },
				judge: judge?.replace('{}', '{item}') ?? '',
				asks: { yes: '' },
				decide(row) {
					const found = holds(row);
					return found === undefined ? undefined : found ? 'yes' : 'no';
				},
				drawn: (row) => (drawn?.(row) ?? true) && row['item'] === said(row),
				why: (row) => why(row, row['item']!)
			};
			return [
				[`${id} ${at}`, { ...rest, intro, choose, table, single }],
				...(judge ? [[`${id} claim ${at}`, claim]] : [])
			] as const;
		})
	);

const roles = {
	Owner: builtIn.owner,
	Contributor: builtIn.contributor,
	'User Access Administrator': builtIn.accessAdministrator,
	'Virtual Machine Contributor': builtIn.vmContributor,
	'Storage Blob Data Contributor': builtIn.blobContributor
};
/** What is requested, where, and how it’s called. */
const tasks: Readonly<Record<string, readonly [at: string, operation: Operation, doing: string]>> = {
	'view the properties of VM1': ['VM1', operations.readVm, 'viewing the VM'],
	'start VM1': ['VM1', operations.startVm, 'starting the VM'],
	'resize VM1': ['VM1', operations.resizeVm, 'resizing the VM'],
	'delete VM1': ['VM1', operations.deleteVm, 'deleting the VM'],
	'list the access keys of storage1': ['storage1', operations.listKeys, 'listing access keys'],
	'delete a blob in storage1 with Microsoft Entra credentials': [
		'storage1',
		operations.deleteBlob,
		'deleting a blob with these credentials'
	],
	'assign a role on storage1': ['storage1', operations.assignRole, 'assigning a role'],
	'remove a role assignment on RG1': ['RG1', operations.removeRole, 'removing a role assignment'],
	'delete RG1': ['RG1', operations.deleteGroup, 'deleting the group'],
	'delete the lock on RG1': ['RG1', operations.removeLock, 'deleting a lock']
};
const lockAt = (row: Row, at: string): readonly Lock[] =>
	row[at] === 'none' ? [] : [{ kind: row[at] as Lock['kind'], at }];
const once = remembering<boolean>();
/** Whether the locks in these places let a task through. */
const passes = (row: Row, ...places: readonly string[]): boolean =>
	once(row['task']! + places.map((place) => place + row[place]!).join(), () => {
		const [at, operation] = tasks[row['task']!]!;
		return passesLocks(
			tree,
			places.flatMap((place) => lockAt(row, place)),
			operation,
			at
		).allowed;
	});
/** Returns what happens to a request that has one reason to fail at most. */
function outcomeOf(row: Row): string | undefined {
	const { task, role, RG1 } = row;
	const [, operation] = tasks[task!]!;
	// Virtual Machine Contributor lists keys too, which is easy to overlook.
	if (
		(operation === operations.removeLock && RG1 === 'none') ||
		(role!.startsWith('V') && operation === operations.listKeys)
	)
		return undefined;
	const may = coverageOf(roles[role as 'Owner'], operation) === 'includes';
	return passes(row, 'RG1', 'VM1') ? (may ? 'yes' : 'role') : may ? 'lock' : undefined;
}
function lockReason(row: Row): string {
	const [at, { action, data }, doing] = tasks[row['task']!]!;
	if (data) return `${doing} is a data plane request, and locks don’t apply there`;
	if (action.endsWith('/read')) return 'a lock doesn’t stop reading';
	if (action.endsWith('/locks/delete')) return 'a lock doesn’t stop its own deletion';
	if (passes(row, 'RG1', 'VM1'))
		return row['RG1'] !== 'none' || (at === 'VM1' && row[at] !== 'none')
			? `CanNotDelete stops only deletions, and ${doing} isn’t one${at === 'VM1' || row['VM1'] === 'none' ? '' : `. The lock on VM1 doesn’t apply to ${at}`}`
			: row['VM1'] === 'none'
				? 'there’s no lock'
				: 'the only lock is on VM1, and neither RG1 nor storage1 inherits it';
	const isGroup = !passes(row, 'RG1');
	if (at === 'RG1' && !isGroup) return 'a group isn’t deleted while a resource in it has a lock';
	const inherited = at === 'RG1' ? '' : `, which ${at} inherits,`;
	if (isGroup && !passes(row, 'VM1'))
		return `the lock on RG1${inherited} and the one on VM1 both stop ${doing}`;
	const stopped = action.endsWith('/delete')
		? 'deletions'
		: action.endsWith('/action')
			? 'POST requests'
			: 'changes';
	return `the lock on ${isGroup ? 'RG1' + inherited : 'VM1'} stops ${stopped}, and ${doing} is one`;
}
const lockSide = (name: string, rest = '') =>
	side(
		'kind',
		'',
		{ none: 'no lock', CanNotDelete: 'a CanNotDelete lock', ReadOnly: 'a ReadOnly lock' },
		`${name} had {}`,
		`${name} has {}${rest}`
	);

/** What a lock must stop, by resource and kind of request, with how that is called unless it’s a deletion. */
const needs: Readonly<Record<string, readonly string[]>> = {
	'vm delete': ['a VM that must not be deleted'],
	'vm write': ['a VM whose size must not be changed', 'resizing'],
	'vm data': ['a VM whose files must not be deleted', 'files in a VM'],
	'storage delete': ['a storage account that must not be deleted'],
	'storage write': ['a storage account whose redundancy must not be changed', 'a change of redundancy'],
	'storage data': ['a storage account whose blobs must not be deleted', 'blobs'],
	'automation delete': ['an Automation account that must not be deleted'],
	'automation write': ['an Automation account whose runbooks must not be edited', 'editing runbooks'],
	'gateway delete': ['an application gateway that must not be deleted'],
	'gateway write': ['an application gateway whose rules must not be changed', 'a change of rules']
};
/** What it must let through, in the same way. */
const uses: Readonly<Record<string, readonly string[]>> = {
	'vm POST': ['restart it', 'restarting'],
	'vm data': ['sign in to it over RDP', 'signing in over RDP'],
	'vm write': ['attach data disks to it', 'attaching a disk'],
	'storage POST': ['list its access keys', 'listing keys'],
	'storage data': ['upload blobs with Microsoft Entra credentials', 'uploading blobs'],
	'storage delete': ['remove role assignments on it', 'removing a role assignment'],
	'automation POST': ['start its runbooks', 'starting a runbook'],
	'automation read': ['view its runbook jobs', 'viewing jobs'],
	'gateway POST': ['view the health of its backends', 'viewing backend health'],
	'gateway read': ['view its rules', 'viewing rules']
};
const firstWords = (all: Readonly<Record<string, readonly string[]>>): Row =>
	Object.fromEntries(Object.entries(all).map(([id, [text]]) => [id, text!]));
/** Both requirements, as kinds of request for one resource. */
function kindsOf({ must, use }: Row): readonly Request[] | undefined {
	const [[one, stop], [other, keep]] = [must, use].map((id) => id!.split(' ')) as [string[], string[]];
	return one === other ? ([stop, keep] as Request[]) : undefined;
}
function lockOf(row: Row): string | undefined {
	const kinds = kindsOf(row);
	return kinds && (lockFor(kinds[0]!, kinds[1]!) ?? 'none');
}
function lockChoice(row: Row, answer: string): string {
	const found = lockOf(row)!;
	const [stop, keep] = kindsOf(row)!;
	const stopping = needs[row['must']!]![1]!;
	const doing = uses[row['use']!]![1]!;
	if (stop === 'data')
		return {
			CanNotDelete: `CanNotDelete protects the resource, not ${stopping}`,
			ReadOnly: `ReadOnly doesn’t protect ${stopping} either`,
			none: `no lock stops the deletion of ${stopping}`
		}[answer]!;
	const kind = { POST: 'a POST request', write: 'a change', delete: 'a deletion' }[keep as 'POST'];
	if (answer === 'CanNotDelete')
		return stop === 'write'
			? `CanNotDelete doesn’t stop ${stopping}`
			: keep === 'delete'
				? `CanNotDelete would stop ${doing}, too`
				: `CanNotDelete stops the deletion of the resource, and lets ${doing} through`;
	if (answer === 'ReadOnly')
		return found === answer
			? `ReadOnly stops ${stopping}, but not ${doing}`
			: kind
				? `ReadOnly would stop ${doing}, which is ${kind}`
				: 'ReadOnly isn’t needed, because CanNotDelete is enough';
	return found !== answer
		? `${found} meets both requirements`
		: stop === 'write'
			? `only ReadOnly stops ${stopping}, but it would stop ${doing}, which is ${kind!}`
			: `${doing} is a deletion too, and each lock stops deletions`;
}

/** What must be done first to delete a resource group. Nothing where it’s more than one thing. */
function stepOf({ lock, network, role }: Row): string | undefined {
	const locked = lock === 'vm' || lock === 'sub';
	if (network === 'other') return locked || lock === 'other' ? undefined : 'vm';
	return locked ? (role === 'Owner' ? 'unlock' : 'owner') : 'delete';
}

const restarts = ({ role }: Row): boolean => /Machine|^Contributor/.test(role!);
/** Whether a role assignment reaches the VM before and after its move. One on the VM itself isn’t moved. */
const reached = ({ at, target }: Row): readonly boolean[] => [
	reaches(tree, at!, 'VM1'),
	at !== 'VM1' && reaches(tree, at!, target!)
];
function whenOf(row: Row): string {
	const [before, after] = restarts(row) ? reached(row) : [];
	return before ? (after ? 'both' : 'before') : after ? 'after' : 'none';
}

/** The tag of a usage record. Not asked: a resource without it that would inherit from both. */
function shownTag({ own, group, sub, setting, usage }: Row): string | undefined {
	const [one, two, three] = [own, group, sub].map((tag) => (tag === 'no' ? undefined : tag));
	if (!one && two && three) return undefined;
	const shown = costTag(
		{ own: one, group: two, subscription: three },
		usage === 'last' ? 'off' : (setting as Inheritance)
	);
	return shown ?? 'no';
}
const tagSide = (value: string, title: string, of: string) =>
	side(
		'role',
		title,
		{ [value]: `{${value}}`, no: 'no tag' },
		{
			'': `${of} had {mark} = {}`,
			no: `${of} had no {mark} tag`
		}
	);

const transferred = ({ change, used }: Row) => afterTransfer(change as Transfer, used as TransferredItem);

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'request',
		[
			'RG1 contains VM1 and a storage account named storage1. You review {count} before a maintenance window. Each has one role, assigned on RG1.',
			'You check what {count} can do in RG1, which contains VM1 and the storage account storage1. Each has one role, on RG1.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				RG1: lockSide('RG1'),
				VM1: lockSide('VM1 itself', '. There are no other locks')
			},
			sides: {
				role: side('role', 'Role', Object.keys(roles).join('|')),
				task: side('need', 'Task', Object.keys(tasks).join('|'), 'the task of {name} were to {}')
			},
			// What a role isn’t for at all would be too clear.
			drawn: ({ role, task }) =>
				!/^[SV]/.test(role!) || task!.includes(role!.startsWith('S') ? 'storage1' : '1'),
			// Two locks that are alike are one too many.
			suits: ({ RG1, VM1 }) => RG1 !== VM1,
			decide: outcomeOf,
			asks: { yes: 'succeed', lock: 'be stopped by a lock', role: 'be denied for lack of a role' },
			choose: 'For which user{s} will the task {}?',
			judge: 'If {name} tries to {task}, this will {}.',
			table: 'What will happen to the task of each user?',
			why(row, answer) {
				const doing = tasks[row['task']!]![2];
				const found = outcomeOf(row);
				if (answer === 'role') return `{role} ${found === answer ? 'doesn’t include' : 'includes'} ${doing}`;
				if (found === answer || (row['item'] && found !== 'role')) return lockReason(row);
				if (found === 'role')
					return answer === 'yes'
						? `${doing} takes another role than {role}`
						: 'the role doesn’t include this, and no lock here stops it';
				return found === 'yes' ? 'no lock here stops this' : 'a lock stops this, whatever the role';
			}
		}
	),
	...told(
		'plan',
		[
			'You plan locks for {count}, and must use the least restrictive one that meets all requirements, or none if no lock does. A resource gets one lock at most.',
			'A colleague asks which lock fits {count}. Where both CanNotDelete and ReadOnly meet the requirements, you must use CanNotDelete. Where neither does, you must use no lock.'
		],
		{
			noun: 'resource',
			sides: {
				must: side('need', 'Protection', firstWords(needs), '{name} were {}'),
				use: side(
					'need',
					'Administrators must be able to',
					firstWords(uses),
					'administrators of {name} had to {}'
				)
			},
			decide: lockOf,
			asks: { CanNotDelete: 'a CanNotDelete lock', ReadOnly: 'a ReadOnly lock', none: 'no lock' },
			choose: 'For which resource{s} should you use {}?',
			judge: 'For {name}, you should use {}.',
			table: 'What should you use for each resource?',
			why: lockChoice
		}
	),
	...told(
		'group',
		[
			'In your company, a resource group contains one VM and one virtual network. You must delete {count}.',
			'Your company has one VM and one virtual network in each resource group. A project has ended, and you must delete {count}.'
		],
		{
			noun: 'resource group',
			sides: {
				lock: side(
					'place',
					'Only lock in the subscription',
					{
						free: '-',
						vm: 'CanNotDelete on its VM',
						sub: 'ReadOnly on the subscription',
						other: 'CanNotDelete on another resource group'
					},
					{
						'': 'the only lock in the subscription of {name} were {}',
						free: 'there were no locks in the subscription of {name}'
					}
				),
				network: side(
					'place',
					'Virtual network used by',
					{ own: 'its VM only', other: 'its VM and one in a group that stays' },
					'the virtual network of {name} were used by {}'
				),
				role: side(
					'role',
					'Your role on the subscription',
					'Owner|Contributor',
					'you had the {} role on the subscription of {name}'
				)
			},
			decide: stepOf,
			asks: {
				delete: 'delete the resource group',
				unlock: 'delete a lock',
				owner: 'ask an Owner to delete a lock',
				vm: 'delete a VM and its network interface in another resource group'
			},
			choose: 'For which group{s} is the first step to {}?',
			table: 'What should you do first for each resource group?',
			single: 'What should you do first?',
			why(row, answer) {
				const { lock, role } = row;
				const found = stepOf(row)!;
				if (found === 'vm' || found === 'delete')
					return {
						delete:
							found === answer
								? lock === 'other'
									? 'a lock on another resource group has no effect here'
									: 'the VM and the network are deleted together, and nothing stops that'
								: 'the deletion fails while a VM that stays uses the network',
						unlock: 'no lock applies to {name} or its resources',
						owner: 'no lock has to be deleted',
						vm:
							found === answer
								? 'a virtual network can’t be deleted while a VM that stays uses it'
								: 'no other VM uses the network'
					}[answer]!;
				const locked =
					lock === 'vm'
						? 'a lock on a resource keeps its group from being deleted'
						: 'the group inherits the lock of its subscription';
				const manages = role === 'Owner' ? 'an Owner can delete locks' : 'a Contributor can’t delete locks';
				return {
					delete: `${locked}, so the deletion fails`,
					unlock: found === answer ? `${locked}, and ${manages}` : manages,
					owner: found === answer ? `${locked}, and ${manages}` : 'you’re an Owner yourself',
					vm: 'no other VM uses the network'
				}[answer]!;
			}
		}
	),
	...told(
		'access',
		[
			'MG1 contains the subscriptions Sub1 (with RG1 and RG2) and Sub2 (with RG3). A move of VM1 out of RG1 includes all resources it depends on. Each of {count} has only the assignment shown. No one changes or re-creates assignments.',
			'You prepare a move of VM1 out of RG1 with all resources it depends on. MG1 contains the subscriptions Sub1 (with RG1 and RG2) and Sub2 (with RG3). Each of {count} has only the assignment shown. No one changes or re-creates assignments.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				target: side('place', '', 'RG2|RG3', 'VM1 moved to {}', 'VM1 moves to {}')
			},
			sides: {
				role: side('role', 'Role', 'Contributor|Virtual Machine Contributor|Network Contributor|Reader'),
				at: side('place', 'Scope', 'VM1|RG1|RG2|RG3|Sub1|Sub2|MG1', 'the role of {name} were assigned on {}')
			},
			decide: whenOf,
			asks: {
				before: 'only before the move',
				after: 'only after the move',
				both: 'both before and after the move',
				none: 'neither before nor after the move'
			},
			choose: 'Which user{s} can restart VM1 {}?',
			judge: '{name} can restart VM1 {}.',
			why(row) {
				const [before, after] = reached(row);
				if (!restarts(row)) return '{role} doesn’t include restarting VMs';
				if (row['at'] === 'VM1') return 'a role that is assigned on the VM itself isn’t moved with it';
				return before || after
					? `VM1 is in {at} ${before ? (after ? 'both before and after' : 'only before') : 'only after'} the move`
					: 'VM1 is never in {at}';
			}
		}
	),
	...told(
		'cost',
		[
			'Your company has an Enterprise Agreement. On 28 {month}, you group the costs of {count} by the tag {mark}. No tags have changed. Until 20 {month}, tag inheritance was disabled in Cost Management.',
			'You use a Microsoft Customer Agreement. On 28 {month}, you group the costs of {count} by the tag {mark}. No tags have changed. Cost Management had tag inheritance disabled until 20 {month}.'
		],
		{
			noun: 'resource',
			common: {
				setting: side(
					'role',
					'',
					{
						'keep the resource’s': 'set to keep the resource tag',
						'use the one above': 'set to use the subscription or resource group tag'
					},
					'tag inheritance were {}',
					'since 20 {month}, it is {}'
				)
			},
			sides: {
				own: tagSide('x', '{mark}', '{name}'),
				group: tagSide('y', '{mark} of its group', 'the resource group of {name}'),
				sub: tagSide('z', '{mark} of its subscription', 'the subscription of {name}'),
				usage: side(
					'need',
					'Usage',
					{ this: '5 {month}', last: '28 {last}' },
					'the usage of {name} were from {}'
				)
			},
			drawn: ({ group, sub }) => group !== sub,
			decide: shownTag,
			asks: { x: '{mark} = {x}', y: '{mark} = {y}', z: '{mark} = {z}', no: 'no {mark} tag' },
			choose: 'For the usage of which resource{s} is {} shown?',
			table: 'Which tag is shown for the usage of each resource?',
			why(row, answer) {
				const { own, group, sub, setting, usage } = row;
				const found = shownTag(row)!;
				const place = { x: 'resource', y: 'resource group', z: 'subscription' }[answer]!;
				const inherits = usage === 'this';
				if (answer === 'no')
					return found === 'x'
						? 'the resource has the tag'
						: found !== answer
							? 'the usage inherits a tag'
							: 'the resource has no such tag, and usage before 1 {month} inherits none';
				if (![own, group, sub].includes(answer)) return `the ${place} doesn’t have the tag`;
				if (!inherits)
					return answer === 'x'
						? 'the resource has this tag, and usage before 1 {month} inherits none'
						: `usage before 1 {month} doesn’t inherit the tag of the ${place}`;
				if (own === 'no') return `the resource has no such tag and inherits that of the ${place}`;
				if (setting!.startsWith('keep'))
					return answer === 'x'
						? 'the setting keeps the tag of the resource'
						: `the tag of the ${place} doesn’t replace the one of the resource`;
				return answer === 'x'
					? 'the setting replaces the tag of the resource'
					: found === answer
						? `the setting uses the tag of the ${place}${answer === 'z' && group !== 'no' ? ' before the one of the resource group' : ' instead'}`
						: 'the tag of the subscription comes before the one of the resource group';
			}
		}
	),
	...told(
		'transfer',
		[
			'You plan changes for {count}, after which the configuration must work as before. Transfers of billing are to an account in another tenant. Colleagues restore the roles of identities and the access policies of key vaults.',
			'Your company is reorganized, which affects {count}. Afterward, the configuration must work as before. Transfers of billing are to an account in another tenant. Colleagues restore the roles of identities and the access policies of key vaults.'
		],
		{
			noun: 'subscription',
			sides: {
				change: side(
					'place',
					'Planned change',
					{
						group: 'a move to another management group',
						billing: 'a transfer of billing with Move subscription tenant cleared',
						tenant: 'a transfer of billing with Move subscription tenant selected'
					},
					'you planned {} for {name}'
				),
				used: side(
					'role',
					'Configuration',
					{
						'role assignment': 'a Contributor assignment on the subscription',
						'custom role': 'a custom role defined and assigned on the subscription',
						'policy assignment': 'a built-in policy assigned to the subscription',
						'system-assigned identity': 'the system-assigned managed identity of a VM',
						'user-assigned identity': 'a user-assigned managed identity of a VM',
						'key vault': 'a key vault'
					},
					'the configuration of {name} were {}'
				)
			},
			decide: transferred,
			asks: {
				nothing: 'make no change',
				again: 're-create the configuration',
				update: 'update or re-enable the configuration'
			},
			choose: 'For which subscription{s} should you then {}?',
			table: 'What should you do for each subscription afterward?',
			single: 'You must meet the requirement, and do only what is necessary. What should you do?',
			why(row, answer) {
				const { change, used } = row as Readonly<Record<'change' | 'used', string>>;
				const found = transferred(row);
				if (found === 'nothing')
					return answer === 'again'
						? 'nothing deletes the configuration'
						: answer === 'update'
							? 'nothing has to be updated'
							: change !== 'group'
								? 'with Move subscription tenant cleared, only the billing changes'
								: /identity|vault/.test(used)
									? `a ${/vault/.test(used) ? used : 'managed identity'} isn’t tied to a management group`
									: 'what is assigned on the subscription itself stays assigned';
				if (answer === 'nothing') return `a ${used} depends on the old tenant`;
				if (/assignment|custom/.test(used))
					return answer === 'update'
						? `the ${used} no longer exists, so there’s nothing to update`
						: `${used}s aren’t kept when the tenant changes`;
				if (found !== answer)
					return answer === 'update'
						? 'a user-assigned identity can’t be re-enabled'
						: `it’s enough to ${/vault/.test(used) ? 'update the tenant ID' : 'disable and enable the identity'}`;
				return {
					'user-assigned identity': 'a user-assigned identity must be deleted, re-created and attached',
					'system-assigned identity': 'a system-assigned identity must be disabled and enabled again',
					'key vault': 'the tenant ID of a key vault must be updated'
				}[used]!;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'owner-passes': [
		'A lock applies to every role that would otherwise allow the task. It’s easy to read the role and stop there.',
		(row) => (row['task'] ? { ...row, RG1: 'none', VM1: 'none' } : row)
	],
	'post-is-read': [
		'ReadOnly stops POST requests too, such as starting a VM or listing keys. It’s easy to see no change in them.',
		(row) =>
			row['use']
				? { ...row, use: row['use'].replace('POST', /^[vs]/.test(row['use']) ? 'data' : 'read') }
				: row['task'] && !passes(row, 'RG1', 'VM1')
					? taking('task', /^(start|list)/, { task: 'view the properties of VM1' })(row)
					: row
	],
	'data-is-locked': [
		'Locks don’t apply to the data plane. It’s easy to expect that they protect blobs and files.',
		(row) => (row['must'] ? { ...row, must: row['must'].replace('data', 'write') } : row)
	],
	'own-locks': [
		'A group isn’t deleted while something in it is locked. It’s easy to look only at its own locks.',
		taking('lock', /^vm$/, { lock: 'free' })
	],
	'roles-move-along': [
		'A role that is assigned on a resource isn’t moved with it. It’s easy to think that it is.',
		taking('at', /^VM1$/, { at: 'MG1' })
	],
	'own-tag-first': [
		'The tag of the subscription comes before that of the resource group. It’s easy to think that the nearest one is shown.',
		taking('setting', /^use/, { setting: 'keep the resource’s' })
	],
	'always-inherits': [
		'Usage before the month of enabling inherits no tags. It’s easy to expect that older usage changes too.',
		taking('usage', /last/, { usage: 'this' })
	],
	'billing-moves-tenant': [
		'With Move subscription tenant cleared, a subscription stays in its tenant. It’s easy to think that each transfer changes it.',
		taking('change', /^billing$/, { change: 'tenant' })
	]
};

export const locks = topicFamily(
	{
		id: 'governance/locks',
		edition: 6,
		group: 'governance',
		title: 'Locks, moves, transfers and cost tags',
		rule: {
			'^request':
				'A request needs a role that includes it, and locks apply to every role. CanNotDelete stops deletions, and ReadOnly stops all but GET requests. Neither stops requests to the data plane.',
			'^plan':
				'CanNotDelete stops only deletions, including those of role assignments. ReadOnly stops changes and POST requests too. No lock stops requests to the data plane.',
			'^group':
				'A group isn’t deleted while a lock applies to it or to something in it, or while a VM that stays uses its network. A Contributor can’t delete locks.',
			'^access':
				'After a move, a resource inherits the roles of its new place. A role that is assigned on the resource itself isn’t moved.',
			'^cost': 'Inherited tags count from the month of enabling, those of the subscription first.',
			'^transfer':
				'In another tenant, you must re-create role assignments, custom roles, policy assignments and user-assigned identities, disable and enable system-assigned identities, and update key vaults. A transfer of the billing alone changes none of these. A move to another management group changes only what is inherited.'
		},
		lab: 'governance/locks',
		sources: [
			sources.locks,
			sources.lockStorageAccount,
			sources.deleteGroup,
			sources.moveResources,
			sources.tagInheritance,
			sources.transferSubscription,
			sources.transferBilling,
			sources.managementGroups
		],
		axes: {
			kind: 'The kind of a lock',
			role: 'A role, a tag or a setting',
			place: 'Where something is or goes',
			need: 'What is planned or needed'
		}
	},
	{
		topics,
		beliefs,
		themes: [
			['CostCenter', 'HR', 'IT', 'Shared', 'May', 'April'],
			['Project', 'Alpha', 'Beta', 'Core', 'August', 'July'],
			['Team', 'Web', 'Data', 'Platform', 'March', 'February']
		],
		words: ['mark', 'x', 'y', 'z', 'month', 'last'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table']
	}
);
