// Groups in Microsoft Entra ID: dynamic rules and what changes a membership, types, tasks, names and licenses.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	groupFor,
	licensesNeeded,
	member,
	readRule,
	type Attributes,
	type GroupNeed,
	type Rule
} from '#lib/azure/identity/dynamic-group.ts';
import { allows, nameAfter, type GroupProperties } from '#lib/azure/identity/group.ts';
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

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const known = remembering<Rule>();
/** A rule, read with the words in braces as values. */
const read = (text: string): Rule => known(text, () => readRule(text.replace(/[{}]/g, '')));
const fits = (rule: string, user: Attributes): boolean => member(read(rule), user).member;
/** Facts as an exhibit shows them. */
const shown = (facts: Readonly<Record<string, object>>): Row =>
	Object.fromEntries(Object.entries(facts).map(([id, one]) => [id, JSON.stringify(one, null, 2)]));

const departments = { x: '{x}', y: '{y}', z: '{z}' };
const twoDepartments = { x: '{x}', y: '{y}' };
const equal = (word: string): string => `user.department -eq "{${word}}"`;
const isMember = 'user.userType -eq "Member"';
const rules: Row = {
	flat: `${equal('x')} -or ${equal('y')} -and ${isMember}`,
	grouped: `(${equal('x')} -or ${equal('y')}) -and ${isMember}`,
	enabled: 'user.department -in ["{x}", "{y}"] -and user.accountEnabled -eq true',
	other: `user.department -ne "{x}" -and ${isMember}`
};
const accounts = Object.keys(departments).flatMap((word) =>
	['member', 'guest'].map((type) => [`${word} ${type}`, `${type} user in {${word}}`])
);
/** The department and the type of a user before a change, and what may be new of each. */
function statesOf({ user, change }: Row) {
	const [department, userType] = user!.split(' ') as [string, string];
	return [
		[department, userType],
		[change! in departments ? change! : department, change === 'member' ? change : userType]
	] as const;
}
const both = (row: Row): readonly boolean[] =>
	statesOf(row).map(([department, userType], at) =>
		fits(rules[row['rule']!]!, { department, userType, accountEnabled: at < 1 || row['change'] !== 'off' })
	);

const profiles: Readonly<Record<string, Attributes>> = {
	a: { city: null, department: 'Field Sales', jobTitle: 'Sales Lead' },
	b: { city: 'Oslo', department: 'Sales', jobTitle: 'Lead Buyer' },
	c: { city: null, department: 'Sales Support', jobTitle: 'Team Lead' },
	d: { city: 'Lima', department: 'Presales', jobTitle: 'Sales Buyer' }
};
const tests = [
	'city -eq null',
	'city -ne null',
	'city -eq "null"',
	'department -eq "sales"',
	'department -ne "sales"',
	'department -in ["sales", "presales"]',
	'department -startsWith "sales"',
	'department -contains "sales"',
	'department -match "sales$"',
	'jobTitle -eq "lead"',
	'jobTitle -in ["sales", "lead"]',
	'jobTitle -notContains "sales"',
	'jobTitle -startsWith "lead"',
	'jobTitle -match "^sales"',
	'jobTitle -match "lead$"'
];
const finds: Readonly<Record<string, readonly [string, string]>> = {
	eq: ['equals', 'doesn’t equal'],
	in: ['is in', 'isn’t in'],
	startswith: ['starts with', 'doesn’t start with'],
	contains: ['contains', 'doesn’t contain'],
	match: ['matches', 'doesn’t match']
};

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
	const { members, use, by } = row;
	const right = kindOf(row) === answer;
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

/** What precedes the answer of the rule, by what happened to a group on Monday. */
const despite: Row = {
	resume: 'processing runs again, and ',
	add: 'no one can add User1 manually, and ',
	full: 'the change removed User1 at first, and ',
	empty: 'only the rule counts now, and '
};
/** Whether User1 is a member in the end. While processing is paused, nothing changes. */
const stays = ({ moved, rule, event }: Row): boolean =>
	fits(rule!, { department: moved!.split(' ')[event === 'pause' ? 0 : 1]! });

