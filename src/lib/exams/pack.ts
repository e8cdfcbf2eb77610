// What the app knows of one exam. A screen takes all of it from the chosen pack (state/exam) and names no exam itself.
import type { ItemType, Requirement } from '#lib/domain/attempt.ts';
import type { Availability } from '#lib/domain/availability.ts';
import type { DomainId, Exam, GroupId } from '#lib/domain/exam.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import type { OpenPoint, Policy } from '#lib/domain/policy/policy.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { FamilyId } from '#lib/domain/practice/variant.ts';
import type { Source } from '#lib/domain/source.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { Task, TaskText } from '#lib/domain/task.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { Zone } from '#lib/domain/time/zone.ts';

/** What a short bar may mean, for one area. Our judgment: the report doesn't diagnose. */
export interface Meaning {
	/** What a short bar may mean: a possibility, never a finding. */
	readonly means: string;
	/** How to fix it, as one piece of work from one end to the other. */
	readonly repair: string;
	/** The decision that each topic turns on. */
	readonly groups: Readonly<Record<GroupId, string>>;
}

/** A claim about the retake policy that circulates and is wrong, and what the policy says. */
export interface Claim {
	readonly claim: string;
	readonly answer: string;
}

export interface SelfTestOption {
	readonly text: string;
	readonly right?: true;
	readonly reason: string;
}

/** A question that a person can answer before booking again, with the reason for every option. */
export interface SelfTestQuestion {
	readonly id: string;
	readonly ask: string;
	readonly options: readonly SelfTestOption[];
}

/** Where things are at the exam's holder: how to book, how to get the score report, and what the policy leaves open. */
export interface BookingHelp {
	/** What the policy leaves open. */
	readonly open: readonly OpenPoint[];
	readonly claims: readonly Claim[];
	/** What to do, in order. */
	readonly steps: readonly string[];
	/** All of them need a network. */
	readonly links: readonly Source[];
	/** How to get the text of a score report, in order, and the page that says so. */
	readonly report: { readonly steps: readonly string[]; readonly source: Source };
	readonly selfTest: readonly SelfTestQuestion[];
}

/** Names that the screens say. */
export interface Names {
	/** Who holds the exam. */
	readonly issuer: string;
	/** What labs are done on. */
	readonly platform: string;
	/** What may be opened during the exam, where something may. */
	readonly reference: { readonly title: string; /** Its front page. */ readonly home: string };
	/** What a person needs for a lab, in a sentence. */
	readonly labNeeds: string;
	/** What the lab sets up that comes before the others, in a sentence. */
	readonly setUpLab: string;
}

/**
 * An exam's first part, which every start loads (6 kB gzipped at most, see `npm run budget`), and how the rest is fetched. Each `load…`
 * rejects where the chunk can't be fetched, and gives nothing for an area that the exam no longer has, so that old records stay readable.
 */
export interface ExamPack {
	readonly exam: Exam;
	/** Its number in codes that are typed from one device into another, 0 to 31. Never changed. */
	readonly number: number;
	readonly names: Names;
	/** Its issuer's retake rules over time: see `policyOn`. */
	readonly policies: readonly Policy[];
	/** The minutes that count until a person enters their own. */
	readonly availability: Availability;
	/** Every task, as the plan needs it. Its text loads when it's opened. */
	readonly tasks: readonly Task[];
	/** Ids of all families, so that counting them loads none. */
	readonly families: readonly FamilyId[];
	/** CSS colors of each area's stripe, on light and on dark paper. */
	readonly colors: Readonly<Record<DomainId, { readonly light: string; readonly dark: string }>>;
	/** Kinds of question that it can have, and requirements that rule answers out: a look back asks about them. */
	readonly items: readonly ItemType[];
	readonly requirements: readonly Requirement[];
	/** The page that says how a sitting goes: its minutes, its breaks, what may be opened. */
	readonly experience: Source;
	loadPrompts(domain: DomainId): Promise<readonly Prompt[]>;
	/** The easier first. */
	loadLabs(domain: DomainId): Promise<readonly Lab[]>;
	loadFamilies(domain: DomainId): Promise<readonly Family[]>;
	loadAxes(domain: DomainId): Promise<readonly Axis[]>;
	loadMeanings(): Promise<Readonly<Record<DomainId, Meaning>>>;
	/** The texts of tasks that are no labs and no recall. */
	loadTaskTexts(): Promise<readonly TaskText[]>;
	loadBookingHelp(): Promise<BookingHelp>;
	/** A made-up person's data as of a day, for a look around. */
	loadExample(): Promise<(today: Day, zone: Zone) => Snapshot>;
}
