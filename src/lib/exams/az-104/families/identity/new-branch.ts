// Case study: a company takes over a branch. People and access, rules on resources, and costs and structure.
// Over 200 lines: twelve topics with words for what can differ in each.
import { sources } from '#lib/azure/sources.ts';
import { caseFamily } from '#lib/exams/az-104/families/cases.ts';
import { side, taking, type Belief, type Row, type Topic } from '#lib/exams/az-104/families/topics.ts';

/** The only one of some faults, or what’s right where there’s none. Nothing where there are several: these aren’t asked about. */
const only = (faults: Readonly<Record<string, boolean>>, none = 'none'): string | undefined => {
	const found = Object.keys(faults).filter((id) => faults[id]);
	return found.length < 2 ? (found[0] ?? none) : undefined;
};
/** What is above each place, and the place. */
const above: Row = {
	mg: 'mg',
	hub: 'mg hub',
	land: 'mg land',
	lab: 'mg lab',
	sub: 'mg land sub',
	rg: 'mg land sub rg'
};
const reaches = (from: string, to: string): boolean => above[to]!.split(' ').includes(from);
const placed = (...ids: readonly string[]): Row => Object.fromEntries(ids.map((id) => [id, `{${id}}`]));
/** A side whose values are sentences. */
const says = (title: string, values: Row, were: Row, axis = 'rule') => side(axis, title, values, were, '{}');

const invite: Topic = {
	noun: 'guest',
	intro: '{ann}, who works in the IT team of {city}, is a member of the tenant.',
	needs: ['who'],
	sides: {
		set: side(
			'access',
			'Guest invite setting',
			{
				no: 'No one in the organization can invite guest users including admins',
				admins: 'Only users assigned to specific admin roles can invite guest users',
				members:
					'Member users and users assigned to specific admin roles can invite guest users including guests with member permissions'
			},
			'the guest invite setting were “{}”',
			'The guest invite setting is “{}”'
		),
		role: side(
			'access',
			'Role',
			{ no: 'no Microsoft Entra role', has: 'only the Guest Inviter role' },
			'{ann} had {}',
			'{ann} has {}'
		),
		list: side(
			'rule',
			'Collaboration restrictions',
			{
				any: 'can be sent to any domain',
				only: 'can be sent only to {partner}',
				other: 'can be sent only to fjordaudit.example',
				block: 'to {partner} are denied'
			},
			'the list said that invitations {}',
			'Invitations {}'
		),
		who: side(
			'rule',
			'Must invite',
			{ ann: '{ann}, unlike members without a role,', all: 'every member' },
			{
				ann: 'only {ann} had to be able to invite guests',
				all: 'every member had to be able to invite guests'
			},
			'People from {partner} will work as guests, and {} must be able to invite them'
		)
	},
	decide({ set, role, list, who }) {
		const isOpen = set === 'members';
		if (who === 'ann' && (isOpen || (set === 'no' && role === 'no'))) return undefined;
		return only({
			set: set === 'no' || (who === 'all' && !isOpen),
			role: who === 'ann' && set === 'admins' && role === 'no',
			list: /[ok]/.test(list!) && list !== 'only'
		});
	},
	asks: {
		none: 'make no change',
		set: 'change the guest invite setting',
		role: 'assign Guest Inviter to {ann}',
		list: 'change the collaboration restrictions'
	},
	single: 'You need to meet the requirement for guests. What should you do?',
	why(row, answer) {
		const { set, role, who } = row;
		const those = who === 'all' ? 'members' : 'Guest Inviters';
		const found = invite.decide(row);
		const isFree = found === 'none' || found === 'list';
		return {
			none:
				found === 'none'
					? `the setting and the list let ${those} invite people from {partner}`
					: found === 'list'
						? 'invitations to {partner} are still refused'
						: `${who === 'all' ? 'members without a role' : '{ann}'} can’t invite guests yet`,
			set:
				found === 'set'
					? who === 'all'
						? 'every member can invite only if the setting includes member users'
						: 'with this setting, even a Guest Inviter can’t invite anyone'
					: isFree
						? `the setting already lets ${those} invite guests`
						: 'a more open setting would let every member invite guests',
			role:
				found === 'role'
					? 'with this setting, {ann} needs a role such as Guest Inviter'
					: role === 'has'
						? '{ann} already has this role'
						: set === 'members'
							? 'members need no role here'
							: 'a role for {ann} doesn’t help the other members',
			list: found === 'list' ? 'the list applies to everyone who invites guests' : 'the list allows {partner}'
		}[answer]!;
	}
};

