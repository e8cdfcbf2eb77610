// Monitoring data: which destinations it can be sent to, with how many settings, and where it can still be read.

export interface Destination {
	readonly kind: 'workspace' | 'Standard storage account' | 'Premium storage account' | 'event hub';
	readonly region: string;
}
type Obstacle = 'limit' | 'kind' | 'region';

/**
 * Returns what keeps a further diagnostic setting from sending data to a destination. `region`: of the resource, undefined if it isn’t
 * regional. `settings`: how many it has. Doesn’t cover firewalls and other tenants. Source: sources.diagnosticSettings.
 */
export const obstacles = (
	region: string | undefined,
	settings: number,
	{ kind, region: own }: Destination
): readonly Obstacle[] => [
	...(settings < 5 ? [] : ['limit' as const]),
	...(kind.startsWith('Premium') ? ['kind' as const] : []),
	...(kind === 'workspace' || region === undefined || own === region ? [] : ['region' as const])
];

/**
 * Returns how many diagnostic settings send logs and metrics to these destinations, and nothing else. `logs` and `metrics`: names
 * of two or fewer destinations, which end with a number after their kind. A setting has one destination of each kind at most, and
 * sends all its data to each. Source: sources.diagnosticSettings.
 */
export function settingsFor(logs: readonly string[], metrics: readonly string[]): number {
	const mostOf = (names: readonly string[]): number =>
		Math.max(0, ...names.map((name) => names.filter((one) => one.slice(0, -1) === name.slice(0, -1)).length));
	const both = logs.filter((name) => metrics.includes(name));
	const rest = (names: readonly string[], shared: readonly string[]): readonly string[] =>
		names.filter((name) => !shared.includes(name));
	// What gets both can get them from one setting, or from two.
	return Math.min(
		...[both, []].map((shared) => mostOf(shared) + mostOf(rest(logs, shared)) + mostOf(rest(metrics, shared)))
	);
}

/** Days for which Azure Monitor keeps the activity log, platform metrics and resource logs without a diagnostic setting. Sources: sources.activityLog, sources.metrics. */
const keptDays = { activity: 90, metrics: 93, logs: 0 };

/**
 * Returns whether data from so many days ago is found in Azure Monitor itself, and in a workspace to which a diagnostic setting
 * began to send it `since` days ago. The workspace keeps it long enough.
 */
export const foundIn = (
	data: keyof typeof keptDays,
	ago: number,
	since: number
): readonly [azure: boolean, workspace: boolean] => [ago <= keptDays[data], ago <= since];

/**
 * Returns how data of a table can be read that is so many days old. `analytics`: retention in days, undefined for a Basic table.
 * `total`: retention in days, undefined where there’s no long-term retention. Sources: sources.logRetention, sources.logTablePlans.
 */
export const readable = (age: number, analytics = 30, total = analytics): 'query' | 'long-term' | 'gone' =>
	age < analytics ? 'query' : age < total ? 'long-term' : 'gone';
