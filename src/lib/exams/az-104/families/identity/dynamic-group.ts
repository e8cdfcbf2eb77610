// Groups in Microsoft Entra ID: dynamic rules and what changes a membership, which group fits, what it allows, and licenses.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	groupFor,
	member,
	readRule,
	type Attributes,
	type GroupNeed,
	type Rule
} from '#lib/azure/identity/dynamic-group.ts';
import { sources } from '#lib/azure/sources.ts';
import { remembering } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** None of them sends the emails. */
const people = ['Kim', 'Lena', 'Mina', 'Nora', 'Omar', 'Rosa'];
const yes = (is: boolean): string => (is ? 'yes' : 'no');
const known = remembering<Rule>();
/** A rule, read with the words in braces as values. */
const read = (text: string): Rule => known(text, () => readRule(text.replace(/[{}]/g, '')));
const fits = (rule: string, user: Attributes): boolean => member(read(rule), user).member;
const namedBy = (values: readonly string[], text: (value: string) => string): Row =>
	Object.fromEntries(values.map((value) => [value, text(value)]));
/** A side that is shown as JSON. Its ids follow what it would be. */
const exhibit = (axis: string, title: string, what: string, facts: Readonly<Record<string, object>>) => {
	const ids = Object.keys(facts);
	return side(
		axis,
		title,
		namedBy(ids, (id) => JSON.stringify(facts[id], null, 2)),
		namedBy(ids, (id) => `${what} were ${id}`)
	);
};
/** A side whose values are rules. */
const ruled = (rules: readonly string[]) =>
	side(
		'rule',
		'Rule',
		namedBy(rules, (rule) => `user.${rule}`),
		'the rule of {name} were {}',
		'the rule of {name} is {}'
	);

const deviceRules: Row = {
	flat: 'device.deviceOSType -eq "iPad" -or device.deviceOSType -eq "Windows" -and device.deviceOwnership -eq "Company"',
	grouped:
		'(device.deviceOSType -eq "iPad" -or device.deviceOSType -eq "Windows") -and device.deviceOwnership -eq "Company"',
	list: 'device.deviceOSType -in ["iPad", "iPhone"]',
	not: 'device.deviceOSType -ne "Windows"',
	company: 'device.deviceOwnership -eq "company"',
	personal: 'device.deviceOwnership -ne "Company"',
	any: 'device.deviceOSType -ne null',
	owner: 'user.department -eq "{x}"'
};
/** Two devices by what they are. */
const pairs = Object.fromEntries(
	[
		'a Windows device (Company) and an iPad (Personal)',
		'an iPad (Company) and a Windows device (Personal)',
		'an iPad (Personal) and a Windows device (Personal)',
		'a Windows device (Personal) and an iPhone (Company)',
		'an iPhone (Personal) and an iPad (Company)'
	].map((pair) => {
		const [Device1, Device2] = pair.split(' and ').map((device): Attributes => {
			const [deviceOSType, deviceOwnership] = device.match(/iP\w+|[CPW]\w+/g)!;
			return { deviceOSType: deviceOSType!, deviceOwnership: deviceOwnership! };
		});
		return [pair, { Device1: Device1!, Device2: Device2! }];
	})
);
/** Whether each of two devices matches. */
const matchesOf = ({ devices, rule }: Row): readonly boolean[] =>
	Object.values(pairs[devices!]!).map((device) => fits(deviceRules[rule!]!, device));
const twoDepartments = { x: '{x}', y: '{y}' };
const rules: Row = {
	flat: 'user.department -eq "{x}" -or user.department -eq "{y}" -and user.userType -eq "Member"',
	grouped: '(user.department -eq "{x}" -or user.department -eq "{y}") -and user.userType -eq "Member"',
	some: 'user.department -in ["{y}", "{z}"] -and user.userType -eq "Member"',
	other: 'user.department -ne "{x}" -and user.userType -eq "Member"'
};

/** The department and the type of a user before a change and after it, and whether they match. */
function statesOf({ rule, user, change }: Row) {
	const [department, userType] = user!.split(' ') as [string, string];
	const state = (department: string, userType: string) =>
		[department, userType, fits(rules[rule!]!, { department, userType })] as const;
	return [
		state(department, userType),
		state(change!.length === 1 ? change! : department, change === 'member' ? change : userType)
	] as const;
}

