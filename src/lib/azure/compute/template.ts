// What Bicep files and ARM templates deploy: in which order, with which values, and to which scope.

/**
 * Returns whether a child waits for its parent, both of which the file deploys. `name`: only the full name of the child links them; `symbol`: that name has
 * a property of the parent's symbolic name in it; `nested`: without `dependsOn`; `reference`: by name. Nothing for what a language doesn't have, and for
 * functions in Bicep. Sources: sources.bicepDependencies, sources.bicepChildren, sources.armDependencies.
 */
export function waitsForParent(
	language: 'bicep' | 'arm',
	link: 'nested' | 'parent' | 'symbol' | 'dependsOn' | 'name' | 'reference'
): boolean | undefined {
	if (link === 'dependsOn' || link === 'name') return link === 'dependsOn';
	if (language === 'bicep') return link !== 'reference' || undefined;
	return /parent|symbol/.test(link) ? undefined : link === 'reference';
}

/**
 * Returns the value of a parameter, of what is `given` inline, in a local parameters file and as a default, in this order. Nothing where no value is given,
 * or one that isn't allowed. Sources: sources.parameterFiles, sources.bicepParameters.
 */
export function parameterValue(
	given: readonly (string | undefined)[],
	allowed?: readonly string[]
): string | undefined {
	const value = given.find((one) => one !== undefined);
	return value !== undefined && allowed?.includes(value) === false ? undefined : value;
}

/**
 * Returns how many other instances of a loop over `range(start, count)` must be complete before that of an index begins; nothing where there's none.
 * Source: sources.bicepLoops.
 */
export function instancesBefore(
	index: number,
	start: number,
	count: number,
	batchSize = count
): number | undefined {
	const place = index - start;
	return place < 0 || place >= count ? undefined : place - (place % batchSize);
}

/**
 * Returns where someone who can only read finds the value of a parameter: among the `inputs` and `outputs` of the deployment, and the `tags` of a resource.
 * `output`: whether one with the value is secure, if there's one. Sources: sources.bicepDataTypes, sources.bicepParameters.
 */
export function secretShownIn(
	secure: boolean,
	tag: boolean,
	output?: 'plain' | 'secure'
): readonly ('inputs' | 'outputs' | 'tags')[] {
	return [
		...(secure ? [] : (['inputs'] as const)),
		...(output === 'plain' ? (['outputs'] as const) : []),
		...(tag ? (['tags'] as const) : [])
	];
}

/**
 * Returns how many of two deployments deploy their resource, and how many entries the history has of them. A later one of the same name replaces the entry
 * and, while it's running, the deployment. Source: sources.deployBicepCli.
 */
export const twoDeployments = (
	sameName: boolean,
	sameGroup: boolean,
	together: boolean
): readonly [resources: number, entries: number] =>
	!sameName || !sameGroup ? [2, 2] : [together ? 1 : 2, 1];

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
