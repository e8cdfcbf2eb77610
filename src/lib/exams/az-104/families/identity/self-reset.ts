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
const account = (kinds: Row) =>
	side(
		'who',
		'Account',
		kinds,
		{ partner: '{name} were a guest from {p} (which has disabled SSPR)', '': '{name} were {}' },
		'{name} is {}'
	);
const has = side(
	'what',
	'Methods registered here',
	'no methods|email|the authenticator app|email and mobile phone|mobile phone and authenticator app',
	'{name} had registered {} here',
	'{name} registered {} here'
);
const group = side('scope', 'Group', groups, '{name} were in {}', '{name} is in {}');

const methods: readonly Method[] = ['email', 'mobile phone'];
const all: readonly Method[] = [...methods, 'authenticator app'];
const registered = ({ has }: Row): readonly Method[] => all.filter((one) => has!.includes(one));
const resets = (row: Row): boolean => {
	const { in: at, who, needed, writeback } = row;
	return mayReset(
		{ enabled: { group: 'g' }, needed: needed === '1' ? 1 : 2, methods, writeback: writeback === 'enabled' },
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
	const { in: at, who, writeback, has } = row;
	const may = resets(row);
	if (who === 'admin')
		return may
			? 'an administrator needs two methods, whatever the group, and has them'
			: 'an administrator needs two methods, whatever the group';
	if (who === 'synced' && writeback === 'disabled')
		return 'the password is managed on-premises, and writeback is disabled';
	if (at === 'out') return '{name} is in neither group';
	return `${who === 'synced' && may ? 'writeback is enabled, ' : ''}${at === 'i' ? 'SSPR also applies to the nested group' : '{name} is in {g}'}, ${
		may
			? 'and enough methods are registered'
			: has!.includes('app')
				? 'but the authenticator app isn’t enabled for users'
				: 'but too few methods are registered'
	}`;
}

/** What is missing so that someone can reset a password. */
function missing({ in: at, who, has }: Row): string | undefined {
	if (who === 'partner' || who === 'msa') return has === 'no methods' ? who : undefined;
	const few = who === 'admin' ? !has!.includes(' and ') : has !== 'email and mobile phone';
	return who === 'admin' || at !== 'out' ? (few ? 'register' : 'go') : few ? undefined : 'add';
}
function whyMissing(row: Row, answer: string): string {
	const { in: at, who, has } = row;
	const found = missing(row);
	const right = answer === found;
	const guest = found === who;
	return {
		go: right
			? `${who === 'admin' ? 'for an administrator, ' : 'SSPR includes {name}, and '}{has} are enough`
			: {
					add: '{name} is in neither group',
					register: 'more methods are needed',
					partner: 'SSPR is disabled at {p}',
					msa: 'SSPR isn’t for personal accounts'
				}[found as 'add'],
		add: right
			? 'two methods are registered, but {name} is in neither group'
			: guest
				? 'for an account managed elsewhere, no group here counts'
				: at === 'out'
					? 'administrators don’t have to be in {g}'
					: `SSPR includes ${who === 'admin' ? 'administrators' : '{name}'} already`,
		register: right
			? who === 'admin'
				? 'administrators need two methods'
				: has!.includes('app')
					? 'the authenticator app isn’t enabled for users, so it doesn’t count'
					: 'a reset requires two methods'
			: guest
				? 'for an account managed elsewhere, no method registered here counts'
				: '{has} are enough',
		partner: right ? '{p}, the home tenant, decides' : 'the account isn’t from another organization',
		msa: right
			? 'passwords of personal accounts are recovered with Microsoft'
			: 'the account isn’t a personal Microsoft account'
	}[answer]!;
}

/** Whose passwords are reset, by the least role for it. */
const targets: Row = {
	'users without a role': '1',
	'Password Administrators': '1',
	'Helpdesk Administrators': '2',
	'User Administrators': '3',
	'Global Administrators': '5'
};
const isProtected = ({ owns }: Row): boolean => /^(member|owner)/.test(owns!);
const roleFor = (row: Row): string => (isProtected(row) ? '5' : targets[row['target']!]!);
/** From least to most privileged: each includes those before it. */
const roles: Row = {
	1: 'Password Administrator',
	2: 'Helpdesk Administrator',
	3: 'User Administrator',
	5: 'Privileged Authentication Administrator'
};
function whyRole(row: Row, answer: string): string {
	const found = roleFor(row);
	if (answer === found && isProtected(row))
		return 'for users who are {owns}, at least the Privileged Authentication Administrator role is needed';
	return `the ${roles[answer]!} role ${
		{
			1: 'covers users without a role and Password Administrators',
			2: 'covers Helpdesk and Password Administrators',
			3: 'covers User, Helpdesk and Password Administrators',
			5: 'covers every administrator'
		}[answer]!
	}, ${
		answer === found
			? 'and no less privileged role is enough'
			: answer < found
				? `but not ${isProtected(row) ? 'users who are {owns}' : '{target}'}`
				: 'which is more than needed'
	}`;
}

/** Requirements by the page of Password reset where each is met. */
const pages: Row = {
	properties: 'Properties',
	methods: 'Authentication methods',
	registration: 'Registration',
	notifications: 'Notifications',
	customization: 'Customization',
	integration: 'On-premises integration'
};
const goals: Row = {
	'properties 1': 'enable SSPR for {g} only',
	'properties 2': 'enable SSPR for all users',
	'methods 1': 'require two methods for each reset',
	'methods 2': 'require only one method for a reset',
	'registration 1': 'have users register when they sign in',
	'registration 2': 'have users confirm their methods every 90 days',
	'notifications 1': 'email users when their password is reset',
	'notifications 2': 'alert all admins when another admin uses SSPR',
	'customization 1': 'send users who need help to the website of {p}',
	'customization 2': 'send users who need help to a mailbox of {p}',
	'integration 1': 'write new passwords back to AD DS',
	'integration 2': 'let users unlock an AD DS account without a reset'
};
const pageFor = ({ goal }: Row): string => goal!.split(' ')[0]!;
const whyPage = (row: Row, answer: string): string =>
	`${pages[answer]!} ${
		{
			properties: 'sets who can use SSPR',
			methods: 'sets how many methods a reset requires',
			registration: 'sets when users register and confirm methods',
			notifications: 'sets who gets an email after a reset',
			customization: 'sets where users ask for help',
			integration: 'sets what SSPR does in AD DS'
		}[answer]!
	}${answer === pageFor(row) ? ', and you must {goal}' : ', but you must {goal}'}`;

const isLicensed = ({ who, goal, plan }: Row): boolean =>
	who === 'cloud' ? goal === 'change' || !plan!.endsWith('Free') : /P\d|Premium/.test(plan!);
const whyLicensed = (row: Row): string =>
	row['who'] === 'synced'
		? `to {goal}, a synchronized user needs password writeback, which {plan} ${isLicensed(row) ? 'includes' : 'doesn’t include'}`
		: row['goal'] === 'change'
			? 'cloud users can change a known password with any edition'
			: isLicensed(row)
				? '{plan} includes password reset'
				: 'a reset needs at least Microsoft 365 Business Standard or Microsoft Entra ID P1';

const isDue = ({ since, days }: Row): boolean => days !== '0' && Number(since) > Number(days);
const prompt = (row: Row): string =>
	row['in'] === 'out' ? 'none' : row['since'] === '0' ? 'register' : isDue(row) ? 'confirm' : 'none';
function whyPrompt(row: Row): string {
	const { in: at, since, days } = row;
	return at === 'out'
		? '{name} is in neither group'
		: `${at === 'i' ? 'SSPR also applies to the nested group' : '{name} is in {g}'}, and ${
				since === '0'
					? '{name} has no methods yet, so must register some'
					: days === '0'
						? 'with 0 days, no one is asked to confirm methods again'
						: `methods were confirmed ${isDue(row) ? 'more' : 'less'} than {days} days ago`
			}`;
}

/** What must be changed for writeback. */
const fix = ({ chosen, limit, age, plan }: Row): readonly string[] => [
	...(/connect|both/.test(chosen!) ? [] : ['connect']),
	...(/entra|both/.test(chosen!) ? [] : ['entra']),
	...(/^in/.test(limit!) ? [] : [limit!.replace(/\d+/, '')]),
	...(age === '0' ? [] : ['age']),
	...(/Free|Standard/.test(plan!) ? ['plan'] : [])
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
				out: isMissing
					? 'the server must reach Azure Service Bus on TCP port 443'
					: 'writeback needs only outbound connections, which work',
				rights: `the Microsoft Entra Connect account ${isMissing ? 'lacks a permission' : 'already has its permissions'}`,
				age: isMissing
					? 'with a minimum password age of {age}, a second reset in a day would fail'
					: 'the minimum password age is already 0',
				plan: `{plan} ${isMissing ? 'doesn’t include' : 'includes'} password writeback`
			}[one]!;
		})
		.join(', and ');

