// Alerts and who hears of them: alert processing rules, action groups and their limits, states, permissions and Service Health.
// Over 200 lines: eight topics with words for what can differ in each.
import { listedAs, messagesSent, timeSeries } from '#lib/azure/monitoring/notification.ts';
import { covers, notified, type ProcessingRule } from '#lib/azure/monitoring/processing-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import { clock, weekdays } from '#lib/exams/az-104/families/dates.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** What an alert processing rule is for: a scope, and `=` or `!` with a severity. */
const targets: Row = {
	RG1: 'alerts in RG1, without a filter',
	'Sub =Sev2': 'alerts in Sub1, with the filter “Severity equals Sev2”',
	'Sub !Sev0': 'alerts in Sub1, with the filter “Severity does not equal Sev0”',
	'RG2 !Sev2': 'alerts in RG2, with the filter “Severity does not equal Sev2”'
};
/** The model of an alert processing rule. */
function ruleOf(id: string, target: string): ProcessingRule {
	const [scope, filter] = target.split(' ');
	return {
		name: id,
		scopes: [scope === 'Sub' ? '/Sub1' : `/Sub1/${scope!}`],
		filters: filter ? [{ field: 'severity', not: filter.startsWith('!'), values: [filter.slice(1)] }] : [],
		when: [],
		...(id === 'APR2' ? { add: ['AG2'] } : {})
	};
}
const invoked = ({ quiet, adds, in: group, sev, own }: Row): readonly string[] =>
	notified(
		{
			resource: `/Sub1/${group!}/VM`,
			severity: sev!,
			group: group!,
			type: 'VM',
			at: 0,
			groups: own === 'no' ? [] : ['AG1']
		},
		[ruleOf('APR1', quiet!), ruleOf('APR2', adds!)]
	).answer;
/** Whether an alert processing rule applies to an alert, and why. */
function applies(row: Row, rule: 'quiet' | 'adds'): readonly [applies: boolean, why: string] {
	const [name, target] = [rule === 'quiet' ? 'APR1' : 'APR2', row[rule]!];
	if (!target.startsWith('Sub') && !target.startsWith(row['in']!))
		return [false, `{in} isn’t in the scope of ${name}`];
	const filter = target.split(' ')[1];
	return filter && (filter.slice(1) === row['sev']) === filter.startsWith('!')
		? [false, `the filter of ${name} leaves out {sev} alerts`]
		: [true, `${name} applies to {sev} alerts in {in}`];
}
function whyInvoked(row: Row, answer: string): string {
	const [suppressed, quiet] = applies(row, 'quiet');
	const [added, adds] = applies(row, 'adds');
	const own = row['own'] !== 'no';
	const noOwn = 'its alert rule has no action group';
	const found = invoked(row).join(' ') || 'none';
	if (answer === found)
		return suppressed
			? `${quiet} and removes all action groups${added ? ', even the one that APR2 adds' : ''}`
			: `${own ? `${quiet}, so AG1 stays` : `${noOwn}, ${quiet}`}, and ${adds}${added ? ', so it adds AG2' : ''}`;
	if (suppressed)
		return (
			{
				AG1: own ? 'APR1 removes AG1' : noOwn,
				AG2: added ? 'suppression has priority over APR2' : adds
			}[answer] ?? 'after suppression, no action group is left'
		);
	return {
		none: own ? `${quiet}, and AG1 is an action group of its alert rule` : `${adds}, so it adds AG2`,
		AG1: own ? `${adds}, so it adds AG2` : noOwn,
		AG2: own ? `${quiet}, so AG1 stays` : adds,
		'AG1 AG2': own ? adds : `${noOwn}, so AG1 is not invoked`
	}[answer]!;
}
const groupSides = {
	in: side(
		'alert',
		'Resource in',
		'RG1|RG2',
		'{name} were about a resource in {}',
		'{name} is about a resource in {}'
	),
	sev: side('alert', 'Severity', 'Sev0|Sev2|Sev3', undefined, 'its severity is {}'),
	own: side(
		'setup',
		'Action group of its alert rule',
		{ AG1: 'AG1', no: 'no action group' },
		'the alert rule of {name} had {}',
		'its alert rule has {}'
	)
};
const groups = {
	noun: 'new alert',
	common: {
		quiet: side('rule', '', targets, 'APR1 were for {}', 'APR1 suppresses notifications of {}'),
		adds: side('rule', '', targets, 'APR2 were for {}', 'APR2 adds AG2 to {}')
	},
	sides: groupSides,
	why: whyInvoked
};

