// What a query in KQL returns, and which query returns what is needed: text operators, times, groups,
// intervals, and the order of steps.
// Over 200 lines: three questions share the tables, the ways to tell them, and what each part of a query does.
import {
	operatorText,
	runQuery,
	shown,
	time,
	type Row,
	type Table,
	type TabularOperator
} from '#lib/azure/monitoring/kql.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Option, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import { clock } from '#lib/exams/az-104/families/dates.ts';
import { code, drawUntil, fact, listed, message, pageWith } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** What can differ between queries. */
interface Query {
	readonly op: '==' | '=~' | 'has' | 'contains' | '!=';
	readonly counted: 'rows' | 'different';
	/** The first column, or an interval in minutes. */
	readonly by: 'key' | 30 | 60;
	/** Groups remain whose number is above it. */
	readonly above: 0 | 1 | 2;
	/** How far back rows go, and which group remains. Both only where a query is asked for, which isn’t run. */
	readonly since: '1h' | '1d' | '7d';
	readonly top: 'desc' | 'asc';
}
type Dimension = keyof Query;
interface Facts {
	/** `blanks`: what belongs into each. */
	readonly asks: 'result' | 'query' | 'blanks';
	readonly theme: number;
	readonly told: number;
	readonly who: string;
	readonly rows: readonly Cells[];
	/** What differs between the options, with the two values of it. */
	readonly open: readonly Dimension[];
	readonly pair: readonly [Query, Query];
	readonly query: Query;
	/** Options as bits, one for each of `open`, the first ones of it. */
	readonly offered: readonly number[];
	/** Which of two ways each requirement is worded, as bits. */
	readonly wording: number;
}
/** A row: its minute, and places in the lists of a theme. */
type Cells = readonly [at: number, key: number, other: number, value: number];

/** A business, its table and columns, what they hold. Five of the tables are Azure Monitor’s own. */
const themes = [
	'a stadium|Gates_CL|Gate|Card|Outcome|north,south,west|c11,c24,c37|Denied,denied,Denied twice,AutoDenied,Granted',
	'a courier|Parcels_CL|Depot|Truck|Status|dock1,dock2,hub|t5,t6,t8|Delayed,delayed,Delayed again,PreDelayed,OnTime',
	'a web shop|Perf|Computer|ObjectName|CounterName|sql1,web1,web2|System,Server,Job|Processes,processes,Idle Processes,Subprocesses,Threads',
	'a backup service|Event|Computer|UserName|RenderedDescription|sql1,web1,app1|ana,ben,svc|Locked,locked,Locked out,Unlocked,Opened',
	'a school|AppTraces|AppRoleName|UserId|Message|exams,files,mail|ana,ben,cem|Timeout,timeout,Timeout again,NoTimeout,Ready',
	'a hospital|Syslog|Computer|ProcessName|SyslogMessage|icu1,lab1,ward3|cron,sshd,sudo|Failed,failed,Failed password,AuthFailed,Accepted',
	'a print service|AzureActivity|ResourceGroup|Caller|ActivitySubstatusValue|rg-dev,rg-p1,rg-p2|kim,lea,max|Conflict,conflict,Conflict (409),NoConflict,OK',
	'a railway|Trains_CL|Line|Train|Status|red,blue,ring|r10,r12,r15|Stopped,stopped,Stopped early,Unstopped,Running'
].map((line) => {
	const [what = '', table = '', key = '', other = '', column = '', ...lists] = line.split('|');
	const [keys = [], others = [], values = []] = lists.map((list) => list.split(','));
	return { what, table, key, other, column, keys, others, values, value: values[0]! };
});
const themeOf = ({ theme }: Pick<Facts, 'theme'>) => themes[theme]!;
const dimensions: { readonly [D in Dimension]: readonly Query[D][] } = {
	op: ['==', '=~', 'has', 'contains', '!='],
	counted: ['rows', 'different'],
	by: ['key', 60, 30],
	above: [0, 1, 2],
	since: ['1d', '7d', '1h'],
	top: ['desc', 'asc']
};
const set = (query: Query, dimension: Dimension, from: Query): Query => ({
	...query,
	[dimension]: from[dimension]
});
const differing = (one: Query, other: Query): readonly Dimension[] =>
	(Object.keys(dimensions) as Dimension[]).filter((each) => one[each] !== other[each]);

