// What Bicep files and ARM templates deploy: in which order, with which values, and to which scope.

/**
 * Returns whether a child waits for its parent, both of which the file deploys. `name`: only the full name of the child links them; `symbol`: that name has
 * a property of the parent's symbolic name in it; `nested`: without `dependsOn`. Nothing for what a language doesn't have. Sources: sources.bicepDependencies, sources.bicepChildren, sources.armDependencies.
 */
export function waitsForParent(
	language: 'bicep' | 'arm',
	link: 'nested' | 'parent' | 'symbol' | 'dependsOn' | 'name'
): boolean | undefined {
	if (link === 'dependsOn' || link === 'name') return link === 'dependsOn';
	if (language === 'bicep') return true;
	return link === 'nested' ? false : undefined;
}

/** Returns the value of a parameter, of one that is given inline, in a local parameters file, and as a default. Source: sources.parameterFiles. */
export const parameterValue = (
	inline: string | undefined,
	file: string | undefined,
	initial: string
): string => inline ?? file ?? initial;

/** Returns the indexes of a loop with a first index and a number of instances. Sources: sources.bicepLoops, sources.armCopy. */
export const indexesOf = (first: number, count: number): readonly number[] =>
	Array.from({ length: count }, (_, at) => first + at);

/**
 * Returns what a second deployment of the same file does. `name`: fixed, or made by `uniqueString` from the ID of the group or the subscription. `where`: to the
 * same group, to another in the subscription, or to one in another subscription. Names of storage accounts are unique in Azure, those of virtual networks
 * in their group. Sources: sources.bicepStrings, sources.storageNameErrors.
 */
export function deployedAgain(
	kind: 'account' | 'network',
	name: 'fixed' | 'group' | 'sub',
	where: 'same' | 'group' | 'sub'
): 'updated' | 'created' | 'error' {
	if (where === 'same') return 'updated';
	const isSame = name === 'fixed' || (name === 'sub' && where === 'group');
	return isSame && kind === 'account' ? 'error' : 'created';
}

/** What makes a deployment fail, by error code: what to do about it in the file, and in Azure. */
const fixes = {
	OperationNotAllowed: ['size', 'quota'],
	SkuNotAvailable: ['size', undefined],
	RequestDisallowedByPolicy: ['comply', 'exempt'],
	AuthorizationFailed: ['drop', 'role'],
	MissingSubscriptionRegistration: [undefined, 'register'],
	DeploymentQuotaExceeded: [undefined, 'history'],
	DeploymentFailedCleanUp: [undefined, 'incremental'],
	ParentResourceNotFound: ['depend', undefined]
} as const;
export type DeploymentError = keyof typeof fixes;
/** Returns what to do about an error. OperationNotAllowed: for a quota. Source: sources.commonDeploymentErrors. */
export const fixFor = (error: DeploymentError, inFile: boolean) => fixes[error][inFile ? 0 : 1];
