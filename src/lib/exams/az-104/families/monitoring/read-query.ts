// What a log query finds, returns and lacks, how many alerts one fires, and what a chart of a metric shows.
// Over 200 lines: six topics with words for what can differ in each.
import {
	highestCount,
	isFound,
	rowsAfter,
	type LogRecord,
	type Step,
	type TableCounts,
	type TextOperator
} from '#lib/azure/monitoring/kql.ts';
import { alertsFired } from '#lib/azure/monitoring/log-alert.ts';
import { pointOf, type Aggregation, type Stored } from '#lib/azure/monitoring/metric-chart.ts';
import { sources } from '#lib/azure/sources.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import type { Paragraph, Piece, Variant } from '#lib/domain/practice/variant.ts';
import { code } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');
/** Texts by id. */
const each = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
/** A line of a query. `title`: of its column where queries are in a table. */
const query = (axis: string, title: string, values: Row, line: string | Row = '\n| {}') =>
	side(axis, title, values, `the ${title.toLowerCase()} of {name} were “{}”`, line);

const isNew = ({ since, age }: Row): boolean => Number(age) < Number(since);
const texts: Row = {
	word: '{word}',
	Word: '{Word}',
	two: 'Disk {word}',
	plural: '{Word}s: 3',
	part: 'No{Word}',
	dash: 'disk-{word}'
};
/** Messages, as they are for any word. */
const textOf = ({ text }: Row): string => texts[text!]!.replace('{word}', 'x').replace('{Word}', 'X');
const passes = (row: Row): boolean => isFound(textOf(row), row['op'] as TextOperator, 'x');

const logs = [
	'08:05, web1, Error\n08:20, web1, error\n08:40, web2, Error\n09:10, web1, Error\n09:15, sql1, Warning\n09:50, web2, error',
	'10:10, app1, error\n10:25, app2, Error\n10:29, app3, Error\n11:05, app2, Error\n11:20, app1, Warning\n11:50, app2, error',
	'15:05, db1, Error\n15:12, db1, Error\n15:38, db2, error\n15:40, db1, error\n16:10, db3, Error\n16:50, db1, Info',
	'20:05, vm1, error\n20:22, vm2, error\n20:33, vm1, Error\n20:50, vm1, Error\n21:02, vm2, Error\n21:50, vm3, Info'
];
const passing = ({ log, op }: Row): readonly LogRecord[] =>
	log!
		.split('\n')
		.map((line): LogRecord => {
			const [time = '', computer = '', level = ''] = line.split(', ');
			const [hour = 0, minute = 0] = time.split(':').map(Number);
			return [hour * 60 + minute, computer, level];
		})
		.filter(([, , level]) => isFound(level, op as '==', 'Error'));
function highest(row: Row): number {
	const [counts, by] = row['item']!.split(' ') as ['records', string];
	return highestCount(passing(row), counts, by === 'all' || by === 'computer' ? by : Number(by));
}

/** How many computers the errors come from, and the ten newest records, and how many of those are errors. */
const tables = ['346', '364', '436', '463', '634', '643'];
const tableSays = (come: string, are: string): Row =>
	each(tables, (table) =>
		table.replace(
			/(.)(.)(.)/,
			`the 40 errors ${come} from $1 computers, the 10 newest records from $2, and $3 of those 10 ${are} errors`
		)
	);
const returned = ({ first, second, table }: Row): string | undefined =>
	first === second
		? undefined
		: String(
				rowsAfter(first as Step, second as Step, [20, ...[...table!].map(Number)] as unknown as TableCounts)
			);
const stepLines = {
	where: 'where EventLevelName == "Error"',
	top: 'top 10 by TimeGenerated',
	take: 'take 10',
	distinct: 'distinct Computer'
};

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

/** A claim about a number: one of those that `found` returns for any row. It’s neither told nor changed. */
const claim = (numbers: readonly number[]) => side('query', '', each(numbers.map(String), String));
/** Whether a claim is true of a row, or of one with another value on a single side. */
const isNear = (row: Row, sides: Readonly<Record<string, Row>>, found: (row: Row) => number): boolean =>
	Object.entries(sides).some(([id, values]) =>
		Object.keys(values).some((value) => String(found({ ...row, [id]: value })) === row['claim'])
	);