/** The steps of a query. */
function stepsOf(
	facts: Pick<Facts, 'theme' | 'open'>,
	{ op, counted, by, above }: Query
): readonly TabularOperator[] {
	const { key, other, column, value } = themeOf(facts);
	const filter: TabularOperator = { where: [column, op, value] };
	const groups: TabularOperator = {
		summarize: counted === 'rows' ? { count: true } : { dcount: other },
		as: 'N',
		by: by === 'key' ? [key] : [],
		...(by === 'key' ? {} : { bin: by })
	};
	const steps = [filter, groups];
	return facts.open.includes('above') && above > 0 ? [...steps, { where: ['N', '>', above] }] : steps;
}
const lineOf = (facts: Facts, query: Query): string =>
	[
		themeOf(facts).table,
		...(facts.open.includes('since') ? [`where ${time} > ago(${query.since})`] : []),
		...stepsOf(facts, query).map(operatorText),
		...(facts.open.includes('top') ? [`top 1 by N ${query.top}`] : [])
	].join(' | ');

/** Results by rows and query; kept, because explaining asks for them hundreds of times. */
const results = new WeakMap<Facts['rows'], Map<string, string>>();
function resultOf(facts: Facts, query: Query): string {
	const known = results.get(facts.rows) ?? new Map<string, string>();
	results.set(facts.rows, known);
	const line = lineOf(facts, query);
	const found = known.get(line) ?? freshResult(facts, query);
	known.set(line, found);
	return found;
}
const tableOf = (facts: Facts): Table => {
	const { key, other, column, keys, others, values } = themeOf(facts);
	const rows = facts.rows.map(([at, ...cells]): Row => ({
		[time]: at,
		[key]: keys[cells[0]]!,
		[other]: others[cells[1]]!,
		[column]: values[cells[2]]!
	}));
	return { columns: [time, key, other, column], rows };
};
const ran = (facts: Facts, query: Query) => runQuery(tableOf(facts), stepsOf(facts, query));
function freshResult(facts: Facts, query: Query): string {
	const { answer } = ran(facts, query);
	const [first = ''] = answer!.columns;
	const rows = answer!.rows.map((row) => `${shown(first, row[first]!)}: ${row.N}`).sort();
	return rows.length === 0 ? 'No rows' : rows.join(', ');
}

/** Every query that the open dimensions allow, in the order offered. */
const offeredBy = ({ open, pair, offered }: Facts): readonly Query[] =>
	offered.map((bits) => open.reduce((query, each, at) => set(query, each, pair[(bits >> at) & 1]!), pair[0]));
const optionOf = (facts: Facts, query: Query): Option => {
	const text = (facts.asks === 'result' ? resultOf : lineOf)(facts, query);
	return { id: text, text };
};
const keyOf = (facts: Facts, query: Query): Key =>
	facts.asks === 'blanks' ? facts.open.map((each) => [String(query[each])]) : [[optionOf(facts, query).id]];

/** Whether only one of two queries can be right. */
const differs = (facts: Facts, one: Query, other: Query): boolean =>
	facts.asks !== 'result'
		? lineOf(facts, one) !== lineOf(facts, other)
		: resultOf(facts, one) !== resultOf(facts, other);
/** What can be in a blank. */
const valuesOf = (dimension: Dimension): readonly Query[Dimension][] =>
	dimension === 'op' ? dimensions.op.slice(0, 4) : dimensions[dimension];
const blanks = (facts: Facts): Asked => ({
	type: 'table',
	requirement: ['You need to complete the query. What should you select?'],
	parts: facts.open.map((each, at) => ({
		text: `Blank ${at + 1}`,
		options: valuesOf(each).map((value) => ({
			id: String(value),
			text: partOf(facts, { ...facts.query, [each]: value }, each)
		})),
		right: [String(facts.query[each])]
	})),
	miss: 'core'
});
function ask(facts: Facts): Asked {
	if (facts.asks === 'blanks') return blanks(facts);
	const right = optionOf(facts, facts.query);
	const options = [right];
	const taken = [facts.query];
	for (const query of offeredBy(facts))
		if (options.length < 4 && taken.every((one) => differs(facts, one, query))) {
			options.push(optionOf(facts, query));
			taken.push(query);
		}
	const edge = facts.query.op === 'has' || facts.query.counted === 'different';
	return {
		...chooseOne(
			[
				facts.asks === 'result'
					? 'What does the query return? Each option lists every row of the result with its N.'
					: 'You need to meet the requirements. Which query should you run?'
			],
			options,
			right.id
		),
		miss: edge ? 'edge' : 'core'
	};
}

