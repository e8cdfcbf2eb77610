// Which prompts and scenarios fit the minutes at hand: the urgent ones first, then what is due, half the time for each kind.
import type { ExamId, GroupId } from '#lib/domain/exam.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import { ranked, type Ranked, type Standing, type Waiting } from '#lib/domain/practice/rank.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** What a round needs to know of a prompt. */
export interface Askable {
	readonly id: string;
	readonly group: GroupId;
	/** The person wrote it on that day: not asked on it, and then before what is new as well. */
	readonly written?: Day;
}

/** What a round needs to know of a family. */
export interface Drawable {
	readonly family: FamilyId;
	readonly group: GroupId;
	/** Items in each of its variants: more than one in a case study. */
	readonly items: number;
}

export interface RoundWish extends Standing {
	readonly examId: ExamId;
	readonly prompts: readonly Askable[];
	/** None where they cannot be had: then all is prompts. */
	readonly families?: readonly Drawable[];
	readonly minutes: number;
	/** As the exam gives them. */
	readonly secondsAnItem: number;
	/** The share of the minutes that is for scenarios, where there is enough of both kinds; half unless told otherwise. */
	readonly share?: number;
}

/** Something to ask: a prompt, or a fresh variant of a family. */
export type Picked = {
	readonly group: GroupId;
	/** It was sure and wrong. */
	readonly first: boolean;
} & ({ readonly prompt: string } | { readonly family: FamilyId });

/** To read, decide, say how sure, and compare. Our own measure. */
export const secondsAPrompt = 45;
/** A case study fills at most this part of the time for scenarios. */
const caseShare = 0.5;

type Row = Ranked<Waiting & { readonly pick: Picked; readonly seconds: number; readonly long: boolean }>;

/** The more pressing of two: due before not due, sure and wrong before all; 0 where the shares decide. */
const pressing = (a: Row, b: Row): number =>
	Number(b.due) - Number(a.due) || Number(b.first) - Number(a.first);

/** What to ask, the most pressing first: as much as fits, nothing twice. The same input gives the same. */
export function pickRound(wish: RoundWish): readonly Picked[] {
	const { examId, minutes, share = 0.5 } = wish;
	const rows = <T extends Waiting>(waiting: readonly T[]) => [...ranked(waiting, wish)];
	const facts: Row[] = rows(
		wish.prompts.map(({ id, group, written }) => ({
			key: progressKey(examId, { prompt: id }),
			group,
			...(written === undefined ? {} : { written }),
			pick: { group, prompt: id, first: false },
			seconds: secondsAPrompt,
			long: false
		}))
	);
	const scenarios: Row[] = rows(
		(wish.families ?? [])
			.map(({ family, group, items }) => ({
				key: progressKey(examId, { family }),
				group,
				pick: { group, family, first: false },
				seconds: items * wish.secondsAnItem,
				long: items > 1
			}))
			.filter(({ seconds, long }) => !long || seconds <= minutes * 60 * share * caseShare)
	);
	let left = minutes * 60;
	let cases = 1;
	const used = { facts: 0, scenarios: 0 };
	const picked: Picked[] = [];
	const fits = ({ seconds, long }: Row) => seconds <= left && (!long || cases > 0);
	for (;;) {
		const fact = facts.find(fits);
		const scenario = scenarios.find(fits);
		const next = fact ?? scenario;
		if (next === undefined) return picked;
		const both = fact !== undefined && scenario !== undefined;
		const behind = used.scenarios * (1 - share) <= used.facts * share ? -1 : 1;
		const taken = both ? ((pressing(scenario, fact) || behind) < 0 ? scenario : fact) : next;
		const kind = taken === fact ? 'facts' : 'scenarios';
		const queue = kind === 'facts' ? facts : scenarios;
		queue.splice(queue.indexOf(taken), 1);
		picked.push({ ...taken.pick, first: taken.first });
		used[kind] += taken.seconds;
		left -= taken.seconds;
		if (taken.long) cases -= 1;
	}
}