/** What Entra roles are enough for: User Administrator includes all of it. */
const kinds: Row = {
	help: 'passwords and sessions',
	license: 'licenses and usage locations',
	group: 'deleting and restoring groups'
};
const admin: Topic = {
	noun: 'helper',
	intro:
		'{ann} is a member without a Microsoft Entra role. The employees of the branch have no Microsoft Entra roles.',
	needs: ['one', 'two'],
	sides: {
		one: side(
			'access',
			'First task',
			{
				help: 'reset forgotten passwords',
				license: 'assign licenses to users',
				group: 'delete security groups',
				user: 'create users'
			},
			'{ann} had to {}',
			'{ann} must be able to {}'
		),
		two: side(
			'access',
			'Second task',
			{
				help: 'sign users out of all sessions',
				license: 'set the usage location of users',
				group: 'restore any deleted Microsoft 365 group',
				user: 'delete users'
			},
			'{ann} also had to {}',
			'{ann} must also be able to {}'
		)
	},
	decide: ({ one, two }) => (one === two ? one : 'user'),
	asks: {
		help: 'Helpdesk Administrator',
		license: 'License Administrator',
		group: 'Groups Administrator',
		user: 'User Administrator'
	},
	single: '{ann} can have only one role, with the least privilege. Which role should you assign to {ann}?',
	why({ one, two }, answer) {
		return answer === 'user'
			? one === two && one !== answer
				? 'this role can do both, but one with fewer rights is enough'
				: 'only this role can do both'
			: `this role is for ${kinds[answer]!}, ${one === two && one === answer ? 'which is enough' : `and can’t {${one === answer ? 'two' : 'one'}}`}`;
	}
};

const custom: Topic = {
	noun: 'role',
	intro: '{custom} is a custom role for the IT team in {city}.',
	needs: ['at'],
	sides: {
		scope: side(
			'access',
			'Assignable scope',
			placed('mg', 'sub', 'rg'),
			'the only assignable scope of {custom} were {}',
			'Its only assignable scope is {}'
		),
		data: side(
			'access',
			'Permissions',
			{ yes: 'Storage Blob Data Reader', no: 'Storage Account Contributor' },
			'the role had the permissions of {}',
			'The role has the permissions of Virtual Machine Contributor and {}'
		),
		right: side(
			'access',
			'Role',
			{
				'Owner mg': 'Owner on {mg}',
				'Contributor mg': 'Contributor on {mg}',
				'RBAC rg': 'Role Based Access Control Administrator on {rg}'
			},
			'the only role of {ann} were {}',
			'The only role of {ann} is {}'
		),
		at: side(
			'rule',
			'Must assign on',
			placed('land', 'sub', 'rg'),
			'{ann} had to assign it on {}',
			'{ann} must be able to assign {custom} on {}'
		)
	},
	decide({ scope, data, right, at }) {
		const [name, from] = right!.split(' ');
		return only({
			scope: !reaches(scope!, at!),
			data: data === 'yes' && at === 'land',
			right: name === 'Contributor' || !reaches(from!, at!)
		});
	},
	asks: {
		none: 'make no change',
		scope: 'add an assignable scope to {custom}',
		data: 'remove the DataActions from {custom}',
		right: 'assign User Access Administrator on {at} to {ann}'
	},
	single: 'You need to meet the requirement for {custom}. What should you do?',
	why(row, answer) {
		const { data, right } = row;
		const found = custom.decide(row);
		return {
			none:
				found === 'none'
					? 'the role can be assigned on {at}, and {ann} has the right to do so'
					: `${{ scope: '{custom} can’t be assigned', data: 'a role with DataActions can’t be assigned' }[found!] ?? '{ann} can’t assign roles'} on {at}`,
			scope:
				found === 'scope'
					? 'a role can be assigned only at its assignable scopes and below'
					: 'the assignable scope {scope} is enough for that',
			data:
				found === 'data'
					? 'a role for data in blobs has DataActions, which rule out management groups'
					: data === 'yes'
						? 'DataActions rule out management groups, but not {at}'
						: 'the role has no DataActions',
			right:
				found === 'right'
					? right!.startsWith('C')
						? 'a Contributor can’t assign roles'
						: 'a role on {rg} gives no rights on {at}'
					: '{right} already lets {ann} assign roles on {at}'
		}[answer]!;
	}
};

