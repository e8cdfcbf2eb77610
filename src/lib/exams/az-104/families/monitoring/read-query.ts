// What log queries find, by their operators, joins, time range and scope, which line they need, how many alerts one fires, and what a metric chart shows.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	highestCount,
	isFound,
	joinedRows,
	vmsFound,
	type JoinKind,
	type LogRecord,
	type TextOperator
} from '#lib/azure/monitoring/kql.ts';
import { alertsFired } from '#lib/azure/monitoring/log-alert.ts';
import { pointOf, type Aggregation, type Stored } from '#lib/azure/monitoring/metric-chart.ts';
import { sources } from '#lib/azure/sources.ts';
import { counted } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { side, topicFamily, type Belief, type Row, type Topic } from '#lib/exams/az-104/families/topics.ts';

/** Texts by id. */
const each = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
/** Numbers that are asked for: others are only in the way. */
const numbers = each(
	Array.from({ length: 70 }, (_, at) => String(at < 10 ? at : (at - 9) * 10)),
	String
);
/** All pairs of ids. */
const pairs = (some: readonly string[], others: readonly string[]): readonly string[] =>
	some.flatMap((one) => others.map((other) => `${one} ${other}`));
/** What is shown as code, by id, and what else it could be. */
const shown = (
	title: string,
	ids: readonly string[],
	lines: (id: string) => string,
	were: string | Row = 'the exhibit had other lines'
) => ({ shown: side('data', title, each(ids, lines), were, '') });

const operators: Row = {
	'==': 'compares the whole text, including case',
	'=~': 'compares the whole text, ignoring case',
	has: 'finds a whole word, ignoring case',
	contains: 'finds any part, ignoring case'
};
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

const logs = [
	'08:05,web1,Error\n08:20,web1,error\n08:40,web2,Error\n09:10,web1,Error\n09:50,web2,error',
	'10:10,app1,error\n10:25,app2,Error\n10:29,app3,Error\n11:05,app2,Error\n11:50,app2,error',
	'15:05,db1,Error\n15:12,db1,Error\n15:38,db2,error\n15:40,db1,error\n16:10,db3,Error',
	'20:05,vm1,error\n20:22,vm2,error\n20:33,vm1,Error\n20:50,vm1,Error\n21:50,vm2,Error'
];
/** What is stored for two minutes, and in each for two instances. */
const stored = [
	'08:00,A,70,90,240,3\n08:00,B,40,40,40,1\n08:01,A,60,60,60,1\n08:01,B,30,80,200,4',
	'08:00,A,20,30,50,2\n08:00,B,70,100,340,4\n08:01,A,70,70,70,1\n08:01,B,30,50,80,2',
	'08:00,A,10,10,10,1\n08:00,B,30,60,150,3\n08:01,A,70,120,400,4\n08:01,B,70,70,70,1',
	'08:00,A,30,80,150,3\n08:00,B,20,20,20,1\n08:01,A,40,40,40,1\n08:01,B,10,90,140,2'
];
/** The cells of each line of data. */
const cells = Object.fromEntries(
	[...logs, ...stored].map((text) => [text, text.split('\n').map((line) => line.split(','))])
);
const passing = ({ shown, op }: Row): readonly LogRecord[] =>
	cells[shown!]!.filter(([, , level]) => isFound(level!, op as '==', 'Error')).map(([time, computer]) => [
		Number(time!.slice(0, 2)) * 60 + Number(time!.slice(3)),
		computer!
	]);
/** Lines that count, and how: the number of records or computers, and in what. */
const summaries: Row = {
	'computers all': 'dcount(Computer)',
	'records computer': 'count() by Computer',
	'records 60': 'count() by bin(TimeGenerated, 1h)',
	'computers 60': 'dcount(Computer) by bin(TimeGenerated, 1h)',
	'records 30': 'count() by bin(TimeGenerated, 30m)'
};
const groups: Row = { all: 'in all', computer: 'of one computer', 60: 'in one hour', 30: 'in one half hour' };
function highest(row: Row): number {
	const [counts, by] = row['item']!.split(' ') as ['records', string];
	return highestCount(passing(row), counts, by === 'all' || by === 'computer' ? by : Number(by));
}

