// Tags: resources don't inherit them. Who and what writes them, and the policies for them.
import { coverageOf, type Permissions } from '#lib/azure/identity/role.ts';
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
	readonly own?: string | undefined;
	readonly above?: string | undefined;
	/** A policy that copies the tag down: over another value, or only if it's missing. */
	readonly policy?: 'inherit' | 'inherit if missing' | undefined;
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

export type TagTarget = 'VM' | 'storage account' | 'resource group' | 'subscription';
/** Write access to it is one of the two ways to tag it. A role for subscriptions would have write access to tags too. */
const writes: Readonly<Record<Exclude<TagTarget, 'subscription'>, string>> = {
	VM: 'Microsoft.Compute/virtualMachines/write',
	'storage account': 'Microsoft.Storage/storageAccounts/write',
	'resource group': 'Microsoft.Resources/subscriptions/resourceGroups/write'
};
/**
 * Returns the tools with which a role lets someone apply tags to what it's assigned on. Write access to tags alone works in
 * the portal only for subscriptions. Doesn't cover the Azure CLI. Source: sources.tags.
 */
export function tagTools(
	role: Permissions,
	target: TagTarget
): 'portal and PowerShell' | 'PowerShell' | 'none' {
	const covers = (action: string): boolean => coverageOf(role, { action, words: '' }) === 'includes';
	return target !== 'subscription' && covers(writes[target])
		? 'portal and PowerShell'
		: !covers('Microsoft.Resources/tags/write')
			? 'none'
			: target === 'subscription'
				? 'portal and PowerShell'
				: 'PowerShell';
}

/** Built-in policies that require a tag, and that copy one from the resource group first. `value`: which one is required. */
export interface TagRules {
	readonly required: 'resources' | 'resource groups';
	readonly value?: string | undefined;
	readonly copies?: Tagged['policy'];
}
/**
 * Returns the tag of what a request creates, or that it's denied. Policies for resources don't evaluate resource groups and
 * what can't have tags, and modify comes before deny. `group`: the value of its resource group. Sources: sources.tagPolicies,
 * sources.policyModes, sources.policyEffects.
 */
export function createTagged(
	{ required, value, copies }: TagRules,
	{
		kind,
		tag,
		group
	}: {
		readonly kind: 'resource' | 'untaggable' | 'resource group';
		readonly tag?: string | undefined;
		readonly group?: string | undefined;
	}
): { readonly denied: boolean; readonly tag: string | undefined } {
	const { value: written } = tagOf({
		when: 'written',
		own: tag,
		above: group,
		policy: kind === 'resource' ? copies : undefined
	});
	const applies = kind === (required === 'resources' ? 'resource' : 'resource group');
	return {
		denied: applies && (value === undefined ? written === undefined : written !== value),
		tag: written
	};
}

/**
 * What the built-in policies for tags of resources do, by their names: the value that they want, what they do to a request
 * without the tag (`append` is for requests only and takes no managed identity), and to another value (none where any is
 * right). Sources: sources.tagPolicies, sources.policyModify.
 */
export const tagPolicies: Readonly<Record<string, `${string} ${'reject' | 'add' | 'append'} ${string}`>> = {
	'Require a tag on resources': 'any reject none',
	'Require a tag and its value on resources': 'fixed reject reject',
	'Add a tag to resources': 'fixed add keep',
	'Add or replace a tag on resources': 'fixed add replace',
	'Inherit a tag from the resource group': 'group add replace',
	'Inherit a tag from the resource group if missing': 'group add keep',
	'Inherit a tag from the subscription': 'subscription add replace',
	'Inherit a tag from the subscription if missing': 'subscription add keep',
	'Append a tag and its value to resources': 'fixed append keep',
	'Append a tag and its value from the resource group': 'group append keep'
};

/** The `if` of a policy rule, on one tag. */
export interface TagCondition {
	readonly name: string;
	readonly exists?: boolean;
	readonly notEquals?: string;
}
/**
 * Returns the tags after a modify policy with these operations evaluated a request or remediated a resource: all of them
 * apply if the condition is met. A missing tag doesn't equal a value. Source: sources.policyModify.
 */
export function modifyTags(
	tags: Tags,
	{ name, exists, notEquals }: TagCondition,
	{ addOrReplace, remove }: { readonly addOrReplace: Tags; readonly remove?: string | undefined }
): Tags {
	const now = tags[name];
	if (exists === undefined ? now === notEquals : (now !== undefined) !== exists) return tags;
	const changed = writeTags(tags, 'Merge', addOrReplace);
	return remove === undefined ? changed : writeTags(changed, 'Delete', { [remove]: '' });
}

/**
 * Returns the tag in the cost data of a resource, where tag inheritance was enabled in Cost Management this month. Doesn't
 * cover tags that changed, and tags of the subscription. `prefersGroup`: whether the tag of the group is used instead of the
 * resource's. Source: sources.tagInheritance.
 */
export function costTag(
	{
		own,
		group,
		month
	}: {
		readonly own?: string | undefined;
		readonly group?: string | undefined;
		readonly month: 'this' | 'last';
	},
	prefersGroup: boolean
): { readonly value: string | undefined } {
	// What was recorded in earlier months stays as it is.
	if (month === 'last') return { value: own };
	return { value: prefersGroup ? (group ?? own) : (own ?? group) };
}
