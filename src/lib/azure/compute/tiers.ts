// The smallest tier that has all that is asked: App Service plans and registries.
// Documentation: App Service limits of 2020-03-17 (the newest stored copy), registry tiers of 2026-03-25.
import type { Ladder } from '#lib/azure/compute/figures.ts';

export interface Wants<F extends string, C extends string> {
	readonly features: readonly F[];
	readonly counts?: Readonly<Partial<Record<C, number>>>;
}

/**
 * The smallest tier with every feature and count that is wanted; none where even the largest has too few. The trace
 * names the tier that each want begins with. Leaves out prices, regions and how strong an instance is.
 * Source: App Service limits (azure-subscription-service-limits), Registry tiers (container-registry-skus).
 */
export function smallestTier<T extends string, F extends string, C extends string>(
	{ tiers, from, most }: Ladder<T, F, C>,
	{ features, counts }: Wants<F, C>
): { readonly tier?: T; readonly trace: readonly string[] } {
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
