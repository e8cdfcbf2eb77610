// Whether every core workflow of the domains that the report points at is proved.
import { openRepairs, type DomainRepair } from '#lib/domain/readiness/repairs.ts';
import type { Finding, Goto } from '#lib/domain/readiness/types.ts';
import type { GroupRepair, ProvedBy } from '#lib/domain/repair/repair.ts';

/** Returns whether each group is proved: by a checked output, a sentence of what was seen, or predictions right on two days. */
export function proved(repairs: readonly DomainRepair[]): Finding {
	const asked = openRepairs(repairs);
	if (asked.length === 0) {
		const unknownBars = repairs.filter(({ gap }) => gap.standing === 'unknown').length;
		return { state: 'met', evidence: { id: 'no gap', unknownBars } };
	}
	const groups = asked.flatMap(({ repair }) => repair.check);
	const open = groups.filter(({ by }) => by === undefined);
	const count = (kind: ProvedBy) => groups.filter(({ by }) => by === kind).length;
	const evidence = {
		id: 'proved',
		groups: groups.length,
		by: { checked: count('checked'), word: count('word'), predicted: count('predicted') },
		open: open.map(({ group }) => group)
	} as const;
	const next = open[0];
	if (next === undefined) return { state: 'met', evidence };
	return {
		state: 'open',
		evidence,
		closes: { action: 'prove', group: next.group, goto: wayTo(next, asked) }
	};
}

function wayTo(next: GroupRepair, asked: readonly DomainRepair[]): Goto {
	const lab = next.labs[0];
	if (lab !== undefined) return { to: 'lab', task: lab.task };
	const domain = asked.find(({ gap }) => gap.groups.some(({ group }) => group === next.group))!.gap.domain;
	return { to: 'repair', domain };
}