const bin = (minutes: number): string => `bin(${time}, ${minutes === 60 ? '1h' : '30m'})`;
const ages: Readonly<Record<Query['since'], string>> = { '1h': 'hour', '1d': '24 hours', '7d': '7 days' };
/** What one N stands for. */
const groupOf = (facts: Facts, by: Query['by']): string => (by === 'key' ? themeOf(facts).key : span(by));
const most = (top: Query['top']): string => `the ${top === 'desc' ? 'highest' : 'lowest'} N`;
const span = (minutes: number): string => (minutes === 60 ? 'hour' : 'half hour');
const rowCount = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
/** How many rows pass the filter on text. */
function countedRows(facts: Facts, query: Query): string {
	const { answer } = runQuery(tableOf(facts), stepsOf({ ...facts, open: [] }, query).slice(0, 1));
	return rowCount(answer?.rows.length ?? 0);
}
/** What a part of a query does. */
function does(facts: Facts, query: Query, dimension: Dimension): string {
	const { key, other, value } = themeOf(facts);
	const { op, counted, by, above, since, top } = query;
	const passing = facts.asks === 'result' ? `: ${countedRows(facts, query)}` : '';
	return {
		op: {
			'==': `With ==, only ${value} counts, in exactly this case${passing}.`,
			'=~': `With =~, ${value} counts in any case as the whole value${passing}.`,
			has: `With has, ${value} counts wherever it’s a whole word, in any case${passing}.`,
			contains: `With contains, ${value} counts anywhere in the value, even within a word${passing}.`,
			'!=': `With !=, everything counts but ${value} in exactly this case${passing}.`
		}[op],
		counted:
			counted === 'rows'
				? 'count() counts rows.'
				: `dcount(${other}) estimates how many values of ${other} a group has.`,
		by:
			by === 'key'
				? `There’s one group for each ${key}.`
				: `${bin(by)} makes a group for each ${span(by)}, named by its start.`,
		above:
			above === 0
				? 'Without a filter on N, every group remains.'
				: `where N > ${above} drops groups whose N is ${above} or less.`,
		since: `ago(${since}) keeps the rows of the last ${ages[since]}.`,
		top: `top 1 by N ${top} returns the group with ${most(top)}.`
	}[dimension];
}
/** A part of a query by its name. */
function partOf(facts: Facts, { op, counted, by, above, since, top }: Query, dimension: Dimension): string {
	const { key, other } = themeOf(facts);
	return {
		op,
		counted: counted === 'rows' ? 'count()' : `dcount(${other})`,
		by: by === 'key' ? key : bin(by),
		above: above === 0 ? 'no filter on N' : `where N > ${above}`,
		since: `ago(${since})`,
		top: `top 1 by N ${top}`
	}[dimension];
}
/** A requirement, in one of two wordings. */
function required(facts: Facts, { op, counted, by, above, since, top }: Query, dimension: Dimension): string {
	const { other, column, value } = themeOf(facts);
	const texts: Readonly<Record<Dimension, readonly [string, string]>> = {
		op: (
			{
				'==': [
					`Only rows whose ${column} is ${value} must be included (case-sensitive).`,
					`${column} must be equal to ${value}, and case must match.`
				],
				'=~': [
					`Only rows whose ${column} is ${value} must be included (not case-sensitive).`,
					`${column} must be equal to ${value}, and case must be ignored.`
				],
				has: [
					`Rows whose ${column} contains the word ${value} must be included (not case-sensitive).`,
					`${column} must contain ${value} as a whole word, and case must be ignored.`
				],
				contains: [
					`Rows whose ${column} contains ${value}, even within a word, must be included.`,
					`${column} must contain ${value}, even as part of a word.`
				],
				'!=': [
					`Only rows whose ${column} is ${value} must be excluded (case-sensitive).`,
					`${column} must not be equal to ${value}, and case must match.`
				]
			} as const
		)[op],
		counted:
			counted === 'rows'
				? [
						'N must be the number of rows.',
						`Every row must be counted, even if its ${other} appeared before.`
					]
				: [
						`N must be the number of different values of ${other}.`,
						`Each ${other} must be counted only once in a group.`
					],
		by: [
			`N must be calculated for each ${groupOf(facts, by)}.`,
			`The query must return an N for each ${groupOf(facts, by)}.`
		],
		above:
			above === 0
				? ['All groups must be returned.', 'Groups must be returned whatever their N.']
				: [
						`Only groups with an N above ${above} must be returned.`,
						`Groups with an N of ${above} or less must be excluded.`
					],
		since: [
			`The query must cover the last ${ages[since]}.`,
			`Only data of the last ${ages[since]} must be included.`
		],
		top: [
			`Only the ${groupOf(facts, by)} with ${most(top)} must be returned.`,
			`The result must be the ${groupOf(facts, by)} with ${most(top)}.`
		]
	};
	return texts[dimension][(facts.wording >> Object.keys(dimensions).indexOf(dimension)) & 1]!;
}

