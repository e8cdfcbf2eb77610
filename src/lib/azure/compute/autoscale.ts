// Autoscale of Azure Monitor, for scale sets and App Service plans: rules, cooldown, scale conditions, thresholds and predictions.

export interface Rule {
	readonly metric: string;
	readonly direction: 'out' | 'in';
	/** At least 1. */
	readonly by: number;
	/** Compared with the average over all instances: above it scales out, below it scales in. */
	readonly threshold: number;
}
export interface Profile {
	/** At least 1: the docs don't say how rules read an average over no instances. */
	readonly minimum: 1 | 2 | 3 | 4 | 5;
	readonly maximum: number;
	readonly rules: readonly Rule[];
	/** Of all rules, so that it doesn't matter which of them acted last. */
	readonly cooldownMinutes: number;
}
export interface Run {
	readonly instances: number;
	readonly metrics: Readonly<Record<string, number>>;
	/** Minutes since the last scale action. Undefined before the first one. */
	readonly last?: number;
}

/** What decided a run. `in-less`: fewer instances go than the rules say. `flapping`: none goes, because they would come back. */
export type RunRule =
	'limits' | 'cooldown' | 'out' | 'quiet' | 'not-all-in' | 'in' | 'in-less' | 'at-minimum' | 'flapping';

const fires = ({ metric, direction, threshold }: Rule, metrics: Run['metrics'], factor = 1): boolean => {
	const value = (metrics[metric] ?? NaN) * factor;
	return direction === 'out' ? value > threshold : value < threshold;
};

/**
 * Returns the number of instances after one run. To prevent flapping, a scale-in that would trigger a scale-out removes fewer
 * instances or is skipped. Assumes that the average rises as instances go. Doesn't cover schedules, percentages, missing
 * metrics and predictive scaling. Sources: sources.autoscaleSettings, sources.autoscaleFlapping.
 */
export function autoscale(
	{ minimum, maximum, rules, cooldownMinutes }: Profile,
	{ instances, metrics, last }: Run
): { readonly instances: number; readonly rule: RunRule } {
	const within = (count: number) => Math.min(maximum, Math.max(minimum, count));
	const settle = (rule: RunRule, count: number) => ({ rule, instances: within(count) });
	if (within(instances) !== instances) return settle('limits', instances);
	if (last !== undefined && last < cooldownMinutes) return settle('cooldown', instances);
	// One loop and no lists: drawing a question asks this thousands of times.
	let [added, removed, inward, quiet] = [0, Infinity, 0, 0];
	for (const rule of rules) {
		const fired = fires(rule, metrics);
		if (rule.direction === 'in') {
			removed = Math.min(removed, rule.by);
			inward++;
			if (fired) quiet++;
		} else if (fired) added = Math.max(added, rule.by);
	}
	if (added > 0) return settle('out', instances + added);
	if (inward === 0 || quiet < inward) return settle(quiet === 0 ? 'quiet' : 'not-all-in', instances);
	const aim = within(instances - removed);
	for (let count = aim; count < instances; count++)
		if (!rules.some((rule) => rule.direction === 'out' && fires(rule, metrics, instances / count)))
			return settle(count === aim ? 'in' : 'in-less', count);
	return settle(aim === instances ? 'at-minimum' : 'flapping', instances);
}

const conditions = ['fixed', 'recurring', 'default'] as const;
export type Condition = (typeof conditions)[number];
/** Returns the scale condition that is used, of those with a schedule for that time. Source: sources.autoscaleProfiles. */
export const conditionOf = (scheduled: readonly Condition[]): Condition =>
	conditions.find((one) => scheduled.includes(one)) ?? 'default';

export interface Capacity {
	readonly minimum: number;
	readonly maximum: number;
	readonly default: number;
}
/**
 * Returns the number of instances that a scale condition leaves where no rule fires. `readable`: whether there are metrics. Nothing where there
 * aren't and it's above the maximum, of which the docs say nothing. Sources: sources.autoscaleSettings, sources.autoscalePractices.
 */
export function settled(capacity: Capacity, instances: number, readable: boolean): number | undefined {
	if (readable) return Math.min(capacity.maximum, Math.max(capacity.minimum, instances));
	return instances > capacity.maximum ? undefined : Math.max(capacity.default, instances);
}

/** Returns the threshold that a total must pass. `divided`: by the number of instances, as for queues. Source: sources.autoscaleMetrics. */
export const thresholdFor = (total: number, instances: number, divided: boolean): number =>
	divided ? total / instances : total;

export interface Prediction {
	/** What a scale-out rule measures. */
	readonly metric: 'cpu' | 'flows';
	readonly days: number;
	readonly mode: 'on' | 'forecast' | 'off';
	readonly monthly: boolean;
}
/** Returns what keeps predictive autoscale from adding instances ahead of a peak. Source: sources.predictiveAutoscale. */
export function predictionLacks({ metric, days, mode, monthly }: Prediction): readonly string[] {
	if (monthly) return ['schedule'];
	return [
		...(metric === 'cpu' ? (mode === 'on' ? [] : ['enable']) : ['rule']),
		...(days < 7 ? ['wait'] : [])
	];
}
