// Replicas of a container app: how its scale rule and limits decide, and whether it scales to zero.
import { sources } from '#lib/azure/sources.ts';

/** The most replicas after one scale-out: `first` from zero, then `least`, or `times` the current number if that's more. */
const scaleUpStep = { value: { first: 1, least: 4, times: 2 }, source: sources.containerAppsScaling };

/** What an app does: it answers requests through its ingress, or reads messages from a queue. */
export type Work = 'requests' | 'messages';

export interface ScaleRule {
	readonly on: 'HTTP' | 'TCP' | 'a queue' | 'CPU' | 'memory';
	/** Per replica. A percentage for CPU and memory. */
	readonly target: number;
}
export interface Scale {
	readonly minimum: number;
	readonly maximum: number;
	readonly rule: ScaleRule;
	readonly ingress: boolean;
}

/**
 * Returns the replicas that a lasting load settles at. `load`: requests, connections or messages in total. With `current`,
 * the replicas after one scale-out from there. Doesn't cover CPU and memory loads, several rules, and the cool-down before a
 * scale-in. Source: sources.containerAppsScaling.
 */
export function replicas(
	{ minimum, maximum, rule }: Scale,
	load: number,
	current?: number
): { readonly replicas: number } {
	const desired = Math.ceil(load / rule.target);
	const { first, least, times } = scaleUpStep.value;
	const step = current === undefined ? Infinity : current === 0 ? first : Math.max(least, times * current);
	return { replicas: Math.max(minimum, Math.min(maximum, desired, step)) };
}

/**
 * Returns how many replicas an app without any work runs. A rule on CPU or memory needs one to measure. Doesn’t cover Dapr actors and jobs.
 * Source: sources.containerAppsScaling.
 */
export const atRest = ({ minimum, rule }: Scale): number =>
	Math.max(minimum, rule.on === 'CPU' || rule.on === 'memory' ? 1 : 0);

const countsWork = ({ rule, ingress }: Scale, work: Work): boolean =>
	work === 'messages' ? rule.on === 'a queue' : ingress && (rule.on === 'HTTP' || rule.on === 'TCP');

/**
 * Returns the replicas that lasting work settles at: a rule that doesn't see that work leaves the app at rest. Undefined for
 * CPU and memory, which depend on what the work uses. Source: sources.containerAppsScaling.
 */
export function settled(scale: Scale, work: Work, load: number): number | undefined {
	if (scale.rule.on === 'CPU' || scale.rule.on === 'memory') return undefined;
	return countsWork(scale, work) ? replicas(scale, load).replicas : atRest(scale);
}
