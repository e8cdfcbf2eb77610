// Alert rules: type, number, activity log conditions, health events, dimensions, thresholds, aggregation and cost.
// Over 200 lines: eight topics with words for what can differ in each.
import { alertRuleFor, chargedBy, hasLearned, highest, rulesFor, seriesOf } from '#lib/azure/monitoring/alert-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import { listed } from '#lib/exams/az-104/families/kit.ts';
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

const numbers = ['none', 'one', 'two', 'three', 'four'];
/** So many of something, by number. */
const counts = (from: number, what: string): Row =>
	Object.fromEntries(
		numbers.flatMap((text, count) =>
			count < from ? [] : [[count, `${count ? text : 'no'} ${what}${count > 1 ? 's' : ''}`]]
		)
	);

/** What each kind of event is recorded in beside metrics. */
const recordedIn: Row = {
	request: 'vault',
	secret: 'vault',
	deletion: 'activity',
	role: 'activity',
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
	const { data, when } = row;
	const step = stepFor(row)!;
	const source = recordedIn[data!];
	const query = `only a query can ${when === 'each' ? 'find' : 'count'} {data}${when === 'user' ? ' by user' : ''}`;
	const right = answer === step;
	return {
		metric: right
			? 'the number of requests is a platform metric of {kv}'
			: data === 'request'
				? 'the metric of requests doesn’t tell users apart'
				: 'no platform metric counts {data}',
		'activity-log': right
			? '{data} are in the activity log, and no counting is required'
			: source === 'activity'
				? 'an activity log alert rule fires for each event, without counting'
				: '{data} aren’t in the activity log',
		'log-search': right
			? `${query}, and Workspace1 receives {sent}`
			: step === 'send'
				? 'Workspace1 doesn’t have these logs yet'
				: `${step === 'metric' ? 'a platform metric' : 'the activity log'} is enough, without a query`,
		send: right
			? `${query}, but Workspace1 receives only {sent}`
			: step === 'log-search'
				? 'Workspace1 already receives these logs'
				: 'this alert needs no logs in Workspace1'
	}[answer]!;
}

/** Of VM1 to VM4, the regions and the subscriptions. */
const placesOf = ({ regions, subscriptions }: Row) =>
	[...regions!].map((region, at) => [region, subscriptions![at]!] as const);
const rules = (row: Row): number | undefined =>
	row['second'] === 'queue' && !/metric|network/.test(row['first']!)
		? undefined
		: rulesFor(row['first'] as 'metric', row['second'] === 'queue' ? 2 : 1, placesOf(row));
function whyRules(row: Row, answer: string): string {
	const { first, second } = row;
	const count = rules(row)!;
	const number = numbers[count]!;
	const alone = second === 'queue' ? 'with two conditions' : first === 'network' && 'on a network metric';
	const [right, few, many] = alone
		? [`a metric alert rule ${alone} covers only one VM`, 'one covers only one VM', '']
		: {
				metric: [
					`a metric alert rule covers VMs of one region in one subscription, and there are ${number} such groups`,
					'a metric alert rule can’t cover two regions or two subscriptions',
					'VMs of one region in one subscription can share an alert rule'
				],
				'activity-log': [
					`an activity log alert rule covers all regions of a subscription, and the VMs are in ${number}`,
					'an activity log alert rule can’t cover two subscriptions',
					'all VMs of a subscription can share an alert rule'
				],
				'log-search': [
					'a log search alert rule covers all VMs that send logs to Workspace1',
					'',
					'all four VMs can share an alert rule'
				]
			}[first as 'metric'];
	return Number(answer) === count
		? right!
		: Number(answer) < count
			? `${numbers[Number(answer)]!} can’t be enough, because ${few!}`
			: `you don’t need ${numbers[Number(answer)]!}, because ${many!}`;
}

