// Replicas of a container app: how its scale rules and limits decide, and whether it can rest at none.
// Documentation: scale-app of 2022-12-08.
import { sources } from '#lib/azure/sources.ts';

/** How far one step of Container Apps goes at most: from none to `first`, then to `least` or `times` the present replicas. */
const scaleUpStep = { value: { first: 1, least: 4, times: 2 }, source: sources.containerAppsScaling };

export interface ScaleRule {
	readonly on: 'HTTP' | 'TCP' | 'a queue' | 'CPU' | 'memory';
	/** Per replica. For CPU and memory a percentage, which is not summed. */
	readonly target: number;
}
export interface Scale {
	readonly minimum: number;
	readonly maximum: number;
	readonly rule: ScaleRule;
	readonly ingress: boolean;
}

/**
 * Replicas at which an app settles under a load that lasts: requests, connections or messages waiting, in all. `current`:
 * replicas now, to see one step only. Leaves out CPU and memory loads, several rules, and the wait before a scale-in.
 * Source: Scaling in Container Apps (scale-app), “Scale behavior”.
 */
export function replicas(
	{ minimum, maximum, rule }: Scale,
	load: number,
	current?: number
): { readonly replicas: number; readonly trace: readonly string[] } {
	const desired = Math.ceil(load / rule.target);
	const { first, least, times } = scaleUpStep.value;
	const step = current === undefined ? Infinity : current === 0 ? first : Math.max(least, times * current);
	const count = Math.max(minimum, Math.min(maximum, desired, step));
	return {
		replicas: count,
		trace: [
			`${load} at ${rule.target} per replica, rounded up: ${desired}.`,
			...(desired > step && step < maximum ? [`One step goes to ${step} at most.`] : []),
			...(desired > maximum ? [`The maximum is ${maximum}.`] : []),
			...(desired < minimum ? [`The minimum is ${minimum}.`] : [])
		]
	};
}

/**
 * Whether an app that has nothing to do comes to rest at none, and whether it wakes. Leaves out Dapr actors and jobs.
 * Source: Scaling in Container Apps (scale-app): CPU and memory need a replica; without ingress HTTP cannot wake one.
 */
export function restsAtNone({ minimum, rule, ingress }: Scale): {
	readonly rests: boolean;
	readonly wakes: boolean;
	readonly trace: readonly string[];
} {
	if (minimum > 0)
		return {
			rests: false,
			wakes: true,
			trace: [`The minimum keeps ${minimum} replica${minimum === 1 ? '' : 's'}.`]
		};
	if (rule.on === 'CPU' || rule.on === 'memory')
		return {
			rests: false,
			wakes: true,
			trace: [`A rule on ${rule.on} needs a replica to measure: one stays.`]
		};
	const wakes = ingress || rule.on === 'a queue';
	return {
		rests: true,
		wakes,
		trace: [
			`A rule on ${rule.on} and a minimum of 0: it rests at none.`,
			wakes ? 'The next event wakes it.' : 'Without ingress nothing wakes it.'
		]
	};
}
