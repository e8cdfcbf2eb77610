// Access tiers: early deletion charges, and rehydration from Archive.
import type { Traced } from '#lib/azure/decision.ts';
import { isZonal, type Redundancy } from '#lib/azure/storage/redundancy.ts';
import { sources } from '#lib/azure/sources.ts';

/** Days that a blob in a tier is charged for at least. */
export const minimumDays = {
	value: { hot: 0, cool: 30, cold: 90, archive: 180 },
	source: sources.accessTiers
};

/** The most hours that rehydration takes, for blobs below a size. */
export const rehydration = {
	value: { standardHours: 15, highHours: 1, belowGb: 10 },
	source: sources.rehydration
};

export type Tier = keyof typeof minimumDays.value;
export const tiers = ['hot', 'cool', 'cold', 'archive'] as const satisfies readonly Tier[];
/** Names as shown on screen. */
export const tierNames: Readonly<Record<Tier, string>> = {
	hot: 'Hot',
	cool: 'Cool',
	cold: 'Cold',
	archive: 'Archive'
};

/** All but a copy take the blob out of its tier. */
export type Leaving = 'delete' | 'move' | 'overwrite' | 'copy';

/**
 * Returns the days charged after a blob left the tier that was set on it. `softDelete`: days that a deleted blob is kept,
 * which count. Doesn't cover a tier inferred from the account: leaving it costs nothing. Source: sources.accessTiers.
 */
export const chargedDays = (tier: Tier, days: number, leaving: Leaving, softDelete = 0): number =>
	leaving === 'copy'
		? 0
		: Math.max(0, minimumDays.value[tier] - days - (leaving === 'delete' ? softDelete : 0));

export interface Rehydration extends Traced {
	/** The most hours it takes. Undefined for large blobs: the page names hours only below a size. */
	readonly hours: number | undefined;
	/** Whether a lifecycle rule moves it back to Archive while it should be online. */
	readonly archivedAgain: boolean;
}

/**
 * Returns how long an archived blob takes to come back, by a copy or by changing its tier, and whether a lifecycle rule archives it
 * again. `rule` and `condition`: the rule archives after more days than these since the last change and, where there’s a condition,
 * since the last change of tier. `online`: days that it should be online, none without it. Leaves out what the condition does to a
 * copy that is online for longer than the rule waits: the pages don’t say. Source: sources.rehydration.
 */
export function rehydrate(blob: {
	readonly by: 'copy' | 'set-tier';
	readonly priority: 'standard' | 'high';
	readonly gb: number;
	readonly daysSinceChange: number;
	readonly online?: number;
	readonly rule?: number;
	readonly condition?: number;
}): Rehydration {
	const { by, priority, gb, daysSinceChange, online = 0, rule, condition } = blob;
	const { standardHours, highHours, belowGb } = rehydration.value;
	const small = gb < belowGb;
	const fast = priority === 'high' && small;
	const due = rule !== undefined && (by === 'copy' ? 0 : daysSinceChange) + online > rule;
	const spared = due && condition !== undefined && online <= condition;
	const archivedAgain = due && !spared;
	return {
		hours: fast ? highHours : small ? standardHours : undefined,
		archivedAgain,
		trace: [
			fast
				? `With high priority, a blob under ${belowGb} GB may be back in less than ${highHours} hour.`
				: priority === 'high'
					? `High priority may take less than ${highHours} hour only under ${belowGb} GB.`
					: `Less than ${highHours} hour is documented for high priority only. Standard priority may take up to ${standardHours} hours under ${belowGb} GB.`,
			by === 'copy'
				? 'A copy is a new blob, last modified now. The source stays in Archive.'
				: 'A change of tier moves the blob itself and doesn’t change its last modified time.',
			...(rule === undefined || (by === 'copy' && !due)
				? []
				: [
						archivedAgain
							? 'So the lifecycle rule archives it again.'
							: spared
								? `The lifecycle rule waits for more than ${condition} days after the change of tier.`
								: `The lifecycle rule waits until ${rule} days after that time.`
					])
		]
	};
}

/**
 * Returns the access tiers that can be set for block blobs without an encryption scope: all, the online ones, or none in a premium account.
 * Source: sources.accessTiers.
 */
export const tiersIn = (
	kind: 'StorageV2' | 'BlockBlobStorage',
	redundancy: Redundancy
): 'all' | 'online' | 'none' => (kind !== 'StorageV2' ? 'none' : isZonal(redundancy) ? 'online' : 'all');

const offlineOperations = ['get-properties', 'get-metadata', 'get-tags', 'set-tags'] as const;
export type BlobOperation = (typeof offlineOperations)[number] | 'read' | 'set-metadata' | 'snapshot';
/** Returns whether an operation on a block blob works, which is in Archive or online. Source: sources.accessTiers. */
export const isPossible = (operation: BlobOperation, archived: boolean): boolean =>
	!archived || (offlineOperations as readonly string[]).includes(operation);
