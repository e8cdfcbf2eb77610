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

/** A topic of users, who differ in their names. */
const users = { noun: 'user', names: people };
const groups: Row = { g: '{g}', i: '{i}', out: 'neither group' };
const account = (kinds: Row) => side('who', 'Account', kinds, '{name} were {}', '{name} is {}');
const registeredAs = (sets: string) =>
	side('what', 'Registered methods', sets, '{name} had registered {}', '{name} registered {}');
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
function missing({ in: at, who, has }: Row): string | undefined {
	if (who === 'partner' || who === 'msa') return who;
	const few = has === 'email' || (who === 'admin' && has!.includes('questions'));
	return who === 'admin' || at === 'g' ? (few ? 'register' : 'go') : few ? undefined : 'add';
}
function whyMissing(row: Row, answer: string): string {
	const { in: at, who, has } = row;
	const found = missing(row);
	const right = answer === found;
	const guest = found === who;
	return {
		go: right
			? `${who === 'admin' ? 'for an administrator, ' : '{name} is in {g}, and '}{has} are enough`
			: {
					add: '{name} isn’t in {g}',
					register: 'one more method is needed',
					partner: 'SSPR is disabled at {p}',
					msa: 'SSPR doesn’t reset the passwords of personal accounts'
				}[found as 'add'],
		add: right
			? 'two methods are registered, but {name} isn’t in {g}'
			: guest
				? 'for {who}, no group in your tenant decides'
				: at === 'out'
					? 'administrators don’t have to be in {g}'
					: '{name} is in {g} already',
		register: right
			? has === 'email'
				? 'a reset requires two methods'
				: 'an administrator needs two methods other than security questions'
			: guest
				? 'for {who}, no method in your tenant counts'
				: '{has} are enough',
		partner: right ? 'for a guest, the home tenant decides' : 'the account isn’t managed by {p}',
		msa: right
			? 'a personal account is recovered at Microsoft'
			: 'the account isn’t a personal Microsoft account'
	}[answer]!;
}

/** Whose passwords are reset, by the least role for it. */
const targets: Row = {
	'users without a role': '1',
	'Guest Inviters': '1',
	'Password Administrators': '1',
	'Helpdesk Administrators': '2',
	'Groups Administrators': '3',
	'User Administrators': '3',
	'Authentication Administrators': '4',
	'License Administrators': '5',
	'Global Administrators': '5'
};
const isProtected = ({ owns }: Row): boolean => /^(member|owner)/.test(owns!);
const roleFor = (row: Row): string => (isProtected(row) ? '5' : targets[row['target']!]!);
/** From least to most privileged: each includes those before it, but 4 only 1. */
const roles: Row = {
	1: 'Password Administrator',
	2: 'Helpdesk Administrator',
	3: 'User Administrator',
	4: 'Authentication Administrator',
	5: 'Privileged Authentication Administrator'
};
function whyRole(row: Row, answer: string): string {
	const found = roleFor(row);
	const right = answer === found;
	if (right && isProtected(row)) return 'no other of these roles covers users who {owns}';
	return `the ${roles[answer]!} role ${
		{
			1: 'covers users without a role and a few others',
			2: 'also covers helpdesk staff',
			3: 'also covers those who manage users or groups',
			4: 'also covers those who manage authentication methods',
			5: 'covers every administrator'
		}[answer]!
	}, ${
		right
			? 'and is the least one for {target}'
			: answer < found || (answer === '4' && found !== '1')
				? `but not ${isProtected(row) ? 'users who {owns}' : '{target}'}`
				: 'which is more than needed'
	}`;
}

const isTold = ({ event, notify, staff }: Row): boolean =>
	event === 'ask' ? staff === 'global' : event === 'admin' && /admins|both/.test(notify!);
const whyTold = (row: Row): string => {
	const { event, staff } = row;
	return event === 'ask'
		? staff === 'global'
			? 'with no other administrators, the request goes to you'
			: 'a User or Password Administrator gets the request first'
		: event === 'user'
			? 'no administrator is notified when users reset passwords'
			: `you’re ${isTold(row) ? '' : 'not '}notified of resets by other administrators`;
};

const isLicensed = ({ who, goal, plan }: Row): boolean =>
	who === 'cloud' ? goal === 'change' || !plan!.endsWith('Free') : /P\d|Premium/.test(plan!);
const whyLicensed = (row: Row): string =>
	row['who'] === 'synced'
		? `to {goal}, a synchronized user needs password writeback, which {plan} ${isLicensed(row) ? 'includes' : 'doesn’t include'}`
		: row['goal'] === 'change'
			? 'cloud users can change a known password with any edition'
			: `to reset a forgotten password, ${isLicensed(row) ? '{plan} is enough' : 'a cloud user needs a paid license'}`;

