// What a backup holds, named as on the other screens.
import type { Counts } from '#lib/domain/stored-data/counts.ts';
import { capital, counted, listed } from '#lib/words/text.ts';

const nouns = [
	['attempts', 'attempt', 'attempts'],
	['bookings', 'appointment', 'appointments'],
	['done', 'task done', 'tasks done'],
	['proofs', 'task checked', 'tasks checked'],
	['answers', 'answer', 'answers'],
	['mocks', 'mock exam', 'mock exams'],
	['sets', 'timed set', 'timed sets'],
	['variations', 'question of yours', 'questions of yours']
] as const satisfies readonly (readonly [keyof Counts, string, string])[];

/** Returns each kind that is here or there, by its name: `Attempts`, 2, 1. */
export const countRows = (
	here: Counts,
	there: Counts
): readonly { readonly name: string; readonly here: number; readonly there: number }[] =>
	nouns.flatMap(([kind, , many]) =>
		here[kind] + there[kind] > 0 ? [{ name: capital(many), here: here[kind], there: there[kind] }] : []
	);

/** Returns `1 attempt, 20 answers`; “nothing” where nothing is there. */
export const countsText = (counts: Partial<Counts>): string => namedIn(counts, nouns).join(', ') || 'nothing';

const namedIn = (counts: Partial<Counts>, among: readonly (typeof nouns)[number][]): readonly string[] =>
	among.flatMap(([kind, one, many]) => (counts[kind] ? [counted(counts[kind], one, many)] : []));

/** Returns `Behind you: 24 tasks done, 140 answers, 2 mock exams.`: what was done, on the evening before the exam. Nothing where nothing was. */
export function behindText({ done, answers, mocks }: Counts): string | undefined {
	const text = countsText({ done, answers, mocks });
	return text === 'nothing' ? undefined : `Behind you: ${text}.`;
}

/** What a person would miss most. */
const dear: readonly (keyof Counts)[] = ['mocks', 'attempts', 'proofs', 'answers'];

/** Returns `2 mock exams and 140 answers`, of what counts most; any other kind only where there's none of these. */
export function mostText(counts: Partial<Counts>): string {
	const ofMost = dear.flatMap((kind) =>
		namedIn(
			counts,
			nouns.filter(([name]) => name === kind)
		)
	);
	return ofMost.length > 0 ? listed(ofMost) : countsText(counts);
}

/** Returns `1 attempt to back up`; `3 to back up` where several kinds are new. */
export function toBackUpText(counts: Partial<Counts>): string {
	const kinds = namedIn(counts, nouns);
	const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
	return `${kinds.length === 1 ? kinds[0] : all} to back up`;
}
