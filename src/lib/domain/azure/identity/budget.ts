// Budgets: which alerts they raise, and whether anything stops.
import type { Level } from '#lib/domain/azure/identity/scope.ts';

export interface Threshold {
	/** Per cent of the amount. */
	readonly percent: number;
	readonly of: 'actual' | 'forecasted';
	/** It calls an action group whose runbook or function stops VMs. */
	readonly automation?: boolean;
}

export interface Budget {
	readonly level: Level;
	readonly amount: number;
	readonly thresholds: readonly Threshold[];
}

/**
 * Which thresholds alert, and whether VMs are stopped. A budget itself stops nothing and is no limit: only an action group
 * that it calls may, and a budget calls action groups at subscriptions and resource groups only. Left out: the hours until
 * costs are known and evaluated.
 * Source: https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/tutorial-acm-create-budgets
 */
export function evaluate(
	{ level, amount, thresholds }: Budget,
	cost: Readonly<Record<Threshold['of'], number>>
): { readonly alerts: readonly Threshold[]; readonly stops: boolean; readonly trace: readonly string[] } {
	const alerts = thresholds.filter(({ percent, of }) => cost[of] * 100 >= amount * percent);
	const calls = alerts.some((one) => one.automation);
	const stops = calls && (level === 'subscription' || level === 'resourceGroup');
	return {
		alerts,
		stops,
		trace: [
			...thresholds.map(
				(one) =>
					`${one.percent} % ${one.of}: ${(amount * one.percent) / 100} is ${alerts.includes(one) ? 'reached' : 'not reached'} by ${cost[one.of]}.`
			),
			'A budget by itself only notifies.',
			...(stops
				? ['The action group it calls runs the automation that stops the VMs.']
				: calls
					? ['Action groups are called at subscriptions and resource groups only.']
					: [])
		]
	};
}
