// App Service plans: what shares their instances, what they cost, and where an app can move.
// Documentation: app-service-plan-manage of 2026-03-19.
import type { PlanTier } from '#lib/azure/compute/tiers.ts';

export interface Plan {
	readonly tier: PlanTier;
	readonly instances: number;
	/** Apps of the plan; slots run on the same instances and count for nothing here. */
	readonly apps: number;
	readonly group: string;
	readonly region: string;
	readonly os: 'Windows' | 'Linux';
}

/**
 * What a plan is billed by: instances where they are dedicated, whatever runs on them; apps in Shared; nothing in Free.
 * A plan without apps still holds its instances. Leaves out Isolated, which bills the workers of its environment.
 * Source: App Service plans (overview-hosting-plans).
 */
export function billedUnits({ tier, instances, apps }: Pick<Plan, 'tier' | 'instances' | 'apps'>): {
	readonly units: number;
	readonly trace: readonly string[];
} {
	if (tier === 'Free') return { units: 0, trace: ['Free is not billed.'] };
	if (tier === 'Shared') return { units: apps, trace: ['Shared is billed by app.'] };
	return {
		units: instances,
		trace: [
			`The plan holds ${instances} dedicated instances.`,
			`Each instance is billed, however many of the ${apps} apps run on it.`
		]
	};
}

/**
 * Whether an app of `from` can be moved into `to` as it is. Plans made in one group and region are in one webspace, and
 * an app stays in its webspace. `group` is where the plan was made; `integrated`: whether the app has virtual network
 * integration. Leaves out App Service Environments and zone redundancy.
 * Source: Manage an App Service plan (app-service-plan-manage).
 */
export function canChangePlan(
	from: Pick<Plan, 'group' | 'region' | 'os'>,
	to: Pick<Plan, 'group' | 'region' | 'os'>,
	integrated: boolean
): { readonly allowed: boolean; readonly trace: readonly string[] } {
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