const isDue = ({ since, days }: Row): boolean => days !== '0' && Number(since) > Number(days);
const prompt = (row: Row): string =>
	row['in'] === 'out' ? 'none' : row['since'] === '0' ? 'register' : isDue(row) ? 'confirm' : 'none';
function whyPrompt(row: Row): string {
	const { in: at, since, days } = row;
	return at === 'out'
		? '{name} is in neither group'
		: `${at === 'i' ? 'SSPR includes the nested group' : '{name} is in {g}'}, and ${
				since === '0'
					? 'no methods are registered'
					: days === '0'
						? 'with 0 days, no one has to confirm methods'
						: `methods were confirmed ${isDue(row) ? 'more' : 'less'} than {days} days ago`
			}`;
}

/** What must be changed for writeback. */
const fix = ({ chosen, limit, age }: Row): readonly string[] => [
	...(/connect|both/.test(chosen!) ? [] : ['connect']),
	...(/entra|both/.test(chosen!) ? [] : ['entra']),
	...(limit === 'in' ? [] : [limit!]),
	...(age === '0' ? [] : ['age'])
];
const whyFix = (row: Row, answer: string): string =>
	answer
		.split('+')
		.map((one) => {
			const isMissing = fix(row).includes(one);
			const set = isMissing ? 'isn’t set to write back' : 'is set to write back already';
			return {
				entra: `SSPR ${set}`,
				connect: `Microsoft Entra Connect itself ${set}`,
				out: isMissing ? 'the server must reach Azure Service Bus' : 'writeback needs no inbound connections',
				rights: `the account can${isMissing ? '’t' : ''} reset passwords in AD DS`,
				age: `a second reset that day would ${isMissing ? 'fail' : 'succeed'}`
			}[one]!;
		})
		.join(', and ');

