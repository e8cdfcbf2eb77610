// Autoscale rules of Azure Monitor, for scale sets and App Service plans.
import type { Traced } from '#lib/azure/decision.ts';

export interface Rule {
	readonly metric: string;
	readonly direction: 'out' | 'in';
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
): Traced & { readonly instances: number; readonly rule: RunRule } {
	const within = (count: number) => Math.min(maximum, Math.max(minimum, count));
	const settle = (rule: RunRule, count: number, why: string) => ({
		rule,
		instances: within(count),
		trace: [
			why,
			...(within(count) === count
				? []
				: [count > maximum ? `The maximum is ${maximum}.` : `The minimum is ${minimum}.`])
		]
	});
	if (within(instances) !== instances)
		return settle('limits', instances, `${instances} instances are outside the limits.`);
	if (last !== undefined && last.minutesAgo < last.cooldownMinutes)
		return settle(
			'cooldown',
			instances,
			`The cooldown of the last action, ${last.minutesAgo} minutes ago, lasts ${last.cooldownMinutes}: nothing happens.`
		);
	const out = rules.filter((rule) => rule.direction === 'out');
	const firing = out.filter((rule) => fires(rule, metrics));
	if (firing.length > 0)
		return settle(
			'out',
			instances + Math.max(...firing.map(({ by }) => by)),
			'A rule to scale out fired: one is enough, and the largest step counts.'
		);
	const inward = rules.filter((rule) => rule.direction === 'in');
	const quiet = inward.filter((rule) => fires(rule, metrics));
	if (inward.length === 0 || quiet.length < inward.length)
		return settle(
			quiet.length === 0 ? 'quiet' : 'not-all-in',
			instances,
			quiet.length === 0
				? 'No rule fired.'
				: `${quiet.length} of ${inward.length} rules to scale in fired: all have to.`
		);
	const aim = within(instances - Math.min(...inward.map(({ by }) => by)));
	for (let count = aim; count < instances; count++)
		if (!out.some((rule) => fires(rule, metrics, instances / count)))
			return settle(
				count === aim ? 'in' : 'in-less',
				count,
				count === aim
					? 'All rules to scale in fired; the smallest step counts.'
					: `Fewer than ${count} would set off a scale-out.`
			);
	return settle(
		aim === instances ? 'at-minimum' : 'flapping',
		instances,
		aim === instances
			? `The minimum is ${minimum}.`
			: `With ${aim} a rule to scale out would fire, so the scale-in is put off.`
	);
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
): Traced & { readonly counts: readonly number[]; readonly rules: readonly RunRule[] } {
	let instances = start;
	let acted = before;
	const counts: number[] = [];
	const rules: RunRule[] = [];
	const trace: string[] = [];
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
		trace.push(`Minute ${minute}: ${after.trace.join(' ')} That leaves ${instances}.`);
	}
	return { counts, rules, trace };
}