const accounts: Topic = {
	noun: 'account',
	intro: 'So far, the employees of the branch cannot use apps of {company}.',
	needs: ['goal'],
	sides: {
		now: side(
			'access',
			'Accounts today',
			{
				no: 'no accounts yet',
				ad: 'accounts only in an on-premises Active Directory domain',
				entra:
					'accounts only in the Microsoft Entra tenant of the branch, which also belongs to {company} now'
			},
			'the employees had {}',
			'The employees have {}'
		),
		goal: says(
			'Goal',
			{
				new: 'The employees must get new accounts in the tenant of {company}, and any old accounts will be deleted',
				auto: 'The employees must keep their accounts, and changes to them must reach the tenant of {company} automatically',
				once: 'The employees must keep their accounts, and must use one app of {company} during an audit, without synchronization'
			},
			{
				new: 'they had to get new accounts',
				auto: 'synchronization had to apply later changes',
				once: 'they needed one app during an audit, without synchronization'
			}
		)
	},
	decide: ({ now, goal }) =>
		goal === 'new'
			? 'create'
			: goal === 'auto'
				? { ad: 'sync', entra: 'cross' }[now!]
				: now === 'entra'
					? 'invite'
					: undefined,
	asks: {
		create: 'bulk create users from a CSV file',
		invite: 'bulk invite users with a CSV file',
		sync: 'set up Microsoft Entra Cloud Sync',
		cross: 'set up cross-tenant synchronization'
	},
	single: 'You need to meet the requirement for the accounts of the employees. What should you do?',
	why(row, answer) {
		const { now, goal } = row;
		const isRight = accounts.decide(row) === answer;
		return {
			create: isRight
				? 'new cloud accounts need no other directory'
				: 'the employees would get second accounts',
			invite: isRight
				? 'guests sign in with the accounts of their own tenant'
				: goal === 'new'
					? 'guests would need accounts elsewhere'
					: 'later changes aren’t in the file',
			sync: isRight
				? 'Cloud Sync brings changes from Active Directory to the tenant'
				: now === 'ad'
					? 'synced accounts would depend on the old domain'
					: 'Cloud Sync is for Active Directory',
			cross: isRight
				? 'it adds, updates and removes users automatically'
				: now !== 'entra'
					? 'it needs accounts in another tenant'
					: goal === 'new'
						? 'synced users keep signing in with their old accounts'
						: 'synchronization isn’t allowed here'
		}[answer]!;
	}
};

const exception: Topic = {
	noun: 'policy',
	intro: 'A policy assignment on {mg} denies all VM sizes except two of the B series.',
	needs: ['who', 'how'],
	sides: {
		who: side(
			'rule',
			'Where',
			{ rg: 'only in {rg}', all: 'in all subscriptions' },
			'the size had to be possible {}',
			'VMs of the size Standard_E4s_v5 must be possible {}'
		),
		how: side(
			'rule',
			'How',
			{
				until: 'The policy must apply to them again after 30 June, without further action',
				listed: 'The compliance page must list them as exempt',
				out: 'The compliance page must not list them at all',
				good: 'The compliance page must list them as compliant',
				bad: 'In a test without denials, the compliance page must list them as non-compliant'
			},
			{
				until: 'the policy instead had to apply to them again after 30 June, without further action',
				listed: 'these VMs had to be listed as exempt',
				out: 'these VMs had to be left out of the compliance page',
				good: 'these VMs had to be listed as compliant',
				bad: 'these VMs had to be listed as non-compliant in a test'
			},
			'{}'
		)
	},
	decide: ({ who, how }) =>
		/u|li/.test(how!) && how !== 'out'
			? 'exempt'
			: who === 'rg'
				? how === 'out'
					? 'exclude'
					: undefined
				: { good: 'value', bad: 'off' }[how!],
	asks: {
		exempt: 'create a policy exemption',
		exclude: 'add an excluded scope to the assignment',
		value: 'change the allowed sizes in the assignment',
		off: 'disable policy enforcement for the assignment'
	},
	single: 'You need to meet the requirements for Standard_E4s_v5. What should you do?',
	why(row, answer) {
		const { who, how } = row;
		const isRight = exception.decide(row) === answer;
		return {
			exempt: isRight
				? how === 'until'
					? 'an exemption can have an expiration date'
					: 'resources with an exemption are listed as exempt'
				: 'an exemption would list the VMs as exempt',
			exclude: isRight
				? 'excluded scopes are neither evaluated nor listed'
				: how === 'until'
					? 'an excluded scope doesn’t expire'
					: 'excluded scopes aren’t listed',
			value:
				who === 'rg'
					? 'that would allow the size in all subscriptions'
					: isRight
						? 'once the size is allowed, its VMs are compliant'
						: how === 'until'
							? 'an allowed size doesn’t expire'
							: 'VMs of an allowed size are listed as compliant',
			off: isRight
				? 'without enforcement, nothing is denied, but all is evaluated'
				: who === 'rg'
					? 'without enforcement, no size would be denied anywhere'
					: how === 'until'
						? 'enforcement would stay off after 30 June'
						: 'without enforcement, the VMs would be listed as non-compliant'
		}[answer]!;
	}
};

