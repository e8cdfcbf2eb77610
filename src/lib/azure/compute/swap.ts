// Swapping two deployment slots: what goes along with the app and what stays with its slot.
// Documentation: deploy-staging-slots of 2025-01-24.

const travelling = [
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
	| (typeof travelling)[number]
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

/** Whether a swap takes it along. */
export const swaps = ({ kind, marked = false }: Pick<Item, 'kind' | 'marked'>): boolean =>
	(travelling as readonly string[]).includes(kind) &&
	!(marked && (kind === 'app setting' || kind === 'connection string'));

/**
 * Both slots after a completed swap. Leaves out the override that makes sticky settings swap, hybrid connections, and
 * mounted storage. A name marked in one slot is marked in the other as well: give it so.
 * Source: Staging environments (deploy-staging-slots), “Which settings are swapped?”.
 */
export function swap(
	source: readonly Item[],
	target: readonly Item[]
): { readonly source: readonly Item[]; readonly target: readonly Item[]; readonly trace: readonly string[] } {
	const stay = (items: readonly Item[]) => items.filter((item) => !swaps(item));
	const go = (items: readonly Item[]) => items.filter(swaps);
	const seen = new Set<string>();
	const trace = [...source, ...target].flatMap((item) => {
		const sentence = swaps(item)
			? `${item.name}: goes along.`
			: item.marked
				? `${item.name}: marked for its slot, stays.`
				: `${item.name}: belongs to the slot, stays.`;
		return seen.has(sentence) ? [] : (seen.add(sentence), [sentence]);
	});
	return { source: [...stay(source), ...go(target)], target: [...stay(target), ...go(source)], trace };
}
