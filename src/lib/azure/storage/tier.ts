// Access tiers of a blob: what leaving one early costs, and how an archived blob comes back.
// Documentation: access-tiers-overview of 2023-07-13, archive-rehydrate-overview of 2026-08-31.
import { sources } from '#lib/azure/sources.ts';

/** Days for which a blob in a tier is charged at the least. Hot has no minimum. */
export const minimumDays = {
	value: { hot: 0, cool: 30, cold: 90, archive: 180 },
	source: sources.accessTiers
};

/** Hours that rehydration may take. Both are given for blobs under that size only. */
export const rehydration = {
	value: { standardHours: 15, highHours: 1, belowGb: 10 },
	source: sources.rehydration
};

export type Tier = keyof typeof minimumDays.value;
export const tiers = ['hot', 'cool', 'cold', 'archive'] as const satisfies readonly Tier[];
/** As they are written on screen. */
export const tierNames: Readonly<Record<Tier, string>> = {
	hot: 'Hot',
	cool: 'Cool',
	cold: 'Cold',
	archive: 'Archive'
};

/** A copy leaves the blob where it is; the others take it out of its tier. */
export type Leaving = 'delete' | 'move' | 'overwrite' | 'copy';

/**
 * Days that are charged although the blob is no longer in the tier, to which it was set explicitly. `softDelete`: days a
 * deleted blob is kept, during which it counts as still there. A tier inferred from the account can't be told: leaving
 * one is not charged.
 * Source: https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview
 */
export function earlyDays(
	tier: Tier,
	days: number,
	leaving: Leaving,
	softDelete = 0
): { readonly charged: number; readonly trace: readonly string[] } {
	if (leaving === 'copy')
		return { charged: 0, trace: ['A copy leaves the blob in its tier, so nothing falls due.'] };
	const least = minimumDays.value[tier];
	const kept = leaving === 'delete' ? softDelete : 0;
	const charged = Math.max(0, least - days - kept);
	return {
		charged,
		trace: [
			least === 0 ? 'Hot has no minimum.' : `${tierNames[tier]} has a minimum of ${least} days.`,
			...(kept > 0 ? [`Soft delete keeps it for ${kept} more days before it counts as deleted.`] : []),
			least <= days + kept
				? 'No days are left to charge.'
				: `${least} − ${days}${kept > 0 ? ` − ${kept}` : ''}: ${charged} ${charged === 1 ? 'day is' : 'days are'} charged.`
		]
	};
}

export interface Rehydration {
	/** The hours it may take. Nothing for a large blob: the page gives a time only below a size. */
	readonly hours: number | undefined;
	/** Whether a lifecycle rule on last change sends it back to Archive. */
	readonly archivedAgain: boolean;
	readonly trace: readonly string[];
}

/**
 * How an archived blob comes back: by a copy to another name, or by changing its tier. `rule`: days since last change
 * after which a lifecycle rule archives, without a condition on the last change of tier.
 * Source: https://learn.microsoft.com/en-us/azure/storage/blobs/archive-rehydrate-overview
 */
export function rehydrate(blob: {
	readonly by: 'copy' | 'set-tier';
	readonly priority: 'standard' | 'high';
	readonly gb: number;
	readonly daysSinceChange: number;
	readonly rule?: number;
}): Rehydration {
	const { standardHours, highHours, belowGb } = rehydration.value;
	const small = blob.gb < belowGb;
	const fast = blob.priority === 'high' && small;
	const archivedAgain = blob.by === 'set-tier' && blob.rule !== undefined && blob.daysSinceChange > blob.rule;
	return {
		hours: fast ? highHours : small ? standardHours : undefined,
		archivedAgain,
		trace: [
			fast
				? `With high priority, a blob under ${belowGb} GB may be back in less than ${highHours} hour.`
				: blob.priority === 'high'
					? `High priority may take less than ${highHours} hour only under ${belowGb} GB.`
					: `Less than ${highHours} hour is documented for high priority only. Standard priority may take up to ${standardHours} hours under ${belowGb} GB.`,
			blob.by === 'copy'
				? 'A copy is a new blob, last modified now. The source stays in Archive.'
				: 'A change of tier moves the blob itself and doesn’t change its last modified time.',
			...(blob.by === 'copy' || blob.rule === undefined
				? []
				: [
						archivedAgain
							? 'So the lifecycle rule archives it again.'
							: `The lifecycle rule waits until ${blob.rule} days after that time.`
					])
		]
	};
}