const deploy: Topic = {
	noun: 'deployment',
	intro:
		'{ben}, whose only role is Contributor on {rg2}, deploys a template with a VM of four vCPUs and a container group to {rg2} in West Europe. In this region, the quota of {sub} is ten vCPUs for each VM family and in total.',
	sides: {
		lock: side(
			'rule',
			'Lock',
			{
				disk: 'ReadOnly on an unattached disk',
				keep: 'CanNotDelete on the resource group',
				read: 'ReadOnly on the resource group'
			},
			'the only lock in {rg2} were {}',
			'The only lock in {rg2} is {}'
		),
		cpu: side(
			'rule',
			'VMs',
			{
				few: 'two running VMs with two vCPUs each',
				idle: 'two running and two deallocated VMs with two vCPUs each',
				many: 'four running VMs with two vCPUs each'
			},
			'{sub} contained only {} in West Europe',
			'In West Europe, {sub} contains only {}, all of the same family as the new VM'
		),
		known: side(
			'rule',
			'Provider',
			{ yes: 'Microsoft.ContainerInstance', no: 'Microsoft.ContainerService' },
			'the registered provider for containers were {}',
			'For containers, only the resource provider {} is registered in {sub}'
		)
	},
	decide: ({ lock, cpu, known }) =>
		only({ lock: lock === 'read', quota: cpu !== 'few', provider: known === 'no' }),
	asks: {
		none: 'make no change',
		lock: 'delete the lock',
		quota: 'request a quota increase for {sub}',
		provider: 'register a resource provider in {sub}'
	},
	single: 'You need to ensure that the deployment succeeds. What should you do?',
	why(row, answer) {
		const { lock, cpu } = row;
		const found = deploy.decide(row);
		return {
			none:
				found === 'none'
					? 'nothing blocks the deployment'
					: {
							lock: 'the lock blocks new VMs',
							quota: 'too few vCPUs are left',
							provider: 'a provider is missing'
						}[found!]!,
			lock:
				lock === 'read'
					? 'a ReadOnly lock blocks new resources'
					: lock === 'keep'
						? 'a CanNotDelete lock doesn’t block new resources'
						: 'the lock on a disk doesn’t block new resources',
			quota:
				cpu === 'few'
					? 'with four more, eight of ten vCPUs are used'
					: `four more would make twelve vCPUs${cpu === 'idle' ? ', as those of deallocated VMs count' : ''}`,
			provider:
				found === 'provider'
					? 'container groups need Microsoft.ContainerInstance, and {ben} can’t register it'
					: 'the provider for container groups is registered'
		}[answer]!;
	}
};

