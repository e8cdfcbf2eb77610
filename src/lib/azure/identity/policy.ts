// Azure Policy: which assignments apply to a resource, and what their effects do to requests and existing resources.
import type { Traced } from '#lib/azure/decision.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sameName } from '#lib/azure/same-name.ts';

/** The fields of a resource by name: `location`, `size`, `tags.CostCenter`. */
export type Fields = Readonly<Record<string, string>>;

export type Condition = { readonly field: string } & (
	{ readonly is: readonly string[] } | { readonly not: readonly string[] } | { readonly exists: boolean }
);

export interface PolicyAssignment {
	readonly name: string;
	readonly at: string;
	/** Excluded scopes (notScopes). */
	readonly excluded?: readonly string[];
	readonly effect: 'disabled' | 'modify' | 'deny' | 'audit' | 'auditIfNotExists' | 'deployIfNotExists';
	/** The conditions of the rule: all of them. */
	readonly when: readonly Condition[];
	/** What modify writes. `replace`: over another value, not only where the field is missing. */
	readonly sets?: { readonly field: string; readonly value: string; readonly replace: boolean };
	/** The related resource that the IfNotExists effects look for. */
	readonly related?: string;
	/** Enforcement mode DoNotEnforce. */
	readonly doNotEnforce?: boolean;
}

export interface Exemption {
	readonly from: string;
	readonly at: string;
	/** Expired: kept, but no longer applied. */
	readonly expired?: boolean;
}

export interface Resource {
	/** Its scope in the tree, or its resource group's. */
	readonly at: string;
	readonly fields: Fields;
	readonly related?: readonly string[];
}

export interface Governance {
	readonly tree: Tree;
	readonly policies: readonly PolicyAssignment[];
	readonly exemptions: readonly Exemption[];
}

/** Returns the name under which a field exists, in whatever case: `tags.costcenter` for `tags.CostCenter`. */
const nameIn = (fields: Fields, field: string): string =>
	Object.keys(fields).find((name) => sameName(name, field)) ?? field;

/** Returns whether all conditions are met, ignoring the case of names and values. */
export const met = (when: readonly Condition[], fields: Fields): boolean =>
	when.every((one) => {
		const value = fields[nameIn(fields, one.field)]?.toLowerCase();
		if ('exists' in one) return (value !== undefined) === one.exists;
		const among = (list: readonly string[]) => list.some((text) => text.toLowerCase() === value);
		return 'is' in one ? among(one.is) : !among(one.not);
	});

/** Returns whether an assignment applies to a scope, and if not, why. Source: sources.policyScope. */
export function reach(
	{ tree, exemptions }: Pick<Governance, 'tree' | 'exemptions'>,
	policy: PolicyAssignment,
	at: string
): 'outside' | 'excluded' | 'exempt' | 'held' {
	if (!reaches(tree, policy.at, at)) return 'outside';
	if (policy.excluded?.some((scope) => reaches(tree, scope, at))) return 'excluded';
	const exempt = exemptions.some(
		(one) => one.from === policy.name && !one.expired && reaches(tree, one.at, at)
	);
	return exempt ? 'exempt' : 'held';
}

const order = ['modify', 'deny', 'audit', 'auditIfNotExists', 'deployIfNotExists'] as const;

const lacksRelated = (policy: PolicyAssignment, resource: Resource): boolean =>
	policy.related !== undefined && !resource.related?.includes(policy.related);

/**
 * Returns what happens to a request to create or update a resource. `marked`: assignments it's noncompliant with afterward.
 * `deployed`: assignments that deploy a related resource. Modify runs first and can make a deny rule no longer match. Doesn't
 * cover append, denyAction and manual, the roles of the managed identity (remediation.ts), and how a modified resource is
 * counted. Sources: sources.policyEffects, sources.policyModify.
 * @throws {RangeError} if two modify rules write one field, which depends on their conflictEffect
 */
export function request(
	governance: Governance,
	resource: Resource
): Traced & {
	readonly denied: boolean;
	readonly fields: Fields;
	readonly marked: readonly string[];
	readonly deployed: readonly string[];
} {
	let fields = resource.fields;
	const [marked, deployed, trace]: [string[], string[], string[]] = [[], [], []];
	const written: string[] = [];
	for (const effect of order)
		for (const policy of governance.policies) {
			if (policy.effect !== effect) continue;
			const reached = reach(governance, policy, resource.at);
			if (reached !== 'held') {
				trace.push(
					reached === 'outside'
						? `${policy.name} on ${policy.at} does not reach ${resource.at}.`
						: `${resource.at} is ${reached} from ${policy.name}.`
				);
				continue;
			}
			if (!met(policy.when, fields) || (policy.related && !lacksRelated(policy, resource))) {
				trace.push(`${policy.name} does not match.`);
				continue;
			}
			if (policy.doNotEnforce && effect !== 'audit' && effect !== 'auditIfNotExists') {
				marked.push(policy.name);
				trace.push(`${policy.name} is not enforced: it only reports.`);
			} else if (effect === 'deny') {
				trace.push(`${policy.name} denies the request.`);
				return { denied: true, fields, marked: [], deployed: [], trace };
			} else if (effect === 'modify') {
				const { sets } = policy;
				if (sets) {
					if (written.some((field) => sameName(field, sets.field)))
						throw new RangeError(`Expected one modify rule for ${sets.field}.`);
					written.push(sets.field);
					const name = nameIn(fields, sets.field);
					if (sets.replace || fields[name] === undefined) fields = { ...fields, [name]: sets.value };
				}
				trace.push(`${policy.name} changes the request before anything else looks at it.`);
			} else if (effect === 'deployIfNotExists') {
				deployed.push(policy.name);
				trace.push(`${policy.name} deploys what is missing once the resource exists.`);
			} else {
				marked.push(policy.name);
				trace.push(`${policy.name} lets it through and marks it non-compliant.`);
			}
		}
	return { denied: false, fields, marked, deployed, trace };
}

/**
 * Returns the compliance state of an existing resource for one assignment. Evaluation never changes a resource. Source:
 * https://learn.microsoft.com/en-us/azure/governance/policy/concepts/compliance-states
 */
export function compliance(
	governance: Pick<Governance, 'tree' | 'exemptions'>,
	policy: PolicyAssignment,
	resource: Resource
): Traced & { readonly state: 'not evaluated' | 'exempt' | 'compliant' | 'non-compliant' } {
	const reached = reach(governance, policy, resource.at);
	if (policy.effect === 'disabled')
		return { state: 'not evaluated', trace: ['Disabled is never evaluated.'] };
	if (reached === 'exempt') return { state: 'exempt', trace: [`${resource.at} has an exemption in force.`] };
	if (reached !== 'held')
		return {
			state: 'not evaluated',
			trace: [
				reached === 'excluded' ? 'An excluded scope is not evaluated.' : `${policy.at} is not above it.`
			]
		};
	const bad = met(policy.when, resource.fields) && (!policy.related || lacksRelated(policy, resource));
	return {
		state: bad ? 'non-compliant' : 'compliant',
		trace: [
			`The rule ${bad ? 'matches' : 'does not match'}.`,
			'Existing resources are only evaluated: no effect stops or changes them automatically.'
		]
	};
}
