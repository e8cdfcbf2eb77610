// Azure Policy: what effects do to requests and existing resources, compliance, and which effect fits.
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

export type Effect = 'audit' | 'deny' | 'modify' | 'auditIfNotExists' | 'deployIfNotExists' | 'denyAction';

export interface PolicyAssignment {
	readonly name: string;
	readonly at: string;
	/** Excluded scopes (notScopes). */
	readonly excluded?: readonly string[];
	readonly effect: 'deny' | 'audit';
	/** What the rule matches: all fields that have none of these values. */
	readonly when: readonly { readonly field: string; readonly not: readonly string[] }[];
	/** Enforcement mode DoNotEnforce. */
	readonly doNotEnforce?: boolean;
}

export interface Governance {
	readonly tree: Tree;
	readonly policies: readonly PolicyAssignment[];
}

/**
 * Returns what happens to a request to create or update a resource at a scope. `marked`: assignments it's noncompliant with
 * afterward. Each assignment is evaluated separately. Doesn't cover other effects, exemptions, and the case of values. Source:
 * sources.policyEffects.
 */
export function request(
	{ tree, policies }: Governance,
	{ at, fields }: { readonly at: string; readonly fields: Readonly<Record<string, string>> }
): { readonly denied: boolean; readonly marked: readonly string[] } {
	const matching = policies.filter(
		({ at: scope, excluded = [], when }) =>
			reaches(tree, scope, at) &&
			!excluded.some((one) => reaches(tree, one, at)) &&
			when.every(({ field, not }) => !not.includes(fields[field]!))
	);
	const denied = matching.some(({ effect, doNotEnforce }) => effect === 'deny' && !doNotEnforce);
	return { denied, marked: denied ? [] : matching.map(({ name }) => name) };
}

/** Returns whether the “if” of a rule matches, from which of its conditions do. Source: sources.policyRule. */
export const isMatch = (operator: 'allOf' | 'anyOf', conditions: readonly boolean[]): boolean =>
	operator === 'allOf' ? conditions.every(Boolean) : conditions.some(Boolean);

/** The compliance state of a resource for one policy. */
export type State = 'not evaluated' | 'exempt' | 'compliant' | 'non-compliant';

/** Returns the state that ranks first, of those of one resource for several policies. Source: sources.complianceStates. */
export const rollup = (states: readonly State[]): State =>
	(['non-compliant', 'compliant', 'exempt'] as const).find((one) => states.includes(one)) ?? 'not evaluated';

/**
 * Returns the effect for what a condition looks at and what must happen. `own`: a property that modify can’t change.
 * `related`: a child or an extension. Nothing where no effect does that. Sources: sources.policyEffects,
 * sources.policyDenyAction.
 */
export const effectFor = (
	looksAt: 'own' | 'tag' | 'related',
	must: 'report' | 'block' | 'fix' | 'keep'
): Effect | undefined =>
	looksAt === 'related'
		? {
				report: 'auditIfNotExists' as const,
				fix: 'deployIfNotExists' as const,
				block: undefined,
				keep: undefined
			}[must]
		: must === 'fix'
			? looksAt === 'tag'
				? 'modify'
				: undefined
			: ({ report: 'audit', block: 'deny', keep: 'denyAction' } as const)[must];
