// Alerts and who hears of them: alert processing rules, their schedules, action groups and their number, permissions, emails by role, and actions.
// Over 200 lines: eight topics with words for what can differ in each.
import { covers, notified, type ProcessingRule } from '#lib/azure/monitoring/processing-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import { clock, weekdays } from '#lib/exams/az-104/families/dates.ts';
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

/** What an alert processing rule is for: a scope, and `=` or `!` with a severity. */
const targets: Row = {
	RG1: 'all alerts in {g1}',
	'Sub =Sev2': 'alerts in {sub} if Severity equals Sev2',
	'Sub !Sev0': 'alerts in {sub} if Severity does not equal Sev0',
	'RG2 !Sev2': 'alerts in {g2} if Severity does not equal Sev2'
};
/** The model of an alert processing rule. */
function ruleOf(id: string, target: string): ProcessingRule {
	const [scope, filter] = target.split(' ');
	return {
		name: id,
		scopes: [scope === 'Sub' ? '/Sub' : `/Sub/${scope!}`],
		filters: filter ? [{ field: 'severity', not: filter.startsWith('!'), values: [filter.slice(1)] }] : [],
		when: [],
		...(id === 'APR2' ? { add: ['AG2'] } : {})
	};
}
const quiet = side('rule', '', targets, 'APR1 were for {}', 'APR1 suppresses notifications for {}');
const about: Topic['sides'] = {
	in: side('alert', 'VM in', { RG1: '{g1}', RG2: '{g2}' }, '{name}’s VM were in {}', '{name}’s VM is in {}'),
	sev: side('alert', 'Severity', 'Sev0|Sev2|Sev3', undefined, 'its severity is {}')
};
const invoked = ({ quiet, adds, in: group, sev, own }: Row): string =>
	notified(
		{
			resource: `/Sub/${group!}/VM`,
			severity: sev!,
			group: group!,
			type: 'VM',
			at: 0,
			groups: own === 'no' ? [] : ['AG1']
		},
		[ruleOf('APR1', quiet!), ruleOf('APR2', adds!)]
	).answer.join(' ') || 'none';
/** Whether an alert processing rule applies to an alert, and why. */
function applies(row: Row, name: string): readonly [applies: boolean, why: string] {
	const [scope, filter] = row[name === 'APR1' ? 'quiet' : 'adds']!.split(' ');
	if (scope !== 'Sub' && scope !== row['in']) return [false, `${name} doesn’t cover {in}`];
	return filter && (filter.slice(1) === row['sev']) === filter.startsWith('!')
		? [false, `the filter of ${name} leaves out {sev} alerts`]
		: [true, `${name} applies to {sev} alerts in {in}`];
}
function whyInvoked(row: Row, answer: string): string {
	const [suppressed, quiet] = applies(row, 'APR1');
	const [added, adds] = applies(row, 'APR2');
	const own = row['own'] !== 'no';
	const noOwn = 'the alert rule has no action group';
	if (answer === invoked(row))
		return suppressed
			? `${quiet} and removes all action groups${added ? ', even the one that APR2 adds' : ''}`
			: added
				? `${own ? `${quiet}, so {ag1} stays` : `${noOwn}, ${quiet}`}, and ${adds}`
				: `neither alert processing rule applies to {sev} alerts in {in}, ${own ? 'so only {ag1} is left' : `and ${noOwn}`}`;
	if (suppressed)
		return (
			{
				AG1: own ? 'APR1 removes {ag1}' : noOwn,
				AG2: added ? 'suppression has priority over APR2' : adds
			}[answer] ?? 'after suppression, no action group is left'
		);
	return {
		none: own ? `${quiet}, and the alert rule uses {ag1}` : `${adds}, so it adds {ag2}`,
		AG1: own ? `${adds}, so it adds {ag2}` : noOwn,
		AG2: own ? `${quiet}, so {ag1} stays` : adds,
		'AG1 AG2': own ? adds : `${noOwn}, so {ag1} isn’t invoked`
	}[answer]!;
}

