// What answers a question in Azure Monitor: tables, lines and scopes of queries, charts, log search alert rules, and how results are shared.
// Over 200 lines: nine ways to ask with words for what can differ in each.
import { sources } from '#lib/azure/sources.ts';
import { capital, listed } from '#lib/exams/az-104/families/kit.ts';
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

/** Texts by id. */
const each = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
/** All pairs of ids. */
const pairs = (some: readonly string[], others: readonly string[]): readonly string[] =>
	some.flatMap((one) => others.map((other) => `${one} ${other}`));

/** What each answer does, which is its rule, and what needs it. */
type Answers = Readonly<Record<string, readonly [does: string, needs: string]>>;
/** The needs, by `answer#at`. */
const needsIn = (answers: Answers): Row =>
	Object.fromEntries(
		Object.entries(answers).flatMap(([id, [, needs]]) =>
			needs.split('|').map((need, at) => [`${id}#${at}`, need])
		)
	);
const answerOf = ({ need }: Row): string => need!.split('#')[0]!;
/** Returns a topic in which each need has its answer. */
const needing = (
	about: Pick<Topic, 'noun' | 'intro'>,
	verb: 'ask' | 'require' | 'must show',
	axis: string,
	answers: Answers,
	asked: Pick<Topic, 'choose' | 'judge' | 'single' | 'table'>,
	option = '#'
): Topic => {
	const is = verb === 'must show' ? verb : `${verb}s`;
	const were = verb === 'must show' ? 'had to show' : verb.replace(/e?$/, 'ed');
	const needs = needsIn(answers);
	return {
		...about,
		...asked,
		sides: { need: side(axis, capital(is), needs, `{name} ${were} {}`, `{name} ${is} {}`) },
		decide: answerOf,
		asks: each(Object.keys(answers), (id) => option.replace('#', () => id)),
		why(row, answer) {
			const right = answer === answerOf(row);
			return `${answers[answer]![0]}, ${verb === 'ask' ? `so it ${right ? 'shows' : 'doesn’t show'}` : `${right ? 'and' : 'but'} {name} ${is}`} ${needs[row['need']!]!}`;
		}
	};
};

