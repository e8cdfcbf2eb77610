// Azure Container Instances: restart policies and states, which changes need a new container group, and limits of CPUs.
// container-instances-update was read in a copy from 2020-04-17.
import type { Traced } from '#lib/azure/decision.ts';

export const restartPolicies = ['Always', 'OnFailure', 'Never'] as const;
export type RestartPolicy = (typeof restartPolicies)[number];

/**
 * Returns whether an ended container restarts. Default: Always. Undefined where the platform might restart it regardless of the policy,
 * which is so for Never after a failure. Source: sources.containerRestartPolicy.
 */
export function runsAgain(policy: RestartPolicy | undefined, exitCode: number): boolean | undefined {
	if (policy === 'Never') return exitCode === 0 ? false : undefined;
	return policy !== 'OnFailure' || exitCode !== 0;
}
/**
 * Returns how often a container runs that exits with these codes, the last of them in each later run. Undefined where the page doesn’t
 * say. Doesn't cover restarts for maintenance. Source: sources.containerRestartPolicy.
 */
export function runsOf(policy: RestartPolicy | undefined, codes: readonly number[]): number | undefined {
	for (const [at, code] of codes.entries()) {
		const again = runsAgain(policy, code);
		if (!again) return again === undefined ? undefined : at + 1;
	}
	return Infinity;
}

/**
 * Returns the state of a container group well after its only container began, or undefined where the page doesn’t say. `stop`: when az container stop
 * ran, before the first run was over or after all that there can be. A group that succeeded isn't stopped. Sources: sources.containerStates,
 * sources.containerStop.
 */
export function stateOf(
	policy: RestartPolicy | undefined,
	codes: readonly number[],
	stop?: 'early' | 'late'
): 'Running' | 'Succeeded' | 'Stopped' | undefined {
	const runs = runsOf(policy, codes);
	if (runs === undefined) return undefined;
	if (stop !== 'early' && runs < Infinity) return 'Succeeded';
	return stop ? 'Stopped' : 'Running';
}

/**
 * Returns the most CPUs that a container can use, by its request, that of the other container and its limit. Undefined where it can’t have that limit.
 * Source: sources.containerGroups.
 */
export const mostCpus = (request: number, other: number, limit = request): number | undefined =>
	limit < request || limit > request + other ? undefined : limit;

const replaced = ['OS type', 'CPU', 'memory', 'restart policy', 'availability zone'] as const;
export type GroupProperty = (typeof replaced)[number] | 'image' | 'environment variables' | 'DNS name label';

/**
 * Returns whether a container group takes these changes in place. If not, it has to be deleted and deployed again. Covers
 * only properties that the page names. Source: sources.containerGroupUpdate.
 */
export function changeGroup(
	properties: readonly GroupProperty[],
	terminated = false
): Traced & { readonly inPlace: boolean } {
	const need = properties.filter((property) => (replaced as readonly string[]).includes(property));
	const inPlace = need.length === 0 && !terminated;
	return {
		inPlace,
		trace: [
			...(terminated ? ['A terminated group has to be deployed again.'] : []),
			...need.map((property) => `Changing the ${property} needs a new group.`),
			inPlace ? 'It is updated in place, and all its containers restart.' : 'Its IP address may change.'
		]
	};
}

/** Returns whether a change creates a revision: template changes do. Source: sources.containerAppsRevisions. */
export const makesRevision = (
	change:
		| 'image'
		| 'scale rule'
		| 'container resources'
		| 'secret value'
		| 'vault secret'
		| 'ingress'
		| 'traffic split'
): boolean => ['image', 'scale rule', 'container resources'].includes(change);
