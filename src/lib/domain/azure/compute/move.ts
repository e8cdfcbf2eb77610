// Moving what runs to another resource group, subscription or region: what stands in the way.

export type Reach = 'resource group' | 'subscription' | 'region';
type Rule = readonly [reaches: 'both' | 'subscription', sentence: string];

/** What stands in the way of which move. The sentences name what to do first. */
const rules = {
	'read-only lock': ['both', 'A read-only lock on the group blocks moves into and out of it.'],
	'disk encryption in the guest': [
		'both',
		'Azure Disk Encryption ties the VM to its key vault: disable it first.'
	],
	'restore points': ['both', 'Instant restore points of the backup are deleted first.'],
	'alone from its set': ['both', 'A VM of an availability set does not move alone.'],
	'other tenant': ['subscription', 'Both subscriptions must belong to one tenant.'],
	'dependents elsewhere': [
		'subscription',
		'What depends on each other is first brought into one group and moved together.'
	],
	'Marketplace plan': ['subscription', 'A VM with a Marketplace plan does not change its subscription.'],
	'provider not registered': [
		'subscription',
		'The target subscription must have the resource provider registered.'
	],
	'target has App Service': ['subscription', 'The target group must hold no App Service resources.'],
	'only some of the apps': ['subscription', 'All App Service resources of the group move together.'],
	'not in its first group': [
		'subscription',
		'App Service resources leave only from the group they were made in.'
	],
	'network integration': ['subscription', 'Virtual network integration is removed first and made anew.']
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
				'Another region takes replication or a new deployment.'
			]
		};
	const blockers = facts.filter((fact) => to === 'subscription' || rules[fact][0] === 'both');
	return {
		allowed: blockers.length === 0,
		blockers,
		trace: [
			...blockers.map((fact) => rules[fact][1]),
			...(blockers.length === 0 ? [`Nothing stands in the way of another ${to}.`] : []),
			'The resource stays in its region and runs on meanwhile.'
		]
	};
}
