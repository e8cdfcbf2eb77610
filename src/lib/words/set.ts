// The words for the end of a set or a round.
import type { Count, Outcome } from '#lib/domain/practice/session/outcome.ts';
import type { AskType } from '#lib/domain/practice/variant.ts';

/** The kinds of question. */
export const askTypeLabels: Readonly<Record<AskType, string>> = {
	one: 'One of several',
	several: 'Several of many',
	order: 'Steps in order',
	match: 'Matching',
	table: 'Choices in a table',
	statements: 'Yes or no statements',
	series: 'Series of solutions'
};

/** Returns a row for each kind of miss of which something was asked. */
export const missRows = ({
	core,
	edge,
	read
}: Pick<Outcome, 'core' | 'edge' | 'read'>): readonly (Count & { readonly label: string })[] =>
	[
		{ label: 'Main rules (core)', ...core },
		{ label: 'Edge cases', ...edge },
		{ label: 'Deciding words found', ...read }
	].filter(({ of }) => of > 0);

/** Returns how many misses of a domain are edge cases, which are most of them. */
export function edgeMissesText(core: number, edge: number): string {
	if (core > 0) return `${edge} of ${core + edge} misses are edge cases`;
	if (edge === 1) return 'the one miss is an edge case';
	return `${edge === 2 ? 'both' : `all ${edge}`} misses are edge cases`;
}
