// What a backup holds, named as on the other screens.
import type { Counts } from '#lib/domain/stored-data/counts.ts';
import { counted } from '#lib/words/text.ts';

/** The kinds in the order in which they are shown. */
export const kinds = [
	['attempts', 'Attempts'],
	['bookings', 'Appointments'],
	['done', 'Tasks done'],
	['proofs', 'Proofs'],
	['answers', 'Answers'],
	['sets', 'Timed sets'],
	['variations', 'Variations']
] as const satisfies readonly (readonly [keyof Counts, string])[];

/** `1 attempt, 20 answers`; “nothing” where nothing is there. */
export function countsText(counts: Counts): string {
	const parts = [
		[counts.attempts, 'attempt', 'attempts'],
		[counts.bookings, 'appointment', 'appointments'],
		[counts.done, 'task done', 'tasks done'],
		[counts.proofs, 'proof', 'proofs'],
		[counts.answers, 'answer', 'answers'],
		[counts.sets, 'timed set', 'timed sets'],
		[counts.variations, 'variation', 'variations']
	] as const;
	const there = parts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
	return there.length === 0 ? 'nothing' : there.join(', ');
}
