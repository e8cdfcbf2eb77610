// The words around a question: where it belongs, how it was answered, what was missed.
import { groupOf, type Exam, type GroupId } from '#lib/domain/exam.ts';
import type { Confidence, Miss, MissOverride } from '#lib/domain/practice/answer.ts';

/** What a person says of their answer before anything is told, with the words of its button. */
export const confidenceLabels: readonly { readonly value: Confidence; readonly label: string }[] = [
	{ value: 'guess', label: 'Guess' },
	{ value: 'think', label: 'Think so' },
	{ value: 'sure', label: 'Sure' }
];

/** What a miss counts as, within a sentence. */
export const missNames: Readonly<Record<MissOverride, string>> = {
	core: 'a mistake on the main rule',
	edge: 'a special case'
};

/** What a person reads when a miss was called otherwise. */
export const overriddenText = (as: MissOverride): string =>
	as === 'edge' ? 'Counted as a special case.' : 'Counted as a mistake on the main rule.';

/** Returns what would have to change for a wrong option to be right: ` Right if versioning were on.` Empty without a change. */
export const changeText = (option: string, change: string | undefined): string =>
	change === undefined ? '' : ` ${option} if ${change}.`;

/** Returns whether a variation turns the answer. */
export const flipsText = (flips: boolean): string =>
	flips ? 'With that, the answer changes.' : 'With that, the answer stays the same.';

/** Returns the topic of a question, with `more` behind it. */
export function placeText(exam: Exam, group: GroupId, ...more: readonly string[]): string {
	return [groupOf(exam, group)?.label, ...more].filter(Boolean).join(' · ');
}

/** Returns which question of a case study this is; empty outside of one. */
export const casePart = (item: number, items: number): string =>
	items > 1 ? `case, question ${item + 1} of ${items}` : '';

const missed: Readonly<Record<Miss, string>> = {
	core: 'main rule missed',
	edge: 'special case missed',
	misread: 'deciding words missed'
};

/** Returns how a step of a round went that is due again. */
export const dueStepText = (right: boolean, confidence: Confidence | undefined): string =>
	right ? 'Right, by a guess' : confidence === 'sure' ? 'You were sure' : 'You missed it';

/** Returns how a question of a set went. */
export function resultText(right: boolean, miss?: Miss): string {
	if (right) return miss === 'misread' ? 'right, past the deciding words' : 'right';
	return miss === undefined ? 'not quite' : `not quite, ${missed[miss]}`;
}

/** What is said once a question that looks wrong is kept. */
export const flawKeptText = 'Kept under Your data, to share.';

/** Returns seconds as minutes and seconds: `1:05`. */
export const clockText = (seconds: number): string =>
	`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Seconds from an even pace that are no difference. */
const onPace = 30;

/** Returns how the time used compares with an even pace, to go after the time left. `ahead`: in seconds. */
export const paceText = (ahead: number): string =>
	Math.abs(ahead) < onPace ? ' · on pace' : ahead > 0 ? ' · ahead' : ' · a little behind';
