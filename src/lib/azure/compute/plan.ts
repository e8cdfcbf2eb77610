// App Service plans: what is billed, which plan an app can move to, on how many instances it runs, and what a goal needs first.
import { certain } from '#lib/azure/compute/availability.ts';
import {
	planLadder,
	smallestTier,
	type PlanFeature,
	type PlanTier,
	type Wants
} from '#lib/azure/compute/tiers.ts';
import type { Traced, Verdict } from '#lib/azure/decision.ts';

export interface Plan {
	readonly tier: PlanTier;
	readonly instances: number;
	/** Without deployment slots, which run on the same instances. */
	readonly apps: number;
	readonly group: string;
	readonly region: string;
	readonly os: 'Windows' | 'Linux';
}

/**
 * Returns the billed units: dedicated instances, even with no apps on them; apps in Shared; 0 in Free. Doesn't cover
 * Isolated, which bills the workers of its environment. Source: sources.appServicePlans.
 */
export function billedUnits({ tier, instances, apps }: Pick<Plan, 'tier' | 'instances' | 'apps'>): Traced & {
	readonly units: number;
} {
	if (tier === 'Free') return { units: 0, trace: ['Free is not billed.'] };
	if (tier === 'Shared') return { units: apps, trace: ['Shared is billed by app.'] };
	return {
		units: instances,
		trace: [
			`The plan has ${instances} dedicated instances.`,
			`Each instance is billed, however many of the ${apps} apps run on it.`
		]
	};
}

/**
 * Returns whether an app can move from one plan to another. It stays in its webspace, which plans share when they were
 * created in the same resource group and region (`group`: where the plan was created). `integrated`: the app has virtual
 * network integration. Doesn't cover App Service Environments and zone redundancy. Source: sources.manageAppServicePlan.
 */
export function canChangePlan(
	from: Pick<Plan, 'group' | 'region' | 'os'>,
	to: Pick<Plan, 'group' | 'region' | 'os'>,
	integrated: boolean
): Verdict {
	const region = from.region === to.region;
	const group = from.group === to.group;
	const os = from.os === to.os;
	const allowed = region && group && os && !integrated;
	return {
		allowed,
		trace: [
			region
				? `Both plans are in ${to.region}.`
				: `The plans are in ${from.region} and ${to.region}: a plan’s region is fixed.`,
			group
				? 'Both were made in one resource group.'
				: 'They were made in two resource groups, so in two webspaces.',
			os
				? `Both plans are for ${to.os}.`
				: `The plans are for ${from.os} and ${to.os}: an app stays with its operating system.`,
			...(integrated ? ['Virtual network integration must be disabled before the change.'] : []),
			allowed ? 'The app can change its plan.' : 'The app cannot change to that plan.'
		]
	};
}

/**
 * Returns on how many instances an app runs: all of its plan, or with per-app scaling as many as its number of workers allows. Doesn’t cover
 * automatic scaling. Sources: sources.appServicePlans, sources.perAppScaling.
 */
export const instancesFor = (
	{ instances, perApp }: Pick<Plan, 'instances'> & { readonly perApp: boolean },
	workers: number
): number => (perApp ? Math.min(workers, instances) : instances);

/** What an app must get: features and counts, larger instances, or instances that it doesn’t share. */
export type PlanGoal = Wants<PlanFeature, 'instances' | 'slots'> | 'larger' | 'separate';

/**
 * Returns what must change first, if anything, so that an app meets a goal. `configure`: only settings of the app. Doesn’t cover the largest
 * instance size. Sources: sources.appServiceScaleUp, sources.appServicePlans.
 */
export function firstStep(
	{ tier, instances }: Pick<Plan, 'tier' | 'instances'>,
	goal: PlanGoal
): 'scale up' | 'scale out' | 'separate plan' | 'configure' | 'nothing' {
	if (goal === 'larger') return 'scale up';
	if (goal === 'separate') return 'separate plan';
	const { tiers } = planLadder.value;
	const needed = smallestTier(planLadder.value, goal).tier ?? 'Isolated';
	if (tiers.indexOf(needed) > tiers.indexOf(tier)) return 'scale up';
	const count = goal.counts?.instances;
	return count === undefined ? 'configure' : count > instances ? 'scale out' : 'nothing';
}

/** A plan in Premium. `zones`: its maximumNumberOfZones. */
export interface ZonePlan extends Pick<Plan, 'instances'> {
	readonly zones: number;
	readonly redundant: boolean;
}

/**
 * Returns what is needed so that a number of instances is certain to remain when a zone fails, if they are balanced. Doesn’t cover replacements,
 * which are best effort. Source: sources.reliabilityAppService.
 */
export function zoneStep(
	{ instances, zones, redundant }: ZonePlan,
	remaining: number
): 'nothing' | 'enable' | 'scale out' | 'both' | 'new plan' {
	if (zones === 1) return 'new plan';
	const enough = certain(instances, { kind: 'zones', zones }, 'datacenter') >= remaining;
	return redundant ? (enough ? 'nothing' : 'scale out') : enough ? 'enable' : 'both';
}
