// Moving resources: what blocks a move to another resource group, subscription or region, and how a domain gets to an app.

export type MoveTarget = 'resource group' | 'subscription' | 'region';
type Rule = 'both' | 'resource group' | 'subscription';

/** Which move of a VM each fact blocks, and what to do first. */
export const vmRules = {
	'read-only lock': 'both',
	'guest encryption': 'subscription',
	'running with guest encryption': 'resource group',
	'restore points': 'both',
	'member of a set': 'both',
	'other tenant': 'subscription',
	'dependents apart': 'subscription',
	'Marketplace plan': 'subscription',
	'provider not registered': 'subscription'
} as const satisfies Record<string, Rule>;
/** The same for an app and its plan. What isn’t for both, the page says of moves across subscriptions. */
export const appRules = {
	'read-only lock': vmRules['read-only lock'],
	'other tenant': vmRules['other tenant'],
	'managed certificate': 'both',
	'target has App Service': 'subscription',
	'only some of the apps': 'subscription',
	'not in its first group': 'subscription',
	'network integration': 'subscription',
	'private endpoint': 'subscription'
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
 * and uploaded certificates. Sources: sources.moveResources, sources.moveVms, sources.moveAppService, sources.locks.
 */
export function move<R extends Record<string, Rule>, To extends MoveTarget>(
	rules: R,
	facts: readonly Covered<R, To>[],
	to: To
): { readonly allowed: boolean; readonly blockers: readonly Fact<R>[] } {
	// A move changes the resource group or the subscription, never the region.
	if (to === 'region') return { allowed: false, blockers: [] };
	const blockers = facts.filter((fact) => ['both', to].includes(rules[fact]!));
	return { allowed: blockers.length === 0, blockers };
}

export type DomainStep = 'A' | 'CNAME' | 'TXT' | 'add' | 'create' | 'bind' | 'to A' | 'to CNAME';
/**
 * Returns the steps that bring a domain with HTTPS to an app. `live`: another site without HTTPS uses it, and its visitors always reach a site, with
 * HTTPS as soon as they reach the app where that’s possible: not by a managed certificate, which is issued only for a domain that leads to the app.
 * Sources: sources.appServiceCustomDomain, sources.appServiceMigrateDomain, sources.appServiceCertificates.
 */
export function domainSteps(root: boolean, live: boolean, managed: boolean): readonly DomainStep[] {
	const record = root ? 'A' : 'CNAME';
	if (live)
		return [
			'TXT',
			'add',
			...(managed ? ([`to ${record}`, 'create', 'bind'] as const) : (['bind', `to ${record}`] as const))
		];
	return [record, 'add', ...(managed ? (['create'] as const) : []), 'bind'];
}
