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
				members: 'Member users and users assigned to specific admin roles can invite guest users'
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
				other: 'can be sent only to the auditors’ domain',
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
		const found = invite.decide(row);
		const isFree = found === 'none' || found === 'list';
		return {
			none:
				found === 'none'
					? 'setting, role and list already allow that'
					: found === 'list'
						? 'invitations to {partner} are still refused'
						: 'the right people can’t invite guests yet',
			set:
				found === 'set'
					? who === 'all'
						? 'every member can invite only if the setting includes member users'
						: 'with this setting, even a Guest Inviter can’t invite anyone'
					: isFree
						? 'the setting already lets the right people invite guests'
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

/** What Entra roles are for: User Administrator includes all of it. */
const kinds: Row = {
	help: 'resets passwords and signs users out',
	license: 'assigns licenses and sets usage locations',
	group: 'creates, deletes and restores groups'
};
const admin: Topic = {
	noun: 'helper',
	intro: '{ann} is a member without a Microsoft Entra role. The employees of the branch have no roles.',
	needs: ['one', 'two'],
	sides: {
		one: side(
			'access',
			'First task',
			{
				help: 'reset forgotten passwords',
				license: 'assign licenses to users',
				group: 'create security groups',
				user: 'create users'
			},
			'{ann} had to {}',
			'For the employees of the branch, {ann} must be able to {}'
		),
		two: side(
			'access',
			'Second task',
			{
				help: 'sign users out of all sessions',
				license: 'set the usage location of users',
				group: 'restore deleted Microsoft 365 groups',
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
				? 'this role can do both, but another is enough'
				: 'only this role can do both'
			: `this role only ${kinds[answer]!}${one === two && one === answer ? ', which is enough' : ''}`;
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
			placed('land', 'sub', 'rg'),
			'the only assignable scope of {custom} were {}',
			'Its only assignable scope is {}'
		),
		data: side(
			'access',
			'DataActions',
			{ yes: 'has DataActions', no: 'has no DataActions' },
			{ yes: 'the role had DataActions', no: 'the role had no DataActions' },
			'The role {}'
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
		const { right, at } = row;
		const found = custom.decide(row);
		return {
			none:
				found === 'none'
					? 'the role can be assigned on {at}, and {ann} has the right to do so'
					: 'the assignment would fail on {at}',
			scope:
				found === 'scope'
					? 'a role can be assigned only at its assignable scopes and below'
					: '{at} is an assignable scope or below one',
			data:
				found === 'data'
					? 'a custom role with DataActions can’t be assigned on a management group'
					: at === 'land'
						? 'the role has no DataActions'
						: 'DataActions rule out management groups only',
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
	intro: 'The employees of the branch will use apps of {company}.',
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
				once: 'The employees must keep their accounts, and must get access to the tenant of {company} for one audit, without synchronization'
			},
			{
				new: 'they had to get new accounts',
				auto: 'later changes had to be applied automatically',
				once: 'they needed access once, without synchronization'
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
	intro: 'A policy assignment on {land} denies all VM sizes except two of the B series.',
	needs: ['who', 'how'],
	sides: {
		who: side(
			'rule',
			'Where',
			{ rg: 'only in {rg}', land: 'in every subscription of {land}' },
			'the size had to be possible {}',
			'VMs of the size Standard_E4s_v5 must be possible {}'
		),
		how: side(
			'rule',
			'How',
			{
				until: 'The policy must apply to them again after 30 June, without further action',
				listed: 'The compliance page must list them as exempt',
				out: 'The policy must not evaluate these VMs at all',
				good: 'The compliance page must list them as compliant',
				bad: 'The compliance page must list them as non-compliant'
			},
			{
				until: 'the policy had to apply to these VMs again after 30 June',
				listed: 'these VMs had to be listed as exempt',
				out: 'these VMs had to stay unevaluated',
				good: 'these VMs had to be listed as compliant',
				bad: 'these VMs had to be listed as non-compliant'
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
		value: 'change a parameter of the assignment',
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
				? 'excluded scopes aren’t evaluated'
				: how === 'until'
					? 'an excluded scope doesn’t expire'
					: 'excluded scopes aren’t listed',
			value:
				who === 'rg'
					? 'that would allow the size in all of {land}'
					: isRight
						? 'once the size is allowed, its VMs are compliant'
						: 'an allowed size doesn’t expire, and its VMs are compliant',
			off: isRight
				? 'without enforcement, nothing is denied, but all is evaluated'
				: who === 'rg'
					? 'without enforcement, no size would be denied in {land}'
					: 'without enforcement, the VMs would be non-compliant'
		}[answer]!;
	}
};

const deploy: Topic = {
	noun: 'deployment',
	intro:
		'{ben}, whose only role is Contributor on {rg2}, deploys a template with a VM of four vCPUs and a container group to {rg2}. In its region, the quota of {sub} is ten vCPUs for each VM family and in total.',
	sides: {
		lock: side(
			'rule',
			'Lock',
			{ no: 'no locks', keep: 'a CanNotDelete lock', read: 'a ReadOnly lock' },
			'{rg2} had {}',
			'The resource group has {}'
		),
		cpu: side(
			'rule',
			'VMs',
			{
				few: 'two running VMs with two vCPUs each',
				idle: 'two running and two deallocated VMs with two vCPUs each',
				many: 'four running VMs with two vCPUs each'
			},
			'{sub} contained only {} in this region',
			'In this region, {sub} contains only {}, all of the same family as the new VM'
		),
		known: side(
			'rule',
			'Provider',
			{ yes: 'all', no: 'all except Microsoft.ContainerInstance' },
			{ yes: 'all resource providers were registered', no: 'Microsoft.ContainerInstance was not registered' },
			'Of the resource providers that the template needs, {} are registered'
		)
	},
	decide: ({ lock, cpu, known }) =>
		only({ lock: lock === 'read', quota: cpu !== 'few', provider: known === 'no' }),
	asks: {
		none: 'make no change',
		lock: 'delete the lock on {rg2}',
		quota: 'request a quota increase for {sub}',
		provider: 'register a resource provider in {sub}'
	},
	single: 'You need to ensure that the deployment succeeds. What should you do?',
	why(row, answer) {
		const { lock, cpu } = row;
		const found = deploy.decide(row);
		return {
			none: found === 'none' ? 'nothing blocks the deployment' : 'the deployment fails without a change',
			lock:
				lock === 'read'
					? 'a ReadOnly lock blocks new resources'
					: lock === 'keep'
						? 'a CanNotDelete lock doesn’t block new resources'
						: 'there’s no lock to delete',
			quota:
				cpu === 'few'
					? 'with four more, eight of ten vCPUs are used'
					: `four more would make twelve vCPUs${cpu === 'idle' ? ', as those of deallocated VMs count' : ''}`,
			provider:
				found === 'provider'
					? 'providers are registered in the subscription, where {ben} has no role'
					: 'the providers are registered'
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
	intro: 'Teams of the branch deploy their own resources to {sub}.',
	needs: ['goal'],
	sides: {
		goal: side(
			'rule',
			'Goal',
			{
				'place 1': 'Storage accounts, VMs and other resources in {sub} must be in North Europe only',
				'place 2': 'Customer data must stay in North Europe, even if its resource group is in another region',
				'group 1': 'The metadata about all resources in {sub} must be stored in North Europe',
				'group 2': 'No resource group must be created outside North Europe',
				'size 1': 'VMs with over four vCPUs must be denied',
				'size 2': 'Teams must choose VMs from a list of six that finance approved',
				'type 1': 'In {sub}, only storage accounts and web apps with their plans must be possible',
				'type 2': 'Future services must be denied in {sub} until someone adds them to a list',
				'not 1': 'Everything except public IP addresses must be possible in {sub}',
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
	why: ({ goal }, answer) =>
		`${
			{
				place: 'this policy restricts the location of resources, but not of resource groups',
				group:
					'this policy restricts the location of resource groups, where metadata is stored, but not of their resources',
				size: 'this policy restricts only the sizes of VMs',
				type: 'this policy denies every type that isn’t on its list',
				not: 'this policy denies only the types on its list'
			}[answer]!
		}${goal!.startsWith(answer) ? '. That’s required here' : ''}`
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
		const by = levels.indexOf(answer) - levels.indexOf(levelOf(row));
		return `${
			{
				rg: 'one resource group',
				sub: 'one subscription',
				land: 'the lower management group',
				mg: 'the top management group'
			}[answer]!
		} ${by < 0 ? 'doesn’t contain everything' : by > 0 ? 'contains more than what' : 'is the lowest scope with everything'} {name} is for`;
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
				odd: 'the costs of {sub} rise unusually, whatever the amount',
				'odd 2': 'one day costs far more in {sub} than is usual',
				idea: 'Azure finds another way to save costs in {sub}',
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
				stop: 'stop the VMs of {rg}'
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
				? 'actual costs reach an amount once it’s spent'
				: isStop
					? 'an email doesn’t stop VMs'
					: 'it emails only once an amount is spent',
			soon: isRight
				? 'a forecast comes before the money is spent'
				: isStop
					? 'an email about a forecast stops nothing'
					: 'it emails only if a forecast is beyond an amount',
			group: isRight
				? 'a budget stops nothing, but its action group can'
				: 'the action group would stop the VMs at an amount',
			odd: isRight
				? 'an anomaly alert compares costs with the usual ones'
				: 'an anomaly alert emails about unusual changes only',
			idea: isRight ? 'Advisor recommends how to save costs' : 'an Advisor alert is for recommendations',
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
const can = ['show costs', 'create budgets', 'assign roles'];
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
				? `{role} ${['is about something else', 'shows costs, but changes nothing', 'includes budgets, but not access', 'includes all of that'][asked]!}`
				: `{role} ${asked > right ? `can’t ${can[asked - 1]!}` : `can also ${can[asked]!}`}`;
	}
};

const saving: Topic = {
	noun: 'VM',
	intro: 'In {rg2}, six Windows Server VMs run at pay-as-you-go prices.',
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
				move: 'For three years, {company} will use as much compute as now, but will change series and region several times',
				no: '{company} must save on the six VMs without a commitment to spending or usage in advance'
			},
			{
				same: 'series and region stayed the same for three years',
				move: 'series and region changed several times in three years',
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
					: 'a reservation is for one series in one region',
			save: isRight
				? 'a savings plan covers compute of any series and region'
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
			'Policy1 {} to {sub} after the move',
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
		assign: 'assign Policy1 to {lab} too',
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
					: 'the move fails, or Policy1 isn’t as required',
			assign:
				at === 'land'
					? found === 'assign'
						? '{sub} no longer inherits from {land}, but inherits from {lab}'
						: 'Policy1 isn’t what is missing here'
					: 'Policy1 on {at} applies to {sub} after the move',
			exclude:
				found === 'exclude'
					? '{sub} inherits Policy1 from {at}, unless it’s excluded'
					: at === 'land'
						? '{sub} no longer inherits Policy1 from {land}'
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
		'A Contributor can’t assign roles. It’s easy to forget that.',
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
			'^invite': 'The setting says who can invite guests, and the list of domains applies to them all.',
			'^(admin|custom)': 'A role must include every task, and applies at its scope and below.',
			'^accounts': 'Where accounts are, and whether later changes count, decides how they come in.',
			'^exception': 'Exemptions are listed and can expire. Excluded scopes aren’t evaluated.',
			'^deploy': 'A deployment must pass locks, quotas and the registration of providers.',
			'^(builtin|place)': 'A policy restricts one thing, at its scope and below.',
			'^alert': 'Budgets, anomalies, recommendations and views each have their own alert.',
			'^costs': 'Read access shows costs, at its scope and below. Budgets need write access.',
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
			`Last spring, {company} bought a smaller company in {city} as a branch. ${tree}\nYou must close the gaps that an audit found.`
		]
	}
);
