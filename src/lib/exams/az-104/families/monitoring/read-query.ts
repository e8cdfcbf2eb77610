// What log queries find, by their operators, joins, time range and scope, which query is needed, how many alerts one fires, and what a metric chart shows.
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
import { counted, listed } from '#lib/exams/az-104/families/kit.ts';
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

/** Records: the hour, the minute, the number of the computer, and the level, Error or error. */
const logs = [
	'8051E 8201e 8402E 9101E 9502e',
	'7101e 7252E 7293E 8052E 8502e',
	'6051E 6121E 6382e 6401e 7103E',
	'2051e 2222e 2331E 2501E 3502E',
	'4021e 4112E 4151e 4383e 5202E'
];
const passing = ({ shown, op }: Row): readonly LogRecord[] =>
	shown!
		.split(' ')
		.flatMap(([hour, ten, minute, computer, level]) =>
			isFound(level!, op as '==', 'E')
				? [[Number(hour) * 60 + Number(ten! + minute!), computer!] as const]
				: []
		);
/** Lines that count, and how: the number of records or computers, and in what. */
const summaries: Row = {
	'computers all': 'dcount(Computer)',
	'records computer': 'count() by Computer',
	'records 60': 'count() by bin(TimeGenerated, 1h)',
	'computers 60': 'dcount(Computer) by bin(TimeGenerated, 1h)',
	'records 30': 'count() by bin(TimeGenerated, 30m)'
};
const groups: Row = { computer: 'of one computer', 60: 'in one hour', 30: 'in one half hour' };
function highest(row: Row): number {
	const [counts, by] = row['item']!.split(' ') as ['records', string];
	return highestCount(passing(row), counts, by === 'all' || by === 'computer' ? by : Number(by));
}

/** The numbers of the computers in two tables, each with duplicates. */
const lists = ['1123/224', '1223/2334', '112/1223', '1224/1113', '1233/1134', '11223/122'];
/** Kinds of joins, and why they return what they do: # is for the rows of a kind. */
const kinds: Row = {
	innerunique:
		'without kind, duplicate keys on the left are removed, and matching pairs then make #innerunique',
	inner: 'matching pairs make #inner',
	leftouter: 'matching pairs make #inner, and the left table has #leftanti without a match',
	leftsemi: 'the left table has #leftsemi with a match',
	leftanti: 'the left table has #leftanti without a match'
};
function joined({ shown, join }: Row, kind?: string): number {
	const [first, is] = join!.split(' ');
	const both = shown!.split('/');
	const [left = '', right = ''] = first === 'VMs' ? both : both.toReversed();
	return joinedRows([...left], [...right], (kind ?? is) as JoinKind);
}

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
		'returns the highest numbers|returns the lowest numbers',
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
const fits = 'every line does what’s needed';
const unneeded = ', which isn’t what’s needed';
const drafts = pairs(threes, bits);
/** Lines that aren’t as needed. */
const unfit = (row: Row): readonly string[] =>
	draft.filter((part, at) => row[part] !== row['shown']![at * 2]);

/** The rows of each five minutes, of VM1 and of VM2. */
const arrivals = pairs(['921', '454', '119', '393'], ['367', '776', '684']);
const alerts: Row = { 0: 'no alert', 1: 'one alert', 2: 'two alerts' };
const seriesOf = ({ shown }: Row): number[][] => shown!.split(' ').map((counts) => [...counts].map(Number));