/** When an alert fires: UTC, in minutes since Monday. */
const moments = ['5 1380', '6 120', '5 960', '6 960', '6 1200', '4 1380'];
const momentOf = (moment: string): number => {
	const [day, minute] = moment.split(' ').map(Number) as [number, number];
	return day * 1440 + minute;
};
const saysMoment = (minutes: number): string =>
	`${weekdays[Math.floor(minutes / 1440) % 7]!} at ${clock(minutes)}`;
const hours: Readonly<Record<string, readonly [from: number, to: number]>> = {
	night: [1320, 240],
	morning: [0, 360],
	evening: [900, 1410],
	day: [0, 0]
};
const startDays: Readonly<Record<string, readonly number[]>> = {
	all: [0, 1, 2, 3, 4, 5, 6],
	5: [5],
	6: [6]
};
const localOf = ({ at, zone }: Row): number => (momentOf(at!) + Number(zone) * 60) % 10_080;
const isCovered = (row: Row, days = row['days']!): boolean => {
	const [from, to] = hours[row['hours']!]!;
	return covers([{ days: startDays[days]!, from, to }], localOf(row));
};
const windowSides = {
	days: side(
		'rule',
		'Recurs',
		{ all: 'every day', 5: 'every Saturday', 6: 'every Sunday' },
		'{rule} recurred {}',
		'{rule} recurs {}'
	),
	hours: side(
		'rule',
		'Window',
		{
			night: '22:00 to 04:00 of the next day',
			morning: '00:00 to 06:00',
			evening: '15:00 to 23:30',
			day: 'all day'
		},
		{ '': 'the window of {rule} were {}', day: 'the window of {rule} were the whole day' },
		{ '': 'the window is {}', day: 'the window is the whole day' }
	),
	zone: side(
		'setup',
		'Time zone',
		{ 0: 'UTC', 9: 'Tokyo (UTC+09:00)' },
		'the time zone of {rule} were {}',
		'the time zone is {}'
	)
};
/** Sides with a name for the alert processing rule. */
const ruleNamed = (name: string) =>
	Object.fromEntries(
		Object.entries(windowSides).map(([id, one]) => {
			const named = (text: string | Row): string | Row =>
				typeof text === 'string'
					? text.replace('{rule}', name)
					: Object.fromEntries(
							Object.entries(text).map(([key, each]) => [key, each.replace('{rule}', name)])
						);
			return [id, { ...one, were: named(one.were), line: named(one.line) }];
		})
	);
const firedAt = side(
	'alert',
	'Fires on',
	Object.fromEntries(moments.map((moment) => [moment, `${saysMoment(momentOf(moment))} UTC`])),
	'{name} fired on {}',
	'{name} fires on {}'
);
const windows = {
	decide: (row: Row) => yes(isCovered(row)),
	why(row: Row): string {
		const local = localOf(row);
		const minute = local % 1440;
		const zone = row['zone'] === '0' ? '' : 'in Tokyo, ';
		const next = Math.floor(local / 1440) === Number(row['at']![0]) ? '' : ' of the next day';
		const time = `${zone}it’s ${clock(minute)}${next}`;
		const start =
			row['hours'] === 'night' ? (minute < 240 ? 'from the evening before' : 'that evening') : 'that day';
		if (isCovered(row)) return `${time}, within the window ${start}`;
		if (isCovered(row, 'all')) return `${time}, but the rule has no window ${start}`;
		const [from] = hours[row['hours']!]!;
		return `${time}, ${row['hours'] === 'night' ? 'between two windows' : `${minute < from ? 'before the window starts' : 'after the window has ended'}`}`;
	}
};

