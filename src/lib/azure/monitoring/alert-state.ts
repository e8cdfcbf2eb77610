// The state of an alert: when it's resolved, and so how often its rule fires.

/** Kinds of alert rules. Those without `stateless` resolve their alerts automatically. */
export type AlertKind = 'metric' | 'log' | 'stateless';

/**
 * Returns how often a rule fires that is evaluated every five minutes, undefined where the page doesn’t say whether an alert is
 * resolved by then. `checks`: 1 where the condition is met, else 0. A log search alert is resolved after three periods without,
 * 15 minutes: three checks in a row may be less. Doesn’t cover stateless metric alerts. Source: sources.alerts.
 */
export function timesFired(kind: AlertKind, checks: string): number | undefined {
	const met = checks.replaceAll('0', '').length;
	const gaps = (checks.match(/0+(?=1)/g) ?? []).filter((_, at) => at > 0 || checks.startsWith('1'));
	if (kind === 'stateless') return met;
	if (kind === 'log' && gaps.some((gap) => gap.length === 3)) return undefined;
	return Math.min(met, 1) + gaps.filter((gap) => gap.length >= 3).length;
}