const azureTables: Answers = {
	AzureActivity: [
		'the AzureActivity table contains operations on Azure resources',
		'who deallocated a VM|who regenerated the keys of a storage account'
	],
	AuditLogs: [
		'the AuditLogs table contains changes in Microsoft Entra ID',
		'who added a user to a Microsoft Entra group|who assigned a Microsoft Entra role'
	],
	SigninLogs: [
		'the SigninLogs table contains interactive sign-ins of users',
		'from which countries a user signed in|why a user could not sign in to the Azure portal'
	],
	AzureMetrics: [
		'the AzureMetrics table contains platform metrics from diagnostic settings',
		'how the CPU usage of an App Service plan changed|how much of its DTU limit an Azure SQL database used'
	],
	StorageBlobLogs: [
		'the StorageBlobLogs table contains requests to blobs',
		'from which IP address a blob was deleted|which blobs in a container were read'
	]
};
const vmTables: Answers = {
	Heartbeat: [
		'the Heartbeat table contains regular signals from Azure Monitor Agent',
		'which VMs have stopped sending data|when the agent of each VM last reported'
	],
	Event: [
		'the Event table contains events from Windows event logs',
		'when a service stopped on a Windows VM|which errors were in the System log of a Windows VM'
	],
	Syslog: [
		'the Syslog table contains messages from Linux VMs',
		'which errors the kernel of a Linux VM reported|whether a daemon failed on a Linux VM'
	],
	Perf: [
		'the Perf table contains performance counters of VMs',
		'how much disk space was free on a Windows VM|how much memory was free on a Linux VM'
	],
	W3CIISLog: [
		'the W3CIISLog table contains the logs of IIS web servers',
		'which pages of an IIS website returned an error|from which IP addresses an IIS website was visited'
	]
};
const lines: Answers = {
	'where CounterValue < 10': [
		'the where operator returns only records that meet its condition',
		'only records below 10%|no record of 10% or more'
	],
	'project Computer, CounterValue': [
		'the project operator returns only the columns that it names',
		'all records, but only two columns|only the VM and the value of each record'
	],
	'top 5 by CounterValue asc': [
		'the top operator sorts records by a column and returns the first ones',
		'only the five lowest records, in order|the five records with the least free space'
	],
	'sort by CounterValue asc': [
		'the sort operator returns all records in an order',
		'all records, with the lowest values first|every record, in order of free space'
	],
	'take 5': [
		'the take operator returns a number of records in no particular order',
		'any five records|five records, without sorting'
	]
};
const summaries: Answers = {
	'avg(CounterValue) by Computer': [
		'summarize avg(CounterValue) by Computer returns an average for each VM',
		'one average for each VM|the average of the whole day for each VM'
	],
	'avg(CounterValue) by bin(TimeGenerated, 1h)': [
		'summarize avg(CounterValue) by bin(TimeGenerated, 1h) returns an average for each hour',
		'the average of all VMs for each hour|averages over time'
	],
	'arg_max(TimeGenerated, *) by Computer': [
		'summarize arg_max(TimeGenerated, *) by Computer returns the latest record of each VM',
		'the latest record of each VM|all columns of the newest value of each VM'
	],
	'count() by Computer': [
		'summarize count() by Computer returns the number of records of each VM',
		'how many values each VM sent|the number of records for each VM'
	],
	'min(CounterValue)': [
		'summarize min(CounterValue) returns only the lowest value',
		'only the lowest value of all VMs|one row, with the lowest value'
	]
};
const changes: Answers = {
	'apply splitting by API name': [
		'splitting draws a line for each value of a dimension',
		'a separate line for each type of operation|a comparison of the types of operations'
	],
	'add a filter on API name': [
		'a filter includes or excludes values of a dimension',
		'only GetBlob operations in its line|one line without ListBlobs operations'
	],
	'change the time granularity': [
		'the time granularity is the interval between points',
		'a point for every 15 minutes|a point for every minute'
	],
	'change the time range': [
		'the time range is the period that a chart covers',
		'the last seven days|all of last month'
	],
	'add a metric': [
		'a chart can show several metrics',
		'a second line, for Success E2E Latency|Egress next to Transactions'
	]
};
const aggregations: Answers = {
	Sum: [
		'Sum adds up the values in each interval',
		'how many transactions a storage account had in each hour|how many bytes a VM sent in each hour'
	],
	Avg: [
		'Avg is the mean of the values in each interval',
		'the typical latency in each hour|the usual CPU load in each hour'
	],
	Max: [
		'Max is the highest value in each interval',
		'the highest CPU load in each hour|the longest response in each hour'
	],
	Min: [
		'Min is the lowest value in each interval',
		'the lowest availability in each hour|the least free memory in each hour'
	]
};
const settings: Answers = {
	'Split by dimensions': [
		'a rule that is split by a dimension fires separately for each value',
		'a separate alert for each VM|that errors on several VMs are not added up'
	],
	'Frequency of evaluation': [
		'the frequency of evaluation defines how often the query runs',
		'that the query runs as often as possible|that the query runs every minute'
	],
	'Aggregation granularity': [
		'the aggregation granularity is the period over which rows are counted together',
		'that the errors of a whole hour are added up|that the errors of 30 minutes are counted together'
	],
	'Threshold value': [
		'a rule fires only if the result meets its operator and threshold value',
		'that 20 errors in a period are tolerated|an alert from the third error in a period'
	],
	'Action groups': [
		'an action group defines who is notified and what is started',
		'that another team is notified|that each alert starts a runbook'
	]
};
const uses: Answers = {
	'pin the result to an Azure dashboard': [
		'a dashboard shows results as tiles in the Azure portal',
		'the result on a page that the Azure portal can show at sign-in|the result as a tile next to pinned VMs'
	],
	'create a workbook': [
		'a workbook is a report with text, charts, and parameters',
		'an interactive report in which readers can select a VM|a report with parameters, and text between charts'
	],
	'export the result as a CSV file': [
		'an exported CSV file contains the rows that the query returned',
		'a copy of the rows for an auditor without access to Azure|the rows in a spreadsheet'
	],
	'save the query to a query pack': [
		'a query pack lets others find a saved query',
		'that colleagues find the query in Log Analytics|that the query is reused in other workspaces'
	],
	'create a log search alert rule': [
		'a log search alert rule runs a query regularly and can notify someone',
		'an email whenever the query returns rows|a runbook that starts if the query returns rows'
	]
};
const tools: Answers = {
	'Administrative events in the activity log': [
		'the category Administrative of the activity log contains operations on Azure resources',
		'who deallocated a VM yesterday|when a network security group was changed'
	],
	'metrics explorer': [
		'metrics explorer shows platform metrics as charts',
		'how the CPU usage of a VM changed today|how much data a storage account sent today'
	],
	'Service Health': [
		'Service Health shows incidents and planned maintenance of the services and regions that you use',
		'whether a service that you use has an incident in your region|which planned maintenance affects your subscription'
	],
	'Resource Health': [
		'Resource Health shows whether a resource is available and, if not, why',
		'why Azure reports a single VM as unavailable|whether the platform made a single VM unavailable'
	],
	'Logs in Workspace1': [
		'a workspace contains only what is sent to it, here the event logs of the VMs',
		'which Windows VMs reported a driver error|how often a service failed on each Windows VM'
	]
};

