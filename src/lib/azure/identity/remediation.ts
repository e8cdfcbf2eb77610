// Remediation: what changes resources that existed before a policy was assigned, and by whose rights.
// Documentation: remediate-resources of 2022-04-27.
import type { Verdict } from '#lib/azure/identity/access.ts';
import type { PolicyAssignment } from '#lib/azure/identity/policy.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

/** What the assignment's managed identity may do, in terms of the roles that the definition names. */
export interface RemediationIdentity<R extends string = string> {
	/** Which of those roles it was granted, and where. Others, such as Owner, can't be told: whether they do is left out. */
	readonly roles: readonly { readonly role: R; readonly at: string }[];
	/** In the portal the definition's roles are granted automatically, at the scope of the assignment. */
	readonly madeIn: 'portal' | 'cli';
}

/**
 * Whether a remediation task corrects an existing resource: only modify and deployIfNotExists have one, it runs as the
 * managed identity of the assignment, and that needs every role the definition names, at the resource or above. The rights
 * of the person who starts the task don't count.
 * Source: https://learn.microsoft.com/en-us/azure/governance/policy/how-to/remediate-resources
 */
export function remediates<const R extends string>(
	tree: Tree,
	policy: Pick<PolicyAssignment, 'effect' | 'at'>,
	needs: readonly R[],
	identity: RemediationIdentity<NoInfer<R>> | undefined,
	at: string
): Verdict {
	if (policy.effect !== 'modify' && policy.effect !== 'deployIfNotExists')
		return { allowed: false, trace: [`${policy.effect} has no remediation: it only reports what exists.`] };
	if (!identity)
		return { allowed: false, trace: ['The assignment has no managed identity, and the task acts as that.'] };
	const byPortal = identity.madeIn === 'portal' && reaches(tree, policy.at, at);
	const missing = needs.find(
		(need) => !byPortal && !identity.roles.some((one) => one.role === need && reaches(tree, one.at, at))
	);
	return {
		allowed: missing === undefined,
		trace: [
			'The task acts as the managed identity of the assignment.',
			missing !== undefined
				? `It lacks ${missing} on ${at}, so the task fails.`
				: byPortal
					? 'The portal granted it the roles that the definition names.'
					: 'It holds every role that the definition names.'
		]
	};
}