const operators: Row = {
	'==': 'compares the whole text, including case',
	'=~': 'compares the whole text, ignoring case',
	has: 'finds a whole word, ignoring case',
	contains: 'finds a text even within a word, ignoring case',
	startswith: 'finds a text at the start, ignoring case'
};
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
const aggregations: Row = { avg: 'Avg', min: 'Min', max: 'Max', sum: 'Sum', count: 'Count' };
const grains: Row = { 1: '1 minute', 5: '5 minutes' };
const instances: Row = { all: 'none', A: 'Instance A' };
const points = stored.flatMap((values) =>
	Object.keys(aggregations).flatMap((item) =>
		Object.keys(grains).flatMap((grain) =>
			Object.keys(instances).map((only) => point({ values, item, grain, only }))
		)
	)
);

/** What each line of a draft does. */
const does: Readonly<Record<'since' | 'text' | 'group' | 'end', Row>> = {
	since: each(['1d', '7d'], (since) => `the filter with ago(${since}) goes back ${needs[since]!}`),
	text: {
		has: 'the operator has finds {word} only as a whole word',
		contains: 'the operator contains finds {word} even within a word',
		'=~': 'the operator =~ finds only messages that are just {word}'
	},
	group: {
		role: 'the line with summarize counts the messages of each role',
		users: 'the line with dcount(UserId) estimates the number of different users of each role',
		hour: 'the line with bin counts the messages of each hour'
	},
	end: {
		desc: 'without asc, top returns the highest numbers',
		asc: 'with asc, top returns the lowest numbers',
		take: 'the operator take can return any rows'
	}
};

/** What two steps return, and why. */
function stepsSay({ first, second, table }: Row): string {
	const [errorComputers = '', newestComputers = '', newestErrors = ''] = table!;
	const among = second === 'where' ? 'errors' : 'computers';
	if (first === 'distinct')
		return second === 'take'
			? 'there are 20 different computers, and take returns 10 of them'
			: `after distinct, there’s only the column Computer, and ${second!} needs another`;
	if (second === 'distinct' && first !== 'take')
		return first === 'where'
			? `the errors come from ${errorComputers} computers`
			: `the 10 newest records come from ${newestComputers} computers`;
	if (first === 'where') return `of the 40 errors that where keeps, ${second!} returns 10`;
	if (first === 'top' && second === 'where') return `${newestErrors} of the 10 newest records are errors`;
	return second === 'take' || second === 'top'
		? `the line with ${first!} returns 10 rows, and ${second} keeps all of them`
		: `the line with take can return any 10 records, so the number of ${among} among them can vary`;
}
/** What a number of rows is, if not what the steps return. */
const numberSays = (answer: string, { table }: Row): string =>
	answer === '10'
		? 'top 10 and take 10 return 10 rows at most'
		: `there are ${answer} ${['computers with errors', 'computers in the 10 newest records', 'errors in the 10 newest records'][table!.indexOf(answer)]!}`;

