// What a deployment to a resource group leaves of its resources and their properties, by mode.
// deployment-modes was read in a copy from 2019-11-11, and the beginning of a newer one.

export type Mode = 'Incremental' | 'Complete';
/** Where a resource is before the deployment: in the group of the deployment, in another group, or nowhere. */
export type Place = 'here' | 'other' | 'nowhere';
/** Whether the file deploys a resource: declared, with a condition that is true or false, only referenced by `existing`, or not in the file. */
export type Declaration = 'declared' | 'true' | 'false' | 'existing' | 'absent';

/**
 * Returns what happens to a resource. `locked`: the group has a delete lock. Nothing where the file would deploy or refer to what is in another group or
 * missing, and for what is in neither. Doesn't cover child resources and types that complete mode never deletes. Sources: sources.deploymentModes,
 * sources.deploymentModesTraining (on `existing`).
 */
export function fateOf(
	place: Place,
	declaration: Declaration,
	mode: Mode,
	locked = false
): 'created' | 'kept' | 'deleted' | 'missing' | undefined {
	const deploys = declaration === 'declared' || declaration === 'true';
	if (place === 'nowhere') return deploys ? 'created' : declaration === 'false' ? 'missing' : undefined;
	if (place === 'other') return declaration === 'absent' ? 'kept' : undefined;
	return deploys || mode === 'Incremental' || locked ? 'kept' : 'deleted';
}

/**
 * Returns the value of a property after a deployment; nothing where the resource is deleted. `declared`: the value in the file, or whether the file leaves
 * out the property or the resource. Source: sources.deploymentModes.
 */
export function valueAfter(
	now: string,
	declared: string | { readonly without: 'property' | 'resource' },
	mode: Mode,
	byDefault: string
): string | undefined {
	if (typeof declared === 'string') return declared;
	if (declared.without === 'property') return byDefault;
	return fateOf('here', 'absent', mode) === 'kept' ? now : undefined;
}
