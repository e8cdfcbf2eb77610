// Budgets: which alerts they raise, and whether they call an action group.
import type { Traced } from '#lib/azure/decision.ts';
import type { Level } from '#lib/azure/identity/scope.ts';

export interface Threshold {
	/** Percent of the amount. */
	readonly percent: number;
	readonly of: 'actual' | 'forecasted';
	/** Whether it calls an action group. */
	readonly automation?: boolean;
}

export interface Budget {
	readonly level: Level;
	readonly amount: number;
	readonly thresholds: readonly Threshold[];
}

/**
 * Returns the thresholds that alert, and whether an action group is called: at subscriptions and resource groups only. A
 * budget stops nothing. Doesn't cover the delay of cost data, and what the action group does. Source: sources.budgets.
 */
export function evaluate(
	{ level, amount, thresholds }: Budget,
	cost: Readonly<Record<Threshold['of'], number>>
): Traced & { readonly alerts: readonly Threshold[]; readonly calls: boolean } {
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
			'A budget only notifies.',
			...(calls
				? ['The action group is called, and acts.']
				: asked
					? ['Action groups are called at subscriptions and resource groups only.']
					: [])
		]
	};
}