const requests: Readonly<Record<string, string>> = {
	'one hush vm': 'suppress',
	'one stop all': 'disable',
	'one stop vm': 'scope',
	'one add vm': 'add',
	'many hush all': 'suppress',
	'many hush vm': 'suppress',
	'many stop all': 'disable',
	'many stop vm': 'scope',
	'many add all': 'add',
	'many add vm': 'add',
	'health hush none': 'edit',
	'health stop none': 'disable',
	'health add none': 'edit',
	'backup add none': 'add'
};
const meansFor = ({ of, want, on }: Row): string | undefined => requests[`${of!} ${want!} ${on!}`];
function whyMeans(row: Row, answer: string): string {
	const { of, want, on } = row;
	const found = meansFor(row)!;
	if (answer === found)
		return {
			suppress: `suppression leaves the alerts listed, and one alert processing rule can be for ${on === 'vm' ? 'VM1 alone' : 'alerts of all 40 alert rules'}`,
			add:
				of === 'backup'
					? 'these alerts have no alert rule with action groups, so an alert processing rule must add AG2'
					: `one alert processing rule can add AG2 to ${on === 'vm' ? 'alerts on VM1 alone' : 'alerts of all 40 alert rules'}`,
			disable: 'a disabled alert rule fires no alerts, and none of them are wanted',
			scope: 'without VM1 in the scope, only the others still fire',
			edit: 'alert processing rules don’t affect Service Health alerts, so the action groups of the alert rule decide'
		}[found]!;
	const fires = want === 'stop';
	return {
		suppress: fires
			? 'suppressed alerts still fire'
			: want === 'add'
				? 'suppression doesn’t notify anyone'
				: 'alert processing rules don’t affect Service Health alerts',
		add: fires
			? 'alerts with another action group still fire'
			: want === 'hush'
				? 'no one else must be notified'
				: 'alert processing rules don’t affect Service Health alerts',
		disable:
			on === 'vm'
				? 'alerts on the other VMs would no longer fire'
				: of === 'backup'
					? 'these alerts don’t come from an alert rule'
					: 'no alert would fire, so there would be nothing to list',
		scope:
			of === 'backup'
				? 'no alert rule has a scope that these alerts depend on'
				: fires
					? 'all alerts of the alert rule are unwanted'
					: of === 'health'
						? 'the scope isn’t about action groups'
						: 'alerts on what is no longer in the scope wouldn’t fire',
		edit: fires
			? 'alerts fire whatever the action groups are'
			: of === 'backup'
				? 'no alert rule has action groups for these alerts'
				: on === 'vm'
					? 'that would also affect alerts on the other VMs'
					: 'that takes 40 changes'
	}[answer]!;
}

const messages = ({ by, in: groupsOf, fires }: Row): number =>
	messagesSent(by as 'sms', Number(fires), groupsOf === 'both' ? 2 : 1);
function whyMessages(row: Row, answer: string): string {
	const { by, fires } = row;
	const both = row['in'] === 'both';
	const sent = Number(fires) * (both ? 2 : 1);
	const total = messages(row);
	const what = { sms: 'SMS message', voice: 'call', email: 'email', webhook: 'webhook call' }[by as 'sms'];
	const isPhone = by === 'sms' || by === 'voice';
	const most = isPhone
		? `a phone gets no more than one ${what} every five minutes, whatever the number of action groups`
		: 'an email address gets no more than 100 emails an hour';
	if (answer === String(total))
		return total < sent
			? isPhone && total === Number(fires)
				? `the second ${what} of each alert would come within five minutes of the first, so it’s dropped`
				: most
			: `${both ? 'each of two action groups sends its own' : `one ${what} is sent for each alert`}, and ${
					isPhone
						? 'they are more than five minutes apart'
						: by === 'email'
							? 'that’s less than 100 an hour'
							: 'webhooks aren’t limited like emails'
				}`;
	if (answer === String(sent)) return `not all that are sent arrive: ${most}`;
	if (answer === fires)
		return isPhone || !both
			? `it doesn’t get one for each alert: ${most}`
			: 'each of two action groups sends its own';
	return {
		6: 'a phone would get that many for 6 alerts',
		12: isPhone
			? 'that many would take more alerts'
			: `one in five minutes is the most for phones, not for ${by === 'email' ? 'email addresses' : 'webhooks'}`,
		70: 'an email address in AG1 would get that many for 70 alerts',
		100: 'the limit of 100 an hour is for email addresses with more emails',
		140: 'a webhook in AG1 would get that many for 140 alerts',
		280: 'a webhook in AG1 and AG2 would get that many for 140 alerts'
	}[answer]!;
}
const counts = ['6', '12', '70', '100', '140', '280'];
const rate = {
	noun: 'receiver',
	common: {
		fires: side(
			'alert',
			'',
			{ 6: '6', 70: '70', 140: '140' },
			'{} stateless alerts fired',
			'in one hour, {} stateless alerts fire, evenly spread'
		)
	},
	sides: {
		by: side(
			'setup',
			'Type',
			{
				sms: 'a phone number for SMS messages',
				voice: 'a phone number for voice calls',
				email: 'an email address',
				webhook: 'the URI of a webhook'
			},
			'{name} were {}',
			'{name} is {}'
		),
		in: side('rule', 'Action groups', { one: 'AG1', both: 'AG1 and AG2' }, '{name} were in {}', 'it is in {}')
	},
	why: whyMessages
};

const shown = ({ kind, checks, age }: Row) =>
	listedAs(kind === 'metric' || kind === 'log', checks === 'none' ? 0 : Number(checks), Number(age));

/** What keeps a user from creating an alert rule. */
const lacking = ({ role, more }: Row): readonly string[] => {
	const everywhere = role!.endsWith('Sub1');
	const reads = (group: string): boolean => everywhere || role!.endsWith(group) || more!.includes(group);
	return [
		...(role === 'Contributor RG3' || role === 'Contributor Sub1' ? [] : ['write']),
		...(reads('RG1') ? [] : ['target']),
		...(reads('RG2') ? [] : ['group'])
	];
};

