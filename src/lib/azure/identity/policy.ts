// Azure Policy: which assignments a resource is held to, and what their effects do to a request and to what exists.
// Documentation: effect-basics and effect-modify of 2025-03-04, assignment-structure of 2024-09-05.
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

/** The fields of a resource by name: `location`, `size`, `tags.CostCenter`. */
export type Fields = Readonly<Record<string, string>>;

export type Condition = { readonly field: string } & (
	{ readonly is: readonly string[] } | { readonly not: readonly string[] } | { readonly exists: boolean }
);

export interface PolicyAssignment {
	readonly name: string;
	readonly at: string;
	/** Scopes below that are left out (notScopes). */
	readonly excluded?: readonly string[];
	readonly effect: 'disabled' | 'modify' | 'deny' | 'audit' | 'auditIfNotExists' | 'deployIfNotExists';
	/** The rule's "if": all of these. */
	readonly when: readonly Condition[];
	/** What modify writes: in place of another value, or only where the field is missing. */
	readonly sets?: { readonly field: string; readonly value: string; readonly replace: boolean };
	/** The related resource that the IfNotExists effects look for. */
	readonly related?: string;
	/** Enforcement mode DoNotEnforce: evaluated, never enforced. */
	readonly doNotEnforce?: boolean;
}

export interface Exemption {
	readonly from: string;
	readonly at: string;
	/** Its expiry is over: it is kept, but no longer honoured. */
	readonly expired?: boolean;
}

export interface Resource {
	/** Its scope in the tree; a new one may be told by its group. */
	readonly at: string;
	readonly fields: Fields;
	readonly related?: readonly string[];
}

export interface Governance {
	readonly tree: Tree;
	readonly policies: readonly PolicyAssignment[];
	readonly exemptions: readonly Exemption[];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
/** The name under which a field is there, in whatever letter case: `tags.costcenter` for `tags.CostCenter`. */
const nameIn = (fields: Fields, field: string): string =>
	Object.keys(fields).find((name) => sameName(name, field)) ?? field;

/** Whether the rule's conditions are met. Names and values are compared without letter case. */
export const met = (when: readonly Condition[], fields: Fields): boolean =>
	when.every((one) => {
		const value = fields[nameIn(fields, one.field)]?.toLowerCase();
		if ('exists' in one) return (value !== undefined) === one.exists;
		const among = (list: readonly string[]) => list.some((text) => text.toLowerCase() === value);
		return 'is' in one ? among(one.is) : !among(one.not);
	});

/**
 * How a scope stands to an assignment. An excluded scope is not evaluated at all; an exempt one is counted as exempt.
 * Source: https://learn.microsoft.com/en-us/azure/governance/policy/concepts/scope
 */
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
 * What happens to a request to create or update a resource. Modify comes first and may change the request so that deny no
 * longer applies; each deny stands alone, so the strictest wins; audit lets through and marks; the IfNotExists effects look
 * after the resource is made. `marked` names the assignments under which it is non-compliant afterwards, `deployed` those
 * that deploy a related resource. Left out: append, denyAction, manual; whether the identity of deployIfNotExists has its
 * roles (remediation.ts); how a resource that modify has changed is counted.
 * Sources: https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-basics,
 * https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-modify
 * @throws {RangeError} where two modify rules write one field: that depends on the conflictEffect of each, which is left out
 */
export function request(
	governance: Governance,
	resource: Resource
): {
	readonly denied: boolean;
	readonly fields: Fields;
	readonly marked: readonly string[];
	readonly deployed: readonly string[];
	readonly trace: readonly string[];
} {
	let fields = resource.fields;
	const [marked, deployed, trace]: [string[], string[], string[]] = [[], [], []];
	const written: string[] = [];
	for (const effect of order)
		for (const policy of governance.policies) {
			if (policy.effect !== effect) continue;
			const stands = reach(governance, policy, resource.at);
			if (stands !== 'held') {
				trace.push(
					stands === 'outside'
						? `${policy.name} on ${policy.at} does not reach ${resource.at}.`
						: `${resource.at} is ${stands} from ${policy.name}.`
				);
				continue;
			}
			if (!met(policy.when, fields) || (policy.related && !lacksRelated(policy, resource))) {
				trace.push(`${policy.name} finds nothing.`);
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
				trace.push(`${policy.name} deploys what is missing once the resource is there.`);
			} else {
				marked.push(policy.name);
				trace.push(`${policy.name} lets it through and marks it non-compliant.`);
			}
		}
	return { denied: false, fields, marked, deployed, trace };
}

/**
 * How something that exists already stands to one assignment. Evaluation never changes, stops or deletes it, whatever the
 * effect: it only tells.
 * Source: https://learn.microsoft.com/en-us/azure/governance/policy/concepts/compliance-states
 */
export function compliance(
	governance: Pick<Governance, 'tree' | 'exemptions'>,
	policy: PolicyAssignment,
	resource: Resource
): {
	readonly state: 'not evaluated' | 'exempt' | 'compliant' | 'non-compliant';
	readonly trace: readonly string[];
} {
	const stands = reach(governance, policy, resource.at);
	if (policy.effect === 'disabled')
		return { state: 'not evaluated', trace: ['Disabled is never evaluated.'] };
	if (stands === 'exempt') return { state: 'exempt', trace: [`${resource.at} has an exemption in force.`] };
	if (stands !== 'held')
		return {
			state: 'not evaluated',
			trace: [stands === 'excluded' ? 'An excluded scope is not evaluated.' : `${policy.at} is not above it.`]
		};
	const bad = met(policy.when, resource.fields) && (!policy.related || lacksRelated(policy, resource));
	return {
		state: bad ? 'non-compliant' : 'compliant',
		trace: [
			`The rule ${bad ? 'finds it' : 'does not find it'}.`,
			'What exists is only evaluated: no effect stops or changes it by itself.'
		]
	};
}