/** When an alert fires: a day and a minute in UTC, 0 being Monday. */
const moments = ['5 1395', '6 130', '5 970', '4 1290', '6 1215', '4 1400', '5 315'];
const saysMoment = (minutes: number): string =>
	`${weekdays[Math.floor(minutes / 1440)]!} at ${clock(minutes)}`;
const minuteOf = (moment: string): number => {
	const [day, minute] = moment.split(' ').map(Number) as [number, number];
	return day * 1440 + minute;
};
const isActive = (row: Row): boolean => {
	const [days, from, to] = row['when']!.split(' ') as [string, string, string];
	return covers([{ days: [...days].map(Number), from: Number(from), to: Number(to) }], minuteOf(row['at']!));
};

/** What meets a request. Not asked: what several do equally well, and what doesn't make sense. */
function meansFor({ of, want, on }: Row): string | undefined {
	const fits =
		on === 'none'
			? of === 'health' || (of === 'backup' && want === 'add')
			: of === 'many' || (of === 'one' && (on === 'vm' || want === 'stop'));
	if (!fits) return undefined;
	if (want === 'stop') return on === 'vm' ? 'scope' : 'disable';
	return of === 'health' ? 'edit' : want;
}
function whyMeans(row: Row, answer: string): string {
	const { of, want, on } = row;
	const health = 'alert processing rules don’t affect Service Health alerts';
	const some = on === 'vm' ? '{vm} alone' : 'all 40 alert rules';
	// A scope alone would also take the alerts of the other alert rules.
	const processing = `one alert processing rule${of === 'one' ? ', filtered by alert rule,' : ''} can`;
	if (answer === meansFor(row))
		return {
			suppress: `suppression leaves the alerts listed, and ${processing} cover ${some}`,
			add:
				of === 'backup'
					? 'these alerts have no alert rule with action groups, so an alert processing rule must add {ag2}'
					: `${processing} add {ag2} for ${some}`,
			disable: 'a disabled alert rule fires no alerts, and none of them are wanted',
			scope: 'without {vm} in the scope, alerts fire only for the others',
			edit: `${health}, so the action groups of the alert rule decide`
		}[answer]!;
	const fires = want === 'stop';
	return {
		suppress: fires
			? 'suppressed alerts still fire'
			: want === 'add'
				? 'with suppression, no one is notified'
				: health,
		add: fires
			? 'alerts with another action group still fire'
			: want === 'suppress'
				? 'no one else must be notified'
				: health,
		disable:
			on === 'vm'
				? 'alerts on the other VMs would no longer fire'
				: of === 'backup'
					? 'these alerts don’t come from an alert rule'
					: 'no alert would fire, so there would be nothing to list',
		scope:
			of === 'backup'
				? 'these alerts don’t depend on the scope of an alert rule'
				: fires
					? 'all alerts of the alert rule are unwanted'
					: of === 'health'
						? 'the scope isn’t about action groups'
						: 'outside the scope, no alert would fire',
		edit: fires
			? 'alerts fire whatever the action groups are'
			: of === 'backup'
				? 'these alerts have no alert rule with action groups'
				: on === 'vm'
					? 'that would also affect alerts on the other VMs'
					: 'that takes 40 changes'
	}[answer]!;
}

/** What tasks take: Reader or Monitoring Contributor, with the number of a resource group. */
const tasks: Row = {
	'C3 R1 R2': 'create an alert rule for {vm} with {ag1}',
	'C3 R1': 'create an alert rule for {vm} without actions',
	R1: 'view the alerts of {vm}',
	C2: 'test {ag1}',
	'C2 C2': 'add an email address to {ag1}'
};
const lacking = ({ roles, task }: Row): readonly string[] =>
	task!.split(' ').filter((one) => !roles!.includes(one) && !roles!.includes(one.replace('R', 'C')));

const missing = ({ role, has, mail }: Row): readonly string[] => {
	const [held, scope] = has!.split(' ');
	return [
		...(held === role ? [] : ['role']),
		...(scope === 'Sub' ? [] : ['scope']),
		...(mail === 'set' ? [] : ['mail'])
	];
};