const series = ({ vaults, conditions, split }: Row): string | undefined =>
	conditions === '2' && split !== 'no'
		? undefined
		: String(
				timeSeries(Number(vaults), Number(conditions), split === 'no' ? [] : split!.split(' ').map(Number)) ??
					'none'
			);

/** What keeps an alert rule from notifying as required. */
function fixFor({ kind, region, quiet, must }: Row): string | undefined {
	if (kind === 'health') return must === 'none' ? (region === 'Global' ? 'nothing' : 'global') : undefined;
	const wrong = must === 'se' && region === 'Global';
	if (quiet === 'yes') return wrong ? undefined : 'exclude';
	return wrong ? 'regional' : 'nothing';
}

/** Returns a topic whose rows are statements, each with its own answer, right for the row or for one like it. */
function claimed({ choose: _, table: __, single: ___, ...topic }: Topic): Topic {
	const { asks, judge, sides, drawn, decide, why } = topic;
	return {
		...topic,
		claims: true,
		sides: {
			...sides,
			item: side(
				'rule',
				'',
				Object.fromEntries(Object.entries(asks).map(([id, text]) => [id, judge!.replace('{}', text)]))
			)
		},
		drawn: (row) =>
			drawn?.(row) !== false &&
			Object.entries(sides).some(([id, { values }]) =>
				Object.keys(values).some((value) => decide({ ...row, [id]: value }) === row['item'])
			),
		decide(row) {
			const found = decide(row);
			return found && yes(found === row['item']);
		},
		asks: { yes: 'true' },
		judge: '{item}',
		why: (row) => why(row, row['item']!)
	};
}
/** Returns a topic with two openings, and as statements, which take turns. */
function told(id: string, intros: readonly [string, string], topic: Omit<Topic, 'intro'>) {
	const { judge: _, ...asked } = topic;
	return {
		...Object.fromEntries(intros.map((intro, at) => [`${id} ${at}`, { ...asked, intro }])),
		[`${id} claims`]: claimed({ ...topic, intro: intros[1] })
	};
}