/** The same as it follows “you had to”. */
function had(facts: Facts, { op, counted, by, above, since, top }: Query, dimension: Dimension): string {
	const { other, value } = themeOf(facts);
	return {
		op: {
			'==': `match exactly ${value}`,
			'=~': `match ${value} alone in any case`,
			has: `match ${value} as a word`,
			contains: `match ${value} anywhere`,
			'!=': `leave out exactly ${value}`
		}[op],
		counted: counted === 'rows' ? 'count every row' : `count each ${other} once`,
		by: `group by ${groupOf(facts, by)}`,
		above: above === 0 ? 'return all groups' : `return only groups above ${above}`,
		since: `cover the last ${ages[since]}`,
		top: `return ${most(top)}`
	}[dimension];
}

/** Why an option isn't right: what differs in the query that it belongs to. */
function wrongReason(facts: Facts, other: Query): string {
	const differ = differing(facts.query, other);
	const reasons = differ.map((each) =>
		facts.asks === 'result'
			? does(facts, facts.query, each)
			: `${does(facts, other, each)} ${required(facts, facts.query, each)}`
	);
	// Another option may differ in the same.
	if (
		facts.asks === 'result' &&
		(differ.length > 1 || differ.some((each) => facts.pair.every((one) => one[each] !== other[each])))
	)
		reasons.push(`This would take ${listed(differ.map((each) => partOf(facts, other, each)))}.`);
	return reasons.join(' ');
}
/** Queries that lead to an option, those that the change under it would lead to first. */
const nearest = (facts: Facts): readonly Query[] => [
	...singles(facts).map(([each, value]) => ({ ...facts.query, [each]: value })),
	...offeredBy(facts).toSorted((a, b) => differing(facts.query, a).length - differing(facts.query, b).length)
];
/** One part of the query otherwise. What is offered comes first. */
const singles = ({ asks, open, query, pair }: Facts): readonly (readonly [Dimension, Query[Dimension]])[] =>
	[true, false].flatMap((offered) =>
		open.flatMap((each) =>
			[...(asks === 'blanks' ? valuesOf(each) : dimensions[each])]
				.filter((value) => value !== query[each] && pair.some((one) => one[each] === value) === offered)
				.map((value) => [each, value] as const)
		)
	);
function explain(facts: Facts): readonly PartReasons[] {
	const { query, open } = facts;
	const right = optionOf(facts, query).id;
	if (facts.asks === 'blanks') return open.map((each) => explainBlank(facts, each));
	const reasons = nearest(facts)
		.toReversed()
		.map((one) => [optionOf(facts, one).id, wrongReason(facts, one)] as const);
	const { trace } = ran(facts, query);
	const steps = stepsOf(facts, query).slice(0, trace.length);
	return [
		{
			options: Object.fromEntries([
				...reasons,
				[right, open.map((each) => does(facts, query, each)).join(' ')]
			]),
			trace:
				facts.asks === 'result'
					? steps.map((step, at) => ({ rule: ruleOf(step), text: trace[at]! }))
					: open.map((each) => needStep(facts, each))
		}
	];
}
const needStep = (facts: Facts, each: Dimension): TraceStep => ({
	rule: `needs ${each} ${facts.query[each]}`,
	text: `${required(facts, facts.query, each)} This takes ${partOf(facts, facts.query, each)}.`
});
const explainBlank = (facts: Facts, each: Dimension): PartReasons => ({
	options: Object.fromEntries(
		valuesOf(each).map((value) => {
			const query = { ...facts.query, [each]: value };
			return [
				String(value),
				value === facts.query[each] ? does(facts, query, each) : wrongReason(facts, query)
			];
		})
	),
	trace: [needStep(facts, each)]
});
function ruleOf(step: TabularOperator): string {
	if ('where' in step)
		return `where ${step.where[1]} ${typeof step.where[2] === 'number' ? step.where[2] : ''}`;
	return 'summarize' in step ? `${Object.keys(step.summarize).join()} by ${step.bin ?? 'column'}` : '';
}

