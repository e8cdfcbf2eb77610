// What log queries find, by their operators, joins, time range and scope, which line they need, how many alerts one fires, and what a metric chart shows.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	highestCount,
	isFound,
	joinedRows,
	type JoinKind,
	type LogRecord,
	type TextOperator
} from '#lib/azure/monitoring/kql.ts';
import { alertsFired } from '#lib/azure/monitoring/log-alert.ts';
import { vmsFound } from '#lib/azure/monitoring/log-scope.ts';
import { pointOf, type Aggregation, type Stored } from '#lib/azure/monitoring/metric-chart.ts';
import { sources } from '#lib/azure/sources.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import type { Paragraph, Piece, Variant } from '#lib/domain/practice/variant.ts';
import { code, counted, remembering } from '#lib/exams/az-104/families/kit.ts';
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
/** A line of a query. */
const query = (axis: string, title: string, values: Row | string, line = '\n| {}') =>
	side(axis, title, values, `the ${title.toLowerCase()} of {name} were “{}”`, line);

const hours: Row = { 4: '4 hours', 24: '24 hours', 168: '7 days' };
const agos: Row = { 4: '4h', 24: '1d', 168: '7d' };
/** The time range of the portal, and how far the query goes back if it says so. */
const ranges = ['4', '24', '168', '4 24', '24 4', '24 168', '168 24'];
const isNew = ({ range, age }: Row): boolean => Number(age) < Number(range!.split(' ').at(-1));
/** Messages, and how they differ from the text in a query. */
const texts: Readonly<Record<string, readonly [text: string, how: string]>> = {
	word: ['{word}', 'is the text in the query'],
	Word: ['{Word}', 'differs only in case'],
	two: ['Disk {word}', 'has {word} as its second word'],
	plural: ['{Word}s: 3', 'starts with {word}, but as part of a longer word'],
	part: ['No{Word}', 'has {word} only within a longer word']
};
const operators: Row = {
	'==': 'compares the whole text, including case',
	'=~': 'compares the whole text, ignoring case',
	has: 'finds a whole word, ignoring case',
	contains: 'finds a text even within a word, ignoring case',
	startswith: 'finds a text at the start, ignoring case'
};
/** Whether a message is found, as it is for any word. */
const passes = ({ text, op }: Row): boolean =>
	isFound(texts[text!]![0].replace('{word}', 'x').replace('{Word}', 'X'), op as TextOperator, 'x');

const logs = [
	'08:05, web1, Error\n08:20, web1, error\n08:40, web2, Error\n09:10, web1, Error\n09:15, sql1, Warning\n09:50, web2, error',
	'10:10, app1, error\n10:25, app2, Error\n10:29, app3, Error\n11:05, app2, Error\n11:20, app1, Warning\n11:50, app2, error',
	'15:05, db1, Error\n15:12, db1, Error\n15:38, db2, error\n15:40, db1, error\n16:10, db3, Error\n16:50, db1, Info',
	'20:05, vm1, error\n20:22, vm2, error\n20:33, vm1, Error\n20:50, vm1, Error\n21:02, vm2, Error\n21:50, vm3, Info'
];
const filters: Row = {
	'==': 'where Level == "Error"',
	'=~': 'where Level =~ "Error"',
	'!=': 'where Level != "Error"'
};
const summaries: Row = {
	'records all': 'summarize N = count()',
	'computers all': 'summarize N = dcount(Computer)',
	'records computer': 'summarize N = count() by Computer',
	'records 60': 'summarize N = count() by bin(TimeGenerated, 1h)',
	'computers 60': 'summarize N = dcount(Computer) by bin(TimeGenerated, 1h)',
	'records 30': 'summarize N = count() by bin(TimeGenerated, 30m)'
};
const passed = remembering<readonly LogRecord[]>();
const passing = ({ log, op }: Row): readonly LogRecord[] =>
	passed(log! + op!, () =>
		log!
			.split('\n')
			.map((line): LogRecord => {
				const [time = '', computer = '', level = ''] = line.split(', ');
				const [hour = 0, minute = 0] = time.split(':').map(Number);
				return [hour * 60 + minute, computer, level];
			})
			.filter(([, , level]) => isFound(level, op as '==', 'Error'))
	);
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
const lines = (both: string): string => {
	const [vms, errors] = both
		.split('/')
		.map((list) => `datatable(Computer: string)["${list.replaceAll(' ', '", "')}"];`);
	return `\nlet VMs = ${vms!}\nlet Errors = ${errors!}`;
};
const otherOf = (left: string): string => (left === 'VMs' ? 'Errors' : 'VMs');
const joinText = (join: string): string => {
	const [left = '', kind = ''] = join.split(' ');
	return `${left} | join ${kind === 'innerunique' ? '' : `kind=${kind} `}${otherOf(left)} on Computer`;
};
/** Why a kind returns what it does, with other kinds for their numbers of rows. */
const kinds: Row = {
	inner: 'there are #inner of matching pairs',
	innerunique:
		'without kind and thus without duplicates on the left, there are #innerunique of matching pairs',
	leftouter: 'to #inner of matching pairs, the join adds #leftanti of the left table without a match',
	fullouter: 'the join returns #leftouter of the left table, and rows of the right table without a match',
	leftsemi: 'the left table has #leftsemi with a match',
	leftanti: 'the left table has #leftanti without a match'
};
function joined({ lists, join }: Row, kind?: JoinKind): number {
	const [left, is] = join!.split(' ');
	const both = lists!.split('/').map((list) => list.split(' '));
	const [one = [], other = []] = left === 'VMs' ? both : both.toReversed();
	return joinedRows(one, other, kind ?? (is as JoinKind));
}

