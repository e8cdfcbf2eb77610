// What the families on storage share: wrong options from wrong rules, and small words.
import type { Answer } from '#lib/domain/practice/question-builder.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { MisconceptionId, Piece } from '#lib/domain/practice/variant.ts';

/** The wrong options that wrong rules lead to. `because` says what holds of such an option. */
export const wrongBy = <T>(
	results: Readonly<Record<MisconceptionId, T>>,
	text: (result: T) => string,
	because: (result: T) => string
): readonly Answer[] =>
	Object.entries(results).map(([misconception, result]) => ({
		text: text(result),
		because: because(result),
		misconception
	}));

/** A fact that an answer may turn on. */
export const fact = (constraint: string, text: string): Piece => ({ constraint, text });

/** Another one of the list. */
export const another = <T>(random: Random, list: readonly T[], now: T): T =>
	random.pick(list.filter((one) => one !== now));

export const data = ['invoices', 'site plans', 'scans', 'tickets', 'recordings', 'contracts'] as const;
