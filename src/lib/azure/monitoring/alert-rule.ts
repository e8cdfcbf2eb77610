// Alert rules: which kind sees what, how many it takes, what a metric alert rule compares, and what is charged.
import type { Decision } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';

/** Checks in a row without the condition that resolve a stateful metric alert. */
const checksToResolve = { value: 3, source: sources.alerts };

export type AlertRule = 'metric' | 'log-search' | 'activity-log';

/** What the alert is about: where it's recorded, and whether it takes a query. */
export interface Watch {
	readonly in: 'activity-log' | 'platform-metric' | 'workspace';
	readonly query: boolean;
}

/**
 * Returns the kind of alert rule for a watch. Doesn't cover Prometheus, smart detection, simple log alerts, and metric
 * alerts for logs. Sources: sources.alertTypes, sources.metricAlertsForLogs.
 */
export const alertRuleFor = (watch: Watch): AlertRule =>
	watch.query || watch.in === 'workspace'
		? 'log-search'
		: watch.in === 'activity-log'
			? 'activity-log'
			: 'metric';

/**
 * Returns the fewest alert rules for VMs. `places`: the region and the subscription of each. All logs are in one workspace. `network`: a network metric.
 * Sources: sources.alertTypes, sources.metricTimeSeries, sources.alerts.
 */
export function rulesFor(
	signal: AlertRule | 'network',
	conditions: number,
	places: readonly (readonly [region: string, subscription: string])[]
): number {
	const distinct = (texts: readonly string[]): number => new Set(texts).size;
	if (signal === 'log-search') return 1;
	if (signal === 'activity-log') return distinct(places.map(([, subscription]) => subscription));
	return signal === 'network' || conditions > 1 ? places.length : distinct(places.map(String));
}

/**
 * Returns the total of each time series of a metric with two dimensions, which have two values each. `values`: of the first value of the first
 * dimension, then of the second. Dimensions that aren't used are added up. Source: sources.metricTimeSeries.
 */
export function seriesOf(values: readonly number[], first: boolean, second: boolean): readonly number[] {
	const totals: number[] = [];
	for (const [at, value] of values.entries()) {
		const series = (first ? at >> 1 : 0) * (second ? 2 : 1) + (second ? at % 2 : 0);
		totals[series] = (totals[series] ?? 0) + value;
	}
	return totals;
}

/** Returns whether a dynamic threshold has enough data. Source: sources.dynamicThresholds. */
export const hasLearned = (days: number, weekly: boolean): boolean => days >= (weekly ? 21 : 3);

/**
 * Returns what an alert rule is charged by: time series for a metric alert rule, and evaluations of time series for a log search alert rule, which
 * has one unless it’s split. Source: sources.alertTypes.
 */
export const chargedBy = (rule: 'metric' | 'split' | 'log', series: number, minutes: number): number =>
	rule === 'metric' ? series : (rule === 'split' ? series : 1) / minutes;

/** A metric alert. Every `every` minutes, it aggregates the last `over` minutes and compares the result with `above`. */
export interface MetricAlert {
	readonly every: number;
	readonly over: number;
	readonly take: 'average' | 'maximum' | 'minimum' | 'total';
	readonly above: number;
	/** Stateful by default. */
	readonly stateless?: boolean;
}

/** One check of a metric alert. `minute` counts from the first value. */
export interface Check {
	readonly minute: number;
	readonly value: number;
	readonly met: boolean;
	readonly event?: 'fired' | 'resolved';
}

/**
 * Returns the checks of a metric alert over one value per minute. The first check has a full window. Doesn't cover dynamic
 * thresholds, dimensions and missing values. Sources: sources.alerts,
 * https://learn.microsoft.com/en-us/rest/api/monitor/metric-alerts/create-or-update
 */
export function metricChecks(alert: MetricAlert, values: readonly number[]): Decision<readonly Check[]> {
	const checks: Check[] = [];
	const trace: string[] = [];
	let firing = false;
	let quiet = 0;
	const first = Math.ceil(alert.over / alert.every) * alert.every;
	for (let minute = first; minute <= values.length; minute += alert.every) {
		const value = taken(alert.take, values.slice(minute - alert.over, minute));
		const met = value > alert.above;
		quiet = met ? 0 : quiet + 1;
		const fires = met && (!firing || alert.stateless === true);
		const resolves: boolean = firing && !alert.stateless && quiet === checksToResolve.value;
		firing = !resolves && (firing || met);
		checks.push({
			minute,
			value,
			met,
			...(fires ? { event: 'fired' } : resolves ? { event: 'resolved' } : {})
		});
		trace.push(
			`Minute ${minute}: ${alert.take} ${value}, ${met ? 'above' : 'not above'} ${alert.above}` +
				(fires
					? ': it fires.'
					: resolves
						? `: check ${quiet} in a row, resolved.`
						: met
							? ': it has fired already.'
							: '.')
		);
	}
	return { answer: checks, trace };
}

/** Returns the highest value that a metric alert rule compares: of each `over` minutes, as aggregated. Source: sources.metricAggregation. */
export const highest = (
	values: readonly number[],
	{ over, take }: Pick<MetricAlert, 'over' | 'take'>
): number =>
	Math.max(...values.slice(over - 1).map((_, start) => taken(take, values.slice(start, start + over))));

function taken(how: MetricAlert['take'], values: readonly number[]): number {
	if (how === 'maximum') return Math.max(...values);
	if (how === 'minimum') return Math.min(...values);
	const total = values.reduce((sum, value) => sum + value, 0);
	return how === 'total' ? total : total / values.length;
}
