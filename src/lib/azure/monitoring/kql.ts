// What a query in the Kusto Query Language (KQL) returns for given records.

export type TextOperator = '==' | '!=' | '=~' | 'has' | 'contains' | 'startswith';

/**
 * Returns whether a text is found. `==` and `!=` are case-sensitive, the others aren't. `has` finds a whole term: letters and digits between
 * other characters. Source: sources.kqlStringOperators.
 */
export function isFound(text: string, operator: TextOperator, part: string): boolean {
	if (operator === '==') return text === part;
	if (operator === '!=') return text !== part;
	const [low, other] = [text.toLowerCase(), part.toLowerCase()];
	if (operator === '=~') return low === other;
	if (operator === 'startswith') return low.startsWith(other);
	return operator === 'contains' ? low.includes(other) : low.split(/[^a-z0-9]+/).includes(other);
}

/** A record: its minute of the day, its computer and its level. */
export type LogRecord = readonly [minute: number, computer: string, level: string];

/**
 * Returns the highest N of `summarize N = count()` or `dcount(Computer)`, in one group or by computer, or by a `bin` of that many minutes.
 * Sources: sources.kqlSummarize, sources.kqlBin.
 */
export function highestCount(
	records: readonly LogRecord[],
	counts: 'records' | 'computers',
	by: 'all' | 'computer' | number
): number {
	const groups = new Map<unknown, string[]>();
	for (const [minute, computer] of records) {
		const group = by === 'all' ? by : by === 'computer' ? computer : Math.floor(minute / by);
		groups.set(group, [...(groups.get(group) ?? []), computer]);
	}
	return Math.max(
		0,
		...[...groups.values()].map((group) => (counts === 'records' ? group.length : new Set(group).size))
	);
}

/** Numbers of computers in a table and of its errors, and of computers and errors of its ten newest records. */
export type TableCounts = readonly [
	computers: number,
	errorComputers: number,
	newestComputers: number,
	newestErrors: number
];
/** `where` keeps errors, `top` the ten newest records, `take` any ten rows, and `distinct` the computers. */
export type Step = 'where' | 'top' | 'take' | 'distinct';

/**
 * Returns how many rows two different steps return, of ten errors or more. Each has only the columns that the one before it returns. Sources:
 * sources.kqlTop, sources.kqlTake, sources.kqlDistinct.
 */
export function rowsAfter(
	first: Step,
	second: Step,
	[computers, errorComputers, newestComputers, newestErrors]: TableCounts
): number | 'varies' | 'error' {
	const found: Readonly<Record<Step, Readonly<Partial<Record<Step, number | 'varies' | 'error'>>>>> = {
		where: { top: 10, take: 10, distinct: errorComputers },
		top: { where: newestErrors, take: 10, distinct: newestComputers },
		take: { where: 'varies', top: 10, distinct: 'varies' },
		distinct: { where: 'error', top: 'error', take: Math.min(10, computers) }
	};
	return found[first][second]!;
}
