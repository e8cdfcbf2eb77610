// Dynamic groups: whom a rule includes, which rule or group fits, and what changes a membership.
// Over 200 lines: six topics with words for what can differ in each.
import {
	groupFor,
	licensesNeeded,
	member,
	readRule,
	type GroupNeed,
	type Rule
} from '#lib/azure/identity/dynamic-group.ts';
import { sources } from '#lib/azure/sources.ts';
import { remembering } from '#lib/exams/az-104/families/kit.ts';
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

/** What is asked of what happens or not: a statement that denies is hard to read. */
const will = { yes: 'will' };
const yes = (is: boolean): string => (is ? 'yes' : 'no');
const known = remembering<Rule>();
/** A rule, read with the words in braces as values. */
const read = (text: string): Rule => known(text, () => readRule(text.replace(/[{}]/g, '')));
const twoDepartments = { x: '{x}', y: '{y}' };
const departments = { ...twoDepartments, z: '{z}' };

const inDepartment = (word: string): string => `user.department -eq "{${word}}"`;
const isMember = 'user.userType -eq "Member"';
const rules: Row = {
	flat: `${inDepartment('x')} -or ${inDepartment('y')} -and ${isMember}`,
	grouped: `(${inDepartment('x')} -or ${inDepartment('y')}) -and ${isMember}`,
	enabled: 'user.department -in ["{x}", "{y}"] -and user.accountEnabled -eq true',
	other: `user.department -ne "{x}" -and ${isMember}`
};
/** The department and the type of a user before a change and after it. */
const statesOf = ({ from, type, change }: Row): readonly (readonly [string, string])[] => [
	[from!, type!],
	[change! in departments ? change! : from!, change === 'member' ? 'Member' : type!]
];
const matches = ({ rule }: Row, [department, userType]: readonly [string, string], enabled = true) =>
	member(read(rules[rule!]!), { department, userType, accountEnabled: enabled }).member;
const both = (row: Row): readonly boolean[] =>
	statesOf(row).map((state, at) => matches(row, state, at === 0 || row['change'] !== 'off'));

const title = 'Sales Lead';
const includes = ({ property, operator, value, department }: Row): boolean =>
	member(read(`user.${property!} ${operator!} ${value!}`), {
		department: department!,
		jobTitle: title,
		city: null
	}).member;

/** Returns the group that fits: its type and its membership type. */
const kindOf = (row: Row): string | undefined => {
	const found = groupFor(row as unknown as GroupNeed);
	return found && `${found.type} ${found.membership}`;
};
/** How members come into a group of that membership type, as it follows “a group”. */
const filledBy: Row = {
	Assigned: 'with assigned members',
	'Dynamic User': 'with a user rule',
	'Dynamic Device': 'with a device rule'
};
/** Returns why a kind of group, or another one, fits. */
function whyKind(row: Row, answer: string): string {
	const { members, use, by } = row as Readonly<Record<string, string>>;
	const found = kindOf(row)!;
	const right = found === answer;
	const forMail = use === 'mailbox';
	const chosen = answer.replace(/^(security|Microsoft 365) /, '');
	const filled = filledBy[chosen]!;
	if (forMail !== answer.startsWith('M'))
		return forMail
			? `a security group ${filled} has no shared mailbox`
			: members === 'users'
				? `no mailbox is needed, so don’t use a Microsoft 365 group ${filled}`
				: `a Microsoft 365 group ${filled} can’t contain devices`;
	const mail = forMail && right ? 'only a Microsoft 365 group has a mailbox, and ' : '';
	if (by === 'owner')
		return right
			? `${mail}an owner can add members only if the group is Assigned`
			: `no owner can add members to a group ${filled}`;
	if (use === 'role')
		return right
			? 'a group for Microsoft Entra roles must be Assigned'
			: `a group ${filled} can’t be used for Microsoft Entra roles`;
	if (chosen === 'Assigned')
		return right
			? members === 'users and devices'
				? 'no rule includes both users and devices'
				: 'no device rule can use the department of owners'
			: 'a rule can select {members}';
	if (right) return `${mail}${filled.slice(5)} can select {members}`;
	return chosen === 'Dynamic User'
		? 'a user rule doesn’t include devices'
		: members === 'devices of some users'
			? 'a device rule can’t use attributes of users'
			: 'a device rule doesn’t include users';
}