const policies: Row = {
	place: 'Allowed locations',
	group: 'Allowed locations for resource groups',
	size: 'Allowed virtual machine size SKUs',
	type: 'Allowed resource types',
	not: 'Not allowed resource types'
};
const builtin: Topic = {
	noun: 'policy',
	intro: 'Contractors deploy resources to {sub}.',
	needs: ['goal'],
	sides: {
		goal: side(
			'rule',
			'Goal',
			{
				'place 1': 'Storage accounts, VMs and other resources in {sub} must be in North Europe only',
				'place 2': 'Customer data must stay in North Europe, even if its resource group is in another region',
				'group 1': 'The metadata of new resource groups in {sub} must be stored in North Europe',
				'group 2': 'Resource groups must not be created outside North Europe',
				'size 1': 'VMs with over four vCPUs must be denied',
				'size 2': 'Teams must choose VMs from a list of six that finance approved',
				'type 1':
					'In {sub}, it must be possible to create only storage accounts, web apps and App Service plans',
				'type 2': 'Future services must be denied in {sub} until someone adds them to a list',
				'not 1': 'In {sub}, it must be possible to create everything except public IP addresses',
				'not 2': 'VPN gateways must be denied. Anything else, including future services, must be possible'
			},
			'the requirement were “{}”',
			'{}'
		)
	},
	decide: ({ goal }) => goal!.split(' ')[0],
	asks: policies,
	single:
		'You need to meet the requirement with one built-in policy. Which policy should you assign to {sub}?',
	why: (_, answer) =>
		({
			place: 'this policy restricts the location of resources, but not of resource groups',
			group: 'this policy restricts only where resource groups are, and so where their metadata is stored',
			size: 'this policy restricts only the sizes of VMs',
			type: 'this policy denies types that aren’t on its list, such as new ones',
			not: 'this policy denies only the types on its list'
		})[answer]!
};

const levels = ['rg', 'sub', 'land', 'mg'];
/** The lowest level for what there is and what comes later. */
const levelOf = ({ now, later }: Row): string =>
	levels[
		Math.max(['rg', 'both', 'land', 'hub'].indexOf(now!), { no: 0, groups: 1, subs: 2 }[later as 'no'])
	]!;
const place: Topic = {
	noun: 'assignment',
	names: ['Approved sizes', 'Required tags', 'HTTPS only', 'Diagnostic logs'],
	intro:
		'You plan {count} of policies for the current hierarchy, each at the lowest scope with which one assignment is enough. Excluded scopes can be used.',
	sides: {
		now: side(
			'rule',
			'Must apply to',
			{ rg: '{rg}', both: '{rg} and {rg2}', hub: '{sub} and {hub}' },
			'{name} had to apply to {}'
		),
		later: side(
			'rule',
			'And later to',
			{ no: '-', groups: 'new resource groups of {sub}', subs: 'new subscriptions in {land}' },
			{ '': '{name} later had to apply to {}', no: 'nothing new had to be covered by {name}' }
		)
	},
	decide: levelOf,
	asks: {
		rg: 'resource group {rg}',
		sub: 'subscription {sub}',
		land: 'management group {land}',
		mg: 'management group {mg}'
	},
	table: 'At which scope should you create each assignment?',
	why(row, answer) {
		const at = levels.indexOf(answer);
		const by = at - levels.indexOf(levelOf(row));
		const misses = levels.indexOf(levelOf({ ...row, later: 'no' })) > at ? 'both {now}' : '{later}';
		return by < 0
			? `${['one resource group', 'one subscription', 'the management group {land}'][at]!} doesn’t contain ${misses}`
			: by > 0
				? `this scope also contains ${['', 'other resource groups', 'new subscriptions', '{hub}'][at]!}`
				: 'no lower scope contains all that {name} is for';
	}
};

const alert: Topic = {
	noun: 'alert',
	intro: 'The VMs of {rg} are test machines. An action group in {sub} can start a runbook that stops them.',
	needs: ['when', 'act'],
	sides: {
		when: side(
			'automation',
			'When',
			{
				spent: 'this month’s costs of {sub} reach 5,000 euros',
				soon: 'this month’s costs of {sub} are expected to go beyond 5,000 euros',
				odd: 'a day’s costs of {sub} do not fit those of the last two months',
				'odd 2': 'one day in {sub} costs far more than the days before',
				idea: 'Azure finds a VM in {sub} that is hardly used',
				week: 'a new week begins'
			},
			'the alert had to be sent when {}',
			'A cost alert must be sent when {}'
		),
		act: side(
			'automation',
			'Then',
			{
				mail: 'only email finance',
				chart: 'email finance a chart of the costs',
				stop: 'email finance and stop the VMs of {rg}'
			},
			'the alert had to {}',
			'It must {}'
		)
	},
	decide: ({ when, act }) =>
		(act === 'chart') !== (when === 'week')
			? undefined
			: act === 'chart'
				? 'view'
				: act === 'mail'
					? when!.split(' ')[0]
					: /s[po]/.test(when!)
						? 'group'
						: undefined,
	asks: {
		spent: 'a budget that emails on actual costs',
		soon: 'a budget that emails on forecasted costs',
		group: 'a budget that calls the action group',
		odd: 'an anomaly alert for the subscription',
		idea: 'an Advisor alert for the subscription',
		view: 'a scheduled alert for a saved view'
	},
	single: 'You need to meet the requirements for cost alerts. What should you create?',
	why(row, answer) {
		const isRight = alert.decide(row) === answer;
		const isStop = row['act'] === 'stop';
		return {
			spent: isRight
				? 'it emails when the costs so far reach the amount'
				: isStop
					? 'an email doesn’t stop VMs'
					: 'it emails only when the costs so far reach an amount',
			soon: isRight
				? 'it emails as soon as the forecast goes beyond the amount'
				: isStop
					? 'an email about a forecast stops nothing'
					: 'it emails as soon as an amount is forecast',
			group: isRight
				? 'a budget stops nothing, but its action group can'
				: 'it would stop the VMs at an amount',
			odd: isRight
				? 'an anomaly alert compares costs with the usual ones'
				: 'an anomaly alert emails about unusual changes only',
			idea: isRight
				? 'an Advisor alert is for new recommendations, such as on costs'
				: 'an Advisor alert is for new recommendations',
			view: isRight
				? 'a scheduled alert emails a view of Cost analysis'
				: 'a scheduled alert has no condition'
		}[answer]!;
	}
};