/** The computers of two tables. */
const lists = [
	'web1 web2 db1/web2 web2 app1',
	'vm1 vm2 vm2 vm3/vm2 vm3 vm3',
	'app1 app1 db1/app1 db1 db2',
	'fs1 fs2 dc1/fs1 fs1 fs1 ex1'
];
/** Kinds of joins, and why they return what they do: # is for the rows of a kind. */
const kinds: Row = {
	innerunique: 'without kind, duplicates on the left are removed, and matching pairs then make #innerunique',
	inner: 'matching pairs make #inner',
	leftouter: 'matching pairs make #inner, and the left table has #leftanti without a match',
	leftsemi: 'the left table has #leftsemi with a match',
	leftanti: 'the left table has #leftanti without a match'
};
function joined({ shown, join }: Row, kind?: string): number {
	const [first, is] = join!.split(' ');
	const both = shown!.split('/').map((list) => list.split(' '));
	const [left = [], right = []] = first === 'VMs' ? both : both.toReversed();
	return joinedRows(left, right, (kind ?? is) as JoinKind);
}

/** What someone needs, the line that does it, and what it does. */
const gaps: Readonly<Record<string, readonly [need: string, line: string, effect: string]>> = {
	project: [
		'only Computer and Level',
		'project Computer, Level',
		'with project, you get only the listed columns'
	],
	extend: ['all columns and the size in MB', 'extend MB = Bytes / 1e6', 'with extend, you add a column'],
	distinct: ['the name of each computer once', 'distinct Computer', 'with distinct, you get each value once'],
	dcount: [
		'the number of computers',
		'summarize dcount(Computer)',
		'with dcount(), you get the estimated number of different values'
	],
	count: [
		'the number of records of each computer',
		'summarize count() by Computer',
		'with count() by Computer, you get a number for each computer'
	],
	newest: [
		'the newest record of each computer',
		'summarize arg_max(TimeGenerated, *) by Computer',
		'with arg_max() by Computer, you get one record of each computer'
	],
	top: [
		'the ten newest records',
		'top 10 by TimeGenerated',
		'with top, you get records of any computer, newest first'
	]
};
const column = (at: 0 | 1): Row => each(Object.keys(gaps), (id) => (at ? '| ' : '') + gaps[id]![at]);

/** What a report needs, the code for it, and what a draft with that does. There are two of each. */
const parts: Readonly<Record<string, readonly [needs: string, codes: string, does: string]>> = {
	since: ['24 hours|seven days', 'ago(1d)|ago(7d)', 'goes back 24 hours|goes back seven days'],
	text: [
		'the word {word}|{word}, even within a word',
		'has|contains',
		'finds only whole words|finds any part of a word'
	],
	group: ['messages|users', 'count()|dcount(UserId)', 'counts the messages|estimates the number of users'],
	end: [
		'highest|lowest',
		'top 5 by N|top 5 by N asc',
		'returns the highest numbers|returns the lowest numbers'
	]
};
const one = (part: string, at: 0 | 1 | 2, which: string): string =>
	parts[part]![at].split('|')[Number(which)]!;
const bits = ['0', '1'];
const draft = Object.keys(parts);
const needs = (part: string): Row => each(bits, (bit) => one(part, 0, bit));
const drafts = pairs(pairs(bits, bits), pairs(bits, bits));
const codesOf = (id: string): readonly string[] => id.split(' ').map((bit, at) => one(draft[at]!, 1, bit));
/** Lines that aren’t as needed. */
const unfit = (row: Row): readonly string[] =>
	draft.filter((part, at) => row[part] !== row['shown']![at * 2]);

/** The rows of each five minutes, of VM1 and of VM2. */
const arrivals = ['921 367', '454 776', '119 665', '768 242', '393 684', '559 814'];
const seriesOf = ({ shown }: Row): number[][] => shown!.split(' ').map((counts) => [...counts].map(Number));

const covered = ({ shown, grain, only }: Row): readonly Stored[] =>
	cells[shown!]!.filter((_, at) => (grain === '5' || at < 2) && (only === 'all' || at % 2 === 0)).map(
		(line) => line.slice(2).map(Number) as unknown as Stored
	);