/** What makes someone a member without false data. Nothing where it’s more than one thing. */
const stepOf = ({ dept, works, source }: Row): string | undefined =>
	dept === 'x' ? (works === 'x' ? 'none' : undefined) : works === 'y' ? 'rule' : source;

const numbered = (from: number, to: number): readonly string[] =>
	Array.from({ length: to - from }, (_, at) => String(from + at));
const needed: Readonly<Record<string, number>> = {
	one: licensesNeeded([numbered(0, 40)]),
	shared: licensesNeeded([numbered(0, 30), numbered(10, 40)]),
	apart: licensesNeeded([numbered(0, 30), numbered(30, 60)])
};
const lacking = ({ users, owned }: Row): number => needed[users!]! - Number(owned);

const group = (
	groupTypes: GroupProperties['groupTypes'],
	securityEnabled = true,
	role?: boolean,
	synced?: boolean
): GroupProperties => ({
	groupTypes,
	isAssignableToRole: role || null,
	mailEnabled: groupTypes.includes('Unified'),
	onPremisesSyncEnabled: synced || null,
	securityEnabled
});
const groups: Readonly<Record<string, GroupProperties>> = {
	plain: group([]),
	role: group([], true, true),
	synced: group([], true, false, true),
	rule: group(['DynamicMembership']),
	unified: group(['Unified'], false),
	both: group(['DynamicMembership', 'Unified'])
};
function whyAllowed({ of, task }: Row): string {
	const { groupTypes, isAssignableToRole, onPremisesSyncEnabled, securityEnabled } = groups[of!]!;
	const isUnified = groupTypes.includes('Unified');
	const isDynamic = groupTypes.includes('DynamicMembership');
	if (task === 'expire')
		return `only Microsoft 365 groups can expire, and groupTypes ${isUnified ? 'contains' : 'doesn’t contain'} Unified`;
	if (task === 'rule')
		return `groupTypes ${isDynamic ? 'contains DynamicMembership, so there’s' : 'doesn’t contain DynamicMembership, so there isn’t'} a rule`;
	if (task === 'role')
		return `isAssignableToRole ${isAssignableToRole ? 'is true' : 'isn’t true, and can be set only for new groups'}`;
	if (task === 'license')
		return `licenses need a group whose securityEnabled is true${securityEnabled ? '' : ', and here it’s false'}`;
	if (onPremisesSyncEnabled) return 'members of a synced group are managed in Active Directory';
	if (isDynamic) return 'only the rule decides who’s a member';
	if (task === 'user') return 'neither a rule nor Active Directory decides who’s a member';
	if (isAssignableToRole)
		return `a group for Microsoft Entra roles can’t ${task === 'group' ? 'contain groups' : 'be dynamic'}`;
	return task === 'convert'
		? 'the group is Assigned, and not for Microsoft Entra roles'
		: isUnified
			? 'a Microsoft 365 group contains only users'
			: 'a security group can contain another';
}

/** What happens to a name, with the words that are blocked. */
const named = ({ blocked, kind, by, typed }: Row): string =>
	nameAfter({ type: kind as 'security', by: by!, name: typed!, blocked: blocked!.split(',') });

const change: Omit<Topic, 'intro'> = {
	noun: 'user',
	names: people,
	common: { rule: side('rule', '', rules, 'the rule were {}', 'the rule is {}') },
	sides: {
		user: side(
			'who',
			'Account',
			Object.fromEntries(accounts) as Row,
			'{name} had been a {}',
			'{name} is a {}'
		),
		change: side(
			'event',
			'Change',
			{
				x: 'transfers to {x}',
				y: 'transfers to {y}',
				z: 'transfers to {z}',
				member: 'gets the user type Member',
				off: 'is blocked from signing in'
			},
			'the change were that {name} {}',
			'{name} {}'
		)
	},
	decide(row) {
		const { user, change } = row;
		if (user!.includes(change!)) return undefined;
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
		const [was, is] = both(row);
		const [[from, type], [to, next]] = statesOf(row);
		const off = change === 'off';
		const now = off ? 'a blocked account' : `a ${next} user in {${to}}`;
		const turns = { flat: 'y', grouped: 'x' }[rule!];
		return `a ${type} user in {${from}} ${was ? 'matched' : 'didn’t match'}, ${
			was === is
				? is
					? `and ${now} does too`
					: `and neither does ${now}`
				: `but ${now} ${is ? 'does' : 'doesn’t'}`
		}${
			type === 'guest' && (from === turns || to === turns)
				? ` (${rule === 'flat' ? '-and comes before -or' : 'parentheses come first'})`
				: off && rule !== 'enabled'
					? ', as accountEnabled isn’t in the rule'
					: ''
		}`;
	}
};