/** Roles by what they let someone do with costs. */
const rights: Row = {
	Owner: 'all',
	Contributor: 'both',
	'Cost Management Contributor': 'both',
	Reader: 'view',
	'Cost Management Reader': 'view',
	'Virtual Machine Contributor': 'no'
};
const rightOf = ({ role, at }: Row): string => (reaches(at!, 'sub') ? rights[role!]! : 'no');
const can = ['view costs', 'create budgets', 'assign roles'];
const costs: Topic = {
	noun: 'user',
	names: ['Ada', 'Bo', 'Chidi', 'Dara', 'Elif'],
	intro:
		'You check {count} who ask about the costs of {sub}. The enrollment lets account owners view charges. No one has other roles.',
	sides: {
		role: side('access', 'Role', Object.keys(rights).join('|'), 'the role of {name} were {}'),
		at: side(
			'access',
			'Assigned on',
			placed('mg', 'land', 'sub', 'rg', 'hub'),
			'the role of {name} were assigned on {}'
		)
	},
	decide: rightOf,
	asks: {
		no: 'None of these',
		view: 'View costs only',
		both: 'View costs and create budgets only',
		all: 'View costs, create budgets and assign roles'
	},
	table: 'What can each user do in the whole subscription of the branch?',
	why(row, answer) {
		const [right, asked] = [rightOf(row), answer].map((id) => Object.keys(costs.asks).indexOf(id)) as [
			number,
			number
		];
		return !reaches(row['at']!, 'sub')
			? asked
				? `to ${can[asked - 1]!} in {sub}, {name} needs a role that applies there`
				: 'a role on {at} doesn’t apply to {sub}'
			: asked === right
				? `{role} ${['gives no access to costs', 'can view costs, but not create budgets', 'can create budgets, but not assign roles', 'can do all of that'][asked]!}`
				: `{role} ${asked > right ? `can’t ${can[asked - 1]!}` : `can also ${can[asked]!}`}`;
	}
};

const saving: Topic = {
	noun: 'VM',
	intro: 'In {rg}, six Windows Server VMs run in North Europe at pay-as-you-go prices.',
	needs: ['plan'],
	sides: {
		run: side(
			'rule',
			'Used',
			{
				all: 'day and night without interruption',
				day: 'without interruption from 8 to 18 on weekdays',
				batch: 'day and night for calculations that can stop and resume at any time'
			},
			'the VMs were used {}',
			'The VMs are used {}'
		),
		plan: says(
			'Plan',
			{
				same: 'For three years, the six VMs will keep their series and region, at the lowest costs',
				move: 'For three years, the workload of the six VMs will need as much compute as now, but will change series and region several times',
				no: '{company} must pay less for the six VMs without a commitment to spending or usage in advance'
			},
			{
				same: 'series and region stayed the same during a commitment of three years',
				move: 'series and region changed several times during a commitment of three years',
				no: 'no commitment was allowed'
			}
		)
	},
	decide: ({ run, plan }) =>
		plan === 'no'
			? { day: 'day', batch: 'spot' }[run!]
			: run === 'all'
				? { same: 'reserve', move: 'save' }[plan!]
				: undefined,
	asks: {
		reserve: 'Azure reservations',
		save: 'an Azure savings plan for compute',
		spot: 'Azure Spot Virtual Machines',
		day: 'a schedule that deallocates the VMs'
	},
	single: 'You need to reduce the costs of the six VMs. What should you use?',
	why(row, answer) {
		const { plan } = row;
		const isRight = saving.decide(row) === answer;
		return {
			reserve: isRight
				? 'reservations save most where series and region stay the same'
				: plan === 'no'
					? 'a reservation is a commitment for one or three years'
					: 'reservations would have to be exchanged at each change',
			save: isRight
				? 'a savings plan covers eligible compute of any series and region'
				: plan === 'no'
					? 'a savings plan commits to spending each hour'
					: 'reservations save more where nothing changes',
			spot: isRight
				? 'Spot VMs are cheap, and Azure can evict them at any time'
				: 'Azure can evict Spot VMs, and these must not be interrupted',
			day: isRight ? 'compute isn’t billed while a VM is deallocated' : 'the VMs are used day and night'
		}[answer]!;
	}
};

