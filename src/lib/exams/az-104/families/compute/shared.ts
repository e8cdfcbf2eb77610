// What families on compute share: one page of a scenario, wrong answers by wrong rules, words in a row.
import type { Answer, Claim } from '#lib/domain/practice/question-builder.ts';
import type { Paragraph, Tab } from '#lib/domain/practice/variant.ts';

/** A fact that an answer may turn on. */
export const told = (constraint: string, text: string) => ({ constraint, text });

export const page = (...paragraphs: Paragraph[]): readonly Tab[] => [{ paragraphs }];

/** “a, b and c”. */
export const listed = (items: readonly string[]): string =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;

/** What each wrong rule gives, in words, and why it is not so. */
export const byRules = <T>(
	rules: Readonly<Record<string, T>>,
	word: (given: T) => string,
	because: (given: T) => string
): readonly Answer[] =>
	Object.entries(rules).map(([misconception, given]) => ({
		text: word(given),
		because: because(given),
		misconception
	}));

/** A claim, with the model’s trace as the reason. */
export const claim = (
	text: string,
	holds: boolean,
	trace: readonly string[],
	misconception: string
): Claim => ({ text, holds, because: trace.join(' '), misconception });