const groupTopic = {
	...groups,
	decide: (row: Row) => invoked(row).join(' ') || 'none',
	asks: { AG1: 'AG1 only', AG2: 'AG2 only', 'AG1 AG2': 'AG1 and AG2', none: 'no action group' },
	choose: 'Which alert{s} will invoke {}?',
	judge: '{name} will invoke {}.',
	table: 'What will each alert invoke?',
	single: 'What will the alert invoke?'
};
const meansTopic: Omit<Topic, 'intro'> = {
	noun: 'request',
	sides: {
		of: side(
			'setup',
			'About',
			{
				one: 'one of the metric alert rules',
				many: 'all metric alert rules',
				health: 'a Service Health alert rule',
				backup: 'built-in alerts of Azure Backup'
			},
			'{name} were about {}',
			'{name} is about {}'
		),
		on: side(
			'alert',
			'On',
			{ none: 'any resource', all: 'all VMs', vm: 'VM1 only' },
			{ '': '{name} were for {}', none: '' },
			'it is for {}'
		),
		want: side(
			'rule',
			'The alerts must',
			{
				hush: 'be listed, but not notify',
				stop: 'not fire',
				add: 'also notify AG2'
			},
			'{name} said that alerts must {}',
			'alerts must {}'
		)
	},
	decide: meansFor,
	asks: {
		suppress: 'create an alert processing rule that suppresses notifications',
		add: 'create an alert processing rule that applies AG2',
		disable: 'disable each affected alert rule',
		scope: 'change the scope of each affected alert rule',
		edit: 'change the action groups of each affected alert rule'
	},
	choose: 'For which request{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each request?',
	single: 'You need to meet the request. What should you do?',
	why: whyMeans
};
const stateTopic: Omit<Topic, 'intro'> = {
	noun: 'fired alert',
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
			{ 2: '2 days ago', 20: '20 days ago', 40: '40 days ago' },
			'{name} had fired {}',
			'it fired {}'
		),
		checks: side(
			'rule',
			'Condition last met',
			{
				none: '-',
				0: 'in the latest check',
				2: '2 checks ago',
				20: '20 checks ago'
			},
			{ '': 'the condition of {name} had last been met {}', none: '' },
			{ '': 'the condition was last met {}', none: 'no condition is checked again' }
		),
		user: side(
			'alert',
			'User response',
			{ none: 'New', Closed: 'Closed' },
			'the user response of {name} were {}',
			'the user response is {}'
		)
	},
	decide: (row) => ((row['kind'] === 'activity') === (row['checks'] === 'none') ? shown(row) : undefined),
	asks: {
		fired: 'be shown as Fired',
		resolved: 'be shown as Resolved',
		nowhere: 'not be shown'
	},
	choose: 'Which alert{s} will {}?',
	judge: '{name} will {}.',
	table: 'What will happen to each alert on the page?',
	single: 'What will happen to the alert on the page?',
	why(row, answer) {
		const { kind, checks } = row;
		const found = shown(row);
		const isStateless = kind === 'stateless' || kind === 'activity';
		const closed = row['user'] === 'none' ? '' : ', and the user response doesn’t change that';
		if (found === 'nowhere')
			return {
				nowhere: 'alerts are deleted after 30 days, whatever their condition',
				fired: 'even alerts that are still Fired are deleted after 30 days',
				resolved: 'resolved alerts are deleted after 30 days, too'
			}[answer]!;
		if (answer === 'nowhere')
			return `only alerts that fired more than 30 days ago are deleted${closed && ', and a user response doesn’t delete any'}`;
		if (found === 'resolved')
			return answer === found
				? `three checks in a row without the condition resolve the alert${closed}`
				: 'after 20 checks without the condition, it isn’t Fired any longer';
		if (isStateless)
			return answer === found
				? `${kind === 'activity' ? 'activity log alerts are stateless, so' : 'stateless alerts are never resolved:'} they always stay Fired${closed}`
				: 'only stateful alerts are resolved';
		return checks === '2'
			? answer === found
				? `it takes three checks in a row without the condition to resolve the alert${closed}`
				: 'two checks without the condition are not enough'
			: answer === found
				? `the condition is still met${closed}`
				: 'an alert isn’t resolved while its condition is met';
	}
};
const rightsTopic: Omit<Topic, 'intro'> = {
	noun: 'user',
	names: people,
	sides: {
		role: side(
			'setup',
			'First role',
			{
				'Contributor RG3': 'Monitoring Contributor on RG3',
				'Contributor RG1': 'Monitoring Contributor on RG1',
				'Contributor RG2': 'Monitoring Contributor on RG2',
				'Contributor Sub1': 'Monitoring Contributor on Sub1',
				'Reader Sub1': 'Monitoring Reader on Sub1'
			},
			'the first role of {name} were {}',
			'{name} is {}'
		),
		more: side(
			'rule',
			'Second role',
			{ RG1: 'Reader on RG1', RG2: 'Reader on RG2', 'RG1 RG2': 'Reader on RG1 and RG2', none: '-' },
			{ '': 'the second role of {name} were {}', none: '{name} had no second role' },
			{ '': 'the second role is {}', none: 'there is no second role' }
		)
	},
	drawn: (row) => lacking(row).length < 2,
	decide(row) {
		const [first = 'nothing', ...rest] = lacking(row);
		return rest.length > 0 ? 'several' : first;
	},
	asks: {
		nothing: 'assign no other role',
		write: 'assign Monitoring Contributor on RG3',
		target: 'assign Reader on RG1',
		group: 'assign Reader on RG2'
	},
	choose: 'For which user{s} should you {}?',
	judge: 'For {name}, you should {}.',
	single: 'The user must be able to create the alert rule. What should you do?',
	why(row, answer) {
		const lacks = lacking(row);
		const is = answer === 'nothing' || answer === 'several' ? (lacks[0] ?? '') : answer;
		if (is && answer === 'nothing')
			return `{name} can’t ${{ write: 'write to RG3', target: 'read VM1', group: 'read AG1' }[is]!}`;
		return {
			write: lacks.includes(is)
				? 'the alert rule is created in RG3, which takes write permission there'
				: '{name} has write permission on RG3 already',
			target: lacks.includes(is)
				? 'to monitor VM1, {name} must be able to read it, which takes a role on RG1'
				: 'to read VM1, {name} doesn’t need another role',
			group: lacks.includes(is)
				? 'to use AG1, {name} must be able to read it, which takes a role on RG2'
				: '{name} can use AG1 without another role',
			'': '{name} can create the alert rule in RG3, and read VM1 and AG1'
		}[is]!;
	}
};
/** What has so many time series. */
const seriesOf: Row = {
	1: 'one key vault without selected values',
	2: 'one key vault with two conditions or values',
	3: 'three key vaults without selected values',
	4: 'one key vault with four values',
	6: 'three key vaults with two values',
	8: 'one key vault with combinations of four and two values',
	12: 'three key vaults with four values',
	24: 'three key vaults with combinations of four and two values'
};
const seriesTopic: Omit<Topic, 'intro'> = {
	noun: 'metric alert rule',
	sides: {
		vaults: side(
			'setup',
			'Scope',
			{ 1: 'one key vault', 3: 'three key vaults' },
			'the scope of {name} were {}',
			'{name} is for {}'
		),
		conditions: side(
			'rule',
			'Conditions',
			{ 1: 'one', 2: 'two' },
			{ 1: '{name} had one condition', 2: '{name} had two conditions' },
			{ 1: 'it has one condition', 2: 'it has two conditions' }
		),
		split: side(
			'alert',
			'Selected values',
			{
				no: 'none',
				2: '2 of ActivityType',
				4: '4 of ActivityName',
				'4 2': '4 of ActivityName, 2 of ActivityType'
			},
			{ '': 'the selected values of {name} were {}', no: 'no values were selected for {name}' },
			{ '': 'it selects {}', no: 'it selects no values' }
		)
	},
	decide: series,
	asks: {
		...Object.fromEntries(['1', '2', '3', '4', '6', '8', '12', '24'].map((count) => [count, count])),
		none: '0'
	},
	choose: 'Which alert rule{s} will monitor {} time series?',
	judge: '{name} will monitor {} time series.',
	single: 'How many time series will the alert rule monitor?',
	why(row, answer) {
		const { vaults, conditions, split } = row;
		const found = series(row)!;
		if (found === answer)
			return answer === 'none'
				? 'with several resources, only one condition is allowed'
				: conditions === '2'
					? 'each of the two conditions has its own time series'
					: split === 'no'
						? `without selected values, ${vaults === '1' ? 'the key vault' : 'each key vault'} has one time series`
						: `each ${split === '4 2' ? 'combination of the 4 and 2 values' : 'selected value'} has its own time series${vaults === '1' ? '' : ' in each of three key vaults'}`;
		if (answer === 'none')
			return conditions === '2'
				? 'two conditions are allowed for a single resource'
				: 'an alert rule with one condition can be created';
		return `${found === 'none' ? 'it can’t be created' : `it monitors ${found}`}, while ${seriesOf[answer]!} would make ${answer}`;
	}
};
const healthTopic: Omit<Topic, 'intro'> = {
	noun: 'new alert rule',
	sides: {
		kind: side(
			'alert',
			'Type',
			{ health: 'Service Health', metric: 'metric' },
			'{name} were a {} alert rule',
			'{name} is a {} alert rule'
		),
		region: side(
			'setup',
			'Its action group is',
			{ Global: 'global', se: 'in Sweden Central' },
			'the action group of {name} were {}',
			'its action group is {}'
		),
		quiet: side(
			'rule',
			'Covered by APR1',
			{ yes: 'yes', no: 'no' },
			{
				yes: 'the alerts of {name} were in the scope of APR1',
				no: 'the alerts of {name} were not in the scope of APR1'
			},
			{ yes: 'APR1 covers it', no: 'APR1 does not cover it' }
		),
		must: side(
			'setup',
			'Notifications must be processed in',
			{ none: '-', se: 'Sweden Central' },
			{
				se: 'notifications of {name} had to be processed in {}',
				none: 'notifications of {name} could be processed anywhere'
			},
			{ '': 'notifications must be processed in {}', none: 'notifications can be processed anywhere' }
		)
	},
	decide: fixFor,
	asks: {
		nothing: 'make no change',
		global: 'change to an action group in the region Global',
		regional: 'change to an action group in the region Sweden Central',
		exclude: 'change the scope of APR1'
	},
	choose: 'For which alert rule{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each alert rule?',
	single: 'The alert rule must notify as required, without unnecessary changes. What should you do?',
	why(row, answer) {
		const { kind, region, must } = row;
		const found = fixFor(row)!;
		const health = kind === 'health';
		if (answer === found)
			return {
				nothing: health
					? `the action group is global, as Service Health alerts require${row['quiet'] === 'yes' ? ', and APR1 doesn’t affect them' : ''}`
					: `APR1 doesn’t cover its alerts, and ${must === 'se' ? 'the action group is processed in Sweden Central' : region === 'se' ? 'metric alerts work with regional action groups' : 'no region is required'}`,
				global: 'Service Health alerts require an action group in the region Global',
				regional: 'a global action group may be processed in any region',
				exclude: 'APR1 suppresses the notifications of its metric alerts'
			}[found]!;
		return {
			nothing: {
				global: 'Service Health alerts don’t work with a regional action group',
				regional: 'a global action group may be processed outside Sweden',
				exclude: 'APR1 suppresses its notifications'
			}[found as 'global'],
			global:
				region === 'Global'
					? 'the action group is global already'
					: row['quiet'] === 'yes'
						? 'even then, APR1 would suppress its notifications'
						: 'metric alerts don’t require a global action group',
			regional:
				region === 'se'
					? 'it is in Sweden Central already'
					: health
						? 'Service Health alerts don’t work with a regional action group'
						: 'no region is required',
			exclude: health
				? 'alert processing rules don’t affect Service Health alerts'
				: 'APR1 doesn’t cover its alerts'
		}[answer as 'global'];
	}
};