const match: Omit<Topic, 'intro'> = {
	noun: 'group',
	common: {
		who: side(
			'who',
			'Properties of User1',
			shown(profiles),
			Object.fromEntries(
				Object.entries(profiles).map(([id, { city, department, jobTitle }]) => [
					id,
					`User1 were a ${jobTitle} in ${department}, with ${city ?? 'no city'}`
				])
			)
		)
	},
	sides: {
		test: side(
			'rule',
			'Rule',
			Object.fromEntries(tests.map((one) => [one, `user.${one}`])),
			'the rule of {name} were {}',
			'The rule of {name} is {}'
		)
	},
	decide: ({ who, test }) => yes(fits(`user.${test!}`, profiles[who!]!)),
	asks: { yes: 'will' },
	choose: 'Which group{s} {} include User1?',
	judge: '{name} {} include User1.',
	why({ who, test }) {
		const rule = read(`user.${test!}`) as Extract<Rule, { kind: 'comparison' }>;
		const { attribute, operator, negative } = rule;
		const has = profiles[who!]![attribute];
		const value = test!.split(/^\w+ \S+ /)[1]!;
		if (value.includes('null'))
			return `the city is ${has ?? 'empty'}${value === 'null' ? '' : ', and null in quotation marks is only a word'}`;
		const found = member(rule, profiles[who!]!).member !== negative;
		return `${has} ${finds[operator]![found ? 0 : 1]} ${value}${
			value.includes('^') ? ' (^ means the start)' : value.includes('$') ? ' ($ means the end)' : ''
		}${found ? ', as case doesn’t matter' : ''}`;
	}
};

const kind: Omit<Topic, 'intro'> = {
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
			'the purpose of {name} were {}',
			'You need it for {}'
		),
		by: side(
			'group',
			'Owner adds members',
			{ none: 'no', owner: 'yes' },
			{ none: 'no owner added members to {name}', owner: 'an owner added members to {name}' },
			'An owner will add members'
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
	table: 'What should you create for each group?',
	single: 'What should you create?',
	why: whyKind
};

const access: Omit<Topic, 'intro'> = {
	noun: 'group',
	common: {
		moved: side(
			'who',
			'',
			{ 'x y': '{x} to {y}', 'x z': '{x} to {z}', 'y x': '{y} to {x}', 'z x': '{z} to {x}' },
			'User1 had moved from {}',
			'On Tuesday, User1 moved from {}'
		)
	},
	sides: {
		rule: side(
			'rule',
			'Rule',
			Object.fromEntries(
				['-eq "{x}"', '-eq "{y}"', '-ne "{x}"', '-ne "{y}"'].map((one) => {
					const rule = `user.department ${one}`;
					return [rule, rule];
				})
			),
			'the rule of {name} were {}',
			'The rule of {name} is {}'
		),
		event: side(
			'event',
			'On Monday',
			{
				pause: 'its processing was paused',
				resume: 'its processing was paused until Thursday',
				add: 'an owner tried to add User1',
				full: 'it was changed from Assigned, with User1 as a member, to Dynamic User',
				empty: 'it was changed from Assigned, without User1, to Dynamic User'
			},
			'on Monday, {}',
			'On Monday, {}'
		)
	},
	decide: (row) => yes(stays(row)),
	asks: { yes: 'is' },
	choose: 'Of which group{s} {} User1 a member on Friday?',
	judge: 'On Friday, User1 {} a member of {name}.',
	why(row) {
		const { moved, event } = row;
		const [from, to] = moved!.split(' ') as [string, string];
		const found = stays(row);
		return event === 'pause'
			? `{${from}} ${found ? 'matched, and no one is removed' : 'didn’t match, and no one is added'} while processing is paused`
			: `${despite[event!]!}{${to}} ${found ? 'matches' : 'doesn’t match'} the rule`;
	}
};

