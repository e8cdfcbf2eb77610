// What log queries find, by their operators, time range and scope, which table and which lines are needed, how many alerts a query fires, and how a metric chart is set.
// Over 200 lines: seven topics with words for what can differ in each.
import { isFound, vmsFound, type TextOperator } from '#lib/azure/monitoring/kql.ts';
import { alertsFired } from '#lib/azure/monitoring/log-alert.ts';
import { sources } from '#lib/azure/sources.ts';
import { counted, listed } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
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
/** What is shown as code, by id, and what else it could be: lines without the head of a table. */
const shown = (
	title: string,
	ids: readonly string[],
	lines: (id: string) => string,
	were = (id: string) =>
		`the exhibit’s lines were ${lines(id)
			.replace(/^[A-Z].*\n/, '')
			.replaceAll('\n', ' / ')}`
) => ({ shown: side('data', title, each(ids, lines), each(ids, were), '') });

const operators: Row = {
	'==': 'compares the whole text, including case',
	'=~': 'compares the whole text, ignoring case',
	has: 'finds a whole word, ignoring case',
	contains: 'finds the text anywhere, ignoring case'
};
const queries = pairs(['range 4', 'range 24', 'ago 24', 'ago 48'], Object.keys(operators));
/** Messages, and how they differ from the text in a query. */
const texts: Row = {
	'{word}': 'is the text in the query',
	'{Word}': 'differs only in case',
	'Disk {word}': 'has {word} as its second word',
	'{Word}s: 3': 'has {word} only within a longer word',
	'No{Word}': 'has {word} only within a longer word'
};
/** Whether a record is new enough, and whether its message is found, as it is for any word. */
function tests({ shown, text, age }: Row): readonly [isNew: boolean, isFound: boolean] {
	const [, since, operator] = shown!.split(' ');
	const message = text!.replace('{word}', 'x').replace('{Word}', 'X');
	return [Number(age) < Number(since), isFound(message, operator as TextOperator, 'x')];
}

/** What is in each table, and what can be asked about it. */
const tables: Readonly<Record<string, readonly [has: string, needs: string]>> = {
	Heartbeat: [
		'records that Azure Monitor Agent sends regularly from each VM',
		'which VMs no longer send data to the workspace|when the agent of each VM last reported'
	],
	AzureActivity: [
		'the activity log, with operations on Azure resources',
		'who deallocated a VM|who regenerated the keys of a storage account'
	],
	AuditLogs: [
		'changes in Microsoft Entra ID',
		'who added a user to a Microsoft Entra group|who assigned a Microsoft Entra role'
	],
	Event: [
		'Windows event logs',
		'which errors were in the System log of a Windows VM|whether a service stopped on a Windows VM'
	],
	Syslog: [
		'messages of Linux VMs',
		'which errors the kernel of a Linux VM reported|whether a daemon failed on a Linux VM'
	],
	Perf: [
		'performance counters of VMs',
		'how much disk space was free on a Windows VM|how much memory was free on a Linux VM'
	],
	StorageBlobLogs: [
		'requests to the blobs of storage accounts',
		'who downloaded a blob|from which IP address a blob was deleted'
	]
};
/** What a query must return, and the line and what it does. */
const steps: Readonly<Record<string, readonly [needs: string, does: string]>> = {
	'project TimeGenerated, CounterValue': [
		'all records, but only two columns|only the time and the value of each record',
		'# returns every record with only those two columns'
	],
	'extend Share = CounterValue / 100': [
		'all columns, and the value as a fraction|the value as a fraction, next to the other columns',
		'# keeps all records and columns, and adds a column'
	],
	'summarize arg_max(TimeGenerated, *) by Computer': [
		'all columns of the latest record of each VM|one record of each VM, with its latest value',
		'# returns the latest record of each VM, with all columns'
	],
	'summarize avg(CounterValue) by Computer': [
		'one average for each VM|an average of the whole day for each VM',
		'# returns one average for each VM, and no single records'
	],
	'summarize avg(CounterValue) by bin(TimeGenerated, 1h)': [
		'a row for each hour, with the average|an average of all VMs for each hour',
		'# returns one average for each hour, and no single records'
	],
	'top 5 by CounterValue asc': [
		'only the five records with the lowest values|the five records with the least free space',
		'# returns only the five records with the lowest values'
	],
	'sort by CounterValue asc': [
		'all records, with the lowest values first|every record, in order of free space',
		'# returns all records, the lowest values first'
	]
};
/** The needs in such a list, by `id at`. */
const needsIn = (list: Readonly<Record<string, readonly [string, string]>>, at: 0 | 1): Row =>
	Object.fromEntries(
		Object.entries(list).flatMap(([id, one]) => one[at].split('|').map((text, at) => [`${id}#${at}`, text]))
	);
