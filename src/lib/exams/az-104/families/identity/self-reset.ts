// Passwords and bulk changes of users: who can reset a password, what that takes and costs, who else can, and who is told.
// Over 200 lines: eight topics with words for what can differ in each.
import { mayReset, type Method } from '#lib/azure/identity/password-reset.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const companies = ['Contoso', 'Wingtip', 'Relecloud', 'Lucerne', 'Trey', 'VanArsdel'];
/** A topic of users, who differ in their names. */
const users = { noun: 'user', names: people };
const groups: Row = { g: '{g}', i: '{i}', out: 'neither group' };
const group = side('scope', 'Group', groups, '{name} were in {}', '{name} is in {}');

const methods: readonly Method[] = ['email', 'mobile phone', 'security questions'];
const all: readonly Method[] = [...methods, 'authenticator app'];
const registered = ({ has }: Row): readonly Method[] => all.filter((one) => has!.includes(one));
const resets = (row: Row): boolean => {
	const { in: at, who, setup } = row;
	return mayReset(
		{ enabled: { group: 'g' }, needed: setup![0] === '1' ? 1 : 2, methods, writeback: setup![1] === 'w' },
		{ g: ['i', at === 'g' ? 'x' : ''], i: [at === 'i' ? 'x' : ''] },
		{
			name: 'x',
			registered: registered(row),
			administrator: who === 'admin',
			password: who === 'synced' ? 'on premises' : 'cloud'
		}
	);
};
function whyResets(row: Row): string {
	const { in: at, who, setup } = row;
	if (who === 'admin')
		return resets(row)
			? 'an administrator needs two methods, in any group, and {has} are enough'
			: 'an administrator needs two methods other than security questions';
	if (who === 'synced' && setup![1] !== 'w')
		return 'the password is managed on-premises, and writeback is disabled';
	if (at === 'out') return '{name} is in neither group';
	const count = registered(row).filter((one) => methods.includes(one)).length;
	return `${who === 'synced' ? 'writeback is enabled, ' : ''}${at === 'i' ? 'SSPR includes the nested group' : '{name} is in {g}'}, and ${
		['none of the registered methods is', 'one registered method is', 'two registered methods are'][count]!
	} enabled for users`;
}

/** What is missing so that someone can reset a password. */
const missing = ({ in: at, who, has }: Row): string =>
	who === 'partner' || who === 'msa'
		? who
		: who !== 'admin' && at === 'out'
			? has === 'email'
				? ''
				: 'add'
			: has === 'email' || (who === 'admin' && has!.includes('questions'))
				? 'register'
				: 'go';
function whyMissing(row: Row, answer: string): string {
	const { in: at, who, has } = row;
	const found = missing(row);
	const right = answer === found;
	const isGuest = who === 'partner' || who === 'msa';
	return {
		go: right
			? `${who === 'admin' ? 'an administrator needs two methods, but not the group' : 'the user is in {g}'}, and {has} are enough`
			: {
					add: 'SSPR isn’t enabled for the user',
					register: 'there aren’t enough methods for a reset',
					partner: 'SSPR is disabled where the account is managed',
					msa: 'SSPR doesn’t reset personal accounts'
				}[found as 'add'],
		add: right
			? 'two methods are registered, but SSPR isn’t enabled for the user'
			: isGuest
				? 'for {who}, no group in your tenant decides'
				: at === 'out'
					? 'administrators don’t have to be in the group'
					: 'the user is in {g} already',
		register: right
			? has === 'email'
				? 'a reset requires two methods'
				: 'security questions don’t count for administrators, who need two methods'
			: isGuest
				? 'methods in your tenant don’t help {who}'
				: '{has} are enough',
		partner: right
			? 'the home tenant decides whether a guest can reset the password'
			: `the account isn’t managed by {p}`,
		msa: right
			? 'SSPR isn’t available to guests with personal accounts'
			: `the account ${isGuest ? 'is managed in a home tenant' : 'isn’t a personal one'}`
	}[answer]!;
}

