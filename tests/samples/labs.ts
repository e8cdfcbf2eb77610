// The shape of a lab's sample outputs: what proves and what doesn't, as the commands print it.
import type { LabId } from '#lib/domain/lab/lab.ts';

interface Sample {
	readonly why: string;
	readonly output: string;
}

export interface CheckSamples {
	/**
	 * Where the shape was seen, one page: a recorded test or the source of the CLI or of its extension. A documentation page
	 * only for what the CLI doesn't print (curl, nslookup, an error text of a service), or where no recording exists.
	 */
	readonly source: string;
	readonly proves: string;
	/** Others that prove: done in the portal, another service's default. */
	readonly alsoProves?: readonly Sample[];
	/** What the command prints where the lab wasn't done. */
	readonly undone: string;
	/** What it prints where the lab was done wrong, in the likeliest way. */
	readonly wrong: Sample;
	/** More that don't prove. */
	readonly fails?: readonly Sample[];
}

export interface LabSamples {
	readonly lab: LabId;
	/** By check; the tear-down's check is one of them. */
	readonly checks: Readonly<Record<string, CheckSamples>>;
}