const answerOf = ({ need }: Row): string => need!.split('#')[0]!;

/** What a report needs, the code for it, what a query with that does, and its line. There are two of each but the line. */
const parts: Readonly<Record<string, readonly [needs: string, codes: string, does: string, line: string]>> = {
	since: [
		'24 hours|seven days',
		'ago(1d)|ago(7d)',
		'goes back 24 hours|goes back seven days',
		'where TimeGenerated > #'
	],
	text: [
		'{word} as a whole word|{word} even within a word',
		'has|contains',
		'finds only whole words|finds the text anywhere',
		'where Message # "{word}"'
	],
	group: [
		'messages|users',
		'count()|dcount(UserId)',
		'counts the messages|estimates the number of users',
		'summarize N = # by AppRoleName'
	],
	end: [
		'highest|lowest',
		'top 5 by N|top 5 by N asc',
		'returns the five highest numbers|returns the five lowest numbers',
		'#'
	]
};
const one = (part: string, at: 0 | 1 | 2, which: string): string =>
	parts[part]![at].split('|')[Number(which)]!;
/** What some parts of a query do. */
const effect = (some: readonly string[], bitOf: (part: string) => string): string => {
	const all = (at: 1 | 2): string => listed(some.map((part) => one(part, at, bitOf(part))));
	return `with ${all(1)}, the query ${all(2)}`;
};
const line = (part: string, bit: string): string => `| ${parts[part]![3].replace('#', one(part, 1, bit))}`;
const bits = ['0', '1'];
const draft = Object.keys(parts);
/** The lines of a query with those parts, of which the last can be missing. */
const linesOf = (id: string, between: string): string =>
	['AppTraces', ...id.split(' ').map((bit, at) => line(draft[at]!, bit))].join(between);
const needs = (part: string, axis: string, title: string, were: string, line: string) =>
	side(
		axis,
		title,
		each(bits, (bit) => one(part, 0, bit)),
		were,
		line
	);
const since = needs(
	'since',
	'query',
	'Period',
	'{name} had to cover the last {}',
	'{name} must cover the last {}'
);
const text = needs(
	'text',
	'query',
	'Text in messages',
	'messages had to contain {}',
	'it is about messages that contain {}'
);
const group = needs(
	'group',
	'group',
	'Number for each role',
	'{} had to be counted',
	'for each role, it has the number of {}'
);
const end = needs(
	'end',
	'group',
	'Five roles listed',
	'the {} numbers had to be listed',
	'of the roles with such messages, it lists the five with the {} numbers'
);
const threes = pairs(pairs(bits, bits), bits);
const fits = 'every part of the query does what’s needed';
const unneeded = ', which isn’t what’s needed';
const drafts = pairs(threes, bits);
/** Lines that aren’t as needed. */
const unfit = (row: Row): readonly string[] =>
	draft.filter((part, at) => row[part] !== row['shown']![at * 2]);

/** The rows of each five minutes, of VM1 and of VM2. */
const arrivals = pairs(['921', '454', '119', '393'], ['367', '776', '684']);
const alerts: Row = { 0: 'no alert', 1: 'one alert', 2: 'two alerts' };
const seriesOf = ({ shown }: Row): number[][] => shown!.split(' ').map((counts) => [...counts].map(Number));

