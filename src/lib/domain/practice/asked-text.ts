// What was asked, as text that outlives its family: a miss can be read again though a later edition asks otherwise.
import { textOf, toldIn } from '#lib/domain/practice/variant-text.ts';
import type { Item, Option, Tab, Variant } from '#lib/domain/practice/variant.ts';

const optionLines = (options: readonly Option[]): readonly string[] =>
	options.map(({ id, text }) => `${id}) ${text}`);

const tabLines = (tab: Tab): readonly string[] => [
	...(tab.title === undefined ? [] : [tab.title]),
	...toldIn([tab]).map(textOf)
];

/** Choices that all parts share are written once. */
function itemLines({ requirement, parts }: Item): readonly string[] {
	const choices = parts.map(({ options }) => optionLines(options).join('\n'));
	const shared = choices.length > 1 && choices.every((each) => each === choices[0]);
	return [
		textOf(requirement),
		...parts.flatMap(({ id, ask, options }) => [
			...(ask === undefined ? [] : [`${id}: ${ask}`]),
			...(shared ? [] : optionLines(options))
		]),
		...(shared ? [choices[0]!] : [])
	];
}

/** All pages with their figures, and each question with what could be chosen, under the ids that an answer names. */
export const askedText = ({ tabs, items }: Pick<Variant, 'tabs' | 'items'>): string =>
	[...tabs.flatMap(tabLines), ...items.flatMap(itemLines)].join('\n');