/** The type of a notification. Emails by role are for roles on the subscription. */
const typeFor = ({ to, rate }: Row): string =>
	to === 'chat' || Number(rate) > 100 ? 'logic' : to === 'owners' ? 'role' : 'email';
function whyType(row: Row, answer: string): string {
	const { to, rate } = row;
	if (answer === 'logic')
		return typeFor(row) !== answer
			? 'an email is enough'
			: to === 'chat'
				? 'the channel has no email address, so no type of email fits'
				: 'both types of email are limited to 100 an hour, and a logic app isn’t';
	if (to === 'chat') return answer === 'role' ? 'a channel has no role' : 'the channel has no email address';
	if (Number(rate) > 100)
		return `${answer === 'role' ? 'emails to a role are also limited' : 'emails are limited'} to 100 an hour`;
	return answer === 'role'
		? {
				owners: 'the role is assigned on the subscription, so emailing the role is enough',
				group: 'roles on a resource group don’t count',
				box: 'a mailbox has no role'
			}[to as 'box']
		: {
				owners: 'emailing the role is enough, so you don’t enter addresses',
				group: 'the user has no role on the subscription, so you enter the address',
				box: 'a mailbox has an address, but no role'
			}[to as 'box'];
}

/** Action types: what they do, and what can be needed. */
const actions: Readonly<Record<string, readonly [does: string, needs: string]>> = {
	'Automation Runbook': [
		'runs a script of an Automation account',
		'an existing PowerShell script in an Automation account must restart {vm}|an existing Python script in an Automation account must delete log files'
	],
	'Logic App': [
		'runs a workflow, which can also post messages and wait for approval',
		'an existing low-code workflow must ask a manager for approval|an existing low-code workflow must post in Microsoft Teams'
	],
	'Event Hub': [
		'publishes alerts to a stream that several systems can read',
		'two SIEM tools must read the alerts from an existing stream|an existing stream must buffer alerts for later readers'
	],
	'Secure Webhook': [
		'authenticates to a web API with Microsoft Entra ID',
		'a web API that requires a Microsoft Entra token must be called|an API that is protected by Microsoft Entra ID must be called'
	],
	Webhook: [
		'calls a URL, which can contain credentials',
		'a partner’s URL that uses basic authentication must be called|a partner’s URL that requires no authentication must be called'
	]
};
const wishes: Row = Object.fromEntries(
	Object.entries(actions).flatMap(([id, [, needs]]) =>
		needs.split('|').map((need, at) => [`${id}#${at}`, need])
	)
);
const actionFor = ({ wish }: Row): string => wish!.split('#')[0]!;

