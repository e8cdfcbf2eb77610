// The shape of a lab's sample outputs: what proves and what does not, as the commands print it.
import type { LabId } from '../../src/lib/domain/lab/lab.ts';

export interface CheckSamples {
	/** The CLI or REST reference whose sample response gave the shape. */
	readonly source: string;
	readonly proves: string;
	/** At least two that fail differently. */
	readonly fails: readonly { readonly why: string; readonly output: string }[];
}

export interface LabSamples {
	readonly lab: LabId;
	/** By check; the tear-down's check is one of them. */
	readonly checks: Readonly<Record<string, CheckSamples>>;
}
