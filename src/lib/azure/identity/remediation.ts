// Remediation: what changes resources that existed before a policy was assigned, and with whose permissions.
import type { Effect } from '#lib/azure/identity/policy.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

/** The managed identity of an assignment, in terms of the roles that its definition names. */
export interface RemediationIdentity<R extends string = string> {
	/** Which of those roles it has, and where. Doesn't cover other roles, such as Owner. */
	readonly roles: readonly { readonly role: R; readonly at: string }[];
	/** The portal grants the definition's roles automatically, at the scope of the assignment. */
	readonly madeIn: 'portal' | 'cli';
}

/**
 * Returns whether a remediation task corrects an existing resource. It runs as the managed identity of the assignment, which
 * needs every role that the definition names. The permissions of the person who starts it don't count. Source:
 * sources.policyRemediation.
 */
export function remediates<const R extends string>(
	tree: Tree,
	policy: { readonly effect: Effect; readonly at: string },
	needs: readonly R[],
	identity: RemediationIdentity<NoInfer<R>> | undefined,
	at: string
): { readonly allowed: boolean } {
	if ((policy.effect !== 'modify' && policy.effect !== 'deployIfNotExists') || !identity)
		return { allowed: false };
	const byPortal = identity.madeIn === 'portal' && reaches(tree, policy.at, at);
	return {
		allowed: needs.every(
			(need) => byPortal || identity.roles.some((one) => one.role === need && reaches(tree, one.at, at))
		)
	};
}
