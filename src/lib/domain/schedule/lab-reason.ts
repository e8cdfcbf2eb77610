// Which reason for a lab goes first.
import type { Need, NeededGroup } from '#lib/domain/schedule/needs.ts';
import type { LabReason } from '#lib/domain/schedule/reasons.ts';

/**
 * Returns why a lab of a group is in the plan.
 * @param again A lab of the group was proved in an earlier plan.
 * @param other Another way than last time is due.
 */
export function labReason(
	{ domain, state, bar, share }: Need,
	{ listed, felt }: NeededGroup,
	{ again, other }: { again: boolean; other: boolean }
): LabReason {
	const kind = 'lab';
	if (other) return { kind, because: 'another way', domain };
	if (again) return { kind, because: 'again', domain };
	if (listed) return { kind, because: 'group listed' };
	switch (state) {
		case 'unknown':
			return { kind, because: 'bar unknown', domain };
		case 'listed':
			return { kind, because: 'domain listed', domain, felt };
		case 'held':
			return share > 0 ? { kind, because: 'by share', felt } : { kind, because: 'bar held', domain, felt };
		case 'short':
			return { kind, because: bar ?? 'short', domain, felt };
	}
}