const topics: Readonly<Record<string, Topic>> = {
	'groups 0': {
		...groupTopic,
		intro:
			'Two alert processing rules, APR1 and APR2, are enabled all the time in Sub1, your subscription. You simulate {count}.'
	},
	'groups 1': {
		...groupTopic,
		intro:
			'You predict the notifications of {count} in Sub1, which is a subscription with two action groups (AG1 and AG2) and two alert processing rules (APR1 and APR2).'
	},
	'groups claims': {
		...groups,
		intro:
			'An operator will trigger {count} in Sub1, a subscription in which AG1 and AG2 are the only action groups.',
		claims: true,
		sides: {
			...groupSides,
			item: side('rule', '', {
				AG1: 'AG1',
				AG2: 'AG2',
				one: 'exactly one action group',
				none: 'no action group'
			})
		},
		decide(row) {
			const found = invoked(row);
			const { item } = row;
			return yes(
				item === 'one' ? found.length === 1 : item === 'none' ? found.length === 0 : found.includes(item!)
			);
		},
		asks: { yes: 'true' },
		judge: '{name} will invoke {item}.',
		why: (row) => whyInvoked(row, invoked(row).join(' ') || 'none')
	},
	'window rules': {
		...windows,
		noun: 'alert processing rule',
		intro: 'In your subscription, {count} suppress all notifications, each in a different window.',
		common: {
			at: { ...firedAt, title: '', line: 'an alert fires on {}', were: 'the alert fired on {}' }
		},
		sides: ruleNamed('{name}'),
		asks: { yes: 'suppress' },
		choose: 'Which alert processing rule{s} will {} the notifications of the alert?',
		judge: '{name} will {} the notifications of the alert.'
	},
	'window alerts': {
		...windows,
		noun: 'alert',
		intro:
			'APR1, an alert processing rule, suppresses notifications of your subscription during maintenance. You check {count}.',
		common: ruleNamed('APR1'),
		sides: { at: firedAt },
		asks: { yes: 'be suppressed', no: 'be sent' },
		choose: 'Of which alert{s} will the notifications {}?',
		judge: 'The notifications of {name} will {}.'
	},
	...told(
		'means',
		[
			'All alert rules use AG1. Those for VMs are 40 metric alert rules, each for VM1 to VM9. You get {count} for a permanent change. You must create and change as few rules as possible, and affect no other alerts.',
			'VM1 to VM9 are in the scope of 40 metric alert rules and no others. All alert rules use AG1. Colleagues request permanent changes. For {count}, you must change or create as few rules as possible, and affect no other alerts.'
		],
		meansTopic
	),
	...told(
		'rate',
		[
			'Alerts of VM1 invoke two action groups in the same region, AG1 and AG2. You watch {count} that nothing else notifies.',
			'During a test, each alert invokes AG1 and AG2, whose region is Sweden Central. You count what reaches {count} without other sources.'
		],
		{
			...rate,
			decide: (row) => String(messages(row)),
			asks: Object.fromEntries(counts.map((count) => [count, count])),
			choose: 'Which receiver{s} will get exactly {} notifications?',
			judge: '{name} will get exactly {} notifications.',
			table: 'How many notifications will each receiver get?',
			single: 'How many notifications will the receiver get?'
		}
	),
	...told(
		'state',
		[
			'On the Alerts page, filtered by the time range Past 30 days only, you look for {count}. Conditions are checked every five minutes.',
			'On the Alerts page, filtered by the time range Past 30 days only, an auditor looks for {count}. Conditions are checked every five minutes.'
		],
		stateTopic
	),
	...told(
		'rights',
		[
			'Sub1 contains VM1 in RG1, the action group AG1 in RG2, and an empty resource group, RG3. In RG3, {count} must create a metric alert rule for VM1 that uses AG1. All roles are listed.',
			'A metric alert rule in RG3 must monitor VM1, which is in RG1, and use AG1, which is an action group in RG2. All resource groups are in Sub1. You list all roles of {count} who must be able to create it.'
		],
		rightsTopic
	),
	...told(
		'series',
		[
			'To estimate costs, you count the time series of {count} on requests to key vaults in one region. All combinations have data. A rule that cannot be created counts as 0.',
			'Templates contain {count} on requests to key vaults, all in one region. All combinations have data. A rule that cannot be created monitors 0 time series. Selected values are those of dimensions.'
		],
		seriesTopic
	),
	...told(
		'health',
		[
			'APR1, an alert processing rule, always suppresses notifications and must stay enabled. You must ensure that {count} will notify by email.',
			'You expect emails from {count}. An alert processing rule that you cannot disable, APR1, always suppresses notifications.'
		],
		healthTopic
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'add-wins': [
		'Suppression has priority over adding action groups. It’s easy to think that an added group gets through.',
		(row) => (row['adds'] && row['sev'] && applies(row, 'adds')[0] ? { ...row, quiet: 'Sub =Sev9' } : row)
	],
	inverted: [
		'“Does not equal” leaves out what it names. It’s easy to read it the other way round.',
		(row) =>
			row['adds']
				? { ...row, quiet: row['quiet']!.replace('!', '='), adds: row['adds'].replace('!', '=') }
				: row
	],
	midnight: [
		'A window that ends on the next day goes on after midnight. It’s easy to stop at the day that’s selected.',
		taking('hours', /night/, { hours: 'evening' })
	],
	'no-zone': [
		'The window is in the time zone of the alert processing rule. It’s easy to compare it with UTC.',
		taking('zone', /9/, { zone: '0' })
	],
	'hush-by-disabling': [
		'A disabled alert rule fires no alerts, so nothing is listed. It’s easy to take it for suppression.',
		taking('want', /hush/, { want: 'stop' })
	],
	'rules-for-all': [
		'Alert processing rules don’t affect Service Health alerts. It’s easy to think that they’re for all.',
		(row) =>
			row['of'] === 'health'
				? { ...row, of: 'many', on: 'all' }
				: row['kind'] === 'health' && row['quiet'] === 'yes'
					? { ...row, kind: 'metric' }
					: row
	],
	'once-for-all': [
		'Each action group sends its own notifications. It’s easy to think that a receiver in two of them gets one.',
		(row) => (row['by'] ? { ...row, in: 'one' } : row)
	],
	unlimited: [
		'Messages to people are limited: one in five minutes to a phone, and 100 an hour to an email address. It’s easy to count one for each alert.',
		(row) => (row['by'] ? { ...row, by: 'webhook' } : row)
	],
	'closed-is-resolved': [
		'A user response doesn’t change the condition of an alert. It’s easy to take Closed for Resolved.',
		(row) => (row['user'] === 'Closed' ? { ...row, kind: 'metric', checks: '20' } : row)
	],
	'listed-forever': [
		'Alerts are deleted after 30 days. It’s easy to expect those whose condition is still met.',
		taking('age', /40/, { age: '20' })
	],
	'write-is-all': [
		'Anyone who creates an alert rule must also read its target and its action group. It’s easy to look at the resource group of the rule only.',
		(row) => (row['role'] === 'Contributor RG3' ? { ...row, more: 'RG1 RG2' } : row)
	],
	'one-rule-one-series': [
		'Each combination of values has its own time series. It’s easy to count only resources.',
		(row) => (row['split'] ? { ...row, split: 'no' } : row)
	]
};

export const quietNight = topicFamily(
	{
		id: 'monitor/quiet-night',
		edition: 6,
		group: 'monitor',
		title: 'Who hears of an alert, and how often',
		rule: {
			'^groups':
				'An alert processing rule applies to alerts in its scope that pass its filters. Suppression removes all action groups, even those that another rule adds.',
			'^window':
				'A window is in the time zone of the alert processing rule. One that ends on the next day starts on the day that’s selected.',
			'^means':
				'Suppression leaves alerts listed, while a disabled alert rule fires none. One alert processing rule can be for alerts of many alert rules, for one resource, or for alerts without an alert rule, but not for Service Health alerts.',
			'^rate':
				'Each action group sends its own notifications. A phone gets one SMS message and one voice call in five minutes at most, and an email address 100 emails an hour. Webhooks aren’t limited like that.',
			'^state':
				'Stateful alerts of metric alert rules, and of log search alert rules that run every five minutes, are resolved after three checks without the condition. Stateless ones stay Fired. A user response doesn’t change that, and alerts are deleted after 30 days.',
			'^rights':
				'Creating an alert rule takes write permission on its resource group, and read permission on its target and its action groups.',
			'^series':
				'A metric alert rule monitors a time series for each resource, condition and combination of selected values. With several resources, it can have only one condition.',
			'^health':
				'Service Health alerts require a global action group, and alert processing rules don’t affect them. A regional action group is processed in its region.'
		},
		lab: 'monitor/fired-but-quiet',
		sources: [
			sources.alertProcessingRules,
			sources.actionGroups,
			sources.alerts,
			sources.alertsTroubleshooting,
			sources.monitorLimits,
			sources.alertInstances,
			sources.metricTimeSeries
		],
		axes: {
			rule: 'What a rule says',
			setup: 'How it’s set up',
			alert: 'The alert'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
