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
