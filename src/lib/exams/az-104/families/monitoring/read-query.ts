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
import { clock } from '#lib/exams/az-104/families/dates.ts';
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
const counted = (count: number, noun: string): string => `${count || 'no'} ${noun}${count === 1 ? '' : 's'}`;
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
	other: 'Ready'
};
/** Messages, as they are for any word. */
const textOf = ({ text }: Row): string => texts[text!]!.replace('{word}', 'x').replace('{Word}', 'X');
const passes = (row: Row): boolean => isFound(textOf(row), row['op'] as TextOperator, 'x');

const logs: Readonly<Record<string, readonly LogRecord[]>> = Object.fromEntries(
	[
		'485 web1 Error,500 web1 error,520 web2 Error,550 web1 Error,555 sql1 Warning,590 web2 error',
		'610 app1 error,625 app2 Error,629 app3 Error,665 app2 Error,680 app1 Warning,710 app2 error',
		'905 db1 Error,912 db1 Error,938 db2 error,940 db1 error,970 db3 Error,1010 db1 Info'
	].map((log, at) => [
		String(at),
		log.split(',').map((line) => {
			const [minute = '', computer = '', level = ''] = line.split(' ');
			return [Number(minute), computer, level] as const;
		})
	])
);
const passing = ({ log, op }: Row): readonly LogRecord[] =>
	logs[log!]!.filter(([, , level]) => isFound(level, op as '==', 'Error'));
function highest(row: Row): number {
	const [counts, by] = row['item']!.split(' ') as ['records', string];
	return highestCount(passing(row), counts, by === 'all' || by === 'computer' ? by : Number(by));
}

const tables: Readonly<Record<string, TableCounts>> = {
	0: { records: 500, computers: 20, errors: 40, errorComputers: 6, newestErrors: 4, newestComputers: 3 },
	1: { records: 700, computers: 20, errors: 40, errorComputers: 4, newestErrors: 3, newestComputers: 6 },
	2: { records: 40, computers: 6, errors: 20, errorComputers: 3, newestErrors: 4, newestComputers: 4 }
};
const returned = ({ first, second, table }: Row): string | undefined =>
	first === second ? undefined : String(rowsAfter(first as Step, second as Step, tables[table!]!));
const stepLines = {
	where: 'where EventLevelName == "Error"',
	top: 'top 10 by TimeGenerated',
	take: 'take 10',
	distinct: 'distinct Computer'
};

const parts = ['since', 'text', 'group', 'end'];
/** Lines that aren’t as needed. */
const unfit = (row: Row): readonly string[] =>
	parts.filter((part, at) => row[part] !== row['need']!.split(' ')[at]);

const arrivals: Readonly<Record<string, readonly (readonly number[])[]>> = {
	0: [
		[9, 2, 1],
		[3, 6, 7]
	],
	1: [
		[4, 5, 4],
		[7, 7, 6]
	],
	2: [
		[1, 1, 10],
		[6, 6, 5]
	]
};
const alerts = ({ rows, split, above, when }: Row): number => {
	const [granularity, violations] = when!.split(' ').map(Number) as [5, number];
	return alertsFired(arrivals[rows!]!, {
		split: split === 'Computer',
		above: Number(above),
		granularity,
		violations
	});
};

/** What is stored for two minutes, and in each for two instances. */
const stored: Readonly<Record<string, readonly Stored[]>> = {
	0: [
		[70, 90, 240, 3],
		[40, 40, 40, 1],
		[60, 60, 60, 1],
		[30, 80, 200, 4]
	],
	1: [
		[20, 30, 50, 2],
		[70, 100, 340, 4],
		[70, 70, 70, 1],
		[30, 50, 80, 2]
	],
	2: [
		[10, 10, 10, 1],
		[30, 60, 150, 3],
		[70, 120, 400, 4],
		[70, 70, 70, 1]
	]
};
const covered = ({ values, grain, only }: Row): readonly Stored[] =>
	stored[values!]!.filter((_, at) => (grain === '5' || at < 2) && (only === 'all' || at % 2 === 0));
const point = (row: Row): number => pointOf(covered(row), row['item'] as Aggregation);

/** A claim about a number: one of those that `found` returns for any row. It’s neither told nor changed. */
const claim = (numbers: readonly number[]) =>
	side('query', '', Object.fromEntries(numbers.map((number) => [number, String(number)])));
