// Alert rules: type, number, activity log conditions, health events, dimensions, thresholds, aggregation and cost.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	alertRuleFor,
	chargedBy,
	hasLearned,
	highest,
	rulesFor,
	seriesOf
} from '#lib/azure/monitoring/alert-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import { weekdays } from '#lib/exams/az-104/families/dates.ts';
import { listed, remembering } from '#lib/exams/az-104/families/kit.ts';
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
const numbers = ['none', 'one', 'two', 'three', 'four'];
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const pairs = (some: readonly string[], more: readonly string[]): readonly string[] =>
	some.flatMap((one) => more.map((other) => `${one} ${other}`));
const howMany = (ids: string, what: string): Row =>
	texts([...ids], (id) => `${id === '0' ? 'no' : numbers[Number(id)]!} ${what}${Number(id) > 1 ? 's' : ''}`);

/** What each kind of event is recorded in beside metrics. */
const recordedIn: Row = {
	request: 'vault',
	secret: 'vault',
	deletion: 'activity',
	health: 'activity',
	error: 'guest'
};
/** Returns the type of alert rule that an alert takes, or whether logs must be sent first. Undefined where no one has it. */
function stepFor({ data, when, sent }: Row): string | undefined {
	const isMetric = data === 'request' && when !== 'user';
	if ((isMetric && when === 'each') || (when === 'user' && /health|error/.test(data!))) return undefined;
	const type = alertRuleFor({
		in: isMetric ? 'platform-metric' : recordedIn[data!] === 'activity' ? 'activity-log' : 'workspace',
		query: !isMetric && when !== 'each'
	});
	return type === 'log-search' && recordedIn[data!] !== sent ? 'send' : type;
}
function whyStep(row: Row, answer: string): string {
	const { data } = row;
	const step = stepFor(row)!;
	const right = answer === step;
	if (answer === 'metric')
		return `${right ? 'a' : 'no'} platform metric counts {data}${!right && data === 'request' ? ' by user' : ''}`;
	if (answer === 'activity-log')
		return right
			? '{data} are in the activity log, and no counting is needed'
			: recordedIn[data!] === 'activity'
				? 'an activity log alert rule fires for every event and can’t count them'
				: '{data} aren’t in the activity log';
	if (!/se/.test(step)) return `this alert needs no ${answer === 'send' ? 'workspace' : 'query'}`;
	return right
		? `only a query finds this, and Workspace1 receives ${answer === 'send' ? 'only ' : ''}{sent}`
		: answer === 'send'
			? 'Workspace1 already receives {sent}'
			: 'a query of Workspace1 can’t find {data}';
}

/** Lines of a table of four things, each with the words of its place. */
const fourLines = (head: string, line: (at: number) => string): string =>
	[head, ...[0, 1, 2, 3].map(line)].join('\n');
/** The regions and the subscriptions of VM1 to VM4. */
const places = ['aabb 1111', 'aabb 1122', 'aabb 1112', 'abab 1122', 'abca 1112'];
const rules = ({ alert, vms }: Row): number => {
	const [regions, subscriptions] = vms!.split(' ') as [string, string];
	return rulesFor(
		alert!.replace('both', 'metric') as 'metric',
		alert === 'both' ? 2 : 1,
		[...regions].map((region, at) => [region, subscriptions[at]!])
	);
};
const regionOf: Row = { a: '{near}', b: '{far}', c: 'UK South' };
function whyRules(row: Row, answer: string): string {
	const covers = {
		metric: 'a metric alert rule covers VMs of one region in one subscription',
		both: 'a metric alert rule with two conditions covers only one VM',
		network: 'a metric alert rule on a network metric covers only one VM',
		'activity-log': 'an activity log alert rule covers all regions of one subscription',
		'log-search': 'a log search alert rule covers all VMs that send logs to Workspace1'
	}[row['alert']!]!;
	const more = Number(answer) - rules(row);
	return `${covers}, so you ${more > 0 ? 'don’t need' : more ? 'need more than' : 'need'} ${numbers[Number(answer)]!}`;
}