/** What can be looked for, by its table. */
const finds: Row = {
	Event: 'an error in the Windows System log',
	Syslog: 'a message of a Linux daemon',
	Perf: 'a value of free memory'
};
const queries = pairs(pairs(Object.keys(finds), ['1', '2']), ['range 4', 'range 24', 'ago 4', 'ago 24']);
/** What a query must have changed, so that it finds a record. */
function faults({ query, what, on, age }: Row): readonly string[] {
	const [table, vm, by, hours] = query!.split(' ');
	return [
		...(table === what ? [] : ['table']),
		...(vm === on ? [] : ['vm']),
		...(Number(age) < Number(hours) ? [] : [by!])
	];
}
function whyFault(row: Row, answer: string): string {
	const [fault] = faults(row);
	const [table, vm, by, hours] = row['query']!.split(' ') as [string, string, string, string];
	const covers = `the ${by === 'ago' ? 'filter' : 'time range'} goes back ${hours} hours, and {name} is {age} old`;
	return {
		table:
			answer === fault
				? `the ${table} table doesn’t contain {name}, {what}`
				: `the ${table} table contains {name}, {what}`,
		vm: `the filter on Computer is for VM${vm}, and {name} is from {on}`,
		ago: by === 'ago' ? covers : 'the query has no filter on TimeGenerated',
		range: by === 'range' ? covers : 'the filter on TimeGenerated replaces the time range of the portal',
		none: fault
			? ({ table: '{name} is in another table', vm: '{name} is from another VM' }[fault] ??
				'{name} is too old for the query')
			: 'the table and the filters fit {name}'
	}[answer]!;
}

/** What a report needs, its code, and what that does. There are two of each. */
const parts: Readonly<Record<string, readonly [needs: string, codes: string, does: string]>> = {
	level: ['errors|warnings', 'Error|Warning', 'finds errors|finds warnings'],
	since: ['24 hours|seven days', '1d|7d', 'goes back 24 hours|goes back seven days'],
	end: [
		'how many there are for each VM|only the ten latest ones',
		'summarize count() by Computer|top 10 by TimeGenerated',
		'counts events for each VM|lists the ten latest events'
	]
};
const draft = Object.keys(parts);
const one = (part: string, at: 0 | 1 | 2, which: string): string =>
	parts[part]![at].split('|')[Number(which)]!;
const bits = ['0', '1'];
const needs = (part: string, axis: string, title: string, were: string, line: string) =>
	side(
		axis,
		title,
		each(bits, (bit) => one(part, 0, bit)),
		were,
		line
	);
const wholes = pairs(pairs(bits, bits), bits);

