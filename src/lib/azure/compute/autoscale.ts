// Autoscale rules of Azure Monitor, for scale sets and App Service plans.

export interface Rule {
	readonly metric: string;
	readonly direction: 'out' | 'in';
	/** At least 1. */
	readonly by: number;
	/** Compared with the average over all instances: above it scales out, below it scales in. */
	readonly threshold: number;
	readonly cooldownMinutes: number;
}
export interface Profile {
	/** At least 1: the docs don't say how rules read an average over no instances. */
	readonly minimum: 1 | 2 | 3 | 4 | 5;
	readonly maximum: number;
	readonly rules: readonly Rule[];
}
export interface Run {
	readonly instances: number;
	readonly metrics: Readonly<Record<string, number>>;
	/** Minutes since the last scale action, and the cooldown of the rule that fired. Undefined before the first action. */
	readonly last?: { readonly minutesAgo: number; readonly cooldownMinutes: number };
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
	{ minimum, maximum, rules }: Profile,
	{ instances, metrics, last }: Run
): { readonly instances: number; readonly rule: RunRule } {
	const within = (count: number) => Math.min(maximum, Math.max(minimum, count));
	const settle = (rule: RunRule, count: number) => ({ rule, instances: within(count) });
	if (within(instances) !== instances) return settle('limits', instances);
	if (last !== undefined && last.minutesAgo < last.cooldownMinutes) return settle('cooldown', instances);
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

/** Metrics at a minute, each averaged over its time window and the instances. */
export interface Reading {
	readonly minute: number;
	readonly metrics: Run['metrics'];
}

/**
 * Returns the number of instances after each of several runs, and what decided each. A scale action starts the cooldown of its
 * rule; rules of one direction have the same cooldown. `before`: a scale action before the first run. Sources: as for `autoscale`.
 */
export function autoscaleOver(
	profile: Profile,
	start: number,
	readings: readonly Reading[],
	before?: { readonly minute: number; readonly cooldownMinutes: number }
): { readonly counts: readonly number[]; readonly rules: readonly RunRule[] } {
	let instances = start;
	let acted = before;
	const counts: number[] = [];
	const rules: RunRule[] = [];
	for (const { minute, metrics } of readings) {
		const after = autoscale(profile, {
			instances,
			metrics,
			...(acted && {
				last: { minutesAgo: minute - acted.minute, cooldownMinutes: acted.cooldownMinutes }
			})
		});
		const direction = after.instances > instances ? 'out' : 'in';
		if (after.instances !== instances)
			acted = {
				minute,
				cooldownMinutes: profile.rules.find((rule) => rule.direction === direction)?.cooldownMinutes ?? 0
			};
		instances = after.instances;
		counts.push(instances);
		rules.push(after.rule);
	}
	return { counts, rules };
}
