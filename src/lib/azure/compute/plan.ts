// App Service plans: what is billed, which plan an app can move to, on how many instances it runs, and what a goal needs first.
import { certain } from '#lib/azure/compute/availability.ts';
import {
	planLadder,
	smallestTier,
	type PlanCount,
	type PlanFeature,
	type PlanTier,
	type Wants
} from '#lib/azure/compute/tiers.ts';

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
export const billedUnits = ({ tier, instances, apps }: Pick<Plan, 'tier' | 'instances' | 'apps'>): number =>
	tier === 'Free' ? 0 : tier === 'Shared' ? apps : instances;

/**
 * Returns whether an app can move from one plan to another. It stays in its webspace, which plans share when they were
 * created in the same resource group and region (`group`: where the plan was created). Doesn't cover App Service
 * Environments, zone redundancy, and virtual network integration, which must be off. Source: sources.manageAppServicePlan.
 */
export const canChangePlan = (
	from: Pick<Plan, 'group' | 'region' | 'os'>,
	to: Pick<Plan, 'group' | 'region' | 'os'>
): boolean => from.region === to.region && from.group === to.group && from.os === to.os;

/**
 * Returns the OS types and regions, with a space between them, that apps need separate plans for. Those of either OS type
 * share any plan of their region. Doesn't cover load. Source: sources.appServicePlans.
 */
export const plansFor = (
	apps: readonly (readonly [os: Plan['os'] | 'either', region: string])[]
): readonly string[] => [
	...new Set(
		apps
			.filter(
				([os, region]) => os !== 'either' || !apps.some(([other, at]) => at === region && other !== 'either')
			)
			.map((app) => app.join(' '))
	)
];

/** Returns the smallest tier for an app. Shared isn't for Linux. Sources: sources.azureLimits, sources.appServicePlans. */
export function tierFor(os: Plan['os'], wants: Wants<PlanFeature, PlanCount>): PlanTier | undefined {
	const { tier } = smallestTier(planLadder.value, wants);
	return tier === 'Shared' && os === 'Linux' ? 'Basic' : tier;
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
export type PlanGoal = Wants<PlanFeature, PlanCount> | 'larger' | 'separate';

/**
 * Returns what must change first, if anything, for an app to meet a goal. `configure`: only settings of the app. Doesn’t cover the largest
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
 * Returns how many instances are certain to keep running when a zone fails, if they are balanced. Doesn’t cover replacements,
 * which are best effort. Source: sources.reliabilityAppService.
 */
export const leftAfterZone = ({ instances, zones, redundant }: ZonePlan): number =>
	redundant ? certain(instances, { kind: 'zones', zones }, 'datacenter') : 0;
