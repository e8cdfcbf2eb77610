// Whose records a log query finds, by its scope and the workspace that it names.

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