const move: Topic = {
	noun: 'move',
	intro:
		'You will move {sub} from {land} to {lab}, which is also in {mg}. A policy named Policy1 is assigned only once. A group has the custom role Disk Auditor on {sub}.',
	needs: ['must'],
	sides: {
		at: side(
			'rule',
			'Policy1',
			placed('mg', 'land', 'lab', 'sub'),
			'Policy1 were assigned to {}',
			'Policy1 is assigned to {}'
		),
		role: side(
			'access',
			'Assignable scope',
			placed('mg', 'land', 'sub'),
			'the only assignable scope of Disk Auditor were {}',
			'The only assignable scope of Disk Auditor is {}'
		),
		must: side(
			'rule',
			'After the move',
			{ yes: 'must apply', no: 'must not apply' },
			{ yes: '{sub} needed Policy1 after the move', no: '{sub} had to be without Policy1 after the move' },
			'After the move, the group must keep its role, and Policy1 {} to {sub}'
		)
	},
	decide({ at, role, must }) {
		const applies = at !== 'land';
		if (must === 'no' && at === 'sub') return undefined;
		return only({
			role: role === 'land',
			assign: must === 'yes' && !applies,
			exclude: must === 'no' && applies
		});
	},
	asks: {
		none: 'move {sub} without another change',
		assign: 'also assign Policy1 to {lab}',
		exclude: 'exclude {sub} from Policy1',
		role: 'change the assignable scope of Disk Auditor'
	},
	single: 'You need to prepare the move of {sub}. What should you do?',
	why(row, answer) {
		const { at, role } = row;
		const found = move.decide(row);
		return {
			none:
				found === 'none'
					? 'the move keeps the role, and Policy1 is already as required'
					: {
							role: 'the move fails, because Disk Auditor isn’t assignable under {lab}',
							assign: 'the move succeeds, but Policy1 no longer applies to {sub}',
							exclude: 'the move succeeds, but Policy1 applies to {sub}'
						}[found!]!,
			assign:
				at === 'land'
					? found === 'assign'
						? 'after the move, {sub} inherits from {lab}, but not from {land}'
						: 'Policy1 must not apply to {sub}'
					: 'Policy1 applies to {sub} anyway',
			exclude:
				found === 'exclude'
					? 'unless it’s excluded, {sub} inherits Policy1 from {at}'
					: at === 'land'
						? 'after the move, {sub} doesn’t inherit Policy1 from {land}'
						: 'Policy1 must apply to {sub}',
			role:
				role === 'land'
					? 'an assigned custom role must be assignable under the new parent'
					: 'the role stays assignable in {sub} after the move'
		}[answer]!;
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'list-role': [
		'Collaboration restrictions apply to everyone who invites. It’s easy to think that a role is enough.',
		taking('list', /./, { list: 'any' })
	],
	'no-one': [
		'With “No one”, admin roles can’t invite either. It’s easy to think that a role is enough.',
		taking('set', /no/, { set: 'admins' })
	],
	'contributor-assigns': [
		'A Contributor can’t assign roles. It’s easy to think that full access is enough.',
		taking('right', /^C/, { right: 'Owner mg' })
	],
	deallocated: [
		'Deallocated VMs count toward the vCPU quota. It’s easy to count only those that run.',
		taking('cpu', /idle/, { cpu: 'few' })
	],
	'lock-all': [
		'A CanNotDelete lock allows new resources. It’s easy to take it for a ReadOnly lock.',
		taking('lock', /keep/, { lock: 'read' })
	],
	'budget-stops': [
		'A budget stops nothing. It’s easy to think that it ends the spending.',
		taking('act', /stop/, { act: 'mail' })
	],
	'inherits-old': [
		'After a move, a subscription inherits from its new parents only. It’s easy to think that old policies stay.',
		({ at, ...row }) => (at === 'land' && row['must'] ? { ...row, at: 'sub' } : { ...row, ...(at && { at }) })
	]
};

const tree =
	'All resources belong to one Microsoft Entra tenant. The management group {mg} contains the subscription {hub} and the management groups {land} and {lab}. {land} contains only the subscription {sub}, which has the resource groups {rg} and {rg2}.';

export const newBranch = caseFamily(
	{
		id: 'governance/new-branch',
		edition: 12,
		group: 'governance',
		title: 'Case study: a branch joins',
		rule: {
			'^invite': 'A setting says who can invite guests, and the list of domains applies to them all.',
			'^admin': 'Choose the role with the fewest rights that includes every task.',
			'^custom':
				'A custom role can be assigned only at its assignable scopes and below, with DataActions not on management groups, by those who may assign roles.',
			'^accounts': 'Choose by where the accounts are, and whether later changes must follow.',
			'^exception':
				'Policy compliance lists exempt resources as exempt until the exemption expires, excluded ones not at all. Without enforcement, nothing is denied.',
			'^deploy': 'A deployment must pass locks, quotas and the registration of providers.',
			'^builtin': 'One built-in policy restricts locations, another sizes, and another types.',
			'^place': 'A policy assignment applies to everything at its scope and below, except excluded scopes.',
			'^alert': 'Budgets, anomalies, recommendations and views each have their own alert.',
			'^costs':
				'Reader and Cost Management Reader can view costs. Budgets need Contributor, Owner or Cost Management Contributor.',
			'^saving': 'Commitments are for steady use, Spot for what can stop, schedules for fixed hours.',
			'^move': 'After a move, a subscription inherits from its new parents only.'
		},
		lab: 'governance/set-up',
		sources: [
			sources.guestSettings,
			sources.entraRolesByTask,
			sources.customRoles,
			sources.policyExemption,
			sources.policyScope,
			sources.locks,
			sources.budgets,
			sources.costScopes,
			sources.vmQuotas,
			sources.savingsPlanOrReservation,
			sources.managementGroups
		],
		axes: {
			access: 'Who has which access',
			rule: 'What applies or is required',
			automation: 'What a cost alert is for'
		}
	},
	{
		strands: [
			{ admin, custom, accounts, invite },
			{ place, exception, deploy, builtin },
			{ alert, costs, saving, move }
		],
		beliefs,
		words: [
			'company',
			'city',
			'mg',
			'land',
			'lab',
			'sub',
			'hub',
			'rg',
			'rg2',
			'ann',
			'ben',
			'custom',
			'partner'
		],
		themes: [
			'Kestrel Outdoor|Lyon|mg-kestrel|mg-france|mg-retail|sub-lyon|sub-shared|rg-till|rg-stock|Mila|Tomas|Till Operator|nimbus.example',
			'Mistral Pharmacy|Porto|mg-mistral|mg-iberia|mg-health|sub-porto|sub-hub|rg-orders|rg-labels|Nadia|Owen|Order Operator|corklabs.example',
			'Basalt Insurance|Graz|mg-basalt|mg-austria|mg-direct|sub-graz|sub-core|rg-claims|rg-archive|Ines|Pavel|Claims Operator|murlegal.example',
			'Tundra Sports|Tampere|mg-tundra|mg-nordic|mg-arena|sub-tampere|sub-main|rg-events|rg-media|Salla|Viktor|Event Operator|aurora.example',
			'Saffron Travel|Pune|mg-saffron|mg-asia|mg-online|sub-pune|sub-global|rg-booking|rg-reports|Leela|Marc|Booking Operator|monsoon.example'
		].map((line) => line.split('|')),
		overview: [
			`{company} takes over a branch in {city} with 60 employees. ${tree}\nYou administer Azure for {company}, whose rules the branch must follow by the end of the year.`,
			`Last spring, {company} bought a company in {city}, which is now a branch. ${tree}\nYou must close the gaps that an audit found.`
		]
	}
);
