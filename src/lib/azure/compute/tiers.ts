// The smallest tier that meets all requirements: App Service plans.
// The App Service limits were read in a copy from 2020-03-17.
import type { Traced } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';
import type { Source } from '#lib/domain/source.ts';

interface Figure<T> {
	readonly value: T;
	readonly source: Source;
}

/** Tiers from small to large, the first tier with each feature, and each limit by tier. */
export interface Ladder<T extends string, F extends string, C extends string = never> {
	readonly tiers: readonly T[];
	readonly from: Readonly<Record<F, T>>;
	readonly most: Readonly<Record<C, readonly number[]>>;
}
export type PlanTier = 'Free' | 'Shared' | 'Basic' | 'Standard' | 'Premium' | 'Isolated';
export type PlanFeature =
	| 'a custom domain'
	| 'TLS for a custom domain'
	| 'Always On'
	| 'custom backups'
	| 'virtual network integration'
	| 'a private endpoint'
	| 'autoscale by rules'
	| 'automatic scaling';

/** Premium means Premium v2 to v4. Of automatic scaling, pages name v2 and v3, so ask for those only, and never with Isolated. */
export const planLadder: Figure<Ladder<PlanTier, PlanFeature, 'instances' | 'slots'>> = {
	value: {
		tiers: ['Free', 'Shared', 'Basic', 'Standard', 'Premium', 'Isolated'],
		from: {
			'a custom domain': 'Shared',
			'TLS for a custom domain': 'Basic',
			'Always On': 'Basic',
			'custom backups': 'Basic',
			'virtual network integration': 'Basic',
			'a private endpoint': 'Basic',
			'autoscale by rules': 'Standard',
			'automatic scaling': 'Premium'
		},
		most: { instances: [1, 1, 3, 10, 30, 100], slots: [0, 0, 0, 5, 20, 20] }
	},
	source: sources.azureLimits
};

export interface Wants<F extends string, C extends string> {
	readonly features: readonly F[];
	readonly counts?: Readonly<Partial<Record<C, number>>>;
}

/**
 * Returns the smallest tier with every feature and count, undefined if no tier is large enough. Doesn't cover prices, regions
 * and instance sizes. Source: sources.azureLimits.
 */
export function smallestTier<T extends string, F extends string, C extends string>(
	{ tiers, from, most }: Ladder<T, F, C>,
	{ features, counts }: Wants<F, C>
): Traced & { readonly tier?: T } {
	const trace: string[] = [];
	let least = 0;
	for (const feature of features) {
		trace.push(`${feature[0]!.toUpperCase()}${feature.slice(1)}: from ${from[feature]}.`);
		least = Math.max(least, tiers.indexOf(from[feature]));
	}
	for (const [what, count] of Object.entries(counts ?? {}) as [C, number][]) {
		const at = most[what].findIndex((limit) => limit >= count);
		if (at === -1) return { trace: [...trace, `No tier has ${count} ${what}.`] };
		if (at > 0)
			trace.push(
				`${count} ${count === 1 ? what.slice(0, -1) : what}: from ${tiers[at]!} (up to ${most[what][at]!}).`
			);
		least = Math.max(least, at);
	}
	const tier = tiers[least]!;
	return { tier, trace: [...trace, `The highest decides: ${tier}.`] };
}