/** Settings of a chart, as they are and as they could be needed. */
const aggregations: Row = { Avg: 'the average', Max: 'the highest value' };
const grains: Row = { '5 minutes': 'every five minutes', '1 hour': 'every hour' };
const kept: Row = {
	'no splitting and no filter': 'one line for all instances together',
	'splitting by Instance and no filter': 'one line for each instance',
	'no splitting and the filter Instance = A': 'one line, for only instance A'
};
const charts = Object.keys(aggregations).flatMap((take) =>
	Object.keys(grains).flatMap((grain) => Object.keys(kept).map((keep) => `${take}|${grain}|${keep}`))
);
/** What a chart still needs: nothing where that’s not one change. */
function changeFor({ has, take, grain, keep }: Row): string | undefined {
	const [takes, every, keeps] = has!.split('|');
	const wrong = [
		...(take === takes ? [] : ['take']),
		...(grain === every ? [] : ['grain']),
		...(keep === keeps
			? []
			: keep!.startsWith('s')
				? keeps!.endsWith('A')
					? ['unfilter', 'split']
					: ['split']
				: keep!.endsWith('A')
					? ['filter']
					: [keeps!.endsWith('A') ? 'unfilter' : 'unsplit'])
	];
	return wrong.length === 1 ? wrong[0] : undefined;
}
/** Where Logs was opened: workspaces, or the VMs of a resource or resource group. */
const scopes: Readonly<Record<string, string | readonly string[]>> = {
	1: '1',
	2: '2',
	vm: ['1'],
	rg: ['1', '2']
};
const found = ({ sent, from, read }: Row): readonly string[] | 'error' =>
	vmsFound(
		{ 1: sent![0]!, 2: sent![1]! },
		scopes[from!]!,
		read !== 'other',
		read === 'own' ? undefined : '2'
	);

