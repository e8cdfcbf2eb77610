// A task at the desk: predict, do, see what must fail, prove, tear down. What a lab is, as data.
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { Source } from '#lib/domain/source.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** The group and a short name of its own: `storage-access/three-keys`. Never given to another lab. */
export type LabId = `${string}/${string}`;

/** Something to answer before looking: two to four options, one of them right. */
export interface Question {
	readonly id: string;
	readonly ask: string;
	/** What is run in it, where that decides. */
	readonly command?: string;
	readonly options: readonly string[];
	/** Index into `options`. */
	readonly right: number;
	/** Why it is that one: the deciding fact. */
	readonly because: string;
}

/** One thing to do, short enough for one screen. Texts may hold the names `{group}`, `{location}`, `{suffix}`. */
export interface Step {
	/** What to reach, as one sentence. Shown alone where guidance has faded. */
	readonly goal: string;
	/** The way through the Azure portal, as the words on its screens, parted by ` > `. */
	readonly portal?: string;
	/** Commands for Bash in Azure Cloud Shell, each copied with one tap. */
	readonly az?: readonly string[];
	/** A Bicep file to write first, under the name in `file`. */
	readonly bicep?: string;
	/** `main.bicep` unless said otherwise. */
	readonly file?: string;
	/** A query for the Logs screen of a workspace. */
	readonly kql?: string;
	/** What to look at in what comes back. */
	readonly see?: string;
	/** What the commands delete or stop, where they do: said before they are copied. */
	readonly deletes?: string;
	/** Ids of the checks to paste right here, because a later step changes what they show. */
	readonly proves?: readonly string[];
}

/** What a pasted output is, and so how it is read. */
export type OutputKind = 'json' | 'error' | 'nslookup' | 'curl' | 'kql' | 'what-if';

/** One thing that must hold in what was pasted. Sentences may show values of the output: `{{JMESPath}}`. */
export interface Condition {
	/** JMESPath, as in `az --query`; holds where it gives `true`. */
	readonly when: string;
	/** What was found, where it holds. */
	readonly yes: string;
	/** What was found instead, and what to look at next. */
	readonly no: string;
	/** The field was never seen in what the command prints: its sentence is shown, and the proof doesn't wait for it. */
	readonly unverified?: true;
}

/** A command and what its output must show. */
export interface Check {
	/** Unlike the other checks of the lab. */
	readonly id: string;
	/** What it proves, as a few words: “The network is closed”. */
	readonly title: string;
	/** Prints under 2 kB and no secret: carries its own `--query … -o json`. */
	readonly command: string;
	readonly kind: OutputKind;
	/** JSON and KQL: whether a list, one object or one bare value is printed. */
	readonly prints?: 'list' | 'object' | 'value';
	/** JSON and KQL: the keys of the object, or of each row, as the command's query names them. */
	readonly keys?: readonly string[];
	/** Of these, the ones that are only shown, or that say whose resource it is; the conditions read all others. */
	readonly shown?: readonly string[];
	/** Whether this is the lab's own resource: JMESPath that gives `true`; and how its name begins, in words. */
	readonly own?: { readonly is: string; readonly named: string };
	/** What an empty list means here, where it is not what the conditions want. */
	readonly empty?: string;
	readonly conditions: readonly Condition[];
}

/** An output as Azure prints it, to be read by a person without a subscription, and what to conclude from it. */
export interface Given extends Question {
	/** The command that printed it. */
	readonly command: string;
	readonly output: string;
}

/** The same work with one deciding constraint changed. */
export interface Variation {
	readonly change: string;
	/** What holds then, and why. */
	readonly answer: string;
}

export interface Lab {
	readonly id: LabId;
	/** Stands in receipts and short addresses: 1–511, never given to another lab. */
	readonly number: number;
	/** 0–7. Grows when what is proved changes, so that an old receipt can be told. */
	readonly edition: number;
	readonly domain: DomainId;
	readonly group: GroupId;
	readonly title: string;
	readonly minutes: number;
	/** What it costs and how that stays near zero. */
	readonly cost: string;
	/** What has to be there first. */
	readonly needs: readonly string[];
	/** Where Azure answers late: start now, prove later. */
	readonly late?: { readonly hours: number; readonly what: string };
	readonly predict: readonly Question[];
	readonly steps: readonly Step[];
	/** What must fail, and how it says so. `after`: index of the step that it follows; without it, the last one. */
	readonly negative: Step & { readonly fails: string; readonly after?: number };
	/**
	 * Bash that sets again, by look-ups, every variable that a later screen uses: for a new shell. Works at any step whose
	 * resources exist.
	 */
	readonly variables?: string;
	readonly checks: readonly Check[];
	/** `later`: why not now, where other labs need what this one made. */
	readonly tearDown: { readonly later?: string; readonly steps: readonly Step[]; readonly check: Check };
	/** Why it works so: two or three sentences. */
	readonly why: string;
	readonly given: readonly Given[];
	readonly variations: readonly Variation[];
	readonly sources: readonly Source[];
	/** The day on which every fact was held against the documentation. */
	readonly checked: Day;
}

/** Returns every check of a lab, the one after tearing down too. */
export const checksOf = (lab: Pick<Lab, 'checks' | 'tearDown'>): readonly Check[] => [
	...lab.checks,
	lab.tearDown.check
];
