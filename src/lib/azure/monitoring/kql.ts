// What a query in the Kusto Query Language (KQL) returns for given records.

export type TextOperator = '==' | '!=' | '=~' | 'has' | 'contains';

/**
 * Returns whether a text is found. `==` and `!=` are case-sensitive, the others aren't. `has` finds a whole term: letters and digits between
 * other characters. Source: sources.kqlStringOperators.
 */
export function isFound(text: string, operator: TextOperator, part: string): boolean {
	if (operator === '==') return text === part;
	if (operator === '!=') return text !== part;
	const [low, other] = [text.toLowerCase(), part.toLowerCase()];
	if (operator === '=~') return low === other;
	return operator === 'contains' ? low.includes(other) : low.split(/[^a-z0-9]+/).includes(other);
}

/** A record: its minute of the day and its computer. */
export type LogRecord = readonly [minute: number, computer: string];

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

export type JoinKind = 'innerunique' | 'inner' | 'leftouter' | 'leftsemi' | 'leftanti';

/** Returns how many rows a join returns, by the values of the column that is compared. Source: sources.kqlJoin. */
export function joinedRows(left: readonly string[], right: readonly string[], kind: JoinKind): number {
	const pairs = (from: readonly string[]): number =>
		right.flatMap((one) => from.filter((other) => other === one)).length;
	const inner = pairs(left);
	const leftanti = left.filter((one) => !right.includes(one)).length;
	return {
		innerunique: pairs([...new Set(left)]),
		inner,
		leftouter: inner + leftanti,
		leftsemi: left.length - leftanti,
		leftanti
	}[kind];
}

/**
 * Returns the VMs with records that a query finds, or an error. `sent`: the workspace of each VM. `scope`: a workspace, or the VMs of a resource
 * or a resource group. `own`: whether the query reads the table of its scope. `named`: the workspace in its workspace(), which only a workspace
 * as the scope allows. Sources: sources.logScope, sources.crossWorkspace.
 */
export function vmsFound(
	sent: Readonly<Record<string, string>>,
	scope: string | readonly string[],
	own: boolean,
	named?: string
): readonly string[] | 'error' {
	if (typeof scope !== 'string') return named ? 'error' : scope;
	return Object.keys(sent).filter((vm) => (own && sent[vm] === scope) || sent[vm] === named);
}