/** The department that a user has in the end. */
const lastOf = ({ first, later }: Row): string => (later === 'same' ? first! : later!);
const hasAccess = (row: Row): boolean =>
	row['event'] === 'pause'
		? row['first'] === 'x'
		: member(read(`user.department ${row['event'] === 'edit' ? '-ne' : (row['operator'] ?? '-eq')} "{x}"`), {
				department: lastOf(row)
			}).member;

const numbered = (from: number, to: number): readonly string[] =>
	Array.from({ length: to - from }, (_, at) => String(from + at));
const licensesFor: Readonly<Record<string, number>> = {
	one: licensesNeeded([numbered(0, 40)]),
	shared: licensesNeeded([numbered(0, 30), numbered(10, 40)]),
	apart: licensesNeeded([numbered(0, 30), numbered(30, 60)])
};
const needed = ({ users }: Row): number => licensesFor[users!]!;

/** Returns what makes someone a member without false data. Nothing where it’s more than one thing. */
function stepOf({ kind, dept, works, source }: Row): string | undefined {
	if (kind === 'assigned') return dept === works ? 'add' : undefined;
	if (dept === 'x') return works === 'x' ? 'none' : undefined;
	return works === 'y' ? 'rule' : source === 'synced' ? 'ad' : 'entra';
}

const first = side(
	'who',
	'Department on Sunday',
	departments,
	'{name}’s department had been {} on Sunday',
	'{name}’s department was {} on Sunday'
);
const later = side(
	'event',
	'Department since Tuesday',
	{ same: 'unchanged', ...twoDepartments },
	{ same: '{name}’s department hadn’t changed', '': '{name}’s department had changed to {} on Tuesday' },
	{ same: 'the department is still the same', '': 'on Tuesday, {name}’s department changed to {}' }
);
/** Who has access through a group. */
const access = {
	noun: 'user',
	names: people,
	decide: (row: Row) => (row['later'] === row['first'] ? undefined : yes(hasAccess(row))),
	asks: { yes: 'can' },
	choose: 'Which user{s} {} open App1 on Saturday?',
	judge: 'On Saturday, {name} {} open App1.'
};