/** What someone needs, the line that does it, and what it does. */
const gaps: Readonly<Record<string, readonly [need: string, line: string, effect: string]>> = {
	project: [
		'only the columns Computer and Level',
		'project Computer, Level',
		'project keeps only the columns that it lists'
	],
	extend: [
		'the size in MB beside all other columns',
		'extend MB = Bytes / 1e6',
		'extend adds a column to the others'
	],
	distinct: [
		'the names of all computers, each once',
		'distinct Computer',
		'distinct returns each value once'
	],
	dcount: [
		'only the number of computers',
		'summarize dcount(Computer)',
		'dcount() estimates the number of different values'
	],
	count: [
		'the number of records of each computer',
		'summarize count() by Computer',
		'count() by Computer counts the records of each computer'
	],
	bin: [
		'the number of records in each hour',
		'summarize count() by bin(TimeGenerated, 1h)',
		'bin() rounds times down, here to hours'
	],
	newest: [
		'the newest record of each computer',
		'summarize arg_max(TimeGenerated, *) by Computer',
		'arg_max() returns the newest record of each computer'
	],
	top: [
		'the ten newest records',
		'top 10 by TimeGenerated',
		'top returns the newest records, of whatever computer'
	]
};
const column = (at: 0 | 1): Row =>
	Object.fromEntries(Object.entries(gaps).map(([id, texts]) => [id, (at ? '| ' : '') + texts[at]]));

const needs: Row = {
	role: 'roles with the # messages',
	users: 'roles where the # users had messages',
	hour: 'hours with the # messages',
	desc: 'most',
	asc: 'fewest (but not zero)',
	has: 'have the word {word}',
	contains: 'contain {word}, even within a word',
	'1d': '24 hours',
	'7d': 'seven days'
};
/** What a result must be. */
const needSays = (need: string): string => {
	const [since = '', text, group, end] = need.split(' ').map((part) => needs[part]!);
	return `the five ${group!.replace('#', end!)} that ${text!}, in the last ${since}`;
};
const parts = ['since', 'text', 'group', 'end'];
/** Lines that aren’t as needed. */
const unfit = (row: Row): readonly string[] =>
	parts.filter((part, at) => row[part] !== row['need']!.split(' ')[at]);
/** What each line of a draft does. */
const does: Row = {
	...each(['1d', '7d'], (since) => `the filter with ago(${since}) goes back ${needs[since]!}`),
	has: 'the operator has finds {word} only as a whole word',
	contains: 'the operator contains finds {word} even within a word',
	'=~': 'the operator =~ finds only messages that are just {word}',
	role: 'the line with summarize counts the messages of each role',
	users: 'the line with dcount(UserId) estimates the number of different users of each role',
	hour: 'the line with bin counts the messages of each hour',
	desc: 'without asc, top returns the highest numbers',
	asc: 'with asc, top returns the lowest numbers',
	take: 'the operator take can return any rows'
};

