// Swapping deployment slots: which settings are swapped, and which stay with the slot.
import type { Traced } from '#lib/azure/decision.ts';

const swapped = [
	'content',
	'app setting',
	'connection string',
	'language stack',
	'handler mapping',
	'path mapping',
	'public certificate',
	'WebJob'
] as const;
export type Kind =
	| (typeof swapped)[number]
	| 'custom domain'
	| 'TLS setting'
	| 'scale setting'
	| 'IP restriction'
	| 'Always On'
	| 'CORS setting'
	| 'diagnostic setting'
	| 'virtual network integration'
	| 'managed identity';

/** `marked`: a deployment slot setting. Only app settings and connection strings can be. */
export interface Item {
	readonly kind: Kind;
	readonly name: string;
	readonly value: string;
	readonly marked?: boolean;
}

/** Returns whether a swap moves a setting to the other slot. */
export const swaps = ({ kind, marked = false }: Pick<Item, 'kind' | 'marked'>): boolean =>
	(swapped as readonly string[]).includes(kind) &&
	!(marked && (kind === 'app setting' || kind === 'connection string'));

/**
 * Returns both slots after a swap. A name that's marked in one slot must be marked in the other. Doesn't cover the override
 * that makes sticky settings swap, hybrid connections and mounted storage. Source: sources.deploymentSlots.
 */
export function swap(
	source: readonly Item[],
	target: readonly Item[]
): Traced & { readonly source: readonly Item[]; readonly target: readonly Item[] } {
	const stay = (items: readonly Item[]) => items.filter((item) => !swaps(item));
	const go = (items: readonly Item[]) => items.filter(swaps);
	const seen = new Set<string>();
	const trace = [...source, ...target].flatMap((item) => {
		const sentence = swaps(item)
			? `${item.name}: is swapped.`
			: item.marked
				? `${item.name}: is marked for its slot and stays.`
				: `${item.name}: belongs to the slot and stays.`;
		return seen.has(sentence) ? [] : (seen.add(sentence), [sentence]);
	});
	return { source: [...stay(source), ...go(target)], target: [...stay(target), ...go(source)], trace };
}
