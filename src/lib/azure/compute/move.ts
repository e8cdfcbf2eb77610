// Moving resources to another resource group, subscription or region: what blocks the move.
import type { Verdict } from '#lib/azure/decision.ts';

export type MoveTarget = 'resource group' | 'subscription' | 'region';
type Rule = readonly [reaches: 'both' | 'resource group' | 'subscription', sentence: string];

/** Which move of a VM each fact blocks, and what to do first. */
export const vmRules = {
	'read-only lock': ['both', 'A read-only lock blocks moves into and out of its group.'],
	'guest encryption': [
		'subscription',
		'Azure Disk Encryption must be disabled before a VM moves to another subscription.'
	],
	'running with guest encryption': [
		'resource group',
		'With Azure Disk Encryption, a VM moves to another resource group only while it is deallocated.'
	],
	'restore points': ['both', 'Instant restore points are deleted first.'],
	'member of a set': ['both', 'A VM of a set does not move alone.'],
	'other tenant': ['subscription', 'Both subscriptions must be of one tenant.'],
	'dependents apart': [
		'subscription',
		'Across subscriptions a VM and what it needs move together, out of one group.'
	],
	'Marketplace plan': [
		'subscription',
		'A VM with a Marketplace plan cannot move to another subscription. It must be deployed again there.'
	],
	'provider not registered': ['subscription', 'The target must have the resource provider registered.']
} as const satisfies Record<string, Rule>;
/** The same for an app and its plan. The page covers moves across subscriptions. */
export const appRules = {
	'read-only lock': vmRules['read-only lock'],
	'other tenant': vmRules['other tenant'],
	'target has App Service': ['subscription', 'The target group must contain no App Service resources.'],
	'only some of the apps': ['subscription', 'All App Service resources of the group move together.'],
	'not in its first group': [
		'subscription',
		'App Service resources can move only from the group they were created in.'
	],
	'network integration': ['subscription', 'Network integration is removed first.'],
	'private endpoint': ['subscription', 'Private endpoints are deleted first.']
} as const satisfies Record<string, Rule>;
export type Fact<R = typeof vmRules> = keyof R & string;
/** The docs don't say whether an app with these moves to another group of its subscription. */
type NetworkTie = 'network integration' | 'private endpoint';
/** Facts that the docs cover for a kind of move. */
export type Covered<R, To extends MoveTarget> = [To] extends ['subscription' | 'region']
	? Fact<R>
	: Exclude<Fact<R>, NetworkTie>;

/**
 * Returns whether resources with these facts can move, and what blocks them. Doesn't cover quotas, permissions, scale sets
 * and certificates. Sources: sources.moveResources, sources.moveVms, sources.moveAppService, sources.locks.
 */
export function move<R extends Record<string, Rule>, To extends MoveTarget>(
	rules: R,
	facts: readonly Covered<R, To>[],
	to: To
): Verdict & { readonly blockers: readonly Fact<R>[] } {
	if (to === 'region')
		return {
			allowed: false,
			blockers: [],
			trace: [
				'A move changes the resource group or the subscription, never the region.',
				'Another region needs a copy or a new deployment.'
			]
		};
	const blockers = facts.filter((fact) => rules[fact]![0] === 'both' || rules[fact]![0] === to);
	if (blockers.length > 0)
		return { allowed: false, blockers, trace: blockers.map((fact) => rules[fact]![1]) };
	const deallocated = (facts as readonly string[]).includes('guest encryption');
	return {
		allowed: true,
		blockers,
		trace: [
			`Nothing blocks a move to another ${to}.`,
			`It stays in its region${deallocated ? '' : ' and keeps running'} during the move.`
		]
	};
}
