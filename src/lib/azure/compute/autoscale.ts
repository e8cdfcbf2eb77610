// Autoscale by rules, as Azure Monitor runs it for scale sets and App Service plans: one run, one decision.
// Documentation: autoscale-understanding-settings of 2026-08-05, autoscale-flapping of 2024-11-01.

export interface Rule {
	readonly metric: string;
	readonly direction: 'out' | 'in';
	readonly by: number;
	/** Out: above it; in: below it. Average over the instances. */
	readonly threshold: number;
	readonly cooldownMinutes: number;
}
export interface Profile {
	/** One or more: no page says how the rules read an average over no instances. */
	readonly minimum: 1 | 2 | 3 | 4 | 5;
	readonly maximum: number;
	readonly rules: readonly Rule[];
}
export interface Run {
	readonly instances: number;
	readonly metrics: Readonly<Record<string, number>>;
	/** Minutes since the latest action and the cooldown of the rule that fired then; absent: none yet. */
	readonly last?: { readonly minutesAgo: number; readonly cooldownMinutes: number };
}

const fires = ({ metric, direction, threshold }: Rule, metrics: Run['metrics'], factor = 1): boolean => {
	const value = (metrics[metric] ?? NaN) * factor;
	return direction === 'out' ? value > threshold : value < threshold;
};

/**
 * Instances after one run. A scale-in that would set off a scale-out shrinks to fewer instances or is put off: the average
 * is taken to rise as instances go. Leaves out schedules, percentages, lost metrics and predictive scaling.
 * Source: Autoscale settings (autoscale-understanding-settings), Flapping in autoscale (autoscale-flapping).
 */
export function autoscale(
	{ minimum, maximum, rules }: Profile,
	{ instances, metrics, last }: Run
): { readonly instances: number; readonly trace: readonly string[] } {
	const within = (count: number) => Math.min(maximum, Math.max(minimum, count));
	const settle = (count: number, why: string) => ({
		instances: within(count),
		trace: [
			why,
			...(within(count) === count
				? []
				: [count > maximum ? `The maximum is ${maximum}.` : `The minimum is ${minimum}.`])
		]
	});
	if (within(instances) !== instances)
		return settle(instances, `${instances} instances are outside the limits.`);
	if (last !== undefined && last.minutesAgo < last.cooldownMinutes)
		return settle(
			instances,
			`The cooldown of the last action, ${last.minutesAgo} minutes ago, lasts ${last.cooldownMinutes}: nothing happens.`
		);
	const out = rules.filter((rule) => rule.direction === 'out');
	const firing = out.filter((rule) => fires(rule, metrics));
	if (firing.length > 0)
		return settle(
			instances + Math.max(...firing.map(({ by }) => by)),
			'A rule to scale out fired: one is enough, and the largest step counts.'
		);
	const inward = rules.filter((rule) => rule.direction === 'in');
	const quiet = inward.filter((rule) => fires(rule, metrics));
	if (inward.length === 0 || quiet.length < inward.length)
		return settle(
			instances,
			quiet.length === 0
				? 'No rule fired.'
				: `${quiet.length} of ${inward.length} rules to scale in fired: all have to.`
		);
	const aim = within(instances - Math.min(...inward.map(({ by }) => by)));
	for (let count = aim; count < instances; count++)
		if (!out.some((rule) => fires(rule, metrics, instances / count)))
			return settle(
				count,
				count === aim
					? 'All rules to scale in fired; the smallest step counts.'
					: `Fewer than ${count} would set off a scale-out.`
			);
	return settle(
		instances,
		aim === instances
			? `The minimum is ${minimum}.`
			: `With ${aim} a rule to scale out would fire, so the scale-in is put off.`
	);
}

/** What the rules see at a minute, each metric averaged over the instances and its window. */
export interface Reading {
	readonly minute: number;
	readonly metrics: Run['metrics'];
}

/**
 * Instances after each of several runs: a run starts from what the last one left, and what acts starts its cooldown. The
 * rules of one direction are taken to have one cooldown. Source: as for `autoscale`.
 */
export function autoscaleOver(
	profile: Profile,
	start: number,
	readings: readonly Reading[]
): { readonly counts: readonly number[]; readonly trace: readonly string[] } {
	let instances = start;
	let acted: { readonly minute: number; readonly cooldownMinutes: number } | undefined;
	const counts: number[] = [];
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
		trace.push(`Minute ${minute}: ${after.trace.join(' ')} That leaves ${instances}.`);
	}
	return { counts, trace };
}
