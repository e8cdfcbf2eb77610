// Whether every core workflow of the domains that the report points at is proved.
import { groupNames } from '#lib/domain/diagnosis/words.ts';
import type { Exam, GroupId } from '#lib/domain/exam.ts';
import { counted } from '#lib/domain/readiness/enough.ts';
import { openRepairs, wantedGroups, type DomainRepair } from '#lib/domain/readiness/repairs.ts';
import type { Condition, Goto } from '#lib/domain/readiness/types.ts';
import type { GroupRepair } from '#lib/domain/repair/repair.ts';

/** More names than these are no help. */
const mostNames = 3;

/** A group is proved by a checked output, a sentence of what was seen, or predictions right on two days. */
export function proved(exam: Exam, repairs: readonly DomainRepair[]): Condition {
	const asked = openRepairs(repairs);
	if (asked.length === 0) return nothingAsked(repairs);
	const groups = asked.flatMap(({ repair }) => wantedGroups(repair));
	const open = groups.filter(({ by }) => by === undefined);
	const all = `${groups.length - open.length} of ${counted(groups.length, 'group')} proved${kinds(groups)}.`;
	const next = open[0];
	if (next === undefined) return { id: 'proved', state: 'met', evidence: all };
	return {
		id: 'proved',
		state: 'open',
		evidence: `${all} Not yet: ${named(
			exam,
			open.map(({ group }) => group)
		)}.`,
		closes: { words: `Prove ${groupNames(exam, [next.group])} by a lab.`, goto: wayTo(next, asked) }
	};
}

/** The first few by name, the rest by count. */
function named(exam: Exam, groups: readonly GroupId[]): string {
	if (groups.length <= mostNames) return groupNames(exam, groups);
	const first = groups.slice(0, mostNames).map((group) => groupNames(exam, [group]));
	return `${first.join(', ')}, and ${groups.length - mostNames} more`;
}

function nothingAsked(repairs: readonly DomainRepair[]): Condition {
	const unknown = repairs.filter(({ gap }) => gap.standing === 'unknown').length;
	if (unknown === 0)
		return {
			id: 'proved',
			state: 'met',
			evidence: 'Neither a short bar nor the report’s list points at a domain.'
		};
	return {
		id: 'proved',
		state: 'unknown',
		evidence: `${counted(unknown, 'bar is', 'bars are')} not known, and none that is known is short.`,
		closes: { words: 'Add the bars of your report.', goto: { to: 'report' } }
	};
}

function kinds(groups: readonly GroupRepair[]): string {
	const words = { checked: 'by checked output', word: 'by your word', predicted: 'by predictions' } as const;
	const parts = (['checked', 'word', 'predicted'] as const).flatMap((kind) => {
		const count = groups.filter(({ by }) => by === kind).length;
		return count === 0 ? [] : [`${count} ${words[kind]}`];
	});
	return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function wayTo(next: GroupRepair, asked: readonly DomainRepair[]): Goto {
	const lab = next.labs[0];
	if (lab !== undefined) return { to: 'lab', task: lab.task };
	const domain = asked.find(({ gap }) => gap.groups.some(({ group }) => group === next.group))!.gap.domain;
	return { to: 'repair', domain };
}