/** The key of someone who takes one value of a dimension for another. */
const taking =
	(swaps: Partial<Record<string, Partial<Query>>>, dimension: Dimension) =>
	(facts: Facts): Key => {
		const swap = swaps[String(facts.query[dimension])];
		if (swap === undefined || !facts.open.includes(dimension)) return [];
		const key = keyOf(facts, { ...facts.query, ...swap });
		// Not where the option is explained by something else.
		const told = nearest(facts).find((one) => optionOf(facts, one).id === key[0]![0]);
		return facts.asks === 'result' && told?.[dimension] !== { ...facts.query, ...swap }[dimension] ? [] : key;
	};
const question: Question<Facts> = {
	ask,
	explain,
	wrongRules: {
		case: {
			note: 'With ==, case matters. With =~, it doesn’t. It’s easy to mix them up.',
			key: taking({ '==': { op: '=~' }, '=~': { op: '==' } }, 'op')
		},
		word: {
			note: 'The operator has looks for whole words, contains for any part. It’s easy to take one for the other.',
			key: taking({ has: { op: 'contains' }, contains: { op: 'has' } }, 'op')
		},
		whole: {
			note: 'The operator =~ compares the whole value, has looks for a word in it. It’s easy to take one for the other.',
			key: taking({ '=~': { op: 'has' }, has: { op: '=~' } }, 'op')
		},
		not: {
			note: 'The operator != keeps what differs. It’s easy to read past the exclamation mark.',
			key: taking({ '!=': { op: '==' }, '==': { op: '!=' } }, 'op')
		},
		distinct: {
			note: 'With count() you get rows, with dcount() different values. It’s easy to mix them up.',
			key: taking({ rows: { counted: 'different' }, different: { counted: 'rows' } }, 'counted')
		},
		interval: {
			note: 'Each time is rounded down to the start of its interval. It’s easy to overlook how long that is.',
			key: taking({ 30: { by: 60 }, 60: { by: 30 } }, 'by')
		},
		groups: {
			note: 'What comes after by makes the groups. It’s easy to read past it.',
			key: (facts) =>
				taking(
					{
						key: { by: facts.pair[facts.pair[0].by === 'key' ? 1 : 0].by },
						30: { by: 'key' },
						60: { by: 'key' }
					},
					'by'
				)(facts)
		},
		'second filter': {
			note: 'A where after summarize works on the groups. It’s easy to stop reading before it.',
			key: taking({ 1: { above: 0 }, 2: { above: 0 } }, 'above')
		}
	}
};

const axes: Readonly<Record<Dimension, string>> = {
	op: 'filter',
	counted: 'groups',
	by: 'groups',
	above: 'second',
	since: 'filter',
	top: 'second'
};
/** How the query would be, as it follows “Right if”. */
const would = (facts: Facts, to: Query, each: readonly Dimension[]): string =>
	`the query ${listed(
		each.map((one) => {
			const part = partOf(facts, to, one);
			if (one === 'op') return `compared with ${part}`;
			if (one === 'above' && to.above === 0) return 'left N unfiltered';
			if (one === 'counted') return `counted with ${part}`;
			return one === 'by' ? `grouped by ${part}` : `had ${part}`;
		})
	)}`;
