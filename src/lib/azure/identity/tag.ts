// Tags: none is inherited; what writes them, and what cost reports add by themselves.
// Documentation: tag-resources of 2022-03-15.

export type Tags = Readonly<Record<string, string>>;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const keep = (tags: Tags, test: (name: string) => boolean): Tags =>
	Object.fromEntries(Object.entries(tags).filter(([name]) => test(name)));

/**
 * The tags after `az tag create` (replaces all) or `az tag update` with an operation. Names do not differ by letter case,
 * values do. Left out: how many tags fit, deleting a name with another value than it has.
 * Source: https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources-cli
 */
export function writeTags(tags: Tags, how: 'create' | 'Merge' | 'Replace' | 'Delete', change: Tags): Tags {
	if (how === 'create' || how === 'Replace') return change;
	const kept = keep(tags, (name) => !Object.keys(change).some((other) => sameName(name, other)));
	return how === 'Merge' ? { ...kept, ...change } : kept;
}

export interface Tagged {
	/** The value on the resource itself, and on its group or subscription. */
	readonly own?: string;
	readonly above?: string;
	/** The policy that copies the tag down: over another value, or only where it is missing. */
	readonly policy?: 'inherit' | 'inherit if missing';
	/** Whether the resource was written after the policy was assigned, lay there before, or was remediated. */
	readonly when: 'written' | 'before' | 'remediated';
}

/**
 * The value that a resource has. A tag above it counts for nothing unless a modify policy copies it down, and that acts on
 * creation, on updates and in remediation tasks only.
 * Sources: https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources,
 * https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-policies
 */
export function tagOf({ own, above, policy, when }: Tagged): {
	readonly value: string | undefined;
	readonly trace: readonly string[];
} {
	const nothing = 'Resources inherit no tags from their group or subscription.';
	if (!policy || above === undefined) return { value: own, trace: [nothing] };
	if (when === 'before')
		return {
			value: own,
			trace: [
				nothing,
				'The policy is newer than the resource, which waits for an update or a remediation task.'
			]
		};
	const copies = policy === 'inherit' || own === undefined;
	return {
		value: copies ? above : own,
		trace: [
			nothing,
			copies ? 'The modify policy copies the value down.' : 'The policy writes only where the tag is missing.'
		]
	};
}

/**
 * The value in the usage records of Cost Management, where tag inheritance is switched on there. It changes no resource. By
 * default the resource's own value wins. Left out: group and subscription with the same tag.
 * Source: https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/enable-tag-inheritance
 */
export const costTag = (
	own: string | undefined,
	above: string | undefined,
	inheritance: 'off' | 'keep the resource’s' | 'use the one above'
): string | undefined =>
	inheritance === 'off' ? own : inheritance === 'use the one above' ? (above ?? own) : (own ?? above);