/** Whose passwords are reset, by the least role for it. */
const targets: Row = {
	'users without a role': 'pw',
	'Guest Inviters': 'pw',
	'Password Administrators': 'pw',
	'Helpdesk Administrators': 'hd',
	'Reports Readers': 'hd',
	'Groups Administrators': 'ua',
	'User Administrators': 'ua',
	'Authentication Administrators': 'auth',
	'License Administrators': 'paa',
	'Global Administrators': 'paa'
};
const isProtected = ({ owns }: Row): boolean => /^(member|owner)/.test(owns!);
const roleFor = (row: Row): string => (isProtected(row) ? 'paa' : targets[row['target']!]!);
const ranks = ['pw', 'hd', 'ua', 'auth', 'paa'];
function whyRole(row: Row, answer: string): string {
	const found = roleFor(row);
	if (answer === found)
		return isProtected(row)
			? 'only this role can reset the passwords of users who {owns}'
			: 'it’s the least role that can reset the passwords of {target}';
	const isWeak =
		ranks.indexOf(answer) < ranks.indexOf(found) || (answer === 'auth' && found === 'ua');
	return `${
		{
			pw: 'it’s for users without a role and a few others',
			hd: 'it also covers other helpdesk staff',
			ua: 'it also manages users and groups',
			auth: 'it also manages authentication methods',
			paa: 'it covers every administrator'
		}[answer]!
	}, ${isWeak ? `but not ${isProtected(row) ? 'users who {owns}' : '{target}'}` : 'which is more than needed'}`;
}

const isTold = ({ event, notify, staff }: Row): boolean =>
	event === 'ask' ? staff === 'global' : event === 'admin' && /admins|both/.test(notify!);
const whyTold = (row: Row): string => {
	const { event, staff } = row;
	return event === 'ask'
		? staff === 'global'
			? 'with no other administrators, the request goes to you'
			: 'the request goes to the {staff}, before any Global Administrator'
		: event === 'user'
			? 'no administrator is notified when users reset passwords'
			: `you’re ${isTold(row) ? '' : 'not '}notified of resets by other administrators`;
};

const isLicensed = ({ who, goal, plan }: Row): boolean =>
	who === 'cloud' ? goal === 'change' || !plan!.endsWith('Free') : /P\d|Premium/.test(plan!);
const whyLicensed = (row: Row): string =>
	row['who'] === 'synced'
		? `${isLicensed(row) ? '{plan} includes' : 'with {plan}, there’s no'} password writeback, to {goal}`
		: row['goal'] === 'change'
			? 'cloud users can change a known password with any edition'
			: `to reset a forgotten password, ${isLicensed(row) ? '{plan} is enough' : 'a cloud user needs a paid license'}`;

/** Days since methods were confirmed. */
const ages: Row = { two: '60', four: '120', seven: '210', twenty: '600' };
function prompt({ in: at, since, days }: Row): string {
	if (at === 'out') return 'none';
	if (since === 'never') return 'register';
	return days !== '0' && Number(ages[since!]) > Number(days) ? 'confirm' : 'none';
}
function whyPrompt(row: Row): string {
	const { in: at, since, days } = row;
	const found = prompt(row);
	return at === 'out'
		? 'SSPR isn’t enabled for the user'
		: `${at === 'i' ? 'SSPR includes the nested group' : 'SSPR is enabled for the user'}, ${
				since === 'never'
					? 'who has registered no methods'
					: days === '0'
						? 'but with 0 days, no one has to confirm'
						: `who confirmed them ${found === 'confirm' ? 'more' : 'less'} than {days} days ago`
			}`;
}

const fix = ({ chosen, limit }: Row): string | undefined =>
	limit === 'in' ? { both: 'go', connect: 'entra', entra: 'connect' }[chosen!] : chosen === 'both' ? limit : undefined;
function whyFix(row: Row, answer: string): string {
	const right = fix(row) === answer;
	return {
		go: right
			? 'writeback is set in both places, and needs no inbound connections'
			: 'something else still keeps passwords from being written back',
		entra: right ? 'SSPR must be set to write back, too' : 'in the admin center, it’s set already',
		connect: right
			? 'Microsoft Entra Connect must write back, too'
			: 'in Microsoft Entra Connect, it’s selected already',
		out: right ? 'writeback connects outbound to Azure Service Bus' : 'outbound connections aren’t blocked',
		rights: right
			? 'the account of Microsoft Entra Connect resets the passwords in AD DS'
			: 'no permission is missing'
	}[answer]!;
}