function changes(facts: Facts): readonly Change<Facts>[] {
	const { asks, open, query, rows } = facts;
	const { column, values } = themeOf(facts);
	const told = (to: Query, each: readonly Dimension[]): string =>
		asks === 'result'
			? would(facts, to, each)
			: `you had to ${listed(each.map((one) => had(facts, to, one)))}`;
	const single = singles(facts).map(([each, value]): Change<Facts> => ({
		fact: each,
		// A query without a filter on N has no place for that fact.
		axis: asks === 'result' && value === 0 ? 'none' : axes[each],
		text: told({ ...query, [each]: value }, [each]),
		apply: (one) => ({ ...one, query: { ...one.query, [each]: value } })
	}));
	const others = open.map((each): Change<Facts> => ({
		fact: each,
		axis: axes[each],
		text: 'the same were required in other words',
		apply: (one) => ({ ...one, wording: one.wording ^ (1 << Object.keys(dimensions).indexOf(each)) })
	}));
	const [at, key, other, now] = rows.at(-1)!;
	const last = values.flatMap((value, index): Change<Facts>[] =>
		index === now
			? []
			: [
					{
						fact: 'row',
						text: `the last row had ${value} as its ${column}`,
						apply: (one) => ({ ...one, rows: [...one.rows.slice(0, -1), [at, key, other, index]] })
					}
				]
	);
	const several = (asks === 'blanks' ? [] : offeredBy(facts)).map((to): Change<Facts> => ({
		text: told(to, differing(query, to)),
		apply: (one) => ({ ...one, query: to })
	}));
	return [...single, ...(asks === 'result' ? last : others), ...several];
}

const ops: readonly (readonly [Query['op'], Query['op']])[] = [
	['==', '=~'],
	['=~', 'has'],
	['has', 'contains'],
	['==', 'has'],
	['==', '!='],
	['=~', 'contains']
];
const bys: readonly (readonly [Query['by'], Query['by']])[] = [
	['key', 60],
	['key', 30],
	[30, 60]
];
const aboves: readonly (readonly [Query['above'], Query['above']])[] = [
	[0, 1],
	[0, 2],
	[1, 2]
];
const drawRows = (random: Random): readonly Cells[] => {
	const start = 60 * (7 + random.below(12));
	return Array.from({ length: 7 }, () => start + random.below(118))
		.sort((a, b) => a - b)
		.map((at): Cells => [
			at,
			random.pick([0, 0, 1, 2]),
			random.pick([0, 0, 1, 2]),
			random.pick([0, 0, 0, 1, 1, 2, 3, 4])
		]);
};

const firstPairs = [
	['op', 'counted'],
	['op', 'by'],
	['counted', 'by']
] as const;
/** What differs between the options: more, the harder. */
function drawOpen(random: Random, difficulty: Difficulty, asks: Facts['asks']): readonly Dimension[] {
	if (asks === 'query') {
		const some = random.some(['op', 'since', 'counted', 'by'] as const, Math.max(2, difficulty));
		return difficulty === 1 ? some : [...some, random.pick(['above', 'top'] as const)];
	}
	if (asks === 'blanks') {
		const all = ['since', 'op', 'counted', 'by', 'top'] as const;
		const some = random.some(all, difficulty + 1);
		return all.filter((each) => some.includes(each));
	}
	if (difficulty === 1) return random.pick(firstPairs);
	return difficulty === 2
		? ['op', random.pick(['by', 'counted'] as const), 'above']
		: ['op', 'counted', 'by', 'above'];
}
/** Differences between queries, as bits; the two together are the third. */
const planes = [
	[1, 2],
	[1, 4],
	[2, 4],
	[3, 5],
	[3, 5],
	[1, 8],
	[2, 8],
	[4, 8],
	[3, 10],
	[5, 9],
	[6, 12]
] as const;
/** The order of the options. Each part of a query that’s asked for is in two of the four or in all, so none stands out. */
function offer(random: Random, asks: Facts['asks'], count: number): readonly number[] {
	const all = Array.from({ length: 2 ** count }, (_, bits) => bits);
	const base = random.below(all.length);
	const [one, two] = random.pick(planes.filter((some) => Math.max(...some) < all.length));
	return asks === 'query' ? [0, one, two, one ^ two].map((bits) => base ^ bits) : random.shuffled(all);
}
/** Draws what can differ, then rows for which four queries lead to different results, then one of those queries. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asks = random.pick(['result', 'query', 'query', 'result', 'blanks', 'blanks'] as const);
	const open = drawOpen(random, difficulty, asks);
	const [op, by, above] = [random.pick(ops), random.pick(bys), random.pick(aboves)];
	const since = random.some(dimensions.since, 2);
	const first: Query = {
		op: op[open.includes('op') ? 0 : random.below(2)]!,
		counted: 'rows',
		by: by[0],
		above: above[0],
		since: since[0]!,
		top: 'desc'
	};
	const second: Query = {
		op: op[1],
		counted: 'different',
		by: by[1],
		above: above[1],
		since: since[1]!,
		top: 'asc'
	};
	const all = offer(random, asks, open.length);
	const drawn = {
		asks,
		theme: random.below(themes.length),
		told: random.below(4),
		who: random.pick(people),
		open,
		pair: [first, second] as const,
		query: first,
		offered: all,
		wording: random.below(2 ** 7)
	};
	const options = (rows: Facts['rows']): readonly Query[] => {
		const facts = { rows, ...drawn };
		const queries = offeredBy(facts);
		const texts = queries.map((query) => optionOf(facts, query).id);
		return queries.filter((_, at) => texts.indexOf(texts[at]!) === at).slice(0, 4);
	};
	/** A query without the filter that differs isn’t asked about. */
	const asked = (rows: Facts['rows']): readonly Query[] =>
		options(rows).filter((query) => asks !== 'result' || !open.includes('above') || query.above > 0);
	if (asks === 'blanks') {
		const query = { ...first };
		for (const each of open) Object.assign(query, { [each]: random.pick(valuesOf(each)) });
		return { rows: drawRows(random), ...drawn, query };
	}
	const rows = drawUntil(
		() => drawRows(random),
		(some) => options(some).length === 4 && asked(some).length > 0
	);
	const possible = asked(rows);
	return possible.length === 0
		? drawFacts(random, difficulty)
		: { rows, ...drawn, query: random.pick(possible) };
}