const aggregations: Row = { avg: 'Avg', min: 'Min', max: 'Max', sum: 'Sum', count: 'Count' };
const point = (row: Row, item = row['item']!): number => pointOf(covered(row), item as Aggregation);
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
		intro: '{scene} You run a query of the table Syslog, which contains {count}.',
		common: shown(
			'Query',
			pairs(['range 4', 'range 24', 'ago 24', 'ago 48'], Object.keys(operators)),
			(id) => {
				const [by, since, operator] = id.split(' ');
				const isRange = by === 'range';
				return `// Time range in the portal: Last ${isRange ? since! : 4} hours\nSyslog${isRange ? '' : `\n| where TimeGenerated > ago(${since!}h)`}\n| where SyslogMessage ${operator!} "{word}"`;
			}
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
				each(['2', '20', '40'], (age) => `${age} hours ago`),
				'{name} had been generated {}',
				'it was generated {}'
			)
		},
		decide: (row) => (tests(row).every(Boolean) ? 'yes' : 'no'),
		asks: { yes: 'return', no: 'leave out' },
		choose: 'Which record{s} will the query {}?',
		judge: 'The query will {} {name}.',
		why(row) {
			const [isNew, isFound] = tests(row);
			const [by, since, operator] = row['shown']!.split(' ');
			return isNew
				? `“{text}” ${texts[row['text']!]!}. The operator ${operator!} ${operators[operator!]!}${isFound ? '' : ', so it doesn’t match'}`
				: `{name} was generated {age}, and ${by === 'ago' ? `ago(${since!}h), which replaces the time range of the portal,` : 'the time range'} doesn’t go back that far`;
		}
	},
	result: {
		noun: 'tile',
		intro:
			'{scene} You pin {count} to a dashboard. Each shows the highest N that a query of AppLog_CL returns. AppLog_CL contains only these records.',
		common: shown('AppLog_CL', logs, (log) => `TimeGenerated,Computer,Level\n${log}`),
		sides: {
			op: side(
				'query',
				'Filter',
				each(['==', '=~', '!='], (operator) => `where Level ${operator} "Error"`),
				undefined,
				'{name} uses {}'
			),
			item: side(
				'group',
				'Summary',
				each(Object.keys(summaries), (item) => `summarize N = ${summaries[item]!}`),
				undefined,
				'its last line is {}'
			)
		},
		decide: (row) => String(highest(row)),
		asks: numbers,
		choose: 'Which tile{s} will show {}?',
		judge: '{name} will show {}.',
		why(row) {
			const [counts, by] = row['item']!.split(' ');
			return `there are ${passing(row).length} records with ${
				{ '==': 'exactly Error', '=~': 'Error or error', '!=': 'anything but exactly Error' }[
					row['op'] as '=='
				]
			}, and the highest number of ${counts!} ${groups[by!]!} is ${highest(row)}`;
		}
	},
	join: {
		noun: 'statement',
		intro: '{scene} To compare VMs with errors, you try {count}, each after the lines shown.',
		common: shown('First lines', lists, (both) => {
			const [vms, errors] = both
				.split('/')
				.map((list) => `datatable(Computer: string)["${list.replaceAll(' ', '", "')}"];`);
			return `let VMs = ${vms!}\nlet Errors = ${errors!}`;
		}),
		sides: {
			join: side(
				'query',
				'Code',
				each(pairs(['VMs', 'Errors'], Object.keys(kinds)), (join) => {
					const [left = '', kind = ''] = join.split(' ');
					return `${left} | join ${kind === 'innerunique' ? '' : `kind=${kind} `}${left === 'VMs' ? 'Errors' : 'VMs'} on Computer`;
				}),
				undefined,
				'{name} is {}'
			)
		},
		decide: (row) => String(joined(row)),
		asks: each([...'123456'], (rows) => counted(Number(rows), 'row')),
		choose: 'Which statement{s} will return {}?',
		judge: '{name} will return {}.',
		why: (row) =>
			kinds[row['join']!.split(' ')[1]!]!.replace(/#(\w+)/g, (_, kind: string) =>
				counted(joined(row, kind), 'row')
			)
	},
	add: {
		noun: 'colleague',
		names: people,
		intro: '{scene} For {count}, you add the last line to a query that already filters AppLog_CL.',
		sides: { need: side('query', 'Needs', column(0), '{name} needed {}', '{name} needs {}') },
		decide: ({ need }) => need,
		asks: column(1),
		choose: 'Whose query should end with {}?',
		table: 'Which line should you add for each colleague?',
		single: 'Which line should you add?',
		why: (_, answer) => gaps[answer]![2]
	},
	line: {
		noun: 'report',
		intro: '{scene} You draft a query for {count} on AppTraces.',
		common: shown(
			'Draft',
			drafts,
			(id) => {
				const [since, text, group, end] = codesOf(id);
				return `AppTraces\n| where TimeGenerated > ${since!}\n| where Message ${text!} "{word}"\n| summarize N = ${group!} by AppRoleName\n| ${end!}`;
			},
			each(drafts, (id) => `the draft used ${codesOf(id).join(', ')}`)
		),
		sides: {
			since: side('query', 'Period', needs('since'), undefined, '{name} must cover the last {}'),
			text: side('query', 'Text', needs('text'), undefined, 'it is about messages that contain {}'),
			group: side('group', 'Subject', needs('group'), undefined, 'for each role, it has the number of {}'),
			end: side('group', 'Numbers', needs('end'), undefined, 'it lists the five roles with the {} numbers')
		},
		decide(row) {
			const [part = 'none', another] = unfit(row);
			return another ? undefined : part;
		},
		asks: {
			since: 'change the filter on TimeGenerated',
			text: 'change the filter on Message',
			group: 'change the line with summarize',
			end: 'change the last line',
			none: 'leave the query as it is'
		},
		single: 'You need to ensure that the query returns the required report. What should you do?',
		why(row, answer) {
			const [wrong] = unfit(row);
			if (answer === 'none' && !wrong) return 'every line does what’s needed';
			const part = answer === 'none' ? wrong! : answer;
			const bit = row['shown']![draft.indexOf(part) * 2]!;
			return `with ${one(part, 1, bit)}, the draft ${one(part, 2, bit)}, ${answer === 'none' ? 'so it isn’t right yet' : part === wrong ? 'which isn’t what’s needed' : 'as needed'}`;
		}
	},
	alert: {
		noun: 'log search alert rule',
		intro:
			'{scene} You create {count} on the rows of one query, with the operator Greater than. The first evaluation finds these rows.',
		common: shown('Number of rows', arrivals, (rows) =>
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
		asks: { 0: 'no alert', 1: 'one alert', 2: 'two alerts' },
		choose: 'Which rule{s} will fire {}?',
		judge: '{name} will fire {}.',
		why(row) {
			const [grain, violations] = row['when']!.split(' ');
			const [one = [], other = []] = seriesOf(row);
			const isOne = row['split'] === 'all';
			const counts = (isOne ? [one.map((count, at) => count + other[at]!)] : [one, other]).map(
				(series, at) => {
					const count =
						grain === '5'
							? series.filter((rows) => rows > Number(row['above'])).length
							: series.reduce((sum, rows) => sum + rows);
					return `${isOne ? 'both VMs together have' : `VM${at + 1} has`} ${count}`;
				}
			);
			return `it takes more than {above} rows ${grain === '5' ? `in ${violations!} of 3 periods` : 'in 15 minutes'}, and ${counts.join(' and ')}`;
		}
	},
	chart: {
		noun: 'chart',
		intro:
			'{scene} In metrics explorer, you create {count} of a metric with the dimension Instance, without splitting. Only the values shown are stored.',
		common: shown('Values', stored, (values) => `Time,Instance,Min,Max,Sum,Count\n${values}`),
		sides: {
			item: side('query', 'Aggregation', aggregations, undefined, '{name} shows the aggregation {}'),
			grain: side(
				'group',
				'Granularity',
				{ 1: '1 minute', 5: '5 minutes' },
				undefined,
				'its time granularity is {}'
			),
			only: side(
				'group',
				'Filter',
				{ all: 'no filter', A: 'the filter Instance = A' },
				'{name} had {}',
				'it has {}'
			)
		},
		decide: (row) => String(point(row)),
		asks: numbers,
		choose: 'Which chart{s} will show {} at 08:00?',
		judge: 'At 08:00, {name} will show {}.',
		why(row) {
			const { item, grain, only } = row;
			return `the point covers ${only === 'all' ? 'both instances' : 'instance A'} for ${grain === '1' ? 'one minute' : 'five minutes, of which two have values'}. The ${
				{
					avg: `average is ${point(row, 'sum')} / ${point(row, 'count')} =`,
					min: 'lowest min is',
					max: 'highest max is',
					sum: 'total of all sums is',
					count: 'total of all counts is'
				}[item!]!
			} ${point(row)}`;
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
					['12', '21', '11', '22'],
					([one, two]) => `VM1 sends logs to Workspace${one!}, and VM2 to Workspace${two!}`
				),
				'{}',
				'{}'
			)
		},
		sides: {
			from: side(
				'group',
				'Scope',
				{ 1: 'Workspace1', 2: 'Workspace2', vm: 'VM1', rg: 'RG1' },
				'{name} opened Logs from {}',
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
				undefined,
				'the query of {name} is {}'
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
			return typeof vms === 'string'
				? 'with {from} as the scope, a query can’t use workspace()'
				: `the query finds records ${
						/\d/.test(from!)
							? `in ${{ own: 'its scope, {from}', other: 'Workspace2', both: 'both workspaces' }[read!]!}, which are those of ${vms.map((vm) => `VM${vm}`).join(' and ')}`
							: 'of its scope, {from}, in any workspace'
					}`;
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'picker-decides': [
		'A filter on TimeGenerated replaces the time range of the portal. It’s easy to think that both apply.',
		(row) => ({ ...row, shown: row['shown']?.replace(/ago \d+/, 'range 4') ?? '' })
	],
	'distinct-is-count': [
		'The function count() gives the number of records, and dcount() estimates the number of different values. It’s easy to mix them up.',
		(row) => ({ ...row, item: row['item']?.replace('computers', 'records') ?? '' })
	],
	'inner-by-default': [
		'Without kind, join first removes duplicates on the left. It’s easy to take it for an inner join.',
		(row) => ({ ...row, join: row['join']?.replace('unique', '') ?? '' })
	],
	'all-together': [
		'Split by a dimension, a rule looks at each value alone. It’s easy to add them up.',
		(row) => ({ ...row, split: 'all' })
	]
};

export const readQuery = topicFamily(
	{
		id: 'monitor/read-query',
		edition: 8,
		group: 'monitor',
		title: 'What queries, alerts and charts show',
		rule: {
			'^match':
				'== and =~ compare the whole text, and only == is case-sensitive. The operator has finds whole words, and contains any part. A filter on TimeGenerated replaces the time range of the portal.',
			'^result':
				'The function count() gives the number of records, and dcount() estimates the number of different values. What comes after by makes the groups.',
			'^join':
				'An inner join returns matching pairs, leftouter also left rows without a match, and leftanti only those. Without kind, join first removes duplicates on the left.',
			'^(add|line)':
				'Filters tell which records count, summarize what is counted, top which rows come first, and project which columns remain.',
			'^alert':
				'A rule compares the number of rows in each period with the threshold, and fires with enough violations. Split by a dimension, a rule looks at each value alone.',
			'^chart':
				'A point covers the time granularity. Its average is the sum of all values divided by their count.',
			'^scope':
				'With a resource as the scope, a query reads its records in all workspaces. With a workspace as the scope, workspace() can add others.'
		},
		lab: 'monitor/reads-in-the-log',
		sources: [
			sources.kqlStringOperators,
			sources.kqlSummarize,
			sources.kqlJoin,
			sources.kqlTop,
			sources.kqlDistinct,
			sources.logScope,
			sources.crossWorkspace,
			sources.logAlertRule,
			sources.metricAggregation
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
		forms: ['choose', 'judge', 'single', 'table', 'judge', 'series'],
		telling: ['list', 'table', 'table', 'note'],
		themes: [
			['Users report timeouts of the shop app.', 'timeout', 'Timeout'],
			['Last night, there was a failure of the clinic app.', 'failure', 'Failure'],
			['You look into an outage of the ferry app.', 'outage', 'Outage'],
			['A manager asks about an overload of the press app.', 'overload', 'Overload']
		],
		words: ['scene', 'word', 'Word']
	}
);
