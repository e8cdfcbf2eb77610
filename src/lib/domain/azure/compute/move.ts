// Moving what runs to another resource group, subscription or region: what stands in the way.

export type Reach = 'resource group' | 'subscription' | 'region';
type Rule = readonly [reaches: 'both' | 'subscription', sentence: string];

/** What stands in the way of which move. The sentences name what to do first. */
const rules = {
	'read-only lock': ['both', 'A read-only lock blocks moves into and out of its group.'],
	'disk encryption in the guest': ['both', 'Azure Disk Encryption is disabled first.'],
	'restore points': ['both', 'Instant restore points are deleted first.'],
	'alone from its set': ['both', 'A VM of a set does not move alone.'],
	'other tenant': ['subscription', 'Both subscriptions must be of one tenant.'],
	'dependents elsewhere': [
		'subscription',
		'Across subscriptions a VM and what it needs move together, out of one group.'
	],
	'Marketplace plan': ['subscription', 'With a Marketplace plan a VM stays in its subscription.'],
	'provider not registered': ['subscription', 'The target must have the resource provider registered.'],
	'target has App Service': ['subscription', 'The target group must hold no App Service.'],
	'only some of the apps': ['subscription', 'All App Service of the group moves together.'],
	'not in its first group': ['subscription', 'App Service leaves only from the group it was made in.'],
	'network integration': ['subscription', 'Network integration is removed first.']
} as const satisfies Record<string, Rule>;
export type Fact = keyof typeof rules;

/**
 * Whether resources with these facts move, and what stands in the way. No move changes where a resource runs: another
 * region takes replication or a new deployment. Leaves out quotas, permissions, scale sets and certificates.
 * Source: Move resources (move-resource-group-and-subscription), Move VMs, Move App Service resources, Lock resources.
 */
export function move(
	facts: readonly Fact[],
	to: Reach
): { readonly allowed: boolean; readonly blockers: readonly Fact[]; readonly trace: readonly string[] } {
	if (to === 'region')
		return {
			allowed: false,
			blockers: [],
			trace: [
				'A move changes the group or the subscription, never the region.',
				'Another region takes a copy or a new deployment.'
			]
		};
	const blockers = facts.filter((fact) => to === 'subscription' || rules[fact][0] === 'both');
	return {
		allowed: blockers.length === 0,
		blockers,
		trace: [
			...blockers.map((fact) => rules[fact][1]),
			...(blockers.length === 0 ? [`Nothing stands in the way of another ${to}.`] : []),
			'It stays in its region and runs on meanwhile.'
		]
	};
}