const topics: Readonly<Record<string, Topic>> = {
	match: {
		noun: 'record',
		intro: '{om} You run a query of the table Syslog, which contains {count}.',
		common: {
			since: side(
				'query',
				'',
				{ 4: '4h', 24: '1d', 168: '7d' },
				'the query used ago({})',
				'\nSyslog\n| where TimeGenerated > ago({})'
			),
			op: side(
				'query',
				'',
				'==|=~|has|contains|startswith',
				'the query used {}',
				'\n| where SyslogMessage {} "{word}"'
			)
		},
		sides: {
			text: side(
				'data',
				'SyslogMessage',
				texts,
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
		decide: (row) => yes(isNew(row) && passes(row)),
		asks: { yes: 'return', no: 'leave out' },
		choose: 'Which record{s} does the query {}?',
		judge: 'The query will {} {name}.',
		why: (row) =>
			isNew(row)
				? `${
						{
							word: '“{text}” is the text in the query',
							Word: '“{text}” differs only in case',
							plural: '“{text}” starts with {word}, but as part of a longer word',
							part: '“{text}” has {word} only within a longer word'
						}[row['text']!] ?? '“{text}” has {word} as its second word'
					}. The operator {op} ${operators[row['op']!]!}${passes(row) ? '' : ', so it doesn’t match'}`
				: '{name} was generated {age}, and ago({since}) doesn’t go back that far'
	},
	result: {
		noun: 'tile',
		intro:
			'{or} Each of {count} shows the highest N of its query of AppLog_CL, which contains these records of one day:',
		claims: true,
		common: {
			log: side('data', '', logs.join('|'), 'there were other values', '\nTimeGenerated, Computer, Level\n{}')
		},
		sides: {
			op: query('query', 'Filter', filters, '\n// {name}\nAppLog_CL\n| {}'),
			item: query('group', 'Summary', summaries),
			claim: claim([1, 2, 3, 4, 5, 6])
		},
		drawn: (row) => isNear(row, { op: filters, item: summaries }, highest),
		decide: (row) => yes(String(highest(row)) === row['claim']),
		asks: { yes: 'correct' },
		choose: 'What is {}?',
		judge: '{name} shows {claim}.',
		why(row) {
			const [counts, by] = row['item']!.split(' ');
			const level = { '==': 'exactly Error', '=~': 'Error or error', '!=': 'anything but exactly Error' }[
				row['op'] as '=='
			];
			const number = highest(row);
			return `there are ${passing(row).length} records with ${level}, and ${
				by === 'all'
					? counts === 'records'
						? 'count() counts each'
						: `they come from ${number} computers`
					: `the highest number of ${counts!} ${{ computer: 'of one computer', 60: 'in one hour', 30: 'in one half hour' }[by!]!} is ${number}`
			}`;
		}
	},
	order: {
		noun: 'KQL statement',
		intro: 'The table Event has 500 records of 20 computers. You find {count}.',
		common: {
			table: side('data', '', tableSays('come', 'are'), tableSays('came', 'were'), '{}')
		},
		sides: {
			first: query('query', 'First operator', stepLines, '\n// {name}\nEvent\n| {}'),
			second: query('group', 'Second operator', stepLines)
		},
		decide: returned,
		asks: {
			...each(['3', '4', '6', '10'], (rows) => `exactly ${rows} rows`),
			varies: 'a number of rows that can vary',
			error: 'an error'
		},
		choose: 'Which statement{s} will return {}?',
		table: 'What will each statement return?',
		single: 'What will the statement return?',
		why(row, answer) {
			const found = returned(row)!;
			const says = stepsSay(row);
			if (answer === found) return says;
			if (answer === 'error') return 'each line finds its columns';
			if (answer === 'varies')
				return found === 'error' ? 'the query fails' : `the number is certain: ${says}`;
			return `${numberSays(answer, row)}. Here, ${says}`;
		}
	},
	line: {
		noun: 'draft',
		intro: '{ol} You have {count} of a query of the table AppTraces.',
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
				'\n// {name}\nAppTraces\n| {}'
			),
			text: query('query', 'Second filter', {
				has: 'where Message has "{word}"',
				contains: 'where Message contains "{word}"',
				'=~': 'where Message =~ "{word}"'
			}),
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
			return `${does[part as 'end'][row[part]!]!}, ${answer === 'none' ? 'so the draft isn’t right yet' : wrong.includes(part) ? 'which isn’t what’s needed' : 'as needed'}`;
		}
	},
	alert: {
		noun: 'log search alert rule',
		intro:
			'You review {count} on one query, and its row counts. The measure is Table rows, the operator Greater than, the evaluation period 15 minutes, and the first evaluation at 10:15.',
		common: {
			rows: side(
				'data',
				'',
				each(arrivals, (rows) =>
					rows.replace(
						/(.)(.)(.) (.)(.)(.)/,
						'10:00 to 10:05: VM1 $1, VM2 $4\n10:05 to 10:10: VM1 $2, VM2 $5\n10:10 to 10:15: VM1 $3, VM2 $6'
					)
				),
				each(arrivals, (rows) =>
					rows.replace(/(.)(.)(.) (.)(.)(.)/, 'VM1 had $1, $2 and $3 rows and VM2 $4, $5 and $6')
				),
				'\n{}'
			)
		},
		sides: {
			above: side('query', 'Threshold', '5|8|12', undefined, '{name} has threshold {}'),
			when: side(
				'group',
				'Aggregation granularity and number of violations',
				{
					'5 1': '5 minutes, 1 violation',
					'5 2': '5 minutes, 2 violations',
					'5 3': '5 minutes, 3 violations',
					'15 1': '15 minutes, 1 violation'
				},
				'the settings of {name} were {}',
				'aggregation granularity: {}'
			),
			split: side(
				'group',
				'Split by dimension',
				{ all: 'not split', Computer: 'Computer' },
				{ all: '{name} were not split by dimension', Computer: '{name} were split by Computer' },
				{ all: 'it is not split', Computer: 'it is split by Computer' }
			)
		},
		decide: (row) => String(alerts(row)),
		asks: { 0: 'no alert', 1: 'one alert', 2: 'two alerts' },
		table: 'How many alerts will each rule fire at 10:15?',
		choose: 'Which rule{s} will fire {} at 10:15?',
		single: 'How many alerts will the rule fire at 10:15?',
		why(row, answer) {
			const { split, above, when, rows } = row;
			if (split === 'all' && answer === '2') return 'a rule that isn’t split fires one alert at most';
			const [grain, needed] = when!.split(' ');
			const [one = [], other = []] = rowsOf(rows!);
			const series = (split === 'all' ? [one.map((count, at) => count + other[at]!)] : [one, other]).map(
				(counts, at) => {
					const number =
						grain === '15'
							? counts.reduce((sum, count) => sum + count)
							: counts.filter((count) => count > Number(above)).length;
					return {
						fires: number > (grain === '15' ? Number(above) : Number(needed) - 1),
						text: `${split === 'all' ? 'both VMs together have' : `VM${at + 1} has`} ${number || 'none'}`
					};
				}
			);
			const count = alerts(row);
			const isRight = answer === String(count);
			// One series shows that none or all would be wrong.
			const said =
				isRight || answer === '1' ? series : [series.find(({ fires }) => fires === Number(answer) < count)!];
			const isMet = said[0]!.fires;
			const end = isRight
				? ''
				: `, ${said.length > 1 ? (isMet ? 'each of which is' : 'neither of which is') : isMet ? 'which is' : 'which isn’t'} ${grain === '15' ? 'more' : 'enough'}`;
			const found = said.map(({ text }) => text).join(' and ') + end;
			return grain === '15'
				? `the threshold is {above} rows in 15 minutes, and ${found}`
				: `it takes ${needed!} of 3 periods with more than {above} rows, and ${found}`;
		}
	},
	chart: {
		noun: 'chart',
		intro:
			'In metrics explorer, you create {count} of a custom metric with the dimension Instance, without splitting. It has values for two minutes only.',
		claims: true,
		common: {
			values: side(
				'data',
				'',
				each(stored, (values) =>
					values.replace(/(\d+) (\d+) (\d+) (\d+)/g, 'min $1, max $2, sum $3, count $4')
				),
				'there were other values',
				'\n{}'
			)
		},
		sides: {
			item: side('query', 'Aggregation', aggregations, undefined, '{name} shows {}'),
			grain: side('group', 'Granularity', grains),
			only: side('group', 'Filter', instances, {
				all: '{name} had no filter',
				A: '{name} had the filter {}'
			}),
			claim: claim([...new Set(points)])
		},
		drawn: (row) => isNear(row, { item: aggregations, grain: grains, only: instances }, point),
		decide: (row) => yes(String(point(row)) === row['claim']),
		asks: { yes: 'correct' },
		choose: 'What is {}?',
		judge: 'At 08:00, {name} shows {claim}.',
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
	'distinct-is-count': [
		'The function count() gives the number of records, and dcount() estimates the number of different values. It’s easy to mix them up.',
		(row) => ({ ...row, item: row['item']?.replace(/^computers/, 'records') ?? '' })
	],
	'any-order': [
		'Each line works on the rows and columns that the one before returns. It’s easy to overlook the order.',
		(row) => (row['first'] ? { ...row, first: row['second']!, second: row['first'] } : row)
	],
	'take-newest': [
		'Unless the data is sorted, take can return any rows. It’s easy to take it for top.',
		(row) =>
			Object.fromEntries(
				Object.entries(row).map(([id, value]) => [
					id,
					value === 'take' ? (id === 'end' ? 'desc' : 'top') : value
				])
			)
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

/** The lines of code that a piece has after its first line break. */
const linesIn = (piece: Piece): readonly Piece[] => {
	const text = typeof piece === 'string' ? piece : piece.text;
	return text
		.split('\n')
		.slice(1)
		.map((line) => line.replace(/\.? *$/, ''))
		.filter((line) => !line.startsWith('// the '))
		.map((line) => (typeof piece === 'string' ? line : { ...piece, text: line }));
};
/** Returns a variant with its lines of code as an exhibit, or beside a table as paragraphs. */
function withCode(variant: Variant): Variant {
	const { paragraphs, figure } = variant.tabs[0]!;
	const all = [...paragraphs, ...(figure?.kind === 'message' ? figure.paragraphs : [])];
	const lines = all.flat().flatMap(linesIn);
	if (lines.length === 0) return variant;
	const words = all
		.map((paragraph): Paragraph => paragraph.filter((piece) => linesIn(piece).length === 0))
		.filter(({ length }) => length > 0);
	const tab =
		figure?.kind === 'table'
			? { paragraphs: [...words, ...lines.map((line) => [line])], figure }
			: { paragraphs: words, figure: code('Exhibit', ...lines) };
	return { ...variant, tabs: [tab] };
}

const base = topicFamily(
	{
		id: 'monitor/read-query',
		edition: 7,
		group: 'monitor',
		title: 'What queries, alerts and charts show',
		rule: {
			'^match':
				'== and =~ compare the whole text. Only == is case-sensitive here. The operator has finds whole words, and ago() tells how far back a query goes.',
			'^result':
				'The function count() gives the number of records, and dcount() estimates the number of different values. What comes after by makes the groups, and bin rounds times down.',
			'^order':
				'Each line works on the rows and columns that the one before returns. Unless the data is sorted, take can return any rows.',
			'^line': 'Filters tell which records count, summarize what is counted, and top which rows come first.',
			'^alert':
				'A rule compares the number of rows in each period of the aggregation granularity with the threshold, and fires with enough violations. Split by a dimension, it does this for each value.',
			'^chart':
				'A point covers the time granularity. Its average is the sum of all values divided by their count.'
		},
		lab: 'monitor/reads-in-the-log',
		sources: [
			sources.kqlStringOperators,
			sources.kqlAgo,
			sources.kqlSummarize,
			sources.kqlBin,
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
		forms: ['choose', 'judge', 'single', 'table', 'single', 'judge', 'series'],
		telling: ['list', 'list', 'table', 'email', 'table', 'ticket'],
		themes: [
			[
				'timeout',
				'Timeout',
				'Users report slow logins.',
				'Support asks what it sees.',
				'A developer needs a report.'
			],
			[
				'failure',
				'Failure',
				'You look into a failed backup.',
				'A manager does not trust some numbers.',
				'An auditor asks for a list.'
			]
		],
		words: ['word', 'Word', 'om', 'or', 'ol']
	}
);
/** Shown with code, which a topic can’t tell. */
export const readQuery: Family = {
	...base,
	make: (seed, difficulty) => withCode(base.make(seed, difficulty)),
	vary: (variant, axis) => withCode(base.vary(variant, axis))
};