/** What a bulk operation takes. */
const takes: Row = { create: 'full', delete: 'upn', restore: 'id', invite: 'mail', members: 'upn id' };
const values: Row = {
	upn: 'user principal names',
	id: 'object IDs',
	mail: 'email addresses and redirection URLs',
	full: 'names, user principal names, initial passwords, and whether to block sign-in'
};
const hasValues = ({ op, lists }: Row): boolean => takes[op!]!.includes(lists!);
const mayRun = ({ op, by }: Row): boolean => by![0] === 'U' || (op === 'members' && by![0] === 'G');
function bulk(row: Row): string | undefined {
	const { op, lists } = row;
	// Bulk delete takes object IDs with a new template only, and who can invite depends on settings.
	if ((op === 'delete' && lists === 'id') || (op === 'invite' && !mayRun(row))) return undefined;
	return hasValues(row) ? (mayRun(row) ? 'submit' : 'role') : mayRun(row) ? 'values' : undefined;
}
function whyBulk(row: Row, answer: string): string {
	const { op } = row;
	const lists = `to {op}, the file must list ${op === 'members' || op === 'delete' ? 'user principal names or object IDs' : values[takes[op!]!]!}`;
	const may = `a {by} ${mayRun(row) ? 'can' : 'can’t'} {op}`;
	return answer === 'values'
		? lists
		: answer === 'role'
			? may
			: !mayRun(row)
				? 'a {by} can’t run this operation'
				: hasValues(row)
					? `${may}, and the file lists {lists}`
					: 'the file lists the wrong values, {lists}';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'can',
		[
			'Before a holiday, you check {count} in a tenant with a custom domain. Self-service password reset (SSPR) is enabled for administrators and {g}, which contains {i}. Users can choose email, mobile phone, or security questions.',
			'After a storm, {count} call the help desk. Their tenant has a custom domain, and self-service password reset (SSPR) for administrators and {g}, of which {i} is a member. Users can choose email, mobile phone, or security questions.'
		],
		{
			...users,
			common: {
				setup: side(
					'scope',
					'',
					{
						'1-': 'one method, without password writeback',
						'2-': 'two methods, without password writeback',
						'1w': 'one method, with password writeback',
						'2w': 'two methods, with password writeback'
					},
					'SSPR required {}',
					'SSPR requires {}'
				)
			},
			sides: {
				who: account({
					cloud: 'a cloud user',
					synced: 'a synchronized user',
					admin: 'a cloud-only User Administrator'
				}),
				in: group,
				has: registeredAs(
					'email|authenticator app|email and mobile phone|email and security questions|mobile phone and authenticator app'
				)
			},
			decide: (row) => (resets(row) ? 'yes' : 'no'),
			asks: { yes: 'can reset a forgotten password', no: 'must ask for help with a forgotten password' },
			choose: 'At the moment, which user{s} {}?',
			judge: '{name} {}.',
			why: whyResets
		}
	),
	...told(
		'first',
		[
			'Your tenant has a custom domain. You start a pilot of self-service password reset (SSPR) with {count}. SSPR is enabled for administrators and the group {g}, and requires two methods, which can include security questions. {p}, a partner, has disabled SSPR.',
			'Next week, {count} must be able to use self-service password reset (SSPR). Your tenant has a custom domain, and SSPR is enabled for administrators and for {g}. It takes two methods, and you offer security questions. Your partner {p} has disabled SSPR.'
		],
		{
			...users,
			sides: {
				who: account({
					cloud: 'a cloud user',
					admin: 'a User Administrator',
					partner: 'a guest from {p}',
					msa: 'a guest with a personal Microsoft account'
				}),
				in: side(
					'scope',
					'Member of {g}',
					{ g: 'yes', out: 'no' },
					{ g: '{name} were in {g}', out: '{name} were not in {g}' },
					{ g: '{name} is in {g}', out: '{name} is not in {g}' }
				),
				has: registeredAs('email|email and mobile phone|email and security questions')
			},
			decide: missing,
			asks: {
				go: 'leave the account unchanged',
				add: 'add the account to {g}',
				register: 'ask for another method to be registered',
				partner: 'ask {p} to enable SSPR',
				msa: 'refer the user to Microsoft account recovery'
			},
			table: 'What should you do for each user?',
			single: 'You need the user to be able to reset a forgotten password. What should you do?',
			why: whyMissing
		}
	),
	...told(
		'role',
		[
			'You hire {count} to reset passwords in Microsoft Entra ID. You can assign only one role per person, by the principle of least privilege.',
			'For the night shift, {count} will take over password resets. No one may get more than one Microsoft Entra role, or more privileges than necessary.'
		],
		{
			noun: 'support technician',
			names: people,
			sides: {
				target: side(
					'who',
					'Resets passwords of',
					Object.keys(targets).join('|'),
					'{name} had to reset the passwords of {}',
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
					'these were users who {}',
					'these users {}'
				)
			},
			decide: roleFor,
			asks: roles,
			table: 'Which role should you assign to each technician?',
			single: 'Which role does the technician need?',
			choose: 'To which technician{s} should you assign the {} role?',
			why: whyRole
		}
	),
	...told(
		'mail',
		[
			'You are a Global Administrator of {count} with self-service password reset (SSPR) for administrators and one group. It can notify users of resets, and all admins of resets by other admins.',
			'On your day off, something happened in {count} where you are a Global Administrator. Self-service password reset (SSPR), enabled for one group and administrators, can notify users of resets, and all admins of resets by other admins.'
		],
		{
			noun: 'tenant',
			names: ['Contoso', 'Wingtip', 'Relecloud', 'Lucerne', 'Trey', 'VanArsdel'],
			sides: {
				staff: side(
					'who',
					'Administrators',
					{
						global: 'only Global Administrators',
						User: 'User and Global Administrators',
						Password: 'Password and Global Administrators'
					},
					'{name} had {}',
					'{name} has {}'
				),
				event: side(
					'what',
					'Event',
					{
						user: 'a user used SSPR',
						admin: 'another Global Administrator used SSPR',
						ask: 'a user selected Contact your administrator'
					},
					'in {name}, {}',
					'there, {}'
				),
				notify: side(
					'scope',
					'SSPR notifies',
					{ no: 'no one', users: 'only users', admins: 'only all admins', both: 'users and all admins' },
					'SSPR notified {}',
					'SSPR notifies {}'
				)
			},
			decide: (row) => (isTold(row) ? 'yes' : 'no'),
			asks: { yes: 'get an email', no: 'hear nothing' },
			choose: 'About which tenant{s} do you {}?',
			judge: 'About {name}, you {}.',
			why: whyTold
		}
	),
	...told(
		'license',
		[
			'An auditor compares the licenses of {count} with what they do in Microsoft Entra ID. Passwords of synchronized users must be written back to AD DS.',
			'To save costs, you check the licenses of {count}, without taking away what they must be able to do. New passwords of synchronized users must reach AD DS.'
		],
		{
			...users,
			sides: {
				who: account({ cloud: 'a cloud user', synced: 'a synchronized user' }),
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
			choose: 'By the terms of the licenses, which user{s} {}?',
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
						0: 'never registered',
						60: 'two months ago',
						120: 'four months ago',
						210: 'seven months ago',
						600: 'twenty months ago'
					},
					{ 0: '{name} had registered no methods', '': '{name} had last confirmed methods {}' },
					{ 0: '{name} has registered no methods', '': '{name} last confirmed methods {}' }
				)
			},
			decide: prompt,
			asks: {
				register: 'be asked to register methods',
				confirm: 'be asked to confirm methods',
				none: 'sign in without being asked for methods'
			},
			choose: 'Which user{s} will {}?',
			judge: '{name} will {}.',
			why: whyPrompt
		}
	),
	...told(
		'writeback',
		[
			'{p} synchronizes users from AD DS with Microsoft Entra Connect. All have Microsoft Entra ID P1. With self-service password reset (SSPR), users must be able to reset their AD DS passwords even twice a day. Everything else is set up as documented.',
			'Synchronized users of {p}, all with Microsoft Entra ID P1, complain about self-service password reset (SSPR). Their new passwords must reach AD DS, even if they reset them more than once a day. You find the following, and nothing else.'
		],
		{
			noun: 'configuration',
			sides: {
				chosen: side(
					'scope',
					'Password writeback selected in',
					{
						both: 'both Microsoft Entra Connect and the Microsoft Entra admin center',
						connect: 'only Microsoft Entra Connect',
						entra: 'only the Microsoft Entra admin center',
						neither: 'neither Microsoft Entra Connect nor the Microsoft Entra admin center'
					},
					'password writeback were selected in {}',
					'password writeback is selected in {}'
				),
				limit: side(
					'what',
					'Microsoft Entra Connect server',
					{
						in: 'accepts no inbound connections',
						out: 'cannot connect to Azure Service Bus',
						rights: 'uses an account without the Reset password permission'
					},
					{
						in: 'the server accepted no inbound connections',
						out: 'the server could not connect to Azure Service Bus',
						rights: 'the server used an account without the Reset password permission'
					},
					'the server with Microsoft Entra Connect {}'
				),
				age: side(
					'who',
					'Minimum password age in AD DS',
					{ 0: '0', 1: 'one day' },
					'the minimum password age in AD DS were {}',
					'the minimum password age in AD DS is {}'
				)
			},
			suits: (row, difficulty) => difficulty === 2 || fix(row).length > 1 === difficulty > 2,
			decide(row) {
				const { length } = fix(row);
				return length === 1 || length === 2 ? fix(row).join('+') : undefined;
			},
			asks: {
				entra: 'Select writeback in the Microsoft Entra admin center',
				connect: 'Select writeback in Microsoft Entra Connect',
				out: 'Change a firewall rule',
				rights: 'Grant a permission in AD DS',
				age: 'Change a password policy in AD DS'
			},
			single: 'You need to meet the requirement. What is necessary at {p}?',
			why: whyFix
		}
	),
	...told(
		'bulk',
		[
			'You train {count}, who own no groups. In the Microsoft Entra admin center, each has downloaded the CSV template of a bulk operation and filled it in.',
			'A school year begins, and {count}, who own no groups, will help you with bulk operations in the Microsoft Entra admin center. You review their CSV files and roles.'
		],
		{
			noun: 'new administrator',
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
				lists: side('scope', 'The file lists', values, 'the file listed {}', 'the file lists {}'),
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
		'Administrators need two methods other than security questions. It’s easy to apply the settings for users.',
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
		'Global Administrators get a request for help only if no one else can take it. It’s easy to think that they all do.',
		taking('staff', /User|Password/, { staff: 'global' })
	],
	'change-is-reset': [
		'A cloud user can change a known password with any edition. It’s easy to think that it takes the license for a reset.',
		taking('goal', /change/, { goal: 'reset' })
	],
	'standard-writes': [
		'Microsoft 365 Business Standard doesn’t include password writeback. It’s easy to think that it does.',
		taking('plan', /Standard/, { plan: 'Microsoft Entra ID P1' })
	],
	'zero-is-always': [
		'With 0 days, users never have to confirm their methods. It’s easy to think that they always do.',
		taking('days', /^0/, { days: '1' })
	],
	inbound: [
		'Password writeback needs only outbound connections. It’s easy to think that something must be opened inbound.',
		taking('limit', /in/, { chosen: 'both', limit: 'out', age: '0' })
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
				'Bulk operations on users take a User Administrator. Each takes different values: restore takes object IDs.'
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
			sources.writebackErrors,
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
		// With two answers, all would be offered each time.
		spare: (asked, random) => (asked.includes('+') ? random.pick(['out', 'rights', 'connect']) : ''),
		forms: ['choose', 'judge', 'table', 'judge', 'single', 'series'],
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