const tasks: Row = {
	'create 1': 'new employees must get cloud accounts',
	'create 2': 'users deleted 45 days ago must get accounts again',
	'invite 1': 'partners must sign in with their own work accounts',
	'invite 2': 'suppliers must sign in with their own email addresses',
	'delete 1': 'accounts of former employees must be removed',
	'delete 2': 'the accounts of former guests must be removed',
	'restore 1': 'users deleted 12 days ago must get their accounts back',
	'restore 2': 'guests deleted last week must get their accounts back',
	'members 1': 'existing users must become members of {g}',
	'members 2': 'existing guests must become members of {g}'
};
const operations: Row = {
	create: 'Bulk create',
	invite: 'Bulk invite',
	delete: 'Bulk delete',
	restore: 'Bulk restore',
	members: 'Import members'
};
const bulk = ({ op }: Row): string => op!.split(' ')[0]!;
const whyBulk = (row: Row, answer: string): string =>
	answer === 'restore' && row['op'] === 'create 2'
		? 'deleted users can be restored for 30 days only, and {op}'
		: `${operations[answer]!} ${
				{
					create: 'adds new users to the tenant',
					invite: 'adds guests, who keep their own credentials',
					delete: 'removes users',
					restore: 'brings back users deleted in the last 30 days',
					members: 'adds existing users and guests to a group'
				}[answer]!
			}, ${answer === bulk(row) ? 'and' : 'but'} {op}`;

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'can',
		[
			'You check {count} in a tenant with a custom domain. Self-service password reset (SSPR) is enabled for administrators and {g}, which contains {i}. All users have Microsoft Entra ID P1. Email and mobile phone are available to users.'
		],
		{
			...users,
			common: {
				needed: side(
					'scope',
					'',
					'1|2',
					'the number of methods required to reset were {}',
					'the number of methods required to reset is {}'
				),
				writeback: side('scope', '', 'disabled|enabled', 'writeback were {}', 'writeback is {}')
			},
			sides: {
				who: account({
					cloud: 'an ordinary cloud user',
					synced: 'an ordinary synchronized user',
					admin: 'a cloud-only User Administrator'
				}),
				in: group,
				has
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
			'Next week, {count} must be able to reset a forgotten password. Your tenant has a custom domain. Self-service password reset (SSPR) is enabled for administrators and {g}, which contains {i}. Two methods are required to reset. Email and mobile phone are available to users.'
		],
		{
			...users,
			sides: {
				who: account({
					cloud: 'an ordinary cloud user',
					admin: 'a cloud-only User Administrator',
					partner: 'a guest from {p}, which has disabled SSPR',
					msa: 'a guest with a personal Microsoft account'
				}),
				in: group,
				has
			},
			decide: missing,
			asks: {
				go: 'leave the account unchanged',
				add: 'add the account to {g}',
				register: 'have the user register methods',
				partner: 'ask the home organization to enable SSPR',
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
			'You hire {count} to reset passwords in Microsoft Entra ID. You can assign only one role per person, by the principle of least privilege.'
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
					'These users are',
					{
						no: 'in no group',
						plain: 'in a group that is not role-assignable',
						member: 'in a role-assignable group',
						owner: 'owners of a role-assignable group'
					},
					'these were {}',
					'these users are {}'
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
		'setup',
		[
			'You plan self-service password reset (SSPR) for {p}. You have {count}, which you must meet on the Password reset pages of the Microsoft Entra admin center.',
			'An audit of self-service password reset (SSPR) at {p} leads to {count}. You must make the changes on the Password reset pages of the Microsoft Entra admin center.'
		],
		{
			noun: 'requirement',
			sides: {
				goal: side(
					'scope',
					'You must',
					goals,
					'{name} said that you had to {}',
					'{name} says that you must {}'
				)
			},
			decide: pageFor,
			asks: pages,
			table: 'Which page should you open for each requirement?',
			single: 'You need to meet the requirement. Which page should you open?',
			choose: 'For which requirement{s} should you open {}?',
			why: whyPage
		}
	),
	...told(
		'license',
		[
			'Next month, {count} must manage their passwords in Microsoft Entra ID without the help desk. New passwords of synchronized users must reach AD DS.'
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
					'Microsoft Entra ID Free|Microsoft 365 Business Standard|Microsoft 365 Business Premium|Microsoft Entra ID P1|Microsoft Entra ID P2',
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
			'Self-service password reset (SSPR) is enabled for {g}, which contains the group {i}. Require users to register when signing in is set to Yes. Nothing else prompts users to register. After a vacation, {count} sign in.',
			'On Monday, {count} sign in. Self-service password reset (SSPR) is enabled for {g}, which contains the group {i}. Require users to register when signing in is set to Yes. Nothing else prompts users to register.'
		],
		{
			...users,
			common: {
				days: side(
					'scope',
					'',
					'0|90|180|365',
					'this number of days were {}',
					'the number of days before users are asked to reconfirm their authentication information is {}'
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
				confirm: 'be asked to reconfirm registered methods',
				none: 'sign in without being asked to register or confirm methods'
			},
			choose: 'Which user{s} will {}?',
			judge: '{name} will {}.',
			why: whyPrompt
		}
	),
	...told(
		'writeback',
		[
			'{p} synchronizes users from AD DS with Microsoft Entra Connect. With self-service password reset (SSPR), users must be able to reset their AD DS passwords more than once a day. Everything else is set up as documented.',
			'Synchronized users of {p} cannot reset their passwords. With self-service password reset (SSPR), users must be able to reset their AD DS passwords more than once a day. Everything else is set up as documented.'
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
						in80: 'has outbound internet access on TCP ports 80 and 443',
						out: 'cannot connect to Azure Service Bus',
						out80: 'cannot reach *.servicebus.windows.net',
						rights: 'uses an account without the Reset password permission',
						rights2: 'uses an account without the Unexpire Password permission'
					},
					{
						out: 'the server couldn’t connect to Azure Service Bus',
						out80: 'the server couldn’t connect to Azure Service Bus',
						rights: 'the Microsoft Entra Connect account lacked a permission',
						rights2: 'the Microsoft Entra Connect account lacked a permission',
						'': 'the server could connect to Azure Service Bus'
					},
					'the server with Microsoft Entra Connect {}'
				),
				age: side(
					'who',
					'Minimum password age in AD DS',
					{ 0: '0', 1: 'one day', 2: 'two days' },
					'the minimum password age in AD DS were {}',
					'the minimum password age in AD DS is {}'
				),
				plan: side(
					'scope',
					'License of the synchronized users',
					'Microsoft Entra ID Free|Microsoft 365 Business Standard|Microsoft 365 Business Premium|Microsoft Entra ID P1',
					'synchronized users had {}',
					'synchronized users have {}'
				)
			},
			suits: (row, difficulty) => difficulty === 2 || fix(row).length > 1 === difficulty > 2,
			decide(row) {
				const { length } = fix(row);
				return length === 1 || length === 2 ? fix(row).join('+') : undefined;
			},
			asks: {
				entra: 'Select Enable password write back for synced users',
				connect: 'Select Password writeback in Microsoft Entra Connect',
				out: 'Change a firewall rule',
				rights: 'Grant a permission in AD DS',
				age: 'Change a password policy in AD DS',
				plan: 'Buy other licenses for the users'
			},
			single: 'You need to meet the requirement. What is necessary at {p}?',
			why: whyFix
		}
	),
	...told(
		'bulk',
		[
			'You receive {count} in a Microsoft Entra tenant. A file lists the 200 accounts for each request. You must minimize administrative effort.',
			'After a merger, you receive {count}. A file lists the 200 accounts for each request. You plan to use CSV files in the Microsoft Entra admin center.'
		],
		{
			noun: 'request',
			sides: { op: side('what', 'Requirement', tasks, '{name} said that {}', '{name} says that {}') },
			decide: bulk,
			asks: operations,
			table: 'Which operation should you use for each request?',
			single: 'You need to complete the request. Which operation should you use?',
			choose: 'For which request{s} should you use {}?',
			why: whyBulk
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'users-rules': [
		'An administrator needs two methods, whatever the group. It’s easy to overlook that.',
		taking('who', /admin/, { who: 'cloud' })
	],
	nested: [
		'SSPR includes the nested group. It’s easy to think that it doesn’t.',
		taking('in', /i/, { in: 'out' })
	],
	'own-tenant': [
		'A guest’s password is managed elsewhere. It’s easy to think that your tenant decides.',
		taking('who', /partner|msa/, { who: 'cloud' })
	],
	'by-role-only': [
		'Members and owners of role-assignable groups are protected. It’s easy to overlook that.',
		taking('owns', /member|owner/, { owns: 'no' })
	],
	'standard-writes': [
		'Microsoft 365 Business Standard doesn’t include password writeback. It’s easy to think that it does.',
		taking('plan', /Standard/, { plan: 'Microsoft Entra ID P1' })
	],
	inbound: [
		'Writeback needs only outbound connections. It’s easy to open inbound ones.',
		taking('limit', /in$/, { chosen: 'both', limit: 'out', age: '0', plan: 'P1' })
	],
	'keeps-forever': [
		'Deleted users can be restored for 30 days. It’s easy to think that they always can.',
		taking('op', /create 2/, { op: 'restore 1' })
	]
};

export const selfReset = topicFamily(
	{
		id: 'users-groups/self-reset',
		edition: 13,
		group: 'users-groups',
		title: 'Password resets and bulk operations',
		rule: {
			'^(can|first)':
				'Self-service password reset (SSPR) is for administrators and for members of the selected group, also of nested ones. Users need enough of the enabled methods. With a custom domain, administrators need two methods, which settings for users don’t limit. A guest’s password is managed elsewhere.',
			'^role':
				'Password, Helpdesk and User Administrators can reset passwords of their own role and of those before it in this order. For members and owners of role-assignable groups, only a Privileged Authentication or Global Administrator can.',
			'^setup':
				'In Password reset, Properties sets who can use SSPR. Authentication methods sets how many methods are required, and Registration when users register and confirm. Customization sets the helpdesk link.',
			'^license':
				'Cloud users can change a known password with any edition. A reset needs at least Microsoft 365 Business Standard or Microsoft Entra ID P1. Password writeback needs at least Microsoft 365 Business Premium or Microsoft Entra ID P1.',
			'^prompt':
				'Users with SSPR can be asked to register methods when they sign in. After the set number of days, they are asked to confirm them. With 0 days, they never are.',
			'^writeback':
				'Password writeback must be selected in Microsoft Entra Connect and the admin center. It needs permissions in AD DS, a license that includes it, and connections that are only outbound.',
			'^bulk':
				'Bulk create adds new accounts, bulk invite adds guests, and bulk delete removes users and guests. Bulk restore brings back users deleted in the last 30 days.'
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
