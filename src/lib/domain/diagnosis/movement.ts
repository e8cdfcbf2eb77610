// How the bars changed between two reports, and where work was proved meanwhile to no effect.
import { lengthOf, type Bars } from '#lib/domain/diagnosis/bars.ts';
import type { Movement, Unmoved } from '#lib/domain/diagnosis/types.ts';
import type { DomainId } from '#lib/domain/exam.ts';
import { present } from '#lib/domain/stored.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** Two bars read by eye have to differ by more than this before they tell of a change. Our own judgment. */
export const moveFrom = 15;

/** One movement for each domain of which a bar is known in either report. */
export const movementsOf = (before: Bars, after: Bars): readonly Movement[] =>
	[...after].flatMap(([domain, to]) => {
		const from = before.get(domain) ?? 'unsure';
		const [a, b] = [lengthOf(from), lengthOf(to)];
		if (a === undefined && b === undefined) return [];
		return [a === undefined || b === undefined ? { domain, from, to } : { domain, from, to, by: b - a }];
	});

/** Short bars that did not get longer although work on their domain was proved from the one sitting to the other. */
export const unmovedOf = (
	movements: readonly Movement[],
	isShort: (domain: DomainId) => boolean,
	proofs: readonly Proof[],
	from: Day,
	to: Day
): readonly Unmoved[] =>
	movements.flatMap(({ domain, by }) => {
		if (by === undefined || by > moveFrom || !isShort(domain)) return [];
		// A proof of the second sitting's own day may be of the evening after it.
		const between = present(proofs).filter(
			(proof) => proof.domain === domain && proof.day >= from && proof.day < to
		);
		return between.length === 0 ? [] : [{ domain, proofs: between.length }];
	});
