// Container Instances: what happens when a container ends, and which changes need a new group.
// Documentation: container-instances-update of 2018-08-01 (the newest stored copy).

export const restartPolicies = ['Always', 'OnFailure', 'Never'] as const;
export type RestartPolicy = (typeof restartPolicies)[number];

/**
 * Whether a container that ended runs again. The policy is Always where none is given.
 * Source: Restart policies (container-instances-restart-policy).
 */
export function runsAgain(
	policy: RestartPolicy | undefined,
	exitCode: number
): { readonly runsAgain: boolean; readonly trace: readonly string[] } {
	const held = policy ?? 'Always';
	const failed = exitCode !== 0;
	const again = held === 'Always' || (held === 'OnFailure' && failed);
	return {
		runsAgain: again,
		trace: [
			...(policy === undefined ? ['Without a policy it is Always.'] : []),
			`Exit code ${exitCode} is a ${failed ? 'failure' : 'success'}.`,
			held === 'OnFailure' ? 'OnFailure restarts failures only.' : `${held} does not ask how it ended.`,
			again ? 'It starts again.' : 'It stays terminated.'
		]
	};
}

const anew = ['OS type', 'CPU', 'memory', 'restart policy', 'availability zone'] as const;
export type GroupProperty = (typeof anew)[number] | 'image' | 'environment variables' | 'DNS name label';

/**
 * Whether a running group takes these changes in place; otherwise it is deleted and made anew. Leaves out properties of
 * which the page does not speak. Source: Update Container Instances (container-instances-update).
 */
export function changeGroup(
	properties: readonly GroupProperty[],
	terminated = false
): { readonly inPlace: boolean; readonly trace: readonly string[] } {
	const need = properties.filter((property) => (anew as readonly string[]).includes(property));
	const holds = need.length === 0 && !terminated;
	return {
		inPlace: holds,
		trace: [
			...(terminated ? ['A terminated group is deployed as new.'] : []),
			...need.map((property) => `A change of ${property} takes a new group.`),
			holds ? 'It is updated in place, and all its containers restart.' : 'Its IP address may change.'
		]
	};
}

/**
 * Whether a change to a container app makes a new revision: only changes of the template section do.
 * Source: Revisions in Container Apps (revisions).
 */
export const makesRevision = (
	change: 'image' | 'scale rule' | 'container resources' | 'secret value' | 'ingress' | 'traffic split'
): boolean => ['image', 'scale rule', 'container resources'].includes(change);
