// App Service plans: what is billed, and which plan an app can move to.
import type { Traced, Verdict } from '#lib/azure/decision.ts';
import type { PlanTier } from '#lib/azure/compute/tiers.ts';

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