/** The rows of each five minutes, of VM1 and of VM2. */
const arrivals = ['921 367', '454 776', '119 665', '768 242', '393 684', '559 814'];
const rowsOf = (rows: string): number[][] => rows.split(' ').map((counts) => [...counts].map(Number));
const alerts = ({ rows, split, above, when }: Row): number => {
	const [granularity, violations] = when!.split(' ').map(Number) as [5, number];
	return alertsFired(rowsOf(rows!), {
		split: split === 'Computer',
		above: Number(above),
		granularity,
		violations
	});
};

/** What is stored for two minutes, and in each for two instances. */
const stored = [
	'08:00 A: 70 90 240 3\n08:00 B: 40 40 40 1\n08:01 A: 60 60 60 1\n08:01 B: 30 80 200 4',
	'08:00 A: 20 30 50 2\n08:00 B: 70 100 340 4\n08:01 A: 70 70 70 1\n08:01 B: 30 50 80 2',
	'08:00 A: 10 10 10 1\n08:00 B: 30 60 150 3\n08:01 A: 70 120 400 4\n08:01 B: 70 70 70 1',
	'08:00 A: 30 80 150 3\n08:00 B: 20 20 20 1\n08:01 A: 40 40 40 1\n08:01 B: 10 90 140 2'
];
const covered = ({ values, grain, only }: Row): readonly Stored[] =>
	values!
		.split('\n')
		.filter((_, at) => (grain === '5' || at < 2) && (only === 'all' || at % 2 === 0))
		.map((line) => line.slice(9).split(' ').map(Number) as unknown as Stored);
const point = (row: Row): number => pointOf(covered(row), row['item'] as Aggregation);
const points = each(
	stored.flatMap((values) =>
		['avg', 'min', 'max', 'sum', 'count'].flatMap((item) =>
			['1', '5'].flatMap((grain) => ['all', 'A'].map((only) => String(point({ values, item, grain, only }))))
		)
	),
	String
);