const profiles: Readonly<Record<string, Attributes>> = Object.fromEntries(
	(
		[
			['Sales Lead', 'Field Sales', null],
			['Lead Buyer', 'Sales', 'Oslo'],
			['Team Lead', 'Sales Support', null],
			['Sales Buyer', 'Pre-Sales', 'Lima']
		] as const
	).map(([jobTitle, department, city]) => [
		`a ${jobTitle} in ${department} with the city ${city}`,
		{ city, department, jobTitle }
	])
);
/** What operators find, as it follows “doesn’t”. */
const finds: Row = { eq: 'equal', startswith: 'start with', contains: 'contain', match: 'start with' };

/** Returns the group that fits: its type and its membership type. */
function kindOf(row: Row): string | undefined {
	const found = groupFor(row as unknown as GroupNeed);
	return found && `a ${found.type} group (${found.membership})`;
}

/** Why a kind of group, or another one, fits. */
function whyKind(row: Row, answer: string): string {
	const { members, use, by } = row;
	const isMail = use === 'mailbox';
	const decides =
		by === 'owner'
			? 'an owner can add members only to an Assigned group'
			: use === 'role'
				? 'a group for Microsoft Entra roles must be Assigned'
				: {
						users: 'a user rule can select {members}',
						devices: 'a device rule can select {members}',
						'users and devices': 'no rule selects both users and devices',
						'devices of some users': 'no device rule can use attributes of owners'
					}[members!]!;
	if (answer === kindOf(row))
		return isMail ? `only a Microsoft 365 group has a mailbox, and ${decides}` : decides;
	const filled = answer.includes('Ass')
		? 'assigned members'
		: `a ${answer.includes('User') ? 'user' : 'device'} rule`;
	if (isMail !== answer.includes('365'))
		return isMail
			? `a security group with ${filled} has no mailbox`
			: members === 'users'
				? `a Microsoft 365 group with ${filled} has a mailbox, which isn’t needed`
				: `a Microsoft 365 group with ${filled} can’t contain devices`;
	return decides.includes('can select') && !answer.includes('Ass')
		? `${filled} can’t select ${members}`
		: `${decides}, so don’t use ${filled}`;
}

/** Whether User1 is a member in the end. While processing is paused, nothing changes. */
const stays = ({ moved, rule, event }: Row): boolean =>
	fits(`user.${rule!}`, { department: moved![event === 'pause' ? 0 : 2]! });

/** What makes someone a member without false data. Nothing where it’s more than one thing. */
const stepOf = ({ dept, works, source }: Row): string | undefined =>
	dept === 'x' ? (works === 'x' ? 'none' : undefined) : works === 'y' ? 'rule' : source;

/** One license for each different user. */
const needed: Readonly<Record<string, number>> = { shared: 40, apart: 60 };
const lacking = ({ users, owned }: Row): number => needed[users!]! - Number(owned);