/** What people do, by the operation that is logged, if any. */
const acts: Row = {
	delete: 'deleted a VM',
	'deallocate/action': 'deallocated a VM',
	disk: 'deleted a disk',
	os: 'shut down Windows from within a VM'
};
/** Activity log alert rules, by operation, scope and status. */
const conditions = pairs(pairs(['delete', 'deallocate/action'], ['in RG1 with', 'in Sub1 with']), [
	'any',
	'Succeeded',
	'Failed'
]);
/** The first part of such an alert rule that doesn't match. */
function unmatched({ on, act, ends }: Row): string {
	const [what, , scope, , status] = on!.split(' ');
	const [did, , group] = act!.split(' ');
	if (did !== what) return did === 'os' ? did : 'what';
	if (scope === 'RG1' && group !== scope) return 'scope';
	return status === 'any' || status === ends ? '' : 'status';
}

const isService = ({ what }: Row): boolean => /is|care/.test(what!);
function heardBy({ types, cause, what, at }: Row): string {
	if (isService({ what: what! })) return at === 'near' && types!.includes(what!) ? 'SH1' : 'no';
	return cause!.includes(what!) ? 'RH1' : 'no';
}
function whyHeard(row: Row, answer: string): string {
	const is = heardBy(row);
	const own = isService(row) ? 'SH1' : 'RH1';
	if (answer === 'no' && is !== answer) return `${is} covers this event`;
	if (answer !== 'no' && answer !== own)
		return `${answer} is about ${own === 'RH1' ? 'the service, not about single VMs' : 'single VMs, not about the service'}`;
	if (own === 'RH1')
		return is === own
			? 'RH1 is for any VM that becomes Unavailable ({cause})'
			: `RH1 isn’t for ${row['what'] === 'Degraded' ? 'VMs that become Degraded' : 'User Initiated events'}`;
	return `SH1 is ${is === own ? 'for {types} in {near}' : row['at'] === 'near' ? 'for other types of events' : 'only for {near}'}`;
}

/** The totals that a metric alert rule compares. */
const seriesFor = ({ hour, by }: Row): readonly number[] =>
	seriesOf(hour!.split(' ').map(Number), /API/.test(by!), /Auth/.test(by!));
const fired = (row: Row): number => seriesFor(row).filter((one) => one > Number(row['limit'])).length;
const alertCounts = howMany('01234', 'alert');
const totals = howMany('01234', 'total');
function whyAlerts(row: Row, answer: string): string {
	const series = seriesFor(row);
	const count = fired(row);
	if (answer === String(count))
		return `it compares ${listed(series.map(String))} with {limit}, so ${alertCounts[count]!} fire${count > 1 ? '' : 's'}`;
	return `${Number(answer) > series.length ? `it compares ${totals[series.length]!}` : `${totals[count]!} ${count > 1 ? 'are' : 'is'} above {limit}`}, not ${numbers[Number(answer)]!}`;
}

/** Returns what an alert rule needs to meet its requirement. Not asked: what takes two steps, and which deviations matter in a week. */
function fixFor({ need, has, age }: Row): string | undefined {
	if (need === 'limit') return has === 'static' ? 'nothing' : 'static';
	const weekly = need === 'week';
	const learned = hasLearned(Number(age), weekly);
	if (has === (weekly ? 'High' : need)) return learned ? 'nothing' : 'wait';
	return learned && weekly === (has === 'static') ? (weekly ? 'dynamic' : 'sensitivity') : undefined;
}
function whyFix(row: Row, answer: string): string {
	const { need, has } = row;
	const fix = fixFor(row)!;
	const isStatic = has === 'static';
	const needs = `a dynamic threshold needs three ${need === 'week' ? 'weeks of data for weekly patterns' : 'days of data'}, and the VM is {age} old`;
	if (answer === fix)
		return {
			nothing: isStatic ? 'its threshold stays at {cap}' : needs,
			wait: `${needs}, so only time is missing`,
			static: 'only a static threshold stays at {cap}',
			dynamic: 'only a dynamic threshold learns weekly patterns',
			sensitivity: 'only High sensitivity also fires for small deviations'
		}[answer]!;
	if (answer === (isStatic ? 'static' : 'dynamic')) return `the threshold is ${answer} already`;
	if (need === 'limit' && (!isStatic || answer === 'dynamic'))
		return `${answer === 'wait' ? 'with more data, ' : answer === 'sensitivity' ? 'at any sensitivity, ' : ''}a dynamic threshold doesn’t stay at {cap}`;
	if (isStatic || answer === 'static')
		return `a static threshold ${{ sensitivity: 'has no sensitivity', wait: 'needs no data' }[answer] ?? 'doesn’t learn'}`;
	return {
		nothing: fix === 'wait' ? needs : 'its sensitivity doesn’t fit',
		wait: 'the VM is {age} old, which is enough',
		sensitivity: 'its sensitivity fits already'
	}[answer]!;
}

