// What a backup holds, named as on the other screens.
import type { Counts } from '#lib/domain/stored-data/counts.ts';
import { capital, counted } from '#lib/words/text.ts';

const nouns = [
	['attempts', 'attempt', 'attempts'],
	['bookings', 'appointment', 'appointments'],
	['done', 'task done', 'tasks done'],
	['proofs', 'proof', 'proofs'],
	['answers', 'answer', 'answers'],
	['sets', 'timed set', 'timed sets'],
	['variations', 'variation', 'variations']
] as const satisfies readonly (readonly [keyof Counts, string, string])[];

/** The kinds in the order in which they are shown, each with its name. */
export const kinds = nouns.map(([kind, , many]) => [kind, capital(many)] as const);

/** Returns `1 attempt, 20 answers`; “nothing” where nothing is there. */
export function countsText(counts: Counts): string {
	const there = nouns.filter(([kind]) => counts[kind] > 0);
	return there.map(([kind, one, many]) => counted(counts[kind], one, many)).join(', ') || 'nothing';
}