/** Whether a claim is true of a row, or of one with another value on a single side. */
const isNear = (row: Row, sides: Readonly<Record<string, Row>>, found: (row: Row) => number): boolean =>
	Object.entries(sides).some(([id, values]) =>
		Object.keys(values).some((value) => String(found({ ...row, [id]: value })) === row['claim'])
	);

const operators: Row = {
	'==': 'compares the whole text in exactly this case',
	'=~': 'compares the whole text in any case',
	has: 'finds a whole word in any case',
	contains: 'finds a text in any case, even within a word',
	startswith: 'finds a text at the start, in any case'
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
const instances: Row = { all: 'A and B', A: 'only A' };
const points = Object.keys(stored).flatMap((values) =>
	Object.keys(aggregations).flatMap((item) =>
		Object.keys(grains).flatMap((grain) =>
			Object.keys(instances).map((only) => point({ values, item, grain, only }))
		)
	)
);

/** What each line of a draft does. */
const does: Readonly<Record<'since' | 'text' | 'group' | 'end', Row>> = {
	since: {
		'1d': 'the filter with ago(1d) goes back 24 hours',
		'7d': 'the filter with ago(7d) goes back seven days'
	},
	text: {
		has: 'the operator has finds {word} only as a whole word',
		contains: 'the operator contains finds {word} even within a word',
		'=~': 'the operator =~ finds messages that are {word} and nothing else'
	},
	group: {
		role: 'the line with summarize counts the messages of each role',
		users: 'the line with dcount(UserId) counts the users of each role',
		hour: 'the line with bin counts the messages of each hour'
	},
	end: {
		desc: 'without asc, the operator top returns the highest numbers',
		asc: 'with asc, the operator top returns the lowest numbers',
		take: 'the operator take returns any rows, whatever their numbers'
	}
};

/** What two steps return, and why. */
function stepsSay({ first, second, table }: Row): string {
	const { computers, errors, errorComputers, newestErrors, newestComputers } = tables[table!]!;
	const among = second === 'where' ? 'errors' : 'computers';
	if (first === 'distinct')
		return second === 'take'
			? `there are ${computers} different computers, and take returns 10 at most`
			: `after distinct, there’s only the column Computer, and ${second!} needs another`;
	if (second === 'distinct' && first !== 'take')
		return first === 'where'
			? `the errors come from ${errorComputers} computers`
			: `the 10 newest records come from ${newestComputers} computers`;
	if (first === 'where') return `of the ${errors} errors that where keeps, ${second!} returns 10`;
	if (first === 'top' && second === 'where') return `${newestErrors} of the 10 newest records are errors`;
	return second === 'take' || second === 'top'
		? `the line with ${first!} returns 10 rows, and ${second} keeps all of them`
		: `the line with take returns any 10 records, so the number of ${among} among them can vary`;
}
/** What a number of rows is, if not what the steps return. */
function numberSays(answer: string, { table }: Row): string {
	const at = Object.values(tables[table!]!).indexOf(Number(answer));
	return at < 0
		? `the operators top and take return ${answer} rows at most`
		: `there are ${answer} ${['records', 'computers', 'errors', 'computers with errors', 'errors among the 10 newest records', 'computers among the 10 newest records'][at]!}`;
}

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
							two: '“{text}” has {word} as a whole word',
							plural: '“{text}” starts with {word}, but as part of a longer word',
							part: '“{text}” has {word} only within a longer word',
							other: '“{text}” doesn’t have {word} at all'
						}[row['text']!]!
					}, and {op} ${operators[row['op']!]!}`
				: '{name} was generated {age}, and ago({since}) doesn’t go back that far'
	},
	result: {
		noun: 'tile',
		intro:
			'{or} Each of {count} shows the highest N of its query of AppLog_CL, which contains these records of one day:',
		claims: true,
		common: {
			log: side(
				'data',
				'',
				Object.fromEntries(
					Object.entries(logs).map(([id, log]) => [
						id,
						log.map(([minute, ...cells]) => [clock(minute), ...cells].join(', ')).join('\n')
					])
				),
				'the table had other records',
				'\nTimeGenerated, Computer, Level\n{}'
			)
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
			const level = { '==': 'exactly Error', '=~': 'Error in any case', '!=': 'anything but exactly Error' }[
				row['op'] as '=='
			];
			const kept = `${counted(passing(row).length, 'record')} with ${level}`;
			const number = highest(row);
			if (by === 'all')
				return counts === 'records'
					? `there are ${kept}, and count() counts each of them`
					: `the ${kept} come from ${counted(number, 'computer')}`;
			return counts === 'records'
				? `no ${{ computer: 'computer', 60: 'hour', 30: 'half hour' }[by!]!} has more than ${number} of the ${kept}`
				: `in no hour, the ${kept} come from more than ${counted(number, 'computer')}`;
		}
	},
	order: {
		noun: 'function',
		intro: '{oo} In a workspace, you save {count}, starting with the table Event.',
		common: {
			table: side(
				'data',
				'',
				Object.fromEntries(
					Object.entries(tables).map(([id, table]) => [
						id,
						`Event has ${table.records} records of ${table.computers} computers. ${table.errors} records, of ${table.errorComputers} computers, are errors. The 10 newest records are of ${table.newestComputers} computers and include ${table.newestErrors} errors`
					])
				),
				{
					0: 'Event had 40 errors of 6 computers',
					1: 'Event had 40 errors of 4 computers',
					2: 'Event had 20 errors of 3 computers'
				},
				'{}'
			)
		},
		sides: {
			first: query('query', 'First operator', stepLines, '\n// {name}\nEvent\n| {}'),
			second: query('group', 'Second operator', stepLines)
		},
		decide: returned,
		asks: {
			...Object.fromEntries([3, 4, 6, 10].map((rows) => [rows, `exactly ${rows} rows`])),
			varies: 'a number of rows that can vary',
			error: 'an error'
		},
		choose: 'Which function{s} will return {}?',
		table: 'What will each function return?',
		single: 'What will the function return?',
		why(row, answer) {
			const found = returned(row)!;
			const says = stepsSay(row);
			if (answer === found) return says;
			if (answer === 'error') return 'each line finds the columns that it names';
			if (answer === 'varies')
				return found === 'error'
					? 'the query doesn’t get as far as returning rows'
					: `the number is certain: ${says}`;
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
				{
					'1d has role desc':
						'the five roles with the most messages that have the word {word}, in the last 24 hours',
					'7d contains users desc':
						'the five roles where the most users had messages that contain {word}, even within a word, in the last seven days',
					'1d contains hour desc':
						'the five hours with the most messages that contain {word}, even within a word, in the last 24 hours',
					'7d has users asc':
						'the five roles where the fewest users (at least one) had messages with the word {word}, in the last seven days'
				},
				'the result had to be {}',
				'the result must be {}'
			)
		},
		sides: {
			since: query(
				'query',
				'First filter',
				{ '1d': 'where TimeGenerated > ago(1d)', '7d': 'where TimeGenerated > ago(7d)' },
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
			'{oa} You review {count} based on one query. The measure is Table rows, the operator Greater than, the evaluation period 15 minutes, and the first evaluation at 10:15. The query returns these rows:',
		common: {
			rows: side(
				'data',
				'',
				Object.fromEntries(
					Object.entries(arrivals).map(([id, rows]) => [
						id,
						[0, 1, 2]
							.map(
								(at) =>
									`${clock(600 + at * 5)} to ${clock(605 + at * 5)}: VM1 ${rows[0]![at]!}, VM2 ${rows[1]![at]!}`
							)
							.join('\n')
					])
				),
				'the numbers of rows were others',
				'\n{}'
			)
		},
		sides: {
			above: side('query', 'Threshold', '5|8|12', undefined, '{name} has threshold {}'),
			when: side('group', 'Granularity', {
				'5 1': '5 minutes, 1 violation',
				'5 2': '5 minutes, 2 violations',
				'5 3': '5 minutes, 3 violations',
				'15 1': '15 minutes, 1 violation'
			}),
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
			const [one = [], other = []] = arrivals[rows!]!;
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
				: `, ${said.length > 1 ? (isMet ? 'each of ' : 'neither of ') : ''}which ${isMet || said.length > 1 ? 'is' : 'isn’t'} ${grain === '15' ? 'more' : 'enough'}`;
			const found = said.map(({ text }) => text).join(' and ') + end;
			return grain === '15'
				? `the threshold is {above} rows in 15 minutes, and ${found}`
				: `it takes ${counted(Number(needed), 'period')} with more than {above} rows, and ${found}`;
		}
	},
	chart: {
		noun: 'chart',
		intro:
			'{oc} In metrics explorer, you create {count} of a custom metric with the dimension Instance. Only these values are stored:',
		claims: true,
		common: {
			values: side(
				'data',
				'',
				Object.fromEntries(
					Object.entries(stored).map(([id, all]) => [
						id,
						all
							.map(
								([min, max, sum, count], at) =>
									`08:0${at >> 1} ${'AB'[at % 2]!}: min ${min}, max ${max}, sum ${sum}, count ${count}`
							)
							.join('\n')
					])
				),
				'other values had been stored',
				'\n{}'
			)
		},
		sides: {
			item: side('query', 'Aggregation', aggregations, undefined, '{name} shows {}'),
			grain: side('group', 'Granularity', grains),
			only: side('group', 'Instances', instances),
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
			return `the point covers ${only === 'all' ? 'both instances' : 'instance A'} in ${grain === '1' ? 'one minute' : 'both minutes'}, and ${
				{
					avg: `the average is the sum of ${sum!} divided by the count of ${count!}, which is ${point(row)}`,
					min: `the lowest min is ${point(row)}`,
					max: `the highest max is ${point(row)}`,
					sum: `the sum is ${all.length > 1 ? `${add(2)} = ` : ''}${sum!}`,
					count: `the count is ${all.length > 1 ? `${add(3)} = ` : ''}${count!}`
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
		'The operator has finds whole words, and contains finds any part. It’s easy to take one for the other.',
		(row) => {
			const other: Row = { has: 'contains', contains: 'has' };
			return { ...row, op: other[row['op']!] ?? row['op']!, text: other[row['text']!] ?? row['text']! };
		}
	],
	'distinct-is-count': [
		'With count() you get records, and with dcount() different values. It’s easy to mix them up.',
		(row) => ({ ...row, item: row['item']?.replace(/^computers/, 'records') ?? '' })
	],
	'one-group': [
		'What comes after by makes the groups. It’s easy to read past it.',
		(row) => ({ ...row, item: row['item']?.replace(/ \w+$/, ' all') ?? '' })
	],
	'any-order': [
		'Each line works on the rows and columns that the one before returns. It’s easy to read the lines in any order.',
		(row) => (row['first'] ? { ...row, first: row['second']!, second: row['first'] } : row)
	],
	'take-newest': [
		'The operator take returns any rows, and top the first by a column. It’s easy to take one for the other.',
		(row) =>
			Object.fromEntries(
				Object.entries(row).map(([id, value]) => [
					id,
					value === 'take' ? (id === 'end' ? 'desc' : 'top') : value
				])
			)
	],
	'all-together': [
		'A rule that is split by a dimension evaluates each value of it on its own. It’s easy to add them up.',
		taking('split', /^Computer$/, { split: 'all' })
	],
	'once-is-enough': [
		'Each period above the threshold is a violation, and the rule can require several. It’s easy to think that one is enough.',
		taking('when', /^5/, { when: '5 1' })
	],
	'first-minute': [
		'A point covers the whole time granularity. It’s easy to read only the first values.',
		taking('grain', /^5$/, { grain: '1' })
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
				'== is case-sensitive. =~, has, contains and startswith aren’t. The operator has finds whole words, and ago() tells how far back a query goes.',
			'^result':
				'With count() you get records, and with dcount() different values. What comes after by makes the groups, and bin rounds times down.',
			'^order':
				'Each line works on the rows and columns that the one before returns. The operator take returns any rows.',
			'^line':
				'Filters tell which records count, summarize what is counted and by what, and top which rows come first.',
			'^alert':
				'A log search alert rule compares the rows of each aggregation granularity with the threshold, for all records or for each value of a dimension. It fires once the number of violations is reached.',
			'^chart':
				'A point covers the time granularity. Over all that it covers, the average is the sum divided by the count.'
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
		telling: ['list', 'list', 'table', 'email', 'list', 'ticket'],
		themes: [
			[
				'timeout',
				'Timeout',
				'Users report slow logins.',
				'The operations team asks what it sees.',
				'You clean up old queries.',
				'A developer needs a report.',
				'Logins fail on two VMs.',
				'Visitors wait in a queue.'
			],
			[
				'failure',
				'Failure',
				'You look into a failed backup.',
				'A manager does not trust some numbers.',
				'A colleague needs a review.',
				'An auditor asks for a list.',
				'You test new alert rules.',
				'A web app measures how long requests wait.'
			]
		],
		words: ['word', 'Word', 'om', 'or', 'oo', 'ol', 'oa', 'oc']
	}
);
/** Shown with code, which a topic can’t tell. */
export const readQuery: Family = {
	...base,
	make: (seed, difficulty) => withCode(base.make(seed, difficulty)),
	vary: (variant, axis) => withCode(base.vary(variant, axis))
};
