// How far the repair of every domain has come, and which groups a retake rests on.
import type { Gap } from '#lib/domain/diagnosis/types.ts';
import { repairOf, type Repair, type RepairInput } from '#lib/domain/repair/repair.ts';

export interface DomainRepair {
	readonly gap: Gap;
	readonly repair: Repair;
}

/** One for each domain, in the order of the map. Prompts are known by their progress alone: nothing is loaded for it. */
export const repairsOf = (
	gaps: readonly Gap[],
	input: Omit<RepairInput, 'gap' | 'prompts'>
): readonly DomainRepair[] => gaps.map((gap) => ({ gap, repair: repairOf({ ...input, gap, prompts: [] }) }));

/** Returns the domains that are asked for anything. */
export const openRepairs = (repairs: readonly DomainRepair[]): readonly DomainRepair[] =>
	repairs.filter(({ repair }) => repair.wanted.length > 0);