const works = side('who', 'Works in', twoDepartments, '{name} worked in {}', '{name} works in {}');
const account = {
	source: side(
		'who',
		'Account',
		{ cloud: 'cloud-only', synced: 'synced from Active Directory' },
		'{name}’s account were {}',
		{ cloud: 'the account is {}', synced: 'the account is synced' }
	),
	dept: side(
		'who',
		'Department in Entra ID',
		twoDepartments,
		'{name}’s department in Entra ID were {}',
		'Entra ID shows {}'
	)
};
/** What to do for someone who must be a member. */
const request = {
	noun: 'user',
	names: people,
	decide: stepOf,
	asks: {
		entra: 'change the department in Microsoft Entra ID',
		ad: 'change the department in Active Directory',
		rule: 'edit the membership rule',
		add: 'add the user to the group directly',
		none: 'make no change'
	},
	judge: 'For {name}, you should {}.',
	why(row: Row, answer: string) {
		const { kind, source } = row;
		const found = stepOf(row)!;
		const right = found === answer;
		const assigned = kind === 'assigned';
		const inCloud = source === 'cloud';
		if (answer === 'add')
			return assigned
				? 'you add members of an Assigned group directly'
				: 'you can’t add members to a dynamic group manually';
		if (answer === 'none')
			return assigned
				? '{name} isn’t a member yet'
				: `{dept} ${right ? 'matches the rule, so {name} is already a member' : 'doesn’t match the rule'}`;
		if (answer === 'rule')
			return assigned
				? 'an Assigned group has no rule'
				: found === 'none'
					? 'the rule already includes {name}'
					: right
						? '{dept} is correct, so edit the rule to include {name}'
						: '{dept} is wrong, so correct that instead of the rule';
		if (right)
			return `{dept} is wrong, and ${inCloud ? 'a cloud-only user’s department is changed in Entra ID' : 'a synced user’s department is changed in Active Directory'}`;
		return answer === 'ad'
			? inCloud
				? 'a cloud-only user isn’t in Active Directory'
				: `{name}’s department in Active Directory is already correct`
			: found === 'ad'
				? 'Entra ID gets a synced user’s department from Active Directory'
				: '{dept} is correct, so don’t change it';
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'change',
		[
			'{group} is a group with dynamic membership, and all accounts are enabled. Today you make one change to each of {count}. The group has been processed before and after.',
			'The help desk makes one change to each of {count}, whose accounts are all enabled at first. {group} has dynamic membership that is up to date before and after the changes.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				rule: side('rule', '', rules, 'the rule were {}', 'the rule is {}')
			},
			sides: {
				from: side('who', 'Department', departments, '{name} had been in {}', '{name} is in {}'),
				type: side('who', 'User type', 'Member|Guest', '{name} had been a {}', 'the user type is {}'),
				change: side(
					'event',
					'New value',
					{ ...departments, member: 'user type Member', off: 'sign-in blocked' },
					{
						'': '{name}’s department had been changed to {} instead',
						member: '{name}’s user type had been changed to Member instead',
						off: '{name}’s sign-in had been blocked instead'
					},
					{
						'': 'the department changes to {}',
						member: 'the user type changes to Member',
						off: 'sign-in is blocked'
					}
				)
			},
			decide(row) {
				const { from, type, change } = row;
				if (change === from || (change === 'member' && type === 'Member')) return undefined;
				const [before, after] = both(row);
				return before ? (after ? 'stay' : 'leave') : after ? 'join' : 'out';
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
				const states = statesOf(row);
				const [before, after] = both(row) as [boolean, boolean];
				const said = states.map((state) => {
					const [department, type] = state;
					const who = rule === 'enabled' ? 'an enabled' : type === 'Guest' ? 'a guest' : 'a member';
					return `${who} user in {${department}} ${matches(row, state) ? 'matches' : 'doesn’t match'}`;
				}) as [string, string];
				// Guests show what comes first.
				const special = states.some(
					([department, type]) =>
						type === 'Guest' && department === { flat: 'y', grouped: 'x' }[rule as 'flat']
				);
				const end = `${special ? ` (${rule === 'flat' ? '-and comes before -or' : 'parentheses come first'})` : ''}${
					after ? `, so {name} ${before ? 'stays a member' : 'is added'}` : ''
				}`;
				if (change === 'off')
					return rule !== 'enabled'
						? `the rule doesn’t check accountEnabled, and ${said[0]}${end}`
						: before
							? 'the rule requires an enabled account, and sign-in is blocked'
							: 'the rule doesn’t include {z}, even for an enabled account';
				return said[0] === said[1]
					? `the user type isn’t in the rule, and ${said[0]}${end}`
					: `${said[0]}, ${before === after ? 'and' : 'but'} ${said[1]}${before === after ? (after ? ' too' : ' either') : ''}${end}`;
			}
		}
	),
	...told(
		'match',
		[
			'You have {count} with dynamic membership, and the rule of each is one expression. User1 has the job title Sales Lead, and the city property is empty.',
			'In the properties of User1, the job title is Sales Lead and no city is set. You test User1 against the rules of {count}.'
		],
		{
			noun: 'group',
			common: {
				department: side('who', '', 'Sales|Field Sales', 'User1’s department were {}', 'the department is {}')
			},
			sides: {
				property: side(
					'rule',
					'Property',
					{ department: 'user.department', jobTitle: 'user.jobTitle', city: 'user.city' },
					'the rule of {name} used {}',
					'{name} uses the property {}'
				),
				operator: side(
					'rule',
					'Operator',
					'-eq|-ne|-startsWith|-contains|-match',
					'the operator of {name} were {}',
					'the operator is {}'
				),
				value: side(
					'rule',
					'Value',
					'"sales"|"Sales Lead"|"^sales"|"sales$"|null|"null"',
					'the value in the rule of {name} were {}',
					'the value is {}'
				)
			},
			drawn: ({ property, operator, value }) =>
				(property === 'city') === value!.includes('null') || (value === 'null' && operator === '-ne'),
			// Pages don’t say what a negative operator does with an empty property.
			decide: (row) =>
				(row['value'] === 'null' && !/-eq|-ne/.test(row['operator']!)) ||
				(row['property'] === 'city' && row['value'] !== 'null' && row['operator'] !== '-eq')
					? undefined
					: yes(includes(row)),
			asks: will,
			choose: 'Which group{s} {} include User1?',
			judge: '{name} {} include User1.',
			why(row) {
				const { property, operator, value } = row as Readonly<Record<string, string>>;
				const actual = property === 'jobTitle' ? title : row['department']!;
				const what = `the ${property === 'jobTitle' ? 'job title' : 'department'}`;
				const has = `${what} ${actual}`;
				const is = includes(row);
				const text = value!.replace(/["^$]/g, '');
				if (property === 'city')
					return value === 'null'
						? `the city is empty, and {operator} null ${is ? 'asks for that' : 'asks for any value'}`
						: value === '"null"'
							? 'in quotation marks, null is a string, and the city is empty'
							: 'the city is empty';
				if (value === 'null') return `${has} isn’t empty`;
				if (operator === '-match')
					return value!.includes('^')
						? `^ means the start, and ${has} ${is ? 'starts' : 'doesn’t start'} with ${text}`
						: value!.includes('$')
							? `$ means the end, and ${has} ${is ? 'ends' : 'doesn’t end'} with ${text}`
							: `-match ${is ? 'finds' : 'doesn’t find'} ${text} in ${has}${is ? ', whatever the case' : ''}`;
				if (/[$^]/.test(value!))
					return `{operator} takes ${value!.includes('^') ? '^' : '$'} literally, and ${has} contains none`;
				if (operator === '-eq' || operator === '-ne')
					return actual.toLowerCase() === text.toLowerCase()
						? `${has} equals {value}${actual === text ? '' : ', because case doesn’t matter'}`
						: `${what} is ${actual}, not just {value}`;
				const does = operator === '-contains' ? ['contains', 'contain'] : ['starts with', 'start with'];
				return `${has} ${is ? does[0]! : `doesn’t ${does[1]!}`} {value}${is && !actual.includes(text) ? ', because case doesn’t matter' : ''}`;
			}
		}
	),
	...told(
		'kind',
		[
			'You plan {count} in Microsoft Entra ID. You must use a security group where possible, and dynamic membership where possible.',
			'Your company needs {count}. Where possible, the type must be security and the membership must be dynamic.'
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
					'{name} had to contain {}',
					'{name} must contain {}'
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
					'{name} were for {}',
					'it is for {}'
				),
				by: side(
					'group',
					'Owner must add members',
					{ attributes: 'no', owner: 'yes' },
					{
						attributes: '{name}’s owner didn’t have to add members',
						owner: '{name}’s owner had to add members'
					},
					{
						attributes: 'the owner does not have to add members',
						owner: 'the owner must add members'
					}
				)
			},
			decide: kindOf,
			asks: Object.fromEntries(
				[
					'security Assigned',
					'security Dynamic User',
					'security Dynamic Device',
					'Microsoft 365 Assigned',
					'Microsoft 365 Dynamic User'
				].map((id) => [id, `a ${id.replace(/ (Assi|Dyn)/, ' group ($1')})`])
			),
			table: 'What should you use for each group?',
			single: 'What should you use?',
			why: whyKind
		}
	),
	'access convert': {
		...access,
		intro:
			'Members of {group}, and no one else, can open App1. On Monday, you changed {group} from Assigned to Dynamic User. On Saturday, its membership is up to date. You check {count}.',
		common: {
			operator: side('rule', '', '-eq|-ne', 'the rule used {}', 'the rule is user.department {} "{x}"')
		},
		sides: {
			first,
			before: side('group', 'Member on Sunday', 'yes|no', '', {
				yes: '{name} was a member',
				no: '{name} was not a member'
			}),
			later
		},
		why(row) {
			const found = hasAccess(row);
			const rule = `{${lastOf(row)}} ${found ? 'matches' : 'doesn’t match'} the rule`;
			return row['before'] === 'no'
				? `the group is dynamic now, and ${rule}`
				: `the change removed all members, ${found ? `but the rule added {name} again, as ${rule}` : `and ${rule}`}`;
		}
	},
	'access pause': {
		...access,
		intro:
			'Access to App1 comes only from {group}, a Dynamic User group with the rule user.department -eq "{x}". On Sunday, its membership was up to date. By Saturday, all processing that is not paused has finished. You review {count}.',
		common: {
			event: side(
				'event',
				'',
				{
					pause: 'paused the processing of {group}',
					resume: 'paused the processing of {group} until Thursday',
					edit: 'changed the rule of {group} to user.department -ne "{x}"'
				},
				'you had instead {}',
				'on Monday, you {}'
			)
		},
		sides: { first, later },
		why(row) {
			const { event } = row;
			const last = lastOf(row);
			const fits = last === 'x';
			if (event === 'pause')
				return row['first'] === 'x'
					? `${fits ? '{name} stays a member' : '{name} no longer matches, but no one is removed'} while processing is paused`
					: fits
						? '{name} matches now, but no one is added while processing is paused'
						: '{name} wasn’t a member, and paused processing adds no one';
			const same = row['later'] === 'same';
			return event === 'edit'
				? `the new rule ${hasAccess(row) ? 'includes' : 'excludes'} {${last}}${same ? '' : ', {name}’s department now'}`
				: `${same ? '{name}’s department hasn’t changed' : 'processing runs again'}, and {${last}} ${fits ? 'matches' : 'doesn’t match'} the rule`;
		}
	},
	'request 0': {
		...request,
		intro:
			'You have an empty Assigned group and a Dynamic User group with the rule user.department -eq "{x}", which has been processed. Synchronization from Active Directory is up to date. You get membership requests for {count}. All departments must be correct, and you must make no unnecessary change.',
		sides: {
			works,
			kind: side(
				'group',
				'Requested group',
				{ dynamic: 'Dynamic User', assigned: 'Assigned' },
				'{name} needed the {} group',
				'the group is {}'
			),
			...account
		},
		table: 'What should you do for each user?'
	},
	'request 1': {
		...request,
		intro:
			'You must ensure that {count} are members of {group}. The group has the rule user.department -eq "{x}", which has been processed. Synchronization from Active Directory is up to date. Every user must have the department that they work in, and you must make as few changes as possible.',
		sides: { works, ...account },
		choose: 'For which user{s} should you {}?'
	},
	...told(
		'license',
		[
			'You audit {count}, which need Microsoft Entra ID P1 licenses only for dynamic groups.',
			'Your company manages {count}. Only dynamic groups require Microsoft Entra ID P1 licenses.'
		],
		{
			noun: 'tenant',
			names: ['Contour Rail', 'Fennel Foods', 'Harbor Clinic', 'Quarry Bank'],
			sides: {
				users: side(
					'group',
					'Groups with a user rule',
					{
						one: 'one dynamic group of 40 users',
						shared: 'two dynamic groups of 30 users each, 20 in both',
						apart: 'two dynamic groups of 30 users each, none in both'
					},
					'{name} had {}',
					'{name} has {}'
				),
				also: side(
					'group',
					'Other group',
					{
						device: 'Dynamic Device, 10 devices',
						assigned: 'Assigned, 10 other users',
						none: '-'
					},
					'',
					{
						device: 'another group is Dynamic Device, with 10 devices',
						assigned: 'another group is Assigned, with 10 other users'
					}
				),
				owned: side(
					'who',
					'Microsoft Entra ID P1',
					{
						30: '30 licenses, all assigned',
						40: '40 licenses, none assigned',
						50: '50 licenses, 20 assigned',
						60: '60 licenses, none assigned'
					},
					'{name} owned {}',
					'it owns {}'
				)
			},
			decide(row) {
				const missing = needed(row) - Number(row['owned']);
				return missing < 0 ? undefined : String(missing);
			},
			asks: { 0: 'no more', 10: '10 more', 20: '20 more', 30: '30 more' },
			choose: 'For which tenant{s} should you buy {} licenses?',
			judge: 'For {name}, you should buy {} licenses.',
			why(row) {
				const { users, also, owned } = row as Readonly<Record<string, string>>;
				const missing = needed(row) - Number(owned);
				return `${
					{
						one: '40 users need 40 licenses',
						shared: '20 users are in both groups, so 40 users need 40 licenses',
						apart: 'no user is in both groups, so 60 users need 60 licenses'
					}[users as 'one']
				}. The tenant has ${owned}, assigned or not, so buy ${missing || 'none'}${
					{
						device: '. Devices need no license',
						assigned: '. Members of an Assigned group need none',
						none: ''
					}[also as 'none']
				}`;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'left-to-right': [
		'Without parentheses, -and comes before -or. It’s easy to read a rule from left to right.',
		taking('rule', /flat/, { rule: 'grouped' })
	],
	'blocked-leaves': [
		'A user whose sign-in is blocked still matches, unless the rule checks accountEnabled. It’s easy to think that the account drops out.',
		(row) => (row['change'] === 'off' && both(row)[0] ? { ...row, rule: 'enabled', from: 'x' } : row)
	],
	'case-counts': [
		'String comparisons aren’t case sensitive. It’s easy to think that they are.',
		taking('value', /^"\^?sales/, { property: 'jobTitle', value: '"sales$"' })
	],
	'null-in-quotes': [
		'Null in quotation marks is a string. It’s easy to take it for an empty value.',
		taking('value', /"null"/, { value: 'null' })
	],
	'owner-attributes': [
		'A rule for devices can’t use the attributes of their owners. It’s easy to think that it can.',
		taking('members', /of/, { members: 'devices' })
	],
	'dynamic-roles': [
		'A group for Microsoft Entra roles must be Assigned. It’s easy to think that a rule can fill it.',
		taking('use', /role/, { use: 'license' })
	],
	'members-stay': [
		'When a group becomes dynamic, all its members are removed, and the rule decides who is added. It’s easy to think that they stay.',
		(row) => (row['before'] === 'yes' ? { ...row, operator: '-eq', first: 'x', later: 'same' } : row)
	],
	'always-processed': [
		'While processing is paused, no one is added or removed. It’s easy to look only at the rule.',
		taking('event', /pause/, { event: 'resume' })
	],
	'added-by-hand': [
		'No one can add members to a dynamic group manually. It’s easy to think that an administrator can.',
		(row) => (row['dept'] === 'y' ? { ...row, kind: 'assigned', works: 'y' } : row)
	],
	'changed-in-the-cloud': [
		'A synced user gets the department from Active Directory. It’s easy to think that it’s changed in Entra ID.',
		taking('source', /synced/, { source: 'cloud' })
	],
	'counted-twice': [
		'You need one P1 license per unique user. It’s easy to count a user in two groups twice.',
		taking('users', /shared/, { users: 'apart' })
	]
};

export const dynamicGroup = topicFamily(
	{
		id: 'users-groups/dynamic-group',
		edition: 7,
		group: 'users-groups',
		title: 'Dynamic groups',
		rule: {
			'^change': 'Only the rule decides who’s in a dynamic group.',
			'-and comes': 'Without parentheses, -and comes before -or.',
			'^match':
				'Comparisons aren’t case sensitive. With -eq, the whole value counts, and -match finds a regular expression anywhere in it. Without quotation marks, null means empty.',
			'^kind':
				'A rule can fill a security group with users or devices, but a Microsoft 365 group only with users. A group for Microsoft Entra roles must be Assigned, and a device rule can’t use attributes of owners.',
			'^access c': 'When a group becomes dynamic, its members are removed and the rule is processed.',
			'^access p':
				'While processing is paused, members stay as they are. Otherwise, the current rule decides.',
			'^request':
				'You can’t add members to a dynamic group manually. Correct the attribute where it’s managed, or edit the rule.',
			'^license':
				'A tenant needs one P1 license for each unique user in dynamic groups, assigned or not. Devices need none.'
		},
		sources: [
			sources.dynamicGroups,
			sources.changeMembershipType,
			sources.pauseProcessing,
			sources.entraRolesOfGroups,
			sources.groupTypes,
			sources.userProfile
		],
		axes: {
			rule: 'The rule',
			who: 'A property of a user or tenant',
			group: 'The group and its members',
			event: 'What changes or is needed'
		}
	},
	{
		topics,
		beliefs,
		themes: [
			['Night Crews', 'Traffic', 'Workshop', 'Catering'],
			['Recipe Testers', 'Kitchen', 'Quality', 'Logistics'],
			['Ward Rota', 'Nursing', 'Surgery', 'Records'],
			['Cover Art', 'Design', 'Editing', 'Print'],
			['Loan Committee', 'Loans', 'Cards', 'Audit']
		],
		words: ['group', 'x', 'y', 'z'],
		prose: true,
		forms: ['choose', 'judge', 'table', 'single'],
		telling: ['table', 'table', 'export', 'email', 'list']
	}
);