/** Who must get an email. None of them is others together. */
const receivers: Row = {
	D: 'developers',
	S: 'security',
	DO: 'developers and operators',
	OS: 'operators and security'
};
const alertsOf: Row = { cpu: 'CPU', disk: 'disk', down: 'outage' };
const listsOf = ({ cpu, disk, down }: Row) => new Set([cpu!, disk!, down!]).size;
function whyNumber(row: Row, answer: string): string {
	const count = listsOf(row);
	if (answer !== String(count))
		return {
			1: 'not all three alert rules have the same recipients',
			2:
				count === 1
					? 'all three alert rules have the same recipients'
					: 'no two alert rules have the same recipients, and no two lists make up the third',
			3: 'at least two alert rules can share an action group'
		}[answer as '1'];
	const [same] = ['cpu disk', 'cpu down', 'disk down'].filter((two) => {
		const [one, other] = two.split(' ') as [string, string];
		return row[one] === row[other];
	});
	return count === 3
		? 'the three lists of recipients differ, and no two make up the third'
		: count === 1
			? `all three alert rules can share an action group for ${receivers[row['cpu']!]!}`
			: `only the ${same!.replace(' ', ' and ').replace('cpu', 'CPU').replace('down', 'outage')} alerts have the same recipients`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'groups',
		[
			'You have an Azure subscription named {sub}, in which an outage causes {count}. Two alert processing rules are always active.',
			'In an Azure subscription named {sub}, some alerts notified no one. You investigate {count}. Two alert processing rules are always active.'
		],
		{
			noun: 'metric alert',
			common: {
				quiet,
				adds: side('rule', '', targets, 'APR2 were for {}', 'APR2 applies {ag2} to {}')
			},
			sides: {
				...about,
				own: side(
					'setup',
					'Its alert rule uses',
					{ AG1: '{ag1}', no: 'no action group' },
					'its alert rule used {}',
					'its alert rule uses {}'
				)
			},
			decide: invoked,
			asks: { AG1: '{ag1} only', AG2: '{ag2} only', 'AG1 AG2': '{ag1} and {ag2}', none: 'no action group' },
			choose: 'Which alert{s} will invoke {}?',
			table: 'What will each alert invoke?',
			single: 'What will the alert invoke?',
			why: whyInvoked
		}
	),
	...told(
		'window',
		[
			'You have an Azure subscription named {sub}, in which all alert rules use {ag1}. For planned maintenance, you create an alert processing rule named APR1. You expect {count}.',
			'All alert rules in an Azure subscription named {sub} use {ag1}. Operators ask about {count}. An alert processing rule named APR1 is used for planned maintenance.'
		],
		{
			noun: 'alert',
			common: {
				quiet,
				when: side(
					'rule',
					'',
					{
						'0123456 1320 240': 'every day from 22:00 to 04:00 the next day',
						'01234 1080 240': 'every weekday from 18:00 to 04:00 the next day',
						'5 1320 240': 'every Saturday from 22:00 to 04:00 the next day',
						'6 0 360': 'every Sunday from 00:00 to 06:00',
						'5 0 0': 'all day every Saturday'
					},
					'APR1 were active {}',
					'it is active {}, in UTC'
				)
			},
			sides: {
				...about,
				at: side(
					'alert',
					'Fires on',
					Object.fromEntries(moments.map((one) => [one, `${saysMoment(minuteOf(one))} UTC`])),
					'{name} fired on {}',
					'it fires on {}'
				)
			},
			decide: (row) => yes(applies(row, 'APR1')[0] && isActive(row)),
			asks: { yes: 'be listed, but not invoke {ag1}', no: 'invoke {ag1}' },
			again: true,
			choose: 'Which alert{s} will {}?',
			table: 'What will each alert do?',
			why(row, answer) {
				const [isMeant, why] = applies(row, 'APR1');
				const active = isActive(row);
				if (answer !== yes(isMeant && active))
					return isMeant && active ? 'APR1 removes {ag1}' : 'APR1 doesn’t apply to the alert';
				return isMeant
					? `${saysMoment(minuteOf(row['at']!))} is ${active ? 'within' : 'outside'} the window, and APR1 covers the alert`
					: why;
			}
		}
	),
	...told(
		'means',
		[
			'You have an Azure subscription named {sub} that contains 40 metric alert rules. Each alert rule monitors {vm} and eight other VMs, and uses {ag1}. An app team sends you {count}. You must change or create as few rules as possible, and affect no other alerts.',
			'You plan an upgrade in an Azure subscription named {sub} and receive {count}. In {sub}, 40 metric alert rules each monitor {vm} and eight other VMs, and use {ag1}. You must change or create as few rules as possible, and affect no other alerts.'
		],
		{
			noun: 'request',
			sides: {
				of: side(
					'setup',
					'Alert source',
					{
						one: 'one metric alert rule',
						many: 'all 40 metric alert rules',
						health: 'a Service Health alert rule',
						backup: 'the built-in alerts of Azure Backup'
					},
					'the request were about {}',
					'the request is about {}'
				),
				on: side(
					'alert',
					'Affects',
					{ none: 'all resources', all: 'all nine VMs', vm: 'only {vm}' },
					'the request affected {}',
					'it affects {}'
				),
				want: side(
					'rule',
					'Alerts must',
					{ suppress: 'be listed, but notify no one', stop: 'not fire', add: 'also invoke {ag2}' },
					'the requirement were that alerts must {}',
					'the alerts must {}'
				)
			},
			decide: meansFor,
			asks: {
				suppress: 'create an alert processing rule that suppresses notifications',
				add: 'create an alert processing rule that applies {ag2}',
				disable: 'disable each affected alert rule',
				scope: 'change the scope of each affected alert rule',
				edit: 'change the action groups of each affected alert rule'
			},
			single: 'You need to meet the request. What should you do?',
			why: whyMeans
		}
	),
	...told(
		'number',
		[
			'You have an Azure subscription named {sub} that contains {count}. Each app has three alert rules. You must create as few action groups as possible for each app, and notify no other team.',
			'You plan three alert rules per app for {count} in an Azure subscription named {sub}. Alerts must notify only the listed teams. You must create as few action groups as possible for each app.'
		],
		{
			noun: 'app',
			sides: Object.fromEntries(
				Object.entries({ cpu: 'alert', disk: 'rule', down: 'setup' }).map(([id, axis]) => [
					id,
					side(
						axis,
						`${alertsOf[id]!} alerts`.replace(/^./, (one) => one.toUpperCase()),
						receivers,
						`${alertsOf[id]!} alerts of {name} went to {}`,
						id === 'cpu' ? '{name} sends CPU alerts to {}' : `${alertsOf[id]!} alerts go to {}`
					)
				])
			),
			decide: (row) => String(listsOf(row)),
			asks: { 1: 'one', 2: 'two', 3: 'three' },
			table: 'What is the minimum number of action groups for each app?',
			single: 'What is the minimum number of action groups for the app?',
			why: whyNumber
		}
	),
	...told(
		'rights',
		[
			'You have an Azure subscription named {sub} that contains {vm} in {g1} and {ag1} in {g2}. New alert rules are created in {g3}. You assign Reader or Monitoring Contributor on resource groups to {count}, with the least privilege.',
			'In an Azure subscription named {sub}, you delegate alerts to {count}. You assign Reader or Monitoring Contributor on resource groups, with the least privilege. {vm} is in {g1}, {ag1} in {g2}, and alert rules in {g3}.'
		],
		{
			noun: 'user',
			names: people,
			sides: {
				roles: side(
					'setup',
					'Roles',
					{
						C1: 'Monitoring Contributor on {g1}',
						C3: 'Monitoring Contributor on {g3}',
						'C3 R1': 'Monitoring Contributor on {g3} and Reader on {g1}',
						'C3 R2': 'Monitoring Contributor on {g3} and Reader on {g2}',
						'C2 R1': 'Monitoring Contributor on {g2} and Reader on {g1}',
						'C2 C3': 'Monitoring Contributor on {g2} and {g3}',
						'R1 R2 R3': 'Reader on {sub}',
						'R1 R2 R3 C3': 'Reader on {sub} and Monitoring Contributor on {g3}'
					},
					undefined,
					'{name} is {}'
				),
				task: side('rule', 'Task', tasks, '{name} had to {}', '{name} must {}')
			},
			decide(row) {
				const [lack = 'none', ...more] = lacking(row);
				return more.length === 0 ? lack : undefined;
			},
			asks: {
				none: 'no additional role',
				C2: 'Monitoring Contributor on {g2}',
				C3: 'Monitoring Contributor on {g3}',
				R1: 'Reader on {g1}',
				R2: 'Reader on {g2}'
			},
			choose: 'To whom should you assign {}?',
			judge: 'You should assign {} to {name}.',
			why(row) {
				const [lack] = lacking(row);
				const task = tasks[row['task']!]!;
				return lack === 'C2'
					? `Reader isn’t enough to ${task}`
					: lack
						? `{name} lacks ${{ C3: 'write permission on {g3}', R1: 'read permission on {vm}', R2: 'read permission on {ag1}' }[lack]!} to ${task}`
						: `{name} can already ${task}`;
			}
		}
	),
	...told(
		'mail',
		[
			'You have an Azure subscription named {sub} and an action group named {ag1}. Its only notification is of the type Email Azure Resource Manager role, for {sub}. Each of {count} has one role, which was assigned directly last year. An alert invokes {ag1}.',
			'Not all users get emails about alerts in {sub}. The alerts invoke {ag1}, an action group whose only notification is of the type Email Azure Resource Manager role, for {sub}. You check {count}. Each has one role, which was assigned directly last year.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				role: side(
					'rule',
					'',
					'Owner|Contributor|Reader',
					'the selected role were {}',
					'the selected role is {}'
				)
			},
			sides: {
				has: side(
					'setup',
					'Role',
					{
						'Owner Sub': 'Owner on {sub}',
						'Contributor Sub': 'Contributor on {sub}',
						'Reader Sub': 'Reader on {sub}',
						'Owner RG1': 'Owner on {g1}',
						'Contributor RG2': 'Contributor on {g2}',
						'Reader RG1': 'Reader on {g1}'
					},
					'{name} were {}',
					'{name} is {}'
				),
				mail: side(
					'alert',
					'Email in user profile',
					{ set: 'entered', no: 'blank' },
					{
						set: '{name}’s user profile had an email address',
						no: '{name}’s user profile had no email address'
					},
					{
						set: '{name}’s user profile has an email address',
						no: '{name}’s user profile has no email address'
					}
				)
			},
			drawn: (row) => missing(row).length < 2,
			decide: (row) => yes(missing(row).length === 0),
			asks: { yes: '' },
			choose: 'Who will get an email?',
			why: (row) =>
				({
					role: 'only those with the {role} role get the email, and {name} is {has}',
					scope: 'only roles on the subscription count, and {name} is {has}',
					mail: '{name}’s user profile has no email address'
				})[missing(row)[0]!] ?? '{name} is {has}, and has an email address'
		}
	),
	...told(
		'notify',
		[
			'You have an Azure subscription named {sub}. You plan action groups for {count}, one for each. Each message must arrive. Email a role where possible, otherwise an address. Use a logic app only if no email works.',
			'In an Azure subscription named {sub}, you review action groups for {count}, one for each. Each message must arrive. Email a role where possible, otherwise an address. Use a logic app only if no email works.'
		],
		{
			noun: 'receiver',
			sides: {
				to: side(
					'setup',
					'For',
					{
						owners: 'the three Owners of {sub}',
						group: 'one user, who is Owner on only {g1}',
						box: 'a shared mailbox',
						chat: 'a Teams channel that has no email address'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				rate: side(
					'alert',
					'Most alerts an hour',
					// With more below 100, owners would share a limit.
					'8|30|140|300',
					'up to {} alerts fired an hour',
					'up to {} alerts fire an hour'
				)
			},
			decide: typeFor,
			asks: { role: 'Email Azure Resource Manager role', email: 'Email', logic: 'Logic App' },
			choose: 'Which receiver{s} should be of the type {}?',
			single: 'Which type should you use for the receiver?',
			table: 'Which type should each receiver have?',
			why: whyType
		}
	),
	...told(
		'action',
		[
			'After an outage in an Azure subscription named {sub}, you automate responses to alerts for {count}. You must add one action to each action group, and not create any other resource.',
			'You have an Azure subscription named {sub}. You plan alert rules and action groups for {count}. You must add one action to each action group, and not create any other resource.'
		],
		{
			noun: 'team',
			names: ['Platform', 'Service desk', 'Security', 'Integration', 'Operations'],
			sides: {
				wish: side('alert', 'If an alert fires', wishes, 'the requirement were that {}', 'for {name}, {}')
			},
			decide: actionFor,
			asks: Object.fromEntries(Object.keys(actions).map((id) => [id, id])),
			table: 'Which type of action should you add for each team?',
			single: 'Which type of action should you add to the action group?',
			why: (row, answer) =>
				`${/^[AE]/.test(answer) ? 'an' : 'a'} ${answer} action ${actions[answer]![0]}, ${answer === actionFor(row) ? 'and' : 'but'} here ${wishes[row['wish']!]!}`
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'add-wins': [
		'Suppression has priority over adding action groups. It’s easy to think that an added group gets through.',
		(row) => (row['adds'] && applies(row, 'APR2')[0] ? { ...row, quiet: 'Sub =Sev9' } : row)
	],
	'hush-by-disabling': [
		'A disabled alert rule fires no alerts, so nothing is listed. It’s easy to take it for suppression.',
		taking('want', /supp/, { want: 'stop' })
	],
	'write-is-all': [
		'Creating an alert rule takes write permission on its resource group, and read permission on its target and its action groups. It’s easy to look only at the resource group.',
		(row) => (row['task']?.startsWith('C3') ? taking('roles', /C3/, { roles: 'R1 R2 R3 C3' })(row) : row)
	],
	'any-scope': [
		'Emails by role go only to those who have the role on the subscription. It’s easy to think that any scope is enough.',
		(row) => ({ ...row, has: row['has']?.replace(/RG\d/, 'Sub') ?? '' })
	],
	'one-each': [
		'Alert rules can share an action group. It’s easy to count one for each alert rule.',
		(row) => (row['cpu'] ? { ...row, cpu: 'D', disk: 'S', down: 'DO' } : row)
	],
	'any-webhook': [
		'A webhook can’t use Microsoft Entra ID unless it’s secure. It’s easy to think that any webhook can.',
		taking('wish', /^Secure/, { wish: 'Webhook#0' })
	],
	'few-mails': [
		'An email address gets no more than 100 emails an hour. It’s easy to think that all arrive.',
		taking('rate', /./, { rate: '8' })
	]
};

export const quietNight = topicFamily(
	{
		id: 'monitor/quiet-night',
		edition: 8,
		group: 'monitor',
		title: 'Who hears of an alert, and what it starts',
		rule: {
			'^groups':
				'An alert processing rule affects alerts in its scope that match its filters. Suppression removes all action groups, even those that another rule adds.',
			'^window':
				'An alert processing rule affects only alerts that fire during its schedule. They must also be in its scope and match its filters. Suppressed alerts stay listed.',
			'^means':
				'Suppressed alerts are still listed, but a disabled alert rule fires none. One alert processing rule can cover many alert rules, or one VM. Alert processing rules don’t affect Service Health alerts.',
			'^number':
				'Several alert rules can share an action group, and an alert rule can use several. If other groups contain all recipients of an alert, it needs no additional group.',
			'^rights':
				'To create an alert rule, you need write permission on its resource group. You also need read permission on its target and action groups. Testing or changing an action group takes more than Reader.',
			'^mail':
				'Emailing a role from an action group works only for roles on the subscription. Each user also needs an email address in their profile.',
			'^notify':
				'Emailing a role from an action group works only for roles on the subscription. Emails are limited to 100 an hour in a region. Logic apps don’t have that limit, and can post in Teams.',
			'^action':
				'An action group can run a runbook or a logic app, publish to an event hub, or call a webhook. Of webhooks, only a secure one uses Microsoft Entra ID.'
		},
		lab: 'monitor/fired-but-quiet',
		sources: [sources.alertProcessingRules, sources.actionGroups, sources.monitorLimits],
		axes: {
			rule: 'What a rule or task says',
			setup: 'How it’s set up',
			alert: 'The alert'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['Sub-Retail', 'rg-shop', 'rg-stock', 'rg-alerts', 'AG-OnCall', 'AG-Leads', 'vm-shop1'],
			['Sub-Clinic', 'rg-records', 'rg-labs', 'rg-watch', 'AG-Duty', 'AG-Vendor', 'vm-records2'],
			['Sub-Rail', 'rg-tickets', 'rg-trains', 'rg-signals', 'AG-Night', 'AG-Control', 'vm-fares1'],
			['Sub-Media', 'rg-video', 'rg-print', 'rg-monitor', 'AG-Studio', 'AG-Editors', 'vm-encoder3'],
			['Sub-Farm', 'rg-sensors', 'rg-silos', 'rg-rules', 'AG-Field', 'AG-Office', 'vm-gateway1'],
			['Sub-Port', 'rg-cranes', 'rg-customs', 'rg-alarm', 'AG-Dock', 'AG-Harbor', 'vm-crane7']
		],
		words: ['sub', 'g1', 'g2', 'g3', 'ag1', 'ag2', 'vm'],
		forms: ['judge', 'table', 'single', 'series', 'choose', 'judge'],
		telling: ['table', 'table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
