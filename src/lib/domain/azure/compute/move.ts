// Moving what runs to another resource group, subscription or region: what stands in the way.

export type Reach = 'resource group' | 'subscription' | 'region';
type Rule = readonly [reaches: 'both' | 'subscription', sentence: string];

/** What stands in the way of which move of a VM. The sentences name what to do first. */
export const vmRules = {
	'read-only lock': ['both', 'A read-only lock blocks moves into and out of its group.'],
	'guest encryption': ['both', 'Azure Disk Encryption is disabled first.'],
	'restore points': ['both', 'Instant restore points are deleted first.'],
	'member of a set': ['both', 'A VM of a set does not move alone.'],
	'other tenant': ['subscription', 'Both subscriptions must be of one tenant.'],
	'dependents apart': [
		'subscription',
		'Across subscriptions a VM and what it needs move together, out of one group.'
	],
	'Marketplace plan': ['subscription', 'With a Marketplace plan a VM stays in its subscription.'],
	'provider not registered': ['subscription', 'The target must have the resource provider registered.']
} as const satisfies Record<string, Rule>;
/** And of an app with its plan. */
export const appRules = {
	'read-only lock': vmRules['read-only lock'],
	'other tenant': vmRules['other tenant'],
	'target has App Service': ['subscription', 'The target group must hold no App Service.'],
	'only some of the apps': ['subscription', 'All App Service of the group moves together.'],
	'not in its first group': ['subscription', 'App Service leaves only from the group it was made in.'],
	'network integration': ['subscription', 'Network integration is removed first.'],
	'private endpoint': ['subscription', 'Private endpoints are deleted first.']
} as const satisfies Record<string, Rule>;
export type Fact<R = typeof vmRules> = keyof R & string;

/**
 * Whether resources with these facts move, and what stands in the way. No move changes where a resource runs: another
 * region takes replication or a new deployment. Leaves out quotas, permissions, scale sets and certificates.
 * Source: Move resources (move-resource-group-and-subscription), Move VMs, Move App Service resources, Lock resources.
 */
export function move<R extends Record<string, Rule>>(
	rules: R,
	facts: readonly Fact<R>[],
	to: Reach
): { readonly allowed: boolean; readonly blockers: readonly Fact<R>[]; readonly trace: readonly string[] } {
	if (to === 'region')
		return {
			allowed: false,
			blockers: [],
			trace: [
				'A move changes the group or the subscription, never the region.',
				'Another region takes a copy or a new deployment.'
			]
		};
	const blockers = facts.filter((fact) => to === 'subscription' || rules[fact]![0] === 'both');
	return {
		allowed: blockers.length === 0,
		blockers,
		trace: [
			...blockers.map((fact) => rules[fact]![1]),
			...(blockers.length === 0 ? [`Nothing stands in the way of another ${to}.`] : []),
			'It stays in its region and runs on meanwhile.'
		]
	};
}
