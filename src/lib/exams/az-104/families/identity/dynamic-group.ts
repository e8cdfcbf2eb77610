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
const departments = { x: '{x}', y: '{y}', z: '{z}' };

const changedTo: Row = Object.fromEntries(
	Object.keys(departments).map((id) => [id, `the department of {name} had been changed to {${id}}`])
);

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
				? `no mailbox is needed, so a Microsoft 365 group ${filled} isn’t either`
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
		? row['before'] === 'yes'
		: member(read(inDepartment('x')), { department: lastOf(row) }).member;

const numbered = (from: number, to: number): readonly string[] =>
	Array.from({ length: to - from }, (_, at) => String(from + at));
const userGroups: Readonly<Record<string, readonly (readonly string[])[]>> = {
	one: [numbered(0, 40)],
	shared: [numbered(0, 30), numbered(10, 40)],
	apart: [numbered(0, 30), numbered(30, 60)]
};
const needed = ({ users }: Row): number => licensesNeeded(userGroups[users!]!);

/** Returns what makes someone a member without false data. Nothing where it’s more than one thing. */
function stepOf({ kind, dept, works, source }: Row): string | undefined {
	if (kind === 'assigned') return dept === works ? 'add' : undefined;
	if (dept === 'x') return works === 'x' ? 'none' : undefined;
	return works === 'y' ? 'rule' : source === 'synced' ? 'ad' : 'entra';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'change',
		[
			'{group} is a group with dynamic membership. Today you change {count}. No other properties change, and {group} has been processed before and after.',
			'A help desk makes one change to each of {count}. {group} has dynamic membership, and its processing is up to date before and after the changes.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				rule: side('rule', '', rules, 'the rule were {}', 'the rule is {}')
			},
			sides: {
				from: side('who', 'Department', departments, '{name} had been in {}', 'in {}'),
				type: side('who', 'User type', 'Member|Guest', '{name} had been a {}', 'user type {}'),
				change: side(
					'event',
					'Change',
					{
						x: 'department changed to {x}',
						y: 'department changed to {y}',
						z: 'department changed to {z}',
						member: 'user type changed to Member',
						off: 'sign-in blocked'
					},
					{
						...changedTo,
						member: 'the user type of {name} had been changed to Member',
						off: 'the sign-in of {name} had been blocked'
					},
					'{}'
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
					const special = type === 'Guest' && department === { flat: 'y', grouped: 'x' }[rule as 'flat'];
					return `a ${type === 'Guest' ? 'guest' : 'member user'} in {${department}} ${matches(row, state) ? 'matches' : 'doesn’t match'}${
						special ? (rule === 'flat' ? ' (-and comes before -or)' : ' (parentheses come first)') : ''
					}`;
				}) as [string, string];
				if (change === 'off')
					return rule !== 'enabled'
						? `the rule doesn’t check accountEnabled, and ${said[0]}`
						: before
							? 'the rule requires an enabled account, and sign-in is blocked'
							: 'the rule doesn’t name {z}, so the account doesn’t matter';
				return `${said[0]}, ${before === after ? 'and' : 'but'} ${said[1]}${before === after ? (after ? ' too' : ' either') : ''}`;
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
				department: side(
					'who',
					'',
					'Sales|Field Sales',
					'the department of User1 were {}',
					'the department is {}'
				)
			},
			sides: {
				property: side(
					'rule',
					'Property',
					{ department: 'user.department', jobTitle: 'user.jobTitle', city: 'user.city' },
					'the rule of {name} used {}',
					'property {}'
				),
				operator: side(
					'rule',
					'Operator',
					'-eq|-ne|-startsWith|-contains|-match',
					'the operator of {name} were {}',
					'operator {}'
				),
				value: side(
					'rule',
					'Value',
					'"sales"|"Sales Lead"|"^sales"|"sales$"|null|"null"',
					'the value in the rule of {name} were {}',
					'value {}'
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
				const has = `the ${property === 'jobTitle' ? 'job title' : 'department'} ${actual}`;
				const is = includes(row);
				const text = value!.replace(/["^$]/g, '');
				if (property === 'city')
					return value === 'null'
						? `the city is empty, and {operator} null ${is ? 'asks for that' : 'asks for any value'}`
						: value === '"null"'
							? 'in quotation marks, null is a text, and the city is empty'
							: 'the city is empty';
				if (value === 'null') return `${has} isn’t empty`;
				if (operator === '-match')
					return value!.includes('^')
						? `^ means the start, and ${has} ${is ? 'starts' : 'doesn’t start'} with ${text}`
						: value!.includes('$')
							? `$ means the end, and ${has} ${is ? 'ends' : 'doesn’t end'} with ${text}`
							: `-match ${is ? 'finds' : 'doesn’t find'} ${text} in ${has}${is ? ', whatever the case' : ''}`;
				if (/[$^]/.test(value!))
					return `only -match reads ${value!.includes('^') ? '^' : '$'} as a sign, so {operator} compares it as text`;
				if (operator === '-eq' || operator === '-ne')
					return actual.toLowerCase() === text.toLowerCase()
						? `${has} equals {value}${actual === text ? '' : ', because case doesn’t matter'}`
						: `${has} as a whole isn’t {value}`;
				const does = operator === '-contains' ? ['contains', 'contain'] : ['starts with', 'start with'];
				return `${has} ${is ? does[0]! : `doesn’t ${does[1]!}`} {value}${is && !actual.includes(text) ? ', because case doesn’t matter' : ''}`;
			}
		}
	),
	...told(
		'kind',
		[
			'You plan {count} in Microsoft Entra ID. You must use a security group where possible, and dynamic membership where possible.',
			'Your company needs {count}. The type must be security, and the membership must be dynamic, unless that is impossible.'
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
					'must contain {}'
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
					'for {}'
				),
				by: side(
					'group',
					'Owner must add members',
					{ attributes: 'no', owner: 'yes' },
					{
						attributes: 'the owner of {name} did not have to add members',
						owner: 'the owner of {name} had to be able to add members'
					},
					{ attributes: 'the owner adds no members', owner: 'the owner must be able to add members' }
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
			choose: 'For which group{s} should you use {}?',
			table: 'What should you use for each group?',
			single: 'What should you use?',
			why: whyKind
		}
	),
	...told(
		'access',
		[
			'Access to App1 comes only from {group}. Its rule, where one applies, is user.department -eq "{x}". On Sunday, {group} was up to date. By Saturday, it is again, unless its processing is paused. You review {count}.',
			'Only members of {group} can open App1. Any rule of {group} is user.department -eq "{x}". Its membership was up to date on Sunday. By Saturday, everything that can be processed has been. You check {count}.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				event: side(
					'group',
					'',
					{
						dynamic: 'you changed {group} from Assigned to Dynamic User',
						pause: 'you paused the processing of {group}, which is a Dynamic User group',
						resume:
							'you paused the processing of {group}, a Dynamic User group, and you resumed it on Thursday'
					},
					'on Monday, {}',
					'on Monday, {}'
				)
			},
			sides: {
				before: side(
					'group',
					'Member on Sunday',
					'yes|no',
					{ yes: '{name} had been a member on Sunday', no: '{name} had not been a member on Sunday' },
					'member on Sunday: {}'
				),
				first: side(
					'who',
					'Department on Sunday',
					departments,
					'{name} had been in {} on Sunday',
					'department on Sunday: {}'
				),
				later: side(
					'event',
					'Department since Tuesday',
					{ same: 'unchanged', x: '{x}', y: '{y}' },
					{
						same: 'the department of {name} had not changed',
						'': '{name} had moved to {} on Tuesday'
					},
					'since Tuesday: {}'
				)
			},
			drawn: ({ event, before, first }) => event === 'dynamic' || (before === 'yes') === (first === 'x'),
			decide: (row) => (row['later'] === row['first'] ? undefined : yes(hasAccess(row))),
			asks: { yes: 'can' },
			choose: 'Which user{s} {} open App1 on Saturday?',
			judge: 'On Saturday, {name} {} open App1.',
			why(row) {
				const { event, before } = row;
				const last = lastOf(row);
				const was = before === 'yes';
				const fits = last === 'x';
				if (event === 'pause')
					return was
						? `${fits ? '{name} stays a member' : '{name} no longer matches, but no one is removed'} while processing is paused`
						: fits
							? '{name} matches now, but no one is added while processing is paused'
							: 'the user wasn’t a member, and processing is paused';
				const rule = `{${last}} ${fits ? 'matches' : 'doesn’t match'} the rule`;
				return event === 'dynamic'
					? was
						? `the change removed all members, and ${rule}`
						: `the group is dynamic now, and ${rule}`
					: was
						? `${fits ? 'the user was a member' : 'processing runs again'}, and ${rule}`
						: `${fits ? 'processing runs again' : 'the user wasn’t a member'}, and ${rule}`;
			}
		}
	),
	...told(
		'request',
		[
			'Each of {count} must become a member of a group. A dynamic group has the rule user.department -eq "{x}", which has been processed. An Assigned group has no members yet. Departments in the directory must be true, and you must make no unnecessary change.',
			'Requests ask that {count} be members of a group. The rule, if there is one, is user.department -eq "{x}", and it has been processed. Groups without a rule are empty. All users must have the department that they work in, with as few changes as possible.'
		],
		{
			noun: 'user',
			names: people,
			sides: {
				kind: side(
					'group',
					'Group',
					{ dynamic: 'Dynamic User', assigned: 'Assigned' },
					'the group for {name} were {}',
					'group {}'
				),
				source: side(
					'who',
					'Account',
					{ cloud: 'cloud-only', synced: 'synced from Active Directory' },
					'{name} were {}',
					'account {}'
				),
				dept: side(
					'who',
					'Department in Entra ID',
					{ x: '{x}', y: '{y}' },
					'{name} had the department {} in Entra ID',
					'department {}'
				),
				works: side('who', 'Works in', { x: '{x}', y: '{y}' }, '{name} worked in {}', 'works in {}')
			},
			decide: stepOf,
			asks: {
				entra: 'change the department in Microsoft Entra ID',
				ad: 'change the department in Active Directory',
				rule: 'edit the membership rule',
				add: 'add the user directly',
				none: 'make no change'
			},
			choose: 'For which user{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each user?',
			why(row, answer) {
				const { kind, source } = row;
				const found = stepOf(row)!;
				const right = found === answer;
				if (kind === 'assigned')
					return {
						entra: 'no department decides who is in an Assigned group',
						ad: 'an Assigned group takes no members from Active Directory',
						rule: 'an Assigned group has no rule',
						add: 'members of an Assigned group are added directly',
						none: '{name} isn’t a member yet'
					}[answer]!;
				if (answer === 'add') return 'a dynamic group takes no members by hand';
				if (answer === 'none')
					return right ? '{dept} matches the rule, so {name} is a member' : '{dept} doesn’t match the rule';
				if (answer === 'rule')
					return found === 'none'
						? 'the rule includes {name} already'
						: right
							? '{dept} is true, so only another rule can include {name}'
							: 'the department is false, so it must change, not the rule';
				const inCloud = source === 'cloud';
				if (right)
					return `{dept} is false, and the department of a ${inCloud ? 'cloud-only user is changed in Entra ID' : 'synced user is changed in Active Directory'}`;
				return answer === 'ad'
					? inCloud
						? 'a cloud-only user isn’t in Active Directory'
						: 'what comes from Active Directory is true'
					: found === 'ad'
						? 'Entra ID gets the department of a synced user from Active Directory'
						: '{dept} is true, so it must stay';
			}
		}
	),
	...told(
		'license',
		[
			'You audit {count} that need Microsoft Entra ID P1 licenses only for dynamic groups. You must buy as few as possible.',
			'Your company manages {count}. Only dynamic groups require Microsoft Entra ID P1. You must meet the requirement at the lowest cost.'
		],
		{
			noun: 'tenant',
			names: ['Contour Rail', 'Fennel Foods', 'Harbor Clinic', 'Quarry Bank'],
			sides: {
				users: side(
					'group',
					'Dynamic User groups',
					{
						one: 'one, of 40 users',
						shared: 'two of 30 users each, 20 in both',
						apart: 'two of 30 users each, none in both'
					},
					'the Dynamic User groups of {name} were {}',
					'Dynamic User groups: {}'
				),
				also: side(
					'group',
					'Other group',
					{
						device: 'Dynamic Device, 10 devices',
						assigned: 'Assigned, 10 other users',
						none: '-'
					},
					{ '': 'the other group of {name} were {}', none: '{name} had no other group' },
					'other group: {}'
				),
				owned: side(
					'who',
					'P1 licenses',
					{
						30: '30, all assigned',
						40: '40, none assigned',
						50: '50, of which 20 are assigned',
						60: '60, none assigned'
					},
					'the P1 licenses of {name} were {}',
					'P1 licenses: {}'
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
				return `${
					{
						one: 'the group has 40 users',
						shared: 'the groups have 40 different users, as 20 are in both',
						apart: 'the groups have 60 different users'
					}[users as 'one']
				}, and the tenant has ${owned} licenses, assigned or not${
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
		'Strings are compared ignoring case. It’s easy to think that case matters.',
		taking('value', /^"\^?sales/, { property: 'jobTitle', value: '"sales$"' })
	],
	'null-in-quotes': [
		'Null in quotation marks is a text. It’s easy to take it for an empty value.',
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
		'When a group becomes dynamic, all its members are removed, and only the rule adds some. It’s easy to think that they stay.',
		taking('event', /dynamic/, { event: 'pause' })
	],
	'always-processed': [
		'While processing is paused, no one is added or removed. It’s easy to look only at the rule.',
		taking('event', /pause/, { event: 'resume' })
	],
	'added-by-hand': [
		'No one can add members to a dynamic group by hand. It’s easy to think that an administrator can.',
		(row) => (row['dept'] === 'y' ? { ...row, kind: 'assigned', works: 'y' } : row)
	],
	'changed-in-the-cloud': [
		'A synced user gets the department from Active Directory. It’s easy to think that it’s changed in Entra ID.',
		taking('source', /synced/, { source: 'cloud' })
	],
	'counted-twice': [
		'P1 licenses are counted for different users. It’s easy to count a user in two groups twice.',
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
			'^change':
				'Only the rule decides who is in a dynamic group. Without parentheses, -and comes before -or.',
			'^match':
				'Case doesn’t matter. With -eq, the whole value counts, and -match finds a regular expression anywhere in it. Without quotation marks, null means empty.',
			'^kind':
				'Security groups contain users or devices by rule, Microsoft 365 groups only users. A group for Microsoft Entra roles must be Assigned, and a device rule can’t use attributes of owners.',
			'^access':
				'When a group becomes dynamic, its members are removed and the rule is processed. While processing is paused, members stay as they are.',
			'^request':
				'Members of a dynamic group can’t be added by hand. Correct the attribute where it’s managed, or edit the rule.',
			'^license':
				'Each different user in dynamic groups needs a P1 license in the tenant, not assigned. Devices need none.'
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
		forms: ['choose', 'judge', 'table', 'single'],
		telling: ['table', 'table', 'export', 'email', 'list']
	}
);
