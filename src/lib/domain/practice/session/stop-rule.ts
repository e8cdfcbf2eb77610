// The guide's stop rule: the work on a domain may end when what is missed in it is mostly edge cases, not core workflows.
import type { DomainId, Exam } from '#lib/domain/exam.ts';
import type { Missed, Outcome } from '#lib/domain/practice/session/outcome.ts';

/** Our own judgment: fewer questions of a domain say nothing about it. */
const enoughAsked = 4;

export interface DomainMissed extends Missed {
	readonly domain: DomainId;
}

/** Domains of which enough was asked in the set, whose misses are mostly edge cases. One without a miss is none of them. */
export const mostlyEdge = (
	{ domains }: Pick<Exam, 'domains'>,
	{ groups, missed }: Pick<Outcome, 'groups' | 'missed'>
): readonly DomainMissed[] =>
	domains.flatMap(({ id, groups: own }) => {
		const sum = (count: (group: string) => number) =>
			own.reduce((total, group) => total + count(group.id), 0);
		const core = sum((group) => missed.get(group)?.core ?? 0);
		const edge = sum((group) => missed.get(group)?.edge ?? 0);
		const asked = sum((group) => groups.get(group)?.of ?? 0);
		return asked >= enoughAsked && edge > core ? [{ domain: id, core, edge }] : [];
	});