/** Where Logs was opened: workspaces, or the VMs of a resource or group. */
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
	...told(
		'match',
		[
			'Users of the {app} app report errors. You run a query of the table Syslog, which contains {count}.',
			'You look for messages of the {app} app in the table Syslog, which contains {count}.'
		],
		{
			noun: 'record',
			common: {
				range: side(
					'query',
					'',
					each(ranges, (range) => {
						const [picked, since] = range.split(' ');
						return `Last ${hours[picked!]!}.\nSyslog${since ? `\n| where TimeGenerated > ago(${agos[since]!})` : ''}`;
					}),
					each(ranges, (range) => {
						const [picked, since] = range.split(' ');
						return since
							? `the query used ago(${agos[since]!})`
							: `the time range were Last ${hours[picked!]!}, with no filter on TimeGenerated`;
					}),
					'before you write the query, the time range in Log Analytics is {}'
				),
				op: side(
					'query',
					'',
					Object.keys(operators).join('|'),
					'the query used {}',
					'\n| where SyslogMessage {} "{word}"'
				)
			},
			sides: {
				text: side(
					'data',
					'SyslogMessage',
					Object.fromEntries(Object.entries(texts).map(([id, [text]]) => [id, text])),
					'the message of {name} were “{}”',
					'the message of {name} is “{}”'
				),
				age: side(
					'data',
					'TimeGenerated',
					{ 2: '2 hours ago', 20: '20 hours ago', 50: '50 hours ago' },
					'{name} had been generated {}',
					'it was generated {}'
				)
			},
			decide: (row) => (isNew(row) && passes(row) ? 'yes' : 'no'),
			asks: { yes: 'return', no: 'leave out' },
			choose: 'Which record{s} will the query {}?',
			judge: 'The query will {} {name}.',
			why(row) {
				const since = row['range']!.split(' ');
				return isNew(row)
					? `“{text}” ${texts[row['text']!]![1]}. The operator {op} ${operators[row['op']!]!}${passes(row) ? '' : ', so it doesn’t match'}`
					: `{name} was generated {age}, and ${since[1] ? 'the filter in the query, which replaces the time range,' : 'the time range'} doesn’t go back that far`;
			}
		}
	),
	...told(
		'result',
		[
			'You pin {count} to the dashboard of the {app} app. Each shows the highest N that its query returns. AppLog_CL contains only these records:',
			'The {app} team asks why {count} on a dashboard show different numbers. Each shows the highest N that its query returns. AppLog_CL contains only these records:'
		],
		{
			noun: 'tile',
			common: {
				log: side(
					'data',
					'',
					each(logs, (log) => `\nTimeGenerated, Computer, Level\n${log}`),
					'AppLog_CL had other records',
					'{}'
				)
			},
			sides: {
				op: query('query', 'Filter', filters, '\n// {name}\nAppLog_CL\n| {}'),
				item: query('group', 'Summary', summaries)
			},
			decide: (row) => String(highest(row)),
			asks: each([...'12345'], String),
			choose: 'Which tile{s} will show {}?',
			judge: '{name} will show {}.',
			why(row) {
				const [counts, by] = row['item']!.split(' ');
				const number = highest(row);
				return `there are ${passing(row).length} records with ${
					{ '==': 'exactly Error', '=~': 'Error or error', '!=': 'anything but exactly Error' }[
						row['op'] as '=='
					]
				}, and ${
					by === 'all'
						? counts === 'records'
							? 'count() counts each'
							: `they come from ${number} computers`
						: `the highest number of ${counts!} ${{ computer: 'of one computer', 60: 'in one hour', 30: 'in one half hour' }[by!]!} is ${number}`
				}`;
			}
		}
	),
	...told(
		'join',
		[
			'You want to know which VMs of the {app} app log errors. After the lines that begin with let, you try {count}.',
			'The {app} team needs a report of VMs and their errors. You compare {count}, each after the lines that begin with let.'
		],
		{
			noun: 'statement',
			common: {
				lists: side('data', '', each(lists, lines), 'the tables had other rows', '{}')
			},
			sides: {
				join: query(
					'query',
					'Query',
					each(
						['VMs', 'Errors'].flatMap((left) => Object.keys(kinds).map((kind) => `${left} ${kind}`)),
						joinText
					),
					'\n// {name}\n{}'
				)
			},
			decide: (row) => String(joined(row)),
			asks: each([...'123456'], (rows) => counted(Number(rows), 'row')),
			choose: 'Which statement{s} will return {}?',
			judge: '{name} will return {}.',
			why: (row) =>
				kinds[row['join']!.split(' ')[1]!]!.replace(/#(\w+)/g, (_, kind) =>
					counted(joined(row, kind as JoinKind), 'row')
				)
		}
	),
	...told(
		'add',
		[
			'To help {count} of the {app} team, you complete this query. Everyone needs one more line.',
			'This query finds all records of the {app} app for {count}. Everyone needs one more line.'
		].map((intro) => `${intro}\nAppLog_CL\n| where TimeGenerated > ago(1d)`),
		{
			noun: 'colleague',
			names: people,
			sides: { need: side('query', 'Needs', column(0), '{name} needed {}', '{name} needs {}') },
			decide: ({ need }) => need,
			asks: column(1),
			choose: 'Whose query should end with {}?',
			table: 'Which line should you add for each colleague?',
			single: 'Which line should you add?',
			why: (_, answer) => gaps[answer]![2]
		}
	),
	...told(
		'line',
		[
			'You draft a query of the table AppTraces for the {app} team.',
			'The {app} team asks you to check the draft of a query of the table AppTraces.'
		],
		{
			noun: 'draft',
			common: {
				need: side(
					'data',
					'',
					each(
						[
							'1d has role desc',
							'7d has users asc',
							'1d contains hour desc',
							'7d contains users desc',
							'7d has hour desc',
							'1d contains role asc',
							'1d has users desc',
							'7d contains role desc',
							'1d has role asc'
						],
						needSays
					),
					'the result had to be {}',
					'the result must be {}'
				)
			},
			sides: {
				since: query(
					'query',
					'First filter',
					each(['1d', '7d'], (since) => `where TimeGenerated > ago(${since})`),
					'\nAppTraces\n| {}'
				),
				text: query(
					'query',
					'Second filter',
					each(['has', 'contains', '=~'], (operator) => `where Message ${operator} "{word}"`)
				),
				group: query('group', 'Summary', {
					role: 'summarize N = count() by AppRoleName',
					users: 'summarize N = dcount(UserId) by AppRoleName',
					hour: 'summarize N = count() by bin(TimeGenerated, 1h)'
				}),
				end: query('group', 'Last line', { desc: 'top 5 by N', asc: 'top 5 by N asc', take: 'take 5' })
			},
			drawn: (row) => unfit(row).length < 2,
			decide(row) {
				const [part = 'none', ...more] = unfit(row);
				return more.length > 0 ? 'more' : part;
			},
			asks: {
				since: 'change the filter on TimeGenerated',
				text: 'change the filter on Message',
				group: 'change the line with summarize',
				end: 'change the last line',
				none: 'leave the query as it is'
			},
			single: 'You need to ensure that the query returns the required result. What should you do?',
			why(row, answer) {
				const wrong = unfit(row);
				if (answer === 'none' && wrong.length === 0) return 'every line does what’s needed';
				const part = parts.find((one) => one === answer) ?? wrong[0]!;
				return `${does[row[part]!]!}, ${answer === 'none' ? 'so the draft isn’t right yet' : wrong.includes(part) ? 'which isn’t what’s needed' : 'as needed'}`;
			}
		}
	),
	...told(
		'alert',
		[
			'For the {app} app, you create {count} on one query of two VMs. Each measures table rows in an evaluation period of 15 minutes, with the operator Greater than. The first evaluation is at 10:15, after the query found these rows:',
			'The {app} team asks what {count} on one query of two VMs will do at 10:15, their first evaluation. Each measures table rows in an evaluation period of 15 minutes, with the operator Greater than. The query finds these rows:'
		],
		{
			noun: 'log search alert rule',
			common: {
				rows: side(
					'data',
					'',
					each(arrivals, (rows) =>
						rows.replace(
							/(.)(.)(.) (.)(.)(.)/,
							'\n10:00 to 10:05: VM1 $1, VM2 $4\n10:05 to 10:10: VM1 $2, VM2 $5\n10:10 to 10:15: VM1 $3, VM2 $6'
						)
					),
					'there were other rows',
					'{}'
				)
			},
			sides: {
				above: side('query', 'Threshold', '5|8|12', undefined, 'the threshold of {name} is {}'),
				when: side(
					'group',
					'Violations',
					{
						'5 1': '1 violation in three periods of 5 minutes',
						'5 2': '2 violations in three periods of 5 minutes',
						'5 3': '3 violations in three periods of 5 minutes',
						'15 1': '1 violation in one period of 15 minutes'
					},
					'{name} required {}',
					'it requires {}'
				),
				split: side(
					'group',
					'Dimension',
					{ all: 'none', Computer: 'Computer' },
					{ all: '{name} were not split by dimension', Computer: '{name} were split by Computer' },
					{ all: 'it is not split by dimension', Computer: 'it is split by Computer' }
				)
			},
			decide: (row) => String(alerts(row)),
			asks: { 0: 'no alert', 1: 'one alert', 2: 'two alerts' },
			choose: 'Which rule{s} will fire {} at 10:15?',
			judge: 'At 10:15, {name} will fire {}.',
			why({ split, when, rows, above }) {
				const [grain, needed] = when!.split(' ');
				const [one = [], other = []] = rowsOf(rows!);
				const counts = (split === 'all' ? [one.map((count, at) => count + other[at]!)] : [one, other]).map(
					(series, at) =>
						`${split === 'all' ? 'both VMs together have' : `VM${at + 1} has`} ${
							(grain === '15'
								? series.reduce((sum, count) => sum + count)
								: series.filter((count) => count > Number(above)).length) || 'none'
						}`
				);
				return grain === '15'
					? `the threshold is {above} rows in 15 minutes, and ${counts.join(' and ')}`
					: `it takes ${needed!} of 3 periods with more than {above} rows, and ${counts.join(' and ')}`;
			}
		}
	),
	...told(
		'chart',
		[
			'In metrics explorer, you create {count} of a custom metric of the {app} app with the dimension Instance. No chart is split. The only values are from two minutes:',
			'The {app} team compares {count} of one custom metric with the dimension Instance in metrics explorer. No chart is split. The only values are from two minutes:'
		],
		{
			noun: 'chart',
			common: {
				values: side(
					'data',
					'',
					each(stored, (values) =>
						`\n${values}`.replace(/(\d+) (\d+) (\d+) (\d+)/g, 'min $1, max $2, sum $3, count $4')
					),
					'there were other values',
					'{}'
				)
			},
			sides: {
				item: side(
					'query',
					'Aggregation',
					{ avg: 'Avg', min: 'Min', max: 'Max', sum: 'Sum', count: 'Count' },
					'the aggregation of {name} were {}',
					'the aggregation of {name} is {}'
				),
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
			asks: points,
			choose: 'Which chart{s} will show {} at 08:00?',
			judge: 'At 08:00, {name} will show {}.',
			why(row) {
				const { item, grain, only } = row;
				const all = covered(row);
				const add = (at: number): string => all.map((one) => one[at]!).join(' + ');
				const [sum, count] = (['sum', 'count'] as const).map((one) => pointOf(all, one));
				return `the point covers ${only === 'all' ? 'both instances' : 'instance A'} for ${grain === '1' ? 'one minute' : 'five minutes, of which two have values'}. The ${
					{
						avg: `average is ${sum!} / ${count!} = ${point(row)}`,
						min: `lowest min is ${point(row)}`,
						max: `highest max is ${point(row)}`,
						sum: `sum is ${all.length > 1 ? `${add(2)} = ` : ''}${sum!}`,
						count: `count is ${all.length > 1 ? `${add(3)} = ` : ''}${count!}`
					}[item!]!
				}`;
			}
		}
	),
	...told(
		'scope',
		[
			'After an outage, {count} look for heartbeats of the {app} app in Log Analytics. Its VMs, {app}1 and {app}2, are in RG1. Everyone can read all resources.',
			'The {app} app runs on two VMs in RG1, {app}1 and {app}2. In Log Analytics, {count} who can read all resources query their heartbeats.'
		],
		{
			noun: 'colleague',
			names: people,
			common: {
				sent: side(
					'data',
					'',
					each(
						['12', '21', '11', '22'],
						([one, two]) => `{app}1 sends logs to Workspace${one}, and {app}2 to Workspace${two}`
					),
					'{}',
					'{}'
				)
			},
			sides: {
				from: side(
					'group',
					'Scope',
					{ 1: 'Workspace1', 2: 'Workspace2', vm: '{app}1', rg: 'RG1' },
					'{name} opened Logs from {}',
					'{name} opens Logs from the menu of {}'
				),
				read: query(
					'query',
					'Query',
					{
						own: 'Heartbeat',
						other: 'workspace("<ID of Workspace2>").Heartbeat',
						both: 'union Heartbeat, workspace("<ID of Workspace2>").Heartbeat'
					},
					'\n// {name}\n{}'
				)
			},
			decide(row) {
				const vms = found(row);
				// A union of a table with itself finds each record twice.
				return vms.length === 0 || (row['from'] === '2' && row['read'] === 'both')
					? undefined
					: typeof vms === 'string'
						? vms
						: vms.join('');
			},
			asks: {
				1: 'records of {app}1 only',
				2: 'records of {app}2 only',
				12: 'records of both VMs',
				error: 'an error'
			},
			choose: 'Who will get {}?',
			judge: '{name} will get {}.',
			why(row) {
				const { from, read } = row;
				const vms = found(row);
				if (typeof vms === 'string') return 'with {from} as the scope, a query can’t use workspace()';
				return `${
					/\d/.test(from!)
						? `the query reads ${{ own: 'only {from}', other: 'only Workspace2', both: 'both workspaces' }[read!]!}`
						: 'with {from} as the scope, the query reads its records in any workspace'
				}, which means those of ${vms.map((vm) => `{app}${vm}`).join(' and ')}`;
			}
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'any-case': [
		'With ==, case matters. With =~, it doesn’t. It’s easy to mix them up.',
		(row) => ({ ...row, op: ({ '==': '=~', '=~': '==' } as Row)[row['op']!] ?? row['op']! })
	],
	'any-part': [
		'The operator has finds whole words, and contains any part. It’s easy to mix them up.',
		(row) => {
			const other: Row = { has: 'contains', contains: 'has' };
			return { ...row, op: other[row['op']!] ?? row['op']!, text: other[row['text']!] ?? row['text']! };
		}
	],
	'picker-decides': [
		'A filter on TimeGenerated replaces the time range of the portal. It’s easy to think that both apply.',
		(row) => ({ ...row, range: row['range']?.split(' ')[0] ?? '' })
	],
	'distinct-is-count': [
		'The function count() gives the number of records, and dcount() estimates the number of different values. It’s easy to mix them up.',
		(row) => ({ ...row, item: row['item']?.replace(/^computers/, 'records') ?? '' })
	],
	'inner-by-default': [
		'Without kind, join removes duplicates on the left first. It’s easy to take it for an inner join.',
		(row) => ({ ...row, join: row['join']?.replace('unique', '') ?? '' })
	],
	'take-newest': [
		'Unless the data is sorted, take can return any rows. It’s easy to take it for top.',
		taking('end', /take/, { end: 'desc' })
	],
	'workspace-only': [
		'With a resource as the scope, a query reads all workspaces with its records. It’s easy to think of one workspace.',
		taking('from', /vm|rg/, { from: '1' })
	],
	'all-together': [
		'Split by a dimension, a rule looks at each value alone. It’s easy to add them up.',
		taking('split', /^Computer$/, { split: 'all' })
	],
	'once-is-enough': [
		'A rule can require several violations. It’s easy to think that one is enough.',
		taking('when', /^5/, { when: '5 1' })
	]
};

/** Moves lines of code from a text, which has them after a line break, to the others. */
function withoutCode(piece: Piece, lines: Piece[]): Piece {
	const isText = typeof piece === 'string';
	const [before = '', ...after] = (isText ? piece : piece.text).split('\n');
	const like = (text: string): Piece => (isText ? text : { ...piece, text });
	lines.push(...after.map((line) => like(line.replace(/\.? *$/, ''))));
	return after.length > 0 ? like(before) : piece;
}
/** Returns a variant with its lines of code as an exhibit, or beside a table as paragraphs. */
function withCode(variant: Variant): Variant {
	const { paragraphs, figure } = variant.tabs[0]!;
	const lines: Piece[] = [];
	const words = [...paragraphs, ...(figure?.kind === 'message' ? figure.paragraphs : [])].map(
		(paragraph): Paragraph => paragraph.map((piece) => withoutCode(piece, lines))
	);
	if (lines.length === 0) return variant;
	const tab =
		figure?.kind === 'table'
			? { paragraphs: [...words, ...lines.map((line) => [line])], figure }
			: { paragraphs: words, figure: code('Exhibit', ...lines) };
	return { ...variant, tabs: [tab] };
}

const base = topicFamily(
	{
		id: 'monitor/read-query',
		edition: 8,
		group: 'monitor',
		title: 'What queries, alerts and charts show',
		rule: {
			'^match':
				'== and =~ compare the whole text. Only == is case-sensitive here. The operator has finds whole words. A filter on TimeGenerated replaces the time range of the portal.',
			'^result':
				'The function count() gives the number of records, and dcount() estimates the number of different values. What comes after by makes the groups, and bin() rounds times down.',
			'^join':
				'An inner join returns all pairs that match, an outer join also rows without a match, leftsemi left rows with a match, and leftanti those without. Without kind, join removes duplicates on the left first.',
			'^add': 'Each line works on the rows and columns that the one before returns.',
			'^line': 'Filters tell which records count, summarize what is counted, and top which rows come first.',
			'^alert':
				'A rule compares the number of rows in each period of the aggregation granularity with the threshold, and fires with enough violations. Split by a dimension, it does this for each value.',
			'^chart':
				'A point covers the time granularity. Its average is the sum of all values divided by their count.',
			'^scope':
				'A workspace as the scope means its records, and workspace() adds others. A resource as the scope means its records in all workspaces, and excludes workspace().'
		},
		lab: 'monitor/reads-in-the-log',
		sources: [
			sources.kqlStringOperators,
			sources.kqlAgo,
			sources.logScope,
			sources.crossWorkspace,
			sources.kqlSummarize,
			sources.kqlBin,
			sources.kqlJoin,
			sources.kqlArgMax,
			sources.kqlTop,
			sources.kqlTake,
			sources.kqlDistinct,
			sources.logAlertRule,
			sources.metricAggregation
		],
		axes: {
			query: 'What is filtered or calculated',
			group: 'How it’s grouped or ordered',
			data: 'The data or what’s needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'judge', 'single', 'table', 'judge', 'series'],
		telling: ['list', 'table', 'table', 'note'],
		themes: [
			['shop', 'timeout', 'Timeout'],
			['clinic', 'failure', 'Failure'],
			['ferry', 'overload', 'Overload'],
			['press', 'outage', 'Outage']
		],
		words: ['app', 'word', 'Word']
	}
);
/** Shown with code, which a topic can’t tell. */
export const readQuery: Family = {
	...base,
	make: (seed, difficulty) => withCode(base.make(seed, difficulty)),
	vary: (variant, axis) => withCode(base.vary(variant, axis))
};
