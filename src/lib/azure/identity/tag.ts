// Tags: resources don't inherit them. What writes them, and what cost reports add.
import { sameName } from '#lib/azure/same-name.ts';

export type Tags = Readonly<Record<string, string>>;

/**
 * Returns the tags after `az tag create` (replaces all) or `az tag update` with an operation. Names ignore case, values
 * don't. Doesn't cover the number of tags, and deleting a name with a different value. Source:
 * https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources-cli
 */
export function writeTags(tags: Tags, how: 'create' | 'Merge' | 'Replace' | 'Delete', change: Tags): Tags {
	if (how === 'create' || how === 'Replace') return change;
	const changed = Object.keys(change);
	const kept = Object.fromEntries(
		Object.entries(tags).filter(([name]) => !changed.some((other) => sameName(name, other)))
	);
	return how === 'Merge' ? { ...kept, ...change } : kept;
}

export interface Tagged {
	/** The value on the resource, and on its group or subscription. */
	readonly own?: string;
	readonly above?: string;
	/** A policy that copies the tag down: over another value, or only if it's missing. */
	readonly policy?: 'inherit' | 'inherit if missing';
	/** Relative to the assignment of the policy: written after it, before it, or before it and remediated. */
	readonly when: 'written' | 'before' | 'remediated';
}

/**
 * Returns the value of a tag on a resource. A tag above it applies only if a modify policy copies it down, on creation, on
 * updates and in remediation tasks. Sources: sources.tags, sources.tagPolicies.
 */
export function tagOf({ own, above, policy, when }: Tagged): { readonly value: string | undefined } {
	// A policy that is newer than the resource waits for an update or a remediation task.
	const copies = policy !== undefined && above !== undefined && when !== 'before';
	return { value: copies && (policy === 'inherit' || own === undefined) ? above : own };
}

/** The setting in Cost Management. What’s above is the resource group or the subscription. */
export type Inheritance = 'off' | 'keep the resource’s' | 'use the one above';

/**
 * Returns the value in the usage records of Cost Management. Tag inheritance there changes no resource, and by default the
 * resource's own value wins. Doesn't cover a resource without the tag whose group and subscription both have it. Source:
 * sources.tagInheritance.
 */
export const costTag = (
	{ own, group, subscription }: Readonly<Record<'own' | 'group' | 'subscription', string | undefined>>,
	inheritance: Inheritance
): string | undefined => {
	const above = subscription ?? group;
	return inheritance === 'off' ? own : inheritance === 'use the one above' ? (above ?? own) : (own ?? above);
};