/** Operations by their last words, and what else people do. */
const operations: Row = {
	delete: 'deletes a VM',
	'deallocate/action': 'deallocates a VM',
	disk: 'deletes a disk',
	os: 'shuts down Windows within a VM'
};
const conditions = ['delete', 'deallocate/action'].flatMap((what) =>
	['/resourceGroups/RG1', ''].flatMap((scope) =>
		['any', 'Succeeded', 'Failed'].map((status) => [what, scope, status].join(' '))
	)
);
const field = (name: string, value: string): string => `    { "field": "${name}", "equals": "${value}" }`;
/** What of a condition doesn’t match. */
function unmatched({ rule, act, ends }: Row): readonly string[] {
	const [what, scope, status] = rule!.split(' ');
	const [did, group] = act!.split(' ');
	return [
		...(did === 'os' ? ['os'] : did === what ? [] : ['what']),
		...(scope && group === 'RG2' ? ['scope'] : []),
		...(status === 'any' || status === ends ? [] : ['status'])
	];
}

const isService = ({ what }: Row): boolean => /issue|care|advisory/.test(what!);
const heardBy = ({ types, cause, what, at }: Row): string =>
	isService({ what: what! })
		? types!.includes(what!) && at === 'near'
			? 'SH1'
			: 'no'
		: what === 'Degraded' || !cause!.includes(what!)
			? 'no'
			: 'RH1';

/** Of API names and types of authentication, what is above the threshold of a metric alert rule. */
const seriesFor = ({ load, by }: Row): readonly number[] =>
	seriesOf(load!.split(' ').map(Number), /API/.test(by!), /Auth/.test(by!));
const above = (row: Row): readonly number[] => seriesFor(row).filter((one) => one > Number(row['limit']));
function whyAlerts(row: Row, answer: string): string {
	const series = seriesFor(row);
	const found = above(row);
	const is = found.length === 1 ? 'is' : 'are';
	return answer === String(found.length)
		? `${series.length === 1 ? 'without dimensions, there’s one total' : `there are ${numbers[series.length]!} time series`}, and ${numbers[found.length]!} of ${listed(series.map(String))} ${is} above {limit}`
		: Number(answer) > series.length
			? `there aren’t ${numbers[Number(answer)]!} time series, but ${numbers[series.length]!}`
			: `not ${answer}, but ${numbers[found.length]!} of the time series ${is} above {limit}`;
}

/** Returns what an alert rule needs to meet its requirement. Not asked: what takes two steps. */
function fixFor({ need, has, age }: Row): string | undefined {
	if (need === 'limit') return has === 'static' ? 'nothing' : 'static';
	const learned = hasLearned(Number(age), need === 'week');
	return has === 'dynamic' ? (learned ? 'nothing' : 'wait') : learned ? 'dynamic' : undefined;
}
function whyFix(row: Row, answer: string): string {
	const { need, has } = row;
	const is = fixFor(row)!;
	const right = answer === is;
	const data = need === 'week' ? 'three weeks of data' : 'three days of data';
	return {
		nothing: right
			? need === 'limit'
				? 'the limit is fixed, so a static threshold fits'
				: `a dynamic threshold needs ${data}, and the VM was created {age}`
			: {
					wait: `a VM that was created {age} doesn’t have ${data}`,
					static: 'the limits of a dynamic threshold are calculated, so they can be above 90%',
					dynamic: 'a static threshold doesn’t learn what’s usual'
				}[is],
		wait: right
			? `a dynamic threshold needs ${data}, and the VM was created {age}, so only time is missing`
			: has === 'static'
				? 'data doesn’t change a static threshold'
				: need === 'limit'
					? 'more data doesn’t make the threshold a fixed one'
					: `the VM was created {age}, and ${data} are enough`,
		static: right
			? 'only a static threshold stays at exactly 90%'
			: has === 'static'
				? 'the threshold is static already'
				: 'a static threshold stays at 90%, whatever’s usual',
		dynamic: right
			? 'only a dynamic threshold learns what’s usual, and there’s enough data for that'
			: has === 'dynamic'
				? 'the threshold is dynamic already'
				: 'a dynamic threshold isn’t always 90%'
	}[answer]!;
}