/** Where Logs can be opened: VMs that are covered, or a place among the workspaces. */
const scopes: Row = { VM1: '1', RG1: '12', Sub1: '1234', Workspace1: '' };
const vmsIn = (scope: string, { sent }: Row): string => scopes[scope]! || sent!.slice(0, 2);
const vms = (ids: string): string => listed([...ids].map((id) => `VM${id}`));
const sendings = ['13 24', '14 23', '23 14', '24 13'];
const sending = (tense: string): Row =>
	each(sendings, (id) => {
		const [one, two] = id.split(' ') as [string, string];
		return `${vms(one)} ${tense} data only to Workspace1, and ${vms(two)} only to Workspace2`;
	});

const tableAsked = {
	choose: 'For which request{s} should you query the {} table?',
	judge: 'For {name}, you should query the {} table.',
	table: 'Which table should you query for each request?',
	single: 'Which table should you query?'
};
const lineAsked = {
	choose: 'For which report{s} should you add {}?',
	judge: 'For {name}, you should add {}.',
	single: 'Which line should you add to the query?'
};
const topics: Readonly<Record<string, Topic>> = {
	'table 0': needing(
		{
			noun: 'request',
			intro:
				'The auditors of a {org} send you {count}. Diagnostic settings send the activity log, Microsoft Entra logs, blob logs, and platform metrics to a Log Analytics workspace.'
		},
		'ask',
		'data',
		azureTables,
		tableAsked
	),
	'table 1': needing(
		{
			noun: 'request',
			intro:
				'A {org} has Windows and Linux VMs. Data collection rules send their logs and performance counters to a Log Analytics workspace. The operators send you {count}.'
		},
		'ask',
		'data',
		vmTables,
		tableAsked
	),
	'step 0': needing(
		{
			noun: 'report',
			intro:
				'The disks of a {org}’s VMs are filling up. You have a query that filters the Perf table to the free disk space of the last day, in percent. You need to add one line to the query for {count}.'
		},
		'must show',
		'query',
		lines,
		lineAsked,
		'| #'
	),
	'step 1': needing(
		{
			noun: 'report',
			intro:
				'A {org} plans to resize its VMs. You have a query that filters the Perf table to the processor time of the last 24 hours. You need to add one line to the query for {count}.'
		},
		'must show',
		'query',
		summaries,
		lineAsked,
		'| summarize #'
	),
	'chart 0': needing(
		{
			noun: 'chart',
			intro:
				'You have a storage account for the backups of a {org}. In metrics explorer, you create {count} of the metric Transactions for the last 24 hours. {each} needs one change in its settings.'
		},
		'must show',
		'group',
		changes,
		{
			choose: 'For which chart{s} should you {}?',
			judge: 'For {name}, you should {}.',
			single: 'You need to change the chart as required. What should you do?'
		}
	),
	'chart 1': needing(
		{
			noun: 'chart',
			intro:
				'For a monthly review at a {org}, you create {count} in metrics explorer. The time granularity is one hour.'
		},
		'must show',
		'group',
		aggregations,
		{
			choose: 'For which chart{s} should you select the aggregation {}?',
			judge: 'For {name}, you should select the aggregation {}.',
			table: 'Which aggregation should you select for each chart?',
			single: 'Which aggregation should you select?'
		}
	),
	scope: {
		noun: 'colleague',
		names: people,
		intro:
			'A {org} has a subscription named Sub1. It contains VM1 and VM2 in RG1, and VM3 and VM4 in RG2. To see heartbeats, {count} with access to all resources must run the query Heartbeat and not add lines to it.',
		common: { sent: side('data', '', sending('send'), sending('sent'), '{}') },
		sides: {
			need: side(
				'query',
				'Must see data of',
				each(['1', '12', '1234', '13', '14', '23', '24'], (id) =>
					id[3] ? 'all four VMs' : `only ${vms(id)}`
				),
				'{name} had to see heartbeats of {}',
				'{name} must see heartbeats of {}'
			)
		},
		decide: (row) => Object.keys(scopes).find((scope) => vmsIn(scope, row) === row['need']),
		asks: each(Object.keys(scopes), (id) => `the menu of ${id}`),
		choose: 'Who should open Logs from {}?',
		judge: '{name} should open Logs from {}.',
		single: 'From where should the colleague open Logs?',
		why: (row, answer) =>
			`from the menu of ${answer}, {name}’s query reads ${{ VM1: 'only the data of VM1', RG1: 'data of both VMs in RG1', Sub1: 'data of all four VMs' }[answer] ?? `all data in Workspace1, which comes only from ${vms(vmsIn(answer, row))}`}`
	},
	...told(
		'empty',
		[
			'The administrator of a {org} looks for {count} in a Log Analytics workspace, which receives data of all VMs. You review the query.',
			'After an incident at a {org}, a colleague plans to query a Log Analytics workspace for {count}. All VMs send data to the workspace.'
		],
		{
			noun: 'record',
			common: {
				query: side(
					'query',
					'Query',
					each(queries, (id) => {
						const [table, vm, by, hours] = id.split(' ') as [string, string, string, string];
						return `${by === 'range' ? `// Time range in the portal: Last ${hours} hours\n` : ''}${table}\n${by === 'ago' ? `| where TimeGenerated > ago(${hours}h)\n` : ''}| where Computer == "VM${vm}"`;
					}),
					each(queries, (id) =>
						id
							.replace(/(.*) (.*) (.*) (.*)/, 'the query had read the $1 table for VM$2, with $3$4')
							.replace(/ago(.*)/, 'ago($1h)')
							.replace(/range(.*)/, 'the time range Last $1 hours')
					)
				)
			},
			sides: {
				what: side('data', 'Content', finds, '{name} were {}', '{name} is {}'),
				on: side('group', 'VM', { 1: 'VM1', 2: 'VM2' }, '{name} were from {}', 'it is from {}'),
				age: side(
					'group',
					'Age',
					{ 2: '2 hours', 10: '10 hours', 40: '40 hours' },
					'{name} were {} old',
					'it is {} old'
				)
			},
			decide(row) {
				const [fault = 'none', another] = faults(row);
				return another ? undefined : fault;
			},
			asks: {
				table: 'query another table',
				vm: 'change the filter on Computer',
				ago: 'change the filter on TimeGenerated',
				range: 'change the time range in the portal',
				none: 'run the query as it is'
			},
			choose: 'For which record{s} should you {}?',
			judge: 'To find {name}, you should {}.',
			single: 'You need to ensure that the query returns the record. What should you do?',
			why: whyFault
		}
	),
	...told(
		'whole',
		[
			'After an update of Windows at a {org}, you need {count}. A Log Analytics workspace receives the event logs of all VMs.',
			'A Log Analytics workspace receives the event logs of all Windows VMs of a {org}. An auditor asks for {count}.'
		],
		{
			noun: 'report',
			sides: {
				level: needs('level', 'data', 'Events', '{name} were about {}', '{name} is about {}'),
				since: needs('since', 'query', 'Period', '{name} covered the last {}', 'it covers the last {}'),
				end: needs('end', 'group', 'Must show', '{name} had to show {}', 'it must show {}')
			},
			decide: (row) => draft.map((part) => row[part]).join(' '),
			asks: each(wholes, (id) => {
				const [level, since, end] = id.split(' ').map((bit, at) => one(draft[at]!, 1, bit));
				return `Event | where TimeGenerated > ago(${since!}) and EventLevelName == "${level!}" | ${end!}`;
			}),
			single: 'Which query should you use?',
			why(row, answer) {
				const wrong = draft.flatMap((part, at) =>
					row[part] === answer[at * 2] ? [] : one(part, 2, answer[at * 2]!)
				);
				return wrong.length > 0
					? `the query ${listed(wrong)}, which {name} doesn’t require`
					: 'the filters and the last line are as required';
			}
		}
	),
	...told(
		'alert',
		[
			'Every five minutes, a log search alert rule counts the errors of 20 VMs of a {org} in the last five minutes. It fires if there are more than ten. You get {count} to change the rule.',
			'At a {org}, operators complain about a log search alert rule. Every five minutes, it counts the errors of 20 VMs in the last five minutes, and fires if there are more than ten. You get {count}.'
		],
		needing(
			{
				noun: 'request',
				intro: ''
			},
			'require',
			'query',
			settings,
			{
				choose: 'For which request{s} should you change {}?',
				judge: 'For {name}, you should change {}.',
				single: 'What should you change in the rule?'
			}
		)
	),
	...told(
		'share',
		[
			'In Log Analytics, you wrote a query that lists failed backups of a {org}. The result is useful to {count}.',
			'A {org} uses your log query to find VMs with little free disk space. You show the result to {count}.'
		],
		needing(
			{
				noun: 'team',
				intro: ''
			},
			'require',
			'group',
			uses,
			{
				choose: 'For which team{s} should you {}?',
				judge: 'For {name}, you should {}.',
				single: 'You need to meet the requirement of the team. What should you do?'
			}
		)
	),
	...told(
		'tool',
		[
			'You have an Azure subscription with the VMs of a {org}. Only event logs of the VMs are sent to a workspace named Workspace1. You work on {count}.',
			'You are on call for the Azure resources of a {org} and get {count}. A workspace named Workspace1 receives only the event logs of the VMs.'
		],
		needing(
			{
				noun: 'ticket',
				intro: ''
			},
			'ask',
			'data',
			tools,
			{
				choose: 'For which ticket{s} should you use {}?',
				judge: 'For {name}, you should use {}.',
				table: 'What should you use for each ticket?',
				single: 'What should you use?'
			}
		)
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'activity-has-all': [
		'AuditLogs contains changes in Microsoft Entra ID, and AzureActivity operations on Azure resources. It’s easy to look in the activity log for both.',
		taking('need', /^Audit/, { need: 'AzureActivity#0' })
	],
	'take-is-top': [
		'The take operator returns any records. It’s easy to expect the first ones in an order.',
		taking('need', /^top/, { need: 'take 5#0' })
	],
	'workspace-has-all': [
		'With a resource group as the scope, a query reads the data of its resources in all workspaces. It’s easy to look in only one.',
		(row) => (row['need'] === '12' ? { ...row, need: row['sent']!.slice(0, 2) } : row)
	]
};

/** The rule of each answer. */
const rulesOf = (id: string, answers: Answers): readonly (readonly [string, string])[] =>
	Object.values(answers).map(([does]) => [`^${id}.* ${does.replace(/\W/g, '.')}`, `${capital(does)}.`]);

export const readQuery = topicFamily(
	{
		id: 'monitor/read-query',
		edition: 10,
		group: 'monitor',
		title: 'What queries, alerts and charts show',
		rule: {
			...Object.fromEntries([
				...rulesOf('table 0', azureTables),
				...rulesOf('table 1', vmTables),
				...rulesOf('step 0', lines),
				...rulesOf('step 1', summaries),
				...rulesOf('chart 0', changes),
				...rulesOf('chart 1', aggregations),
				...rulesOf('alert', settings),
				...rulesOf('share', uses),
				...rulesOf('tool', tools)
			]),
			'^scope .*of [VRS]':
				'With a resource, a resource group, or a subscription as the scope, a query reads its data in every workspace.',
			'^scope .*of W': 'With a workspace as the scope, a query reads all data in that workspace.',
			'^empty .*(table|Comp)': 'A query finds only records in its table that meet its filters.',
			'^empty .*goes': 'A filter on TimeGenerated replaces the time range of the portal.',
			'^whole':
				'The where operator filters records. The summarize operator calculates a value for each group. The top operator returns the first rows in an order.'
		},
		lab: 'monitor/reads-in-the-log',
		sources: [
			sources.kqlSummarize,
			sources.kqlOperators,
			sources.vmDataCollection,
			sources.activityLog,
			sources.storageBlobLogs,
			sources.kqlTop,
			sources.diagnosticSettings,
			sources.logAnalytics,
			sources.logScope,
			sources.logAlertRule,
			sources.metricsExplorer,
			sources.serviceHealth
		],
		axes: {
			query: 'What is filtered or calculated',
			group: 'How it’s grouped or limited',
			data: 'The data or the exhibit'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['judge', 'single', 'table', 'single', 'series', 'choose'],
		telling: ['list', 'table', 'email', 'table'],
		themes: [['clinic'], ['school'], ['hotel'], ['shipping company']],
		words: ['org']
	}
);