const request: Omit<Topic, 'intro'> = {
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
			{ entra: 'cloud-only', ad: 'synchronized from AD DS' },
			'{name}’s account were {}',
			'The account is {}'
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
	why(row, answer) {
		const { dept, works, source } = row;
		const found = stepOf(row);
		const right = found === answer;
		if (answer === 'none')
			return `{dept} ${dept === 'x' ? 'matches the rule, so {name} is already a member' : 'doesn’t match the rule'}`;
		if (answer === 'rule')
			return right
				? '{dept} is correct, so the rule must include {name}'
				: dept === 'x'
					? 'the rule already includes {name}'
					: '{dept} is wrong, so correct that instead of the rule';
		if (right)
			return `{dept} is wrong, and ${answer === 'ad' ? 'a synchronized user’s department is changed in AD DS' : 'a cloud-only user’s department is changed in Microsoft Entra ID'}`;
		if (dept === works)
			return `{dept} is correct${answer === 'ad' ? ', whatever the source' : ', so don’t change it'}`;
		return source === 'ad'
			? 'a synchronized user’s department comes from AD DS'
			: 'a cloud-only user isn’t in AD DS';
	}
};

const license: Omit<Topic, 'intro'> = {
	noun: 'tenant',
	names: ['Contour Rail', 'Fennel Foods', 'Harbor Clinic', 'Quarry Bank', 'Tern Press'],
	sides: {
		users: side(
			'group',
			'Dynamic User groups',
			{
				one: 'one with 40 users',
				shared: 'two with 30 users each, 20 of them in both',
				apart: 'two with 30 users each, none of them in both'
			},
			'the Dynamic User groups of {name} were {}',
			'The Dynamic User groups of {name} are {}'
		),
		also: side(
			'group',
			'Other group',
			{ device: 'Dynamic Device, with 10 devices', assigned: 'Assigned, with 10 other users', none: '-' },
			'',
			'Another group is {}'
		),
		owned: side(
			'who',
			'P1 licenses',
			{
				30: '30, all assigned',
				40: '40, none assigned',
				50: '50, 20 of them assigned',
				60: '60, none assigned'
			},
			'the P1 licenses of {name} were {}',
			'The P1 licenses are {}'
		)
	},
	decide: (row) => (lacking(row) < 0 ? undefined : String(lacking(row))),
	asks: { 0: '0', 10: '10', 20: '20', 30: '30' },
	choose: 'Which tenant{s} must buy exactly {} licenses?',
	judge: '{name} must buy exactly {} licenses.',
	single: 'What is the minimum number of licenses that you should buy?',
	why(row, answer) {
		const { users, also, owned } = row;
		const need = needed[users!]!;
		const missing = lacking(row);
		const has = Number(owned) + Number(answer);
		return Number(answer) === missing
			? `${need} different users need ${need} licenses, and ${owned} are there, assigned or not${
					{ device: '. Devices need none', assigned: '. Members of an Assigned group need none' }[also!] ?? ''
				}`
			: `${has} licenses would be ${has < need ? 'too few' : 'more than enough'} for ${need} different users`;
	}
};