/** A piece of text that is a fact where it differs between the options. */
const mayDiffer = ({ open }: Facts, dimension: Dimension, text: string): Piece =>
	open.includes(dimension) ? fact(dimension, text) : text;
/** The query, line by line. */
function queryTold(facts: Facts): readonly Paragraph[] {
	const { query } = facts;
	const steps = stepsOf(facts, query).map((step): Paragraph => {
		const [operator, ...rest] = operatorText(step).split(' ');
		const text = rest.join(' ');
		if ('summarize' in step) {
			const [, what = '', by = ''] = /^N = (.*) by (.*)$/.exec(text) ?? [];
			return ['| summarize N = ', mayDiffer(facts, 'counted', what), ' by ', mayDiffer(facts, 'by', by)];
		}
		return [`| ${operator} `, mayDiffer(facts, text.startsWith('N ') ? 'above' : 'op', text)];
	});
	return [[themeOf(facts).table], ...steps];
}
const cellsOf = (facts: Facts, [at, key, other, value]: Cells): readonly string[] => {
	const { keys, others, values } = themeOf(facts);
	return [clock(at), keys[key]!, others[other]!, values[value]!];
};
/** Rows as lines, the last of which can change. */
const rowsTold = (facts: Facts, line: (cells: readonly string[]) => string): readonly Paragraph[] =>
	facts.rows.map((row, at) => {
		const text = line(cellsOf(facts, row));
		return [at === facts.rows.length - 1 ? fact('row', text) : text];
	});
const columnsOf = (facts: Facts): readonly string[] => {
	const { key, other, column } = themeOf(facts);
	return [time, key, other, column];
};