/** What a bulk operation takes. */
const takes: Row = { create: 'full', delete: 'upn', restore: 'id', invite: 'mail', members: 'upn id' };
function bulk({ op, lists, by }: Row): string | undefined {
	// Whether bulk delete takes object IDs depends on the template, and who can invite on settings.
	if ((op === 'delete' && lists === 'id') || (op === 'invite' && by !== 'User Administrator')) return undefined;
	const fits = takes[op!]!.includes(lists!);
	const may = by === 'User Administrator' || (op === 'members' && by === 'Groups Administrator');
	return fits ? (may ? 'submit' : 'role') : may ? 'values' : undefined;
}
function whyBulk(row: Row, answer: string): string {
	const found = bulk(row);
	const fits = `the file ${found === 'values' ? 'doesn’t list' : 'lists'} what it takes to {op}`;
	const may = `a {by} ${found === 'role' ? 'can’t' : 'can'} {op}`;
	return { submit: found === 'values' ? fits : found === 'role' ? may : `${may}, and ${fits}`, values: fits, role: may }[
		answer
	]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'can',
		[
			'Before a holiday, you check whether {count} will need the help desk. Self-service password reset (SSPR) is enabled for administrators and for {g}, which contains the group {i}. Users can use email, mobile phone, and security questions.',
			'The help desk lists {count} who forgot their passwords. You enabled self-service password reset (SSPR) for administrators and for {g}, of which {i} is a member. For users, you enabled email, mobile phone, and security questions.'
		],
		{
			...users,
			common: {
				setup: side(
					'scope',
					'',
					{
						'1-': 'A reset requires one method, and password writeback is disabled',
						'2-': 'A reset requires two methods, and password writeback is disabled',
						'1w': 'A reset requires one method, and password writeback is enabled',
						'2w': 'A reset requires two methods, and password writeback is enabled'
					},
					'this were set: {}',
					'{}'
				)
			},
			sides: {
				who: side(
					'who',
					'Account',
					{ cloud: 'a cloud user', synced: 'a synchronized user', admin: 'a User Administrator' },
					'{name} were {}',
					'{name} is {}'
				),
				in: group,
				has: side(
					'what',
					'Registered methods',
					'email|authenticator app|email and mobile phone|email and security questions|mobile phone and authenticator app',
					'{name} had registered {}',
					'{name} has registered {}'
				)
			},
			decide: (row) => (resets(row) ? 'yes' : 'no'),
			asks: { yes: 'can reset a forgotten password', no: 'must ask for help with a forgotten password' },
			choose: 'Which user{s} {}?',
			judge: '{name} {}.',
			why: whyResets
		}
	),
	...told(
		'first',
		[
			'A pilot of self-service password reset (SSPR) starts with {count}. It is enabled for administrators and the group {g}, and requires two methods, among them security questions. At {p}, SSPR is disabled.',
			'You prepare {count} for self-service password reset (SSPR), which is enabled for administrators and for {g}. Two methods are required, and users can choose security questions. At {p}, a partner, SSPR is disabled.'
		],
		{
			...users,
			sides: {
				who: side(
					'who',
					'Account',
					{
						cloud: 'a cloud user',
						admin: 'a User Administrator',
						partner: 'a guest from {p}',
						msa: 'a guest with a personal Microsoft account'
					},
					'{name} were {}',
					'{name} is {}'
				),
				in: side(
					'scope',
					'Member of {g}',
					{ g: 'yes', out: 'no' },
					{ g: '{name} were in {g}', out: '{name} were not in {g}' },
					{ g: '{name} is in {g}', out: '{name} is not in {g}' }
				),
				has: side(
					'what',
					'Registered methods',
					'email|email and mobile phone|email and security questions',
					'{name} had registered {}',
					'{name} has registered {}'
				)
			},
			decide: (row) => missing(row) || undefined,
			asks: {
				go: 'leave the account unchanged',
				add: 'add the account to {g}',
				register: 'have another method registered',
				partner: 'ask {p} to enable SSPR',
				msa: 'refer to Microsoft account recovery'
			},
			table: 'What should you do for each user?',
			single: 'You need the user to be able to reset a forgotten password. What should you do?',
			why: whyMissing
		}
	),
	...told(
		'role',
		[
			'You hire {count}, and assign each one role. You must use the principle of least privilege.',
			'A manager asks for {count} who reset passwords for others. Each gets one role, with no more privileges than necessary.'
		],
		{
			noun: 'agent',
			names: people,
			sides: {
				target: side(
					'who',
					'Resets passwords of',
					Object.keys(targets).join('|'),
					'{name} reset the passwords of {}',
					'{name} must reset the passwords of {}'
				),
				owns: side(
					'scope',
					'These users',
					{
						no: 'are in no group',
						plain: 'are in a group that is not role-assignable',
						member: 'are in a role-assignable group',
						owner: 'own a role-assignable group'
					},
					'these users were users who {}',
					'these users {}'
				)
			},
			decide: roleFor,
			asks: {
				pw: 'Password Administrator',
				hd: 'Helpdesk Administrator',
				ua: 'User Administrator',
				auth: 'Authentication Administrator',
				paa: 'Privileged Authentication Administrator'
			},
			table: 'Which role should you assign to each agent?',
			single: 'Which role should you assign to the agent?',
			why: whyRole
		}
	),
	...told(
		'mail',
		[
			'You are a Global Administrator of {count}, where self-service password reset (SSPR) is enabled for one group and for administrators. Today, something happened in each of them.',
			'As a Global Administrator, you look after {count} with self-service password reset (SSPR) for administrators and one group. You review what happened today.'
		],
		{
			noun: 'tenant',
			names: companies,
			sides: {
				event: side(
					'what',
					'Event',
					{
						user: 'a user reset a password with SSPR',
						admin: 'another Global Administrator used SSPR',
						ask: 'a user selected Contact your administrator'
					},
					'in {name}, {}',
					'in {name}, {}'
				),
				notify: side(
					'scope',
					'On password resets, it notifies',
					{ no: 'no one', users: 'users', admins: 'all admins of resets by admins', both: 'users, and all admins of resets by admins' },
					'{name} notified {}',
					'on password resets, it notifies {}'
				),
				staff: side(
					'who',
					'Other administrators',
					{ global: 'only Global Administrators', user: 'User Administrators', password: 'Password Administrators' },
					'its other administrators were {}',
					'its other administrators are {}'
				)
			},
			decide: (row) => (isTold(row) ? 'yes' : 'no'),
			asks: { yes: 'receive an email', no: 'receive no email' },
			choose: 'About which tenant{s} will you {}?',
			judge: 'About {name}, you will {}.',
			why: whyTold
		}
	),
	...told(
		'license',
		[
			'An auditor compares the licenses of {count} with what they do in Microsoft Entra ID. Passwords of synchronized users must be written back to AD DS.',
			'Your company buys only the licenses that it must. You check {count}. New passwords of synchronized users must reach AD DS.'
		],
		{
			...users,
			sides: {
				who: side(
					'who',
					'Account',
					{ cloud: 'a cloud user', synced: 'a synchronized user' },
					'{name} were {}',
					'{name} is {}'
				),
				goal: side(
					'what',
					'Must be able to',
					{ change: 'change a known password', reset: 'reset a forgotten password' },
					'{name} had to {}',
					'{name} must be able to {}'
				),
				plan: side(
					'scope',
					'License',
					'Microsoft Entra ID Free|Microsoft 365 Business Standard|Microsoft 365 Business Premium|Microsoft Entra ID P1',
					'{name} had {}',
					'{name} has {}'
				)
			},
			decide: (row) => (isLicensed(row) ? 'yes' : 'no'),
			asks: { yes: 'can keep the current license', no: 'must get another license' },
			choose: 'Which user{s} {}?',
			judge: '{name} {}.',
			why: whyLicensed
		}
	),
	...told(
		'prompt',
		[
			'Self-service password reset (SSPR) is enabled for {g}, which contains the group {i}. Users must register when they sign in. After a vacation, {count} sign in.',
			'On Monday, {count} will sign in. For {g}, of which {i} is a member, self-service password reset (SSPR) is enabled and requires users to register when signing in.'
		],
		{
			...users,
			common: {
				days: side(
					'scope',
					'',
					'0|90|180|365',
					'users were asked to confirm their methods after {} days',
					'the number of days before users are asked to confirm their methods is {}'
				)
			},
			sides: {
				in: group,
				since: side(
					'what',
					'Methods confirmed',
					{
						never: 'never registered',
						two: 'two months ago',
						four: 'four months ago',
						seven: 'seven months ago',
						twenty: 'twenty months ago'
					},
					{ never: '{name} had registered no methods', '': '{name} had last confirmed methods {}' },
					{ never: '{name} has registered no methods', '': '{name} last confirmed methods {}' }
				)
			},
			decide: prompt,
			asks: {
				register: 'be asked to register methods',
				confirm: 'be asked to confirm methods',
				none: 'sign in without being asked'
			},
			table: 'What will happen to each user?',
			choose: 'Which user{s} will {}?',
			judge: '{name} will {}.',
			why: whyPrompt
		}
	),
	...told(
		'writeback',
		[
			'After a merger, you take over {count} that use Microsoft Entra Connect and Microsoft Entra ID P1. SSPR is enabled for all users.',
			'As a consultant, you set up SSPR for {count} that have Microsoft Entra ID P1 and synchronize users with Microsoft Entra Connect.'
		],
		{
			noun: 'company',
			names: companies,
			sides: {
				auth: side(
					'who',
					'Sign-in',
					'password hash synchronization|pass-through authentication|federation',
					'',
					'{name} uses {}'
				),
				chosen: side(
					'scope',
					'Writeback selected in',
					{
						both: 'Microsoft Entra Connect and the admin center',
						connect: 'only Microsoft Entra Connect',
						entra: 'only the admin center'
					},
					'password writeback were selected in {}',
					'password writeback is selected in {}'
				),
				limit: side(
					'what',
					'Finding',
					{
						in: 'a firewall blocks all inbound traffic',
						out: 'a firewall blocks outbound traffic to Azure Service Bus',
						rights: 'the account of Microsoft Entra Connect cannot reset passwords'
					},
					'this were found: {}',
					'{}'
				)
			},
			decide: fix,
			asks: {
				go: 'keep the configuration',
				entra: 'enable writeback in the Microsoft Entra admin center',
				connect: 'enable writeback in Microsoft Entra Connect',
				out: 'change a firewall rule',
				rights: 'grant permissions in AD DS'
			},
			table: 'What should you do for each company?',
			single: 'You need resets to update passwords in AD DS. What should you do?',
			why: whyFix
		}
	),
	...told(
		'bulk',
		[
			'You help {count} with bulk operations in the Microsoft Entra admin center. Each has a CSV template for the operation and has filled it in.',
			'In the Microsoft Entra admin center, {count} prepare bulk operations. You review their CSV files and their roles.'
		],
		{
			noun: 'administrator',
			names: people,
			sides: {
				op: side(
					'what',
					'Must',
					{
						create: 'create users',
						delete: 'delete users',
						restore: 'restore deleted users',
						invite: 'invite guests',
						members: 'add users to a group'
					},
					'{name} had to {}',
					'{name} must {}'
				),
				lists: side(
					'scope',
					'The file lists',
					{
						upn: 'user principal names',
						id: 'object IDs',
						mail: 'email addresses and redirection URLs',
						full: 'names, user principal names, initial passwords, and whether to block sign-in'
					},
					'the file listed {}',
					'the file lists {}'
				),
				by: side(
					'who',
					'Role',
					'User Administrator|Groups Administrator|Helpdesk Administrator',
					'{name} were a {}',
					'{name} is a {}'
				)
			},
			decide: bulk,
			asks: {
				submit: 'submit the file',
				values: 'list other values in the file',
				role: 'ask for another role'
			},
			table: 'What should each administrator do next?',
			choose: 'Which administrator{s} should {} next?',
			judge: 'Next, {name} should {}.',
			why: whyBulk
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'users-rules': [
		'Administrators need two methods other than security questions, in any group. It’s easy to apply the settings for users.',
		taking('who', /admin/, { who: 'cloud' })
	],
	nested: [
		'SSPR includes the members of nested groups. It’s easy to think that they have to be direct members.',
		taking('in', /i/, { in: 'out' })
	],
	'own-tenant': [
		'A guest’s password is managed elsewhere. It’s easy to think that your tenant’s settings apply.',
		taking('who', /partner|msa/, { who: 'cloud' })
	],
	'by-role-only': [
		'Members and owners of role-assignable groups are protected. It’s easy to look only at their roles.',
		taking('owns', /member|owner/, { owns: 'no' })
	],
	'asks-everyone': [
		'Global Administrators get a request for help only if no one else can take it. It’s easy to think that all administrators do.',
		taking('staff', /user|password/, { staff: 'global' })
	],
	'change-is-reset': [
		'A cloud user can change a known password with any edition. It’s easy to think that it takes the license for a reset.',
		taking('goal', /change/, { goal: 'reset' })
	],
	'standard-writes': [
		'Microsoft 365 Business Standard doesn’t include password writeback. It’s easy to think that it covers all of SSPR.',
		taking('plan', /Standard/, { plan: 'Microsoft Entra ID P1' })
	],
	'zero-is-always': [
		'With 0 days, users never have to confirm their methods. It’s easy to think that they always do.',
		taking('days', /^0/, { days: '1' })
	],
	inbound: [
		'Password writeback needs only outbound connections. It’s easy to think that something must be opened inbound.',
		taking('limit', /in/, { limit: 'out' })
	],
	'names-restore': [
		'Bulk restore takes object IDs. It’s easy to list user principal names, as for bulk delete.',
		taking('op', /restore/, { op: 'delete' })
	]
};

export const selfReset = topicFamily(
	{
		id: 'users-groups/self-reset',
		edition: 12,
		group: 'users-groups',
		title: 'Password resets and bulk operations',
		rule: {
			'^(can|first)':
				'SSPR is for users in the group, also through a nested one, who have registered enough methods. Administrators need two, without security questions. A guest’s password is managed elsewhere.',
			'^role':
				'Each role can reset the passwords of certain administrators only. Members and owners of role-assignable groups require a Privileged Authentication Administrator.',
			'^mail':
				'Global Administrators can be notified of resets by administrators, not by users. A request for help goes to them only if there’s no Helpdesk, Password, or User Administrator.',
			'^license':
				'Changing a known cloud password is free. A reset needs a license, and writeback needs Business Premium or Microsoft Entra ID P1.',
			'^prompt':
				'At sign-in, users for whom SSPR is enabled are asked to register, and again to confirm after the set number of days. 0 means never.',
			'^writeback':
				'Writeback is set in Microsoft Entra Connect and in the admin center. It needs permissions in AD DS and outbound connections.',
			'^bulk':
				'Bulk create, delete, restore, and invite take a User Administrator, and each takes its own values. Restore takes object IDs.'
		},
		sources: [
			sources.passwordReset,
			sources.passwordPolicies,
			sources.enablePasswordReset,
			sources.privilegedEntraRoles,
			sources.entraRolesOfGroups,
			sources.resetCustomization,
			sources.resetLicensing,
			sources.enableWriteback,
			sources.writeback,
			sources.bulkCreate,
			sources.bulkDelete,
			sources.bulkRestore,
			sources.bulkMembers,
			sources.bulkInvite
		],
		axes: { who: 'Accounts and roles', scope: 'Groups and settings', what: 'Methods and tasks' }
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'export', 'email', 'ticket', 'list'],
		words: ['g', 'i', 'p'],
		themes: [
			['Riders', 'Trial Riders', 'Fabrikam'],
			['Teachers', 'Substitutes', 'Litware'],
			['Nurses', 'Night Shift', 'Proseware'],
			['Technicians', 'Apprentices', 'Tailwind'],
			['Sales', 'Field Sales', 'Adatum'],
			['Clerks', 'Branch Clerks', 'Woodgrove']
		]
	}
);