const manage: Omit<Topic, 'intro'> = {
	noun: 'request',
	common: {
		of: side('group', 'Properties of the group', shown(groups), {
			plain: '{group} were a security group',
			role: '{group} were for Microsoft Entra roles',
			synced: '{group} were synced',
			rule: '{group} were a dynamic security group',
			unified: '{group} were a Microsoft 365 group',
			both: '{group} were a dynamic Microsoft 365 group'
		})
	},
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
				license: 'assign a license to {group}',
				expire: 'set an expiration for {group}'
			},
			'{name} were to {}',
			'{name} is to {}'
		)
	},
	decide: ({ of, task }) => {
		const properties = groups[of!]!;
		return task === 'convert' && allows('rule', properties)
			? undefined
			: yes(allows(task as 'rule', properties));
	},
	asks: { yes: 'can' },
	choose: 'Which request{s} {} you fulfill?',
	judge: 'You {} fulfill {name}.',
	why: whyAllowed
};

const naming: Omit<Topic, 'intro'> = {
	noun: 'user',
	names: people,
	common: {
		blocked: side(
			'rule',
			'Directory setting Group.Unified',
			Object.fromEntries(
				['Payroll,HR', 'Payroll,CEO', 'CEO,HR'].map((words) => [
					words,
					`PrefixSuffixNamingRequirement: GRP-[GroupName]\nCustomBlockedWordsList: ${words}`
				])
			),
			Object.fromEntries(
				['Payroll,HR', 'Payroll,CEO', 'CEO,HR'].map((words) => [words, `the blocked words were ${words}`])
			)
		)
	},
	sides: {
		by: side(
			'who',
			'Role',
			'no role|Groups Administrator|User Administrator|Global Administrator',
			'{name}’s role were {}',
			{ '': '{name} is a {}', 'no role': '{name} has no role' }
		),
		kind: side(
			'group',
			'Group type',
			{ security: 'security', 'Microsoft 365': 'Microsoft 365' },
			'{name} created a {} group',
			'{name} creates a {} group'
		),
		typed: side(
			'event',
			'Entered name',
			'Payroll|hr|ceo|Payrolls|Chrome',
			'{name} entered the name {}',
			'The name entered is {}'
		)
	},
	decide: named,
	asks: {
		kept: 'get a group with exactly that name',
		extended: 'get a group whose name starts with GRP-',
		rejected: 'have to enter another name'
	},
	choose: 'Which user{s} will {}?',
	judge: '{name} will {}.',
	why(row) {
		const found = named(row);
		return found === 'kept'
			? row['kind'] === 'security'
				? 'the policy is only for Microsoft 365 groups'
				: 'the policy doesn’t apply to a {by}'
			: `${row['by'] === 'no role' ? 'the policy applies' : 'a {by} isn’t exempt'}, and {typed} ${found === 'rejected' ? 'is a blocked word in any case' : 'isn’t exactly a blocked word'}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'change',
		[
			'After a reorganization, you update the accounts of {count}. All accounts are enabled at first. {group} is a dynamic group whose membership is up to date before and after your updates.',
			'{group} is a dynamic group that gives access to a booking app. You must predict what this week’s updates to {count} will change. All accounts are enabled now, and the membership is up to date.'
		],
		change
	),
	...told(
		'match',
		[
			'User1 joins your company. You create the account, which has the following properties, and review {count} with dynamic membership.',
			'Before you send User1 a welcome message, you look up the properties of the account and compare them with the rules of {count}.'
		],
		match
	),
	...told(
		'kind',
		[
			'Your company needs {count} in Microsoft Entra ID. You prefer security groups to Microsoft 365 groups, and dynamic membership to assigned membership.',
			'You plan {count} in Microsoft Entra ID. A group must be a security group if possible, and its membership must be dynamic if possible.'
		],
		kind
	),
	...told(
		'access',
		[
			'You investigate why User1 can or cannot open the apps of {count}. On Sunday, every dynamic membership was up to date. By Friday, all processing that is not paused has finished.',
			'On Friday, an auditor asks you which of {count} contain User1. Every dynamic membership was up to date on Sunday, and all processing that is not paused has finished.'
		],
		access
	),
	...told(
		'request',
		[
			'The manager of {group} asks you to make {count} members. The rule of {group} is user.department -eq "{x}", and synchronization is up to date. Every user must have the correct department, and you must change as little as possible.',
			'For a project, you need {count} in {group}, whose rule is user.department -eq "{x}". Synchronization is up to date. You must change as little as possible, and every department must be correct.'
		],
		request
	),
	...told(
		'license',
		[
			'Your company takes over {count}. Microsoft Entra ID P1 licenses are needed only for dynamic groups.',
			'You prepare a license audit of {count} that use Microsoft Entra ID P1 only for dynamic groups.'
		],
		license
	),
	...told(
		'manage',
		[
			'You are a Global Administrator and take over {group} from a colleague. You get {count}, and read the properties of {group} in Microsoft Graph.',
			'The owner of {group} sends {count} to you, a Global Administrator. Before you answer, you read the properties of {group} in Microsoft Graph.'
		],
		manage
	),
	...told(
		'naming',
		[
			'Last year, you configured a naming policy. Today, {count} create groups in the Azure portal.',
			'You configure a naming policy for groups. The next day, {count} create groups in the Azure portal.'
		],
		naming
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'left-to-right': [
		'Without parentheses, -and comes before -or. It’s easy to read a rule from left to right.',
		taking('rule', /flat/, { rule: 'grouped' })
	],
	'blocked-leaves': [
		'A user whose sign-in is blocked still matches, unless the rule checks accountEnabled. It’s easy to think that the account drops out.',
		(row) => (row['change'] === 'off' && both(row)[0] ? { ...row, rule: 'enabled', user: 'x member' } : row)
	],
	'case-counts': [
		'String comparisons aren’t case sensitive. It’s easy to think that they are.',
		(row) => (row['test'] ? { ...row, test: row['test'].replace(/"(?=\w)/g, '"~') } : row)
	],
	'null-in-quotes': [
		'Null in quotation marks is a string. It’s easy to take it for an empty value.',
		taking('test', /"null"/, { test: 'city -eq null' })
	],
	'owner-attributes': [
		'A rule for devices can’t use the attributes of their owners. It’s easy to think that it can.',
		taking('members', /of/, { members: 'devices' })
	],
	'dynamic-roles': [
		'A group for Microsoft Entra roles must be Assigned. It’s easy to think that a rule can fill it.',
		taking('use', /role/, { use: 'license' })
	],
	'always-processed': [
		'While processing is paused, no one is added or removed. It’s easy to look only at the rule.',
		taking('event', /pause/, { event: 'resume' })
	],
	'changed-in-the-cloud': [
		'A synchronized user gets the department from AD DS. It’s easy to think that it’s changed in Microsoft Entra ID.',
		taking('source', /ad/, { source: 'entra' })
	],
	'counted-twice': [
		'You need one P1 license per unique user. It’s easy to count a user in two groups twice.',
		taking('users', /shared/, { users: 'apart' })
	],
	'any-administrator': [
		'A Groups Administrator isn’t exempt from a naming policy. It’s easy to think that every administrator is.',
		taking('by', /Groups/, { by: 'Global Administrator' })
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
			'-and comes': 'Without parentheses, -and comes before -or.',
			'^match':
				'Comparisons aren’t case sensitive. With -eq and -in, the whole value counts, and -match finds a regular expression anywhere in it. Without quotation marks, null means empty.',
			'^kind':
				'A rule can fill a security group with users or devices, but a Microsoft 365 group only with users. A group for Microsoft Entra roles must be Assigned, and a device rule can’t use attributes of owners.',
			'^access':
				'While processing is paused, members stay as they are. Otherwise, only the rule decides, and a change to dynamic membership removes the assigned members.',
			'^request':
				'Correct an attribute where it’s managed, and edit the rule only if the attribute is correct.',
			'^license':
				'A tenant needs one P1 license for each unique user in dynamic groups, assigned or not. Devices need none.',
			'^manage':
				'You can add members only to an Assigned group that isn’t synced. Only a group that was created for Microsoft Entra roles can get them, and only a Microsoft 365 group can expire.',
			'^naming':
				'A naming policy is for Microsoft 365 groups. It doesn’t apply to Global Administrators and User Administrators.'
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
			sources.groupLicensing,
			sources.groupExpiration,
			sources.groupNaming
		],
		axes: {
			rule: 'The rule or policy',
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
