// An exam as data: what it measures, as of an edition. All else that the app knows of it is in its pack: exams/pack.ts.
import type { Source } from '#lib/domain/source.ts';
import type { Day } from '#lib/domain/time/day.ts';

export type ExamId = string;
export type DomainId = string;
export type GroupId = string;

/** A skill group inside a domain: the level that a report's "top 3" list names. */
export interface Group {
	readonly id: GroupId;
	/** As on screen, our own short words. */
	readonly label: string;
	/** Other names a report or a person uses, lower case. */
	readonly aliases: readonly string[];
	/** What belongs to it, in our own short words. */
	readonly skills: readonly string[];
}

/** A scored skill area. */
export interface Domain {
	readonly id: DomainId;
	/** As the exam names it. */
	readonly label: string;
	/** One or two words for a narrow screen. */
	readonly short: string;
	/** Share of the exam in per cent, as a range that the issuer publishes. */
	readonly weight: { readonly from: number; readonly to: number };
	readonly aliases: readonly string[];
	readonly groups: readonly Group[];
	/** Its groups, the ones that most often need work first, where that isn't the order of the exam. Our judgment. */
	readonly likely?: readonly GroupId[];
}

/** What an exam measures, how long it takes and what passes it, as of a day. */
export interface Exam {
	readonly id: ExamId;
	readonly code: string;
	readonly title: string;
	/** The day from which these skills are measured. */
	readonly edition: Day;
	readonly score: { readonly from: number; readonly to: number; readonly pass: number };
	/** Minutes to answer; `seat` also counts instructions and comments. */
	readonly minutes: { readonly exam: number; readonly seat: number };
	/** Items that the issuer says a sitting has, and how many a full set has. */
	readonly items: { readonly from: number; readonly to: number; readonly usual: number };
	/** Words that are in too many of its names to tell them apart, lower case. */
	readonly commonWords: readonly string[];
	readonly source: Source;
	readonly domains: readonly Domain[];
}

/** Returns that many thousandths of the exam's scale, in its points. */
export const thousandths = ({ from, to }: Exam['score'], count: number): number =>
	(count * (to - from + 1)) / 1000;

/** Returns the seconds for one item at an even pace. */
export const secondsAnItem = ({ minutes, items }: Pick<Exam, 'minutes' | 'items'>): number =>
	(minutes.exam * 60) / items.usual;

/** Returns the middle of a domain's published range. Only for ordering: it isn't a share of questions. */
export const weightOf = (domain: Domain): number => (domain.weight.from + domain.weight.to) / 2;

/** Returns the domain with this id, if the exam has it. */
export const domainOf = (exam: Exam, id: DomainId): Domain | undefined =>
	exam.domains.find((domain) => domain.id === id);

/** Returns the domain of this group, if the exam has it. */
export const domainOfGroup = (exam: Exam, id: GroupId): Domain | undefined =>
	exam.domains.find((domain) => domain.groups.some((group) => group.id === id));

/** Returns the group with this id, if the exam has it. */
export const groupOf = (exam: Exam, id: GroupId): Group | undefined =>
	exam.domains.flatMap((domain) => domain.groups).find((group) => group.id === id);
