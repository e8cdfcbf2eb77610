// Reading a query: which rows are left when filter, groups and a second filter have had their turn.
import { either, fact, pageWith, redraw } from '#lib/exams/az-104/families/kit.ts';
import { clock } from '#lib/exams/az-104/families/dates.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	applyOperator,
	runQuery,
	shown,
	operatorText,
	time,
	type Row,
	type TabularOperator,
	type Table
} from '#lib/azure/monitoring/kql.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';

interface Facts {
	readonly table: Table;
	readonly is: '==' | '=~' | '!=';
	readonly level: string;
	/** Minutes of an interval; without it rows are counted by computer. */
	readonly bin?: number;
	/** 0 for no second filter. */
	readonly above: number;
	readonly distinct: boolean;
}

const rowAt = (at: number, random: Random): Row => ({
	[time]: at,
	Computer: random.pick(['web1', 'web1', 'web2', 'sql1']),
	Level: random.pick(['Error', 'Error', 'Error', 'error', 'Warning'])
});

function stepsOf({ is, level, bin, above, distinct }: Facts): readonly TabularOperator[] {
	return [
		{ where: ['Level', is, level] },
		{
			summarize: distinct ? { dcount: 'Computer' } : { count: true },
			as: 'N',
			by: bin === undefined ? ['Computer'] : [],
			...(bin === undefined ? {} : { bin })
		},
		...(above === 0 ? [] : [{ where: ['N', '>', above] } as const])
	];
}

/** The rows as one text, in the order of their keys. */
function resultOf(facts: Facts): string {
	const made = stepsOf(facts).reduce(applyOperator, facts.table);
	const [key = ''] = made.columns;
	const rows = made.rows.map((row) => `${shown(key, row[key]!)} = ${row.N}`).sort();
	return rows.length === 0 ? 'No rows' : rows.join(', ');
}

/** Wrong rules, each as the query that it reads instead. */
const wrongRules: Readonly<Record<string, (facts: Facts) => Facts>> = {
	case: (facts) => ({ ...facts, is: facts.is === '==' ? '=~' : '==' }),
	having: (facts) => ({ ...facts, above: 0 }),
	by: ({ bin, ...facts }) => (bin === undefined ? { ...facts, bin: 60 } : facts),
	bin: (facts) => (facts.bin === undefined ? facts : { ...facts, bin: facts.bin === 60 ? 30 : 60 }),
	all: (facts) => ({ ...facts, is: '!=', level: '', above: 0, distinct: false }),
	distinct: (facts) => ({ ...facts, distinct: facts.bin !== undefined && !facts.distinct })
};
/** Where not the groups decide. */
const pieceOf: Readonly<Record<string, string>> = {
	case: 'filter',
	having: 'second',
	all: 'filter'
};

export const readQuery = family<Facts>({
	id: 'monitor/read-query',
	edition: 1,
	group: 'monitor',
	title: 'What the query returns',
	rule: 'Each step works on what the step before hands on; bin rounds down, and == minds the case.',
	misconceptions: {
		case: 'It is easy to read past the case; == tells Error from error, and =~ does not.',
		having: 'It is easy to stop at summarize; a where after it works on the counts.',
		by: 'It is easy to read past the groups; there is one row for each value of what stands after by.',
		bin: 'It is easy to mistake the interval; bin rounds each time down to the start of its own.',
		all: 'It is easy to count all rows; each filter must have its turn.',
		distinct: 'It is easy to mix up two counts; count() counts rows, dcount() different values.'
	},
	axes: {
		case: either('The operator', 'is', '==', '=~'),
		above: redraw('The second filter', 'above', [0, 1, 2]),
		row: {
			title: 'One row more',
			change: (facts, random) => ({
				...facts,
				table: {
					...facts.table,
					rows: [
						...facts.table.rows,
						rowAt(Number(facts.table.rows[0]![time]) + random.below(120), random)
					].sort((a, b) => Number(a[time]) - Number(b[time]))
				}
			})
		},
		groups: {
			title: 'The groups',
			change: ({ bin, ...facts }) =>
				bin === undefined ? { ...facts, bin: 60 } : { ...facts, distinct: false }
		}
	},
	sources: [sources.kqlSummarize, sources.kqlBin, sources.kqlStringOperators],
	facts(random, difficulty) {
		const start = 60 * (7 + random.below(12));
		const moments = Array.from({ length: 8 }, () => start + random.below(120)).sort((a, b) => a - b);
		const bins = difficulty === 1 ? random.chance(0.4) : random.chance(0.7);
		return {
			table: {
				columns: [time, 'Computer', 'Level'],
				// One that is no error and one that is, so that each filter does something.
				rows: moments.map((at, index) => {
					const row = rowAt(at, random);
					return index > 1 ? row : { ...row, Level: index === 0 ? 'Warning' : 'Error' };
				})
			},
			is: difficulty > 1 && random.chance(0.3) ? '=~' : '==',
			level: 'Error',
			...(bins ? { bin: random.pick([30, 60]) } : {}),
			above: difficulty > 1 ? random.pick([1, 1, 2]) : 0,
			distinct: difficulty === 3 && bins && random.chance(0.6)
		};
	},
	tell(facts) {
		const { table } = facts;
		const steps = stepsOf(facts);
		const right = resultOf(facts);
		const read = Object.entries(wrongRules).flatMap(([id, rule]) => {
			const other = rule(facts);
			const text = resultOf(other);
			return text === right ? [] : [{ id, text, steps: stepsOf(other) }];
		});
		const turning = read[0]?.id ?? 'all';
		const pieces = ['filter', 'groups', 'second'];
		return {
			tabs: pageWith(
				{
					kind: 'table',
					caption: 'AppEvent',
					head: table.columns,
					rows: table.rows.map((row) => [clock(Number(row[time])), String(row.Computer), String(row.Level)])
				},
				['The table AppEvent of a workspace holds the rows below. This query is run over the day:'],
				['AppEvent'],
				...steps.map((step, index) => ['| ', fact(pieces[index]!, operatorText(step))])
			),
			questions: [
				{
					requirement: ['Which rows does the query return, each as key and N?'],
					deciding: pieceOf[turning] ?? 'groups',
					miss: facts.distinct || facts.is === '=~' ? 'edge' : 'core',
					trace: [...runQuery(table, steps).trace, `The result: ${right}.`],
					ask: {
						type: 'one',
						right: { text: right, because: 'The steps lead to this, one after the other.' },
						wrong: read.map(({ id, text, steps: other }) => ({
							text,
							because: `Another query gives this: ${other.map(operatorText).join(' | ')}.`,
							misconception: id
						}))
					}
				}
			]
		};
	}
});