/** The ways to tell rows and a query. */
const resultTellers: readonly ((facts: Facts) => readonly Tab[])[] = [
	(facts) => {
		const { what, table } = themeOf(facts);
		const last = facts.rows.length - 1;
		return pageWith(
			{
				kind: 'table',
				caption: table,
				head: columnsOf(facts),
				rows: facts.rows.map((row, at) => {
					const cells = cellsOf(facts, row);
					return at === last ? { constraint: 'row', cells } : cells;
				})
			},
			[
				`You have a Log Analytics workspace for ${what} that contains a table named ${table}. Its times are in UTC, on the same day. You run this query:`
			],
			...queryTold(facts)
		);
	},
	(facts) => {
		const { what, table } = themeOf(facts);
		return pageWith(
			code(`Export of ${table}`, columnsOf(facts).join(','), ...rowsTold(facts, (cells) => cells.join(','))),
			[
				`You support ${what}. You export all rows of a table in its Log Analytics workspace. A workbook then runs this query on the table:`
			],
			...queryTold(facts)
		);
	},
	(facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Numbers for ${themeOf(facts).what}` },
				['Our alert rule runs this query:'],
				...queryTold(facts),
				[`In its time range, ${themeOf(facts).table} has these rows (${columnsOf(facts).join(', ')}):`],
				...rowsTold(facts, (cells) => cells.join(', '))
			),
			['You manage alert rules in Azure Monitor. You receive the following email.']
		),
	(facts) => {
		const { what, table, key, other, column } = themeOf(facts);
		return pageWith(
			code(
				'Query with test data',
				`let ${table} = datatable(${time}:datetime, ${key}:string, ${other}:string, ${column}:string) [`,
				...rowsTold(
					facts,
					([at = '', ...cells]) =>
						`  datetime(2026-11-02 ${at}), ${cells.map((cell) => `"${cell}"`).join(', ')},`
				),
				'];',
				...queryTold(facts)
			),
			[`You test a query for the workspace of ${what} with the data below.`]
		);
	}
];

/** Every requirement. What all options do alike is none of the facts. */
const needsOf = (facts: Facts): readonly Dimension[] =>
	(Object.keys(dimensions) as Dimension[]).filter(
		(each) => facts.open.includes(each) || ['op', 'counted', 'by'].includes(each)
	);
const needsTold = (facts: Facts): readonly Piece[] =>
	needsOf(facts).map((each) => mayDiffer(facts, each, required(facts, facts.query, each)));
/** What a table holds. */
const tableTold = (facts: Facts): string => {
	const { what, table, column, values } = themeOf(facts);
	return `You have a Log Analytics workspace for ${what}. In its table ${table}, ${column} can be ${listed(values)}. `;
};
/** The query with a blank for each part that is open, where that’s asked. */
function unfinished(facts: Facts): string {
	if (facts.asks !== 'blanks') return themeOf(facts).table;
	const { query, open } = facts;
	const { table, column, value } = themeOf(facts);
	const blank = (each: Dimension): string =>
		open.includes(each) ? `[${open.indexOf(each) + 1}]` : partOf(facts, query, each);
	return [
		table,
		...(open.includes('since') ? [`where ${time} > ${blank('since')}`] : []),
		`where ${column} ${blank('op')} "${value}"`,
		`summarize N = ${blank('counted')} by ${blank('by')}`,
		...(open.includes('top') ? [blank('top')] : [])
	].join(' | ');
}
/** The ways to tell what a query must return. */
const queryTellers: readonly ((facts: Facts) => readonly Tab[])[] = [
	(facts) =>
		pageWith(
			undefined,
			[tableTold(facts)],
			['You create a workbook. ', ...spaced(needsTold(facts))],
			...unfinishedTold(facts)
		),
	(facts) =>
		pageWith(
			{
				kind: 'table',
				caption: 'Requirements for a dashboard tile',
				head: ['Requirement'],
				rows: needsOf(facts).map((each) => {
					const cells = [required(facts, facts.query, each)];
					return facts.open.includes(each) ? { constraint: each, cells } : cells;
				})
			},
			[tableTold(facts)],
			...unfinishedTold(facts)
		),
	(facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Report on ${themeOf(facts).table}` },
				[`I need a report on ${themeOf(facts).table} as follows:`],
				spaced(needsTold(facts))
			),
			[`${tableTold(facts)}You receive the following email.`],
			...unfinishedTold(facts)
		),
	(facts) =>
		pageWith(
			code(
				'Unfinished query',
				...needsTold(facts).map((piece): Paragraph => ['// ', piece]),
				unfinished(facts)
			),
			[`${tableTold(facts)}A colleague left notes for a query.`]
		)
];
const unfinishedTold = (facts: Facts): readonly Paragraph[] =>
	facts.asks === 'blanks' ? [['Unfinished query:'], [unfinished(facts)]] : [];
const spaced = (pieces: readonly Piece[]): Paragraph => pieces.flatMap((piece) => [piece, ' ']);

export const readQuery = family<Facts>({
	id: 'monitor/read-query',
	edition: 6,
	group: 'monitor',
	title: 'What the query returns',
	rule: 'Each operator works on the rows of the one before. == is case-sensitive, has looks for words, and bin rounds down.',
	sources: [
		sources.activityTable,
		sources.perfTable,
		sources.kqlSummarize,
		sources.kqlBin,
		sources.kqlAgo,
		sources.kqlTop,
		sources.kqlStringOperators
	],
	axes: {
		filter: 'The filter on text',
		groups: 'What is counted, and by what',
		second: 'The filter on N',
		row: 'The last row'
	},
	facts: drawFacts,
	tell: (facts) => (facts.asks === 'result' ? resultTellers : queryTellers)[facts.told]!(facts),
	changes,
	questions: [question]
});