const rememberPeak = remembering<number>();
/** Returns the highest value that is compared while CPU usage, else 20%, has that value for that many minutes. */
const peak = ({ take, over, load }: Row): number =>
	rememberPeak([take, over, load].join(), () => {
		const [value, minutes] = load!.split(' ').map(Number) as [number, number];
		const idle = Array.from({ length: 30 }, () => 20);
		return highest([...idle, ...Array.from({ length: minutes }, () => value), ...idle], {
			over: Number(over),
			take: take!.toLowerCase() as 'average'
		});
	});
/** Whether a change of six time series, evaluated every five minutes, raises the charge. `change`: the new numbers. */
function charge({ kind, change }: Row): string | undefined {
	// Whether metric alert rules are charged by frequency isn't documented.
	if (kind === 'metric' && /^6 1/.test(change!)) return undefined;
	const [was, is] = ['6 5', change!].map((one) =>
		chargedBy(kind as 'metric', ...(one.split(' ').map(Number) as [number, number]))
	) as [number, number];
	return is === was ? 'same' : is < was ? 'lower' : 'higher';
}
function whyCharge({ kind, change }: Row): string {
	if (change === '6 5') return 'alert rules aren’t charged by the number of alerts';
	const less = /^3|15/.test(change!);
	return /^6/.test(change!)
		? `log search alert rules are charged by how often they run, so running it ${less ? 'less often costs less' : 'more often costs more'}`
		: kind === 'log'
			? 'without splitting, there’s one time series for any number of VMs'
			: `${kind === 'metric' ? 'metric' : 'split log search'} alert rules are charged by time series, one for each VM, so monitoring ${less ? 'fewer VMs costs less' : 'more VMs costs more'}`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'type',
		[
			'A {app} uses VM1 and kv-{app}, a key vault. The security team wants {count}. You avoid log search alert rules where a platform metric or the activity log is enough.',
			'You prepare {count} for VM1 and kv-{app}, the key vault of a {app}. You avoid log search alert rules where a platform metric or the activity log is enough.'
		],
		{
			noun: 'new alert',
			common: {
				sent: side(
					'setup',
					'',
					{
						activity: 'the activity log',
						vault: 'the audit logs of kv-{app}',
						guest: 'the event logs of VM1'
					},
					'Workspace1 received {}',
					'log search alert rules may query only Workspace1, which receives only {}'
				)
			},
			sides: {
				data: side(
					'setup',
					'About',
					{
						request: 'requests to kv-{app}',
						secret: 'reads of the secret sql-pw',
						deletion: 'VM deletions',
						health: 'Resource Health events of VM1',
						error: 'errors in the event log of VM1'
					},
					'{name} were about {}',
					'{name} is about {}'
				),
				when: side(
					'goal',
					'Must fire',
					{
						each: 'each time',
						total: 'after more than 10 in an hour',
						user: 'after more than 10 in an hour by one user'
					},
					'{name} had to fire {}',
					'it must fire {}'
				)
			},
			decide: stepFor,
			asks: {
				metric: 'create an alert rule on a platform metric',
				'activity-log': 'create an activity log alert rule',
				'log-search': 'create a log search alert rule',
				send: 'send more logs to Workspace1'
			},
			table: 'What should you do first for each alert?',
			single: 'You need to set up the alert. What should you do first?',
			why: whyStep
		}
	),
	...told(
		'count',
		[
			'A {app} runs on VM1 to VM4. You create as few alert rules as possible for {count}. Log search alert rules may query only Workspace1, which receives only the event logs of these VMs.',
			'You create as few alert rules as possible for {count} that use VM1 to VM4. Log search alert rules may query only Workspace1, which receives only the event logs of these VMs.'
		],
		{
			noun: 'team',
			common: {
				vms: side(
					'setup',
					'VMs',
					texts(places, (id) =>
						fourLines(
							'Name,Region,Subscription',
							(at) => `VM${at + 1},${regionOf[id[at]!]!},Sub${id[at + 5]!}`
						)
					),
					'the VMs were in other places'
				)
			},
			sides: {
				alert: side(
					'goal',
					'Alert when',
					{
						metric: 'Percentage CPU of a VM is high',
						both: 'Percentage CPU and OS Disk Queue Depth of a VM are both high',
						network: 'Network In Total of a VM is high',
						'activity-log': 'a VM is deleted',
						'log-search': 'an error is in the event log of a VM'
					},
					'{name} wanted an alert when {}',
					'{name} wants an alert when {}'
				)
			},
			decide: (row) => String(rules(row)),
			asks: howMany('1234', 'alert rule'),
			choose: 'For which team{s} do you need exactly {}?',
			table: 'How many alert rules do you need for each team?',
			single: 'What is the minimum number of alert rules?',
			why: whyRules
		}
	),
	...told(
		'activity',
		[
			'You ran this command. The next day, {count} worked in RG1 and RG2, which are in Sub1.',
			'Sub1 contains RG1 and RG2. To test the alert rule that this command created, {count} each took one action.'
		],
		{
			noun: 'administrator',
			names: people,
			common: {
				on: side(
					'rule',
					'Azure CLI',
					texts(conditions, (id) => {
						const [what, , scope, , status] = id.split(' ');
						return `az monitor activity-log alert create -n Alert1 -g RG3 \\
  --scope /subscriptions/<Sub1>${scope === 'RG1' ? '/resourceGroups/RG1' : ''} \\
  --condition category=Administrative and operationName=Microsoft.Compute/virtualMachines/${what!}${status === 'any' ? '' : ` and status=${status!}`}`;
					}),
					texts(conditions, (id) => `the alert rule were for ${id} status`)
				)
			},
			sides: {
				act: side(
					'setup',
					'What happens',
					texts(pairs(Object.keys(acts), ['in RG1', 'in RG2']), (id) =>
						id.replace(/\S+/, (act) => acts[act]!)
					),
					'{name} had {}',
					'{name} {}'
				),
				ends: side(
					'goal',
					'Result',
					{ Succeeded: 'succeeded', Failed: 'failed' },
					'the attempt had {}',
					'the attempt {}'
				)
			},
			decide: (row) => yes(!unmatched(row)),
			asks: { yes: '' },
			choose: 'Who caused an alert?',
			judge: '{name} caused an alert.',
			why: (row) =>
				({
					os: 'a shutdown from within Windows isn’t an operation in Azure',
					what: 'the condition is for another operation',
					scope: 'the scope is RG1, not RG2',
					status: 'the condition requires another status'
				})[unmatched(row)] ??
				`the scope${row['on']!.includes('any') ? ' and operation match, and no status is required' : ', operation, and status all match'}`
		}
	),
	...told(
		'health',
		[
			'A {app} has VMs in {near} and {far}. Your manager asks which of two alert rules fired on {count}.',
			'You have VMs in {near} and {far}, and two alert rules. You review what happened on {count}.'
		],
		{
			noun: 'day',
			names: weekdays,
			common: {
				types: side(
					'rule',
					'',
					{
						issue: 'service issues',
						care: 'planned maintenance',
						'issue care': 'service issues and planned maintenance'
					},
					'SH1 were for {}',
					'SH1 is a Service Health alert rule for {} of Virtual Machines in {near}'
				),
				cause: side(
					'rule',
					'',
					{
						Platform: 'Platform Initiated',
						'Platform User': 'Platform Initiated or User Initiated'
					},
					'RH1 were for {} events',
					'RH1 is a Resource Health alert rule for all VMs that become Unavailable ({})'
				)
			},
			sides: {
				what: side(
					'setup',
					'What happened',
					{
						issue: 'Virtual Machines had a service issue',
						care: 'Virtual Machines had planned maintenance',
						Platform: 'a VM became Unavailable (Platform Initiated)',
						User: 'a VM became Unavailable (User Initiated)',
						Degraded: 'a VM became Degraded (Platform Initiated)'
					},
					'{} on {name}',
					'on {name}, {}'
				),
				at: side('goal', 'Region', { near: '{near}', far: '{far}' }, 'the region was {}', 'the region was {}')
			},
			decide: heardBy,
			asks: { SH1: 'SH1', RH1: 'RH1', no: 'no alert rule' },
			choose: 'On which day{s} did {} fire?',
			table: 'Which alert rule fired on each day?',
			why: whyHeard
		}
	),
	...told(
		'split',
		[
			'You test {count} on the hourly total of Transactions of st{app}. If a dimension is used, all its values are selected.',
			'You add {count} on the hourly total of Transactions to st{app}. If a dimension is used, all its values are selected. The first hour is over.'
		],
		{
			noun: 'metric alert rule',
			common: {
				hour: side(
					'setup',
					'Transactions in one hour',
					texts(
						['500 150 250 300', '100 650 300 150', '350 100 450 250', '200 450 100 350', '150 250 500 200'],
						(hour) =>
							fourLines(
								'API name,Authentication,Transactions',
								(at) =>
									`${at < 2 ? 'Get' : 'Put'}Blob,${at % 2 ? 'AccountKey' : 'SAS'},${hour.split(' ')[at]!}`
							)
					),
					'there were other values'
				)
			},
			sides: {
				by: side(
					'rule',
					'Dimensions',
					'no dimension|API name|Authentication|API name and Authentication',
					'{name} used {}',
					'{name} uses {}'
				),
				limit: side(
					'goal',
					'Fires above',
					'90|180|300|400|600|1100',
					'its threshold were {}',
					'it fires above {}'
				)
			},
			decide: (row) => String(fired(row)),
			asks: alertCounts,
			choose: 'Which alert rule{s} will fire {}?',
			table: 'How many alerts will each alert rule fire?',
			single: 'How many alerts will the alert rule fire?',
			why: whyAlerts
		}
	),
	...told(
		'threshold',
		[
			'A {app} runs on VMs that are never stopped. You review {count} on Percentage CPU, each as old as its VM.',
			'You take over {count} on Percentage CPU, each as old as its VM.'
		],
		{
			noun: 'metric alert rule',
			sides: {
				need: side(
					'goal',
					'Must fire only when usage is',
					{
						limit: 'above {cap}',
						week: 'unusual for the day of the week',
						High: 'at least slightly unusual',
						Low: 'very unusual'
					},
					'{name} had to fire only when usage is {}',
					'{name} must fire only when usage is {}'
				),
				has: side(
					'rule',
					'Threshold',
					{
						static: 'static ({cap})',
						High: 'dynamic (High sensitivity)',
						Low: 'dynamic (Low sensitivity)'
					},
					undefined,
					'its threshold is {}'
				),
				age: side(
					'setup',
					'Age of VM',
					{ 1: '1 day', 2: '2 days', 12: '12 days', 40: '40 days' },
					'its VM were {} old',
					'its VM is {} old'
				)
			},
			// The limit alone decides, whatever the age.
			drawn: ({ need, age }) => need !== 'limit' || /2/.test(age!),
			decide: fixFor,
			asks: {
				nothing: 'use the alert rule today',
				wait: 'wait for more data',
				static: 'select a static threshold',
				dynamic: 'select a dynamic threshold',
				sensitivity: 'change the sensitivity'
			},
			table: 'What should you do with each alert rule?',
			single: 'You need to ensure that the alert rule fires as required. What should you do?',
			why: whyFix
		}
	),
	...told(
		'window',
		[
			'Every minute, {count} check Percentage CPU of VM1, which is usually 20%. Last night, VM1 had an incident.',
			'To test {count} on Percentage CPU, checked every minute, you caused load on VM1. Before and after, usage was 20%.'
		],
		{
			noun: 'metric alert rule',
			common: {
				load: side(
					'setup',
					'',
					{
						'85 20': '85% for 20 minutes',
						'92 40': '92% for 40 minutes',
						'95 9': '95% for 9 minutes',
						'100 3': '100% for 3 minutes',
						'75 60': '75% for one hour',
						'88 12': '88% for 12 minutes'
					},
					'usage had risen to {}',
					'usage rose to {}'
				)
			},
			sides: {
				take: side(
					'rule',
					'Aggregation type',
					'Average|Maximum|Minimum',
					undefined,
					'{name} has the aggregation type {}'
				),
				over: side(
					'rule',
					'Lookback period',
					{ 5: '5 minutes', 15: '15 minutes', 30: '30 minutes' },
					undefined,
					'its lookback period is {}'
				),
				above: side(
					'goal',
					'Fires above',
					{ 30: '30%', 50: '50%', 70: '70%', 80: '80%', 90: '90%' },
					'its threshold were {}',
					'it fires above {}'
				)
			},
			decide: (row) => yes(peak(row) > Number(row['above'])),
			asks: { yes: 'fired', no: 'did not fire' },
			choose: 'Which alert rule{s} {}?',
			judge: '{name} {}.',
			why: (row, answer) =>
				`the ${row['take']!.toLowerCase()} over {over} ${answer === 'yes' ? 'reached' : 'only reached'} ${Math.round(peak(row))}%, which is${answer === 'yes' ? '' : 'n’t'} above {above}`
		}
	),
	...told(
		'cost',
		[
			'A {app} plans to change {count}. Each checks the CPU usage of six VMs every five minutes, with one condition. No free units are left.',
			'You plan to change {count}, and your manager asks about the bill. Each checks the CPU usage of six VMs every five minutes, with one condition. No free units are left.'
		],
		{
			noun: 'alert rule',
			sides: {
				kind: side(
					'setup',
					'Type',
					{
						metric: 'a metric alert rule',
						split: 'a log search alert rule split by computer',
						log: 'a log search alert rule that is not split'
					},
					'{name} were {}',
					'{name} is {}'
				),
				change: side(
					'rule',
					'Planned change',
					{
						'6 15': 'run it every 15 minutes',
						'6 1': 'run it every minute',
						'3 5': 'monitor only three VMs',
						'12 5': 'monitor 12 VMs',
						'6 5': 'raise the threshold to halve the alerts'
					},
					'the plan were to {}',
					'the plan is to {}'
				)
			},
			decide: charge,
			asks: { lower: 'less than', same: 'as much as', higher: 'more than' },
			choose: 'Which alert rule{s} will cost {} before?',
			judge: '{name} will cost {} before.',
			why: whyCharge
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'no-counting': [
		'An activity log alert rule doesn’t count events. It’s easy to look only at where they’re recorded.',
		(row) => (recordedIn[row['data']!] === 'activity' ? { ...row, when: 'each' } : row)
	],
	'any-region': [
		'A metric alert rule can cover several VMs only if they’re in one region. It’s easy to add VMs of any region to it.',
		(row) => (row['vms'] ? { ...row, vms: `aaaa${row['vms'].slice(4)}` } : row)
	],
	'no-status': [
		'A failed operation has the status Failed. It’s easy to look only at the operation.',
		taking('ends', /./, { ends: 'Succeeded' })
	],
	'one-total': [
		'Selected values of dimensions are compared separately. It’s easy to compare the total.',
		taking('by', /A/, { by: '' })
	],
	'learns-at-once': [
		'A dynamic threshold needs three days of data, and three weeks for weekly patterns. It’s easy to overlook that.',
		taking('age', /./, { age: '40' })
	]
};

export const rightRule = topicFamily(
	{
		id: 'monitor/right-rule',
		edition: 8,
		group: 'monitor',
		title: 'Alert rules that fit',
		rule: {
			'^type':
				'An activity log alert rule doesn’t count events. If neither it nor a platform metric fits, you need a log search alert rule and the logs in a workspace.',
			'^count':
				'A metric alert rule covers VMs of one region and subscription, or one VM if it uses a network metric or two conditions.',
			'^activity': 'An activity log alert rule fires for an event in its scope that meets all conditions.',
			'^health': 'Service Health is about services in regions, and Resource Health about single resources.',
			'^split':
				'Selected values of dimensions are compared separately. Without dimensions, the total is compared.',
			'^threshold':
				'A static threshold is a fixed limit. A dynamic one needs three days of data, and three weeks for weekly patterns. Only High sensitivity also fires for small deviations.',
			'^window': 'A metric alert rule aggregates all values of the lookback period.',
			'^cost':
				'Metric alert rules are charged by time series. Log search alert rules are charged by how often they run and, if they’re split, also by time series.'
		},
		lab: 'monitor/event-or-count',
		sources: [
			sources.alertTypes,
			sources.alerts,
			sources.activityLogAlertRule,
			sources.metricTimeSeries,
			sources.metricAlertRule,
			sources.dynamicThresholds
		],
		axes: {
			goal: 'What must cause an alert',
			setup: 'What is monitored',
			rule: 'How the alert rule is set up'
		}
	},
	{
		topics,
		beliefs,
		themes: [
			['clinic', 'North Europe', 'West Europe', '90%'],
			['bank', 'East US', 'West US', '80%'],
			['school', 'Brazil South', 'Canada East', '85%'],
			['museum', 'Japan East', 'Japan West', '95%']
		],
		words: ['app', 'near', 'far', 'cap'],
		prose: true,
		forms: ['choose', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'list', 'export']
	}
);
