// Tags: resources don't inherit them. Who and what writes them, their limits, and the policies for them.
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

/** What a tag is added to, whose limits differ. */
export type Limited = 'VM' | 'resource group' | 'storage account' | 'Automation account' | 'DNS zone';
/**
 * Returns what adding a tag to existing ones does: it's added or changed, or what is against the limits. Lengths are in
 * characters. Doesn't cover forbidden characters other than a space. Source: sources.tags.
 */
export function limitOf(
	target: Limited,
	existing: number,
	tag: { readonly name: number; readonly value: number; readonly space: boolean; readonly exists: boolean }
): 'added' | 'changed' | 'name' | 'space' | 'value' | 'count' {
	if (tag.name > (target === 'storage account' ? 128 : 512)) return 'name';
	if (tag.space && target === 'DNS zone') return 'space';
	if (tag.value > 256) return 'value';
	if (tag.exists) return 'changed';
	return existing < (target === 'Automation account' || target === 'DNS zone' ? 15 : 50) ? 'added' : 'count';
}

/** Built-in policies that require a tag, and that copy one from the resource group first. `value`: which one is required. */
export interface TagRules {
	readonly required: 'resources' | 'resource groups';
	readonly value?: string;
	readonly copies?: 'inherit' | 'inherit if missing';
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
		...(tag === undefined ? {} : { own: tag }),
		...(group === undefined ? {} : { above: group }),
		...(kind === 'resource' && copies ? { policy: copies } : {})
	});
	const applies = kind === (required === 'resources' ? 'resource' : 'resource group');
	return {
		denied: applies && (value === undefined ? written === undefined : written !== value),
		tag: written
	};
}

/** What a policy for tags of resources must do. */
export interface TagGoal {
	readonly value: 'any' | 'fixed' | 'resource group' | 'subscription';
	readonly missing: 'reject' | 'add';
	/** With another value. There's none where any value is right. */
	readonly other: 'reject' | 'keep' | 'replace' | 'none';
}
const goal = (value: TagGoal['value'], missing: TagGoal['missing'], other: TagGoal['other']): TagGoal => ({
	value,
	missing,
	other
});
/** What the built-in policies for tags of resources do, with deny or modify, by their names. Source: sources.tagPolicies. */
export const tagPolicies: Readonly<Record<string, TagGoal>> = {
	'Require a tag on resources': goal('any', 'reject', 'none'),
	'Require a tag and its value on resources': goal('fixed', 'reject', 'reject'),
	'Add a tag to resources': goal('fixed', 'add', 'keep'),
	'Add or replace a tag on resources': goal('fixed', 'add', 'replace'),
	'Inherit a tag from the resource group': goal('resource group', 'add', 'replace'),
	'Inherit a tag from the resource group if missing': goal('resource group', 'add', 'keep'),
	'Inherit a tag from the subscription': goal('subscription', 'add', 'replace'),
	'Inherit a tag from the subscription if missing': goal('subscription', 'add', 'keep')
};