const group = (
	groupTypes: readonly string[],
	securityEnabled = true,
	isAssignableToRole: true | null = null,
	onPremisesSyncEnabled: true | null = null
) => ({
	groupTypes,
	isAssignableToRole,
	mailEnabled: groupTypes.includes('Unified'),
	onPremisesSyncEnabled,
	securityEnabled
});
const groups = {
	'a security group': group([]),
	'a role-assignable group': group([], true, true),
	'a synchronized group': group([], true, null, true),
	'a dynamic security group': group(['DynamicMembership']),
	'a Microsoft 365 group': group(['Unified'], false),
	'a dynamic Microsoft 365 group': group(['DynamicMembership', 'Unified'])
};
/** Whether a task can be done, and why. */
function allowed({ of, task }: Row): readonly [is: boolean, why: string] {
	const { groupTypes, isAssignableToRole, onPremisesSyncEnabled, securityEnabled } =
		groups[of as keyof typeof groups];
	const isDynamic = of!.includes('dynamic');
	if (task === 'rule') return [isDynamic, `there’s ${isDynamic ? 'a' : 'no'} rule to edit`];
	if (task === 'role')
		return isAssignableToRole
			? [true, 'the group is role-assignable']
			: [false, 'a group can’t become role-assignable later'];
	if (task === 'license')
		return [
			securityEnabled,
			`group-based licensing needs securityEnabled set to true, and it ${securityEnabled ? 'is' : 'isn’t'}`
		];
	if (onPremisesSyncEnabled) return [false, 'members of a synchronized group come from AD DS'];
	if (isDynamic) return [false, 'only the rule decides who’s a member'];
	if (task === 'user') return [true, 'the group is Assigned and isn’t synchronized'];
	if (isAssignableToRole)
		return [false, `a role-assignable group can’t ${task === 'group' ? 'contain groups' : 'be dynamic'}`];
	if (task === 'convert') return [true, 'a cloud group that isn’t role-assignable can be dynamic'];
	return groupTypes[0]
		? [false, 'a Microsoft 365 group contains only users']
		: [true, 'a security group can contain another'];
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'change',
		[
			'After a reorganization, you plan to update the accounts of {count}. The membership of {group}, a dynamic group, is up to date before and after.',
			'The help desk plans an update to the accounts of {count}. The membership of {group}, a dynamic group, is up to date before and after.'
		],
		{
			noun: 'user',
			names: people,
			common: { rule: side('rule', '', rules, 'the rule were {}', 'the rule is {}') },
			sides: {
				user: side(
					'who',
					'Account',
					namedBy(
						['x member', 'y member', 'z member', 'x guest', 'y guest', 'z guest'],
						(id) => `${id.slice(2)} user in {${id[0]!}}`
					),
					'{name} had been a {}',
					'{name} is a {}'
				),
				change: side(
					'event',
					'Update',
					{
						x: 'transfer to {x}',
						y: 'transfer to {y}',
						z: 'transfer to {z}',
						member: 'get the user type Member',
						off: 'be blocked from signing in'
					},
					'{name} were to {}',
					'{name} will {}'
				)
			},
			decide(row) {
				if (row['user']!.includes(row['change']!)) return undefined;
				const [[, , was], [, , is]] = statesOf(row);
				return was ? (is ? 'stay' : 'leave') : is ? 'join' : 'out';
			},
			asks: {
				join: 'be added to {group}',
				leave: 'be removed from {group}',
				stay: 'remain in {group}',
				out: 'remain outside {group}'
			},
			choose: 'Which user{s} will {}?',
			judge: '{name} will {}.',
			why(row) {
				const { rule, change } = row;
				const [[from, type, was], [to, next, is]] = statesOf(row);
				const turns = { flat: 'y', grouped: 'x' }[rule!];
				const now = `a ${next} user in {${to}}`;
				return `a ${type} user in {${from}} ${was ? 'matches' : 'doesn’t match'}, ${
					change === 'off'
						? 'blocked or not'
						: was === is
							? is
								? `and ${now} does too`
								: `and neither does ${now}`
							: `but ${now} ${is ? 'does' : 'doesn’t'}`
				}${type === 'guest' && (from === turns || to === turns) ? ` (${rule === 'flat' ? '-and comes before -or' : 'parentheses come first'})` : ''}`;
			}
		}
	),
	...told(
		'match',
		[
			'User1 joins your company. You create the account and review {count} with dynamic membership.',
			'User1 asks for access to {count} with dynamic membership. Before you answer, you read the properties of User1.'
		],
		{
			noun: 'group',
			common: { who: exhibit('who', 'Properties of User1', 'User1', profiles) },
			sides: {
				rule: ruled([
					'city -eq null',
					'city -ne null',
					'city -eq "null"',
					'department -eq "sales"',
					'department -ne "sales"',
					'department -in ["Sales", "Pre-Sales"]',
					'department -contains "sales"',
					'department -startsWith "sales"',
					'department -match "sales$"',
					'jobTitle -notContains "sales"',
					'jobTitle -startsWith "lead"',
					'jobTitle -match "^sales"'
				])
			},
			decide: ({ who, rule }) => yes(fits(`user.${rule!}`, profiles[who!]!)),
			asks: { yes: 'will' },
			choose: 'To which group{s} {} User1 be added?',
			judge: 'User1 {} be added to {name}.',
			why({ who, rule }) {
				const user = profiles[who!]!;
				const test = read(`user.${rule!}`) as Extract<Rule, { kind: 'comparison' }>;
				const has = user[test.attribute];
				const [, operator, value] = rule!.split(' ') as [string, string, string];
				if (value.includes('null'))
					return `the city is ${has ?? 'empty'}${
						value === 'null' ? (has ? ', so it isn’t null' : '') : ', and "null" is a string'
					}`;
				const found = member(test, user).member !== test.negative;
				if (test.operator === 'in') return `${has} ${found ? 'is' : 'isn’t'} one of the values in the list`;
				const verb = value.includes('$') ? 'end with' : finds[test.operator]!;
				return `${has} ${found ? verb.replace(/(?= |$)/, 's') : `doesn’t ${verb}`} ${value.replace(/[\^$]/, '')}${
					found ? ` because case doesn’t matter${test.negative ? `, so ${operator} doesn’t match` : ''}` : ''
				}`;
			}
		}
	),
	...told(
		'kind',
		[
			'A new branch needs {count} in Microsoft Entra ID. You must use security groups and dynamic membership where possible.',
			'You plan {count} in Microsoft Entra ID. You must use security groups and dynamic membership where possible.'
		],
		{
			noun: 'group',
			sides: {
				members: side(
					'who',
					'Members',
					{
						users: 'the users in {x}',
						devices: 'all Windows devices',
						'users and devices': 'the users in {x} and all Windows devices',
						'devices of some users': 'the devices of the users in {x}'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				use: side(
					'event',
					'Purpose',
					{
						policy: 'an Intune policy',
						license: 'group-based licensing',
						mailbox: 'a shared mailbox and calendar',
						role: 'a Microsoft Entra role'
					},
					'{name} were used for {}',
					'it will be used for {}'
				),
				by: side(
					'group',
					'Owner adds members',
					{ none: 'no', owner: 'yes' },
					{ none: 'no owner added members to {name}', owner: 'an owner added members to {name}' },
					'its owner will add members'
				)
			},
			decide: kindOf,
			asks: namedBy(
				[
					'a security group (Assigned)',
					'a security group (Dynamic User)',
					'a security group (Dynamic Device)',
					'a Microsoft 365 group (Assigned)',
					'a Microsoft 365 group (Dynamic User)'
				],
				(id) => id
			),
			table: 'What should you create for each group?',
			single: 'What should you create?',
			why: whyKind
		}
	),
	...told(
		'access',
		[
			'User1 cannot open some apps, so you review {count} on Friday. Every dynamic membership was up to date on Sunday, and all processing that is not paused has finished.',
			'On Friday, an auditor needs a list of User1’s groups, and you check {count}. Every dynamic membership was up to date on Sunday, and all processing that is not paused has finished.'
		],
		{
			noun: 'group',
			common: {
				moved: side(
					'who',
					'',
					namedBy(['x y', 'x z', 'y x', 'z x'], (id) => `{${id[0]!}} to {${id[2]!}}`),
					'User1’s department had changed from {}',
					'on Tuesday, User1’s department changed from {}'
				)
			},
			sides: {
				rule: ruled([
					'department -eq "{x}"',
					'department -eq "{y}"',
					'department -ne "{x}"',
					'department -ne "{y}"'
				]),
				event: side(
					'event',
					'Event',
					{
						pause: 'its processing has been paused since Monday',
						resume: 'its processing was paused from Monday to Thursday',
						add: 'on Monday, an owner tried to add User1',
						full: 'on Monday, {name} changed from Assigned (including User1) to Dynamic User'
					},
					'{}',
					'{}'
				)
			},
			// Nobody adds a member again.
			drawn: ({ event, rule, moved }) =>
				event !== 'add' || !fits(`user.${rule!}`, { department: moved![0]! }),
			decide: (row) => yes(stays(row)),
			asks: { yes: 'is' },
			choose: 'In which group{s} {} User1 on Friday?',
			judge: 'User1 {} in {name} on Friday.',
			why(row) {
				const { moved, event } = row;
				const found = stays(row);
				const is = found ? 'matches' : 'doesn’t match';
				if (event === 'full') return `since the change, only the rule decides, and {${moved![2]!}} ${is} it`;
				return event === 'pause'
					? `{${moved![0]!}} ${found ? 'matched, and no one is removed' : 'didn’t match, and no one is added'} while processing is paused`
					: `${event === 'add' ? 'no one can add User1 manually' : 'processing resumed on Thursday'}, ${event === 'add' && found ? 'but' : 'and'} {${moved![2]!}} ${is} the rule`;
			}
		}
	),
	...told(
		'request',
		[
			'A manager asks you to include {count} in the {group} group, whose rule is user.department -eq "{x}". Other users are allowed to become members. Synchronization is up to date. You must change as little as possible, and every department must be correct.',
			'For a project, you need {count} in the {group} group, whose rule is user.department -eq "{x}". Other users are allowed to become members. Synchronization is up to date. You must change as little as possible, and every department must be correct.'
		],
		{
			noun: 'user',
			names: people,
			sides: {
				works: side('who', 'Works in', twoDepartments, '{name} worked in {}', '{name} works in {}'),
				dept: side(
					'who',
					'Department in Entra ID',
					twoDepartments,
					'{name}’s department in Entra ID were {}',
					'Microsoft Entra ID shows the department {}'
				),
				source: side(
					'group',
					'Account',
					{ entra: 'cloud-only', ad: 'synchronized' },
					'{name}’s account were {}',
					'the account is {}'
				)
			},
			decide: stepOf,
			asks: {
				entra: 'change the department in Microsoft Entra ID',
				ad: 'change the department in AD DS',
				rule: 'edit the membership rule',
				none: 'make no change'
			},
			table: 'What should you do for each user?',
			single: 'You need to ensure that the user is a member. What should you do?',
			why({ dept, works, source }, answer) {
				const isRight = dept === works;
				if (answer === 'none') return `{dept} ${dept === 'x' ? 'already matches' : 'doesn’t match'} the rule`;
				if (answer === 'rule')
					return dept === 'x'
						? 'the rule already includes {name}'
						: isRight
							? '{dept} is correct, so the rule must change'
							: 'the department is wrong, but the rule isn’t';
				const place = answer === 'ad' ? 'AD DS' : 'Microsoft Entra ID';
				return isRight
					? answer === 'ad'
						? 'the department isn’t wrong'
						: '{dept} is correct, so don’t change it'
					: `${answer === source ? '{dept} is wrong, and' : 'the department of'} a {source} account ${answer === source ? 'gets its department from' : 'isn’t edited in'} ${place}`;
			}
		}
	),
	...told(
		'license',
		['You are auditing the licenses of {count} that use Microsoft Entra ID P1 only for dynamic groups.'],
		{
			noun: 'tenant',
			names: ['Adatum', 'Fabrikam', 'Litware', 'Relecloud'],
			sides: {
				users: side(
					'group',
					'Groups with a user rule',
					{
						shared: 'two dynamic groups of 30 users each (20 in both)',
						apart: 'two dynamic groups of 30 users each (no one in both)'
					},
					'{name} had {}',
					'{name} has {}'
				),
				also: side(
					'group',
					'Other group',
					{
						device: 'Dynamic Device (10 devices)',
						assigned: 'Assigned (10 other users)',
						none: '-'
					},
					'',
					'another group is {}'
				),
				owned: side(
					'who',
					'P1 licenses',
					'30|40|50|60',
					'{name} owned {} licenses',
					'{name} owns {} P1 licenses'
				)
			},
			decide(row) {
				const missing = lacking(row);
				return missing < 0 ? undefined : String(missing);
			},
			asks: { 0: 'no', 10: 'exactly 10', 20: 'exactly 20', 30: 'exactly 30' },
			choose: 'Which tenant{s} will need {} more licenses?',
			judge: '{name} will need {} more licenses.',
			why: ({ users, also, owned }) =>
				`${needed[users!]!} ${users === 'apart' ? '' : 'unique '}users need licenses, and the tenant owns ${owned!}${
					{ device: '. Devices need none', assigned: '. An Assigned group needs none' }[also!] ?? ''
				}`
		}
	),
	...told(
		'manage',
		[
			'As a Global Administrator, you take over the {group} group and receive {count}. The tenant has Microsoft Entra ID P1. You read the properties of {group} first.',
			'A manager sends you, a Global Administrator, {count} for the {group} group. The tenant has Microsoft Entra ID P1. You read the properties of {group} first.'
		],
		{
			noun: 'request',
			common: { of: exhibit('group', 'Output of Microsoft Graph', '{group}', groups) },
			sides: {
				task: side(
					'event',
					'Task',
					{
						user: 'add a user as a member',
						group: 'add a security group as a member',
						convert: 'change the membership type to Dynamic User',
						rule: 'edit the membership rule',
						role: 'assign a Microsoft Entra role to {group}',
						license: 'assign a license to {group}'
					},
					'{name} were to {}',
					'{name} is to {}'
				)
			},
			decide: (row) =>
				row['task'] === 'convert' && row['of']!.includes('dynamic') ? undefined : yes(allowed(row)[0]),
			asks: { yes: 'can' },
			choose: 'Which request{s} {} you fulfill without other changes?',
			judge: 'You {} fulfill {name} without other changes.',
			why: (row) => allowed(row)[1]
		}
	),
	...told(
		'device',
		[
			'Users in {x} are the registered owners of two devices. You need dynamic groups for apps that you will assign to the devices, and you compare {count}.',
			'Before you assign Intune policies to the two devices of the users in {x}, you review {count} for dynamic groups.'
		],
		{
			noun: 'rule',
			common: {
				devices: exhibit('who', 'Attributes of the devices', 'the devices', pairs)
			},
			sides: { rule: side('rule', 'Rule', deviceRules, '{name} were {}', '{name} is {}') },
			decide: (row) => matchesOf(row).map(yes).join(),
			asks: {
				'yes,yes': 'both devices',
				'yes,no': 'only Device1',
				'no,yes': 'only Device2',
				'no,no': 'neither device'
			},
			choose: 'Which rule{s} would add {} to a group?',
			judge: '{name} would add {} to a group.',
			why(row) {
				if (row['rule'] === 'owner') return 'a user rule doesn’t select devices';
				const devices = row['devices']!.split(' and ');
				const matches = matchesOf(row);
				if (matches[0] === matches[1]) return matches[0] ? 'both devices match' : 'neither device matches';
				return matches.map((is, at) => `${devices[at]!} ${is ? 'matches' : 'doesn’t match'}`).join(', and ');
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'left-to-right': [
		'In a membership rule, -and comes before -or. It’s easy to read a rule from left to right.',
		taking('rule', /flat/, { rule: 'grouped' })
	],
	'case-counts': [
		'Comparisons aren’t case sensitive. It’s easy to think that they are.',
		(row) => (row['who'] && row['rule'] ? { ...row, rule: row['rule'].replace(/"(?=[a-z])/g, '"~') } : row)
	],
	'owner-attributes': [
		'A device rule can’t use attributes of owners. It’s easy to think that it can.',
		taking('members', /of/, { members: 'devices' })
	],
	'always-processed': [
		'While processing is paused, no one is added or removed. It’s easy to look only at the rule.',
		taking('event', /pause/, { event: 'add' })
	],
	'counted-twice': [
		'You need one license per unique user. It’s easy to count a user in two groups twice.',
		taking('users', /shared/, { users: 'apart' })
	],
	'owned-devices': [
		'A user rule doesn’t select devices. It’s easy to think that it selects its users’ devices.',
		taking('rule', /owner/, { rule: 'any' })
	]
};

export const dynamicGroup = topicFamily(
	{
		id: 'users-groups/dynamic-group',
		edition: 8,
		group: 'users-groups',
		title: 'Groups and dynamic membership',
		rule: {
			'^change': 'Only the rule decides who’s in a dynamic group.',
			'-and comes': 'In a membership rule, -and comes before -or.',
			'^match':
				'Comparisons aren’t case sensitive. With -eq and -in, the whole value counts. Null without quotation marks means empty.',
			'^kind':
				'Only a Microsoft 365 group has a mailbox. No one can add members to a dynamic group manually. A rule selects users or devices, not both.',
			'^access':
				'While processing is paused, a dynamic group’s members stay. Otherwise, only its rule decides.',
			'^request':
				'Correct a department where it’s managed, and edit the rule only if the department is correct.',
			'^license':
				'You need one P1 license for each unique user in dynamic groups, even if it isn’t assigned to the user.',
			'^manage':
				'You can add members only to an Assigned group that isn’t synchronized. Only a role-assignable group can get Microsoft Entra roles. A role-assignable group must be Assigned and can’t contain groups. Group-based licensing needs securityEnabled set to true.',
			'^device': 'A rule selects either users or devices, by their own attributes.'
		},
		sources: [
			sources.dynamicGroups,
			sources.changeMembershipType,
			sources.pauseProcessing,
			sources.entraRolesOfGroups,
			sources.groupTypes,
			sources.userProfile,
			sources.groupsInGraph,
			sources.manageGroups,
			sources.groupLicensing
		],
		axes: {
			rule: 'The rule or policy',
			who: 'A user, device or tenant',
			group: 'The group',
			event: 'An event or purpose'
		}
	},
	{
		topics,
		beliefs,
		themes: [
			['Night Crews', 'Traffic', 'Workshop', 'Catering'],
			['Recipe Testers', 'Kitchen', 'Quality', 'Logistics'],
			['Ward Schedule', 'Nursing', 'Surgery', 'Records'],
			['Cover Art', 'Design', 'Editing', 'Print'],
			['Loan Committee', 'Loans', 'Cards', 'Audit'],
			['Lab Tours', 'Research', 'Finance', 'Legal']
		],
		words: ['group', 'x', 'y', 'z'],
		prose: true,
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'email', 'list']
	}
);
