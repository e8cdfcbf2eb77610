// Budgets: which alerts they raise, and whether they call anything.
// Documentation: tutorial-acm-create-budgets of 2020-05-27.
import type { Level } from '#lib/azure/identity/scope.ts';

export interface Threshold {
	/** Per cent of the amount. */
	readonly percent: number;
	readonly of: 'actual' | 'forecasted';
	/** It calls an action group. */
	readonly automation?: boolean;
}

export interface Budget {
	readonly level: Level;
	readonly amount: number;
	readonly thresholds: readonly Threshold[];
}

/**
 * Which thresholds alert, and whether an action group is called. A budget itself stops nothing and is no limit, and it
 * calls action groups at subscriptions and resource groups only. Left out: the hours until costs are known and evaluated,
 * what the action group starts (that acts by its own rights, and locks hold for it).
 * Source: https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/tutorial-acm-create-budgets
 */
export function evaluate(
	{ level, amount, thresholds }: Budget,
	cost: Readonly<Record<Threshold['of'], number>>
): { readonly alerts: readonly Threshold[]; readonly calls: boolean; readonly trace: readonly string[] } {
	const alerts = thresholds.filter(({ percent, of }) => cost[of] * 100 >= amount * percent);
	const asked = alerts.some((one) => one.automation);
	const calls = asked && (level === 'subscription' || level === 'resourceGroup');
	return {
		alerts,
		calls,
		trace: [
			...thresholds.map(
				(one) =>
					`${one.percent} % ${one.of}: ${(amount * one.percent) / 100} is ${alerts.includes(one) ? 'reached' : 'not reached'} by ${cost[one.of]}.`
			),
			'A budget by itself only notifies.',
			...(calls
				? ['The action group is called, and acts for it.']
				: asked
					? ['Action groups are called at subscriptions and resource groups only.']
					: [])
		]
	};
}
