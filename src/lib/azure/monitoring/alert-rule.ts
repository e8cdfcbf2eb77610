// Which kind of alert rule sees a thing, and how often it speaks.
// Documentation: alerts-overview of 2025-05-08.
import { decided, type Decision } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';

/** Checks in a row without the condition, after which a stateful metric alert is resolved. */
const checksToResolve = { value: 3, source: sources.alerts };

export type AlertRule = 'metric' | 'log-search' | 'activity-log';

/** What is to be noticed: where the record of it lies, and whether a query must make something of it first. */
export interface Watch {
	readonly in: 'activity-log' | 'platform-metric' | 'workspace';
	readonly query: boolean;
}

/**
 * The kind of alert rule for a watch. Leaves out Prometheus, smart detection and simple log alerts, and metrics that
 * are made from logs. Source: https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types
 */
export function alertRuleFor(watch: Watch): Decision<AlertRule> {
	if (watch.in === 'activity-log' && !watch.query)
		return decided(
			'activity-log',
			'What is done to a resource, and its health, is an event of the activity log.'
		);
	if (watch.in === 'platform-metric' && !watch.query)
		return decided('metric', 'The value is a metric of the platform: a metric alert reads it as it is.');
	return decided(
		'log-search',
		watch.query
			? 'The condition takes a query, and only a log search alert runs one.'
			: 'The rows are in a workspace, and a log search alert reads those.'
	);
}

/** A metric alert: every `every` minutes it takes the last `over` minutes together and compares with `above`. */
export interface MetricAlert {
	readonly every: number;
	readonly over: number;
	readonly take: 'average' | 'maximum' | 'minimum' | 'total';
	readonly above: number;
	/** Stateful, as by default, unless this says otherwise. */
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
 * The checks of a metric alert over one value a minute, and what each does. The first check has a full window behind it.
 * Leaves out dynamic thresholds, dimensions and missing values. Source:
 * https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-overview and
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

function taken(how: MetricAlert['take'], values: readonly number[]): number {
	if (how === 'maximum') return Math.max(...values);
	if (how === 'minimum') return Math.min(...values);
	const total = values.reduce((sum, value) => sum + value, 0);
	return how === 'total' ? total : total / values.length;
}
