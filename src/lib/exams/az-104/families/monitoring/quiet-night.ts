// Alerts and who hears of them: alert processing rules, their schedules, action groups, limits, states, permissions and emails by role, and webhooks.
// Over 200 lines: nine topics with words for what can differ in each.
import { listedAs, messagesSent } from '#lib/azure/monitoring/notification.ts';
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
	in: side(
		'alert',
		'Resource group',
		{ RG1: '{g1}', RG2: '{g2}' },
		'{name} were from {}',
		'{name} is from {}'
	),
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
/** With the weekday as a word to fill in: reasons of different days count as one when alerts are drawn. */
const saysMoment = (minutes: number): string =>
	`{${weekdays[Math.floor(minutes / 1440)]!}} at ${clock(minutes)}`;
const minuteOf = (moment: string): number => {
	const [day, minute] = moment.split(' ').map(Number) as [number, number];
	return day * 1440 + minute;
};
const localOf = ({ at, zone }: Row): number => (minuteOf(at!) + Number(zone) * 60) % 10_080;

const isActive = (row: Row): boolean => {
	const [days, from, to] = row['when']!.split(' ') as [string, string, string];
	return covers([{ days: [...days].map(Number), from: Number(from), to: Number(to) }], localOf(row));
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

const messages = ({ by, from, fires }: Row): string =>
	String(messagesSent(by as 'sms', Number(fires), from === 'both' ? 2 : 1));
function whyMessages(row: Row): string {
	const { by, fires } = row;
	const both = row['from'] === 'both';
	const count = Number(fires) * (both ? 2 : 1);
	const each = `${both ? 'both action groups send' : 'the action group sends'} one for each alert`;
	if (by === 'webhook')
		return `${each}, and ${count} webhook calls are far below the limit of 1,500 a minute`;
	if (by === 'email')
		return count > 100
			? `an email address gets no more than 100 emails an hour, so not all ${count} arrive`
			: `${each}, and ${count} emails are below 100 an hour`;
	return Number(fires) > 12
		? `a phone gets no more than one ${by === 'sms' ? 'SMS message' : 'call'} every five minutes, which is 12 an hour`
		: both
			? `${each}, but the second comes within five minutes, so it’s dropped`
			: 'the alerts are more than five minutes apart, so nothing is dropped';
}

const isStateful = ({ kind }: Row): boolean => kind === 'metric' || kind === 'log';
const ageOf = ({ age }: Row): number => Number(age!.split(' ')[0]);
const shown = (row: Row) =>
	(row['kind'] === 'activity') === (row['checks'] === 'none')
		? listedAs(isStateful(row), Number(row['checks']) || 0, ageOf(row))
		: undefined;
function whyShown(row: Row): string {
	const { kind, checks, age } = row;
	const found = shown(row);
	const user = age!.includes(' ');
	if (found === 'nowhere')
		return `alerts are deleted after 30 days, whatever the condition${user ? ' and the user response' : ''}`;
	return `it fired less than 30 days ago, ${
		found === 'resolved'
			? 'and three checks in a row without the condition resolve it'
			: !isStateful(row)
				? `and ${kind === 'activity' ? 'activity log alerts are stateless' : 'it’s stateless'}, so it stays Fired`
				: checks === '0'
					? 'and its condition is still met'
					: 'and it takes three checks in a row without the condition to resolve it'
	}${user ? ', whatever the user response' : ''}`;
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

/** What keeps an API from getting the alerts of an action group. */
const faults = ({ api, alerts, region, type }: Row): readonly string[] => [
	...(alerts === 'health' && region !== 'Global' ? ['region'] : []),
	...(type!.startsWith(api!) ? [] : [api!]),
	...(type!.endsWith('+') ? [] : ['schema'])
];

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'groups',
		[
			'An outage in {sub} causes {count}. Two alert processing rules are always active.',
			'You investigate {count} in {sub}. Two alert processing rules are always active.'
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
			judge: '{name} will invoke {}.',
			table: 'What will each alert invoke?',
			single: 'What will the alert invoke?',
			why: whyInvoked
		}
	),
	...told(
		'window',
		[
			'All alert rules in {sub} use {ag1}, and APR1 is an alert processing rule. You check {count}.',
			'You check {count} in {sub}. All alert rules use {ag1}, and APR1 is an alert processing rule.'
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
					'it is active {}'
				),
				zone: side(
					'setup',
					'',
					{ 4: 'Dubai (UTC+04:00)', 9: 'Tokyo (UTC+09:00)', '-5': 'Bogota (UTC-05:00)' },
					'the time zone were {}',
					'its time zone is {}'
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
			asks: { yes: 'be listed without invoking {ag1}', no: 'invoke {ag1}' },
			again: true,
			choose: 'Which alert{s} will {}?',
			judge: '{name} will {}.',
			why(row) {
				const [isMeant, why] = applies(row, 'APR1');
				return isMeant
					? `{at} is ${saysMoment(localOf(row))} in {zone}, ${isActive(row) ? 'within' : 'outside'} the window`
					: why;
			}
		}
	),
	...told(
		'means',
		[
			'In {sub}, 40 metric alert rules each monitor {vm} and eight other VMs. All alert rules use {ag1}. To help {count}, you must change or create as few rules as possible, and affect no other alerts.',
			'To help {count}, you must change or create as few rules as possible, and affect no other alerts. In {sub}, 40 metric alert rules each monitor {vm} and eight other VMs. All alert rules use {ag1}.'
		],
		{
			noun: 'colleague',
			names: people,
			sides: {
				of: side(
					'setup',
					'Asks about',
					{
						one: 'one metric alert rule',
						many: 'all metric alert rules',
						health: 'a Service Health alert rule',
						backup: 'built-in alerts of Azure Backup'
					},
					'{name} asked about {}',
					'{name} asks about {}'
				),
				on: side(
					'alert',
					'Change for',
					{ none: 'any resource', all: 'all VMs', vm: 'only {vm}' },
					'the change were for {}',
					'the change is for {}'
				),
				want: side(
					'rule',
					'Alerts must',
					{ suppress: 'only be listed', stop: 'not fire', add: 'also invoke {ag2}' },
					'the request were that alerts must {}',
					'alerts must {}'
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
			choose: 'For which colleague{s} should you {}?',
			single: 'You need to help the colleague. What should you do?',
			why: whyMeans
		}
	),
	...told(
		'rate',
		[
			'Each of {count} is on call for a different app. In one hour, the apps cause stateless alerts, evenly spread. All action groups are in one region, and those of an app notify only its engineer.',
			'In one hour of a load test, the apps of {count} cause stateless alerts, evenly spread. All action groups are in one region, and those of an app notify only its engineer.'
		],
		{
			noun: 'engineer',
			names: people,
			sides: {
				fires: side(
					'alert',
					'Alerts of the app',
					'6|8|60|70|140',
					'{name}’s app caused {} alerts',
					'{name}’s app causes {} alerts'
				),
				from: side(
					'rule',
					'Each invokes',
					{ one: 'one action group', both: 'two action groups' },
					'each alert invoked {}',
					'each alert invokes {}'
				),
				by: side(
					'setup',
					'Notified by',
					{ sms: 'SMS message', voice: 'voice call', email: 'email', webhook: 'webhook' },
					'{name} were notified by {}',
					'{name} is notified by {}'
				)
			},
			decide: messages,
			asks: side('', '', '6|8|12|16|60|70|100').values,
			choose: 'Who will get exactly {} notifications?',
			judge: '{name} will get exactly {} notifications.',
			why: whyMessages
		}
	),
	...told(
		'state',
		[
			'Back from vacation, you look for {count} on the unfiltered Alerts page, over the longest time range. Conditions are checked every five minutes.',
			'An auditor looks for {count} on the unfiltered Alerts page, over the longest time range. Conditions are checked every five minutes.'
		],
		{
			noun: 'alert',
			sides: {
				kind: side(
					'setup',
					'Type',
					{
						metric: 'a stateful metric alert',
						stateless: 'a stateless metric alert',
						log: 'a stateful log search alert',
						activity: 'an activity log alert'
					},
					'{name} were {}',
					'{name} is {}'
				),
				age: side(
					'alert',
					'Fired',
					{
						2: '2 days ago',
						21: '21 days ago',
						34: '34 days ago',
						'13 Closed': '13 days ago, and was closed',
						'28 Acknowledged': '28 days ago, and was acknowledged',
						'45 Closed': '45 days ago, and was closed'
					},
					'{name} had fired {}',
					'it fired {}'
				),
				checks: side(
					'rule',
					'Checks in a row without the condition',
					{ none: '-', 0: 'none', 2: 'two', 12: '12', 50: '50' },
					{ '': 'its condition had been false for {} checks', none: '', 0: 'its condition were still met' },
					{ '': 'its condition has been false for {} checks', 0: 'its condition is still met' }
				)
			},
			decide: shown,
			asks: { fired: 'be shown as Fired', resolved: 'be shown as Resolved', nowhere: 'be missing' },
			choose: 'Which alert{s} will {}?',
			judge: '{name} will {}.',
			why: whyShown
		}
	),
	...told(
		'rights',
		[
			'In {sub}, {ag1} is in {g2}, {vm} in {g1}, and new alert rules go to {g3}. You must add as little as possible to the only roles of {count}, and only Reader or Monitoring Contributor on a resource group.',
			'In {sub}, you add as little as possible to the only roles of {count}, and only Reader or Monitoring Contributor on a resource group. {ag1} is in {g2}, {vm} in {g1}, and alert rules go to {g3}.'
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
				none: 'no other role',
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
			'Each of {count} has had one role for years, assigned directly. The only notification of {ag1} is of the type Email Azure Resource Manager role, for {sub}. An alert invokes {ag1}.',
			'An alert invokes {ag1}. The only notification of {ag1} is of the type Email Azure Resource Manager role, for {sub}. Each of {count} has had one role for years, assigned directly.'
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
			judge: '{name} will get an email.',
			why: (row) =>
				({
					role: 'only those with the {role} role get the email, and {name} is {has}',
					scope: 'only roles on the subscription count, and {name} is {has}',
					mail: '{name}’s user profile has no email address'
				})[missing(row)[0]!] ?? '{name} is {has}, and has an email address'
		}
	),
	...told(
		'mail type',
		[
			'A plan for {ag1}, an action group in {sub}, contains {count}. Every message must arrive. You must use Logic App only where no type of email fits, and Email only where emailing a role does not work.',
			'You add {count} to {ag1}, an action group in {sub}. Every message must arrive. You must use Logic App only where no type of email fits, and Email only where emailing a role does not work.'
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
			judge: '{name} should be of the type {}.',
			why: ({ to, rate }) =>
				to === 'chat'
					? 'the channel has no email address, so no type of email fits'
					: Number(rate) > 100
						? 'both types of email are limited to 100 an hour, and a logic app isn’t'
						: {
								owners: 'the role is assigned on the subscription, so emailing the role is enough',
								group: 'roles on a resource group don’t count, so you enter the address',
								box: 'a mailbox has an address, but no role'
							}[to as 'box']
		}
	),
	...told(
		'api',
		[
			'You connect {count} to an API that needs the common alert schema, which is enabled unless noted. You must make only necessary changes.',
			'An API that {count} call needs the common alert schema, which is enabled unless noted. You must make only necessary changes.'
		],
		{
			noun: 'action group',
			names: ['AG-Core', 'AG-Edge', 'AG-Batch', 'AG-Data', 'AG-Web'],
			common: {
				api: side(
					'rule',
					'',
					{ basic: 'basic authentication', entra: 'a Microsoft Entra token' },
					'the API required {}',
					'the API requires {}'
				)
			},
			sides: {
				type: side(
					'setup',
					'Action',
					{
						'basic+': 'Webhook',
						basic: 'Webhook without the schema',
						'entra+': 'Secure webhook',
						entra: 'Secure webhook without the schema'
					},
					'{name}’s action were {}',
					'{name}’s action is {}'
				),
				alerts: side(
					'alert',
					'Invoked by',
					{ health: 'Service Health alerts', metric: 'metric alerts', log: 'log search alerts' },
					'{name} were invoked by {}',
					'the group is invoked by {}'
				),
				region: side(
					'setup',
					'Region',
					'Global|Sweden Central|East US',
					'its region were {}',
					'its region is {}'
				)
			},
			drawn: (row) => faults(row).length < 2,
			decide: (row) => faults(row)[0] ?? 'none',
			asks: {
				none: 'can stay unchanged',
				region: 'must be replaced by a global one',
				entra: 'must be changed to Secure webhook',
				basic: 'must be changed to Webhook',
				schema: 'must be changed to the common alert schema'
			},
			choose: 'Which action group{s} {}?',
			judge: '{name} {}.',
			why: (row) =>
				({
					region: 'only the region doesn’t fit, because Service Health alerts require a global action group',
					entra:
						'only the type doesn’t fit, because a webhook can’t use Microsoft Entra ID unless it’s secure',
					basic: 'only the type doesn’t fit, because a secure webhook doesn’t support basic authentication',
					schema: 'only the common alert schema is missing'
				})[faults(row)[0]!] ??
				`the action fits the API, and the ${row['alerts'] === 'health' ? 'action group is global' : 'metric alerts can use an action group in any region'}`
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'add-wins': [
		'Suppression has priority over adding action groups. It’s easy to think that an added group gets through.',
		(row) => (row['adds'] && applies(row, 'APR2')[0] ? { ...row, quiet: 'Sub =Sev9' } : row)
	],

	'no-zone': [
		'The window is in the time zone of the alert processing rule. It’s easy to compare it with UTC.',
		taking('zone', /[^0]/, { zone: '0' })
	],

	'hush-by-disabling': [
		'A disabled alert rule fires no alerts, so nothing is listed. It’s easy to take it for suppression.',
		taking('want', /supp/, { want: 'stop' })
	],
	'once-for-all': [
		'Each action group sends its own notifications. It’s easy to think that someone in two of them gets one.',
		taking('from', /both/, { from: 'one' })
	],
	unlimited: [
		'A phone gets no more than one SMS message and one call every five minutes, and an email address gets no more than 100 emails an hour. It’s easy to count one for each alert.',
		(row) => ({ ...row, by: 'webhook', rate: '8' })
	],
	'closed-is-resolved': [
		'A user response doesn’t change the condition of an alert. It’s easy to take Closed for Resolved.',
		taking('age', /Closed/, { kind: 'metric', checks: '50' })
	],
	'listed-forever': [
		'Alerts are deleted after 30 days. It’s easy to think that they stay while the condition is met.',
		taking('age', /34|45/, { age: '21' })
	],
	'write-is-all': [
		'Creating an alert rule takes write permission on its resource group, and read permission on its target and its action groups. It’s easy to look only at the resource group.',
		(row) => (row['task']?.startsWith('C3') ? taking('roles', /C3/, { roles: 'R1 R2 R3 C3' })(row) : row)
	],
	'any-scope': [
		'Emails by role go only to those who have the role on the subscription. It’s easy to think that any scope is enough.',
		(row) => ({ ...row, has: row['has']?.replace(/RG\d/, 'Sub') ?? '' })
	],
	'any-region': [
		'Service Health alerts require a global action group. It’s easy to think that any region works.',
		taking('region', /./, { region: 'Global' })
	]
};

export const quietNight = topicFamily(
	{
		id: 'monitor/quiet-night',
		edition: 7,
		group: 'monitor',
		title: 'Who hears of an alert, and how often',
		rule: {
			'^groups':
				'An alert processing rule applies to alerts in its scope that pass its filters. Suppression removes all action groups, even the one that another rule adds.',
			'^window':
				'An alert processing rule applies to alerts in its scope that pass its filters and fire during its window, in its own time zone.',
			'^means':
				'Suppression leaves the alerts listed, and a disabled alert rule fires no alerts. One alert processing rule can cover all alert rules, or one VM alone. Alert processing rules don’t affect Service Health alerts.',
			'^rate':
				'Each action group sends its own notifications. A phone gets no more than one SMS message and one call every five minutes, and an email address gets no more than 100 emails an hour. Webhooks aren’t limited like that.',
			'^state':
				'If conditions are checked every five minutes, three checks in a row without the condition resolve a stateful metric alert or log search alert. Others stay Fired. A user response doesn’t change that. Alerts are deleted after 30 days.',
			'^rights':
				'Creating an alert rule takes write permission on its resource group, and read permission on its target and its action groups. Reader isn’t enough to test or change an action group.',
			'^mail \\d':
				'Emails by role go only to those who have the role on the subscription, and an email address in their user profile.',
			'^mail type':
				'Emails by role go only to those who have the role on the subscription. Both types of email are limited to 100 an hour, and a logic app isn’t. It can also post in Teams.',
			'^api':
				'A webhook can’t use Microsoft Entra ID unless it’s secure, and a secure webhook doesn’t support basic authentication. Service Health alerts require a global action group.'
		},
		lab: 'monitor/fired-but-quiet',
		sources: [
			sources.alertProcessingRules,
			sources.actionGroups,
			sources.alerts,
			sources.alertsTroubleshooting,
			sources.monitorLimits,
			sources.alertInstances
		],
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
		].map((names) => [...names, ...weekdays]),
		words: ['sub', 'g1', 'g2', 'g3', 'ag1', 'ag2', 'vm', ...weekdays],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