/** What is stored for two minutes, and in each for two instances: the lowest and highest value, the sum and the count. */
const stored = [
	'70,90,240,3 40,40,40,1 60,60,60,1 30,80,200,4',
	'20,30,50,2 70,100,340,4 70,70,70,1 30,50,80,2',
	'10,10,10,1 30,60,150,3 70,120,400,4 70,70,70,1',
	'30,80,150,3 10,10,10,1 90,90,90,1 20,90,150,3'
].flatMap((values) => [values, values.split(' ').reverse().join(' ')]);
const covered = ({ shown, grain, only }: Row): readonly Stored[] =>
	shown!
		.split(' ')
		.filter((_, at) => (grain === '5' || at < 2) && (only === 'all' || at % 2 === 0))
		.map((four) => four.split(',').map(Number) as unknown as Stored);
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
	result: {
		noun: 'Stat visualization',
		intro:
			'{scene} You add {count} to a workbook. Each shows N of a query of AppLog_CL that ends with top 1 by N. AppLog_CL contains only these records.',
		common: shown(
			'AppLog_CL',
			logs,
			(log) => `TimeGenerated,Computer,Level${log.replace(/ ?(.)(..)(.)(.)/g, '\n0$1:$2,{app}$3,$4rror')}`
		),
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
				'it then uses {}'
			)
		},
		decide: (row) => String(highest(row)),
		asks: numbers,
		choose: 'Which visualization{s} will show {}?',
		judge: '{name} will show {}.',
		why(row) {
			const [counts, by] = row['item']!.split(' ');
			return `the Level of ${passing(row).length} records ${
				{ '==': 'is exactly Error', '=~': 'is Error or error', '!=': 'isn’t exactly Error' }[
					row['op'] as '=='
				]
			}, and ${by === 'all' ? `they come from ${counted(highest(row), 'computer')}` : `the highest number of ${counts!} ${groups[by!]!} is ${highest(row)}`}`;
		}
	},
	join: {
		noun: 'statement',
		intro: '{scene} To compare VMs with errors, you try {count}, each after the lines shown.',
		common: shown('First lines', lists, (both) => {
			const [vms, errors] = both
				.split('/')
				.map((list) => `datatable(Computer: string)["${[...list].map((at) => `{app}${at}`).join('", "')}"];`);
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
	whole: {
		noun: 'report',
		intro: '{scene} You need a query for a report on AppTraces.',
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
	line: {
		noun: 'report',
		intro: '{scene} You draft a query for {count} on AppTraces.',
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
			since: 'change only the filter on TimeGenerated',
			text: 'change only the filter on Message',
			group: 'change only the line with summarize',
			end: 'change only the last line',
			none: 'leave the query as it is'
		},
		single: 'You need to ensure that the query returns the required report. What should you do?',
		why(row, answer) {
			const [wrong] = unfit(row);
			if (answer === 'none' && !wrong) return fits;
			const part = answer === 'none' ? wrong! : answer;
			return (
				effect([part], () => row['shown']![draft.indexOf(part) * 2]!) +
				(answer === 'none' ? ', so it isn’t right yet' : part === wrong ? unneeded : ', as needed')
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
			return `it takes ${grain === '5' ? `${violations!} of 3 periods with ` : ''}more than {above} rows${grain === '5' ? '' : ' in 15 minutes'}. ${counts.join(' and ')}, so it fires ${alerts[answer]!}`;
		}
	},
	chart: {
		noun: 'chart',
		intro:
			'{scene} In metrics explorer, you create {count} of a metric with the dimension Instance, without splitting. Only the values shown are stored.',
		common: shown('Values', stored, (values) =>
			[
				'Time,Instance,Min,Max,Sum,Count',
				...values.split(' ').map((four, at) => `08:0${at >> 1},${'AB'[at % 2]!},${four}`)
			].join('\n')
		),
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
					min: 'lowest value is',
					max: 'highest value is',
					sum: 'sum is',
					count: 'count is'
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
				'{name}’s scope were {}',
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
					: `the query finds records of ${these} in any workspace, because its scope is {from}`;
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
		'Without kind, join first removes duplicate keys on the left. It’s easy to take it for an inner join.',
		(row) => ({ ...row, join: row['join']?.replace('unique', '') ?? '' })
	],
	'all-together': [
		'A rule that’s split by a dimension checks each value separately. It’s easy to add them up.',
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
				'== and =~ compare the whole text, and only == is case-sensitive. The has operator finds whole words, and contains finds the text anywhere. A filter on TimeGenerated replaces the time range of the portal.',
			'^result':
				'The function count() gives the number of records, and dcount() estimates the number of different values. What comes after by makes the groups.',
			'^join':
				'An inner join returns matching pairs, leftouter also left rows without a match, leftanti only those, and leftsemi left rows with a match. Without kind, join first removes duplicate keys on the left.',
			'^(whole|line)':
				'The where operator filters records, summarize calculates a value for each group set by what comes after by, and top sorts the rows, highest first by default, and returns the first ones.',
			'^alert':
				'A rule compares the number of rows in each period with the threshold, and fires with enough violations. A rule that’s split by a dimension checks each value separately.',
			'^chart':
				'A point covers all values in its time granularity that pass the filter. Sum is their total, Count is their number, and Avg is the sum divided by the count.',
			'^scope':
				'With a resource or resource group as the scope, a query reads that scope’s records in all workspaces and can’t use workspace(). With a workspace as the scope, workspace() reads the one that you name.'
		},
		lab: 'monitor/reads-in-the-log',
		sources: [
			sources.kqlStringOperators,
			sources.kqlSummarize,
			sources.kqlJoin,
			sources.kqlTop,
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
		forms: ['choose', 'judge', 'single', 'judge', 'series'],
		telling: ['list', 'table', 'table', 'note'],
		themes: [
			['Users report timeouts of the {app} app.', 'timeout', 'Timeout', 'shop'],
			['Last night, the {app} app failed.', 'failure', 'Failure', 'clinic'],
			['You look into an outage of the {app} app.', 'outage', 'Outage', 'ferry'],
			['A manager asks about an overload of the {app} app.', 'overload', 'Overload', 'press']
		],
		words: ['scene', 'word', 'Word', 'app']
	}
);