const topics: Readonly<Record<string, Topic>> = {
	match: {
		noun: 'record',
		intro: '{scene} You query the Syslog table, which contains {count}.',
		common: shown(
			'Query',
			queries,
			(id) => {
				const [by, since, operator] = id.split(' ');
				const isRange = by === 'range';
				return `// Time range ${isRange ? `in the portal: Last ${since!}` : 'before you added the filter: Last 4'} hours\nSyslog${isRange ? '' : `\n| where TimeGenerated > ago(${since!}h)`}\n| where SyslogMessage ${operator!} "{word}"`;
			},
			(id) => id.replace(/.* (.*) (.*)/, 'the query covered the last $1 hours and used $2')
		),
		sides: {
			text: side(
				'query',
				'Message',
				Object.keys(texts).join('|'),
				undefined,
				'the message of {name} is “{}”'
			),
			age: side(
				'group',
				'TimeGenerated',
				each(['2', '10', '40'], (age) => `${age} hours ago`),
				'{name} had been generated {}',
				'it was generated {}'
			)
		},
		// What both time ranges cover decides nothing.
		drawn: ({ shown, age }) => age !== '2' || shown!.startsWith('range'),
		decide: (row) => (tests(row).every(Boolean) ? 'yes' : 'no'),
		asks: { yes: 'return', no: 'leave out' },
		choose: 'Which record{s} will the query {}?',
		judge: 'The query will {} {name}.',
		why(row) {
			const [isNew, isFound] = tests(row);
			const [by, since, operator] = row['shown']!.split(' ');
			const filter = by === 'ago' && `ago(${since!}h)`;
			return isNew
				? `“{text}” ${texts[row['text']!]!}. The ${operator!} operator ${operators[operator!]!}, so it ${isFound ? 'matches' : 'doesn’t match'}${isFound && filter ? `. The record is newer than ${filter}` : ''}`
				: `{name} was generated {age}, ${filter ? `too long ago for ${filter}, which replaces the time range` : 'which is outside the time range'}${isFound ? '' : '. Its text doesn’t match either'}`;
		}
	},
	table: {
		noun: 'request',
		intro:
			'{scene} A workspace receives the activity log, the Microsoft Entra audit logs, resource logs of storage accounts, and the logs and performance counters of all VMs. You get {count}.',
		sides: {
			need: side(
				'data',
				'To find out',
				needsIn(tables, 1),
				'{name} were to find out {}',
				'{name} is to find out {}'
			)
		},
		decide: answerOf,
		asks: each(Object.keys(tables), String),
		choose: 'For which request{s} should you query the {} table?',
		single: 'Which table should you query?',
		why: (row, answer) =>
			`the ${answer} table contains ${tables[answer]![0]}${answer === answerOf(row) ? ', so it shows' : ', so it doesn’t show'} ${needsIn(tables, 1)[row['need']!]!}`
	},
	step: {
		noun: 'report',
		intro:
			'{scene} A draft of a query filters the Perf table to records of free disk space of the last day. You need to complete the query for {count}.',
		sides: {
			need: side(
				'query',
				'Must contain',
				needsIn(steps, 0),
				'{name} had to contain {}',
				'{name} must contain {}'
			)
		},
		decide: answerOf,
		asks: each(Object.keys(steps), (line) => `| ${line}`),
		choose: 'For which report{s} should you add {}?',
		single: 'Which line should you add to the query?',
		why: (row, answer) =>
			`${steps[answer]![1].replace('#', () => `| ${answer}`)}${answer === answerOf(row) ? ', as {name} requires' : ''}`
	},
	'build whole': {
		noun: 'report',
		intro: '{scene} You need a query for a report on AppTraces. Sampling is disabled.',
		sides: { since, text, group },
		decide: ({ since, text, group }) => `${since!} ${text!} ${group!}`,
		asks: each(threes, (id) => linesOf(id, ' ')),
		single: 'Which query should you use?',
		why(row, answer) {
			const bitOf = (part: string): string => answer[draft.indexOf(part) * 2]!;
			const wrong = draft.slice(0, 3).filter((part) => row[part] !== bitOf(part));
			return wrong.length > 0 ? effect(wrong, bitOf) + unneeded : fits;
		}
	},
	'build line': {
		noun: 'report',
		intro: '{scene} You draft a query for {count} on AppTraces. Sampling is disabled.',
		common: shown(
			'Draft',
			drafts,
			(id) => linesOf(id, '\n'),
			(id) => `the draft used ${listed(id.split(' ').map((bit, at) => one(draft[at]!, 1, bit)))}`
		),
		sides: { since, text, group, end },
		decide(row) {
			const [part = 'none', another] = unfit(row);
			return another ? undefined : part;
		},
		asks: {
			since: 'change only the filter on TimeGenerated, to the period that is required',
			text: 'change only the filter on Message, to the operator that is required',
			group: 'change only the line with summarize, to the number that is required',
			end: 'change only the last line, to the order that is required',
			none: 'leave the query as it is'
		},
		single: 'You need to ensure that the query returns the required report. What should you do?',
		why(row, answer) {
			const [wrong] = unfit(row);
			if (answer === 'none' && !wrong) return fits;
			const part = answer === 'none' ? wrong! : answer;
			return (
				effect([part], () => row['shown']![draft.indexOf(part) * 2]!) +
				(answer === 'none'
					? ', so it isn’t right yet'
					: part === wrong
						? `${unneeded}. The other lines fit`
						: ', as needed')
			);
		}
	},
	alert: {
		noun: 'log search alert rule',
		intro: '{scene} You create {count} that count a query’s rows and use the operator Greater than.',
		common: shown('Rows at the first evaluation', arrivals, (rows) =>
			rows.replace(
				/(.)(.)(.) (.)(.)(.)/,
				'Period,VM1,VM2\n10:00–10:05,$1,$4\n10:05–10:10,$2,$5\n10:10–10:15,$3,$6'
			)
		),
		sides: {
			above: side('query', 'Threshold', '5|8|12', undefined, '{name} has threshold {}'),
			when: side(
				'group',
				'Violations',
				{
					'5 1': '1 violation in 3 periods of 5 minutes',
					'5 2': '2 violations in 3 periods of 5 minutes',
					'5 3': '3 violations in 3 periods of 5 minutes',
					'15 1': '1 violation in 1 period of 15 minutes'
				},
				'{name} required {}',
				'it requires {}'
			),
			split: side(
				'group',
				'Dimensions',
				{ all: 'not split', Computer: 'split by Computer' },
				'{name} were {}',
				'it is {}'
			)
		},
		decide(row) {
			const [granularity, violations] = row['when']!.split(' ').map(Number) as [5, number];
			return String(
				alertsFired(seriesOf(row), {
					split: row['split'] !== 'all',
					above: Number(row['above']),
					granularity,
					violations
				})
			);
		},
		asks: { ...alerts, 1: 'exactly one alert', 2: 'exactly two alerts' },
		choose: 'Which rule{s} will fire {} at the first evaluation?',
		judge: '{name} will fire {} at the first evaluation.',
		why(row, answer) {
			const [grain, violations] = row['when']!.split(' ');
			const [one = [], other = []] = seriesOf(row);
			const isOne = row['split'] === 'all';
			const counts = (isOne ? [one.map((count, at) => count + other[at]!)] : [one, other]).map(
				(series, at) => {
					const count =
						grain === '5'
							? series.filter((rows) => rows > Number(row['above'])).length
							: series.reduce((sum, rows) => sum + rows);
					return `${isOne ? 'Both VMs together have' : `VM${at + 1} has`} ${grain === '5' && at === 0 ? counted(count, 'such period') : count}`;
				}
			);
			return `it takes ${grain === '5' ? `at least ${violations!} of 3 periods with ` : ''}more than {above} rows${grain === '5' ? '' : ' in 15 minutes'}. ${counts.join(' and ')}, so it fires ${alerts[answer]!}`;
		}
	},
	chart: {
		noun: 'chart',
		intro:
			'{scene} In metrics explorer, you create {count} of a metric that the app reports with the dimension Instance.',
		sides: {
			has: side(
				'group',
				'Current settings',
				each(charts, (id) => id.replace(/(.*)\|(.*)\|/, 'aggregation $1, time granularity $2, ')),
				'the settings of {name} were {}',
				'{name} has these settings: {}'
			),
			take: side('query', 'Must show', aggregations, '{name} had to show {}', 'it must show {}'),
			grain: side(
				'query',
				'Must have a point for',
				grains,
				'{name} had to have points for {}',
				'it must have a point for {}'
			),
			keep: side('query', 'Must have', kept, '{name} had to have {}', 'it must have {}')
		},
		decide: changeFor,
		asks: {
			take: 'change the aggregation',
			grain: 'change the time granularity',
			split: 'apply splitting by Instance',
			unsplit: 'remove the splitting',
			filter: 'add the filter Instance = A',
			unfilter: 'remove the filter'
		},
		single: 'Which change does the chart need?',
		why({ has }, answer) {
			const [takes, every, keeps] = has!.split('|');
			const isSplit = keeps!.startsWith('s');
			const filters = keeps!.endsWith('A');
			const is = {
				take: `the aggregation is ${takes!}`,
				grain: `the time granularity is ${every!}`,
				split: isSplit ? 'the chart is split already' : 'splitting makes a line for each instance',
				unsplit: isSplit ? 'without splitting, all instances share a line' : 'the chart isn’t split',
				filter: filters ? 'the filter is there already' : 'the filter leaves only instance A',
				unfilter: filters ? 'without the filter, all instances count' : 'the chart has no filter'
			}[answer]!;
			return `${is}, and the requirement is ${{ take: '{take}', grain: 'a point for {grain}' }[answer] ?? '{keep}'}`;
		}
	},
	scope: {
		noun: 'colleague',
		names: people,
		intro:
			'{scene} It runs on VM1 and VM2 in RG1. In Log Analytics, {count} who can read all resources look for heartbeats.',
		common: {
			sent: side(
				'data',
				'',
				each(
					['12', '21'],
					([one, two]) => `only VM1 sends logs to Workspace${one!}, and only VM2 to Workspace${two!}`
				),
				each(
					['12', '21'],
					([one, two]) => `only VM1 sent logs to Workspace${one!}, and only VM2 to Workspace${two!}`
				),
				'{}'
			)
		},
		sides: {
			from: side(
				'group',
				'Scope',
				{ 1: 'Workspace1', 2: 'Workspace2', vm: 'VM1', rg: 'RG1' },
				'{name} opened Logs from the menu of {}',
				'{name} opens Logs from the menu of {}'
			),
			read: side(
				'query',
				'Query',
				{
					own: 'Heartbeat',
					other: 'workspace("<ID of Workspace2>").Heartbeat',
					both: 'union Heartbeat, workspace("<ID of Workspace2>").Heartbeat'
				},
				'{name}’s query were {}',
				'{name}’s query is {}'
			)
		},
		decide(row) {
			const vms = found(row);
			// A union of a table with itself finds each record twice.
			if (vms.length === 0 || (row['from'] === '2' && row['read'] === 'both')) return undefined;
			return typeof vms === 'string' ? vms : vms.join('');
		},
		asks: {
			1: 'records of VM1 only',
			2: 'records of VM2 only',
			12: 'records of both VMs',
			error: 'an error'
		},
		choose: 'Who will get {}?',
		judge: '{name} will get {}.',
		why(row) {
			const { from, read } = row;
			const vms = found(row);
			const these = typeof vms !== 'string' && vms.map((vm) => `VM${vm}`).join(' and ');
			return !these
				? 'with {from} as the scope, a query can’t use workspace(), so it fails'
				: /\d/.test(from!)
					? `the query reads ${{ own: 'its scope, {from}', other: 'Workspace2', both: 'both workspaces' }[read!]!}, and finds records of ${these}`
					: `the query finds the records of ${these} in all workspaces, because its scope is {from}`;
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'picker-decides': [
		'A filter on TimeGenerated replaces the time range of the portal. It’s easy to think that both apply.',
		(row) => ({ ...row, shown: row['shown']?.replace(/ago \d+/, 'range 4') ?? '' })
	],
	'activity-has-all': [
		'AuditLogs contains changes in Microsoft Entra ID, and AzureActivity operations on Azure resources. It’s easy to look in the activity log for both.',
		taking('need', /^Audit/, { need: 'AzureActivity#0' })
	],
	'all-together': [
		'A rule that’s split by a dimension checks each value separately. It’s easy to add them up.',
		(row) => ({ ...row, split: 'all' })
	]
};

export const readQuery = topicFamily(
	{
		id: 'monitor/read-query',
		edition: 9,
		group: 'monitor',
		title: 'What queries, alerts and charts show',
		rule: {
			'^match':
				'== and =~ compare the whole text, and only == is case-sensitive. Both has (whole words) and contains (anywhere) ignore case. A filter on TimeGenerated replaces the time range of the portal.',
			'^table':
				'AzureActivity contains operations on Azure resources, and AuditLogs changes in Microsoft Entra ID. VMs send Heartbeat, Perf, and Event (Windows) or Syslog (Linux). Requests to blobs are in StorageBlobLogs.',
			'^step':
				'The project operator keeps only some columns, extend adds calculated ones, summarize makes a row for each group, top sorts and limits records, and sort returns all of them.',
			'^build':
				'The where operator filters records, summarize calculates a value for each group of the columns after by, and top sorts the rows, highest first by default, and returns the first ones.',
			'^alert':
				'A log search alert rule compares the number of rows in each period with the threshold, and fires with enough violations. A rule that’s split by a dimension fires a separate alert for each value that violates the condition.',
			'^chart':
				'In a metric chart, the aggregation says how the values within an interval of the time granularity become one point. Splitting makes a line for each value of a dimension, up to a limit, and a filter chooses which values are included.',
			'^scope':
				'With a resource or resource group as the scope, a query reads that scope’s records in all workspaces and can’t use workspace(). With a workspace as the scope, workspace() reads the workspace that you name.'
		},
		lab: 'monitor/reads-in-the-log',
		sources: [
			sources.kqlStringOperators,
			sources.kqlSummarize,
			sources.kqlOperators,
			sources.vmDataCollection,
			sources.activityLog,
			sources.storageBlobLogs,
			sources.kqlTop,
			sources.logScope,
			sources.crossWorkspace,
			sources.logAlertRule,
			sources.metricsExplorer
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
		forms: ['choose', 'judge', 'single', 'judge', 'series'],
		telling: ['list', 'table', 'table'],
		themes: [
			['Users report timeouts of the {app} app.', 'timeout', 'Timeout', 'shop'],
			['Last night, the {app} app failed.', 'failure', 'Failure', 'clinic'],
			['You look into an outage of the {app} app.', 'outage', 'Outage', 'ferry'],
			['Yesterday, the {app} app had an overload.', 'overload', 'Overload', 'press']
		],
		words: ['scene', 'word', 'Word', 'app']
	}
);