/** Returns the highest value that is compared while CPU usage, else 20%, has that value for that many minutes. */
const peak = ({ take, over }: Row, load: string): number => {
	const [value, minutes] = load.split(' ').map(Number) as [number, number];
	const idle = Array.from({ length: 30 }, () => 20);
	return highest([...idle, ...Array.from({ length: minutes }, () => value), ...idle], {
		over: Number(over),
		take: take!.toLowerCase() as 'average'
	});
};
const loads = ['incident', 'backup'];
const firesIn = (row: Row): string =>
	loads.filter((load) => peak(row, row[load]!) > Number(row['above'])).join(' ') || 'neither';

/** What a change makes of six time series, evaluated every five minutes. */
const changed: Readonly<Record<string, readonly [series: number, minutes: number]>> = {
	slower: [6, 15],
	faster: [6, 1],
	fewer: [3, 5],
	more: [12, 5],
	limit: [6, 5]
};
function charge({ kind, change }: Row): string | undefined {
	const type = kind as 'metric';
	// Whether metric alert rules are charged by frequency isn't documented.
	if (type === 'metric' && /slower|faster/.test(change!)) return undefined;
	const [then, now] = [change!, 'limit'].map((one) => chargedBy(type, ...changed[one]!)) as [number, number];
	return then === now ? 'same' : then < now ? 'lower' : 'higher';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'type',
		[
			'{app} uses {kv}, a key vault, and VM1. Its security team wants {count}. You must use a log search alert rule only where a platform metric or the activity log is not enough.',
			'You prepare {count} for the key vault ({kv}) and the VM (VM1) of {app}. Where a platform metric or the activity log is enough, you must not use a log search alert rule.'
		],
		{
			noun: 'alert',
			common: {
				sent: side(
					'setup',
					'',
					{
						activity: 'the activity log',
						vault: 'the audit logs of {kv}',
						guest: 'the event logs of VM1'
					},
					'Workspace1 received {}',
					'the only workspace, Workspace1, receives only {}'
				)
			},
			sides: {
				data: side(
					'setup',
					'About',
					{
						request: 'requests to {kv}',
						secret: 'reads of secrets in {kv}',
						deletion: 'VM deletions',
						role: 'role assignments',
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
			suits: (row, difficulty) => difficulty < 3 || row['when'] !== 'each' || row['data'] !== 'error',
			decide: stepFor,
			asks: {
				metric: 'create an alert rule on a platform metric',
				'activity-log': 'create an activity log alert rule',
				'log-search': 'create a log search alert rule',
				send: 'send more logs to Workspace1'
			},
			judge: 'The first step for {name} is to {}.',
			table: 'What should you do first for each alert?',
			single: 'What should you do first?',
			why: whyStep
		}
	),
	...told(
		'count',
		[
			'{app} runs on VM1 to VM4. You create as few alert rules as possible for {count}. The only workspace, Workspace1, receives only the event logs of these VMs.',
			'A template for VM1 to VM4 must contain as few alert rules as possible for {count}. All event logs go to Workspace1. No workspace receives anything else.'
		],
		{
			noun: 'requirement',
			common: {
				regions: side(
					'setup',
					'',
					{ aabb: 'and VM3 and VM4 in {far}', aabc: 'VM3 in {far}, and VM4 in UK South', abab: 'VM3 in {near}, and VM4 in {far}' },
					'VM1 and VM2 were in East US, {}',
					'VM1 and VM2 are in East US, {}'
				),
				subscriptions: side(
					'setup',
					'',
					{
						1111: 'all four VMs',
						1122: 'VM1 and VM2, and Sub2 the other two',
						1112: 'VM1, VM2, and VM3, and Sub2 only VM4'
					},
					'Sub1 contained {}',
					'Sub1 contains {}'
				)
			},
			sides: {
				first: side(
					'goal',
					'Alert when',
					{
						metric: 'the CPU usage of a VM is high',
						network: 'Network In Total of a VM is high',
						'activity-log': 'a VM is deleted',
						'log-search': 'an error is in the event log of a VM'
					},
					'{name} were an alert when {}',
					'{name} is an alert when {}'
				),
				second: side(
					'rule',
					'Only if',
					{ none: '-', queue: 'its OS Disk Queue Depth is also high' },
					{ none: '{name} had only one condition', queue: '{name} were met only if {}' },
					{ none: 'that is the only condition', queue: 'it must fire only if {}' }
				)
			},
			decide: (row) => rules(row)?.toString(),
			asks: counts(1, 'alert rule'),
			choose: 'Which requirement{s} can you meet with {}, but no fewer?',
			table: 'How many alert rules do you need for each requirement?',
			single: 'What is the minimum number of alert rules?',
			why: whyRules
		}
	),
	...told(
		'activity',
		[
			'You deploy this activity log alert rule to Sub1. The next day, {count} are at work in RG1 and RG2.',
			'An audit of Sub1 asks whether this activity log alert rule works. To test it, {count} each try one thing.'
		],
		{
			noun: 'administrator',
			names: people,
			common: {
				rule: side(
					'rule',
					'Alert rule',
					Object.fromEntries(
						conditions.map((id) => {
							const [what, scope, status] = id.split(' ') as [string, string, string];
							const fields = [
								field('category', 'Administrative'),
								field('operationName', `Microsoft.Compute/virtualMachines/${what}`),
								...(status === 'any' ? [] : [field('status', status)])
							];
							return [
								id,
								`"scopes": ["/subscriptions/<Sub1>${scope}"],\n"condition": {\n  "allOf": [\n${fields.join(',\n')}\n  ]\n}`
							];
						})
					),
					Object.fromEntries(
						conditions.map((id) => {
							const [what, scope, status] = id.split(' ') as [string, string, string];
							return [id, `the rule were for ${what} in ${scope ? 'RG1' : 'Sub1'} with ${status} status`];
						})
					)
				)
			},
			sides: {
				act: side(
					'setup',
					'Action',
					Object.fromEntries(
						Object.entries(operations).flatMap(([id, text]) =>
							['RG1', 'RG2'].map((group) => [`${id} ${group}`, `${text} in ${group}`])
						)
					),
					'{name} {}',
					'{name} {}'
				),
				ends: side(
					'goal',
					'Result',
					{ Succeeded: 'success', Failed: 'failure because of a lock' },
					'the result were {}',
					'the result is {}'
				)
			},
			drawn: (row) => unmatched(row).length < 2 && !(/os|deal/.test(row['act']!) && row['ends'] === 'Failed'),
			decide: (row) => (unmatched(row).length === 0 ? 'yes' : 'no'),
			asks: { yes: '' },
			choose: 'Who will cause an alert?',
			judge: '{name} will cause an alert.',
			why: (row) =>
				({
					os: 'the activity log doesn’t have a shutdown within the guest operating system',
					what: `the condition isn’t about someone who ${operations[row['act']!.split(' ')[0]!]!}`,
					scope: 'the scope is RG1, not RG2',
					status: `the condition takes only the status ${row['rule']!.split(' ')[2]!}`
				})[unmatched(row)[0]!] ??
				`all conditions match, ${
					/any/.test(row['rule']!)
						? row['ends'] === 'Failed'
							? 'as a failed operation is also logged'
							: 'and no status is required'
						: 'including the status'
				}${row['act']!.endsWith('2') ? ', and the scope is all of Sub1' : ''}`
		}
	),
	...told(
		'health',
		[
			'Sub1 contains VMs in {near} and {far}. You expect {count} and review the two alert rules that cover them.',
			'The VMs of {app} are in {near} and {far}. For a drill, you go through {count}. Sub1 has two alert rules for them.'
		],
		{
			noun: 'event',
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
					{ Platform: 'only if that is Platform Initiated', 'Platform User': 'for any reason' },
					'RH1 fired {}',
					'RH1 is a Resource Health alert rule that fires when a VM becomes Unavailable, {}'
				)
			},
			sides: {
				what: side(
					'setup',
					'What happens',
					{
						issue: 'a service issue of Virtual Machines',
						care: 'planned maintenance of Virtual Machines',
						advisory: 'a health advisory about Virtual Machines',
						Platform: 'a VM that becomes Unavailable (Platform Initiated)',
						User: 'a VM that becomes Unavailable (User Initiated)',
						Degraded: 'a VM that becomes Degraded (Platform Initiated)'
					},
					'{name} were {}',
					'{name} is {}'
				),
				at: side('goal', 'Region', { near: '{near}', far: '{far}' }, undefined, 'its region is {}')
			},
			decide: heardBy,
			asks: { SH1: 'SH1', RH1: 'RH1', no: 'no alert rule' },
			choose: 'Which event{s} will cause {} to fire?',
			table: 'Which alert rule will fire for each event?',
			why(row, answer) {
				const { what, at, cause } = row;
				const is = heardBy(row);
				const service = isService(row);
				if (answer === is && answer !== 'no')
					return service
						? 'SH1 is for {types} in {near}'
						: `RH1 covers VMs in any region of Sub1, ${what === 'User' ? 'for any reason' : 'if the platform is the reason'}`;
				if (answer === (service ? 'RH1' : 'SH1'))
					return service
						? 'RH1 is for the health of single VMs, not of the service'
						: 'SH1 is for Azure services, not for single VMs';
				return is !== 'no'
					? `${is} covers this event`
					: service
						? at === 'near'
							? 'SH1 is only for {types}'
							: 'SH1 is only for {near}'
						: what === 'Degraded'
							? 'RH1 requires that the VM becomes Unavailable'
							: `RH1 fires ${cause === 'Platform' ? 'only if the platform is the reason' : 'for any reason'}`;
			}
		}
	),
	...told(
		'split',
		[
			'You create {count} for {st}. Each compares the total of Transactions of one hour with its threshold, and selects all values of the dimensions that it uses. You have data of one hour.',
			'To reduce alerts, you test {count} with one hour of data from {st}. Each compares the total of Transactions with its threshold, and selects all values of the dimensions that it uses.'
		],
		{
			noun: 'metric alert rule',
			common: {
				load: side(
					'setup',
					'Transactions of {st}',
					Object.fromEntries(
						['500 150 250 300', '100 650 300 150', '350 100 450 250', '200 450 100 350'].map((load) => [
							load,
							`API name,Authentication,Transactions\n${load
								.split(' ')
								.map((count, at) => `${at < 2 ? 'GetBlob' : 'PutBlob'},${at % 2 ? 'AccountKey' : 'SAS'},${count}`)
								.join('\n')}`
						])
					),
					'there were other values'
				)
			},
			sides: {
				by: side(
					'rule',
					'Dimensions',
					'-|API name|Authentication|API name and Authentication',
					{ '': '{name} used {}', '-': '{name} used no dimension' },
					{ '': '{name} uses {}', '-': '{name} uses no dimension' }
				),
				limit: side('goal', 'Threshold', '200|400|600|1000', undefined, 'its threshold is {}')
			},
			decide: (row) => String(above(row).length),
			asks: counts(0, 'alert'),
			choose: 'Which alert rule{s} will fire {}?',
			table: 'How many alerts will each alert rule fire for this hour?',
			single: 'How many alerts will the alert rule fire for this hour?',
			why: whyAlerts
		}
	),
	...told(
		'threshold',
		[
			'VMs of {app} have {count} on Percentage CPU, each for one VM that has never been stopped. You check what they do today.',
			'You take over {count} on Percentage CPU. Each is for one VM, which has reported the metric since it was created.'
		],
		{
			noun: 'metric alert rule',
			sides: {
				need: side(
					'goal',
					'Must fire',
					{
						limit: 'whenever usage exceeds 90%',
						odd: 'whenever usage is unusual',
						week: 'whenever usage is unusual for that day of the week'
					},
					'{name} had to fire {}',
					'{name} must fire {}'
				),
				has: side(
					'rule',
					'Threshold',
					{ static: 'static (90%)', dynamic: 'dynamic' },
					'its threshold were {}',
					'its threshold is {}'
				),
				age: side(
					'setup',
					'VM created',
					{ 1: '1 day ago', 2: '2 days ago', 12: '12 days ago', 18: '18 days ago', 40: '40 days ago' },
					'its VM had been created {}',
					'its VM was created {}'
				)
			},
			suits: ({ need, has }, difficulty) => difficulty < 3 || need !== 'limit' || has !== 'static',
			decide: fixFor,
			asks: {
				nothing: 'make no change today',
				wait: 'wait for more data',
				static: 'select a static threshold',
				dynamic: 'select a dynamic threshold'
			},
			choose: 'For which alert rule{s} should you {}?',
			single: 'You need to ensure that the alert rule fires as required. What should you do?',
			why: whyFix
		}
	),
	...told(
		'window',
		[
			'CPU usage of VM1 is usually 20%. You test {count} on Percentage CPU, which are checked every minute, against an incident and a backup on different days.',
			'Each minute, {count} check Percentage CPU of VM1, which is usually 20%. Last week, VM1 had an incident and, a day later, a backup.'
		],
		{
			noun: 'metric alert rule',
			common: {
				incident: side(
					'setup',
					'',
					{ '85 20': '85% for 20 minutes', '92 40': '92% for 40 minutes', '95 9': '95% for 9 minutes' },
					'the incident kept it at {}',
					'the incident kept it at {}'
				),
				backup: side(
					'setup',
					'',
					{ '100 3': '100% for 3 minutes', '100 10': '100% for 10 minutes', '75 60': '75% for one hour' },
					'the backup kept it at {}',
					'the backup kept it at {}'
				)
			},
			sides: {
				take: side(
					'rule',
					'Aggregation type',
					'Average|Maximum|Minimum',
					'its aggregation type were {}',
					'{name} compares the {} of its lookback period'
				),
				over: side(
					'rule',
					'Lookback period',
					{ 5: '5 minutes', 15: '15 minutes', 30: '30 minutes' },
					'its lookback period were {}',
					'this period is {}'
				),
				above: side(
					'goal',
					'Greater than',
					{ 70: '70%', 80: '80%', 90: '90%' },
					'its threshold were {}',
					'the threshold is {}'
				)
			},
			// At least one case decides.
			suits: (row, difficulty) =>
				difficulty < 2 || Math.max(...loads.map((load) => parseFloat(row[load]!))) > Number(row['above']),
			decide: firesIn,
			asks: {
				incident: 'only in the incident',
				backup: 'only during the backup',
				'incident backup': 'both times',
				neither: 'neither time'
			},
			choose: 'Which alert rule{s} fired {}?',
			judge: '{name} fired {}.',
			why(row, answer) {
				const [incident, backup] = loads.map((load) => Math.round(peak(row, row[load]!)));
				return `the ${row['take']!.toLowerCase()} over {over} ${incident === backup ? `stayed at ${backup!}%` : `reached ${incident!}% in the incident and ${backup!}% during the backup`}, ${
					{
						incident: 'and only the first is more than {above}',
						backup: 'and only the second is more than {above}',
						'incident backup': 'both more than {above}',
						neither: 'never more than {above}'
					}[answer]!
				}`;
			}
		}
	),
	...told(
		'cost',
		[
			'Alert rules monitor the CPU usage of six VMs of {app}, each with one condition and evaluated every five minutes. To lower costs, your team suggests {count}. The free units are used up.',
			'Your manager asks what {count} would do to the bill. Each alert rule monitors the CPU usage of six VMs, with one condition and every five minutes. No free units are left.'
		],
		{
			noun: 'change',
			sides: {
				kind: side(
					'setup',
					'Alert rule',
					{
						metric: 'a metric alert rule',
						split: 'a log search alert rule that is split by computer',
						log: 'a log search alert rule that is not split'
					},
					'{name} were for {}',
					'{name} is for {}'
				),
				change: side(
					'rule',
					'Change',
					{
						slower: 'evaluate every 15 minutes',
						faster: 'evaluate every minute',
						fewer: 'monitor only three VMs',
						more: 'monitor 12 VMs',
						limit: 'raise the threshold, which halves the alerts'
					},
					'{name} were to {}',
					'it would {}'
				)
			},
			decide: charge,
			asks: { lower: 'lower', same: 'not affect', higher: 'raise' },
			choose: 'Which change{s} will {} the cost of the alert rule?',
			judge: '{name} will {} the cost of the alert rule.',
			why({ kind, change }) {
				if (change === 'limit') return 'an alert rule isn’t charged by the number of alerts';
				const [fewer, less] = /slower|fewer/.test(change!) ? ['fewer', 'less'] : ['more', 'more'];
				if (/slower|faster/.test(change!))
					return `a log search alert rule is charged by how often it’s evaluated${kind === 'split' ? ', for each time series' : ''}, so ${fewer} evaluations cost ${less}`;
				return kind === 'log'
					? 'without splitting, there’s one time series for any number of VMs'
					: `${kind === 'metric' ? 'a metric alert rule' : 'a log search alert rule that’s split'} is charged by time series, and each VM has one, so ${fewer} VMs cost ${less}`;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'no-counting': [
		'An activity log alert rule doesn’t count events. It’s easy to look only at where they’re recorded.',
		(row) => (recordedIn[row['data']!] === 'activity' ? { ...row, when: 'each' } : row)
	],
	'sent-anyway': [
		'Logs reach a workspace only if something sends them. It’s easy to write the query first.',
		(row) => (row['sent'] ? { ...row, sent: recordedIn[row['data']!]! } : row)
	],
	'any-region': [
		'A metric alert rule covers several VMs only in one region. It’s easy to add VMs of any region to it.',
		taking('regions', /./, { regions: 'aaaa' })
	],
	'any-metric': [
		'A metric alert rule on a network metric is for one VM. It’s easy to treat it like CPU usage.',
		taking('first', /network/, { first: 'metric' })
	],
	'all-the-same': [
		'A failed operation has the status Failed. It’s easy to look only at the operation.',
		taking('ends', /./, { ends: 'Succeeded' })
	],
	'any-reason': [
		'A Resource Health alert rule can be limited to some reasons. It’s easy to overlook that.',
		taking('cause', /./, { cause: 'Platform User' })
	],
	'one-total': [
		'Selected values of dimensions are compared separately. It’s easy to compare the total.',
		taking('by', /A/, { by: '-' })
	],
	'learns-at-once': [
		'A dynamic threshold needs three days of data, and three weeks for weekly patterns. It’s easy to overlook that.',
		taking('age', /./, { age: '40' })
	],
	'peak-is-enough': [
		'An average takes the whole lookback period. It’s easy to look for a single high value.',
		taking('take', /Average/, { take: 'Maximum' })
	],
	'by-alerts': [
		'Alert rules are charged by time series and evaluations. It’s easy to think that fewer alerts cost less.',
		(row) => (row['change'] === 'limit' ? { kind: 'log', change: 'slower' } : row)
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
				'A metric alert rule reads a metric, and an activity log alert rule sees single operations and health events. Anything else needs a log search alert rule, and the logs must be in a workspace.',
			'^count':
				'A metric alert rule covers VMs of one region and subscription, but only one VM if it uses a network metric or two conditions. Other types cover any region.',
			'^activity': 'An activity log alert rule fires for an event in its scope that meets all its conditions.',
			'^health':
				'Service Health is about services in regions, and Resource Health about single resources. Alert rules can be limited to types and reasons.',
			'^split': 'Without dimensions, a metric alert rule compares the total. Selected values are compared separately.',
			'^threshold':
				'A static threshold is a fixed limit. A dynamic one learns from three days of data, or three weeks for weekly patterns.',
			'^window':
				'At each check, a metric alert rule aggregates the values of the lookback period and compares the result with the threshold.',
			'^cost':
				'A metric alert rule is charged by time series. A log search alert rule is charged by evaluations, and by time series only where it’s split.'
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
			['A web shop', 'East US', 'West US', 'kv1', 'stshop'],
			['A clinic', 'North Europe', 'West Europe', 'kv7', 'stclinic'],
			['A bank', 'Japan East', 'Japan West', 'kv-core', 'stbank'],
			['A school', 'Brazil South', 'Canada East', 'kv-main', 'stschool']
		],
		words: ['app', 'near', 'far', 'kv', 'st'],
		prose: true,
		forms: ['choose', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'export']
	}
);
