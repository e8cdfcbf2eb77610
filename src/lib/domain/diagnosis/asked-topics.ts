// Which topics of an area have to be shown before the exam: the plan schedules them, Ready? checks them, the fix list shows them.
import type { Gap } from '#lib/domain/diagnosis/types.ts';
import type { GroupId } from '#lib/domain/exam.ts';

export interface AskedTopics {
	/** To be checked, by a lab or by reading two. */
	readonly check: readonly GroupId[];
	/** To be right on two different days: those, the listed ones, and all of an area whose bar is short. */
	readonly right: readonly GroupId[];
}

/** Returns the topics that an area is asked for, in the order in which to take them. None where it is only kept up. */
export function askedTopics({
	standing,
	checks,
	groups
}: Pick<Gap, 'standing' | 'checks'> & {
	readonly groups: readonly { readonly group: GroupId; readonly reasons: readonly string[] }[];
}): AskedTopics {
	const ids = groups.map(({ group }) => group);
	if (standing === 'short') return { check: ids.slice(0, checks), right: ids };
	if (checks === 0) return { check: [], right: [] };
	const right = groups.flatMap(({ group, reasons }, place) =>
		place < checks || reasons.includes('listed') ? [group] : []
	);
	return { check: ids.slice(0, checks), right };
}
